// The turns of a conversation on the screen: a question, what is waited for, an answer.

import { element } from "../page.js";
import { card, followUps } from "./cards.js";
import { button } from "./parts.js";

// after so long a wait the seconds are counted
const STILL_MS = 4000;

export class Turns {
  constructor(page) {
    this.page = page;
    this.node = element("div", { class: "turns" });
  }

  get empty() {
    return !this.node.childElementCount;
  }

  /** Whether the answer to a request is on the screen. */
  has(request) {
    return [...this.node.children].some((turn) => turn.dataset.request === request);
  }

  clear() {
    this.node.replaceChildren();
  }

  /** Put a question at the end, brought to the top of the view; gives its turn. */
  add(question) {
    const made = new Turn(question, this.page);
    this.node.append(made.node);
    this.toTop(made);
    return made;
  }

  /** Put answered turns in front, and show the last of all. */
  before(turns) {
    const made = turns.map((turn) => {
      const one = new Turn(turn.question, this.page);
      one.answered(turn);
      return one.node;
    });
    this.node.prepend(...made);
    if (!this.empty) this.toTop({ node: this.node.lastChild });
  }

  /** Scroll so that a turn begins at the top: an answer is read from its beginning. */
  toTop(turn) {
    const view = this.node.parentElement;
    view.scrollTop += turn.node.getBoundingClientRect().top - view.getBoundingClientRect().top;
  }
}

class Turn {
  constructor(question, page) {
    this.page = page;
    this.question = question;
    this.node = element("section", { class: "turn" }, element("p", { class: "question" }, question));
    this.below = element("div", { class: "below" });
    this.node.append(this.below);
  }

  /** Show that the question is being asked; after a while, for how long. */
  wait() {
    const { words } = this.page;
    const since = Date.now();
    this.note = element("p", { class: "waiting" }, words.waiting);
    this.below.replaceChildren(this.note);
    this.timer = setInterval(() => {
      const seconds = Math.floor((Date.now() - since) / 1000);
      if (seconds * 1000 >= STILL_MS) this.note.textContent = words.still(seconds);
    }, 1000);
  }

  /** Say something while waiting. */
  tell(said) {
    this.note.textContent = said;
  }

  /** Show the answer: `{ question, answer, request_id, verdict }`. */
  answered(turn) {
    clearInterval(this.timer);
    this.node.dataset.request = turn.request_id;
    this.below.replaceChildren(...[card(turn, this.page), followUps(turn.answer, this.page)].filter(Boolean));
  }

  /** Say why there is no answer; `again`, where given, is offered. */
  failed(said, again) {
    clearInterval(this.timer);
    const retry = again && element("p", { class: "actions" }, button(this.page.words.retry, again, { class: "strong" }));
    this.below.replaceChildren(element("div", { class: "card failed", role: "alert" }, element("p", { class: "sentence" }, said), ...[retry].filter(Boolean)));
  }
}
