"""What value an indicator is to reach, has reached, or started from."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from corpus.indicator_words import rewritten
from corpus.indicators import IndicatorMention, normal
from corpus.store import StoredTarget
from corpus.types import Measure, TargetRole
from qa.answerers.aims import aim_in_words
from qa.answerers.belonging import of_part_named, of_places, of_whole
from qa.answerers.indicator_nature import nature, nature_instead
from qa.answerers.mentions import (
    indicators_asked,
    indicators_in_a_row,
    indicators_joined,
    said_behind,
    stand_in,
    without_number,
    words_beside,
)
from qa.answerers.sentence_mates import asked_behind
from qa.answerers.told_of import speaks_of, told_of
from qa.compare_words import BY_POINTS
from qa.context import Context
from qa.drafts import HALF_ANSWERED, Draft, refusal
from qa.leaning import cited
from qa.library import newest_first
from qa.rivals import counted_alike
from qa.synonyms import held, written
from qa.task_texts import bare
from qa.types import Kind
from qa.understand import Question
from qa.value_match import likeliest
from qa.value_units import asked_unit, asks_money, counted_as_asked, is_sum
from qa.value_words import IS_DONE, asks_no_value
from qa.value_years import (
    asks_difference,
    of_part,
    of_role,
    of_years,
    periods_asked,
    years_lacking,
)
from qa.wording.values import lacking, note, said_before, value

POINTS = "个百分点"
# A question that names no place is answered for this many documents at most, newest first.
MAX_DOCUMENTS = 5
# "哪些城市的目标高于7%", "目标是8%的是哪个市": a value that is given and not asked for
_BY_VALUE = re.compile(
    r"(?:哪些|哪[几个座]|几个|多少个)(?:城?市|地方|地区|省份?|州|区县?|县).*\d%|\d%.*哪些?[个几座]?(?:城?市|地方|地区|省份?|州|区|县)"
)
# "基数是多少", "从什么基期算起": what a target started from
_STARTING_POINT = re.compile(r"基[数期](?!末)|基准值?")
# "历年数据", "这几年的变化": the values of all years
_EVERY_YEAR = re.compile(r"历年|逐年|各年(?:度|份)?的?|这些年|这几年")
# A value under another name is of the same work where it is at least so likely.
SAME_WORK = 0.6
# Indicators are of one kind when their names end in so many same characters (失业率).
SAME_END = 3
# A plan's starting point lies at most this many years before its target.
BASELINE_YEARS = 5


@dataclass(frozen=True, slots=True)
class _Line:
    """One value to tell, with the starting point printed for it."""

    target: StoredTarget
    baseline: StoredTarget | None = None


@dataclass(frozen=True, slots=True)
class _Choice:
    """The values that answer; `for_lack_of` is the year they stand in for: 今年, 去年."""

    targets: list[StoredTarget]
    for_lack_of: str = ""


def answer(context: Context) -> Draft | None:
    """Answer from the targets; None when the question names no indicator that is known.

    What is named in the asker's own words is answered by the value most likely meant. Where a
    known indicator's value is refused no passage is asked: one that holds its name would give the
    value of another year or place, or what was reached for what is aimed at.
    """
    if asks_no_value(context.question.view):
        return None
    told = nature(context) or _of_each_document(context) or _of_documents(context)
    return nature_instead(context, told)


def by_value(context: Context) -> Draft | None:
    """Refuse "哪些城市的目标高于7%": places are not looked for by a value that is given."""
    if not (_BY_VALUE.search(context.question.view) and indicators_asked(context)):
        return None
    told = refusal("不能按数值查找地方或指标，请问某地某项的数值", Kind.TARGET)
    return replace(told, final=True)


def _of_documents(context: Context) -> Draft | None:
    named = _of_named(context)
    if named is not None and (named.citations or named.final):
        return named
    likely = _of_likeliest(context)
    return likely or (replace(named, final=True) if named else None)


def _of_each_document(context: Context) -> Draft | None:
    """Answer "A方案和B计划分别…": each document says the value by its own name for it."""
    scope = context.scope
    places = {(m.start, m.end) for m in scope.about}
    naming = [stretch for stretch in scope.used if stretch not in places]
    count = len(scope.document_ids)
    if not (scope.named and 1 < count <= min(len(naming), MAX_DOCUMENTS)):
        return None
    alone = (replace(scope, document_ids=(i,)) for i in scope.document_ids)
    drafts = [_of_documents(replace(context, scope=one)) for one in alone]
    told = [draft for draft in drafts if draft is not None and draft.citations]
    if len(told) < count or any(draft.kind is not Kind.TARGET for draft in told):
        return None
    return replace(
        told[0],
        answer="；".join(draft.answer.rstrip("。") for draft in told) + "。",
        citations=tuple(dict.fromkeys(c for draft in told for c in draft.citations)),
        facts=tuple(dict.fromkeys(f for draft in told for f in draft.facts)),
        confidence=min(draft.confidence for draft in told),
    )


def _of_likeliest(context: Context) -> Draft | None:
    likely = likeliest(context)
    if likely is None or not _fits(context, likely.target) or _is_other(context, likely.target):
        return None
    if not speaks_of(context, likely.target, said_behind(context, likely.target.fact.indicator)):
        return None
    likely = replace(likely, target=asked_behind(context, likely.target))
    found = _of_same_indicator(context, likely.target)
    choice = _choose(context, found)
    started = likely.target.fact.role is TargetRole.BASELINE  # told with what it led to
    chosen = choice.targets if started or likely.target in choice.targets else []
    chosen = told_of(context, chosen or [likely.target])
    lines = _lines(context, chosen, found)
    return _told(context, lines, likely.probability, for_lack_of=choice.for_lack_of)


def _of_same_work(context: Context, found: Sequence[StoredTarget]) -> Draft | None:
    """Answer for the year asked what is printed of the same work under a shorter or longer name.

    既有住宅加装电梯800部 of this year's plan, 加装电梯270部 of last year's review
    """
    likely = likeliest(context) if context.question.years else None
    if likely is None or likely.probability < SAME_WORK or not _fits(context, likely.target):
        return None
    fact = likely.target.fact
    same = any(
        t.document_id == likely.target.document_id
        and t.fact.unit == fact.unit
        and _one_work(t.fact.indicator, fact.indicator)
        for t in found
    )
    if not same or fact.year not in context.question.years:
        return None
    return _told(context, [_Line(likely.target)], likely.probability * 0.85, for_lack_of="")


def _one_work(name: str, other: str) -> bool:
    """Tell 加装电梯 from 既有住宅加装电梯: the same work, said more or less exactly."""
    short, long = sorted((name, other), key=len)
    return long.endswith(short) and bool(IS_DONE.search(short))


def _is_other(context: Context, target: StoredTarget) -> bool:
    """Tell an indicator that ends like one the question names, which other documents print.

    城镇登记失业率 asked, 城镇调查失业率 printed: each says what the other does not.
    """
    other = normal(target.fact.indicator)
    names = [normal(m.names[0]) for m in indicators_asked(context)]
    alike = [n for n in names if n[-SAME_END:] == other[-SAME_END:]]
    return bool(alike) and not any(n in other or other in n for n in alike)


def _fits(context: Context, target: StoredTarget) -> bool:
    """Tell a value of the place asked about that was reached or is aimed at, as asked."""
    of_place = of_part_named(context, of_places(context, [target]))
    of_asked = of_part(context, of_whole(context, of_place))
    role = of_role(context.question, _of_same_indicator(context, target))  # of two years asked
    return bool(of_asked) and (target in role or bool(of_role(context.question, of_asked)))


def _of_named(context: Context) -> Draft | None:
    mentions = indicators_in_a_row(context)
    if not mentions:
        said = (aim_in_words(context, m.names) for m in without_number(context))
        return next((draft for draft in said if draft), None)
    if refused := by_value(context):
        return refused
    lines: list[_Line] = []
    for_lack_of = ""
    beside = words_beside(context, mentions)
    if _names_another(context, mentions, beside):
        return None
    for named in mentions:
        mention, found = _valued(context, named)
        if found and _is_left_to_a_sentence(context, found):
            return None
        choice = _choose(context, found)
        if not choice.targets:
            aim = _aim_in_words(context, mention, beside) or _of_same_work(context, found)
            if aim is None and beside and not _in_scope(context, mention):
                return _of_place_missing(context, mention)  # 投资 of "重大工程投资" is no name here
            return aim or (_not_that_value if found else _none)(context, mention, found)
        fitting = told_of(context, choice.targets, beside)
        if not fitting:
            told = refusal(f"没有查到“{beside[0]}”的“{_called(mention)}”", Kind.TARGET)
            return replace(told, final=_of_unknown(context, beside, mentions))
        for_lack_of = for_lack_of or choice.for_lack_of
        if beside and len(mentions) == 1:
            fitting = list(dict.fromkeys(asked_behind(context, t) for t in fitting))
        lines += _lines(context, fitting, found)
    return _told(context, lines, min(m.score for m in mentions), for_lack_of=for_lack_of)


def _is_left_to_a_sentence(context: Context, found: Sequence[StoredTarget]) -> bool:
    """Tell values of which none is what is asked, though a sentence may tell that.

    "新增20件,6月底前上线10件" of what is due on 6月底, the number of 青年人才 of 给多少钱.
    """
    no_sum = asks_money(context.question.view) and not any(map(is_sum, found))
    return no_sum or not of_part(context, found)


def _names_another(
    context: Context, mentions: Sequence[IndicatorMention], beside: Sequence[str]
) -> bool:
    """Tell 零碳园区 of "零碳园区2030年绿电消费占比": the value likely asked is called by what follows."""
    likely = likeliest(context) if beside and len(mentions) == 1 else None
    if likely is None or likely.target.fact.indicator in mentions[0].names:
        return False
    return all(held(w, rewritten(likely.target.fact.indicator).text) for w in beside)


def _of_unknown(
    context: Context, beside: Sequence[str], mentions: Sequence[IndicatorMention]
) -> bool:
    """Tell a value of what no document speaks of: "纽约的技术合同成交额目标"."""
    before = [context.question.view[: m.start].removesuffix("的") for m in mentions]
    said = [w for w in beside if any(bare(text).endswith(w) for text in before)]
    return any(not context.library.holds(w) and not written(w) for w in said)


def _aim_in_words(
    context: Context, mention: IndicatorMention, beside: Sequence[str]
) -> Draft | None:
    """Quote an aim set in words that is of all the question says: no 投资 for 重点项目投资."""
    draft = aim_in_words(context, mention.names)
    if draft is None:
        return None
    there = bare("".join(f"{c.quote}{c.location}{c.title}" for c in draft.citations))
    return draft if all(held(w, there) for w in beside) else None


def _called(mention: IndicatorMention) -> str:
    """Return the shortest of an indicator's printed names."""
    return min(mention.names, key=lambda n: (len(n), n))


def _none(context: Context, mention: IndicatorMention, _: Sequence[StoredTarget]) -> Draft:
    missing = _of_place_missing(context, mention)
    return missing or refusal(f"所查文件没有“{_called(mention)}”的数值", Kind.TARGET)


def _of_place_missing(context: Context, mention: IndicatorMention) -> Draft | None:
    """Refuse the value of a place that no document is of."""
    of_documents = {context.library.entries[i].header.place for i in context.scope.document_ids}
    missing = [m.place for m in context.scope.about if m.place not in of_documents]
    if not missing:
        return None
    told = f"库里没有{missing[0]}的文件，其他文件没有写它的“{_called(mention)}”"
    return replace(refusal(told, Kind.TARGET), final=True)


def targets_asked(context: Context) -> list[list[StoredTarget]]:
    """Return the targets of each indicator the question names, in scope, in its order.

    Where it names none, those of the indicator whose value it most likely asks for.
    """
    named = [_valued(context, m)[1] for m in indicators_joined(context)]
    if any(named):
        return named
    likely = likeliest(context)
    return [_of_same_indicator(context, likely.target)] if likely else named


def told_as_printed(
    context: Context, targets: Sequence[StoredTarget], for_lack_of: str = ""
) -> Draft:
    """Tell values as they stand in the documents."""
    lines = [_Line(t) for t in targets]
    return _told(context, lines, 0.95, for_lack_of=for_lack_of, whole=True)


def stood_in_for(context: Context) -> list[StoredTarget]:
    """Return the targets of what stands in for the indicators named: 城镇就业 for 城镇新增就业."""
    others = [stand_in(context, m) for m in indicators_asked(context)]
    return [t for other in others if other for t in _targets(context, other)]


def _of_same_indicator(context: Context, target: StoredTarget) -> list[StoredTarget]:
    of = context.library.targets_of.get(target.fact.indicator, ())
    return [t for t in of if t.document_id == target.document_id]


def _valued(
    context: Context, mention: IndicatorMention
) -> tuple[IndicatorMention, list[StoredTarget]]:
    """Give a mention with its targets, or what stands in for it where none of them answers."""
    found = _targets(context, mention)
    if not _choose(context, found).targets:
        other = stand_in(context, mention)
        instead = _targets(context, other) if other else []
        if other and instead:
            return other, instead
    return mention, found


def _targets(context: Context, mention: IndicatorMention) -> list[StoredTarget]:
    in_scope = _in_scope(context, mention)
    return of_whole(context, of_part_named(context, of_places(context, in_scope)))


def _in_scope(context: Context, mention: IndicatorMention) -> list[StoredTarget]:
    """Return all values of a name in the documents asked, whosever they are."""
    of = context.library.targets_of
    allowed = set(context.scope.document_ids)
    return [t for name in mention.names for t in of.get(name, ()) if t.document_id in allowed]


def _choose(context: Context, found: Sequence[StoredTarget]) -> _Choice:
    """Keep the values of the measure, role and year asked for."""
    question = context.question
    one_asked = len(question.years) < 2 and _STARTING_POINT.search(question.view)
    if one_asked and (started := _started_from(context, found)):
        return _Choice(started)
    counted = _as_counted(context, counted_as_asked(question.view, of_part(context, found)))
    if _EVERY_YEAR.search(question.view) and not question.periods:
        return _Choice([t for t in counted if t.fact.measure is Measure.LEVEL] or counted)
    fitting = _of_measure(question, of_role(question, counted))
    if all(p.compared for p in question.periods):
        return _Choice(_without_year(question, fitting))
    dated = of_years(context, fitting)
    return _Choice(_told_apart(question, dated.targets), dated.for_lack_of)


def _started_from(context: Context, found: Sequence[StoredTarget]) -> list[StoredTarget]:
    """Return the starting points of the values of the years asked: "2020年目标的基数"."""
    aimed = (t for t in of_years(context, found).targets if t.fact.role is TargetRole.TARGET)
    started = (_baseline(t, found) for t in aimed)
    return list({t.id: t for t in started if t is not None}.values())


def _as_counted(context: Context, found: Sequence[StoredTarget]) -> list[StoredTarget]:
    """Leave out what is new where all there is is asked for (总数, 累计), and the other way round."""
    kept: list[StoredTarget] = []
    for target in found:
        text = context.library.document(target.document_id).parsed.text
        added = target.fact.measure is Measure.CHANGE
        if counted_alike(context.question.view, said_before(text, target.fact), added=added):
            kept.append(target)
    return kept


def _of_measure(question: Question, found: Sequence[StoredTarget]) -> list[StoredTarget]:
    """Give the measure asked for: a level is not a growth rate, nor what is added to it.

    Where none is asked for, each document's levels stand before its additions and rates.
    """
    by_measure = {m: [t for t in found if t.fact.measure is m] for m in Measure}
    if question.wants_growth:  # a share grows by 个百分点, 增加多少 is an addition too
        added = by_measure[Measure.CHANGE]
        by = question.wants_change or asked_unit(question.view) not in (None, "%")  # 增长多少万吨
        return by_measure[Measure.GROWTH] or [t for t in added if by or t.fact.unit == POINTS]
    if question.wants_change and by_measure[Measure.CHANGE]:
        return by_measure[Measure.CHANGE]
    if question.wants_level and not BY_POINTS.search(question.view):
        return by_measure[Measure.LEVEL] or by_measure[Measure.CHANGE]
    chosen: list[StoredTarget] = []
    for measure in (Measure.LEVEL, Measure.CHANGE, Measure.GROWTH):
        told = {(t.document_id, t.fact.year) for t in chosen}
        chosen += [t for t in by_measure[measure] if (t.document_id, t.fact.year) not in told]
    return chosen


def _told_apart(question: Question, dated: Sequence[StoredTarget]) -> list[StoredTarget]:
    """Of a year's values give what was reached, unless the target is asked for."""
    if question.wants_target:
        return list(dated)
    reached = {t.fact.year for t in dated if t.fact.role is not TargetRole.TARGET}
    return [t for t in dated if t.fact.role is not TargetRole.TARGET or t.fact.year not in reached]


def _without_year(question: Question, found: Sequence[StoredTarget]) -> list[StoredTarget]:
    """Without a year asked, give each document's targets, or the newest value it reports."""
    if question.wants_target:
        return list(found)
    chosen: list[StoredTarget] = []
    for document_id in dict.fromkeys(t.document_id for t in found):
        own = [t for t in found if t.document_id == document_id]
        aimed = [t for t in own if t.fact.role is TargetRole.TARGET]
        newest = max((t.fact.year or 0) for t in aimed or own)
        chosen += [t for t in aimed or own if (t.fact.year or 0) == newest]
    return chosen


def _lines(
    context: Context, chosen: Sequence[StoredTarget], found: Sequence[StoredTarget]
) -> list[_Line]:
    """Put values in order: documents newest first, in each the newest year first, each once."""
    lines: list[_Line] = []
    order = newest_first(context.library, (t.document_id for t in chosen))[:MAX_DOCUMENTS]
    for document_id in order:
        of_document = [t for t in chosen if t.document_id == document_id]
        by_year = sorted(of_document, key=lambda t: -(t.fact.year or 0))
        lines += [_Line(target, _baseline(target, found)) for target in _once(by_year)]
    return lines


def _once(targets: Iterable[StoredTarget]) -> list[StoredTarget]:
    """Tell a value that is printed in prose and in a table once, with the comparator."""
    kept: dict[tuple[object, ...], StoredTarget] = {}
    for target in targets:
        fact = target.fact
        key = (fact.value, fact.unit, fact.year, fact.period, fact.role is TargetRole.TARGET)
        before = kept.get(key)
        if before is None or (fact.comparator and not before.fact.comparator):
            kept[key] = target
    return list(kept.values())


def _baseline(target: StoredTarget, found: Sequence[StoredTarget]) -> StoredTarget | None:
    """Return the starting point the same document prints for a target."""
    fact = target.fact
    if fact.role is not TargetRole.TARGET or fact.measure is not Measure.LEVEL or not fact.year:
        return None
    for other in found:
        base = other.fact
        before = fact.year - (base.year or 0)
        if (
            other.document_id == target.document_id
            and base.role is TargetRole.BASELINE
            and base.unit == fact.unit
            and 0 < before <= BASELINE_YEARS
        ):
            return other
    return None


def _told(
    context: Context,
    lines: Sequence[_Line],
    score: float,
    for_lack_of: str,
    *,
    whole: bool = False,
) -> Draft:
    """Say the values; one of several years asked that has none is said too, unless it is `whole`."""
    library = context.library
    stored = [t for line in lines for t in (line.target, line.baseline) if t is not None]
    facts = tuple(dict.fromkeys(library.target_fact(t) for t in stored))
    missing = [] if whole else years_lacking(context, [t.fact for t in stored])
    sure = 0.97 * score * (0.85 if for_lack_of else 1.0)
    half = bool(missing) or (asks_difference(context.question) and not whole)
    sentences: list[str] = []
    last = None
    for line in lines:
        document_id = line.target.document_id
        where = f"{context.name(document_id)}提出，" if document_id != last else ""
        last = document_id
        baseline = line.baseline.fact if line.baseline else None
        text = library.document(document_id).parsed.text
        sentences.append(where + value(text, line.target.fact, baseline))
    return Draft(
        answer=note(for_lack_of) + "；".join(sentences) + lacking(missing) + "。",
        kind=Kind.TARGET,
        citations=cited(library, facts),
        facts=facts,
        confidence=round(min(sure, HALF_ANSWERED) if half else sure, 2),
        suggestions=_suggestions(lines),
    )


def _suggestions(lines: Sequence[_Line]) -> tuple[str, ...]:
    fact = lines[0].target.fact
    base = lines[0].baseline
    return (f"{base.fact.year}年{fact.indicator}是多少？",) if base else ()


def _not_that_value(
    context: Context, mention: IndicatorMention, found: Sequence[StoredTarget]
) -> Draft:
    """Say what is missing of a known indicator: the year, the target, the growth rate."""
    question, name = context.question, _called(mention)
    asked = "、".join(f"{p}年" for p in periods_asked(question) if not p.compared)
    years = sorted({t.fact.year for t in found if t.fact.year})
    all_there_is = "总量" if set(question.years) & set(years) else "数值"  # what was added is there
    what = "增长" if question.wants_growth else "目标" if question.wants_target else all_there_is
    there = "、".join(f"{y}年" for y in years)
    reason = f"有“{name}”，但没有{asked}的{what}" if asked else f"有“{name}”，但没有它的{what}"
    draft = refusal(reason + (f"，现有{there}的数值" if there else ""), Kind.TARGET)
    near = tuple(context.library.cite(t.document_id, t.fact.start, t.fact.end) for t in found[:3])
    asks: Callable[[int], str] = f"{{}}年{name}是多少？".format
    suggested = tuple(asks(y) for y in years[-3:])
    return replace(draft, nearest=near, suggestions=suggested, final=True)
