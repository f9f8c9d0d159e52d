"""An organ called by its field alone, as staff do: 税务部门 of a library that knows 市税务局."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from corpus.unit_mentions import UnitMention
from corpus.units import canonical, organ_names

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

# "税务部门", "教育主管部门"; not 哪些部门, 相关部门: these are no field
_DEPARTMENT = re.compile(r"(?:行政)?(?:主管)?部门")
_ENDINGS = ("局", "厅", "委", "部", "委员会")
# 市税务部门; 区市、各级工信部门 are several
_LEVELS = "省市区县各级地"
_LEVEL = re.compile(rf"[省市区县各]?[{_LEVELS}]$")
_SHORTEST, _LONGEST = 2, 8  # characters of a field


def departments(view: str, known: Collection[str]) -> tuple[UnitMention, ...]:
    """Find organs called by their fields; none that a document itself calls so (各级税务部门)."""
    return tuple(_found(view, frozenset(known)))


def _found(view: str, known: frozenset[str]) -> Iterator[UnitMention]:
    names = _names(known)
    for said in _DEPARTMENT.finditer(view):
        for start in range(max(said.start() - _LONGEST, 0), said.start() - _SHORTEST + 1):
            if view[start : said.end()] in known:
                return
            field = view[start : said.start()]
            if field[0] in _LEVELS:
                continue
            called = (field + ending for ending in _ENDINGS)
            unit = next((name for name in called if canonical(name).name in names), None)
            if unit:
                level = _LEVEL.search(view, 0, start)
                if level and len(level[0]) == 1:
                    yield UnitMention(level[0] + unit, start - 1, said.end())
                elif level is None:
                    yield UnitMention(unit, start, said.end())
                break


@lru_cache(maxsize=4)
def _names(known: frozenset[str]) -> frozenset[str]:
    return frozenset(name for unit in known for name in organ_names(unit))
