"""The indicator behind its number: 组建10个科技成果转化中心."""

from __future__ import annotations

import re

from corpus.facts import target_words as words
from corpus.facts.names import is_name
from corpus.facts.readings import Found, Sentence
from corpus.facts.subjects import EMPTY_PHRASES
from corpus.types import Measure, Span
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from corpus.quantities import Quantity
    from corpus.facts.clauses import Segment
    from corpus.facts.affixes import Lead, Tail

_PREDICATE = re.compile(
    r"获|入选|列入|上榜|投产|开工|竣工|建成|通过|实现|完成|落地|签约|开业|运营|入驻|达标|上市|纳入|投用|落户|挂牌|通车|入围|启用|创成|被|参|开通|验收|摘牌|退出|脱贫|覆盖|晋升|跻身"
)


_PEOPLE = re.compile(
    r"^(?:[\u4e00-\u9fff]{0,6}?)(?:大学生|人才|农民|群众|居民|职工|学生|老人|老年人|游客|农户|员工|人|劳动力|考生|儿童|毕业生|新市民|市民|中小学生|用户|市场主体|经营主体|农村人口)(?!规模|以上|的)"
)


MAX_NOUN_CHARS = 34


_NEAR = 6  # characters from a verb to its number within one printed value (组织实施100项)


def noun_after(s: Sentence, quantity: Quantity, after: str) -> Span | None:
    """Return the span of the noun behind a number, None where it is none."""
    cut = re.match(r"(?:左右)?的?", after)
    begin = quantity.end + (cut.end() if cut else 0)
    stop = begin + len(after) - (cut.end() if cut else 0)
    while stop > begin and s.masked[stop - 1] in " 等、":
        stop -= 1
    name = s.masked[begin:stop]
    if not name or len(name) > MAX_NOUN_CHARS or not is_name(name):
        return None
    if (
        not quantity.counted
        and quantity.after in ("以上", "及以上", "以下")
        and quantity.unit != "%"
    ):
        return None if not re.match(r"[\u4e00-\u9fff]", name) else Span(begin, stop)
    if quantity.unit in ("%", "‰") or words.CHANGE_UNITS.search(quantity.unit):
        return None
    if quantity.unit in ("万", "亿", "百万", "千万") and not _PEOPLE.match(name):
        return None
    return Span(begin, stop)


def object_of(
    s: Sentence,
    segment: Segment,
    quantity: Quantity,
    noun: Span,
    verb: str,
    verb_start: int,
    *,
    listed: bool = False,
) -> Found | None:
    """组建10个科技成果转化中心 → 科技成果转化中心; 改造63个老旧小区 → 改造老旧小区."""
    name = s.text[noun.start : noun.end]
    if listed and name.startswith(
        (
            "项目",
            "企业",
            "工作",
            "事项",
            "措施",
            "活动",
            "设施",
            "工程",
            "领域",
            "方面",
            "园区",
            "乡镇",
            "县",
        )
    ):
        return None
    making = verb in words.MAKING or verb in words.ADDING
    keep = not making and verb not in words.REACHING
    if name in words.GENERIC and (listed or verb in ("推进", "推动", "实施", "加快")):
        return None
    if keep or name in words.GENERIC:
        name = verb + name
    if name in words.GENERIC or name in EMPTY_PHRASES:
        return None
    s.verb = verb
    measure = Measure.CHANGE if making else Measure.LEVEL
    near = (
        quantity.start - verb_start <= _NEAR and "、" not in s.masked[verb_start : quantity.start]
    )
    text_start = verb_start if verb_start >= segment.start and near else quantity.start
    return Found(
        name, noun, quantity, measure, quantity.after or quantity.bound or None, text_start,
        quantity.end, segment.clause, making=(verb, verb_start) if making else None, flow=True,
    )  # fmt: skip


def actors_of(s: Sentence, segment: Segment, quantity: Quantity, noun: Span) -> Found | None:
    """4家企业获评国家级智能工厂 → 企业获评国家级智能工厂."""
    name = s.text[noun.start : noun.end]
    if len(name) < 6 or not _PREDICATE.search(name):
        return None
    return Found(
        name, noun, quantity, Measure.LEVEL, quantity.after or quantity.bound or None,
        quantity.start, quantity.end, segment.clause, flow=True,
    )  # fmt: skip


def acting_noun(
    s: Sentence, segment: Segment, tail: Tail, lead: Lead, quantity: Quantity, after: str
) -> Found | None:
    """改造63个老旧小区: an acting verb that stays in the indicator."""
    before = s.masked[lead.end : tail.start]
    noun = noun_after(s, quantity, after)
    if noun is None or tail.has(words.STATES | words.GROWING | words.FALLING):
        return None
    if before in words.ACTING:
        return object_of(s, segment, quantity, noun, before, lead.end)
    listed = re.fullmatch(r"(.{2,60})等", before)
    if listed and lead.verbs:  # 建设甲、乙等5个书房
        return object_of(s, segment, quantity, noun, lead.verbs[-1], lead.verb_start, listed=True)
    return None
