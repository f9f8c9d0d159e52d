"""What people say beside what is written: our own sentence pairs, and the table of wordings.

`data/spoken.tsv` holds an everyday question and an official sentence that answers it a line, the
two with hardly a word in common; all sentences are invented, and their figures tell nothing.
"""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from index.training.texts import fold
from index.wordings import wordings

if TYPE_CHECKING:
    from random import Random

SWAPPED_SHARE = 0.7
"""How often an official word of an asked clause gives way to one that people say for it."""


def spoken_pairs() -> list[tuple[str, str]]:
    """Read each (said, written) once, in the order of the file."""
    table = files("index.training").joinpath("data/spoken.tsv").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in table.splitlines() if line)
    return list(dict.fromkeys((fold(said), fold(written)) for said, written in rows))


def word_pairs() -> list[tuple[str, str]]:
    """Give every everyday word of the table with every word that is written for it."""
    return [(said, written) for said, others in wordings().items() for written in others]


def said(text: str, random: Random) -> str:
    """Say a clause the everyday way, word by word and not every time: 研发经费 → 搞科研的钱."""

    def other(match: re.Match[str]) -> str:
        swapped = random.random() < SWAPPED_SHARE
        return random.choice(_said_for()[match.group()]) if swapped else match.group()

    return _written_words().sub(other, text)


@cache
def _said_for() -> dict[str, list[str]]:
    table: dict[str, list[str]] = defaultdict(list)
    for everyday, written in word_pairs():
        if len(written) > 1:
            table[written].append(everyday)
    return table


@cache
def _written_words() -> re.Pattern[str]:
    """Match any word that is written otherwise than said, the longest first."""
    return re.compile("|".join(map(re.escape, sorted(_said_for(), key=len, reverse=True))))
