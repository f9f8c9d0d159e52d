"""Where a term stands in a text, however it is quoted or spaced: 四创联动 finds “四创”联动."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from corpus.characters import shape
from corpus.types import Span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from corpus.types import Document, Section

_LEFT_OUT = "\"' 《》"
_BARE = str.maketrans("ABCDEFGHIJKLMNOPQRSTUVWXYZ", "abcdefghijklmnopqrstuvwxyz", _LEFT_OUT)


@dataclass(frozen=True, slots=True)
class Searchable:
    """A text to find terms in; `view` is its shape, `bare` that without quotes and spaces.

    `_gaps[i]` is the place in `bare` at which the i-th character left out stood.
    """

    text: str
    view: str
    bare: str
    _gaps: tuple[int, ...]

    def find(self, term: str) -> Iterator[Span]:
        """Yield where a term stands; `term` may be quoted and spaced as it likes."""
        wanted = bare(term)
        at = self.bare.find(wanted) if wanted else -1
        while at >= 0:
            yield Span(self._place(at), self._place(at + len(wanted) - 1) + 1)
            at = self.bare.find(wanted, at + 1)

    def holds(self, term: str) -> bool:
        """Tell whether a term stands in the text."""
        wanted = bare(term)
        return bool(wanted) and wanted in self.bare

    def _place(self, at: int) -> int:
        return at + bisect_right(self._gaps, at)


def bare(text: str) -> str:
    """Return a text without quotes, book marks and spaces, Latin letters small.

    >>> bare("“四创” 联动")
    '四创联动'
    """
    return shape(text).translate(_BARE)


# The texts in use at one time: each is searched for every question asked of its document.
@lru_cache(maxsize=64)
def searchable(text: str) -> Searchable:
    """Make a text ready for finding terms."""
    view = shape(text)
    gaps = tuple(at - i for i, at in enumerate(i for i, c in enumerate(view) if c in _LEFT_OUT))
    return Searchable(text, view, view.translate(_BARE), gaps)


@dataclass(frozen=True, slots=True)
class _Read:
    """A document ready for finding terms; `headings` are its titles, bare, by position."""

    source: Searchable
    headings: dict[str, tuple[int, ...]]


# "（二）基本原则。", with nothing behind it on its line, is a heading all the same.
_STOPPED = re.compile(r"[ \t]*(?P<title>[^,;:。!?\n()]{2,14})。?[ \t]*(?=\n)")


def title_of(text: str, section: Section) -> str:
    """Return a section's title, of one that a full stop ends on its own line as well."""
    if section.title or not section.number:
        return section.title
    found = _STOPPED.match(shape(text[section.heading_end : section.heading_end + 24]))
    return found["title"] if found and section.end > section.heading_end + found.end() + 1 else ""


class TermIndex:
    """Which documents hold a term or a heading; each is read once, when first asked of."""

    def __init__(self, load: Callable[[str], Document]) -> None:
        self._load = load
        self._documents: dict[str, _Read] = {}

    def source(self, document_id: str) -> Searchable:
        """Return a document's text, ready for finding terms."""
        return self._read(document_id).source

    def holding(self, term: str, document_ids: Iterable[str]) -> list[str]:
        """Return those documents whose text holds a term, in the order given."""
        wanted = bare(term)
        return [i for i in document_ids if wanted and wanted in self._read(i).source.bare]

    def headed(self, title: str, document_ids: Iterable[str]) -> list[tuple[str, int]]:
        """Return the sections that have this very title, as (document id, position)."""
        wanted = bare(title)
        return [(i, at) for i in document_ids for at in self._read(i).headings.get(wanted, ())]

    def titles(self, document_id: str) -> Iterator[tuple[int, str]]:
        """Yield the sections that have a title, and that title, bare."""
        for title, positions in self._read(document_id).headings.items():
            yield from ((at, title) for at in positions)

    def headed_like(self, part: str, document_ids: Iterable[str]) -> list[tuple[str, int]]:
        """Return the sections whose title holds a part of at least half its length."""
        wanted = bare(part)
        return [
            (i, at)
            for i in document_ids
            for title, positions in self._read(i).headings.items()
            if wanted in title and len(title) <= 2 * len(wanted)
            for at in positions
        ]

    def _read(self, document_id: str) -> _Read:
        read = self._documents.get(document_id)
        if read is None:
            parsed = self._load(document_id).parsed
            headings: dict[str, tuple[int, ...]] = {}
            for at, section in enumerate(parsed.sections):
                title = title_of(parsed.text, section)
                if title:
                    headings[bare(title)] = (*headings.get(bare(title), ()), at)
            # not through the shared cache: a library of hundreds of documents would empty it
            read = _Read(searchable.__wrapped__(parsed.text), headings)
            self._documents[document_id] = read
        return read
