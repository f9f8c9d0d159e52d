"""Arithmetic over printed values, exact: decimals as printed, results rounded once, at the end."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal

# Ratios and percentages are shown with two decimals at most, as statistical bulletins do.
PLACES = Decimal("0.01")


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
