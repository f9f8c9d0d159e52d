"""What was done in one year set beside what is planned for another, asked without a number.

2023年完成的和2024年打算的比一比 → 2023年完成的和2024年目标差多少
"""

from __future__ import annotations

import re

_DONE = r"(?P<done>\d{4}年|去年|上年)(?:实际)?(?:完成|实现|做到|做成|达到|干成|建成|新增|办成)了?的(?:数字?|量)?"
_PLANNED = r"(?P<planned>\d{4}年|今年|明年)(?:打算|计划|预计|准备|安排|力争|要)(?:完成|实现|做到|做|达到|干|建设?|新增|办)?的(?:数字?|量|目标)?"
_AND = r"[和跟与同、]"
# "比一比", "放一起比比", "对比一下", "哪个多"; "差多少", too, is asked of the two
_COMPARE = r"[,，]?(?:请|放(?:在)?一起|拿来|做个|给)?(?:比一比|比一下|比比看?|比较(?:一下)?|对比(?:一下)?|相?差(?:多少|了多少)|哪个[更]?[多少高低大小])$"
# "就业2023年完成的和2024年打算的比一比", "今年计划建的跟去年建成的对比一下"
_DONE_FIRST = re.compile(rf"{_DONE}{_AND}{_PLANNED}{_COMPARE}")
_PLANNED_FIRST = re.compile(rf"{_PLANNED}{_AND}{_DONE}{_COMPARE}")


def done_beside_planned(view: str) -> str:
    """Ask by how much what is planned differs from what was done.

    >>> done_beside_planned("城镇新增就业,2023年完成的和2024年打算的比一比")
    '城镇新增就业,2023年完成的和2024年目标差多少'
    """
    for asked in (_DONE_FIRST, _PLANNED_FIRST):
        view = asked.sub(r"\g<done>完成的和\g<planned>目标差多少", view)
    return view
