"""What names a text that begins without a title: its letter printed again below, or what it explains."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from corpus.masthead import Reading, read_masthead

if TYPE_CHECKING:
    from collections.abc import Sequence

    from corpus.masthead import HeadLine

# A first line of so many characters that stands again is a letter's: "各省、自治区…主管部门："
FIRST_LINE = 20
# Title and number stand on so many lines above it.
LINES_ABOVE = 4
# "印发了《济南市…规划（2021-2025年）》（以下简称《规划》），现解读如下"
_EXPLAINED = re.compile(r"《(?P<name>[^《》\n]{6,60})》[(（]以下(?:简)?称")
_EXPLAINS = re.compile(r"解读|起草说明|说明如下|答记者问|有关情况")
EXPLAINED_WITHIN = 400
_CHINESE = re.compile(r"[\u4e00-\u9fff]")


def read_head_again(found: Reading, lines: Sequence[HeadLine]) -> None:
    """Read title and number above the place where the text's first line is printed again."""
    first = lines[0].text if lines else ""
    if found.title or len(first) < FIRST_LINE:
        return
    again = next((i for i, line in enumerate(lines[1:], start=1) if line.text == first), 0)
    for above in range(1, min(LINES_ABOVE, again) + 1):
        head = Reading()
        read_masthead(head, lines[again - above : again], ())
        if head.title:
            for name in ("title", "number"):
                if value := getattr(head, name):
                    found.put(name, value, head.spans[name])
            return


def explanation(text: str, file_name: str) -> str | None:
    """Name an explanation after the document it explains, where no title and no file's name does.

    >>> explanation("市政府印发了《某市数字经济规划》（以下简称《规划》），现解读如下。", "doc_024")
    '《某市数字经济规划》解读'
    """
    head = text[:EXPLAINED_WITHIN]
    named = _EXPLAINED.search(head)
    if named is None or not _EXPLAINS.search(head) or _CHINESE.search(file_name):
        return None
    return f"《{named['name']}》解读"
