"""What value an indicator is to reach, has reached, or started from."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from corpus.indicators import IndicatorMention
from corpus.store import StoredTarget
from corpus.types import Measure, Target, TargetRole
from qa.context import Context
from qa.drafts import Draft, refusal
from qa.library import newest_first
from qa.types import Kind
from qa.understand import Question

# A question that names no place is answered for this many documents at most, newest first.
MAX_DOCUMENTS = 5
MIN_SCORE = 0.45  # of an indicator mention: below it another indicator may be meant


@dataclass(frozen=True, slots=True)
class _Line:
    """One value to tell with the starting point printed beside it."""

    target: StoredTarget
    baseline: StoredTarget | None = None


def answer(context: Context) -> Draft | None:
    """Answer from the targets; None when the question names no indicator that is known."""
    mentions = _mentions(context)
    if not mentions:
        return None
    lines: list[_Line] = []
    for mention in mentions:
        found = _targets(context, mention)
        if not found:
            return _not_in_scope(context, mention)
        chosen = _chosen(context.question, found)
        if not chosen:
            return _not_that_year(context, mention, found)
        lines += _lines(context, chosen, found)
    return _told(context, lines, min(m.score for m in mentions))


def _mentions(context: Context) -> list[IndicatorMention]:
    view = list(context.question.view)
    for start, end in context.scope.used:
        view[start:end] = "，" * (end - start)
    found = context.library.indicators.find("".join(view))
    return [m for m in found if m.score >= MIN_SCORE]


def _targets(context: Context, mention: IndicatorMention) -> list[StoredTarget]:
    of = context.library.targets_of
    allowed = set(context.scope.document_ids)
    return [t for name in mention.names for t in of.get(name, ()) if t.document_id in allowed]


def _chosen(question: Question, found: Sequence[StoredTarget]) -> list[StoredTarget]:
    """Keep the values of the year, role and measure asked for."""
    chosen = [t for t in found if _of_measure(question, t.fact)]
    periods = [p for p in question.periods if not p.compared]
    if periods:
        chosen = [t for t in chosen if any(_of_period(p.first, p.last, t.fact) for p in periods)]
    role = _wanted_role(question)
    if role:
        return [t for t in chosen if t.fact.role in role]
    actual = [t for t in chosen if t.fact.role is not TargetRole.TARGET]
    return actual or chosen if periods else chosen


def _wanted_role(question: Question) -> tuple[TargetRole, ...]:
    if question.wants_actual:
        return (TargetRole.ACTUAL, TargetRole.BASELINE)
    return (TargetRole.TARGET,) if question.wants_target else ()


def _of_measure(question: Question, fact: Target) -> bool:
    """A level is not a growth rate: give the one asked for."""
    if question.wants_growth:
        return fact.measure is Measure.GROWTH
    return fact.measure is not Measure.GROWTH or not question.wants_level


def _of_period(first: int, last: int, fact: Target) -> bool:
    if first == last:
        return fact.year == last
    return fact.year == last or fact.period == f"{first}-{last}"


def _lines(
    context: Context, chosen: Sequence[StoredTarget], found: Sequence[StoredTarget]
) -> list[_Line]:
    """Put values in order: documents newest first, in each the newest year first, each once."""
    lines: list[_Line] = []
    order = newest_first(context.library, (t.document_id for t in chosen))[:MAX_DOCUMENTS]
    for document_id in order:
        of_document = [t for t in chosen if t.document_id == document_id]
        for target in _once(sorted(of_document, key=lambda t: -(t.fact.year or 0))):
            lines.append(_Line(target, _baseline(target, found)))
    return lines


def _once(targets: Iterable[StoredTarget]) -> list[StoredTarget]:
    """Tell a value printed in prose and in a table once, the table's first: it has the baseline."""
    kept: dict[tuple[float, str, int | None, TargetRole, Measure], StoredTarget] = {}
    for target in targets:
        fact = target.fact
        key = (fact.value, fact.unit, fact.year, fact.role, fact.measure)
        before = kept.get(key)
        if before is None or (fact.comparator and not before.fact.comparator):
            kept[key] = target
    return list(kept.values())


def _baseline(target: StoredTarget, found: Sequence[StoredTarget]) -> StoredTarget | None:
    if target.fact.role is not TargetRole.TARGET or target.fact.measure is not Measure.LEVEL:
        return None
    return next(
        (
            t
            for t in found
            if t.document_id == target.document_id
            and t.fact.role is TargetRole.BASELINE
            and t.fact.unit == target.fact.unit
            and (t.fact.year or 0) < (target.fact.year or 0)
            and (t.fact.year or 0) >= (target.fact.year or 0) - 5
        ),
        None,
    )


def _told(context: Context, lines: Sequence[_Line], score: float) -> Draft:
    library = context.library
    stored = [t for line in lines for t in (line.target, line.baseline) if t is not None]
    facts = tuple(dict.fromkeys(library.target_fact(t) for t in stored))
    spans = dict.fromkeys((f.document_id, f.start, f.end) for f in facts)
    sentences: list[str] = []
    last = None
    for line in lines:
        document_id = line.target.document_id
        where = f"{context.name(document_id)}提出，" if document_id != last else ""
        last = document_id
        sentences.append(where + _sentence(library.document(document_id).parsed.text, line))
    return Draft(
        answer="；".join(sentences) + "。",
        kind=Kind.TARGET,
        citations=tuple(library.cite(*span) for span in spans),
        facts=facts,
        confidence=round(0.97 * score, 2),
        suggestions=(),
    )


_ROLE_WORDS = {TargetRole.TARGET: "目标为", TargetRole.ACTUAL: "为", TargetRole.BASELINE: "为"}


def _sentence(text: str, line: _Line) -> str:
    fact = line.target.fact
    said = f"{_when(fact)}{fact.indicator}{_value(text, fact)}"
    if line.baseline is not None:
        base = line.baseline.fact
        said += f"（{_when(base)}为{_number(text, base)}）"
    return said


def _when(fact: Target) -> str:
    if fact.year is not None:
        return f"{fact.year}年"
    return f"{fact.period}年" if fact.period else ""


def _value(text: str, fact: Target) -> str:
    """Say the value as printed, with its comparator; a table's needs a verb."""
    printed = fact.value_text
    if fact.comparator or not printed[:1].isdigit():
        return printed
    return f"{_ROLE_WORDS[fact.role]}{_number(text, fact)}"


def _number(text: str, fact: Target) -> str:
    printed = text[fact.value_start : fact.value_end]
    return printed if printed.endswith(fact.unit) else printed + fact.unit


def _not_in_scope(context: Context, mention: IndicatorMention) -> Draft:
    return refusal(f"所查文件没有“{mention.names[0]}”的数值", Kind.TARGET)


def _not_that_year(
    context: Context, mention: IndicatorMention, found: Sequence[StoredTarget]
) -> Draft:
    name = mention.names[0]
    asked = "、".join(f"{p}年" for p in context.question.periods if not p.compared)
    years = sorted({t.fact.year for t in found if t.fact.year})
    there = "、".join(f"{y}年" for y in years)
    draft = refusal(
        f"有“{name}”，但没有{asked or '所问'}的数值" + (f"，现有{there}的" if there else ""), Kind.TARGET
    )
    near = tuple(context.library.cite(t.document_id, t.fact.start, t.fact.end) for t in found[:3])
    return Draft(
        draft.answer, Kind.TARGET, reason=draft.reason, nearest=near,
        suggestions=tuple(f"{y}年{name}是多少？" for y in years[-3:]),
    )
