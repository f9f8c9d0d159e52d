"""What an indicator asked for by a looser name stands for: 经济增长, 财政收入, 工业增加值."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from corpus.indicator_index import IndicatorIndex
from corpus.indicator_words import asked_rows

if TYPE_CHECKING:
    from corpus.indicators import IndicatorMention

# "经济增长目标", "经济预计增长多少", "经济总量": GDP; but not 经济增长点, 经济发展目标
_OF_ECONOMY = re.compile(
    r"(?:预期|预计|计划|总体|发展|平均|年均|的|要|将|目标)*(?:增长(?!点|极|带)|增速|增幅)|总量"
)
_ECONOMY = "经济"


@cache
def _loose() -> tuple[IndicatorIndex, dict[str, str]]:
    """Make the names of the table ready to be found, and say what each stands for."""
    meant = dict(asked_rows())
    return IndicatorIndex(meant), meant


def stand_ins(text: str, printed: IndicatorIndex, min_score: float) -> list[IndicatorMention]:
    """Find the looser names of a question, each with the printed indicators it stands for.

    They answer only where no value of the looser name itself does: the answer then says the
    printed name.
    """
    index, meant = _loose()
    found: list[IndicatorMention] = []
    for mention in index.find(text):
        name = mention.names[0]
        economy = name == _ECONOMY
        if mention.score < min_score or (economy and not _OF_ECONOMY.match(text, mention.end)):
            continue
        known = [m for m in printed.find(meant[name]) if m.score >= min_score]
        found += [replace(m, start=mention.start, end=mention.end) for m in known[:1]]
    return found
