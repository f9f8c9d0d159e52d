"""The index of passages: keywords and meaning searched side by side, the two lists fused."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from itertools import islice
from typing import TYPE_CHECKING

import numpy as np

from index.engines import ENGINES, Engine
from index.errors import IndexFolderError
from index.folder import (
    DOCUMENTS,
    FORMAT,
    LEXICAL,
    OWNERS,
    VECTORS,
    Manifest,
    check_files,
    copy_lexical,
    publish,
    read_manifest,
    writing,
)
from index.fusion import fuse
from index.lexical import DocumentWriter, Lexical, LexicalWriter
from index.owners import Owners, number_of
from index.tokens import TOKENIZER_VERSION, Tokenizer, bigrams, fold

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence
    from pathlib import Path

    from index.encoder import Encoder

CANDIDATES = 50
"""How many of each list are fused at least."""

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


@dataclass(frozen=True, slots=True)
class Hit:
    """A passage found; a higher score is better, and comparable within one search only."""

    id: int
    score: float


class Index:
    """A folder of passages, open for searching; safe to search from several threads.

    Opening reads the manifest and maps the keywords; the dictionary, the vectors and the encoder
    are loaded by the first search that needs them.
    """

    def __init__(self, folder: Path, encoder: Encoder, manifest: Manifest) -> None:
        self._folder = folder
        self._encoder = encoder
        self._held = _Held(folder, manifest)

    @classmethod
    def open(cls, folder: Path, encoder: Encoder, *, engine: str = "faiss") -> Index:
        """Open what is there; IndexFolderError if it is missing, damaged or made differently."""
        manifest = read_manifest(folder)
        made = (manifest.encoder, manifest.tokenizer, manifest.engine)
        if made != (wanted := (encoder.fingerprint, TOKENIZER_VERSION, engine)):
            raise IndexFolderError(f"索引 {folder} 由 {made} 做成,现在用 {wanted}。请重建索引。")
        return cls(folder, encoder, manifest)

    @classmethod
    def build(
        cls,
        folder: Path,
        encoder: Encoder,
        entries: Iterable[Entry],
        *,
        words: Iterable[str],
        generation: int,
        engine: str = "faiss",
    ) -> Index:
        """Make the index anew; what was there stays until the new one is whole."""
        tokenizer = Tokenizer(words)
        with writing(folder) as data:
            (data / LEXICAL).mkdir()
            (data / DOCUMENTS).mkdir()
            vectors = ENGINES[engine](encoder.dimension)
            count = _write(data, vectors, entries, encoder=encoder, tokenizer=tokenizer)
            manifest = Manifest(
                format=FORMAT,
                encoder=encoder.fingerprint,
                tokenizer=TOKENIZER_VERSION,
                engine=engine,
                generation=generation,
                count=count,
                words=tokenizer.dictionary,
                data=data.name,
                files={},
            )
            return cls(folder, encoder, publish(folder, manifest))

    @property
    def generation(self) -> int:
        """The store's generation that this index reflects."""
        return self._held.manifest.generation

    def __len__(self) -> int:
        return self._held.manifest.count

    def update(
        self, add: Iterable[Entry], remove: Iterable[int], words: Iterable[str], generation: int
    ) -> None:
        """Take passages out, put passages in (an id held already is replaced), and save.

        Passages that stay keep the terms they were cut into with the words of their time.
        """
        added, removed = list(add), set(remove)
        tokenizer = Tokenizer(words)
        with writing(self._folder) as data:
            old = _Held(self._folder, read_manifest(self._folder))
            for part in (LEXICAL, DOCUMENTS):
                copy_lexical(old.data / part, data / part)
            vectors = old.read_vectors()
            removed.update(entry.id for entry in added)
            count = _write(
                data,
                vectors,
                added,
                removed,
                old.owners,
                encoder=self._encoder,
                tokenizer=tokenizer,
            )
            manifest = replace(
                old.manifest,
                generation=generation,
                count=count,
                words=tokenizer.dictionary,
                data=data.name,
            )
            self._held = _Held(self._folder, publish(self._folder, manifest))

    def search(
        self,
        query: str,
        limit: int,
        allowed_ids: Collection[int] | None = None,
        also: Sequence[str] = (),
    ) -> list[Hit]:
        """Give the best passages by keywords and meaning together, ties by id.

        `also` is what the query's words are called otherwise, which keywords are looked for by too.
        """
        wanted = max(limit, CANDIDATES)
        held = self._held
        terms, other = held.tokenizer.query(query), held.tokenizer.terms(" ".join(also))
        lexical = held.lexical.search(terms, wanted, allowed_ids, other)
        dense = self.search_dense(query, wanted, allowed_ids)
        owners = held.owners.of({found for found, _ in (*lexical, *dense)})
        allowed = None if allowed_ids is None else set(owners.values())
        scores = dict(held.documents.search(terms, wanted, allowed, other))
        last = min(scores.values()) if len(scores) >= wanted else 0.0
        whole = {found: scores.get(document, last) for found, document in owners.items()}
        return [Hit(*hit) for hit in fuse(lexical, dense, wanted, whole)[:limit]]

    def frequency(self, word: str) -> int:
        """Say in how many passages a word stands, at most: one no dictionary has by its bigrams."""
        lexical = self._held.lexical
        known = lexical.frequency("words", fold(word))
        pairs = [pair for pair in bigrams(word) if len(pair) > 1]
        return known or min((lexical.frequency("bigrams", pair) for pair in pairs), default=0)

    def likeness(self, query: str, texts: Sequence[str]) -> list[float]:
        """Give the cosine of a query's meaning and each text's."""
        rows = self._encoder.encode([query, *texts])
        return [float(x) for x in rows[1:] @ rows[0]]

    def search_lexical(
        self,
        query: str,
        limit: int,
        allowed_ids: Collection[int] | None = None,
        also: Sequence[str] = (),
    ) -> list[tuple[int, float]]:
        """Give the best by BM25 as (id, score); only passages that share a term."""
        held = self._held
        terms, other = held.tokenizer.query(query), held.tokenizer.terms(" ".join(also))
        return held.lexical.search(terms, limit, allowed_ids, other)

    def search_dense(
        self, query: str, limit: int, allowed_ids: Collection[int] | None = None
    ) -> list[tuple[int, float]]:
        """Give the nearest by cosine as (id, score); none for a query the encoder cannot read."""
        row = self._encoder.encode([query])[0]
        return self._held.vectors.search(row, limit, allowed_ids) if row.any() else []


class _Held:
    """One published data folder; never changed, so that a search sees one state throughout."""

    def __init__(self, folder: Path, manifest: Manifest) -> None:
        self.manifest = manifest
        self.data = check_files(folder, manifest)
        self.lexical = Lexical.open(self.data / LEXICAL)
        self.documents = Lexical.open(self.data / DOCUMENTS)

    @cached_property
    def owners(self) -> Owners:
        return Owners.open(self.data / OWNERS)

    @cached_property
    def tokenizer(self) -> Tokenizer:
        return Tokenizer(self.manifest.words)

    @cached_property
    def vectors(self) -> Engine:
        return self.read_vectors()

    def read_vectors(self) -> Engine:
        """Read the vectors afresh, for a writer to change."""
        path = self.data / VECTORS
        try:
            vectors = ENGINES[self.manifest.engine].open(path)
        except (OSError, ValueError) as error:
            raise IndexFolderError(f"向量文件 {path} 读不了({error})。请重建索引。") from error
        if len(vectors) != self.manifest.count:
            raise IndexFolderError(f"向量文件 {path} 与清单的条数不符。请重建索引。")
        return vectors


def _write(
    data: Path,
    vectors: Engine,
    add: Iterable[Entry],
    remove: Collection[int] = (),
    owners: Owners | None = None,
    *,
    encoder: Encoder,
    tokenizer: Tokenizer,
) -> int:
    """Change keywords and vectors alike, write all into the data folder; give the new count."""
    owners = owners or Owners.none()
    writer, documents = LexicalWriter(data / LEXICAL), DocumentWriter(data / DOCUMENTS)
    for passage_id in sorted(remove):
        writer.remove(passage_id)
    for number in sorted(set(owners.of(remove).values())):
        documents.remove(number)
    vectors.remove(np.fromiter(remove, np.int64, len(remove)))
    owned: list[tuple[int, int]] = []
    for batch in _batches(add):
        texts = [f"{entry.context}\n{entry.text}" for entry in batch]
        vectors.add(np.array([entry.id for entry in batch], np.int64), encoder.encode(texts))
        for entry, text in zip(batch, texts, strict=True):
            terms, number = tokenizer.terms(text), number_of(entry.document)
            writer.add(entry.id, terms)
            documents.add(number, terms)
            owned.append((entry.id, number))
    vectors.save(data / VECTORS)
    owners.changed(owned, remove).save(data / OWNERS)
    documents.commit()
    return writer.commit()


def _batches(entries: Iterable[Entry]) -> Iterator[Sequence[Entry]]:
    rest = iter(entries)
    while batch := list(islice(rest, _BATCH)):
        yield batch
