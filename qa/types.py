"""The values of a conversation: question, answer, citation, and what they hold."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Literal

from corpus.types import WenceError

MAX_QUESTION_CHARS = 2000


class QuestionError(WenceError):
    """A question that cannot be asked: empty, too long, or without a word in it."""


class Kind(StrEnum):
    """What an answer is about."""

    LEAD_UNIT = "lead_unit"
    RESPONSIBLE_UNIT = "responsible_unit"
    TASKS_OF_UNIT = "tasks_of_unit"
    TARGET = "target"
    COMPARISON = "comparison"
    METADATA = "metadata"
    DEFINITION = "definition"
    LIST = "list"
    PASSAGE = "passage"
    NONE = "none"


Status = Literal["answered", "not_found", "need_clarification"]


@dataclass(frozen=True, slots=True)
class Filters:
    """What to look in; empty means everything. `year` is the year of issue."""

    document_ids: tuple[str, ...] = ()
    issuer: str | None = None
    year: int | None = None


@dataclass(frozen=True, slots=True)
class Citation:
    """One contiguous span of a document: `quote == document.text[start:end]`.

    `location` is the verbatim headings joined with " > ", the title left out; `url` is
    `/documents/{id}#{start}-{end}@{how the version begins}`: the reading room marks nothing in
    another version.
    """

    document_id: str
    version: str
    title: str
    document_number: str | None
    location: str
    page: int | None
    quote: str
    start: int
    end: int
    url: str


@dataclass(frozen=True, slots=True)
class MemberFact:
    """A unit in a task, as printed; `role` is a value of `corpus.types.Role`."""

    unit: str
    role: str


@dataclass(frozen=True, slots=True)
class TaskFact:
    """A responsibility as the outside sees it; `others` is every member that is not a lead."""

    id: str
    task: str
    leads: tuple[str, ...]
    others: tuple[str, ...]
    members: tuple[MemberFact, ...]
    deadline: str | None
    issuer: str | None
    document_id: str
    title: str
    location: str
    quote: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class TargetFact:
    """A value of an indicator as the outside sees it."""

    id: str
    indicator: str
    value: float
    unit: str
    value_text: str
    comparator: str | None
    measure: str
    year: int | None
    period: str | None
    role: str
    issuer: str | None
    document_id: str
    title: str
    location: str
    quote: str
    start: int
    end: int


Fact = TaskFact | TargetFact


@dataclass(frozen=True, slots=True)
class Turn:
    """A question asked before and what it was answered with."""

    question: str
    answer: Answer


@dataclass(frozen=True, slots=True)
class Answer:
    """What the asker gets; `answered` only with citations. `took_ms` is filled by `Bot.ask`."""

    answer: str
    status: Status
    kind: Kind
    reason: str | None = None
    confidence: float = 0.0
    citations: tuple[Citation, ...] = ()
    facts: tuple[Fact, ...] = ()
    nearest: tuple[Citation, ...] = ()
    suggestions: tuple[str, ...] = ()
    conversation_id: str | None = None
    took_ms: float = 0.0


@dataclass(frozen=True, slots=True)
class ReadAnswer(Answer):
    """An answer that remembers for the next turn how its question was read.

    `asked` is the complete question, `within` the documents it was asked of first.
    """

    asked: str = ""
    within: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SearchHit:
    """A passage found by `Bot.search`; a higher score is better."""

    document_id: str
    title: str
    location: str
    page: int | None
    text: str
    start: int
    end: int
    score: float
    url: str


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one file: added, unchanged, replaced, or refused with the reason.

    A file whose text is already there under another name is `unchanged` and becomes one more
    source of that document.
    """

    path: str
    status: Literal["added", "unchanged", "replaced", "refused"]
    document_id: str | None = None
    title: str | None = None
    reason: str | None = None
    passages: int = 0
    tasks: int = 0
    targets: int = 0
