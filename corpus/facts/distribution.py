"""One verb for several indicators: A、B均增长10%, A、B分别达到1、2."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from corpus.facts import target_words as words
from corpus.facts.affixes import read_lead, read_tail
from corpus.facts.by_year import read_by_year
from corpus.facts.clauses import QUOTED
from corpus.facts.going_on import NEWLY_MADE
from corpus.facts.names import is_name, list_members, share
from corpus.facts.plan_shares import OF_PLAN, with_plan
from corpus.facts.readings import (
    BESIDE,
    GROWTH_AFTER,
    HARMLESS_AFTER,
    LIST_MARKS,
    RATES_OF_GROWTH,
    RULE_CLAUSE,
    Cue,
    Found,
    Sentence,
    measure_of,
    printed_from,
)
from corpus.facts.subjects import topic_of
from corpus.types import Measure, Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from corpus.facts.clauses import Segment
    from corpus.quantities import Quantity

_BOTH = "城乡"
_LISTS = re.compile("[、和与及]")
_TWO_IN_ONE = re.compile(r"存贷款|客货运")
# …分别完成投资20亿元、32亿元
_SHARED_OUT = re.compile(
    r"分别(?:累计)?(?:实现|完成|取得|达到|发放|拥有)(?P<attribute>(?:总|工业)?产值|增加值|投资|营业?收入|营收|"
    r"销售额?|利润|税收|出口|进口|贷款)$"
)
# 电动载人汽车、锂电池、太阳能电池等“新三样”出口
_CALLED = re.compile(rf"等{QUOTED}+(?:产品)?(?P<attribute>出口额?|进口额?|产量|产值|销量|销售额)$")


# 新增就业、发放贷款|分别完成年计划的|106%、232%
_OF_PLAN = re.compile(rf"分别(?P<attribute>{OF_PLAN})的$")


_SHARING = (_SHARED_OUT, _CALLED, _OF_PLAN)


_IN_A_ROW = re.compile(r"(?<=..)连续第?\d{1,2}$")  # …总额连续第3|年双双超过1万亿元


def for_each(
    s: Sentence, cue: Cue, measure: Measure, members: Sequence[tuple[int, int]]
) -> Found | None:
    """科技贷款、科技保险、创业投资均保持10%以上增长 → one value for each, the last returned."""
    spans = [Span(a, b) for a, b in members]
    names = share([_BRACKET.sub("", _IN_A_ROW.sub("", s.text[a:b])) for a, b in members])
    if names is None and cue.tail.words[:1] == ("各",):
        names = _things(s, cue, spans)
        if names is None:
            return None  # “四好农村路”和生产路各1000公里: not of both together
    if names is None:  # said of all of them together
        spans = [Span(members[0][0], members[-1][1])]
        names = [s.text[spans[0].start : spans[0].end]]
    if not all(is_name(name) and name not in words.GENERIC for name in names):
        return None
    found = [_value(s, cue, name, span, measure) for name, span in zip(names, spans, strict=True)]
    s.found += found[:-1]
    return found[-1]


# 培育先行村、重点村各50个: nouns that are whole, none of them the beginning of another's
_MADE_THING = re.compile(
    r"..(?:社区|街区|片区|园区|示范区|样板区|度假区|村|镇|工程师|工匠|企业|公司|基地|中心|医院|高中|学校|生活圈)$"
)


def _things(s: Sentence, cue: Cue, spans: Sequence[Span]) -> list[str] | None:
    """Return the names of things of which so many are made each."""
    if not cue.verb:
        return None
    printed = [s.text[span.start : span.end] for span in spans]
    if all(_MADE_THING.search(name) or _QUOTED.fullmatch(name) for name in printed):
        return printed
    return _of_one_thing(printed)


# 三甲、三乙|医院, 五星级和四星级|酒店: what all of them are, said once
_RANKED_THING = re.compile(
    r"(?P<rank>[一二三][甲乙级]|[一二三四五]星级|\dA级|国家级|省级|市级|县级)(?P<thing>医院|酒店|饭店|景区|民宿)"
)


def _of_one_thing(names: Sequence[str]) -> list[str] | None:
    """Complete ranks by the thing that only the last of a list names."""
    last = _RANKED_THING.fullmatch(names[-1])
    if last is None:
        return None
    whole = [name + last["thing"] for name in names[:-1]]
    return [*whole, names[-1]] if all(_RANKED_THING.fullmatch(name) for name in whole) else None


# 办理人大代表建议52件、政协委员提案204件,办结率100%: of each of them
_RATE_OF_EACH = re.compile(r"(?:按时|按期)?(?:办结|办复|答复|满意|完成|开工|竣工|投产|合格|见面)率")
_AND = re.compile(r"[、和]")


def rate_of_each(s: Sentence, cue: Cue, name: Span) -> Found | None:
    """Read a rate of all that the clause before counts in one unit; the last one is returned."""
    of = s.of_clause(cue.segment.clause - 1)
    counted = len(of) > 1 and all(f.quantity.counted for f in of)
    alike = counted and len({f.quantity.unit for f in of}) == 1 and cue.segment.joined == ","
    rates = _AND.split(s.text[name.start : name.end])
    if not alike or not all(_RATE_OF_EACH.fullmatch(rate) for rate in rates):
        return None
    found = [
        _value(s, cue, f.name + rate, Span(f.span.start, name.end), Measure.LEVEL)
        for rate in rates
        for f in of
    ]
    s.found += found[:-1]
    return found[-1]


def _value(
    s: Sentence, cue: Cue, name: str, span: Span, measure: Measure, *, first: bool = True
) -> Found:
    quantity = cue.quantity
    start = printed_from(s, cue) if first else quantity.start
    return Found(name, span, quantity, measure, cue.bound, start, quantity.end, cue.segment.clause)


# 25个省级项目、371个市级项目分别完成投资290亿元、895亿元; …预计完成投资290亿元、895亿元
_OF_COUNTED = re.compile(
    r"(?:分别|预计|力争)(?:预计|力争|累计|计划)?(?P<attribute>(?:完成|实现)(?:(?:年度)?投资|产值|营收|营业收入|销售收入|销售额|税收))$"
)


def counted_each(s: Sentence, cut: Sequence[Segment], i: int) -> int:
    """Read what several things just counted amount to each; return how many segments that takes."""
    group = [segment for segment in cut[i:] if segment.clause == cut[i].clause]
    values = [quantity for segment in group for quantity in segment.quantities]
    half = len(values) // 2
    if half < 2 or len(values) % 2:
        return 0
    counts, sums = values[:half], values[half:]
    told = _OF_COUNTED.search(s.masked, counts[-1].end, sums[0].start)
    paired = all(q.counted for q in counts) and all("元" in q.unit for q in sums)
    if told is None or not paired or counts[0].start != group[0].start:
        return 0
    ends = [*(q.start for q in counts[1:]), told.start()]
    spans = [_stripped(s, q.end, end) for q, end in zip(counts, ends, strict=True)]
    if not all(is_name(s.masked[span.start : span.end]) for span in spans):
        return 0
    for span, value in zip(spans, sums, strict=True):
        name = s.text[span.start : span.end] + told["attribute"]
        comparator = value.after or value.bound or None
        clause, start = group[0].clause, value.start
        s.found.append(
            Found(name, span, value, Measure.LEVEL, comparator, start, value.end, clause, flow=True)
        )
    s.last = None
    return len(group)


def _stripped(s: Sentence, start: int, end: int) -> Span:
    return Span(start, start + len(s.masked[start:end].rstrip("、和及")))


def distributed_count(s: Sentence, cut: Sequence[Segment], i: int) -> int:
    """Return how many segments from `i` on carry values that one verb shares out, 0 where none."""
    first = cut[i]
    if len(first.quantities) != 1:
        return 0
    count = 1
    opening = s.masked[first.start : first.quantities[0].start]
    grew = _grew(s, first, opening)
    shared_out = "分别" in opening or grew
    if not shared_out and first.quantities[0].counted and not _LISTS.search(opening):
        return 0  # 改造老旧小区391个、4万户
    while i + count < len(cut) and _goes_on(s, cut[i + count], shared_out=shared_out):
        count += 1
    if count == 1 and shared_out and not grew:
        goes_on = i + 1 < len(cut) and cut[i + 1].joined in LIST_MARKS
        return 2 if goes_on else 1  # 营收、净利润分别增长40%以上
    return count * (count > 1)  # also A、B增长74%和105%


# 城乡居民人均可支配收入分别为58583元和30811元,增长5%和8.2%
_GREW = re.compile(r"(?:同比|均|比上年)*(?:增长|下降)")


def _grew(s: Sentence, segment: Segment, opening: str) -> bool:
    """Whether a clause only says how the several values of the clause before have grown."""
    names = {found.name for found in s.of_clause(segment.clause - 1)}
    return bool(_GREW.fullmatch(opening)) and len(names) > 1


def _goes_on(s: Sentence, segment: Segment, *, shared_out: bool) -> bool:
    """Whether a segment is a further value alone: …、162个."""
    if segment.joined not in LIST_MARKS or len(segment.quantities) != 1:
        return False
    quantity = segment.quantities[0]
    rest = s.masked[quantity.end : segment.end]
    harmless = not rest or HARMLESS_AFTER.match(rest) or GROWTH_AFTER.match(rest)
    bare = quantity.start == segment.start and (shared_out or not quantity.bound)
    return bare and bool(harmless)


def read_distributed(s: Sentence, group: Sequence[Segment]) -> None:
    """A、B分别达到1、2: the first name takes the first value …; nothing where they do not match."""
    values = [segment.quantities[0] for segment in group if segment.quantities]
    previous, s.last = s.last, None
    ruled = RULE_CLAUSE.search(s.masked, group[0].start, group[-1].end)
    by_year = [] if ruled else read_by_year(s, group[0], values, previous)
    if by_year:
        s.found += by_year
        return
    cue = _cue(s, group, values)
    clause = s.masked[cue.segment.start : group[-1].end]
    harmless = not cue.after or HARMLESS_AFTER.match(cue.after) or GROWTH_AFTER.match(cue.after)
    if len(group) == 1 and harmless:
        _read_for_all(s, cue)
    if len(values) < 2 or RULE_CLAUSE.search(clause) or BESIDE.search(clause) or not harmless:
        return
    goes_on = cue.segment.joined == "," and _LIST_GOES_ON.match(s.masked, cue.segment.start)
    named = None if goes_on else _names(s, cue, previous, values)
    if named is None:
        return
    found = list(_pair(s, cue, named, values))
    if len(found) == len(values):
        s.found += found


def _read_for_all(s: Sentence, cue: Cue) -> None:
    """Read the one value that several indicators are said to have each."""
    members = list_members(s.masked, cue.lead.end, cue.tail.start)
    measure = measure_of(cue, s.masked[cue.lead.end : cue.tail.start])
    ruled = RULE_CLAUSE.search(s.masked, cue.segment.start, cue.segment.end)
    if len(members) < 2 or measure is None or ruled:
        return
    s.last = for_each(s, cue, measure, members)
    if s.last:
        s.found.append(s.last)


def _cue(s: Sentence, group: Sequence[Segment], values: Sequence[Quantity]) -> Cue:
    first = group[0]
    tail = read_tail(s.masked, first.start, values[0].start, s.periods)
    lead = read_lead(s.masked, first.start, tail.start, s.periods)
    return Cue(first, values[0], tail, lead, s.masked[values[-1].end : group[-1].end])


def _names(
    s: Sentence, cue: Cue, previous: Found | None, values: Sequence[Quantity]
) -> list[tuple[str, Span]] | None:
    """Return as many names as there are values: printed, shared, or those of the clause before."""
    recent = s.of_clause(previous.clause if previous else cue.segment.clause - 1)
    if cue.lead.end >= cue.tail.start:  # …,分别增长6%、7.5%
        if previous and len(recent) == len(values):
            return [(f.name, f.span) for f in recent]
        return _named_before(s, cue, values)
    printed = s.masked[cue.lead.end : cue.tail.start]
    shared_out = next((m for form in _SHARING if (m := form.search(printed))), None)
    if shared_out:
        bare = not shared_out.start()
        told = _told_of_plan(s, cue, shared_out["attribute"], recent, values) if bare else None
        return told or _with_attribute(s, cue, shared_out, len(values))
    members = list_members(s.masked, cue.lead.end, cue.tail.start)
    alone = s.text[slice(*members[0])] if len(members) == 1 else ""
    parts = _parts(alone, len(values))
    if parts:
        return [(part, Span(*members[0])) for part in parts]
    if alone in words.GENERIC and (_same_units(recent, values) or _rates_of(recent, values)):
        return [(f.name + alone, f.span) for f in recent]  # 总数分别达100家、14家
    if len(members) != len(values):
        members = list_members(s.masked, cue.lead.end, cue.tail.start, marks="、")
    verbs = s.masked[cue.lead.verb_start : cue.lead.end].split("、")
    if len(members) == 1 and len(verbs) == len(values) and alone not in words.GENERIC:
        return [(verb + alone, Span(*members[0])) for verb in verbs]  # 新签约、新落地项目
    if len(members) != len(values):
        return None
    listed = _printed_names(s, cue, members)
    names = _completed(s, cue, listed, values)
    if names is None or not all(is_name(n) and n not in words.GENERIC for n in names):
        return None
    return [(name, Span(a, b)) for name, (a, b) in zip(names, members, strict=True)]


def _printed_names(s: Sentence, cue: Cue, members: Sequence[tuple[int, int]]) -> list[str]:
    """Return the members as printed; 增加值增速、投资|增速分别为 names no 增加值增速投资."""
    listed = [s.text[a:b] for a, b in members]
    grows = cue.tail.has(RATES_OF_GROWTH)
    return [words.GROWTH_NOUN.sub("", name) for name in listed] if grows else listed


# 甲、乙设备制造业,|以及丙和相关服务业研发强度分别为7%和6%: the list began in the clause before
_LIST_GOES_ON = re.compile(r"以及|及(?!时|格)|和(?!谐)|与")


# 地区总部、研发中心分别新增65家和30家: whole nouns, none of which lends its end
_THING = re.compile(r"..(?:总部|中心|机构|企业|平台|基地|园区|实验室|学校|医院|标准|品牌)$")


_BRACKET = re.compile(r"[（(][^（()）]{1,12}[)）]$")  # 蔬菜(含食用菌)
# “上海标准”、“上海品牌”分别新增10个和37个
_QUOTED = re.compile(r"[“\"][^“”\"]+[”\"]")


def _are_things(printed: Sequence[str], values: Sequence[Quantity]) -> bool:
    counted = all(value.counted for value in values)
    return counted and all(_THING.search(name) or _QUOTED.fullmatch(name) for name in printed)


def _are_apart(values: Sequence[Quantity]) -> bool:
    """Whether things are counted in units of their own: 集采药品、医用耗材分别达到423种、14类."""
    units = {value.unit for value in values}
    return all(value.counted for value in values) and len(units) == len(values)


def _completed(
    s: Sentence, cue: Cue, listed: Sequence[str], values: Sequence[Quantity]
) -> Sequence[str] | None:
    """Give the names of a list what they share, or the branch that all of them are of."""
    if all(name in words.GENERIC for name in listed):
        return _of_topic(s, cue, listed)
    if _are_things(listed, values):
        return listed
    shared = share([*(_BRACKET.sub("", n) for n in listed[:-1]), listed[-1]])
    return shared or _in_groups(listed) or (listed if _are_apart(values) else None)


# 批发业、零售业|销售额|和住宿业、餐饮业|营业额: the end of each group is that of its own members
_ENDS_GROUP = re.compile(r"业(?:销售额|营业额|营业收入|增加值|总产值|产值|零售额|利润总额)$")


def _in_groups(listed: Sequence[str]) -> list[str] | None:
    """Complete the branches of a list by groups, each of which ends with what is told of it."""
    groups: list[list[str]] = [[]]
    for name in listed:
        groups[-1].append(name)
        if _ENDS_GROUP.search(name):
            groups.append([])
    whole = [share(group) for group in groups[:-1]]
    if groups[-1] or len(whole) < 2 or not all(whole):
        return None
    return [name for group in whole if group for name in group]


def _of_topic(s: Sentence, cue: Cue, listed: Sequence[str]) -> list[str] | None:
    """医药产业集聚发展,营业收入、利润分别增长11%和15%: of the branch the clause before is about."""
    topic = topic_of(s, cue.lead.end)
    return [topic["topic"] + name for name in listed] if topic else None


# 三次产业分别增长5%、9%、6%; 批零住餐销售额分别增长…
_PARTED = {
    "三次产业": ("第一产业", "第二产业", "第三产业"),
    "一二三产业": ("第一产业", "第二产业", "第三产业"),
    "第一、二、三产业": ("第一产业", "第二产业", "第三产业"),
    "批零住餐": ("批发业", "零售业", "住宿业", "餐饮业"),
}


def _parts(name: str, count: int) -> Sequence[str] | None:
    """Cut a name of several things into as many as there are values."""
    for whole, parts in _PARTED.items():
        if name.startswith(whole) and len(parts) == count:
            return [part + name[len(whole) :] for part in parts]
    return _halves(name) if count == len(_BOTH) else None


def _halves(name: str) -> tuple[str, str] | None:
    """Cut a name of two things: 城乡居民人均可支配收入, 存贷款余额."""
    if name.startswith(_BOTH) and name[2:3] not in ("、", "和", "与", ""):
        return "城镇" + name[2:], "农村" + name[2:]
    both = _TWO_IN_ONE.search(name)
    if not both:
        return None
    start, end = name[: both.start()], name[both.end() - 1 :]
    return start + both[0][0] + end, start + both[0][1] + end


def _named_before(
    s: Sentence, cue: Cue, values: Sequence[Quantity]
) -> list[tuple[str, Span]] | None:
    """Return the names of earlier clauses: A达到10%,B达到20%,2024年分别为8%和15%."""
    count = len(values)
    if s.subject:
        named = _told_names(s, s.subject)
        return named if len(named) == count else None
    before = s.found[-count:]
    if _moved_since(s, cue, before, values):
        return [(found.name, found.span) for found in before]
    dated = any(cue.segment.start <= p.start < cue.segment.end for p in s.periods)
    grown = cue.tail.has(words.GROWING | words.FALLING) and _rate_only(values)
    clause = cue.segment.clause - bool(_DEFLATED.search(s.masked, s.start, cue.segment.start))
    if grown and len(s.of_clause(clause - 1)) == 1:
        dated = dated or not any(_rate_only([found.quantity]) for found in before)
    clauses = {found.clause for found in before}
    follow = clauses == set(range(clause - count, clause))
    alike = grown or _same_units(before, values)
    alike = alike and len({found.name for found in before}) == len(before) == count
    if not (dated and follow and alike):
        return None
    return [(found.name, found.span) for found in before]


# 收入达到9422元,另一收入2936元,|扣除价格因素,|分别实际增长…: a clause that only says how it is reckoned
_DEFLATED = re.compile(r",[扣剔]除(?:物价|价格)(?:上涨|上升|变动)?因素,$")


def _moved_since(
    s: Sentence, cue: Cue, before: Sequence[Found], values: Sequence[Quantity]
) -> bool:
    """Whether what the clause before tells has moved: A、B分别达55%、75%,比2012年分别提升31个和26个百分点."""
    moved = cue.tail.has(words.GROWING | words.FALLING) or "累计" in cue.tail.words
    points = all(words.CHANGE_UNITS.search(value.unit) for value in values)
    alike = points and _rate_only(found.quantity for found in before)
    rates = [bool(words.RATE_UNITS.match(found.quantity.unit)) for found in before]
    grown = _rate_only(values) and not any(rates)  # 分别达43900元、20300元,分别增长7%、9%
    alike = alike or grown or (_same_units(before, values) and not _rate_only(values))
    together = {found.clause for found in before} == {cue.segment.clause - 1}
    names = {found.name for found in before}
    recent = s.of_clause(cue.segment.clause - 1)
    return moved and alike and together and len(names) == len(recent) == len(values)


def _told_names(s: Sentence, subject: Span) -> list[tuple[str, Span]]:
    """Cut a subject into the indicators it names: 城乡居民人均可支配收入 are two."""
    name = s.text[subject.start : subject.end]
    if name.startswith(_BOTH):
        return [("城镇" + name[2:], subject), ("农村" + name[2:], subject)]
    members = list_members(s.masked, subject.start, subject.end)
    names = share([s.text[a:b] for a, b in members]) if len(members) > 1 else None
    return [(n, Span(a, b)) for n, (a, b) in zip(names or [], members, strict=False)]


def _with_attribute(
    s: Sentence, cue: Cue, shared_out: re.Match[str], count: int
) -> list[tuple[str, Span]] | None:
    """Read 电力、水利、交通建设分别完成投资20亿元、32亿元、100亿元."""
    members = list_members(s.masked, cue.lead.end, cue.lead.end + shared_out.start())
    names = share([s.text[a:b] for a, b in members]) if len(members) > 1 else None
    names = names or [s.text[a:b] for a, b in members]
    if len(members) != count or not all(is_name(name) for name in names):
        return None
    attribute = shared_out["attribute"]
    return [(name + attribute, Span(a, b)) for name, (a, b) in zip(names, members, strict=True)]


def _told_of_plan(
    s: Sentence, cue: Cue, attribute: str, recent: Sequence[Found], values: Sequence[Quantity]
) -> list[tuple[str, Span]] | None:
    """Name shares of plans by what the clause before told: 甲项目4个、乙项目6个,分别完成年度目标的…."""
    told = bool(_OF_PLAN.fullmatch(s.masked, cue.lead.end, cue.tail.start))
    levels = all(f.measure is not Measure.GROWTH and f.quantity.unit != "%" for f in recent)
    if not told or not levels or len(recent) != len(values) or not _rate_only(values):
        return None
    return [(with_plan(f.name, attribute), f.span) for f in recent]


def _rates_of(recent: Sequence[Found], values: Sequence[Quantity]) -> bool:
    """Whether the values are rates of the things just counted: 建议148件、提案134件,满意率分别达…."""
    return (
        (_rate_only(values) or all("元" in value.unit for value in values))
        and len(recent) == len(values)
        and all(f.quantity.counted for f in recent)
    )


def _rate_only(values: Iterable[Quantity]) -> bool:
    return all(words.RATE_UNITS.match(value.unit) for value in values)


def _same_units(recent: Sequence[Found], values: Sequence[Quantity]) -> bool:
    return [f.quantity.unit for f in recent] == [v.unit for v in values]


def _pair(
    s: Sentence, cue: Cue, named: Sequence[tuple[str, Span]], values: Sequence[Quantity]
) -> Iterable[Found]:
    made = cue.verb in words.MAKING and not cue.tail.has(words.BOUNDS)
    bound = values[0].bound  # 分别|超|400个、500个: over each of them
    for (name, span), value in zip(named, values, strict=True):
        one = replace(cue, quantity=replace(value, bound=value.bound or bound))
        measure = measure_of(one, name)
        if measure is None:
            return
        new = made or NEWLY_MADE.match(name)
        if measure is Measure.LEVEL and new and not words.RATE_UNITS.match(value.unit):
            measure = Measure.CHANGE
        yield _value(s, one, name, span, measure, first=value is values[0])
