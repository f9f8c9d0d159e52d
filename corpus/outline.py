"""Headings → the section tree.

Grammar read, outermost first: 附件1 · 第一篇 · 第一章 · 第一节 · 第一条 · 一、 · (一) · 1. · 1.1 · (1) · ①
at a line's start, and in texts printed without line ends also after a full stop or a closed
bracket where the numbers count on. What closes a document (signature, 抄送) is in no section.
"""

from __future__ import annotations

import itertools
import re
from typing import TYPE_CHECKING

from corpus.closing import find_closings
from corpus.headings import MAX_HEADING, Opening, by_its_words, numbered, run_in, run_in_ends
from corpus.numbering import RANKS, Numbering, numbering
from corpus.types import Section

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_CLOSING = -1  # the rank of a closing: it ends every section and is none itself
# "附件", "附件2", "附件一:" on a line of its own
_ANNEX = re.compile(r"附\s*件\s*[\d一二三四五六七八九十]{0,3}\s*[:：]?$")
_CONTENTS = re.compile(r"^目\s*[录次]$")
CONTENTS_WITHIN = 80  # lines from the start in which a contents list is looked for
# A list without 目录 over it is told by its entries, each printed again behind it, nearly all at least:
# of 530 texts so read each of the 12 found is one.
CONTENTS_ENTRIES = 6
MAX_ENTRY = 80  # a line longer than this is of the text: the contents have ended
CONTENTS_SHARE = 0.9
# "1 总则", "5后期工作": a chapter of what numbers its parts 1.1, in plans for emergencies and standards
_CHAPTER = re.compile(
    r"(?P<number>[1-9]\d?)[ \u3000]*(?P<title>[\u4e00-\u9fff][^。；;，,：:\d]{1,19})$"
)
_INLINE_KINDS = frozenset({"chapter", "section", "article", "han", "han_bracket", "digit"})
# Where a number inside a line may open a heading: after a full stop or a bracket's end, not after
# ";" or ":", which join a list inside a sentence.
_INLINE_AT = re.compile(
    r"(?<=[。！？!?)）”])\s*(?=第[〇零一二三四五六七八九十百\d]{1,4}[章节条]|[一二三四五六七八九十]{1,3}、"
    r"|[(（][一二三四五六七八九十]{1,3}[)）]|\d{1,2}[.．](?!\d))"
)
_INLINE_MIN_LINE = 40
# "四、降低就业创业门槛（十）优化部分行业从业条件。…": a heading that lost its line end
_INNER_BRACKET = re.compile(r"(?<=[\u4e00-\u9fff”]) ?(?=[(（][一二三四五六七八九十]{1,3}[)）])")


def find_sections(text: str) -> tuple[Section, ...]:
    """Return the sections in order of their start; a parent stands before its children."""
    return tuple(_nest(list(_openings(text)), len(text)))


def _openings(text: str) -> Iterator[Opening]:
    contents = _contents_region(text)
    closings = {closing.start: closing for closing in find_closings(text)}
    closing = range(0)
    lines = [span for span in _lines(text) if span[1] > span[0]]
    reader = _Reader(text, lines)
    for i, (start, end) in enumerate(lines):
        if start in closings:
            closing = closings[start]
            yield Opening("", "", _CLOSING, start, start)
            reader.inline.reset()
        if not (start in closing or start in contents or "\t" in text[start:end]):
            yield from reader.line(i)


class _Reader:
    """Reads the headings of one line after the other, with the numbers seen so far in mind."""

    def __init__(self, text: str, lines: Sequence[tuple[int, int]]) -> None:
        self.inline = _InlineSequence()
        self._text = text
        self._lines = lines
        self._chapter = 0  # the last of those numbered 1, 2, 3 without a dot
        self._run_in = run_in_ends(text, lines)

    def line(self, i: int) -> Iterator[Opening]:
        """Yield the sections that open on line `i`."""
        start, end = self._lines[i]
        line = self._text[start:end]
        if _ANNEX.match(line):
            yield Opening("", line.strip(" :："), 0, start, end)
            self.inline.reset()
            return
        cuts = [start, *self.inline.cuts(self._text, start, end), end]
        for at, until in itertools.pairwise(cuts):
            found = numbering(self._text, at)
            if found:
                self.inline.seen(found)
                listed = self._in_list(i, found)
                yield numbered(self._text, found, at, until, listed=listed)
            elif at == start and (chapter := self._opens_chapter(i)):
                yield chapter
            elif at == start:
                yield from self._unnumbered(i, until)

    def _opens_chapter(self, i: int) -> Opening | None:
        """Read "5后期工作" over "5.1 损害评估", or where 4 was the last such chapter."""
        start, end = self._lines[i]
        found = _CHAPTER.match(self._text[start:end])
        if not found:
            return None
        number = int(found["number"])
        below = self._text[slice(*self._lines[i + 1])] if i + 1 < len(self._lines) else ""
        is_next = self._chapter > 0 and number == self._chapter + 1 and len(below) > MAX_HEADING
        if not (below.startswith(f"{number}.1") or is_next):
            return None
        self._chapter = number
        return Opening(found["number"], found["title"], RANKS["chapter"], start, end)

    def _in_list(self, i: int, found: Numbering) -> bool:
        """Tell whether the line above or below has a number of the same kind."""
        beside = [*self._lines[max(i - 1, 0) : i], *self._lines[i + 1 : i + 2]]
        numbers = [numbering(self._text, start) for start, _ in beside]
        return any(number is not None and number.kind == found.kind for number in numbers)

    def _unnumbered(self, i: int, until: int) -> Iterator[Opening]:
        start, end = self._lines[i]
        above = self._lines[i - 1] if i else (0, 0)
        if start in self._run_in:
            yield run_in(self._text, start, self._run_in[start], until)
        elif by_its_words(self._text[start:end], self._text[above[0] : above[1]]):
            yield Opening("", self._text[start:end], RANKS["han"] + 1, start, end)
            self.inline.reset()


class _InlineSequence:
    """Remembers the last number of each kind, so that numbers inside a line must count on."""

    def __init__(self) -> None:
        self._last: dict[str, int] = {}  # under the heading that is open
        self._ever: dict[str, int] = {}  # in the whole text: some count (一) to (二十) through

    def reset(self) -> None:
        """Forget every number: another text begins."""
        self._last.clear()
        self._ever.clear()

    def seen(self, found: Numbering) -> None:
        """Take note of a heading; kinds below it start again."""
        self._last = {k: v for k, v in self._last.items() if RANKS[k] < found.rank}
        self._last[found.kind] = self._ever[found.kind] = found.value

    def cuts(self, text: str, start: int, end: int) -> list[int]:
        """Return where headings open inside the line `text[start:end]`."""
        opening = numbering(text, start)
        if end - start < _INLINE_MIN_LINE and not (opening and opening.kind == "han"):
            return []
        trial = _InlineSequence()
        trial._last, trial._ever = dict(self._last), dict(self._ever)
        if opening:
            trial.seen(opening)
        result: list[int] = []
        for place in _places_inside(text, start, end):
            found = numbering(text, place)
            if found and found.kind in _INLINE_KINDS and trial.counts_on(found):
                trial.seen(found)
                result.append(place)
        return result

    def counts_on(self, found: Numbering) -> bool:
        """Tell whether the number follows the last of its kind (1 opens a list)."""
        here, ever = self._last.get(found.kind, 0), self._ever.get(found.kind, 0)
        return found.value in (here + 1, ever + 1)


def _places_inside(text: str, start: int, end: int) -> list[int]:
    """Return where a number inside a line could open a heading."""
    places = [place.end() for place in _INLINE_AT.finditer(text, start, end)]
    inner = [_inner_bracket(text, at, end) for at in (start, *places)]
    return sorted({*places, *(at for at in inner if at is not None)})


def _inner_bracket(text: str, at: int, end: int) -> int | None:
    """Find the "(一)" right behind the words of a heading 一、 that stands at `at`."""
    found = numbering(text, at)
    if found is None or found.kind != "han":
        return None
    inner = _INNER_BRACKET.search(text, found.end, min(end, found.end + MAX_HEADING))
    if inner is None or re.search("[。，,；;：:]", text[found.end : inner.start()]):
        return None
    return inner.end()


def _lines(text: str) -> Iterator[tuple[int, int]]:
    at = 0
    for line in text.split("\n"):
        yield at, at + len(line)
        at += len(line) + 1


def _contents_region(text: str) -> range:
    """Find a table of contents: from 目录 to where its first entry is printed again."""
    lines = list(_lines(text))
    return _under_its_heading(text, lines) or _told_by_its_entries(text, lines)


def _told_by_its_entries(text: str, lines: Sequence[tuple[int, int]]) -> range:
    """Find short lines in a row that are all printed again behind them, the first right behind."""
    filled = [(start, text[start:end]) for start, end in lines if end > start]
    for i, (start, entry) in enumerate(filled[:CONTENTS_WITHIN]):
        short = itertools.takewhile(lambda line: len(line[1]) <= MAX_ENTRY, filled[i + 1 :])
        again = next((k for k, line in enumerate(short, i + 1) if line[1] == entry), i)
        if again - i >= CONTENTS_ENTRIES:
            entries = [line for _, line in filled[i:again]]
            behind = {line for _, line in filled[again:]}
            printed = sum(line in behind for line in entries) / len(entries)
            if printed >= CONTENTS_SHARE and sum(map(_is_numbered, entries)) > len(entries) / 2:
                return range(start, filled[again][0])
    return range(0)


def _is_numbered(entry: str) -> bool:
    return entry[:1].isdigit() or numbering(entry) is not None


def _under_its_heading(text: str, lines: Sequence[tuple[int, int]]) -> range:
    for i, (start, end) in enumerate(lines[:CONTENTS_WITHIN]):
        if not _CONTENTS.match(text[start:end]):
            continue
        entry = next((text[s:e] for s, e in lines[i + 1 :] if e > s), "")
        short = itertools.takewhile(lambda line: line[1] - line[0] <= MAX_ENTRY, lines[i + 2 :])
        again = [s for s, e in short if text[s:e] == entry]
        return range(start, again[0]) if entry and again else range(0)
    return range(0)


def _nest(openings: Sequence[Opening], length: int) -> Iterable[Section]:
    ends = [length] * len(openings)
    parents: list[int | None] = []
    stack: list[int] = []
    for i, opening in enumerate(openings):
        while stack and _closes(openings[stack[-1]], opening):
            last = stack.pop()
            ends[last] = min(opening.start, openings[last].limit or length)
        parents.append(stack[-1] if stack else None)
        if opening.rank != _CLOSING:
            stack.append(i)
    for last in stack:
        ends[last] = openings[last].limit or length
    places = _places(openings)
    for o, end, parent in zip(openings, ends, parents, strict=True):
        if o.rank != _CLOSING:
            above = places[parent] if parent is not None else None
            yield Section(o.number, o.title, o.rank, o.start, o.heading_end, end, above)


def _places(openings: Sequence[Opening]) -> list[int]:
    """Return each opening's position among the sections, closings left out."""
    counts = itertools.accumulate(o.rank != _CLOSING for o in openings)
    return [count - 1 for count in counts]


def _closes(open_one: Opening, following: Opening) -> bool:
    limit = open_one.limit
    return open_one.rank >= following.rank or (limit is not None and limit <= following.start)


def path(sections: Sequence[Section], position: int | None) -> list[Section]:
    """Return the section and its ancestors, outermost first."""
    result: list[Section] = []
    while position is not None:
        result.append(sections[position])
        position = sections[position].parent
    return result[::-1]


def location(text: str, sections: Sequence[Section], position: int | None) -> str:
    """Join the verbatim headings with " > "; an item without heading of its own is left out."""
    return " > ".join(
        text[s.start : s.heading_end].lstrip("—–―─━-")
        for s in path(sections, position)
        if s.title or s.number.startswith("第")
    )
