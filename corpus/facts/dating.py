"""A value read → a target: its role, its year, and the quote it stands in."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from corpus.facts import target_words as words
from corpus.facts.exact_names import exact_name
from corpus.facts.relative import is_of_other_year
from corpus.facts.standing import is_paid, is_standing, paid_since
from corpus.types import Measure, Span, Target, TargetRole

if TYPE_CHECKING:
    from corpus.facts.frames import Frame, Frames
    from corpus.facts.readings import Found, Sentence
    from corpus.periods import Period

_AIMING = re.compile(r"力争|确保|目标|计划(?!完成)|预期|到20\d\d年|争取|拟|将(?!军|来)|规划")
_REACHED = re.compile(
    r"(?<![项由从])目前|超额完成|以来|截至|截止|已有|已建(?!居住|成区)|建有(?![率机利])|设有|(?<!实)现有(?=[^,。]{0,14}\d)(?!.{0,8}基础)|已[经經]|已达|近年来|"
    r"(?<![比较与同从由于在过])[去上]年|已累计|(?<![超通])过去|[一二两三四五六七八九十]年来(?!临)|月份?为止|季度,[^。]{0,20}(?:比|较)去年同期|"
    r"(?:指出|介绍|透露|显示|梳理发现),"
)
# 今年上半年, 今年一月至九月, 今年以来: what a report says of its own year and has been reached
_SO_FAR = re.compile(r"半年|季度|[\d一二三四五六七八九十]月|以来|已|目前|截至|了")
# 增加了27.8%, 仅减少2.1%, but 安排了15件民生实事 is said of what is to come
_DONE_THERE = re.compile(
    r"(?<!安排)(?<!确定)(?<!选定)(?<!部署)(?<!梳理)了[^,]{0,3}$|仅(?:增长|增加|减少|下降|提高|上升|完成)$"
)
# 已建成的主要有:加固堤防6100公里;新增公路12公里
_DONE_SO_FAR = re.compile(r"已(?:经)?(?:建成|完成|实施)[^。;]{0,6}(?:有|包括|是):")
# 今年1-5月货运量计划完成105%
_MONTHS = re.compile(r"\d{1,2}月?(?:-{1,2}|~|至|到)\d{1,2}月")
_NEAR_YEAR = 2  # characters before a year that belong to it: 截至今年
_AHEAD = re.compile(
    r"力争到|下一步|明年|将(?:[用达投]|增(?!值)|继续|实现|完成|新增|进一步)[^,]*$|(?:可达|可望)[^,]*$"
)
_YEARLY = re.compile(r"年均(?!浓度|气温)|年平均|平均每年|每年平均")
# 每年惠及3000万学生, but 每人每年120元 is a rate
_EACH_YEAR = re.compile(r"(?<![人户亩生])每年")
# 五年累计实际利用外资2894亿美元, 五年全国水利建设投资3562亿元, but 五年来…达到
_SUMMED = re.compile(r"累计(?!达|参)|共(?!有|同)|合计|总计")
_REACHES = frozenset(["达到", "达", "累计达到", "累计达", "增至", "增加到", "突破"])
_SUMMED_OVER = re.compile(r"^五年(?!来|间).{0,16}$")
# 用于教育支出五年累计2.43万亿元,比前五年增长1.26倍: summed up over the years reported
_SO_MANY_YEARS = re.compile(
    r"(?P<count>[三四五十])年(?:累计|(?=支出|引进|培育|培养|新增|新建|建成|培训|改造|打造|招引|投入))"
    r"|(?<!连续)(?<!近)(?P<rise>[三五十])年(?=为|共|增长|增加|下降|减少|(?:接近)?翻)"
    r"|比前(?P<before>[三五])年"
)
# 五年内|全国造林2787万公顷,退耕还林382万公顷; 五年|转移农村人口8463万人; 五年合计|安排就业…达到300万人
_OPENS_WITH_YEARS = re.compile(
    r"\s*(?P<count>[三四五十])年(?:内|中(?![央国小])|(?P<all>合计|共计|总共)"
    r"|(?=获得|取得|转移|整理|安排|完成|授予|解决|治理|创建))"
)
_ABOUT = frozenset([None, "多", "余", "近", "约"])
_IN_STOCK = re.compile(r"(?:总数|总量|总额|余额|保有量|里程|规模|能力|水平|标准)$")
# 五年内基本建设投资总规模为5000亿元, 今后三年各级政府拟投入8500亿元: what is spent adds up
_SPENT = re.compile(
    r"(?<!年)(?:投资|支出|投入|经费|事业费|用汇|(?:扶贫|专项|补助|以工代赈)资金|用于.+资金)(?!额|率|强度|占|增)"
)
_WITHIN_YEARS = re.compile(r"(?<!连续)[三五十]年(?:内|间|来)?|累计|今后|期间")
_SUMS = re.compile(r"累计|年支出|[三五十]年[为共]")
_SUM_WORDS = re.compile(r"累计|五年|合计|共|总共|新增|净增")
# A bound from above is a condition where nothing says it is aimed at: 推荐项目不超过10个
_UPPER = frozenset(["不超过", "不高于", "不大于", "以内", "以下", "之内", "不得超过"])
# "预计(下同)全市进出口总额", "GDP一季度增长4.7%", "改革(11)": a remark, a time, a note at a name's ends
_NOT_NAME = re.compile(
    r"^[（(](?:[^（()）]{0,6}[,，])?下同[)）](?:全年)?(?:实现|完成)?(?=.{2})|(?<=.{2})(?:第?[一二三四]季度|[上下]半年|[（(]\d{1,2}[)）])$|[（(]\d{1,2}[)）](?=总[量数]$)"
)
_MAX_QUOTE_CHARS = 160
_YearAndPeriod = tuple[int | None, str | None]


@dataclass(frozen=True, slots=True)
class Setting:
    """What a sentence stands in: its frame, the document's, the year handed on to it."""

    frame: Frame
    frames: Frames
    inherited: Period | None


def finish(s: Sentence, found: Found, setting: Setting) -> Target | None:
    """Give a value its role, year and quote; None where the document does not vouch for it."""
    stated = found.dated or _own_period(s, found) or setting.inherited
    quote = _quote(s, found)
    inside = quote.start <= found.span.start <= found.span.end <= quote.end
    if not inside or not _is_vouched(s, found, setting) or is_of_other_year(s, found):
        return None
    name = exact_name(_NOT_NAME.sub("", found.name))
    if not name or _opens_with_guests(s, found, name):
        return None
    role = found.role or _role(s, found, setting, found.until or stated)
    year, period = _year(s, found, setting.frame, stated, role)
    if _is_set_for_good(s, found, setting):
        role = TargetRole.ACTUAL
        year = paid_since(s, found) or setting.frames.year if is_paid(s, found) else year
    return Target(
        indicator=name,
        value=found.quantity.value,
        unit=found.quantity.unit,
        value_text=s.text[found.text_start : found.text_end],
        comparator=found.comparator,
        measure=found.measure,
        year=year,
        period=period,
        role=role,
        start=quote.start,
        end=quote.end,
        value_start=found.quantity.value_start,
        value_end=found.quantity.value_end,
        indicator_start=found.span.start,
        indicator_end=found.span.end,
        section=None,
    )


# 入驻企业20家以上, where no clause before says of what park
_GUESTS = re.compile(r"(?:入驻|入园|入孵)(?:企业|项目)")


def _opens_with_guests(s: Sentence, found: Found, name: str) -> bool:
    """Whether a sentence opens with who moved in, and leaves open where."""
    return bool(_GUESTS.fullmatch(name)) and not s.masked[s.start : found.span.start].strip()


def _own_period(s: Sentence, found: Found) -> Period | None:
    """Return the last year named before the value that is not one it is compared with."""
    end = found.quantity.value_start
    before = [p for p in s.periods if p.end <= end and not p.compared and not p.plan_name]
    before = [p for p in before if not _names_an_award(s, p, end)]
    return before[-1] if before else None


# 甲市获评2022年度节水先进市,|全市集体收入增长24%: the award is of that year, the income is not
_AWARDED = re.compile(r"(?:获评|荣获|获得|获|入选|荣膺|评为|列入|列为)[^,]{0,10}$")


def _names_an_award(s: Sentence, period: Period, end: int) -> bool:
    """Whether a year is that of an award which a clause before the value tells of."""
    clause = max(s.start, s.masked.rfind(",", s.start, period.start) + 1)
    awarded = _AWARDED.search(s.masked, clause, period.start)
    return bool(awarded) and "," in s.masked[period.end : end]


# 截至2025年底, 在册3200人: what a document that sets rules tells of how they were carried out
UP_TO = re.compile(r"\s*截[至止]到?(?:19|20)\d\d年")


def _is_set_for_good(s: Sentence, found: Found, setting: Setting) -> bool:
    """Whether a rule sets a value that holds from then on, and no plan aims at it."""
    if setting.frames.report or setting.frame.goal or not is_standing(s, found):
        return False
    return not _AIMING.search(s.masked, s.start, found.quantity.value_start)


# 有三分之一的省、市、自治区,粮食产量平均每年的增长速度都在4.3%以上: of a part alone
_OF_SOME = re.compile(r"有[^,。]{0,2}分之[一二三四]的(?:省|市|县|自治区|地区)[^,。]{0,10},")


def _is_vouched(s: Sentence, found: Found, setting: Setting) -> bool:
    """Whether the document says that the value is one aimed at or reached.

    A report's every figure is; elsewhere a year, a plan's period, a heading (目标) or the making of
    something has to say so, or the figure may be a condition, a specification or an example.
    """
    frame, frames = setting.frame, setting.frames
    if _is_set_for_good(s, found, setting):
        return True
    if _OF_SOME.search(s.masked, s.start, max(s.start, found.span.start)):
        return False
    if frames.rules:
        told = found.comparator is not None or UP_TO.match(s.masked, s.start, s.end)
        dated = _own_period(s, found) is not None or is_of_aim(s, setting.inherited)
        return bool(told) and dated
    if _own_period(s, found) or setting.inherited or frame.goal:
        return True
    if frames.report:
        return frame.role is not None
    if frame.role is TargetRole.ACTUAL:
        return frame.year is not None
    return _is_meant(s, found, frame) or _is_aimed(s, found, frames)


def is_of_aim(s: Sentence, year: Period | None) -> bool:
    """Whether a paragraph that opens with what is aimed at goes on: 到2026年,…50项以上。…超过1000家."""
    if year is None or not s.masked.startswith("到", year.start - 1):
        return False
    return "\n" not in s.masked[year.end : s.start]


def _is_meant(s: Sentence, found: Found, frame: Frame) -> bool:
    """Whether a value outside any 目标 heading is meant as one: not a mere 共8位."""
    if frame.year is not None:
        return not found.being or found.comparator is not None
    made = found.measure is Measure.CHANGE and found.making is not None
    return made and found.comparator not in _UPPER and not _REACHED.search(s.masked, s.start, s.end)


# 每年举办对接活动不少于3场, 力争占比达到70%: aimed at, whatever the year
_AIMS = re.compile(r"每年|力争|确保|争取")
# In a plan that names the years it aims at: …占比达到90%以上
_LOWER = frozenset(
    [
        "达到",
        "以上",
        "不低于",
        "不少于",
        "超过",
        "突破",
        "左右",
        "及以上",
        "提高到",
        "提升到",
        "提升至",
        "提高至",
        "增加到",
    ]
)
_CONDITION = re.compile(
    r"原则上|(?<![适相供反响对])应(?![用急对链邀])|(?<![供内外急军刚])需(?!求|要)|申请|推荐|条件|要求|规定|标准|精度|时延|分辨率|误差|"
    r"如果|例如|比如|约占|现有|现已|了(?!解)"
)


def _is_aimed(s: Sentence, found: Found, frames: Frames) -> bool:
    """Whether a clause or its document says that a value without a year is aimed at."""
    before = s.masked[s.start : found.quantity.start]
    if _REACHED.search(s.masked, s.start, s.end) or "已" in before:
        return False
    if _CONDITION.search(s.masked, s.start, s.end) or found.comparator in _UPPER:
        return False
    qualifies = found.span.start >= found.quantity.end and not found.quantity.counted
    planned = frames.plan and found.comparator in _LOWER and not qualifies
    return bool(_AIMS.search(before)) or (planned and found.measure is not Measure.CHANGE)


def _role(s: Sentence, found: Found, setting: Setting, stated: Period | None) -> TargetRole:
    frame = setting.frame
    before = s.masked[s.start : found.quantity.value_start]
    if _is_told(s, found, frame) or _has_run(s, before, stated, setting.frames.year):
        return TargetRole.ACTUAL
    if stated:
        year = setting.frames.year
        if frame.period and stated.last < frame.period[0]:
            return TargetRole.ACTUAL
        if year and stated.last != year:
            return TargetRole.ACTUAL if stated.last < year else TargetRole.TARGET
        of_this_year = setting.frames.titled and not stated.several
        since = max(s.start, stated.start - _NEAR_YEAR)
        reached = _SO_FAR.search(s.masked, since, found.quantity.value_start)
        if year and of_this_year and not reached:
            return TargetRole.TARGET  # a report speaks of its own year as of what is to come
    if stated and not _is_in_plan(frame, stated) and _is_behind(s, stated, setting.frames):
        return TargetRole.ACTUAL
    if stated and _is_expected(s, found, setting, stated):
        return TargetRole.TARGET
    if frame.role is TargetRole.ACTUAL:
        ahead = stated is None and _AHEAD.search(before)
        return TargetRole.TARGET if ahead else TargetRole.ACTUAL
    told = _REACHED.search(before) or (_is_stock(found) and _aims_nowhere(setting))
    return TargetRole.ACTUAL if told and not _AIMING.search(before) else TargetRole.TARGET


def _is_stock(found: Found) -> bool:
    """Whether a value is what there is, with no word for making it or for how much at least."""
    return found.measure is Measure.LEVEL and not (found.comparator or found.making or found.flow)


def _aims_nowhere(setting: Setting) -> bool:
    """Whether a document is no plan in any way: none of its years, headings or leads says so."""
    frame, frames = setting.frame, setting.frames
    return not (frames.plan or frames.report or frame.period or frame.goal or frame.year)


def _has_run(s: Sentence, before: str, stated: Period | None, year: int | None) -> bool:
    """Whether years run up to the document's own: 从1950年到1954年,…降低到13.4%."""
    if stated is None or year is None or not _runs_from(s, stated):
        return False
    return stated.last <= year and not _AIMING.search(before)


def _is_in_plan(frame: Frame, stated: Period) -> bool:
    """Whether a year under 阶段目标 is one of the plan's own (2025年,…; 2027年,…)."""
    first, last = frame.period or (0, 0)
    return frame.goal and first <= stated.last <= last


def _is_behind(s: Sentence, stated: Period, frames: Frames) -> bool:
    """Whether a document without a year tells of one before those it aims at (2011年…实现…)."""
    aimed = _AIMING.search(s.masked, max(s.start, stated.start - 4), stated.end)
    dated = frames.year is None and frames.first_aim is not None and stated.start >= s.start
    return dated and not aimed and stated.last < (frames.first_aim or 0)


# “十一五”期间,人口还将增加4%: what is to come, told amid what was reached
_EXPECTED = re.compile(r"(?:还|仍|也)?将|预计|力争")


def _is_expected(s: Sentence, found: Found, setting: Setting, stated: Period) -> bool:
    frame = setting.frame
    behind = (
        frame.role is TargetRole.ACTUAL and frame.year is not None and not setting.frames.report
    )
    later = behind and stated.last > (frame.year or 0)
    return later and bool(_EXPECTED.search(s.masked, s.start, found.quantity.start))


def _is_told(s: Sentence, found: Found, frame: Frame) -> bool:
    """Whether the clause itself tells a past: 增加了27.8%, 同比增长5%."""
    if _DONE_THERE.search(s.masked, max(s.start, found.text_start - 4), found.quantity.start):
        return True
    before = s.masked[s.start : found.quantity.value_start]
    if _MONTHS.search(before) and not _AIMING.search(before):
        return True
    paragraph = s.masked.rfind("\n", 0, s.start) + 1
    said = s.masked[max(paragraph, s.masked.rfind("。", 0, s.start) + 1) : s.start]
    if _DONE_SO_FAR.search(said) and not _AIMING.search(before):
        return True
    compared = "同比" in s.masked[max(s.start, found.text_start - 6) : found.text_end]
    return compared and frame.year is None and not frame.goal


def _year(
    s: Sentence, found: Found, frame: Frame, stated: Period | None, role: TargetRole
) -> _YearAndPeriod:
    """Return the value's year and period: a stock holds at the end, a sum for the whole."""
    if role is TargetRole.BASELINE:
        return _base_year(s, found, frame, stated), None
    clause = max(s.start, s.masked.rfind(",", s.start, found.quantity.start) + 1)
    said = s.masked[clause : found.quantity.start]
    yearly = found.measure is not Measure.LEVEL and bool(_YEARLY.search(said))
    if _EACH_YEAR.search(said) and not yearly:
        return None, _printed(frame.period)
    if within := _years_spent(s, found, frame, stated):
        return None, within
    if stated and stated.start >= clause:
        return _stated_year(s, found, frame, stated, yearly=yearly)
    flows = found.measure is not Measure.LEVEL or found.flow or bool(_SUMS.search(said))
    if flows and (years := _summed_years(said, frame, role)):
        return None, years
    handed_on = stated is None or stated.start < s.start
    if handed_on and (years := _years_opened(s, found, frame, role)):
        return None, years
    if stated:
        return _stated_year(s, found, frame, stated, yearly=yearly)
    if role is TargetRole.ACTUAL and frame.role is not TargetRole.ACTUAL:
        return None, None
    if role is TargetRole.TARGET and frame.role is TargetRole.ACTUAL:
        return None, None  # said ahead of its time, amid what was reached
    return _framed_year(s, found, frame, yearly=yearly)


def _years_spent(s: Sentence, found: Found, frame: Frame, stated: Period | None) -> str | None:
    """Return the years over which an amount was spent: 五年间…累计支出4.47万亿元."""
    money = "元" in found.quantity.unit and found.measure is Measure.LEVEL
    if not money or not _SPENT.search(found.name) or found.dated:
        return None
    several = stated if stated and stated.several else None
    opened = several.start if several and several.start >= s.start else s.start
    said = _WITHIN_YEARS.search(s.masked, opened, found.quantity.start)
    if said is None or (stated and not several):
        return None
    return str(several) if several else _printed(frame.period)


def _summed_years(said: str, frame: Frame, role: TargetRole) -> str | None:
    """Return the years that 三年累计… sums up: those reported, or a plan's of so many years."""
    summed = _SO_MANY_YEARS.search(said)
    if summed is None:
        return None
    return _so_many(summed["count"] or summed["rise"] or summed["before"], frame, role)


def _years_opened(s: Sentence, found: Found, frame: Frame, role: TargetRole) -> str | None:
    """Return the years that open a sentence, where its value adds up over them."""
    opened = _OPENS_WITH_YEARS.match(s.masked, s.start, found.quantity.start)
    if opened is None or words.RATE_UNITS.match(found.quantity.unit):
        return None
    done = found.comparator in _ABOUT and not _IN_STOCK.search(found.name)
    return _so_many(opened["count"], frame, role) if opened["all"] or done else None


def _so_many(numeral: str, frame: Frame, role: TargetRole) -> str | None:
    """Return so many years up to the one reported, or a plan's where it has as many."""
    count = "一二三四五六七八九十".index(numeral) + 1
    if role is TargetRole.ACTUAL:
        return f"{frame.year - count + 1}-{frame.year}" if frame.year else None
    planned = frame.period is not None and frame.period[1] - frame.period[0] + 1 == count
    return _printed(frame.period) if planned else None


def _printed(period: tuple[int, int] | None) -> str | None:
    return f"{period[0]}-{period[1]}" if period else None


def _framed_year(s: Sentence, found: Found, frame: Frame, *, yearly: bool) -> _YearAndPeriod:
    name = _printed(frame.period)
    if name is None:
        return None if yearly else frame.year, None
    if yearly:
        return frame.year, name
    return (None, name) if _is_sum(s, found, frame) else (frame.year, None)


def _is_sum(s: Sentence, found: Found, frame: Frame) -> bool:
    """Whether a change is that of a whole period: 新增 in a plan, whatever was made in a review."""
    if found.measure is not Measure.CHANGE:
        return False
    said = s.masked[s.start : found.quantity.end]
    return frame.role is TargetRole.ACTUAL or bool(_SUM_WORDS.search(said))


def _base_year(s: Sentence, found: Found, frame: Frame, stated: Period | None) -> int | None:
    """Return the year a value started from: printed beside it, else that before the period."""
    if found.year is not None:
        return found.year
    if stated and (_runs_from(s, stated) or _is_range(s, stated)):
        return stated.first
    if stated:
        return stated.first - 1 if stated.several else None
    return frame.period[0] - 1 if frame.period else None


def _is_range(s: Sentence, stated: Period) -> bool:
    """Whether two years are named: 2003年到2023年, GDP由104亿元增加到1118亿元."""
    return bool(re.search(r"年[到至]", s.masked[stated.start : stated.end]))


def _runs_from(s: Sentence, stated: Period) -> bool:
    """Whether years run from one to another: 从1980年至1985年,原煤由6亿吨增加到8亿吨."""
    return stated.several and s.masked[stated.start - 1 : stated.start] in ("从", "自", "由")


def _stated_year(
    s: Sentence, found: Found, frame: Frame, stated: Period, *, yearly: bool
) -> _YearAndPeriod:
    if not stated.several:
        period = frame.period if yearly else None
        whole = period if period and period[1] == stated.last else None
        return stated.last, _printed(whole)
    if yearly:
        return stated.last, str(stated)
    said = s.masked[stated.start : found.quantity.start] if stated.start >= s.start else ""
    reached = "," in said and found.comparator in _REACHES
    told = said.rpartition(",")[2] if reached else said  # 累计培育30家,企业总数达到400家
    summed = bool(_SUMMED.search(told) or _SUMMED_OVER.search(said))
    summed = summed or found.measure is not Measure.LEVEL or found.flow
    amount = "元" in found.quantity.unit and not found.comparator
    spent = amount and _runs_from(s, stated)  # 从1979年到1981年,用于住宅的支出152亿元
    return (None, str(stated)) if summed or spent else (stated.last, None)


def _quote(s: Sentence, found: Found) -> Span:
    """Return the sentence, or where it is long the clauses from indicator to value."""
    start, end = s.start, s.end
    while start < end and s.text[start].isspace():
        start += 1
    if end < len(s.text) and s.text[end] in "。;；!！?？":
        end += 1
    if end - start <= _MAX_QUOTE_CHARS:
        return Span(start, end)
    first = min(found.span.start, found.text_start, found.quantity.start)
    last = max(found.span.end, found.quantity.end, found.text_end)
    opening = max(s.masked.rfind(",", s.start, first), s.masked.rfind(":", s.start, first)) + 1
    closing = s.masked.find(",", last, s.end)
    return Span(max(opening, start), closing if closing != -1 else end)
