"""Arithmetic over printed values, exact: decimals as printed, results rounded once, at the end."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

# Ratios and percentages are shown with two decimals at most, as statistical bulletins do.
PLACES = Decimal("0.01")


# "实验室21个", "实验室达到30家": of one thing two documents count it so and so
_COUNTERS = frozenset("个家所户座处")
_MULTIPLES = {"十": 1, "百": 2, "千": 3, "万": 4, "亿": 8}
_MULTIPLE = re.compile(r"^[十百千万亿]+(?=.)")


@dataclass(frozen=True, slots=True)
class Pair:
    """Two values written in one unit: that of which fewer make more (家 of 万家 and 家)."""

    later: float
    earlier: float
    unit: str


def in_one_unit(later: tuple[float, str], earlier: tuple[float, str]) -> Pair | None:
    """Write two values in one unit; None where they are not counted in the same thing.

    >>> in_one_unit((1.46, "万家"), (8000, "家"))
    Pair(later=14600.0, earlier=8000.0, unit='家')
    >>> in_one_unit((1.0, "万元"), (1.0, "万吨")) is None
    True
    """
    (a, of_a), (b, of_b) = later, earlier
    if of_a == of_b:
        return Pair(a, b, of_a)
    (power_a, base_a), (power_b, base_b) = _taken_apart(of_a), _taken_apart(of_b)
    if base_a != base_b and not {base_a, base_b} <= _COUNTERS:
        return None
    least = min(power_a, power_b)
    return Pair(
        _times_ten(a, power_a - least),
        _times_ten(b, power_b - least),
        of_a if power_a == least else of_b,
    )


def _taken_apart(unit: str) -> tuple[int, str]:
    """Return the power of ten a unit begins with, and what is counted: 万亿元 → 12, 元."""
    found = _MULTIPLE.match(unit)
    multiple = found.group() if found else ""
    return sum(_MULTIPLES[c] for c in multiple), unit[len(multiple) :]


def _times_ten(value: float, power: int) -> float:
    return float(Decimal(repr(value)).scaleb(power))


def work(later: float, earlier: float, sign: str) -> str:
    """Return the result of one step as an answer prints it.

    >>> work(3.5, 3.0, "-"), work(16500, 7701.41, "/"), work(920, 220, "%")
    ('0.5', '2.14', '318.18')

    Raises:
        ZeroDivisionError: a ratio to nothing.
    """
    a, b = Decimal(repr(later)), Decimal(repr(earlier))
    if sign == "-":
        return plain(a - b)
    result = a / b if sign == "/" else (a - b) / b * 100
    return plain(result.quantize(PLACES, ROUND_HALF_UP))


def plain(value: Decimal) -> str:
    """Write a decimal without exponent and without zeros that say nothing."""
    text = format(value, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text
