"""Which tasks are to be done by a day: 哪些任务要在6月底前完成, complete and each with its day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from corpus.types import Role
from qa.answerers.unit_tasks import has_part
from qa.drafts import Draft, refusal
from qa.due_days import day_asked, days, year_of
from qa.library import newest_first
from qa.types import Kind, TaskFact
from qa.wording.tasks import by_when, due, sets_a_day

if TYPE_CHECKING:
    from qa.context import Context
    from qa.due_days import DayAsked

# Of tasks of more documents than these none is told: the question names none of them.
MAX_DOCUMENTS = 5


def answer(context: Context) -> Draft | None:
    """List the tasks that fall due by the day asked for, of the unit named if one is; None for other questions."""
    asked = day_asked(context.question.view)
    if asked is None:
        return None
    units = [u.unit for u in context.units]
    dated = [f for f in _facts(context, units) if sets_a_day(f)]
    found: dict[str, list[TaskFact]] = {}
    for fact in dated:
        if _falls_due(context, fact, asked):
            found.setdefault(fact.document_id, []).append(fact)
    if not dated or len(found) > MAX_DOCUMENTS:
        return None
    if not found:
        return refusal("写明期限的任务里没有应在所问期限内完成的", Kind.TASKS_OF_UNIT)
    order = newest_first(context.library, found)
    facts = tuple(fact for i in order for fact in found[i])
    told = (due(context.name(i), "、".join(units), found[i]) for i in order)
    return Draft(
        answer="；".join(told) + "。",
        kind=Kind.TASKS_OF_UNIT,
        citations=tuple(context.library.cite(f.document_id, f.start, f.end) for f in facts),
        facts=facts,
        confidence=0.9,
    )


def _facts(context: Context, units: list[str]) -> list[TaskFact]:
    """Return the tasks in scope that every unit named has a part in, each once."""
    library = context.library
    roles = (Role.LEAD,) if context.question.role is Role.LEAD else tuple(Role)
    tasks = (t for t in library.tasks if t.document_id in context.scope.document_ids)
    found = [t for t in tasks if all(has_part(context, t, unit, roles) for unit in units)]
    return list({(t.document_id, t.fact.task): library.task_fact(t) for t in found}.values())


def _falls_due(context: Context, fact: TaskFact, asked: DayAsked) -> bool:
    """Tell a task of the day asked for; where its document has no year, the day's own is meant."""
    printed = fact.deadline or by_when(fact)
    own_year = context.library.entries[fact.document_id].header.year or year_of(printed)
    return own_year is not None and any(asked.holds(d, own_year) for d in days(printed, own_year))
