"""达到62%(2024年为57.5%): the bracket behind a value that says what it was in an earlier year."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from corpus.characters import shape
from corpus.facts.readings import Found
from corpus.periods import find_periods
from corpus.quantities import find_quantities
from corpus.types import Measure, TargetRole

if TYPE_CHECKING:
    from corpus.facts.readings import Sentence

_BRACKET = re.compile(r"\((?P<inside>[^()]{4,24})\)")
# What stands between the year and its number: 2024年为, 2024年底实际达到, 上年:
_BETWEEN = re.compile(r"[底末度]?(?:实际|已)?(?:完成|实现|达到?|为|是)?:?")


def earlier_value(s: Sentence, found: Found, year: int | None, own: int | None) -> Found | None:
    """Return the value the bracket right behind one of `year` gives for a year before it.

    `own` is the document's year, which 上年 leans on. None where the bracket holds anything more,
    another unit, or a change, of which it is unclear what the bracket compares.
    """
    if year is None or found.measure is Measure.CHANGE:
        return None
    bracket = _BRACKET.match(shape(s.text[found.quantity.end : s.end]))
    if not bracket:
        return None
    inside = bracket["inside"]
    periods, quantities = find_periods(inside, own), find_quantities(inside)
    if len(periods) != 1 or len(quantities) != 1:
        return None
    when, value = periods[0], quantities[0]
    plain = when.start == 0 and value.end == len(inside) and value.unit == found.quantity.unit
    if not plain or when.several or when.last >= year:
        return None
    if not _BETWEEN.fullmatch(inside[when.end : value.start]):
        return None
    at = found.quantity.end + bracket.start("inside")
    moved = replace(
        value,
        start=at + value.start,
        end=at + value.end,
        value_start=at + value.value_start,
        value_end=at + value.value_end,
    )
    return replace(
        found,
        quantity=moved,
        comparator=None,
        text_start=moved.value_start,
        text_end=moved.end,
        role=TargetRole.BASELINE,
        year=when.last,
    )
