"""Tables flattened to one cell a line that have no column of serial numbers.

Their width is found by trying: cut into rows of that many cells, every column must hold numbers
in all rows or in none, the first column names, and one column at least numbers.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from corpus.characters import shape

if TYPE_CHECKING:
    from collections.abc import Sequence

# The first header cell of an indicator or task table: 指标名称, 指标, 主要指标, 类别, 任务名称; of quotas: 县(市、区)
OPENS = re.compile(
    r"^(?:主要|具体|核心)?(?:指标|任务|项目|名称|类别|领域|事项)(?:名称|内容|类别)?$"
    r"|^(?:县[(（]市[、，]?区?[)）]|县市区|区县|县区|市州|地区|乡镇|镇街)(?:名称)?$"
)
# A number or the lack of one: 3.5, 15077/6003, ≥30, [12], -, 15%左右, 1.2万
_NUMBER = re.compile(
    r"^(?:-{1,3}|/|—|[≥≤<>约]?[\[({]?-?[\d,.]+[\])}]?%?(?:/[\d,.]+%?)?(?:以上|以下|左右)?[万亿]?)$"
)
_YEAR = re.compile(r"(?:19|20)\d\d年?")
MIN_WIDTH, MAX_WIDTH = 3, 8
MIN_ROWS = 3


def unnumbered_width(cells: Sequence[str]) -> tuple[int, int] | None:
    """Return the width of the table that the cells begin with and how many rows it has.

    The header row is one of them. None where no width gives at least three rows below it.
    """
    best: tuple[int, int] | None = None
    for width in range(MIN_WIDTH, min(MAX_WIDTH, len(cells) // MIN_ROWS) + 1):
        rows = _rows(cells, width)
        if rows > MIN_ROWS and (best is None or width * rows > best[0] * best[1]):
            best = (width, rows)
    return best


def _rows(cells: Sequence[str], width: int) -> int:
    """Count the rows, header included, that columns of this width hold without a break."""
    header = [shape(c) for c in cells[:width]]
    if any(_NUMBER.match(c) and not _YEAR.fullmatch(c) for c in header):
        return 0
    kinds = _kinds(cells[width : 2 * width])
    if len(kinds) < width or kinds[0] is not False or True not in kinds:
        return 0
    rows = 1
    for at in range(width, len(cells) - width + 1, width):
        row = _kinds(cells[at : at + width])
        if any(None not in pair and pair[0] != pair[1] for pair in zip(kinds, row, strict=True)):
            break
        kinds = [known if known is not None else own for known, own in zip(kinds, row, strict=True)]
        rows += 1
    return rows


_NOTHING = re.compile(r"-{1,3}|/|—")


def _kinds(cells: Sequence[str]) -> list[bool | None]:
    """Tell for each cell whether it is a number, None where a dash stands for either."""
    shaped = [shape(cell) for cell in cells]
    return [None if _NOTHING.fullmatch(c) else bool(_NUMBER.match(c)) for c in shaped]
