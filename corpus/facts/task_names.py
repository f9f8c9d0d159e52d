"""How a task is called: short enough to name it, cut where a clause ends."""

from __future__ import annotations

MAX_TASK = 80
MIN_TASK = 10


def short_task(task: str) -> str:
    """Cut a long sentence at its last comma that keeps it short enough to name a task."""
    if len(task) <= MAX_TASK:
        return task
    cut = max(task.rfind(mark, MIN_TASK, MAX_TASK) for mark in "，,；;")
    return task[: cut if cut > 0 else MAX_TASK]
