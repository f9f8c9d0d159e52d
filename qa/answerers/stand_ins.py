"""What an indicator asked for by a looser name stands for: 经济增长, 财政收入, 工业增加值."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from corpus.indicator_index import IndicatorIndex
from corpus.indicator_words import asked_rows, same_rows

if TYPE_CHECKING:
    from corpus.indicators import IndicatorMention

# "经济增长目标", "经济预计增长多少", "经济总量": GDP; but not 经济增长点, 经济发展目标
_OF_ECONOMY = re.compile(
    r"(?:预期|预计|计划|总体|发展|平均|年均|的|要|将|目标)*(?:增长(?!点|极|带)|增速|增幅)|总量"
)
# It is the whole economy behind a year, a place or 全市: not 数字经济, 民营经济
_WHOLE_ECONOMY = re.compile(r"(?:^|[，、,。;:：\s和与的]|[全我本][市省州盟县区]|全国|我国|全年)$")
_ECONOMY = "经济"


@cache
def _loose() -> tuple[IndicatorIndex, dict[str, tuple[str, ...]]]:
    """Make the names of the table ready to be found, and say what each stands for."""
    meant = asked_rows()
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
        if mention.score < min_score or (name == _ECONOMY and not _is_gdp(text, mention)):
            continue
        known = [m for x in meant[name] for m in printed.find(x) if m.score >= min_score]
        matches = tuple(dict.fromkeys(match for m in known for match in m.matches))
        if matches:
            found.append(replace(mention, matches=matches))
    return found


@cache
def _of_table() -> IndicatorIndex:
    heads = [row[0] for row in same_rows()]
    return IndicatorIndex([*heads, *(name for meant in asked_rows().values() for name in meant)])


def named_in_table(text: str, min_score: float) -> list[IndicatorMention]:
    """Find indicators by the table's names, where no document prints a number for them."""
    return [m for m in _of_table().find(text) if m.score >= min_score]


def _is_gdp(text: str, mention: IndicatorMention) -> bool:
    return bool(
        _OF_ECONOMY.match(text, mention.start + len(_ECONOMY))
        and _WHOLE_ECONOMY.search(text[: mention.start])
    )
