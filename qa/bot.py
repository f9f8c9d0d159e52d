"""The whole program on one screen: documents in, checked answers out."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Sequence
from dataclasses import fields, replace
from datetime import date
from functools import lru_cache, partial
from pathlib import Path
from threading import Lock
from time import perf_counter

from corpus.ingest import Ingested, collect, ingest, rederive
from corpus.parse import PIPELINE_VERSION
from corpus.places import find_places
from corpus.store import FILE_NAME, Change, Store
from corpus.types import Document, StoreError
from qa import ground
from qa.answerers import Answerer, answerers, elsewhere, passage
from qa.context import Context
from qa.conversation import Reading, readings
from qa.drafts import Draft, refusal
from qa.english import is_english, ways_in_chinese
from qa.facts import list_targets, list_tasks
from qa.fields import asks_who_makes
from qa.language import written_plainly
from qa.library import Library, bare_text
from qa.mending import mended
from qa.retelling import Ungrounded
from qa.scope import Scope, select, speaking_of
from qa.search import PassageSearch
from qa.settings import Settings
from qa.shapes import asks_what_is_paid
from qa.suggest import suggest
from qa.synonyms import held
from qa.task_texts import bare
from qa.types import (
    MAX_QUESTION_CHARS,
    Answer,
    Filters,
    Kind,
    Outcome,
    QuestionError,
    ReadAnswer,
    SearchHit,
    TargetFact,
    TaskFact,
    Turn,
)
from qa.understand import Intent, Question, understand, unwrapped

# Passages nearest to a question, in which a slipped character is looked for
MENDED_BY = 20
log = logging.getLogger("wence")

# A talk stays in its document unless all documents hold an answer surer by more than this.
MAX_LESS_SURE = 0.1

Progress = Callable[[int, int, Path], None]
"""Called before each file with how many are done, how many there are, and the file."""


class Bot:
    """Answers questions about the documents of one data folder; safe to ask from several threads."""

    def __init__(self, settings: Settings, store: Store) -> None:
        self.settings = settings
        self._store = store
        self._library = Library(store)
        self._search = PassageSearch(store.folder, settings.model)
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

    def documents(self) -> list[Document]:
        """Return every document, in the order of adding."""
        found = (self._store.document(i) for i in self._current().entries)
        return [document for document in found if document is not None]

    def document(self, document_id: str) -> Document | None:
        """Return a document, None when there is none of that id."""
        return self._store.document(document_id)

    def tasks(
        self,
        unit: str | None = None,
        role: str | None = None,
        document_id: str | None = None,
        limit: int = 100,
        offset: int = 0,
    ) -> tuple[list[TaskFact], int]:
        """List responsibilities, and how many there are in all."""
        return list_tasks(
            self._current(),
            unit=unit,
            role=role,
            document_id=document_id,
            limit=limit,
            offset=offset,
        )

    def targets(
        self,
        indicator: str | None = None,
        year: int | None = None,
        limit: int = 100,
        offset: int = 0,
    ) -> tuple[list[TargetFact], int]:
        """List targets, and how many there are in all."""
        return list_targets(
            self._current(), indicator=indicator, year=year, limit=limit, offset=offset
        )

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
        library = self._current()
        reading, draft = self._read(library, question, turns, as_of or date.today(), filters)  # noqa: DTZ011
        answer = self._checked(library, draft)
        if answer.status == "not_found" and not answer.suggestions:
            near = {citation.document_id for citation in answer.nearest}
            answer = replace(answer, suggestions=suggest(library, question, near))
        took_ms = round((perf_counter() - began) * 1000, 2)
        read = {f.name: getattr(answer, f.name) for f in fields(answer)} | {"took_ms": took_ms}
        return ReadAnswer(**read, asked=reading.text, within=reading.document_ids)

    def _read(
        self,
        library: Library,
        text: str,
        turns: Sequence[Turn],
        as_of: date,
        filters: Filters | None,
    ) -> tuple[Reading, Draft]:
        """Return the first reading of a question that the documents answer, or why the last is not."""
        ask = partial(self._draft, library, as_of=as_of, filters=filters)
        unanswered: list[tuple[Reading, Draft]] = []
        ways = _in_words_of(library, text)
        read = ((way, r) for way in ways for r in readings(way, turns, library, as_of.year))
        for way, reading in read:
            draft = ask(reading.text, reading.document_ids)
            if not _answers(draft, reading):
                unanswered.append((reading, draft))
                continue
            whole = ask(way) if reading.stays else draft
            if whole.citations and whole.confidence > draft.confidence + MAX_LESS_SURE:
                return Reading(way), whole
            return reading, draft
        asked = unanswered[0][0]
        refused = next((d for _, d in unanswered if d.reason == "clarify"), unanswered[-1][1])
        return self._mended(library, asked, refused, ask) or (asked, refused)

    def _mended(
        self, library: Library, asked: Reading, refused: Draft, ask: Callable[[str], Draft]
    ) -> tuple[Reading, Draft] | None:
        """Answer a refused question with its one slipped character mended, if that can be.

        A place that no document is of is no slip.
        """
        if refused.reason == "clarify" or not library.entries:
            return None
        view = unwrapped(asked.text)
        near = self._search.search(library, self._store, view, MENDED_BY, tuple(library.entries))
        texts = [bare_text(library.passage_text(r.passage)) for r in near]
        meant = mended(view, texts, partial(self._search.knows, self._store))
        kept = meant and _places(asked.text) <= _places(meant)
        draft = ask(meant) if meant and kept else None
        return (Reading(meant), draft) if meant and draft and draft.citations else None

    def _draft(
        self,
        library: Library,
        text: str,
        document_ids: tuple[str, ...] = (),
        *,
        as_of: date,
        filters: Filters | None,
    ) -> Draft:
        question = understand(text, library, as_of.year)
        if question.lacks_topic:
            return refusal("问题没有说明问的是什么，请补全后再问")
        if question.is_order:
            return refusal("这是对程序的要求，不是对文件的提问")
        allowed = _narrowed(filters, document_ids)
        scope = select(question, library, allowed, as_of)
        draft = self._within(question, scope, library, as_of)
        if scope.refusal and question.intent is Intent.METADATA and asks_who_makes(question.view):
            inside = replace(question, intent=Intent.UNITS_OF_TASK, fields=())
            within = select(inside, library, allowed, as_of)
            made = self._within(inside, within, library, as_of)
            draft = made if made.citations else draft
        if not _is_settled(draft) and question.intent in elsewhere.TRIED:
            speaking = speaking_of(question, library, allowed, as_of)
            if speaking:
                said = elsewhere.answer(self._context(question, speaking, library, as_of))
                draft = said or draft
        return draft if draft.as_of else replace(draft, as_of=as_of)

    def _within(self, question: Question, scope: Scope, library: Library, as_of: date) -> Draft:
        """Ask the documents in scope, those that come first before the others."""
        if scope.refusal:
            return refusal(scope.refusal)
        draft = refusal("没有能回答这类问题的内容")
        for narrowed in scope.narrowed():
            context = self._context(question, narrowed, library, as_of)
            draft = _first(answerers()[question.intent], context)
            if draft.citations or draft.reason == "clarify":
                break
        return draft

    def _context(self, question: Question, scope: Scope, library: Library, as_of: date) -> Context:
        find = partial(self._search.search, library, self._store)
        rarity = lru_cache(partial(self._search.rarity, self._store))
        likeness = partial(self._search.likeness, self._store)
        return Context(question, scope, library, find, as_of, rarity, likeness)

    def _checked(self, library: Library, draft: Draft) -> Answer:
        """Let `ground` have the last word."""
        if draft.reason == "clarify":
            return Answer(
                draft.answer, "need_clarification", draft.kind, suggestions=draft.suggestions
            )
        if not draft.citations:
            return Answer(
                draft.answer,
                "not_found",
                Kind.NONE,
                draft.reason,
                nearest=draft.nearest,
                suggestions=draft.suggestions,
            )
        try:
            ground.check(draft, library)
        except Ungrounded as error:
            log.warning("答案未通过核对：%s：%s", error, draft.answer)
            lost = refusal("找到了相近内容，但未能与原文逐项核对")
            return Answer(
                lost.answer, "not_found", Kind.NONE, lost.reason, nearest=draft.citations[:3]
            )
        return Answer(
            draft.answer,
            "answered",
            draft.kind,
            confidence=draft.confidence,
            citations=draft.citations,
            facts=draft.facts,
            suggestions=draft.suggestions[:3],
        )

    def search(
        self, query: str, limit: int = 10, filters: Filters | None = None
    ) -> list[SearchHit]:
        """Return the passages that fit a query best.

        Raises:
            QuestionError: the query is empty, too long, or has no word in it.
        """
        check_question(query)
        library = self._current()
        scope = select(understand("", library), library, filters)
        ranked = self._search.search(library, self._store, query, limit, scope.document_ids)
        return [
            _hit(
                library,
                r.passage.document_id,
                r.passage.passage.start,
                r.passage.passage.end,
                r.score,
            )
            for r in ranked
        ]

    def warm(self) -> None:
        """Load what the first question would: facts, index and model."""
        self._search.ready(self._store)
        library = self._current()
        if library.entries:
            self.search("规划")

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


def _is_settled(draft: Draft) -> bool:
    """Tell a draft that nothing further is tried for: an answer, a question back, a last word."""
    return bool(draft.citations) or draft.final or draft.reason == "clarify"


def _first(tried: Sequence[Answerer], context: Context) -> Draft:
    """Return the first answer; a refusal stands unless the last resort, a passage, answers.

    What a measure pays is no indicator's value, and a question of no document by name is none of a
    document's header: neither is the last word before a passage was looked for.
    """
    view = context.question.view
    paid = asks_what_is_paid(view)
    anyones = context.question.intent is Intent.METADATA and not context.scope.named
    unanswered: Draft | None = None
    for answerer in tried:
        last = answerer is passage.answer
        if unanswered and not last:
            continue
        draft = answerer(context)
        if draft is None:
            continue
        weak = (draft.final and paid) or (draft.reason == "clarify" and anyones)
        if draft.citations or (_is_settled(draft) and (last or not weak)):
            return draft
        unanswered = unanswered or draft
    return unanswered or refusal("没有能回答这类问题的内容")


def _in_words_of(library: Library, text: str) -> tuple[str, ...]:
    """Ask an English question in the Chinese words that the library's documents hold."""
    view = written_plainly(text)
    if not is_english(view):
        return (text,)
    return ways_in_chinese(view, library.holds, sorted(library.units), library.spelled)


def _narrowed(filters: Filters | None, document_ids: tuple[str, ...]) -> Filters | None:
    """Leave a question only the documents that both the asker and the talk allow."""
    if not document_ids:
        return filters
    wanted = filters or Filters()
    both = tuple(i for i in document_ids if not wanted.document_ids or i in wanted.document_ids)
    return replace(wanted, document_ids=both) if both else filters


def _answers(draft: Draft, reading: Reading) -> bool:
    """Tell whether a draft answers a reading: with citations that hold its words."""
    told = bare("".join(f"{c.quote}{c.location}{c.title}" for c in draft.citations))
    found = [w for w in reading.words if held(bare(w), told)]
    right_kind = not reading.kinds or draft.kind in reading.kinds
    sure = draft.confidence >= reading.least
    return bool(told) and right_kind and sure and len(found) >= reading.share * len(reading.words)


def _places(text: str) -> set[str]:
    return {mention.place for mention in find_places(unwrapped(text))}


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


def _hit(library: Library, document_id: str, start: int, end: int, score: float) -> SearchHit:
    cited = library.cite(document_id, start, end)
    return SearchHit(
        document_id,
        cited.title,
        cited.location,
        cited.page,
        cited.quote,
        start,
        end,
        score,
        cited.url,
    )
