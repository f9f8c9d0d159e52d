"""The data folder: whether it is ours, and whether it may be written to."""

from __future__ import annotations

import fcntl
import os
from contextlib import contextmanager
from typing import TYPE_CHECKING

from corpus.types import StoreError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_CHANGING = ".changing"


def check_folder(folder: Path, file_name: str) -> None:
    """Refuse a path that is no folder, and a folder that holds other files and not ours.

    Raises:
        StoreError: with what the path is instead.
    """
    if not folder.exists():
        return
    if not folder.is_dir():
        raise StoreError(f"{folder} 不是文件夹，请用 --data 指定一个文件夹")
    if not (folder / file_name).exists() and any(folder.iterdir()):
        raise StoreError(
            f"{folder} 不是问策的数据文件夹（里面没有 {file_name}），请指定空文件夹或原来的数据文件夹"
        )


def check_writable(folder: Path, file_name: str) -> None:
    """Refuse a folder whose permissions say read-only, to whoever asks, root too.

    Raises:
        StoreError: the folder, its database, or the folder it would be made in is read-only.
    """
    existing = next(p for p in (folder, *folder.resolve().parents) if p.exists())
    for path in (existing, folder / file_name):
        if path.exists() and not may_write(path):
            raise StoreError(
                f"{path} 是只读的，不能导入；提问不受影响。请改权限，或用 --data 换一个文件夹"
            )


@contextmanager
def changing(folder: Path) -> Iterator[None]:
    """Let other processes know for as long as documents are taken in or out."""
    with (folder / _CHANGING).open("a") as held:
        fcntl.flock(held, fcntl.LOCK_SH)  # it goes with the process, however that ends
        yield


def is_changing(folder: Path) -> bool:
    """Tell whether some process is taking documents in or out."""
    try:
        with (folder / _CHANGING).open() as asked:
            fcntl.flock(asked, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return True
    except OSError:
        return False
    return False


def may_write(path: Path) -> bool:
    """Tell whether both the permissions and the system allow writing."""
    return bool(path.stat().st_mode & 0o222) and os.access(path, os.W_OK)
