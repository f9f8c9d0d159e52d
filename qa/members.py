"""Which units a sentence lists as the members of a body: "联席会议由教育部、财政部…9个部门组成"."""

from __future__ import annotations

import re

from corpus.unit_mentions import find_units
from corpus.units import Match, same_unit

# "由…组成", "成员单位包括…", "…等为成员单位"
_LISTS = re.compile(r"组成|成员")
# "由哪几家单位组成", "成员单位有哪些", "都有哪些部门参加联席会议"
_ASKS = re.compile(
    r"由(?:哪|谁|什么)[^,，。;；]{0,10}?组成|成员(?:单位|部门)?(?:都|又|主要|分别|具体)*(?:有|是|包括)(?:哪|谁|什么|啥)(?![些几项个]{0,3}(?:任务|工作|职责|分工|事))|哪(?:些|几[个家]|\d+[个家])成员(?:单位|部门)?"
)
# "由A、B组成的工作专班", "成员:A、B"
_SAID = re.compile(
    r"(?<![自理经缘不])由[^。；;\n]{6,}?组成[^，,。；;\n]*|成员(?:单位|部门)?(?:为|是|有|包括|[:：])[^。；;\n]{6,}"
)
# A list of members names at least so many.
MIN_LISTED = 3


def listed(quote: str) -> list[str]:
    """Return the units that a sentence lists as members, none where it lists none."""
    lists = [s for s in re.split(r"[。；;\n]", quote) if _LISTS.search(s)]
    found = [[u.unit for u in find_units(s, frozenset())] for s in lists]
    return max((units for units in found if len(units) >= MIN_LISTED), key=len, default=[])


def asks_who_is_in(view: str) -> bool:
    """Tell a question after those that make up a body: "工作专班由哪几家单位组成"."""
    return _ASKS.search(view) is not None


def said_of_members(text: str) -> tuple[int, int] | None:
    """Return where a text says who makes up a body; who founds it, or what it does, is left out."""
    found = [m.span() for m in _SAID.finditer(text)]
    return found[0] if len(found) == 1 else None


def is_listed(unit: str, quote: str) -> bool:
    """Tell whether a unit is among the members that a sentence lists.

    >>> is_listed("财政部", "联席会议由教育部、财政部、税务总局组成。")
    True
    """
    return any(same_unit(unit, other) >= Match.ALIAS for other in listed(quote))
