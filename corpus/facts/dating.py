"""A value read → a target: its role, its year, and the quote it stands in."""

from __future__ import annotations

import re

from corpus.types import Measure, Span, Target, TargetRole
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from corpus.periods import Period
    from corpus.facts.readings import Found, Sentence
    from corpus.facts.frames import Frame, Frames

_AIMING = re.compile(r"力争|确保|目标|计划|预期|到20\d\d年|争取|拟|将(?!军|来)|规划")


_REACHED = re.compile(
    r"目前|超额完成|以来|上线|截至|截止|已有|已建|现有(?!.{0,8}基础)|已经|已达|去年|上年|已累计|过去"
)


_SUM_WORDS = re.compile(r"累计|五年|合计|共|总共|新增|净增")


_UPPER = frozenset(["不超过", "不高于", "不大于", "以内", "以下", "之内", "不得超过"])


def is_vouched(
    s: Sentence, found: Found, frame: Frame, frames: Frames, inherited: Period | None
) -> bool:
    """Whether the document says that the value is one aimed at or reached.

    A report's every figure is; elsewhere a year, a plan's period, a heading (目标) or the making of
    something has to say so, or the figure may be a condition, a specification or an example.
    """
    if frames.rules:
        return bool(_stated(s, found)) and found.comparator is not None
    if _stated(s, found) or inherited:
        return True
    if frames.report:
        return frame.role is not None
    if frame.role is TargetRole.ACTUAL:
        return frame.year is not None
    if frame.goal:
        return True
    if found.comparator in _UPPER:
        return False
    if frame.year is not None:
        return not found.being or found.comparator is not None
    return (
        found.measure is Measure.CHANGE
        and found.making is not None
        and not _REACHED.search(s.masked, s.start, s.end)
    )


def finish(
    s: Sentence, found: Found, frame: Frame, year: int | None, inherited: Period | None
) -> Target | None:
    """Give a value its role, year and quote."""
    stated = _stated(s, found) or inherited
    role = found.role or _role(s, found, frame, year, stated)
    value_year, period = _year(found, frame, stated, role, s)
    quote = _quote(s, found)
    q = found.quantity
    if not quote.start <= found.span.start <= found.span.end <= quote.end:
        return None
    return Target(
        found.name, q.value, q.unit, s.text[found.text_start : found.text_end], found.comparator,
        found.measure, value_year, period, role, quote.start, quote.end, q.value_start, q.value_end,
        found.span.start, found.span.end, None,
    )  # fmt: skip


def _stated(s: Sentence, found: Found) -> Period | None:
    """Return the last year named before the value that is not one it is compared with."""
    before = [p for p in s.periods if not p.compared and p.end <= found.quantity.value_start]
    return before[-1] if before else None


def _role(
    s: Sentence, found: Found, frame: Frame, year: int | None, stated: Period | None
) -> TargetRole:
    before = s.masked[s.start : found.quantity.value_start]
    if (
        "同比" in s.masked[found.text_start - 6 : found.text_end]
        and frame.period is None
        and not frame.goal
    ):
        return TargetRole.ACTUAL
    if stated and frame.period and stated.last < frame.period[0]:
        return TargetRole.ACTUAL
    if stated and year and stated.last != year:
        return TargetRole.ACTUAL if stated.last < year else TargetRole.TARGET
    if "了" in s.masked[found.text_start : found.quantity.start]:
        return TargetRole.ACTUAL
    if frame.role is TargetRole.ACTUAL:
        ahead = stated is None and re.search(r"力争到|下一步|明年", before)
        return TargetRole.TARGET if ahead else TargetRole.ACTUAL
    if _REACHED.search(before) and not _AIMING.search(before):
        return TargetRole.ACTUAL
    return frame.role or TargetRole.TARGET


def _year(
    found: Found, frame: Frame, stated: Period | None, role: TargetRole, s: Sentence
) -> tuple[int | None, str | None]:
    """Return the value's year and period: a stock holds at the end, a sum for the whole."""
    clause = s.masked.rfind(",", s.start, found.quantity.start) + 1
    yearly = re.search(r"年均|年平均", s.masked[max(s.start, clause) : found.quantity.start])
    if stated:
        if role is TargetRole.BASELINE and found.year is not None:
            return found.year, None
        if role is TargetRole.BASELINE:
            return (stated.first - 1, None) if stated.several else (None, None)
        if not stated.several:
            span = (
                frame.period if yearly and frame.period and frame.period[1] == stated.last else None
            )
            return stated.last, f"{span[0]}-{span[1]}" if span else None
        if yearly:
            return stated.last, str(stated)
        sum_like = found.measure is not Measure.LEVEL or found.flow
        return (None, str(stated)) if sum_like else (stated.last, None)
    if found.year is not None:
        return found.year, None
    if role is TargetRole.BASELINE:
        return (frame.period[0] - 1 if frame.period else None), None
    if role is TargetRole.ACTUAL and frame.role is not TargetRole.ACTUAL:
        return None, None
    if frame.period:
        name = f"{frame.period[0]}-{frame.period[1]}"
        if yearly:
            return frame.year, name
        if found.measure is Measure.CHANGE and _SUM_WORDS.search(
            s.masked[s.start : found.quantity.end]
        ):
            return None, name
    return frame.year, None


MAX_QUOTE_CHARS = 160


def _quote(s: Sentence, found: Found) -> Span:
    """Return the sentence, or where it is long the clauses from indicator to value."""
    start, end = s.start, s.end
    while start < end and s.text[start].isspace():
        start += 1
    if end < len(s.text) and s.text[end] in "。;；!！?？":
        end += 1
    if end - start <= MAX_QUOTE_CHARS:
        return Span(start, end)
    first = min(found.span.start, found.text_start, found.quantity.start)
    last = max(found.span.end, found.quantity.end, found.text_end)
    opening = max(s.masked.rfind(",", s.start, first), s.masked.rfind(":", s.start, first)) + 1
    closing = s.masked.find(",", last, s.end)
    return Span(max(opening, start), closing if closing != -1 else end)
