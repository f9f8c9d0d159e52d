// The lines of a document in the page: made a chunk at a time, those in sight first.

import { element } from "../page.js";
import { notesBeside } from "./notes.js";
import { CHARACTERS_A_ROW, chunksOf, rowsOf } from "./paper.js";

const CHARACTER_PIXELS = 17;
const EDGES_PIXELS = 32; // what a phone leaves beside a row
const ROW_PIXELS = 30.6; // 17 px at 1.8
const GAP_PIXELS = 8;
const AHEAD = "1500px"; // lines are made before they are scrolled to
const CHUNK_PIXELS = 600; // a chunk is hardly ever lower

/** Blocks laid out into an element; `factsOf` and `pagesOf` tell what belongs beside a block. */
export class Lines {
  #made = new Map(); // block → {line, shown}
  #chunks;
  #marked = [];

  constructor(place, blocks, { factsOf, pagesOf }) {
    this.factsOf = factsOf;
    this.pagesOf = pagesOf;
    this.#chunks = chunksOf(blocks).map((lines) => ({ lines, shell: shellOf(lines), made: false }));
    place.replaceChildren(...this.#chunks.map(({ shell }) => shell));
    this.#watch();
    addEventListener("beforeprint", () => this.#chunks.forEach((one) => this.#make(one)));
  }

  /** Take the marks off. */
  clear() {
    for (const block of this.#marked) this.#draw(block);
    this.#marked = [];
  }

  /** Mark a span, and give the element to look at: the first mark, or the line there. */
  show(span) {
    this.clear();
    const at = this.#chunks.findIndex(({ lines }) => span.start < lines.at(-1).end);
    const last = this.#chunks.findLastIndex(({ lines }) => lines[0].start < span.end);
    this.#settle(at, Math.max(at, last));
    const touched = this.#chunks.slice(at, last + 1).flatMap(({ lines }) => lines)
      .filter((block) => block.start < span.end && span.start < block.end);
    this.#marked = touched;
    for (const block of touched) this.#draw(block, span);
    const first = this.#chunks[at]?.lines.find((block) => span.start < block.end);
    const { line, shown } = this.#made.get(first) ?? {};
    return shown?.querySelector("mark") ?? line;
  }

  /** Make what the window will show around some chunks, and lay it out for good. */
  #settle(from, to) {
    const around = Math.ceil(innerHeight / CHUNK_PIXELS);
    for (const one of this.#chunks.slice(Math.max(0, from - around), to + 1 + around)) {
      this.#make(one);
      one.shell.classList.add("settled");
    }
  }

  #make(chunk) {
    if (chunk.made) return;
    chunk.made = true;
    chunk.shell.append(...chunk.lines.map((block) => this.#line(block)));
  }

  #line(block) {
    const shown = block.draw();
    const marks = this.pagesOf(block).map(pageMark);
    const notes = notesBeside(block, this.factsOf(block));
    const line = element("div", { class: "line", "data-start": block.start, tabindex: "-1" }, ...marks, shown, notes);
    this.#made.set(block, { line, shown });
    return line;
  }

  #draw(block, span) {
    const there = this.#made.get(block);
    const shown = block.draw(span);
    there.shown.replaceWith(shown);
    there.shown = shown;
  }

  /** Make chunks before they are seen, and the rest while nothing else is to do. */
  #watch() {
    const byShell = new Map(this.#chunks.map((one) => [one.shell, one]));
    const seen = new IntersectionObserver(
      (entries) => entries.filter((one) => one.isIntersecting).forEach((one) => this.#make(byShell.get(one.target))),
      { rootMargin: AHEAD },
    );
    for (const { shell } of this.#chunks) seen.observe(shell);
    this.#settle(0, 0);
    const rest = this.#chunks.values();
    const idle = globalThis.requestIdleCallback ?? ((work) => setTimeout(() => work({ timeRemaining: () => 8 }), 50));
    const more = (deadline) => {
      for (const chunk of rest) {
        this.#make(chunk);
        if (deadline.timeRemaining() < 4) return void idle(more);
      }
      seen.disconnect();
    };
    idle(more);
  }
}

/** The place of a chunk; until it is near, it only takes up the height it will have. */
function shellOf(lines) {
  const characters = Math.min(CHARACTERS_A_ROW, Math.floor((innerWidth - EDGES_PIXELS) / CHARACTER_PIXELS));
  const pixels = lines.reduce((sum, block) => sum + rowsOf(block, characters) * ROW_PIXELS + GAP_PIXELS, 0);
  const made = element("div", { class: "chunk", "data-start": lines[0].start });
  made.style.containIntrinsicBlockSize = `auto ${Math.round(pixels)}px`;
  return made;
}

const pageMark = ({ number }) =>
  element("span", { class: "page", role: "note", "aria-label": `第 ${number} 页` }, `${number}`);
