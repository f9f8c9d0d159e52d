"""One wrong character in a name: typed by its sound (科计局) or read by its shape (科枝局)."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

# How sounds are mixed up in daily speech: sh = s, zh = z, ch = c, -ng = -n
_MERGED = (("sh", "s"), ("zh", "z"), ("ch", "c"), ("ng", "n"))
MIN_CHARS = 3


def is_slip(written: str, meant: str) -> bool:
    """Say whether the two differ in one character that sounds or looks like the other.

    >>> is_slip("科计局", "科技局"), is_slip("教育局", "教委局"), is_slip("科技局", "科技局")
    (True, False, False)
    """
    if len(written) != len(meant) or len(meant) < MIN_CHARS:
        return False
    different = [(a, b) for a, b in zip(written, meant, strict=True) if a != b]
    return len(different) == 1 and alike(*different[0])


def alike(a: str, b: str) -> bool:
    """Say whether two characters sound or look alike."""
    return bool(_sounds().get(a, frozenset()) & _sounds().get(b, frozenset())) or bool(
        _shapes().get(a, frozenset()) & _shapes().get(b, frozenset())
    )


@cache
def _sounds() -> dict[str, frozenset[str]]:
    """Give each common character its sounds, tone left out and those mixed up made one."""
    return {c: frozenset(map(_merged, spelled)) for c, spelled in spellings().items()}


def _merged(sound: str) -> str:
    for spelling, merged in _MERGED:
        sound = sound.replace(spelling, merged)
    return sound


def spellings() -> dict[str, frozenset[str]]:
    """Give each common character the ways its sounds are spelled in Latin letters (湖: hu)."""
    sounds: dict[str, frozenset[str]] = {}
    for line in _lines("sounds.tsv"):
        sound, characters = line.split("\t")
        for character in characters:
            sounds[character] = sounds.get(character, frozenset()) | {sound}
    return sounds


@cache
def _shapes() -> dict[str, frozenset[int]]:
    """Give each character the groups of look-alikes it stands in."""
    shapes: dict[str, frozenset[int]] = {}
    for group, line in enumerate(_lines("shapes.tsv")):
        for character in line:
            shapes[character] = shapes.get(character, frozenset()) | {group}
    return shapes


def _lines(name: str) -> list[str]:
    table = files("corpus").joinpath("data", name).read_text(encoding="utf-8")
    return [line for line in table.splitlines() if line and not line.startswith("#")]
