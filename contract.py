"""The objects that leave the program: api.py answers with them, cli.py prints them."""

from __future__ import annotations

import os
from dataclasses import dataclass, fields
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

import orjson

# pydantic reads these when the service describes itself, so they are imported at run time
from corpus.types import Header, Page, Section, Table
from qa.series import Series
from qa.types import Answer, ReadAnswer, SearchHit, TargetFact, TaskFact
from qa.validity import Force

if TYPE_CHECKING:
    from collections.abc import Sequence

    from corpus.types import Document
    from qa.catalogue import Listed

Verdict = Literal["up", "down"]


@dataclass(frozen=True, slots=True)
class DocumentSummary:
    """A document in a list; what its text does not state is null.

    `sources` are the names of the files it was read from; dates are ISO strings. `status` is as of
    today, `replaced_by` the id of the document that repealed it.
    """

    id: str
    version: str
    title: str
    document_number: str | None
    issuer: str | None
    place: str | None
    written: str | None
    printed: str | None
    period: tuple[int, int] | None
    year: int | None
    status: Force
    replaced_by: str | None
    added: str
    sources: tuple[str, ...]
    characters: int
    passages: int
    tasks: int
    targets: int


@dataclass(frozen=True, slots=True)
class DocumentDetail(DocumentSummary):
    """A document with its text; every `start` and `end` is a code-point offset into `text`."""

    header: Header
    text: str
    pages: tuple[Page, ...]
    sections: tuple[Section, ...]
    tables: tuple[Table, ...]


@dataclass(frozen=True, slots=True)
class DocumentList:
    """A page of documents; `total` counts all that match."""

    documents: tuple[DocumentSummary, ...]
    total: int


@dataclass(frozen=True, slots=True)
class TaskPage:
    """A page of tasks; `total` counts all that match."""

    tasks: tuple[TaskFact, ...]
    total: int


@dataclass(frozen=True, slots=True)
class TargetPage:
    """A page of targets; `total` counts all that match."""

    targets: tuple[TargetFact, ...]
    total: int


@dataclass(frozen=True, slots=True)
class SeriesPage:
    """A page of series; `total` counts all that match."""

    series: tuple[Series, ...]
    total: int


@dataclass(frozen=True, slots=True)
class SearchPage:
    """The passages found, best first."""

    hits: tuple[SearchHit, ...]
    took_ms: float


@dataclass(frozen=True, slots=True)
class ConversationSummary:
    """A conversation in a list; `turns` is their number, times are ISO strings with a zone."""

    id: str
    title: str
    created: str
    updated: str
    turns: int


@dataclass(frozen=True, slots=True)
class ConversationList:
    """A page of a visitor's conversations, those used last first; `total` counts all."""

    conversations: tuple[ConversationSummary, ...]
    total: int


@dataclass(frozen=True, slots=True)
class ConversationTurn:
    """A question of a conversation, its answer, and what was thought of it (up, down or null)."""

    question: str
    answer: Answer
    asked: str
    request_id: str | None
    verdict: Verdict | None


@dataclass(frozen=True, slots=True)
class ConversationDetail:
    """A conversation whole, oldest turn first."""

    id: str
    title: str
    created: str
    updated: str
    turns: tuple[ConversationTurn, ...]


def document_list(rows: Sequence[Listed], total: int) -> DocumentList:
    """Sum up documents, in the order given."""
    return DocumentList(tuple(DocumentSummary(**_summary_fields(row)) for row in rows), total)


def document_detail(row: Listed, document: Document) -> DocumentDetail:
    """Show a document whole."""
    parsed = document.parsed
    return DocumentDetail(
        **_summary_fields(row),
        header=parsed.header,
        text=parsed.text,
        pages=parsed.pages,
        sections=parsed.sections,
        tables=parsed.tables,
    )


def as_answer(answer: Answer) -> Answer:
    """Leave out how a question was read: that is for the next turn and stays inside."""
    return Answer(**{field.name: getattr(answer, field.name) for field in fields(Answer)})


def to_json(value: Any, *, indent: bool = False) -> bytes:
    """Write a value of this module or of `qa.types` as JSON, in UTF-8."""
    if isinstance(value, ReadAnswer):
        value = as_answer(value)
    return orjson.dumps(value, option=orjson.OPT_INDENT_2 if indent else None)


def _summary_fields(row: Listed) -> dict[str, Any]:
    entry, header, size = row.entry, row.entry.header, row.size
    return {
        "id": entry.id,
        "version": entry.version,
        "title": header.title,
        "document_number": header.number,
        "issuer": header.issuer,
        "place": header.place,
        "written": header.written,
        "printed": header.printed,
        "period": header.period,
        "year": header.year,
        "status": row.status,
        "replaced_by": row.replaced_by,
        "added": entry.added,
        "sources": tuple(_readable(Path(source).name) for source in entry.sources),
        "characters": size.characters,
        "passages": size.passages,
        "tasks": size.tasks,
        "targets": size.targets,
    }


def _readable(name: str) -> str:
    """Show bytes of a file's name that are no characters as such, so that it can be written."""
    return os.fsencode(name).decode("utf-8", "replace")
