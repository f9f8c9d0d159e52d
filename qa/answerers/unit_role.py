"""Whether a unit takes part in a task, and as what: yes or no first, then the words that say so."""

from __future__ import annotations

import re

from corpus.store import StoredTask
from corpus.types import Role
from corpus.units import Match, same_unit
from qa.context import Context
from qa.drafts import Draft
from qa.topics import find_tasks
from qa.types import Kind
from qa.understand import topic_of
from qa.wording.tasks import role_of

# "参与了吗", "是不是牵头单位", "是否负责", "有没有参加"
_YES_NO = re.compile(
    r"吗$|吗[?!。]|是不是|是否|有没有|(?:参与|参加|牵头|负责|配合)没(?:有)?|对不对|对吧|(?<!什)么[?]?$"
)
# "是什么角色", "担任什么", "在里面干什么", "负责还是配合"
_AS_WHAT = re.compile(
    r"什么角色|什么身份|担任什么|担任的?(?:角色|什么)|还是(?:责任|配合|牵头)|算什么单位|哪种单位|起什么作用|角色是"
)

# "这个任务里X参加了吗", "在其中担任", "由X负责"; what stands around the task's own words
_ROLE_WORDS = re.compile(
    r"(?:这|那)[个项](?:任务|工作|事)|里面?(?=\s|$)|(?:里面?|当中|中)?(?:担任|扮演)|参与|参加|单位|任务|这项|那项|牵头|负责|配合|了(?=\s*$)|^由|里面|当中|角色|身份"
)


def answer(context: Context) -> Draft | None:
    """Answer "X参与了吗" and "X是什么角色" for one task; None for other questions."""
    question = context.question
    asks_yes_no = bool(_YES_NO.search(question.view))
    if not question.units or not (asks_yes_no or _AS_WHAT.search(question.view)):
        return None
    asked = question.units[0]
    topic = _ROLE_WORDS.sub(" ", _YES_NO.sub(" ", _AS_WHAT.sub(" ", context.topic_without(asked))))
    topic = topic_of(topic.strip())
    tasks = [t for t in context.library.tasks if t.document_id in context.scope.document_ids]
    found = find_tasks(topic, tasks, context.library)
    if found is None or len(found.tasks) != 1:
        return None
    task = found.tasks[0]
    roles = _roles(task, asked.unit, context)
    return _said(context, task, asked.unit, roles, found.confidence, asks_yes_no=asks_yes_no)


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
    right = (
        wanted in roles
        if wanted in (Role.LEAD, Role.SUPPORT, Role.CHECK, Role.GUIDE)
        else bool(roles)
    )
    verdict = ("是。" if right else "否。") if asks_yes_no else ""
    told = role_of(fact, asked, roles[0] if roles else None, wanted=right)
    said = context.name(task.document_id) + told
    return Draft(
        answer=f"{verdict}{said}。",
        kind=Kind.LEAD_UNIT if wanted is Role.LEAD else Kind.RESPONSIBLE_UNIT,
        citations=(library.cite(fact.document_id, fact.start, fact.end),),
        facts=(fact,),
        confidence=min(confidence, 0.93),
        suggestions=(f"{asked}参与哪些任务？",),
    )
