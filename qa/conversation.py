"""What a follow-up leaves out, filled in from the turns before; a pure function of both."""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus.periods import find_periods
from corpus.places import find_places
from corpus.unit_mentions import find_units
from qa.answerers.mentions import sibling
from qa.fields import Field, field_of
from qa.language import plain
from qa.library import Library
from qa.synonyms import is_colloquial
from qa.topics import read_topic
from qa.types import Answer, Kind, TargetFact, Turn
from qa.understand import topic_of

# What opens and closes a follow-up: "那…呢", "那么…", "还有…呢"
_FRAME = re.compile(
    r"^(?:那么?|那|还有|再问一下|另外|然后|换成|改成|对了)[,，]?|(?:呢|的呢|怎么样|如何)?[?？。!]*$"
)
_PRONOUN = re.compile(
    r"^(?:这[个项]?(?:计划|任务|指标|项目|单位|文件|规划|工作)|它们?|其|这个|该|这项|此项|那个|上述)(?:的)?"
)
# A follow-up that only names a role: "责任单位呢", "谁牵头", "配合单位有哪些"
_ONLY_ROLE = re.compile(
    r"^(?:的)?(?:由|归)?(?:谁|哪个?(?:部门|单位)|哪些(?:部门|单位))?(?:来)?(?:牵头|责任|配合|参加|参与|主办|协办|负责)(?:单位|部门)?(?:都)?(?:是|有|为)?(?:谁|哪些|哪几个|哪个|什么)?$"
)
# "目标呢", "完成了多少", "是多少", "基数呢": asks another value of the same indicator
_ONLY_VALUE = re.compile(
    r"^(?:的)?(?:目标完成了?(?:吗|没有|没)?|目标|目标值|完成值|完成情况|实际|实际值|基数|现状|增速|增长|完成了?(?:多少|吗|没有|没)?|达标(?:了)?(?:吗|没有)?|是?多少|达到多少|有多少|(?:提高|增加|增长)(?:了)?多少)(?:是|为)?(?:多少|什么)?$"
)
# "什么时候完成", "完成时限呢": the deadline of the task just told
_ONLY_WHEN = re.compile(
    r"^(?:的)?(?:什么时候|何时)?(?:要)?(?:完成|办结)(?:的)?(?:时限|时间|期限)?(?:是)?(?:什么时候|何时)?$|^(?:时限|期限)$"
)
# A question that asks something itself is complete
_ASKS_ITSELF = re.compile(
    r"谁|什么|哪|多少|几|怎|如何|吗|是否|有没有|牵头|负责|文号|(?:配合|责任|参加|参与|考核|指导|协办|主办)(?:单位|部门)|时限"
)
_YEAR_WORDS = re.compile(r"^[年底末的度,，和与、到至\s]*(?:目标|完成|实际|是|多少|值|数)*$")
MAX_FOLLOW_UP = 16
MAX_TURNS_BACK = 4


def complete(question: str, turns: Sequence[Turn], library: Library) -> str:
    """Return the question with what it leaves out, or as it stands when it is complete.

    Only the last answered turn lends anything, itself completed from the turns before it; a
    question with a topic of its own inherits nothing. A year alone is asked of the turn before
    even when that was refused.
    """
    view = plain(question).strip()
    core = _FRAME.sub("", _FRAME.sub("", view)).strip()
    pronoun = _PRONOUN.match(core)
    if not turns or (not pronoun and len(core) > MAX_FOLLOW_UP):
        return question
    if turns[-1].answer.status != "answered" and _is_year(core):
        return _of_year(core, complete(turns[-1].question, turns[:-1], library))
    place = next(
        (i for i in reversed(range(len(turns))) if turns[i].answer.status == "answered"), None
    )
    if place is None:
        return question
    before = turns[max(0, place - MAX_TURNS_BACK) : place]
    last = Turn(complete(turns[place].question, before, library), turns[place].answer)
    if pronoun:
        topic = _topic(last) or next((t for x in reversed(before) if (t := _topic(x))), None)
        return f"{topic}{core[pronoun.end() :]}" if topic else question
    subject = _subject(last.answer) or next(
        (t for x in reversed(before) if (t := _subject(x.answer))), None
    )
    return _by_part(core, last, subject, library) or question


def _is_year(core: str) -> bool:
    periods = find_periods(core)
    rest = _without(core, [(p.start, p.end) for p in periods])
    return bool(periods) and bool(_YEAR_WORDS.match(rest))


def _of_year(core: str, question: str) -> str:
    """Ask a question again of another year."""
    view = plain(question)
    years = [(p.start, p.end) for p in find_periods(view)]
    return core + _without(view, years)


def _subject(answer: Answer) -> str | None:
    """Return what an answer was about: its indicator or its task."""
    for fact in answer.facts:
        return fact.indicator if isinstance(fact, TargetFact) else fact.task
    return None


def _topic(turn: Turn) -> str | None:
    """Return what a turn's question named: 曙光计划, though the task is called otherwise."""
    if turn.answer.kind in (Kind.TARGET, Kind.COMPARISON):
        return _subject(turn.answer)
    words = read_topic(topic_of(plain(turn.question)))
    named = [w for w in words.words if not is_colloquial(w)]
    if named and named != list(words.words):
        return "".join(named)
    return words.phrase or _subject(turn.answer)


def _by_part(core: str, last: Turn, subject: str | None, library: Library) -> str | None:
    """Fill in what stands beside the one part that a short follow-up names."""
    answer = last.answer
    if answer.kind in (Kind.TARGET, Kind.COMPARISON) and subject:
        of_value = _of_same_indicator(core, last, subject, library)
        if of_value:
            return of_value
    about_task = subject is not None and answer.kind is not Kind.TASKS_OF_UNIT
    if about_task and (_ONLY_ROLE.match(core) or _ONLY_WHEN.match(core)):
        return f"{subject}{'' if core.startswith(('由', '谁', '归', '什么')) else '的'}{core}"
    documents = {c.title for c in answer.citations}
    if _only_asks_field(core) and len(documents) == 1:
        return f"《{documents.pop()}》的{core}"
    return _with_name(core, last, subject, library)


def _only_asks_field(core: str) -> bool:
    """Tell "有效期多长" from "武汉要点的文号" and "有哪些文件", which name what they ask of."""
    field = field_of(core)
    if field is None or field is Field.DOCUMENTS or find_places(core):
        return False
    return not re.search(r"《|(?:要点|规划|办法|通知|方案|意见|计划|报告|条例)", core)


def _of_same_indicator(core: str, last: Turn, subject: str, library: Library) -> str | None:
    """ "2015年呢", "完成了吗", "授权量呢": another value of what was just told."""
    periods = find_periods(core)
    rest = _without(core, [(p.start, p.end) for p in periods])
    if periods and _YEAR_WORDS.match(rest):
        return f"{core}{subject}是多少"
    if _ONLY_VALUE.match(core):
        told = {f.year for f in last.answer.facts if isinstance(f, TargetFact)}
        return f"{f'{told.pop()}年' if len(told) == 1 else ''}{subject}{core}"
    half = sibling(core, subject, library.targets_of)
    if half is None:
        return None
    when = "".join(f"{p}年" for p in find_periods(plain(last.question)) if not p.several)
    return f"{when}{half}是多少"


def _with_name(core: str, last: Turn, subject: str | None, library: Library) -> str | None:
    """ "市人才工作局呢", "宜昌呢", "知识产权呢": the same question of another name."""
    units = find_units(core, library.units)
    if len(units) == 1 and units[0].end - units[0].start == len(core):
        return _with_unit(units[0].unit, last, subject, library)
    places = find_places(core)
    if len(places) == 1 and places[0].end - places[0].start >= len(core) - 1:
        return _with_place(core, last.question)
    return _with_topic(core, last) if core and not find_periods(core) else None


def _with_unit(unit: str, last: Turn, subject: str | None, library: Library) -> str | None:
    """ "市人才工作局呢": the same question of another unit, or its role in the task."""
    before = find_units(plain(last.question), library.units)
    if last.answer.kind is Kind.TASKS_OF_UNIT and before:
        view = plain(last.question)
        return view[: before[0].start] + unit + view[before[0].end :]
    return f"{unit}在{subject}里是什么角色" if subject else None


def _with_place(place: str, question: str) -> str:
    """ "宜昌呢": the same question of another place."""
    view = plain(question)
    places = find_places(view)
    if places:
        return view[: places[0].start] + place + view[places[0].end :]
    return place + view


def _with_topic(core: str, last: Turn) -> str | None:
    """ "知识产权呢": the same question of another task or indicator."""
    if len(core) < 2 or _ASKS_ITSELF.search(core):
        return None
    if last.answer.kind in (Kind.DEFINITION, Kind.LIST):
        return f"{core}{'指什么' if last.answer.kind is Kind.DEFINITION else '有哪些'}"
    if last.answer.kind not in (Kind.LEAD_UNIT, Kind.RESPONSIBLE_UNIT, Kind.TARGET):
        return None
    view = plain(last.question).rstrip("?!。")
    tail = re.search(
        r"(?:由谁|谁来?|归谁|的?(?:牵头|责任|配合)(?:单位|部门)|由?哪个?(?:部门|单位)|(?:的)?目标|是多少|有多少|多少).*$",
        view,
    )
    return core + tail.group() if tail else None


def _without(text: str, stretches: Sequence[tuple[int, int]]) -> str:
    for start, end in sorted(stretches, reverse=True):
        text = text[:start] + text[end:]
    return text
