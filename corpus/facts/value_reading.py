"""Segments of a sentence → the values they state."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from corpus.facts import target_words as words
from corpus.facts.acting import acting_noun
from corpus.facts.affixes import Lead, Tail, read_lead, read_tail
from corpus.facts.benefits import benefits, freed_of_risk, solved
from corpus.facts.changes import read_from_to
from corpus.facts.clauses import MASK
from corpus.facts.distribution import for_each, rate_of_each
from corpus.facts.elliptic import acted_too, again, done_too, elliptic, made_by
from corpus.facts.funding import funded, with_purpose
from corpus.facts.going_on import (
    MEASURED,
    acted_on,
    acts,
    as_made,
    attribute_of,
    gain_of,
    is_place_alone,
    kind_of,
    level_of,
    place_of,
    size_of_next,
)
from corpus.facts.issued import issued
from corpus.facts.modifiers import is_no_value, passed_over
from corpus.facts.names import list_members
from corpus.facts.objects import (
    ACHIEVED,
    LISTED_IN,
    ROUND,
    actors_of,
    founded,
    kind_of_next,
    noun_after,
    noun_of_next,
    object_of,
)
from corpus.facts.plan_shares import of_plan
from corpus.facts.readings import (
    BESIDE,
    BETTERING,
    GROWTH_AFTER,
    HARMLESS_AFTER,
    RULE_CLAUSE,
    Cue,
    Found,
    Sentence,
    Waiting,
    measure_of,
    printed_from,
)
from corpus.facts.served import served, served_so_many
from corpus.facts.shares import WHOLE, awaits, share_of_owner, sharing
from corpus.facts.subjects import (
    after_enumeration,
    behind_object_mark,
    full_name,
    of_whole,
    told_subject,
)
from corpus.facts.wholes import part_of
from corpus.quantities import DURATIONS, Quantity
from corpus.types import Measure, Span

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from corpus.facts.clauses import Segment

_QUALIFIES = re.compile(
    r"◇*(?:以上|以下)?◇*的(?!目标|水平|规模|高位|关口|大关|门槛|增|速|基础|幅度|比例|任务|同时|情况|良好|好|成绩|"
    r"佳绩|较|快|历史|预期|计划|平均|要求|位次)[\u4e00-\u9fff]"
)
# Between two values of one subject: 104.8亿元增长8%, 增长10%达到100亿元
_RELATES = re.compile(
    r"^(?:的基础上)?[,]?(?:同比|比上年|年均|实际|并|且|,)*(?:增长|下降|增加|减少|提高|提升|达到|"
    r"达|突破|超过|累计|总数|占)"
)
# 比上年, 较2020年 between the indicator and 增长
_COMPARED = re.compile(r"(?:(?<![占对])比|(?<!比)较)(?!重|例|率|值)[^,、]{1,16}$")


def read_segment(s: Sentence, segment: Segment) -> None:
    """Read a segment's values; hand on its subject, or forget it where another one begins."""
    clause = s.masked[segment.start : segment.end]
    if not segment.quantities:
        _read_remark(s, segment)
        return
    if RULE_CLAUSE.search(clause) or _is_compared(s, segment):
        s.last = s.last if _ABOVE.match(clause) else None
        return
    freed = freed_of_risk(s, segment)
    if freed:
        s.found += freed
        return
    start = segment.start
    quantities = _without_sizes(s, segment)
    for quantity, following in zip(quantities, [*quantities[1:], None], strict=True):
        behind = passed_over(s, start, quantity, following) if following else None
        if behind is not None:
            for_whom = served_so_many(s, segment, quantity, following) if following else None
            s.found += [for_whom] if for_whom else []
            start = behind
            continue
        if following and read_from_to(s, segment, start, (quantity, following)):
            return
        if following and quantity.end == following.start and not _ends_in(s, segment, following):
            return
        if s.last and (
            start == quantity.start == s.last.quantity.end
            or _goes_on_alone(segment, quantity, s.last)
        ):
            found = _beside(s.last, quantity)  # 拆除违建1987处12万平方米
        else:
            found = _read_value(s, segment, start, quantity, following)
        s.last = found
        if found is None:
            return
        s.found.append(found)
        start = quantity.end


def _without_sizes(s: Sentence, segment: Segment) -> list[Quantity]:
    """Leave out how large the things just counted are: 58个|10亿元以上|重大产业项目开工."""
    kept: list[Quantity] = []
    for quantity in segment.quantities:
        beside = kept and kept[-1].counted and kept[-1].end == quantity.start
        bounded = quantity.after in ("以上", "及以上") and "元" in quantity.unit
        noun = s.masked[quantity.end : quantity.end + 1]
        if not (beside and bounded and noun and noun not in "、,的"):
            kept.append(quantity)
    return kept


def _is_compared(s: Sentence, segment: Segment) -> bool:
    """Whether a segment sets somebody else's value beside its own, and not behind it with a 、."""
    remark = BESIDE.search(s.masked, segment.start, segment.end)
    last = segment.quantities[-1]
    behind = remark and remark.start() > last.end and s.masked[last.end] == "、"
    return bool(remark) and not behind  # 满意度达到90.92%、超过全省平均水平


# 增长4.1%,高于上年2.9个百分点,对GDP增长的贡献率…: a comparison leaves the subject as it is
_ABOVE = re.compile(r"(?:高于|低于|快于|高出)")


def _read_remark(s: Sentence, segment: Segment) -> None:
    """Forget the subject at a clause without a number that brings another one."""
    clause = s.masked[segment.start : segment.end]
    if not words.RANK_REMARK.match(clause) and not _is_only_time(s, segment):
        s.forget()
        s.subject = told_subject(s, segment.start, segment.end)


def _ends_in(s: Sentence, segment: Segment, quantity: Quantity) -> bool:
    """Whether a quantity right behind another closes its segment and measures, not counts."""
    rest = s.masked[quantity.end : segment.end]
    closes = not rest or (bool(HARMLESS_AFTER.match(rest)) and not rest.startswith(MASK))
    sized = quantity.after in ("以上", "及以上") and not quantity.counted  # 5个10亿元以上、…
    return closes and not sized and quantity.unit not in DURATIONS | {"岁"}


def _goes_on_alone(segment: Segment, quantity: Quantity, last: Found) -> bool:
    """Whether a count stands alone behind another: 改造老旧小区391个、4万户."""
    alone = quantity.start == segment.start and quantity.end == segment.end
    follows = segment.joined == "、" and last.quantity.end == segment.start - 1
    counts = last.quantity.counted and not quantity.bound
    return alone and follows and counts and last.measure is not Measure.GROWTH


def _beside(last: Found, quantity: Quantity) -> Found | None:
    """Read a second value of the same thing right behind the first, in another unit."""
    if quantity.unit == last.quantity.unit or words.RATE_UNITS.match(quantity.unit):
        return None
    comparator = quantity.after or quantity.bound or None
    start, end = quantity.start, quantity.end
    return replace(last, quantity=quantity, comparator=comparator, text_start=start, text_end=end)


def _is_only_time(s: Sentence, segment: Segment) -> bool:
    """Whether a clause only names a time, or introduces one (预计, 到2025年)."""
    lead = read_lead(s.masked, segment.start, segment.end, s.periods)
    return lead.end >= segment.end and not lead.verbs


_CARRIED_OUT = frozenset(["完成", "实现", "实施", "开展", "举办"])


def _read_value(
    s: Sentence, segment: Segment, start: int, quantity: Quantity, following: Quantity | None
) -> Found | None:
    """Read what a quantity is the value of."""
    measures = issued(s, segment, start, quantity)
    if measures:
        return measures
    if is_no_value(s, segment, start, quantity):
        return None
    tail = read_tail(s.masked, start, quantity.start, s.periods)
    lead = read_lead(s.masked, start, tail.start, s.periods)
    if _is_aside(s, lead.end, tail.start):
        lead = Lead(tail.start, lead.verbs, lead.verb_start)
    if lead.end < tail.start:
        tail, lead = _acting_alone(s, start, quantity) or (tail, lead)
    after = s.masked[quantity.end : following.start if following else segment.end]
    cue = Cue(segment, quantity, tail, lead, after, alone=following is None)
    qualifies = _QUALIFIES.match(after) and not WHOLE.fullmatch(s.masked[lead.end : tail.start])
    if qualifies and not quantity.counted and lead.end < tail.start and not _spreads(cue):
        covered = share_of_owner(s, cue) if quantity.unit == "%" else None
        return covered or founded(
            s, cue
        )  # 单机容量30万千瓦以上(含)的燃煤机组: which ones are meant
    if quantity.unit == "个百分点" and lead.verbs[-1:] in (("拉动",), ("带动",)):
        return None  # 拉动工业增加值增长10个百分点: what one branch adds to it
    if quantity.unit == "个百分点" and s.masked.startswith("影响", lead.end):
        return None  # 影响投资增速2个百分点: nor what one thing takes from it
    read: Callable[[Sentence, Cue], Found | None] = _with_subject
    if lead.end >= tail.start:
        read = _without_subject
    elif not _may_follow(cue):
        read = acting_noun
    return (
        with_purpose(s, cue, read(s, cue))
        or founded(s, cue)
        or funded(s, cue)
        or served(s, cue)
        or benefits(s, cue)
        or solved(s, cue)
        or done_too(s, cue)
        or acted_too(s, cue)
        or of_plan(s, cue)
    )


def _acting_alone(s: Sentence, start: int, quantity: Quantity) -> tuple[Tail, Lead] | None:
    """Take adverbs and a verb right before a number for no subject: 高质量|完成|50万亩…."""
    whole = read_lead(s.masked, start, quantity.start, s.periods)
    acts = whole.verbs and (whole.verbs[-1] in words.MAKING or whole.verbs[-1] in _CARRIED_OUT)
    alone = acts and whole.end >= quantity.start
    return (Tail((), quantity.start), whole) if alone else None


def _is_aside(s: Sentence, start: int, end: int) -> bool:
    """Whether only a bracket stands between a verb and its number: 新开工（筹集）8357套住房."""
    printed = s.text[start:end]
    whole = printed[:1] in ("(", "（") and printed[-1:] in (")", "）")
    return whole and not s.masked[start:end].strip(MASK)


# 淘汰钢铁2700万吨、平板玻璃3500万标准箱|等落后产能: what all of them are
_ALL_OF_KIND = re.compile(r"等[\u4e00-\u9fff]{0,4}产能(?:任务)?$")


def _may_follow(cue: Cue) -> bool:
    """Whether what follows the number leaves the indicator before it in peace."""
    if not cue.alone:
        return not cue.after or bool(_RELATES.match(cue.after))
    if not cue.after or HARMLESS_AFTER.match(cue.after) or GROWTH_AFTER.match(cue.after):
        return True
    if _spreads(cue) or (cue.listed and _ALL_OF_KIND.match(cue.after)):
        return True
    if cue.after in ("建设", "建设任务"):
        return cue.listed  # 完成甲路162公里、乙路241公里建设
    return cue.quantity.unit == "%" and bool(re.match(r"以?(?:上|内)", cue.after))


def _spreads(cue: Cue) -> bool:
    """Whether a value says over how many something has spread: 试点扩大到11个省份, 23%的县."""
    over = cue.after.removeprefix("以上").removeprefix("的") in _SPREAD_OVER
    spread = bool(cue.tail.words) and cue.tail.words[0] in _SPREAD
    return spread and over and (cue.quantity.counted or cue.quantity.unit == "%")


_SPREAD = frozenset(["扩大到", "扩大至", "拓展到", "拓展至", "扩展到", "推广到", "覆盖到"])
_SPREAD_OVER = frozenset(
    "省份 省 城市 地市 市县 国家 县 区 区县 乡镇 街道 社区 村 地区 行业 领域".split()
)


# 首批|26家企业获评国家级名单
_OF_A_FIRST_LOT: tuple[tuple[str, ...], ...] = ((), ("首批",))


def _without_subject(s: Sentence, cue: Cue) -> Found | None:
    """Read a number with no noun before it: 组建10个中心, or 增长10% of the subject before."""
    verb = cue.verb or _making_tail(cue) or _verb_held(s, cue)
    kind = kind_of_next(s, cue) or noun_of_next(s, cue)
    if kind and verb:
        return object_of(s, cue, kind[1], verb, cue.quantity.start, named=kind[0])
    shared = sharing(s, cue)
    if shared:
        return shared
    if awaits(s, cue):
        return None
    noun = noun_after(s, cue)
    if noun and verb:
        if not cue.alone and MEASURED.search(s.masked[noun.start : noun.end]):
            return None  # 落实21支子基金认缴规模132亿元
        nearest = min(cue.tail.start, cue.quantity.start)
        return object_of(s, cue, noun, verb, cue.lead.verb_start if cue.verb else nearest)
    counted = cue.quantity.counted or cue.quantity.unit in ROUND
    if noun and cue.tail.words in _OF_A_FIRST_LOT and counted and cue.alone:
        actors = actors_of(s, cue, noun)
        if actors is None and cue.quantity.counted:
            s.waiting.append(Waiting(noun, cue.quantity, cue.segment.clause))
        return actors
    if cue.after and not HARMLESS_AFTER.match(cue.after) and not GROWTH_AFTER.match(cue.after):
        if cue.quantity.counted:
            s.verb = cue.verb or s.verb  # 打造2条千亿级、15条百亿级产业链: the verb holds on
        return None
    return elliptic(s, cue)


def _verb_held(s: Sentence, cue: Cue) -> str:
    """Return the verb of the list that a number goes on: 培育100个企业、50个园区, or 企业,50个园区."""
    achieved = bool(ACHIEVED.search(cue.after)) and not words.HEAD_NOUN.search(cue.after)
    if cue.listed:
        new = s.verb in words.MAKING or s.verb in words.ADDING
        return "" if achieved and cue.alone and new else s.verb or ""
    goes_on = cue.segment.joined == "," and cue.segment.start == cue.quantity.start
    last = s.last
    if not goes_on or achieved or last is None or last.clause != cue.segment.clause - 1:
        return ""
    behind = last.span.start > last.quantity.start and last.measure is Measure.CHANGE
    alike = cue.after[:2] == last.name[:2] or words.HEAD_NOUN.search(cue.after.rstrip(MASK))
    behind = behind and bool(alike)
    return s.verb or "" if behind and cue.quantity.counted else ""


def _making_tail(cue: Cue) -> str | None:
    return next((w for w in cue.tail.words if w in words.VERBS or w in words.ADDING), None)


def _with_subject(s: Sentence, cue: Cue) -> Found | None:
    """高新技术企业突破13000家; 新增成果转化联络员100名."""
    own = cue.verb or acts(s.masked[cue.lead.end : cue.tail.start])
    goes_on = not cue.tail.words or cue.tail.words == ("各",)
    if cue.listed and goes_on and s.last is None and not own:
        return None  # goes on with a list that could not be read
    if cue.after[:1] not in ("", "、") and s.masked[: cue.tail.start].endswith("等"):
        return acting_noun(s, cue)  # 获评甲、乙等3个“百强区”
    larger = size_of_next(s, cue)
    if larger and s.last:
        return _subject_value(s, cue, _as_before(cue, s.last), larger)
    start = after_enumeration(s, behind_object_mark(s, cue.lead.end), cue.tail.start)
    end = cue.tail.start
    if cue.tail.has(words.GROWING | words.FALLING):
        compared = _COMPARED.search(s.masked[start:end])
        end = start + compared.start() if compared else end
    if end == start:
        return elliptic(s, cue)
    measure = measure_of(cue, s.masked[start:end])
    if measure is None:
        return None
    measure = as_made(s, cue, measure, s.masked[start:end])
    told = _of_told(s, cue, measure, Span(start, end))
    if told:
        return told
    members = list_members(s.masked, start, end)
    each = cue.tail.has(words.EACH) or _are_rates(s, cue, members)
    if each and cue.lead.end == start and len(members) > 1:
        return for_each(s, cue, measure, members)
    if is_place_alone(s, start, end):
        part = place_of(s, cue, start, end)
        return part and _subject_value(s, cue, part[0].measure, (part[1], Span(start, end)))
    return _named_value(s, cue, measure, Span(start, end))


_RATE = re.compile(r"(?:率|比例|占比)$")


def _are_rates(s: Sentence, cue: Cue, members: Sequence[tuple[int, int]]) -> bool:
    """Whether a list is of rates, each of which a share is said of: 受理率、办结率100%."""
    shares = cue.quantity.unit == "%" and all(b - a > _BARE_RATE for a, b in members)
    return shares and all(_RATE.search(s.masked[a:b]) for a, b in members)


_BARE_RATE = 5  # 办结率, 按期办结率 alone say nothing


def _of_told(s: Sentence, cue: Cue, measure: Measure, name: Span) -> Found | None:
    """Read what a bare 规模 or 办结率 says of the values just told."""
    if measure is Measure.LEVEL:
        return rate_of_each(s, cue, name)
    sized = s.masked[name.start : name.end] in ("规模", "总量")
    if s.last and measure is Measure.GROWTH and sized:
        return again(s, cue, s.last, s.last.name, measure)  # 由4亿元增加到9亿元,规模扩大2倍
    return None


def _as_before(cue: Cue, last: Found) -> Measure:
    """Return what a further value of a list measures: what is reached (达到15家) is a level."""
    return Measure.LEVEL if cue.tail.words else last.measure


def _named_value(s: Sentence, cue: Cue, measure: Measure, name: Span) -> Found | None:
    """Read the value of the indicator that `name` holds, or a part of it does."""
    if among := part_of(s, cue, name.start, name.end):
        return _subject_value(s, cue, *among)
    end = name.end
    start = _name_start(s, cue, measure, name)
    named = _thing_of_place(s, cue, Span(start, end))
    named = named or gain_of(s, cue, start, end) or attribute_of(s, cue, start, end)
    named = named or level_of(s, cue, start, end)
    named = named or full_name(s, cue.lead, start, end)
    named = _contributing(s, acted_on(s, cue, kind_of(s, cue, named)))
    if named is None or (named[0].endswith(_PLACES) and not cue.quantity.counted):
        return None  # 工布江达县3万千瓦和朗县7.5万千瓦光伏项目
    return _subject_value(s, cue, measure, named)


# 实施甲新区100个、乙新区60个|重点项目: what is counted of both places
_COUNTED_NEXT = re.compile(
    r"(?:、|和)[\u4e00-\u9fff]{2,8}(?:区|县|市|旗)[\d.]+[余多]?[个项家条座所](?P<noun>[\u4e00-\u9fff]{2,12})(?=$|[,、。;])"
)
_AREA = re.compile(r"[\u4e00-\u9fff]{2,8}(?:区|县|市|旗)")


def _thing_of_place(s: Sentence, cue: Cue, place: Span) -> tuple[str, Span] | None:
    """Return what a place has so many of, where only the next of a list says it."""
    counted = _COUNTED_NEXT.match(s.masked, cue.quantity.end, s.end)
    if (
        counted is None
        or not cue.quantity.counted
        or not _AREA.fullmatch(s.masked, place.start, place.end)
    ):
        return None
    noun = counted["noun"]
    return s.text[place.start : place.end] + noun, Span(place.start, counted.end())


def _name_start(s: Sentence, cue: Cue, measure: Measure, name: Span) -> int:
    """Return where a name begins: behind another deed, or with the verb that says what is new."""
    moved = cue.tail.words[:1] and cue.tail.words[0][-1] in "至到"
    printed = s.masked[name.start : name.end]
    if moved and cue.verb in words.MAKING - words.ADDING and "、" in printed:
        return s.masked.rfind("、", name.start, name.end) + 1  # 建设甲平台、负荷提升至75万千瓦
    sized = measure is Measure.LEVEL and MEASURED.search(printed)
    if cue.verb[:1] == "新" and name.start == cue.lead.end and (measure is Measure.GROWTH or sized):
        return cue.lead.verb_start  # 新开工制造业投资增长27.2%
    return cue.lead.verb_start if _is_bettered(s, cue, measure, name) else name.start


def _is_bettered(s: Sentence, cue: Cue, measure: Measure, name: Span) -> bool:
    """Whether so many things are bettered: 优化公交线路20条 are not all the lines there are."""
    counted = measure is Measure.LEVEL and not words.RATE_UNITS.match(cue.quantity.unit)
    reached = cue.tail.words or MEASURED.search(s.masked, name.start, name.end)
    acts = cue.verb in BETTERING and name.start == cue.lead.end
    return acts and counted and not reached


_CONTRIBUTES = re.compile(r"对.+贡献[率度]")


def _contributing(s: Sentence, named: tuple[str, Span] | None) -> tuple[str, Span] | None:
    """Say what contributes: 服务业增加值增长4.1%,对GDP增长的贡献率达65.5%."""
    if named is None or not _CONTRIBUTES.fullmatch(named[0]):
        return named
    (name, span), of = named, s.last
    if of is None:
        return None
    return of_whole(of.name) + name, Span(
        min(of.span.start, span.start), max(of.span.end, span.end)
    )


def _made_before(s: Sentence, cue: Cue, measure: Measure) -> str | None:
    """Return the verb that holds for what goes on in a list: 新培育甲企业30家、乙企业10家."""
    goes_on = cue.listed and not cue.verb and not cue.tail.words
    return s.last.making if s.last and goes_on and measure is Measure.CHANGE else None


_PLACES = ("县", "旗")


def _subject_value(s: Sentence, cue: Cue, measure: Measure, named: tuple[str, Span]) -> Found:
    if cue.verb:
        s.verb = cue.verb
    growth = GROWTH_AFTER.match(cue.after) if measure is Measure.GROWTH else None
    name, span = named
    if cue.verb and LISTED_IN.search(name):
        name = cue.verb + name
    goes_on = not cue.verb and not cue.tail.words and s.last is not None and s.last.flow
    return Found(
        name,
        span,
        cue.quantity,
        measure,
        cue.bound,
        printed_from(s, cue),
        cue.quantity.end + (growth.end() if growth else 0),
        cue.segment.clause,
        making=made_by(cue) or _made_before(s, cue, measure),
        flow=goes_on or (bool(cue.verb) and not cue.tail.has(words.BOUNDS)),
        being=cue.tail.has(words.BEING) and not words.RATE_UNITS.match(cue.quantity.unit),
    )
