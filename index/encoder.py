"""Texts → unit rows, by the embedded static model or any sentence-transformers model."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

import numpy as np

from index.errors import IndexFolderError
from index.static import StaticEncoder, is_static

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

EMBEDDED = Path(__file__).parent / "model"


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
        """Give one row a text, (n, dimension), of length 1, or zeros for a text it cannot read."""


def load(name_or_path: str | None = None) -> Encoder:
    """Load the embedded model, a model folder, or a model by its name on the Hugging Face hub.

    IndexFolderError names every missing file, or says why the model cannot be read.
    """
    if name_or_path is None:
        return StaticEncoder(EMBEDDED)
    folder = Path(name_or_path)
    if folder.is_dir():
        return StaticEncoder(folder) if is_static(folder) else SentenceEncoder(name_or_path)
    if folder.is_absolute() or name_or_path.startswith(".") or name_or_path.count("/") > 1:
        raise IndexFolderError(f"没有模型文件夹 {folder}。请检查路径。")
    return SentenceEncoder(name_or_path)


class SentenceEncoder:
    """Any model of sentence-transformers; loading it imports torch."""

    def __init__(self, name: str) -> None:
        self.name = name
        self._model = _sentence_transformer(name)
        self.dimension = int(self._model.encode("维", convert_to_numpy=True).shape[-1])
        self.fingerprint = f"{name}@{_revision(name)}"

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Give one row a text, (n, dimension), of length 1."""
        rows = self._model.encode(
            list(texts), normalize_embeddings=True, convert_to_numpy=True, show_progress_bar=False
        )
        return np.asarray(rows, np.float32).reshape(len(texts), self.dimension)


def _sentence_transformer(name: str) -> Any:
    try:
        from sentence_transformers import SentenceTransformer  # noqa: PLC0415  # 4 s and 400 MB
    except ImportError as error:
        how = "pip install sentence-transformers"
        raise IndexFolderError(f"读模型 {name} 需要 sentence-transformers:{how}") from error
    try:
        return SentenceTransformer(name).float()  # in half precision an empty text became NaN
    except Exception as error:  # a broken folder, a wrong name, no network: each its own kind
        raise IndexFolderError(f"模型 {name} 读不了:{error}。请检查名称、文件或网络。") from error


def _revision(name: str) -> str:
    """Tell versions of a model apart: a folder by its files, a name by its commit."""
    if Path(name).is_dir():
        files = sorted(file for file in Path(name).rglob("*") if file.is_file())
        return "-".join(f"{f.stat().st_size}.{f.stat().st_mtime_ns}" for f in files)
    from huggingface_hub import snapshot_download  # noqa: PLC0415  # only beside torch

    return Path(snapshot_download(name, local_files_only=True)).name
