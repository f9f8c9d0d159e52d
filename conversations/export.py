"""What visitors thought of answers → rows that `wence eval` reads; see benchmarks/README.md.

    👍   what was answered is right: the same status, the same quotes, the units and values it named
    👎   an answer is wanted, and another than the one given; what is right stands in no 👎, so a
         person writes it down before the row is worth more than that

Beside what is evaluated a row tells what it came from: `answer`, `verdict`, `reason`, `given`,
`generation`.
"""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Any

import orjson

from qa.evaluate.scoring import stands
from qa.types import TaskFact

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from conversations.feedback import Feedback
    from qa.types import Answer


def as_lines(stored: Iterable[Feedback]) -> bytes:
    """Write evaluation rows, one a line."""
    return b"".join(orjson.dumps(row(one)) + b"\n" for one in stored)


def row(said: Feedback) -> dict[str, Any]:
    """Write what was thought of an answer as a row that an evaluation reads."""
    filters = {"filters": asdict(said.filters)} if said.filters else {}
    return {
        "id": f"feedback-{said.number}",
        "question": said.question,
        "turns": said.turns,
        "as_of": said.as_of,
        **filters,
        "kind": said.answer.kind,
        **(_right(said.answer) if said.verdict == "up" else _wrong(said.answer)),
        "answer": said.answer.answer,
        "verdict": said.verdict,
        "reason": said.reason,
        "given": said.given,
        "generation": said.generation,
    }


def _right(answer: Answer) -> dict[str, Any]:
    return {
        "status": answer.status,
        "contains": list(dict.fromkeys(_named(answer))),
        "evidence": [{"document": one.title, "text": one.quote} for one in answer.citations],
    }


def _wrong(answer: Answer) -> dict[str, Any]:
    given = [answer.answer] if answer.status == "answered" else []
    return {"status": "answered", "excludes": given}


def _named(answer: Answer) -> Iterator[str]:
    """Give the units and values of the facts that the sentence states."""
    for fact in answer.facts:
        if isinstance(fact, TaskFact):
            said = [member.unit for member in fact.members]
        else:
            said = [fact.value_text]
        yield from (one for one in said if stands(one, answer.answer))
