"""The index of passages: keywords and meaning searched side by side, the two lists fused."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np

from index.chosen import Chosen, Owned
from index.columns import MOST_WINDOWS, Columns, Within
from index.engines import ENGINES, Engine
from index.errors import IndexFolderError
from index.folder import (
    COLUMNS,
    DOCUMENTS,
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
from index.fusion import also_wanted, fuse
from index.ids import Ids
from index.kept import Kept
from index.lexical import ALSO_WEIGHT, IN_DOCUMENTS, IN_PASSAGES, Lexical
from index.tokens import TOKENIZER_VERSION, Terms, Tokenizer, bigrams, fold
from index.writing import Entry, PassageWriter

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence
    from pathlib import Path

    from numpy.typing import NDArray

    from index.encoder import Encoder
    from index.ids import Allowed

CANDIDATES = 100
"""How many of each list are fused at least.

324 questions on 599 documents, recall@1 / MRR@10 by z-scores: 50 .852/.906, 100 and 200 the same."""

ROWS_ASKED = 3
"""Rows asked of the vectors for each passage wanted; a passage has 2.3 on average."""

LOOKED_AMONG_ALL = 4
"""Whole documents are looked for among all that are allowed where these are so large a part, else among
those found.

1,000,000 passages of 25,000 documents: of half of them a search took .5 ms less so, of a tenth .8 more."""

KEPT_ROWS = 4096
"""Rows kept of texts that a question was compared with: 512 numbers and their text take 2.5 kB."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A passage found; a higher score is better, and comparable within one search only."""

    id: int
    score: float


@dataclass(frozen=True, slots=True)
class Also:
    """What a query's words are called otherwise, and what these count beside its own."""

    words: Sequence[str] = ()
    weight: float = 0.0

    def __bool__(self) -> bool:
        return bool(self.words) and self.weight > 0


NOTHING_ELSE = Also()


class Index:
    """A folder of passages, open for searching; safe to search from several threads.

    Opening reads the manifest and maps the keywords; the dictionary, the vectors and the encoder
    are loaded by the first search that needs them.
    """

    def __init__(self, folder: Path, encoder: Encoder, manifest: Manifest) -> None:
        self._folder = folder
        self._encoder = encoder
        self._held = _Held(folder, manifest)
        self._kept: Kept[str, NDArray[np.float32]] = Kept(KEPT_ROWS)

    @classmethod
    def open(cls, folder: Path, encoder: Encoder, *, engine: str = "faiss") -> Index:
        """Open what is there; IndexFolderError if it is missing, damaged or made differently."""
        manifest = read_manifest(folder)
        made = (manifest.encoder, manifest.tokenizer, manifest.engine)
        if made != (wanted := (encoder.fingerprint, TOKENIZER_VERSION, engine)):
            raise IndexFolderError(f"索引 {folder} 由 {made} 做成,现在用 {wanted}。请重建索引。")
        try:
            return cls(folder, encoder, manifest)
        except IndexFolderError:
            if read_manifest(folder).data == manifest.data:
                raise
        return cls.open(folder, encoder, engine=engine)  # it was replaced between the two steps

    @property
    def is_replaced(self) -> bool:
        """Whether another process has published a newer state of the folder."""
        return read_manifest(self._folder).data != self._held.manifest.data

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
            writer = PassageWriter(data, vectors, Columns.none(), encoder, tokenizer)
            writer.add(entries)
            count = writer.save()
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
            writer = PassageWriter(data, old.read_vectors(), old.columns, self._encoder, tokenizer)
            writer.remove(removed.union(entry.id for entry in added))
            writer.add(added)
            count = writer.save()
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
        allowed: Within | None = None,
        also: Sequence[str] = (),
    ) -> list[Hit]:
        """Give the best passages by keywords and meaning together, ties by id.

        `allowed` is what `within` gave, so that `limit` of them come back if they match. `also` is what the query's words are called otherwise, which keywords are looked for by too.
        """
        wanted = max(limit, CANDIDATES)
        lexical = self.search_lexical(query, 1 if also else wanted, allowed)
        held = lexical[0][1] if lexical else 0.0
        other = Also(also, ALSO_WEIGHT * also_wanted(held))
        if also:
            lexical = self.search_lexical(query, wanted, allowed, other)
        dense = self.search_dense(query, wanted, allowed)
        ids = {found for found, _ in (*lexical, *dense)}
        whole = self.search_documents(query, ids, wanted, allowed, other)
        fused = fuse(lexical, dense, wanted, whole=whole, held=held)
        return [Hit(*hit) for hit in fused[:limit]]

    def within(self, documents: Iterable[str]) -> Within:
        """Allow what these documents hold: to be asked of this index alone, until it changes."""
        return self._held.columns.of_documents(documents)

    def frequency(self, word: str) -> int:
        """Say in how many passages a word stands, at most: one no dictionary has by its bigrams."""
        lexical = self._held.lexical
        known = lexical.frequency("words", fold(word))
        pairs = [pair for pair in bigrams(word) if len(pair) > 1]
        return known or min((lexical.frequency("bigrams", pair) for pair in pairs), default=0)

    def likeness(self, query: str, texts: Sequence[str]) -> list[float]:
        """Give the cosine of a query's meaning and each text's."""
        asked = self._encoder.encode_queries([query])[0]
        return [float(x) for x in self._rows_of(texts) @ asked]

    def _rows_of(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Give each text's row, (n, dimension); what was asked for lately is not encoded again."""
        kept = {text: self._kept.held(text) for text in texts}
        new = [text for text, row in kept.items() if row is None]
        for text, row in zip(new, self._encoder.encode(new), strict=True):
            kept[text] = row
            self._kept.keep(text, row.copy())  # a row alone, not with the others' memory
        return np.array([kept[text] for text in texts], np.float32).reshape(
            -1, self._encoder.dimension
        )

    def search_lexical(
        self,
        query: str,
        limit: int,
        allowed: Within | None = None,
        also: Also = NOTHING_ELSE,
    ) -> list[tuple[int, float]]:
        """Give the best by BM25 as (id, share of the question held); what shares a term alone."""
        terms, other = self._terms(query, also)
        return self._held.lexical.search(terms, limit, allowed, other, also.weight)

    def search_documents(
        self,
        query: str,
        ids: Collection[int],
        limit: int,
        allowed: Within | None = None,
        also: Also = NOTHING_ELSE,
    ) -> dict[int, float]:
        """Give each passage the share of the question that its whole document holds, by BM25.

        What is not among the best `limit` documents has the last one's score.
        """
        owners = self._held.columns.documents_of(ids)
        numbers = None if allowed is None else self._whole(allowed, owners.values())
        terms, other = self._terms(query, also)
        found = self._held.documents.search(terms, limit, numbers, other, also.weight)
        scores, last = dict(found), found[-1][1] if len(found) >= limit else 0.0
        return {passage: scores.get(document, last) for passage, document in owners.items()}

    def _whole(self, allowed: Within, owners: Iterable[int]) -> Allowed:
        """Choose the documents to look among: those allowed, or where these are few of all those found."""
        many = len(allowed.whole) * LOOKED_AMONG_ALL > len(self._held.documents)
        return allowed.whole if many else Ids.of(set(owners))

    def _terms(self, query: str, also: Also) -> tuple[Terms, Terms]:
        tokenizer = self._held.tokenizer
        return tokenizer.query(query), tokenizer.terms(" ".join(also.words))

    def search_dense(
        self, query: str, limit: int, allowed: Within | None = None
    ) -> list[tuple[int, float]]:
        """Give the nearest by cosine as (id, score); none for a query the encoder cannot read.

        A passage is as near as its nearest window.
        """
        row = self._encoder.encode_queries([query])[0]
        chosen = None if allowed is None else Chosen(self._held.rows, allowed.documents)
        return self._nearest(row, limit, chosen) if row.any() else []

    def _nearest(
        self, row: NDArray[np.float32], limit: int, allowed: Chosen | None
    ) -> list[tuple[int, float]]:
        """Ask for more rows until enough passages are among them."""
        asked = limit * ROWS_ASKED
        while True:
            rows = self._held.vectors.search(row, asked, allowed)
            best: dict[int, float] = {}
            for found, score in rows:
                best.setdefault(found // MOST_WINDOWS, score)
            if len(best) >= limit or len(rows) < asked:
                break
            asked *= 2
        ranked = sorted((-score, found) for found, score in best.items())
        return [(found, -score) for score, found in ranked[:limit]]


class _Held:
    """One published data folder; never changed, so that a search sees one state throughout."""

    def __init__(self, folder: Path, manifest: Manifest) -> None:
        self.manifest = manifest
        self.data = check_files(folder, manifest)
        self.lexical = Lexical.open(self.data / LEXICAL, IN_PASSAGES)
        self.documents = Lexical.open(self.data / DOCUMENTS, IN_DOCUMENTS)

    @cached_property
    def columns(self) -> Columns:
        path = self.data / COLUMNS
        try:
            return Columns.open(path)
        except (OSError, ValueError) as error:
            raise IndexFolderError(f"索引文件 {path} 读不了({error})。请重建索引。") from error

    @cached_property
    def rows(self) -> Owned:
        """The rows of the vectors, each of one of the columns' documents."""
        return self.columns.owned(self.vectors.ids)

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
        if len(vectors) != self.columns.row_count:
            raise IndexFolderError(f"向量文件 {path} 与清单的条数不符。请重建索引。")
        return vectors
