"""The turns of conversations: one SQLite file beside the documents, so that a restart forgets none.

It is a file of its own, not a table of the store: a question that is noted down never waits for
an ingest, and the documents can be thrown away and read again without losing what was said.
"""

from __future__ import annotations

import logging
import secrets
import sqlite3
from threading import Lock
from typing import TYPE_CHECKING, Any

import orjson

from corpus.folder import may_write
from corpus.store import FILE_NAME as STORE
from qa.types import (
    Answer,
    Citation,
    Fact,
    Kind,
    MemberFact,
    ReadAnswer,
    TargetFact,
    TaskFact,
    Turn,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

log = logging.getLogger("wence")

FILE_NAME = "conversations.db"
MAX_CONVERSATIONS = 10_000  # about 100 MB at six turns of 1.7 kB each
MAX_TURNS = 6  # a follow-up leans on the last turns only
FORMAT = 1  # of the turns as written; those of another one are forgotten, not misread

_FORGET = "DROP TABLE IF EXISTS turns; DROP TABLE IF EXISTS conversations;"
_SCHEMA = f"""
CREATE TABLE IF NOT EXISTS conversations (
    id TEXT PRIMARY KEY, used INTEGER NOT NULL);
CREATE INDEX IF NOT EXISTS conversations_used ON conversations(used);
CREATE TABLE IF NOT EXISTS turns (
    position INTEGER PRIMARY KEY AUTOINCREMENT,
    conversation_id TEXT NOT NULL REFERENCES conversations(id) ON DELETE CASCADE,
    question TEXT NOT NULL, answer TEXT NOT NULL);
CREATE INDEX IF NOT EXISTS turns_conversation ON turns(conversation_id);
PRAGMA user_version = {FORMAT};
"""
# `used` counts uses, not seconds: two of one moment stand in order all the same.
_USE = """
INSERT INTO conversations VALUES (?, (SELECT coalesce(max(used), 0) + 1 FROM conversations))
    ON CONFLICT (id) DO UPDATE SET used = excluded.used
"""
_LAST = """
SELECT question, answer FROM turns WHERE conversation_id = ? ORDER BY position DESC LIMIT ?
"""
_APPEND = "INSERT INTO turns (conversation_id, question, answer) VALUES (?, ?, ?)"
_ONLY_LAST = """
DELETE FROM turns WHERE conversation_id = ?1 AND position NOT IN (
    SELECT position FROM turns WHERE conversation_id = ?1 ORDER BY position DESC LIMIT ?2)
"""
_ONLY_NEWEST = """
DELETE FROM conversations WHERE id IN (
    SELECT id FROM conversations ORDER BY used DESC LIMIT -1 OFFSET ?)
"""


def new_conversation_id() -> str:
    """Make an id that nobody can guess."""
    return secrets.token_urlsafe(16)


class Conversations:
    """Remembers the last turns of the conversations used last; the oldest are forgotten.

    Safe to use from several threads, and from several processes on one folder.
    """

    def __init__(
        self,
        connection: sqlite3.Connection,
        limit: int = MAX_CONVERSATIONS,
        turns: int = MAX_TURNS,
    ) -> None:
        self._connection = connection
        self._limit = limit
        self._turns = turns
        self._lock = Lock()
        connection.execute("PRAGMA foreign_keys = ON")
        if connection.execute("PRAGMA user_version").fetchone()[0] != FORMAT:
            connection.executescript(_FORGET + _SCHEMA)

    @classmethod
    def open(
        cls, folder: Path, limit: int = MAX_CONVERSATIONS, turns: int = MAX_TURNS
    ) -> Conversations:
        """Open the conversations of a data folder.

        Where the folder holds no documents yet, is read-only, or the file is damaged, they are
        kept in memory, and the log says so.
        """
        try:
            return cls(_connect(folder), limit, turns)
        except (OSError, sqlite3.DatabaseError) as error:
            log.warning("对话只记在内存里，停止后不保留：%s", error)
            return cls(_in_memory(), limit, turns)

    def turns(self, conversation_id: str) -> tuple[Turn, ...]:
        """Give the last turns of a conversation, oldest first; none for an unknown one.

        Where the file cannot be read any more, the log says so and the question stands alone.
        """
        try:
            with self._lock:
                rows = self._connection.execute(_LAST, (conversation_id, self._turns)).fetchall()
        except sqlite3.DatabaseError as error:
            log.warning("前文读不出来：%s", error)
            return ()
        return tuple(Turn(question, _answer(answer)) for question, answer in reversed(rows))

    def add(self, conversation_id: str, turn: Turn) -> None:
        """Append a turn, and forget what is over the limits.

        Where it cannot be written down (a full disk), the log says so: the answer goes out.
        """
        answer = orjson.dumps(turn.answer).decode()
        try:
            with self._lock, self._connection as connection:
                connection.execute(_USE, (conversation_id,))
                connection.execute(_APPEND, (conversation_id, turn.question, answer))
                connection.execute(_ONLY_LAST, (conversation_id, self._turns))
                connection.execute(_ONLY_NEWEST, (self._limit,))
        except sqlite3.DatabaseError as error:
            log.warning("这一问没有记下，追问将接不上：%s", error)

    def close(self) -> None:
        """Close the file."""
        self._connection.close()


def _connect(folder: Path) -> sqlite3.Connection:
    if not (folder / STORE).exists():
        return _in_memory()
    file = folder / FILE_NAME
    for path in (folder, file):
        if path.exists() and not may_write(path):
            raise PermissionError(f"{path} 是只读的")
    connection = sqlite3.connect(file, check_same_thread=False, timeout=5)
    # readers and a writer do not wait for each other; a power cut may cost the last turns
    connection.executescript("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;")
    return connection


def _in_memory() -> sqlite3.Connection:
    return sqlite3.connect(":memory:", check_same_thread=False)


# ---- an answer as it was written down → the answer


def _answer(written: str) -> Answer:
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


def _citations(rows: Iterable[Mapping[str, Any]]) -> tuple[Citation, ...]:
    return tuple(Citation(**row) for row in rows)


def _fact(row: Mapping[str, Any]) -> Fact:
    if "indicator" in row:
        return TargetFact(**row)
    members = tuple(MemberFact(**member) for member in row["members"])
    listed = {name: tuple(row[name]) for name in ("leads", "others")}
    return TaskFact(**{**row, **listed, "members": members})
