"""How a list of documents is told, and read again to be checked."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from qa.wording.marks import in_marks

if TYPE_CHECKING:
    from collections.abc import Sequence

    from corpus.store import Entry

UNTITLED = re.compile(r"没有以“(?P<topic>[^“”]+)”为题的文件，写到的")
"""Opens a list of documents whose texts, not titles, have the words asked for."""
COUNTED = re.compile(r"(?:共|写到的)有(?P<all>\d+)份文件(?:，先列出(?P<shown>\d+)份)?")


def listed(shown: Sequence[Entry], count: int, topic: str = "") -> str:
    """List documents by title and number, and say how many there are.

    With a `topic` they are those that have it in the text while no title has it.
    """
    names = "；".join(f"（{n}）{_titled(entry)}" for n, entry in enumerate(shown, 1))
    more = f"，先列出{len(shown)}份" if count > len(shown) else ""
    opening = f"没有以“{topic}”为题的文件，写到的" if topic else "共"
    return f"{opening}有{count}份文件{more}：{names}。"


def _titled(entry: Entry) -> str:
    number = f"（{entry.header.number}）" if entry.header.number else ""
    return f"{in_marks(entry.header.title)}{number}"
