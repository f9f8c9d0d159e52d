// The visitor's conversations: open one, give it another name, delete it.

import { element } from "../page.js";
import { button, iconButton } from "./parts.js";

const SHOWN = 50;

export class Past {
  /** `page` has words, service, `sorry(error)`; `open(id)` shows a conversation, `gone(id)` lets go of one. */
  constructor(page, { open, gone, start }) {
    Object.assign(this, { page, open, gone, limit: SHOWN, current: null });
    const { words } = page;
    this.list = element("ul", {});
    this.node = element(
      "nav",
      { class: "past", "aria-label": words.past },
      button(words.start, start, { class: "start" }),
      this.list,
    );
  }

  /** Read the list again from the service; `note` is said above it. */
  async refresh(note) {
    const { service, words } = this.page;
    try {
      const { conversations, total } = await service.conversations(this.limit);
      const rows = conversations.map((one) => this.#row(one));
      const none = rows.length ? [] : [element("li", { class: "label" }, words.noPast)];
      const above = note ? [element("li", { class: "label", role: "alert" }, note)] : [];
      this.list.replaceChildren(...above, ...rows, ...none, ...(total > rows.length ? [this.#more()] : []));
    } catch (error) {
      this.list.replaceChildren(element("li", { class: "label", role: "alert" }, this.page.sorry(error)));
    }
  }

  /** Mark the conversation that is on the screen. */
  mark(id) {
    this.current = id;
    for (const row of this.list.children) this.#marked(row);
  }

  #marked(row) {
    const opener = row.querySelector(".open");
    if (row.dataset.id === this.current) opener?.setAttribute("aria-current", "true");
    else opener?.removeAttribute("aria-current");
  }

  #more() {
    const row = element("li", {});
    row.append(button(this.page.words.more, () => {
      this.limit += SHOWN;
      this.refresh();
    }, { class: "quiet-button" }));
    return row;
  }

  #row(one) {
    const { words } = this.page;
    const row = element("li", { "data-id": one.id });
    const opener = button([element("span", {}, one.title), element("time", { datetime: one.updated }, shortly(one.updated, words.locale))],
      () => this.open(one.id), { class: "open" });
    row.append(
      opener,
      iconButton("rename", `${words.rename}：${one.title}`, () => this.#rename(row, one)),
      iconButton("remove", `${words.remove}：${one.title}`, () => this.#remove(row, one)),
    );
    this.#marked(row);
    return row;
  }

  #back(row, one) {
    const again = this.#row(one);
    row.replaceWith(again);
    again.querySelector(".open").focus();
  }

  #rename(row, one) {
    const { words, service } = this.page;
    const box = element("input", { type: "text", maxlength: 200, "aria-label": words.title });
    box.value = one.title;
    const form = element("form", {}, box, element("button", { type: "submit" }, words.save));
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      const title = box.value.trim();
      if (title) this.#done(() => service.rename(one.id, title), row);
    });
    escape(form, () => this.#back(row, one));
    row.replaceChildren(form);
    box.select();
  }

  #remove(row, one) {
    const { words, service } = this.page;
    const sure = button(words.removeSure, () => this.#done(async () => {
      await service.remove(one.id);
      this.gone(one.id);
    }, row), { class: "strong" });
    const no = button(words.cancel, () => this.#back(row, one));
    const asked = element("div", { class: "sure" }, element("span", {}, one.title), sure, no);
    escape(asked, () => this.#back(row, one));
    row.replaceChildren(asked);
    sure.focus();
  }

  async #done(does, row) {
    try {
      await does();
      await this.refresh();
      this.node.querySelector(".start").focus();
    } catch (error) {
      row.replaceChildren(element("span", { class: "label", role: "alert" }, this.page.sorry(error)));
    }
  }
}

/** Esc inside a row means never mind; it closes nothing else. */
function escape(node, does) {
  node.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    does();
  });
}

/** The hour for today, the day for what is older. */
function shortly(iso, locale) {
  const at = new Date(iso);
  const today = at.toDateString() === new Date().toDateString();
  const form = today ? { hour: "2-digit", minute: "2-digit" } : { month: "numeric", day: "numeric" };
  return at.toLocaleString(locale, form);
}
