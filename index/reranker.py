"""Candidates read again beside the question, the best first, for as long as there is time."""

from __future__ import annotations

import logging
from time import perf_counter
from typing import TYPE_CHECKING, Protocol

import numpy as np

from index.errors import IndexFolderError
from index.pretrained import Runtime, cross_encoder

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

logger = logging.getLogger("wence")

BUDGET_MS = 200
"""What a search may take longer by default: 2 pairs of a 6-layer MiniLM on one busy core."""

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


class TimedReranker:
    """Puts texts in a reranker's order for so long a search; safe to use from several threads.

    How long a pair took is remembered: where not even two would be read in time, none are, since
    one alone changes no order. The first search learns it from two.
    """

    def __init__(
        self, reranker: Reranker, budget_s: float, clock: Callable[[], float] = perf_counter
    ) -> None:
        self._reranker = reranker
        self._budget_s = budget_s
        self._clock = clock
        self._pace_s = 0.0

    def order(self, query: str, texts: Sequence[str]) -> list[int]:
        """Give the texts' places, best first; `texts` come as they are ranked now.

        They are scored in that order until the time is spent. What was not scored stays behind what
        was, in its order: it stood there before, and nothing was learnt of it. Equal scores keep
        their order. With time enough for all, the same texts come out the same.
        """
        began = self._clock()
        scores: list[float] = []
        while batch := texts[len(scores) :][: self._fitting(len(scores), self._clock() - began)]:
            scores += (round(score, _DIGITS) for score in self._reranker.score(query, batch))
            self._pace_s = (self._clock() - began) / len(scores)
        if texts and not scores:
            logger.warning(_TOO_SLOW, self._pace_s * 1000, self._budget_s * 1000)
            self._pace_s *= _FORGOTTEN
        ranked = sorted(range(len(scores)), key=lambda place: -scores[place])
        return [*ranked, *range(len(scores), len(texts))]

    def _fitting(self, done: int, spent_s: float) -> int:
        """Say how many more will be scored in time; at most twice as many as so far at once."""
        in_time = int((self._budget_s - spent_s) / self._pace_s) if self._pace_s else BATCH
        fitting = max(0, min(BATCH, 2 * max(done, 1), in_time))
        return fitting if done or fitting > 1 else 0


_FORGOTTEN = 0.9
"""What is left of a remembered time at each search that did without: a slow moment passes."""

_TOO_SLOW = (
    "没有重排：读一对文字要 %.0f 毫秒，%.0f 毫秒里读不了两对。请调大 WENCE_RERANK_MS 或换小模型"
)
