"""Texts → how much more often two pieces stand near each other than chance would have it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import scipy.sparse as sp

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from numpy.typing import NDArray
    from tokenizers import Tokenizer

    Pair = tuple[str, str]

WINDOW = 6
"""Pieces apart at most; one at a distance d counts 1/√d."""
CONTEXT_POWER = 0.75
"""Of how often a neighbour stands anywhere (Levy, Goldberg and Dagan 2015)."""
LEAST_COUNT = 1.0
SPOKEN_COUNT, WORD_COUNT = 3.0, 4.0
"""What a piece of the one side of a pair counts beside one of the other: sentences, words."""

_BATCH = 4096
_DOCUMENTS = 20_000  # counted at once


def near_each_other(
    tokenizer: Tokenizer, texts: Sequence[str], spoken: Sequence[Pair], words: Sequence[Pair]
) -> Any:
    """Give the positive pointwise mutual information of pieces, a sparse (pieces, pieces) matrix."""
    size = tokenizer.get_vocab_size()
    counts = sp.csr_matrix((size, size), dtype=np.float32)
    for part in _parts(_ids(tokenizer, texts)):
        counts += _counted(part, size)
    counts += _across(tokenizer, spoken, size, SPOKEN_COUNT, 0.0, 0.5)
    counts += _across(tokenizer, words, size, WORD_COUNT, 1.0, 1.0)
    return _information((counts + counts.T).tocoo())


def _ids(tokenizer: Tokenizer, texts: Sequence[str]) -> Iterator[NDArray[np.int32]]:
    for start in range(0, len(texts), _BATCH):
        batch = list(texts[start : start + _BATCH])
        for encoding in tokenizer.encode_batch_fast(batch, add_special_tokens=False):
            yield np.array(encoding.ids, np.int32)


def _parts(ids: Iterator[NDArray[np.int32]]) -> Iterator[list[NDArray[np.int32]]]:
    part: list[NDArray[np.int32]] = []
    for document in ids:
        part.append(document)
        if len(part) == _DOCUMENTS:
            yield part
            part = []
    yield part


def _counted(documents: list[NDArray[np.int32]], size: int) -> Any:
    """Count each piece with those up to WINDOW places behind it in its document."""
    flat = np.concatenate([*documents, np.empty(0, np.int32)])
    of = np.repeat(np.arange(len(documents)), [len(document) for document in documents])
    counts = sp.csr_matrix((size, size), dtype=np.float32)
    for apart in range(1, WINDOW + 1):
        same = of[:-apart] == of[apart:]
        pieces = flat[:-apart][same], flat[apart:][same]
        weight = np.full(len(pieces[0]), apart**-0.5, np.float32)
        counts += sp.coo_matrix((weight, pieces), shape=(size, size)).tocsr()
    return counts


def _across(
    tokenizer: Tokenizer, pairs: Sequence[Pair], size: int, count: float, left: float, right: float
) -> Any:
    """Count each piece of a pair's one side with each of the other, less where a side is long."""
    rows: list[int] = []
    columns: list[int] = []
    weights: list[float] = []
    sides = [list(_ids(tokenizer, [pair[side] for pair in pairs])) for side in (0, 1)]
    for said, written in zip(*sides, strict=True):
        if not (said.size and written.size):
            continue
        weight = count * len(said) ** -left * len(written) ** -right
        for piece in said.tolist():
            rows += [piece] * len(written)
            columns += written.tolist()
            weights += [weight] * len(written)
    return sp.coo_matrix(
        (np.array(weights, np.float32), (rows, columns)), shape=(size, size)
    ).tocsr()


def _information(counts: Any) -> Any:
    total = counts.data.sum()
    of_piece = np.asarray(counts.sum(axis=1)).ravel()
    as_context = of_piece**CONTEXT_POWER
    as_context /= as_context.sum()
    chance = of_piece[counts.row] / total * as_context[counts.col]
    information = np.log(counts.data / total / chance)
    kept = (counts.data >= LEAST_COUNT) & (information > 0)
    cells = information[kept].astype(np.float32), (counts.row[kept], counts.col[kept])
    return sp.csr_matrix(cells, shape=counts.shape)
