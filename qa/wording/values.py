"""The sentences about a value, and about two compared."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from corpus.periods import part_of_year
from corpus.types import Measure, Target, TargetRole
from qa.arithmetic import Pair, in_one_unit, work

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_SENTENCE_ENDS = "。；;\n"
NOTED = re.compile(r"^文件中没有.{2,4}的数值，最近的是：")
LACKING = re.compile(
    r"；没有查到(?:(?P<years>\d{4}年(?:、\d{4}年)*)|(?P<names>“[^“”]+”(?:、“[^“”]+”)*))的数值$"
)
# "增长5.5%、力争6%以上": the second is what is hoped for beyond the first
_HIGHER_AIM = re.compile(r"[%％](?:左右|以上)?[、，,]力争$")
# 居民消费价格涨幅2%左右: the name says that it is a rate
_NAMED_RATE = re.compile(r"(?:涨|增|降|升)幅$|增速$|增长率$|下降率$")
_RATE = re.compile(r"增|降|减|涨|升|压|提高|幅|速|超")
_YEARLY = re.compile(r"(?:年均|平均每年|每年平均)(?:实际)?$")
# "每年培训500人次", but "每人每年120元" is a rate
_EACH_YEAR = re.compile(r"(?<![人户亩生])每年[^,，]*$")
_FROM = re.compile(r"[由从]$")
_ANY_YEAR = re.compile(r"\d年|[一二三四五]五|上年|去年|年底|年末")
# "每人每月209元、280元": said once for the values of a list
_EACH_TIME = re.compile(r"(?P<each>(?:每[人户])?每人?[月年天日])(?:[\d.]+元[、和])+$")
_FALLS = re.compile(r"降|减|跌|压|收窄|负增")
_VERBS = {TargetRole.TARGET: "目标为", TargetRole.ACTUAL: "为", TargetRole.BASELINE: "为"}
# The verb that makes a number an addition stands before the indicator: "新增高新技术企业200家"
_ADDED = re.compile(
    r"(新增|净增|增加|新建|新培育|新认定|培育|引进|建设|建成|组建|打造|选育|认定|创建|举办|改造|新改建|布局|实施|完成|设立|争取|获批)$"
)


def note(year: str) -> str:
    """Say that no value is of a year asked for, as 今年; nothing where none is missing."""
    return f"文件中没有{year}的数值，最近的是：" if year else ""


def lacking(years: Iterable[int]) -> str:
    """Say of which of several years asked no value was found; nothing where there is none."""
    named = "、".join(f"{year}年" for year in years)
    return f"；没有查到{named}的数值" if named else ""


def unfound(names: Iterable[str]) -> str:
    """Say of which of several things asked no value was found, in the asker's words."""
    return f"；没有查到{'、'.join(f'“{name}”' for name in names)}的数值"


def when(text: str, fact: Target) -> str:
    """Return the year, part of a year or period a value holds for; `text` is the document's."""
    if fact.period and fact.measure is not Measure.LEVEL:
        return f"{fact.period}年"
    if fact.year is None:
        return "每年" if _EACH_YEAR.search(said_before(text, fact)) else ""
    return f"{fact.year}年{part_of_year(said_before(text, fact)) or ''}"


def said_before(text: str, fact: Target) -> str:
    """Return what the sentence says before the value."""
    begin = max(text.rfind(mark, 0, fact.value_start) for mark in _SENTENCE_ENDS) + 1
    return text[begin : fact.value_start]


def number(text: str, fact: Target) -> str:
    """Return the number as printed with its unit; `text` is the document's."""
    printed = text[fact.value_start : fact.value_end]
    return printed if printed.endswith(fact.unit) else printed + fact.unit


def value(text: str, fact: Target, baseline: Target | None = None) -> str:
    """Say a value in its own words, with the starting point printed for it."""
    said = f"{when(text, fact)}{_subject_and_value(text, fact)}"
    if baseline is not None:
        since = "原" if _undated_start(text, baseline) else when(text, baseline)
        said += f"（{since}为{number(text, baseline)}）"
    return said


def _undated_start(text: str, baseline: Target) -> bool:
    """Tell a starting point whose year nothing says: 办理时限由15个工作日压缩至5个工作日."""
    said = text[baseline.start : baseline.end]
    return bool(_FROM.search(said_before(text, baseline))) and not _ANY_YEAR.search(said)


def _subject_and_value(text: str, fact: Target) -> str:
    printed = _printed(text, fact)
    if fact.value_end <= fact.indicator_start and fact.measure is not Measure.GROWTH:
        return f"{printed}{fact.indicator}"
    if not printed[:1].isdigit():
        return f"{fact.indicator}{printed}"
    verb = _added_by(text, fact) if fact.measure is Measure.CHANGE else None
    if verb:
        return f"{verb}{fact.indicator}{printed}"
    if fact.comparator:
        return f"{fact.indicator}{printed}"
    return f"{fact.indicator}{_VERBS[fact.role]}{number(text, fact)}"


def _printed(text: str, fact: Target) -> str:
    """Return the value's words; a rate with its 年均 and 增长, wherever the sentence has them."""
    printed = fact.value_text
    if fact.measure is not Measure.GROWTH:
        shared = _EACH_TIME.search(said_before(text, fact)) if printed[:1].isdigit() else None
        return shared["each"] + printed if shared else printed
    at = text.find(printed, max(fact.start, fact.value_start - len(printed)), fact.end)
    if at >= 0 and text[at + len(printed) :].startswith("增长"):
        printed += "增长"
    if not _RATE.search(printed) and not _NAMED_RATE.search(fact.indicator):
        printed = f"增长{printed}" if printed[:1].isdigit() else f"{printed}增长"
    yearly = at >= 0 and _YEARLY.search(text[fact.start : at]) and "年均" not in printed
    higher = at >= 0 and _HIGHER_AIM.search(text[fact.start : at])
    return f"{'力争' if higher else ''}{'年均' if yearly else ''}{printed}"


def _added_by(text: str, fact: Target) -> str | None:
    """Return the verb of an addition: before the indicator, or before the list it stands in."""
    close = _ADDED.search(text[: fact.indicator_start])
    if close:
        return close.group(1)
    listed = text[fact.start : fact.indicator_start]
    return "新增" if "新增" in listed and not re.search("[;；。]", listed) else None


def fulfilment(aim: tuple[str, Target], reached: tuple[str, Target]) -> tuple[str, str]:
    """Return the verdict and the sentence on whether an aim was reached.

    Each pair is a document's text and the value in it.
    """
    both = as_pair(reached[1], aim[1])
    verdict = "完成" if both.later >= both.earlier else "未完成"
    said = (
        f"{when(*reached)}{reached[1].indicator}目标为{number(*aim)}，实际为{number(*reached)}"
        f"（{_steps(reached[1], aim[1])}）"
    )
    return verdict, said


def change(later: tuple[str, Target], earlier: tuple[str, Target], sign: str) -> str:
    """Say how a value changed; `sign` is / for how many times, % for the rate, empty for neither."""
    a, b = later[1], earlier[1]
    both = as_pair(a, b)
    difference = work(both.later, both.earlier, "-")
    aim = "目标" if a.role is TargetRole.TARGET else ""
    base = "目标" if b.role is TargetRole.TARGET else ""
    word = "减少" if difference.startswith("-") else "增加"
    said = (
        f"{_what_is_compared(a)}{when(*earlier)}{base}为{number(*earlier)}，{when(*later)}{aim}为{number(*later)}，"
        f"{word}{difference.lstrip('-')}{_points(both.unit)}（{_steps(a, b)}）"
    )
    if sign == "/":
        return f"{said}，是{when(*earlier)}的{work(both.later, both.earlier, '/')}倍"
    return f"{said}，{_rate(work(both.later, both.earlier, '%'))}" if sign else said


def _what_is_compared(fact: Target) -> str:
    """Name what two values are of: an indicator, or how fast it grew or fell."""
    if fact.measure is not Measure.GROWTH or re.search(r"[增涨降]幅$|增?速度?$", fact.indicator):
        return fact.indicator
    return f"{fact.indicator}{'降幅' if falls(fact) else '增速'}"


def falls(fact: Target) -> bool:
    """Tell a rate by which something fell from one by which it grew."""
    return fact.measure is Measure.GROWTH and bool(_FALLS.search(fact.value_text))


def between(
    a: tuple[str, Target], b: tuple[str, Target], names: tuple[str, str], *, times: bool = False
) -> str:
    """Compare two values and name the larger, its document or indicator.

    `names` are those of the documents, twice the same where one document has both.

    With `times` it is told how many times the second the first is.
    """
    both = as_pair(a[1], b[1])
    difference = work(both.later, both.earlier, "-")
    verdict = "两者相同" if a[1].comparator == b[1].comparator else "两者数值相同"
    told = "；".join(
        f"{name}提出，{value(text, fact)}" for name, (text, fact) in zip(names, (a, b), strict=True)
    )
    of = tuple(f"{name}{'降幅' if falls(a[1]) else ''}" for name in names)
    if names[0] == names[1]:
        told = f"{names[0]}提出，{value(*a)}；{value(*b)}"
        of = (_what_is_compared(a[1]), _what_is_compared(b[1]))
    if float(difference):
        larger = of[difference.startswith("-")]
        verdict = f"{larger}高{difference.lstrip('-')}{_points(both.unit)}"
    ratio = f"，是后者的{work(both.later, both.earlier, '/')}倍" if times else ""
    return f"{told}；{verdict}（{_steps(a[1], b[1])}）{ratio}"


def among(values: Sequence[tuple[str, str, Target]]) -> str:
    """Tell the values of several places, and whose is the most and the least.

    Each is a document's name and text and the value in it; of those that are not of one unit,
    year and measure nothing more is told.
    """
    told = "；".join(f"{name}提出，{value(text, fact)}" for name, text, fact in values)
    facts = [fact for *_, fact in values]
    if len({(f.unit, f.year, f.measure is Measure.GROWTH, falls(f)) for f in facts}) > 1:
        return told
    sizes = [fact.value for fact in facts]
    if len(set(sizes)) == 1:
        return f"{told}；数值都相同"
    ends = (
        "、".join(name for name, _, fact in values if fact.value == end) + word
        for word, end in (("最高", max(sizes)), ("最低", min(sizes)))
    )
    return f"{told}；{'，'.join(ends)}"


def every_change(later: tuple[str, Target], earlier: tuple[str, Target]) -> Iterator[str]:
    """Yield every way to say how a value changed."""
    for sign in ("", "/", "%") if earlier[1].value else ("",):
        yield change(later, earlier, sign)


def as_pair(later: Target, earlier: Target) -> Pair:
    """Write two values in one unit; those of other units stay as they are."""
    both = in_one_unit((later.value, later.unit), (earlier.value, earlier.unit))
    return both or Pair(later.value, earlier.value, later.unit)


def _steps(later: Target, earlier: Target) -> str:
    both = as_pair(later, earlier)
    difference = work(both.later, both.earlier, "-")
    return f"{both.later:.10g}-{both.earlier:.10g}={difference}{_points(both.unit)}"


def _points(unit: str) -> str:
    return "个百分点" if unit == "%" else unit


def _rate(result: str) -> str:
    return f"下降{result[1:]}%" if result.startswith("-") else f"增长{result}%"
