"""Change, ratio and fulfilment worked out over values that stand in the documents."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from corpus.store import StoredTarget
from corpus.types import Measure, Target, TargetRole
from qa.answerers.side_by_side import (
    Pair,
    exact,
    one_unit,
    two_indicators,
    two_places,
    two_rows,
    with_text,
    working,
)
from qa.answerers.target import targets_asked, told_as_printed
from qa.compare_words import (
    AIM_AND_DONE,
    AIM_BEHIND,
    BY_POINTS,
    CHANGED,
    FROM_TO,
    FULFILLED,
    HAS_GROWN,
    OF_TWO,
    PASSED,
    RATE_CHANGED,
    SAME,
    TIMES,
)
from qa.context import Context
from qa.drafts import Draft, flat, refusal
from qa.library import newest_first
from qa.task_texts import bare
from qa.types import Kind
from qa.understand import Question, understand
from qa.value_match import likeliest
from qa.value_units import asked_unit
from qa.value_words import IS_DONE
from qa.value_years import of_period
from qa.wording.values import change, falls, fulfilment, said_before

# "达到年度投资计划的148%", "超额完成年初目标", "完成省下达任务的119%", "未完成削减10%的控制目标"
_SAYS_ITSELF = re.compile(
    r"(?:达到|完成|占)[^,，;；。]{0,8}(?:计划|目标|任务)的?\d|(?:超额|提前|全面|圆满|未|没有)(?:完成|实现)[^,，;；。]{0,12}(?:计划|目标|任务)|超(?:年度|全年|省|序时)[^,，;；。]{0,6}(?:计划|目标|任务|进度)"
)
# "比上年预算减少50亿元", "较上年增加422亿元"
_BESIDE_YEAR = re.compile(r"[比较](?:上|去|前一)年")
# "增速从多少提高到多少": of rates
_OF_RATE = re.compile(r"增速|增幅|涨幅|增长率|增长目标")
# "2018年政府工作报告", "2023年报告里": a document by its year
_NAMED = re.compile(r"年?(?:的)?[^,，。]{0,6}?(?:报告|规划|纲要|要点|方案)")
_SUM = re.compile(r"累计|总共|共有|现有|已有|[三四五六七八九十]年来|以来")
# "差多少个", "多几万户"
_UNIT_ASKED = re.compile(r"(?:多少|几)(万?(?:亿元|[个户家件项人名座所处台部辆套吨亩元]))$")
_TWO = 2
# A value printed under another name than the one it is compared with is the same this surely.
SURE = 0.6


# "从2010到2015涨了多少": by how much, whatever rate is printed
_SINCE = re.compile(
    r"从.{0,6}\d{4}年?到\d{4}年?.{0,8}?(?:涨|增加?|升|多|提高|降|减少?)了(?:多少|几)(?!个?(?:百分)?点)"
)


def answer(context: Context) -> Draft | None:
    """Compare two values of an indicator; None when the question asks for no comparison."""
    view = context.question.view
    fulfilled = any(asks.search(view) for asks in (FULFILLED, PASSED)) or (
        AIM_AND_DONE.search(view) is not None and len(set(context.question.years)) < _TWO
    )  # "2015年实际和2020年目标差几件": of two years
    changed = bool(CHANGED.search(view) or SAME.search(view))
    if not (fulfilled or changed) or len(set(context.question.years)) > _TWO:
        return None  # of three years each is told: two of them would leave out the third
    if changed and (rows := two_rows(context)):
        return rows
    asked = _each_once(exact(found) for found in targets_asked(context))
    if changed and len(asked) == _TWO:
        return two_indicators(context, *asked)
    if len(asked) != 1:
        return None
    if len({p.place for p in context.scope.about}) > 1:
        return two_places(context, asked[0])
    if not fulfilled and _other_is_unknown(context.question):
        return None
    if changed and (
        _rate_is_printed(context, asked[0]) or _addition_is_printed(context.question, asked[0])
    ):
        return None
    if changed and (printed := _change_is_printed(context, asked[0])):
        return told_as_printed(context, printed)
    return _of_one_place(context, asked[0], fulfilled=fulfilled, changed=changed)


def _each_once(asked: Iterable[Sequence[StoredTarget]]) -> list[Sequence[StoredTarget]]:
    """Leave out an indicator named again: "2015年的授权量比2010年的授权量多多少"."""
    return list({tuple(t.id for t in found): found for found in asked}.values())


def _of_one_place(
    context: Context, found: Sequence[StoredTarget], *, fulfilled: bool, changed: bool
) -> Draft | None:
    """Hold what was reached against what was aimed at, or one year against another."""
    levels = [t for t in found if t.fact.measure is Measure.LEVEL]
    aimed = _aimed_and_reached(context, levels) if fulfilled else []
    if aimed:
        return _told(context, aimed[0], fulfilled=True)
    view = context.question.view
    if changed and not (FULFILLED.search(view) or _with_an_aim(view)):
        if FROM_TO.search(view) and not _OF_RATE.search(view):
            grown = _of_own_years(context, levels)
            return _told(context, grown[0], fulfilled=False) if grown else None
        pairs = (
            _of_one_measure(context, found)
            or _of_what_is_done(context, found)
            or _beside_named(context)
            or _called_otherwise(context, found)
        )
        if pairs:
            return _told(context, pairs[0], fulfilled=False)
    return _nothing_to_compare(context, found) if fulfilled else None


def _of_own_years(context: Context, levels: Sequence[StoredTarget]) -> list[Pair]:
    """Pair two levels, where a year that names their document (2018年报告) is none of theirs."""
    question, used = context.question, context.scope.used
    own = tuple(
        p
        for p in question.periods
        if not _NAMED.match(question.view, p.end)
        and not any(a <= p.start and p.end <= b for a, b in used)
    )
    undated = replace(context, question=replace(question, periods=own))
    return _two_years(context, levels) or _two_years(undated, levels)


def _with_an_aim(view: str) -> bool:
    """Tell "2020年的数比规划目标多还是少": no starting point stands in for the aim."""
    passed = PASSED.search(view) or AIM_BEHIND.search(view)
    return passed is not None and "目标" not in view[: passed.start()]


def _other_is_unknown(question: Question) -> bool:
    """Tell "甲指标和乙指标哪个多" of which one alone is known: its own years are not asked of."""
    of_two = OF_TWO.search(question.view) and not question.wants_actual
    return bool(of_two) and len(_years_compared(question)) < _TWO


def _change_is_printed(context: Context, found: Sequence[StoredTarget]) -> list[StoredTarget]:
    """Return the difference that a document prints itself: 赤字2950亿元，比上年减少50亿元.

    "到2027年达到68%，比2024年提高2.5个百分点": of the year it is compared with by name, too.
    """
    question = context.question
    compared = [p for p in question.periods if p.compared and not p.several]
    if len(compared) != 1 or len(question.years) != _TWO or TIMES.search(question.view):
        return []
    later, base = max(question.years), compared[0].last
    return [
        t
        for t in found
        if t.fact.measure is Measure.CHANGE
        and t.fact.year == later
        and _is_beside(context, t, base)
        and not any(o.fact.year == base for o in found if o.document_id == t.document_id)
    ][:1]


def _is_beside(context: Context, target: StoredTarget, base: int) -> bool:
    """Tell a difference from the year named, or from the year before where that is the one."""
    text, fact = with_text(context, target)
    if base == (fact.year or 0) - 1 and _BESIDE_YEAR.search(text, fact.start, fact.end):
        return True
    return bool(re.search(rf"[比较]{base}年[^,，;；。]*$", said_before(text, fact)))


def _rate_is_printed(context: Context, found: Sequence[StoredTarget]) -> bool:
    """Tell whether a document prints the growth asked for: it is quoted, not worked out.

    "增加多少亿元" is asked of no rate.
    """
    question = context.question
    years = {y for p in question.periods for y in (p.first, p.last) if not p.several}
    grows = question.wants_growth or BY_POINTS.search(question.view)
    if not grows or TIMES.search(question.view) or len(years) > 1:
        return False
    if FROM_TO.search(question.view) or _SINCE.search(question.view):
        return False
    if RATE_CHANGED.search(question.view) or asked_unit(question.view) not in (None, "%"):
        return False
    periods = [p for p in question.periods if not p.compared]
    rates = [t.fact for t in found if t.fact.measure is Measure.GROWTH]
    if not periods:
        return bool(rates)
    return any(of_period(p.first, p.last, rate) for rate in rates for p in periods)


def _addition_is_printed(question: Question, found: Sequence[StoredTarget]) -> bool:
    """Tell whether what one year adds is printed as such: 新增1.8万户 is 增加多少, no difference."""
    compared = any(p.compared or p.several for p in question.periods)
    if compared or len(question.years) != 1 or OF_TWO.search(question.view):
        return False
    of_year = [t.fact.measure for t in found if t.fact.year in question.years]
    return Measure.CHANGE in of_year and Measure.LEVEL not in of_year


def _aimed_and_reached(context: Context, found: Sequence[StoredTarget]) -> list[Pair]:
    """Pair what was reached with what was aimed at for the same year, newest year first."""
    wanted = {p.last for p in context.question.periods}
    reached = [t for t in found if t.fact.role is TargetRole.ACTUAL]
    reached += [t for t in found if t.fact.role is TargetRole.BASELINE]
    pairs: list[Pair] = []
    for actual in sorted(reached, key=lambda t: -(t.fact.year or 0)):
        for aim in found:
            same = aim.fact.year == actual.fact.year and one_unit(aim.fact, actual.fact)
            same = same and _one_place(context, actual, aim)
            if (
                aim.fact.role is TargetRole.TARGET
                and same
                and (not wanted or aim.fact.year in wanted)
            ):
                pairs.append(Pair(actual, aim))
    return pairs


def _years_compared(question: Question) -> list[int]:
    """Return the years named, a period's first and last where fewer than two stand alone.

    A plan beside a year (2023年的目标和“十三五”规划的) is asked for its last one.
    """
    single = set(question.years)
    if len(single) > 1:
        return sorted(single)
    plans = {p.last for p in question.periods if p.plan_name}
    if len(single | plans) > 1:
        return sorted(single | plans)
    return sorted({y for p in question.periods for y in (p.first, p.last)})


def _two_years(
    context: Context, found: Sequence[StoredTarget], *, done: bool = False
) -> list[Pair]:
    """Pair the two years named, or the newest target with its own starting point.

    Where it is of what is `done` a year (改造205个), an addition is as good as a level.
    """
    years = _years_compared(context.question)
    if any(p.several for p in context.question.periods) and len(years) == 2:
        have = {t.fact.year for t in found}
        years = [years[0] if years[0] in have else years[0] - 1, years[-1]]  # 十二五: from 2010
    first, last = (years[0], years[-1]) if len(years) > 1 else (None, years[0] if years else None)
    order = {
        d: i for i, d in enumerate(newest_first(context.library, (t.document_id for t in found)))
    }
    by_age = sorted(found, key=lambda t: (order[t.document_id], -(t.fact.year or 0)))
    aims = [t for t in by_age if t.fact.role is TargetRole.TARGET]
    starts = [t for t in by_age if t.fact.role is not TargetRole.TARGET]
    if first is not None:
        starts += aims  # "2023年目标比2020年目标多多少"
    pairs = [
        Pair(later, earlier)
        for later in by_age
        for earlier in starts
        if _one_place(context, later, earlier)
        and _comparable(later.fact, earlier.fact, first, last, done=done)
    ]
    question = context.question
    grown = len(set(question.years)) > 1 or HAS_GROWN.search(question.view) is not None
    reached = grown and not question.wants_target
    aimed = "目标" in question.view and not question.wants_actual
    aimed = aimed and not any(p.compared for p in question.periods)
    return sorted(
        pairs,
        key=lambda pair: (
            aimed and not _both_aimed_at(pair),
            reached and pair.later.fact.role is TargetRole.TARGET,
            pair.earlier.fact.role is TargetRole.TARGET,
            _printed_apart(pair),
            not _in_unit_asked(question, pair),
        ),
    )


def _in_unit_asked(question: Question, pair: Pair) -> bool:
    """Tell values in the unit asked for: 个 of 差多少个, beside 万户."""
    asked = _UNIT_ASKED.search(question.view)
    return asked is None or pair.later.fact.unit == asked.group(1)


def _of_what_is_done(context: Context, found: Sequence[StoredTarget]) -> list[Pair]:
    """Pair what was done in one year with what is to be done anew in the other.

    2023年改造366个, 2024年新开工改造205个; no sum of many years (累计改造1200个) is either.
    """
    own = [
        t
        for t in found
        if t.fact.measure is not Measure.GROWTH
        and IS_DONE.search(t.fact.indicator)
        and not _SUM.search(said_before(*with_text(context, t)))
    ]
    return _two_years(context, own, done=True) if len(set(context.question.years)) > 1 else []


def _beside_named(context: Context) -> list[Pair]:
    """Pair the value of a document named with one of another document of the same place."""
    scope = context.scope
    if not scope.beside or len(_years_compared(context.question)) < _TWO:
        return []
    ids = (*scope.document_ids, *scope.beside)
    wide = replace(context, scope=replace(scope, document_ids=ids, beside=()))
    asked = targets_asked(wide)
    return _of_one_measure(wide, asked[0]) if len(asked) == 1 else []


def _of_one_measure(context: Context, found: Sequence[StoredTarget]) -> list[Pair]:
    """Pair the values of two years: levels, else rates and additions."""
    levels = [t for t in found if t.fact.measure is Measure.LEVEL]
    others = [t for t in found if t.fact.measure is not Measure.LEVEL]
    return _two_years(context, levels) or _two_years(context, others)


def _both_aimed_at(pair: Pair) -> bool:
    return all(t.fact.role is TargetRole.TARGET for t in (pair.later, pair.earlier))


def _called_otherwise(context: Context, found: Sequence[StoredTarget]) -> list[Pair]:
    """Pair the value of one year named with that of the other, printed under another name.

    改造老旧小区272个 of this year's plan, 城镇老旧小区改造320个 of last year's review
    """
    years = _years_compared(context.question)
    if len(years) != _TWO or not found:
        return []
    there = [t for t in found if t.fact.year in years]
    lacking = [y for y in years if y not in {t.fact.year for t in there}]
    if not there or len(lacking) != 1:
        return []
    first = there[0]
    asked = f"{lacking[0]}年{first.fact.indicator}是多少"
    question = understand(asked, context.library, context.as_of.year)
    scope = replace(context.scope, used=(), document_ids=(first.document_id,))
    other = likeliest(replace(context, question=question, scope=scope))
    if other is None or other.probability < SURE or other.target.fact.year != lacking[0]:
        return []
    pair = Pair(*sorted((first, other.target), key=lambda t: -(t.fact.year or 0)))
    one = one_unit(first.fact, other.target.fact)
    return (
        [pair]
        if one and Measure.GROWTH not in (first.fact.measure, other.target.fact.measure)
        else []
    )


def _printed_apart(pair: Pair) -> int:
    """Order pairs: one table row first, then one document, then two."""
    if pair.later.document_id != pair.earlier.document_id:
        return 2
    return int(pair.later.fact.start != pair.earlier.fact.start)


def _one_place(context: Context, a: StoredTarget, b: StoredTarget) -> bool:
    entries = context.library.entries
    return entries[a.document_id].header.place == entries[b.document_id].header.place


def _comparable(
    later: Target, earlier: Target, first: int | None, last: int | None, *, done: bool
) -> bool:
    if not later.year or not earlier.year or not one_unit(later, earlier):
        return False
    if (later.measure is not earlier.measure and not done) or falls(later) != falls(earlier):
        return False
    if last is not None and last not in (later.year, earlier.year):
        return False
    if first is not None and (earlier.year != first or later.year != last):
        return False
    return later.year > earlier.year


def _told(context: Context, pair: Pair, *, fulfilled: bool) -> Draft:
    library = context.library
    facts = (library.target_fact(pair.later), library.target_fact(pair.earlier))
    later, earlier = with_text(context, pair.later), with_text(context, pair.earlier)
    signs = ["-"]
    if fulfilled:
        verdict, said = fulfilment(earlier, later)
        answer = f"{verdict}。{_where(context, pair)}{said}。"
    else:
        sign = _sign(context, pair)
        signs += [sign] if sign else []
        answer = f"{_where(context, pair)}{change(later, earlier, sign)}。"
    spans = dict.fromkeys((f.document_id, f.start, f.end) for f in facts)
    return Draft(
        answer=answer,
        kind=Kind.COMPARISON,
        citations=tuple(library.cite(*span) for span in spans),
        facts=facts,
        confidence=0.9,
        workings=tuple(working(pair, sign) for sign in signs),
        suggestions=(f"{later[1].year}年{later[1].indicator}是多少？",),
    )


def _sign(context: Context, pair: Pair) -> str:
    """Choose between times and rate; percentages are told in points alone."""
    if not pair.earlier.fact.value:
        return ""
    if TIMES.search(context.question.view):
        return "/"
    return "" if pair.later.fact.unit == "%" else "%"


def _where(context: Context, pair: Pair) -> str:
    names = dict.fromkeys(context.name(t.document_id) for t in (pair.later, pair.earlier))
    return f"据{'、'.join(names)}，"


def _is_of_years(question: Question, target: StoredTarget, quote: str) -> bool:
    """Tell a value of a year asked, or whose sentence names the years asked: “十五”…."""
    said = bare(quote)
    named = (bare(question.view[p.start : p.end]).strip("期间时末年") for p in question.periods)
    return (
        not question.periods or target.fact.year in question.years or any(n in said for n in named)
    )


def _nothing_to_compare(context: Context, found: Sequence[StoredTarget]) -> Draft:
    """Quote the sentence that says itself how far an aim was reached, else refuse."""
    for target in found:
        cited = context.library.cite(target.document_id, target.fact.start, target.fact.end)
        if _SAYS_ITSELF.search(cited.quote) and _is_of_years(context.question, target, cited.quote):
            return Draft(
                answer=f"{context.name(target.document_id)}写道：{flat(cited.quote)}。",
                kind=Kind.PASSAGE,
                citations=(cited,),
                confidence=0.85,
            )
    name = found[0].fact.indicator if found else context.topic
    near = tuple(context.library.cite(t.document_id, t.fact.start, t.fact.end) for t in found[:3])
    return refusal(f"没有同一年“{name}”的目标和完成数，无法判断是否完成", Kind.COMPARISON, near)
