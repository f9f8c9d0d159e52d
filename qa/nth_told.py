"""An item of the list told before, pointed at by its place in it: 第二项的责任单位, 最后一项呢.

    pointing = [那 | 其中] (第 N | 最后一 | 倒数第 N) measure [noun] [的] rest
    rest     = nothing | who | by when | what it is | another question of the item

A list whose items are not numbered from one to the last, each of them one, is pointed at in vain.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from corpus.numbering import han_value
from qa.earlier import MAX_TURNS_BACK, is_small_talk
from qa.follow_words import ASKS_ITSELF, ONLY_ROLE, ONLY_WHEN
from qa.reading import Reading
from qa.types import Kind, TaskFact
from qa.understand import unwrapped
from qa.wording.tasks import OF_ITEM

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from qa.types import Answer, Turn

_N = r"[一二两三四五六七八九十]{1,3}|\d{1,2}"
# "第二项", "第3个任务", "最后一件实事", "倒数第二项", "第五点"; not 第三方, 第二产业, 第一批, 第四条规定了什么
_POINTS = re.compile(
    rf"^(?:[那这]|其中|里面|当中|上面|刚才|列表)*的?(?:(?P<back>倒数)?第(?P<nth>{_N})|(?P<last>最后(?:的?一)?))"
    r"(?:[项件点]|个(?![五百人月季])|条(?=[的呢]|任务|工作|$))"
    r"(?P<noun>任务|工作|事项|项目|事情?|(?:民生)?实事|内容|原则|要求|举措|措施|行动|目标)?"
    r"(?:[呢嘛吗啊]|的)*[,，]?(?P<rest>.*?)[呢嘛]?$"
)
# "是什么", "指啥", "讲的是什么", "具体内容呢", "有哪些内容", "说来听听", "展开讲讲"
_WHAT = re.compile(
    r"^(?:又|都|也|主要|具体|详细)*(?:是|指|指的是|叫|说|讲|写|做|干|要求)?(?:的|了|些)?(?:是|又是)?(?:什么|啥|哪(?:一项|个|件)?|怎么[说写做讲]的?)(?:内容|意思|名字|要求|事情?|工作|任务)?$"
    r"|^(?:的|具体|详细|主要)*(?:内容|要求|做法|名称)(?:是|有|呢)*(?:什么|啥|哪些|如何|怎样)?$"
    r"|^(?:展开|具体|详细|再)(?:说|讲|介绍)(?:说|讲|一?下|细点)?$"
)
# "（1）打造…；（2）培育…": a list as answers tell it
_NUMBERED = re.compile(r"（(\d{1,2})）(.+?)(?=；（\d|；《|。|$)", re.DOTALL)
MAX_REST = 14
_OF_TASKS = ("", "任务", "工作", "事项", "项目", "事", "事情")
# Which task is meant is sure; that who does it is asked is not.
UNASKED = "由谁负责"


@dataclass(frozen=True, slots=True)
class Pointing:
    """The place in a list that a follow-up points at, from one or from the end, and what it asks."""

    nth: int
    rest: str
    noun: str = ""

    def of(self, count: int) -> int | None:
        """Return which of so many items is meant, from nought; None where there is none."""
        at = self.nth - 1 if self.nth > 0 else count + self.nth
        return at if 0 <= at < count else None

    @property
    def asks_what(self) -> bool:
        """Whether it asks what the item is, or nothing further."""
        return not self.rest or bool(_WHAT.match(self.rest))


def pointing(question: str) -> Pointing | None:
    """Read a follow-up that points at an item by its place.

    >>> pointing("第二项的责任单位是哪些？"), pointing("最后一个呢")
    (Pointing(nth=2, rest='责任单位是哪些', noun=''), Pointing(nth=-1, rest='', noun=''))
    >>> pointing("第二产业呢"), pointing("第三方评估怎么做")
    (None, None)
    """
    found = _POINTS.match(unwrapped(question).strip(" ?？。!！"))
    if not found or len(found["rest"]) > MAX_REST:
        return None
    rest = found["rest"]
    asks = ONLY_ROLE.match(rest) or ONLY_WHEN.match(rest) or _WHAT.match(rest)
    if rest and not asks and not ASKS_ITSELF.search(rest):
        return None
    nth = -1 if found["last"] else han_value(found["nth"].replace("两", "二"))
    if not nth:
        return None
    return Pointing(-nth if found["back"] else nth, rest, found["noun"] or "")


def turn_pointed_into(turns: Sequence[Turn]) -> tuple[Turn, str] | None:
    """Return the turn whose list is pointed into, and what was asked of an item since: 第一项谁牵头."""
    asked = ""
    for turn in reversed(turns[-MAX_TURNS_BACK:]):
        before = pointing(turn.question)
        if before is None and not is_small_talk(unwrapped(turn.question)):
            return turn, asked
        asked = asked or (before.rest if before else "")
    return None


def nth_task(question: str, turns: Sequence[Turn]) -> Iterator[Reading]:
    """Read a follow-up as one on a task of a unit's that was told, else give nothing."""
    meant = _task_meant(question, turns)
    if meant is None:
        return
    fact, rest = meant
    if rest and _WHAT.match(rest):
        yield Reading(fact.task, (fact.document_id,), (fact.task,))
        return
    asked = rest or UNASKED
    joint = "的" if ONLY_ROLE.match(asked) and not ASKS_ITSELF.match(asked) else ""
    text = f"{fact.task}{joint}{asked}"
    exact = ONLY_ROLE.match(rest) or ONLY_WHEN.match(rest)
    yield Reading(text, (fact.document_id,), (fact.task,), loose=not exact)


def nth_lost(question: str, turns: Sequence[Turn]) -> str | None:
    """Say why no task of a unit's that was told is the one pointed at; None where it is not pointed at."""
    pointed = pointing(question)
    into = turn_pointed_into(turns) if pointed else None
    if not pointed or not into or pointed.noun not in _OF_TASKS or _task_meant(question, turns):
        return None
    told = sum(isinstance(f, TaskFact) for f in into[0].answer.facts)
    if into[0].answer.kind is not Kind.TASKS_OF_UNIT or not told:
        return None
    if tasks := _numbered_tasks(into[0].answer):
        return f"上面只列出{len(tasks)}项任务"
    return "上面分几组列出了任务，请说明问的是哪一项任务"


def _task_meant(question: str, turns: Sequence[Turn]) -> tuple[TaskFact, str] | None:
    """Return the task pointed at, and what is asked of it: what was asked of the one before, too."""
    pointed = pointing(question)
    into = turn_pointed_into(turns) if pointed else None
    if not pointed or not into or pointed.noun not in _OF_TASKS:
        return None
    tasks = _numbered_tasks(into[0].answer)
    at = pointed.of(len(tasks))
    return None if at is None else (tasks[at], pointed.rest or into[1])


def _numbered_tasks(answer: Answer) -> list[TaskFact]:
    """Return the tasks of a unit as they were told in one list; none where there are several lists."""
    facts = {f.task: f for f in answer.facts if isinstance(f, TaskFact)}
    if answer.kind is not Kind.TASKS_OF_UNIT or len(facts) != len(answer.facts):
        return []
    if len(facts) == 1:
        return list(facts.values())
    items = _NUMBERED.findall(answer.answer)
    counts_up = [int(n) for n, _ in items] == list(range(1, len(facts) + 1))
    told = [facts.get(text) or facts.get(text.partition(OF_ITEM)[2]) for _, text in items]
    return [fact for fact in told if fact] if counts_up and all(told) else []
