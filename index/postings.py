"""What keywords are searched in: tantivy's rows of words and character bigrams, put in and taken out.

Traps of tantivy 0.27 met here: `Document(id=…)` kills the writer on an unsigned field, so values
go through `add_unsigned`; deleting by a term of an unsigned field deletes nothing, so each passage
also has its id as a raw text key.
"""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

import tantivy

from index.tokens import Terms

if TYPE_CHECKING:
    from pathlib import Path

BLOCK = 64
"""Ids of a block, which is what a filter looks up: a document's passages stand side by side."""

PADDING = ("·",) * 400
"""What every passage holds beside its terms, so that its own length counts little.

BM25 as tantivy has it divides by the length in three parts of four; 324 questions on 599 documents,
recall@1 / MRR@10, and 958 on 24,281 passages, recall@1 / @3, words at 1.2: none .833/.897
.611/.765, 200 .843/.903 .644/.799, 400 .840/.901 .650/.801, 1,000 .843/.902 .653/.796.
"""

_WRITER_HEAP_BYTES = 600_000_000
"""Held at most before a part is written; a search goes through each part.

1,000,000 passages of 120 characters: one part, where 64 MB gave five; the best 220 then took 3.1 ms and not 2.7, the
best 2,000, as a filter of a tenth asks for, 3.7 and not 3.0.
"""


def each_once(terms: Terms) -> Terms:
    """Give what a passage is kept by: each term once, for saying it again answers nothing more.

    The same questions as above: told as often as they stand .843/.901 .606/.767, once .858/.911
    .630/.785.
    """
    words, pairs = dict.fromkeys(terms.words), dict.fromkeys(terms.bigrams)
    return Terms((*words, *PADDING), (*pairs, *PADDING))


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


def _schema() -> tantivy.Schema:
    builder = tantivy.SchemaBuilder()
    builder.add_unsigned_field("id", fast=True)
    builder.add_unsigned_field("block", indexed=True)
    builder.add_text_field("key", tokenizer_name="raw", index_option="basic")
    builder.add_text_field("words", tokenizer_name="whitespace", index_option="freq")
    builder.add_text_field("bigrams", tokenizer_name="whitespace", index_option="freq")
    return builder.build()
