"""By which day something is to be done, as documents print it and as people ask: 2026年6月底, 年底前, 上半年."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

# "2026年12月底", "6月30日", "9月上旬", "年底", "上半年", "第三季度", "2025年"
_DAY = (
    r"(?:(?:(?P<year>20\d\d)年)?(?:(?P<month>\d{1,2})月(?:份)?(?:(?P<day>\d{1,2})日|(?P<part>[上中下]旬|[底末初]))?"
    r"|第?(?P<quarter>[一二三四1-4])季度末?|(?P<half>[上下]半年)|(?<=年)[底末]|(?<!\d)(?P<end>年[底末]|全年))|(?P<alone>20\d\d)年(?:度)?[底末]?)"
)
_PARTS = {"上旬": 10, "中旬": 20, "初": 5}
_QUARTERS = dict(zip("一二三四1234", (3, 6, 9, 12) * 2, strict=True))
_WHOLE = 31  # days of a month at most
_TASKS = r"(?:哪[些几]|什么|几)(?:[项个条件])?(?:重点|具体)?(?:任务|工作|事项|事情?|活儿?)"
_DONE = r"(?:完成|办结|落实|[做干办弄搞]完|到期|做好|搞定|建成|见效)(?!了)"
_BEFORE = r"(?P<before>之?前|以前|以内|之内)?"
_ASKS = tuple(
    re.compile(pattern)
    for pattern in (
        # "哪些任务要在2026年12月底完成", "哪几项工作年底前要落实"
        rf"{_TASKS}[^,，。]{{0,6}}?{_DAY}{_BEFORE}[^,，。]{{0,4}}?{_DONE}",
        # "6月底前要完成哪些任务", "2026年底前到期的有哪几项任务"
        rf"{_DAY}{_BEFORE}[^,，。]{{0,8}}?{_DONE}[^,，。]{{0,6}}?{_TASKS}",
        # "9月底前完成的任务有哪些"
        rf"{_DAY}{_BEFORE}[^,，。]{{0,4}}?{_DONE}的(?:重点|具体)?(?:任务|工作|事项)(?:都|分别)*(?:有|是|包括)?(?:哪|什么|清单|$)",
    )
)


@dataclass(frozen=True, slots=True, order=True)
class Day:
    """A day at the latest; 底 and a whole month are its 31st."""

    year: int
    month: int
    day: int


@dataclass(frozen=True, slots=True)
class DayAsked:
    """The day asked for, or any up to it; its year is that of each document where none is said."""

    said: re.Match[str]
    before: bool

    def holds(self, day: Day, own_year: int) -> bool:
        """Tell a day that is asked for, of a document of such a year."""
        asked = _read(self.said, own_year)
        return day.year == asked.year and day <= asked if self.before else day == asked


def day_asked(view: str) -> DayAsked | None:
    """Read by when tasks are asked for that are to be done by then.

    >>> day_asked("哪些任务要在2026年12月底完成").before, day_asked("6月底前要完成哪些任务").before
    (False, True)
    >>> day_asked("2026年完成多少投资"), day_asked("2025年要完成哪些任务")
    (None, None)
    """
    found = next((m for pattern in _ASKS if (m := pattern.search(view))), None)
    if found is None or (found["alone"] and not re.search("[底末前]", found.group())):
        return None  # "2025年要完成哪些任务": all of that year's
    return DayAsked(found, bool(found["before"]))


def days(text: str, own_year: int) -> Iterator[Day]:
    """Yield the days that a text prints, those without a year of `own_year`."""
    return (_read(found, own_year) for found in re.finditer(_DAY, text))


def year_of(text: str) -> int | None:
    """Return the first year that a text prints."""
    found = re.search(r"(20\d\d)年", text)
    return int(found[1]) if found else None


def _read(found: re.Match[str], own_year: int) -> Day:
    year = int(found["year"] or found["alone"] or own_year)
    if found["month"]:
        day = int(found["day"] or _PARTS.get(found["part"] or "", _WHOLE))
        return Day(year, int(found["month"]), day)
    if found["quarter"]:
        return Day(year, _QUARTERS[found["quarter"]], _WHOLE)
    return Day(year, 6 if found["half"] == "上半年" else 12, _WHOLE)
