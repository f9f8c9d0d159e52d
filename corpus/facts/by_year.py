"""One indicator in several years: 2024年、2025年分别突破2.2万亿元、2.4万亿元."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from corpus.facts.affixes import Lead, read_tail
from corpus.facts.readings import Cue, Found, Sentence, measure_of, printed_from
from corpus.facts.subjects import named_before

if TYPE_CHECKING:
    from collections.abc import Sequence

    from corpus.facts.clauses import Segment
    from corpus.periods import Period
    from corpus.quantities import Quantity

_JOINED = re.compile(r"[、和与及]|以及")
_OPENING = re.compile(r"(?:力争|确保|预计|计划)?(?:到|至)?")


def read_by_year(
    s: Sentence, segment: Segment, values: Sequence[Quantity], last: Found | None
) -> list[Found]:
    """Read as many values as years stand before 分别; empty where they do not match.

    `last` is the value before, whose indicator is meant where the clause names none.
    """
    years = _listed_years(s, segment, values[0])
    if len(years) != len(values) or len(values) == 1:
        return []
    tail = read_tail(s.masked, years[-1].end, values[0].start, ())
    if tail.start != years[-1].end or "分别" not in tail.words:
        return []
    opening = s.masked[segment.start : years[0].start]
    named = (last.name, last.span) if last and _OPENING.fullmatch(opening) else None
    if named is None and not _OPENING.fullmatch(opening):
        named = named_before(s, segment.start, years[0].start)
    if named is None:
        return []
    cue = Cue(segment, values[0], tail, Lead(tail.start, (), tail.start), "")
    found = []
    for year, value in zip(years, values, strict=True):
        measure = measure_of(replace(cue, quantity=value), named[0])
        if measure is None:
            return []
        start = printed_from(s, cue) if value is values[0] else value.start
        comparator = value.after or value.bound or cue.bound
        one = Found(*named, value, measure, comparator, start, value.end, segment.clause)
        found.append(replace(one, dated=year, until=years[-1]))
    return found


def _listed_years(s: Sentence, segment: Segment, value: Quantity) -> list[Period]:
    """Return the years that are listed, one mark apart, last before a value."""
    before = [p for p in s.periods if segment.start <= p.start and p.end <= value.start]
    listed: list[Period] = []
    for period in reversed(before):
        apart = not listed or _JOINED.fullmatch(s.masked, period.end, listed[0].start)
        compared = period.compared and s.masked[period.start - 1] not in "和与"  # 2024年和2025年
        if period.several or compared or not apart:
            break
        listed.insert(0, period)
    return listed
