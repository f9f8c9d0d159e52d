"""Whom something reaches, with no noun behind the number: 水源替换惠及207.3万人, …,惠及13万户次."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from corpus.facts.affixes import read_lead
from corpus.facts.names import MAX_NAME_CHARS, is_name
from corpus.facts.readings import Cue, Found, Sentence
from corpus.types import Measure, Span

if TYPE_CHECKING:
    from corpus.facts.clauses import Segment

# 水源替换|惠及, 累计惠及
_REACHES = re.compile(r"(?:已|累计|直接|共|全面|可|将|预计|同时)*惠及(?:了|到)?$")
# 3191家|企业, 3200万|孩子
_WHOM = re.compile(
    r"(?P<whom>[\u4e00-\u9fff]{0,8}?(?:企业|商户|孩子|学生|群众|居民|农户|师生|职工|农民|儿童|老人|人口|村民|用户|"
    r"家庭|对象|人员|考生|市民|主体|经营户|脱贫户|在校生|个体工商户|参保人|老年人))?"
)
_PERSONS = re.compile(r"(?:人|人次|户|户次)$")


# 新解决农村|6300多万人|饮水安全问题
_SOLVES = re.compile(
    r"(?:^|[,、◇]|新|累计|共|再|已|年|将)(?P<deed>解决)了?(?P<where>[\u4e00-\u9fff]{0,4})$"
)
_PROBLEM = re.compile(r"(?:以上|左右)?的?(?P<what>[\u4e00-\u9fff、]{2,14}(?:问题|困难))")


def solved(s: Sentence, cue: Cue) -> Found | None:
    """Read for how many people a problem is solved: 解决农村饮水安全问题, 6300万人."""
    quantity = cue.quantity
    deed = _SOLVES.search(s.masked, cue.segment.start, quantity.start)
    problem = _PROBLEM.fullmatch(cue.after)
    if deed is None or problem is None or not cue.alone or not _PERSONS.search(quantity.unit):
        return None
    span = Span(deed.start("deed"), quantity.end + problem.end())
    name = deed["deed"] + deed["where"] + problem["what"]
    comparator, at = quantity.after or quantity.bound or None, quantity.start
    clause = cue.segment.clause
    return Found(
        name, span, quantity, Measure.LEVEL, comparator, at, quantity.end, clause, flow=True
    )


# 累计|消除|8811户22522人|返贫风险, 消除9万人|返贫致贫风险
_FREES = re.compile(
    r"(?:^|[,、]|累计|及时|稳定|着力|已|共|年|有效|新增|全面|动态|持续)(?P<deed>消除)了?$"
)
_RISK = re.compile(r"(?:左右)?的?(?P<what>返贫(?:致贫)?(?:致贫)?风险)$")


def freed_of_risk(s: Sentence, segment: Segment) -> list[Found]:
    """Read for how many households and persons the risk of becoming poor again is gone."""
    counts = segment.quantities
    deed = _FREES.search(s.masked, segment.start, counts[0].start)
    risk = _RISK.fullmatch(s.masked, counts[-1].end, segment.end)
    beside = all(a.end == b.start for a, b in pairwise(counts))
    if (
        deed is None
        or risk is None
        or not beside
        or not all(_PERSONS.search(q.unit) for q in counts)
    ):
        return []
    name, span = deed["deed"] + risk["what"], Span(deed.start("deed"), risk.end())
    return [
        Found(
            name,
            span,
            q,
            Measure.LEVEL,
            q.after or q.bound or None,
            q.start,
            q.end,
            segment.clause,
            flow=True,
        )
        for q in counts
    ]


def benefits(s: Sentence, cue: Cue) -> Found | None:
    """Read whom the subject of the clause, or what was just told, reaches; both are in the name."""
    quantity, start = cue.quantity, cue.segment.start
    told = _REACHES.search(s.masked, start, quantity.start)
    whom = _WHOM.fullmatch(cue.after)
    if told is None or whom is None or not cue.alone:
        return None
    if not whom["whom"] and not _PERSONS.search(quantity.unit):
        return None
    of = _of_clause(s, start, told.start()) or _of_last(s, cue, told.start())
    if of is None:
        return None
    name, first = of
    span = Span(first, quantity.end + whom.end())
    name += "惠及" + s.text[quantity.end : span.end]
    comparator, at = quantity.after or quantity.bound or None, quantity.start
    clause = cue.segment.clause
    if len(name) > MAX_NAME_CHARS:
        return None
    return Found(
        name, span, quantity, Measure.LEVEL, comparator, at, quantity.end, clause, flow=True
    )


def _of_clause(s: Sentence, start: int, end: int) -> tuple[str, int] | None:
    """Return the subject that the clause itself names."""
    at = read_lead(s.masked, start, end, s.periods).end
    return (s.text[at:end], at) if end - at > 1 and is_name(s.masked[at:end]) else None


def _of_last(s: Sentence, cue: Cue, end: int) -> tuple[str, int] | None:
    """Return what the clause right before counted: 发放救助金25.1亿元,惠及60.9万人."""
    last = s.last
    if last is None or end != cue.segment.start or last.measure is Measure.GROWTH:
        return None
    beside = s.masked[last.quantity.end : end] in (",", "、")
    return (last.name, min(last.span.start, end)) if beside else None
