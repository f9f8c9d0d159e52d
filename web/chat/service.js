// The service behind the chat: where it is, who asks, and what is said when it does not answer.

import { events } from "./stream.js";

// where the code came from is where the questions go
const HOME = new URL("../../", import.meta.url).href;
// a proxy that lets go of a silent connection often does so after 60 seconds; a question takes far under one
const SILENCE_MS = 30_000;
// a proxy that restarts what is behind it says so with these
const PASSING = [502, 503, 504];

/** The connection broke, or what stands between is restarting: the same request may be sent again. */
export class Cut extends Error {}

/** The service said no; message and code are its own, the status is HTTP's (0 where it came as an event). */
export class Refused extends Error {
  constructor({ message = "", code = "" } = {}, status = 0) {
    super(message);
    Object.assign(this, { code, status });
  }
}

/** The address of a page of the service. */
export const pageAt = (path) => new URL(path, HOME).href;

export class Service {
  constructor(visitor) {
    this.headers = { "x-wence-visitor": visitor };
  }

  /** Ask a question; `heard` is told of each event before the answer. */
  async ask(request, heard, signal) {
    const query = new URLSearchParams(Object.entries(request).flatMap(([key, value]) =>
      value === null ? [] : [[key, value]]));
    const silence = new Silence(signal);
    try {
      const response = await this.#fetch(`v1/ask/stream?${query}`, { signal: silence.signal });
      for await (const event of events(response.body)) {
        silence.broken();
        if (event.name === "answer") return event.data;
        if (event.name === "error") throw new Refused(event.data.error);
        heard(event.data);
      }
      throw new Cut();
    } catch (error) {
      throw error instanceof Refused ? error : new Cut(error.message);
    } finally {
      silence.end();
    }
  }

  library = (document) => this.#json(`v1/library${document ? `?document_id=${encodeURIComponent(document)}` : ""}`);
  title = async (document) => (await this.#json(`v1/documents/${encodeURIComponent(document)}`)).title;
  conversations = (limit) => this.#json(`v1/conversations?limit=${limit}`);
  conversation = (id) => this.#json(`v1/conversations/${encodeURIComponent(id)}`);
  rename = (id, title) => this.#send("PATCH", `v1/conversations/${encodeURIComponent(id)}`, { title });
  remove = (id) => this.#fetch(`v1/conversations/${encodeURIComponent(id)}`, { method: "DELETE" });
  feedback = (given) => this.#send("POST", "v1/feedback", given);

  #json = async (path) => (await this.#fetch(path)).json();

  #send = (method, path, body) =>
    this.#fetch(path, { method, body: JSON.stringify(body), headers: { "content-type": "application/json" } });

  async #fetch(path, { headers, ...more } = {}) {
    let response;
    try {
      response = await fetch(new URL(path, HOME), { ...more, headers: { ...this.headers, ...headers } });
    } catch (error) {
      throw new Cut(error.message);
    }
    if (response.ok) return response;
    const said = await response.json().catch(() => null);
    if (PASSING.includes(response.status) && !said) throw new Cut(String(response.status));
    throw new Refused(said?.error, response.status);
  }
}

/** Ends a request that has been silent for too long, or that nobody waits for any more. */
class Silence {
  #given = new AbortController();

  constructor(signal) {
    this.signal = this.#given.signal;
    signal.addEventListener("abort", () => this.#given.abort());
    this.broken();
  }

  broken() {
    this.end();
    this.timer = setTimeout(() => this.#given.abort(), SILENCE_MS);
  }

  end() {
    clearTimeout(this.timer);
  }
}
