"""How a task is called: short enough to name it, cut where a clause ends."""

from __future__ import annotations

MAX_TASK = 80
MIN_TASK = 10
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
            return task[:cut]
    return task[:MAX_TASK]
