"""What people say ↔ what documents say, from tables that can be added to."""

from __future__ import annotations

from functools import cache, lru_cache
from importlib.resources import files

from index.wordings import rows_of, wordings


@cache
def _asked() -> dict[str, tuple[str, ...]]:
    return rows_of(files("qa").joinpath("data/asked.tsv").read_text(encoding="utf-8"))


def held(word: str, text: str) -> bool:
    """Tell whether a text has a word, or what documents write for it.

    >>> held("钱", "安排资金1000万元"), held("钱", "支持人才")
    (True, False)
    """
    return word in text or any(w in text for w in wordings().get(word, ()))


def is_colloquial(word: str) -> bool:
    """Tell a word that people say and documents write otherwise."""
    return word in wordings()


def is_asked(word: str) -> bool:
    """Tell a word that names what is asked of a thing (条件, 经费, 流程), not the thing."""
    return word in _asked()


@lru_cache(maxsize=1 << 14)  # what people ask in has no end
def written(word: str) -> tuple[str, ...]:
    """Return what documents write for a word, itself not among them."""
    return tuple(dict.fromkeys((*_asked().get(word, ()), *wordings().get(word, ()))))
