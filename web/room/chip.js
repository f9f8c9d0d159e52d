// A filter as a chip: a button that opens its choices, and one that takes the filter off again.

import { element } from "../page.js";

const SEARCHABLE = 9; // more choices than are seen at a glance get a box to narrow them

/**
 * A chip in its place in the page, an element with `data-chip` for the filter's name.
 *
 * `choices` gives `[{value, label, count}]`; with `free` what is typed may be none of them.
 */
export class Chip {
  constructor(place, filters, { label, choices, free = false }) {
    Object.assign(this, { place, filters, label, choices, free, key: place.dataset.chip });
    this.#make();
    filters.addEventListener("change", () => this.#show());
    this.#show();
  }

  get #value() {
    return this.filters.get(this.key);
  }

  #make() {
    const { key, label } = this;
    const id = `${key}-choices`;
    this.panel = element("div", { class: "choices", popover: "", role: "dialog", "aria-label": label, id });
    this.open = element("button", { type: "button", class: "chip", popovertarget: id, "aria-expanded": "false" }, label);
    this.off = element("button", { type: "button", class: "off", "aria-label": `不限${label}`, hidden: "" }, "×");
    this.place.replaceChildren(this.open, this.off, this.panel);
    this.off.addEventListener("click", () => {
      this.filters.set({ [key]: "" });
      this.open.focus();
    });
    this.panel.addEventListener("beforetoggle", () => put(this.panel, this.open));
    this.panel.addEventListener("toggle", ({ newState }) => {
      this.open.setAttribute("aria-expanded", newState === "open");
      if (newState === "open") this.#fill();
    });
  }

  async #fill() {
    if (!this.panel.hasChildNodes()) this.panel.append(waiting("正在读取"));
    const all = await this.choices().catch((error) => error);
    if (all instanceof Error) return void this.panel.replaceChildren(waiting(all.message));
    const pick = (value) => {
      this.panel.hidePopover();
      this.filters.set({ [this.key]: value });
    };
    this.panel.replaceChildren(...layChoices(this.label, all, { value: this.#value, free: this.free, pick }));
    this.panel.querySelector("input, [aria-pressed=true], button")?.focus();
  }

  /** Say what is chosen, in the words of the choices. */
  async #show() {
    const value = this.#value;
    this.place.classList.toggle("set", Boolean(value));
    this.off.hidden = !value;
    this.#say(this.free ? value : "");
    if (!value) return;
    const all = await this.choices().catch(() => []);
    const known = all.find((one) => String(one.value) === value);
    if (this.#value === value) this.#say(known?.label ?? value);
  }

  #say(chosen) {
    this.open.textContent = chosen || this.label;
    this.open.setAttribute("aria-label", chosen ? `${this.label}：${chosen}` : this.label);
  }
}

const waiting = (text) => element("p", { class: "waiting" }, text);

/** Under its chip, and inside of the window. */
function put(panel, chip) {
  const box = chip.getBoundingClientRect();
  const left = Math.max(8, Math.min(box.left, innerWidth - 328));
  panel.style.setProperty("--left", `${left}px`);
  panel.style.setProperty("--top", `${box.bottom + 4}px`);
}

/** A chip in each place that names a filter. */
export function makeChips(filters, kinds) {
  for (const place of document.querySelectorAll("[data-chip]")) new Chip(place, filters, kinds[place.dataset.chip]);
}

function layChoices(label, all, { value, free, pick }) {
  const rows = all.map((one) => {
    const count = one.count === undefined ? null : element("small", {}, `${one.count}`);
    const pressed = String(String(one.value) === value);
    const button = element("button", { type: "button", "aria-pressed": pressed }, element("span", {}, one.label), count);
    button.addEventListener("click", () => pick(String(one.value)));
    return { label: one.label, item: element("li", {}, button) };
  });
  const list = element("ul", {}, ...rows.map((row) => row.item));
  list.addEventListener("keydown", (event) => step(event, list));
  if (!free && rows.length <= SEARCHABLE) return [list];
  return [narrowing(label, rows, list, { free, pick }), list];
}

/** A box that narrows the choices; Enter takes the first left, or what is typed. */
function narrowing(label, rows, list, { free, pick }) {
  const box = element("input", { type: "search", "aria-label": `查找${label}`, placeholder: free ? `查找或输入${label}` : `查找${label}` });
  box.addEventListener("input", () => {
    for (const { label: text, item } of rows) item.hidden = !text.includes(box.value.trim());
  });
  box.addEventListener("keydown", (event) => {
    if (event.isComposing) return;
    if (event.key === "ArrowDown") step(event, list);
    if (event.key !== "Enter") return;
    const typed = box.value.trim();
    const exact = rows.some((row) => row.label === typed);
    if (typed && free && !exact) pick(typed);
    else list.querySelector("li:not([hidden]) button")?.click();
  });
  return box;
}

/** ↓ and ↑ go through the choices that are left. */
function step(event, list) {
  const direction = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!direction) return;
  event.preventDefault();
  const buttons = [...list.querySelectorAll("li:not([hidden]) button")];
  const at = buttons.indexOf(document.activeElement);
  buttons[Math.max(0, Math.min(at + direction, buttons.length - 1))]?.focus();
}
