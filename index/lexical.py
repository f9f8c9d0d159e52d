"""BM25 over words and character bigrams, kept by tantivy in a folder.

Traps of tantivy 0.27 met here: `Document(id=…)` kills the writer on an unsigned field, so values
go through `add_unsigned`; deleting by a term of an unsigned field deletes nothing, so each passage
also has its id as a raw text key; opening takes a lock file even for reading.
"""

from __future__ import annotations

import tempfile
from contextlib import contextmanager
from itertools import chain
from math import log1p
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import tantivy

from index.errors import IndexFolderError
from index.ids import among, once, ordered
from index.tokens import Terms

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from numpy.typing import NDArray

WORDS_WEIGHT = 0.4
"""Weight of the words' BM25 beside the bigrams' (1.0).

324 questions on 599 policy documents, passages with their title, recall@1 / MRR@10: bigrams alone
.818/.885, with words at .3 .821/.887, .4 .824/.888, .5 .818/.884, 1.0 .790/.869; words alone
.769/.837. Headings in fields of their own, at any weight, found less than headings in the text.
"""

ALSO_WEIGHT = 0.3
"""Weight of what a question says in other words (掏钱 → 经费) beside its own words (1.0), at most.

483 questions on 24,202 passages of 526 documents, recall@3 / @20 by keywords: without .629/.828, at
.3 .663/.843, .5 .656/.845, 1.0 .640/.814.
"""
MOST_REPEATED = 2.2
"""What a term adds at most, of its rarity: k1 + 1, with tantivy's k1 of 1.2."""

NO_TERMS = Terms((), ())

BLOCK = 64
"""Ids of a block, which is what a filter looks up: a document's passages stand side by side."""

HITS_A_TERM = 18
"""Looking a block up costs as much as so many hits more to pick the allowed ones from.

1,000,000 passages, busy cores: 6.5 µs each of 10,000 terms strewn about, .35 µs a hit of the best 20,000 to
200,000.
"""

SPARE, FURTHER = 4, 8
"""So many times the hits that chance would need are picked from, and then so many times those."""

_WRITER_HEAP_BYTES = 64_000_000
_LOCKS = (".tantivy-writer.lock", ".tantivy-meta.lock")


class LexicalWriter:
    """Puts passages in and takes them out; one writer a folder at a time, the caller sees to it.

    A passage put in is not touched by taking its id out before.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._index = tantivy.Index(_schema(), path=str(folder))
        self._writer = self._index.writer(heap_size=_WRITER_HEAP_BYTES, num_threads=1)

    def remove(self, passage_id: int) -> None:
        """Take a passage out, if it is there."""
        self._writer.delete_documents_by_term("key", str(passage_id))

    def add(self, passage_id: int, terms: Terms) -> None:
        """Put a passage in under an id not held yet."""
        document = tantivy.Document()
        document.add_unsigned("id", passage_id)
        document.add_unsigned("block", passage_id // BLOCK)
        document.add_text("key", str(passage_id))
        document.add_text("words", " ".join(terms.words))
        document.add_text("bigrams", " ".join(terms.bigrams))
        self._writer.add_document(document)

    def commit(self) -> int:
        """Write everything down, and give how many passages there are; the writer is used up."""
        self._writer.commit()
        self._writer.wait_merging_threads()
        for file in self._folder.glob("*.json"):
            file.chmod(0o644)  # tantivy makes them 0600, and a service may run as another user
        self._index.reload()
        return self._index.searcher().num_docs


class DocumentWriter:
    """Puts documents in whole, one row each, given passage by passage and one after another."""

    def __init__(self, folder: Path) -> None:
        self._writer = LexicalWriter(folder)
        self._document: int | None = None
        self._terms: list[Terms] = []

    def remove(self, document_id: int) -> None:
        """Take a document out, if it is there."""
        self._writer.remove(document_id)

    def add(self, document_id: int, terms: Terms) -> None:
        """Put the terms of a document's next passage in."""
        if document_id != self._document:
            self._close()
            self._document = document_id
        self._terms.append(terms)

    def commit(self) -> int:
        """Write everything down, and give how many documents there are."""
        self._close()
        return self._writer.commit()

    def _close(self) -> None:
        if self._document is not None:
            words = chain.from_iterable(terms.words for terms in self._terms)
            bigrams = chain.from_iterable(terms.bigrams for terms in self._terms)
            self._writer.add(self._document, Terms(tuple(words), tuple(bigrams)))
        self._terms = []


class Lexical:
    """A folder written by `LexicalWriter`, open for searching; safe to use from several threads."""

    def __init__(self, index: tantivy.Index) -> None:
        self._schema = index.schema
        self._searcher = index.searcher()

    @classmethod
    def open(cls, folder: Path) -> Lexical:
        """Open for reading, also where nothing may be written; IndexFolderError if it cannot be."""
        with _reading():
            try:
                return cls(tantivy.Index.open(str(folder)))
            except ValueError:  # no lock file can be taken in a folder that is read-only
                return cls._open_elsewhere(folder)

    @classmethod
    def _open_elsewhere(cls, folder: Path) -> Lexical:
        """Open through links in a temporary folder, which can go once the files are mapped."""
        with tempfile.TemporaryDirectory(prefix="wence-") as links:
            for file in folder.resolve().iterdir():
                if file.name not in _LOCKS:
                    (Path(links) / file.name).symlink_to(file)
            return cls(tantivy.Index.open(links))

    def __len__(self) -> int:
        return self._searcher.num_docs

    def frequency(self, field: str, value: str) -> int:
        """Say in how many passages a term of a field ("words", "bigrams") stands."""
        return int(self._searcher.doc_freq(field, value))

    def search(
        self,
        terms: Terms,
        limit: int,
        allowed_ids: Collection[int] | None = None,
        also: Terms = NO_TERMS,
        also_weight: float = ALSO_WEIGHT,
    ) -> list[tuple[int, float]]:
        """Give the best passages as (id, score), higher is better, ties by id.

        A score is the share of what a passage with every term, over and over, would reach. `also`
        is what the terms are called in other words; a passage with it counts for less.
        `allowed_ids` restricts what is looked at, so that `limit` of them come back if they match.
        IndexFolderError if the files turn out to be damaged.
        """
        query = self._query(terms, also, also_weight)
        if limit < 1 or query is None or not len(self):
            return []
        with _reading():
            most = self._most(terms) or self._most(also)
            found = self._found(query, limit, allowed_ids)
            return [(passage_id, score / most) for passage_id, score in found]

    def _found(
        self, query: tantivy.Query, limit: int, allowed_ids: Collection[int] | None
    ) -> list[tuple[int, float]]:
        if allowed_ids is None:
            return self._best(query, limit)
        allowed = ordered(allowed_ids)
        allowed = allowed[np.searchsorted(allowed, 0) :]  # no passage has an id below
        return self._best_allowed(query, limit, allowed) if len(allowed) else []

    def _best_allowed(
        self, query: tantivy.Query, limit: int, allowed: NDArray[np.int64]
    ) -> list[tuple[int, float]]:
        """Pick from the best of all, or of the allowed ids' blocks where that costs less."""
        blocks = once(allowed // BLOCK)
        asked, asked_there = (
            SPARE * limit * max(held, len(allowed)) // len(allowed)
            for held in (len(self), BLOCK * len(blocks))
        )
        if asked_there + HITS_A_TERM * len(blocks) < asked:
            query, asked = self._within(query, blocks), asked_there
        while (picked := self._picked(query, limit, asked, allowed)) is None:
            asked *= FURTHER
        return picked

    def _picked(
        self, query: tantivy.Query, limit: int, asked: int, allowed: NDArray[np.int64]
    ) -> list[tuple[int, float]] | None:
        """Give the best allowed of the `asked` best; None where more may be among the rest."""
        hits = self._searcher.search(query, asked, count=False).hits
        ids = np.array(self._ids(hits), np.int64)
        kept = np.flatnonzero(among(ids, allowed)).tolist()
        cut = len(hits) == asked
        if cut and (len(kept) < limit or hits[kept[limit - 1]][0] == hits[-1][0]):
            return None
        return _ranked(ids[kept].tolist(), [hits[place][0] for place in kept], limit)

    def _within(self, query: tantivy.Query, blocks: NDArray[np.int64]) -> tantivy.Query:
        terms = tantivy.Query.term_set_query(self._schema, "block", blocks.tolist())
        must = tantivy.Occur.Must
        return tantivy.Query.boolean_query(
            [(must, tantivy.Query.boost_query(terms, 0.0)), (must, query)]
        )

    def _most(self, terms: Terms) -> float:
        """Return the score that no passage exceeds, whatever its length."""
        of = len(self)
        total = 0.0
        for field, weight, values in _fields(terms, 1.0):
            for value in values:
                count = self._searcher.doc_freq(field, value)
                total += weight * log1p((of - count + 0.5) / (count + 0.5))
        return total * MOST_REPEATED

    def _query(self, terms: Terms, also: Terms, also_weight: float) -> tantivy.Query | None:
        other = Terms(
            tuple(set(also.words) - set(terms.words)), tuple(set(also.bigrams) - set(terms.bigrams))
        )
        should = [
            (tantivy.Occur.Should, self._term(field, value, weight))
            for field, weight, values in (*_fields(terms, 1.0), *_fields(other, also_weight))
            for value in sorted(values)
        ]
        return tantivy.Query.boolean_query(should) if should else None

    def _term(self, field: str, value: str, weight: float) -> tantivy.Query:
        term = tantivy.Query.term_query(self._schema, field, value, "freq")
        return tantivy.Query.boost_query(term, weight)

    def _best(self, query: tantivy.Query, limit: int) -> list[tuple[int, float]]:
        """Ask for more until no passage that ties with the last one is left out."""
        asked = limit + 1
        while True:
            hits = self._searcher.search(query, asked, count=False).hits
            if len(hits) < asked or hits[limit - 1][0] > hits[-1][0]:
                break
            asked *= 2
        return _ranked(self._ids(hits), [score for score, _ in hits], limit)

    def _ids(self, hits: Sequence[tuple[float, tantivy.DocAddress]]) -> list[int]:
        found = self._searcher.fast_field_values("id", [address for _, address in hits])
        return [int(passage_id or 0) for passage_id in found]


def _ranked(ids: Sequence[int], scores: Sequence[float], limit: int) -> list[tuple[int, float]]:
    ranked = sorted((-score, found) for found, score in zip(ids, scores, strict=True))
    return [(found, -score) for score, found in ranked[:limit]]


@contextmanager
def _reading() -> Iterator[None]:
    """Turn what tantivy raises on damaged files into one clear error."""
    try:
        yield
    except BaseException as error:
        # A flipped bit makes it panic: a BaseException of pyo3's own, with no name to import.
        if isinstance(error, (ValueError, OSError)) or type(error).__name__ == "PanicException":
            raise IndexFolderError(f"关键词索引读不了({error})。请重建索引。") from error
        raise


def _fields(terms: Terms, weight: float) -> tuple[tuple[str, float, set[str]], ...]:
    return (
        ("words", weight * WORDS_WEIGHT, set(terms.words)),
        ("bigrams", weight, set(terms.bigrams)),
    )


def _schema() -> tantivy.Schema:
    builder = tantivy.SchemaBuilder()
    builder.add_unsigned_field("id", fast=True)
    builder.add_unsigned_field("block", indexed=True)
    builder.add_text_field("key", tokenizer_name="raw", index_option="basic")
    builder.add_text_field("words", tokenizer_name="whitespace", index_option="freq")
    builder.add_text_field("bigrams", tokenizer_name="whitespace", index_option="freq")
    return builder.build()
