"""Keywords, meaning and whole documents → one list."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from numpy.typing import NDArray

TRUSTED = (0.09, 0.16)
"""Share of a question that its best passage holds, from which keywords are trusted, and wholly.

Of 333 questions that share no word with their passage 19 in 20 reach at most .12; of 958 asked in
their documents' words, or nearly, 19 in 20 at least .08, half of them .26; all of a question's terms
make .45. Recall@3 of the 333 and recall@1 / @3 of the 958 from .07 to .14 .201 .664/.805, .08 to .16
.210 .661/.801, .09 to .16 .216 .661/.801, .09 to .18 .216 .663/.801."""
ALSO_WANTED = 0.35
"""Share of a question held, from which nobody looks for what its words are called otherwise."""
DENSE_WEIGHTS = (1.0, 0.2)
DOCUMENT_WEIGHTS = (0.0, 1.1)
"""Weights beside the passage's keywords (1.0), where these are not trusted, and where they are.

Chosen with recall@3 of those 333, recall@1 / @3 of those 918 and recall@1 / MRR@10 of 324 questions
on 599 other documents, with an earlier encoder: z-scores of the lists .039 .623/.791 .849/.901, or
with more meaning .117 .590/.761 .806/.868; shares of the question held, with the same weights for
every question, .084 .629/.792 .846/.899, or .156 .607/.772 .830/.886; with weights that go from the
one to the other .183 .627/.792 .855/.907. With the embedded encoder and the index itself, recall@3
of the 333, of 958 others, and the 324: with .2 and 1.1 .216 .768 .843/.901, .1 and .8 .216 .763
.846/.902, .3 and .8 .219 .766 .836/.898, 0 and 1.1 .216 .758 .849/.904. Since a passage's terms
count once: .210 .801 .861/.913, with .15 and 1.1 .207 .797 .861/.912, .25 .210 .802 .852/.908, .2
and .9 .210 .802 .852/.908, 1.3 .210 .799 .861/.912."""


def trust(held: float) -> float:
    """Say how far keywords are trusted, 0 to 1, where the best passage holds so much."""
    return _between(held, *TRUSTED)


def also_wanted(held: float) -> float:
    """Say how far other words for the question's are looked for, 0 to 1."""
    return 1 - _between(held, TRUSTED[1], ALSO_WANTED)


def fuse(
    lexical: Sequence[tuple[int, float]],
    dense: Sequence[tuple[int, float]],
    asked: int,
    *,
    whole: Mapping[int, float],
    held: float,
) -> list[tuple[int, float]]:
    """Add the shares of the question and the cosines, over all that two lists of `asked` hold.

    `whole` is the share of the question that each one's document holds, `held` that of the best
    passage. Gives (id, score), best first, ties by id; a score tells how many standard deviations
    it is above all others.

    >>> fuse([(1, 0.5)], [(2, 0.8), (1, 0.2)], 50, whole={}, held=0.5)
    [(1, 1.0), (2, -1.0)]
    >>> fuse([(1, 0.05)], [(2, 0.8), (1, 0.2)], 50, whole={}, held=0.05)
    [(2, 1.0), (1, -1.0)]
    """
    ids = sorted({found for found, _ in (*lexical, *dense)})
    if not ids:
        return []
    trusted = trust(held)
    scores = _scores(ids, lexical, asked) + _weight(DENSE_WEIGHTS, trusted) * _scores(
        ids, dense, asked
    )
    documents = np.array([whole.get(found, 0.0) for found in ids])
    scores += _weight(DOCUMENT_WEIGHTS, trusted) * documents
    scores = (scores - scores.mean()) / (scores.std() or 1.0)
    ranked = sorted(zip((-scores.round(9)).tolist(), ids, strict=True))
    return [(found, -score) for score, found in ranked]


def _between(value: float, low: float, high: float) -> float:
    return min(1.0, max(0.0, (value - low) / (high - low)))


def _weight(ends: tuple[float, float], trusted: float) -> float:
    return ends[0] + (ends[1] - ends[0]) * trusted


def _scores(ids: list[int], hits: Sequence[tuple[int, float]], asked: int) -> NDArray[np.float64]:
    """Give each id's score; what a list does not hold has its last one where it was cut off."""
    known = dict(hits)
    missing = hits[-1][1] if hits and len(hits) >= asked else 0.0
    return np.array([known.get(found, missing) for found in ids])
