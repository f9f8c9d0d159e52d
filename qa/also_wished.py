"""A second wish behind a question for a value: "农村的呢，增幅也说下", "…是多少，顺便说下目标"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from qa.drafts import HALF_ANSWERED
from qa.types import Filters, Kind, TargetFact
from qa.understand import unwrapped

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qa.asking import Asking
    from qa.drafts import Draft
    from qa.reading import Reading
    from qa.types import Turn

_WISHED = r"(?P<{}>(?:同比)?(?:增速|增幅|涨幅|降幅|增长率|增长(?:了|情况)?|变化|目标值?|实际(?:值|数)?|完成(?:数|值|情况)|基数|占比|比重))"
_TELL = r"(?:说|讲|报|告诉|列|给|来|写|查|看)(?:一?下|出来?|给?我|说|讲|一?声|上)*(?:吧|呗|哈|哦)?"
# "…的呢，增幅也说下", "…多少，目标值一并告诉我", "…多少，顺便说下增速"
_ALSO = re.compile(
    rf"^(?P<first>.{{2,}}?)[,，;；?？ ]+(?:把|将|连|它的|其)?(?:{_WISHED.format('one')}(?:也|都|一并|一起|一块|顺便|同时|顺带|麻烦|请|再)+{_TELL}"
    rf"|(?:也|一并|一起|顺便|同时|顺带|再|麻烦|请)+(?:{_TELL})(?:它的|其)?{_WISHED.format('two')})$"
)


def read(asking: Asking, question: str, turns: Sequence[Turn]) -> tuple[Reading, Draft]:
    """Read a question; where it wishes a second value of the same thing, tell both."""
    wished = second_wish(question)
    if wished is None:
        return asking.read(question, turns)
    first, wish = wished
    reading, draft = asking.read(first, turns)
    told = {f.indicator for f in draft.facts if isinstance(f, TargetFact)}
    if draft.kind is not Kind.TARGET or len(told) != 1 or not draft.citations:
        return asking.read(question, turns)
    ids = tuple(dict.fromkeys(c.document_id for c in draft.citations))
    there = replace(asking, filters=replace(asking.filters or Filters(), document_ids=ids))
    _, both = there.read(f"{reading.text},{wish}是多少", ())
    if both.kind is Kind.TARGET and set(draft.facts) < set(both.facts):
        return reading, both
    return reading, replace(draft, confidence=min(draft.confidence, HALF_ANSWERED))


def second_wish(question: str) -> tuple[str, str] | None:
    """Part the second wish from a question.

    >>> second_wish("农村的呢，增幅也说下"), second_wish("甲市进出口多少？顺便说下增速")
    (('农村的呢', '增幅'), ('甲市进出口多少', '增速'))
    >>> second_wish("甲市GDP目标和增速，都说下")
    """
    found = _ALSO.match(unwrapped(question).strip(" ?？。!！"))
    return (found["first"], found["one"] or found["two"]) if found else None
