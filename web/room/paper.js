// A document's text as lines, headings and tables. Offsets count code points.

import { element } from "../page.js";

export const CHARACTERS_A_ROW = 38;
const ROWS_A_CHUNK = 24; // about a screen: to lay out the one in sight takes 20 ms, with two screens it took 50
const NOTHING = { start: 0, end: 0 };

/** A text by code points: itself where each of its code units is one, else a list of them. */
export const pointsOf = (text) => (/[\ud800-\udfff]/.test(text) ? Array.from(text) : text);

// 12,345 and 10:30 keep the narrow marks that the rest of the text is set without (document.css)
const FIGURES = /(\d+(?:[,:]\d+)+)/;

const textOf = (points, start, end) => {
  const piece = points.slice(start, end);
  return typeof piece === "string" ? piece : piece.join("");
};

/** The blocks of a document in order: `{start, end, draw(cited) → element}`, offsets into its text. */
export function blocksOf(found) {
  const points = pointsOf(found.text);
  const look = { points, headings: headingsOf(found.sections), dress: dressOf(found) };
  const blocks = [];
  let at = 0;
  for (const table of found.tables) {
    const block = tableBlock(look, table);
    if (!block || block.start < at) continue;
    blocks.push(...lineBlocks(look, at, block.start), block);
    at = block.end;
  }
  return [...blocks, ...lineBlocks(look, at, points.length)];
}

/** Group blocks, each group about a screen high, so that the browser lays out only those that are near. */
export function chunksOf(blocks) {
  const chunks = [];
  let rows = ROWS_A_CHUNK;
  for (const block of blocks) {
    if (rows >= ROWS_A_CHUNK) rows = chunks.push([]) && 0;
    chunks.at(-1).push(block);
    rows += rowsOf(block);
  }
  return chunks;
}

/** How many rows a block takes where a row holds so many characters. */
export const rowsOf = ({ start, end }, characters = CHARACTERS_A_ROW) => Math.ceil((end - start) / characters);

/** What belongs to each block of those that have any; `endOf` is the offset it ends at there. */
export function byBlock(blocks, things, endOf) {
  const ordered = [...things].sort((a, b) => endOf(a) - endOf(b) || a.start - b.start);
  const groups = new Map();
  let at = 0;
  for (const block of blocks) {
    const from = at;
    while (at < ordered.length && endOf(ordered[at]) <= block.end) at += 1;
    if (at > from) groups.set(block, ordered.slice(from, at));
  }
  return groups;
}

/** How deep each section stands, counted from the outermost. */
export function depthsOf(sections) {
  const depths = [];
  for (const { parent } of sections) depths.push(parent === null ? 0 : depths[parent] + 1);
  return depths;
}

function headingsOf(sections) {
  const depths = depthsOf(sections);
  const titled = sections.map((one, index) => [one, depths[index]]).filter(([one]) => one.title);
  return new Map(titled.map(([one, depth]) => [one.start, { end: one.heading_end, depth }]));
}

/** What a line is besides text, by where it stands: the document's title, its number, a table's name. */
function dressOf({ header: { spans }, tables }) {
  const names = new Set(tables.filter((one) => one.name).map((one) => one.name.start));
  const within = (span, start) => span && span.start <= start && start < span.end;
  return (start) => {
    if (within(spans.title, start) || within(spans.notice_title, start)) return "title";
    if (within(spans.number, start)) return "number";
    return names.has(start) ? "caption" : "body";
  };
}

function lineBlocks(look, from, to) {
  const blocks = [];
  for (let start = from; start < to; ) {
    const found = look.points.indexOf("\n", start);
    const end = found === -1 || found > to ? to : found;
    if (end > start) blocks.push(lineBlock(look, start, end));
    start = end + 1;
  }
  return blocks;
}

function lineBlock({ points, headings, dress }, start, end) {
  const heading = headings.get(start);
  const bodyStart = Math.min(heading?.end ?? start, end);
  const alone = heading && bodyStart === end;
  const name = alone ? `h${Math.min(heading.depth + 2, 6)}` : "p";
  const kind = heading ? (alone ? `heading depth-${Math.min(heading.depth, 3)}` : "run-in") : dress(start);
  const draw = (cited = NOTHING) => {
    const head = piece(points, start, bodyStart, cited);
    const opening = alone ? head : heading ? [element("strong", {}, ...head)] : [];
    return element(name, { class: kind }, ...opening, ...piece(points, bodyStart, end, cited));
  };
  return { start, end, kind, draw };
}

function tableBlock({ points }, table) {
  const rows = table.header.length ? [table.header, ...table.rows] : table.rows;
  if (!rows.length) return null;
  const label = table.name ? textOf(points, table.name.start, table.name.end) : "表格";
  const draw = (cited = NOTHING) => {
    const cells = (tag, row) => element("tr", {}, ...row.map((cell) =>
      element(tag, tag === "th" ? { scope: "col" } : {}, ...piece(points, cell.start, cell.end, cited))));
    const head = table.header.length ? element("thead", {}, cells("th", table.header)) : null;
    const body = element("tbody", {}, ...table.rows.map((row) => cells("td", row)));
    const attributes = { class: "sheet", tabindex: "0", role: "region", "aria-label": label };
    return element("div", attributes, element("table", {}, head, body));
  };
  return { start: rows[0][0].start, end: rows.at(-1).at(-1).end, kind: "table", draw };
}

/** The text of a stretch, with what is cited of it in a <mark>. */
function piece(points, start, end, cited) {
  const from = Math.min(Math.max(cited.start, start), end);
  const to = Math.max(Math.min(cited.end, end), from);
  const set = (a, b) => figuresApart(textOf(points, a, b));
  if (from === to) return set(start, end);
  return [...set(start, from), element("mark", {}, ...set(from, to)), ...set(to, end)];
}

const figuresApart = (text) =>
  text.split(FIGURES).map((part, index) => (index % 2 ? element("span", { class: "figures" }, part) : part)).filter((part) => part !== "");
