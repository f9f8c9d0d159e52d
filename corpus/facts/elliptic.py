"""A value without a noun of its own: of what stands before it.

高新技术企业达到13000家,增长10%     项目开工180个、竣工100个
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from corpus.facts import target_words as words
from corpus.facts.plan_shares import without_plan
from corpus.facts.readings import Cue, Found, Sentence, measure_of, printed_from
from corpus.types import Measure

if TYPE_CHECKING:
    from corpus.types import Span

# …申请量占总量的比例为44.85%,达到15077件: the count is not of the share
_SHARE = re.compile(r"占(?!地|用|道)[^占]{2,}$")
_SHARE_OF = re.compile(r"占[^占]+(?:比重|比例|份额)$")


def elliptic(s: Sentence, cue: Cue) -> Found | None:
    """增长10%, 达到68人: of what the clause before spoke of."""
    last = s.last
    measure = measure_of(cue)
    if last is None and s.subject and measure and cue.tail.words and not cue.verb:
        return _of_subject(s, cue, measure, s.subject)
    hoped = cue.listed and last and last.measure is Measure.GROWTH and cue.tail.words
    if hoped and all(word in words.ADVERBS for word in cue.tail.words):
        measure = Measure.GROWTH  # 增长5.5%、力争6%
    if last is None or measure is None or not (cue.tail.words or cue.verb or cue.quantity.bound):
        return None
    unit = cue.quantity.unit
    rate = bool(words.RATE_UNITS.match(unit))
    if _is_of_other(unit, measure, last):
        return None
    if (cue.verb and not cue.tail.words) or _made_otherwise(cue, last):
        return _with_verb(s, cue, last)
    name = without_plan(last.name)
    if not rate and not words.CHANGE_UNITS.search(unit):
        name = _SHARE_OF.sub("", name)
    elif rate and measure is Measure.GROWTH and _SHARE.search(name):
        return _growth_of_owner(s, cue, last)
    elif measure is Measure.GROWTH and last.making and last.measure is Measure.CHANGE:
        name = name if name.startswith(last.making) else last.making + name  # 新增…,增长31%
    return again(s, cue, last, name, measure)


def _is_of_other(unit: str, measure: Measure, last: Found) -> bool:
    """Whether a value cannot be of what the one before is: a rate of no rate, a count of a rate."""
    was_rate = words.RATE_UNITS.match(last.quantity.unit)
    was_rate = was_rate or words.CHANGE_UNITS.search(last.quantity.unit)
    if measure is Measure.LEVEL and words.RATE_UNITS.match(unit):
        return not was_rate
    of_rate = last.quantity.unit == "%" and last.measure is Measure.LEVEL
    counts = measure is Measure.CHANGE and not words.CHANGE_UNITS.search(unit)
    # 活跃度稳定在70%,年均净增长1000万户
    return of_rate and counts and not _SHARE_OF.search(last.name)


def _growth_of_owner(s: Sentence, cue: Cue, last: Found) -> Found | None:
    """产值415亿元,占全市的56.7%,增长18%: what grew is the value, not its share."""
    owner = _SHARE.sub("", last.name)
    whole = next((f for f in reversed(s.found) if f.name == owner), None)
    return again(s, cue, whole, owner, Measure.GROWTH) if whole else None


def _made_otherwise(cue: Cue, last: Found) -> bool:
    made = made_by(cue)
    done = made and _DONE.fullmatch(made) and _DONE.search(last.name)
    return bool(done or (made and last.making and made != last.making))


def _with_verb(s: Sentence, cue: Cue, last: Found) -> Found | None:
    """Read what else is done with what was just counted: 新开工10个、竣工20个."""
    made = made_by(cue)
    grew = last.measure is Measure.GROWTH and last.making is None
    if made in _ADDED and grew and cue.verb and not words.RATE_UNITS.match(cue.quantity.unit):
        return again(s, cue, last, last.name, Measure.CHANGE)  # 余额增长8.5%,新增4万亿元
    if not made or cue.quantity.unit != last.quantity.unit:
        return None
    newly = (cue.verb or "")[:1] == "新" and last.measure is Measure.LEVEL
    if _DONE.fullmatch(made) and not words.RATE_UNITS.match(cue.quantity.unit):
        done = _DONE.search(last.name)
        if done:  # 项目开工180个、竣工100个
            return again(s, cue, last, last.name[: done.start()] + made, last.measure)
        if last.name.endswith(_PROJECTS) and last.measure is Measure.LEVEL and not newly:
            return again(s, cue, last, last.name.removesuffix("建设") + made, last.measure)
    if not last.making and not newly:
        return None
    found = again(s, cue, last, made + last.name.removeprefix(last.making or ""), Measure.CHANGE)
    return replace(found, making=made)


# 项目全部开工、|完工74个: what else was done with what was just counted
_DONE_TOO = re.compile(
    r"(?:已|实现|累计)*(?P<deed>开工|竣工|完工|基本建成|建成投用|建成|投产|投用|投入使用)"
)
_DONE_BEFORE = re.compile(
    r"(?:已|全部|均|集中|实现|顺利|累计)*(?:新?开工|竣工|完工|投产|启动)(?:建设)?$"
)


def done_too(s: Sentence, cue: Cue) -> Found | None:
    """Read 完工74个 behind 94个项目全部开工, 完工200个 behind 小区整治新开工300个."""
    last, deed = s.last, _DONE_TOO.fullmatch(s.masked, cue.segment.start, cue.quantity.start)
    if last is None or deed is None or not cue.listed or cue.after:
        return None
    before = _DONE_BEFORE.search(last.name)
    opened = last.making in _BEGUN and last.span.end <= last.quantity.start
    alike = last.quantity.counted and last.quantity.unit == cue.quantity.unit
    beside = s.masked[cue.segment.start - 1] == "、" and last.clause == cue.segment.clause
    if not (alike and beside and (before or opened)):
        return None
    stem = last.name[: before.start()] if before else last.name
    found = again(s, cue, last, stem + deed["deed"], Measure.LEVEL)
    return replace(found, making=None) if len(stem) > 1 else None


_BEGUN = frozenset(["新开工", "开工"])
# 新建高标准农田3万亩、|改造提升|2万亩: what else is acted on is of the same kind
_ACTED_TOO = re.compile(r"(?:改造提升|提升改造|提质改造|改造|改建|扩建|修复|整治|养护|修缮)")


def acted_too(s: Sentence, cue: Cue) -> Found | None:
    """Read 改造提升2万亩 behind 新建高标准农田3万亩."""
    last, deed = s.last, _ACTED_TOO.fullmatch(s.masked, cue.segment.start, cue.quantity.start)
    if last is None or deed is None or cue.segment.joined != "、" or cue.after:
        return None
    alike = last.quantity.unit == cue.quantity.unit and last.clause == cue.segment.clause
    made = (last.making or "").startswith("新") and last.span.end <= last.quantity.start
    if not (alike and made) or last.name.endswith(("项目", "面积")):
        return None
    thing = last.name.removeprefix(last.making or "").removesuffix("建设")
    found = again(s, cue, last, deed.group() + thing, Measure.LEVEL)
    return replace(found, making=None)


_ADDED = frozenset(["新增", "净增"])
# What is done with projects, one after the other
_DONE = re.compile(r"(?:新开工|开工|竣工|完工|基本建成|续建|复工|签约|投产|落地|入库|投用)$")
_PROJECTS = ("项目", "项目建设", "工程", "工程建设")


def again(s: Sentence, cue: Cue, last: Found, name: str, measure: Measure) -> Found:
    """Return a further value of what the one before is of."""
    return Found(
        name,
        last.span,
        cue.quantity,
        measure,
        cue.bound,
        printed_from(s, cue),
        cue.quantity.end,
        cue.segment.clause,
        making=made_by(cue) or last.making,
    )


def _of_subject(s: Sentence, cue: Cue, measure: Measure, span: Span) -> Found | None:
    """地区生产总值再上新台阶,达到4015亿元: of what the clause before told without a number."""
    name = s.text[span.start : span.end]
    if measure is Measure.LEVEL and words.RATE_UNITS.match(cue.quantity.unit):
        return None
    start, end = printed_from(s, cue), cue.quantity.end
    clause = cue.segment.clause
    return Found(name, span, cue.quantity, measure, cue.bound, start, end, clause)


def made_by(cue: Cue) -> str | None:
    """Return the verb that makes the value a change: before the indicator, or 新增 behind it."""
    if cue.verb in words.MAKING:
        return cue.verb
    return next((word for word in cue.tail.words if word in words.ADDING), None)
