"""The whole program on one screen: documents in, checked answers out."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import date
from itertools import islice
from pathlib import Path
from threading import Lock
from time import perf_counter
from typing import TypeVar

from corpus.folder import changing
from corpus.ingest import Ingested, collect, ingest, rederive
from corpus.parse import PIPELINE_VERSION
from corpus.store import FILE_NAME, Change, Store
from corpus.types import Document, StoreError
from qa.alike import distinct
from qa.asking import Asking, checked, read_as
from qa.compared_with import compared_in_full
from qa.context import Ranked
from qa.filters import TargetFilter, TaskFilter
from qa.language import written_plainly
from qa.library import Library
from qa.lists import Lists
from qa.scope import select
from qa.search import PassageSearch
from qa.settings import Settings
from qa.suggest import suggest
from qa.types import (
    MAX_QUESTION_CHARS,
    Answer,
    Filters,
    Outcome,
    QuestionError,
    ReadAnswer,
    SearchHit,
    TargetFact,
    TaskFact,
    Turn,
)
from qa.understand import understand, unwrapped

log = logging.getLogger("wence")

SEARCHED_A_HIT = 2
"""Passages looked for beside each one wanted: those that say the same are left out."""

TRIES = 20
"""A question is read again so often at most while another process takes documents in."""

T = TypeVar("T")

Progress = Callable[[int, int, Path], None]
"""Called before each file with how many are done, how many there are, and the file."""


class Bot:
    """Answers questions about the documents of one data folder; safe to ask from several threads."""

    def __init__(self, settings: Settings, store: Store) -> None:
        self.settings = settings
        self._store = store
        self._library = Library(store)
        self._lists: Lists | None = None
        self._search = PassageSearch(store.folder, settings)
        self._lock = Lock()

    @classmethod
    def open(cls, data_dir: str | Path, settings: Settings | None = None) -> Bot:
        """Open a data folder for asking; a missing or empty one holds no documents yet.

        Raises:
            StoreError: the folder is none of ours, damaged, or from a newer version.
        """
        folder = Path(data_dir)
        settings = replace(settings or Settings(), data_dir=folder)
        bot = cls(settings, Store.open(folder))
        bot._bring_up_to_date()
        return bot

    def _bring_up_to_date(self) -> None:
        """Derive facts and passages again when the code that derives them has changed."""
        if self._store.pipeline_version in (0, PIPELINE_VERSION):
            return
        log.warning("解析程序已更新，重新解析库中文件")
        try:
            self.add([])
        except StoreError as error:
            log.warning("沿用原来的解析结果：%s", error)

    # ---- documents

    def add(self, paths: Iterable[Path], progress: Progress | None = None) -> list[Outcome]:
        """Take in files and folders; a file that cannot be read is refused with its reason.

        Raises:
            StoreError: the data folder cannot be written.
        """
        with self._lock:
            store = Store.open(self.settings.data_dir, write=True)
            try:
                with changing(store.folder):
                    return self._take_in(store, list(collect(paths)), progress)
            finally:
                store.close()
                self._reopen()

    def _take_in(
        self, store: Store, files: Sequence[Path], progress: Progress | None
    ) -> list[Outcome]:
        since = store.generation
        changes = rederive(store)
        outcomes: list[Outcome] = []
        for done, file in enumerate(files):
            if progress:
                progress(done, len(files), file)
            read = ingest(store, file)
            outcomes.append(_outcome(store, read))
            if read.change and (read.change.added or read.change.removed):
                changes.append(read.change)
        if store.generation:
            self._search.apply(store, changes, since)
        if progress and files:
            progress(len(files), len(files), files[-1])
        return outcomes

    def remove(self, document_id: str) -> bool:
        """Remove a document; say whether it was there."""
        with self._lock:
            store = Store.open(self.settings.data_dir, write=True)
            try:
                if store.document(document_id) is None:
                    return False
                with changing(store.folder):
                    since = store.generation
                    removed = store.remove(document_id)
                    self._search.apply(store, [Change("replaced", document_id, (), removed)], since)
                return True
            finally:
                store.close()
                self._reopen()

    def _reopen(self) -> None:
        before, self._store = self._store, Store.open(self.settings.data_dir)
        self._library = Library(self._store)
        before.close()

    @property
    def generation(self) -> int:
        """A number that grows with every change of the library that is asked."""
        return self._current().generation

    def documents(self) -> list[Document]:
        """Return every document, in the order of adding."""
        found = (self._store.document(i) for i in self._current().entries)
        return [document for document in found if document is not None]

    def size(self) -> int:
        """Count the documents."""
        return len(self._current().entries)

    def document(self, document_id: str, *, facts: bool = True) -> Document | None:
        """Return a document, None when there is none of that id; passages and facts if asked."""
        return self._store.document(document_id, facts=facts)

    def tasks(
        self, wanted: TaskFilter | None = None, limit: int = 100, offset: int = 0
    ) -> tuple[list[TaskFact], int]:
        """List responsibilities, and how many there are in all."""
        return self.lists().tasks(wanted or TaskFilter(), limit, offset)

    def targets(
        self, wanted: TargetFilter | None = None, limit: int = 100, offset: int = 0
    ) -> tuple[list[TargetFact], int]:
        """List targets, and how many there are in all."""
        return self.lists().targets(wanted or TargetFilter(), limit, offset)

    def lists(self) -> Lists:
        """Return the lists of documents, tasks and targets as of the store's present state."""
        library = self._current()
        if self._lists is None or self._lists.library is not library:
            self._lists = Lists(library, lambda asked, within: self.ask(asked, filters=within))
        return self._lists

    # ---- questions

    def ask(
        self,
        question: str,
        turns: Sequence[Turn] = (),
        as_of: date | None = None,
        filters: Filters | None = None,
    ) -> Answer:
        """Answer a question from the documents, or say that they do not hold it; writes nothing.

        Raises:
            QuestionError: the question is empty, too long, or has no word in it.
        """
        began = perf_counter()
        check_question(question)
        today = as_of or date.today()  # noqa: DTZ011

        def asked(library: Library) -> ReadAnswer:
            asking = Asking(library, self._store, self._search, today, filters)
            reading, draft = asking.read(question, turns)
            answer = checked(library, compared_in_full(unwrapped(reading.text), draft))
            if answer.status == "not_found" and not answer.suggestions:
                shown = [cited.document_id for cited in answer.nearest] or asking.near(question)
                near = tuple(dict.fromkeys(shown))
                answer = replace(answer, suggestions=suggest(library, question, near))
            return read_as(answer, reading)

        answer = self._of_one_state(asked)
        return replace(answer, took_ms=round((perf_counter() - began) * 1000, 2))

    def search(
        self, query: str, limit: int = 10, filters: Filters | None = None
    ) -> list[SearchHit]:
        """Return the passages that fit a query best; of several that say the same, the best.

        Raises:
            QuestionError: the query is empty, too long, or has no word in it.
        """
        check_question(query)
        said = written_plainly(query)

        def searched(library: Library) -> list[SearchHit]:
            scope = select(understand("", library), library, filters)
            asked = SEARCHED_A_HIT * limit
            ranked = self._search.search(library, self._store, said, asked, scope.document_ids)
            hits = (_hit(library, found) for found in ranked)
            return list(islice(distinct(hits, lambda hit: hit.text), limit))

        return self._of_one_state(searched)

    def warm(self) -> None:
        """Load what the first question and list would: facts, index and model, by asking some."""
        library = self._current()
        self._search.ready(library, self._store)
        if library.entries:
            self.search("规划")
            self.lists().overview()
            self.lists().facets(date.today())  # noqa: DTZ011 - the day where it runs

    def _of_one_state(self, work: Callable[[Library], T]) -> T:
        """Do what reads the library; again where another process changed it meanwhile.

        What was read half before a change and half after it may fit nothing, or each other wrongly.
        """
        for again in reversed(range(TRIES)):
            library = self._current()
            try:
                done = work(library)
            except Exception:
                if not again or library.generation == self._store.generation:
                    raise
            else:
                if not again or library.generation == self._store.generation:
                    break
        return done

    def _current(self) -> Library:
        """Return the library as of the store's present state, whoever changed it."""
        if not self._store.generation and (self._store.folder / FILE_NAME).exists():
            self._store = Store.open(self._store.folder)  # it was empty when it was opened
            self._library = Library(self._store)
        if self._library.generation != self._store.generation:
            self._library = Library(self._store)
        return self._library

    def close(self) -> None:
        """Close the store."""
        self._store.close()


def check_question(text: str) -> None:
    """Refuse what is no question.

    Raises:
        QuestionError: empty, longer than 2,000 characters, or punctuation only.
    """
    if not text.strip():
        raise QuestionError("问题是空的，请输入要问的内容")
    if len(text) > MAX_QUESTION_CHARS:
        raise QuestionError(
            f"问题有{len(text)}个字，超过{MAX_QUESTION_CHARS}个字的上限，请缩短后再问"
        )
    if not any(c.isalnum() for c in text):
        raise QuestionError("问题里只有标点，请输入要问的内容")


def _outcome(store: Store, read: Ingested) -> Outcome:
    if read.change is None:
        return Outcome(str(read.path), "refused", reason=read.reason)
    document = store.document(read.change.document_id)
    parsed = document.parsed if document else None
    return Outcome(
        str(read.path),
        read.change.status,
        read.change.document_id,
        parsed.header.title if parsed else None,
        passages=len(parsed.passages) if parsed else 0,
        tasks=len(parsed.responsibilities) if parsed else 0,
        targets=len(parsed.targets) if parsed else 0,
    )


def _hit(library: Library, found: Ranked) -> SearchHit:
    stored, span = found.passage, found.passage.passage
    cited = library.cite(stored.document_id, span.start, span.end)
    return SearchHit(
        stored.document_id,
        cited.title,
        cited.location,
        cited.page,
        cited.quote,
        span.start,
        span.end,
        found.score,
        cited.url,
    )
