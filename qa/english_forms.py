"""Forms of English words and numbers → those the tables and Chinese documents have."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_PASTS = {
    "kept": "keep",
    "held": "hold",
    "given": "give",
    "paid": "pay",
    "spent": "spend",
    "sold": "sell",
    "bought": "buy",
    "met": "meet",
    "begun": "begin",
    "chosen": "choose",
    "driven": "drive",
    "drawn": "draw",
    "grown": "grow",
    "laid": "lay",
    "sent": "send",
    "taught": "teach",
    "won": "win",
    "written": "write",
}
# "low-altitude", "high-tech": written in one or apart
HYPHEN = re.compile(r"(?<=[A-Za-z])-(?=[A-Za-z])")
_TEN_THOUSANDS = re.compile(r"(?<![\d.])(\d{1,4})0{4}(?![\d.])")


def in_ten_thousands(text: str) -> str:
    """Count as Chinese documents do.

    >>> in_ten_thousands("300000 students, 10000 villages, 12500 firms")
    '30万 students, 10000 villages, 12500 firms'
    """
    return _TEN_THOUSANDS.sub(lambda m: m.group() if m[1] == "1" else f"{m[1]}万", text)


def stems(word: str) -> Iterator[str]:
    """Give what a verb's form may come from: supporting → support, sharing → share."""
    if word in _PASTS:
        yield _PASTS[word]
    for ending, added in (("ing", ""), ("ing", "e"), ("ed", ""), ("ed", "e"), ("ization", "ize")):
        stem = word.removesuffix(ending)
        if stem != word and len(stem) > 2:
            yield stem + added
            if not added and stem[-1:] == stem[-2:-1]:
                yield stem[:-1]  # planning → plan


def singular(word: str) -> str:
    """Give a noun's singular: agencies → agency, boxes → box, plans → plan."""
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    if word.endswith(("sses", "xes", "ches", "shes")):
        return word[:-2]
    if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is", "ics")):
        return word[:-1]
    return word


# ---- units
