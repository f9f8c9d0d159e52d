"""Quantities: a number with its unit as printed and the words that bound it.

    quantity = [bound] number ["余" | "多"] unit ["余" | "多"] [after]
    bound    = 约 | 近 | 超 | 不低于 | ≥ …            after = 以上 | 左右 | 以内 …
    unit     = [万 | 亿 | 万亿 …] measure ["/" measure] | % | 个百分点 | 万 (30万大学生)

The multiplier belongs to the unit: 120万平方米 is 120 and 万平方米.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from corpus.characters import shape
from corpus.chinese import SIMPLIFIED, read_number

if TYPE_CHECKING:
    from collections.abc import Iterator

# Measures of amount. Longest first where one begins another (平方公里 before 平方).
_AMOUNTS = (
    "个百分点|百分点|个工作日|工作日|个自然日|个交易日|吨标准煤|吨标煤|千克标准煤|人民币元|美元|欧元|港元|港币|日元|英镑|元|"
    "平方公里|平方千米|平方米|平方公尺|立方公尺|公尺|平方|立方米|立方|公顷|亩次|亩|标准立方米|标方|"
    "公里|千米|海里|厘米|毫米|微米|纳米|米|公斤|千克|微克|毫克|克|吨公里|载重吨|总吨|吨位|吨|斤|担|"
    "千瓦时|兆瓦时|千伏安|千瓦|兆瓦|吉瓦|万千瓦|瓦|度|伏安|蒸吨|标准机架|标准箱|重量箱|标箱|箱|桶|升|毫升|分贝|"
    "kWh|MWh|GWh|MW|GW|kW|KW|km|方(?![\u4e00-\u9fff])|TEU|PFlops|PFLOPS|Pflops|EFLOPS|EFlops|P|TB|PB|EB|ZB|Tbps|Gbps|Mbps|"
    "Gb|MB|GB|"
    "人次|人日|人天|人年|人公里|户次|辆次|架次|车次|列次|班次|台次|件次|场次|批次|车公里|床位|张床位|"
    "课时|学时|小时|分钟|秒|"
    "岁|倍|标准台|标准车|华氏度|摄氏度|℃"
)
# Words that count things.
_COUNTERS = (
    "家次|台套|个|家|件|项|名|人|位|户|所|座|条|套|台|辆|架|艘|列|处|场|次|部|支|只|头|匹|羽|棵|株|张|份|"
    "篇|本|册|"
    "种|类|款|例|起|宗|笔|间|栋|幢|片|块|盏|根|口|眼|孔|组|队|对|枚|尾|粒|颗|盘|厂|校|村|站|批|"
    "单|门|只|尊|卷|首|"
    "枝|床|桩|道|把|面|幅|双|瓶|扇|箱|枪|桩|节|堂|期|天|年|条次"
)
_MULTIPLIER = r"(?:万亿|千万|百万|千亿|百亿|十亿|十万|万|亿)"
_MEASURE = rf"(?:{_AMOUNTS}|{_COUNTERS})"
# 元/平方米, 微克/立方米, 件/万人, 万立方米/日, 元/人/月
_PER = rf"(?:/(?:(?:万|百|千)?{_MEASURE}|日|天|月|周|万元|万人|人|GDP)(?:[/·](?:日|天|月|年|次))?)"
# Words that begin like a measure and are none: 10个月, 5年底, 3门类, 2条件 …
_NO_MEASURE = (
    "个月|个多月|节气|年代|年级|年底|年末|年初|期间|天然|次数|家庭|面向|面对|道路|处理|站点|村级|期货|"
    "把握|校区|厂房|"
    "门类|口岸|头部|人才|人口|人均|部门|对外|组织|组建|支撑|支持|支付|户籍|户均|单位|单元|条件|"
    "项目|台阶|"
    "场所|首个|节点|批准|批发|类似|列入|列为|位居|位列|位于|处于|起步|本科|件均|度假|次于|元旦|"
    "元宇宙|倍增|块状|片区|套餐|份额|度夏|米字|单建|千瓦级|吨级|年期|天候|期工程|年行动|年内|年来|年间|年累计"
)
_UNIT = (
    rf"(?:%|‰|(?P<scale>{_MULTIPLIER})?(?P<scaled>[余多])?(?!{_NO_MEASURE}){_MEASURE}{_PER}?"
    rf"|{_MULTIPLIER}(?=[\u4e00-\u9fff,。;、]))"
)

_NUMERAL = r"(?:\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?)"
# 三十五, 二点四六; one character alone is rarely a figure (一个, 十条, 百亿企业)
_HAN_DIGITS = "零一二三四五六七八九"
_HAN_DECIMALS = rf"点[{_HAN_DIGITS}]+"
_HAN_NUMERAL = (
    rf"(?:[{_HAN_DIGITS}十百千两]+亿[{_HAN_DIGITS}十百千]+万(?:零?[{_HAN_DIGITS}十百千]+)?|"  # 十亿七千万吨
    rf"[{_HAN_DIGITS}十百千两]+万零?[{_HAN_DIGITS}两][十百千][{_HAN_DIGITS}十百千]*|"  # 七十二万四千人
    rf"[{_HAN_DIGITS[1:]}两](?=[余多]?[万亿](?:元|吨|亩|斤|担|户|公里|千瓦|度))|"  # 六亿亩
    rf"(?![十百千](?![{_HAN_DIGITS}十百千点]))[{_HAN_DIGITS}两]?[十百千][{_HAN_DIGITS}十百千]*"
    rf"(?:{_HAN_DECIMALS})?|[{_HAN_DIGITS}]{_HAN_DECIMALS})"
)

# Words right before a number that bound it, and signs.
_BOUND = (
    r"(?:不低于|不少于|不小于|不超过|不高于|不大于|不多于|超过|将近|接近|大约|高达|近|约|約|超|"
    r"逾|过|达|≥|≤|>=|<=|>|<|±)"
)
_AFTER = r"(?:及以上|及以下|以上|以下|以内|之内|左右|上下|多|余)"

_QUANTITY = re.compile(
    rf"(?P<number>{_NUMERAL})(?P<mid>[余多几]?)(?P<unit>{_UNIT})(?P<after>{_AFTER}?(?:\(含\))?)"
)
_HAN_QUANTITY = re.compile(
    rf"(?P<percent>百分之)(?P<number1>[零一二三四五六七八九十百千点]+)(?P<after1>{_AFTER}?)"
    rf"|(?P<number>{_HAN_NUMERAL})(?P<mid>[余多几]?)(?P<unit>{_UNIT})(?P<after>{_AFTER}?)"
)
# 城乡居民收入比缩小到2.05:1, 收入之比降至2.1, 最高与最低的倍差缩小至1.6, 有效利用系数提高到0.61以上, 发展水平指数达到74, PUE由1.4降至1.25以下: what is measured in no unit
_BARE_NUMBER = (
    rf"(?:20\d\d年的)?(?P<number>\d{{1,3}}(?:\.\d+)?)(?:[:∶]1)?(?P<after>{_AFTER}?)"
    r"(?=[,。;、)◇]|$|和|提高|提升|上升|增加|下降|降)"
)
_MOVED_TO = r"(?:提高|提升|上升|增长|增加|优化|改善|下降|降低|缩小|收窄|控制|保持|稳定|维持|降|增|升)?(?:到|至|在|为)"
_MEASURED_BARE = re.compile(
    r"(?:系数|指数|PUE|使用效率|容积率|倍差|(?<=城乡)收入比|居民(?:人均)?(?:可支配)?收入之?比)值?(?:[(◇][^,。]{0,12}[)◇])?(?:平均|年均|力争|稳步|总体|进一步|逐步)?"
    rf"(?:[由从]|{_MOVED_TO}|达到?|不低于|不高于|不超过|低于|高于|超过|突破|≤|≥|<|>){_BARE_NUMBER}"
)
_MOVED_BARE = re.compile(rf"{_MOVED_TO}{_BARE_NUMBER}")
# 翻一番, 增长两倍, 超过七成: one character alone is a figure there
_FOLD = re.compile(
    rf"(?:(?<=翻)|(?<=翻了)|(?<=[增长加大高]))(?P<number>[一二两三四五六七八九])(?P<unit>番|倍)(?P<after>{_AFTER}?)"
    rf"|(?<=[超过达到近约降长])(?P<number2>[一二两三四五六七八九])(?P<unit2>成)(?P<after2>{_AFTER}?)"
    r"(?=[,。;、)的]|$)"
)
_SOME_HAN = re.compile(r"[一二三四五六七八九十百]")
# What stands right before a number that is no quantity: 第3位, 前10, G3, PM2.5, 3-5, 每10万人, No.5,
# nor the end of one that is printed in parts: 六亿|三千多万平方米, 四亿零|七百多万吨
_NOT_BEFORE = re.compile(
    r"(?:[A-Za-z第前每×*/.\-~+]|[A-Za-z] |\d ?|[一二三四五六七八九十]、?|[一二三四五六七八九十百千]亿零?)$"
)
_FOR_EACH = re.compile(
    r"(?:每(?:立方米|人每[月年]|[百千万]?平方公里)|(?<=[到至])(?:每[月日]|人均))$"
)
_POINTS_BEHIND = re.compile(r"(?:[、和]|以及)[\d.]+个百分点")
# 分别减少10.6万、3.8万、3.3万|平方公里: the last of a list says of what all are
_UNIT_BEHIND = re.compile(
    rf"(?:、{_NUMERAL}(?P<scale>[万亿]))*(?:、|和){_NUMERAL}(?P<unit>[万亿](?!{_NO_MEASURE}){_MEASURE})(?=[,。;、]|$)"
)
_RANGE = re.compile(rf"(?:%|{_MULTIPLIER}?{_MEASURE})?(?:-{{1,2}}|~|至|到)(?={_NUMERAL})")


@dataclass(frozen=True, slots=True)
class Quantity:
    """`text[value_start:value_end]` reads to `value`; `unit` as printed; `start:end` the whole.

    `start` is where the number or its bound begins, `end` stands after 以上, 左右. `after` and
    `bound` are those words, empty where there is none. `high` is the upper end of a range (3%-5%).
    """

    value: float
    unit: str
    start: int
    end: int
    value_start: int
    value_end: int
    bound: str
    after: str
    counted: bool
    high: float | None = None


DURATIONS = frozenset(["年", "天", "小时", "分钟", "秒"])
_LASTING = re.compile(r"(?:连续|持续|第|已|近|前|后|过去|未来|今后|每|隔|历时|为期|用时)[^,]{0,2}$")
# 新签约513个, 通过3项: the last character belongs to a word
_BOUND_BEFORE = re.compile(
    rf"(?:(?<![签节预履违公合])约|(?<![赶反])超|(?<![到发表送雷])(?<![省市州国家]下)达|(?<![附邻接靠])近|(?<![通经])过|(?![约超达近过]$){_BOUND})$"
)
_COUNTED = re.compile(rf"{_MULTIPLIER}?(?:{_COUNTERS}|人次|场次|批次|床位|张床位)")


def find_quantities(text: str) -> list[Quantity]:
    """Find the quantities of a text, in order; offsets into that text.

    >>> [(q.value, q.unit, q.after) for q in find_quantities("企业9000家以上,面积120万平方米")]
    [(9000.0, '家', '以上'), (120.0, '万平方米', '')]
    """
    view = shape(text).translate(SIMPLIFIED)
    found = [*_scan(view, _QUANTITY)]
    found = sorted([*found, *_bare(view)], key=lambda q: q.start)
    if _SOME_HAN.search(view):
        taken = [(q.start, q.end) for q in found]
        han = [*_scan(view, _HAN_QUANTITY), *_scan(view, _FOLD)]
        found += [q for q in han if not _overlaps(q, taken)]
        found.sort(key=lambda q: q.start)
    return _join_ranges(view, found)


def _overlaps(quantity: Quantity, spans: list[tuple[int, int]]) -> bool:
    return any(start < quantity.end and quantity.start < end for start, end in spans)


def _scan(view: str, pattern: re.Pattern[str]) -> Iterator[Quantity]:
    for m in pattern.finditer(view):
        quantity = _quantity(view, m)
        if quantity:
            yield quantity


def _bare(view: str) -> Iterator[Quantity]:
    """Yield the numbers that stand behind 系数, 指数 and the like and have no unit."""
    for m in _MEASURED_BARE.finditer(view):
        for one in (m, _MOVED_BARE.match(view, m.end())):
            value = read_number(one["number"]) if one else None
            if one and value is not None:
                start, end = one.span("number")
                yield Quantity(
                    value, "", start, one.end("after"), start, end, "", one["after"], counted=False
                )


def _quantity(view: str, m: re.Match[str]) -> Quantity | None:
    before = view[max(0, m.start() - 3) : m.start()]
    in_range = before[-1:] in "-~" and bool(re.search(r"[\d%\u4e00-\u9fff]-{1,2}$|~$", before))
    if _NOT_BEFORE.search(before) and not (in_range and not re.search(r"[A-Za-z]-$", before)):
        return None
    groups = m.groupdict()
    percent = bool(groups.get("percent"))
    tenths = bool(groups.get("unit2"))
    name = "number1" if percent else "number2" if tenths else "number"
    value = read_number(m.group(name))
    if value is None:
        return None
    scaled = groups.get("scaled") or ""
    printed = groups.get("unit2" if tenths else "unit") or ""
    unit = "%" if percent else printed.replace(scaled, "", 1)
    if unit == "个" and _POINTS_BEHIND.match(view, m.end()):
        unit = "个百分点"  # 分别提高29个、6个百分点
    if unit in ("万", "亿"):
        unit = _unit_behind(view, m.end(), unit)
    if unit in DURATIONS and (
        value >= 1000 or _LASTING.search(view[max(0, m.start() - 4) : m.start()])
    ):
        return None  # a date; 连续4年
    bound = _BOUND_BEFORE.search(before)
    start = m.start() - (len(bound.group()) if bound else 0)
    each = _FOR_EACH.search(view, max(0, m.start() - 6), m.start())
    start = each.start() if each else start  # 控制在|每立方米30微克
    after = groups.get("after1" if percent else "after2" if tenths else "after") or ""
    return Quantity(
        value,
        unit,
        start,
        m.end(),
        m.start(name),
        m.end(name),
        bound.group() if bound else "",
        after or groups.get("mid") or scaled,
        bool(_COUNTED.fullmatch(unit)),
    )


def _unit_behind(view: str, end: int, scale: str) -> str:
    """Return the unit that a list's last member gives a number that has only its multiplier."""
    behind = _UNIT_BEHIND.match(view, end)
    return behind["unit"] if behind and behind["unit"].startswith(scale) else scale


def _join_ranges(view: str, found: list[Quantity]) -> list[Quantity]:
    """Make 5.5%-6% one quantity whose value is the lower end; 8至10个 likewise."""
    joined: list[Quantity] = []
    for quantity in found:
        last = joined[-1] if joined else None
        gap = view[last.end : quantity.start] if last else ""
        if last and last.unit == quantity.unit and re.fullmatch(r"-{1,2}|~|至", gap):
            joined[-1] = replace(last, end=quantity.end, after=quantity.after, high=quantity.value)
        elif last and last.unit in ("万", "亿") and _continues(last, gap, quantity):
            whole = replace(last, unit=quantity.unit, end=quantity.end)
            joined[-1] = replace(whole, after=quantity.after, high=quantity.value)
        else:
            joined.append(_from_low_end(view, quantity))
    return joined


def _continues(low: Quantity, gap: str, high: Quantity) -> bool:
    """Whether 700万到800万吨 goes on: the unit stands behind the upper end only."""
    to = re.fullmatch(r"-{1,2}|~|至|到", gap)
    return bool(to) and high.unit.startswith(low.unit) and low.value < high.value


# The lower end of a range that shares the unit of the upper: "8至" before 10个, 350万-400万标箱
_LOW_END = re.compile(
    rf"(?<![\d.A-Za-z])({_NUMERAL})(?P<scale>{_MULTIPLIER}?)(?:-{{1,2}}|~|至|到)$"
)
_LOW_END_CHARS = 16


def _from_low_end(view: str, quantity: Quantity) -> Quantity:
    """Take in the lower end that stands before a quantity, if one does."""
    shift = max(0, quantity.start - _LOW_END_CHARS)
    low = _LOW_END.search(view[shift : quantity.start])
    value = read_number(low.group(1)) if low else None
    if low is None or value is None or quantity.bound or value >= quantity.value:
        return quantity
    if not quantity.unit.startswith(low["scale"]):
        return quantity
    start, end = shift + low.start(1), shift + low.end(1)
    return replace(
        quantity, value=value, start=start, value_start=start, value_end=end, high=quantity.value
    )
