"""FAISS: rows in half precision, every one compared; beyond `EXACT_ROWS` the likeliest alone.

Which those are is told by codes of four bits for four dimensions, all of which a search runs over;
the likeliest rows are then compared as they are. 1,000,000 rows of real passages, 512 dimensions,
one thread, 100 questions, recall@10 / @100 of the exact ones / median ms of scanning:

    these codes, 1,200 or 2,400 rows compared          .995/.975 / 2.9, .997/.989 / 3.0
    four bits for two dimensions, 500 or 1,200         1/.991 / 5.7, 1/.999 / 5.8
    these in one cell, to select while scanning        .998/.979 / 2.9, of half the rows 6.0

Of 256 dimensions a bit a dimension (RaBitQ) had .940/13.6 beside .9998/3.3 of four bits for two, 4,096
cells of whole rows .982/7.9, every row 19.6. Codes take rows in and out without growing stale, as
cells do; making them took 6 s, the cells 85.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar, Self

import numpy as np

from index.engines.ranking import best, checked, checked_query

if TYPE_CHECKING:
    from pathlib import Path

    from numpy.typing import NDArray

    Mask = NDArray[np.bool_]

EXACT_ROWS = 100_000
"""Up to so many rows every one is compared, which takes 2 ms of 256 dimensions."""

SHORTLIST, COMPARED_A_HIT = 1200, 8
"""So many of the likeliest rows are compared at least, and so many for each one asked for.

1,000,000 rows, 100 questions, of 300 asked for, 1,200 compared @100/@300 .975/.920, 2,400 .989/.965, 9,600
.999/.995. A row more takes .4 µs.
"""

DIMENSIONS_A_CODE = 4

SCANNED_ROWS = 500
"""So few allowed rows are taken out and compared; more are cheaper to select while scanning."""

SPARE, FURTHER = 2, 4
"""So many times the codes that chance would need are looked through for allowed ones, and where too
few are among them, so many times those."""

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
        self._hold(faiss.IndexIDMap(faiss.IndexRefine(_coder(dimension), _halves(dimension))))
        self._mapped: Path | None = None

    def _hold(self, index: Any) -> None:
        """Take the parts apart: the codes and the rows stand in the same order, under ids."""
        faiss = _faiss()
        self._index, self._pair = index, faiss.downcast_index(index.index)  # the parts go with it
        self._codes = faiss.downcast_index(self._pair.base_index)
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
                self._encode()

    def _encode(self) -> None:
        """Give every row that has none yet its code; the first time learn how, from all."""
        done = self._codes.ntotal
        rows = self._rows.reconstruct_n(done, len(self) - done)
        if not self._codes.is_trained:
            self._codes.train(rows)
        self._codes.add(rows)

    def remove(self, ids: NDArray[np.int64]) -> None:
        """Take the rows out; the others move up."""
        gone = np.isin(self.ids, ids)
        if gone.any():
            self._unmap()
            places = np.flatnonzero(gone)
            self._rows.remove_ids(places)
            if self._codes.ntotal:
                self._codes.remove_ids(places)
            self.ids = self.ids[~gone]

    def search(
        self, row: NDArray[np.float32], k: int, allowed: Mask | None = None
    ) -> list[tuple[int, float]]:
        """Compare with every row or the likeliest; of allowed ones with all that are few enough."""
        row = checked_query(row, self.dimension)
        count = len(self) if allowed is None else int(np.count_nonzero(allowed))
        if k < 1 or not count:
            return []
        if allowed is not None and count <= SCANNED_ROWS:
            return self._compared(row, k, np.flatnonzero(allowed))
        likeliest = self._likeliest(row, max(SHORTLIST, COMPARED_A_HIT * k), count, allowed)
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
        self, row: NDArray[np.float32], wanted: int, count: int, allowed: Mask | None
    ) -> NDArray[np.int64] | None:
        """Give the places of the allowed rows whose codes are nearest; None where all are to be compared."""
        asked = wanted if allowed is None else SPARE * wanted * len(self) // count
        while CODES_A_ROW * asked <= self._codes.ntotal:
            places: NDArray[np.int64] = self._codes.search(row[None], asked)[1][0]
            found = places if allowed is None else places[allowed[places]]
            if len(found) >= wanted:
                return found[:wanted]
            asked *= FURTHER
        return None

    def _nearest(
        self, row: NDArray[np.float32], k: int, count: int, allowed: Mask | None
    ) -> list[tuple[int, float]]:
        """Compare with all; ask for more until nothing that ties with the k-th is left out."""
        faiss = _faiss()
        selected = None
        if allowed is not None:
            bits = np.packbits(allowed, bitorder="little")
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
        try:
            self._hold(_faiss().read_index(str(path), flags))
        except (RuntimeError, AttributeError) as error:
            raise ValueError(str(error)) from error

    def _unmap(self) -> None:
        """Read what is mapped into memory of its own: mapped rows cannot be changed."""
        if self._mapped is not None:
            self._read(self._mapped)
            self._mapped = None


def _halves(dimension: int) -> Any:
    """Make what keeps rows in half precision, and compares with all it has."""
    faiss = _faiss()
    return faiss.IndexScalarQuantizer(
        dimension, faiss.ScalarQuantizer.QT_fp16, faiss.METRIC_INNER_PRODUCT
    )


def _coder(dimension: int) -> Any:
    """Make codes of four bits for four dimensions, or for each where they do not divide so."""
    faiss = _faiss()
    parts = dimension if dimension % DIMENSIONS_A_CODE else dimension // DIMENSIONS_A_CODE
    return faiss.IndexPQFastScan(dimension, parts, 4, faiss.METRIC_INNER_PRODUCT)
