"""Documents named whole: 《…》, a number, a title."""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus.store import Entry
from qa.library import Library
from qa.named import (
    MIN_TITLE,
    OTHER_KIND,
    Named,
    Stretch,
    nearest_named,
    no_such_document,
    title_words,
    with_in,
)
from qa.numbered import numbered
from qa.titles import BOOK, key, spelled_at, titles
from qa.understand import Intent, Question

# "2023年政府工作报告", "2013年和2015年的政府工作报告"
_YEARS_BEFORE = re.compile(r"(?:(?:19|20)\d\d年?度?[和与跟及、])*(?:19|20)\d\d年度?的?$")

# "省《办法》", "《通知》": a kind of document names one only where there is one
_KIND_ALONE = re.compile(
    r"(?:管理|暂行|实施|试行)?(?:办法|意见|通知|方案|规划|纲要|条例|规定|细则|决定|计划|措施|要点|报告)"
)


def by_book(question: Question, entries: Sequence[Entry], library: Library) -> Named | None:
    """Read "《…办法》", or the document whose title is nearly so."""
    for book in BOOK.finditer(question.view):
        name = (book.group(1) or book.group(2)).strip()
        stretch = (with_in(question.view, book.start(), book.end()),)
        found = [e.id for e in entries if key(name) in key(titles(e))]
        if _KIND_ALONE.fullmatch(name) and len(found) > 1:
            if question.intent is not Intent.METADATA:
                continue
            return Named(refusal=f"叫《{name}》的文件有{len(found)}份，请写出全名")
        found = found or nearest_named(
            title_words(name), [e.id for e in entries], library, OTHER_KIND
        )
        if found:
            return Named(tuple(found), stretch)
        if question.intent is Intent.METADATA:
            return Named(refusal=f"库里没有《{name}》")
    return None


def by_number(view: str, entries: Sequence[Entry], library: Library) -> Named | None:
    """Read "武政办〔2023〕4号", however loosely it is written."""
    said = numbered(view, entries, lambda: map(library.bare_text, library.entries))
    if said is None:
        return None
    if not said.document_ids:
        return Named(refusal=f"库里没有{view[said.start : said.end]}")
    return Named(said.document_ids, (with_in(view, said.start, said.end),))


def by_title(view: str, entries: Sequence[Entry]) -> Named | None:
    """Read a title, or a number, that stands in the question as it is printed."""
    said = key(view)
    for entry in entries:
        for name in (entry.header.title, entry.header.number, entry.header.notice_title):
            if name and len(name) > MIN_TITLE and key(name) in said:
                same = [e for e in entries if key(name) in key(titles(e))]
                return _of_year_before(view, name, same)
    return None


def _of_year_before(view: str, name: str, same: Sequence[Entry]) -> Named:
    """Leave of the documents with a title those of the year said before it: 2023年政府工作报告."""
    stretch = _stretch_of(view, name)
    said = _YEARS_BEFORE.search(view[: stretch[0][0]]) if stretch else None
    years = [int(year) for year in re.findall(r"\d{4}", said.group())] if said else []
    right = [e for e in same if not years or e.header.year in (None, *years)]
    if said and not right:
        return Named(refusal=no_such_document(said.group() + name, same), of_another_year=True)
    return Named(tuple(e.id for e in right), stretch)


def _stretch_of(view: str, name: str) -> tuple[Stretch, ...]:
    spelled = spelled_at(view, name)
    return (with_in(view, *spelled),) if spelled else ()
