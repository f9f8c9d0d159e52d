"""The tables of facts: who does what, and which values, filtered and paged."""

from __future__ import annotations

from corpus.indicators import match
from corpus.store import StoredTarget, StoredTask
from corpus.types import Role
from corpus.units import Match, same_unit
from qa.library import Library
from qa.types import TargetFact, TaskFact


def list_tasks(
    library: Library,
    *,
    unit: str | None,
    role: str | None,
    document_id: str | None,
    limit: int,
    offset: int,
) -> tuple[list[TaskFact], int]:
    """List responsibilities of a unit (by name or alias) in a role, and how many there are."""
    found = [
        t
        for t in library.tasks
        if (document_id is None or t.document_id == document_id)
        and _has_member(library, t, unit, Role(role) if role else None)
    ]
    return [library.task_fact(t) for t in found[offset : offset + limit]], len(found)


def _has_member(library: Library, task: StoredTask, unit: str | None, role: Role | None) -> bool:
    place = library.entries[task.document_id].header.place
    return any(
        (role is None or m.role is role)
        and (unit is None or same_unit(unit, m.unit, document_place=place) >= Match.ALIAS)
        for m in task.fact.members
    )


def list_targets(
    library: Library, *, indicator: str | None, year: int | None, limit: int, offset: int
) -> tuple[list[TargetFact], int]:
    """List targets of an indicator (by name or synonym) in a year, and how many there are."""
    found = [
        t
        for t in library.targets
        if (year is None or t.fact.year == year) and (indicator is None or _is_called(t, indicator))
    ]
    return [library.target_fact(t) for t in found[offset : offset + limit]], len(found)


def _is_called(target: StoredTarget, indicator: str) -> bool:
    printed = target.fact.indicator
    return match(indicator, printed) > 0 or indicator in printed
