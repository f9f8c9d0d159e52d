"""FAISS: rows in half precision, every one compared; beyond `EXACT_ROWS` the likeliest alone.

Which those are is told by codes of four bits for four dimensions, all of which a search runs over;
the likeliest rows are then compared as they are. 1,000,000 rows of real passages, 512 dimensions,
one thread, 100 questions, recall@10 / @100 of the exact ones / median ms of scanning:

    these codes, 1,200 or 2,400 rows compared          .995/.975 / 2.9, .997/.989 / 3.0
    four bits for two dimensions, 500 or 1,200         1/.991 / 5.7, 1/.999 / 5.8
    these in one cell, to select while scanning        .998/.979 / 2.9, of half the rows 6.0

Where few blocks of codes hold an allowed row, these are copied and scanned: of documents of 40 passages, 10 %
1.9 ms where the codes of all and 24,000 of the nearest took 7.0.

Of 256 dimensions a bit a dimension (RaBitQ) had .940/13.6 beside .9998/3.3 of four bits for two, 4,096
cells of whole rows .982/7.9, every row 19.6. Codes take rows in and out without growing stale, as
cells do; making them took 6 s, the cells 85.
"""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING, Any, ClassVar, Self

import numpy as np

from index.engines.faiss_part import Part
from index.engines.large_pages import into_large_pages
from index.engines.ranking import best, checked, checked_query
from index.ids import once

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from numpy.typing import NDArray

    from index.chosen import Chosen

EXACT_ROWS = 100_000
"""Up to so many rows every one is compared, which takes 2 ms of 256 dimensions."""

SHORTLIST, COMPARED_A_HIT = 1200, 5
"""So many of the likeliest rows are compared at least, and so many for each one asked for.

1,000,000 rows, 80 questions, of 300 asked for, four compared for each one @10/@100/@300 1/.982/.929 in 6.4 ms,
five 1/.988/.946 in 7.0, six 1/.991/.957 in 7.5, eight 1/.993/.968 in 7.8; of half the rows five 1/.982/.942, of
10 % 1/.987/.948.
"""

DIMENSIONS_A_CODE = 4

GATHERED = 2
"""All allowed rows are compared where they are at most so many times what would be compared of more."""

COPIED_SHARE = 5
"""Blocks of codes are copied where at most one in so many holds an allowed row, else all are scanned.

1,000,000 codes: copying a tenth of the blocks takes .6 ms, a sixth .9, two thirds 17 (memory not used before)."""

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
        most = self._codes.ntotal // CODES_A_ROW
        if allowed is None:
            return self._scanned(row, wanted) if wanted <= most else None
        part = self._part(allowed) if most else None
        if part is not None:
            return _found(
                functools.partial(part.nearest, row), len(part), len(part), wanted, allowed
            )
        return _found(functools.partial(self._scanned, row), len(self), most, wanted, allowed)

    def _scanned(self, row: NDArray[np.float32], count: int) -> NDArray[np.int64]:
        places: NDArray[np.int64] = self._codes.search(row[None], count)[1][0]
        return places

    def _part(self, allowed: Chosen) -> Part | None:
        """Copy the blocks that hold an allowed row, where they are few."""
        if COPIED_SHARE * len(allowed) > len(self):
            return None
        blocks = once(allowed.places() // self._codes.bbs)
        few = COPIED_SHARE * len(blocks) * self._codes.bbs <= len(self)
        return Part(self._codes, blocks) if few else None

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
        codes = self._codes.codes
        if codes.size():
            into_large_pages(faiss.rev_swig_ptr(codes.get(), codes.size()))

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


def _coder(dimension: int) -> Any:
    """Make codes of four bits for four dimensions, or for each where they do not divide so."""
    faiss = _faiss()
    parts = dimension if dimension % DIMENSIONS_A_CODE else dimension // DIMENSIONS_A_CODE
    return faiss.IndexPQFastScan(dimension, parts, 4, faiss.METRIC_INNER_PRODUCT)
