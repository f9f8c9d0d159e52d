"""How a task is called: short enough to name it, cut where a clause ends."""

from __future__ import annotations

import re

MAX_TASK = 80
MIN_TASK = 10
# "对…成效较好的省（区、市），在…给予倾斜": one long case says only of whom; what is done stands behind it.
# Of 1,712 names read six are such, the longest of 101 characters.
MAX_WITH_CASE = 120
_ONLY_OF_WHOM = re.compile(r"^对[^，,；;]+的[^，,；;]{1,14}$")
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
    """Cut at `cut`, or at the next mark where all before it says only of whom something is done."""
    if _ONLY_OF_WHOM.match(task[:cut]) and task[cut + 1 : cut + 2] != "对":
        further = re.compile("[，,；;]").search(task, cut + 1)
        end = further.start() if further else len(task)
        cut = end if end <= MAX_WITH_CASE else cut
    return _before_open_bracket(task[:cut])


def _before_open_bracket(name: str) -> str:
    """Leave out a bracket that the cut left open: "给予补助（按面积计算"."""
    opened = name.rfind("（")
    return name[:opened] if opened > max(name.rfind("）"), MIN_TASK) else name
