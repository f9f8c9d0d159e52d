"""Every row compared, with numpy alone: the oracle of the other engines."""

from __future__ import annotations

from typing import TYPE_CHECKING, Self
from zipfile import BadZipFile

import numpy as np

from index.engines.ranking import best, checked, checked_query

if TYPE_CHECKING:
    from pathlib import Path

    from numpy.typing import NDArray

    from index.chosen import Chosen


class ExactEngine:
    """Rows in float32, one matrix."""

    def __init__(self, dimension: int) -> None:
        self.dimension = dimension
        self.ids = np.empty(0, np.int64)
        self._rows = np.empty((0, dimension), np.float32)

    def __len__(self) -> int:
        return len(self.ids)

    def add(self, ids: NDArray[np.int64], rows: NDArray[np.float32]) -> None:
        """Append the rows."""
        ids, rows = checked(ids, rows, self.dimension)
        self.ids = np.concatenate([self.ids, ids])
        self._rows = np.concatenate([self._rows, rows])

    def remove(self, ids: NDArray[np.int64]) -> None:
        """Keep the rows of the other ids."""
        kept = ~np.isin(self.ids, ids)
        self.ids, self._rows = self.ids[kept], self._rows[kept]

    def search(
        self, row: NDArray[np.float32], k: int, allowed: Chosen | None = None
    ) -> list[tuple[int, float]]:
        """Compare with every row, or with every allowed one."""
        row = checked_query(row, self.dimension)
        kept = slice(None) if allowed is None else allowed.places()
        return best(self.ids[kept], self._rows[kept] @ row, k)

    def save(self, path: Path) -> None:
        """Write ids and rows as one .npz, whatever the file is called."""
        with path.open("wb") as file:
            np.savez(file, ids=self.ids, rows=self._rows)

    @classmethod
    def open(cls, path: Path) -> Self:
        """Read ids and rows; ValueError if they are not there."""
        try:
            with np.load(path) as arrays:
                ids, rows = arrays["ids"], arrays["rows"]
        except (EOFError, BadZipFile, LookupError, AttributeError) as error:
            raise ValueError(f"{path}: {error}") from error
        engine = cls(rows.shape[1])
        engine.add(ids, rows)
        return engine
