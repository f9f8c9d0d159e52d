"""What a rule sets for good: what is paid at regular times, and how long a right or a contract lasts.

低保标准为每人每月980元                          name "标准" IS ["每人"] "每月" money
护理补贴标准分别提高至每人每月150元、200元            the same, shared out over a list
住院照料救助标准不超过150元/人/日                  name "标准" IS money "/" time
对毕业生，给予每人每月800元租房补贴                who "，" GETS ["每人"] "每月" money name
公寓租赁期限不超过3年, 信用贷款额度为500万元         name "期限" | "额度" IS time | money
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from corpus.facts.readings import Found
from corpus.quantities import DURATIONS
from corpus.types import Measure, Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from corpus.facts.readings import Sentence
    from corpus.quantities import Quantity

_EACH_TIME = r"(?:每[人户])?每人?[月年天日]"
# 标准|为每人每月, 标准分别|提高至每月
_PAID = (
    r"标准(?:均|分别|统一)?(?:为|是|提高[到至为]|调整[为到至]|提标至|确定为|增加到)" + _EACH_TIME
)
# 标准为|960元/月, 标准不超过|120元/人/日
_AT = r"标准(?:均|分别|统一)?(?:为|是|提高[到至为]|调整[为到至]|提标至|确定为|增加到|不超过|最高为|不低于)"
# 信用贷款额度上限|为|1000万元
_CAPPED = r"额度(?:上限)?(?:为|不超过|不得超过)"
# 对全日制硕士|,给予|每人每月…元|实习补贴: who gets it is part of the name, or all that get some were one
_GETS = rf",(?:可|每月)?(?:给予|领取|享受|发放|发给|提供){_EACH_TIME}"
_WHO = re.compile(
    r"(?:^|[,。;:\s])(?:对于?|向|为)?(?P<who>[\u4e00-\u9fff]{2,18}?(?:青年|学生|毕业生|研究生|博士|硕士|本科|人才|职工|人员|"
    r"家庭|老人|老年人|儿童|残疾人|居民|对象))$"
)
_GIVEN = re.compile(
    r"的?(?P<name>[\u4e00-\u9fff]{2,10}?(?:补贴|补助|津贴|补助金|救助金|护理费|生活费))(?=$|[,。;(、])"
)
# 期限|为, 时限|不超过
_LASTS = r"(?:期限|时限|年限)(?:为|不超过|不少于|不得超过|不得少于|不低于)"
_SETS = re.compile(
    rf"(?:{_PAID}|(?:确定|执行|核定),(?:即|为){_EACH_TIME}|{_GETS}|{_LASTS}|{_AT}|{_CAPPED})(?=\d)"
)
_PAID_SO_MUCH = re.compile(rf"{_PAID}(?:[\d.]+元[、和])*$")
_GETS_SO_MUCH = re.compile(rf"{_GETS}$")
_PAID_AT_RATE = re.compile(rf"{_AT}(?:[\d.]+元/[人月年天日户/·]+[、和])*$")
_CAPPED_AT = re.compile(rf"{_CAPPED}$")
_PER_TIME = re.compile(r"元/(?:[人户][/·]?)?[月年天日]?")
_LASTS_SO_LONG = re.compile(rf"{_LASTS}$")
_TIMES = DURATIONS | {"个工作日", "工作日", "个自然日"}
# 补贴标准, 期限 alone: of what, they do not say
_BARE = re.compile(
    r"(?:扣除|补贴|补助|收费|发放|奖励|资助|救助|保障|计发|执行|支付|给付|待遇|最低|最高|费用)?(?:限额)?标准|"
    r"(?:资助|补贴|补助|审核|审批|办理|办结|受理|公示|处理|合同|租赁|贷款|研究|执行|申报|有效|使用|服务|项目|任职|"
    r"劳动合同|法定办结|承诺办结|延长|免租|缴费|工作)?(?:期限|时限|年限)|"
    r"(?:贷款|补助|补贴|资助|奖励|支持|授信|担保|单户|扣除|最高|申请)*额度(?:上限)?"
)
# 边缘家庭认定标准|按低保标准的1.5倍确定,为|每人每月
_BY_ANOTHER = re.compile(
    r"(?:^|[^\u4e00-\u9fff])(?:全[市省县区州])?(?P<name>[\u4e00-\u9fff]{4,20}标准)按[^,。;]{4,30}(?:确定|执行|核定),(?:即|为)"
    + _EACH_TIME
    + "$"
)
_ARTICLE = re.compile(r"\s*第[一二三四五六七八九十百]{1,5}条\s*")


def standing_from(s: Sentence) -> int | None:
    """Return where a sentence begins that sets something for good, behind the number of its article."""
    if not _SETS.search(s.masked, s.start, s.end):
        return None
    article = _ARTICLE.match(s.masked, s.start, s.end)
    return article.end() if article else s.start


def named_apart(s: Sentence, quantities: Sequence[Quantity]) -> Iterator[Found]:
    """Yield what is paid at regular times under a name that does not stand right before it."""
    for quantity in quantities:
        name = _given_to(s, quantity) or _set_by_another(s, quantity)
        if name is None or quantity.unit != "元":
            continue
        printed, span = name
        start, end = quantity.start, quantity.end
        yield Found(printed, span, quantity, Measure.LEVEL, None, start, end, clause=_APART)


_APART = -1  # of no clause: its name is of several


def _given_to(s: Sentence, quantity: Quantity) -> tuple[str, Span] | None:
    """Name what is given by who gets it: 对毕业生,给予|每人每月800元|租房补贴 → 毕业生租房补贴."""
    gets = _GETS_SO_MUCH.search(s.masked, s.start, quantity.value_start)
    given = _GIVEN.match(s.masked, quantity.end, s.end)
    who = _WHO.search(s.masked[s.start : gets.start()]) if gets else None
    if who is None or given is None:
        return None
    name = who["who"] + s.text[given.start("name") : given.end("name")]
    return name, Span(s.start + who.start("who"), given.end("name"))


def _set_by_another(s: Sentence, quantity: Quantity) -> tuple[str, Span] | None:
    """Name a standard that another one sets: 认定标准|按低保标准的1.5倍确定,为|每人每月1470元."""
    said = _BY_ANOTHER.search(s.masked[s.start : quantity.value_start])
    if said is None:
        return None
    at = s.start + said.start("name")
    return said["name"], Span(at, at + len(said["name"]))


def is_paid(s: Sentence, found: Found) -> bool:
    """Whether a value is what is paid to each at regular times."""
    unit = found.quantity.unit
    if found.measure is not Measure.LEVEL:
        return False
    if _PER_TIME.fullmatch(unit):
        return _is_set(s, found, _PAID_AT_RATE)
    if unit != "元":
        return "元" in unit and _is_set(s, found, _CAPPED_AT)
    return found.clause == _APART or _is_set(s, found, _PAID_SO_MUCH)


def is_standing(s: Sentence, found: Found) -> bool:
    """Whether a value is what a rule sets for good."""
    lasts = found.measure is Measure.LEVEL and found.quantity.unit in _TIMES
    return is_paid(s, found) or (lasts and _is_set(s, found, _LASTS_SO_LONG))


def paid_since(s: Sentence, found: Found) -> int | None:
    """Return the year from which so much is paid: 2026年1月起, …."""
    named = [p.last for p in s.periods if p.end <= found.quantity.start and not p.plan_name]
    return named[-1] if named else None


def _is_set(s: Sentence, found: Found, form: re.Pattern[str]) -> bool:
    """Whether a value stands behind a name that is whole, in one of the forms of a rule."""
    named = s.text[found.span.start : found.span.end]
    if _BARE.fullmatch(named) or found.span.end > found.quantity.start:
        return False
    return bool(form.search(s.masked, found.span.start, found.quantity.value_start))
