"""Segments of a sentence → the values they state."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from corpus.facts import target_words as words
from corpus.facts.affixes import read_lead, read_tail
from corpus.facts.changes import read_from_to
from corpus.facts.clauses import MASK
from corpus.facts.distribution import for_each
from corpus.facts.names import is_attribute, is_name, list_members, share
from corpus.facts.objects import acting_noun, actors_of, noun_after, object_of
from corpus.facts.readings import (
    BESIDE,
    GROWTH_AFTER,
    HARMLESS_AFTER,
    RULE_CLAUSE,
    Cue,
    Found,
    Sentence,
    measure_of,
    printed_from,
)
from corpus.facts.subjects import after_enumeration, behind_object_mark, full_name
from corpus.quantities import DURATIONS, Quantity
from corpus.types import Measure, Span

if TYPE_CHECKING:
    from collections.abc import Callable

    from corpus.facts.clauses import Segment

# Indicators that are counted in days and hours.
_LASTS = re.compile(
    r"寿命|年限|天数|时间|时长|时限|期限|周期|工期|时速|小时数|优良天|工作日|通勤|办结|压缩"
)
# 前进3位, 排名第5位
_RANKING = re.compile(r"第|位次|前进|跃升|上升|提升|排|进位|晋|靠前")
_POLICY = re.compile(r"出台|推出|制定|落实")
_MEASURES = re.compile(r"(?:措施|政策|举措|意见|办法|标准|线路|道路|街|路)$")
# 亿元以上重大项目190个, 超5亿元内资项目389个: how large the things counted are
_QUALIFIED = re.compile(
    r"(?:及?以上的?)?(?!实施|建设|完成|引进|带动|撬动|开工|支持)[\u4e00-\u9fff]{0,6}?(?:项目|企业|产业|园区|强?镇|乡|村|品牌|单品|集群|主体|"
    r"工业|产品|机组)"
)
_QUALIFIES = re.compile(
    r"◇*(?:以上|以下)?◇*的(?!目标|水平|规模|高位|关口|大关|门槛|增|速|基础|幅度|比例|任务|同时|情况|良好|好|成绩|"
    r"佳绩|较|快|历史|预期|计划|平均|要求|位次)[\u4e00-\u9fff]"
)
_MEASURED = re.compile(
    r"(?:率|额|值|投资|收入|产值|规模|资金|金额|占比|比重|面积|总量|贷款|税收|利润|营收)$"
)
# Between two values of one subject: 104.8亿元增长8%, 增长10%达到100亿元
_RELATES = re.compile(
    r"^(?:的基础上)?[,]?(?:同比|比上年|年均|实际|并|且|,)*(?:增长|下降|增加|减少|提高|提升|达到|"
    r"达|突破|超过|累计|总数|占)"
)
# …申请量占总量的比例为44.85%,达到15077件: the count is not of the share
_SHARE_OF = re.compile(r"占[^占]+(?:比重|比例|份额)$")
# 比上年, 较2020年 between the indicator and 增长
_COMPARED = re.compile(r"(?:(?<![占对])比|(?<!比)较)(?!重|例|率|值)[^,、]{1,16}$")
_LEVEL_WORD = re.compile(r"^(?:(?:国家|省|市|县)级(?:及?以上)?|全国)")


def read_segment(s: Sentence, segment: Segment) -> None:
    """Read a segment's values; hand on its subject, or forget it where another one begins."""
    clause = s.masked[segment.start : segment.end]
    if not segment.quantities:
        if not words.RANK_REMARK.match(clause) and not _is_only_time(s, segment):
            s.forget()
        return
    if RULE_CLAUSE.search(clause) or BESIDE.search(clause):
        s.last = None
        return
    start = segment.start
    for quantity, following in zip(
        segment.quantities, [*segment.quantities[1:], None], strict=True
    ):
        if following and _is_modifier(s.masked, quantity, following):
            continue  # 产值过50亿元的企业29家: part of the indicator
        if following and _only_counts(s, start, quantity, following):
            start = quantity.end  # 98个重大项目投资完成率140.6%: says of how many
            continue
        if following and read_from_to(s, segment, start, (quantity, following)):
            return
        if following and quantity.end == following.start and not _ends_in(s, segment, following):
            return
        if s.last and start == quantity.start == s.last.quantity.end:
            found = _beside(s.last, quantity)  # 拆除违建1987处12万平方米
        else:
            found = _read_value(s, segment, start, quantity, following)
        s.last = found
        if found is None:
            return
        s.found.append(found)
        start = quantity.end


def _ends_in(s: Sentence, segment: Segment, quantity: Quantity) -> bool:
    """Whether a quantity right behind another closes its segment and measures, not counts."""
    rest = s.masked[quantity.end : segment.end]
    closes = not rest or bool(HARMLESS_AFTER.match(rest)) and not rest.startswith(MASK)
    return closes and quantity.unit not in DURATIONS | {"岁"}


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


def _is_no_value(s: Sentence, segment: Segment, start: int, quantity: Quantity) -> bool:
    """Whether a quantity is a duration, a rank, an age or the name of a policy."""
    before = s.masked[start : quantity.start]
    if quantity.unit in DURATIONS:
        return not _LASTS.search(before)
    if quantity.unit == "条" and _POLICY.search(s.masked[segment.start : segment.end]):
        return not _MEASURES.search(before)  # 出台消费11条、文旅11条等政策
    if quantity.unit == "位":
        return (
            quantity.bound != ""
            or s.masked[quantity.start - 1] in "至到"
            or bool(_RANKING.search(s.masked[segment.start : quantity.start]))
        )
    return quantity.unit == "岁" and "寿命" not in before


def _is_modifier(masked: str, quantity: Quantity, following: Quantity) -> bool:
    """Whether a quantity only qualifies the noun behind it: 亿元以上, 过50亿元的."""
    gap = masked[quantity.end : following.start]
    if re.match(r"的[\u4e00-\u9fff]", gap):
        return True
    bounded = quantity.after in ("以上", "及以上", "以下", "及以下") and re.match(
        r"[\u4e00-\u9fffA-Za-z]", gap
    )
    return not quantity.counted and bool(bounded or _QUALIFIED.match(gap))


def _only_counts(s: Sentence, start: int, quantity: Quantity, following: Quantity) -> bool:
    """Whether a count opens a clause whose own value comes later, with a noun between."""
    lead = read_lead(s.masked, start, quantity.start, s.periods)
    opens = lead.end >= quantity.start or s.masked[lead.end : quantity.start] in words.CONNECTIVES
    if not quantity.counted or not opens or lead.verbs:
        return False
    tail = read_tail(s.masked, quantity.end, following.start, s.periods)
    noun = s.masked[quantity.end : tail.start]
    return is_name(noun) and bool(_MEASURED.search(noun))


def _read_value(
    s: Sentence, segment: Segment, start: int, quantity: Quantity, following: Quantity | None
) -> Found | None:
    """Read what a quantity is the value of."""
    if _is_no_value(s, segment, start, quantity):
        return None
    tail = read_tail(s.masked, start, quantity.start, s.periods)
    lead = read_lead(s.masked, start, tail.start, s.periods)
    after = s.masked[quantity.end : following.start if following else segment.end]
    if _QUALIFIES.match(after) and not quantity.counted and lead.end < tail.start:
        return None  # 单机容量30万千瓦以上(含)的燃煤机组: which ones are meant
    cue = Cue(segment, quantity, tail, lead, after, alone=following is None)
    read: Callable[[Sentence, Cue], Found | None] = _with_subject
    if lead.end >= tail.start:
        read = _without_subject
    elif not _may_follow(cue):
        read = acting_noun
    return read(s, cue)


def _may_follow(cue: Cue) -> bool:
    """Whether what follows the number leaves the indicator before it in peace."""
    if not cue.alone:
        return not cue.after or bool(_RELATES.match(cue.after))
    if not cue.after or HARMLESS_AFTER.match(cue.after) or GROWTH_AFTER.match(cue.after):
        return True
    return cue.quantity.unit == "%" and bool(re.match(r"以?(?:上|内)", cue.after))


def _without_subject(s: Sentence, cue: Cue) -> Found | None:
    """Read a number with no noun before it: 组建10个中心, or 增长10% of the subject before."""
    noun = noun_after(s, cue)
    verb = cue.verb or _making_tail(cue) or (cue.listed and s.verb) or ""
    if noun and verb:
        if not cue.alone and _MEASURED.search(s.masked[noun.start : noun.end]):
            return None  # 落实21支子基金认缴规模132亿元
        nearest = min(cue.tail.start, cue.quantity.start)
        return object_of(s, cue, noun, verb, cue.lead.verb_start if cue.verb else nearest)
    if noun and not cue.tail.words and cue.quantity.counted and cue.alone:
        return actors_of(s, cue, noun)
    if cue.after and not HARMLESS_AFTER.match(cue.after) and not GROWTH_AFTER.match(cue.after):
        return None
    return _elliptic(s, cue)


def _making_tail(cue: Cue) -> str | None:
    return next((w for w in cue.tail.words if w in words.VERBS or w in words.ADDING), None)


def _elliptic(s: Sentence, cue: Cue) -> Found | None:
    """增长10%, 达到68人: of what the clause before spoke of."""
    last = s.last
    measure = measure_of(cue)
    hoped = cue.listed and last and last.measure is Measure.GROWTH and cue.tail.words
    if hoped and all(word in words.ADVERBS for word in cue.tail.words):
        measure = Measure.GROWTH  # 增长5.5%、力争6%
    if last is None or measure is None or not (cue.tail.words or cue.verb or cue.quantity.bound):
        return None
    unit = cue.quantity.unit
    rate = bool(words.RATE_UNITS.match(unit))
    was_rate = words.RATE_UNITS.match(last.quantity.unit) or words.CHANGE_UNITS.search(
        last.quantity.unit
    )
    if measure is Measure.LEVEL and rate and not was_rate:
        return None
    name = last.name
    made = _made(cue)
    if (cue.verb and not cue.tail.words) or (made and last.making and made != last.making):
        newly = (cue.verb or "")[:1] == "新" and last.measure is Measure.LEVEL
        if not made or not (last.making or newly) or unit != last.quantity.unit:
            return None
        name, measure = (
            made + name.removeprefix(last.making or ""),
            Measure.CHANGE,
        )  # 新开工10个、竣工20个
    elif not rate and not words.CHANGE_UNITS.search(unit):
        name = _SHARE_OF.sub("", name)
    elif measure is Measure.GROWTH and last.making and last.measure is Measure.CHANGE:
        name = name if name.startswith(last.making) else last.making + name  # 新增…,增长31%
    return Found(
        name,
        last.span,
        cue.quantity,
        measure,
        cue.bound,
        printed_from(s, cue),
        cue.quantity.end,
        cue.segment.clause,
        making=last.making,
    )


def _made(cue: Cue) -> str | None:
    """Return the verb that makes the value a change: before the indicator, or 新增 behind it."""
    if cue.verb in words.MAKING:
        return cue.verb
    return next((word for word in cue.tail.words if word in words.ADDING), None)


def _with_subject(s: Sentence, cue: Cue) -> Found | None:
    """高新技术企业突破13000家; 新增成果转化联络员100名."""
    if cue.listed and not cue.tail.words and s.last is None:
        return None  # goes on with a list that could not be read
    if cue.after[:1] not in ("", "、") and s.masked[: cue.tail.start].endswith("等"):
        return acting_noun(s, cue)  # 获评甲、乙等3个“百强区”
    start = after_enumeration(s, behind_object_mark(s, cue.lead.end), cue.tail.start)
    end = cue.tail.start
    if cue.tail.has(words.GROWING | words.FALLING):
        compared = _COMPARED.search(s.masked[start:end])
        end = start + compared.start() if compared else end
    if end == start:
        return _elliptic(s, cue)
    measure = measure_of(cue, s.masked[start:end])
    if measure is None:
        return None
    measure = _as_made(s, cue, measure, s.masked[start:end])
    members = list_members(s.masked, start, end)
    if cue.tail.has(words.EACH) and cue.lead.end == start and len(members) > 1:
        return for_each(s, cue, measure, members)
    named = _attribute_of(s, cue, start, end) or full_name(s, cue.lead, start, end)
    named = _acted_on(s, cue, _kind_of(s, cue, named))
    return _subject_value(s, cue, measure, named) if named else None


def _attribute_of(s: Sentence, cue: Cue, start: int, end: int) -> tuple[str, Span] | None:
    """销量突破188万辆、出口93万辆: a bare attribute of whose attribute was named before."""
    attribute = s.masked[start:end]
    harvest = cue.segment.joined == "," and attribute in ("总产量", "总产", "单产")
    if not (cue.listed or harvest) or s.last is None or not is_attribute(attribute):
        return None
    if attribute[:2] in s.last.name:
        return None  # 新增贷款5924亿元、贷款余额增长9.5%
    names = share([s.last.name, s.text[start:end]])
    span = Span(min(s.last.span.start, start), max(s.last.span.end, end))
    return (names[1], span) if names and names[1] != s.text[start:end] else None


# 新投产规模养殖场54家: the verb stays in the name
_NEWLY_MADE = re.compile(
    r"新(?:投产|投运|投用|落地|纳统|入库|入规|认定|培育|引进|招引|开工|签约|注册|登记|创建|获批|"
    r"建成|增|改扩建|改建)"
)
# 总量突破300家, behind 新增50家
_TOTAL = re.compile(r"(?:总数|总量|总规模|总额|存量|保有量)$")


def _as_made(s: Sentence, cue: Cue, measure: Measure, name: str) -> Measure:
    """新增…100名 is a change; so is what goes on in its list, but for a cumulated stock."""
    if measure is not Measure.LEVEL or words.RATE_UNITS.match(cue.quantity.unit):
        return measure
    bounded = cue.tail.has(words.BOUNDS)
    made = cue.verb in words.MAKING and not bounded
    made = made and (cue.verb in words.ADDING or not _ACTS_ON_ALL.match(name))
    made = made or (_NEWLY_MADE.match(name) is not None and not _MEASURED.search(name))
    goes_on = cue.listed and not cue.verb and not cue.tail.words and s.last
    acts = any(name[:length] in words.ACTING for length in (2, 3, 4)) and name[:4] != "上市公司"
    of_other = name in words.GENERIC and s.last and cue.quantity.unit != s.last.quantity.unit
    inherited = (
        goes_on and not acts and not of_other and s.last and s.last.measure is Measure.CHANGE
    )
    reached = cue.quantity.bound in ("达", "高达")
    cumulated = "累计" in s.masked[cue.segment.start : cue.lead.end]
    change = made or (inherited and not reached)
    return Measure.CHANGE if change and not cumulated and not _TOTAL.search(name) else measure


def _kind_of(s: Sentence, cue: Cue, named: tuple[str, Span] | None) -> tuple[str, Span] | None:
    """其中省级5家 → the 省级 ones of the subject before."""
    if named is None or "其中" not in s.masked[cue.segment.start : cue.lead.end]:
        return named
    name, span = named
    if len(name) > 4 or words.HEAD_NOUN.search(name):
        return named
    if s.last is None or s.last.quantity.unit != cue.quantity.unit or name not in words.KINDS:
        return None
    whole = Span(min(span.start, s.last.span.start), max(span.end, s.last.span.end))
    return name + _LEVEL_WORD.sub("", s.last.name), whole


# 改造老旧小区79个、危旧房屋300栋: the verb holds for all that is listed behind it
_ACTS_ON_ALL = re.compile(
    r"(?:淘汰|关停|关闭|拆除|化解|压减|压降|削减|取消|下放|整治|治理|修复|更新|改造|提升改造|更新改造|养护|"
    r"修缮|维修|加固|处置|盘活|清理|查处|侦破|破获|办理|办结|答复|减免|发放|兑现|救助|资助|培训|慰问)+"
)


def _acted_on(s: Sentence, cue: Cue, named: tuple[str, Span] | None) -> tuple[str, Span] | None:
    """淘汰水泥产能1.5亿吨、炼铁产能3122万吨: what goes on in a list is acted on too."""
    if named is None or s.last is None or not cue.listed or cue.verb or cue.tail.words:
        return named
    acting = _ACTS_ON_ALL.match(s.last.name)
    name, span = named
    goes_on = s.last.measure is Measure.LEVEL and not words.RATE_UNITS.match(cue.quantity.unit)
    acts = any(name[:length] in words.VERBS for length in (2, 3, 4)) and name[0] != "供"
    if not acting or not goes_on or acts or name in words.GENERIC or _MEASURED.search(name):
        return named
    return acting.group() + name, span


def _subject_value(s: Sentence, cue: Cue, measure: Measure, named: tuple[str, Span]) -> Found:
    if cue.verb:
        s.verb = cue.verb
    growth = GROWTH_AFTER.match(cue.after) if measure is Measure.GROWTH else None
    name, span = named
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
        making=_made(cue),
        flow=goes_on or (bool(cue.verb) and not cue.tail.has(words.BOUNDS)),
        being=cue.tail.has(words.BEING) and not words.RATE_UNITS.match(cue.quantity.unit),
    )
