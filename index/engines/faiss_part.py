"""Some blocks of FAISS's codes of four bits, copied so that a search runs over these alone.

An IndexPQFastScan keeps its codes in blocks of `bbs` rows one after another, the last one filled up.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray


class Part:
    """The rows of some blocks, found under the places they have among all."""

    def __init__(self, codes: Any, turn: Any, blocks: NDArray[np.int64]) -> None:
        import faiss  # noqa: PLC0415  # whoever has codes has it already

        self._all, self._blocks, self._turn = codes.ntotal, blocks, turn
        self._size = int(codes.bbs)
        make: Any = faiss.IndexPQFastScan
        self._codes = make(codes.d, codes.M, codes.nbits, codes.metric_type)
        self._codes.pq, self._codes.is_trained = codes.pq, True
        every = faiss.rev_swig_ptr(codes.codes.get(), codes.codes.size())
        width = self._size * codes.M2 // 2  # bytes of a block, half a byte a code
        self._codes.codes.resize(len(blocks) * width)
        some = faiss.rev_swig_ptr(self._codes.codes.get(), len(blocks) * width)
        np.take(every.reshape(-1, width), blocks, 0, some.reshape(-1, width), mode="clip")
        self._codes.ntotal = self._codes.ntotal2 = len(self)

    def __len__(self) -> int:
        return len(self._blocks) * self._size

    def nearest(self, row: NDArray[np.float32], count: int) -> NDArray[np.int64]:
        """Give the places of the rows whose codes are nearest, the nearest first."""
        found = self._codes.search(self._turn.apply(row[None]), count)[1][0]
        places = self._blocks[found // self._size] * self._size + found % self._size
        held: NDArray[np.int64] = places[places < self._all]
        return held
