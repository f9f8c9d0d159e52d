"""What the values of a list hand on: 新增学位5个、床位3张, 改造小区79个、房屋300栋, 其中省级5家.

A value that stands behind 、 or 和 without a verb of its own may be a change as the one before is,
be acted on as it is, or be an attribute or a kind of what it counts.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from corpus.facts import target_words as words
from corpus.facts.exact_names import GAIN
from corpus.facts.names import is_attribute, share
from corpus.facts.objects import ACHIEVED
from corpus.facts.readings import LIST_MARKS
from corpus.types import Measure, Span

if TYPE_CHECKING:
    from corpus.facts.readings import Cue, Found, Sentence
    from corpus.quantities import Quantity

# Attributes: what is measured of a thing, not how many things there are.
MEASURED = re.compile(
    r"(?:率|额|值|投资|收入|产值|规模|资金|金额|占比|比重|比例|面积|总量|总资产|资产总额|贷款|税收|利润|营收)$"
)
_LEVEL_WORD = re.compile(r"^(?:(?:国家|省|自治区|市|县)级(?:及?以上)?|全国)")


# 市属国企资产总额达到1200亿元,利润总额3亿元: over a comma too
_COMPANIES = re.compile(r"(?:国企|企业|公司|集团)$")


# 试点项目生产效率提高45%、产品研制周期缩短35%: of the same factories
_GAIN = re.compile(GAIN)
_GAIN_OF = re.compile(rf"(?P<owner>.{{2,}}?)(?:实现|的)?{GAIN}")


def gain_of(s: Sentence, cue: Cue, start: int, end: int) -> tuple[str, Span] | None:
    """Read what else improves of whom the value before told an improvement."""
    if s.last is None or not (cue.listed or cue.segment.joined == ","):
        return None
    before = _GAIN_OF.fullmatch(s.last.name)
    if before is None or not _GAIN.fullmatch(s.masked, start, end):
        return None
    span = Span(min(s.last.span.start, start), max(s.last.span.end, end))
    return before["owner"] + s.text[start:end], span


def attribute_of(s: Sentence, cue: Cue, start: int, end: int) -> tuple[str, Span] | None:
    """销量突破188万辆、出口93万辆: a bare attribute of whose attribute was named before."""
    attribute = s.masked[start:end]
    if half := _half_of_trade(s, cue, attribute):
        return half, Span(start, end)
    harvest = cue.segment.joined == "," and attribute in ("总产量", "总产", "单产", "产量")
    apart = cue.segment.joined == ","
    if not (cue.listed or apart) or s.last is None:
        return None
    if attribute.endswith("率") and s.last.name[:-2] and s.last.name.endswith(attribute[:-1]):
        whole = Span(min(s.last.span.start, start), max(s.last.span.end, end))
        return s.last.name.replace("累计", "") + "率", whole  # 医疗保险参保50万人、参保率97%
    if attribute == "网民使用率" and s.last.name.endswith("用户规模"):
        whole = Span(min(s.last.span.start, start), max(s.last.span.end, end))
        return s.last.name.removesuffix("用户规模") + attribute, whole
    if not is_attribute(attribute):
        return None
    if attribute[:2] in s.last.name:
        return None  # 新增贷款5924亿元、贷款余额增长9.5%
    names = share([s.last.name, s.text[start:end]])
    span = Span(min(s.last.span.start, start), max(s.last.span.end, end))
    if (
        apart
        and not harvest
        and not (names and _COMPANIES.search(names[1].removesuffix(attribute)))
    ):
        return None
    return (names[1], span) if names and names[1] != s.text[start:end] else None


# 进出口总额, 外贸进出口, and 出口总额 behind which the imports follow
_TRADE = re.compile(r"(?:进出口|(?<!进)出口|进口)(?=(?:贸易)?(?:总[额值]|额|值)?$)")


def _half_of_trade(s: Sentence, cue: Cue, attribute: str) -> str | None:
    """进出口总额增长12.6%，其中出口增长11.3%: the exports are named by the total before them."""
    told = s.text[s.subject.start : s.subject.end] if s.subject else ""
    trade = s.last.name if s.last else told  # 进出口总额稳定增长,其中进口增长17%
    whole = _TRADE.search(trade)
    money = "元" in cue.quantity.unit or words.RATE_UNITS.match(cue.quantity.unit)
    if whole is None or attribute not in ("出口", "进口") or not money:
        return None
    return trade[: whole.start()] + attribute + trade[whole.end() :]


def level_of(s: Sentence, cue: Cue, start: int, end: int) -> tuple[str, Span] | None:
    """国家级创新企业11家、省级226家; 省级以上平台30个,其中国家级5个: the same on another level."""
    level = s.masked[start:end]
    among = "其中" in s.masked[cue.segment.start : cue.lead.end]
    if not (cue.listed or among) or s.last is None or level not in words.KINDS:
        return None
    other = _LEVEL_WORD.match(s.last.name)
    if s.last.quantity.unit != cue.quantity.unit or (other and other.group() == level):
        return None
    if other:
        return level + s.last.name[other.end() :], Span(min(s.last.span.start, start), end)
    counted = s.last.quantity.counted and s.last.measure is not Measure.GROWTH
    of_all = among and counted and not acts(s.last.name) and not ACHIEVED.search(s.last.name)
    whole = s.last.name.removeprefix("各类")  # 新增各类平台30家,其中国家级5家
    return (level + whole, Span(min(s.last.span.start, start), end)) if of_all else None


# 年产值超100亿元的企业5家、超50亿元的企业9家: what is over 50 is the output
_SIZE = (
    r"(?:[\d.]+[万亿]元及?以上的?|"
    r"(?:首次)?(?:突破|超过?|过|达到?|不低于)(?:[\d.]+[万亿千百]*|[十百千]?[亿万])"
    r"(?:元|吨|人次|人|户|亩|千瓦|标箱)?(?:及?以上)?的?)"
)
_SIZED = re.compile(rf"(?P<size>{_SIZE})(?P<thing>[\u4e00-\u9fff]{{1,10}})")
_SIZE_ALONE = re.compile(_SIZE)
_SIZED_BEFORE = re.compile(rf"(?P<of>.*?[\u4e00-\u9fff]{{2}}){_SIZE}[\u4e00-\u9fff]")


def size_of_next(s: Sentence, cue: Cue) -> tuple[str, Span] | None:
    """进出口额超1亿元企业100家、超10亿元企业15家 → 进出口额超10亿元企业."""
    if cue.segment.joined not in (*LIST_MARKS, ",") or s.last is None or not cue.quantity.counted:
        return None
    among = _AMONG.match(s.masked, cue.segment.start, cue.tail.start)
    printed = Span(among.end() if among else cue.segment.start, cue.tail.start)
    before = _SIZED_BEFORE.match(s.last.name)
    if before is None:
        return _size_of_same(s, cue, s.last, printed)
    bare = _SIZE_ALONE.fullmatch(s.masked, printed.start, printed.end)
    if bare and s.last.quantity.unit == cue.quantity.unit:
        whole = Span(min(s.last.span.start, printed.start), printed.end)
        thing = s.last.name[before.end() - 1 :]  # 过百亿的制造业企业1家、过50亿的2家
        return before["of"] + s.text[printed.start : printed.end] + thing, whole
    if not _SIZED.fullmatch(s.masked, printed.start, printed.end):
        return None
    if s.last.quantity.unit != cue.quantity.unit:
        return None
    whole = Span(min(s.last.span.start, printed.start), printed.end)
    return before["of"] + s.text[printed.start : printed.end], whole


_AMONG = re.compile(r"其中[,:]?")
_SIZE_OPENS = re.compile(rf"(?:{_SIZE}|[百千十]?亿元以上的?)(?P<thing>[\u4e00-\u9fff]{{2,10}})")


def _size_of_same(s: Sentence, cue: Cue, last: Found, printed: Span) -> tuple[str, Span] | None:
    """10亿元以上项目9个、50亿元以上2个: the things of the name before, of another size."""
    before = _SIZE_OPENS.fullmatch(last.name)
    bare = _SIZE_ALONE.fullmatch(s.masked, printed.start, printed.end)
    if before is None or bare is None or last.quantity.unit != cue.quantity.unit:
        return None
    whole = Span(min(last.span.start, printed.start), printed.end)
    return s.text[printed.start : printed.end] + before["thing"], whole


def goes_on_in_size(s: Sentence, start: int, quantity: Quantity, following: Quantity) -> bool:
    """Whether a size stands right before a count of the same things: …项目5个、50亿元以上|15个."""
    last = s.last
    if last is None or quantity.counted or quantity.end != following.start:
        return False
    sized = _SIZE_OPENS.fullmatch(last.name) or _SIZED_BEFORE.match(last.name)
    among = _AMONG.match(s.masked, start, quantity.start)
    opens = among.end() if among else start
    bare = _SIZE_ALONE.fullmatch(s.masked, opens, quantity.end)
    return bool(sized and bare) and following.unit == last.quantity.unit


# 新投产规模养殖场54家: the verb stays in the name
NEWLY_MADE = re.compile(
    r"新(?:投产|投运|投用|落地|纳统|入库|入规|认定|培育|引进|招引|开工|签约|注册|登记|创建|获批|"
    r"建成|增|改扩建|改建)"
)
# 总量突破300家, behind 新增50家
_TOTAL = re.compile(r"(?:总数|总量|总规模|总额|存量|保有量)$")


def as_made(s: Sentence, cue: Cue, measure: Measure, name: str) -> Measure:
    """新增…100名 is a change; so is what goes on in its list, but for a cumulated stock."""
    if measure is not Measure.LEVEL or words.RATE_UNITS.match(cue.quantity.unit):
        return measure
    reached = cue.quantity.bound in ("达", "高达")
    bounded = (reached or cue.tail.has(words.BOUNDS)) and not _is_anew(s, cue)
    made = cue.verb in words.MAKING and not bounded
    made = made and (cue.verb in words.ADDING or not _ACTS_ON_ALL.match(name))
    made = made or (NEWLY_MADE.match(name) is not None and not MEASURED.search(name))
    after_comma = cue.segment.joined == "," and cue.lead.end == cue.segment.start
    after_comma = after_comma and _is_alike(s.last, cue.quantity, name)
    goes_on = (
        (cue.listed or after_comma or _is_among(s, cue))
        and not cue.verb
        and set(cue.tail.words) <= {"各"}
        and s.last
    )
    of_other = name in words.GENERIC and s.last and cue.quantity.unit != s.last.quantity.unit
    inherited = (
        goes_on and not acts(name) and not of_other and s.last and s.last.measure is Measure.CHANGE
    )
    cumulated = "累计" in s.masked[cue.segment.start : cue.lead.end]
    cumulated = cumulated and cue.verb not in ("新增", "净增")
    change = made or ((inherited or _is_among(s, cue)) and not reached)
    return Measure.CHANGE if change and not cumulated and not _TOTAL.search(name) else measure


def _is_anew(s: Sentence, cue: Cue) -> bool:
    """Whether the verb says of each thing counted that it is new: 新招收博士后突破1000人."""
    if cue.verb in ("新增", "净增"):
        return True
    added = cue.verb[:1] == "新" or s.masked[: cue.lead.verb_start].endswith("新")
    return added and cue.quantity.counted and cue.verb in words.MAKING


def acts(name: str) -> bool:
    """Whether a name begins with a verb that stays in it: 改造老旧小区."""
    deed = any(name[:length] in words.ACTING for length in (2, 3, 4))
    return deed and not _NO_DEED.match(name)


def _is_among(s: Sentence, cue: Cue) -> bool:
    """Whether a value is part of what was made before: 签约项目317个、总投资260亿元,其中百亿元项目6个."""
    said = s.masked[cue.segment.start : cue.lead.end]
    if "其中" not in said or cue.verb or cue.tail.words:
        return False
    whole = next((f for f in reversed(s.found) if f.quantity.unit == cue.quantity.unit), None)
    return whole is not None and whole.measure is Measure.CHANGE and whole.making is not None


_NO_DEED = re.compile(
    r"上市(?:公司|[^,、]{0,6}企业)|新能源|服务(?:业|中心|站|点|型|机构|认证)|消费(?:品|维权)|保障性|"
    r"绿化(?:景观|带)|培训(?:基地|机构)|监测[站点]|供应链|"
    r"交易(?:中心|市场)"
)  # nouns that begin as a verb does
# 新增发电装机容量1950万千瓦,采煤能力8000万吨,电气化里程2400公里
_CAPACITY = re.compile(r"(?<!总)(?:能力|里程|容量|新线|复线|高等级公路)$")
_IN_STOCK = re.compile(r"在建|现有|有效|累计|参加|年度|全[省市]|每|人均|.*就业$")
_SAME_END = 2


def _is_alike(last: Found | None, quantity: Quantity, name: str) -> bool:
    """Whether a list of what is new goes on: 新增商贸企业150家,工业企业120家."""
    if last is None or quantity.bound or _IN_STOCK.match(name):
        return False
    if not quantity.counted:
        return bool(_CAPACITY.search(last.name) and _CAPACITY.search(name))
    return quantity.unit == last.quantity.unit and name[-_SAME_END:] == last.name[-_SAME_END:]


# 实际利用外资88亿美元,其中制造业占比51%: the share is of the whole before it
_SHARE_OF_WHOLE = re.compile(r"(?P<part>[\u4e00-\u9fff]{2,8})(?:占比|比重)")


def _is_share_of(whole: Found, name: str) -> bool:
    """Whether a name is a share that does not say itself of what, as 制造业贷款占比 does."""
    share_of = _SHARE_OF_WHOLE.fullmatch(name)
    amount = whole.measure is Measure.GROWTH or not words.RATE_UNITS.match(whole.quantity.unit)
    if share_of is None or not amount:
        return False
    part = share_of["part"]
    return not any(part[i : i + 2] in whole.name for i in range(len(part) - 1))


def kind_of(s: Sentence, cue: Cue, named: tuple[str, Span] | None) -> tuple[str, Span] | None:
    """其中省级5家 → the 省级 ones of the subject before."""
    if named is None:
        return named
    name, span = named
    if "其中" not in s.masked[cue.segment.start : cue.lead.end]:
        return named
    if s.last and _is_share_of(s.last, name):
        return s.last.name + name, Span(min(span.start, s.last.span.start), span.end)
    if len(name) > 4 or words.HEAD_NOUN.search(name):
        return named
    if len(name) > 2 and name not in words.KINDS and name[-1] not in "级型类等的中区府":
        return named  # 其中高速铁路1.9万公里
    if s.last is None or s.last.quantity.unit != cue.quantity.unit or name not in words.KINDS:
        return None
    whole = Span(min(span.start, s.last.span.start), max(span.end, s.last.span.end))
    return name + _LEVEL_WORD.sub("", s.last.name), whole


# 新建农田28万亩,其中城关区3万亩、北塘县9.5万亩: each is a part of the whole before them
_PLACE = (
    r"[\u4e00-\u9fff]{1,4}(?:县|旗|(?<![城园山新社灌景片校矿林牧库老小辖地])区|(?<![城都县])市)"
)
_PLACE_ALONE = re.compile(_PLACE)
_PLACES_PARTED = re.compile(rf"{_PLACE}[\d.]+")
MIN_PLACES = 2


def is_place_alone(s: Sentence, start: int, end: int) -> bool:
    """Whether a name is a place among several that a number is parted among."""
    alone = _PLACE_ALONE.fullmatch(s.masked, start, end)
    return bool(alone) and len(_PLACES_PARTED.findall(s.masked, s.start, s.end)) >= MIN_PLACES


def place_of(s: Sentence, cue: Cue, start: int, end: int) -> tuple[Found, str] | None:
    """Return the whole that a place has a part of, and how the part is called."""
    if cue.tail.words or not s.found or not is_place_alone(s, start, end):
        return None
    whole = s.found[0]
    parted = "其中" in s.masked[whole.quantity.end : cue.quantity.start]
    alike = whole.quantity.unit == cue.quantity.unit
    return (whole, f"{s.text[start:end]}的{whole.name}") if parted and alike else None


# 改造老旧小区79个、危旧房屋300栋: the verb holds for all that is listed behind it
_ACTS_ON_ALL = re.compile(
    r"(?:出栏|存栏|淘汰|关停|关闭|拆除|化解|压减|压降|削减|取消|下放|整治|治理|修复|更新|改造|升级|提升改造|更新改造|养护|"
    r"修缮|维修|加固|处置|盘活|清理|查处|侦破|破获|办理|办结|答复|减免|发放|兑现|救助|资助|培训|慰问(?![金品物]))+"
)
# 改造提升道路8条、小巷20条, 优化公交线路9条、路口20处, 种植油茶5万亩、坚果3万亩: those hold on too
_HOLDS_ON = re.compile(
    rf"(?:{_ACTS_ON_ALL.pattern}|提升|优化|种植(?!业|面积|基地|园|户|大户|养殖))+"
)
_YEARS_SUMMED = re.compile(r"^[三四五十]年(?:累计|共)?")  # 五年淘汰炼铁产能1亿吨、炼钢产能5000万吨
# 新开工改造老旧小区400万平方米、棚户区2万户: what is new is acted on as well
_ACTS_ANEW = re.compile(r"(?:改造|整治|治理|修复|更新|维修|种植)")
_POLICY = re.compile(r"(?:举措|措施|政策)$")


def acted_on(s: Sentence, cue: Cue, named: tuple[str, Span] | None) -> tuple[str, Span] | None:
    """淘汰水泥产能1.5亿吨、炼铁产能3122万吨: what goes on in a list is acted on too."""
    if named is None or s.last is None or not cue.listed or cue.verb or cue.tail.words:
        return named
    acting = _HOLDS_ON.match(_YEARS_SUMMED.sub("", s.last.name))
    name, span = named
    anew = s.last.measure is Measure.CHANGE and _ACTS_ANEW.match(s.last.name)
    goes_on = (s.last.measure is Measure.LEVEL or anew) and not _POLICY.search(s.last.name)
    goes_on = goes_on and not words.RATE_UNITS.match(cue.quantity.unit)
    acts = any(name[:length] in words.VERBS for length in (2, 3, 4)) and name[0] != "供"
    if not acting or not goes_on or acts or name in words.GENERIC or MEASURED.search(name):
        return named
    return acting.group() + name, span
