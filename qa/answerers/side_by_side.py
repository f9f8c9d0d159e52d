"""Two values side by side: of two places, of two rows of a table, of two indicators."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from corpus.store import StoredTarget
from corpus.types import Measure, Target, TargetRole
from qa.answerers.target import stood_in_for
from qa.arithmetic import in_one_unit, work
from qa.compare_words import ROWS, TIMES
from qa.context import Context
from qa.drafts import Draft, Working, refusal
from qa.library import newest_first
from qa.synonyms import held
from qa.task_texts import bare
from qa.topics import read_topic
from qa.types import Kind
from qa.understand import Question, topic_of
from qa.value_years import of_years
from qa.wording.values import among, as_pair, between, falls, note

_TWO = 2
# "谁的任务重,重多少": how two values differ, and nothing that their sentence must say
_WHICH_WAY = re.compile(
    r"[更最]?(?<!比)[高多大快低少重轻](?:一?[些点])?(?=[,，]|$)|[高多大快低少重轻]了?(?:多少|几.{0,3})$"
)
_OF_ROW = re.compile(r"^[市区县]?的?")


@dataclass(frozen=True, slots=True)
class Pair:
    """Two values of one indicator; `later` is compared with `earlier`."""

    later: StoredTarget
    earlier: StoredTarget


# "站上3000亿元台阶、达3014.4亿元": what was passed, beside what was reached
_PASSED_BY = ("站上", "迈上", "跨上", "跨越", "突破", "超过", "超", "越过")


def exact(found: Sequence[StoredTarget]) -> list[StoredTarget]:
    """Leave out a mark that was passed where its sentence prints what was reached as well."""
    return [t for t in found if not any(_is_mark(t.fact, o.fact) for o in found)]


def _is_mark(mark: Target, other: Target) -> bool:
    same = (mark.indicator, mark.start, mark.year, mark.unit, mark.measure) == (
        other.indicator,
        other.start,
        other.year,
        other.unit,
        other.measure,
    )
    passed = mark.comparator in _PASSED_BY and other.comparator not in _PASSED_BY
    return same and passed and other.value >= mark.value


def two_places(context: Context, found: Sequence[StoredTarget]) -> Draft | None:
    """Compare the values of the two places named, of one year, role and measure."""
    places = tuple(dict.fromkeys(p.place for p in context.scope.about))
    if len(places) > _TWO:
        return _several_places(context, places, found)
    said = ""
    if years := _own_years(context):
        pairs = _of_own_years(context, places, years, found)
    else:
        pairs = _of_both(context, places, found)
        pairs = pairs or _of_both(context, places, [*found, *stood_in_for(context)])
    if not pairs and (dated := of_years(context, found)).for_lack_of:
        said = dated.for_lack_of
        pairs = _of_both(_undated(context), places, dated.targets)
    if not pairs:
        none = refusal("两地没有同一年、同一口径的数值可比", Kind.COMPARISON)
        return replace(none, final=True)
    best = max(pairs, key=lambda pair: (_as_much(context, pair), pair[0].fact.year or 0))
    return _between(context, *best, for_lack_of=said)


def _as_much(context: Context, pair: tuple[StoredTarget, StoredTarget]) -> bool:
    """Tell how much from how fast it grew, which is compared only where nothing else can be."""
    return context.question.wants_growth or pair[0].fact.measure is not Measure.GROWTH


def _several_places(
    context: Context, places: Sequence[str], found: Sequence[StoredTarget]
) -> Draft | None:
    """Tell the values of all places named and which are the most and the least."""
    dated = of_years(context, found)
    question = _undated(context).question if dated.for_lack_of else context.question
    asked = [t for t in dated.targets if _as_asked(question, t.fact)]
    for first in sorted(asked, key=lambda t: -(t.fact.year or 0)):
        alike = [t for t in asked if _alike(first.fact, t.fact) and t.fact.unit == first.fact.unit]
        row = [next((t for t in alike if _is_of(context, t, p)), None) for p in places]
        told = [t for t in row if t is not None]
        if len(told) == len(places):
            return _among(context, told, for_lack_of=dated.for_lack_of)
    return None


def _among(context: Context, told: Sequence[StoredTarget], *, for_lack_of: str) -> Draft:
    library = context.library
    facts = tuple(library.target_fact(t) for t in told)
    values = [(context.name(t.document_id), *with_text(context, t)) for t in told]
    return Draft(
        answer=f"{note(for_lack_of)}{among(values)}。",
        kind=Kind.COMPARISON,
        citations=tuple(library.cite(f.document_id, f.start, f.end) for f in facts),
        facts=facts,
        confidence=0.75 if for_lack_of else 0.9,
    )


def _undated(context: Context) -> Context:
    """Ask the same without a year, of values that are of the right one."""
    return replace(context, question=replace(context.question, periods=()))


def _own_years(context: Context) -> tuple[int, ...]:
    """Return the years of 甲市2030年…和乙市2026年…: two places with a year of its own each."""
    question = context.question
    marks = [(m.start, 0) for m in context.scope.about]
    marks += [(p.start, p.last) for p in question.periods if not p.several]
    in_turn = [year for _, year in sorted(marks)]
    years = tuple(year for year in in_turn if year)
    alternate = in_turn[::2] == [0, 0] or in_turn[1::2] == [0, 0]
    return years if alternate and len(years) == _TWO and len(in_turn) == _TWO * _TWO else ()


def _of_own_years(
    context: Context, places: Sequence[str], years: Sequence[int], found: Sequence[StoredTarget]
) -> list[tuple[StoredTarget, StoredTarget]]:
    """Pair the value of one place in its year with that of the other in its own."""
    question = context.question
    first, second = (
        [t for t in found if _is_of(context, t, place) and t.fact.year == year]
        for place, year in zip(places, years, strict=True)
    )
    return [
        (a, b)
        for a in first
        for b in second
        if _of_one_kind(a.fact, b.fact, roles=not (question.wants_target and question.wants_actual))
        and _as_asked(question, a.fact)
    ]


def _of_both(
    context: Context, places: Sequence[str], found: Sequence[StoredTarget]
) -> list[tuple[StoredTarget, StoredTarget]]:
    """Pair the values of two places that are of one year, role and measure, as asked."""
    first, second = ([t for t in found if _is_of(context, t, place)] for place in places)
    question = context.question
    return [
        (a, b)
        for a in first
        for b in second
        if _alike(a.fact, b.fact) and _as_asked(question, a.fact)
    ]


def two_indicators(
    context: Context, first: Sequence[StoredTarget], second: Sequence[StoredTarget]
) -> Draft | None:
    """Compare two indicators of one document and year: "城镇和农村居民收入哪个增长快"."""
    question = context.question
    asked = [p for p in question.periods if not p.plan_name]
    if len(question.years) > 1 or any(p.compared or p.several for p in asked):
        return None
    pairs = _of_one_document(context, first, second)
    said = ""
    if not pairs and (dated := of_years(context, [*first, *second])).for_lack_of:
        said = dated.for_lack_of
        one, other = ([t for t in side if t in dated.targets] for side in (first, second))
        pairs = _of_one_document(_undated(context), one, other)
    if not pairs:
        return None
    order = newest_first(context.library, (a.document_id for a, _ in pairs))
    a, b = min(
        pairs,
        key=lambda pair: (
            not _as_much(context, pair),
            order.index(pair[0].document_id),
            -(pair[0].fact.year or 0),
            pair[0].fact.role is TargetRole.TARGET,
        ),
    )
    return _between(context, a, b, for_lack_of=said)


def _of_one_document(
    context: Context, first: Sequence[StoredTarget], second: Sequence[StoredTarget]
) -> list[tuple[StoredTarget, StoredTarget]]:
    return [
        (a, b)
        for a in first
        for b in second
        if a.document_id == b.document_id
        and a.fact.indicator != b.fact.indicator
        and _alike(a.fact, b.fact)
        and _as_asked(context.question, a.fact)
    ]


def _is_of(context: Context, target: StoredTarget, place: str) -> bool:
    return context.library.entries[target.document_id].header.place == place


def two_rows(context: Context) -> Draft | None:
    """Compare two rows of one table that the question names: "A市和B市谁的任务大"."""
    named = ROWS.search(context.question.view)
    if not named:
        return None
    first, second = named.group(1), named.group(2)
    rest = _WHICH_WAY.sub(" ", context.question.view[named.end(2) :])
    beside = read_topic(topic_of(rest)).words
    pairs = [
        (a, b)
        for i in context.scope.document_ids
        for a in context.library.targets_in(i)
        if _is_row(a, first)
        for b in context.library.targets_in(i)
        if _is_row(b, second) and _alike(a.fact, b.fact) and _same_rest(a, b)
    ]
    fitting = [(a, b) for a, b in pairs if all(_speaks(context, a, word) for word in beside)]
    view = context.question.view
    fitting = [p for p in fitting if _column(p[0], first) in view] or fitting
    one_place = len({(a.document_id, a.fact.indicator) for a, _ in fitting}) == 1
    return _between(context, *fitting[0]) if len(fitting) == 1 and one_place else None


def _is_row(target: StoredTarget, name: str) -> bool:
    """Tell a value whose name begins with a row's: 绥化市任务 of 绥化."""
    indicator = target.fact.indicator
    return indicator.startswith(name) and target.fact.measure is not Measure.GROWTH


def _column(target: StoredTarget, row: str) -> str:
    """Return what a row's value is of: 任务 of 绥化市任务, 应用基地 of 绥化市的应用基地."""
    return _OF_ROW.sub("", target.fact.indicator.removeprefix(row))


def _same_rest(a: StoredTarget, b: StoredTarget) -> bool:
    """Tell values of one column: their names end alike."""
    return a.fact.indicator[-2:] == b.fact.indicator[-2:]


def _speaks(context: Context, target: StoredTarget, word: str) -> bool:
    cited = context.library.cite(target.document_id, target.fact.start, target.fact.end)
    return held(word, bare(f"{cited.quote}{cited.location}{cited.title}"))


def _between(context: Context, a: StoredTarget, b: StoredTarget, *, for_lack_of: str = "") -> Draft:
    """Tell two values and which is larger; `for_lack_of` is the year that they stand in for."""
    question, library = context.question, context.library
    names = (context.name(a.document_id), context.name(b.document_id))
    facts = (library.target_fact(a), library.target_fact(b))
    spans = dict.fromkeys((f.document_id, f.start, f.end) for f in facts)
    times = bool(TIMES.search(question.view)) and bool(b.fact.value)
    said = between(with_text(context, a), with_text(context, b), names, times=times)
    signs = ("-", "/") if times else ("-",)
    return Draft(
        answer=f"{note(for_lack_of)}{said}。",
        kind=Kind.COMPARISON,
        citations=tuple(library.cite(*span) for span in spans),
        facts=facts,
        confidence=0.75 if for_lack_of else 0.9,
        workings=tuple(working(Pair(a, b), sign) for sign in signs),
    )


def _alike(a: Target, b: Target) -> bool:
    return a.year == b.year and _of_one_kind(a, b)


def _of_one_kind(a: Target, b: Target, *, roles: bool = True) -> bool:
    """Tell values of one unit, measure and, where `roles`, role, whatever their years."""
    growth = Measure.GROWTH
    same = one_unit(a, b) and (a.measure is growth) == (b.measure is growth)
    same = same and falls(a) == falls(b)
    return same and (not roles or (a.role is TargetRole.TARGET) == (b.role is TargetRole.TARGET))


def one_unit(a: Target, b: Target) -> bool:
    """Tell values that can be written in one unit."""
    return in_one_unit((a.value, a.unit), (b.value, b.unit)) is not None


def _as_asked(question: Question, fact: Target) -> bool:
    if question.years and fact.year not in question.years:
        return False
    aimed = question.wants_target and not question.wants_actual
    if aimed and fact.role is not TargetRole.TARGET:
        return False
    if question.wants_growth:
        return fact.measure is Measure.GROWTH
    return fact.measure is not Measure.GROWTH or not question.wants_level


def working(pair: Pair, sign: str) -> Working:
    """Show how two values are worked with: -, / or %."""
    both = as_pair(pair.later.fact, pair.earlier.fact)
    result = work(both.later, both.earlier, sign)
    return Working(pair.later.id, pair.earlier.id, sign, result)


def with_text(context: Context, stored: StoredTarget) -> tuple[str, Target]:
    """Give a value with the text of its document."""
    return context.library.document(stored.document_id).parsed.text, stored.fact
