"""Follow-ups about a value: of another year or place, or compared with the one before."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from corpus.periods import find_periods
from qa.earlier import OF_VALUES, Earlier, without
from qa.reading import Reading
from qa.types import Kind
from qa.value_words import asks_value, doing, only_value_words

if TYPE_CHECKING:
    from collections.abc import Iterator

# "哪个高", "差多少": no value of one place is asked for
_COMPARES = re.compile(r"[比差倍翻]|相[差比]|对比")
# "两个差多少", "相差多少", "这两个哪个高", "差距多大": of the values of the last two turns
_OF_TWO = re.compile(
    r"^(?:(?:那|这)?(?:两|二)(?:个|者|地|市|年|项)?|它们(?:俩|两个)?|俩|之间|相比)*(?:的)?"
    r"(?:相?差(?:距|额)?(?:是|有|了)?(?:多少|几|多大).*|(?:谁|哪[个边里]|哪一个)(?:更|要)?(?:高|多|大|快|低|少).*)$"
)
_YEARS = re.compile(r"((?:19|20)\d\d)年")
# "去年实际多少", "上一年呢", "次年的目标": years that hang on the one just told of
_SHIFTED = re.compile(r"去年|上一?年|前一?年|明年|下一?年|次年|后一年")
# "2027年要建多少个 / 去年底呢": said of the day of asking; 上一年 is that before the year told
_ON_THE_DAY = re.compile(r"去年|明年")
_SHIFT = {"去": -1, "上": -1, "前": -1, "明": 1, "下": 1, "次": 1, "后": 1}
# "还要新增多少个", "比上年预算减少多少": how many more, or less than what, of the same thing
_OF_SAME = re.compile(r"[新净再]增|同期|同口径|预算|年初")
# "比去年多多少": of the year named, which the question itself tells
_COMPARED_YEAR = re.compile(r"[比较](?:去年|上一?年|前一?年)")
# "当初定的目标是多少", "原来设的目标呢", "当时提出的目标值": the aim of the year told, set before it
_ONCE_SET = re.compile(
    r"(?:当初|当时|那时候?|原先|原来|原本|最初|起初|早先|之前|开始)?(?:所|给)?(?:设定|制定|确定|提出|下达|规划|定|设|提)(?:下来?|好|出来)?了?的(?=(?:目标|指标|任务)[值数]?(?:[是为呢吗有,，]|多少|$))"
    r"|(?:(?:当初|原先|原来|原本|最初|起初|早先|当时|那时候?|同期)的?|(?:原|既|预|拟)[定设]的?)(?=(?:目标|指标|任务)[值数]?(?:[是为呢吗有,，]|多少|$))"
)


def before_or_all(text: str, ids: tuple[str, ...]) -> tuple[Reading, ...]:
    """Ask in the documents of the last answer, then in all."""
    return (Reading(text, ids), Reading(text)) if ids else (Reading(text),)


def other_value(core: str, before: Earlier, this_year: int | None) -> Iterator[Reading]:
    """ "2015年呢", "那去年实际多少", "比2015年多多少", "完成了吗"."""
    core = _from_year_before(_ONCE_SET.sub("", core), before, this_year)
    periods = find_periods(core, this_year)
    rest = without(core, periods)
    subject = before.indicator or before.topic
    if not (only_value_words(_OF_SAME.sub("", rest)) or _of_the_same(rest, before)) or not subject:
        return
    if not (periods or asks_value(rest)):
        return
    if any(p.plan_name for p in periods) and not asks_value(rest):
        return  # "那十三五规划呢" names a document
    if before.answer.kind in (Kind.METADATA, Kind.TASKS_OF_UNIT) and not asks_value(rest):
        yield from _of_year(core, before, this_year)
        return
    asked = re.sub(r"^[的了是]+|的$", "", rest if periods else core)
    own = "".join(core[p.start : p.end] for p in periods if not p.compared)
    if any(p.compared for p in periods):
        asked = core if not own else core.replace(own, "", 1)
    if not asks_value(asked):
        asked = "增长多少" if before.of_growth else "是多少"
    place = before.place
    text = f"{own or before.years}{before.wide}{subject}{asked}"
    for where in dict.fromkeys((before.where, place)):
        said = f"{where}的{text}" if where and where not in text else text
        yield from (
            before_or_all(said, before.document_ids)
            if where == place
            else (Reading(said, before.document_ids),)
        )


def _of_the_same(rest: str, before: Earlier) -> bool:
    """Tell "今年要建多少万亩" after 去年建了多少: what is done was asked of before."""
    done = doing(rest)
    return bool(done) and done[-1] in before.view


def _from_year_before(core: str, before: Earlier, this_year: int | None) -> str:
    """Read 去年 as the year before the one just told of: 2024年… / 去年实际完成了多少.

    Where the turn before said 今年, or told of a year to come, it hangs on the day as well.
    """
    told = _YEARS.findall(before.years)
    if len(told) != 1 or _COMPARED_YEAR.search(core):
        return core
    if _ON_THE_DAY.search(core) and this_year and int(told[0]) > this_year:
        return core
    return _SHIFTED.sub(lambda m: f"{int(told[0]) + _SHIFT[m.group()[0]]}年", core)


def _of_year(core: str, before: Earlier, this_year: int | None) -> Iterator[Reading]:
    """ "2022年的呢" after a document's number or a unit's tasks: the year alone is another."""
    view = before.view
    mine = find_periods(core, this_year)
    theirs = [p for p in find_periods(view, this_year) if not p.compared]
    if len(mine) != 1:
        return
    year = core[mine[0].start : mine[0].end]
    if theirs:
        yield Reading(view[: theirs[0].start] + year + view[theirs[0].end :])
    else:
        yield Reading(year + view)


def value_of_place(
    place: str, rest: str, before: Earlier, this_year: int | None
) -> Iterator[Reading]:
    """ "宜昌今年的目标", "武汉2023年呢": the same indicator of another place, and year."""
    periods = find_periods(rest, this_year)
    asked = without(rest, periods).strip("市的 ")
    subject = before.indicator or before.topic
    compared = any(p.compared for p in periods)
    if compared or not subject or not only_value_words(asked) or _COMPARES.search(asked):
        return
    years = "".join(rest[p.start : p.end] for p in periods) or before.years
    growth = "增长" if before.of_growth and "增" not in f"{subject}{asked}" else ""
    yield Reading(f"{place}{years}{subject}{growth}{asked or '是多少'}")


def two_compared(core: str, last: Earlier, before: Earlier | None) -> Iterator[Reading]:
    """ "两个差多少": the values told last, of two places or of two years."""
    if not (before and _OF_TWO.match(core)):
        return
    if not (last.indicator and before.indicator) or last.answer.kind not in OF_VALUES:
        return
    name = max(last.indicator, before.indicator, key=len)  # 城镇新增就业 beside 城镇就业
    aimed = ["target" in one.roles for one in (last, before)]
    of_both = aimed[0] != aimed[1] and "actual" in last.roles | before.roles
    if of_both and (last.indicator, last.years) == (before.indicator, before.years):
        said = f"{last.place}{last.years}{name}{_rate(last)}实际比目标差多少"
        yield from before_or_all(said, last.document_ids)
        return
    if last.place and before.place and last.place != before.place:
        places = f"{before.place}和{last.place}"
        yield Reading(f"{places}{last.years}{name}{_rate(last)}相差多少")
    elif last.years != before.years and before.years:
        said = f"{last.place}{name}{_rate(last)}{last.years}比{before.years}多多少"
        yield from before_or_all(said, last.document_ids)


def _rate(before: Earlier) -> str:
    return "增速" if before.of_growth else ""
