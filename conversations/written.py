"""An answer as it was written down → the answer."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import orjson

from qa.types import (
    Answer,
    Citation,
    Fact,
    Filters,
    Kind,
    MemberFact,
    ReadAnswer,
    TargetFact,
    TaskFact,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

UNREADABLE = (ValueError, TypeError, KeyError, AttributeError)
"""What reading raises where a row was damaged."""


def write_answer(answer: Answer) -> str:
    """Write an answer down, with how its question was read."""
    return orjson.dumps(answer).decode()


def read_answer(written: str) -> Answer:
    """Read an answer with all that the next turn leans on.

    Raises:
        ValueError, TypeError, KeyError, AttributeError: it is no answer that was written down.
    """
    row = orjson.loads(written)
    of = ReadAnswer if "asked" in row else Answer
    return of(
        **{
            **row,
            "kind": Kind(row["kind"]),
            "citations": _citations(row["citations"]),
            "nearest": _citations(row["nearest"]),
            "facts": tuple(map(_fact, row["facts"])),
            "suggestions": tuple(row["suggestions"]),
            **({"within": tuple(row["within"])} if "within" in row else {}),
        }
    )


def write_filters(filters: Filters | None) -> str | None:
    """Write down what was looked in; nothing where that was everything."""
    if filters is None or filters == Filters():
        return None
    return orjson.dumps(filters).decode()


def read_filters(written: str | None) -> Filters | None:
    """Read what was looked in."""
    if written is None:
        return None
    row = orjson.loads(written)
    return Filters(tuple(row["document_ids"]), row["issuer"], row["year"])


def _citations(rows: Iterable[Mapping[str, Any]]) -> tuple[Citation, ...]:
    return tuple(Citation(**row) for row in rows)


def _fact(row: Mapping[str, Any]) -> Fact:
    if "indicator" in row:
        return TargetFact(**row)
    members = tuple(MemberFact(**member) for member in row["members"])
    listed = {name: tuple(row[name]) for name in ("leads", "others")}
    return TaskFact(**{**row, **listed, "members": members})
