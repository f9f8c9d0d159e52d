"""Values that can be read beside each other: of one indicator, measured alike, of one issuer."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from corpus.types import TargetRole

# pydantic reads it when the service describes itself, so it is imported at run time
from qa.types import TargetFact

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from corpus.store import StoredTarget
    from qa.library import Library

ORDER = (TargetRole.BASELINE, TargetRole.ACTUAL, TargetRole.TARGET)
"""How values of one year stand: where it began, what was reached, what is aimed at."""


@dataclass(frozen=True, slots=True)
class Series:
    """The values of an indicator by year, oldest first; those without a year by their period's end.

    `issuer` is None where the documents name none: then the values are of one document.
    """

    indicator: str
    measure: str
    unit: str
    issuer: str | None
    values: tuple[TargetFact, ...]


def grouped(library: Library, targets: Iterable[StoredTarget]) -> list[list[StoredTarget]]:
    """Put targets that can be compared together, in the order in which the first of each stands."""
    groups: dict[tuple[str, ...], list[StoredTarget]] = {}
    for target in targets:
        groups.setdefault(_kind(library, target), []).append(target)
    return list(groups.values())


def _kind(library: Library, target: StoredTarget) -> tuple[str, ...]:
    fact = target.fact
    issuer = library.entries[target.document_id].header.issuer
    return (
        fact.indicator,
        fact.measure,
        fact.unit,
        issuer or "",
        "" if issuer else target.document_id,
    )


def series(library: Library, group: Sequence[StoredTarget]) -> Series:
    """Show targets that were put together as a series."""
    values = sorted((library.target_fact(target) for target in group), key=_by_year)
    first = values[0]
    return Series(first.indicator, first.measure, first.unit, first.issuer, tuple(values))


def _by_year(fact: TargetFact) -> tuple[int, int]:
    year = fact.year or int((fact.period or "0").split("-")[-1])
    return year, ORDER.index(TargetRole(fact.role))
