// The page a citation links to: the document's text, with the cited span marked.

import { call, element } from "./page.js";

const id = decodeURIComponent(location.pathname.split("/").at(-1));

show().catch((error) => {
  document.getElementById("title").textContent = error.message;
});

async function show() {
  const found = await call(`/v1/documents/${encodeURIComponent(id)}`);
  document.title = `${found.title} · 问策`;
  document.getElementById("title").textContent = found.title;
  document.getElementById("facts").textContent = facts(found);
  lay(found);
  addEventListener("hashchange", () => lay(found));
}

function facts(found) {
  const dated = found.written ?? found.printed;
  return [found.document_number, found.issuer, dated].filter(Boolean).join(" · ");
}

function lay(found) {
  const points = [...found.text]; // offsets count code points, not UTF-16 units
  const cited = citedSpan();
  const article = document.getElementById("text");
  article.replaceChildren(...blocks(found, points).map((block) => block(points, cited)));
  article.querySelector("mark")?.scrollIntoView({ block: "start" });
}

function citedSpan() {
  const [start, end] = location.hash.slice(1).split("-").map(Number);
  return Number.isInteger(start) && end > start ? { start, end } : { start: 0, end: 0 };
}

/** The text in order: a function for each table and for each line outside of tables. */
function blocks(found, points) {
  const sheets = found.tables
    .map((one) => ({ rows: one.header.length ? [one.header, ...one.rows] : one.rows, head: one.header.length > 0 }))
    .filter((one) => one.rows.length);
  const headings = new Map(found.sections.filter((one) => one.title).map((one) => [one.start, one.heading_end]));
  const made = [];
  let at = 0;
  for (const sheet of sheets) {
    const start = sheet.rows[0][0].start;
    made.push(...lines(points, at, start, headings), tableBlock(sheet));
    at = sheet.rows.at(-1).at(-1).end;
  }
  return [...made, ...lines(points, at, points.length, headings)];
}

function lines(points, from, to, headings) {
  const made = [];
  for (let start = from; start < to; ) {
    const found = points.indexOf("\n", start);
    const end = found === -1 || found > to ? to : found;
    if (end > start) made.push(lineBlock(start, end, headings.get(start) ?? start));
    start = end + 1;
  }
  return made;
}

/** A line; a heading that opens it is set strong, one that fills it stands apart. */
const lineBlock = (start, end, headingEnd) => (points, cited) => {
  const bodyStart = Math.min(headingEnd, end);
  const heading = bodyStart > start ? element("strong", {}, ...piece(points, start, bodyStart, cited)) : null;
  const alone = heading && bodyStart === end;
  return element("p", alone ? { class: "heading" } : {}, heading, ...piece(points, bodyStart, end, cited));
};

const tableBlock = (sheet) => (points, cited) =>
  element("div", { class: "sheet" }, element("table", {}, ...sheet.rows.map((row, index) =>
    element("tr", sheet.head && index === 0 ? { class: "head" } : {}, ...row.map((cell) =>
      element("td", {}, ...piece(points, cell.start, cell.end, cited)))))));

/** The text of a stretch, with what is cited of it in a <mark>. */
function piece(points, start, end, cited) {
  const from = Math.min(Math.max(cited.start, start), end);
  const to = Math.max(Math.min(cited.end, end), from);
  const text = (a, b) => points.slice(a, b).join("");
  if (from === to) return [text(start, end)];
  return [text(start, from), element("mark", {}, text(from, to)), text(to, end)];
}
