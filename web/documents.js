// The documents of the library.

import { element } from "./page.js";
import { makeChips } from "./room/chip.js";
import { Filters } from "./room/filters.js";
import { issuers, statuses, years } from "./room/library.js";
import { keepTable, keepWords, nothing } from "./room/listing.js";
import { STATUSES } from "./room/words.js";

const CHIPS = { issuer: issuers, year: years, status: statuses };

const filters = new Filters(["q", ...Object.keys(CHIPS)]);
makeChips(filters, CHIPS);
keepWords(filters, document.getElementById("words"));
keepTable(filters, { path: "/v1/documents", name: "documents", row, of: ["份", "文件"], none: "没有这样的文件" });

function row(found) {
  const id = encodeURIComponent(found.id);
  const number = found.document_number && element("small", {}, found.document_number);
  const title = element("th", { scope: "row" }, element("a", { href: `/documents/${id}` }, found.title), number);
  const status = element("span", { class: `status ${found.status}` }, STATUSES[found.status]);
  const cells = [
    cell("发文机关", found.issuer ?? nothing("未写明发文机关")),
    cell("日期", found.written ?? found.printed ?? (found.year ? `${found.year}年` : nothing("未写明日期"))),
    cell("状态", status),
    cell("任务", count(found.tasks, `/tasks?document_id=${id}`), "count"),
    cell("指标", count(found.targets, `/targets?document_id=${id}`), "count"),
  ];
  return [element("tr", { class: "row" }, title, ...cells)];
}

const cell = (label, value, kind = "") => element("td", { "data-label": label, class: kind }, value);

const count = (number, href) => (number ? element("a", { href }, `${number}`) : nothing("没有"));
