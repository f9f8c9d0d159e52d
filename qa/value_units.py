"""What a value that is asked for is counted in: 几家, 多少户, 多少亿元, 占比多少."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from corpus.types import Measure, TargetRole
from qa.shapes import PAYS, asks_sum_paid, asks_what_is_paid

if TYPE_CHECKING:
    from collections.abc import Sequence

    from corpus.store import StoredTarget

# Of a value counted in 个 where 家 is asked for
AKIN = 0.7
# "多少户", "几条", "多少万吨", "多少钱", "占比多少": what the value is counted in
_ASKED_UNIT = re.compile(
    r"(?:多少|几)(?:多)?(?:[万亿千百]*)(平方米|平方公里|公里|人次|微克|户|条|家|个|项|名|人|位|所|座|亩|斤|吨|只|头|件|张|辆|台|套|场|次|天|年(?!轻|级)|月|千瓦|处|批|种|钱|元|块)"
)
# "公寓的租金标准是多少", "充电桩每度多少钱": no count of what is let or used
_PRICE_ASKED = re.compile(
    r"租金|房租|票价|单价|电价|水价|收费标准|每[度吨斤公克月天次平]\w{0,3}多少钱|多少钱一"
)
# "总投资多少亿", "投资几个亿", "拿多少万资助", "给多少补贴", "奖多少万"
_SUM_ASKED = re.compile(
    r"投资[^,，]{0,6}(?:多少|几个?)[十百千]*亿(?:元|$|[,，?？])"
    r"|(?:多少|几)(?:[十百千]?[万亿])?元?的?(?:资助|补[贴助]|奖[励金补]|经费|资金|扶持|支持资金)"
    r"|(?:资助|补[贴助]?|奖[励补]?|拨[付款]?|扶持|[给拿领])(?:到|了|给)?(?:多少|几)[十百千]?[万亿](?=$|[,，?？])"
)
# "目标（总家数）", "企业数量", "床位张数"
_COUNT_NAMED = re.compile(r"([家户件人套台座张])数(?![据字])|企业数量")
# "高几个百分点", "涨了几个点": points, no things that are counted
_POINTS = re.compile(r"(?:多少|几)个?(?:百分)?点(?!位)")
_PERCENT = re.compile(
    r"占比|比重|比例|百分之|增速|增幅|涨幅|率(?:是|为|要|达|目标|多少|$)|几成|多少%"
)
_ALSO = {
    "钱": "元", "块": "元", "人": "人名", "名": "名人位", "位": "位人名", "家": "家户个所",
    "户": "户家", "个": "个家项名座处所种条类", "所": "所家个", "座": "座个处", "项": "项个条件",
    "条": "条个项", "件": "件项个", "月": "月", "处": "处个座",
}  # fmt: skip


# What is counted one by one, and is no money
_THINGS = frozenset("家户个项名人位所座件张辆台套场条处批种")

# "免租几年", "能贷几个月", "多少天办结"; not "近几年", "几年级"
_HOW_LONG_ASKED = re.compile(
    r"(?<![近这那前后头好])(?:多少|几)个?(?:年(?![轻级来度份底前后内间])|月|天|工作日|小时)"
)
_TIMES = re.compile(r"[年月天日周时]$")
# "增长320万吨", "增加45亿元"; "新增就业5万人" counts what is new by its name
_GREW_BY = re.compile(r"增长|增加|提高|提升|扩大|下降|降低|减少|压减")
_ASKS_OF_CHANGE = re.compile(
    r"[增减涨跌降升压缩扩]|提[高升]|[多少][了出]|变化|差|比上?[年期]|[较比]"
)

_BODIES = frozenset("家户")  # no people
_MONEY = frozenset("钱元块")
# "120万平方米", "35公里", "10个月": measured, where 几家 counts things one by one
_MEASURED = r"(?:平方|立方)?(?:米|公里|千米)|平米|亩|公顷|顷|[公万千]?[吨斤克]|[千兆万]?瓦|千?伏|升|小时|分钟|[年月天日]$"


def asked_unit(view: str) -> str | None:
    """Return what the value asked for is counted in, % for a share, None where it is open.

    >>> asked_unit("要改造多少户"), asked_unit("绿电占比目标"), asked_unit("旅游收入目标")
    ('户', '%', None)
    """
    if _SUM_ASKED.search(view):
        return "元"
    found = _ASKED_UNIT.search(view) or _COUNT_NAMED.search(view)
    if found and not _POINTS.search(view):
        return found.group(1) or "家"
    return "%" if _PERCENT.search(view) or _POINTS.search(view) else None


def asks_money(view: str) -> bool:
    """Tell a question for a sum: 给多少钱, 安排几元."""
    return asked_unit(view) in _MONEY


def counted_as_asked(view: str, targets: Sequence[StoredTarget]) -> list[StoredTarget]:
    """Leave out rates where a question asks how many there are, and money where it asks of 家.

    What was added is left out too where all there is is asked for.
    """
    if asks_sum_paid(view):
        targets = [t for t in targets if PAYS.search(t.fact.indicator + t.fact.value_text)]
    if not _ASKS_OF_CHANGE.search(view):
        targets = [t for t in targets if not _is_increment(t)]
    if _PRICE_ASKED.search(view):
        return [t for t in targets if "元" in t.fact.unit]
    if _HOW_LONG_ASKED.search(view):
        return [t for t in targets if _TIMES.search(t.fact.unit)]
    if asks_money(view):
        return [t for t in targets if is_sum(t)]
    unit = asked_unit(view)
    if unit in (None, "%") or asks_what_is_paid(view):
        return list(targets)
    left_out = re.compile(f"%|百分|元|^[万亿千百]*(?:{_MEASURED})" if unit in _THINGS else "%|百分")
    if unit in _BODIES:
        left_out = re.compile(f"{left_out.pattern}|[人名]$")
    return [t for t in targets if not left_out.search(t.fact.unit)]


def _is_increment(target: StoredTarget) -> bool:
    """Tell by how much something has grown: "货物吞吐量较上年增长320万吨" is no 货物吞吐量."""
    fact = target.fact
    if fact.measure is not Measure.CHANGE or fact.role is not TargetRole.ACTUAL:
        return False
    return "点" not in fact.unit and _GREW_BY.match(fact.value_text) is not None


def how_counted(unit: str | None, printed: str) -> float:
    """Tell how well a value is counted in what is asked: 家 for 几家, 个 less, 元 not."""
    if unit is None:
        return 0.0
    if unit == "%":
        return float("%" in printed or "百分" in printed or "倍" in printed)
    one = printed.lstrip("万亿千百")
    if one.startswith(unit):
        return 1.0
    return AKIN if one.startswith(tuple(_ALSO.get(unit, "\0"))) else 0.0


def is_sum(target: StoredTarget) -> bool:
    """Tell money, or a share of it."""
    return "元" in target.fact.unit or "%" in target.fact.unit


def unit_fits(asked: str, printed: str) -> bool:
    """Tell a value counted in what is asked for, or nearly: 名 for 人, 个 for 家.

    >>> unit_fits("人", "名"), unit_fits("家", "亿元")
    (True, False)
    """
    return how_counted(asked, printed) > 0
