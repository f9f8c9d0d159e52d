"""The sentences about who does a task."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from corpus.types import Role

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from qa.types import TaskFact

ROLE_NAMES = {
    Role.LEAD: "牵头单位",
    Role.RESPONSIBLE: "责任单位",
    Role.SUPPORT: "配合单位",
    Role.CHECK: "考核单位",
    Role.GUIDE: "指导单位",
}
DOES = {
    Role.LEAD: "牵头",
    Role.RESPONSIBLE: "作为责任单位参与",
    Role.SUPPORT: "作为配合单位参与",
    Role.CHECK: "作为考核单位参与",
    Role.GUIDE: "作为指导单位参与",
}
# What a unit that takes part in a task without leading it may be
HELPING = tuple(role for role in Role if role is not Role.LEAD)

MISSING = {
    Role.LEAD: "牵头",
    Role.RESPONSIBLE: "担任责任单位",
    Role.SUPPORT: "担任配合单位",
    Role.CHECK: "担任考核单位",
    Role.GUIDE: "担任指导单位",
}

# "2026年底前内河货船完成改造", "到2027年建成换电站120座", "2025年9月底前", "6月底前建成", "年底前完成"
_BY_A_DAY = re.compile(
    r"(?:(?:到|至)20\d\d年|(?:20\d\d年(?:\d{1,2}月)?|\d{1,2}月|(?<!\d)年(?=[底末]))"
    r"(?:\d{1,2}日|[上中下]旬)?[底末]?之?前)[^，,。；;：:（）()“”\n]{2,60}"
)
# Between an item's name and what of it is told: 用好展会平台——举办论坛
OF_ITEM = "——"
# A text that sets more days than these is told by its first ones.
MAX_DATED = 3


def units_of(fact: TaskFact, role: Role) -> list[str]:
    """Return the units of a role, as printed."""
    return [m.unit for m in fact.members if m.role == role]


def says_who(fact: TaskFact) -> str:
    """Say who leads and who else is named, as the bracket has it."""
    lead = f"由{'、'.join(fact.leads)}牵头" if fact.leads else "文件未写明牵头单位"
    return lead + (f"，{_others(fact)}" if fact.others else "")


def in_charge(fact: TaskFact) -> str:
    """Say who leads and who else is responsible, without those who only help."""
    helpers = units_of(fact, Role.SUPPORT)
    others = tuple(unit for unit in fact.others if unit not in helpers)
    if not (fact.leads or others):
        return who(fact, None)
    members = tuple(m for m in fact.members if m.role != Role.SUPPORT)
    return who(replace(fact, others=others, members=members), None)


def _others(fact: TaskFact) -> str:
    return "，".join(
        f"{ROLE_NAMES[role]}为{'、'.join(units)}"
        for role in (Role.RESPONSIBLE, Role.SUPPORT, Role.CHECK, Role.GUIDE)
        if (units := units_of(fact, role))
    )


def who(fact: TaskFact, role: Role | None) -> str:
    """Say who has a role; a role the bracket does not name is said to be missing."""
    task = f"“{fact.task}”"
    if role is None:
        return task + says_who(fact)
    if role is Role.LEAD:
        return task + (f"由{'、'.join(fact.leads)}牵头" if fact.leads else says_who(fact))
    units = units_of(fact, role)
    if units and role is Role.RESPONSIBLE and _leads_by_order(fact):
        return task + says_who(fact)
    if units:
        return f"{task}的{ROLE_NAMES[role]}为{'、'.join(units)}"
    beside = role is Role.SUPPORT and units_of(fact, Role.RESPONSIBLE)  # who else is named
    there = f"由{'、'.join(fact.leads)}牵头" if fact.leads and not beside else ""
    rest = "，".join(x for x in (there, _others(fact)) if x)
    return f"{task}文件未写明{ROLE_NAMES[role]}，{rest}"


def _leads_by_order(fact: TaskFact) -> bool:
    """Tell "(海关总署、财政部负责)", where only its place makes the first unit the lead.

    Who asks for the responsible units wants it as well.
    """
    return any(re.search(rf"[(（\[〔【]\s*{re.escape(unit)}", fact.quote) for unit in fact.leads)


def when(fact: TaskFact, role: Role | None, *, beside_who: bool = False) -> str:
    """Say by when, and who has the role where one is asked for, or who does it at all."""
    said = by_when(fact)
    asked = beside_who or role is not None
    return f"{who(fact, role)}，{said}" if asked else f"“{fact.task}”{said}"


def by_when(fact: TaskFact) -> str:
    """Say by when, in a bracket's words or the task's own."""
    apart = fact.deadline and _is_apart(fact.deadline, fact.quote)
    return f"完成时限为{fact.deadline}" if apart else _dated(fact)


def sets_a_day(fact: TaskFact) -> bool:
    """Tell a task that says by when it is to be done, on its own or in its words."""
    return bool(fact.deadline or _BY_A_DAY.search(fact.quote))


def named(fact: TaskFact, item: str = "", *, dated: bool = False) -> str:
    """Return what a list calls a task, with the day by which it is to be done where that is asked.

    `item` calls what the task is one of several in.
    """
    name = f"{item}{OF_ITEM}{fact.task}" if item else fact.task
    return f"{name}（{by_when(fact)}）" if dated else name


def _is_apart(deadline: str, quote: str) -> bool:
    """Tell a deadline that stands in a bracket, behind a label or in a cell, not in a sentence."""
    before = quote[: max(quote.find(deadline), 0)]
    inside = before.count("（") + before.count("(") > before.count("）") + before.count(")")
    return inside or before.rstrip(" ")[-1:] in ("", ":", "：", "|", "\t", "\n")


def _dated(fact: TaskFact) -> str:
    """Quote what a task's own words say is to be done by a day, where it has no deadline besides."""
    clauses = (m.group().strip() for m in _BY_A_DAY.finditer(fact.quote))
    dated = list(dict.fromkeys(clauses))[:MAX_DATED]
    if not dated:
        return f"完成时限为{fact.deadline}" if fact.deadline else "文件未写明完成时限"
    return f"文件未单列完成时限，原文写有{'、'.join(f'“{clause}”' for clause in dated)}"


def besides(fact: TaskFact, left_out: Collection[str], named: str, role: Role | None = None) -> str:
    """Say who takes part besides the units left out, which `named` calls; in one role, or in any."""
    left = [m.unit for m in fact.members if m.unit not in left_out and role in (None, Role(m.role))]
    called = ROLE_NAMES[role] if role else ""
    if not left:
        return f"“{fact.task}”除{named}外没有列其他{called or '单位'}"
    return f"“{fact.task}”除{named}外，{called}还有{'、'.join(left)}"


def role_of(fact: TaskFact, unit: str, role: Role | None, *, wanted: bool) -> str:
    """Say what a unit is in a task; what is not `wanted` is followed by who leads it instead."""
    if role is None:
        return f"的“{fact.task}”没有列{unit}，{says_who(fact)}"
    said = f"写明，{unit}是“{fact.task}”的{ROLE_NAMES[role]}"
    if wanted:
        return said
    led_by_others = bool(fact.leads) and role is not Role.LEAD
    return (
        f"{said}，由{'、'.join(fact.leads)}牵头" if led_by_others else f"{said}，{says_who(fact)}"
    )


def one_of(fact: TaskFact, unit: str, role: Role) -> str:
    """Say what a unit is in a task, with all that are the same in it."""
    of_role = f"{ROLE_NAMES[role]}为{'、'.join(units_of(fact, role))}"
    return f"写明，{unit}是“{fact.task}”的{ROLE_NAMES[role]}之一，{of_role}"


def every_telling(fact: TaskFact) -> Iterator[str]:
    """Yield every sentence about one task that names nobody the question named."""
    yield in_charge(fact)
    for role in (None, *Role):
        yield who(fact, role)
        yield when(fact, role)
        yield when(fact, role, beside_who=True)
        yield besides(fact, fact.leads, "牵头单位", role)
        for member in fact.members:
            yield besides(fact, [member.unit], member.unit, role)


def together(units: Sequence[str], *, lead: bool) -> str:
    """Say that several units have a part in a thing together, or lead it."""
    return f"{'、'.join(units[:-1])}和{units[-1]}共同{'牵头' if lead else '参与'}"


def led_with(leader: str, helper: str) -> str:
    """Say that one unit leads what another takes part in."""
    return f"{leader}牵头、{helper}参与"


def whole(where: str, who: str, facts: Sequence[TaskFact]) -> str:
    """Say which tasks of a document several units have as `who` says."""
    return f"{where}中，{who}{len(facts)}项任务：{list_of([fact.task for fact in facts])}"


def due(where: str, unit: str, facts: Sequence[TaskFact]) -> str:
    """Say which tasks of a document, or of a unit in it, fall due by the day asked for."""
    told = list_of([named(fact, dated=True) for fact in facts])
    return f"{where}中，{unit}应在所问期限内完成的任务有{len(facts)}项：{told}"


def list_of(tasks: list[str]) -> str:
    """Write the names of tasks, numbered when there are several."""
    if len(tasks) == 1:
        return tasks[0]
    return "；".join(f"（{i}）{task}" for i, task in enumerate(tasks, 1))
