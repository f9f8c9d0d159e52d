"""How a span of time is told, by the measure that a question names: 几年 in years, 几个工作日 in days."""

from __future__ import annotations

import re

_NUMBER = r"(?:\d[\d.,]*|[一二两三四五六七八九十百千]+)"
SPAN = rf"{_NUMBER}个?(?:年|日|天|月|周|小时|季度|工作日|自然日|分钟)|长期|半个?(?:年|小时|月|天|日)|之日"
"""Any span of time, as a pattern."""
_ANY_SPAN = re.compile(SPAN)
# "一次签几年" is told in years, or in a year's months and more
_YEARS_LONG = re.compile(
    r"(?<![\d.])(?:\d{1,2}(?:\.\d)?|[一二两三四五六七八九十]+)个?(?:周|自然|学|会计)?年(?![月底初\d])"
    r"|(?:\d{2,}|十[一二三四五六七八]?|[二三四五六]十)个月|长期|永久|半年"
)
# "几个工作日内办结" is told in days, by no month and no year; not 9月3日
_IN_DAYS = re.compile(
    rf"(?<!月)(?<![月\d]){_NUMBER}个?(?:工作日|自然日|日|天|小时)|当[日天场]|即时"
)


def lasting(view: str) -> re.Pattern[str]:
    """Return how a span is told where the question names its measure: 几年, 几个工作日.

    >>> bool(lasting("几个工作日内办结").search("保留2个月")), bool(lasting("多久").search("保留2个月"))
    (False, True)
    """
    if re.search(r"(?:多少|几)年(?![代轻级龄])", view):
        return _YEARS_LONG
    return _IN_DAYS if re.search(r"(?:多少|几)个?工作日", view) else _ANY_SPAN
