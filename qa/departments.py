"""An organ called by its field alone, as staff do: 税务部门 of a library that knows 市税务局.

发改部门 is also what a document calls 发展改革部门.
"""

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
_JOINTS = ("、", "和", "与", "及")  # 市场监管、工信主管部门 are asked about together


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
            several = field[0] in _JOINTS or view[start - 1 : start] in _JOINTS
            written = () if several else _departments(known).get(_field(field), ())
            yield from (UnitMention(one, start, said.end()) for one in written)
            called = (field + ending for ending in _ENDINGS)
            unit = next((name for name in called if canonical(name).name in names), None)
            if unit:
                level = _LEVEL.search(view, 0, start)
                if level and len(level[0]) == 1:
                    yield UnitMention(level[0] + unit, start - 1, said.end())
                elif level is None:
                    yield UnitMention(unit, start, said.end())
            if unit or written:
                break


@lru_cache(maxsize=4)
def _names(known: frozenset[str]) -> frozenset[str]:
    return frozenset(name for unit in known for name in organ_names(unit))


def _field(called: str) -> str:
    """Return a field as its bureau is called in full: 发展和改革 of 发改 and of 发展改革."""
    return canonical(f"{called}局").name.removesuffix("局")


@lru_cache(maxsize=4)
def _departments(known: frozenset[str]) -> dict[str, tuple[str, ...]]:
    """Return field → the organs that documents call by it: 发展改革部门."""
    found: dict[str, tuple[str, ...]] = {}
    for unit in sorted(known):
        called = _DEPARTMENT.search(unit)
        field = unit[: called.start()] if called else ""
        if called and called.end() == len(unit) and _SHORTEST <= len(field) <= _LONGEST:
            key = _field(field)
            found[key] = (*found.get(key, ()), unit)
    return found
