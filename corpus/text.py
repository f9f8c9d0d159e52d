"""Raw text of a file → clean text with page positions.

Cleaning deletes and folds characters and never invents a visible one: the visible characters of
the clean text are, in order, among those of the folded source.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from corpus.characters import fold, shape, squeeze
from corpus.dressing import links_only, undress, without_copy, without_front_matter
from corpus.paging import Line, take_bare_numbers, take_page_marks
from corpus.tables import rebuild_tables
from corpus.types import Page
from corpus.wraps import join_lines

if TYPE_CHECKING:
    from collections.abc import Sequence

# What a markdown converter adds: "- 1. 健全…", "* …", "## 标题". A dash before a bare number is a
# negative value ("- 5%") or a page number ("- 2 -"), and a mark without a space is text ("*注").
_LIST_MARK = re.compile(r"^\s*(?:[-*•●▪]\s+(?=\S)(?!\d+(?:\.\d+)?\s*(?:%|％|-|—|$)))+")
_HASHES = re.compile(r"^\s*#{1,6}\s+(?=\S)")
# "**粗体**", "__粗体__"; only in pairs round text, so that "2**3", "____年" and "**" stay
_BOLD = re.compile(
    r"\*\*(?=[^\s*])([^*\n]+?)(?<=[^\s*])\*\*|\b__(?=[^\s_])([^_\n]+?)(?<=[^\s_])__\b"
)
_COMMENT = re.compile(r"<!--(?:(?!-->).){0,2000}-->", re.DOTALL)
# "![Image 9](http://…)" shows nothing to read, "[政策解读](http://…)" shows its words
_IMAGE = re.compile(r"!\[[^\]\n]*\]\([^()\n]*\)")
_LINK = re.compile(
    r"\[([^\[\]\n]*)\]\((?:https?:|javascript:|/|\.|#|mailto:)[^()\n]*(?:\([^()\n]*\)[^()\n]*)*\)"
)
_BLANKS = re.compile(r"[ \u3000]{2,}")
# So many rows of so many cells are a table, and no line that was spaced out by hand.
MIN_COLUMNS, MIN_ROWS = 3, 3
# "序号 指标 单位 2024年 2027年 属性", "指标名称 2020年 2025年 属性": a table's header taken out of a PDF
_HEADER = re.compile(
    r"(?:序号|编号)? ?(?:主要|具体)?(?:指标|任务|项目|县\(市[、区]*\)|县区|地区|区县|类别)(?:名称|内容)?(?: \S{1,14}){2,8}$"
)
_LATIN_EDGE = re.compile(r"[A-Za-z0-9,.;:]$")


@dataclass(frozen=True, slots=True)
class CleanText:
    """The text that offsets point into, and the pages known of it."""

    text: str
    pages: tuple[Page, ...]


def clean(raw: str) -> CleanText:
    r"""Clean the raw text of a document.

    Paragraphs are separated by one line end, cells of a table row by a tab.

    >>> clean("- 创新载体拓展,建设创新街 — 2 —\n\n区(园区)120 万平方米。").text
    '创新载体拓展,建设创新街区(园区)120万平方米。'
    """
    whole = "\n".join(without_copy(raw.split("\n")))
    source = _COMMENT.sub("", fold(whole)).split("\n")
    lines = take_page_marks(undress([without_markup(x) for x in without_front_matter(source)]))
    rebuilt = take_bare_numbers(rebuild_tables(parted_by_blanks(lines)))
    squeezed = [x if "\t" in x.text else replace(x, text=squeeze(x.text)) for x in rebuilt]
    return _assemble(join_lines(squeezed))


def parted_by_blanks(lines: Sequence[Line]) -> list[Line]:
    """Put a tab between cells that only blanks part, where several rows have as many of them.

    1  算力规模  P  3200  9000  预期性
    1 算力规模 P 3200 9000 预期性      under a header: one blank is enough there
    """
    wide = [_BLANKS.split(line.text.strip()) if line.text else [] for line in lines]
    narrow = [line.text.split() if "\t" not in line.text else [] for line in lines]
    parted = list(lines)
    at = 0
    while at < len(lines):
        headed = _HEADER.match(shape(lines[at].text)) is not None
        cells = narrow if headed and len(narrow[at]) > len(wide[at]) else wide
        width = len(cells[at])
        if width < MIN_COLUMNS:
            at += 1
            continue
        end = at
        while end < len(lines) and len(cells[end]) == width:
            end += 1
        if end - at < MIN_ROWS:
            at += 1
            continue
        parted[at:end] = [
            replace(line, text="\t".join(row))
            for line, row in zip(lines[at:end], cells[at:end], strict=True)
        ]
        at = end
    return parted


def without_markup(line: str) -> str:
    """Take a markdown converter's marks off a line."""
    if links_only(line):
        return ""
    if "](" in line:
        line = _LINK.sub(r"\1", _IMAGE.sub("", line))
    if "#" in line:
        line = _HASHES.sub("", line)
    line = _LIST_MARK.sub("", line)
    return _BOLD.sub(r"\1\2", line) if "**" in line or "__" in line else line


def _assemble(lines: Sequence[tuple[Line, bool]]) -> CleanText:
    """Put paragraphs together; each line comes with whether it goes on with the one before."""
    out: list[str] = []
    length = 0
    marks: list[tuple[int, int]] = []
    for line, joins in lines:
        if line.text:
            glue = _glue(out[-1] if out else "", line.text) if joins else ("\n" if out else "")
            out += [glue, line.text]
            length += len(glue) + len(line.text)
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
