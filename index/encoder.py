"""Texts → unit rows, by the embedded static model or any sentence-transformers model."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

import numpy as np

from index.pretrained import BEST_THERE, Runtime, digest, sentence_transformer
from index.prompts import choose
from index.static import StaticEncoder, is_static

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from numpy.typing import NDArray

EMBEDDED = Path(__file__).parent / "model"

BATCH = 32
"""Texts a transformer reads at once.

all-MiniLM-L6-v2 on one busy core, passages/s: 8 17.8, 16 21.4, 32 17.7, 64 18.9, 128 12.2.
"""


class Encoder(Protocol):
    """The same text always gives the same row; near meanings give a high inner product.

    `fingerprint` differs whenever the rows may: an index made with another one is rebuilt.
    """

    @property
    def name(self) -> str:
        """What it was loaded by."""

    @property
    def dimension(self) -> int:
        """Width of a row."""

    @property
    def fingerprint(self) -> str:
        """Digest of what decides the rows."""

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Give one row a passage, (n, dimension), of length 1, or zeros for one it cannot read."""

    def encode_queries(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Give one row a question, as `encode` does a passage: some models tell them apart."""


def load(name_or_path: str | None = None, runtime: Runtime = BEST_THERE) -> Encoder:
    """Load the embedded model, a model folder, or a model by its name on the Hugging Face hub.

    A static model is read without any runtime.
    IndexFolderError names every missing file, or says why the model cannot be read.
    """
    if name_or_path is None:
        return StaticEncoder(EMBEDDED)
    folder = Path(name_or_path)
    if folder.is_dir() and is_static(folder):
        return StaticEncoder(folder)
    return SentenceEncoder(name_or_path, runtime)


class SentenceEncoder:
    """Any model of sentence-transformers; loading it imports torch."""

    def __init__(self, name: str, runtime: Runtime = BEST_THERE) -> None:
        self.name = name
        self._model = sentence_transformer(name, runtime)
        self._prompts = choose(name, self._model.prompts, self._model.default_prompt_name)
        self.dimension = int(self.encode(["维"]).shape[-1])
        # ONNX's rows are torch's to 2e-7, OpenVINO's to 1e-3: it counts in bfloat16 where it can
        decides = (digest(name, runtime.backend), runtime.backend, self._prompts)
        self.fingerprint = hashlib.sha256(repr(decides).encode()).hexdigest()[:16]

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Give one row a passage, (n, dimension), of length 1."""
        return self._rows(self._model.encode_document, texts, self._prompts.passage)

    def encode_queries(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Give one row a question, (n, dimension), of length 1."""
        return self._rows(self._model.encode_query, texts, self._prompts.query)

    def _rows(
        self, encode: Callable[..., Any], texts: Sequence[str], prompt: str
    ) -> NDArray[np.float32]:
        if not texts:
            return np.zeros((0, self.dimension), np.float32)
        rows = encode(
            list(texts),
            prompt=prompt,
            batch_size=BATCH,
            normalize_embeddings=True,
            convert_to_numpy=True,
            show_progress_bar=False,
        )
        return np.asarray(rows, np.float32)
