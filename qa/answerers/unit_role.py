"""Whether a unit takes part in a task, and as what: yes or no first, then the words that say so."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from corpus.store import StoredTask
from corpus.types import Role
from corpus.units import Match, same_unit
from qa.answerers import unit_tasks
from qa.answerers.asked_tasks import tasks_asked
from qa.context import Context
from qa.drafts import Draft
from qa.topics import find_tasks, read_topic
from qa.types import Kind
from qa.understand import topic_of
from qa.wording.tasks import one_of, role_of

# Of more tasks that fit a question alike it is not said whether a unit takes part.
MAX_TASKS = 3
# "这个任务里X参加了吗", "在其中担任", "由X负责"; what stands around the task's own words
_ROLE_WORDS = re.compile(
    r"(?:这|那)[个项条块](?:任务|工作|事|里)?|(?:里面?|当中)(?=\s|$)|(?:里面?|当中|中)?(?:担任|扮演)|[参管在算]不|有没有|是不是|是否|有份|还是|主办|协办"
    r"|参与|参加|单位|部门|任务|牵头|负责|责任|配合|对不对|对吧|的?吧(?=$|[\s(,])|[吗嘛么](?=$|[\s(,])|[了没](?=\s*[有吗]?\s*$)|^由|有关系|有关联|沾边|(?<=\s)[跟和与同](?=.)|里面|当中|什么|角色|身份|作用"
)


# "责任单位都有谁，市水务局在不在里面": the others are asked for as well
_ALL_TOO = re.compile(r"(?:单位|部门|牵头的?|配合的?)(?:都|分别)*(?:有|是|包括)(?:谁|哪[些几])")
# "是市教育局牵头还是市科技局牵头", "市教育局还是市科技局牵头": who leads is asked, of no role
_WHICH_LEADS = re.compile(r"(?:牵头)?还是(?:由)?[\u4e00-\u9fff]{2,16}?(?:来)?牵头(?:的)?$")

# "是牵头还是配合", "算责任单位还是协办单位": what it is, of two it may be
_EITHER_ROLE = re.compile(
    r"(?:牵头|主办|责任|配合|参与|参加|协办)的?(?:单位|部门)?[,，]?还是(?:牵头|主办|责任|配合|参与|参加|协办|打下手|打配合)"
)


def answer(context: Context) -> Draft | None:
    """Answer "X参与了吗" and "X是什么角色" for one task; None for other questions."""
    question = context.question
    if not context.units or not (question.wants_yes_no or question.wants_role):
        return None
    if _WHICH_LEADS.search(question.view) and len(context.units) > 1:
        return None
    asked = context.units[0]
    topic = topic_of(_ROLE_WORDS.sub(" ", context.topic_without(asked)).strip())
    if question.wants_role and not read_topic(topic).words:
        return unit_tasks.answer(replace(context, question=replace(question, role=None)))
    found = find_tasks(topic, tasks_asked(context), context.library)
    if found is None or len({t.fact.task for t in found.tasks}) > MAX_TASKS:
        return None
    roles = {task.id: _roles(task, asked.unit, context) for task in found.tasks}
    told = [t for t in found.tasks if roles[t.id]] or list(found.tasks)
    asks_yes_no = question.wants_yes_no and not question.wants_role
    drafts = [
        _said(context, t, asked.unit, roles[t.id], found.confidence, asks_yes_no=asks_yes_no)
        for t in told
    ]
    return _together(drafts) if len({d.answer[:2] for d in drafts}) == 1 else None


def _together(drafts: Sequence[Draft]) -> Draft:
    """Tell of each of the tasks that are called so, in different documents mostly, yes or no once."""
    first = drafts[0]
    verdict = first.answer[:2] if first.answer[:2] in ("是。", "否。") else ""
    told = (draft.answer.removeprefix(verdict).rstrip("。") for draft in drafts)
    return replace(
        first,
        answer=verdict + "；".join(dict.fromkeys(told)) + "。",
        citations=tuple(dict.fromkeys(c for d in drafts for c in d.citations)),
        facts=tuple(f for d in drafts for f in d.facts),
    )


def _roles(task: StoredTask, asked: str, context: Context) -> list[Role]:
    place = context.library.entries[task.document_id].header.place
    return [
        m.role
        for m in task.fact.members
        if same_unit(asked, m.unit, document_place=place) >= Match.ALIAS
    ]


def _said(
    context: Context,
    task: StoredTask,
    asked: str,
    roles: list[Role],
    confidence: float,
    *,
    asks_yes_no: bool,
) -> Draft:
    library, wanted = context.library, context.question.role
    fact = library.task_fact(task)
    one_role = wanted in (Role.LEAD, Role.SUPPORT, Role.CHECK, Role.GUIDE)
    right = wanted in roles if one_role else bool(roles)
    verdict = ("是。" if right else "否。") if asks_yes_no else ""
    if roles and right and _ALL_TOO.search(context.question.view):
        told = one_of(fact, asked, roles[0])
    else:
        role = roles[0] if roles else None
        either = _EITHER_ROLE.search(context.question.view)
        told = role_of(fact, asked, role, wanted=role is Role.LEAD if either else right)
    said = context.name(task.document_id) + told
    return Draft(
        answer=f"{verdict}{said}。",
        kind=Kind.LEAD_UNIT if wanted is Role.LEAD else Kind.RESPONSIBLE_UNIT,
        citations=(library.cite(fact.document_id, fact.start, fact.end),),
        facts=(fact,),
        confidence=min(confidence, 0.93),
        suggestions=(f"{asked}参与哪些任务？",),
    )
