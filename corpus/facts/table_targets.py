"""Targets that stand in a table of indicators: one row an indicator, one column a year or a role.

header   序号 | 指标名称 [| 单位] | 2010年 | 2015年 | 2020年目标值 | 完成值 | 年均增速[累计] | 属性
cell     number [unit] | "≥"number | "["number"]" (a sum) | number"/"number | "-" (no value)
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from corpus.chinese import read_number
from corpus.periods import find_periods
from corpus.types import Header, Measure, Span, Table, Target, TargetRole

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from corpus.facts.frames import Frames

_SERIAL_HEAD = re.compile(r"^(?:序号|编号|序)$")
_NAME_HEAD = re.compile(r"指标|名称|内容|项目|目标名称")
_UNIT_HEAD = re.compile(r"^(?:计量)?单位$|^单位[(:]")
_GROUP_HEAD = re.compile(r"^(?:类别|类型|领域|分类|一级指标|维度)$")
_NO_VALUE_HEAD = re.compile(r"属性|性质|责任|牵头|备注|来源|部门|说明|类别|类型|完成时限|依据")
_RATE_HEAD = re.compile(r"年均|增速|增长|累计|增减")
_VALUE_HEAD = re.compile(
    r"目标值?|完成值?|实际值?|现状值?|基期值?|基准值?|规划值|预期值?|(?:19|20)\d\d年?|数值|"
    r"指标值|年均|增速|增长|增减"
)
_YEAR = re.compile(r"(?:19|20)\d\d")
# 30, ≥30, <25, [12], 3.5%左右, 15077/6003, 增长8%
_CELL = re.compile(
    r"^(?P<sign>≥|≤|>=|<=|>|<|约|不低于|不少于|不超过|超过|达到|突破|力争|左右|大于|小于|增长|"
    r"提高|下降|降低|控制在|累计|高于|低于|\+)*"
    r"\[?(?P<number>-?\d{1,3}(?:,\d{3})+(?:\.\d+)?|-?\d+(?:\.\d+)?)\]?"
    r"(?P<unit>%|‰|[万亿]?[\u4e00-\u9fff/²³A-Za-z]{0,8}?)(?P<after>以上|以下|以内|"
    r"左右)?\]?(?:\(.*\))?$"
)
_BRACKET_UNIT = re.compile(r"\((?P<unit>[^()]{1,14})(?:\)|$)(?P<rest>.*)$")
_UNIT_SHAPE = re.compile(
    r"^(?:%|‰|[万亿千百]*[\u4e00-\u9fffA-Za-z/²³·]{1,10}|"
    r"[万亿千百]?[\u4e00-\u9fff]+/[\u4e00-\u9fff]+)$"
)
_SIGN_WORD = re.compile(r"^[^\d\[-]+")


@dataclass(frozen=True, slots=True)
class _Column:
    """What a value column holds."""

    at: int
    year: int | None
    role: TargetRole
    measure: Measure
    period: str | None = None


@dataclass(frozen=True, slots=True)
class _Layout:
    """Which cell of a row is what; `width` is the header's."""

    name: int
    unit: int | None
    columns: tuple[_Column, ...]
    width: int


def table_targets(
    text: str, view: str, table: Table, frames: Frames, header: Header
) -> Iterator[Target]:
    """Yield the targets of a table of indicators; any other table yields nothing."""
    layout = _layout(view, table, frames, header)
    if layout is None:
        return
    for row in table.rows:
        if len(row) == layout.width:
            yield from _row_targets(text, view, table, row, layout)


def _layout(view: str, table: Table, frames: Frames, header: Header) -> _Layout | None:
    heads = [_squeezed(view, span) for span in table.header]
    values = [
        i
        for i, head in enumerate(heads)
        if _VALUE_HEAD.search(head) and not _NO_VALUE_HEAD.search(head)
    ]
    names = [i for i, head in enumerate(heads) if i not in values and _is_name_head(head)]
    caption = _squeezed(view, table.name) if table.name else ""
    indicative = any("指标" in h for h in heads) or "指标" in caption
    if not values or not names or not (indicative or any(_YEAR.search(heads[i]) for i in values)):
        return None
    unit = next((i for i, head in enumerate(heads) if _UNIT_HEAD.match(head)), None)
    years = _caption_years(caption) or header.period
    columns = tuple(_columns(heads, values, years, frames))
    return _Layout(names[-1] if "指标" in heads[names[-1]] else names[0], unit, columns, len(heads))


def _is_name_head(head: str) -> bool:
    return bool(_NAME_HEAD.search(head)) and not (
        _GROUP_HEAD.match(head) or _SERIAL_HEAD.match(head)
    )


def _squeezed(view: str, span: Span) -> str:
    return re.sub(r"\s", "", view[span.start : span.end])


def _caption_years(caption: str) -> tuple[int, int] | None:
    spans = [p for p in find_periods(caption) if p.several]
    return (spans[0].first, spans[0].last) if spans else None


def _columns(
    heads: Sequence[str], values: Sequence[int], years: tuple[int, int] | None, frames: Frames
) -> Iterator[_Column]:
    """Read each value column's year and role; the first year beside a later one is the baseline."""
    stated = {i: int(m.group()) for i in values if (m := _YEAR.search(heads[i]))}
    end = years[1] if years else max(stated.values(), default=frames.year or 0) or None
    latest = max([*stated.values(), *([end] if end else [])], default=None)
    for i in values:
        head = heads[i]
        if _RATE_HEAD.search(head) and not re.search(r"目标|完成", head):
            period = f"{years[0]}-{years[1]}" if years else None
            yield _Column(i, end, TargetRole.TARGET, Measure.GROWTH, period)
            continue
        year = stated.get(i)
        yield _Column(
            i,
            year or _unstated_year(head, years, end),
            _column_role(head, year, latest, years),
            Measure.LEVEL,
        )


def _unstated_year(head: str, years: tuple[int, int] | None, end: int | None) -> int | None:
    if re.search(r"现状|基期|基准", head):
        return years[0] - 1 if years else None
    return end


def _column_role(
    head: str, year: int | None, latest: int | None, years: tuple[int, int] | None
) -> TargetRole:
    if re.search(r"完成|实际|实绩", head):
        return TargetRole.ACTUAL
    if re.search(r"现状|基期|基准|基数", head):
        return TargetRole.BASELINE
    if re.search(r"目标|规划|预期", head) or year is None or latest is None:
        return TargetRole.TARGET
    before_plan = years is not None and year < years[0]
    return (
        TargetRole.BASELINE
        if before_plan or (years is None and year < latest)
        else TargetRole.TARGET
    )


def _row_targets(
    text: str, view: str, table: Table, row: Sequence[Span], layout: _Layout
) -> Iterator[Target]:
    names = _names(text, view, row[layout.name])
    unit = _squeezed(view, row[layout.unit]) if layout.unit is not None else ""
    for column in layout.columns:
        cells = _split(view, row[column.at], len(names))
        if len(cells) != len(names):
            continue
        for named, cell in zip(names, cells, strict=True):
            value = _read_cell(text, view, column, cell)
            if value is not None and named.name:
                measured = replace(named, unit=named.unit or unit)
                yield replace(_target(measured, value, column, row), section=table.section)


@dataclass(frozen=True, slots=True)
class _Named:
    """An indicator as a row prints it; `unit` is that of its bracket, or empty."""

    name: str
    span: Span
    unit: str


@dataclass(frozen=True, slots=True)
class _Value:
    """A cell read: the number, where it stands, and what is printed around it."""

    value: float
    span: Span
    unit: str
    printed: str
    comparator: str | None
    measure: Measure


# 万元GDP用水量下降(%): the name says that its values are rates of change
_FALLS = re.compile(r"(?:下降|降低|减少|增长)(?:率|幅度|比例)?$")


def _target(named: _Named, value: _Value, column: _Column, row: Sequence[Span]) -> Target:
    if _FALLS.search(named.name) and "%" in (value.unit, named.unit):
        value = replace(value, measure=Measure.GROWTH)
    rate = "%" if value.measure is Measure.GROWTH and column.measure is Measure.GROWTH else ""
    return Target(
        indicator=named.name,
        value=value.value,
        unit=value.unit or rate or named.unit,
        value_text=value.printed,
        comparator=value.comparator,
        measure=value.measure,
        year=column.year,
        period=column.period,
        role=column.role,
        start=row[0].start,
        end=row[-1].end,
        value_start=value.span.start,
        value_end=value.span.end,
        indicator_start=named.span.start,
        indicator_end=named.span.end,
        section=None,
    )


def _names(text: str, view: str, cell: Span) -> list[_Named]:
    """Read the indicators of a cell; a slash parts two of them."""
    unit = ""
    start, end = _strip(text, cell)
    opening = view.rfind("(", start, end)
    bracket = _BRACKET_UNIT.match(view, opening, end) if opening > start else None
    if bracket and _is_unit(bracket["unit"]) and not bracket["rest"].strip():
        unit = text[bracket.start("unit") : bracket.end("unit")].strip()
        end = bracket.start()
    return [_Named(text[a:b].strip(), Span(a, b), unit) for a, b in _slashed(view, start, end)]


_NOT_A_UNIT = re.compile(
    r"^(?:重点|研究|技术|工程|筹|含|新|国家|省级|市级|其中|累计|GDP|PCT|R&D|不含|按|全|以|注)"
)


def _is_unit(printed: str) -> bool:
    return bool(_UNIT_SHAPE.match(printed.strip())) and not _NOT_A_UNIT.match(printed.strip())


def _strip(text: str, cell: Span) -> tuple[int, int]:
    start, end = cell.start, cell.end
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    return start, end


def _slashed(view: str, start: int, end: int) -> list[tuple[int, int]]:
    at = view.find("/", start, end)
    if at == -1 or not re.search(r"[\u4e00-\u9fff]{3,}/[\u4e00-\u9fff]{3,}", view[start:end]):
        return [(start, end)]
    return [(start, at), (at + 1, end)]


def _split(view: str, cell: Span, count: int) -> list[Span]:
    """Cut a cell at its slash where the row names two indicators."""
    at = view.find("/", cell.start, cell.end)
    if count == 1 or at == -1:
        return [cell]
    return [Span(cell.start, at), Span(at + 1, cell.end)]


def _read_cell(text: str, view: str, column: _Column, cell: Span) -> _Value | None:
    """Read the value of a cell, None where it has none."""
    start, end = _strip(text, cell)
    m = _CELL.match(view[start:end])
    if m is None:
        return None
    span = Span(start + m.start("number"), start + m.end("number"))
    value = read_number(text[span.start : span.end])
    if value is None:
        return None
    sign = _SIGN_WORD.match(m.group())
    comparator = m["after"] or (sign.group().strip("[-+") if sign else "") or None
    measure = column.measure
    if measure is Measure.GROWTH and ("[" in m.group() or m["unit"] not in ("", "%", "‰")):
        measure = Measure.CHANGE  # a sum, or percentage points
    elif comparator in ("增长", "提高", "下降", "降低"):
        measure, comparator = Measure.GROWTH, None
    return _Value(value, span, m["unit"], text[start:end], comparator, measure)
