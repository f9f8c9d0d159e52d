"""The lists of one generation of a library: documents, tasks, targets, and what narrows them."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from qa.catalogue import Listed, catalogue, narrow
from qa.facets import facets
from qa.facts import Facts
from qa.filters import DocumentFilter, Facets, Overview, TargetFilter, TaskFilter
from qa.library import newest_first
from qa.openers import openers
from qa.series import Series, grouped, series
from qa.types import Filters

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import date

    from qa.library import Library
    from qa.types import Answer, Citation, TargetFact, TaskFact

    Ask = Callable[[str, Filters], Answer]

MAX_OPENERS = 6
MAX_TRIED = (
    24  # questions asked to find those: of 513 real documents 213 have six among so many, 133 none
)


class Lists:
    """The lists of one generation of a library; what they are made from is made once."""

    def __init__(self, library: Library, ask: Ask) -> None:
        self.library = library
        self._ask = ask
        self._facts = Facts(library)
        self._catalogue: tuple[date, tuple[Listed, ...]] | None = None
        self._facets: tuple[date, Facets] | None = None
        self._openers: dict[str | None, tuple[str, ...]] = {}

    # ---- documents

    def documents(self, wanted: DocumentFilter, day: date) -> list[Listed]:
        """List the documents a filter asks for as of a day, newest first."""
        return narrow(self.library, self._rows(day), wanted)

    def document(self, document_id: str, day: date) -> Listed | None:
        """Give the row of a document, None when there is none of that id."""
        return next((row for row in self._rows(day) if row.entry.id == document_id), None)

    def _rows(self, day: date) -> tuple[Listed, ...]:
        known = self._catalogue
        if known is None or known[0] != day:
            self._catalogue = known = (day, catalogue(self.library, day))
        return known[1]

    # ---- facts

    def tasks(
        self, wanted: TaskFilter, limit: int | None = None, offset: int = 0
    ) -> tuple[list[TaskFact], int]:
        """List the tasks a filter asks for, and how many there are in all."""
        found = self._facts.tasks(wanted)
        page = islice(found, offset, None if limit is None else offset + limit)
        return [self.library.task_fact(task) for task in page], len(found)

    def targets(
        self, wanted: TargetFilter, limit: int | None = None, offset: int = 0
    ) -> tuple[list[TargetFact], int]:
        """List the targets a filter asks for, and how many there are in all."""
        found = self._facts.targets(wanted)
        page = islice(found, offset, None if limit is None else offset + limit)
        return [self.library.target_fact(target) for target in page], len(found)

    def series(
        self, wanted: TargetFilter, limit: int | None = None, offset: int = 0
    ) -> tuple[list[Series], int]:
        """List the targets a filter asks for as series over the years, and how many there are."""
        found = grouped(self.library, self._facts.targets(wanted))
        page = islice(found, offset, None if limit is None else offset + limit)
        return [series(self.library, group) for group in page], len(found)

    def cite(self, fact: TaskFact | TargetFact) -> Citation:
        """Give the place a listed fact was read from."""
        return self.library.cite(fact.document_id, fact.start, fact.end)

    # ---- what there is

    def facets(self, day: date) -> Facets:
        """Count what the lists can be narrowed to."""
        known = self._facets
        if known is None or known[0] != day:
            self._facets = known = (day, facets(self._facts, self._rows(day)))
        return known[1]

    def overview(self, document_id: str | None = None) -> Overview | None:
        """Count what the library holds, with questions to begin with: its own, or a document's.

        None when there is no document of that id.
        """
        library = self.library
        if document_id is not None and document_id not in library.entries:
            return None
        if document_id not in self._openers:
            self._openers[document_id] = tuple(islice(self._answered(document_id), MAX_OPENERS))
        return Overview(
            documents=len(library.entries),
            tasks=len(library.tasks),
            targets=len(library.targets),
            generation=library.generation,
            suggestions=self._openers[document_id],
        )

    def _answered(self, document_id: str | None) -> Iterator[str]:
        """Yield the questions that are answered from the document they were made of."""
        ids = [document_id] if document_id else newest_first(self.library, self.library.entries)
        filters = Filters((document_id,) if document_id else ())
        tried = dict(islice(openers(self._facts, ids), MAX_TRIED))
        for question, about in tried.items():
            answer = self._ask(question, filters)
            if answer.status == "answered" and about in {c.document_id for c in answer.citations}:
                yield question
