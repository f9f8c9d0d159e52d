"""A year told by how many years it lies behind the one that was asked of before: 五年后."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from corpus.numbering import han_value
from qa.types import ReadAnswer

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qa.types import Turn

# "五年后要突破多少", "那3年之后呢"; not "毕业五年后", "满三年后", which hang on something else
_AFTER = re.compile(
    r"^(?P<then>[那到再]{0,2}(?:了|过)?)(?P<years>[一二两三四五六七八九十]|[1-9]\d?)年(?:之|以)?后"
)
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")


def dated_after(text: str, turns: Sequence[Turn]) -> str:
    """Write the year that is meant where the turn before was of one year.

    "五年后要突破多少", asked behind one of 2015, is asked of 2020年.
    """
    found = _AFTER.match(text.strip())
    if not found or not turns or _YEAR.search(text):
        return text
    answer = turns[-1].answer
    before = answer.asked if isinstance(answer, ReadAnswer) else turns[-1].question
    years = set(_YEAR.findall(before))
    if len(years) != 1:
        return text
    years_on = han_value(found["years"].replace("两", "二"))
    return f"{int(years.pop()) + years_on}年{text.strip()[found.end() :]}"
