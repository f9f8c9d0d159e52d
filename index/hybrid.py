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
    FORMAT,
    LEXICAL,
    VECTORS,
    Manifest,
    check_files,
    copy_lexical,
    publish,
    read_manifest,
    writing,
)
from index.fusion import fuse
from index.lexical import Lexical, LexicalWriter
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
    """What the index needs of a passage; `context` is its headings, searched with the text."""

    id: int
    context: str
    text: str


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
            vectors = ENGINES[engine](encoder.dimension)
            count = _write(data, vectors, entries, (), encoder=encoder, tokenizer=tokenizer)
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
            copy_lexical(old.data / LEXICAL, data / LEXICAL)
            vectors = old.read_vectors()
            removed.update(entry.id for entry in added)
            count = _write(
                data, vectors, added, removed, encoder=self._encoder, tokenizer=tokenizer
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
        lexical = self.search_lexical(query, wanted, allowed_ids, also)
        dense = self.search_dense(query, wanted, allowed_ids)
        return [Hit(*hit) for hit in fuse(lexical, dense, wanted)[:limit]]

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
    remove: Collection[int],
    *,
    encoder: Encoder,
    tokenizer: Tokenizer,
) -> int:
    """Change keywords and vectors alike, write both into the data folder; give the new count."""
    writer = LexicalWriter(data / LEXICAL)
    for passage_id in sorted(remove):
        writer.remove(passage_id)
    vectors.remove(np.fromiter(remove, np.int64, len(remove)))
    for batch in _batches(add):
        texts = [f"{entry.context}\n{entry.text}" for entry in batch]
        vectors.add(np.array([entry.id for entry in batch], np.int64), encoder.encode(texts))
        for entry, text in zip(batch, texts, strict=True):
            writer.add(entry.id, tokenizer.terms(text))
    vectors.save(data / VECTORS)
    return writer.commit()


def _batches(entries: Iterable[Entry]) -> Iterator[Sequence[Entry]]:
    rest = iter(entries)
    while batch := list(islice(rest, _BATCH)):
        yield batch
