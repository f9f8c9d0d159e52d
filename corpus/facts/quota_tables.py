"""Targets that a table parts among places or projects: one row a place, one column an indicator.

header   县（市、区） | 接待游客（万人次） | 新增民宿（家）        or 新建 | 改造, under "单位：万亩"
row      云山市       | 1860             | 18                → 云山市的接待游客, 1860 万人次
sum      合计         | 5800             | 60                → 接待游客
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from corpus.chinese import read_number
from corpus.facts.target_words import CHANGE_NOUN, GROWTH_NOUN, VERBS
from corpus.periods import find_periods
from corpus.types import Measure, Span, Table, Target, TargetRole

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from corpus.facts.frames import Frames

_SERIAL = re.compile(r"^(?:序号|编号|序)$")
# Whose values a row holds: 县(市、区), 各区, 乡镇(街道), 责任单位, 项目名称
_WHOSE = re.compile(
    r"^各?(?:县|市|区|州|旗|乡|镇|街道|地区|园区|片区|开发区|功能区|行政区|县区|区县|市县|县市区|市州|市区|镇街|乡镇)"
    r"(?:\([市县区州旗镇街道、,]{1,8}\))?(?:名称|别)?$|^(?:项目|工程|单位|地区)名称$"
)
_SUM = re.compile(r"^(?:合计|总计|全[市县区州省]合?计?)$")
# What a column is measured in: 接待游客(万人次), 投资额(万元)
_UNIT = re.compile(r"\((?P<unit>[万亿千百]*[\u4e00-\u9fff%/]{1,6})\)$")
# A table whose columns all have one unit: 单位:万亩
_ONE_UNIT = re.compile(r"^\(?单位:(?P<unit>[万亿千百]*[\u4e00-\u9fff%/]{1,6})\)?$")
_NUMBER = re.compile(r"^\d{1,3}(?:,\d{3})+(?:\.\d+)?$|^\d+(?:\.\d+)?$")
# 2025年各县(市)任务分解表; 完成情况统计表
_AIMED = re.compile(r"任务|目标|计划|分解|预期|指标|年度投资")
_REACHED = re.compile(r"完成情况|实际|统计|现状|进展|已完成")
_NO_VALUE = re.compile(r"备注|说明|序号|电话|编号|时限|时间|年限|排名|名次|得分")
# 2025年高标准农田建设任务分解表: the thing that the columns 新建, 改造提升 act on
_CAPTION = re.compile(
    r"^(?:附(?:件|表)?\d{0,2}[:.]?)?(?:20\d\d年度?)?(?:各?(?:县|市|区|县市区|县\(市[、,]?区?\)))?"
    r"(?P<thing>[\u4e00-\u9fff]{2,12}?)(?:建设|改造|实施|推进)?(?:任务|目标|计划|指标)(?:分解|分配|下达)?(?:表|清单)$"
)
ABOVE = 3  # lines over a table that may name it and its unit
MIN_ROWS = 2


# "2024年存量", "2024年底数", "2024年完成": a column of its own year that tells how things stand
_YEAR = re.compile(r"^(?:20\d\d年底?度?)")
_STANDING = re.compile(r"存量|现有|底数|基数|保有量|完成|实际")
# A head that says no thing: 净增任务, 存量, 目标数; its caption does
_NO_THING = re.compile(
    r"^(?:净增|新增|增量|存量|现有|总数|总量|数量|任务|目标|计划|完成|实际|基数|底数|保有量|培育|认定|入库|面积|数|量)+$"
)
# What is done with the thing of a caption, which the heads say by themselves: 高新技术企业净增任务分解表
_DONE_WITH = re.compile(r"(?:净增|新增|培育|认定|入库|发展)$")


@dataclass(frozen=True, slots=True)
class _Column:
    """What a column measures and in what, of which year and role."""

    at: int
    name: str
    unit: str
    year: int | None
    role: TargetRole


@dataclass(frozen=True, slots=True)
class _Heading:
    """What the lines over a table and its header say of all its values."""

    year: int | None
    role: TargetRole
    unit: str
    thing: str


def quota_targets(text: str, view: str, table: Table, frames: Frames) -> Iterator[Target]:
    """Yield the targets of a table of places or projects; any other table yields nothing."""
    heads = [_squeezed(view, span) for span in table.header]
    whose = next((i for i, head in enumerate(heads[:2]) if _WHOSE.match(head)), None)
    if whose is None or (whose and not _SERIAL.match(heads[0])):
        return
    heading = _heading(view, table, heads, frames)
    rows = [row for row in table.rows if len(row) == len(heads)]
    if heading is None or len(rows) < MIN_ROWS:
        return
    columns = list(_columns(view, heads, rows, whose, heading))
    for row in rows:
        for column in columns:
            target = _target(text, view, row, whose, column)
            if target:
                yield target


def _squeezed(view: str, span: Span) -> str:
    return re.sub(r"\s", "", view[span.start : span.end])


def _heading(view: str, table: Table, heads: Sequence[str], frames: Frames) -> _Heading | None:
    """Read the year, the role and the unit of a table; None where nothing says what it tells."""
    above = view[: table.header[0].start].rstrip("\n").split("\n")[-ABOVE:]
    said = [line.strip() for line in above if len(line) < 60]
    titles = [line for line in reversed(said) if not line.endswith("。")]
    words = "".join([*titles, *heads])
    unit = next((m["unit"] for line in said if (m := _ONE_UNIT.match(line))), "")
    frame = frames.at(table.header[0].start)
    role = TargetRole.TARGET if _AIMED.search(words) else frame.role
    role = TargetRole.ACTUAL if _REACHED.search(words) else role
    named = [p for line in [*titles, *heads] for p in find_periods(line) if not p.several]
    year = named[0].last if named else frame.year or frames.year
    captions = [m for line in said if (m := _CAPTION.match(line.replace(" ", "")))]
    return _Heading(year, role, unit, captions[-1]["thing"] if captions else "") if role else None


def _columns(
    view: str, heads: Sequence[str], rows: Sequence[Sequence[Span]], whose: int, heading: _Heading
) -> Iterator[_Column]:
    """Yield the columns that hold numbers in a unit that is printed."""
    for i, head in enumerate(heads):
        own = _UNIT.search(head)
        dated = _YEAR.match(head)
        name = head[dated.end() if dated else 0 : own.start() if own else len(head)]
        printed = own["unit"] if own else heading.unit
        if name in VERBS:  # 新建 alone says nothing
            name = name + heading.thing if heading.thing else ""
        elif _NO_THING.match(name):
            name = _DONE_WITH.sub("", heading.thing) + name
        numbers = [bool(_NUMBER.match(_squeezed(view, row[i]))) for row in rows]
        if i > whose and printed and name and all(numbers) and not _NO_VALUE.search(head):
            stands = bool(dated and _STANDING.search(name) and not _AIMED.search(name))
            year = int(dated.group()[:4]) if dated else heading.year
            yield _Column(i, name, printed, year, TargetRole.ACTUAL if stands else heading.role)


def _target(
    text: str, view: str, row: Sequence[Span], whose: int, column: _Column
) -> Target | None:
    owner, cell = _stripped(text, row[whose]), _stripped(text, row[column.at])
    printed = text[cell.start : cell.end]
    value = read_number(printed)
    if value is None:
        return None
    if owner.start == owner.end:
        owner = _stripped(text, row[0])
    whole = _SUM.match(view[owner.start : owner.end])
    if not whole and owner.start == row[0].start and whose:
        return None  # a row without a place
    return Target(
        indicator=column.name if whole else f"{text[owner.start : owner.end]}的{column.name}",
        value=value,
        unit=column.unit,
        value_text=printed,
        comparator=None,
        measure=_measure(column),
        year=column.year,
        period=None,
        role=column.role,
        start=row[0].start,
        end=row[-1].end,
        value_start=cell.start,
        value_end=cell.end,
        indicator_start=owner.start,
        indicator_end=owner.end,
        section=None,
    )


def _stripped(text: str, cell: Span) -> Span:
    start, end = cell.start, cell.end
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    return Span(start, end)


def _measure(column: _Column) -> Measure:
    if GROWTH_NOUN.search(column.name):
        return Measure.GROWTH
    return Measure.CHANGE if CHANGE_NOUN.search(column.name) else Measure.LEVEL
