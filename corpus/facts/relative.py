"""A value told as a share of another year's: 旅游收入恢复到2019年的104.9% is no level of the income."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from corpus.types import Measure

if TYPE_CHECKING:
    from corpus.facts.readings import Found, Sentence

# 恢复到2019年的104.9%、110.3%; 达到上年同期的95%
_OF_OTHER_YEAR = re.compile(
    r"(?:达到?|恢复[到至]|为|是|相当于)[^,;。]{0,8}?(?:年|同期|疫情前)(?:同期|水平)?的约?(?:[\d.]+%[、和及])*$"
)
# What is a share itself may stand at another year's: 失业率降为2010年的4.1%
_SHARE = re.compile(r"(?:率|比重|比例|占比|份额|比|度|强度|增速|[增降涨]幅)$")


def is_of_other_year(s: Sentence, found: Found) -> bool:
    """Whether a percentage says how much of another year's value something amounts to."""
    level = found.measure is Measure.LEVEL and found.quantity.unit == "%"
    if not level or _SHARE.search(found.name):
        return False
    return bool(_OF_OTHER_YEAR.search(s.masked, found.span.end, found.quantity.start))
