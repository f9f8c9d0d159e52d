"""What a sentence inside a task gives to somebody: "甲局负责待遇落实" of an item that 乙局 leads."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from corpus.types import Role
from qa.synonyms import held
from qa.topics import Found, read_topic

if TYPE_CHECKING:
    from collections.abc import Sequence

    from corpus.store import StoredTask
    from qa.context import Context

# Named by so many words, the last of them among these, or by one that is half of its name, it is what is asked.
MIN_NAMED = 2


def inner_meant(context: Context, found: Found, tasks: Sequence[StoredTask]) -> Found:
    """Return the tasks inside those found that the question names itself; else those found.

    Who leads is said of the item, whose parts are given to those responsible.
    """
    if context.question.role is Role.LEAD:
        return found
    words = read_topic(context.topic).words
    inner = tuple(
        t
        for t in tasks
        if any(_is_inside(t, outer) for outer in found.tasks)
        and _names(words, context.library.texts_of(t).title)
    )
    return replace(found, tasks=inner) if inner else found


def _is_inside(task: StoredTask, outer: StoredTask) -> bool:
    a, b = task.fact, outer.fact
    inside = b.scope_start <= a.scope_start and a.end <= b.end
    return (
        inside
        and task.document_id == outer.document_id
        and a.end - a.scope_start < b.end - b.scope_start
    )


def _names(words: Sequence[str], title: str) -> bool:
    said = [word for word in words if held(word, title)]
    if not said or said[-1] != words[-1]:
        return False
    return len(said) >= min(MIN_NAMED, len(words)) or 2 * len(said[-1]) >= len(title)
