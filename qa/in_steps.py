"""A question for how much something changed twice, one step behind the other, taken apart.

2010年到2015年涨了多少，到2020年还要再涨多少     from 2010 to 2015, and from there to 2020
“十二五”多了几家，“十三五”还要多几家              over one plan, and over the next
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from corpus.periods import Period, find_periods
from qa.drafts import Draft, refusal
from qa.two_asked import joined
from qa.types import Kind

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

_STOP = re.compile("[,，;；?？]")
# "涨了多少", "多了几家", "要提高几个百分点"
_CHANGED = re.compile(
    r"(?:提高|提升|增加|增长|减少|下降|降低|上升|[多少高低涨增升降])了?(?:多少|几)[^,，?？]{0,5}$"
)
# "还要再涨多少", "又要多几家", "再增加多少", "还得提高几个点"
_FURTHER = re.compile(
    r"(?:还要?|又要?|再|还得|还会|还将)(?:再|往上)?(?=(?:提高|提升|增加|增长|减少|下降|降低|上升|[多少高低涨增升降])了?(?:多少|几)[^,，?？]{0,5}$)"
)
# "从2010年到2015年,", "比2010年": what stands beside the years of the first step
_BESIDE_YEARS = re.compile(r"(?:从|自|[比较和与跟到至])?◇+(?:[时末底的比,，]|期间|时期|相比)*")
# "2020年目标又要", "2020年末还要": of the same thing as before
_OF_SAME = re.compile(r"(?:[末底时的前,，]|期间|时期)*(目标|计划)?[的要]?")
_FIRST_WORD = 2
# How sure two steps are at most: that the second begins where the first ends is read into them
SURE = 0.75


def steps_asked(view: str) -> tuple[str, ...]:
    """Return the two questions of one that asks for a change and for the change behind it.

    >>> steps_asked("甲市高企2010年到2015年涨了多少,到2020年还要再涨多少")
    ('甲市高企2010年到2015年涨了多少', '甲市高企2020年比2015年涨多少')
    >>> steps_asked("甲市高企2015年比2010年多几家,2023年有几家")
    ()
    """
    stops = [m for m in _STOP.finditer(view) if _CHANGED.search(view[: m.start()])]
    if len(stops) != 1:
        return ()
    first, second = view[: stops[0].start()], view[stops[0].end() :]
    further, before, then = _FURTHER.search(second), find_periods(first), find_periods(second)
    if not (further and before and len(then) == 1 and then[0].start <= _FIRST_WORD):
        return ()
    same = _OF_SAME.fullmatch(second, then[0].end, further.start())
    if not (same and _behind(before, then[0])):
        return ()
    last = max(p.last for p in before)
    asked = f"{then[0].last}年{same[1] or ''}比{last}年{second[further.end() :]}"
    return first, f"{_thing(first, before)}{asked}"


def in_steps(steps: Sequence[str], ask: Callable[[Sequence[str]], list[Draft]]) -> Draft:
    """Return how much both steps change something; what one of them lacks is said."""
    drafts = ask(steps)
    found = [d for d in drafts if d.kind is Kind.COMPARISON and d.citations]
    if not found:
        return next((d for d in drafts if d.reason), refusal("没有查到可以相比的数值"))
    lacking = [step for step, d in zip(steps, drafts, strict=True) if d not in found]
    told = joined(found, lacking)
    return replace(told, confidence=min(told.confidence, SURE))


def _thing(first: str, periods: Sequence[Period]) -> str:
    """Return what the first step is of, without its years and the words that ask."""
    text = _CHANGED.sub("", first)
    for p in periods:
        text = f"{text[: p.start]}{'◇' * (p.end - p.start)}{text[p.end :]}"
    return _BESIDE_YEARS.sub("", text).strip(",，的还")


def _behind(before: Sequence[Period], then: Period) -> bool:
    """Tell a year, or a plan, that goes on where the first step ends."""
    last = max(p.last for p in before)
    return then.first == last + 1 if then.several else then.last > last
