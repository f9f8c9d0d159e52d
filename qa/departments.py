"""An organ called by its field alone, as staff do: 税务部门 of a library that knows 市税务局."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from corpus.unit_mentions import UnitMention
from corpus.units import canonical

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

# "税务部门", "教育主管部门"; not 哪些部门, 相关部门: these are no field
_DEPARTMENT = re.compile(r"(?:行政)?(?:主管)?部门")
_ENDINGS = ("局", "厅", "委员会", "部", "委")
_SHORTEST, _LONGEST = 2, 8  # characters of a field


def departments(view: str, known: Collection[str]) -> tuple[UnitMention, ...]:
    """Find organs called by their fields; none that a document itself calls so (各级税务部门)."""
    return tuple(_found(view, frozenset(known)))


def _found(view: str, known: frozenset[str]) -> Iterator[UnitMention]:
    names = _names(known)
    for called in _DEPARTMENT.finditer(view):
        for start in range(max(called.start() - _LONGEST, 0), called.start() - _SHORTEST + 1):
            if view[start : called.end()] in known:
                return
            field = view[start : called.start()]
            unit = next((n for e in _ENDINGS if canonical(n := field + e).name in names), None)
            if unit:
                yield UnitMention(unit, start, called.end())
                break


@lru_cache(maxsize=4)
def _names(known: frozenset[str]) -> frozenset[str]:
    return frozenset(canonical(unit).name for unit in known)
