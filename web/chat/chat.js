// A chat: one conversation at a time, one question at a time.

import { element } from "../page.js";
import { answerOf } from "./asking.js";
import { Box } from "./box.js";
import { recall, remember, unguessable, visitor } from "./kept.js";
import { questions } from "./parts.js";
import { Past } from "./past.js";
import { Cut, Service } from "./service.js";
import { Turns } from "./turns.js";

const REQUEST_BYTES = 12; // 96 bits, 16 characters

export class Chat {
  /** `words` are the strings; `settings` say what is asked: `{ document, everywhere, suggestions, beside }`. */
  constructor(words, settings) {
    this.words = words;
    this.settings = settings;
    this.service = new Service(visitor());
    this.live = element("p", { class: "visually-hidden", role: "status" });
    this.size = element("p", { class: "size" });
    this.welcome = element("div", { class: "welcome" });
    this.within = element("p", { class: "within" });
    this.box = new Box(words, (question) => this.ask(question), () => this.stop());
    this.turns = new Turns(this.#page());
    this.past = new Past(this.#page(), {
      open: (id) => this.show(id),
      gone: (id) => id === this.conversation && this.start(),
      start: () => this.start(),
    });
    this.conversation = null;
    this.running = null;
  }

  /** What the cards and lists need of the chat. */
  #page() {
    return {
      words: this.words,
      service: this.service,
      beside: this.settings.beside,
      ask: (question) => this.ask(question),
      feedback: (given) => this.service.feedback(given),
      say: (text) => this.say(text),
      sorry: (error) => this.#sorry(error),
    };
  }

  /** Say something to those who listen. */
  say(text) {
    this.live.textContent = text;
  }

  /** Begin: the library's size and what it can be asked, and the conversation this tab was in. */
  async begin() {
    this.#greet();
    await Promise.all([this.#introduce(), this.#narrow(), this.past.refresh(), this.#goOn()]);
  }

  /** Ask a question; false where one is being asked already. */
  ask(question) {
    if (this.running) return false;
    this.box.asked.push(question);
    const request = {
      question,
      conversation_id: this.conversation,
      request_id: unguessable(REQUEST_BYTES),
      document_ids: this.settings.document ?? null,
    };
    this.welcome.hidden = true;
    this.#run(request, this.turns.add(question));
    return true;
  }

  /** Wait no longer for what is being asked: the question stays, and may be asked again; false where nothing is. */
  stop() {
    const asked = this.running;
    if (!asked) return false;
    this.#letGo();
    asked.turn.failed(this.words.stopped, () => this.running || this.#run(asked.request, asked.turn));
    this.say(this.words.stopped);
    this.box.text.focus();
    return true;
  }

  /** Leave the conversation; what is being asked is let go. */
  start() {
    this.#letGo();
    this.turns.clear();
    this.box.asked = [];
    this.#in(null);
    this.welcome.hidden = false;
    this.moved?.();
    this.box.text.focus();
  }

  #letGo() {
    this.running?.stop.abort();
    this.running = null;
    this.box.waiting = false;
    remember("pending", null);
  }

  /** Show a conversation of this visitor as it was. */
  async show(id) {
    try {
      const { turns } = await this.service.conversation(id);
      this.start();
      this.#before(turns);
      this.#in(id);
    } catch (error) {
      this.past.refresh(error instanceof Cut ? this.#sorry(error) : this.words.moved);
    }
  }

  /** Put turns of before in front of what is on the screen. */
  #before(turns) {
    this.welcome.hidden = true;
    this.turns.before(turns);
    this.box.asked.unshift(...turns.map((turn) => turn.question));
  }

  #in(id) {
    this.conversation = id;
    remember("conversation", id);
    this.past.mark(id);
  }

  async #run(request, turn) {
    const stop = new AbortController();
    const asked = { stop, request, turn };
    remember("pending", JSON.stringify(request));
    this.running = asked;
    this.box.waiting = true;
    turn.wait();
    this.say(this.words.waiting);
    try {
      const answer = await answerOf(this.service, request, (event) => this.#heard(event, turn), stop.signal);
      if (stop.signal.aborted) return;
      remember("pending", null);
      turn.answered({ ...request, answer, verdict: null });
      this.say(this.words.answered(answer.answer, answer.citations.length));
      this.#in(answer.conversation_id);
      this.past.refresh();
    } catch (error) {
      if (!stop.signal.aborted) this.#lost(error, request, turn);
    } finally {
      if (this.running === asked) {
        this.running = null;
        this.box.waiting = false;
      }
    }
  }

  #heard({ step }, turn) {
    if (step !== "again") return;
    turn.tell(this.words.again);
    this.say(this.words.again);
  }

  /** Keep a question that got no answer: it is asked again by a click, or when the network is back. */
  #lost(error, request, turn) {
    if (error.code === "not_found" && request.conversation_id) return this.#anew(request, turn);
    const again = () => {
      removeEventListener("online", again);
      if (!this.running && turn.node.isConnected) this.#run(request, turn);
    };
    const passing = error instanceof Cut || error.status >= 500;
    if (!passing) remember("pending", null);
    if (error instanceof Cut) addEventListener("online", again, { once: true });
    turn.failed(error instanceof Cut ? this.words.lost : this.#sorry(error), passing ? again : null);
  }

  /** A conversation that was deleted elsewhere: the question begins a new one. */
  #anew(request, turn) {
    this.#in(null);
    this.#run({ ...request, conversation_id: null, request_id: unguessable(REQUEST_BYTES) }, turn);
  }

  #sorry(error) {
    if (error instanceof Cut) return this.words.unreached;
    return error.message || this.words.failed(error.status);
  }

  #greet() {
    this.welcome.replaceChildren(
      element("h2", {}, this.words.lead),
      element("p", { class: "label" }, this.words.promise),
    );
  }

  async #introduce() {
    try {
      const library = await this.service.library(this.settings.document);
      this.size.textContent = this.words.size(library);
      const asked = this.settings.suggestions ? library.suggestions : [];
      const list = questions(this.words.examples, asked, (question) => this.ask(question));
      if (list) this.welcome.append(list);
    } catch {
      // the box works without it
    }
  }

  /** Say which document alone is asked, and the way out of it. */
  async #narrow() {
    const { document, everywhere } = this.settings;
    if (!document) return;
    const title = await this.service.title(document).catch(() => document);
    const out = everywhere && element("a", { href: everywhere }, this.words.everywhere);
    this.within.append(element("span", {}, this.words.within(title)), ...[out].filter(Boolean));
  }

  /** Go on with the conversation this tab was in; a question that is quicker is asked in it. */
  async #goOn() {
    const id = this.settings.document ? null : recall("conversation");
    const pending = JSON.parse(recall("pending"));
    if (id) await this.#restore(id);
    if (pending && pending.document_ids === (this.settings.document ?? null)) this.#takeUp(pending);
  }

  async #restore(id) {
    this.#in(id);
    try {
      const { turns } = await this.service.conversation(id);
      if (this.conversation === id) this.#before(turns);
    } catch {
      if (this.conversation === id && this.turns.empty) this.#in(null);
    }
  }

  /** Ask a question that a reload cut off; under its id, so that one answered meanwhile is not asked twice. */
  #takeUp(pending) {
    if (this.running || this.turns.has(pending.request_id)) return;
    this.welcome.hidden = true;
    this.#run(pending, this.turns.add(pending.question));
  }
}
