"""What a document calls something in full where it goes on by a short name: …创新发展试验区(以下简称试验区)."""

from __future__ import annotations

import re
from functools import lru_cache

_SHORTENED = re.compile(
    r"(?P<full>[\u4e00-\u9fffA-Za-z0-9“”\"]{4,40})[(（](?:以下|下)?(?:简称|统称|称)(?:为|作)?[:：]?"
    r"[“\"]?(?P<short>[^()（）“”\"、,，]{2,12})[”\"]?(?=[)）、,，])"
)


def full_names(text: str, said: str) -> str:
    """Return the full names of what is called in `said` as a text calls it for short.

    >>> full_names("国家智慧渔业发展示范区（以下简称示范区）是区域。", "建设20个示范区")
    '国家智慧渔业发展示范区'
    """
    return "".join(full for short, full in _names(text) if short in said)


@lru_cache(maxsize=64)
def _names(text: str) -> tuple[tuple[str, str], ...]:
    """Return a text's short names with what each stands for; one that two things share is none."""
    found: dict[str, str] = {}
    for name in _SHORTENED.finditer(text):
        short, full = name["short"], name["full"]
        found[short] = full if found.get(short, full) == full else ""
    return tuple((short, full) for short, full in found.items() if full)
