"""The one door to sentence-transformers: its models by name or folder, and what tells them apart."""

from __future__ import annotations

import hashlib
import os
from contextlib import suppress
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from index.errors import IndexFolderError

if TYPE_CHECKING:
    from collections.abc import Callable

Backend = Literal["torch", "onnx", "openvino"]

BACKENDS: dict[Backend, tuple[str, str]] = {
    "torch": ("sentence_transformers", "sentence-transformers"),
    "onnx": ("optimum.onnxruntime", "sentence-transformers[onnx]"),
    "openvino": ("optimum.intel.openvino", "sentence-transformers[openvino]"),
}
"""What computes → the module it needs, and what pip installs that by."""

_OTHERS = {"onnx": {"openvino"}, "openvino": {"onnx"}, "torch": {"onnx", "openvino"}}
"""The subfolders that a backend does not read: a model's weights in another one's format."""


@dataclass(frozen=True, slots=True)
class Runtime:
    """What a model is computed with, and where: "cpu", "cuda:1", None for what is best there."""

    backend: Backend = "torch"
    device: str | None = None


BEST_THERE = Runtime()


def sentence_transformer(name: str, runtime: Runtime) -> Any:
    """Load an encoder; IndexFolderError says what is missing or why it cannot be read."""
    _require(name, runtime.backend)
    from sentence_transformers import SentenceTransformer  # noqa: PLC0415  # 4 s and 400 MB

    # in half precision an empty text became NaN
    return _loaded(name, lambda: SentenceTransformer(name, **_options(runtime)).float())


def cross_encoder(name: str, runtime: Runtime) -> Any:
    """Load a model that scores pairs, its scores left as they are: a sigmoid makes the best alike.

    IndexFolderError says what is missing, why it cannot be read, or that it has no head to score
    with: sentence-transformers would put a random one on.
    """
    _require(name, runtime.backend)
    from sentence_transformers import CrossEncoder  # noqa: PLC0415
    from torch.nn import Identity  # noqa: PLC0415

    model = _loaded(
        name, lambda: CrossEncoder(name, activation_fn=Identity(), **_options(runtime)).float()
    )
    kinds = model.config.architectures or ()
    if any(kind.endswith("Model") for kind in kinds):
        raise IndexFolderError(f"模型 {name} 不会给问题和段落打分({'、'.join(kinds)})。{_NEEDED}")
    return model


_NEEDED = "重排要用 CrossEncoder 模型,如 BAAI/bge-reranker-base。"


def digest(name: str, backend: Backend) -> str:
    """Tell versions of a model apart: a folder by what is in its files, a name by its commit."""
    folder = Path(name)
    return _of_files(folder, _OTHERS[backend]) if folder.is_dir() else _commit(name)


def _options(runtime: Runtime) -> dict[str, Any]:
    return {"backend": runtime.backend, "device": runtime.device}


def _require(name: str, backend: Backend) -> None:
    """Raise where a folder is not there, or what reads it is not installed."""
    folder = Path(name)
    is_path = folder.is_absolute() or name.startswith(".") or name.count("/") > 1
    if is_path and not folder.is_dir():
        raise IndexFolderError(f"没有模型文件夹 {folder}。请检查路径。")
    for module, package in (BACKENDS["torch"], BACKENDS[backend]):
        try:
            import_module(module)
        except ImportError as error:
            how = f"用 {backend} 读模型 {name} 需要安装:pip install '{package}'"
            raise IndexFolderError(f"{how}({error})") from error


def _loaded(name: str, load: Callable[[], Any]) -> Any:
    try:
        return load()
    except Exception as error:  # a broken folder, a wrong name, no network: each its own kind
        raise IndexFolderError(f"模型 {name} 读不了:{error}。请检查名称、文件或网络。") from error


def _of_files(folder: Path, left_out: set[str]) -> str:
    """Digest every file but hidden ones, at 0.6 GB/s on one core."""
    whole = hashlib.sha256()
    for file in sorted(path for path in folder.rglob("*") if path.is_file()):
        place = file.relative_to(folder)
        if place.parts[0] in left_out or any(part.startswith(".") for part in place.parts):
            continue
        with file.open("rb") as content:
            own = hashlib.file_digest(content, "sha256").hexdigest()
        whole.update(f"{place.as_posix()} {own}\n".encode())
    return whole.hexdigest()


def _commit(name: str) -> str:
    """Find the commit that was loaded; a name without its owner may be sentence-transformers'."""
    from huggingface_hub import snapshot_download  # noqa: PLC0415  # only beside torch
    from huggingface_hub.errors import HFValidationError, LocalEntryNotFoundError  # noqa: PLC0415

    cache = os.environ.get("SENTENCE_TRANSFORMERS_HOME")  # where sentence-transformers looks
    for whole in (name, f"sentence-transformers/{name}"):
        with suppress(LocalEntryNotFoundError, HFValidationError):
            return Path(snapshot_download(whole, cache_dir=cache, local_files_only=True)).name
    raise IndexFolderError(
        f"本机没有存下模型 {name},认不出它的版本。请把它下载到文件夹,写文件夹的路径。"
    )
