"""The rows a model starts from: what pieces stand near, what English calls them, how they are spelled.

And a direction of its own for each: pieces that mean the like are still told apart.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

import numpy as np
import scipy.sparse as sp
from sklearn.utils.extmath import randomized_svd

if TYPE_CHECKING:
    from collections import Counter
    from collections.abc import Mapping

    from numpy.typing import NDArray
    from tokenizers import Tokenizer

UNKNOWN_ID = 0
GLOSS_SHARE, CHARACTER_SHARE = 0.6, 0.35
"""Weights of English glosses and of characters beside the neighbours' 1.0, each of unit length."""
TELLING_POWER = 2.0
"""A row is as long as log(total / count) to this power: with 1 instead, 24,281 passages gave 333
paraphrases .240 of theirs among fifty, with 2 .264."""
OWN_SHARE = 0.8
"""How long the direction of its own is beside the rest, on average.

By meaning alone after 1,000 steps more on a trained model's rows, recall@1 of 324 questions on 599
policy documents, @3 of 333 paraphrases, @1 of 1,042 other questions on 24,281 passages: without
.682, .216, .446; with .8 .716, .219, .469; with 1.2 .722, .219, .468 (other draws: .691 and .710)."""


def first_rows(
    tokenizer: Tokenizer,
    counts: Counter[str],
    near: Any,
    glosses: Mapping[str, Mapping[str, float]],
    dimension: int,
    seed: int,
) -> NDArray[np.float32]:
    """Give one row a piece, (pieces, dimension): the best of so many directions of all features."""
    # the tokenizer gives its pieces in another order each time
    vocabulary = dict(sorted(tokenizer.get_vocab().items(), key=lambda piece: piece[1]))
    joined = sp.hstack(
        [
            _unit(near),
            GLOSS_SHARE * _unit(_weighed(vocabulary, glosses)),
            CHARACTER_SHARE * _unit(_spelled(vocabulary)),
        ]
    ).tocsr()
    found, _, _ = randomized_svd(joined, dimension, n_iter=3, random_state=seed)
    rows = found / np.maximum(np.linalg.norm(found, axis=1, keepdims=True), 1e-9)
    telling = _telling(vocabulary, counts)[:, None]
    rows *= telling**TELLING_POWER
    own = np.random.default_rng(seed).standard_normal(rows.shape) * telling
    rows += own * (OWN_SHARE * _mean_length(rows) / _mean_length(own))
    rows[UNKNOWN_ID] = 0
    return np.asarray(rows, np.float32)


def _mean_length(rows: NDArray[np.float64]) -> float:
    return float(np.linalg.norm(rows, axis=1).mean())


def _telling(vocabulary: Mapping[str, int], counts: Counter[str]) -> NDArray[np.float64]:
    total = sum(counts[piece] for piece in vocabulary)
    shares = [math.log(total / max(counts[piece], 1)) / math.log(total) for piece in vocabulary]
    return np.array(shares)


def _weighed(vocabulary: Mapping[str, int], glosses: Mapping[str, Mapping[str, float]]) -> Any:
    """Weigh each gloss by how few words have it; what one word alone has says nothing of two."""
    words: dict[str, int] = {}
    for held in glosses.values():
        for feature in held:
            words[feature] = words.get(feature, 0) + 1
    shared = {feature: n for n, feature in enumerate(f for f, count in words.items() if count > 1)}
    cells = [
        (vocabulary[word], shared[feature], weight * math.log(len(glosses) / words[feature]))
        for word, held in glosses.items()
        for feature, weight in held.items()
        if feature in shared
    ]
    return _matrix(cells, len(vocabulary), len(shared))


def _spelled(vocabulary: Mapping[str, int]) -> Any:
    characters: dict[str, int] = {}
    cells = [
        (place, characters.setdefault(character, len(characters)), 1.0)
        for piece, place in vocabulary.items()
        if place != UNKNOWN_ID
        for character in sorted(set(piece))
    ]
    return _matrix(cells, len(vocabulary), len(characters))


def _matrix(cells: list[tuple[int, int, float]], rows: int, columns: int) -> Any:
    row, column, value = zip(*cells, strict=True) if cells else ((), (), ())
    return sp.csr_matrix((np.array(value, np.float32), (row, column)), shape=(rows, columns))


def _unit(features: Any) -> Any:
    lengths = np.sqrt(np.asarray(features.multiply(features).sum(axis=1)).ravel())
    lengths[lengths == 0] = 1
    return sp.diags(1 / lengths) @ features
