"""Numerals as documents print them ↔ numbers: 13000, 1,450.5, 三十五, 二〇二三, 一亿二千万.

number   = ["-"] arabic | han
arabic   = digits with thousands separators and one decimal point, half or full width
han      = a run of digits (二〇二三) | a counted numeral (三十五, 十, 两千零八) , [点 digits]
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_DIGITS = {c: i for i, c in enumerate("零一二三四五六七八九")} | {"〇": 0, "○": 0, "两": 2}
_SMALL = {"十": 10, "百": 100, "千": 1_000}
_LARGE = {"万": 10_000, "亿": 100_000_000}
_HAN = "零〇○一二两三四五六七八九十百千万亿"

# 13000, 1,450.5, 13，000; a separator only before exactly three digits
_ARABIC = (
    r"[0-9０-９]{1,3}(?:[,，][0-9０-９]{3})+(?![0-9０-９])(?:[.．][0-9０-９]+)?|"
    r"[0-9０-９]+(?:[.．][0-9０-９]+)?"
)
# 三十五, 二〇二三, 二点四六
_HAN_NUMERAL = rf"[{_HAN}]+(?:点[零〇○一二三四五六七八九]+)?"

ARABIC = re.compile(_ARABIC)
NUMBER = re.compile(f"{_ARABIC}|{_HAN_NUMERAL}")
_MINUS = ("-", "−", "－")
# What documents of the 1950s print for 点, 万 and 亿
SIMPLIFIED = str.maketrans("點萬億", "点万亿")
# Full-width digits and point to half width, separators to nothing
_TO_ASCII = str.maketrans("０１２３４５６７８９．", "0123456789.", ",，")


@dataclass(frozen=True, slots=True)
class Number:
    """A numeral in a text: `text[start:end]` reads to `value`."""

    value: float
    start: int
    end: int


def read_number(text: str) -> float | None:
    """Return the value of a numeral, None where the text is not one numeral.

    >>> read_number("1,450.5"), read_number("三十五"), read_number("二〇二三"), read_number("左右")
    (1450.5, 35.0, 2023.0, None)
    """
    if text[:1] in _MINUS and ARABIC.fullmatch(text, 1):
        return -float(text[1:].translate(_TO_ASCII))
    if ARABIC.fullmatch(text):
        return float(text.translate(_TO_ASCII))
    text = text.translate(SIMPLIFIED)
    whole, _, decimals = text.partition("点")
    value = _han_whole(whole)
    if value is None or not decimals:
        return None if value is None or text.endswith("点") else float(value)
    if any(c not in _DIGITS for c in decimals):
        return None
    return float(f"{value}." + "".join(str(_DIGITS[c]) for c in decimals))


def _han_whole(text: str) -> int | None:
    """Read digits in a row (二〇二三) or a counted numeral (两千零二十三)."""
    if not text or any(c not in _HAN for c in text):
        return None
    if all(c in _DIGITS for c in text):
        return int("".join(str(_DIGITS[c]) for c in text))
    total = section = digit = 0
    for char in text:
        if char in _DIGITS:
            digit = _DIGITS[char]
        elif char in _SMALL:
            section += (digit or 1) * _SMALL[char]
            digit = 0
        else:
            total = (
                (total + section + digit or 1) * _LARGE[char]
                if char == "亿"
                else total + (section + digit or 1) * _LARGE[char]
            )
            section = digit = 0
    return total + section + digit


def find_numbers(text: str) -> Iterator[Number]:
    """Yield every numeral of the text in order, Arabic and Chinese."""
    for found in NUMBER.finditer(text):
        value = read_number(found.group())
        if value is not None:
            yield Number(value, found.start(), found.end())


def write_han(number: int) -> str:
    """Write a whole number from 0 to 9999亿 as a counted numeral.

    >>> write_han(2023), write_han(15), write_han(120_000_000)
    ('二千零二十三', '十五', '一亿二千万')
    """
    if not 0 <= number < 10**12:
        raise ValueError(f"只写 0 到 9999 亿之间的整数，得到 {number}")
    if number == 0:
        return "零"
    out = ""
    for word, size in (("亿", 10**8), ("万", 10**4), ("", 1)):
        part, number = divmod(number, size)
        if part:
            gap = "零" if out and part < 1_000 else ""
            out += gap + _write_section(part) + word
        elif out and number and not out.endswith("零"):
            out += "零"
    out = out.replace("零零", "零")
    return out[1:] if out.startswith("一十") else out


def _write_section(number: int) -> str:
    """Write 1 to 9999."""
    out = ""
    for word, size in (("千", 1_000), ("百", 100), ("十", 10), ("", 1)):
        digit, number = divmod(number, size)
        if digit:
            out += "零一二三四五六七八九"[digit] + word
        elif out and number and not out.endswith("零"):
            out += "零"
    return out


def write_digits(number: int) -> str:
    """Write a number digit by digit, as years are: 2023 → 二〇二三."""
    return "".join("〇一二三四五六七八九"[int(c)] for c in str(number))
