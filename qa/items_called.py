"""What an item is called that several tasks stand in: 用好经贸交流平台, under which three units do one thing each."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from corpus.types import Parsed, Responsibility

# A longer heading says by itself what is to be done.
MAX_TITLE = 20


def item_called(parsed: Parsed, task: Responsibility) -> str:
    """Return the heading right over a task where it says what the task's own name does not, else nothing."""
    if task.section is None:
        return ""
    section = parsed.sections[task.section]
    has_parts = any(s.parent == task.section for s in parsed.sections[task.section + 1 :])
    title = section.title
    if has_parts or section.number.startswith("第") or not 0 < len(title) <= MAX_TITLE:
        return ""
    return "" if title in task.task or task.task in title else title
