"""The tables of English words, read when the first English question comes."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from itertools import product

from corpus.places import level_of, short_names
from corpus.slips import spellings
from qa.english_forms import HYPHEN

_HIGHEST_FIRST = ("省", "自治区", "直辖市", "特别行政区", "市", "自治州", "地区", "盟")


def _table(name: str) -> dict[str, tuple[str, ...]]:
    text = files("qa").joinpath("data", name).read_text(encoding="utf-8")
    rows = (line.split("\t") for line in text.splitlines() if line and not line.startswith("#"))
    return {HYPHEN.sub(" ", key): tuple(chinese.split(",")) for key, chinese in rows}


@cache
def terms() -> dict[str, tuple[str, ...]]:
    """Terms of policy, chosen by hand."""
    return _table("english_terms.tsv")


@cache
def dictionary() -> dict[str, tuple[str, ...]]:
    """Words of a dictionary."""
    return _table("english_words.tsv")


@cache
def unit_bodies() -> dict[str, tuple[str, ...]]:
    """Fields of government, and what an organ of each is called."""
    return _table("english_units.tsv")


@cache
def places() -> dict[str, str]:
    """Give the places by their names in Latin letters; of two that sound the same the higher one."""
    sounds = spellings()
    found: dict[str, str] = {}
    ranked = sorted((_rank(full), short) for short, full in short_names().items())
    for _, short in ranked:
        for spelled in _spelled(short, sounds):
            found.setdefault(spelled, short)
    return found


def _spelled(name: str, sounds: dict[str, frozenset[str]]) -> Iterator[str]:
    if all(c in sounds for c in name):
        yield from map("".join, product(*(sorted(sounds[c]) for c in name)))


@cache
def places_named() -> frozenset[str]:
    """Give the short names of all places."""
    return frozenset(short_names())


def _rank(full: str) -> int:
    level = level_of(full)
    return _HIGHEST_FIRST.index(level) if level in _HIGHEST_FIRST else len(_HIGHEST_FIRST)
