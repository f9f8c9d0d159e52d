// Small things the chat is built of.

import { element } from "../page.js";

const SVG = "http://www.w3.org/2000/svg";

// drawn on a field of 24 × 24, as one path each
const SHAPES = {
  close: "M6 6l12 12M18 6L6 18",
  past: "M4 6h16M4 12h16M4 18h10",
  start: "M12 5v14M5 12h14",
  stop: "M7 7h10v10H7z",
  send: "M12 19V5M5.500 11.500L12 5l6.500 6.500",
  up: "M7 10.500v9H4v-9h3zm0 0L11 4c1.500 0 2.500 1 2.500 2.500V10H19l1 1.500-1.500 7-1.500 1H7",
  down: "M17 13.500v-9h3v9h-3zm0 0L13 20c-1.500 0-2.500-1-2.500-2.500V14H5l-1-1.500 1.500-7 1.500-1H17",
  rename: "M5 19l1-4L16.500 4.500l3 3L9 18l-4 1z",
  remove: "M5 7h14M9.500 7V4.500h5V7M7 7l1 12.500h8L17 7",
};

/** Make an SVG element with attributes and children. */
export function drawn(name, attributes = {}, ...children) {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

/** Draw an icon; what it means is said by the button around it. */
export function icon(name) {
  const path = drawn("path", { d: SHAPES[name] });
  return drawn("svg", { class: "icon", viewBox: "0 0 24 24", "aria-hidden": "true" }, path);
}

/** The seal: 问, drawn as in seal.svg. */
export const seal = () =>
  drawn(
    "svg",
    { class: "seal", viewBox: "0 0 32 32", "aria-hidden": "true" },
    drawn("path", { d: "M8.5 7l2 2.400M8 12.500V25.500M13.500 8H24V23.500q0 2-2 2h-1.500M12.700 14h6.600v6.200h-6.600z" }),
  );

/** Make a button that does something; `content` is text or nodes. */
export function button(content, does, attributes = {}) {
  const made = element("button", { type: "button", ...attributes }, ...[content].flat());
  made.addEventListener("click", does);
  return made;
}

/** Make a button that shows an icon and says its name to those who point at it or hear it. */
export const iconButton = (name, label, does, attributes = {}) =>
  button(icon(name), does, { class: "icon-button", title: label, "aria-label": label, ...attributes });

/** Make a list of questions, each asked by a click. */
export function questions(label, asked, ask) {
  if (!asked.length) return null;
  const rows = asked.map((question) => element("li", {}, button(question, () => ask(question))));
  return element("ul", { class: "questions", "aria-label": label }, ...rows);
}
