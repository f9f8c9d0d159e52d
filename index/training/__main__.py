"""Train the embedded encoder.

    python -m index.training DATA --out index/model --seed 7

DATA holds `training/laws`, `training/pairs` and `corpora`; see texts.py.
"""

from __future__ import annotations

import argparse
import time
from itertools import chain
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

from index.training.fit import first_weights, fit, save
from index.training.pairs import rounds
from index.training.pieces import count_pieces, tokenizer_of
from index.training.texts import passages, question_pairs

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from index.training.pairs import Pair


def main(arguments: Sequence[str] | None = None) -> None:
    """Read, count pieces, fit and save, saying how far it is."""
    options = _options(arguments)
    start = time.monotonic()
    texts = list(passages(options.data))
    questions = question_pairs(options.data)
    print(f"{len(texts):,} passages, {len(questions):,} question pairs")
    counts = count_pieces(chain((p.text for p in texts), chain.from_iterable(questions)))
    tokenizer = tokenizer_of(counts, options.pieces)
    print(f"{tokenizer.get_vocab_size():,} pieces of {len(counts):,} counted")

    def pairs() -> Iterator[Pair]:
        yield from rounds(texts, questions, Random(options.seed))  # noqa: S311  # not a secret

    weights = first_weights(tokenizer, counts, options.dimension, options.seed)
    model = fit(
        tokenizer, weights, pairs, steps=options.steps, batch=options.batch, seed=options.seed
    )
    save(model, options.out)
    print(f"saved to {options.out} after {(time.monotonic() - start) / 60:.1f} minutes")


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m index.training")
    parser.add_argument("data", type=Path, help="folder with training/ and corpora/")
    parser.add_argument("--out", type=Path, required=True, help="model folder to write")
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--steps", type=int, default=250)
    parser.add_argument("--batch", type=int, default=2048, help="pairs a step")
    parser.add_argument("--pieces", type=int, default=32_000, help="size of the vocabulary")
    parser.add_argument("--dimension", type=int, default=256)
    return parser.parse_args(arguments)


if __name__ == "__main__":
    main()
