"""How grave an event, accident or disaster is: 特别重大, 重大, 较大, 一般; one grade is not another."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from corpus.types import Document

GRADE = r"(?:特别重大|重大|较大|一般)"
# "重大突发环境事件", "较大事故", "一般地质灾害灾情"; not 重大影响的事件, 一般由谁处置事件
_THING = r"[^的由在是有应须会归对，。、；：,;:\s]{0,10}?(?:事件|事故|灾害|灾情|险情|疫情|火灾|洪涝)"
# "特别重大、重大突发事件", "较大或一般事故", "重大(Ⅱ级)和较大(Ⅲ级)事件"
_OF_GRADES = re.compile(
    rf"(?P<grades>{GRADE}(?:[(（][^()（）]{{1,6}}[)）])?(?:级|[、,，和与及或跟/]|以及|以上|还有)*(?:{GRADE}(?:[(（][^()（）]{{1,6}}[)）])?(?:级|[、,，和与及或跟/]|以及|以上|还有)*)*){_THING}"
)
# "疏散多少人算特别重大", "死亡几人以上属于重大级别"
_COUNTS_AS = re.compile(
    rf"(?:算|算作|属于?|构成|定为|叫做?|称为)(?:是|得上)?(?P<grades>{GRADE})级?(?:别|的)?(?=$|[,，?？])"
)
_ONE = re.compile(GRADE)


def grades_in(text: str) -> frozenset[str]:
    """Return the grades of events that a text names.

    >>> sorted(grades_in("特别重大、重大突发环境事件")), sorted(grades_in("有重大影响的事件"))
    (['特别重大', '重大'], [])
    """
    said = [*_OF_GRADES.finditer(text), *_COUNTS_AS.finditer(text)]
    return frozenset(grade for found in said for grade in _ONE.findall(found["grades"]))


def of_other_grade(asked: str, document: Document, start: int, end: int) -> bool:
    """Tell a stretch, or one under a heading, that is of other grades than the question says.

    A question that names no grade, and a stretch that nothing says the grade of, are of any.
    """
    wanted = grades_in(asked)
    if not wanted:
        return False
    parsed = document.parsed
    over = [
        parsed.text[s.start : s.heading_end] for s in parsed.sections if s.start <= start < s.end
    ]
    for said in (parsed.text[start:end], *reversed(over)):
        if own := grades_in(said):
            return not wanted & own
    return False


def cuts_grade(text: str, start: int) -> bool:
    """Tell a place within a grade's name: 重大 of 特别重大.

    >>> cuts_grade("为特别重大事故", 3), cuts_grade("为重大事故", 1)
    (True, False)
    """
    return text.startswith("重大", start) and text.endswith("特别", 0, start)


_GRADED = re.compile(rf"(?P<grade>{GRADE})级?(?P<thing>{_THING})")


def graded_alike(before: str, after: str) -> tuple[str, str, str, str] | None:
    """Give the first of two grades the thing that stands behind the second alone.

    Returned are what leads, both names, and what is left.

    >>> graded_alike("甲市重大", "较大突发环境事件的损失")
    ('甲市', '重大突发环境事件', '较大突发环境事件', '的损失')
    """
    first = re.search(rf"{GRADE}级?$", before)
    second = _GRADED.match(after)
    if first is None or second is None:
        return None
    name = f"{first.group()}{second['thing']}"
    return before[: first.start()], name, second.group(), after[second.end() :]
