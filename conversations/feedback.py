"""What visitors thought of answers: stored with all it takes to ask the same again."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import orjson

from conversations.file import usable
from conversations.types import NoSuchConversation, Visitor
from conversations.written import read_answer, read_filters
from qa.types import Answer, Filters

if TYPE_CHECKING:
    from contract import Verdict
    from conversations.file import File

MAX_FEEDBACK = 10_000  # 30 MB at 2.5 kB an answer
MAX_REASON_CHARS = 500

_FIND = """
SELECT t.position FROM conversations c JOIN turns t ON t.conversation = c.key
WHERE c.visitor = ?1 AND c.id = ?2 AND (?3 IS NULL OR t.request_id = ?3)
ORDER BY t.position DESC LIMIT 1
"""
# a question without a day was asked on the day it came in, where the service stands
_RATE = """
INSERT INTO feedback
SELECT position, ?2, ?3, ?4,
    (SELECT json_group_array(question) FROM (SELECT question FROM turns e
        WHERE e.conversation = t.conversation AND e.position < t.position ORDER BY position)),
    question, coalesce(as_of, date(asked, 'localtime')), filters, answer, generation
FROM turns t WHERE position = ?1
ON CONFLICT (turn) DO UPDATE SET
    given = excluded.given, verdict = excluded.verdict, reason = excluded.reason
"""
_ONLY_NEWEST = """
DELETE FROM feedback WHERE rowid <= (
    SELECT rowid FROM feedback ORDER BY rowid DESC LIMIT 1 OFFSET ?)
"""
_ALL = """
SELECT rowid, given, verdict, reason, turns, question, as_of, filters, answer, generation
FROM feedback ORDER BY rowid
"""


@dataclass(frozen=True, slots=True)
class Feedback:
    """What somebody thought of an answer; `generation` is the library's when it was given.

    `turns` are the questions before it in its conversation, `as_of` the day it was asked on.
    """

    number: int
    given: str
    verdict: Verdict
    reason: str | None
    turns: tuple[str, ...]
    question: str
    as_of: str
    filters: Filters | None
    answer: Answer
    generation: int


def rate(
    file: File,
    visitor: Visitor,
    conversation_id: str,
    request_id: str | None,
    verdict: Verdict,
    reason: str | None,
) -> None:
    """Store what a visitor thinks of an answer; without a request id, of the last one.

    Raises:
        NoSuchConversation: there is no such conversation or question, or it is somebody else's.
    """
    given = datetime.now(UTC).isoformat(timespec="seconds")
    with usable(), file.writing() as connection:
        found = connection.execute(_FIND, (visitor, conversation_id, request_id)).fetchone()
        if not found:
            raise NoSuchConversation("没有这个对话，或者其中没有这一问")
        connection.execute(_RATE, (found[0], given, verdict, reason))
        connection.execute(_ONLY_NEWEST, (MAX_FEEDBACK,))


def all_feedback(file: File) -> list[Feedback]:
    """Give all that is stored, oldest first."""
    with usable():
        return [_feedback(*row) for row in file.read(_ALL)]


def _feedback(*row: Any) -> Feedback:
    number, given, verdict, reason, turns, question, as_of, filters, answer, generation = row
    return Feedback(
        number,
        given,
        verdict,
        reason,
        tuple(orjson.loads(turns)),
        question,
        as_of,
        read_filters(filters),
        read_answer(answer),
        generation,
    )
