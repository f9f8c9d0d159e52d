"""What a unit leads or takes part in, complete across the documents asked."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from corpus.places import find_places
from corpus.store import StoredTask
from corpus.types import Role
from corpus.units import Match, Resolution, is_group, resolve, same_unit
from qa.context import Context
from qa.drafts import Draft, refusal
from qa.library import newest_first
from qa.types import Kind, TaskFact
from qa.wording.tasks import DOES, list_of


def answer(context: Context) -> Draft | None:
    """List a unit's tasks by role; a question that names no unit we could know is refused."""
    if not context.question.units:
        return refusal("问题里没有能识别的单位", Kind.TASKS_OF_UNIT)
    asked = context.question.units[0].unit
    tasks = [t for t in context.library.tasks if t.document_id in context.scope.document_ids]
    resolution = _resolve(asked, tasks, context)
    if resolution.ambiguous:
        return _ask_back(asked, resolution)
    names = frozenset(resolution.best)
    if not names:
        return _unknown(asked, context)
    found = [(t, roles) for t in tasks if (roles := _roles(t, asked, names, context))]
    if not found:
        return _unknown(asked, context)
    return _listed(context, _shown_name(asked, resolution), found)


def _resolve(asked: str, tasks: Sequence[StoredTask], context: Context) -> Resolution:
    """Find the printed names that a unit asked for may have, each in its document's place."""
    exact: list[str] = []
    alias: list[str] = []
    slip: list[str] = []
    for place, units in _units_by_place(tasks, context).items():
        found = resolve(asked, units, document_place=place)
        exact += found.exact
        alias += found.alias
        slip += found.slip
    kept_slip = () if exact or alias else tuple(dict.fromkeys(slip))
    return Resolution(tuple(dict.fromkeys(exact)), tuple(dict.fromkeys(alias)), kept_slip)


def _units_by_place(
    tasks: Iterable[StoredTask], context: Context
) -> dict[str | None, dict[str, None]]:
    by_place: dict[str | None, dict[str, None]] = {}
    for task in tasks:
        place = context.library.entries[task.document_id].header.place
        for member in task.fact.members:
            by_place.setdefault(place, {})[member.unit] = None
    return by_place


def _roles(
    task: StoredTask, asked: str, names: frozenset[str], context: Context
) -> tuple[Role, ...]:
    place = context.library.entries[task.document_id].header.place
    return tuple(
        dict.fromkeys(
            m.role
            for m in task.fact.members
            if m.unit in names
            and same_unit(asked, m.unit, document_place=place) is not Match.NO
            and (is_group(asked) or not is_group(m.unit))
        )
    )


def _shown_name(asked: str, resolution: Resolution) -> str:
    """Return the printed name when there is only one, else the name as asked."""
    return resolution.best[0] if len(set(resolution.best)) == 1 else asked


def _listed(
    context: Context, name: str, found: Sequence[tuple[StoredTask, tuple[Role, ...]]]
) -> Draft:
    library, wanted = context.library, context.question.role
    groups: list[tuple[str, Role, list[TaskFact]]] = []
    order = newest_first(library, (t.document_id for t, _ in found))
    for document_id in order:
        for role in Role:
            facts = [
                library.task_fact(t)
                for t, roles in found
                if t.document_id == document_id and role in roles
            ]
            if facts and (wanted is None or role is wanted):
                groups.append((document_id, role, facts))
    if not groups and wanted is not None:
        return _other_roles(context, name, wanted, found)
    shown = tuple(dict.fromkeys(f for _, _, of_role in groups for f in of_role))
    return Draft(
        answer=_sentence(context, name, groups)
        + (f"合计{len(shown)}项。" if context.question.wants_count and len(groups) > 1 else ""),
        kind=Kind.TASKS_OF_UNIT,
        citations=tuple(library.cite(f.document_id, f.start, f.end) for f in shown),
        facts=shown,
        confidence=0.96,
        counts=(*(len(of_role) for _, _, of_role in groups), len(shown), len(order)),
        suggestions=tuple(f"{f.task}的责任单位有哪些？" for f in shown[:2] if f.others),
    )


def _sentence(
    context: Context, name: str, groups: Sequence[tuple[str, Role, list[TaskFact]]]
) -> str:
    parts: list[str] = []
    last = None
    for document_id, role, facts in groups:
        where = f"{context.name(document_id)}中，{name}" if document_id != last else ""
        tasks = list_of([f.task for f in facts])
        parts.append(f"{where}{DOES[role]}{len(facts)}项任务：{tasks}")
        last = document_id
    return "；".join(parts) + "。"


def _other_roles(
    context: Context, name: str, wanted: Role, found: Sequence[tuple[StoredTask, tuple[Role, ...]]]
) -> Draft:
    """Say that a unit has no such role, and which it has."""
    library = context.library
    facts = tuple(library.task_fact(t) for t, _ in found)
    role = found[0][1][0]
    same = [f for f, (_, roles) in zip(facts, found, strict=True) if role in roles]
    missing = {Role.LEAD: "牵头", Role.RESPONSIBLE: "担任责任单位", Role.SUPPORT: "担任配合单位"}
    return Draft(
        answer=f"文件中没有{name}{missing.get(wanted, '担任考核单位')}的任务；{name}{DOES[role]}{len(same)}项任务：{list_of([f.task for f in same])}。",
        kind=Kind.TASKS_OF_UNIT,
        citations=tuple(library.cite(f.document_id, f.start, f.end) for f in same),
        facts=tuple(same),
        confidence=0.9,
        counts=(len(same),),
    )


def _ask_back(asked: str, resolution: Resolution) -> Draft:
    names = list(dict.fromkeys(resolution.slip))[:5]
    return Draft(
        f"文件中没有“{asked}”，是指{'、'.join(names[:-1])}还是{names[-1]}？",
        Kind.TASKS_OF_UNIT,
        reason="clarify",
        suggestions=tuple(f"{n}牵头哪些任务？" for n in names),
    )


def _unknown(asked: str, context: Context) -> Draft:
    place = find_places(asked)
    of_place = (
        any(e.header.place == place[0].place for e in context.library.entries.values())
        if place
        else True
    )
    reason = f"任务分工里没有{asked}" if of_place else f"库里没有{place[0].place}的文件"
    return refusal(reason, Kind.TASKS_OF_UNIT)
