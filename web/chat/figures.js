// Values as they are printed: a large figure each, a small chart where one indicator has several.

import { element } from "../page.js";
import { chart } from "./chart.js";
import { printed, whole, when } from "./values.js";

// more indicators than these are a table, not figures
const MAX_LARGE = 2;

/** The values of an answer, set off from its sentence. */
export function figures(facts, page) {
  const groups = indicators(facts);
  if (groups.length > MAX_LARGE) return table(facts, page);
  return element("div", { class: "figures" }, ...groups.map((group) => indicator(group, page)));
}

/** Facts of one indicator together: one name holds the other, unit and measure are the same. */
function indicators(facts) {
  const groups = [];
  for (const fact of facts) {
    const own = groups.find(([first]) => sameIndicator(first, fact));
    if (own) own.push(fact);
    else groups.push([fact]);
  }
  return groups;
}

const sameIndicator = (a, b) =>
  a.unit === b.unit && a.measure === b.measure && (a.indicator.includes(b.indicator) || b.indicator.includes(a.indicator));

function indicator(group, page) {
  const [first, ...others] = group;
  const base = others.length === 1 && others[0].role === "baseline" ? others[0] : null;
  return element(
    "div",
    { class: "indicator" },
    element("div", {}, large(first, page), base && element("p", { class: "baseline" }, `${when(base, page)} ${whole(base)}`)),
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

/** Many indicators: a row each. */
function table(facts, page) {
  const rows = facts.map((fact) =>
    element("tr", {}, element("th", { scope: "row" }, fact.indicator), element("td", {}, whole(fact)), element("td", {}, when(fact, page))));
  const [years, values] = page.words.columns;
  const head = [page.words.indicator, values, years].map((name) => element("th", { scope: "col" }, name));
  return element("div", { class: "sheet" }, element("table", {}, element("thead", {}, element("tr", {}, ...head)), element("tbody", {}, ...rows)));
}
