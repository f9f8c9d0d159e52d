"""FAISS: rows in half precision, every one compared; beyond `EXACT_ROWS` the likeliest alone.

Which those are is told by short codes (faiss_codes.py); the likeliest rows are then compared as they are.
"""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING, Any, ClassVar, Self

import numpy as np

from index.engines.faiss_codes import Codes, coder
from index.engines.ranking import best, checked, checked_query

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from numpy.typing import NDArray

    from index.chosen import Chosen

EXACT_ROWS = 100_000
"""Up to so many rows every one is compared, which takes 2 ms of 256 dimensions."""

SHORTLIST, COMPARED_A_HIT = 1200, 5
"""So many of the likeliest rows are compared at least, and so many for each one asked for.

1,000,000 rows, 80 questions, of 300 asked for, recall@10/@100/@300 by codes of 380 dimensions: five compared for each
one .995/.974/.914, seven .996/.981/.937, eight .998/.985/.951; comparing 500 more takes .35 ms.
"""

GATHERED = 2
"""All allowed rows are compared where they are at most so many times what would be compared of more."""

SPARE, ENOUGH, FURTHER = 1.1, 2, 4
"""So many times the codes that chance would need are looked through for allowed ones; where not one in so many
of the wanted is among them, so many times those, for all that are wanted.

With 2 and no fewer than wanted, half of 1,000,000 rows took 1.9 ms more."""

CODES_A_ROW = 16
"""Codes are looked through where there are so many for each one wanted, else all allowed rows compared.

1,000,000 codes take 2.9 ms, and 7 more for each 100,000 wanted; 50,000 rows compared in runs 4 ms, strewn
12, 100,000 11 and 24.
"""


def _faiss() -> Any:
    """Import at the first use (0.1 s), and let what this thread does use one core.

    On busy cores two threads took 32-48 ms for what one did in 6-17.
    """
    import faiss  # noqa: PLC0415  # answering from facts never pays for it

    faiss.omp_set_num_threads(1)
    return faiss


class FaissEngine:
    """Rows in float16, compared in float32; a score is off by at most about 5e-4.

    What `open` gives is mapped, so that processes share it, until it is changed.
    """

    exact_rows: ClassVar[int] = EXACT_ROWS

    def __init__(self, dimension: int) -> None:
        faiss = _faiss()
        self._hold(faiss.IndexIDMap(faiss.IndexRefine(coder(dimension), _halves(dimension))))
        self._mapped: Path | None = None

    def _hold(self, index: Any) -> None:
        """Take the parts apart: the codes and the rows stand in the same order, under ids."""
        faiss = _faiss()
        self._index, self._pair = index, faiss.downcast_index(index.index)  # the parts go with it
        self._codes = Codes(faiss.downcast_index(self._pair.base_index))
        self._rows = faiss.downcast_index(self._pair.refine_index)
        self.dimension = int(index.d)
        self.ids = faiss.vector_to_array(index.id_map)

    def __len__(self) -> int:
        return len(self.ids)

    def add(self, ids: NDArray[np.int64], rows: NDArray[np.float32]) -> None:
        """Append the rows, rounded to half precision."""
        ids, rows = checked(ids, rows, self.dimension)
        if len(ids):
            self._unmap()
            self._rows.add(rows)
            self.ids = np.concatenate([self.ids, ids])
            if len(self) > self.exact_rows:
                self._codes.encode(len(self), self._rows.reconstruct_n)

    def remove(self, ids: NDArray[np.int64]) -> None:
        """Take the rows out; the others move up."""
        gone = np.isin(self.ids, ids)
        if gone.any():
            self._unmap()
            places = np.flatnonzero(gone)
            self._rows.remove_ids(places)
            self._codes.remove(places)
            self.ids = self.ids[~gone]

    def search(
        self, row: NDArray[np.float32], k: int, allowed: Chosen | None = None
    ) -> list[tuple[int, float]]:
        """Compare with every row or the likeliest; of allowed ones with all that are few enough."""
        _faiss()  # so that the codes, too, are looked through by one core
        row = checked_query(row, self.dimension)
        count = len(self) if allowed is None else len(allowed)
        if k < 1 or not count:
            return []
        wanted = max(SHORTLIST, COMPARED_A_HIT * k)
        if allowed is not None and count <= GATHERED * wanted:
            return self._compared(row, k, allowed.places())
        likeliest = self._likeliest(row, wanted, allowed)
        if likeliest is not None:
            return self._compared(row, k, likeliest)
        return self._nearest(row, min(k, count), count, allowed)

    def _compared(
        self, row: NDArray[np.float32], k: int, places: NDArray[np.int64]
    ) -> list[tuple[int, float]]:
        """Compare with these, put together: having each row given and multiplying takes four times as long."""
        faiss = _faiss()
        halves = faiss.rev_swig_ptr(self._rows.codes.data(), self._rows.codes.size())
        some = _halves(self.dimension)
        some.add_sa_codes(halves.reshape(len(self), -1)[places])
        scores, found = some.search(row[None], len(places))
        return best(self.ids[places[found[0]]], scores[0], k)

    def _likeliest(
        self, row: NDArray[np.float32], wanted: int, allowed: Chosen | None
    ) -> NDArray[np.int64] | None:
        """Give the places of the allowed rows whose codes are nearest; None where all are to be compared."""
        most = len(self._codes) // CODES_A_ROW
        if allowed is None:
            return self._codes.nearest(row, wanted) if wanted <= most else None
        part = self._codes.part(allowed) if most else None
        if part is not None:
            return _found(
                functools.partial(part.nearest, row), len(part), len(part), wanted, allowed
            )
        return _found(functools.partial(self._codes.nearest, row), len(self), most, wanted, allowed)

    def _nearest(
        self, row: NDArray[np.float32], k: int, count: int, allowed: Chosen | None
    ) -> list[tuple[int, float]]:
        """Compare with all; ask for more until nothing that ties with the k-th is left out."""
        faiss = _faiss()
        selected = None
        if allowed is not None:
            marks = np.zeros(len(self), np.bool_)
            marks[allowed.places()] = True
            bits = np.packbits(marks, bitorder="little")
            selected = faiss.SearchParameters(sel=faiss.IDSelectorBitmap(bits))
        asked = min(k + 1, count)
        while True:
            scores, places = self._rows.search(row[None], asked, params=selected)
            found = best(self.ids[places[0]], scores[0], asked)
            if asked == count or found[k - 1][1] > found[-1][1]:
                return found[:k]
            asked = min(2 * asked, count)

    def save(self, path: Path) -> None:
        """Write FAISS's own format."""
        faiss = _faiss()
        self._index.ntotal = self._pair.ntotal = len(self)
        faiss.copy_array_to_vector(self.ids, self._index.id_map)
        faiss.write_index(self._index, str(path))

    @classmethod
    def open(cls, path: Path) -> Self:
        """Map FAISS's own format; ValueError if the file is not that."""
        engine = cls.__new__(cls)
        engine._read(path, _faiss().IO_FLAG_MMAP_IFC)  # noqa: SLF001  # its own
        engine._mapped = path  # noqa: SLF001
        return engine

    def _read(self, path: Path, flags: int = 0) -> None:
        faiss = _faiss()
        try:
            self._hold(faiss.read_index(str(path), flags))
        except (RuntimeError, AttributeError) as error:
            raise ValueError(str(error)) from error

    def _unmap(self) -> None:
        """Read what is mapped into memory of its own: mapped rows cannot be changed."""
        if self._mapped is not None:
            self._read(self._mapped)
            self._mapped = None


def _found(
    nearest: Callable[[int], NDArray[np.int64]], of: int, most: int, wanted: int, allowed: Chosen
) -> NDArray[np.int64] | None:
    """Look for allowed ones among the nearest of so many, and so many at most; None if too few are."""
    asked, needed = int(SPARE * wanted * of / len(allowed)), wanted // ENOUGH
    while asked <= most:
        places = nearest(asked)
        found = places[allowed.hold(places)]
        if len(found) >= needed:
            return found[:wanted]
        asked, needed = FURTHER * asked, wanted  # a filter against the question, not chance
    return None


def _halves(dimension: int) -> Any:
    """Make what keeps rows in half precision, and compares with all it has."""
    faiss = _faiss()
    return faiss.IndexScalarQuantizer(
        dimension, faiss.ScalarQuantizer.QT_fp16, faiss.METRIC_INNER_PRODUCT
    )
