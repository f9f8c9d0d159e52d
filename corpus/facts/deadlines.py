"""The day by which a task's own words say that it is to be done.

于2025年底前完成改造 · 2025年6月底前 · 年底前 · 9月15日前 · 力争2025年6月上线 · 2026年底建成
"""

from __future__ import annotations

import re

_YEAR = r"20\d\d年"
_MONTH = r"(?<![\d-])\d{1,2}月"
# "2025年底前", "2025年6月底前", "6月中旬前", "9月15日前", "每年3月底前", "2026年前", "年底前", "上半年前"
_BEFORE = rf"(?:(?:{_YEAR}|每年)?(?:{_MONTH}(?:\d{{1,2}}日|[底末]|[上中下]旬)?|第?[一二三四]季度末?|上半年)|{_YEAR}[底末]?|(?<![\d十百个今去本每当])年[底末]|每月(?:\d{{1,2}}日|[底末]))之?前"
# "2026年底建成", "6月上线", behind 力争 or not
_AT = rf"(?:{_YEAR})?(?:{_MONTH}(?:[底末份]|[上中下]旬)?|(?<!\d)年[底末]|上半年)|{_YEAR}(?:[底末]|上半年)"
# What is done on a day that is to come: "将于6月完成"; not "2023年6月印发的"
_DONE = r"(?:全面|基本|全部|正式)?(?:完成|建成|上线|投用|投运|竣工|投产|交付|开工|启用|实现)(?!的|了|以来|后)"
_HOPED = r"(?:力争|确保|争取|计划|将|要|于|在)"
_BY = re.compile(
    rf"(?P<before>{_BEFORE})(?!的(?!基础)|已|以来)|{_HOPED}(?P<at>{_AT})(?!(?:[底末份]|[上中下]旬|\d{{1,2}}日)?之?前)[^,，、;；。:：()（）]{{0,8}}?{_DONE}|(?<!自)(?<!从)(?P<end>{_YEAR}[底末]){_DONE}"
)
# "对2018年1月1日前认定的企业", "自", "截至": since when or of whom, not by when
_NOT_BY = re.compile(r"(?:对|自|从|截至|截止|至今|早于|凡|已于|曾于|现有)$")


def deadline_in(text: str) -> str | None:
    """Return the one day by which a text says something is to be done, None for several or none.

    >>> deadline_in("培育服务商，于2025年底前完成。"), deadline_in("力争6月上线市级平台。")
    ('2025年底前', '6月')
    >>> deadline_in("2024年底前建10个，2025年底前建20个。") is None
    True
    """
    days = {
        found[str(found.lastgroup)]
        for found in _BY.finditer(text)
        if not _NOT_BY.search(text, 0, found.start())
    }
    return days.pop() if len(days) == 1 else None
