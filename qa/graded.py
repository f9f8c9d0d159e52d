"""A number that a question gives as the case it asks about: "产值首次过500亿的奖多少"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from qa.stretch_search import text_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qa.context import Context
    from qa.stretch_search import Found

# "过500亿", "3000平方米以上", "满60岁"; no year and no article
_GIVEN = re.compile(
    r"(?<![\d.第])(\d+(?:\.\d+)?)([万亿千百]+|%|元|平方米|人|名|家|户|个|吨|千瓦|周?岁|分|级|星|公里|米)(?![度代])"
)
# A stretch with the number weighs at most so much less than the first, which has it not: its sentence
# stands behind another's, under the same heading.
BEHIND = 2.0


def grades_given(view: str) -> tuple[re.Pattern[str], ...]:
    """Return how the numbers that a question gives are written, each with what it counts.

    >>> [bool(g.search("超过500亿元")) for g in grades_given("产值过500亿的奖多少")]
    [True]
    >>> [bool(g.search("给予1500亿元")) for g in grades_given("产值过500亿的奖多少")]
    [False]
    """
    return tuple(
        re.compile(rf"(?<![\d.]){re.escape(number)}周?{unit.removeprefix('周')[:1]}")
        for number, unit in _GIVEN.findall(view)
    )


def of_its_grade(context: Context, found: Sequence[Found]) -> list[Found]:
    """Leave out the stretches before that which holds the numbers given: they are of another case."""
    grades = grades_given(context.undated)
    near = [f for f in found if found[0].weight - f.weight <= BEHIND] if grades else []
    meant = next((i for i, f in enumerate(near) if _holds(context, f, grades)), 0)
    return list(found[meant:])


def _holds(context: Context, found: Found, grades: Sequence[re.Pattern[str]]) -> bool:
    said = text_of(context, found)
    return all(grade.search(said) for grade in grades)
