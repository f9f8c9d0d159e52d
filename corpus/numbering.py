"""Numbers that open a heading or an item: 第一篇, 一、, (一), 1., 第三条 … with their rank."""

from __future__ import annotations

import re
from dataclasses import dataclass

_HAN = "〇零一二三四五六七八九十百"
# 十一, 二十三, 一百零二; two digits side by side (五一, 三八) are a holiday, no number
_ORDINAL = (
    "(?=[一二三四五六七八九十百])(?:[一二三四五六七八九]?百零?)?"
    "(?:[一二三四五六七八九]?十)?[一二三四五六七八九]?"
)
_DIGITS = {c: i for i, c in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}


@dataclass(frozen=True, slots=True)
class Numbering:
    """`text[:end]` is the number as printed; `kind` names its form, `rank` 0 is outermost."""

    kind: str
    rank: int
    value: int
    end: int


# Outermost first; the order is that of GB/T 9704 (一、 (一) 1. (1)) under that of plans and laws,
# and of GB/T 1.1 for the decimal numbers of standards (5.3 5.3.2). A decimal number that might be
# a value (3.5个百分点) counts only before a space.
_AFTER = r"(?=[\s　:：]|[^\s，。、,])"
_FORMS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("part", re.compile(rf"第([{_HAN}\d]{{1,4}})[篇编]{_AFTER}")),  # 第一篇 发展基础
    ("chapter", re.compile(rf"第([{_HAN}\d]{{1,4}})章{_AFTER}")),  # 第一章 总则
    ("section", re.compile(rf"第([{_HAN}\d]{{1,4}})节{_AFTER}")),
    # 第三条 本办法…, but not 第三条第二款, 第三条规定
    ("article", re.compile(rf"第([{_HAN}\d]{{1,4}})条(?=[\s　]|[^\s，。、,第之规的款])")),
    ("han", re.compile(rf"({_ORDINAL})[、．.](?=\S| )")),  # 一、总体要求
    ("han_bracket", re.compile(rf"[(（]({_ORDINAL})[)）]")),  # (一)指导思想
    # 1. 健全…  2、…  3.2025年底前…; in some fonts' private code the dot has no character
    ("digit", re.compile(r"(\d{1,3})\s?[.．、\ue000-\uf8ff](?:(?!\d)|(?=\d{4}年))")),
    ("decimal", re.compile(r"\d{1,2}\.(\d{1,2})(?= +[\u4e00-\u9fff“])")),  # 4.1 体检评估内容
    ("decimal_3", re.compile(r"\d{1,2}\.\d{1,2}\.(\d{1,2})(?= *[\u4e00-\u9fff“])")),  # 5.3.2
    ("decimal_4", re.compile(r"\d{1,2}(?:\.\d{1,2}){2}\.(\d{1,2})(?= *[\u4e00-\u9fff“])")),
    ("digit_bracket", re.compile(r"[(（](\d{1,3})[)）]")),  # (1)
    ("circled", re.compile(r"([①②③④⑤⑥⑦⑧⑨⑩])")),
)
RANKS = {kind: rank for rank, (kind, _) in enumerate(_FORMS)}
RUN_IN_RANK = len(_FORMS)
_OPENERS = frozenset(f"第(（①②③④⑤⑥⑦⑧⑨⑩0123456789{_HAN}")


def han_value(text: str) -> int:
    """Return the value of a small Chinese or Arabic numeral (二十一 → 21)."""
    if text.isdigit():
        return int(text)
    total = current = 0
    for char in text:
        if char == "百":
            total, current = total + (current or 1) * 100, 0
        elif char == "十":
            total, current = total + (current or 1) * 10, 0
        else:
            current = _DIGITS[char]
    return total + current


def numbering(text: str, at: int = 0) -> Numbering | None:
    """Read the number that opens `text[at:]`, None where there is none.

    >>> numbering("(三)加快推进").kind
    'han_bracket'
    """
    if text[at : at + 1] not in _OPENERS:
        return None
    for rank, (kind, pattern) in enumerate(_FORMS):
        found = pattern.match(text, at)
        if found:
            raw = found.group(1)
            value = ord(raw) - ord("①") + 1 if kind == "circled" else han_value(raw)
            return Numbering(kind, rank, value, found.end())
    return None
