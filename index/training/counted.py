"""The embedded encoder's pooling as a module of sentence-transformers: repetition hardly counts.

A piece that stands n times in a text counts log(1 + n). 324 questions on 599 policy documents, by
meaning alone, recall@1, after the same training: each as often as it stands .673, log .685, the
square root .698 and once .676 beside a log of .716 in another run; of 1,042 questions on 24,281
passages .435 and .452, .461, .439 and .469.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

import torch
from sentence_transformers.sentence_transformer.modules import StaticEmbedding
from torch.nn.functional import embedding_bag

if TYPE_CHECKING:
    from torch import Tensor


class CountedEmbedding(StaticEmbedding):
    """A static embedding whose texts are sums of their pieces' rows, each by how often it stands."""

    def forward(self, features: dict[str, Tensor], **_: Any) -> dict[str, Tensor]:
        """Put the rows of the texts beside their ids."""
        ids, offsets = features["input_ids"], features["offsets"]
        rows = self.embedding.weight.float()
        weights = counted(ids, offsets, len(rows))
        features["sentence_embedding"] = embedding_bag(
            ids, rows, offsets, mode="sum", per_sample_weights=weights
        )
        return features

    @classmethod
    def load(cls, *arguments: Any, **named: Any) -> Self:
        """Load what `save` wrote."""
        plain = super().load(*arguments, **named)
        return cls(plain.tokenizer, embedding_weights=plain.embedding.weight.detach())


def counted(ids: Tensor, offsets: Tensor, pieces: int) -> Tensor:
    """Weigh each place so that the n places of a piece in a text count log(1 + n) together."""
    texts = torch.repeat_interleave(
        torch.arange(len(offsets), device=ids.device),
        torch.diff(offsets, append=torch.tensor([len(ids)], device=ids.device)),
    )
    _, places, counts = torch.unique(texts * pieces + ids, return_inverse=True, return_counts=True)
    often = counts[places].float()
    weights: Tensor = torch.log1p(often) / often
    return weights
