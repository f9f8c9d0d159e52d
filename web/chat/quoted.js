// What an answer quotes, and which words of a quote prove it.

import { factWords } from "./numbers.js";

// A run of the question shorter than this is marked nowhere: one character proves nothing.
const MIN_ASKED = 2;
const MIN_RUN = 4;
const SAYS = "写道：";

const flat = (text) => text.replace(/\s+/g, "");

/** The quotation an answer consists of behind "…写道：", as a range of its text; null where it quotes none. */
export function quoted(answer) {
  const start = answer.answer.indexOf(SAYS) + SAYS.length;
  const [citation, ...others] = answer.citations;
  if (start < SAYS.length || others.length) return null;
  const said = flat(answer.answer.slice(start)).replace(/。$/, "");
  return said && flat(citation.quote).includes(said) ? { start } : null;
}

/** Which words of a quote are marked: what the answer states of facts, else what it shares with the quote. */
export function provingWords({ question, answer }) {
  const stated = factWords(answer.facts, answer.answer).filter((word) => !answer.facts.some((fact) => fact.task === word));
  if (stated.length) return () => stated;
  // a quotation proves all it says; what the question asked for is what the eye looks for in it
  return ({ quote }) => (quoted(answer) ? runs(quote, question, MIN_ASKED) : runs(quote, answer.answer, MIN_RUN));
}

/** The stretches of a quote that stand in another text as well, each as long as it goes. */
function runs(quote, other, least) {
  const found = [];
  for (let at = 0; at < quote.length; ) {
    const run = longestAt(quote, at, other);
    if (run.length >= least) found.push(run.trim());
    at += Math.max(run.length, 1);
  }
  return found;
}

function longestAt(quote, at, other) {
  let length = 0;
  while (at + length < quote.length && other.includes(quote.slice(at, at + length + 1))) length += 1;
  return quote.slice(at, at + length);
}
