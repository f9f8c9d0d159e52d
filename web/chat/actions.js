// What can be done with an answer: copy it with its sources, read on, say whether it helped.

import { element } from "../page.js";
import { copyButton } from "./copying.js";
import { verdict } from "./verdict.js";
import { addressOf, reading, sourceLine } from "./proofs.js";

/** The row of actions under an answer. */
export function actions(turn, page) {
  const { answer } = turn;
  const [first] = answer.citations;
  const { buttons, form } = verdict(turn, page);
  return element(
    "footer",
    {},
    element(
      "p",
      { class: "actions" },
      copyButton(page.words.copy, () => withSources(answer, page.words), page),
      first && element("a", reading(first, answer.citations, page), page.words.read),
      element("span", { class: "verdict" }, ...buttons),
    ),
    form,
  );
}

/** The answer as it is pasted elsewhere: its text, then each source with its address. */
function withSources(answer, words) {
  const sources = answer.citations.map((citation, index) =>
    `[${index + 1}] ${sourceLine(citation, words)}\n${addressOf(citation)}`);
  return [answer.answer, "", ...sources].join("\n");
}
