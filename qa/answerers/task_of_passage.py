"""Who has a task that is asked for by what its sentences say, not by what it is called."""

from __future__ import annotations

from typing import TYPE_CHECKING

from corpus.types import Role
from qa.answerers import passage, responsibility
from qa.answerers.asked_tasks import asks_membership
from qa.types import Kind
from qa.wording.tasks import HELPING

if TYPE_CHECKING:
    from corpus.store import StoredTask
    from qa.context import Context
    from qa.drafts import Draft
    from qa.stretch_search import Found

# Told where the stretch is at least so likely to be what is asked of, and never as sure as by a name.
LIKELY, SURE = 0.55, 0.75


def answer(context: Context) -> Draft | None:
    """Answer with the one task whose words hold the likeliest stretch; None where it is part of none."""
    question = context.question
    if question.role is None or question.wants_deadline or asks_membership(question.view):
        return None

    def of_one_task(best: Found, other: Found) -> bool:
        task = _around(context, best)
        return task is not None and task is _around(context, other)

    found = passage.likeliest(context, of_one_task)
    task = found and _around(context, found[0])
    if not (found and task) or found[1] < LIKELY:
        return None
    others = question.wants_others or question.role in HELPING
    kind = Kind.RESPONSIBLE_UNIT if others else Kind.LEAD_UNIT
    return responsibility.told_of(context, (task,), kind, round(min(SURE, found[1]), 2))


def _around(context: Context, found: Found) -> StoredTask | None:
    """Return the innermost task that a stretch is part of."""
    whole = [
        task
        for task in context.library.tasks
        if task.document_id == found.document_id
        and task.fact.start <= found.start
        and found.end <= task.fact.end
        and any(m.role in (Role.LEAD, Role.RESPONSIBLE) for m in task.fact.members)
    ]
    return min(whole, key=lambda t: t.fact.end - t.fact.start, default=None)
