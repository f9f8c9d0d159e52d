"""Pairs → a static embedding, fitted by sentence-transformers' own trainer."""

from __future__ import annotations

import tempfile
from typing import TYPE_CHECKING

import torch
from datasets import Features, IterableDataset, Value
from sentence_transformers import (
    SentenceTransformer,
    SentenceTransformerTrainer,
    SentenceTransformerTrainingArguments,
)
from sentence_transformers.sentence_transformer.losses import MultipleNegativesRankingLoss
from sentence_transformers.sentence_transformer.modules import Normalize

from index.training.counted import CountedEmbedding
from index.training.even import evened
from index.training.first import UNKNOWN_ID

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from pathlib import Path

    import numpy as np
    from numpy.typing import NDArray
    from tokenizers import Tokenizer

    from index.training.pairs import Pair

LEARNING_RATE = 0.002
"""For rows of length about 1 before training; 0.2, the usual rate for rows drawn from N(0, 1),
unlearned more of the words than it learned of meaning. 324 questions on 599 policy documents and
1,042 on 24,281 passages, by meaning alone, recall@1: .001 .704 and .453, .002 .716 and .469, .004
.694 and .459."""


def fit(
    tokenizer: Tokenizer,
    weights: NDArray[np.float32],
    pairs: Callable[[], Iterable[Pair]],
    *,
    steps: int,
    batch: int,
    seed: int,
) -> SentenceTransformer:
    """Fit the weights so that each pair's two texts are nearer than all others of its batch."""
    torch.manual_seed(seed)
    embedding = CountedEmbedding(tokenizer, embedding_weights=weights)
    model = SentenceTransformer(modules=[embedding, Normalize()], device="cpu")
    loss = MultipleNegativesRankingLoss(model)
    with tempfile.TemporaryDirectory() as scratch:
        arguments = SentenceTransformerTrainingArguments(
            output_dir=scratch,
            max_steps=steps,
            per_device_train_batch_size=batch,
            learning_rate=LEARNING_RATE,
            warmup_steps=steps // 10,
            seed=seed,
            use_cpu=True,
            accelerator_config={"dispatch_batches": False},  # it would cut the flat list of ids
            save_strategy="no",
            report_to="none",
            logging_steps=max(1, steps // 20),
        )
        SentenceTransformerTrainer(
            model=model, args=arguments, train_dataset=_dataset(pairs), loss=loss
        ).train()
    return model


def save(
    model: SentenceTransformer, tokenizer: Tokenizer, sample: Sequence[str], folder: Path
) -> None:
    """Write the weights in half precision, evened on a sample of texts, the unknown piece as nothing.

    With a row of zeros it makes no difference whether a reader leaves unknown pieces out
    or averages them in (sentence-transformers): the direction stays the same.
    """
    weight = model[0].get_parameter("embedding.weight")
    with torch.no_grad():
        weight[UNKNOWN_ID] = 0
        weight.copy_(torch.from_numpy(evened(weight.detach().numpy(), tokenizer, sample)))
    model.half()
    model.save(str(folder), create_model_card=False)


def _dataset(pairs: Callable[[], Iterable[Pair]]) -> IterableDataset:
    return IterableDataset.from_generator(
        lambda: ({"anchor": asked, "positive": near} for asked, near in pairs()),
        features=Features({"anchor": Value("string"), "positive": Value("string")}),
    )
