// Where in an answer's text the number of each citation stands: behind the words that it proves.

import { tellings } from "./values.js";

// A run shorter than this is found by chance ("科技", "任务").
const MIN_RUN = 4;
// "由市科技局牵头[1]，", "达到3.5%[1]（2015年为3.0%[2]）": a number stands at the end of its clause
const CLAUSE_END = /[，。；（）：！？\n]/g;
// "a[1]、b[2]、c[3]": what is listed in a row is proved one by one
const ITEM_END = /[，。；、（）：！？\n]/g;

/** Map offsets into the answer's text to the numbers (from 1) that stand there. */
export function numbersIn(answer) {
  const placed = new Map();
  let last = 0;
  answer.citations.forEach((citation, index) => {
    last = placeOf(answer, citation, last);
    placed.set(last, [...(placed.get(last) ?? []), index + 1]);
  });
  return placed;
}

/** Where a citation is used: at a fact's word, at words it shares, at its title; else where the one before is. */
function placeOf(answer, citation, last) {
  const text = answer.answer;
  const whole = endOf(CLAUSE_END, text, text.length - 1);
  if (answer.citations.length === 1) return whole;
  const word = factWords(answer.facts.filter((fact) => sameSpan(fact, citation)), text).at(-1);
  if (word) return endOf(CLAUSE_END, text, behind(text, word, last));
  const at = behindRun(text, citation) ?? behindTitle(text, citation);
  return at === null ? last || whole : endOf(ITEM_END, text, at);
}

const sameSpan = (fact, citation) =>
  fact.document_id === citation.document_id && fact.start === citation.start && fact.end === citation.end;

/** The words of facts that a text states: of each its units and then its task, or its value as printed. */
export function factWords(facts, text) {
  const words = facts.flatMap((fact) =>
    "task" in fact
      ? [...fact.members.map((member) => member.unit), fact.task].filter((word) => text.includes(word))
      : tellings(fact).filter((word) => text.includes(word)).slice(0, 1));
  return [...new Set(words)];
}

/** Behind the word, where it stands next after what was placed before. */
function behind(text, word, last) {
  const next = text.indexOf(word, last);
  return (next === -1 ? text.indexOf(word) : next) + word.length;
}

function behindRun(text, citation) {
  const heading = citation.location.split(" > ").at(-1);
  const run = longestRun(text, `${citation.quote}\n${heading}`);
  return run.length >= MIN_RUN ? text.indexOf(run) + run.length : null;
}

function behindTitle(text, { title }) {
  const at = text.indexOf(title);
  return at === -1 ? null : at + title.length;
}

function endOf(ends, text, from) {
  ends.lastIndex = from;
  return ends.exec(text)?.index ?? text.length;
}

/** The longest stretch that two texts share, the first of them in `a`. */
export function longestRun(a, b) {
  let best = "";
  for (let from = 0; from + best.length < a.length; from += 1) {
    while (from + best.length < a.length && b.includes(a.slice(from, from + best.length + 1))) {
      best = a.slice(from, from + best.length + 1);
    }
  }
  return best;
}
