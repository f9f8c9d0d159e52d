"""The age that a question tells of somebody, and the ages that a text sets: 63岁 lies in 年满60周岁不满65周岁."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from qa.synonyms import held

if TYPE_CHECKING:
    from collections.abc import Iterator

# "63岁的老人", "满63周岁"; not "65岁以上", "60岁到69岁", "18岁以下": one age and no bound
_AGE = re.compile(
    r"(?<![\d至到—-])(?P<age>\d{1,3})周?岁(?!(?:的)?(?:及其?|[(（]含[)）])?(?:以[上下内外]|起)|[至到—-]|[(（]含)"
)
# "年满60周岁不满65周岁", "60周岁至69周岁", "16-59周岁"
_BETWEEN = re.compile(
    r"(?:年?满)?(?P<low>\d{1,3})(?:周?岁)?(?:[(（]含[)）])?(?:以上)?(?P<join>[、,，]?(?:不满|未满|不足)|[至到—~-])(?P<high>\d{1,3})周?岁"
)
# "65周岁以上", "年满80周岁的", "70周岁及以上"
_FROM = re.compile(
    r"(?:(?<![不未])满|达到)(?P<full>\d{1,3})周?岁|(?P<low>\d{1,3})周?岁(?:[(（]含[)）])?(?:及其?)?以上"
)
# "18周岁以下", "不满16周岁", "45周岁及以下"
_UNDER = re.compile(
    r"(?:不满|未满|不足|小于)(?P<below>\d{1,3})周?岁|(?P<high>\d{1,3})周?岁(?:[(（]含[)）])?(?:及其?)?以下"
)


def age_told(view: str) -> int | None:
    """Return the one age that a question tells of somebody, None where it tells a bound or several.

    >>> age_told("63岁老人坐公交要钱吗"), age_told("65岁以上老人坐公交要钱吗")
    (63, None)
    """
    ages = {int(m["age"]) for m in _AGE.finditer(view)}
    return ages.pop() if len(ages) == 1 else None


def shuts_out(text: str, age: int) -> bool:
    """Tell a text that sets ages, none of which is this one.

    >>> shuts_out("65周岁以上老年人免费", 63), shuts_out("年满60周岁不满65周岁的享受半价", 63)
    (True, False)
    """
    inside = list(_inside(text, age))
    return bool(inside) and not any(inside)


def says(word: str, text: str) -> bool:
    """Tell whether a text has a word, what documents write for it, or ages that a number lies in."""
    return held(word, text) or (word.isdecimal() and any(_inside(text, int(word))))


def _inside(text: str, age: int) -> Iterator[bool]:
    """Yield of every range of ages in a text whether this one lies in it."""
    for m in _BETWEEN.finditer(text):
        yield int(m["low"]) <= age <= int(m["high"]) - _open(m["join"])
    rest = _BETWEEN.sub(" ", text)
    for m in _FROM.finditer(rest):
        yield age >= int(m["full"] or m["low"])
    for m in _UNDER.finditer(_FROM.sub(" ", rest)):
        yield age < int(m["below"]) if m["below"] else age <= int(m["high"])


def _open(join: str) -> bool:
    """Tell a range without its upper end: 不满65周岁."""
    return any(mark in join for mark in ("不满", "未满", "不足"))
