// A list of the service as a table: filtered by the address, a page at a time, counted, exported.

import { call, element } from "../page.js";

const ROWS = 100; // a page's rows are laid out in 30 ms; the service reads that many in 10

/**
 * Keep the page's table as its address says.
 *
 * `path` is the service's list and `name` its items there, `exports` what is exported; `row(item)`
 * gives the elements of one row; `of` is the measure word and what is counted, `none` says
 * that there is none.
 */
export function keepTable(filters, { path, exports = path, name, row, of, none }) {
  const table = document.querySelector("table.listing");
  const body = table.tBodies[0];
  let asked = 0;
  const show = async () => {
    const turn = ++asked;
    table.setAttribute("aria-busy", "true");
    const page = Math.max(1, Number(filters.get("page")) || 1);
    const wanted = `${path}?${filters.query({ limit: ROWS, offset: (page - 1) * ROWS })}`;
    const { error, total = 0, [name]: items = [] } = await call(wanted).catch((failed) => ({ error: failed }));
    if (turn !== asked) return; // the filters have changed meanwhile
    const pages = Math.ceil(total / ROWS);
    if (page > pages && pages) return filters.set({ page: `${pages}` }, { replace: true });
    body.replaceChildren(...(items.length ? items.flatMap(row) : [message(error?.message ?? none, filters, error && show)]));
    tell(error ? null : total, of, page, items.length);
    layPager(filters, page, pages);
    offerExports(exports, filters, total);
    table.removeAttribute("aria-busy");
    document.body.removeAttribute("aria-busy");
  };
  filters.addEventListener("change", show);
  return show();
}

/** What a cell says where the document says nothing; `says` is for those who listen. */
export const nothing = (says) => element("span", { class: "nothing" }, "—", element("span", { class: "visually-hidden" }, says));

/** A row that says why there are no rows, with the ways out: what failed is asked `again`. */
function message(text, filters, again) {
  const ways = [again && button("再试一次", again), filters.any && button("清除筛选", () => filters.clear())];
  const columns = document.querySelectorAll("table.listing thead th").length;
  const cell = element("td", { colspan: columns }, element("p", {}, text), ...ways.filter(Boolean));
  return element("tr", { class: "message" }, cell);
}

function button(text, press) {
  const made = element("button", { type: "button", class: "button" }, text);
  made.addEventListener("click", press);
  return made;
}

/** How many there are; nothing where that is not known (`total` null). */
function tell(total, [measure, things], page, shown) {
  const first = (page - 1) * ROWS + 1;
  const part = total > ROWS ? `，第 ${first}—${first + shown - 1} ${measure}` : "";
  const count = document.getElementById("count");
  count.textContent = total === null ? "" : `${total} ${measure}${things}${part}`;
  count.toggleAttribute("data-part", Boolean(part));
}

function layPager(filters, page, pages) {
  const pager = document.getElementById("pager");
  pager.hidden = pages < 2;
  const [back, forth] = pager.querySelectorAll("button");
  pager.querySelector("output").textContent = `第 ${page} / ${pages} 页`;
  back.disabled = page <= 1;
  forth.disabled = page >= pages;
  back.onclick = () => turnTo(filters, page - 1);
  forth.onclick = () => turnTo(filters, page + 1);
}

function turnTo(filters, page) {
  filters.set({ page: page > 1 ? page : "" });
  document.querySelector("table.listing").scrollIntoView({ block: "start", behavior: "instant" });
}

/** Both exports hold every row of the filters, whatever page is shown; of no rows there is nothing to take away. */
function offerExports(path, filters, total) {
  const query = filters.query();
  for (const link of document.querySelectorAll("a[data-export]")) {
    if (total) link.href = `${path}.${link.dataset.export}${query ? `?${query}` : ""}`;
    else link.removeAttribute("href");
  }
}

/** Let a box filter by the words typed in it, shortly after the last key. */
export function keepWords(filters, box) {
  let timer = 0;
  const read = () => {
    if (box.value.trim() !== filters.get("q")) box.value = filters.get("q");
  };
  const write = () => {
    clearTimeout(timer);
    filters.set({ q: box.value.trim() }, { replace: true });
  };
  box.addEventListener("input", (event) => {
    clearTimeout(timer);
    if (!event.isComposing) timer = setTimeout(write, 200);
  });
  box.addEventListener("compositionend", () => (timer = setTimeout(write, 200)));
  box.addEventListener("change", write);
  filters.addEventListener("change", read);
  read();
}

let rows = 0;

/**
 * A row that opens: the first cell's button shows and hides what `inside` makes.
 *
 * The whole row may be pressed, but for its links.
 */
export function openingRow(label, cells, inside) {
  const id = `more-${++rows}`;
  const button = element("button", { type: "button", class: "opens", "aria-expanded": "false", "aria-controls": id }, ...[label].flat());
  const line = element("tr", { class: "row" }, element("th", { scope: "row" }, button), ...cells);
  const more = element("tr", { class: "more", id, hidden: "" }, element("td", { colspan: cells.length + 1 }));
  line.addEventListener("click", (event) => {
    if (event.target.closest("a") || String(getSelection())) return;
    const opens = more.hidden;
    if (opens && !more.firstChild.hasChildNodes()) more.firstChild.append(inside());
    more.hidden = !opens;
    button.setAttribute("aria-expanded", opens);
    line.classList.toggle("open", opens);
  });
  return [line, more];
}
