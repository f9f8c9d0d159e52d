// The question box: grows to four lines; Enter asks, Shift+Enter breaks, ↑ recalls.

import { element } from "../page.js";
import { icon } from "./parts.js";

const MAX_QUESTION = 2000;

export class Box {
  /** `ask(question)` tells whether it took the question; what it did not take stays in the box. */
  constructor(words, ask) {
    this.asked = [];
    this.ask = ask;
    this.text = element("textarea", { id: "question", name: "question", rows: "1", maxlength: MAX_QUESTION, placeholder: words.box });
    this.send = element("button", { type: "submit", class: "send", title: words.send, "aria-label": words.send }, icon("send"));
    const label = element("label", { class: "visually-hidden", for: "question" }, words.question);
    this.node = element("form", { class: "box" }, label, this.text, this.send);
    this.node.addEventListener("submit", (event) => this.#submit(event));
    this.text.addEventListener("keydown", (event) => this.#key(event));
    this.text.addEventListener("input", () => this.grow());
  }

  /** Waiting keeps what is typed and sends nothing. */
  set waiting(on) {
    this.node.classList.toggle("busy", on);
    this.send.setAttribute("aria-disabled", String(on));
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
