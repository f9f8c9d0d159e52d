// Values as they are printed: a large figure each, a small chart where one indicator of one place has several.

import { element, inMarks } from "../page.js";
import { chart } from "./chart.js";
import { oneSeries, printed, whole, when } from "./values.js";

// more indicators than these are a table, not figures
const MAX_LARGE = 2;

/** The values of an answer, set off from its sentence; `page` with `mark(fact)`, the number of a value's proof. */
export function figures(facts, page) {
  const groups = series(facts);
  if (groups.length > MAX_LARGE) return table(facts, page);
  const several = new Set(facts.map((fact) => fact.document_id)).size > 1 && groups.length > 1;
  return element("div", { class: "figures" }, ...groups.map((group) => indicator(group, several, page)));
}

/** Facts that stand in one series together. */
function series(facts) {
  const groups = [];
  for (const fact of facts) {
    const own = groups.find((group) => group.every((other) => oneSeries(other, fact)));
    if (own) own.push(fact);
    else groups.push([fact]);
  }
  return groups;
}

function indicator(group, several, page) {
  const [first, ...others] = group;
  const base = others.length === 1 && others[0].role === "baseline" ? others[0] : null;
  return element(
    "div",
    { class: "indicator" },
    element(
      "div",
      {},
      large(first, page),
      several ? element("p", { class: "label" }, inMarks(first.title)) : null,
      base && element("p", { class: "baseline" }, `${when(base, page)} ${whole(base)}`),
    ),
    others.length ? chart(group, page) : null,
  );
}

function large(fact, page) {
  const { before, number, unit, behind } = printed(fact);
  return element(
    "div",
    {},
    element("p", { class: "label" }, fact.indicator),
    element(
      "p",
      { class: "figure" },
      before && element("small", {}, before),
      number,
      unit && element("small", {}, unit),
      behind && element("small", {}, behind),
    ),
    element("p", { class: "label" }, when(fact, page)),
  );
}

/** Many values: a row each, with the document it is of and the number of its proof. */
function table(facts, page) {
  const { columns: [years, values], indicator: name, document } = page.words;
  const one = new Set(facts.map((fact) => fact.indicator)).size === 1;
  const title = (fact) => inMarks(fact.title);
  const first = (fact) => (one ? [title(fact)] : [fact.indicator, element("span", { class: "of" }, title(fact))]);
  const rows = facts.map((fact) =>
    element(
      "tr",
      {},
      element("th", { scope: "row" }, ...first(fact)),
      element("td", {}, whole(fact), page.mark(fact)),
      element("td", { class: "when" }, when(fact, page)),
    ));
  const head = [one ? document : name, values, years].map((column) => element("th", { scope: "col" }, column));
  const caption = one ? element("caption", {}, facts[0].indicator) : null;
  return element("div", { class: "sheet" }, element("table", {}, caption, element("thead", {}, element("tr", {}, ...head)), element("tbody", {}, ...rows)));
}
