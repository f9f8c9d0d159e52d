// Where a fact comes from: the document it stands in, the quote that proves it, and the way there.

import { element, inMarks, marked } from "../page.js";
import { placeAddress } from "./place.js";

/** The documents of facts as a cell, each with the place of its first fact. */
export function sourceCell(facts) {
  const firsts = new Map(facts.toReversed().map((fact) => [fact.document_id, fact]));
  return element("td", { class: "source", "data-label": "出处" }, ...[...firsts.values()].toReversed().map(source));
}

const source = (fact) =>
  element("p", {}, element("a", { href: placeAddress(fact) }, fact.title), fact.location ? element("small", {}, fact.location) : null);

/** The quote that proves a fact, its words marked, with a link to the place. */
export function quote(fact, words) {
  const place = [inMarks(fact.title), fact.location].filter(Boolean).join(" · ");
  return element(
    "figure",
    { class: "quote" },
    element("blockquote", {}, ...marked(fact.quote, words)),
    element("figcaption", {}, element("span", {}, place), element("a", { href: placeAddress(fact) }, "在原文中查看")),
  );
}
