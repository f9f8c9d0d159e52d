"""The years that a document says in its name it is for: 关于开展2026年度参保缴费工作的通告, of 2025."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from corpus.types import Document

# A page may print a menu and a path before what it is called.
WITHIN = 4000
# The end of a plan's years (2025—2027年) is none that all of it is for
_YEAR = re.compile(r"(?<![\d—–~～至到-])((?:19|20)\d\d)(?=年(?![—–~～至到-]))")
# A line that is a name: "某中心关于开展2026年度集中参保工作的通告"
_NAME = re.compile(
    r"^[^。;；,，\n]{0,40}关于[^。;；\n]{4,80}(?:通告|通知|公告|意见|方案|办法|细则|指南|指引|计划|要点)$",
    re.MULTILINE,
)


def own_years(document: Document) -> tuple[int, ...]:
    """Return the year of a document's header, and those that it is called by."""
    header = document.parsed.header
    own = (header.year,) if header.year else ()
    return tuple(
        dict.fromkeys(
            (*own, *_called(header.title, header.notice_title, document.parsed.text[:WITHIN]))
        )
    )


@lru_cache(maxsize=512)
def _called(title: str, notice: str | None, opening: str) -> tuple[int, ...]:
    names = (title, notice or "", *_NAME.findall(opening))
    return tuple(int(year) for name in names for year in _YEAR.findall(name))
