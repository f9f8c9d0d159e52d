// Who does a task: units as chips, grouped by what they are in it; and the names of tasks.

import { element } from "../page.js";
import { button } from "./parts.js";
import { reading } from "./proofs.js";

const ROLES = ["lead", "responsible", "support", "check", "guide"];

/** A row for each task: its name where there are several, then the units that the answer names. */
export function units(answer, tasks, page) {
  const rows = tasks.map((task) => {
    const name = tasks.length > 1 ? element("p", { class: "task" }, link(task, answer, page, task.task)) : null;
    return element("li", {}, name, ...groups(task, answer, page), deadline(task, page));
  });
  return element("ul", { class: "units" }, ...rows);
}

const deadline = (task, page) =>
  task.deadline ? element("p", { class: "deadline" }, page.words.deadline(task.deadline)) : null;

function groups(task, answer, page) {
  const named = task.members.filter((member) => answer.answer.includes(member.unit));
  const shown = named.length ? named : task.members;
  return ROLES.flatMap((role) => {
    const members = shown.filter((member) => member.role === role);
    return members.length ? [group(role, members, page)] : [];
  });
}

function group(role, members, page) {
  const chips = members.map(({ unit }) =>
    button(unit, () => page.ask(page.words.askUnit(unit, role)), {
      class: `chip ${role}`,
      title: page.words.askUnit(unit, role),
    }));
  return element("div", { class: "role" }, element("span", { class: "label" }, page.words.roles[role]), ...chips);
}

/** An item of a list; a task's name leads to its place in the document. */
export function taskName(answer, item, text, page) {
  const said = text(item.start, item.end);
  const name = answer.answer.slice(item.start, item.end);
  const task = answer.facts.find((fact) => fact.task === name);
  if (!task) return said;
  const marks = element("span", {}, ...said).querySelectorAll("sup");
  return [link(task, answer, page, name), ...marks];
}

const link = (fact, answer, page, text) =>
  element("a", { class: "task-link", ...reading(fact, answer.citations, page) }, text);
