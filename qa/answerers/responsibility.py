"""Who leads or shares a task (牵头单位, 责任单位, 配合单位)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from corpus.store import StoredTask
from corpus.types import Role
from corpus.units import same_unit
from qa.context import Context
from qa.drafts import Draft, refusal
from qa.topics import find_tasks, nearest_tasks
from qa.types import Kind, TaskFact
from qa.understand import Question

# More tasks than this do not answer "who": the asker is asked which one is meant.
MAX_TASKS = 8

ROLE_NAMES = {
    Role.LEAD: "牵头单位",
    Role.RESPONSIBLE: "责任单位",
    Role.SUPPORT: "配合单位",
    Role.CHECK: "考核单位",
}


def answer(context: Context) -> Draft:
    """Answer from the responsibilities alone; a task nobody is named for is refused."""
    question, library = context.question, context.library
    shared = (
        question.wants_others
        or question.wants_deadline
        or question.role in (Role.RESPONSIBLE, Role.SUPPORT)
    )
    kind = Kind.RESPONSIBLE_UNIT if shared else Kind.LEAD_UNIT
    tasks = [t for t in library.tasks if t.document_id in context.scope.document_ids]
    if not tasks:
        return refusal("所查文件没有写明任务分工", kind)
    topic = context.topic
    found = find_tasks(topic, tasks, library)
    if found is None:
        near = nearest_tasks(topic, tasks, library)
        cited = tuple(library.cite(t.document_id, t.fact.start, t.fact.end) for t in near)
        suggestions = tuple(f"{t.fact.task}由谁牵头？" for t in near)
        draft = refusal(f"所查文件的任务分工里没有“{topic or question.view}”", kind, cited)
        return replace(draft, suggestions=suggestions)
    if len(found.tasks) > MAX_TASKS:
        return _ask_back(topic, found.tasks, kind)
    return _answered(context, found.tasks, kind, found.confidence)


def _ask_back(topic: str, tasks: Sequence[StoredTask], kind: Kind) -> Draft:
    names = list(dict.fromkeys(t.fact.task for t in tasks))
    reason = f"有{len(tasks)}项任务提到“{topic}”，请说明是哪一项"
    return Draft(
        reason + "。",
        kind,
        reason="clarify",
        suggestions=tuple(f"{n}由谁牵头？" for n in names[:5]),
    )


def _answered(
    context: Context, tasks: Sequence[StoredTask], kind: Kind, confidence: float
) -> Draft:
    library, role = context.library, context.question.role
    others = context.question.wants_others
    facts = tuple(library.task_fact(t) for t in tasks)
    cited = tuple(library.cite(f.document_id, f.start, f.end) for f in facts)
    by_document: dict[str, list[TaskFact]] = {}
    for fact in facts:
        by_document.setdefault(fact.document_id, []).append(fact)
    sentences = [
        f"{context.name(document_id)}{'要求' if _any_lead(of_it) else '写明'}，"
        + "；".join(
            _beside(context, fact) if others else _told(context.question, fact) for fact in of_it
        )
        for document_id, of_it in by_document.items()
    ]
    return Draft(
        answer="；".join(sentences) + "。",
        kind=kind,
        citations=cited,
        facts=facts,
        confidence=confidence,
        suggestions=_suggestions(facts, role),
    )


def says_who(fact: TaskFact) -> str:
    """Say who leads and who else is named, as the bracket has it."""
    lead = f"由{'、'.join(fact.leads)}牵头" if fact.leads else "文件未写明牵头单位"
    return lead + (f"，{_others(fact)}" if fact.others else "")


def _any_lead(facts: Sequence[TaskFact]) -> bool:
    return any(f.leads for f in facts)


def _told(question: Question, fact: TaskFact) -> str:
    """Say who, when, or both."""
    if not question.wants_deadline:
        return _sentence(fact, question.role)
    when = f"完成时限为{fact.deadline}" if fact.deadline else "文件未写明完成时限"
    if question.role is None:
        return f"“{fact.task}”{when}"
    return f"{_sentence(fact, question.role)}，{when}"


def _sentence(fact: TaskFact, role: Role | None) -> str:
    """Say who, for the role asked; a role the bracket does not name is said to be missing."""
    name = f"“{fact.task}”"
    if role is Role.LEAD:
        if fact.leads:
            return f"{name}由{'、'.join(fact.leads)}牵头"
        return f"{name}文件未写明牵头单位，{_others(fact)}"
    if role is None:
        return f"{name}{says_who(fact)}"
    units = _units(fact, role)
    if units:
        return f"{name}的{ROLE_NAMES[role]}为{'、'.join(units)}"
    there = f"由{'、'.join(fact.leads)}牵头" if fact.leads else ""
    rest = "，".join(x for x in (there, _others(fact)) if x)
    return f"{name}文件未写明{ROLE_NAMES[role]}，{rest}"


def _beside(context: Context, fact: TaskFact) -> str:
    """Say who takes part besides the lead, or besides the unit the question names."""
    place = context.library.entries[fact.document_id].header.place
    known = [u.unit for u in context.question.units]
    left = [
        m.unit
        for m in fact.members
        if not (
            any(same_unit(k, m.unit, document_place=place) for k in known)
            if known
            else m.role == Role.LEAD
        )
    ]
    beside = "、".join(known) or "牵头单位"
    if not left:
        return f"“{fact.task}”除{beside}外没有列其他单位"
    return f"“{fact.task}”除{beside}外，还有{'、'.join(left)}"


def _units(fact: TaskFact, role: Role) -> list[str]:
    return [m.unit for m in fact.members if m.role == role]


def _others(fact: TaskFact) -> str:
    parts = [
        f"{ROLE_NAMES[role]}为{'、'.join(units)}"
        for role in (Role.RESPONSIBLE, Role.SUPPORT, Role.CHECK)
        if (units := _units(fact, role))
    ]
    return "，".join(parts)


def _suggestions(facts: Sequence[TaskFact], role: Role | None) -> tuple[str, ...]:
    fact = facts[0]
    asked = [f"{fact.task}的责任单位有哪些？"] if role is Role.LEAD and fact.others else []
    if role in (Role.RESPONSIBLE, Role.SUPPORT) and fact.leads:
        asked.append(f"{fact.task}由谁牵头？")
    asked += [f"{unit}牵头哪些任务？" for unit in fact.leads[:1]]
    return tuple(asked)
