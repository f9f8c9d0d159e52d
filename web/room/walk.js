// From one citation of an answer to the next: two buttons, and the arrow keys.

import { addressOf } from "./place.js";

/** The bar that walks; it remembers the citations while the reader looks elsewhere in the document. */
export class Walk {
  #citations = [];
  #at = 0;

  constructor(bar, id) {
    this.bar = bar;
    this.id = id;
    const [back, forth] = bar.querySelectorAll("button");
    this.steps = [[back, -1], [forth, 1]];
    for (const [button, step] of this.steps) button.addEventListener("click", () => this.#go(step));
    addEventListener("keydown", (event) => this.#press(event));
  }

  /** Show where among the citations of its answer a span stands; hidden where there is but one. */
  show(span, citations) {
    if (citations.length) this.#citations = citations;
    const at = this.#citations.findIndex((one) => one.id === this.id && one.start === span?.start && one.end === span?.end);
    if (at >= 0) this.#at = at;
    this.bar.hidden = this.#citations.length < 2;
    this.bar.querySelector("output").textContent = `出处 ${this.#at + 1} / ${this.#citations.length}`;
    for (const [button, step] of this.steps) button.disabled = !this.#citations[this.#at + step];
  }

  #go(step) {
    const citation = this.#citations[this.#at + step];
    if (!citation) return;
    const address = addressOf(citation, this.#citations);
    if (citation.id !== this.id) return void location.assign(address);
    history.replaceState(null, "", address); // the way back to the answer stays one step
    dispatchEvent(new HashChangeEvent("hashchange"));
  }

  /** ← and → press the buttons, unless the key is meant for what has the focus. */
  #press(event) {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (!step || this.bar.hidden || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (event.target.closest?.("input, textarea, select, .sheet")) return;
    event.preventDefault();
    this.#go(step);
  }
}
