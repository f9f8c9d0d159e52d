// The question box: asks the service and lays each answer out as a card.

import { call, element, marked } from "./page.js";

const EXAMPLES = [
  "东湖科学城建设由谁牵头？",
  "市人才工作局牵头什么？",
  "2020年研发投入占GDP比重目标？",
  "2023年要点的文号是什么",
];

const form = document.getElementById("ask");
const box = document.getElementById("question");
const turns = document.getElementById("turns");
const asked = [];
let conversation = null;

form.addEventListener("submit", (event) => {
  event.preventDefault();
  ask(box.value);
});

box.addEventListener("keydown", (event) => {
  if (event.isComposing) return;
  if (event.key === "Enter" && !event.shiftKey) {
    event.preventDefault();
    ask(box.value);
  } else if (event.key === "ArrowUp" && !box.value && asked.length) {
    event.preventDefault();
    box.value = asked.at(-1);
  }
});

async function ask(text) {
  const question = text.trim();
  if (!question || form.classList.contains("waiting")) return;
  asked.push(question);
  box.value = "";
  form.classList.add("waiting");
  turns.prepend(await turn(question));
  form.classList.remove("waiting");
  document.getElementById("examples").replaceChildren();
  box.focus();
}

async function turn(question) {
  const made = element("section", { class: "turn" }, element("p", { class: "question" }, question));
  try {
    const answer = await call("/v1/ask", { question, conversation_id: conversation });
    conversation = answer.conversation_id;
    made.append(card(answer), suggestions(answer.suggestions.slice(0, 3)));
  } catch (error) {
    made.append(element("div", { class: "card refused", role: "alert" }, sentence(error.message)));
  }
  return made;
}

function card(answer) {
  if (answer.status !== "answered") return refusal(answer);
  return element(
    "div",
    { class: "card" },
    sentence(answer.answer),
    thingAsked(answer),
    proofs(answer.citations, provingWords(answer.facts)),
    actions(answer),
  );
}

function refusal(answer) {
  const reason = answer.reason && !answer.answer.includes(answer.reason) ? answer.reason : null;
  const nearest = answer.nearest.length ? element("p", { class: "label" }, "相近的原文（不是答案）") : null;
  return element(
    "div",
    { class: "card refused" },
    sentence(answer.answer),
    reason && element("p", { class: "label" }, reason),
    nearest,
    proofs(answer.nearest, []),
  );
}

const sentence = (text) => element("p", { class: "sentence" }, text);

/** The units or figures themselves, set off from the sentence; nothing where there are none. */
function thingAsked(answer) {
  if (!answer.facts.length) return null;
  const rows = answer.facts.map((fact) => ("task" in fact ? taskRow(fact, answer) : figureRow(fact)));
  return element("ol", { class: "asked" }, ...rows);
}

function taskRow(fact, answer) {
  const leads = answer.kind === "responsible_unit" ? [] : fact.leads;
  const others = answer.kind === "lead_unit" && leads.length ? [] : fact.others;
  const name = answer.facts.length > 1 ? element("span", { class: "task" }, fact.task) : null;
  const chip = (kind) => (unit) => element("span", { class: `chip ${kind}` }, unit);
  return element("li", {}, name, ...leads.map(chip("lead")), ...others.map(chip("other")));
}

function figureRow(fact) {
  const before = fact.value_text.split(String(fact.value))[0];
  const printed = fact.value_text.endsWith(fact.unit)
    ? fact.value_text.slice(0, fact.value_text.length - fact.unit.length)
    : fact.value_text;
  const year = fact.period ?? (fact.year === null ? null : `${fact.year}年`);
  const role = { target: "目标", actual: "完成", baseline: "基期" }[fact.role];
  const note = [fact.indicator, year, role].filter(Boolean).join(" · ");
  return element(
    "li",
    {},
    element("span", { class: "figure" }, printed || before, element("small", {}, fact.unit)),
    element("span", { class: "figure-note" }, note),
  );
}

const provingWords = (facts) =>
  facts.flatMap((fact) =>
    "task" in fact ? fact.members.map((member) => member.unit) : [fact.value_text],
  );

function proofs(citations, words) {
  if (!citations.length) return null;
  const rows = citations.map((citation, index) =>
    element(
      "li",
      {},
      element(
        "details",
        index === 0 ? { open: "" } : {},
        element("summary", {}, `${index + 1} `, place(citation)),
        element("blockquote", { cite: citation.url }, ...marked(citation.quote, words)),
        element("a", { href: citation.url }, "在原文中查看"),
      ),
    ),
  );
  return element("ol", { class: "proofs" }, ...rows);
}

function place(citation) {
  const page = citation.page === null ? null : `第${citation.page}页`;
  return [`《${citation.title}》`, citation.document_number, citation.location, page]
    .filter(Boolean)
    .join(" · ");
}

function actions(answer) {
  const copy = element("button", { type: "button" }, "复制");
  copy.addEventListener("click", async () => {
    const lines = [answer.answer, ...answer.citations.map((one) => `${place(one)}\n${one.quote}`)];
    await navigator.clipboard.writeText(lines.join("\n\n"));
    copy.textContent = "已复制";
  });
  return element("div", { class: "actions" }, copy);
}

function suggestions(questions) {
  return element("ul", { class: "suggestions" }, ...questions.map(suggestion));
}

function suggestion(question) {
  const button = element("button", { type: "button" }, question);
  button.addEventListener("click", () => ask(question));
  return element("li", {}, button);
}

async function showSize() {
  const [documents, tasks, targets] = await Promise.all([
    call("/v1/documents"),
    call("/v1/tasks?limit=1"),
    call("/v1/targets?limit=1"),
  ]);
  document.getElementById("size").textContent =
    `${documents.total} 份文件 · ${tasks.total} 项任务 · ${targets.total} 项指标`;
}

document.getElementById("examples").append(...EXAMPLES.map(suggestion));
showSize().catch(() => {}); // the box works without it
