"""One file a format: how the bytes of a file become its raw text.

A reader takes the bytes of a file and returns its text, lines as the source has them; a table's
cells stand on one line with tabs between them. It raises `RefusedFile` with the reason.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from corpus.formats import plain
from corpus.types import RefusedFile

if TYPE_CHECKING:
    from pathlib import Path

Reader = Callable[[bytes], str]

READERS: dict[str, Reader] = {".txt": plain.read, ".md": plain.read}

# Far above any policy document: the longest of 5,586 has 172,331 characters.
MAX_FILE_BYTES = 20 * 1024 * 1024


def read_file(path: Path) -> bytes:
    """Return the bytes of a file that can be read as a document.

    Raises:
        RefusedFile: the format is unknown, the file is empty, too large or cannot be opened.
    """
    if not path.exists():
        raise RefusedFile("没有这个文件，请检查路径")
    if path.suffix.lower() not in READERS:
        known = "、".join(sorted(READERS))
        raise RefusedFile(f"暂不支持 {path.suffix or '无后缀'} 格式，可导入：{known}")
    try:
        size = path.stat().st_size
        if size > MAX_FILE_BYTES:
            limit = MAX_FILE_BYTES // 1024 // 1024
            raise RefusedFile(
                f"文件有 {size // 1024 // 1024} MB，超过 {limit} MB 的上限，请拆分后再导入"
            )
        return path.read_bytes()
    except PermissionError as error:
        raise RefusedFile("没有读取这个文件的权限，请改权限后再导入") from error
    except OSError as error:
        raise RefusedFile(f"文件打不开（{error.strerror or error}），请检查磁盘和权限") from error


def read_text(data: bytes, suffix: str) -> str:
    """Return the raw text of a file's bytes.

    Raises:
        RefusedFile: the bytes hold no text.
    """
    text = READERS[suffix.lower()](data)
    if not any(c.isalnum() for c in text):
        raise RefusedFile("文件里没有文字")
    return text
