"""Which document each passage is of, as two columns of numbers."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Self

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable
    from pathlib import Path

    from numpy.typing import NDArray


def number_of(document: str) -> int:
    """Give a document's number in the index: 63 bits of a digest of its id."""
    return int.from_bytes(hashlib.sha256(document.encode()).digest()[:8]) >> 1


class Owners:
    """Passage ids in order, each with its document's number; never changed."""

    def __init__(self, rows: NDArray[np.int64]) -> None:
        self._rows = rows

    @classmethod
    def none(cls) -> Self:
        """Hold nothing yet."""
        return cls(np.empty((2, 0), np.int64))

    def changed(self, add: Iterable[tuple[int, int]], remove: Collection[int]) -> Owners:
        """Give the columns without some passages and with others, as (passage, document)."""
        kept = ~np.isin(self._rows[0], np.fromiter(remove, np.int64, len(remove)))
        new = np.array(list(add), np.int64).reshape(-1, 2).T
        rows = np.concatenate([self._rows[:, kept], new], axis=1)
        return Owners(rows[:, np.argsort(rows[0], kind="stable")])

    def of(self, ids: Collection[int]) -> dict[int, int]:
        """Give the document's number of each passage that is held."""
        asked = np.fromiter(ids, np.int64, len(ids))
        if not self._rows.size:
            return {}
        places = np.searchsorted(self._rows[0], asked).clip(max=self._rows.shape[1] - 1)
        held = self._rows[0, places] == asked
        return dict(zip(asked[held].tolist(), self._rows[1, places[held]].tolist(), strict=True))

    def save(self, path: Path) -> None:
        """Write both columns to one file."""
        with path.open("wb") as file:
            np.save(file, self._rows)

    @classmethod
    def open(cls, path: Path) -> Self:
        """Map what `save` wrote; ValueError if it is not that."""
        return cls(np.load(path, mmap_mode="r"))
