"""Quantities that are no values: those that say how large, how many or for whom.

亿元以上项目190个: 亿元以上 is part of the name; 98个重大项目投资完成率140.6%: 98个 says of how many
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from corpus.facts import target_words as words
from corpus.facts.affixes import read_lead, read_tail
from corpus.facts.going_on import MEASURED, goes_on_in_size
from corpus.facts.names import is_name
from corpus.facts.plan_shares import opens_plan_share
from corpus.facts.served import serves
from corpus.quantities import DURATIONS

if TYPE_CHECKING:
    from corpus.facts.clauses import Segment
    from corpus.facts.readings import Sentence
    from corpus.quantities import Quantity

# 亿元以上重大项目190个, 超5亿元内资项目389个: how large the things counted are
_QUALIFIED = re.compile(
    r"(?:及?以上的?)?(?!实施|建设|完成|引进|带动|撬动|开工|支持)[\u4e00-\u9fff]{0,6}?(?:项目|企业|产业|园区|强?镇|乡|村|品牌|单品|集群|主体|"
    r"工业|产品|机组)"
)
_CLOCK = ("小时", "分钟")
# 15分钟|便民生活圈覆盖率|提高到70%, 24小时|响应率|达90%
_RATE_OF_CIRCLE = re.compile(r"[\u4e00-\u9fff]{2,12}率")
# Indicators that are counted in days and hours.
_LASTS = re.compile(
    r"寿命|重污染天气|年限|天数|时间|时长|时限|期限|周期|工期|时速|小时数|优良天|工作日|通勤|办结|压缩"
)
# 前进3位, 排名第5位
_RANKING = re.compile(r"第|位次|前进|跃升|上升|提升|排|进位|晋|靠前")
_POLICY = re.compile(r"出台|推出|制定|落实|等政策")
_MEASURES = re.compile(r"(?:措施|政策|举措|意见|办法|标准|线路|道路|街|路)$")


def passed_over(s: Sentence, start: int, quantity: Quantity, following: Quantity) -> int | None:
    """Return where the next value's clause begins if this quantity is none, None if it may be one."""
    if _is_modifier(s.masked, quantity, following):
        return start  # 产值过50亿元的企业29家: part of the indicator
    if goes_on_in_size(s, start, quantity, following):
        return start
    if s.last and _is_compared_with(s, start, quantity, following):
        return quantity.end
    if opens_plan_share(s, quantity, following):
        return quantity.end  # 448个重点项目完成年度计划的140%
    deed = serves(s, start, quantity, following)
    if deed is not None:
        return deed  # 为24万困难群众发放低保资金6.55亿元
    return quantity.end if _only_counts(s, start, quantity, following) else None


# …达到650亿元,|比1952年的270亿元|增长141%
_COMPARED_WITH = re.compile(r"(?:将|就|又|也)?[比较](?:[^,、]{4}年|[上去]年)的(?:约|近)?")
_GREW = re.compile(r"(?:实际)?(?:增长|增加|下降|减少)了?")


def _is_compared_with(s: Sentence, start: int, quantity: Quantity, following: Quantity) -> bool:
    """Whether a clause says first what an earlier year had, then by how much that has grown."""
    opens = _COMPARED_WITH.fullmatch(s.masked, start, quantity.start)
    return bool(opens and _GREW.fullmatch(s.masked, quantity.end, following.start))


def _is_modifier(masked: str, quantity: Quantity, following: Quantity) -> bool:
    """Whether a quantity only qualifies the noun behind it: 亿元以上, 过50亿元的."""
    gap = masked[quantity.end : following.start]
    if re.match(r"的[\u4e00-\u9fff]", gap):
        return True
    if gap.endswith("等") and following.counted and not quantity.counted:
        return True  # 甲公司6万吨海绵钛等12个重点项目
    if gap == "的":
        return following.counted and not quantity.counted  # 过50亿的2家
    if quantity.unit in _CLOCK and following.counted and re.match(r"[\u4e00-\u9fff]{2}", gap):
        return True  # 24小时城市书房16家
    if quantity.unit in _CLOCK and following.unit == "%" and _RATE_OF_CIRCLE.match(gap):
        return True  # 15分钟便民生活圈覆盖率提高到70%
    bounded = quantity.after in ("以上", "及以上", "以下", "及以下") and re.match(
        r"[\u4e00-\u9fffA-Za-z]", gap
    )
    return not quantity.counted and bool(bounded or _QUALIFIED.match(gap))


# 9类|困难群众救助标准|提高5%: of how many kinds the standards are
_FIXED = re.compile(r"(?<=..)(?:保障|补助|救助|补贴|待遇|供养)标准$")
_HOPED = frozenset(["力争", "争取", "预计"])
_BRINGING = frozenset(["实现", "确保", "推动"]) | _HOPED


def _only_counts(s: Sentence, start: int, quantity: Quantity, following: Quantity) -> bool:
    """Whether a count opens a clause whose own value comes later, with a noun between."""
    lead = read_lead(s.masked, start, quantity.start, s.periods)
    before = s.masked[lead.end : quantity.start]
    opens = not before or before in words.CONNECTIVES | _HOPED or before.endswith("等")
    if not quantity.counted or not opens or set(lead.verbs) - _BRINGING:
        return False
    tail = read_tail(s.masked, quantity.end, following.start, s.periods)
    noun = s.masked[quantity.end : tail.start]
    if read_lead(s.masked, quantity.end, tail.start, s.periods).verbs:
        return False  # 推动11个共建项目完成投资140亿元
    return is_name(noun) and bool(MEASURED.search(noun) or _FIXED.search(noun))


def is_no_value(s: Sentence, segment: Segment, start: int, quantity: Quantity) -> bool:
    """Whether a quantity is a duration, a rank, an age or the name of a policy."""
    before = s.masked[start : quantity.start]
    if quantity.unit == "所" and _is_institute(s, before, quantity):
        return True
    if quantity.unit in DURATIONS:
        return not _LASTS.search(before)
    opens = max(s.start, s.masked.rfind(",", s.start, segment.start) + 1)
    if quantity.unit == "条" and _POLICY.search(s.masked, opens, _clause_end(s, segment)):
        return not _MEASURES.search(before)  # 出台消费11条、文旅11条等政策
    if quantity.unit == "位":
        return (
            quantity.bound != ""
            or s.masked[quantity.start - 1] in "至到"
            or bool(_RANKING.search(s.masked[segment.start : quantity.start]))
        )
    return quantity.unit == "岁" and "寿命" not in before


# 某集团716所、702所等, 214所获批…单位: institutes that are called by a number
_INSTITUTE = re.compile(r"、\d{2,4}所|获批|获评|牵头|承担|参与|研制|自主")


def _is_institute(s: Sentence, before: str, quantity: Quantity) -> bool:
    """Whether a number is the name of an institute: no noun follows, and none before is counted."""
    owned = not before or before.endswith(("集团", "公司", "院", "电科", "中船"))
    return owned and bool(_INSTITUTE.match(s.masked, quantity.end, s.end))


def _clause_end(s: Sentence, segment: Segment) -> int:
    comma = s.masked.find(",", segment.end, s.end)
    return s.end if comma == -1 else comma
