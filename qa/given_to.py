"""A unit's tasks asked for as those that were given to it: "给市发改委派了哪些活", "派给市统计局的有哪几项"."""

from __future__ import annotations

import re

# An organ or a district, none of them 企业 or 毕业生: to those no plan gives tasks
_UNIT = r"(?P<unit>(?:(?!供给|[给让叫对向])[\u4e00-\u9fff]){1,16}?(?:[局委办厅部院会府署区县市镇旗]|街道|中心|公司|集团))"
_GIVES = r"(?:派|分派?|安排|布置|交办|交代|交|下达|指派|分配|摊派|摊|压|定|划|列)"
_TASKS = r"(?:具体|重点)?(?:任务|活儿?|工作|事儿?|差事|担子|职责|事项)"
_WHICH = r"(?P<which>哪几?些?[项件个条桩]?|什么|啥|(?:几|多少)[项件个条桩]?)"
_BESIDE = r"(?:都|又|也|还|一共|总共|分别|具体|主要|单独)*"
_TO = r"(?:给|到|在|由)"
_AT = r"(?:了)?(?:那里|这边|那边)?(?:的)?(?:头上|身上|肩上|肩膀上|名下|手里|手上)?"
_DONE_BY = r"(?:来|去)?(?:[办做干管]|负责|承担|完成|落实)?"
_WAYS = (
    # "给市发改委派了哪几项任务", "给市统计局都安排了什么活"
    re.compile(rf"(?<!供)(?:给|对|向){_UNIT}{_BESIDE}{_GIVES}(?:了|过|下)*{_WHICH}{_TASKS}$"),
    # "派给市发改委的任务有哪些", "交给市教育局办的事有哪几件", "压到住建局头上的是什么担子"
    re.compile(
        rf"{_GIVES}{_TO}了?{_UNIT}{_AT}{_DONE_BY}的(?:{_TASKS})?{_BESIDE}(?:有|是|包括){_BESIDE}{_WHICH}(?:{_TASKS})?$"
    ),
    # "让市发改委干什么活", "叫市统计局负责哪几件事", "安排市教育局做哪些工作"
    re.compile(
        rf"(?:让|叫|安排|指派){_UNIT}{_BESIDE}(?:来|去)?(?:[办做干管]|负责|承担|完成|落实)(?:了|的)?(?:是)?{_WHICH}(?:{_TASKS})?$"
    ),
)


def given_to(view: str) -> str:
    """Ask for a unit's tasks where it is asked what was given to it.

    >>> given_to("云岭数字方案给市统计局派了哪几项任务"), given_to("给企业安排了哪些工作")
    ('云岭数字方案里市统计局有哪几项任务', '给企业安排了哪些工作')
    """
    view_end = view.rstrip("?？。!！~ 啊呀呢")
    for way in _WAYS:
        found = way.search(view_end)
        if found is None:
            continue
        before = re.sub(r"(?:里面?|中|上)?[,，、 ]*$", "", view_end[: found.start()])
        return f"{before}{'里' if before else ''}{found['unit']}有{found['which']}任务"
    return view
