"""Questions with what a right answer states and cites: gold as facts and evidence, not wording.

A question file holds one JSON object a line:

    {"id": str, "question": str, "turns": [earlier question, ...], "as_of": "2024-01-31",
     "filters": {"document_ids": [...], "issuer": str, "year": int},
     "kind": str, "status": "answered" | "not_found" | "need_clarification",
     "facts": {"units": [...], "tasks": [...], "values": [...], "years": [...]},
     "contains": [...], "excludes": [...],
     "evidence": [{"document": title or file stem, "text": str or [one of these, ...],
                   "optional": bool}],
     "held_out": bool}

`id`, `question`, `kind` and `status` are needed. `units` and `tasks` are all that may be stated
and no more; `values`, `years` and `contains` must stand in the answer, where "a|b" means either.
`filters` say what all of it is asked of. An optional evidence may be cited and need not be.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from corpus.types import WenceError
from qa.types import Filters

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

STATUSES = ("answered", "not_found", "need_clarification")
FACTS = ("units", "tasks", "values", "years")


class QuestionFileError(WenceError):
    """A question file that cannot be used; the message names file and line."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """A phrase of a document that a citation must hold: one of `texts`, verbatim."""

    document: str
    texts: tuple[str, ...]
    optional: bool = False


@dataclass(frozen=True, slots=True)
class Question:
    """A question with what a right answer states and cites."""

    id: str
    question: str
    kind: str
    status: str
    turns: tuple[str, ...] = ()
    as_of: date | None = None
    filters: Filters | None = None
    units: tuple[str, ...] = ()
    tasks: tuple[str, ...] = ()
    values: tuple[str, ...] = ()
    years: tuple[str, ...] = ()
    contains: tuple[str, ...] = ()
    excludes: tuple[str, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    held_out: bool = False


def load(path: Path) -> list[Question]:
    """Read a question file, or every `*.jsonl` of a folder.

    Raises:
        QuestionFileError: a line that is no question, or an id that stands twice.
    """
    files = sorted(path.glob("*.jsonl")) if path.is_dir() else [path]
    if not files:
        raise QuestionFileError(f"{path} 里没有 .jsonl 问题文件")
    questions = [question for file in files for question in _read(file)]
    ids = [question.id for question in questions]
    twice = sorted({i for i in ids if ids.count(i) > 1})
    if twice:
        raise QuestionFileError(f"{path} 里的编号重复：{'、'.join(twice)}")
    return questions


def _read(file: Path) -> Iterator[Question]:
    try:
        lines = file.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise QuestionFileError(f"{file} 读不了：{error}") from error
    for number, line in enumerate(lines, start=1):
        if line.strip():
            try:
                yield parse(json.loads(line))
            except (ValueError, KeyError, TypeError, AttributeError) as error:
                raise QuestionFileError(f"{file} 第{number}行不是可用的问题：{error}") from error


def parse(row: Mapping[str, Any]) -> Question:
    """Read one question.

    Raises:
        ValueError: an unknown status or fact.
        KeyError: something needed is missing.
    """
    facts = row.get("facts", {})
    unknown = set(facts) - set(FACTS)
    if row["status"] not in STATUSES or unknown:
        raise ValueError(f"status={row['status']} facts={sorted(unknown)}")
    return Question(
        id=row["id"],
        question=row["question"],
        kind=row["kind"],
        status=row["status"],
        turns=tuple(row.get("turns", ())),
        as_of=date.fromisoformat(row["as_of"]) if row.get("as_of") else None,
        filters=_filters(row["filters"]) if row.get("filters") else None,
        **{name: tuple(str(one) for one in facts.get(name, ())) for name in FACTS},
        contains=tuple(row.get("contains", ())),
        excludes=tuple(row.get("excludes", ())),
        evidence=tuple(_evidence(one) for one in row.get("evidence", ())),
        held_out=row.get("held_out", False),
    )


def _filters(row: Mapping[str, Any]) -> Filters:
    return Filters(tuple(row.get("document_ids", ())), row.get("issuer"), row.get("year"))


def _evidence(row: Mapping[str, Any]) -> Evidence:
    text = row["text"]
    texts = (text,) if isinstance(text, str) else tuple(text)
    return Evidence(row["document"], texts, row.get("optional", False))
