"""Questions that can be answered, made from the documents' own facts."""

from __future__ import annotations

from corpus.types import Role, TargetRole
from qa.library import Library

MAX_SUGGESTIONS = 3


def suggest(library: Library) -> tuple[str, ...]:
    """Return up to three questions the newest facts answer."""
    asked: list[str] = []
    lead = next(
        (
            t.fact.task
            for t in reversed(library.tasks)
            if any(m.role is Role.LEAD for m in t.fact.members)
        ),
        None,
    )
    if lead:
        asked.append(f"{lead}由谁牵头？")
    unit = next(
        (m.unit for t in library.tasks for m in t.fact.members if m.role is Role.LEAD), None
    )
    if unit:
        asked.append(f"{unit}牵头哪些任务？")
    target = next(
        (t.fact for t in library.targets if t.fact.role is TargetRole.TARGET and t.fact.year), None
    )
    if target:
        asked.append(f"{target.year}年{target.indicator}的目标是多少？")
    return tuple(asked[:MAX_SUGGESTIONS])
