"""The folder an index lives in: a manifest that names a data folder, swapped in one step.

    FOLDER/manifest.json      what the data is and was made by; replaced whole, last of all
    FOLDER/data-…/lexical/    tantivy's files, a row a passage
    FOLDER/data-…/documents/  tantivy's files, a row a document
    FOLDER/data-…/columns     each passage's document, and how many rows of vectors it has
    FOLDER/data-…/vectors     the vector engine's file

Every change is written to a new data folder, and the manifest then replaced: whoever is reading
goes on reading the old one, and a crash leaves the old one whole.
"""

from __future__ import annotations

import fcntl
import json
import os
import secrets
import shutil
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING

from index.errors import IndexFolderError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

FORMAT = 5
"""Raise it when what lies in a data folder changes: older indexes are then rebuilt."""

MANIFEST = "manifest.json"
LEXICAL, DOCUMENTS, COLUMNS, VECTORS = "lexical", "documents", "columns", "vectors"

_LOCK = ".lock"
_DATA = "data-"
_REBUILD = "请重建索引。"


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a data folder holds, and by what it was made.

    `generation` is the store's that it reflects; `files` are its files with their size in bytes,
    by path inside the data folder.
    """

    format: int
    encoder: str
    tokenizer: str
    engine: str
    generation: int
    count: int
    words: tuple[str, ...]
    data: str
    files: dict[str, int]


def read_manifest(folder: Path) -> Manifest:
    """Read what is there; IndexFolderError if nothing is, or nothing that this version made."""
    path = folder / MANIFEST
    try:
        values = json.loads(path.read_text("utf-8"))
        if values.get("format") != FORMAT:
            raise IndexFolderError(f"索引 {folder} 是另一版本做的。{_REBUILD}")
        return Manifest(**{**values, "words": tuple(values["words"])})
    except FileNotFoundError as error:
        raise IndexFolderError(f"{folder} 里没有索引。{_REBUILD}") from error
    except (OSError, ValueError, TypeError, LookupError, AttributeError) as error:
        raise IndexFolderError(f"索引的清单 {path} 读不了({error})。{_REBUILD}") from error


def check_files(folder: Path, manifest: Manifest) -> Path:
    """Give the data folder; IndexFolderError naming every file that is missing or cut short."""
    data = folder / manifest.data
    held = _sizes(data)
    if wrong := sorted(name for name, size in manifest.files.items() if held.get(name) != size):
        raise IndexFolderError(f"索引 {data} 的文件缺失或不完整:{'、'.join(wrong)}。{_REBUILD}")
    return data


@contextmanager
def writing(folder: Path) -> Iterator[Path]:
    """Hold the folder against other writers (they wait), and give a new data folder to fill.

    It goes away again if nothing is published. IndexFolderError if the folder cannot be written.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with (folder / _LOCK).open("a") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            data = folder / f"{_DATA}{secrets.token_hex(4)}"
            data.mkdir()
            try:
                yield data
            finally:
                _clean(folder)
    except OSError as error:
        raise IndexFolderError(f"索引写不进 {folder}({error})。请检查权限和剩余空间。") from error


def publish(folder: Path, manifest: Manifest) -> Manifest:
    """Make the manifest's data folder the one to read, in one step; give it with its files."""
    values = asdict(manifest) | {"files": _sizes(folder / manifest.data)}
    draft = folder / f"{MANIFEST}.new"
    with draft.open("w", encoding="utf-8") as file:
        json.dump(values, file, ensure_ascii=False)
        file.flush()
        os.fsync(file.fileno())
    draft.replace(folder / MANIFEST)
    return Manifest(**{**values, "words": manifest.words})


def copy_lexical(source: Path, target: Path) -> None:
    """Copy tantivy's files: those it never changes as links, those it replaces as files."""
    target.mkdir()
    for file in source.iterdir():
        if file.suffix == ".json":
            shutil.copyfile(file, target / file.name)
        elif file.suffix != ".lock":
            _link(file, target / file.name)


def _link(source: Path, target: Path) -> None:
    try:
        target.hardlink_to(source)
    except OSError:  # a file system without hard links
        shutil.copyfile(source, target)


def _sizes(data: Path) -> dict[str, int]:
    files = (file for file in data.rglob("*") if file.is_file() and file.suffix != ".lock")
    return {file.relative_to(data).as_posix(): file.stat().st_size for file in files}


def _clean(folder: Path) -> None:
    """Take away every data folder but the published one."""
    try:
        kept = read_manifest(folder).data
    except IndexFolderError:
        kept = ""
    for data in folder.glob(f"{_DATA}*"):
        if data.name != kept:
            shutil.rmtree(data, ignore_errors=True)
