"""A title in its marks: 《…》."""

from __future__ import annotations

import re

_INNER = str.maketrans("《》", "〈〉")
# a title that stands in marks as a whole: 《江城市绿化条例》
_MARKED = re.compile("《[^《》]*》")


def in_marks(title: str) -> str:
    """Put a title in 《》: its own are enough, and those inside become 〈〉, as GB/T 15834 has it.

    >>> in_marks("《江城市绿化条例》"), in_marks("《江城市绿化条例》解读")
    ('《江城市绿化条例》', '《〈江城市绿化条例〉解读》')
    """
    if _MARKED.fullmatch(title):
        return title
    return f"《{title.translate(_INNER)}》"
