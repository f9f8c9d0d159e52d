// Citations: a quiet line each, opening to the quote with the proving words marked.

import { element, inMarks, marked } from "../page.js";
import { copyButton } from "./copying.js";
import { button } from "./parts.js";
import { pageAt } from "./service.js";

const MAX_SHOWN = 3;
// the reading room turns between no more places than these; an address has to stay short
const MAX_CITED = 40;
// as in the service's own addresses
const VERSION_DIGITS = 8;

/**
 * Make the list of citations; `words(citation)` are marked in its quote.
 *
 * Gives `{ list, open(index) }`, null where there are none.
 */
export function proofs(citations, words, page, { open = citations.length <= MAX_SHOWN } = {}) {
  if (!citations.length) return null;
  const rows = citations.map((citation, index) =>
    row(citation, index, { words: words(citation), citations, page }));
  const list = element("ol", { class: "proofs", "aria-label": page.words.sources }, ...rows);
  if (open) rows[0].firstChild.open = true;
  const rest = rows.slice(MAX_SHOWN);
  const more = rest.length ? moreRow(rest, page) : null;
  if (more) list.append(more);
  return { list, open: (index) => show(rows[index], rest, more) };
}

/** Attributes of a link to where a citation or a fact stands in its document, among all that an answer cites. */
export function reading(place, citations, page) {
  const version = citations.find((one) => one.document_id === place.document_id)?.version ?? "";
  const cited = citations.slice(0, MAX_CITED).map((one) => `${encodeURIComponent(one.document_id)}:${placeOf(one)}`);
  const href = `${addressOf({ ...place, version })};${cited.join(",")}`;
  return page.beside ? { href, target: "_blank", rel: "noopener" } : { href };
}

/** The address of where a citation stands, in the text as it was when it was cited. */
export const addressOf = (citation) => pageAt(`documents/${encodeURIComponent(citation.document_id)}#${placeOf(citation)}`);

const placeOf = ({ start, end, version }) => `${start}-${end}${version && `@${version.slice(0, VERSION_DIGITS)}`}`;

/** A citation in one line: 《标题》 · 文号 · place · page. */
export const sourceLine = (citation, words) =>
  [
    inMarks(citation.title),
    citation.document_number,
    citation.location,
    citation.page === null ? null : words.page(citation.page),
  ].filter(Boolean).join(" · ");

function row(citation, index, { words, citations, page }) {
  const link = element("a", reading(citation, citations, page), page.words.read);
  const copied = () => `${citation.quote}\n${sourceLine(citation, page.words)}`;
  const opened = element(
    "details",
    {},
    element("summary", {}, element("span", { class: "n" }, String(index + 1)), element("span", {}, sourceLine(citation, page.words))),
    element("blockquote", {}, ...marked(citation.quote, words)),
    element("p", { class: "actions" }, copyButton(page.words.copyQuote, copied, page), citations.length > 1 ? link : null),
  );
  return element("li", {}, opened);
}

function moreRow(rest, page) {
  for (const one of rest) one.hidden = true;
  const row = element("li", { class: "more" });
  row.append(button(page.words.moreSources(rest.length), () => {
    reveal(rest, row);
    rest[0].querySelector("summary").focus();
  }));
  return row;
}

function reveal(rest, more) {
  for (const one of rest) one.hidden = false;
  more?.remove();
}

function show(row, rest, more) {
  if (row.hidden) reveal(rest, more);
  row.firstChild.open = true;
  row.scrollIntoView({ block: "nearest" });
  row.querySelector("summary").focus({ preventScroll: true });
}
