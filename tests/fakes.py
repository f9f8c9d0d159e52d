"""Small honest stand-ins."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING
from zlib import crc32

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray


class NgramEncoder:
    """Texts that share characters and bigrams are near: each is hashed to its own direction."""

    def __init__(self, dimension: int = 64) -> None:
        self.name = "ngrams"
        self.dimension = dimension
        self.fingerprint = f"ngrams-{dimension}"

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        rows = np.zeros((len(texts), self.dimension), np.float32)
        for place, text in enumerate(texts):
            for gram in filter(str.isalnum, (*text, *map("".join, pairwise(text)))):
                rows[place] += self._direction(gram)
        lengths = np.linalg.norm(rows, axis=1, keepdims=True)
        return np.divide(rows, lengths, out=rows, where=lengths > 0)

    encode_queries = encode

    def _direction(self, gram: str) -> NDArray[np.float32]:
        drawn = np.random.default_rng(crc32(gram.encode())).standard_normal(self.dimension)
        return drawn.astype(np.float32)
