"""Headings → the section tree.

Grammar read, outermost first: 附件1 · 第一篇 · 第一章 · 第一节 · 第一条 · 一、 · (一) · 1. · (1) · ①
at a line's start, and in texts printed without line ends also after a full stop or a closed
bracket where the numbers count on. A heading is a line of its own ("一、总体要求") or runs in
("6. 实施重大科技专项。组织…"); an unnumbered paragraph may run in too ("技术交易更加活跃。2015年…").
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from corpus.characters import shape
from corpus.numbering import RUN_IN_RANK, Numbering, numbering
from corpus.types import Section

# The longest heading of a line of its own in 300 policy documents read has 46 characters, the
# longest that runs in 38; longer first sentences are text.
MAX_HEADING = 50
MAX_RUN_IN = 40
MAX_UNNUMBERED_RUN_IN = 28
MIN_RUN_IN_BODY = 30

_ANNEX = re.compile(r"附\s*件\s*[\d一二三四五六七八九十]{0,3}\s*[:：]?$")
_CONTENTS = re.compile(r"^目\s*录$")
_INLINE_KINDS = frozenset({"chapter", "section", "article", "han", "han_bracket", "digit"})
# Where a number inside a line may open a heading: after a full stop or a bracket's end, not after
# ";" or ":", which join a list inside a sentence.
_INLINE_AT = re.compile(
    r"(?<=[。！？!?)）”])\s*(?=第[〇零一二三四五六七八九十百\d]{1,4}[章节条]|[一二三四五六七八九十]{1,3}、"
    r"|[(（][一二三四五六七八九十]{1,3}[)）]|\d{1,2}[.．](?!\d))"
)
_INLINE_MIN_LINE = 40
# "第五条 【推动新型演艺市场发展】优化完善…"
_ARTICLE_TITLE = re.compile(r"[【\[（(]([^【】\[\]（）()]{2,30})[】\]）)](?=\S)")
_ROLE_BRACKET = re.compile(r"\s*[(\[][^()\[\]]{0,40}(牵头|责任|负责|配合|主办)")
_TABLE_LINE = re.compile(r"\n(?:(?:专栏|附表|表)\s*[\d一二三四五六七八九十]|[^\n\t]{0,80}\t)")
_SENTENCE_END = re.compile(r"[。！？!?]")
# Text, not a heading: ends like a clause, or goes on to a list
_NOT_HEADING = re.compile(r"[,;。;:]$")
_VALUE = re.compile(r"\d")
_SPEECH = re.compile(r"^(各位|同志们|这一年|过去(的)?一年|一年来|同时|此外|其中|当前|一是|首先|注|抄送|附|主要包括|我们|这是|今年|在)")


@dataclass(frozen=True, slots=True)
class _Opening:
    """Where a section opens; `limit` is an offset it cannot reach past."""

    number: str
    title: str
    rank: int
    start: int
    heading_end: int
    limit: int | None = None


def find_sections(text: str) -> tuple[Section, ...]:
    """Return the sections in order of their start; a parent stands before its children."""
    return tuple(_nest(list(_openings(text)), len(text)))


def _openings(text: str) -> Iterator[_Opening]:
    contents = _contents_region(text)
    inline = _InlineSequence()
    for start, end in _lines(text):
        line = text[start:end]
        if start < contents.stop and start >= contents.start or "\t" in line or not line:
            continue
        yield from _line_openings(text, start, end, inline)


def _line_openings(text: str, start: int, end: int, inline: _InlineSequence) -> Iterator[_Opening]:
    line = text[start:end]
    if _ANNEX.match(line):
        yield _Opening("", line.strip(" :："), 0, start, end)
        inline.reset()
        return
    cuts = [start, *inline.cuts(text, start, end), end]
    for at, until in zip(cuts, cuts[1:], strict=False):
        found = numbering(text, at)
        if found:
            inline.seen(found)
            yield _numbered(text, found, at, until)
        elif at == start:
            opening = _unnumbered_run_in(text, start, until)
            if opening:
                yield opening


class _InlineSequence:
    """Remembers the last number of each kind, so that numbers inside a line must count on."""

    def __init__(self) -> None:
        self._last: dict[str, int] = {}

    def reset(self) -> None:
        self._last.clear()

    def seen(self, found: Numbering) -> None:
        """Take note of a heading; kinds below it start again."""
        self._last = {k: v for k, v in self._last.items() if _order(k) < found.rank}
        self._last[found.kind] = found.value

    def cuts(self, text: str, start: int, end: int) -> list[int]:
        """Return where headings open inside the line `text[start:end]`."""
        if end - start < _INLINE_MIN_LINE:
            return []
        trial = _InlineSequence()
        trial._last = dict(self._last)
        opening = numbering(text, start)
        if opening:
            trial.seen(opening)
        result: list[int] = []
        for place in _INLINE_AT.finditer(text, start, end):
            found = numbering(text, place.end())
            if found and found.kind in _INLINE_KINDS and trial.counts_on(found):
                trial.seen(found)
                result.append(place.end())
        return result

    def counts_on(self, found: Numbering) -> bool:
        """Tell whether the number follows the last of its kind (1 opens a list)."""
        return found.value == self._last.get(found.kind, 0) + 1


def _order(kind: str) -> int:
    order = ("part", "chapter", "section", "article", "han", "han_bracket", "digit", "digit_bracket")
    return order.index(kind) if kind in order else len(order)


def _numbered(text: str, found: Numbering, start: int, end: int) -> _Opening:
    """Read title and extent of the heading whose number stands at `start`."""
    body = found.end
    while body < end and text[body] in " 　:：":
        body += 1
    if found.kind == "article":
        named = _ARTICLE_TITLE.match(text, body, end)
        if named:
            return _Opening(
                text[start : found.end], named.group(1), found.rank + 1, start, named.end()
            )
        return _Opening(text[start : found.end], "", found.rank + 1, start, found.end)
    title_end = _title_end(shape(text[body:end]), found)
    if title_end is None:
        limit = _next_table(text, end)
        return _Opening(text[start : found.end], "", found.rank + 1, start, found.end, limit)
    title = text[body : body + title_end].rstrip()
    return _Opening(text[start : found.end], title, found.rank + 1, start, body + len(title))


def _next_table(text: str, at: int) -> int | None:
    """Return where the next table or its caption begins: an item without a title ends there."""
    found = _TABLE_LINE.search(text, at)
    return found.start() + 1 if found else None


def _title_end(rest: str, found: Numbering) -> int | None:
    """Return where the title ends in `rest` (what follows the number), None for an item."""
    bracket = _ROLE_BRACKET.search(rest)
    head = rest[: bracket.start()] if bracket else rest
    stop = _SENTENCE_END.search(head)
    outer = found.kind in ("part", "chapter", "section", "han", "han_bracket")
    if stop is None and re.fullmatch(r"[^,;:\d]{2,20}:", head):
        return len(head) - 1
    if stop is None:
        colon = head.find(":")
        if 0 < colon <= MAX_RUN_IN and len(head) > MAX_HEADING and not _busy(head[:colon]):
            return colon
        whole = 0 < len(head) <= MAX_HEADING and not _NOT_HEADING.search(head)
        return len(head) if whole and (outer or not (_busy(head) or _VALUE.search(head))) else None
    sentence = head[: stop.start()]
    runs_in = bool(head[stop.end() :].strip()) or bool(bracket)
    if not 0 < len(sentence) <= MAX_RUN_IN or ";" in sentence or ":" in sentence:
        return None
    if runs_in:
        return len(sentence) if sentence.count(",") <= 1 else None
    return len(sentence) if outer and not _VALUE.search(sentence) else None


def _busy(title: str) -> bool:
    return "," in title or ";" in title


def _unnumbered_run_in(text: str, start: int, end: int) -> _Opening | None:
    """Read "技术交易更加活跃。2015年…": a short first sentence that heads its paragraph."""
    line = shape(text[start:end])
    dash = len(line) - len(line.lstrip("-"))
    stop = _SENTENCE_END.search(line)
    if stop is None or not dash + 4 <= stop.start() <= dash + MAX_UNNUMBERED_RUN_IN:
        return None
    title = line[dash : stop.start()]
    if re.search(r"[,;:\d]", title) or _SPEECH.match(title):
        return None
    if len(line) - stop.end() < MIN_RUN_IN_BODY:
        return None
    printed = text[start + dash : start + stop.start()]
    return _Opening("", printed, RUN_IN_RANK + 1, start, start + stop.start(), end)


def _lines(text: str) -> Iterator[tuple[int, int]]:
    at = 0
    for line in text.split("\n"):
        yield at, at + len(line)
        at += len(line) + 1


def _contents_region(text: str) -> range:
    """Find a table of contents: from 目录 to where its first entry is printed again."""
    lines = list(_lines(text))
    for i, (start, end) in enumerate(lines[:80]):
        if not _CONTENTS.match(text[start:end]):
            continue
        entry = next((text[s:e] for s, e in lines[i + 1 :] if e > s), "")
        again = [s for s, e in lines[i + 2 :] if text[s:e] == entry]
        return range(start, again[0]) if entry and again else range(0)
    return range(0)


def _nest(openings: Sequence[_Opening], length: int) -> Iterable[Section]:
    ends = [length] * len(openings)
    parents: list[int | None] = []
    stack: list[int] = []
    for i, opening in enumerate(openings):
        while stack and _closes(openings[stack[-1]], opening):
            last = stack.pop()
            ends[last] = min(opening.start, openings[last].limit or length)
        parents.append(stack[-1] if stack else None)
        stack.append(i)
    for last in stack:
        ends[last] = openings[last].limit or length
    for i, o in enumerate(openings):
        end, parent = ends[i], parents[i]
        yield Section(o.number, o.title, o.rank, o.start, o.heading_end, end, parent)


def _closes(open_one: _Opening, following: _Opening) -> bool:
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
        text[s.start : s.heading_end].lstrip("—-")
        for s in path(sections, position)
        if s.title or s.number.startswith("第")
    )
