"""Document → passages along the section tree, never across a section."""

from __future__ import annotations

import itertools
import re
from typing import TYPE_CHECKING

from corpus.outline import path
from corpus.tables import section_at
from corpus.types import Passage, Section, Span, Table

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

# Passages of 50 to 400 characters read well as a citation; a longer paragraph is cut at sentence
# ends, shorter ones of one section are put together.
MAX_CHARS = 400
MIN_CHARS = 50

# "…稳步推进。（市科技局负责）": who does a sentence's work stands behind its full stop and is of it
_BY_WHOM = r"(?:[（(](?:(?:牵头|责任|配合|指导)(?:单位|部门)[:：][^（()）\n]{2,200}|[^（()）。\n]{2,200}(?:负责|牵头|配合|落实|实施|参加))[）)])"
_SENTENCE = re.compile(rf"[^。；！？!?;\n]*[。；！？!?;]+[”\")）]*{_BY_WHOM}?|[^。；！？!?;\n]+")


def split(text: str, sections: Sequence[Section], tables: Sequence[Table]) -> tuple[Passage, ...]:
    """Return the passages in order; they do not overlap and cover every paragraph's text.

    A heading on a line of its own is context; one that runs in stands in its passage.
    """
    cuts = sorted({0, len(text), *(s.start for s in sections), *(s.end for s in sections)})
    passages: list[Passage] = []
    for start, end in itertools.pairwise(cuts):
        passages.extend(_of_stretch(text, start, end, sections, tables))
    return tuple(passages)


def _of_stretch(
    text: str, start: int, end: int, sections: Sequence[Section], tables: Sequence[Table]
) -> Iterator[Passage]:
    """Split a stretch that lies in one section."""
    position = section_at(sections, start)
    body = _after_heading(text, start, end, sections, position)
    inside = [t for t in tables if t.rows and body <= t.rows[0][0].start < end]
    at = body
    for table in inside:
        first = table.header[0].start if table.header else table.rows[0][0].start
        yield from _prose(text, at, first, sections, position)
        yield from _rows(text, table, sections, position)
        at = table.rows[-1][-1].end
    yield from _prose(text, at, end, sections, position)


def _after_heading(
    text: str, start: int, end: int, sections: Sequence[Section], position: int | None
) -> int:
    """Skip a heading that stands alone on its line, unless there is nothing else to cite."""
    if position is None or sections[position].start != start:
        return start
    line_end = text.find("\n", start)
    line_end = end if line_end < 0 else line_end
    alone = sections[position].heading_end >= line_end - 1 and bool(sections[position].title)
    if not alone or any(s.parent == position for s in sections):
        return line_end if alone else start
    return line_end if text[line_end:end].strip() else start


def _prose(
    text: str, start: int, end: int, sections: Sequence[Section], position: int | None
) -> Iterator[Passage]:
    for first, last in _pack(_pieces(text, start, end)):
        yield Passage(first, last, position, _context(sections, position, first))


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield paragraphs, the long ones sentence by sentence, without surrounding space."""
    at = start
    for line in text[start:end].split("\n"):
        span = _stripped(text, at, at + len(line))
        if span[1] > span[0]:
            if span[1] - span[0] <= MAX_CHARS:
                yield span
            else:
                yield from _sentences(text, *span)
        at += len(line) + 1


def _sentences(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    for found in _SENTENCE.finditer(text, start, end):
        span = _stripped(text, found.start(), found.end())
        for first in range(span[0], span[1], MAX_CHARS):
            yield first, min(first + MAX_CHARS, span[1])


def _stripped(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def _pack(pieces: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Put neighbouring pieces together up to the preferred length."""
    current: tuple[int, int] | None = None
    for start, end in pieces:
        if current and end - current[0] <= MAX_CHARS:
            current = (current[0], end)
        else:
            if current:
                yield current
            current = (start, end)
    if current:
        yield current


def _rows(
    text: str, table: Table, sections: Sequence[Section], position: int | None
) -> Iterator[Passage]:
    extra = [table.name] if table.name else []
    if table.header:
        extra.append(Span(table.header[0].start, table.header[-1].end))
    spans = [_stripped(text, row[0].start, row[-1].end) for row in table.rows]
    for first, last in _pack(s for s in spans if s[1] > s[0]):
        context = (*_context(sections, position, first), *extra)
        yield Passage(first, last, position, context)


def _context(
    sections: Sequence[Section], position: int | None, passage_start: int
) -> tuple[Span, ...]:
    return tuple(
        Span(s.start, s.heading_end)
        for s in path(sections, position)
        if s.title and s.start != passage_start
    )


def sentence_spans(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return the sentences of `text[start:end]` (ended by 。；！？ or a line end) as spans."""
    found = (_stripped(text, m.start(), m.end()) for m in _SENTENCE.finditer(text, start, end))
    return [span for span in found if span[1] > span[0]]
