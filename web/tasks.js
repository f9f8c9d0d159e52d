// Who does what, across all documents.

import { element } from "./page.js";
import { makeChips } from "./room/chip.js";
import { Filters } from "./room/filters.js";
import { deadlines, factIssuers, roles, titles, units } from "./room/library.js";
import { keepTable, keepWords, nothing, openingRow } from "./room/listing.js";
import { quote, sourceCell } from "./room/source.js";
import { unitsByRole } from "./room/words.js";

const CHIPS = { unit: units, role: roles, document_id: titles("tasks"), issuer: factIssuers, deadline: deadlines };

const filters = new Filters(["q", ...Object.keys(CHIPS)]);
makeChips(filters, CHIPS);
keepWords(filters, document.getElementById("words"));
keepTable(filters, { path: "/v1/tasks", name: "tasks", row, of: ["项", "任务"], none: "没有这样的任务" });

function row(task) {
  const words = task.members.map((member) => member.unit);
  const others = unitsByRole(task.members).filter(([role]) => role !== "牵头");
  const cells = [
    element("td", { "data-label": "牵头" }, task.leads.length ? task.leads.join("、") : nothing("未写明牵头单位")),
    element("td", { "data-label": "其他单位" }, ...others.map(([role, names]) =>
      element("p", {}, element("small", {}, role), ` ${names.join("、")}`)), others.length ? null : nothing("没有其他单位")),
    element("td", { "data-label": "期限" }, task.deadline ?? nothing("未写明期限")),
    sourceCell([task]),
  ];
  return openingRow(task.task, cells, () => quote(task, words));
}
