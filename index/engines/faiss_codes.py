"""Short codes of rows, all of which a search runs over to tell the likeliest rows.

A row is turned so that what most of all rows' length lies in stands first (principal components, not centred, as
inner products are what counts), the rest is dropped, and every four of the numbers kept get four bits. Searching runs at the speed
memory is read: of 1,000,000 rows of 512 dimensions, alone on a core, 80 questions, so many rows compared:

    all 512, 64 MB     3.0 ms    1,500 recall@10 1.0, @100 .988, @300 .946
    384 kept, 48 MB    2.5 ms    1,500 .995 .974 .914, 2,000 .996 .981 .937
    320 kept, 40 MB    1.9 ms    1,500 .993 .952 .873, 2,000 .993 .964 .903
    256 kept, 32 MB    1.5 ms    1,500 .973 .900 .806, 2,000 .983 .921 .843

Other groups of the numbers kept (the first with the 97th and so on, 480 by five) had the same. Where few blocks of codes
hold an allowed row, these are copied and scanned. Of 256 dimensions a bit a dimension (RaBitQ) had .940/13.6 ms beside .9998/3.3
of four bits for two, 4,096 cells of whole rows .982/7.9, every row 19.6. Codes take rows in and out without
growing stale, as cells do; making them takes 12 s, the cells 85.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from index.engines.faiss_part import Part
from index.engines.large_pages import into_large_pages
from index.ids import once

if TYPE_CHECKING:
    from collections.abc import Callable

    from numpy.typing import NDArray

    from index.chosen import Chosen

DIMENSIONS_A_CODE = 4

BITS = 4

KEPT_SHARE = 0.87
"""Of rows' squared length that the dimensions kept hold: 348 of 512 on the rows above.

With .9 (380 kept) a search of half of 1,000,000 passages took .5 ms more; recall@10/@100/@300 of 80 questions
was .996/.967/.901, with this .993/.957/.885.
"""

TAUGHT_BY = 125_000
"""Rows, strewn, that codes are learnt from: those of the table above were. 1,000,000 would stand in memory whole."""

ENCODED_AT_ONCE = 100_000
"""Rows, so that the whole of 1,000,000 never stands in memory: 2 GB of 512 dimensions."""

COPIED_SHARE = 5
"""Blocks of codes are copied where at most one in so many holds an allowed row, else all are scanned.

1,000,000 codes: copying a tenth of the blocks takes .6 ms, a sixth .9, two thirds 17 (memory not used before)."""


def coder(dimension: int) -> Any:
    """Make FAISS's index of codes; how many dimensions it keeps is settled when it learns."""
    import faiss  # noqa: PLC0415  # answering from facts never pays for it

    scanned = faiss.IndexPQFastScan(dimension, dimension, BITS, faiss.METRIC_INNER_PRODUCT)
    return faiss.IndexPreTransform(faiss.LinearTransform(dimension, dimension), scanned)


class Codes:
    """What `coder` made, taken apart; the rows' codes stand in the order they were added in."""

    def __init__(self, index: Any) -> None:
        import faiss  # noqa: PLC0415

        self._whole = index
        lower: Any = faiss.downcast_index  # FAISS tells of its own types only what all have
        self._turn: Any = faiss.downcast_VectorTransform(index.chain.at(0))
        self._scanned = lower(index.index)
        codes = self._scanned.codes
        if codes.size():
            into_large_pages(faiss.rev_swig_ptr(codes.get(), codes.size()))

    def __len__(self) -> int:
        return int(self._scanned.ntotal)

    def encode(self, count: int, rows: Callable[[int, int], NDArray[np.float32]]) -> None:
        """Give each of `count` rows that has none yet its code; learn how, and again as rows become twice as many.

        `rows` gives so many from a place on. Codes learnt from the first 100,000 of 1,000,000 rows alone had
        recall@10 .956 and @100 .886, not .993 and .957.
        """
        done = len(self)
        if count.bit_length() > done.bit_length():
            self._scanned.reset()
            done = 0
            step = -(-count // TAUGHT_BY)
            self._learn(np.concatenate([rows(start, 1) for start in range(0, count, step)]))
        for start in range(done, count, ENCODED_AT_ONCE):
            some = rows(start, min(ENCODED_AT_ONCE, count - start))
            self._scanned.add(self._turn.apply(some))

    def _learn(self, rows: NDArray[np.float32]) -> None:
        import faiss  # noqa: PLC0415

        kept = _strongest(rows)
        turn, scanned = self._turn, self._scanned
        turn.d_out = size = len(kept)
        faiss.copy_array_to_vector(kept.ravel(), turn.A)
        turn.is_trained = True
        parts = size if size % DIMENSIONS_A_CODE else size // DIMENSIONS_A_CODE
        scanned.pq = faiss.ProductQuantizer(size, parts, BITS)
        scanned.init_fastscan(size, parts, BITS, scanned.metric_type, scanned.bbs)
        scanned.train(turn.apply(rows))
        self._whole.is_trained = True

    def remove(self, places: NDArray[np.int64]) -> None:
        """Take codes out; the others move up."""
        if len(self):
            self._scanned.remove_ids(places)

    def nearest(self, row: NDArray[np.float32], count: int) -> NDArray[np.int64]:
        """Give the places of the rows whose codes are nearest, the nearest first."""
        places: NDArray[np.int64] = self._scanned.search(self._turn.apply(row[None]), count)[1][0]
        return places

    def part(self, allowed: Chosen) -> Part | None:
        """Copy the blocks that hold an allowed row, where they are few."""
        if COPIED_SHARE * len(allowed) > len(self):
            return None
        blocks = once(allowed.places() // self._scanned.bbs)
        few = COPIED_SHARE * len(blocks) * self._scanned.bbs <= len(self)
        return Part(self._scanned, self._turn, blocks) if few else None


def _strongest(rows: NDArray[np.float32]) -> NDArray[np.float32]:
    """Give the directions (kept, dimension), strongest first, that hold enough of all rows' length."""
    strengths, directions = np.linalg.eigh(rows.T @ rows)  # the weakest first
    needed = 1 + int(np.searchsorted(np.cumsum(strengths[::-1]), KEPT_SHARE * strengths.sum()))
    whole = -(-needed // DIMENSIONS_A_CODE) * DIMENSIONS_A_CODE
    return np.ascontiguousarray(directions.T[::-1][:whole], np.float32)
