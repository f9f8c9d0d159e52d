// An answer → its card: the sentence, the thing asked set off, the proof, what can be done with it.

import { element, marked } from "../page.js";
import { figures } from "./figures.js";
import { numbersIn, sameSpan } from "./numbers.js";
import { button, questions } from "./parts.js";
import { proofs } from "./proofs.js";
import { actions } from "./actions.js";
import { laidOut } from "./telling.js";
import { taskName, units } from "./units.js";
import { provingWords, quoted } from "./quoted.js";

// Below this an answer is told with a word of care: 71 in 100 of those are right, of those above 92 and more
// (benchmarks/README.md, "right at 0.8 or more").
const SURE = 0.8;
const MAX_FOLLOW_UPS = 3;
// what an answer says of a document that is no longer in force
const CLOSING = /[，。；、）：！？]/;
const NOT_IN_FORCE = /(（已(?:到期|废止)）)/;

/**
 * Make the card of an answer.
 *
 * `page` is what the cards need of the chat: its words, `ask(question)`, `feedback(given)`, whether
 * links open beside it.
 */
export function card(turn, page) {
  const { answer } = turn;
  if (answer.status === "not_found") return refusal(turn, page);
  if (answer.status === "need_clarification") return clarification(turn, page);
  return answered(turn, page);
}

/** The questions that may follow an answer; those of a refusal stand in its card. */
export const followUps = (answer, page) =>
  answer.status === "answered"
    ? questions(page.words.followUp, answer.suggestions.slice(0, MAX_FOLLOW_UPS), page.ask)
    : null;

function answered(turn, page) {
  const { answer } = turn;
  const made = element("article", { class: "card" });
  const words = provingWords(turn);
  const shown = quoted(answer) ? { open: false } : {};
  const proof = proofs(answer.citations, words, page, shown);
  const cite = (number) => numberMark(number, proof, page);
  const mark = (fact) => {
    const at = answer.citations.findIndex((citation) => sameSpan(fact, citation));
    return at === -1 ? null : cite(at + 1);
  };
  made.append(
    ...told(answer, words, cite, page),
    ...setOff(answer, { ...page, mark }),
    ...unsure(answer, page),
    ...(proof ? [proof.list] : []),
    actions(turn, page),
  );
  return made;
}

function refusal(turn, page) {
  const { answer } = turn;
  const [first, ...rest] = answer.answer.split("：");
  const reason = rest.join("：") || answer.reason || "";
  const nearest = proofs(apart(answer.nearest), () => [], page, { open: false });
  return element(
    "article",
    { class: "card refused" },
    element("h3", { class: "sentence" }, first),
    reason && element("p", { class: "why" }, reason),
    nearest && element("p", { class: "label" }, page.words.nearest),
    nearest?.list,
    ...instead(answer, page),
    actions(turn, page),
  );
}

/** What stands inside of another one that is shown says nothing more. */
const apart = (citations) =>
  citations.filter((one) => !citations.some((other) => other !== one && other.document_id === one.document_id
    && other.start <= one.start && other.end >= one.end && other.end - other.start > one.end - one.start));

function clarification(turn, page) {
  const { answer } = turn;
  return element(
    "article",
    { class: "card clarify" },
    element("p", { class: "label" }, page.words.clarify),
    element("p", { class: "sentence" }, answer.answer),
    questions(page.words.clarify, answer.suggestions, page.ask),
    actions(turn, page),
  );
}

function instead(answer, page) {
  const asked = questions(page.words.askInstead, answer.suggestions, page.ask);
  return asked ? [element("p", { class: "label" }, page.words.askInstead), asked] : [];
}

const unsure = (answer, page) =>
  answer.confidence < SURE ? [element("p", { class: "unsure" }, page.words.unsure)] : [];

// ---- the sentence

/** The answer's text as it is laid out, with the numbers of its citations. */
function told(answer, words, cite, page) {
  const parts = laidOut(answer, [...new Set(answer.citations.map((citation) => citation.title))]);
  const numbers = numbersIn(answer, parts.flatMap((part) => part.items));
  const text = (start, end, words = []) => withNumbers(answer.answer, [start, end], numbers, cite, words);
  const quote = quoted(answer);
  if (quote) return quotation(quote, text(quote.start, answer.answer.length, words(answer.citations[0])), text);
  const list = (part, index) => sentenceAndList(part, index, text, answer, page);
  return parts.length > 1 && parts.every((part) => !part.items.length) ? [rowsOf(parts, text)] : parts.flatMap(list);
}

const rowsOf = (parts, text) =>
  element("ul", { class: "rows" }, ...parts.map((part) => element("li", { class: "sentence" }, ...text(part.start, part.end))));

function sentenceAndList(part, index, text, answer, page) {
  const lead = element("p", { class: index ? "sentence next" : "sentence" }, ...text(part.start, part.end));
  if (!part.items.length) return [lead];
  const rows = part.items.map((item) => element("li", {}, ...taskName(answer, item, text, page)));
  return [lead, element(part.numbered ? "ol" : "ul", { class: "list" }, ...rows)];
}

const quotation = (quote, said, text) => [
  element("p", { class: "sentence" }, ...text(0, quote.start)),
  element("blockquote", { class: "said" }, ...said),
];

/** A range of the text with the numbers that stand in it, and `words` marked. */
function withNumbers(text, [start, end], numbers, cite, words) {
  const nodes = [];
  let from = start;
  for (const [at, placed] of [...numbers].sort(([a], [b]) => a - b)) {
    if (at <= start || at > end) continue;
    const mark = at < end && CLOSING.test(text[at]) ? at + 1 : at; // a line does not begin with what closes
    nodes.push(
      ...withStatus(text.slice(from, at - 1), words),
      element("span", { class: "keep" }, text[at - 1], ...placed.map(cite), text.slice(at, mark)),
    );
    from = mark;
  }
  return [...nodes, ...withStatus(text.slice(from, end), words)];
}

const withStatus = (text, words) =>
  text.split(NOT_IN_FORCE).filter(Boolean).flatMap((part) =>
    NOT_IN_FORCE.test(part) ? [element("span", { class: "status" }, part)] : marked(part, words));

function numberMark(number, proof, page) {
  const mark = button(String(number), () => proof.open(number - 1), {
    class: "number",
    "aria-label": page.words.source(number),
  });
  return element("sup", {}, mark);
}

// ---- the thing asked

/** Units as chips, values as figures; what the text has listed already is not listed again. */
function setOff(answer, page) {
  const tasks = answer.facts.filter((fact) => "task" in fact);
  const values = answer.facts.filter((fact) => "indicator" in fact);
  const listed = answer.kind === "tasks_of_unit";
  return [tasks.length && !listed ? units(answer, tasks, page) : null, values.length ? figures(values, page) : null].filter(Boolean);
}
