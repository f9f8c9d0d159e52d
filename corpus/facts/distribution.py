"""One verb for several indicators: A、B均增长10%, A、B分别达到1、2."""

from __future__ import annotations


from corpus.facts import target_words as words
from corpus.facts.affixes import Lead, Tail, read_lead, read_tail
from corpus.facts.names import is_name, list_members, share
from corpus.facts.readings import (
    BESIDE,
    GROWTH_AFTER,
    HARMLESS_AFTER,
    RULE_CLAUSE,
    Found,
    Sentence,
    measure_of,
    printed_from,
)
from corpus.types import Measure, Span
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from corpus.quantities import Quantity
    from corpus.facts.clauses import Segment
    from collections.abc import Sequence


def for_each(
    s: Sentence,
    segment: Segment,
    tail: Tail,
    quantity: Quantity,
    measure: Measure,
    comparator: str | None,
    members: Sequence[tuple[int, int]],
) -> Found | None:
    """科技贷款、科技保险、创业投资均保持10%以上增长 → one value for each."""
    names = share([s.text[a:b] for a, b in members])
    if names is None:  # said of all of them together
        whole = Span(members[0][0], members[-1][1])
        if not is_name(s.masked[whole.start : whole.end]):
            return None
        return Found(
            s.text[whole.start : whole.end],
            whole,
            quantity,
            measure,
            comparator,
            printed_from(s, tail, quantity),
            quantity.end,
            segment.clause,
        )
    if not all(is_name(n) for n in names):
        return None
    found = [
        Found(
            name,
            Span(a, b),
            quantity,
            measure,
            comparator,
            printed_from(s, tail, quantity),
            quantity.end,
            segment.clause,
        )
        for name, (a, b) in zip(names, members, strict=True)
    ]
    if any(f.name in words.GENERIC for f in found):
        return None
    s.found += found[:-1]
    return found[-1]


def distributed_count(s: Sentence, cut: Sequence[Segment], i: int) -> int:
    """Return how many segments from `i` on carry the values of one 分别, 0 where none."""
    first = cut[i]
    if not first.quantities or "分别" not in s.masked[first.start : first.quantities[0].start]:
        return 0
    count = 1
    while i + count < len(cut):
        segment = cut[i + count]
        if segment.joined not in ("、", "和", "及", "与", "以及") or len(segment.quantities) != 1:
            break
        between = s.masked[segment.start : segment.quantities[0].start]
        if (
            read_tail(s.masked, segment.start, segment.quantities[0].start, s.periods).start
            > segment.start
            and between
        ):
            break
        count += 1
    return max(count, 2) if len(first.quantities) == 1 else 0


def read_distributed(s: Sentence, group: Sequence[Segment]) -> None:
    """A、B分别达到1、2: the first name takes the first value …; nothing where they do not match."""
    first = group[0]
    values = [segment.quantities[0] for segment in group if segment.quantities]
    previous, s.last = s.last, None
    tail = read_tail(s.masked, first.start, values[0].start, s.periods)
    lead = read_lead(s.masked, first.start, tail.start, s.periods)
    members = list_members(s.masked, lead.end, tail.start)
    rest = s.masked[values[-1].end : group[-1].end]
    clause = s.masked[first.start : group[-1].end]
    if lead.end >= tail.start:
        _distribute_elliptic(s, previous, values, tail, lead, first.clause)
        return
    if len(members) == 1 and len(values) == 2 and s.text.startswith("城乡", members[0][0]):
        _town_and_country(s, members[0], values, tail, lead, first.clause)
        return
    if len(members) == 1 and s.text[slice(*members[0])] in words.GENERIC and previous:
        recent = [f for f in s.found if f.clause == previous.clause]
        _distribute_totals(s, recent, s.text[slice(*members[0])], values, tail, first.clause)
        return
    if (
        len(members) != len(values)
        or len(values) < 2
        or RULE_CLAUSE.search(clause)
        or BESIDE.search(clause)
    ):
        return
    if rest and not HARMLESS_AFTER.match(rest) and not GROWTH_AFTER.match(rest):
        return
    names = share([s.text[a:b] for a, b in members])
    if names is None or not all(is_name(n) and n not in words.GENERIC for n in names):
        return
    made = bool(lead.verbs) and lead.verbs[-1] in words.MAKING
    for name, (a, b), value in zip(names, members, values, strict=True):
        measure, _ = measure_of(s, tail, value, rest, lead, name)
        if measure is None:
            return
        if (
            measure is Measure.LEVEL
            and made
            and not words.RATE_UNITS.match(value.unit)
            and not tail.has(words.BOUNDS)
        ):
            measure = Measure.CHANGE
        bound = (
            value.after or value.bound or next((w for w in tail.words if w in words.BOUNDS), None)
        )
        text_start = printed_from(s, tail, value) if value is values[0] else value.start
        s.found.append(
            Found(name, Span(a, b), value, measure, bound, text_start, value.end, first.clause)
        )


def _distribute_totals(
    s: Sentence,
    recent: Sequence[Found],
    noun: str,
    values: Sequence[Quantity],
    tail: Tail,
    clause: int,
) -> None:
    """新增甲10家、乙1家,总数分别达100家、14家."""
    if len(recent) != len(values) or any(
        f.quantity.unit != v.unit for f, v in zip(recent, values, strict=True)
    ):
        return
    bound = next((w for w in tail.words if w in words.BOUNDS), None)
    for before, value in zip(recent, values, strict=True):
        text_start = printed_from(s, tail, value) if value is values[0] else value.start
        s.found.append(
            Found(
                before.name + noun,
                before.span,
                value,
                Measure.LEVEL,
                value.after or value.bound or bound,
                text_start,
                value.end,
                clause,
            )
        )


def _town_and_country(
    s: Sentence,
    member: tuple[int, int],
    values: Sequence[Quantity],
    tail: Tail,
    lead: Lead,
    clause: int,
) -> None:
    """城乡居民人均可支配收入分别增长5.4%和8%: of the town first, of the country second."""
    rest = s.text[member[0] + len("城乡") : member[1]]
    if rest[:1] in "、和与":
        return
    for name, value in zip(("城镇" + rest, "农村" + rest), values, strict=True):
        measure, bound = measure_of(s, tail, value, "", lead, name)
        if measure is None:
            return
        text_start = printed_from(s, tail, value) if value is values[0] else value.start
        s.found.append(
            Found(name, Span(*member), value, measure, bound, text_start, value.end, clause)
        )


def _distribute_elliptic(
    s: Sentence,
    previous: Found | None,
    values: Sequence[Quantity],
    tail: Tail,
    lead: Lead,
    clause: int,
) -> None:
    """…,分别增长6%、7.5%: of the values that the clause before gave, where they are as many."""
    if previous is None:
        return
    recent = [f for f in s.found if f.clause == previous.clause]
    if len(recent) != len(values) or len(values) < 2:
        return
    for before, value in zip(recent, values, strict=True):
        measure, bound = measure_of(s, tail, value, "", lead)
        if measure is None:
            return
        text_start = printed_from(s, tail, value) if value is values[0] else value.start
        s.found.append(
            Found(before.name, before.span, value, measure, bound, text_start, value.end, clause)
        )
