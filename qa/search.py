"""The passage index of a data folder: opened when first needed, rebuilt when it is not the store's."""

from __future__ import annotations

import logging
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from math import log
from pathlib import Path
from threading import Lock

from corpus.folder import is_changing
from corpus.store import Change, Store, StoredPassage
from corpus.types import Document
from corpus.words import commonness
from index.columns import Within
from index.encoder import Encoder, load
from index.errors import IndexFolderError
from index.hybrid import CANDIDATES, Hit, Index
from index.reranker import CrossReranker, TimedReranker
from index.writing import Entry
from qa.context import Ranked
from qa.demand import in_other_words
from qa.library import Library
from qa.settings import Settings

logger = logging.getLogger("wence")

FOLDER = "index"
# A library of so many passages tells as much of how rare a word is as the language at large.
FEW_PASSAGES = 1000


class PassageSearch:
    """Finds passages of a store; the models and the index are loaded by the first search."""

    def __init__(self, folder: Path, settings: Settings) -> None:
        self._folder = folder / FOLDER
        self._settings = settings
        self._encoder: Encoder | None = None
        self._reranker: TimedReranker | None = None
        self._index: Index | None = None
        self._spare: tempfile.TemporaryDirectory[str] | None = None
        self._lock = Lock()

    @property
    def encoder(self) -> Encoder:
        """The encoder, loaded once.

        Raises:
            IndexFolderError: the model folder is missing or lacks files.
        """
        if self._encoder is None:
            self._encoder = load(self._settings.model, self._settings.runtime)
        return self._encoder

    @property
    def reranker(self) -> TimedReranker | None:
        """The CrossEncoder with its time, loaded once; None where none is set.

        Raises:
            IndexFolderError: it cannot be read, or is none.
        """
        name, budget_s = self._settings.reranker, self._settings.rerank_ms / 1000
        with self._lock:
            if name and self._reranker is None:
                model = CrossReranker(name, self._settings.runtime)
                self._reranker = TimedReranker(model, budget_s)
        return self._reranker

    def search(
        self, library: Library, store: Store, query: str, limit: int, document_ids: Sequence[str]
    ) -> list[Ranked]:
        """Return the best passages of these documents, best first.

        A query in everyday words (掏钱) also finds what documents write for them (经费). Where a
        reranker is set, the best found take the order it gives them.
        """
        everything = len(document_ids) == len(library.entries)
        if not document_ids:
            return []
        among = None if everything else document_ids
        wanted = max(limit, CANDIDATES) if self._settings.reranker else limit
        hits = self._hits(library, store, query, wanted, among)
        passages = store.passages_by_id([hit.id for hit in hits])
        found = [Ranked(passages[h.id], h.score) for h in hits if h.id in passages]
        return self._reranked(query, found, library)[:limit]

    def _hits(
        self, library: Library, store: Store, query: str, wanted: int, among: Sequence[str] | None
    ) -> list[Hit]:
        """Search the index; the newer one where its files went before all of them were opened."""
        other = in_other_words(query)
        index = self._current(library, store)
        try:
            return index.search(query, wanted, _within(index, among), other)
        except IndexFolderError:
            if not index.is_replaced:
                raise
        with self._lock:
            self._index = self._open(store)
        index = self._current(library, store)
        return index.search(query, wanted, _within(index, among), other)

    def _reranked(self, query: str, found: list[Ranked], library: Library) -> list[Ranked]:
        """Put what was found in the reranker's order; the first has the first one's score still.

        What is made of a score (how far one passage stands out) was fitted on the fused ones.
        """
        if self.reranker is None:
            return found
        texts = [_read_with(library.document(r.passage.document_id), r.passage) for r in found]
        order = self.reranker.order(query, texts)
        return [Ranked(found[at].passage, r.score) for at, r in zip(order, found, strict=True)]

    def knows(self, library: Library, store: Store, words: str) -> bool:
        """Tell whether a passage may hold these words: each two characters of them stand in some."""
        return self._current(library, store).frequency(words) > 0

    def rarity(self, library: Library, store: Store, word: str) -> float:
        """Return how rare a word is: 0 where every passage holds it, 1 where none does."""
        index = self._current(library, store)
        of = len(index) + 1
        here = max(0.0, log(of / (index.frequency(word) + 0.5)) / log(of / 0.5))
        return (of * here + FEW_PASSAGES * (1 - commonness(word))) / (of + FEW_PASSAGES)

    def likeness(
        self, library: Library, store: Store, query: str, texts: Sequence[str]
    ) -> list[float]:
        """Return how near each text's meaning is to a query's."""
        return self._current(library, store).likeness(query, texts)

    def apply(self, store: Store, changes: Sequence[Change], since: int) -> None:
        """Bring the index to the store's state after these changes.

        `since` is the store's generation before them: an index of another one is built anew.
        """
        with self._lock:
            self._index = self._updated(store, changes, since) or self._build(self._folder, store)

    def _updated(self, store: Store, changes: Sequence[Change], since: int) -> Index | None:
        """Return the index with the changes in it, None when there is no sound one to change."""
        removed = {i for c in changes for i in c.removed}
        try:
            index = Index.open(self._folder, self.encoder)
            if index.generation != since:
                return None
            entries = entries_of(store, sorted({c.document_id for c in changes}))
            index.update(entries, removed, words(store), store.generation)
        except IndexFolderError:
            return None
        return index

    def ready(self, library: Library, store: Store) -> None:
        """Open the index now, rebuilding it when needed."""
        if library.generation:
            self._current(library, store)

    def _current(self, library: Library, store: Store) -> Index:
        with self._lock:
            if self._index is None or self._index.generation != library.generation:
                self._index = self._open(store)
            return self._index

    def _open(self, store: Store) -> Index:
        """Open the index of the store; while documents are taken in, the one there was before."""
        held = self._index
        try:
            if held and is_changing(store.folder) and not held.is_replaced:
                return held
            index = Index.open(self._folder, self.encoder)
            if index.generation == store.generation or is_changing(store.folder):
                return index
            reason = f"索引落后于数据库（{index.generation} < {store.generation}）"
        except IndexFolderError as error:
            reason = str(error)
        logger.warning("重建检索索引：%s", reason)
        try:
            return self._build(self._folder, store)
        except (OSError, IndexFolderError):
            self._spare = self._spare or tempfile.TemporaryDirectory(prefix="wence-")
            logger.warning("数据文件夹是只读的，索引建在 %s", self._spare.name)
            return self._build(Path(self._spare.name) / FOLDER, store)

    def _build(self, folder: Path, store: Store) -> Index:
        entries = entries_of(store, [e.id for e in store.entries()])
        generation = store.generation
        return Index.build(folder, self.encoder, entries, words=words(store), generation=generation)


def _within(index: Index, documents: Sequence[str] | None) -> Within | None:
    return None if documents is None else index.within(documents)


def entries_of(store: Store, document_ids: Iterable[str]) -> Iterator[Entry]:
    """Give the passages of documents the way the index takes them, headings and title beside."""
    for document_id in document_ids:
        document = store.document(document_id)
        if document is not None:
            for stored in store.passages(document_id):
                passage = stored.passage
                yield Entry(
                    stored.id,
                    _context(document, [(s.start, s.end) for s in passage.context]),
                    document.parsed.text[passage.start : passage.end],
                    document_id,
                )


def _read_with(document: Document, stored: StoredPassage) -> str:
    """Return a passage as it is indexed: with its title and headings."""
    passage, text = stored.passage, document.parsed.text
    above = _context(document, [(s.start, s.end) for s in passage.context])
    return f"{above}\n{text[passage.start : passage.end]}"


def _context(document: Document, spans: Sequence[tuple[int, int]]) -> str:
    text = document.parsed.text
    return " ".join([document.parsed.header.title, *(text[a:b] for a, b in spans)])


def words(store: Store) -> list[str]:
    """Return the corpus's own words for the dictionary: units and indicators as printed."""
    units = {m.unit for t in store.tasks() for m in t.fact.members}
    indicators = {t.fact.indicator for t in store.targets()}
    return sorted(w for w in units | indicators if 2 <= len(w) <= 20)
