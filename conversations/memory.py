"""What asking remembers: the turns a follow-up leans on, and the answers of questions sent twice."""

from __future__ import annotations

import logging
import sqlite3
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from conversations.file import Broken, File
from conversations.types import (
    IN_MEMORY,
    NOBODY,
    Asked,
    Limits,
    NoSuchConversation,
    RequestUsed,
    Visitor,
)
from conversations.written import UNREADABLE, read_answer, write_answer, write_filters
from qa.types import Answer, Turn

if TYPE_CHECKING:
    from pathlib import Path

log = logging.getLogger("wence")

LEANT_ON = 6  # a follow-up leans on the last turns only
MAX_TITLE_CHARS = 200
SWEEP_SHARE = 100  # a limit may be overrun by a hundredth, so that few writes look at it

_OWNER = "SELECT key, visitor FROM conversations WHERE id = ?"
_LAST = """
SELECT question, answer FROM turns WHERE conversation = ? ORDER BY position DESC LIMIT ?
"""
_SENT = """
SELECT t.question, t.as_of, t.filters, c.id, t.answer
FROM turns t JOIN conversations c ON c.key = t.conversation
WHERE t.visitor = ? AND t.request_id = ?
"""
# a conversation of somebody else's gives no row
_USE = """
INSERT INTO conversations (id, visitor, title, created, updated, used)
    VALUES (?1, ?2, ?3, ?4, ?4, (SELECT coalesce(max(used), 0) + 1 FROM conversations))
    ON CONFLICT (id) DO UPDATE SET updated = excluded.updated, used = excluded.used
        WHERE visitor = excluded.visitor
    RETURNING key
"""
_APPEND = """
INSERT INTO turns (conversation, visitor, request_id, asked, question, as_of, filters, answer,
    generation) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
"""
_ONLY_LAST = """
DELETE FROM turns WHERE conversation = ?1 AND position <= (
    SELECT position FROM turns WHERE conversation = ?1 ORDER BY position DESC LIMIT 1 OFFSET ?2)
"""
_ONLY_NEWEST = """
DELETE FROM conversations WHERE visitor = ?1 AND used <= (
    SELECT used FROM conversations WHERE visitor = ?1 ORDER BY used DESC LIMIT 1 OFFSET ?2)
"""
_OLDEST = """
DELETE FROM conversations WHERE key IN (
    SELECT key FROM conversations WHERE visitor != x'' ORDER BY used LIMIT ?)
"""
_BYTES = """
SELECT (page_count - freelist_count) * page_size
FROM pragma_page_count, pragma_freelist_count, pragma_page_size
"""


@dataclass(frozen=True, slots=True)
class Said:
    """A question in its conversation, and the generation of the library it was answered from."""

    visitor: Visitor
    conversation_id: str
    asked: Asked
    answer: Answer
    generation: int


class Conversations:
    """Remembers what visitors asked and were answered, within limits; see `Limits`.

    Safe to use from several threads, and from several processes on one folder. What an answer
    needs of it is never worth an answer: where the file cannot be used, the log says so.
    """

    def __init__(self, file: File, limits: Limits | None = None) -> None:
        self.file = file
        self.limits = limits or Limits()
        self._written = 0

    @classmethod
    def open(cls, folder: Path, limits: Limits | None = None) -> Conversations:
        """Open the conversations of a data folder; in memory where it cannot be written to."""
        file = File.open(folder)
        return cls(file, limits or (Limits() if file.lasting else IN_MEMORY))

    def turns(self, conversation_id: str, visitor: Visitor = NOBODY) -> tuple[Turn, ...]:
        """Give the turns a follow-up leans on, oldest first; none for an unknown conversation.

        Raises:
            NoSuchConversation: it is somebody else's.
        """
        try:
            key = self._key(conversation_id, visitor)
            rows = self.file.read(_LAST, key, LEANT_ON) if key else []
            return tuple(Turn(question, read_answer(said)) for question, said in reversed(rows))
        except (Broken, *UNREADABLE) as error:
            log.warning("前文读不出来：%s", error)
            return ()

    def answered(
        self, asked: Asked, conversation_id: str | None = None, visitor: Visitor = NOBODY
    ) -> Answer | None:
        """Give what a question that is sent again was answered with; None for a new one.

        Raises:
            RequestUsed: another question was sent under its request id.
        """
        if asked.request_id is None:
            return None
        try:
            found = self.file.read(_SENT, visitor, asked.request_id)
            return _same(found[0], asked, conversation_id) if found else None
        except (Broken, *UNREADABLE) as error:
            log.warning("先前的回答读不出来：%s", error)
            return None

    def add(self, said: Said) -> Answer:
        """Append a turn, and give its answer; the first one where the question was sent twice.

        Raises:
            NoSuchConversation: the conversation is somebody else's.
            RequestUsed: another question was sent under its request id.
        """
        try:
            self._append(said)
        except sqlite3.IntegrityError:  # sent twice at once, and the other was faster
            first = self.answered(said.asked, None, said.visitor)
            return first or said.answer
        except Broken as error:
            log.warning("这一问没有记下，追问将接不上：%s", error)
        return said.answer

    def _append(self, said: Said) -> None:
        now, asked = _now(), said.asked
        answer = write_answer(said.answer)
        as_of = asked.as_of.isoformat() if asked.as_of else None
        turn = (asked.request_id, now, asked.question, as_of, write_filters(asked.filters), answer)
        with self.file.writing() as connection:
            title = title_of(asked.question)
            used = connection.execute(_USE, (said.conversation_id, said.visitor, title, now))
            key = used.fetchone()
            if key is None:
                raise NoSuchConversation
            connection.execute(_APPEND, (key[0], said.visitor, *turn, said.generation))
            kept = LEANT_ON if said.visitor == NOBODY else self.limits.turns
            connection.execute(_ONLY_LAST, (key[0], kept))
            self._sweep(connection)

    def _sweep(self, connection: sqlite3.Connection) -> None:
        """Forget what is over the limits, every now and then."""
        at_once = max(1, self.limits.nobodys // SWEEP_SHARE)
        self._written += 1
        if self._written % at_once:
            return
        connection.execute(_ONLY_NEWEST, (NOBODY, self.limits.nobodys))
        if connection.execute(_BYTES).fetchone()[0] > self.limits.file_bytes:
            connection.execute(_OLDEST, (at_once,))

    def close(self) -> None:
        """Close the file."""
        self.file.close()

    def _key(self, conversation_id: str, visitor: Visitor) -> int | None:
        rows = self.file.read(_OWNER, conversation_id)
        if rows and rows[0][1] != visitor:
            raise NoSuchConversation
        return rows[0][0] if rows else None


def title_of(question: str) -> str:
    """Call a conversation by its first question, white space folded, cut where it is long."""
    said = " ".join(question.split())
    return said if len(said) <= MAX_TITLE_CHARS else f"{said[: MAX_TITLE_CHARS - 1]}…"


def _same(row: tuple[str, ...], asked: Asked, conversation_id: str | None) -> Answer:
    question, as_of, filters, conversation, answer = row
    sent = (asked.question, asked.as_of and asked.as_of.isoformat(), write_filters(asked.filters))
    if sent != (question, as_of, filters) or conversation_id not in {None, conversation}:
        raise RequestUsed
    return read_answer(answer)


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")
