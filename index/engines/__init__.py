"""Vector engines: rows with ids → the nearest ids. One file an engine, one line in the table.

The encoder promises unit rows, so the inner product is the cosine and no engine normalises.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, Self

from index.engines.exact import ExactEngine
from index.engines.faiss_engine import FaissEngine

if TYPE_CHECKING:
    from pathlib import Path

    import numpy as np
    from numpy.typing import NDArray

    from index.chosen import Chosen


class Engine(Protocol):
    """Rows of one width, each with an id of its own, searched by inner product.

    Searching is safe from several threads while nothing is added or removed.
    """

    dimension: int
    ids: NDArray[np.int64]

    def __init__(self, dimension: int) -> None: ...

    def __len__(self) -> int: ...

    def add(self, ids: NDArray[np.int64], rows: NDArray[np.float32]) -> None:
        """Put rows in under ids not held yet; ValueError for rows of another width or number."""

    def remove(self, ids: NDArray[np.int64]) -> None:
        """Take rows out; ids that are not held are passed over."""

    def search(
        self, row: NDArray[np.float32], k: int, allowed: Chosen | None = None
    ) -> list[tuple[int, float]]:
        """Give the k nearest of all, or of those chosen in the order of `ids`, as (id, score), ties by id.

        Of many rows a near one may be missed; its share is stated where an engine does so.
        """

    def save(self, path: Path) -> None:
        """Write everything to one file."""

    @classmethod
    def open(cls, path: Path) -> Self:
        """Read or map what `save` wrote; OSError or ValueError if it is not that.

        Changing what was opened leaves the file as it is.
        """


ENGINES: dict[str, type[Engine]] = {"exact": ExactEngine, "faiss": FaissEngine}
