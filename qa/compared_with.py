"""An answer to what two values differ by tells both of them, or it is refused with what there is.

比全国平均水平高多少     no document tells the other value
比当时的目标值多几家     no aim was found, and two years answer another question
2024年比2023年多几个     of one of the two years nothing is printed
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from corpus.indicator_words import rewritten
from corpus.periods import find_periods
from corpus.types import Measure, TargetRole
from qa.compare_words import OF_TWO
from qa.drafts import Draft, refusal
from qa.earlier import cut_out
from qa.types import Kind, TargetFact
from qa.wording.values import LACKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_MORE = r"提高|提升|增加|增长|减少|下降|降低|上升|回落|[多少高低大小快慢重轻长短涨增提升降差超]"
# "比授权量多多少件", "比2023年要提高几个点", "比去年多还是少", "比农村居民的高出多少"
_BESIDE = re.compile(
    rf"(?<![占同环对无相评])(?:比(?![重例率值如较赛分一])|较(?![为大多高快强好长上]))(?P<other>[^,，?？;；。]{{2,20}}?)"
    rf"[更要还会能将得又是]*(?:(?:{_MORE})[出了过上]*[^,，?？]{{0,2}}?(?:多少|几)[^,，?？;；]{{0,6}}|(?:更?[多高大快])了?还是.?(?:少|低|小|慢)了?)"
)
# "是2022年的比", "比涨了多少": how it grew, and nothing it is compared with
_GREW = re.compile(rf"(?:{_MORE})[了出]")
# "当时的目标", "比规划少多少", "比原来定的高多少"
_AIM = re.compile(r"目标|计划|预期|任务|规划|(?<![认鉴评核确])定下?的")
# "当时的目标值", "2023年实际完成数", "去年的": says when, or how sure, and names nothing
_SAYS_WHEN = re.compile(
    r"目标|计划|预期|任务|规划|预算|指标|实际|完成|预计|现在|目前|现状|[当那]时|当[年初]|原[来先定]|既定|年[初底末度]|同期|之?前|以前|过去|往年|历年|[\d一二三四五六七八九十]+年[前后]|[上前]一?年|[去今本明]年|期间|时期|[末初底]"
    r"|平均|水平|(?<![认鉴评核确])定下?的|总[数量]|数[值字量]?|[值量]|[的了得要还又各这那其它应能会将再该]"
)
# "哪边年度投资大", "差多少亿": asks which is more, or by how much
_WHICH = re.compile(
    r"(?:哪一?[个边项]|谁)[^,，?？;；]{0,10}?(?:高|多|大|快|低|少|慢|小)|相?差了?(?:多少|几[^,，]{0,3}|距)|相差"
)
# "各是多少", "目标多少,比去年多几个": a value is asked for as well
_ASKS_BESIDE = re.compile(
    r"多少|几[家个件项条人名户所座处台辆亩吨位成倍天万亿千百]|分别|各|[吗呢]$"
)
_TWO = 2


def other_compared(view: str) -> str | None:
    """Return what a question compares its value with, as said; None where it names nothing.

    >>> other_compared("2010年专利申请量比授权量多多少件"), other_compared("同比增长多少")
    ('授权量', None)
    """
    found = next((m for m in _BESIDE.finditer(view) if not _GREW.match(m["other"])), None)
    return found["other"] if found else None


def compared_in_full(view: str, draft: Draft) -> Draft:
    """Refuse an answer that lacks the other value of a comparison; a draft of other kinds stays."""
    facts = [fact for fact in draft.facts if isinstance(fact, TargetFact)]
    quotes = any(part.kind is Kind.PASSAGE for part in draft.parts)
    if not facts or quotes or draft.kind not in (Kind.TARGET, Kind.COMPARISON):
        return draft  # a sentence beside a value may tell the other
    other = other_compared(view)
    ahead = view[: view.find(other)] if other else ""
    if other and not _asks_beside(view) and (why := _untold(other, ahead, draft.answer, facts)):
        return _refused(why, draft, facts)
    if draft.kind is Kind.TARGET and _asks_difference_alone(view) and (why := _half(draft, facts)):
        return _refused(why, draft, facts)
    return draft


def _untold(other: str, ahead: str, said: str, facts: Sequence[TargetFact]) -> str:
    """Return what an answer lacks of what a value is compared with, nothing where it tells it.

    `ahead` is what the question says before it ("2023年目标比原来定的" is of two aims), `said` the
    answer, which names the documents of places.
    """
    other_thing = _is_other_thing(other, said, facts)
    printed = len(facts) < _TWO and any(fact.measure != Measure.LEVEL for fact in facts)
    if not printed and _AIM.search(other):
        aimed = sum(fact.role == TargetRole.TARGET for fact in facts)
        other_thing |= aimed < (_TWO if "目标" in ahead else 1)
    return f"“{other}”的数值" if other_thing else ""


def _is_other_thing(other: str, said: str, facts: Sequence[TargetFact]) -> bool:
    """Tell what is named by a word that no value told has: 全国平均, 授权量; no 去年改造的."""
    if len({(fact.indicator, fact.issuer) for fact in facts}) > 1:
        return False
    spans = [(p.start, p.end) for p in find_periods(other, 1)]
    left = re.sub(r"\W", "", _SAYS_WHEN.sub("", cut_out(other, spans)))
    least = _TWO + 1 if spans or _SAYS_WHEN.match(other) else _TWO
    if len(left) < least:
        return False
    told = said + rewritten("".join(fact.indicator for fact in facts)).text
    names = {left, rewritten(left).text} - {""}
    return not any(name[:_TWO] in told and name[-_TWO:] in told for name in names)


def _asks_beside(view: str) -> bool:
    """Tell a question that asks for a value beside the difference: "目标多少,比去年多几个"."""
    return bool(_ASKS_BESIDE.search(_WHICH.sub("", _BESIDE.sub("", view))))


def _asks_difference_alone(view: str) -> bool:
    """Tell a question for what two values differ by, or which is more, and for neither itself."""
    asks = other_compared(view) or OF_TWO.search(view)
    return bool(asks) and not _asks_beside(view)


def _half(draft: Draft, facts: Sequence[TargetFact]) -> str:
    """Return what an answer that tells one of two values lacks, nothing where it tells both.

    "2005年比2000年减少3.6%": a rate whose sentence names the other year is the difference.
    """
    printed = [fact for fact in facts if fact.measure != Measure.LEVEL]
    lacking = LACKING.search(draft.answer.removesuffix("。"))
    if lacking:
        years = (lacking["years"] or "").split("、")
        within = any(all(year and year in fact.quote for year in years) for fact in printed)
        return "" if within else f"{lacking['years'] or lacking['names']}的数值"
    return "" if printed or len(facts) >= _TWO else "另一个数值"


def _refused(why: str, draft: Draft, facts: Sequence[TargetFact]) -> Draft:
    """Say what is lacking and of which years the indicators told are known."""
    there = "、".join(dict.fromkeys(_known(fact) for fact in facts))
    told = refusal(f"没有查到{why}，无法比较；现有{there}", Kind.COMPARISON, draft.citations[:3])
    return Draft(
        told.answer,
        told.kind,
        reason=told.reason,
        nearest=told.nearest,
        suggestions=tuple(f"{_known(fact)}是多少？" for fact in facts[:2]),
        final=True,
    )


def _known(fact: TargetFact) -> str:
    when = fact.year or fact.period
    return f"{when}年的“{fact.indicator}”" if when else f"“{fact.indicator}”"
