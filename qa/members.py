"""Which units a sentence lists as the members of a body: "联席会议由教育部、财政部…9个部门组成"."""

from __future__ import annotations

import re

from corpus.unit_mentions import find_units
from corpus.units import Match, same_unit

# "由…组成", "成员单位包括…", "…等为成员单位"
_LISTS = re.compile(r"组成|成员")
# A list of members names at least so many.
MIN_LISTED = 3


def listed(quote: str) -> list[str]:
    """Return the units that a sentence lists as members, none where it lists none."""
    lists = [s for s in re.split(r"[。；;\n]", quote) if _LISTS.search(s)]
    found = [[u.unit for u in find_units(s, frozenset())] for s in lists]
    return max((units for units in found if len(units) >= MIN_LISTED), key=len, default=[])


def is_listed(unit: str, quote: str) -> bool:
    """Tell whether a unit is among the members that a sentence lists.

    >>> is_listed("财政部", "联席会议由教育部、财政部、税务总局组成。")
    True
    """
    return any(same_unit(unit, other) >= Match.ALIAS for other in listed(quote))
