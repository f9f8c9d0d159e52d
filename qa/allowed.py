"""Whether something is allowed, in everyday words: 让不让建 → 能不能建."""

from __future__ import annotations

import re

# "政务云县里让不让建", "饭店里准不准抽烟", "外地车许不许进"; no "让不让利", "批准不准时", "标准不准改"
_ALLOWS = re.compile(
    r"(?:(?<![转谦出])让不让(?!利|步|座|路)|(?<![批标校核精瞄水对])准不准(?!时|确|备|则)|许不许(?!可证|诺)|允不允许|准许不准许)"
)


def asked_if_allowed(view: str) -> str:
    """Ask 能不能 for what asks it in everyday words.

    >>> asked_if_allowed("外地车许不许进城"), asked_if_allowed("企业让不让利")
    ('外地车能不能进城', '企业让不让利')
    """
    return _ALLOWS.sub("能不能", view)
