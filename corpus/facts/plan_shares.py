"""How much of a plan was carried out: 某类项目完成年度计划的128%, 新增就业9万人,为年计划的118%.

The name is what was planned with the words for its plan: 某类项目完成年度计划.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from corpus.facts.names import is_name
from corpus.facts.readings import Cue, Found, Sentence
from corpus.types import Measure, Span

if TYPE_CHECKING:
    from corpus.quantities import Quantity

# 完成|年度|投资|计划, 完成|省下达|任务, 达|年|目标
OF_PLAN = r"(?:(?:完成|达到?|占|为)了?(?:年度|全年|年|省定|市定|原定|省下达)(?:投资|工作)?(?:计划|目标|任务)(?:投资|任务)?)"
_SHARE = re.compile(rf"(?P<deed>{OF_PLAN})的$")
_WHOLE_NAME = re.compile(r"[\u4e00-\u9fff◈]{4,}")
# Of what, they do not say: 投资|完成年度计划的
_BARE = re.compile(r"(?:投资|产值|任务|目标|计划|项目|均|分别|已|总体)+")


def opens_plan_share(s: Sentence, quantity: Quantity, following: Quantity) -> bool:
    """Whether a count only says of how many the share of a plan behind it is told."""
    shared = _SHARE.search(s.masked, quantity.end, following.start)
    counts = quantity.counted and following.unit == "%"
    return counts and shared is not None and shared.start() > quantity.end


def of_plan(s: Sentence, cue: Cue) -> Found | None:
    """Read how much of its plan something carried out: what the clause names, or the one before."""
    quantity, start = cue.quantity, cue.lead.end
    shared = _SHARE.search(s.masked, cue.segment.start, quantity.start)
    if shared is None or quantity.unit != "%" or cue.after:
        return None
    named = _named(s, start, shared.start()) or _told_before(s, cue, shared.start())
    if named is None:
        return None
    name, first = named
    end = shared.end("deed")
    span = Span(first, end)
    comparator, clause = quantity.after or quantity.bound or None, cue.segment.clause
    name = with_plan(name, s.text[shared.start() : end])
    at, stop = quantity.start, quantity.end
    return Found(name, span, quantity, Measure.LEVEL, comparator, at, stop, clause)


# 项目|完成投资|20亿元,|完成年度计划的120%: what was carried out is said once
_CARRIED_OUT = re.compile(r"(?:完成|实现)(?:年度)?投资$")


def with_plan(name: str, deed: str) -> str:
    """Name the share of its plan that something carried out.

    >>> with_plan("重点项目完成投资", "完成年度计划")
    '重点项目完成年度计划'
    """
    return (_CARRIED_OUT.sub("", name) if deed.startswith("完成") else name) + deed


_SHARE_OF_PLAN = re.compile(rf"(?<=..){OF_PLAN}$")


def without_plan(name: str) -> str:
    """Return what a share of a plan is of: it is that which has grown.

    >>> without_plan("粮食总产量完成年度计划")
    '粮食总产量'
    """
    return _SHARE_OF_PLAN.sub("", name)


# 产量|未|完成年度计划的10%, 项目|预计|完成年度计划的90%: so much was not carried out, or not yet
_NOT_DONE = re.compile(r"(?:未能?|没有|没|不能|预计|有望)$")
# 总产值|只|完成; 在第一季度|完成全年计划: a part of the year is no more of the name than of the value
_ADVERB = re.compile(r"(?:只|仅|已|已经|实际|均|都)$")
_PART_OF_YEAR = re.compile(r"季度|半年|\d月|[一二三四五六七八九十]月")


def _named(s: Sentence, start: int, end: int) -> tuple[str, int] | None:
    """Return what the clause itself says was planned."""
    if start >= end:
        return None
    printed = _ADVERB.sub("", s.masked[start:end])
    whole = _WHOLE_NAME.fullmatch(printed) and not _BARE.fullmatch(printed)
    if (
        not whole
        or _NOT_DONE.search(printed)
        or _PART_OF_YEAR.search(printed)
        or not is_name(printed)
    ):
        return None
    return s.text[start : start + len(printed)], start


def _told_before(s: Sentence, cue: Cue, end: int) -> tuple[str, int] | None:
    """Return what was told right before: 项目实现投资20亿元、|完成年度计划的120%."""
    last = s.last
    if last is None or end != cue.segment.start or last.measure is Measure.GROWTH:
        return None
    alone = len(s.of_clause(last.clause)) == 1
    beside = s.masked[last.quantity.end : end] in (",", "、")
    of_one = (alone or cue.segment.joined == "、") and last.quantity.unit != "%"
    return (last.name, min(last.span.start, end)) if beside and of_one else None
