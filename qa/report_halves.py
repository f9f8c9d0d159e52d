"""The halves of a report to a congress: what was done in the year before, what is to be done in this one.

古城怎么保护利用 asks for 加快古城申遗步伐 of this year's half, 古城是怎么保护的 for 启动古城申遗 of last
year's, though the words stand in both.
"""

from __future__ import annotations

import re
from enum import Enum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from corpus.types import Document

# A report to a congress tells of the year before as of its own: "2023年有些指标没达预期的原因"
_REPORT = re.compile(r"报告政府工作|作政府工作报告|政\s?府\s?工\s?作\s?报\s?告|各位代表")
REPORT_WITHIN = 600
# "二、2024年工作安排" on a line of its own, "做好今年政府工作的总体要求是"
_PLANS = re.compile(
    r"(?:^|\n)[^\n。]{0,8}(?:20\d\d年|今年|下一步|新一年)[^\n。]{0,12}(?:工作(?!报告|回顾|总结|成效|进展)|任务|目标|安排|部署|思路|重点)[^\n。]{0,10}\n"
    r"|(?:今年|20\d\d年)政府工作的?(?:总体|指导|基本)|(?:做好|推进)(?:今年|20\d\d年)[^\n。]{0,12}工作"
)
# The plans never begin before this share of a report.
LOOKS_BACK = 0.1
# "是怎么推进的", "开起来了吗", "去年…", "效果如何"
_ASKS_DONE = re.compile(
    r"是(?:怎么|如何|怎样|咋)[^,，。]{1,24}$|了(?:吗|没有?|多少|几|哪些|什么)|去年|过去|上一?年|成效|成果|成绩|取得|效果(?:如何|怎么?样)|进展|亮点|(?:做|抓|建|改)得"
)
# "打算怎么管", "有哪些举措", "怎么保护利用"; not 怎么样, 怎么回事
_ASKS_PLANNED = re.compile(
    r"打算|准备|计划|今年|明年|下一步|将要?|(?:怎么|如何|怎样|咋)(?!样|了|回事|看|说)|举措|措施|安排|(?:什么|啥)(?:好)?(?:办法|支持|扶持)"
)


class Half(Enum):
    """A half of a report."""

    DONE = "done"
    PLANNED = "planned"


def looks_back(document: Document) -> bool:
    """Tell a report to a congress, which tells of the year before as well."""
    return _REPORT.search(document.parsed.text, 0, REPORT_WITHIN) is not None


def half_asked(view: str, years: Sequence[int]) -> Half | None:
    """Return which half of a report a question of what is done asks for; none where a year says it.

    >>> half_asked("古城怎么保护利用", ()), half_asked("垃圾分类是怎么推进的", ())
    (<Half.PLANNED: 'planned'>, <Half.DONE: 'done'>)
    """
    if years:
        return None
    if _ASKS_DONE.search(view):
        return Half.DONE
    return Half.PLANNED if _ASKS_PLANNED.search(view) else None


def plans_at(document: Document) -> int | None:
    """Return where the plans of a report begin; none where its halves cannot be told apart."""
    text = document.parsed.text
    if not looks_back(document):
        return None
    found = _PLANS.finditer(text)
    return next((m.start() for m in found if m.start() > LOOKS_BACK * len(text)), None)


def is_other_half(asked: Half, at: int, plans: int | None) -> bool:
    """Tell a place in the half of a report that is not asked for."""
    return plans is not None and asked is not (Half.PLANNED if at >= plans else Half.DONE)
