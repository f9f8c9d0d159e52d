"""Tables of indicators whose cells run into each other on one line, taken apart by their own sums.

    序号指标2010年2015年2015年比2010年增长1化学需氧量（万吨）2551.72347.6-8%2氨氮（万吨）…

Where one number ends and the next begins is told by the last one: it is the growth from the first
to the second, or their difference in percentage points. A row that can be cut in two ways or in
none leaves the whole table as it stands.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from corpus.characters import shape

# 序号指标2010年2015年2015年比2010年增长, 指标2005年2010年"十一五"增减情况
_HEADER = re.compile(
    r"(?P<serial>序号)?\s*(?P<name>指\s*标(?:名称)?)\s*(?P<first>(?:19|20)\d\d年)(?P<second>(?:19|20)\d\d年)"
    r"(?P<change>(?:(?:19|20)\d\d年比(?:19|20)\d\d年)?(?:\"?十[一二三四五]?五\"?(?:期间)?)?\s*"
    r"(?:增长|增减情况|变化情况|增减|变化)(?:\(%\))?)(?=\s*1?\s*[\u4e00-\u9fff])"
)
# 1化学需氧量排放总量(万吨)|2551.72347.6-8|%
_ROW = re.compile(
    r"\s*(?P<serial>\d{1,2})?\s*(?P<name>[\u4e00-\u9fff](?:(?!个百分点)[^\n]){1,60}?\([^()\d]{1,8}\))"
    r"(?P<run>[<>≥≤]?\d[\d.<>≥≤]*(?:-\d[\d.]*)?)(?P<unit>%|个百分点)"
)
_CAPTION = re.compile(r"(?:专栏|附表|表)\s*\d{0,2}(?:(?!专栏|附表)[^。;\n]){2,40}$")
_NUMBER = re.compile(r"[<>≥≤]?(?:0|[1-9]\d{0,5})(?:\.\d{1,3})?")
_CHANGE = re.compile(r"-?(?:0|[1-9]\d{0,3})(?:\.\d{1,2})?")
_SIGNS = "<>≥≤"
MIN_ROWS = 3


@dataclass(frozen=True, slots=True)
class Glued:
    """A table taken apart: what stands before it, its caption, header and rows, and what follows."""

    before: str
    caption: str
    rows: tuple[tuple[str, ...], ...]
    after: str


def take_apart(line: str) -> Glued | None:
    """Take the first glued table of a line apart, None where there is none.

    >>> take_apart("指标2005年2010年增减情况1甲（万吨）14141270-10%2乙（%）41＞432个百分点3丙（%）69.4755.6个百分点").rows[2]
    ('2', '乙（%）', '41', '＞43', '2个百分点')
    """
    view = shape(line)
    header = _HEADER.search(view)
    if not header:
        return None
    rows: list[tuple[str, ...]] = []
    at = header.end()
    while row := _ROW.match(view, at):
        cut = _cut(row["run"], points=row["unit"] != "%")
        if cut is None:
            return None
        first = row.start("run")
        second, third = first + cut[0], first + cut[0] + cut[1]
        rows.append(
            (
                row["serial"] or "",
                line[row.start("name") : row.end("name")],
                line[first:second],
                line[second:third],
                line[third : row.end("unit")],
            )
        )
        at = row.end()
    if len(rows) < MIN_ROWS:
        return None
    cells = [line[slice(*header.span(group))] for group in ("name", "first", "second", "change")]
    head = (header["serial"] or "", *(re.sub(r"\s", "", cell) for cell in cells))
    opening = header.start()
    caption = _CAPTION.search(view, 0, opening)
    start = caption.start() if caption else opening
    return Glued(line[:start], line[start:opening].strip(), (head, *rows), line[at:])


def _cut(run: str, *, points: bool) -> tuple[int, int] | None:
    """Return how long the first and the second number of a run are, None where that is not sure."""
    found = [
        (one, two)
        for one in range(1, len(run) - 1)
        for two in range(1, len(run) - one)
        if _fits(run[:one], run[one : one + two], run[one + two :], points=points)
    ]
    return found[0] if len(found) == 1 else None


def _fits(first: str, second: str, change: str, *, points: bool) -> bool:
    """Tell whether the third number is what lies between the first two."""
    if not (_NUMBER.fullmatch(first) and _NUMBER.fullmatch(second) and _CHANGE.fullmatch(change)):
        return False
    before, after = float(first.strip(_SIGNS)), float(second.strip(_SIGNS))
    if not points and before == 0:
        return False
    difference = after - before if points else (after / before - 1) * 100
    printed = len(change.partition(".")[2])  # as rounded as it is printed
    return abs(difference - float(change)) <= 0.51 * float(f"1e-{printed}")
