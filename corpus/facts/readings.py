"""A sentence being read, the values read so far, and what a value measures."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from corpus.facts import target_words as words
from corpus.types import Measure, Span, TargetRole
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from corpus.quantities import Quantity
    from corpus.periods import Period
    from corpus.facts.affixes import Lead, Tail
    from collections.abc import Sequence


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
    making: tuple[str, int] | None = None  # the verb that made it a change, for 其增长
    flow: bool = False  # an amount of the period, not a stock
    role: TargetRole | None = None
    year: int | None = None
    being: bool = False  # a mere 为, 共, 有 before the number


@dataclass(slots=True)
class Sentence:
    """One sentence being read: what its clauses hand on to the next."""

    view: str
    masked: str
    text: str
    start: int
    end: int
    periods: Sequence[Period]
    rules: bool
    found: list[Found] = field(default_factory=list)
    last: Found | None = None
    verb: str | None = None


RULE_CLAUSE = re.compile(
    r"给予|最高(?:不超过|给予|可|额度|补贴|奖励)|每(?:家|户|次|亩|名|吨|辆|台|张|人次|公里|件|头|天|日|周|月|小时|批|股|度|方)(?!均)|"
    r"不予|罚款|处以|标准(?:由|从|提高|为|达)|为标准|第一时间|以下罚|利率|单价|均价"
)


# A remark on somebody else's value: 高于全国2.3个百分点, 占全国的30%
BESIDE = re.compile(
    r"(?:高于|低于|高出|低出|快于|慢于|好于|优于|领先|超过|超出|超(?!低)|(?<![提])高(?=[全上省预])|快(?=[全上省])|落后)[^,]{0,14}?(?:全国|全省|全市|全区|上年|平均|预期|目标|年度|考核|序时|省定|市定|国家平|同期|计划|去年|水平|国定|长三角|GDP|经济增长|全自治区|西部)"
)


# What may follow a number without touching its indicator: 位居全省第一, 的目标, 并…
HARMLESS_AFTER = re.compile(
    r"^(?:、|以上|以下|以内|左右|的?(?:目标|水平|规模|高位|关口|大关|门槛)|大关|关口|台阶|新台阶|(?:的?增速|的速度|的增长|的?增长|增幅)(?:$|[,。])|(?:均|分别|稳|继续|增速|总量|增幅)?(?:位居|居|列|位列|排名|排|名列|跃居|位于|高于|低于|快于|创|为全|为近|超全|远超|领先|优于)|\(|◇|[-—]|时|$)"
)


GROWTH_AFTER = re.compile(
    r"^(?:以上|左右)?(?:的)?(?:两位数)?(?:年均)?(?:增长|增速|增幅|速度增长|速度递增|的速度)"
)


def measure_of(
    s: Sentence, tail: Tail, quantity: Quantity, after: str, lead: Lead, name: str = ""
) -> tuple[Measure | None, str | None]:
    """Return what the value measures and the word that bounds it."""
    bound = (
        quantity.after or quantity.bound or next((w for w in tail.words if w in words.BOUNDS), None)
    )
    bound = bound or (None if after == "" else None)
    rate = bool(words.RATE_UNITS.match(quantity.unit))
    moved_to = next(
        (w for w in tail.words if w in ("为", "到", "至") or w in words.GROWING | words.FALLING), ""
    )
    if moved_to in ("为", "到", "至"):
        return Measure.GROWTH if words.GROWTH_NOUN.search(name) else Measure.LEVEL, bound
    moving = tail.has(words.GROWING | words.FALLING) or bool(
        lead.verbs and not name and lead.verbs[-1] in words.GROWING | words.FALLING
    )
    if words.CHANGE_UNITS.search(quantity.unit):
        moved = moving or re.search(r"(?:提高|提升|增加|下降|降低|扩大|收窄|回落|上升)$", name)
        return (Measure.CHANGE, bound) if moved else (None, None)
    if moving or words.GROWTH_NOUN.search(name) or GROWTH_AFTER.match(after):
        return (Measure.GROWTH if rate or words.GROWTH_NOUN.search(name) else Measure.CHANGE), bound
    if quantity.unit in ("倍", "番"):
        return None, None
    if tail.has(words.ADDING) or words.CHANGE_NOUN.search(name):
        return Measure.CHANGE, bound
    return Measure.LEVEL, bound


def printed_from(s: Sentence, tail: Tail, quantity: Quantity) -> int:
    """Return where the printed value with its verb starts, adverbs before it left out."""
    at = quantity.start
    for word in tail.words:
        start = at - len(word)
        if s.masked[start:at] != word or (word in words.ADVERBS and word not in words.GROWING):
            break
        at = start
    return at
