// Where in an answer's text the number of each citation stands: behind the words that it proves.

import { tellings } from "./values.js";

// A run shorter than this is found by chance ("科技", "任务").
const MIN_RUN = 4;
// "由市科技局牵头[1]，", "达到3.5%[1]（2015年为3.0%[2]）": a number stands at the end of its clause
const CLAUSE_END = /[，。；（）：！？\n]/g;
// "a[1]、b[2]、c[3]": what is listed in a row is proved one by one
const ITEM_END = /[，。；、（）：！？\n]/g;

/** Map offsets into the answer's text to the numbers (from 1) that stand there; `items` are its lists' ranges. */
export function numbersIn(answer, items) {
  const ordered = items.length > 1 && items.length === answer.citations.length
    && items.every((item, index) => proves(answer.citations[index], answer.answer.slice(item.start, item.end)));
  return ordered ? new Map(items.map((item, index) => [item.end, [index + 1]])) : placed(answer);
}

/** Whether a citation has something of an item in it: its words, its heading, its document. */
function proves({ quote, location, title }, item) {
  return longestRun(item, `${quote}\n${location}\n${title}`).length >= Math.min(MIN_RUN, item.length);
}

function placed(answer) {
  const places = new Map();
  let last = 0;
  answer.citations.forEach((citation, index) => {
    for (const at of placesOf(answer, citation, last)) {
      places.set(at, [...new Set([...(places.get(at) ?? []), index + 1])]);
      last = at;
    }
  });
  return places;
}

/** Where a citation is used: at each of its facts; else at words it shares, at its title, or where the one before is. */
function placesOf(answer, citation, last) {
  const text = answer.answer;
  const words = answer.facts
    .filter((fact) => sameSpan(fact, citation))
    .flatMap((fact) => factWords([fact], text).slice(-1));
  const whole = endOf(CLAUSE_END, text, text.length - 1);
  if (answer.citations.length === 1 && words.length < 2) return [whole];
  if (words.length) return words.map((word) => endOf(CLAUSE_END, text, behind(text, word, last)));
  const at = behindRun(text, citation) ?? behindTitle(text, citation);
  return [at === null ? last || whole : endOf(ITEM_END, text, at)];
}

export const sameSpan = (fact, citation) =>
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
