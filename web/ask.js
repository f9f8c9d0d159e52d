// The question box: asks the service and lays each answer out as a card.

import { call, element, marked } from "./page.js";

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
    proofs(answer.citations, provingWords(answer)),
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
    proofs(answer.nearest, [], false),
  );
}

const sentence = (text) => element("p", { class: "sentence" }, text);

/** What was asked for, set off from the sentence: units, figures, or a list of tasks. */
function thingAsked(answer) {
  if (!answer.facts.length) return null;
  const list = answer.kind === "tasks_of_unit" ? "ol" : "ul";
  const rows = answer.facts.map((fact) => ("task" in fact ? taskRow(fact, answer) : figureRow(fact)));
  return element(list, { class: `asked ${answer.kind}` }, ...rows);
}

function taskRow(fact, answer) {
  const url = `/documents/${fact.document_id}#${fact.start}-${fact.end}`;
  const name = element("a", { class: "task", href: url }, fact.task);
  if (answer.kind === "tasks_of_unit") return element("li", {}, name);
  const leads = answer.kind === "responsible_unit" ? [] : fact.leads;
  const others = answer.kind === "lead_unit" && leads.length ? [] : fact.others;
  const chip = (kind) => (unit) => element("span", { class: `chip ${kind}` }, unit);
  const chips = [...leads.map(chip("lead")), ...others.map(chip("other"))];
  return element("li", {}, answer.facts.length > 1 ? name : null, ...chips);
}

function figureRow(fact) {
  const unit = fact.value_text.endsWith(fact.unit) ? fact.unit : "";
  const printed = fact.value_text.slice(0, fact.value_text.length - unit.length);
  const year = fact.period ?? (fact.year === null ? null : `${fact.year}年`);
  const role = { target: "目标", actual: "完成", baseline: "基期" }[fact.role];
  const note = [fact.indicator, year, role].filter(Boolean).join(" · ");
  return element(
    "li",
    { class: fact.role },
    element("span", { class: "figure" }, printed, element("small", {}, fact.unit)),
    element("span", { class: "figure-note" }, note),
  );
}

/** The units and figures that the sentence states, to be marked in the quotes. */
const provingWords = ({ answer, facts }) =>
  facts
    .flatMap((fact) => ("task" in fact ? fact.members.map((member) => member.unit) : [fact.value_text]))
    .filter((word) => answer.includes(word));

function proofs(citations, words, open = true) {
  if (!citations.length) return null;
  const rows = citations.map((citation, index) =>
    element(
      "li",
      {},
      element(
        "details",
        open && index === 0 ? { open: "" } : {},
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

/** The size of the library, and a few questions that its own documents answer. */
async function introduce() {
  const [documents, tasks, targets] = await Promise.all([
    call("/v1/documents"),
    call("/v1/tasks?limit=20"),
    call("/v1/targets?limit=100"),
  ]);
  document.getElementById("size").textContent =
    `${documents.total} 份文件 · ${tasks.total} 项任务 · ${targets.total} 项指标`;
  document.getElementById("examples").append(...examples(documents, tasks, targets).map(suggestion));
}

function examples({ documents }, { tasks }, { targets }) {
  const led = tasks.filter((one) => one.leads.length);
  const [aimed] = targets.filter((one) => one.role === "target").sort((a, b) => b.year - a.year);
  const numbered = documents.find((one) => one.document_number);
  return [
    led[1] && `${led[1].task}由谁牵头？`,
    led.length && `${led.at(-1).leads[0]}牵头哪些任务？`,
    aimed?.year && `${aimed.year}年${aimed.indicator}的目标是多少？`,
    numbered && `${numbered.title}的文号是什么？`,
  ].filter(Boolean);
}

introduce().catch(() => {}); // the box works without it
