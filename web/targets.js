// The indicators by year: one row an indicator of an issuer.

import { element } from "./page.js";
import { makeChips } from "./room/chip.js";
import { Filters } from "./room/filters.js";
import { indicators, factIssuers, measures, targetRoles, titles, valueYears } from "./room/library.js";
import { keepTable, keepWords, nothing, openingRow } from "./room/listing.js";
import { placeAddress } from "./room/place.js";
import { quote, sourceCell } from "./room/source.js";
import { sparkline } from "./room/sparkline.js";
import { MEASURES, TARGET_ROLES, printed, when } from "./room/words.js";

const CHIPS = {
  indicator: indicators,
  year: valueYears,
  role: targetRoles,
  measure: measures,
  issuer: factIssuers,
  document_id: titles("targets"),
};

const filters = new Filters(["q", ...Object.keys(CHIPS)]);
makeChips(filters, CHIPS);
keepWords(filters, document.getElementById("words"));
keepTable(filters, { path: "/v1/series", exports: "/v1/targets", name: "series", row, of: ["行", ""], none: "没有这样的指标" });

function row({ indicator, measure, unit, issuer, values }) {
  const kind = [measure === "level" ? null : MEASURES[measure], unit].filter(Boolean).join(" · ");
  const cells = [
    element("td", { "data-label": "发文机关" }, issuer ?? nothing("未写明发文机关")),
    element("td", { "data-label": "各年数值" }, element("ul", { class: "values" }, ...said(values).map(yearly))),
    element("td", { "data-label": "走势", class: "trend" }, sparkline(values)),
    sourceCell(values),
  ];
  const label = [indicator, kind ? element("small", {}, kind) : null];
  return openingRow(label, cells, () => element("div", {}, ...values.map((fact) => quote(fact, [fact.value_text]))));
}

/** The same value of the same year is told once, however many documents print it. */
function said(values) {
  const keys = new Map(values.toReversed().map((one) => [[when(one), one.role, one.value_text].join(), one]));
  return [...keys.values()].toReversed();
}

function yearly(fact) {
  const [value, unit] = printed(fact);
  return element(
    "li",
    {},
    element("small", {}, when(fact)),
    element("span", {}, element("a", { href: placeAddress(fact) }, value), unit ? element("small", { class: "unit" }, unit) : null),
    element("small", { class: fact.role }, TARGET_ROLES[fact.role]),
  );
}
