"""What the index notes of each passage beside its terms: its document, and how many rows it has."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, Self

import numpy as np

from index.chosen import Chosen, Owned
from index.ids import looked_up, ordered, runs

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable
    from pathlib import Path

    from numpy.typing import NDArray

    from index.ids import Allowed

    Mask = NDArray[np.bool_]

MOST_WINDOWS = 32
"""Rows of vectors a passage has at most; a row's id is the passage's times this, plus its place."""

MOST_UNKNOWN = 1 << 16
"""Documents named that are not held, of which that is kept: whoever asks may name any number of them."""


@lru_cache(maxsize=1 << 16)  # a filter names documents by the thousand
def number_of(document: str) -> int:
    """Give a document's number in the index: 63 bits of a digest of its id."""
    return int.from_bytes(hashlib.sha256(document.encode()).digest()[:8]) >> 1


@dataclass(frozen=True, slots=True)
class Within:
    """The passages of some documents, which are marked in the columns' order."""

    documents: Mask
    _numbers: NDArray[np.int64]
    _ids: NDArray[np.int64]
    _chosen: Chosen

    @property
    def whole(self) -> Allowed:
        """The documents themselves, by number."""
        return _Marked(self._numbers, self.documents)

    def __len__(self) -> int:
        return len(self._chosen)

    def among(self, values: NDArray[np.int64]) -> Mask:
        """Mark the values that are ids of the passages."""
        if not len(self):
            return np.zeros(len(values), np.bool_)
        held, places = looked_up(values, self._ids)
        return held & self._chosen.hold(places)

    def each(self) -> NDArray[np.int64]:
        """Give the ids of the passages, in order."""
        return self._ids[self._chosen.places()]


@dataclass(frozen=True, slots=True)
class _Marked:
    """Those of some numbers in order that are marked."""

    _numbers: NDArray[np.int64]
    _marks: Mask

    def __len__(self) -> int:
        return int(np.count_nonzero(self._marks))

    def among(self, values: NDArray[np.int64]) -> Mask:
        held, places = looked_up(values, self._numbers)
        return held & self._marks[places] if len(self._marks) else held

    def each(self) -> NDArray[np.int64]:
        return self._numbers[self._marks]


class _Places(dict[str, int]):
    """Where each document stands in the order of numbers, -1 for one that is not held.

    What was looked up is kept: making 12,500 documents' numbers anew took 5 ms, this .9; where 600 of them were
    taken out since, looking for these anew took 1.1 ms of 1.5.
    """

    def __init__(self, numbers: NDArray[np.int64]) -> None:
        super().__init__()
        self._numbers = numbers

    def __missing__(self, document: str) -> int:
        number = number_of(document)
        place = int(np.searchsorted(self._numbers, number))
        held = place < len(self._numbers) and self._numbers[place] == number
        if held or len(self) < len(self._numbers) + MOST_UNKNOWN:
            self[document] = place if held else -1
        return place if held else -1


class Columns:
    """Passage ids in order, each with its document's number and its windows; never changed."""

    def __init__(self, table: NDArray[np.int64]) -> None:
        self._table = table

    @classmethod
    def none(cls) -> Self:
        """Hold nothing yet."""
        return cls(np.empty((3, 0), np.int64))

    @property
    def row_count(self) -> int:
        """How many rows of vectors all passages have together."""
        return int(self._table[2].sum())

    def changed(self, add: Iterable[tuple[int, int, int]], remove: Collection[int]) -> Columns:
        """Give the columns without some passages and with (passage, document, windows) others."""
        kept = ~np.isin(self._table[0], np.fromiter(remove, np.int64, len(remove)))
        new = np.array(list(add), np.int64).reshape(-1, 3).T
        table = np.concatenate([self._table[:, kept], new], axis=1)
        return Columns(table[:, np.argsort(table[0], kind="stable")])

    def documents_of(self, ids: Collection[int]) -> dict[int, int]:
        """Give the document's number of each passage that is held."""
        held, documents, _ = self._of(ids)
        return dict(zip(held.tolist(), documents.tolist(), strict=True))

    def of_documents(self, documents: Iterable[str]) -> Within:
        """Allow the passages of these documents; one that is not held has none."""
        asked = np.fromiter(map(self._places.__getitem__, documents), np.int64)
        marks = np.zeros(len(self._numbers), np.bool_)
        marks[asked[asked >= 0]] = True
        return Within(marks, self._numbers, self._table[0], Chosen(self._passages, marks))

    @cached_property
    def _numbers(self) -> NDArray[np.int64]:
        return np.unique(self._table[1])

    @cached_property
    def _places(self) -> _Places:
        return _Places(self._numbers)

    @cached_property
    def _passages(self) -> Owned:
        return Owned(np.searchsorted(self._numbers, self._table[1]), len(self._numbers))

    def owned(self, rows: NDArray[np.int64]) -> Owned:
        """Say of which document each row of vectors is, by its id."""
        passages = np.searchsorted(self._table[0], rows // MOST_WINDOWS)
        return Owned(self._passages.owners[passages], len(self._numbers))

    def rows_of(self, ids: Collection[int]) -> NDArray[np.int64]:
        """Give the ids of all rows of the passages that are held."""
        held, _, windows = self._of(ids)
        return runs(held * MOST_WINDOWS, windows)

    def _of(self, ids: Collection[int]) -> NDArray[np.int64]:
        held, places = looked_up(ordered(ids), self._table[0])
        return self._table[:, places[held]]

    def save(self, path: Path) -> None:
        """Write the columns to one file."""
        with path.open("wb") as file:
            np.save(file, self._table)

    @classmethod
    def open(cls, path: Path) -> Self:
        """Map what `save` wrote; ValueError if it is not that."""
        return cls(np.load(path, mmap_mode="r"))
