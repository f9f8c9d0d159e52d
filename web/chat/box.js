// The question box: grows to four lines; Enter asks, Shift+Enter breaks, ↑ recalls.

import { element } from "../page.js";
import { icon } from "./parts.js";

const MAX_QUESTION = 2000;
const STOPPABLE_MS = 400; // most answers are there sooner; a button that changes for them would only flicker

export class Box {
  /** `ask(question)` tells whether it took the question; what it did not take stays in the box. */
  constructor(words, ask, stop) {
    this.words = words;
    this.asked = [];
    this.ask = ask;
    this.text = element("textarea", { id: "question", name: "question", rows: "1", maxlength: MAX_QUESTION, placeholder: words.box });
    this.send = element("button", { type: "submit", class: "send" });
    this.send.addEventListener("click", (event) => {
      if (!this.stoppable) return;
      event.preventDefault();
      stop();
    });
    this.#offer("send");
    const label = element("label", { class: "visually-hidden", for: "question" }, words.question);
    this.node = element("form", { class: "box" }, label, this.text, this.send);
    this.node.addEventListener("submit", (event) => this.#submit(event));
    this.text.addEventListener("keydown", (event) => this.#key(event));
    this.text.addEventListener("input", () => this.grow());
  }

  /** Waiting keeps what is typed and sends nothing; a wait that lasts can be ended. */
  set waiting(on) {
    clearTimeout(this.timer);
    this.node.classList.toggle("busy", on);
    this.#offer("send");
    this.send.setAttribute("aria-disabled", String(on));
    if (on) this.timer = setTimeout(() => this.#offer("stop"), STOPPABLE_MS);
  }

  get stoppable() {
    return this.send.dataset.does === "stop";
  }

  /** Let the button send or stop. */
  #offer(what) {
    this.send.dataset.does = what;
    this.send.title = this.words[what];
    this.send.setAttribute("aria-label", this.words[what]);
    this.send.removeAttribute("aria-disabled");
    this.send.replaceChildren(icon(what));
  }

  put(question) {
    this.text.value = question;
    this.grow();
  }

  /** As high as its lines; the style sheet ends it at four. */
  grow() {
    this.text.style.height = "auto";
    this.text.style.height = `${this.text.scrollHeight}px`;
  }

  #submit(event) {
    event.preventDefault();
    const question = this.text.value.trim();
    if (question && this.ask(question)) this.put("");
  }

  #key(event) {
    if (event.isComposing) return; // Enter picks the characters being spelt
    if (event.key === "Enter" && !event.shiftKey) this.#submit(event);
    else if (event.key === "ArrowUp" && !this.text.value && this.asked.length) {
      event.preventDefault();
      this.put(this.asked.at(-1));
    }
  }
}
