"""Who leads or shares a task (牵头单位, 责任单位, 配合单位)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from corpus.store import StoredTask
from corpus.types import Role
from corpus.words import cut
from qa.answerers import beside, passage
from qa.answerers.asked_tasks import asks_membership, tasks_asked
from qa.answerers.set_apart import of_its_case
from qa.by_whom import told_so
from qa.context import Context
from qa.denied import is_denied
from qa.drafts import Draft, refusal
from qa.fields import asks_who_makes
from qa.inner_tasks import inner_meant
from qa.levels_named import is_of_other_level
from qa.library import Library
from qa.only_when import only_says_when
from qa.own_work import without_own_work
from qa.pointed import leads_elsewhere, pointed_at
from qa.spelled_out import spelling_most
from qa.submitted import by_approver
from qa.synonyms import held
from qa.task_match import BESIDE_TASKS, MAKING
from qa.task_texts import bare
from qa.told_apart import told_apart
from qa.topics import GENERIC, Found, called_just_so, find_tasks, nearest_tasks, read_topic
from qa.types import Kind, TaskFact
from qa.understand import Intent
from qa.wording import tasks as tasks_said
from qa.wording.tasks import HELPING

# More tasks than this do not answer "who": the asker is asked which one is meant.
MAX_TASKS = 8
# Asked in the words of a division of tasks; "由谁受理" may stand in any sentence.
_DIVIDED = re.compile(
    r"负责|出面|总责|牵头|管(?![道网线廊材件])|承担|落实|主抓|单位|部门|时限|完成|的[活事]"
)
# "由谁审核", "由谁牵头审核", "哪个部门会同财政部制定的": a doing of its own
_WHO_DOES_WHAT = re.compile(
    r"(?:谁|哪[\u4e00-\u9fff]{1,5})(?:来|去|牵头|负责|组织|会同[^,，]{1,20}?)?(制定|制订|拟定|拟订|编制|审核|审批|审查|批准|核准|认定|核定|公布|处罚|组建|遴选|推荐|验收)的?$"
)
# "哪三个部门分工负责", "是哪两家分工负责的": who answers for it, not who helps
_IN_CHARGE = re.compile(
    r"分工负责|哪[一二两三四五六七八九十几]?(?:个|家)(?:部门|单位|部委|厅局)?(?:共同|一起|一同|来)?(?:分别)?负责(?!.*(?:配合|参与|参加))"
)


def answer(context: Context) -> Draft | None:
    """Answer from the responsibilities alone; a task nobody is named for is refused."""
    question, library = context.question, context.library
    shared = question.wants_others or question.wants_deadline or question.role in HELPING
    kind = Kind.RESPONSIBLE_UNIT if shared else Kind.LEAD_UNIT
    tasks = tasks_asked(context)
    membership = asks_membership(question.view)
    other_doing = membership or (question.role is None and not _DIVIDED.search(context.unscoped))
    if not tasks:
        return None if other_doing else refusal("所查文件没有写明任务分工", kind)
    topic = context.topic
    found = (
        _of_itself(context, tasks)
        or beside.led_by_named(context, tasks)
        or find_tasks(topic, tasks, library)
    )
    asked = _WHO_DOES_WHAT.search(question.view)
    doing = asked[1] if asked else "" if question.role else _own_doing(question.view)
    if (other_doing and not membership) or doing:
        found = _doing(doing, topic, found, tasks, library)
    found = _of_level(context, told_apart(question.view, topic, found, tasks, library))
    found = by_approver(context, found)
    if other_doing and (found is None or _leaves_the_day_open(context, found)):
        return None
    if found is None and not other_doing:
        found = by_approver(context, pointed_at(context, tasks))
    elif found and (_is_said_elsewhere(context, found) or _is_said_inside(context, found)):
        said = passage.best_stretch(context)
        if said.citations:
            return said
    if found is None:
        near = nearest_tasks(topic, tasks, library)
        cited = tuple(library.cite(t.document_id, t.fact.start, t.fact.end) for t in near)
        suggestions = tuple(f"{t.fact.task}由谁牵头？" for t in near)
        draft = refusal(f"所查文件的任务分工里没有“{topic or question.view}”", kind, cited)
        return replace(draft, suggestions=suggestions, final=_says_nothing_of(context))
    found = spelling_most(context, found, tasks)
    found = replace(found, tasks=without_own_work(found.tasks) or found.tasks)
    found = replace(found, tasks=tuple(_in_charge(context, found)))
    if len(found.tasks) > MAX_TASKS:
        return _ask_back(topic or question.view, found.tasks, kind)
    found = inner_meant(context, found, tasks)
    apart = None if membership else of_its_case(context, found.tasks)
    if apart:
        return apart
    meant = _with_role(beside.of_named_leader(context, found.tasks), question.role)
    return _answered(context, meant, kind, found.confidence)


def _of_level(context: Context, found: Found | None) -> Found | None:
    """Leave out the tasks of another level than the question says, for what lacks it, or done only after it."""
    asked = context.unscoped
    kept = [
        t
        for t in (found.tasks if found else ())
        if not (
            is_of_other_level(asked, t.fact.task)
            or is_denied(asked, t.fact.task)
            or only_says_when(context.topic, t.fact.task, _title(context, t))
        )
    ]
    return replace(found, tasks=tuple(kept)) if found and kept else None


def _title(context: Context, task: StoredTask) -> str:
    return context.library.entries[task.document_id].header.title


# "操作编码由哪个部门收费": what is done, behind who does it
_DONE_BY = re.compile(
    r"由(?:谁|哪[个家些](?:部门|单位|局|厅|委)?)(?:来|去)?(?P<doing>[\u4e00-\u9fff]{2})的?$"
)


def _own_doing(view: str) -> str:
    """Return what is done, behind who is asked for, where it is nothing that any task has (负责, 落实)."""
    found = _DONE_BY.search(view)
    words = cut(found["doing"]) if found else []
    own = len(words) == 1 and words[0].text not in GENERIC
    return words[0].text if own and not _DIVIDED.search(words[0].text) else ""


# "本办法由市茶叶局负责组织实施": what a question after who carries the document out asks for
_ITSELF = re.compile(r"本[\u4e00-\u9fff]{2,6}")
_CARRIES_OUT = re.compile(r"(?:组织|贯彻|具体|统一)*(?:实施|执行|落实)(?:工作)?")


def _of_itself(context: Context, tasks: Sequence[StoredTask]) -> Found | None:
    """Find who carries the one document named out, where it says so of itself."""
    if not (context.scope.named and _CARRIES_OUT.fullmatch(bare(context.topic))):
        return None
    own = tuple(t for t in tasks if _ITSELF.fullmatch(t.fact.task))
    return Found(own, 0.95) if len(own) == 1 else None


# "市茶叶局是茶园管护工作的主管部门", "市茶叶局主管本市茶园管护工作"; not 行业主管部门负责…工作
_OFFICE = re.compile(
    r"(?:是|作?为)[^，,；;。]{4,40}主管(?:部门|单位|机关)|(?<!行业)主管(?:[全本各][国省市区县]|辖区|行政区域内?)?的?(?!部门|单位|机关|人员|的)[^，,；;。]{2,20}工作"
)


def _in_charge(context: Context, found: Found) -> Sequence[StoredTask]:
    """Keep of tasks that fit alike that of whose office they are, where 归谁主管 asks for it."""
    if "主管" not in context.question.view:
        return found.tasks
    library = context.library
    own = [
        t
        for t in found.tasks
        if _OFFICE.search(library.cite(t.document_id, t.fact.start, t.fact.end).quote)
    ]
    return own or found.tasks


def _with_role(tasks: Sequence[StoredTask], role: Role | None) -> Sequence[StoredTask]:
    """Keep of tasks that fit alike those that somebody has the role in that is asked for.

    责任单位 is said of whoever leads, too.
    """
    having = [t for t in tasks if any(m.role is role for m in t.fact.members)]
    return having if having and role is not Role.RESPONSIBLE else tasks


def _is_said_elsewhere(context: Context, found: Found) -> bool:
    """Tell tasks that leave out a word of the question which a better stretch has: they are not meant.

    "中央企业的煤矿由谁验收" is not told by who inspects those of a province; what the sentence
    before a task's says is another's work.
    """
    library = context.library
    texts = [(library.texts_of(t), library.entries[t.document_id].header) for t in found.tasks]
    around = [t.title + t.heading + t.scope + t.before + bare(h.title) for t, h in texts]
    words = read_topic(context.topic).words
    return any(not any(held(w, a) for a in around) for w in words) and leads_elsewhere(
        context, found.tasks
    )


def _is_said_inside(context: Context, found: Found) -> bool:
    """Tell a task whose own words say who does what is asked, no unit of it: 谁施工 of "由某公司组织施工"."""
    told = told_so(context.question.view)
    if told is None or context.question.role or len(found.tasks) != 1:
        return False
    document_id, fact = found.tasks[0].document_id, found.tasks[0].fact
    doers = told.search(context.library.cite(document_id, fact.start, fact.end).quote)
    return doers is not None and not any(m.unit in doers.group() for m in fact.members)


def names_a_task(context: Context) -> bool:
    """Tell a question that says a task's name word for word: no word of it chose a document."""
    tasks = tasks_asked(context)
    return bool(called_just_so((bare(context.topic),), tasks, context.library))


def _doing(
    said: str, topic: str, found: Found | None, tasks: Sequence[StoredTask], library: Library
) -> Found | None:
    """Keep the tasks that speak of what is asked to be done: 审核 of "由谁审核".

    Where they say 制定 for 拟订 and one other task of theirs says 拟订 itself, of most that is asked, it is meant.
    """
    if found is None:
        return None
    words = read_topic(topic).words
    doing = said or words[-1]
    ways = MAKING if doing in MAKING else (doing,)
    texts = {t: library.texts_of(t).scope for t in tasks}
    kept = [t for t in found.tasks if any(held(w, texts[t]) for w in ways)]
    if kept and not any(doing in texts[t] for t in kept):
        of_them = {t.document_id for t in kept}
        just_so = [t for t in tasks if t.document_id in of_them and doing in texts[t]]
        most = [t for t in just_so if sum(held(w, texts[t]) for w in words) > len(words) / 2]
        kept = most if len(most) == 1 else kept
    return replace(found, tasks=tuple(kept)) if kept else None


def of_making(context: Context) -> Draft | None:
    """Answer "考核办法由谁制定" from the tasks, where it is no document whose issuer is asked."""
    if not asks_who_makes(context.question.view):
        return None
    draft = answer(
        replace(context, question=replace(context.question, intent=Intent.UNITS_OF_TASK))
    )
    return draft if draft and draft.citations else None


def _leaves_the_day_open(context: Context, found: Found) -> bool:
    """Tell tasks that set no day where only that is asked, as of what any sentence may tell."""
    question = context.question
    if not question.wants_deadline or question.wants_units:
        return False
    return not any(tasks_said.sets_a_day(context.library.task_fact(t)) for t in found.tasks)


def _says_nothing_of(context: Context) -> bool:
    """Tell that money or a contact is asked for of which no document in scope has a word."""
    beside = [w for w in read_topic(context.topic).words if w in BESIDE_TASKS]
    texts = [context.library.bare_text(i) for i in context.scope.document_ids]
    return any(not any(held(w, text) for text in texts) for w in beside)


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
    facts = tuple(library.task_fact(t) for t in tasks)
    cited = tuple(library.cite(f.document_id, f.start, f.end) for f in facts)
    by_document: dict[str, list[TaskFact]] = {}
    for fact in facts:
        by_document.setdefault(fact.document_id, []).append(fact)
    sentences = [
        f"{context.name(document_id)}{'要求' if _any_lead(of_it) else '写明'}，"
        + "；".join(dict.fromkeys(_told(context, fact) for fact in of_it))
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


def _any_lead(facts: Sequence[TaskFact]) -> bool:
    return any(f.leads for f in facts)


def _told(context: Context, fact: TaskFact) -> str:
    """Say who, when, or who else."""
    question = context.question
    if question.wants_others:
        return beside.told(context, fact)
    if question.wants_deadline:
        return tasks_said.when(fact, question.role, beside_who=question.wants_units)
    if question.role is None and _IN_CHARGE.search(question.view):
        return tasks_said.in_charge(fact)
    return tasks_said.who(fact, question.role)


def _suggestions(facts: Sequence[TaskFact], role: Role | None) -> tuple[str, ...]:
    fact = facts[0]
    asked = [f"{fact.task}的责任单位有哪些？"] if role is Role.LEAD and fact.others else []
    if role in (Role.RESPONSIBLE, Role.SUPPORT) and fact.leads:
        asked.append(f"{fact.task}由谁牵头？")
    asked += [f"{unit}牵头哪些任务？" for unit in fact.leads[:1]]
    return tuple(asked)
