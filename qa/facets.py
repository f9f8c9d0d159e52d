"""What lists can be narrowed to: each value with the number of rows that it leaves."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, TypeVar

from corpus.indicators import normal
from corpus.units import canonical
from qa.catalogue import documents_of, issuers
from qa.facts import Facts, due
from qa.filters import Facet, Facets

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterable, Sequence

    from qa.catalogue import Listed

MAX_FACETS = 200

Value = TypeVar("Value", str, int)


def facets(facts: Facts, documents: Sequence[Listed]) -> Facets:
    """Count what documents, tasks and targets can be narrowed to."""
    library = facts.library
    headers = [row.entry.header for row in documents]
    units = Counter(m.unit for task in library.tasks for m in task.fact.members)
    named = {name: len(targets) for name, targets in library.targets_of.items()}
    deadlines = Counter(t.fact.deadline for t in library.tasks if t.fact.deadline)
    return Facets(
        issuers=_counted(
            _most(Counter(name for row in documents for name in issuers(row.entry))),
            lambda issuer: len(documents_of(library, issuer)),
        ),
        years=_as_counted(Counter(h.year for h in headers if h.year)),
        statuses=_as_counted(Counter(str(row.status) for row in documents)),
        units=_counted(_names(units, canonical), lambda unit: len(facts.tasks_of(unit))),
        indicators=_counted(
            _names(named, normal),
            lambda name: sum(named[one] for one in facts.names_of(name)),
        ),
        deadlines=_counted(
            _most(deadlines), lambda text: sum(due(task, text) for task in library.tasks)
        ),
        value_years=_as_counted(Counter(t.fact.year for t in library.targets if t.fact.year)),
    )


def _names(printed: dict[str, int], meant: Callable[[str], Hashable]) -> list[str]:
    """Return the name printed most of each that means the same, most first."""
    best: dict[Hashable, str] = {}
    total: Counter[Hashable] = Counter()
    for name in _most(printed, len(printed)):
        best.setdefault(meant(name), name)
        total[meant(name)] += printed[name]
    return [best[key] for key, _ in total.most_common(MAX_FACETS)]


def _most(counts: dict[Value, int], limit: int = MAX_FACETS) -> list[Value]:
    return [value for value, _ in Counter(counts).most_common(limit)]


def _as_counted(counts: Counter[Value]) -> tuple[Facet, ...]:
    return tuple(Facet(value, count) for value, count in counts.most_common(MAX_FACETS))


def _counted(values: Iterable[str], count: Callable[[str], int]) -> tuple[Facet, ...]:
    """Count what each value really leaves, for one name may hold another or mean it."""
    counted = (Facet(value, count(value)) for value in values)
    return tuple(sorted(counted, key=lambda facet: -facet.count))
