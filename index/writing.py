"""Passages → a data folder: their terms, their documents, their vectors, and the columns beside."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

import numpy as np

from index.columns import MOST_WINDOWS, Columns, number_of
from index.folder import COLUMNS, DOCUMENTS, LEXICAL, VECTORS
from index.postings import DocumentWriter, LexicalWriter, each_once
from index.windows import windows

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence
    from pathlib import Path

    from index.encoder import Encoder
    from index.engines import Engine
    from index.tokens import Tokenizer

_BATCH = 1024  # entries embedded and written at once


@dataclass(frozen=True, slots=True)
class Entry:
    """What the index needs of a passage; `context` is its headings, searched with the text.

    The passages of a document are given one after another, and all of them whenever one changes:
    a document that a question's words stand in lifts its passages.
    """

    id: int
    context: str
    text: str
    document: str = ""


class PassageWriter:
    """Changes keywords and vectors alike; used up once saved."""

    def __init__(
        self, data: Path, vectors: Engine, columns: Columns, encoder: Encoder, tokenizer: Tokenizer
    ) -> None:
        self._data = data
        self._vectors = vectors
        self._columns = columns
        self._encoder = encoder
        self._tokenizer = tokenizer
        self._lexical = LexicalWriter(data / LEXICAL)
        self._documents = DocumentWriter(data / DOCUMENTS)

    def remove(self, ids: Collection[int]) -> None:
        """Take passages out, and the rows of their documents."""
        for passage_id in sorted(ids):
            self._lexical.remove(passage_id)
        for number in sorted(set(self._columns.documents_of(ids).values())):
            self._documents.remove(number)
        self._vectors.remove(self._columns.rows_of(ids))
        self._columns = self._columns.changed((), ids)

    def add(self, entries: Iterable[Entry]) -> None:
        """Put passages in that are not held."""
        noted: list[tuple[int, int, int]] = []
        for batch in _batches(entries):
            for entry in batch:
                self._add_terms(entry)
            noted += self._add_vectors(batch)
        self._columns = self._columns.changed(noted, ())

    def _add_terms(self, entry: Entry) -> None:
        terms = self._tokenizer.terms(f"{entry.context}\n{entry.text}")
        self._lexical.add(entry.id, each_once(terms))
        self._documents.add(number_of(entry.document), terms)

    def _add_vectors(self, batch: Sequence[Entry]) -> Iterator[tuple[int, int, int]]:
        ids: list[int] = []
        texts: list[str] = []
        for entry in batch:
            parts = windows(entry.text)
            ids += range(entry.id * MOST_WINDOWS, entry.id * MOST_WINDOWS + len(parts))
            texts += (f"{entry.context}\n{part}" for part in parts)
            yield entry.id, number_of(entry.document), len(parts)
        self._vectors.add(np.array(ids, np.int64), self._encoder.encode(texts))

    def save(self) -> int:
        """Write everything down, and give how many passages there are."""
        self._vectors.save(self._data / VECTORS)
        self._columns.save(self._data / COLUMNS)
        self._documents.commit()
        return self._lexical.commit()


def _batches(entries: Iterable[Entry]) -> Iterator[Sequence[Entry]]:
    rest = iter(entries)
    while batch := list(islice(rest, _BATCH)):
        yield batch
