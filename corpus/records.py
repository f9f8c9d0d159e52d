"""Values ↔ the JSON and rows they are stored as."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import orjson

from corpus.types import (
    Header,
    Measure,
    Page,
    Section,
    Span,
    Table,
    Target,
    TargetRole,
)

if TYPE_CHECKING:
    from collections.abc import Sequence


def dump(value: Any) -> str:
    """Write dataclasses, or sequences of them, as JSON."""
    return orjson.dumps(value).decode()


def header(text: str) -> Header:
    """Read a header back."""
    raw = orjson.loads(text)
    for name in ("addressees", "copied_to", "basis", "repeals"):
        raw[name] = tuple(raw[name])
    raw["period"] = tuple(raw["period"]) if raw["period"] else None
    raw["spans"] = {k: Span(**v) for k, v in raw["spans"].items()}
    return Header(**raw)


def outline(text: str) -> tuple[tuple[Page, ...], tuple[Section, ...], tuple[Table, ...]]:
    """Read pages, sections and tables back."""
    pages, sections, tables = orjson.loads(text)
    return (
        tuple(Page(**p) for p in pages),
        tuple(Section(**s) for s in sections),
        tuple(_table(t) for t in tables),
    )


def spans(text: str) -> tuple[Span, ...]:
    """Read spans back."""
    return tuple(Span(**s) for s in orjson.loads(text))


def target(row: Sequence[Any]) -> Target:
    """Read a row of the columns of `Target`, in their order."""
    values = list(row)
    values[5] = Measure(values[5])
    values[8] = TargetRole(values[8])
    return Target(*values)


def _table(raw: dict[str, Any]) -> Table:
    return Table(
        name=_span(raw["name"]),
        header=tuple(Span(**c) for c in raw["header"]),
        rows=tuple(tuple(Span(**c) for c in row) for row in raw["rows"]),
        note=_span(raw["note"]),
        section=raw["section"],
    )


def _span(raw: dict[str, int] | None) -> Span | None:
    return Span(**raw) if raw else None
