"""Train the embedded encoder.

    python -m index.training DATA --out index/model --seed 7

DATA holds `training/laws`, `training/pairs`, `training/synonyms` and `corpora`; see texts.py.
"""

from __future__ import annotations

import argparse
import time
from itertools import chain
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

from index.training.cooccurrence import near_each_other
from index.training.first import first_rows
from index.training.fit import fit, save
from index.training.glosses import features
from index.training.pairs import QUESTION_SHARE, SPOKEN_SHARE, WORD_SHARE, rounds
from index.training.pieces import count_pieces, tokenizer_of
from index.training.spoken import spoken_pairs, word_pairs
from index.training.texts import passages, question_pairs
from index.windows import windows

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from index.training.pairs import Pair


SPOKEN_PIECE = 20
"""A word of the spoken pairs counts so often: a rare one, too, is a piece of its own."""


SAMPLED = 5  # one passage in so many shows how texts lie


def main(arguments: Sequence[str] | None = None) -> None:
    """Read, count pieces, fit and save, saying how far it is."""
    options = _options(arguments)
    start = time.monotonic()
    texts, questions = list(passages(options.data)), question_pairs(options.data)
    spoken, words = spoken_pairs(), word_pairs()
    print(f"{len(texts):,} passages, {len(questions):,} question pairs")
    print(f"{len(spoken):,} spoken pairs, {len(words):,} of words")
    read = [*(f"{p.title} {p.heading} {p.text}" for p in texts), *map(" ".join, questions)]
    counts = count_pieces(read)
    for piece, count in count_pieces(chain.from_iterable((*spoken, *words))).items():
        counts[piece] += SPOKEN_PIECE * count if len(piece) > 1 else count
    tokenizer = tokenizer_of(counts, options.pieces)
    print(f"{tokenizer.get_vocab_size():,} pieces of {len(counts):,} counted")
    near = near_each_other(tokenizer, read, spoken, words)
    glosses = features(options.data / "training" / "synonyms", tokenizer.get_vocab())
    weights = first_rows(tokenizer, counts, near, glosses, options.dimension, options.seed)
    print(f"first rows after {(time.monotonic() - start) / 60:.1f} minutes")
    beside = ((QUESTION_SHARE, questions), (SPOKEN_SHARE, spoken), (WORD_SHARE, words))

    def pairs() -> Iterator[Pair]:
        yield from rounds(texts, beside, Random(options.seed))  # noqa: S311  # not a secret

    model = fit(
        tokenizer, weights, pairs, steps=options.steps, batch=options.batch, seed=options.seed
    )
    sample = [f"{p.title} {p.heading}\n{w}" for p in texts[::SAMPLED] for w in windows(p.text)]
    save(model, tokenizer, sample, options.out)
    print(f"saved to {options.out} after {(time.monotonic() - start) / 60:.1f} minutes")


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m index.training")
    parser.add_argument("data", type=Path, help="folder with training/ and corpora/")
    parser.add_argument("--out", type=Path, required=True, help="model folder to write")
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--steps", type=int, default=600)
    parser.add_argument("--batch", type=int, default=2048, help="pairs a step")
    parser.add_argument("--pieces", type=int, default=40_000, help="size of the vocabulary")
    parser.add_argument("--dimension", type=int, default=512)
    return parser.parse_args(arguments)


if __name__ == "__main__":
    main()
