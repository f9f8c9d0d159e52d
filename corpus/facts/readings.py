"""A sentence being read, a number with what stands around it, and what the number measures."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from corpus.facts import target_words as words
from corpus.types import Measure, Span, TargetRole

if TYPE_CHECKING:
    from collections.abc import Sequence

    from corpus.facts.affixes import Lead, Tail
    from corpus.facts.clauses import Segment
    from corpus.periods import Period
    from corpus.quantities import Quantity


@dataclass(frozen=True, slots=True)
class Cue:
    """A number with the words around it: lead | indicator | tail | number | after."""

    segment: Segment
    quantity: Quantity
    tail: Tail
    lead: Lead
    after: str
    alone: bool = True  # no other number follows in the segment

    @property
    def verb(self) -> str:
        """The last verb cut off before the indicator, empty where there is none.

        What is made and bettered (建设提升公园81个) is made.
        """
        *before, last = self.lead.verbs or ("",)
        made = before and last in BETTERING and before[-1] in words.MAKING - _ISSUING
        return before[-1] if made else last

    @property
    def bound(self) -> str | None:
        """The word that bounds the value: 以上 after it, else 近 or 突破 before it."""
        before = next((word for word in self.tail.words if word in words.BOUNDS), None)
        return self.quantity.after or self.quantity.bound or before

    @property
    def listed(self) -> bool:
        """Whether a 、 or 和 joins it to the value before."""
        return self.segment.joined in LIST_MARKS


@dataclass(slots=True)
class Found:
    """A value with its indicator, before role and year are known."""

    name: str
    span: Span  # where the indicator is printed
    quantity: Quantity
    measure: Measure
    comparator: str | None
    text_start: int
    text_end: int
    clause: int
    making: str | None = None  # the verb that made it a change, for its own growth
    flow: bool = False  # an amount of the period, not a stock
    role: TargetRole | None = None
    year: int | None = None
    dated: Period | None = None  # its year where several are shared out
    until: Period | None = None  # the last of them, which says whether all are aimed at
    being: bool = False  # a mere 为, 共, 有 before the number


@dataclass(frozen=True, slots=True)
class Waiting:
    """A count with its noun in a list whose last member says what they did."""

    noun: Span
    quantity: Quantity
    clause: int


@dataclass(slots=True)
class Sentence:
    """One sentence being read: what its clauses hand on to the next."""

    text: str
    masked: str
    start: int
    end: int
    periods: Sequence[Period]
    found: list[Found] = field(default_factory=list)
    last: Found | None = None
    verb: str | None = None
    waiting: list[Waiting] = field(default_factory=list)
    subject: Span | None = None  # what a clause without a number spoke of

    def forget(self) -> None:
        """Let nothing that follows refer to what was read."""
        self.last = self.verb = self.subject = None

    def of_clause(self, clause: int) -> list[Found]:
        """Return the values read in one clause."""
        return [found for found in self.found if found.clause == clause]


# 提升老旧小区300个, 优化公交线路20条: what is counted is acted on, and is not all there is
BETTERING = frozenset(["提升", "优化"])
# 出台|优化营商环境举措20条: what the measures are for
_ISSUING = frozenset(["出台", "制定", "推出", "发布", "编制"])
LIST_MARKS = ("、", "和", "及", "与", "以及")
# Money given by rule, a price, a fine: no indicator in whatever document
RULE_CLAUSE = re.compile(
    r"给予|最高(?:不超过|给予|可|额度|补贴|补助|奖励|奖补|支持|资助)|(?<![到至由从])(?<!到每人)(?<!至每人)(?<!达每人)(?<!人均)(?<![由从]每人)(?<!标准为)(?<!标准分别为)(?<!为每人)每(?:家|户|次|亩|名|吨|辆|台|张|人次|公里|件|头|"
    r"天|日|周|月|小时|批|股|度|方)(?!均)|标准(?:分别)?为每(?![人]?每?[天日月年])|"
    r"不予|罚款|处以(?![上下内])|为标准|第一时间|以下罚|(?<!平均)利率(?!较|下降|比)|单价|均价"
)
# A remark on somebody else's value: 高于全国2.3个百分点
BESIDE = re.compile(
    r"(?:高于|低于|高出|低出|快于|慢于|好于|优于|领先|超过(?![\d.]+[^\d.年])|超出|超(?!低|额完成)|"
    r"(?<![提])高(?=[全上省预])|快(?=[全上省])|落后)[^,]{0,14}?(?:全国|全省|全市|全区|上年|平均|"
    r"预期|目标|年度|考核|序时|省定|市定|国家平|同期|计划|去年|水平|国定|长三角|GDP|经济增长|"
    r"全自治区|西部)"
)
# What may follow a number without touching its indicator: 位居全省第一, 的目标
HARMLESS_AFTER = re.compile(
    r"^(?:、|以上|以下|以内|左右|(?:左右)?安排(?:$|[,、])|的?(?:较[低高好])?(?:的?目标|水平|规模(?!以上|化|达到|超)|高位|关口|大关|门槛)|大关|关口|台阶|新台阶|"
    r"(?:的?增速|的速度|的增长|的?增长|增幅)(?:$|[,。])|(?:均|分别|稳|继续|增速|总量|"
    r"增幅)?(?:位居|居(?!民|住|家)|列(?!车)|位列|排名|排|名列|跃居|位于|高于|低于|快于|创(?![业新意投客造])|为全|为近|超全|远超|领先|"
    r"优于)|\(|◇|[-—]|时|[并且](?!购|网)|(?:19|20)\d\d年|$)"
)
# 保持10%以上增长, 以10%的速度递增
GROWTH_AFTER = re.compile(
    r"^(?:以上|左右)?(?:的)?(?:两位数)?(?:年均)?(?:增长|增速|增幅|速度增长|速度递增|的速度)"
)
_TO = frozenset(["为", "到", "至"])
_MOVING = words.GROWING | words.FALLING
# 占比提高2个百分点 with the verb inside the name
_MOVED_NAME = re.compile(r"(?:提高|提升|增加|下降|降低|扩大|收窄|回落|上升)$")


# 企业总量|增速为|18%, 投资|增幅达到|9%: the noun for a rate that the tail ends or begins with
RATES_OF_GROWTH = frozenset(["增速", "增幅", "降幅", "增长率"])
_PLANNED = re.compile(r"率|计划|任务|目标|进度|工程|项目|建设|改造|整改|量$")


def measure_of(cue: Cue, name: str = "") -> Measure | None:
    """Return what the value measures, None where that is not clear."""
    unit = cue.quantity.unit
    by_name = bool(words.GROWTH_NOUN.search(name)) or (unit == "%" and name[:2] in _MOVING)
    if cue.tail.words[:1] == ("占",):
        return None  # 社会事业投资占44%: of what is not said
    if cue.tail.words[:1] == ("完成",) and unit == "%" and not _PLANNED.search(name):
        return None  # 原煤完成99.8%: of a plan, which is no level of it
    if unit == "%" and cue.tail.has(RATES_OF_GROWTH):
        return Measure.GROWTH
    moved_to = next((w for w in cue.tail.words if w in _TO or w in _MOVING), "")
    if moved_to in _TO:
        return Measure.GROWTH if by_name else Measure.LEVEL
    moving = cue.tail.has(_MOVING) or (not name and cue.verb in _MOVING)
    if words.CHANGE_UNITS.search(unit):
        return Measure.CHANGE if moving or _MOVED_NAME.search(name) else None
    if moving or by_name or GROWTH_AFTER.match(cue.after):
        rate = bool(words.RATE_UNITS.match(unit))
        return Measure.GROWTH if rate or by_name else Measure.CHANGE
    if unit in ("倍", "番"):
        return None
    adding = cue.tail.has(words.ADDING) or words.CHANGE_NOUN.search(name)
    return Measure.CHANGE if adding and not words.RATE_UNITS.match(unit) else Measure.LEVEL


def printed_from(s: Sentence, cue: Cue) -> int:
    """Return where the printed value with its verb starts, adverbs before it left out."""
    at = cue.quantity.start
    for word in cue.tail.words:
        start = at - len(word)
        adverb = word in words.ADVERBS and word not in words.GROWING
        if adverb or s.masked[start:at] != word:
            break
        at = start
    return at
