"""Between which days something is: a question for them, and the days, whose years are no value's.

纳税指标的材料算哪一段时间        计算时间为2022年1月1日—2024年12月31日
"""

from __future__ import annotations

import re

# "算哪一段时间", "起止时间", "从哪一天到哪一天", "几号到几号"
_ASKED = re.compile(
    r"(?:哪一?段|哪个)(?:时间段|时间|时段|时期|日子)|起止|从[哪几][^,，]{0,12}?[到至][哪几]|几[月号日]?[到至]几[月号日]"
)
_DAY = r"\d{1,2}月\d{1,2}日"
# "2022年1月1日—2024年12月31日", "2022年1月1日9时至12月31日"
_DAYS = re.compile(
    rf"(?:19|20)\d\d年{_DAY}[^,，。；;年]{{0,8}}?(?:[—–~～-]{{1,2}}|至|到)(?:(?:19|20)\d\d年)?{_DAY}"
)


def asks_between_which_days(view: str) -> bool:
    """Tell a question for the days between which something is.

    >>> asks_between_which_days("材料算哪一段时间的"), asks_between_which_days("材料哪天交")
    (True, False)
    """
    return _ASKED.search(view) is not None


def without_days(text: str) -> str:
    """Leave out the days between which something is.

    >>> without_days("2025年度的计算时间为2022年1月1日—2024年12月31日")
    '2025年度的计算时间为'
    """
    return _DAYS.sub("", text)


def tells_days(text: str) -> bool:
    """Tell a text that says between which days something is."""
    return _DAYS.search(text) is not None
