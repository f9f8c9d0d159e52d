// The lines of a document in the page: made a chunk at a time, those in sight first.

import { element } from "../page.js";
import { notesBeside } from "./notes.js";
import { chunksOf } from "./paper.js";

const CHARACTERS_A_LINE = 38;
const LINE_PIXELS = 30.6; // 17 px at 1.8
const GAP_PIXELS = 8;
const AHEAD = "1500px"; // lines are made before they are scrolled to
const AROUND = 3; // chunks; with 1 the end of a document of 260,000 characters moved after it was scrolled to

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

  /** Mark a span, and give the element to look at: the first mark, or the line there. */
  show(span) {
    for (const block of this.#marked) this.#draw(block);
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
    for (const one of this.#chunks.slice(Math.max(0, from - AROUND), to + 1 + AROUND)) {
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
  const rows = lines.map(({ start, end }) => Math.ceil((end - start) / CHARACTERS_A_LINE));
  const pixels = rows.reduce((sum, count) => sum + count * LINE_PIXELS + GAP_PIXELS, 0);
  const made = element("div", { class: "chunk" });
  made.style.containIntrinsicBlockSize = `auto ${Math.round(pixels)}px`;
  return made;
}

const pageMark = ({ number }) =>
  element("span", { class: "page", role: "note", "aria-label": `第 ${number} 页` }, `${number}`);
