"""Which of an indicator's values are of the years, and of the kind, that a question asks for.

今年 is the clock's year. Where no value is of it, 今年 and 去年 are read as the newest document
would say them, and the answer says so.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from corpus.characters import shape
from corpus.periods import find_periods
from corpus.types import Target, TargetRole
from qa.compare_words import OF_TWO
from qa.library import year_of
from qa.wording.values import said_before

if TYPE_CHECKING:
    from collections.abc import Sequence

    from corpus.periods import Period
    from corpus.store import StoredTarget
    from qa.context import Context
    from qa.library import Library
    from qa.scope import Scope
    from qa.understand import Question

# Years that hang on the day they are said
_RELATIVE = re.compile(r"(?:今|本|去|上一?|前)年")
_YEAR = re.compile(r"((?:19|20)\d\d)年")
_YEAR_NUMBER = re.compile(r"(?:19|20)\d\d")
_TWO = 2
# "到2026年": by its end, of a sum over the years up to it
_BY_THEN = re.compile(r"到$")
# "目标比去年多多少", "比去年多还是少": the year compared with is asked for as well
_DIFFERS = re.compile(r"[多少高低差](?:了|出)?(?:多少|几)|[多高]了?还是[少低]")
# "十三五规划里2012年…", "十三五科技创新规划专栏1里2010年…", "十三五规划有没有2014年的…"
_SAID_IN = re.compile(
    r"[\"”]?(?:[\u4e00-\u9fff]{0,6}?(?:规划|纲要|计划))?[\"”]?(?:专栏\d{1,2}|附?表\d{0,2}|文本)?(?:[里中内上]面?|[说写讲提列]|有没有|有吗|没有)"
)
# "6月底前要上线几件", "上半年完成多少", "前三季度"
_PART = re.compile(r"(?<![\d-])\d{1,2}月|[上下]半年|[一二三四前]{1,2}季度")
_LAST_YEAR = re.compile(r"(?:去|上一?)年")
# "一共建了多少个", "引进了几家": what was reached, where that is printed; but 目标定了多少
_DONE = re.compile(r"(?<![定提设])了(?:多少|几[个家座条所项名人万亿成倍])")


# "有多少家", "有几所": what there is, where no year is asked; but 要有多少家
_THERE_ARE = re.compile(r"(?<![要会能应将需还])有(?:多少|几)[家个人座条所项名户件亿万]")


@dataclass(frozen=True, slots=True)
class Dated:
    """Values of the years asked; `for_lack_of` is what they stand in for: 今年, 去年."""

    targets: list[StoredTarget]
    for_lack_of: str = ""


# "五年来", "过去五年", "近三年", "未来五年": years that hang on the day as well
_SPAN = re.compile(r"过去|近|前|今后|未来|[\d一二三四五六七八九十]+[多余]?年[来间]")


def as_counted_there(
    question: Question, scope: Scope, library: Library, this_year: int
) -> Question:
    """Read 五年来 from the year of the document asked, where one year alone is asked.

    The year that names the document is then none of the value's.
    """
    spans = [p for p in question.periods if p.several and _SPAN.match(question.view, p.start)]
    years = {year_of(library.entries[i]) for i in scope.document_ids} if spans else set()
    year = years.pop() if len(years) == 1 else None
    if year is None:
        return question
    naming = [p for p in question.periods if any(a <= p.start < b for a, b in scope.used)]
    back = this_year - year
    return replace(
        question,
        periods=tuple(
            replace(p, first=p.first - back, last=p.last - back) if p in spans else p
            for p in question.periods
            if p in spans or p not in naming
        ),
    )


def of_years(context: Context, targets: Sequence[StoredTarget]) -> Dated:
    """Keep the values of the years asked; all of them where none is asked.

    A year that only names the document (数字山东2021行动方案) is none of the value's where no
    value is of it.
    """
    asked = _asked(context)
    kept = _of(context, asked, targets)
    if kept or not asked:
        return Dated(kept if asked else list(targets))
    if all(_said(context, p) for p in asked):
        return _as_documents_say(context, asked, targets)
    if all(p.several and _SPAN.match(context.question.view, p.start) for p in asked):
        return _as_documents_count(context, asked, targets)
    naming = [p for p in asked if _names_document(context, p)]
    left = [p for p in asked if p not in naming]
    if not naming:
        return Dated([])
    return Dated(_of(context, left, targets) if left else list(targets))


def dated_otherwise(text: str, span: tuple[int, int], asked: Sequence[int]) -> bool:
    """Tell clauses that their sentence dates otherwise: “十一五”期间，关停5000万千瓦."""
    begin = max(text.rfind(mark, 0, span[0]) for mark in "。；;\n") + 1
    said = find_periods(shape(text[begin : span[1]]))
    named = [p for p in said if not (p.compared or p.plan_name)]
    return bool(asked and named) and named[-1].last not in asked


def years_lacking(context: Context, told: Sequence[Target]) -> list[int]:
    """Return the years asked by number that none of the values told is of, where some is.

    A year that names the document needs no value.
    """
    named = [
        p
        for p in _asked(context)
        if not (p.several or p.plan_name)
        and (p.compared or _YEAR_NUMBER.search(context.question.view[p.start : p.end]))
    ]
    years = {fact.year for fact in told}
    if None in years or not any(p.last in years for p in named):
        return []
    asked = {p.last for p in named if not _names_document(context, p)}
    return sorted(asked - years)


def asks_difference(question: Question) -> bool:
    """Tell "比2022年多多少", "哪个多": what two values differ by, which one does not answer."""
    compared = any(p.compared for p in question.periods)
    return (compared and bool(_DIFFERS.search(question.view))) or bool(OF_TWO.search(question.view))


def of_part(context: Context, targets: Sequence[StoredTarget]) -> list[StoredTarget]:
    """Keep the values of the part of a year asked for: of 6月底前 none that is printed without it."""
    asked = _PART.findall(context.question.view)
    if not asked or _DIFFERS.search(context.question.view):
        return list(targets)
    return [t for t in targets if _part_said(context, t) == asked[-1]]


def _part_said(context: Context, target: StoredTarget) -> str:
    """Return the month or part of a year that a value's sentence says last before it."""
    text = context.library.document(target.document_id).parsed.text
    said = _PART.findall(said_before(text, target.fact))
    return str(said[-1]) if said else ""


def of_role(question: Question, targets: Sequence[StoredTarget]) -> list[StoredTarget]:
    """Keep what is aimed at where an aim is asked for, what was reached where that is.

    Of two years asked together, the one that has no aim is asked for what was reached.
    """
    reached = question.wants_actual or bool(_LAST_YEAR.search(question.view))
    if question.wants_target and not reached:
        aimed = [t for t in targets if t.fact.role is TargetRole.TARGET]
        if len(question.years) < _TWO or not aimed:
            return aimed
        years = {t.fact.year for t in aimed}
        return [t for t in targets if t in aimed or t.fact.year not in years]
    if question.wants_actual and not question.wants_target:
        return [t for t in targets if t.fact.role is not TargetRole.TARGET]
    present = not question.periods and _THERE_ARE.search(question.view)
    if (_DONE.search(question.view) or present) and not question.wants_target:
        return [t for t in targets if t.fact.role is TargetRole.ACTUAL] or list(targets)
    return list(targets)


def of_period(first: int, last: int, fact: Target) -> bool:
    """Tell a value of a year, or of a stretch of years."""
    if first == last:
        return fact.year == last
    return fact.year == last or fact.period == f"{first}-{last}"


def periods_asked(question: Question) -> Sequence[Period]:
    """Leave out a plan that only says where single years stand: “十一五”规划里2005年比2000年."""
    periods, view = question.periods, question.view
    single = [p.compared for p in periods if not (p.several or p.plan_name)]
    if set(single) == {True, False}:
        return [p for p in periods if not (p.plan_name and p.several)]
    said_in = [p for p in periods if single and p.plan_name and _SAID_IN.match(view, p.end)]
    return [p for p in periods if p not in said_in]


def _asked(context: Context) -> list[Period]:
    differs = bool(_DIFFERS.search(context.question.view))
    periods = periods_asked(context.question)
    return [p for p in periods if differs or not p.compared]


def _of(
    context: Context, periods: Sequence[Period], targets: Sequence[StoredTarget]
) -> list[StoredTarget]:
    return [t for t in targets if any(_is_of(context, p, t) for p in periods)]


def _is_of(context: Context, period: Period, target: StoredTarget) -> bool:
    fact = target.fact
    if fact.year is None and fact.period is None and not period.several:
        return (_year_before(context, target) or _year_titled(context, target)) == period.last
    return _is_summed_by(context, period, fact) or of_period(period.first, period.last, fact)


def _is_summed_by(context: Context, period: Period, fact: Target) -> bool:
    """Tell an aim over years whose last one it is asked by: "到2026年累计培育多少" of 2024-2026."""
    if period.several or fact.year is not None or fact.role is not TargetRole.TARGET:
        return False
    by_then = _BY_THEN.search(context.question.view, 0, period.start) is not None
    return by_then and (fact.period or "").endswith(f"-{period.last}")


def _year_before(context: Context, target: StoredTarget) -> int | None:
    """Return the last year that a value's paragraph says before it: "到2026年，…。…突破3500P"."""
    text = context.library.document(target.document_id).parsed.text
    line = text.rfind("\n", 0, target.fact.value_start) + 1
    said = _YEAR.findall(text[line : target.fact.value_start])
    return int(said[-1]) if said else None


def _year_titled(context: Context, target: StoredTarget) -> int | None:
    """Return the year by which a document's title says that its aims are reached.

    数字山东2021行动方案, 行动计划（2024—2026年）
    """
    if target.fact.role is not TargetRole.TARGET:
        return None
    years = _YEAR_NUMBER.findall(context.library.entries[target.document_id].header.title)
    return int(years[-1]) if years else None


def _said(context: Context, period: Period) -> str:
    """Return how a year is said that hangs on the day: 今年, 去年."""
    found = _RELATIVE.match(context.question.view, period.start)
    return found.group() if found else ""


def _names_document(context: Context, period: Period) -> bool:
    return any(a <= period.start and period.end <= b for a, b in context.scope.used)


def _as_documents_count(
    context: Context, asked: Sequence[Period], targets: Sequence[StoredTarget]
) -> Dated:
    """Read 五年来 in each document as it counts the years itself."""
    kept: list[StoredTarget] = []
    for target in targets:
        year = year_of(context.library.entries[target.document_id])
        back = context.as_of.year - (year or context.as_of.year)
        if any(of_period(p.first - back, p.last - back, target.fact) for p in asked):
            kept.append(target)
    return Dated(kept, context.question.view[asked[0].start : asked[0].end] if kept else "")


def _as_documents_say(
    context: Context, asked: Sequence[Period], targets: Sequence[StoredTarget]
) -> Dated:
    """Read 今年 as the newest document's year, 去年 as the one before."""
    said = _said(context, asked[0])
    entries = context.library.entries
    years = [y for i in {t.document_id for t in targets} if (y := year_of(entries[i]))]
    newest = max((y for y in years if y < context.as_of.year), default=None)
    if newest is not None and (context.scope.named or len(context.scope.document_ids) == 1):
        back = context.as_of.year - newest
        meant = {p.last - back for p in asked}
        kept = [t for t in targets if t.fact.year in meant]
        if kept:
            return Dated(kept, said)
    if not context.question.this_year_only:
        return Dated([])
    last = max((t.fact.year for t in targets if t.fact.year), default=None)
    return Dated([t for t in targets if last and t.fact.year == last], said)
