"""Page debris: printed page numbers and running heads, taken out and remembered."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from corpus.characters import shape


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the source without its margin; `page_end` is the page number printed under it.

    An empty `text` is a blank line. `indented` says that the source set the line in.
    """

    text: str
    indented: bool = False
    page_end: int | None = None


# "— 2 —", "— 3 **—**", "-12-", "· 5 ·", "第 3 页 共 10 页", "Page 3 of 10"
_DASHES = r"[-~·•*_ ]*[-·•][-~·•*_ ]*"
_NUMBER_LINE = re.compile(
    rf"^(?:{_DASHES}(\d{{1,3}}){_DASHES}|第 ?(\d{{1,3}}) ?页(?:[ ,/]*共 ?\d{{1,3}} ?页)?"
    r"|[Pp]age (\d{1,3})(?: of \d{1,3})?)$"
)
# "建设创新街 — 2 —": the number at the end of the page's last line; only the long dash, since
# "2014-2020" and "- 3" are text
_NUMBER_TAIL = re.compile(r"(?<=\S)\s+[—–]+\s*(\d{1,3})\s*\**[—–]+\**$")
# A contents line: "第二章 规划愿景与目标 .......... 7"
_CONTENTS = re.compile(r"[.…·]{4,}\s*\d{1,3}$")
# A page number printed alone is told from a table cell by its company: at least this many in a
# row that count up by one, this many lines apart (the shortest page of 11 documents taken out of
# PDF has 14 lines).
BARE_NUMBERS = 3
BARE_NUMBER_GAP = 8


def take_page_marks(lines: Sequence[str]) -> list[Line]:
    """Return the lines without page numbers; each number is kept on the line it stood under."""
    return [_line(raw) for raw in lines if not _CONTENTS.search(raw.rstrip())]


def _line(raw: str) -> Line:
    text = raw.strip()
    whole = _NUMBER_LINE.match(shape(text)) if len(text) < 20 else None
    if whole:
        return Line("", page_end=int(next(group for group in whole.groups() if group)))
    tail = _NUMBER_TAIL.search(text)
    indented = raw[:1] in (" ", "\t")
    if tail:
        return Line(text[: tail.start()], indented, int(tail.group(1)))
    return Line(text, indented)


def take_bare_numbers(lines: Sequence[Line]) -> list[Line]:
    """Turn page numbers printed alone on a line, with no dash, into page marks.

    To be called when tables are rebuilt, so that no cell is taken for one.
    """
    bare = _counting_up(lines)
    return [Line("", page_end=int(x.text)) if i in bare else x for i, x in enumerate(lines)]


def _counting_up(lines: Sequence[Line]) -> set[int]:
    """Find the lines that hold only a number and count up through the document."""
    chain: list[tuple[int, int, int]] = []  # line, number, filled lines so far
    best: list[tuple[int, int, int]] = []
    filled = 0
    for i, line in enumerate(lines):
        filled += bool(line.text)
        if not (line.text.isascii() and line.text.isdigit() and len(line.text) <= 3):
            continue
        number = int(line.text)
        if chain and number == chain[-1][1] + 1 and filled - chain[-1][2] >= BARE_NUMBER_GAP:
            chain.append((i, number, filled))
        elif not chain or number <= 2:
            chain = [(i, number, filled)]
        best = list(max(best, chain, key=len))
    return {i for i, _, _ in best} if len(best) >= BARE_NUMBERS else set()
