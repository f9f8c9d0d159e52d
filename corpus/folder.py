"""The data folder: whether it is ours, and whether it may be written to."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from corpus.types import StoreError

if TYPE_CHECKING:
    from pathlib import Path


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


def may_write(path: Path) -> bool:
    """Tell whether both the permissions and the system allow writing."""
    return bool(path.stat().st_mode & 0o222) and os.access(path, os.W_OK)
