"""Rows of a table of one cell a line in which the cell of units fills several lines.

1 | 建设企业服务中心 | 区发展改革局（牵头） | 区财政局 | 2026年9月底      under 序号 任务 责任单位 时限

Only where one column is of units: of two nobody could say whose a line is.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from corpus.characters import shape

if TYPE_CHECKING:
    from collections.abc import Sequence

# A head of units: 责任单位, 牵头部门及配合部门; not 责任领导
_UNITS_HEAD = re.compile(r"(?:单位|部门|主体)(?!.*(?:领导|责任人))")
# A line of units: ends like one, or opens with a label: "配合:区市场监管局、区卫生健康局"
_UNITS_LINE = re.compile(
    r"^(?:(?:牵头|配合|责任|主办|协办|参加)(?:单位|部门)?:)?[^。;:\d]{2,80}(?:局|委|厅|办|部|办事处|政府|委员会|中心|公司|集团|街道|乡镇|单位|部门|各区|各县|院|会|署|\))[,、]?$"
)
MIN_ROWS = 2


def folded_rows(cells: Sequence[str], width: int) -> tuple[list[list[str]], int] | None:
    """Return the rows below a header of `width` cells, and the cells used; None where it is none.

    None too where no row has a cell of several lines: then they are read without this.
    """
    heads = [i for i, head in enumerate(cells[:width]) if _UNITS_HEAD.search(shape(head))]
    if len(heads) != 1 or heads[0] == width - 1:
        return None
    rows: list[list[str]] = []
    at = width
    folded = False
    while at < len(cells) and cells[at] == str(len(rows) + 1):
        end = _units_end(cells, at + heads[0])
        last = end + width - heads[0] - 1
        if end == at + heads[0] or last > len(cells):
            break
        units = " ".join(cells[at + heads[0] : end])
        rows.append([*cells[at : at + heads[0]], units, *cells[end:last]])
        folded = folded or end - at - heads[0] > 1
        at = last
    return (rows, at) if folded and len(rows) >= MIN_ROWS else None


def _units_end(cells: Sequence[str], at: int) -> int:
    """Return where the lines of units that begin at `at` end."""
    while at < len(cells) and _UNITS_LINE.match(shape(cells[at])):
        at += 1
    return at
