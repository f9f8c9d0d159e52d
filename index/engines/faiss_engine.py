"""FAISS: rows in half precision, every one compared; beyond `EXACT_ROWS` the likeliest alone.

Which those are is told by codes of four bits for two dimensions, all of which a search runs over;
the likeliest rows are then compared as they are. 1,000,000 rows of real passages, 256 dimensions,
one thread on busy cores, 450 questions, recall@10 of the exact ten / median ms of scanning:

    these codes, 500 or 200 rows compared           .9998 / 3.3, .996 / 3.4
    a bit a dimension (RaBitQ), 500 or 1,000        .940 / 13.6, .975 / 10.3
    4,096 cells of whole rows, 50,000 or 100,000    .982 / 7.9, .993 / 7.9
    every row                                       1 / 19.6

Codes take rows in and out without growing stale, as cells do; making them took 12 s, the cells 85.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar, Self

import numpy as np

from index.engines.ranking import best, checked, checked_query
from index.ids import Places, ordered

if TYPE_CHECKING:
    from collections.abc import Collection
    from pathlib import Path

    from numpy.typing import NDArray

    Mask = NDArray[np.bool_]

EXACT_ROWS = 100_000
"""Up to so many rows, held or allowed, every one is compared.

Of 100,000 that takes 2 ms. Allowed ones of 1,000,000, all compared / the likeliest, on busy cores, ms: 50,000
in runs of 40, as a document's are, 3.7/12, 100,000 9.9/12, 300,000 18/15; strewn 10/13, 24/16, 39/16.
"""

SHORTLIST, COMPARED_A_HIT = 500, 4
"""So many of the likeliest rows are compared at least, and so many for each one asked for.

1,000,000 rows, 450 questions, recall@10 / @50: 100 compared .983/.870, 200 .996/.958, 500
.9998/.993, and for 50 passages of 150 rows asked for, 600 compared, @50 .997. Comparing 500 takes .4 ms.
"""

SCANNED_ROWS = 500
"""So few allowed rows are taken out and compared (about 1 µs each); more are cheaper to select
while scanning: the two met at 300 allowed of 20,000 rows and at 700 of 200,000."""

SPARE = 4
"""So many times the codes that chance would need are looked through for allowed ones; where too
few are among them, all allowed rows are compared. 500 codes take 2.6 ms of 1,000,000, 20,000 4."""


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
        rows = faiss.IndexScalarQuantizer(
            dimension, faiss.ScalarQuantizer.QT_fp16, faiss.METRIC_INNER_PRODUCT
        )
        self._hold(faiss.IndexIDMap(faiss.IndexRefine(_coder(dimension), rows)))
        self._mapped: Path | None = None

    def _hold(self, index: Any) -> None:
        """Take the parts apart: the codes and the rows stand in the same order, under ids."""
        faiss = _faiss()
        self._index, self._pair = index, faiss.downcast_index(index.index)  # the parts go with it
        self._codes = faiss.downcast_index(self._pair.base_index)
        self._rows = faiss.downcast_index(self._pair.refine_index)
        self.dimension = int(index.d)
        self._name(faiss.vector_to_array(index.id_map))

    def _name(self, ids: NDArray[np.int64]) -> None:
        """Note the rows' ids, in the order of the rows."""
        self._ids = ids
        self._by_id: tuple[Places, NDArray[np.int64]] | None = None

    def _found(self, ids: NDArray[np.int64]) -> NDArray[np.int64]:
        """Give the rows of the ids that are held; the first time, put all ids in order."""
        if self._by_id is None:
            rows = np.argsort(self._ids, kind="stable")  # 1 ms of 1,000,000 in order
            self._by_id = Places(self._ids[rows]), rows
        places, rows = self._by_id
        return rows[places.of(ids)]

    def __len__(self) -> int:
        return len(self._ids)

    def add(self, ids: NDArray[np.int64], rows: NDArray[np.float32]) -> None:
        """Append the rows, rounded to half precision."""
        ids, rows = checked(ids, rows, self.dimension)
        if len(ids):
            self._unmap()
            self._rows.add(rows)
            self._name(np.concatenate([self._ids, ids]))
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
        gone = self._mask(ids)
        if gone.any():
            self._unmap()
            places = np.flatnonzero(gone)
            self._rows.remove_ids(places)
            if self._codes.ntotal:
                self._codes.remove_ids(places)
            self._name(self._ids[~gone])

    def search(
        self, row: NDArray[np.float32], k: int, allowed_ids: Collection[int] | None = None
    ) -> list[tuple[int, float]]:
        """Compare with every row or the likeliest; of allowed ones with all that are few enough."""
        row = checked_query(row, self.dimension)
        allowed = None if allowed_ids is None else self._mask(allowed_ids)
        count = len(self) if allowed is None else int(np.count_nonzero(allowed))
        if k < 1 or not count:
            return []
        if allowed is not None and count <= SCANNED_ROWS:
            return self._compared(row, k, np.flatnonzero(allowed))
        wanted = max(SHORTLIST, COMPARED_A_HIT * k)
        if count > max(wanted, self.exact_rows):
            likeliest = self._likeliest(row, wanted, count, allowed)
            if len(likeliest) == wanted:
                return self._compared(row, k, likeliest)
        return self._nearest(row, min(k, count), count, allowed)

    def _mask(self, ids: Collection[int] | NDArray[np.int64]) -> Mask:
        """Mark the rows of these ids."""
        mask = np.zeros(len(self), np.bool_)
        mask[self._found(ordered(ids))] = True
        return mask

    def _compared(
        self, row: NDArray[np.float32], k: int, places: NDArray[np.int64]
    ) -> list[tuple[int, float]]:
        return best(self._ids[places], self._rows.reconstruct_batch(places) @ row, k)

    def _likeliest(
        self, row: NDArray[np.float32], wanted: int, count: int, allowed: Mask | None
    ) -> NDArray[np.int64]:
        """Give the places of the rows whose codes are nearest; of allowed ones maybe too few."""
        _faiss()
        asked = wanted if allowed is None else min(SPARE * wanted * len(self) // count, len(self))
        places: NDArray[np.int64] = self._codes.search(row[None], asked)[1][0]
        return (places if allowed is None else places[allowed[places]])[:wanted]

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
            found = best(self._ids[places[0]], scores[0], asked)
            if asked == count or found[k - 1][1] > found[-1][1]:
                return found[:k]
            asked = min(2 * asked, count)

    def save(self, path: Path) -> None:
        """Write FAISS's own format."""
        faiss = _faiss()
        self._index.ntotal = self._pair.ntotal = len(self)
        faiss.copy_array_to_vector(self._ids, self._index.id_map)
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


def _coder(dimension: int) -> Any:
    """Make codes of four bits for two dimensions, or for each where they do not pair up."""
    faiss = _faiss()
    parts = dimension if dimension % 2 else dimension // 2
    return faiss.IndexPQFastScan(dimension, parts, 4, faiss.METRIC_INNER_PRODUCT)
