// The document's headings at its side: they lead into the text, and follow it.

import { element } from "../page.js";
import { depthsOf, pointsOf } from "./paper.js";

const NARROW = matchMedia("(max-width: 899px)");

/** Keep the outline's place, folded where the page is narrow; gives what fills it with the headings. */
export function keepOutline(details, found) {
  details.hidden = !found.sections.some((section) => section.title);
  fold(details);
  NARROW.addEventListener("change", () => fold(details));
  details.addEventListener("click", (event) => {
    if (NARROW.matches && event.target.closest("a")) details.open = false;
  });
  return () => fill(details, found);
}

function fill(details, found) {
  const points = pointsOf(found.text);
  const depths = depthsOf(found.sections);
  const links = [];
  found.sections.forEach((section, index) => {
    if (section.title) links.push(link(points, section, depths[index]));
  });
  details.querySelector("ol").replaceChildren(...links.map((one) => one.item));
  follow(details, links);
}

function link(points, { start, heading_end }, depth) {
  const heading = [...points.slice(start, heading_end)].join("");
  const made = element("a", { href: `#${start}` }, heading);
  return { start, made, item: element("li", { class: `depth-${Math.min(depth, 3)}` }, made) };
}

const fold = (details) => {
  details.open = !NARROW.matches;
};

/** Keep the heading that is being read marked, and in view. */
function follow(details, links) {
  let waiting = false;
  let current = null;
  const look = () => {
    waiting = false;
    const at = placeRead();
    const found = at === null ? null : links.findLast((one) => one.start <= at) ?? links[0];
    if (!found || found === current) return;
    current?.made.removeAttribute("aria-current");
    current = found;
    current.made.setAttribute("aria-current", "location");
    bringIntoView(details.querySelector("ol"), current.item);
  };
  const soon = () => {
    if (!waiting) requestAnimationFrame(() => setTimeout(look)); // once the frame is laid out
    waiting = true;
  };
  addEventListener("scroll", soon, { passive: true });
  document.getElementById("text").addEventListener("contentvisibilityautostatechange", soon); // a frame after the scroll
  details.addEventListener("toggle", soon);
  look();
}

/** The offset of the line that stands at a third of the window, or of its chunk while that is empty. */
function placeRead() {
  const box = document.getElementById("text").getBoundingClientRect();
  const line = document.elementFromPoint(box.left + 60, innerHeight / 3 + 4)?.closest("[data-start]");
  return line ? Number(line.dataset.start) : scrollY < innerHeight ? 0 : null;
}

function bringIntoView(list, item) {
  const top = item.offsetTop; // the list is positioned: offsets count from its own top
  const seen = top >= list.scrollTop && top + item.offsetHeight <= list.scrollTop + list.clientHeight;
  if (!seen) list.scrollTop = top - list.clientHeight / 3;
}
