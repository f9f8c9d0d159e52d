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

// "武汉市人民政府办公厅", "2023年武汉市科技创新工作要点": the place a document is of
const PLACE = /^(?:\d{4}年)?([\u4e00-\u9fff]{2,8}?(?:自治区|自治州|省|市|县|区|州))/;
// "全社会R&D经费支出", "高新技术企业数量": what one document writes and another leaves out of a name
const BEFORE = /^(?:全社会|全[国省市县区州])/;
const BEHIND = /(?:总数|数量|总量)$/;

/**
 * Whether two values may stand in one series: of the same thing in the same unit, and of the same place.
 *
 * Values of two cities beside each other would look like one that rises or falls; where no place is
 * known, only those of one document stand together.
 */
export function oneSeries(a, b) {
  return a.unit === b.unit && a.measure === b.measure && samePlace(a, b) && core(a) === core(b);
}

function samePlace(a, b) {
  const [here, there] = [a, b].map(placeOf);
  return a.document_id === b.document_id || (here !== null && here === there);
}

const placeOf = (fact) => PLACE.exec(fact.issuer ?? "")?.[1] ?? PLACE.exec(fact.title)?.[1] ?? null;

function core(fact) {
  const stem = placeOf(fact)?.replace(/[省市县区州]$/, "");
  const name = stem && fact.indicator.startsWith(stem) ? fact.indicator.slice(stem.length).replace(/^[省市县区州]/, "") : fact.indicator;
  return name.replace(BEFORE, "").replace(BEHIND, "");
}
