"""The tables of facts: who does what, and which values, narrowed by a filter.

What rows are narrowed by is looked up in tables made once for a generation of the library, so
that no list reads a document: quotes are read once, by the first list that is asked for words.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

from corpus.indicators import normal, synonyms, without_neutral
from corpus.store import StoredTarget, StoredTask
from corpus.units import BANK, Match, canonical, same_unit
from qa.catalogue import documents_of, written_alike
from qa.filters import ANY

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from corpus.types import Role
    from qa.filters import TargetFilter, TaskFilter
    from qa.library import Library

Fact = TypeVar("Fact", StoredTask, StoredTarget)


class Facts:
    """The facts of a library, to be narrowed."""

    def __init__(self, library: Library) -> None:
        self.library = library

    def tasks(self, wanted: TaskFilter) -> list[StoredTask]:
        """Return the tasks a filter asks for; a unit is meant by any of its names."""
        found = self.tasks_of(wanted.unit, wanted.role) if wanted.unit else self.library.tasks
        return _kept(found, self._tests_of_tasks(wanted))

    def _tests_of_tasks(self, wanted: TaskFilter) -> Iterator[Callable[[StoredTask], bool]]:
        yield from self._tests(wanted)
        if role := wanted.role:
            yield lambda task: any(m.role == role for m in task.fact.members)
        if deadline := wanted.deadline:
            yield lambda task: due(task, deadline)

    def targets(self, wanted: TargetFilter) -> list[StoredTarget]:
        """Return the targets a filter asks for; an indicator is meant by any of its names."""
        return _kept(self.library.targets, self._tests_of_targets(wanted))

    def _tests_of_targets(self, wanted: TargetFilter) -> Iterator[Callable[[StoredTarget], bool]]:
        if wanted.indicator:
            names = self.names_of(wanted.indicator)
            yield lambda target: target.fact.indicator in names
        if wanted.year is not None:
            yield lambda target: target.fact.year == wanted.year
        if wanted.role:
            yield lambda target: target.fact.role == wanted.role
        if wanted.measure:
            yield lambda target: target.fact.measure == wanted.measure
        yield from self._tests(wanted)

    def _tests(
        self, wanted: TaskFilter | TargetFilter
    ) -> Iterator[Callable[[StoredTask | StoredTarget], bool]]:
        """Give the tests that tasks and targets have in common."""
        if wanted.document_id:
            yield lambda fact: fact.document_id == wanted.document_id
        if wanted.issuer:
            issued = documents_of(self.library, wanted.issuer)
            yield lambda fact: fact.document_id in issued
        if wanted.q:
            words = [written_alike(word) for word in wanted.q.split()]
            yield lambda fact: all(word in self._written[fact.id] for word in words)

    # ---- units

    def tasks_of(self, unit: str, role: Role | None = None) -> list[StoredTask]:
        """Return the tasks that a unit has (in a role), in order."""
        return [
            task for task in self._by_organ.get(_organ(unit), ()) if self._is_of(task, unit, role)
        ]

    def _is_of(self, task: StoredTask, unit: str, role: Role | None) -> bool:
        place = self.library.entries[task.document_id].header.place
        return any(
            role in {None, m.role} and same_unit(unit, m.unit, document_place=place) >= Match.ALIAS
            for m in task.fact.members
        )

    @cached_property
    def _by_organ(self) -> dict[str, list[StoredTask]]:
        tasks: dict[str, list[StoredTask]] = {}
        for task in self.library.tasks:
            for organ in {_organ(m.unit) for m in task.fact.members}:
                tasks.setdefault(organ, []).append(task)
        return tasks

    # ---- indicators

    def names_of(self, indicator: str) -> frozenset[str]:
        """Return the printed names that mean an indicator, or hold what is asked as it is."""
        asked = normal(indicator)
        forms = {asked, *synonyms(asked)}
        bare = without_neutral(asked)
        neutral = {bare, *synonyms(bare)}
        whole, without = self._by_form
        return frozenset(
            [name for form in forms for name in whole.get(form, ())]
            + [name for form in neutral for name in without.get(form, ())]
            + [name for name in self.library.targets_of if indicator in name]
        )

    @cached_property
    def _by_form(self) -> tuple[dict[str, list[str]], dict[str, list[str]]]:
        """The printed names by their normal form, and by it without neutral words."""
        whole: dict[str, list[str]] = {}
        without: dict[str, list[str]] = {}
        for name in self.library.targets_of:
            if form := normal(name):
                whole.setdefault(form, []).append(name)
                without.setdefault(without_neutral(form), []).append(name)
        return whole, without

    # ---- words

    @cached_property
    def _written(self) -> dict[str, str]:
        """What each fact is found by: what its row shows, and its quote."""
        written: dict[str, str] = {}
        for document_id, entry in self.library.entries.items():
            text = self.library.text(document_id)
            for fact in self._in(document_id):
                quote = text[fact.fact.start : fact.fact.end]
                shown = (entry.header.title, *_shown(fact), quote)
                written[fact.id] = "\n".join(map(written_alike, shown))
        return written

    def _in(self, document_id: str) -> Iterator[StoredTask | StoredTarget]:
        yield from self.tasks_in(document_id)
        yield from self.library.targets_in(document_id)

    def tasks_in(self, document_id: str) -> Sequence[StoredTask]:
        """Return the tasks of a document, in order."""
        return self._tasks_in.get(document_id, ())

    @cached_property
    def _tasks_in(self) -> dict[str, list[StoredTask]]:
        by_document: dict[str, list[StoredTask]] = {}
        for task in self.library.tasks:
            by_document.setdefault(task.document_id, []).append(task)
        return by_document


def due(task: StoredTask, deadline: str) -> bool:
    """Tell whether a task's printed deadline holds a text, or there is any."""
    printed = task.fact.deadline
    return printed is not None and (deadline == ANY or deadline in printed)


def _shown(fact: StoredTask | StoredTarget) -> Iterator[str]:
    if isinstance(fact, StoredTarget):
        yield fact.fact.indicator
        return
    yield fact.fact.task
    yield fact.fact.deadline or ""
    yield from (m.unit for m in fact.fact.members)


def _kept(facts: Sequence[Fact], tests: Iterator[Callable[[Fact], bool]]) -> list[Fact]:
    kept = list(facts)
    for test in tests:
        kept = [fact for fact in kept if test(fact)]
    return kept


def _organ(unit: str) -> str:
    """Give what every name of a unit has in common; 人行 may mean any branch of the bank."""
    name = canonical(unit).name
    return BANK if name.startswith(BANK) else name
