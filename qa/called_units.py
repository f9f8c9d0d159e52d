"""A unit called by its kind, as staff do: 公安机关 for 市(区)公安机关, 镇街 for 镇人民政府（街道办事处）."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from corpus.unit_mentions import UnitMention
from corpus.units import tidy

if TYPE_CHECKING:
    from collections.abc import Collection

# 市(区)公安机关, 市、区老龄工作机构, 各级医保经办机构: the level that is left out
_LEVELS = re.compile(r"^(?:各级|各|地方)?[省市区县(、)]*(?:级)?(?=[\u4e00-\u9fff]{4,}$)")
# Only what is of one kind everywhere; of 部门 and 局 the names of organs tell
_OF_A_KIND = re.compile(r"[\u4e00-\u9fff]{2,10}(?:机关|机构|单位)$")
_NO_KIND = re.compile(
    r"有关|相关|责任|牵头|配合|主管|参与|成员|其他|上述|申[报请]|使用|实施|建设|审核|认定|受理|直属|企事业|事业单位"
)
# 镇街, 镇(街), 街道办、镇政府: as said
_TOWNS = re.compile(
    r"各?(?:镇\(?街\)?(?!道[^办])|街\(?镇\)?|乡镇\(?街道\)?|(?:街道办(?:事处)?|乡?镇(?:人民)?政府)(?:[、和及或与(](?:街道办(?:事处)?|乡?镇(?:人民)?政府)\)?)?)"
)
# 镇人民政府(街道办事处), 镇(街), 街道办事处: as printed, whatever stands before it
_A_TOWN = re.compile(
    r"(?:乡?镇(?:人民)?政府|街道办事处|镇\(?街(?:道)?\)?)(?:[(、]?(?:街道办事处|乡?镇(?:人民)?政府)\)?)?$"
)
MAX_BEFORE = 2


def called_by_kind(view: str, known: Collection[str]) -> tuple[UnitMention, ...]:
    """Find the printed units that a question calls by their kind, each printed name once.

    >>> [u.unit for u in called_by_kind("公安机关负责什么", {"市(区)公安机关"})]
    ['市(区)公安机关']
    """
    kinds, towns = _kinds(frozenset(known))
    found = [
        UnitMention(unit, at, at + len(kind))
        for kind, units in kinds.items()
        if (at := view.find(kind)) >= 0
        for unit in units
    ]
    town = _TOWNS.search(view)
    if town:
        found += [UnitMention(unit, *town.span()) for unit in towns]
    return tuple(found)


@lru_cache(maxsize=4)
def _kinds(known: frozenset[str]) -> tuple[dict[str, tuple[str, ...]], tuple[str, ...]]:
    """Return kind → the units printed so with a level, and those that are towns and streets."""
    kinds: dict[str, tuple[str, ...]] = {}
    for unit in sorted(known, key=lambda u: (len(u), u)):
        kind = _LEVELS.sub("", tidy(unit))
        if kind != tidy(unit) and _OF_A_KIND.fullmatch(kind) and not _NO_KIND.search(kind):
            kinds[kind] = (*kinds.get(kind, ()), unit)
    towns = (u for u in known if (at := _A_TOWN.search(tidy(u))) and at.start() <= MAX_BEFORE)
    return kinds, tuple(sorted(towns, key=lambda u: (len(u), u)))
