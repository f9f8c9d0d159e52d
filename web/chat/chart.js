// The values of one indicator as columns from zero, and the same in a table for those who do not see them.

import { element } from "../page.js";
import { drawn } from "./parts.js";
import { printed, whole, when } from "./values.js";

const COLUMN = 64;
const BAR = 28;
const HEIGHT = 64;
const ABOVE = 20;
const BELOW = 36;
// more columns are too narrow to be told apart in the panel
const MAX_COLUMNS = 8;

/** Draw values of one unit; where columns would not show them truly, only the table. */
export function chart(facts, page) {
  const shown = inOrder(facts);
  if (shown.length > MAX_COLUMNS || shown.some((fact) => fact.value < 0)) return table(shown, page, "sheet");
  const most = Math.max(...shown.map((fact) => fact.value));
  const width = COLUMN * shown.length;
  const picture = drawn(
    "svg",
    { class: "chart", viewBox: `0 0 ${width} ${ABOVE + HEIGHT + BELOW}`, width, height: ABOVE + HEIGHT + BELOW, "aria-hidden": "true" },
    drawn("path", { class: "ground", d: `M0 ${ABOVE + HEIGHT + 0.500}H${width}` }),
    ...shown.flatMap((fact, index) => column(fact, index, most, page)),
  );
  return element("figure", {}, picture, table(shown, page, "visually-hidden"));
}

const inOrder = (facts) => [...facts].sort((a, b) => (a.year ?? 0) - (b.year ?? 0) || order(a) - order(b));
const order = (fact) => ["baseline", "actual", "target"].indexOf(fact.role);

function column(fact, index, most, page) {
  const height = Math.max(2, Math.round((HEIGHT * fact.value) / (most || 1)));
  const middle = COLUMN * index + COLUMN / 2;
  const top = ABOVE + HEIGHT - height;
  const [year, role] = when(fact, page).split(" · ");
  const text = (y, said, kind) => drawn("text", { class: kind, x: middle, y, "text-anchor": "middle" }, said ?? "");
  return [
    drawn("rect", { class: fact.role, x: middle - BAR / 2, y: top, width: BAR, height, rx: 2 }),
    text(top - 6, printed(fact).number, "value"),
    text(ABOVE + HEIGHT + 16, year, "year"),
    text(ABOVE + HEIGHT + 31, role, "year"),
  ];
}

function table(facts, page, kind) {
  const head = page.words.columns.map((name) => element("th", { scope: "col" }, name));
  const rows = facts.map((fact) => {
    const [year, role] = when(fact, page).split(" · ");
    return element("tr", {}, ...[year, whole(fact), role ?? ""].map((cell) => element("td", {}, cell)));
  });
  const caption = element("caption", {}, page.words.series(facts[0].indicator));
  return element("div", { class: kind }, element("table", {}, caption, element("thead", {}, element("tr", {}, ...head)), element("tbody", {}, ...rows)));
}
