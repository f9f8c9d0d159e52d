"""The documents as a list: what each holds, whether it is in force, narrowed and in order."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from qa.library import bare_text
from qa.validity import validity

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from corpus.store import Entry, Size
    from qa.filters import DocumentFilter
    from qa.library import Library
    from qa.validity import Force

ISSUER_MARK = "、"
"""Stands between the issuers of one document."""


@dataclass(frozen=True, slots=True)
class Listed:
    """A document in the list: `status` on the list's day, `replaced_by` the one that repealed it."""

    entry: Entry
    size: Size
    status: Force
    replaced_by: str | None


def catalogue(library: Library, day: date) -> tuple[Listed, ...]:
    """List every document as of a day, newest first; those without a date last."""
    entries = sorted(library.entries.values(), key=_dated, reverse=True)
    repealing = [entry for entry in entries if entry.header.repeals]
    return tuple(_listed(library, entry, repealing, day) for entry in entries)


def _dated(entry: Entry) -> str:
    header = entry.header
    return header.written or header.printed or header.effective or str(header.year or "")


def _listed(library: Library, entry: Entry, repealing: Iterable[Entry], day: date) -> Listed:
    found = validity(entry, repealing, day)
    by = found.replaced_by
    return Listed(entry, library.sizes[entry.id], found.status.force, by.id if by else None)


def narrow(library: Library, rows: Iterable[Listed], wanted: DocumentFilter) -> list[Listed]:
    """Keep the rows a filter asks for; words that stand in title and number come first."""
    issued = documents_of(library, wanted.issuer) if wanted.issuer else None
    kept = [
        row
        for row in rows
        if (issued is None or row.entry.id in issued)
        and wanted.year in {None, row.entry.header.year}
        and wanted.status in {None, row.status}
    ]
    return _holding(library, kept, wanted.q.split()) if wanted.q else kept


def _holding(library: Library, rows: Sequence[Listed], words: Sequence[str]) -> list[Listed]:
    """Keep what holds every word, in what the list shows of it or in its text."""
    called = [row for row in rows if _holds(_shown(row.entry), words)]
    saying = [library.saying(word) for word in words]
    return called + [
        row
        for row in rows
        if row not in called
        and all(
            row.entry.id in ids or _holds(_shown(row.entry), [word])
            for word, ids in zip(words, saying, strict=True)
        )
    ]


def _shown(entry: Entry) -> str:
    header = entry.header
    names = (header.title, header.notice_title, header.number, header.issuer, header.place)
    return written_alike("\n".join(name for name in names if name))


def _holds(written: str, words: Iterable[str]) -> bool:
    return all(written_alike(word) in written for word in words)


def written_alike(text: str) -> str:
    """Write a text as words are compared in lists: one width, one case, no blanks or quotes.

    >>> written_alike("武政办〔2023〕4号"), written_alike("R&D 经费")
    ('武政办[2023]4号', 'r&d经费')
    """
    return bare_text(text).casefold()


def issuers(entry: Entry) -> tuple[str, ...]:
    """Return who issued a document, each by itself."""
    return tuple((entry.header.issuer or "").split(ISSUER_MARK)) if entry.header.issuer else ()


def documents_of(library: Library, issuer: str) -> frozenset[str]:
    """Return the documents of an issuer; where none is called so, of those whose names hold it.

    武汉市人民政府 is not 武汉市人民政府办公厅, 办公厅 is every one.
    """
    of = {entry.id: issuers(entry) for entry in library.entries.values()}
    exact = frozenset(i for i, names in of.items() if issuer in names)
    return exact or frozenset(i for i, names in of.items() if any(issuer in n for n in names))
