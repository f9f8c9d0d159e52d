"""Who works on a task besides the one that leads it, or besides the units that a question names."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from corpus.types import Role
from corpus.units import same_unit
from qa.beside_units import asks_helpers, asks_who_leads_too
from qa.topics import Found, read_topic
from qa.wording import tasks as tasks_said

if TYPE_CHECKING:
    from collections.abc import Sequence

    from corpus.store import StoredTask
    from qa.context import Context
    from qa.types import TaskFact

# "除了A，还有谁牵头", "还有哪些单位一起配合"
_ALSO = re.compile(
    r"还有(?:谁|哪[些几个]?[个家]?(?:单位|部门)?|什么(?:单位|部门))(?:也|是|一起|共同|同时|来)*(牵头|配合|参加)"
)
# "除了牵头的A,配合单位是谁", "A牵头,责任单位是谁"
_HELPERS = re.compile(
    r"配合|协办|责任(?=单位|部门)|参加(?=的?(?:单位|部门))|参与(?=的?(?:单位|部门))"
)
_ROLES_ASKED = {"牵头": Role.LEAD, "责任": Role.RESPONSIBLE}
# "除了金融局和人行还有…", "除市科技局以外…": whom the asker knows of
_BUT = re.compile(r"除(?:了|去|开)?(.{2,30}?)(?:以外|之外|外)?[,，]?(?:还|都|另|有|$)")
# "市医保局牵头的那项,配合的是谁" names every task it leads.
CONFIDENT = 0.9
_ROLE_NAME = re.compile(r"牵头|责任|配合|参与")


def led_by_named(context: Context, tasks: Sequence[StoredTask]) -> Found | None:
    """Find the tasks that the unit named leads, where only that tells which are meant."""
    view, units = context.question.view, context.question.units
    if read_topic(context.topic).words or not asks_helpers(view, units):
        return None
    led = _led(context, tasks)
    return Found(led, CONFIDENT) if led else None


def of_named_leader(context: Context, tasks: Sequence[StoredTask]) -> Sequence[StoredTask]:
    """Keep of tasks that fit alike those that the unit leads whose helpers are asked for."""
    if not asks_helpers(context.question.view, context.question.units):
        return tasks
    return _led(context, tasks) or tasks


def _led(context: Context, tasks: Sequence[StoredTask]) -> tuple[StoredTask, ...]:
    """Return the tasks that the unit named last leads."""
    asked = context.question.units[-1].unit
    return tuple(
        t
        for t in tasks
        for place in [context.library.entries[t.document_id].header.place]
        if any(
            m.role is Role.LEAD and same_unit(asked, m.unit, document_place=place)
            for m in t.fact.members
        )
    )


def told(context: Context, fact: TaskFact) -> str:
    """Say who takes part besides the lead, or besides the units the question names."""
    named = _named(context, fact)
    leads = set(fact.leads)
    role = _also_as(context)
    if asks_helpers(context.question.view, context.question.units):
        if not set(named) & leads:  # who is asked about does not lead it: "A牵头,谁配合"
            return tasks_said.who(fact, None)
        named = fact.leads if set(named) <= leads else named
    by_name = bool(named) and (role is Role.LEAD or set(named) != leads)
    left_out = named if by_name else fact.leads
    others = [m for m in fact.members if m.unit not in left_out]
    if role is not Role.LEAD and not any(m.role is role for m in others):
        role = None  # 配合 is said of whoever shares a task too
    called = "、".join(named) if by_name else "牵头单位"
    return tasks_said.besides(fact, left_out, called, role)


def _named(context: Context, fact: TaskFact) -> tuple[str, ...]:
    """Return the units of a task that the question names, the shorter names behind 除了 too."""
    place = context.library.entries[fact.document_id].header.place
    asked = [u.unit for u in context.units]
    short = _left_out(context.question.view)
    return tuple(
        m.unit
        for m in fact.members
        if any(same_unit(unit, m.unit, document_place=place) for unit in asked)
        or any(_is_only(m.unit, name, fact) for name in short)
    )


def _also_as(context: Context) -> Role | None:
    """Return the role that others are asked for in: 牵头 of "除了A还有谁牵头"."""
    question = context.question
    found = _ALSO.search(question.view)
    if found:
        return _ROLES_ASKED.get(found.group(1), Role.SUPPORT)
    if asks_who_leads_too(question.view, question.units):
        return Role.LEAD
    helpers = _HELPERS.findall(question.view)
    return _ROLES_ASKED.get(helpers[-1], Role.SUPPORT) if helpers else None


def _left_out(view: str) -> tuple[str, ...]:
    """Return the names behind 除了: "除了金融局和人行还有哪些单位" leaves out two."""
    found = _BUT.search(view)
    names = re.split(r"、|以及|[和与跟及,，]", found.group(1)) if found else ()
    return tuple(n for n in names if len(n) > 1 and not _ROLE_NAME.search(n))


def _is_only(unit: str, name: str, fact: TaskFact) -> bool:
    """Tell the one unit of a task whose name holds a shorter one: 人行 of 人行甲市分行营管部."""
    return name in unit and sum(name in m.unit for m in fact.members) == 1
