// The reading room of one document: its text with the cited span marked, its outline and its facts.

import { call, element } from "./page.js";
import { Lines } from "./room/lines.js";
import { keepOutline } from "./room/outline.js";
import { blocksOf, byBlock } from "./room/paper.js";
import { decoded, readHash } from "./room/place.js";
import { Walk } from "./room/walk.js";
import { everyPage } from "./room/pages.js";
import { STATUSES } from "./room/words.js";

const id = decoded(location.pathname.split("/").at(-1));
const at = (name) => document.getElementById(name);

show().catch((error) => {
  const all = element("a", { href: "/documents" }, "看全部文件");
  const said = element("p", { class: "failed" }, error.message);
  document.querySelector("main").replaceChildren(element("h1", {}, "打不开这份文件"), said, all);
  document.body.removeAttribute("aria-busy");
});

async function show() {
  const key = encodeURIComponent(id);
  const [found, tasks, targets] = await Promise.all([
    call(`/v1/documents/${key}`),
    everyPage(`/v1/tasks?document_id=${key}`, "tasks"),
    everyPage(`/v1/targets?document_id=${key}`, "targets"),
  ]);
  document.title = `${found.title} · 问策`;
  at("title").textContent = found.title;
  at("facts").replaceChildren(...facts(found));
  at("ask").href = `/?document=${key}`;
  const fillOutline = keepOutline(at("outline"), found);
  document.body.removeAttribute("aria-busy");
  const lines = layText(found, [...tasks, ...targets]);
  const walk = new Walk(at("walk"), id);
  const go = () => goTo(lines, walk, found.version);
  addEventListener("hashchange", go);
  go();
  requestAnimationFrame(() => setTimeout(fillOutline)); // the text is seen first
}

/** What the document says of itself, in the order of its head. */
function facts(found) {
  const dated = found.written ?? found.printed;
  const status = STATUSES[found.status] && element("span", { class: `status ${found.status}` }, STATUSES[found.status]);
  const newer = found.replaced_by && element("a", { href: `/documents/${encodeURIComponent(found.replaced_by)}` }, "由新文件取代");
  return [
    ["文号", found.document_number],
    ["发文机关", found.issuer],
    ["日期", dated],
    ["规划期", found.period?.join("—")],
    ["状态", status, newer],
  ]
    .filter(([, value]) => value)
    .map(([name, ...values]) => element("div", {}, element("dt", {}, name), ...values.filter(Boolean).map((one) => element("dd", {}, one))));
}

/** Lay the text out, with the facts and the pages beside its lines. */
function layText(found, known) {
  const blocks = blocksOf(found);
  const facts = byBlock(blocks, known, (fact) => fact.end);
  const pages = byBlock(blocks, found.pages, (page) => page.start + 1);
  const beside = { factsOf: (block) => facts.get(block) ?? [], pagesOf: (block) => pages.get(block) ?? [] };
  return new Lines(at("text"), blocks, beside);
}

/** Mark what the address names, and bring it to a third of the window's height. */
function goTo(lines, walk, version) {
  const { span, citations } = readHash(location.hash);
  walk.show(span, citations);
  const known = !span || version.startsWith(span.version);
  at("outdated").hidden = known;
  if (!known) return void outdated(lines);
  const shown = span && lines.show(span);
  if (!shown) return;
  shown.scrollIntoView({ block: "start", behavior: "instant" });
  if (document.activeElement.matches(".outline a, .note")) shown.closest(".line").focus({ preventScroll: true });
}

/** Of a text that has changed since no place is marked: other words would stand there now. */
function outdated(lines) {
  lines.clear();
  at("outdated").scrollIntoView({ block: "center", behavior: "instant" });
}
