"""What a list is narrowed by; a field that is None narrows nothing."""

from __future__ import annotations

from dataclasses import dataclass

from corpus.types import Measure, Role, TargetRole
from qa.validity import Force

ANY = "any"
"""As a deadline: whatever it is, there is one."""


@dataclass(frozen=True, slots=True)
class DocumentFilter:
    """Which documents: `q` are words of title, number, issuer or text, `year` the document's own."""

    q: str | None = None
    issuer: str | None = None
    year: int | None = None
    status: Force | None = None


@dataclass(frozen=True, slots=True)
class TaskFilter:
    """Which tasks: `q` are words of the row or its quote, `deadline` is text of the printed one."""

    unit: str | None = None
    role: Role | None = None
    document_id: str | None = None
    q: str | None = None
    issuer: str | None = None
    deadline: str | None = None


@dataclass(frozen=True, slots=True)
class TargetFilter:
    """Which targets: `q` are words of the row or its quote, `year` is the value's."""

    indicator: str | None = None
    year: int | None = None
    document_id: str | None = None
    q: str | None = None
    issuer: str | None = None
    role: TargetRole | None = None
    measure: Measure | None = None


@dataclass(frozen=True, slots=True)
class Facet:
    """A value that a list can be narrowed to, and how many rows it leaves."""

    value: str | int
    count: int


@dataclass(frozen=True, slots=True)
class Facets:
    """The values that lists can be narrowed to, each kind most first.

    `years` are the documents' own, `value_years` those of targets.
    """

    issuers: tuple[Facet, ...]
    years: tuple[Facet, ...]
    statuses: tuple[Facet, ...]
    units: tuple[Facet, ...]
    indicators: tuple[Facet, ...]
    deadlines: tuple[Facet, ...]
    value_years: tuple[Facet, ...]


@dataclass(frozen=True, slots=True)
class Overview:
    """How much the library holds, and questions that its own facts answer."""

    documents: int
    tasks: int
    targets: int
    generation: int
    suggestions: tuple[str, ...]
