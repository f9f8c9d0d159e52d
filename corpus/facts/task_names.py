"""How a task is called: short enough to name it, cut where a clause ends."""

from __future__ import annotations

import re

MAX_TASK = 80
MIN_TASK = 10
# "对…成效较好的省（区、市），在…给予倾斜": one long case says only of whom; what is done stands behind it.
# Of 1,712 names read six are such, the longest of 101 characters.
MAX_WITH_CASE = 120
_ONLY_OF_WHOM = re.compile(
    r"^对(?:(?!给予|予以|进行|实施|实行|开展|加强|加大|提供|支持|奖励)[^；;])+的[^，,；;]{1,20}$"
)
# "2025年底前", "经审议通过后", "在…等方面", "以…为支撑", "并按照…的规定": where a name is cut, what is done is yet to come
_LEFT_OPEN = re.compile(
    r"(?:[底末月日]前|之前|以前|(?:审批|完成|开工|施工|报送)前|(?<![落先前最售背事产今灾])后|(?<![小及同实按定临])时|期间|过程中|前提下|基础上|情况下)$"
    r"|^(?:在.+方面|(?:并)?(?:按照?|根据|依据|依照).+(?:规定|要求|精神|原则)|(?:并)?(?:以|围绕).+为[\u4e00-\u9fff]{2,4}|对.{4,}的|(?:通过|采取|采用|运用|以).+等(?:方式|形式|手段|途径|渠道)|(?:依托|利用).+(?:平台|节点|机制))$"
)
# What a list puts before a task: "●实施景区焕新行动"
BULLETS = "●○•▪◆◇■□★☆▲△·"


def short_task(task: str) -> str:
    """Cut a long sentence at its last comma, else its last 、, that keeps it short enough."""
    task = task.lstrip(BULLETS + " ")
    if len(task) <= MAX_TASK:
        return task
    for marks in ("，,；;", "、"):
        cut = max(task.rfind(mark, MIN_TASK, MAX_TASK) for mark in marks)
        if cut > 0:
            return _with_what_is_done(task, cut)
    return task[:MAX_TASK]


def _with_what_is_done(task: str, cut: int) -> str:
    """Cut at `cut`; before it where only when or how stands there, behind it where that is all."""
    told = _without_open_end(task[:cut])
    if not told or (_ONLY_OF_WHOM.match(told) and task[cut + 1 : cut + 2] != "对"):
        further = re.compile("[，,；;]").search(task, cut + 1)
        end = further.start() if further else len(task)
        told = task[: end if end <= MAX_WITH_CASE else cut]
    return _before_open_bracket(told)


def _without_open_end(name: str) -> str:
    """Leave out last clauses that say only when, how or of whom, all of them where no other stands."""
    clauses = re.split("(?<=[，,；;])", name)
    while clauses and _LEFT_OPEN.search(clauses[-1].rstrip("，,；;")):
        clauses.pop()
    return "".join(clauses).rstrip("，,；;")


def _before_open_bracket(name: str) -> str:
    """Leave out a bracket that the cut left open: "给予补助（按面积计算"."""
    opened = name.rfind("（")
    return name[:opened] if opened > max(name.rfind("）"), MIN_TASK) else name
