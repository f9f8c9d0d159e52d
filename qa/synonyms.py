"""What people say ↔ what documents say, from a table that can be added to."""

from __future__ import annotations

from functools import cache
from importlib.resources import files


@cache
def _colloquial() -> dict[str, tuple[str, ...]]:
    table = files("qa").joinpath("data/colloquial.tsv").read_text(encoding="utf-8")
    rows = [line.split("\t") for line in table.splitlines() if line and not line.startswith("#")]
    return {said: tuple(written.split(",")) for said, written in rows}


def held(word: str, text: str) -> bool:
    """Tell whether a text has a word, or what documents write for it.

    >>> held("钱", "安排资金1000万元"), held("钱", "支持人才")
    (True, False)
    """
    return word in text or any(w in text for w in _colloquial().get(word, ()))


def is_colloquial(word: str) -> bool:
    """Tell a word that people say and documents write otherwise."""
    return word in _colloquial()
