// <wence-chat>: a bubble that opens a panel, or with mode="page" the whole page.

import { element } from "../page.js";
import { accent } from "./accent.js";
import { Chat } from "./chat.js";
import { recall, remember } from "./kept.js";
import { iconButton, seal } from "./parts.js";
import { pageAt } from "./service.js";
import { wordsOf } from "./strings.js";
import { styles } from "./styles.js";

class WenceChat extends HTMLElement {
  async connectedCallback() {
    if (this.shadowRoot) return; // moved, not made
    const root = this.attachShadow({ mode: "open" });
    root.adoptedStyleSheets = [...(await styles), ...accent(this)];
    this.lay(root);
  }

  /** Build what is inside. */
  lay(root) {
    this.page = this.getAttribute("mode") === "page";
    this.words = wordsOf(this.closest("[lang]")?.lang ?? "");
    this.label = this.getAttribute("name") || this.words.name;
    this.chat = new Chat(this.words, this.settings());
    this.chat.moved = () => this.showPast(false);
    this.frame = this.panel();
    root.append(...(this.page ? [] : [this.bubble()]), this.frame);
    if (this.page) this.begin();
    else this.toggle(this.hasAttribute("open") ? recall("open") !== "no" : recall("open") === "yes", false);
  }

  settings() {
    const address = this.page ? new URLSearchParams(location.search) : new URLSearchParams();
    return {
      document: this.getAttribute("document") ?? address.get("document"),
      everywhere: address.has("document") ? pageAt("") : null,
      suggestions: this.getAttribute("suggestions") !== "off",
      beside: !this.page,
    };
  }

  panel() {
    const { chat, words } = this;
    const log = element("div", { class: "log", role: "region", tabindex: "0", "aria-label": words.log }, chat.welcome, chat.turns.node);
    const talk = element("div", { class: "talk" }, log, chat.within, chat.box.node);
    const body = element("div", { class: "body" }, chat.past.node, talk);
    const kind = this.page ? { class: "frame page" } : { class: "frame panel", role: "dialog", "aria-label": this.label, id: "panel", hidden: "" };
    const made = element(this.page ? "div" : "section", kind, this.head(), body, chat.live);
    made.addEventListener("keydown", (event) => this.key(event));
    return made;
  }

  head() {
    const { words, chat } = this;
    this.list = iconButton("past", words.past, () => this.showPast(!this.frame.classList.contains("with-past")), { "aria-expanded": "false", class: "icon-button" });
    const buttons = [this.list, iconButton("start", words.start, () => chat.start())];
    if (!this.page) buttons.push(iconButton("close", words.close, () => this.toggle(false)));
    const name = element(this.page ? "h1" : "h2", {}, seal(), this.label);
    return element("header", { class: "head" }, name, this.page ? this.site() : null, chat.size, element("div", { class: "tools" }, ...buttons));
  }

  /** The other pages, reached from the full one. */
  site() {
    const links = this.words.pages.map(([path, name]) =>
      element("a", { href: pageAt(path), ...(path ? {} : { "aria-current": "page" }) }, name));
    return element("nav", { class: "site", "aria-label": this.words.site }, ...links);
  }

  bubble() {
    this.opener = element(
      "button",
      { class: "bubble", type: "button", "aria-expanded": "false", "aria-controls": "panel", "aria-label": this.words.open(this.label), title: this.label },
      seal(),
    );
    this.opener.addEventListener("click", () => this.toggle(this.frame.hidden));
    return this.opener;
  }

  /** Open or close the panel, and bring the focus along. */
  toggle(open, byHand = true) {
    this.frame.hidden = !open;
    this.classList.toggle("open", open);
    this.opener.setAttribute("aria-expanded", String(open));
    if (open) this.begin();
    if (!byHand) return;
    remember("open", open ? "yes" : "no");
    (open ? this.chat.box.text : this.opener).focus();
  }

  /** Ask the service for what is shown first, once. */
  begin() {
    this.begun ??= this.chat.begin().then(() => {
      const asked = this.page && new URLSearchParams(location.search).get("q");
      if (asked && this.chat.turns.empty) this.chat.ask(asked);
    });
    if (this.page) this.chat.box.text.focus();
  }

  showPast(on) {
    this.frame.classList.toggle("with-past", on);
    this.list.setAttribute("aria-expanded", String(on));
    if (on) this.chat.past.refresh();
  }

  key(event) {
    if (event.key !== "Escape" || event.isComposing) return;
    if (this.chat.stop()) return;
    if (this.frame.classList.contains("with-past")) this.showPast(false);
    else if (!this.page) this.toggle(false);
  }
}

if (!customElements.get("wence-chat")) customElements.define("wence-chat", WenceChat);
