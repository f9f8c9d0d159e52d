"""Tables with a line that only has a bar behind every cell, as a converter of web pages writes them.

序号 | 措施 | 指导部门 |      one cell or bar a line, so that nothing says where a row ends
一、金融方面 |              the name of a group of rows
1 | 推广信用贷款 | 省金融局 |
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from corpus.characters import squeeze

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_BAR = "|"
# "一、知识产权保护方面（共5项）"
_GROUP = re.compile(
    r"^(?:[一二三四五六七八九十]{1,3}、|[(（][一二三四五六七八九十]{1,3}[)）])\S.{0,29}$"
)
_NUMBER = re.compile(r"^\d{1,3}$")
# Lines of one cell, "计算方法：…" over "指标来源：…": more of them are the text behind the table.
MAX_CELL_LINES = 6
MIN_COLUMNS, MAX_COLUMNS = 2, 9
MIN_ROWS = 2


def barred_rows(lines: Sequence[str]) -> tuple[list[list[str]], int] | None:
    """Return the rows of the numbered table that the lines begin with, and the lines used.

    None where there is none. A number may be left out (删减): a row is as wide as the header.
    """
    cells = list(_cells(lines))
    texts = [text for text, _ in cells]
    width = _width(texts)
    if width is None:
        return None
    rows, at = [texts[:width]], width
    while at < len(texts):
        end = at + (width if _NUMBER.match(texts[at]) else 1)
        if end > len(texts) or not (end - at > 1 or _names_group(texts, at)):
            break
        row = texts[at:end]
        rows.append(row if len(row) > 1 else [*row, ""])  # an empty cell makes a row of its line
        at = end
    numbered = sum(bool(_NUMBER.match(row[0])) for row in rows)
    return (rows, cells[at - 1][1]) if numbered >= MIN_ROWS else None


def _cells(lines: Sequence[str]) -> Iterator[tuple[str, int]]:
    """Yield each cell's text and the line behind its bar; the last one of a text may have none."""
    held: list[str] = []
    for i, line in enumerate(lines):
        text = squeeze(line)
        if text == _BAR:
            yield "".join(held), i + 1
            held = []
        elif text:
            held.append(text)
        if len(held) > MAX_CELL_LINES:
            return
    if len(held) == 1:
        yield held[0], len(lines)


def _width(texts: Sequence[str]) -> int | None:
    """Return how many cells the header has: those before the first number, or the group above it."""
    first = next((i for i, text in enumerate(texts[: MAX_COLUMNS + 2]) if text == "1"), None)
    if first is None:
        return None
    width = first - 1 if _GROUP.match(texts[first - 1]) else first
    return width if MIN_COLUMNS <= width <= MAX_COLUMNS else None


def _names_group(texts: Sequence[str], at: int) -> bool:
    """Tell a cell that stands alone above a row: the next cells are a number, or another name."""
    following = next((t for t in texts[at + 1 :] if _NUMBER.match(t) or not _GROUP.match(t)), "")
    return bool(_GROUP.match(texts[at])) and bool(_NUMBER.match(following))
