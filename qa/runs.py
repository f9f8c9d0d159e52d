"""The longest run of a question's characters that few titles hold: 综合保税区 of one of a hundred."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

# A shorter run is a common word.
MIN_RUN = 4


@dataclass(frozen=True, slots=True)
class Run:
    """A run at `start:end` of a question, and the documents whose titles hold it."""

    start: int
    end: int
    document_ids: tuple[str, ...]


def find_run(view: str, titles: Mapping[str, str]) -> Run | None:
    """Find the longest run of a question that stands in a title; titles without marks, lower case.

    >>> find_run("综合保税区由谁牵头", {"a": "促进综合保税区开放的意见", "b": "就业的意见"})
    Run(start=0, end=5, document_ids=('a',))
    """
    said = view.lower()
    best: Run | None = None
    for start in range(len(said) - MIN_RUN + 1):
        length = MIN_RUN
        holding = _holding(said[start : start + length], titles, tuple(titles))
        while holding and start + length < len(said):
            longer = _holding(said[start : start + length + 1], titles, holding)
            if not longer:
                break
            holding, length = longer, length + 1
        if holding and (best is None or length > best.end - best.start):
            best = Run(start, start + length, holding)
    return best


def _holding(run: str, titles: Mapping[str, str], among: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(i for i in among if run in titles[i]) if run.strip() == run else ()
