// The facts of a document as notes in its margin, each beside the line it comes from.

import { element } from "../page.js";
import { TARGET_ROLES, printed, unitsByRole, when } from "./words.js";

const SHOWN_AT_ONCE = 3; // more than a line's height holds are folded away

/** The notes of a block, of the facts that end in it. */
export function notesBeside(block, facts) {
  if (!facts.length) return null;
  const notes = facts.map(note);
  const shown = block.kind === "table" ? 0 : facts.length > SHOWN_AT_ONCE + 1 ? SHOWN_AT_ONCE : facts.length;
  const folded = notes.slice(shown);
  const says = block.kind === "table" ? `表中 ${folded.length} 项` : `另 ${folded.length} 项`;
  const more = folded.length ? element("details", {}, element("summary", {}, says), ...folded) : null;
  return element("aside", { class: "notes", "aria-label": "旁注" }, ...notes.slice(0, shown), more);
}

const note = (fact) =>
  element("a", { class: "note", href: `#${fact.start}-${fact.end}` }, ...("task" in fact ? taskNote(fact) : targetNote(fact)));

function taskNote({ members, deadline }) {
  const rows = unitsByRole(members).map(([role, units]) =>
    element("span", { class: role === "牵头" ? "who lead" : "who" }, element("small", {}, role), ` ${units.join("、")}`));
  const until = deadline ? element("span", { class: "who" }, element("small", {}, "期限"), ` ${deadline}`) : null;
  return [...rows, until].filter(Boolean);
}

function targetNote(fact) {
  const [value, unit] = printed(fact);
  const kind = element("small", { class: fact.role }, TARGET_ROLES[fact.role]);
  return [
    element("span", { class: "indicator" }, fact.indicator),
    element("span", {}, element("b", {}, value), unit, " ", element("small", {}, when(fact)), " ", kind),
  ];
}
