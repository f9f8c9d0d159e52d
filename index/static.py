"""A static embedding that sentence-transformers saved, read without torch.

The folder holds a tokenizer and one row a piece; a text's row is the mean of its pieces' rows, or,
where `CountedEmbedding` was saved, a sum in which repetition hardly counts (`training/counted.py`).
Reading it takes 0.07 s with `tokenizers` and a map of the weights' file, which all processes share,
and 4.5 s with sentence-transformers; a test holds the two to the same rows.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from functools import cached_property
from itertools import chain
from typing import TYPE_CHECKING, Any

import numpy as np

from index.errors import IndexFolderError

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from numpy.typing import NDArray

MODULES, WEIGHTS, TOKENIZER = "modules.json", "model.safetensors", "tokenizer.json"
FILES = (MODULES, WEIGHTS, TOKENIZER, "config_sentence_transformers.json")

_MEAN, _COUNTED = ".StaticEmbedding", ".CountedEmbedding"  # how the kinds of pooling are saved
_TENSOR = "embedding.weight"
_DTYPES = {"F16": "<f2", "F32": "<f4"}  # the file's name for a number → numpy's
_BATCH = 1024  # texts tokenized at once


def is_static(folder: Path) -> bool:
    """Say whether the folder is such a model, or one that lacks files."""
    try:
        first, *rest = _modules(folder)
        pooled = str(first["type"]).endswith((_MEAN, _COUNTED)) and not first["path"]
        return pooled and all(str(module["type"]).endswith(".Normalize") for module in rest)
    except FileNotFoundError:
        return not (folder / "config.json").exists()
    except (ValueError, LookupError, TypeError, OSError):
        return False


def _modules(folder: Path) -> Any:
    return json.loads((folder / MODULES).read_text("utf-8"))


class StaticEncoder:
    """Pooled rows of pieces, to unit length; files are read at the first text.

    Unknown characters count for nothing, and a text without a known piece gets a row of zeros,
    which is equally far from everything. Safe to use from several threads.
    """

    def __init__(self, folder: Path) -> None:
        if missing := [name for name in FILES if not (folder / name).is_file()]:
            names = "、".join(missing)
            raise IndexFolderError(f"模型文件夹 {folder} 缺少 {names}。请补齐或重新安装。")
        self.name = str(folder)
        self._folder = folder
        self._stored = _stored(folder / WEIGHTS)
        self.dimension = self._stored.shape[1]
        self._counted = str(_modules(folder)[0]["type"]).endswith(_COUNTED)

    @cached_property
    def fingerprint(self) -> str:
        """Digest of pooling, tokenizer and weights, whole: a retrained model differs in nothing else.

        18 MB take 20 ms.
        """
        digest = hashlib.sha256()
        for name in (MODULES, TOKENIZER, WEIGHTS):
            digest.update((self._folder / name).read_bytes())
        return digest.hexdigest()[:16]

    @cached_property
    def _tokenizer(self) -> Any:
        from tokenizers import Tokenizer  # noqa: PLC0415  # answering from facts never pays for it

        try:
            tokenizer = Tokenizer.from_file(str(self._folder / TOKENIZER))
        except Exception as error:  # it raises no narrower kind
            raise _unreadable(self._folder / TOKENIZER, error) from error
        tokenizer.no_padding()
        tokenizer.no_truncation()
        return tokenizer

    @cached_property
    def _weights(self) -> NDArray[np.floating]:
        """Rows as stored, mapped, but for a row of zeros for the unknown piece, which is our own."""
        weights, stored = self._folder / WEIGHTS, self._stored
        try:
            rows = np.memmap(weights, stored.dtype, "c", stored.offset, stored.shape)
        except (OSError, ValueError) as error:
            raise _unreadable(weights, error) from error
        if self._unknown is not None:
            rows[self._unknown] = 0
        return rows.view(np.ndarray)

    @cached_property
    def _unknown(self) -> int | None:
        """The piece that stands for all unknown ones, found by a character no text has."""
        ids = self._tokenizer.encode("\U0010fffd", add_special_tokens=False).ids
        return ids[0] if ids else None

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Give one row a text, (n, dimension), of length 1 or all zeros."""
        rows = np.zeros((len(texts), self.dimension), np.float32)
        for start in range(0, len(texts), _BATCH):
            self._add_up(texts[start : start + _BATCH], rows[start : start + _BATCH])
        lengths = np.linalg.norm(rows, axis=1, keepdims=True)
        np.divide(rows, lengths, out=rows, where=lengths > 0)
        return rows

    encode_queries = encode  # pooled pieces have no prompts

    def _add_up(self, texts: Sequence[str], rows: NDArray[np.float32]) -> None:
        """Add each text's piece rows up (the sum has the mean's direction).

        Only the rows of pieces that occur are widened: all of them take 80 MB and 0.1 s.
        """
        found = self._tokenizer.encode_batch_fast(list(texts), add_special_tokens=False)
        pieces = [encoding.ids for encoding in found]
        used, places = np.unique(np.fromiter(chain(*pieces), np.int64), return_inverse=True)
        table = self._weights[used].astype(np.float32)
        lengths = [len(ids) for ids in pieces]
        ends = np.cumsum(lengths)
        if not self._counted:
            for row, end, length in zip(rows, ends, lengths, strict=True):
                table[places[end - length : end]].sum(axis=0, out=row)
            return
        owners = np.repeat(np.arange(len(pieces)), lengths)
        held, counts = np.unique(owners * len(used) + places, return_counts=True)
        ends = np.searchsorted(held, np.arange(len(pieces) + 1) * len(used))
        often, held = np.log1p(counts, dtype=np.float32), held % max(len(used), 1)
        for row, start, end in zip(rows, ends[:-1], ends[1:], strict=True):
            np.dot(often[start:end], table[held[start:end]], out=row)


@dataclass(frozen=True, slots=True)
class _Stored:
    """How the rows stand in their file, from `offset` bytes on."""

    dtype: str
    shape: tuple[int, int]
    offset: int


def _stored(weights: Path) -> _Stored:
    """Read the file's header: its length in 8 bytes, then JSON; the rows come after it."""
    try:
        with weights.open("rb") as file:
            size = int.from_bytes(file.read(8), "little")
            tensor = json.loads(file.read(size))[_TENSOR]
        rows, width = tensor["shape"]
        start = 8 + size + int(tensor["data_offsets"][0])
        return _Stored(_DTYPES[tensor["dtype"]], (int(rows), int(width)), start)
    except (OSError, ValueError, LookupError, TypeError, MemoryError, OverflowError) as error:
        raise _unreadable(weights, error) from error


def _unreadable(file: Path, error: Exception) -> IndexFolderError:
    return IndexFolderError(f"模型文件读不了:{file}({error})。请换回完好的文件或重新安装。")
