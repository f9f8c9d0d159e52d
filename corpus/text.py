"""Raw text of a file → clean text with page positions.

Cleaning deletes and folds characters and never invents a visible one: the visible characters of
the clean text are, in order, among those of the folded source.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from corpus.characters import fold, squeeze
from corpus.dressing import undress
from corpus.paging import Line, take_bare_numbers, take_page_marks
from corpus.tables import rebuild_tables
from corpus.types import Page
from corpus.wraps import join_lines

# What a markdown converter adds: "- 1. 健全…", "* …", "## 标题", "**粗**"
_LIST_MARK = re.compile(r"^\s*(?:[-*•●▪]\s+(?=\S))+")
_HASHES = re.compile(r"^\s*#{1,6}\s+")
_BOLD = re.compile(r"\*\*|__(?=\S)|(?<=\S)__")
_LATIN_EDGE = re.compile(r"[A-Za-z0-9,.;:]$")


@dataclass(frozen=True, slots=True)
class CleanText:
    """The text that offsets point into, and the pages known of it."""

    text: str
    pages: tuple[Page, ...]


def clean(raw: str) -> CleanText:
    """Clean the raw text of a document.

    Paragraphs are separated by one line end, cells of a table row by a tab.
    """
    lines = take_page_marks([_without_markup(x) for x in undress(fold(raw).split("\n"))])
    rebuilt = take_bare_numbers(rebuild_tables(lines))
    squeezed = [x if "\t" in x.text else _squeezed(x) for x in rebuilt]
    return _assemble(join_lines(squeezed))


def _without_markup(line: str) -> str:
    line = _HASHES.sub("", line)
    if "-" in line or "*" in line or "•" in line or "●" in line or "▪" in line:
        stripped = _LIST_MARK.sub("", line)
        line = stripped if not re.match(r"\d{1,3}\s*-", stripped) else line
    return _BOLD.sub("", line)


def _squeezed(line: Line) -> Line:
    return Line(squeeze(line.text), line.indented, line.page_end)


def _assemble(lines: Sequence[Line]) -> CleanText:
    """Put paragraphs together; a line that starts with NUL goes on with the one before."""
    out: list[str] = []
    length = 0
    marks: list[tuple[int, int]] = []
    for line in lines:
        if line.text:
            joined = line.text.startswith("\x00")
            piece = line.text.lstrip("\x00").strip("\n")
            glue = _glue(out[-1] if out else "", piece) if joined else ("\n" if out else "")
            out += [glue, piece]
            length += len(glue) + len(piece)
        if line.page_end is not None:
            marks.append((line.page_end, length))
    return CleanText("".join(out), _pages(marks))


def _glue(before: str, after: str) -> str:
    """A space between two Latin words that a line end parted, nothing between Chinese."""
    return " " if _LATIN_EDGE.search(before) and after[:1].isascii() and after[:1].isalpha() else ""


def _pages(marks: Sequence[tuple[int, int]]) -> tuple[Page, ...]:
    """Return the pages whose both ends are known: page n lies between the marks n-1 and n."""
    pages: list[Page] = []
    before = (0, 0)
    for number, offset in marks:
        if number == before[0] + 1 and offset > before[1]:
            pages.append(Page(number, before[1], offset))
        before = (number, offset)
    return tuple(pages)
