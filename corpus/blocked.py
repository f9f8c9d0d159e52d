"""Numbered tables of one cell a line whose rows are parted by a blank line.

序号 / 单位名称 / 产品名称 / 主要功能 / 咨询电话      the header's cells, one a line, a blank line behind
1 / 海川云服务公司 / 云仓 / 管理仓库。 / 0500-1234567   a row's cells, then a blank line, and so on

A row of more lines than the header has cells has a cell of several lines: they are put where their
lengths and kinds are like those of the rows that have one line a cell, if nowhere else fits as well.
"""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from statistics import mean, pstdev
from typing import TYPE_CHECKING

from corpus.characters import shape, squeeze

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_SERIAL = re.compile(r"^(?:序号|编号|序)$")
# "0755-86013388", "转828820", "023-63782215转8066", "120万元": more digits than words
_DIGITS = re.compile(r"\d")
_SENTENCE = re.compile(r"[。；;]$")
MIN_COLUMNS, MAX_COLUMNS = 3, 9
MIN_ROWS = 2
MAX_LINE_CHARS = 600  # a description may be a long paragraph; a row of longer lines is text
MAX_ROW_LINES = 20
# Rows of one line a cell without which nothing is known of the columns
MIN_PLAIN_ROWS = 2
# Lengths differ by so much of their logarithm even where all rows seen are alike.
LEAST_SPREAD = 0.5
OTHER_KIND = 6.0  # what a line costs that is of digits in a column of words, or the reverse
OTHER_END = 0.7  # and one that ends in a full stop where the column's do not, or the reverse
# The best place for a row's lines must cost so much less than the next.
LEAST_MARGIN = 1.5


@dataclass(frozen=True, slots=True)
class _Block:
    """Lines that no blank line parts, and the source line behind them."""

    lines: tuple[str, ...]
    after: int


def blocked_rows(lines: Sequence[str]) -> tuple[list[list[str]], int] | None:
    """Return the rows of the table that the lines begin with, header first, and the lines used.

    None where there is none, or where a row is not parted from the next. A row whose lines could
    stand in several cells has as many cells as lines, and one that lost an empty cell fewer than
    the header, so that nothing is read under a wrong one.
    """
    blocks = _blocks(lines)
    header = next(blocks, None)
    if header is None or not _is_header(header.lines):
        return None
    width = len(header.lines)
    rows: list[tuple[str, ...]] = []
    after = header.after
    for block in blocks:
        if block.lines[0] != str(len(rows) + 1) or not _is_row(block.lines):
            break
        rows.append(block.lines)
        after = block.after
    plain = [row for row in rows if len(row) == width]
    if len(rows) < MIN_ROWS or len(plain) * 2 < len(rows):
        return None
    columns = _columns(plain) if len(plain) >= MIN_PLAIN_ROWS else []
    return [list(header.lines), *(_in_cells(row, width, columns) for row in rows)], after


def _blocks(lines: Sequence[str]) -> Iterator[_Block]:
    held: list[str] = []
    for i, line in enumerate(lines):
        text = squeeze(line)
        if text:
            held.append(text)
        elif held:
            yield _Block(tuple(held), i)
            held = []
    if held:
        yield _Block(tuple(held), len(lines))


def _is_header(lines: Sequence[str]) -> bool:
    named = all(not text[0].isdigit() and not _SENTENCE.search(text) for text in lines)
    return bool(_SERIAL.match(lines[0])) and named and MIN_COLUMNS <= len(lines) <= MAX_COLUMNS


def _is_row(lines: Sequence[str]) -> bool:
    longest = max(map(len, lines))
    tabbed = any("\t" in text for text in lines)
    return 1 < len(lines) <= MAX_ROW_LINES and longest <= MAX_LINE_CHARS and not tabbed


@dataclass(frozen=True, slots=True)
class _Column:
    """What the lines of a column are like: shares are of its cells, lengths logarithms."""

    length: float
    spread: float
    of_digits: float
    of_sentences: float

    def cost(self, text: str) -> float:
        """Tell how unlike the column's lines one is."""
        apart = abs(math.log(len(text)) - self.length) / self.spread
        kind = abs(_is_digits(text) - self.of_digits) * OTHER_KIND
        end = abs(bool(_SENTENCE.search(text)) - self.of_sentences) * OTHER_END
        return apart + kind + end


def _columns(rows: Sequence[Sequence[str]]) -> list[_Column]:
    return [_column(cells) for cells in zip(*rows, strict=True)]


def _column(cells: Sequence[str]) -> _Column:
    lengths = [math.log(len(cell)) for cell in cells]
    return _Column(
        mean(lengths),
        max(pstdev(lengths), LEAST_SPREAD),
        mean(_is_digits(cell) for cell in cells),
        mean(bool(_SENTENCE.search(cell)) for cell in cells),
    )


def _is_digits(text: str) -> bool:
    return len(_DIGITS.findall(text)) * 2 > len(shape(text))


def _in_cells(row: Sequence[str], width: int, columns: Sequence[_Column]) -> list[str]:
    """Put a row's lines in the header's cells, or leave them as they stand."""
    if len(row) <= width or not columns:
        return list(row)
    ways = sorted(_ways(row[2:], columns[2:]))
    if not ways or (len(ways) > 1 and ways[1][0] - ways[0][0] < LEAST_MARGIN):
        return list(row)
    ends = [2 + at for at in ways[0][1]]
    starts = [2, *ends[:-1]]
    return [*row[:2], *(" ".join(row[a:b]) for a, b in zip(starts, ends, strict=True))]


def _ways(
    lines: Sequence[str], columns: Sequence[_Column], start: int = 0
) -> Iterator[tuple[float, tuple[int, ...]]]:
    """Yield where each of the columns may end among the lines, and what that costs.

    The number and the name of a row stand before them, one line each.
    """
    if len(columns) == 1:
        yield sum(map(columns[0].cost, lines[start:])), (len(lines),)
        return
    for end in range(start + 1, len(lines) - len(columns) + 2):
        own = sum(map(columns[0].cost, lines[start:end]))
        for cost, ends in _ways(lines, columns[1:], end):
            yield own + cost, (end, *ends)
