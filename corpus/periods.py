"""Years and periods as documents name them ↔ numbers.

    period = 2023年 [1月 [28日]] | 2023-01-28 | 二〇二三年… | 2016-2020年 | 2016年至2020年
           | "十三五" [期间 | 末 | 以来 …] | 今年 | 去年 | 前年 | 明年 | 过去五年 | 今后五年

今年, 去年 … need the document's year; without it they are left out.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from corpus.characters import shape
from corpus.chinese import read_number, write_digits

_FIRST_PLAN = 1953  # 一五 is 1953-1957; later plans follow each other but for 1963-1965
_PLAN_NUMBERS = {w: n for n, w in enumerate("一二三四五六七八九", 1)} | {
    "十" + w: n for n, w in enumerate(["", *"一二三四五六"], 10)
}
_HAN_YEAR = r"[一二][〇零○一二三四五六七八九]{3}"
_YEAR = rf"(?:(?:19|20)\d\d|{_HAN_YEAR})"
_MONTH = r"(?:\d{1,2}|[一二三四五六七八九十]{1,2})月"
_DAY = r"(?:\d{1,2}|[一二三四五六七八九十]{1,3})日"
_RANGE = rf"(?P<first>{_YEAR})年?(?:-{{1,2}}|~|至|到)(?P<last>{_YEAR})年?"
_ISO = r"(?P<iso>(?:19|20)\d\d)[-/.](?P<iso_month>\d{1,2})[-/.](?P<iso_day>\d{1,2})(?!\d)"
_DATE = rf"(?P<year>{_YEAR})年(?:度|底|末|初|前|{_MONTH}(?:{_DAY}|底|末|初|份)?)?"
_PLAN = (
    r'"?(?P<plan>十[一二三四五六]?|[一二三四五六七八九])五"?(?:规划|计划)?'
    r"(?P<plan_when>期末|末|(?:规划)?(?:结束|收官)(?!之年)(?:之?时|的时候)?|期间|时期|以来|初|前)?"
)
_RELATIVE = r"(?P<relative>今年|去年|上年|前年|明年|本年度|本年)(?:底|末|初|前)?"
_SPAN_OF_YEARS = (
    r"(?P<past>过去的?|近|(?<!学)前)(?P<past_years>[三五两二]|\d)年|(?<!\d)(?P<past2>[三五]|(?:[二三四五六七八九]?十|[2-9])[一二三四五六七八九\d]?)(?:多|余)?年(?:来|间)"
    r"|(?:^|(?<=[。;,\n]))(?P<past3>五)年(?=累计|全社会|全国|建成|新增|财政|共|中央财政)"
    r"|(?P<future>今后|未来)(?P<future_years>[三五两二]|\d)年"
)
_PERIOD = re.compile(
    rf"(?<!\d){_RANGE}|(?<!\d){_ISO}|(?<![\d第])(?<!〇){_DATE}|{_PLAN}|{_RELATIVE}|{_SPAN_OF_YEARS}"
)
_RELATIVE_SHIFT = {"今年": 0, "本年": 0, "本年度": 0, "去年": -1, "上年": -1, "前年": -2, "明年": 1}
_NTH = r"(?:\d{1,2}|[一二三四五六七八九十]{1,2})"
# 1-11月, 1至10月, 前三季度, 前10个月, 上半年, 一季度 (but 连续三季度); 全年 takes it back
_PART_OF_YEAR = re.compile(
    rf"(?P<part>(?<!\d){_NTH}月?(?:-{{1,2}}|~|至|到){_NTH}月份?|前[一二三1-3]个?季度|前{_NTH}个月"
    r"|[上下]半年|(?<![续连前续个])第?[一二三四]季度)|全年|年度"
)
# 比2020年增长, 较上年, 与2015年相比, 从2015年的…, 自2019年起: the year of something else
_COMPARED_BEFORE = re.compile(
    r"(?:比|较|与|和|同|自|从|由|于|在|按照?|以|对照|参照|恢复[到至]|相当于|支持|高于|超过|好于|低于|快于)$"
)
_SINCE = re.compile(r"(?:以来|起|相比|相当|的?基础上|水平|同期|版|级|(?:的?总|之)和)")
# 超过2019年水平, 支持近两年新入规企业: a year that something else is of
_MEASURED_BY = ("恢复到", "恢复至", "相当于", "支持", "高于", "超过", "好于", "低于", "快于")
_REFERRED = frozenset([*"比较与和同自从由按以", "对照", "参照", *_MEASURED_BY])
_FROM = frozenset("自从由")  # 从2003年到2006年: the years themselves


@dataclass(frozen=True, slots=True)
class Period:
    """Years `first` to `last` named at `start:end`.

    `compared` where only a comparison names them (比2010年增长); `plan_name` where a plan is
    named, not its years (“十四五”规划).
    """

    first: int
    last: int
    start: int
    end: int
    compared: bool = False
    plan_name: bool = False

    @property
    def several(self) -> bool:
        """Whether more than one year is meant."""
        return self.first != self.last

    def __str__(self) -> str:
        return f"{self.first}-{self.last}" if self.several else str(self.first)


def plan_years(name: str) -> tuple[int, int] | None:
    """Return first and last year of a five-year plan: "十三五" → (2016, 2020)."""
    number = _PLAN_NUMBERS.get(name.strip('“”"').removesuffix("五"))
    if number is None:
        return None
    first = _FIRST_PLAN + 5 * (number - 1) + (3 if number > 2 else 0)
    return first, first + 4


def find_periods(text: str, year: int | None = None) -> list[Period]:
    """Find the years and periods a text names; `year` is what 今年 means.

    >>> [str(p) for p in find_periods("“十三五”末,到2025年,比去年", 2023)]
    ['2020', '2025', '2022']
    """
    view = shape(text)
    periods: list[Period] = []
    for m in _PERIOD.finditer(view):
        years = _years(m, year)
        counts_again = m["past2"] and periods and periods[-1].end == m.start()
        if years and not counts_again:  # 1932年到1936年|五年间
            compared, named = _is_compared(view, m), _is_plan_name(view, m)
            periods.append(Period(*years, m.start(), m.end(), compared, named))
    return periods


def part_of_year(text: str) -> str | None:
    """Return the part of a year that the figures behind a text's words hold for, None for all of it.

    >>> part_of_year("前三季度,GDP"), part_of_year("1—11月,全年GDP"), part_of_year("2023年GDP")
    ('前三季度', None, None)
    """
    named = list(_PART_OF_YEAR.finditer(shape(text)))
    return text[slice(*named[-1].span("part"))] if named and named[-1]["part"] else None


def _is_plan_name(view: str, m: re.Match[str]) -> bool:
    """Whether a plan is named, not its years: “十四五”规划, 锚定“十四五”目标."""
    if not m["plan"] or m["plan_when"]:
        return False
    return m.group().endswith(("规划", "计划")) or view[m.end() : m.end() + 1] not in (",", ":")


def _is_compared(view: str, m: re.Match[str]) -> bool:
    before = _COMPARED_BEFORE.search(view[max(0, m.start() - 3) : m.start()])
    if before and before.group() in _REFERRED:
        return not (m["first"] and before.group() in _FROM)
    if _OF_THAT_YEAR.match(view, max(0, m.start() - 1)):
        return True
    first = _FIRST_SINCE.match(view, m.end()) and m.group().endswith(("来", "间"))
    older = _BUILT_BEFORE.match(view, m.end()) and m.group().endswith("前")
    return bool(
        first
        or older
        or _SINCE.match(view, m.end())
        or _TIMES.match(view, m.end())
        or _BASE.match(view, m.end())
    )


# 十年来首次零新增, 近5年来最多: how rare it is
_FIRST_SINCE = re.compile(r"(?:的)?(?:首[次个家]|最|第一|新[高低])")
# 对1954年的灾区: of what year those are that something is done for
_OF_THAT_YEAR = re.compile(r"对(?=[一二12][^年]{3}年的)")
# 2000年前建成的老旧小区: which ones are meant
_BUILT_BEFORE = re.compile(r"(?:建成|符合|投用|入住)")
# 要在1954年的基数上增长30%, 以1954年为基数
_BASE = re.compile(r"的?基数上|为基数")
# 是2010年的2.2倍, 相当于1978年的十八倍
_ENDS = ("末", "期末", "规划结束", "规划收官", "结束", "收官")
_TIMES = re.compile(r"(?:年?[底末])?的?(?:近|约)?[\d.一二三四五六七八九十百◈]+多?倍")


def _years(m: re.Match[str], year: int | None) -> tuple[int, int] | None:
    groups = m.groupdict()
    if groups["first"]:
        first, last = _year(groups["first"]), _year(groups["last"])
        return (first, last) if first < last else None
    if groups["iso"]:
        return int(groups["iso"]), int(groups["iso"])
    if groups["year"]:
        return _year(groups["year"]), _year(groups["year"])
    if groups["plan"]:
        return _plan(m)
    return _relative(groups, year) if year else None


def _year(printed: str) -> int:
    return int(read_number(printed) or 0)


def _plan(m: re.Match[str]) -> tuple[int, int] | None:
    quoted = m.group().startswith('"') and m.group().count('"') == 2
    named = len(m.group("plan")) > 1  # 十二五 needs no quotes, 三五 and 十五 do
    if not (quoted or named or m.group("plan_when")):
        return None  # 三五 alone is no plan
    years = plan_years(m.group("plan") + "五")
    if years and (m.group("plan_when") or "").startswith(_ENDS):
        return years[1], years[1]
    return years


def _relative(groups: dict[str, str | None], year: int) -> tuple[int, int] | None:
    if groups["relative"]:
        at = year + _RELATIVE_SHIFT[groups["relative"]]
        return at, at
    past = groups["past_years"] or groups["past2"] or groups["past3"]
    if past:
        return year - _count(past), year - 1
    future = groups["future_years"]
    return (year, year + _count(future) - 1) if future else None


def _count(printed: str) -> int:
    return int(read_number(printed) or 0)


def find_date(text: str) -> str | None:
    """Return the first full date of a text as ISO, None where there is none.

    >>> find_date("二〇二三年一月二十八日"), find_date("2023-01-28 10:00")
    ('2023-01-28', '2023-01-28')
    """
    view = shape(text)
    m = re.search(rf"({_YEAR})年({_MONTH})({_DAY})", view)
    iso = re.search(_ISO, view)
    if m and (not iso or m.start() < iso.start()):
        parts = [m.group(1), m.group(2)[:-1], m.group(3)[:-1]]
    elif iso:
        parts = [iso["iso"], iso["iso_month"], iso["iso_day"]]
    else:
        return None
    year, month, day = (int(read_number(p) or 0) for p in parts)
    valid = 1 <= month <= 12 and 1 <= day <= 31
    return f"{year:04d}-{month:02d}-{day:02d}" if valid else None


def write_year(year: int) -> str:
    """Write a year in Chinese digits: 2023 → 二〇二三年."""
    return write_digits(year) + "年"
