// A value as it is printed, taken apart.

// "突破1450亿元": what stands before the number, the number, what stands behind it
const PRINTED = /^(\D*)(-?\d[\d.,]*(?:\s*[-—–~～至]+\s*\d[\d.,]*)?)(.*)$/s;

/** A value in its parts, in the order and the characters it is printed in; a table's cell gains its unit. */
export function printed(fact) {
  const found = PRINTED.exec(fact.value_text);
  if (!found) return { before: "", number: fact.value_text, unit: "", behind: "" };
  const [, before, number, rest] = found;
  if (!rest) return { before, number, unit: fact.unit, behind: "" };
  const unit = rest.startsWith(fact.unit) ? fact.unit : "";
  return { before, number, unit, behind: rest.slice(unit.length) };
}

/** The year or period a value is of, and whether it is aimed at, reached, or started from. */
export function when(fact, page) {
  const period = fact.period && (fact.measure !== "level" || fact.year === null) ? fact.period : null;
  const year = period ?? fact.year;
  return [year && page.words.year(year), page.words.fact[fact.role]].filter(Boolean).join(" · ");
}

/** A value as one string: as printed, a table's cell with its unit. */
export function whole(fact) {
  const { before, number, unit, behind } = printed(fact);
  return `${before}${number}${unit}${behind}`;
}

/** How a sentence may state a value, the fullest first: 突破1450亿元, 1450亿元, 1450. */
export function tellings(fact) {
  const { number, unit } = printed(fact);
  return [fact.value_text, `${number}${unit}`, number];
}
