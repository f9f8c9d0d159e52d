"""The indicator before its number: 高新技术企业突破13000家."""

from __future__ import annotations

import re

from corpus.facts import target_words as words
from corpus.facts.affixes import Lead, read_lead, read_tail
from corpus.facts.names import is_name
from corpus.types import Span
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from corpus.facts.readings import Found, Sentence

# Verbs that do not make a bare noun mean more: 力争产值 is no indicator, 新增贷款 is.
_EMPTY_VERBS = words.HARD_VERBS - {"完成"} | {
    "支持",
    "提高",
    "提升",
    "稳定",
    "扩大",
    "加快",
    "加强",
    "强化",
    "优化",
    "达到",
    "拥有",
    "有",
    "控制",
    "做好",
    "使",
}


EMPTY_PHRASES = frozenset(
    [
        "完成投资",
        "实现产值",
        "完成任务",
        "实现收入",
        "完成产值",
        "获批资金",
        "实现营收",
        "达到规模",
        "完成项目",
        "实施项目",
        "推进项目",
        "实现就业",
        "落实资金",
        "获得资金",
    ]
)


def named_before(s: Sentence, start: int, end: int) -> tuple[str, Span] | None:
    """Read the indicator that `start:end` holds, without leading verbs, else the subject before."""
    tail = read_tail(s.masked, start, end, s.periods)
    lead = read_lead(s.masked, start, tail.start, s.periods)
    if lead.end >= tail.start:
        return (s.last.name, s.last.span) if s.last else None
    if not is_name(s.masked[lead.end : tail.start]):
        return None
    return s.text[lead.end : tail.start], Span(lead.end, tail.start)


def full_name(s: Sentence, lead: Lead, start: int, end: int) -> tuple[str, Span] | None:
    """Return the indicator; one that means nothing alone takes its verb, or the subject before."""
    start = _after_other_action(s, start, end)
    if s.masked[end - 1] == "等" and end - start > 3:
        end -= 1  # 减税降费等16.7亿元
    if s.masked[end - 1] == "的" and "占" in s.masked[start:end]:
        end -= 1  # 占到电力总装机的56%
    masked_name = s.masked[start:end]
    name = s.text[start:end]
    if (
        re.match(r"占(?!地面|地规|地约|用|补|道)", masked_name)
        or name in words.GENERIC
        or (masked_name.startswith("其") and len(name) < 8)
    ):
        return _generic_name(s, lead, start, end)
    if not is_name(masked_name) or all(part in words.VERBS for part in masked_name.split("、")[:1]):
        return None
    return name, Span(start, end)


def after_enumeration(s: Sentence, start: int, end: int) -> tuple[int, int]:
    """企业研发中心、技术转移示范机构等市级科技创新平台 → 市级科技创新平台."""
    m = re.search(
        r"等(?![级待候])(?:\d{1,3}(?:个|家|项|类))?(?=[^,、和及与]{3,}$)", s.masked[start:end]
    )
    return (start + m.end(), end) if m and m.start() > 1 else (start, end)


def _after_other_action(s: Sentence, start: int, end: int) -> int:
    """推动子公司有效运营、落地项目30个: only what the last verb acts on is counted."""
    mark = s.masked.rfind("、", start, end)
    if mark == -1:
        return start
    lead = read_lead(s.masked, mark + 1, end, s.periods)
    acts = lead.verbs and lead.verb_start == mark + 1 and end - lead.end >= 2
    return mark + 1 if acts else start


def _generic_name(s: Sentence, lead: Lead, start: int, end: int) -> tuple[str, Span] | None:
    """A noun that means nothing alone: of the subject before (项目30个,总投资…), or with its verb."""
    name = s.text[start:end]
    verb = lead.verbs[-1] if lead.verbs and lead.verbs[-1] not in _EMPTY_VERBS else ""
    beside = s.masked[lead.verb_start : start] == verb
    owner = _owner(s, name, start, end)
    if owner:
        span = Span(min(owner.span.start, start), max(owner.span.end, end))
        return owner.name + (verb + name if verb and beside else name), span
    if verb and beside and not name.startswith("占"):
        full = verb + name
        return (
            (full, Span(lead.verb_start, end))
            if len(full) >= 4 and full not in EMPTY_PHRASES
            else None
        )
    return None


def _owner(s: Sentence, name: str, start: int, end: int) -> Found | None:
    """Return the value before that a bare attribute belongs to, None where it is not certain."""
    before = s.last
    if before is None or not before.name.strip() or name in words.THINGS:
        return None
    if name.startswith("占") and not re.fullmatch(
        r"占(?:全市|全省|全国|全区|全县)?[^,]{2,24}", s.masked[start:end]
    ):
        return None
    commas = s.masked[before.quantity.end : start].count(",")
    if commas > 1 or (commas and sum(f.clause == before.clause for f in s.found) > 1):
        return None  # said of all the values of the clause before
    if not before.quantity.counted and not re.match(r"占|增速|增幅|降幅|涨幅", name):
        return None  # 粮食播面稳定在472万亩、产量达200万吨: not the yield of an area
    return before
