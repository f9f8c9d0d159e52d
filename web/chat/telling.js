// An answer's text → the parts it is laid out in. Nothing is left out and nothing added: parts are ranges.

// "（1）实施重大科技专项；（2）…": the numbered items of a list
const NUMBERED = /（(\d{1,3})）/g;
// "…的“主要任务”有9项：a、b、c", "…中，三大战略性新兴产业为a、b、c，没有列全"
const IN_A_ROW = [/：/, /中，[^、，。]*?(?:为|包括|只列出了)/];
const ROW_ENDS = /(?:等|，没有列全)?。?$/;
// names of documents may be preceded by a place: 武汉市《关于…的通知》
const MAX_BEFORE_TITLE = 12;

/**
 * Lay out an answer: `[{ start, end, items: [{ start, end }], numbered }]`, offsets into its text.
 *
 * `kind` is the answer's, `titles` are those of the documents it cites.
 */
export function laidOut({ answer: text, kind }, titles) {
  if (numbersOf(text).length > 1) return numberedLists(text).flatMap((part) => apart(text, part, titles));
  const told = rows(text, 0, text.length, titles).map((row) => ({ ...row, items: [] }));
  return kind === "list" ? told.flatMap((row) => listInARow(text, row)) : told;
}

const numbersOf = (text) => [...text.matchAll(NUMBERED)];

/** "A牵头2项任务：（1）…；（2）…；作为责任单位参与9项任务：（1）…": a part for each list. */
function numberedLists(text) {
  const parts = [];
  let from = 0;
  const numbers = numbersOf(text);
  numbers.forEach((number, index) => {
    const start = number.index + number[0].length;
    const next = numbers[index + 1];
    const goesOn = next && Number(next[1]) === Number(number[1]) + 1;
    const end = goesOn ? trimmed(text, start, next.index) : itemEnd(text, start, next?.index ?? text.length);
    if (Number(number[1]) === 1 || !parts.length) {
      parts.push({ start: from, end: number.index, items: [], numbered: true });
    }
    parts.at(-1).items.push({ start, end });
    from = Math.min(end + 1, text.length);
  });
  return from < text.length ? [...parts, { start: from, end: text.length, items: [] }] : parts;
}

/** Where the last item of a list ends: before the mark that the next list's opening stands behind. */
function itemEnd(text, start, limit) {
  const found = text.slice(start, limit).search(/[；。]/);
  return found === -1 ? limit : start + found;
}

function trimmed(text, start, end) {
  return "；。".includes(text[end - 1]) && end - 1 > start ? end - 1 : end;
}

/** Before a list's own opening, what other documents say in rows of their own. */
function apart(text, part, titles) {
  const told = rows(text, part.start, part.end, titles);
  const own = told.pop();
  return [...told.map((row) => ({ ...row, items: [] })), { ...part, ...own }];
}

/** What each document says stands in a row of its own. */
function rows(text, from, to, titles) {
  const starts = [from];
  for (const mark of text.slice(from, to).matchAll(/[；。]/g)) {
    const at = from + mark.index + 1;
    if (at < to && titles.some((title) => beginsWith(text, at, title))) starts.push(at);
  }
  return starts.map((start, index) => ({ start, end: index + 1 < starts.length ? starts[index + 1] - 1 : to }));
}

function beginsWith(text, at, title) {
  const found = text.indexOf(title, at);
  return found !== -1 && found - at <= MAX_BEFORE_TITLE;
}

/** The opening with its items, and what closes the list: "等", "，没有列全". */
function listInARow(text, row) {
  const said = text.slice(row.start, row.end);
  const opening = IN_A_ROW.map((form) => form.exec(said)).find(Boolean);
  const from = opening ? opening.index + opening[0].length : said.length;
  const to = Math.max(from, said.search(ROW_ENDS));
  const items = pieces(said.slice(from, to), row.start + from);
  if (items.length < 2) return [row];
  const closing = { start: row.start + to, end: row.end, items: [] };
  return [{ start: row.start, end: row.start + from, items }, ...(to < said.length - 1 ? [closing] : [])];
}

function pieces(listed, from) {
  let start = from;
  return listed.split("、").map((piece) => {
    const item = { start, end: start + piece.length };
    start = item.end + 1;
    return item;
  });
}
