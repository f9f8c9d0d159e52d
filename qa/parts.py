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
from qa.drafts import HALF_ANSWERED, Draft
from qa.earlier import cut_out
from qa.types import Kind
from qa.value_words import only_value_words, without_value_words
from qa.wording.values import LACKING, NOTED, unfound

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

# "多少亿元", "几个点", "几家", "多大", "百分之几": words that ask for one value
_ASKS = re.compile(
    r"多少|几(?:[家个件项人名户所座条处台辆亩吨位成倍]|亿|万|千|百|公里|平方)|百分之几|多[大高]"
)
# "是多少亿元", "达到几个点": what is left out where a part is named
_ASKING = re.compile(
    r"(?:分别|各)?[是为有]?(?:多少|几)(?:[万亿千百]*(?:元|人|家|个|吨|亩|户|座|所|件|项))?|[呢吗]$"
)
# "A和B", "A、B以及C"; not 和谐, 共和, 与会
_JOINT = re.compile(
    r"(?P<stop>[,，;；])|、|以及|还有|(?<!共)和(?![谐平睦])|与(?!会)|及(?![时格])|并且?"
)
# "分别是多少", "各要达到多少": more than one is asked for
_SEVERAL = re.compile(r"分别|各自?(?:是|为|要|有|达|多|增|占|目标|计划|$)")
# "比2020年多多少", "差多少": one answer over two values
_COMPARES = re.compile(r"比(?![重例率])|差|倍|翻|谁|哪[个里座]|完成了?[吗没]|是否|超(?:额|过)")
# "要退出几座、整改几座": both are still to come
_TO_COME = re.compile(r"(?<![需主只重还想])要|打算|准备|计划|力争|拟")
_SAYS_WHEN = re.compile(r"目标|预期|完成|实际|达到了|实现了|已|去年|现有|现状|\d年")
MAX_PARTS = 4
MIN_NAME = 2  # characters of a part that names something


def parts_asked(view: str) -> tuple[str, ...]:
    """Return the parts of a question that each ask for a value, or no parts.

    >>> parts_asked("甲市2023年生产总值多少亿元,增速几个点")
    ('甲市2023年生产总值多少亿元', '增速几个点')
    >>> parts_asked("甲市规划里,2025年高新技术企业要达到多少家")
    ()
    """
    cuts = [m.span() for m in _JOINT.finditer(view)]
    parts: list[str] = []
    begin = 0
    for start, end in cuts:
        if _ASKS.search(view[begin:start]) and _ASKS.search(view[end:]):
            parts.append(view[begin:start])
            begin = end
    if not 0 < len(parts) < MAX_PARTS:
        return ()
    return parts[0], *(_to_come(part, parts[0]) for part in (*parts[1:], view[begin:]))


def _to_come(part: str, first: str) -> str:
    """Ask of the time to come in every part where the first does."""
    own = _TO_COME.search(part) or _SAYS_WHEN.search(part)
    return part if own or not _TO_COME.search(first) else f"要{part}"


def names_asked(view: str) -> tuple[str, ...]:
    """Return the parts of a question that names several things before it asks, or no parts.

    >>> names_asked("2020年秸秆综合利用率、地膜回收率要达到多少")
    ('2020年秸秆综合利用率要达到多少', '地膜回收率要达到多少')
    """
    topic = without_value_words(view)
    asking = view[len(topic) :]
    cuts = [m.span() for m in _JOINT.finditer(topic) if not m["stop"]]
    if not cuts or not asking or len(cuts) >= MAX_PARTS:
        return ()
    edges = [0, *(edge for cut in cuts for edge in cut), len(topic)]
    names = [topic[a:b] for a, b in zip(edges[::2], edges[1::2], strict=True)]
    if any(len(own) < MIN_NAME or only_value_words(own) for own in map(_own, names)):
        return ()
    return tuple(f"{name}{asking}" for name in names)


def _own(name: str) -> str:
    """Leave places and years out of a name."""
    spans = [(p.start, p.end) for p in find_places(name)]
    spans += [(p.start, p.end) for p in find_periods(name)]
    return cut_out(name, spans).strip("市州县区的年")


def together(view: str, whole: Draft, ask: Callable[[Sequence[str]], list[Draft]]) -> Draft:
    """Return the answer to a question's parts where it tells more than that to the whole.

    `ask` answers the parts, each as a follow-up of the one before.
    """
    if _COMPARES.search(view) or (whole.citations and whole.kind is not Kind.TARGET):
        return whole
    for parts, several in (
        (parts_asked(view), True),
        (names_asked(view), bool(_SEVERAL.search(view))),
    ):
        joined = _joined(parts, ask(parts), whole, several=several) if parts else None
        if joined:
            return joined
    if _SEVERAL.search(view) and len(whole.facts) == 1:
        return replace(whole, confidence=min(whole.confidence, HALF_ANSWERED))
    return whole


def _joined(
    parts: Sequence[str], drafts: Sequence[Draft], whole: Draft, *, several: bool
) -> Draft | None:
    """Tell the values of all parts, and of which part none was found where `several` are asked."""
    told = [d for d in drafts if d.citations]
    lacking = [_named(p) for p, d in zip(parts, drafts, strict=True) if not d.citations]
    if not told or (lacking and not several) or any(not _is_plain(d) for d in told):
        return None
    facts = tuple(dict.fromkeys(f for d in told for f in d.facts))
    before = set(whole.facts)
    if lacking and not before <= set(facts):
        return None
    if not lacking and all(before.intersection(d.facts) for d in told):
        return None
    if len({frozenset(d.facts) for d in told}) < len(told):
        return None
    sure = min(d.confidence for d in told)
    return replace(
        told[0],
        answer=_sentences(told) + (unfound(lacking) if lacking else "") + "。",
        citations=tuple(dict.fromkeys(c for d in told for c in d.citations)),
        facts=facts,
        confidence=min(sure, HALF_ANSWERED) if lacking else sure,
        suggestions=(),
    )


def _is_plain(draft: Draft) -> bool:
    """Tell an answer of values that says of nothing that it is lacking."""
    said = draft.answer.removesuffix("。")
    return draft.kind is Kind.TARGET and not (NOTED.match(said) or LACKING.search(said))


def _sentences(drafts: Iterable[Draft]) -> str:
    """Join answers with semicolons; a document is named once where the next is its as well."""
    said: list[str] = []
    last = None
    for draft in drafts:
        name, _, rest = draft.answer.removesuffix("。").partition("提出，")
        one = len({c.document_id for c in draft.citations}) == 1
        said.append(rest if name == last else f"{name}提出，{rest}")
        last = name if one else None
    return "；".join(said)


def _named(part: str) -> str:
    """Return what a part asks for, without its asking words: 实际完成, 带动消费."""
    return _ASKING.sub("", part).strip("的是为有要了,，。 ") or part
