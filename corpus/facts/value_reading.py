"""Segments of a sentence → the values they state."""

from __future__ import annotations

import re

from corpus.facts import target_words as words
from corpus.facts.affixes import Lead, Tail, read_lead, read_tail
from corpus.facts.distribution import for_each
from corpus.facts.names import is_name, list_members
from corpus.facts.objects import acting_noun, actors_of, noun_after, object_of
from corpus.facts.readings import (
    BESIDE,
    GROWTH_AFTER,
    HARMLESS_AFTER,
    RULE_CLAUSE,
    Found,
    Sentence,
    measure_of,
    printed_from,
)
from corpus.facts.subjects import after_enumeration, full_name, named_before
from corpus.quantities import DURATIONS, Quantity
from corpus.types import Measure, Span, TargetRole
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from corpus.facts.clauses import Segment

# Indicators that are counted in days and hours.
_LASTS = re.compile(
    r"寿命|年限|天数|时间|时长|时限|期限|周期|工期|时速|小时数|优良天|工作日|通勤|办结|压缩"
)


_RANKING = re.compile(r"第|位次|前进|跃升|上升|提升|排|进位|晋|靠前")


def read_segment(s: Sentence, segment: Segment) -> None:
    """Read a segment's value; hand on its subject, or forget it where another one begins."""
    clause_text = s.masked[segment.start : segment.end]
    if not segment.quantities:
        if not words.RANK_REMARK.match(clause_text) and not _is_only_time(s, segment):
            s.last = None
            s.verb = None
        return
    if RULE_CLAUSE.search(clause_text) or BESIDE.search(clause_text):
        s.last = None
        return
    quantities = list(segment.quantities)
    start = segment.start
    for i, quantity in enumerate(quantities):
        limit = quantities[i + 1].start if i + 1 < len(quantities) else segment.end
        following = quantities[i + 1] if i + 1 < len(quantities) else None
        if following and _is_modifier(s.masked, quantity, following):
            continue  # 产值过50亿元的企业29家: part of the indicator
        if following and _only_counts(s, start, quantity, following):
            start = quantity.end  # 98个重大项目投资完成率140.6%: says of how many
            continue
        if quantity.unit in DURATIONS and not _LASTS.search(s.masked[start : quantity.start]):
            s.last = None
            return
        if quantity.unit == "位" and _RANKING.search(s.masked[segment.start : quantity.start]):
            s.last = None
            return
        if quantity.unit == "岁" and "寿命" not in s.masked[start : quantity.start]:
            s.last = None
            return
        if following and _from_to(s, segment, start, quantity, following):
            return
        found = _read_value(s, segment, start, quantity, limit, alone=following is None)
        s.last = found
        if found:
            s.found.append(found)
            start = quantity.end
        elif following:
            s.last = None
            return


def _is_only_time(s: Sentence, segment: Segment) -> bool:
    """Whether a clause only names a time, or introduces one (预计, 到2025年)."""
    lead = read_lead(s.masked, segment.start, segment.end, s.periods)
    return lead.end >= segment.end and not lead.verbs


# 亿元以上重大项目190个, 超5亿元内资项目389个: how large the things counted are
_QUALIFIED = re.compile(
    r"(?:及?以上的?)?[\u4e00-\u9fff]{0,6}?(?:项目|企业|产业|园区|强?镇|乡|村|品牌|单品|集群|主体|工业|产品|机组)"
)


def _is_modifier(masked: str, quantity: Quantity, following: Quantity) -> bool:
    """Whether a quantity only qualifies the noun behind it: 亿元以上, 过50亿元的."""
    gap = masked[quantity.end : following.start]
    if re.match(r"的[\u4e00-\u9fff]", gap):
        return True
    if not quantity.counted and _QUALIFIED.match(gap):
        return True  # 过百亿元项目2个
    return bool(
        not quantity.counted
        and quantity.after in ("以上", "及以上", "以下", "及以下")
        and re.match(r"[\u4e00-\u9fffA-Za-z]", gap)
    )


def _only_counts(s: Sentence, start: int, quantity: Quantity, following: Quantity) -> bool:
    """Whether a count opens a clause whose own value comes later, with a noun between."""
    if (
        not quantity.counted
        or read_lead(s.masked, start, quantity.start, s.periods).end < quantity.start
    ):
        return False
    if read_lead(s.masked, start, quantity.start, s.periods).verbs:
        return False
    tail = read_tail(s.masked, quantity.end, following.start, s.periods)
    return is_name(s.masked[quantity.end : tail.start]) and bool(
        _MEASURED.search(s.masked[quantity.end : tail.start])
    )


_MEASURED = re.compile(r"(?:率|额|值|投资|收入|产值|占比|比重|面积|总量|贷款|税收|利润|营收)$")


_TO = re.compile(
    r"[^,]{0,24}?(?:提高|增加|提升|增长|上升|下降|降低|扩大|减少|缩短|降|增|升|压缩|压减|扩展|拓展|发展|回升|改善|上调|调整|跃升|攀升|壮大|精简)(?:了)?(?:到|至|为)了?"
)


_TO_WORD = re.compile(r"[\u4e00-\u9fff]{2}(?:到|至|为)(?=[^到至]{0,12}$)")


def _from_to(s: Sentence, segment: Segment, start: int, low: Quantity, high: Quantity) -> bool:
    """Read 由2.46%提高到3.0%: a starting point and what it became."""
    opening = re.search(r"(?:由|从|從)$", s.masked[start : low.start])
    base_year = None
    if not opening:
        opening = re.search(r"(?:由|从|從)(?:[^,由从]{0,14})$", s.masked[start : low.start])
        named = [
            p
            for p in s.periods
            if start <= p.start
            and p.end <= low.start
            and opening
            and p.start >= start + opening.start()
        ]
        if not opening or not (
            named
            or re.search(
                r"(?:由|从|從)(?:上年|去年|年初|原来|过去|此前|现在|目前)", opening.group()
            )
        ):
            return False
        base_year = named[-1] if named else None
    gap = s.masked[low.end : high.start]
    if not _TO.fullmatch(re.sub(r"(?:20\d\d年底?的?|目前的|现在的|当前的|约|近|超)", "", gap)):
        return bool(opening)
    name_end = start + opening.start()
    named_indicator = named_before(s, start, name_end)
    if named_indicator is None:
        s.last = None
        return True
    name, span = named_indicator
    base = Found(
        name,
        span,
        low,
        Measure.LEVEL,
        None,
        low.value_start,
        low.end,
        segment.clause,
        role=TargetRole.BASELINE,
    )
    base.year = base_year.last if base_year else None
    s.found.append(base)
    word = _TO_WORD.search(gap)
    comparator = high.after or high.bound or (word.group() if word else None)
    text_start = low.end + word.start() if word else high.start
    found = Found(name, span, high, Measure.LEVEL, comparator, text_start, high.end, segment.clause)
    s.found.append(found)
    s.last = found
    return True


def _read_value(
    s: Sentence, segment: Segment, start: int, quantity: Quantity, limit: int, *, alone: bool
) -> Found | None:
    """Read what a quantity is the value of."""
    tail = read_tail(s.masked, start, quantity.start, s.periods)
    lead = read_lead(s.masked, start, tail.start, s.periods)
    after = s.masked[quantity.end : limit]
    if lead.end >= tail.start:
        return _without_subject(s, segment, tail, lead, quantity, after, alone=alone)
    if not _may_follow(tail, quantity, after, alone=alone):
        return acting_noun(s, segment, tail, lead, quantity, after)
    return _with_subject(s, segment, tail, lead, quantity, after)


# Between two values of one subject: 104.8亿元增长8%, 增长10%达到100亿元
_RELATES = re.compile(
    r"^(?:的基础上)?[,]?(?:同比|比上年|年均|实际|并|且|,)*(?:增长|下降|增加|减少|提高|提升|达到|达|突破|超过|累计|总数|占)"
)


def _may_follow(tail: Tail, quantity: Quantity, after: str, *, alone: bool) -> bool:
    if not alone:
        return bool(_RELATES.match(after))
    if not after or HARMLESS_AFTER.match(after):
        return True
    return bool(GROWTH_AFTER.match(after)) or (
        quantity.unit == "%" and bool(re.match(r"以?(?:上|内)", after))
    )


# 新增, 组建, 改造 …: the verb whose object stands behind the number
def _without_subject(
    s: Sentence,
    segment: Segment,
    tail: Tail,
    lead: Lead,
    quantity: Quantity,
    after: str,
    *,
    alone: bool,
) -> Found | None:
    """Read a number with no noun before it: 组建10个中心, or 增长10% of the subject before."""
    noun = noun_after(s, quantity, after)
    making = lead.verbs[-1] if lead.verbs else _making_tail(tail)
    if noun and (making or (segment.joined in ("、", "和", "及", "与", "以及") and s.verb)):
        verb = making or s.verb or ""
        verb_start = lead.verb_start if lead.verbs else min(tail.start, quantity.start)
        return object_of(s, segment, quantity, noun, verb, verb_start)
    if noun and not tail.words and not lead.verbs and quantity.counted and alone:
        return actors_of(s, segment, quantity, noun)
    if after and not HARMLESS_AFTER.match(after) and not GROWTH_AFTER.match(after):
        return None
    return _elliptic(s, segment, tail, lead, quantity)


def _making_tail(tail: Tail) -> str | None:
    return next((w for w in tail.words if w in words.VERBS or w in words.ADDING), None)


def _elliptic(
    s: Sentence, segment: Segment, tail: Tail, lead: Lead, quantity: Quantity
) -> Found | None:
    """增长10%, 达到68人: of what the clause before spoke of."""
    last = s.last
    if last is None or not (tail.words or lead.verbs):
        return None
    measure, comparator = measure_of(s, tail, quantity, "", lead)
    if measure is None:
        return None
    name = last.name
    acted = (
        lead.verbs[-1] if lead.verbs and not tail.words and lead.verbs[-1] in words.MAKING else None
    )
    if acted and last.making and quantity.unit == last.quantity.unit:
        name, measure = acted + last.name, Measure.CHANGE  # 开工小微企业园10个、竣工20个
    share_of = re.search(r"占[^占]+(?:比重|比例|份额)$", name)
    if share_of and not words.RATE_UNITS.match(quantity.unit):
        name = name[: share_of.start()]  # …申请量占总量的比例为44.85%,达到15077件
    if (
        measure is Measure.GROWTH
        and last.making
        and not name.startswith(last.making[0])
        and last.measure is Measure.CHANGE
    ):
        name = last.making[0] + name
    if (
        measure is Measure.LEVEL
        and words.RATE_UNITS.match(quantity.unit)
        and not words.RATE_UNITS.match(last.quantity.unit)
    ):
        return None
    text_start = printed_from(s, tail, quantity)
    return Found(
        name, last.span, quantity, measure, comparator, text_start, quantity.end, segment.clause,
        making=last.making, flow=False,
    )  # fmt: skip


def _with_subject(
    s: Sentence, segment: Segment, tail: Tail, lead: Lead, quantity: Quantity, after: str
) -> Found | None:
    """高新技术企业突破13000家; 新增成果转化联络员100名."""
    if segment.joined in ("、", "和", "及", "与") and not tail.words and s.last is None:
        return None
    start, end = after_enumeration(s, lead.end, tail.start)
    if tail.has(words.GROWING | words.FALLING):
        compared = re.search(
            r"(?:(?<![占对])比|(?<!比)较)(?!重|例|率|值)[^,、]{1,16}$", s.masked[start:end]
        )
        if compared and compared.start() == 0:
            return _elliptic(s, segment, tail, lead, quantity)
        end = start + compared.start() if compared else end
    measure, comparator = measure_of(s, tail, quantity, after, lead, s.masked[start:end])
    if measure is None:
        return None
    made = bool(lead.verbs) and lead.verbs[-1] in words.MAKING
    if made and measure is Measure.LEVEL and tail.has(("各",)):
        measure = Measure.CHANGE
    if tail.has(_EACH) and lead.end == start:
        members = list_members(s.masked, start, end)
        if len(members) > 1:
            return for_each(s, segment, tail, quantity, measure, comparator, members)
    named = full_name(s, lead, start, end)
    if named is None:
        return None
    name, span = named
    if (
        "其中" in s.masked[segment.start : lead.end]
        and len(name) <= 4
        and not words.HEAD_NOUN.search(name)
    ):
        if s.last is None or s.last.quantity.unit != quantity.unit or name not in _KINDS:
            return None
        name += re.sub(r"^(?:(?:国家|省|市|县)级(?:及?以上)?|全国)", "", s.last.name)  # 其中省级5家
        span = Span(min(span.start, s.last.span.start), max(span.end, s.last.span.end))
    inherited = (
        quantity.bound not in ("达", "高达")
        and not lead.verbs
        and not tail.words
        and segment.joined in ("、", "和", "及", "与")
        and s.last
        and s.last.measure is Measure.CHANGE
    )
    cumulative = "累计" in s.masked[segment.start : lead.end]
    if (
        measure is Measure.LEVEL
        and not cumulative
        and not words.RATE_UNITS.match(quantity.unit)
        and ((made and not tail.has(words.BOUNDS)) or inherited)
    ):
        measure = Measure.CHANGE
    if lead.verbs:
        s.verb = lead.verbs[-1]
    making = (lead.verbs[-1], lead.verb_start) if made else None
    text_end = quantity.end + (_growth_end(after) if measure is Measure.GROWTH else 0)
    flow = bool(lead.verbs) and not tail.has(words.BOUNDS)
    being = tail.has(("为", "是", "共", "有", "共有"))
    return Found(
        name, span, quantity, measure, comparator, printed_from(s, tail, quantity), text_end,
        segment.clause, making=making, flow=flow, being=being,
    )  # fmt: skip


_KINDS = frozenset(
    [
        "国家级",
        "省级",
        "市级",
        "县级",
        "区级",
        "城镇",
        "农村",
        "乡村",
        "城市",
        "城区",
        "乡镇",
        "全国",
        "国际",
        "国内",
        "省外",
        "省内",
        "公办",
        "民办",
        "国有",
        "外资",
        "民营",
    ]
)


_EACH = frozenset(["各", "均", "都", "皆", "双双", "全部"])


def _growth_end(after: str) -> int:
    m = GROWTH_AFTER.match(after)
    return m.end() if m else 0
