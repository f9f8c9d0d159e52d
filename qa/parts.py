"""A question that asks for several values at once, taken apart into questions for one each.

生产总值多少亿元，增速几个点             parts that each ask
秸秆综合利用率、地膜回收率要达到多少       names in a row, asked for together

A part is read as a follow-up of the one before it. Where the parts tell values that the question
as a whole did not, they answer together, and what no value was found for is said.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from corpus.periods import find_periods
from corpus.places import find_places
from qa.called_loosely import stretches
from qa.drafts import HALF_ANSWERED, Draft
from qa.earlier import cut_out
from qa.in_steps import in_steps, steps_asked
from qa.shapes import shape_asked
from qa.types import Kind, TargetFact
from qa.value_words import only_value_words, without_value_words
from qa.wording.values import LACKING, NOTED, unfound

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Sequence

    from corpus.periods import Period

# "多少亿元", "几个点", "几家", "多大", "百分之几": words that ask for one value
_ASKS = re.compile(
    r"多少|几(?:[家个件项人名户所座条处台辆亩吨位成倍]|亿|万|千|百|公里|平方)|百分之几|多[大高]|呢$"
)
# "是多少亿元", "达到几个点": what is left out where a part is named
_ASKING = re.compile(
    r"(?:分别|各)?[是为有]?(?:多少|几)(?:[万亿千百]*(?:个(?:百分)?点|公里|平方米|[元人家个吨亩户座所件项套列只条辆台斤米度]))?(?=$|[,，])"
    r"|多少|[呢吗]$"
)
# "建几座、改几座" each ask; "发了多少文旅、家电消费券" asks once
_ASKS_AT_END = re.compile(
    r"(?:多少|几)(?:[万亿千百]*(?:个(?:百分)?点|公里|平方米|[元人家个吨亩户座所件项套列只条辆台斤米度天年月名位处场次批级类种]))?(?:数|量)?$|百分之几$|多[大高]$|呢$"
)
# "A和B", "A、B以及C"; not 和谐, 共和, 与会
_JOINT = re.compile(
    r"(?P<stop>[,，;；?？])|、|以及|还有|(?<!共)和(?![谐平睦])|与(?!会)|及(?![时格])|并且?"
)
_STOP = re.compile("[,，;；?？]")
# "分别是多少", "各要达到多少": more than one is asked for
_SEVERAL = re.compile(r"分别|各自|各(?=是|为|要|有|达|多|增|占|控制|目标|计划|$)")
# "比2020年多多少", "差多少": one answer over two values
_COMPARES = re.compile(
    r"(?<![同环占])比(?![重例率])|差|倍|翻|谁|哪[个里座]|完成了?[吗没]|是否|超(?:额|过)"
)
# "要退出几座、整改几座": both are still to come
_TO_COME = re.compile(r"(?<![需主只重还想])要|打算|准备|计划|力争|拟")
_SAYS_WHEN = re.compile(r"目标|预期|完成|实际|达到了|实现了|已|去年|现有|现状|\d年")
# "建成几个面积多大": two values asked for without a stop between
_RUNS_ON = re.compile(
    r"(?<=[几少][个家座项条处所])(?=(?:总|建筑|占地)?(?:面积|投资|产值|规模|金额|产能|容量|长度|里程)[^,，]{0,3}?(?:多少|多大|多长|几))"
)
MAX_PARTS = 4
MIN_NAME = 2  # characters of a part that names something


def with_stops(view: str) -> str:
    """Put a stop between two values asked for in one breath.

    >>> with_stops("甲市2027年建成几个面积多大")
    '甲市2027年建成几个,面积多大'
    """
    return _RUNS_ON.sub(",", view)


def parts_asked(view: str) -> tuple[str, ...]:
    """Return the parts of a question that each ask for a value, or no parts.

    >>> parts_asked("甲市2023年生产总值多少亿元,增速几个点")
    ('甲市2023年生产总值多少亿元', '增速几个点')
    >>> parts_asked("甲市规划里,2025年高新技术企业要达到多少家")
    ()
    """
    parts: list[str] = []
    begin = 0
    for joint in _JOINT.finditer(view):
        part = view[begin : joint.start()]
        behind = _STOP.split(view[joint.end() :])[0]
        apart = joint["stop"] or _ASKS_AT_END.search(part) or _ASKS.search(behind)
        if apart and _ASKS.search(part) and _ASKS.search(view[joint.end() :]):
            parts.append(part)
            begin = joint.end()
    if not 0 < len(parts) < MAX_PARTS:
        return ()
    return parts[0], *(_to_come(part, parts[0]) for part in (*parts[1:], view[begin:]))


def _to_come(part: str, first: str) -> str:
    """Ask of the time to come in every part where the first does."""
    own = _TO_COME.search(part) or _SAYS_WHEN.search(part)
    return part if own or not _TO_COME.search(first) else f"要{part}"


# "生产总值和增速", "进出口额及其增幅", "成交额目标,含增幅", "税收(含同比增速)": a value, and how fast it grew
_AND_RATE = re.compile(
    r"(?P<name>.{4,}?)(?:和|与|及|、|以及|[,，(（ ]*(?:包含|包括|连同|含|连|带上?))(?:其|同比|它的)*(?P<rate>增速|增长率|增幅|涨幅)(?:一起|在内)?(?:(?:分别|各)?[是有为]?多少)?[)）]?$"
)
# "公共海外仓目标:个数和面积"
_MEASURES = r"(?:个数|家数|户数|数量|面积|产值|产量|投资额?|总投资|资金|金额|规模|长度|里程)"
_THEN_MEASURES = re.compile(
    rf"(?P<name>.{{4,}}?)(?P<aim>目标|任务|指标|情况)?[:：](?P<two>{_MEASURES}(?:(?:和|及|以及|、|[,，]){_MEASURES})+)(?:(?:分别|各)?[是有为]?多少)?$"
)


def with_its_rate(view: str) -> tuple[str, ...]:
    """Return the parts of a question for a value and for how fast it grew, or no parts.

    >>> with_its_rate("甲市2023年生产总值和增速")
    ('甲市2023年生产总值总量是多少', '增速是多少')
    """
    found = _AND_RATE.match(view)
    if not found or _COMPARES.search(view):
        return ()
    return f"{found['name']}总量是多少", f"{found['rate']}是多少"


def with_measures_last(view: str) -> str:
    """Say what is asked of a thing behind it: 海外仓目标:个数和面积 → 海外仓个数和面积目标.

    >>> with_measures_last("甲市2027年海外仓目标:个数和面积")
    '甲市2027年海外仓个数和面积目标'
    """
    found = _THEN_MEASURES.match(view)
    return f"{found['name']}{found['two']}{found['aim'] or ''}" if found else view


def names_asked(view: str, told: Collection[str] = ()) -> tuple[str, ...]:
    """Return the parts of a question that names several things before it asks, or no parts.

    What joins in a name that is `told` (软件和信息技术服务业收入) parts nothing.

    >>> names_asked("2020年秸秆综合利用率、地膜回收率要达到多少")
    ('2020年秸秆综合利用率要达到多少', '地膜回收率要达到多少')
    """
    view = _SEVERAL.sub("", view)
    topic = without_value_words(view)
    asking = view[len(topic) :]
    cuts = [
        m.span()
        for m in _JOINT.finditer(topic)
        if not m["stop"] and not any(topic[m.start() - 1 : m.end() + 1] in name for name in told)
    ]
    if not cuts or not asking or len(cuts) >= MAX_PARTS:
        return ()
    ends = _ends_of_names(topic, cuts[-1][1])
    edges = [0, *(edge for cut in cuts for edge in cut), ends]
    names = [topic[a:b] for a, b in zip(edges[::2], edges[1::2], strict=True)]
    asking = topic[ends:] + asking
    if any(len(own) < MIN_NAME or only_value_words(own) for own in map(_own, names)):
        return ()
    if sum(bool(stretches(name)) for name in names) > 1:
        return ()  # "A方案和B计划分别": two documents
    return tuple(f"{name}{asking}" for name in names)


# "要打造多少精品村、示范村、提升村": names of one kind behind what asks; "多少文旅、家电消费券" names one
_NAMES_BEHIND = re.compile(
    r"(?P<lead>.+?(?:多少|几)(?P<by>[个家座条项所处辆台名位场](?!人))?)(?P<names>[\u4e00-\u9fff]{2,8}?(?:(?:、|以及|和|及)[\u4e00-\u9fff]{2,8}?){1,3})$"
)


def names_behind(view: str, told: Collection[str] = ()) -> tuple[str, ...]:
    """Return the parts of a question that names several things behind what asks, or no parts.

    They are of one kind (精品村、示范村), or several of them are `told` of each by itself.

    >>> names_behind("要打造多少精品村、示范村和提升村")
    ('要打造多少精品村', '要打造多少示范村', '要打造多少提升村')
    >>> names_behind("发了多少文旅、家电消费券")
    ()
    """
    found = _NAMES_BEHIND.fullmatch(view)
    names = re.split("、|以及|和|及", found["names"]) if found else []
    if not found or min(map(len, names)) < MIN_NAME:
        return ()
    apart = {i for i in told if sum(name in i for name in names) == 1}
    enough = 1 if found["by"] else 2  # of 水稻、玉米种植面积 the first is no name by itself
    if len({name[-1:] for name in names}) > 1 and len(apart) < enough:
        return ()
    return tuple(f"{found['lead']}{name}" for name in names)


def _ends_of_names(topic: str, start: int) -> int:
    """Return where the last name ends: behind a comma stands what all are asked for.

    >>> _ends_of_names("鄂州经开区和鄂州高新区,工业投资增速", 6)
    11
    """
    stop = re.compile("[,，]").search(topic, start)
    of_all = stop and not only_value_words(_own(topic[stop.end() :]))
    return stop.start() if stop and of_all else len(topic)


def _own(name: str) -> str:
    """Leave places and years out of a name."""
    spans = [(p.start, p.end) for p in find_places(name)]
    spans += [(p.start, p.end) for p in find_periods(name)]
    return cut_out(name, spans).strip("市州县区的年")


def together(
    view: str, whole: Draft, ask: Callable[[Sequence[str]], list[Draft]], this_year: int
) -> Draft:
    """Return the answer to a question's parts where it tells more than that to the whole.

    `ask` answers the parts, each as a follow-up of the one before.
    """
    if steps := steps_asked(view):
        return in_steps(steps, ask)
    view = with_measures_last(view)
    asking = parts_asked(view) or with_its_rate(view)
    compares = _COMPARES.search(asking[0] if asking else view)
    if compares or (whole.citations and whole.kind is not Kind.TARGET):
        apart = asking and not compares and whole.kind is Kind.PASSAGE
        return (_in_words_and_number(whole, ask(asking)) if apart else None) or whole
    several = bool(_SEVERAL.search(view))
    told = {f.indicator for f in whole.facts if isinstance(f, TargetFact)}
    behind = names_behind(view, told)
    named = () if _COMPARES.search(view) else behind or names_asked(view, told)
    named = named if len(told) < len(named) else ()
    for parts, must_tell in ((asking, True), (named, several)):
        if not parts:
            continue
        answers = ask(parts)
        if answers[-1].kind is Kind.COMPARISON and answers[-1].citations:
            return answers[-1]
        drafts = _of_their_years(parts, answers, this_year)
        joined = _joined(parts, drafts, whole, must_tell=must_tell)
        if joined:
            return joined
    asked_for = max(len(asking), len(behind), 2 if several else 1)
    if 0 < len(whole.facts) < asked_for:
        return replace(whole, confidence=min(whole.confidence, HALF_ANSWERED))
    return whole


def _in_words_and_number(whole: Draft, told: Sequence[Draft]) -> Draft | None:
    """Return the values of all parts where the whole only quotes an aim of one of them."""
    values = [d for d in told if d.kind is Kind.TARGET and d.citations]
    if len(values) < max(2, len(told)) or any(LACKING.search(d.answer) for d in values):
        return None
    quoted = {(c.document_id, c.start) for c in whole.citations}
    if not quoted & {(c.document_id, c.start) for d in values for c in d.citations}:
        return None
    return _joined([d.answer for d in values], values, replace(whole, facts=()), must_tell=False)


def _of_their_years(
    parts: Sequence[str], drafts: Sequence[Draft], this_year: int
) -> list[Draft | None]:
    """Keep the answers of values that are of the year their part asks for, or the part before."""
    kept: list[Draft | None] = []
    asked: list[Period] = []
    for part, draft in zip(parts, drafts, strict=True):
        asked = [p for p in find_periods(part, this_year) if not p.compared] or asked
        facts = [f for f in draft.facts if isinstance(f, TargetFact)]
        noted = NOTED.match(draft.answer)
        fitting = noted or not asked or any(_is_of(f, p) for f in facts for p in asked)
        told = draft.kind is Kind.TARGET and not LACKING.search(draft.answer.removesuffix("。"))
        told = (told and bool(fitting)) or _is_quoted(part, draft)
        kept.append(draft if draft.citations and told else None)
    return kept


def _is_quoted(part: str, draft: Draft) -> bool:
    """Tell a part that a sentence answers: 安排资金1000万元 for "曙光计划安排了多少钱"."""
    shape = shape_asked(part)
    return draft.kind is Kind.PASSAGE and shape is not None and shape.strict


def _is_of(fact: TargetFact, period: Period) -> bool:
    years = (fact.year or 0, *(int(y) for y in (fact.period or "").split("-") if y))
    return any(period.first <= year <= period.last for year in years)


def _joined(
    parts: Sequence[str], drafts: Sequence[Draft | None], whole: Draft, *, must_tell: bool
) -> Draft | None:
    """Tell the values of all parts, and where they `must_tell` it of which part none was found."""
    told = sorted((d for d in drafts if d), key=lambda d: d.kind is Kind.PASSAGE)
    lacking = [_named(p) for p, d in zip(parts, drafts, strict=True) if not d]
    if not told or (lacking and not must_tell):
        return None
    if told[0].kind is Kind.PASSAGE:  # one sentence may answer all that is asked
        return told[0] if not lacking and len({d.citations for d in told}) == 1 else None
    facts = tuple(dict.fromkeys(f for d in told for f in d.facts))
    before = set(whole.facts)
    if lacking and not before <= set(facts):
        return None
    if not lacking and all(before.intersection(d.facts) for d in told):
        return None
    notes = {_note(d) for d in told}
    if len({frozenset(d.facts) for d in told}) < len(told) or len(notes) > 1:
        return None
    sure = min(d.confidence for d in told)
    return replace(
        told[0],
        answer=notes.pop() + _sentences(told) + (unfound(lacking) if lacking else "") + "。",
        citations=tuple(dict.fromkeys(c for d in told for c in d.citations)),
        facts=facts,
        confidence=min(sure, HALF_ANSWERED) if lacking else sure,
        suggestions=(),
    )


def _note(draft: Draft) -> str:
    """Return what an answer says first of a year that stands in for 今年."""
    found = NOTED.match(draft.answer)
    return found.group() if found else ""


def _sentences(drafts: Iterable[Draft]) -> str:
    """Join answers with semicolons; a document is named once where the next is its as well."""
    said: list[str] = []
    last = None
    for draft in drafts:
        plain = NOTED.sub("", draft.answer).removesuffix("。")
        if draft.kind is Kind.PASSAGE:
            said.append(plain)
            last = None
            continue
        name, _, rest = plain.partition("提出，")
        one = len({c.document_id for c in draft.citations}) == 1
        said.append(rest if name == last else f"{name}提出，{rest}")
        last = name if one else None
    return "；".join(said)


def _named(part: str) -> str:
    """Return what a part asks for, without place, year and asking words: 实际完成, 带动消费."""
    return _own(_ASKING.sub("", part)).strip("的是为有要了,，。 ") or part
