"""Titles written out in a question, in the spelling a question has and a title may lack: 2021年."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from corpus.characters import shape
from qa.library import bare_text
from qa.task_texts import bare

if TYPE_CHECKING:
    from collections.abc import Iterable

    from corpus.store import Entry

BOOK = re.compile(r"《([^《》]{2,60})》|<([^<>]{2,60})>")
# "《…》和科创要点": another document is named beside it
_JOINED = re.compile(r"》\s*(?:和|与|跟|及|以及|、|比)|(?:和|与|跟|及|以及|、|比)\s*《")
_YEAR = re.compile(r"((?:19|20)\d\d)年?")
# Every question is held against the same titles; one takes 10 µs to write and .3 kB to keep.
KEPT_NAMES = 1 << 14


@lru_cache(maxsize=KEPT_NAMES)
def key(text: str) -> str:
    """Write a name so that 2021 and 2021年, as a question spells it, are the same.

    >>> key("《数字山东2021年行动方案》")
    '数字山东2021行动方案'
    """
    return _YEAR.sub(r"\1", bare_text(text))


def titles(entry: Entry) -> str:
    """Return what a document is called in full: its titles and its number."""
    header = entry.header
    return " ".join(x for x in (header.title, header.notice_title, header.number) if x)


@lru_cache(maxsize=KEPT_NAMES)
def bare_title(name: str) -> str:
    """Write a title without marks and blanks."""
    return bare(name)


def titled(view: str, entries: Iterable[Entry]) -> list[Entry]:
    """Return the documents whose titles a question writes out between 《 and 》, if those alone."""
    if _JOINED.search(view):
        return []
    books = [key((book.group(1) or book.group(2)).strip()) for book in BOOK.finditer(view)]
    return [e for e in entries if any(book in key(titles(e)) for book in books)]


def spelled_at(view: str, name: str) -> tuple[int, int] | None:
    """Return where a question writes a name out, None where it does not."""
    found = re.search(_YEAR.sub(r"\1年?", re.escape(shape(name))), view)
    return found.span() if found else None


# "年度补助计划由谁制定", "培训方案是谁编制的": a kind of document, before who makes it
_KIND = re.compile(
    r"(?P<kind>计划|方案|办法|细则|规划|标准|目录|清单|指南|名录|预案|规程)(?:应当?|要|都|又|到底|究竟|具体)*$"
)


def of_another_kind(before: str, entries: Iterable[Entry]) -> bool:
    """Tell words that end in a kind of document which no title has: 年度计划 of a 实施细则 that speaks of it."""
    found = _KIND.search(before.strip(" ,的"))
    return found is not None and not any(found["kind"] in titles(entry) for entry in entries)
