"""What a unit leads or takes part in, complete across the documents asked."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from corpus.places import contains, find_places
from corpus.store import StoredTask
from corpus.types import Role
from corpus.units import Match, Resolution, is_group, resolve, same_unit
from qa.answerers.told_about import told_about
from qa.beside_units import leader_and_helper
from qa.context import Context
from qa.drafts import Draft, refusal
from qa.library import newest_first
from qa.told_once import told_once
from qa.types import Kind, TaskFact
from qa.understand import Question
from qa.wording.tasks import DOES, HELPING, MISSING, led_with, list_of, named, together, whole

# Units of one question that are told one after the other.
MAX_UNITS = 3
# "市卫健委跟市经信局一起负责的", "A和B共同牵头哪些", "A、B都参与的任务": what all of them have
_TOGETHER = re.compile(
    r"共同|一起|一同|一块儿?|联合|合作|同时(?=牵头|负责|参与|参加)|都(?=牵头|负责|参与|参加|有份)"
)


def answer(context: Context) -> Draft | None:
    """List the tasks of each unit named by role; a question without one we could know is refused."""
    units = list(dict.fromkeys(u.unit for u in context.units or context.question.units))
    if not units:
        return refusal("问题里没有能识别的单位", Kind.TASKS_OF_UNIT)
    pair = leader_and_helper(context.question.view, context.units)
    if pair:
        return _of_pair(context, pair[0].unit, pair[1].unit)
    if len(units) > 1 and _TOGETHER.search(context.question.view):
        return _of_all(context, units[:MAX_UNITS])
    drafts = [_of_unit(context, unit) for unit in units[:MAX_UNITS]]
    answered = list({d.answer: d for d in drafts if d.citations}.values())  # two names of one unit
    if not answered:
        return drafts[0]
    return Draft(
        answer="".join(d.answer for d in answered),
        kind=Kind.TASKS_OF_UNIT,
        citations=tuple(dict.fromkeys(c for d in answered for c in d.citations)),
        facts=tuple(dict.fromkeys(f for d in answered for f in d.facts)),
        confidence=min(d.confidence for d in answered),
        suggestions=answered[0].suggestions,
    )


def _of_all(context: Context, units: Sequence[str]) -> Draft:
    """List the tasks that every one of several units has a part in, or leads."""
    lead = context.question.role is Role.LEAD
    roles = (Role.LEAD,) if lead else tuple(Role)
    found = _having(context, [(unit, roles) for unit in units])
    return _told_whole(context, found, together(units, lead=lead))


def _of_pair(context: Context, leader: str, helper: str) -> Draft:
    """List the tasks that one of two units leads and in which the other takes part."""
    found = _having(context, [(leader, (Role.LEAD,)), (helper, HELPING)])
    return _told_whole(context, found, led_with(leader, helper))


def _having(context: Context, parts: Sequence[tuple[str, Sequence[Role]]]) -> list[StoredTask]:
    """Return the tasks in which every unit has one of the roles beside it."""
    tasks = [t for t in context.library.tasks if t.document_id in context.scope.document_ids]
    return [t for t in tasks if all(has_part(context, t, unit, roles) for unit, roles in parts)]


def _told_whole(context: Context, found: Sequence[StoredTask], who: str) -> Draft:
    """Tell tasks by document, the newest first; `who` says what their units do."""
    library = context.library
    if not found:
        return refusal(f"任务分工里没有{who}的任务", Kind.TASKS_OF_UNIT)
    by_document: dict[str, list[TaskFact]] = {}
    for task in found:
        by_document.setdefault(task.document_id, []).append(library.task_fact(task))
    shown = {i: by_document[i] for i in newest_first(library, by_document)}
    facts = tuple(f for of_it in shown.values() for f in of_it)
    told = (whole(context.name(i), who, of_it) for i, of_it in shown.items())
    return Draft(
        answer="；".join(told) + "。",
        kind=Kind.TASKS_OF_UNIT,
        citations=tuple(library.cite(f.document_id, f.start, f.end) for f in facts),
        facts=facts,
        confidence=0.95,
    )


def has_part(context: Context, task: StoredTask, unit: str, roles: Sequence[Role]) -> bool:
    """Tell whether a unit, or one of its other names, has one of these roles in a task."""
    place = context.library.entries[task.document_id].header.place
    return any(
        m.role in roles and same_unit(unit, m.unit, document_place=place) >= Match.ALIAS
        for m in task.fact.members
    )


def _of_unit(context: Context, asked: str) -> Draft:
    tasks = [t for t in context.library.tasks if t.document_id in context.scope.document_ids]
    resolution = _resolve(asked, tasks, context)
    if resolution.ambiguous:
        return _ask_back(asked, resolution)
    names = frozenset(resolution.best)
    found = [(t, roles) for t in tasks if (roles := _roles(t, asked, names, context))]
    told = told_about(context, found) if found else ()
    if not told:
        return _unknown(asked, context)
    return _listed(context, _shown_name(asked, resolution), told)


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
    library, question = context.library, context.question
    groups = _groups(context, found)
    wanted = [g for g in groups if _is_wanted(question, g[1])]
    lacking = ""
    if not wanted and question.role is Role.GUIDE:  # a unit guides more than lists of tasks say
        return refusal(f"任务分工里没有{name}指导的任务", Kind.TASKS_OF_UNIT)
    if not wanted:
        missing = MISSING[question.role or Role.LEAD]
        lacking = f"文件中没有{name}{missing}的任务；"
        helps = [g for g in groups if g[1] in HELPING] if question.role in HELPING else []
        wanted = helps or groups  # who only helps is called 责任单位 or 配合单位
    shown = tuple(dict.fromkeys(f for _, _, of_role in wanted for f in of_role))
    total = f"合计{len(shown)}项。" if question.wants_count and len(wanted) > 1 else ""
    return Draft(
        answer=lacking + _sentence(context, name, wanted) + total,
        kind=Kind.TASKS_OF_UNIT,
        citations=tuple(library.cite(f.document_id, f.start, f.end) for f in shown),
        facts=shown,
        confidence=0.9 if lacking else 0.96,
        suggestions=tuple(f"{f.task}的责任单位有哪些？" for f in shown[:2] if f.others),
    )


def _is_wanted(question: Question, role: Role) -> bool:
    if question.wants_others and "牵头" in question.view:  # "除了牵头还参与哪些任务"
        return role is not Role.LEAD
    return question.role is None or role is question.role


def _groups(
    context: Context, found: Sequence[tuple[StoredTask, tuple[Role, ...]]]
) -> list[tuple[str, Role, list[TaskFact]]]:
    """Put tasks together by document, newest first, and role."""
    library = context.library
    groups: list[tuple[str, Role, list[TaskFact]]] = []
    told_of = {t.document_id for t, _ in found}
    for document_id in newest_first(library, (i for i in library.entries if i in told_of)):
        for role in Role:
            facts = [
                library.task_fact(t)
                for t, roles in found
                if t.document_id == document_id and role in roles
            ]
            printed: dict[str, TaskFact] = {}
            for fact in facts:
                printed.setdefault(fact.task, fact)  # a text may print a sentence once more
            if printed:
                groups.append((document_id, role, told_once(list(printed.values()))))
    return groups


def _sentence(
    context: Context, name: str, groups: Sequence[tuple[str, Role, list[TaskFact]]]
) -> str:
    parts: list[str] = []
    last = None
    for document_id, role, facts in groups:
        where = f"{context.name(document_id)}中，{name}" if document_id != last else ""
        items, dated = context.library.items, context.question.wants_deadline
        tasks = list_of([named(f, items.get(f.id, ""), dated=dated) for f in facts])
        parts.append(f"{where}{DOES[role]}{len(facts)}项任务：{tasks}")
        last = document_id
    return "；".join(parts) + "。"


def _ask_back(asked: str, resolution: Resolution) -> Draft:
    names = list(dict.fromkeys(resolution.slip))[:5]
    return Draft(
        f"文件中没有“{asked}”，是指{'、'.join(names[:-1])}还是{names[-1]}？",
        Kind.TASKS_OF_UNIT,
        reason="clarify",
        suggestions=tuple(f"{n}牵头哪些任务？" for n in names),
    )


def _unknown(asked: str, context: Context) -> Draft:
    places = find_places(asked)
    known = {e.header.place for e in context.library.entries.values()}
    if places and not any(
        place and (place == places[0].place or contains(place, places[0].place)) for place in known
    ):
        return refusal(f"库里没有{places[0].place}的文件", Kind.TASKS_OF_UNIT)
    return refusal(f"任务分工里没有{asked}", Kind.TASKS_OF_UNIT)
