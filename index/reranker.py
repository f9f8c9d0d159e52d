"""Candidates read again beside the question, the best first, for as long as there is time."""

from __future__ import annotations

from time import perf_counter
from typing import TYPE_CHECKING, Protocol

import numpy as np

from index.errors import IndexFolderError
from index.pretrained import Runtime, cross_encoder

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

BUDGET_MS = 200
"""What a search may take longer by default."""

BATCH = 32  # pairs a model reads at once

_DIGITS = 4
"""Scores alike to so many digits are equal: beside a longer text one comes out 1e-6 different."""


class Reranker(Protocol):
    """Reads a question and a passage together."""

    def score(self, query: str, texts: Sequence[str]) -> Sequence[float]:
        """Give one score a text: higher fits better, comparable within one query only."""


class CrossReranker:
    """A CrossEncoder of sentence-transformers; loading it imports torch."""

    def __init__(self, name: str, runtime: Runtime) -> None:
        self._model = cross_encoder(name, runtime)
        # the first pair also pays for what torch sets up, before any question's time runs
        if np.ndim(self._model.predict([("问", "答")], show_progress_bar=False)) != 1:
            raise IndexFolderError(f"模型 {name} 给一对文字不止一个分数。请换一个用于重排的模型。")

    def score(self, query: str, texts: Sequence[str]) -> Sequence[float]:
        """Give one score a text, as the model's head puts it out."""
        pairs = [(query, text) for text in texts]
        scores = self._model.predict(pairs, batch_size=BATCH, show_progress_bar=False)
        return [float(score) for score in scores]


def rerank(
    reranker: Reranker,
    query: str,
    texts: Sequence[str],
    budget_s: float,
    clock: Callable[[], float] = perf_counter,
) -> list[int]:
    """Give the texts' places, best first; `texts` come as they are ranked now.

    They are scored in that order until the time is spent, the first two at least. What was not
    scored stays behind what was, in its order: it stood there before, and nothing was learnt of it.
    Equal scores keep their order. With time enough for all, the same texts come out the same.
    """
    began = clock()
    scores: list[float] = []
    while batch := texts[len(scores) :][: _fitting(len(scores), clock() - began, budget_s)]:
        scores += (round(score, _DIGITS) for score in reranker.score(query, batch))
    ranked = sorted(range(len(scores)), key=lambda place: -scores[place])
    return [*ranked, *range(len(scores), len(texts))]


def _fitting(done: int, spent_s: float, budget_s: float) -> int:
    """Say how many more will be scored in time if they take as long each; the first two tell.

    One alone changes no order. At most twice as many as so far: the first may mislead.
    """
    if not done:
        return 2
    pace_s = max(spent_s / done, 1e-9)
    return max(0, min(BATCH, 2 * done, int((budget_s - spent_s) / pace_s)))
