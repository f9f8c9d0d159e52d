"""A year that hangs on the one of applying: 上年度营收达到多少才能申请 asks of no year of its own."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from corpus.periods import Period

_BEFORE_IT = re.compile(r"上年")
# "才能申请", "可以享受", "申报条件", "认定要求", "补多少", "给多少奖励"
_OF_A_RULE = re.compile(
    r"(?:才|可以?|方可|能|想)(?:能|可以)?(?:够|被)?(?:申[请报领]|享受|领|拿|认定|纳入|入[库选围]|评)"
    r"|(?:申[请报领]|认定|入库|评[定选]|资助|奖励?|补[贴助])[^,，。]{0,12}?(?:条件|要求|门槛|标准)"
    r"|(?:奖励?|补[贴助]?|资助|扶持|给)[^,，。]{0,4}?(?:多少|几)"
)


def years_asked(view: str, periods: Sequence[Period]) -> list[Period]:
    """Leave out 上年 and 上年度 where a rule is asked for: whoever applies has a year before his own.

    >>> from corpus.periods import find_periods
    >>> view = "上年度研发费用达到多少才能申请资助"
    >>> years_asked(view, find_periods(view, 2026))
    []
    """
    rule = _OF_A_RULE.search(view) is not None
    return [p for p in periods if not (rule and not p.compared and _BEFORE_IT.match(view, p.start))]
