"""The SQLite file of the conversations: its tables, and reading and writing by one lock.

It is a file of its own, not a table of the store: a question that is noted down never waits for
an ingest, and the documents can be thrown away and read again without losing what was said.
"""

from __future__ import annotations

import logging
import sqlite3
from contextlib import closing, contextmanager, suppress
from threading import Lock
from typing import TYPE_CHECKING, Any

from conversations.types import ConversationError
from conversations.written import UNREADABLE
from corpus.folder import check_folder, may_write
from corpus.store import FILE_NAME as STORE

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

log = logging.getLogger("wence")

FILE_NAME = "conversations.db"
FORMAT = 2  # of the turns as written; those of another one are forgotten, not misread
BUSY_S = 5.0  # another process writes for less than a millisecond
SETTLED_EVERY = 128
"""After so many writes, about 4 MB, the file takes in what stands beside it; see `File.settle`."""
SETTLED_PAGES = 16_000
"""Where nobody lets it settle, a write does so itself beyond 64 MB."""

Broken = sqlite3.DatabaseError
"""What is raised where the file is damaged, full or gone."""

_FORGET = ("DROP TABLE IF EXISTS turns", "DROP TABLE IF EXISTS conversations")
# `used` counts uses, not seconds: two of one moment stand in order all the same. `visitor` is
# empty for nobody, so that one index holds for both; a null `request_id` is never the same twice.
_SCHEMA = (
    """CREATE TABLE conversations (
        key INTEGER PRIMARY KEY, id TEXT UNIQUE NOT NULL, visitor BLOB NOT NULL,
        title TEXT NOT NULL, created TEXT NOT NULL, updated TEXT NOT NULL, used INTEGER NOT NULL)""",
    "CREATE INDEX conversations_used ON conversations(used)",
    "CREATE INDEX conversations_visitor ON conversations(visitor, used)",
    """CREATE TABLE turns (
        position INTEGER PRIMARY KEY AUTOINCREMENT,
        conversation INTEGER NOT NULL REFERENCES conversations(key) ON DELETE CASCADE,
        visitor BLOB NOT NULL, request_id TEXT, asked TEXT NOT NULL, question TEXT NOT NULL,
        as_of TEXT, filters TEXT, answer TEXT NOT NULL, generation INTEGER NOT NULL)""",
    "CREATE INDEX turns_conversation ON turns(conversation)",
    "CREATE UNIQUE INDEX turns_request ON turns(visitor, request_id) WHERE request_id IS NOT NULL",
    # it outlives its turn and another FORMAT, and holds nothing of whose it was
    """CREATE TABLE IF NOT EXISTS feedback (
        turn INTEGER UNIQUE REFERENCES turns(position) ON DELETE SET NULL,
        given TEXT NOT NULL, verdict TEXT NOT NULL, reason TEXT, turns TEXT NOT NULL,
        question TEXT NOT NULL, as_of TEXT NOT NULL, filters TEXT, answer TEXT NOT NULL,
        generation INTEGER NOT NULL)""",
    f"PRAGMA user_version = {FORMAT}",
)


class File:
    """One connection, used by several threads; other processes have their own."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._lock = Lock()
        self._writes = 0
        connection.execute("PRAGMA foreign_keys = ON")
        if not self._is_ours():
            self._begin_anew()

    @classmethod
    def open(cls, folder: Path) -> File:
        """Open the file of a data folder.

        Where the folder holds no documents yet, is read-only, or the file is damaged, all is kept
        in memory, and the log says so.
        """
        try:
            return cls(_connect(folder))
        except (OSError, Broken) as error:
            log.warning("对话只记在内存里，停止后不保留：%s", error)
            return cls(_in_memory())

    @classmethod
    def open_or_fail(cls, folder: Path) -> File:
        """Open the file of a data folder, and nothing in its place.

        Raises:
            StoreError: the folder is none of ours.
            ConversationError: the file is damaged or read-only.
        """
        check_folder(folder, STORE)
        try:
            return cls(_connect(folder))
        except (OSError, Broken) as error:
            raise ConversationError(f"{folder / FILE_NAME} 打不开：{error}") from error

    def read(self, sql: str, *values: object) -> list[Any]:
        """Give the rows of a query."""
        with self._lock:
            return self._connection.execute(sql, values).fetchall()

    @contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """Hold the file for writing: what is done inside is done whole or not at all."""
        with self._lock:
            # a lock taken later, on reading first, would be refused instead of waited for
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                yield self._connection
                self._connection.execute("COMMIT")
                self._writes += 1
            except BaseException:
                if self._connection.in_transaction:
                    self._connection.execute("ROLLBACK")
                raise

    def is_unsettled(self) -> bool:
        """Tell, once every so many writes, that it is time to settle."""
        due = self._writes >= SETTLED_EVERY
        self._writes = 0 if due else self._writes
        return due

    def settle(self) -> None:
        """Take what was written into the file itself, while others read and write.

        It waits for the disk, 10 to 900 ms where others use that, too; a write that did so itself
        would let every question wait.
        """
        if not self.lasting:
            return
        with suppress(Broken), closing(_opened(self._path())) as aside:
            aside.execute("PRAGMA wal_checkpoint(PASSIVE)")

    @property
    def lasting(self) -> bool:
        """Whether it is a file, not the memory in the place of one."""
        return bool(self._path())

    def _path(self) -> str:
        return str(self.read("SELECT file FROM pragma_database_list")[0][0])

    def close(self) -> None:
        """Close the file."""
        self._connection.close()

    def _is_ours(self) -> bool:
        return bool(self._connection.execute("PRAGMA user_version").fetchone()[0] == FORMAT)

    def _begin_anew(self) -> None:
        with self.writing() as connection:
            if self._is_ours():  # another process was faster
                return
            for statement in (*_FORGET, *_SCHEMA):
                connection.execute(statement)


@contextmanager
def usable() -> Iterator[None]:
    """Tell a visitor, and the log why, where the conversations cannot be used just now.

    Raises:
        ConversationError: in the place of what the file raises.
    """
    try:
        yield
    except (Broken, *UNREADABLE) as error:
        log.warning("对话记录用不了：%s", error)
        raise ConversationError("对话记录暂时读写不了，提问不受影响；可稍后再试") from error


def _connect(folder: Path) -> sqlite3.Connection:
    if not (folder / STORE).exists():
        return _in_memory()
    file = folder / FILE_NAME
    for path in (folder, file):
        if path.exists() and not may_write(path):
            raise PermissionError(f"{path} 是只读的")
    connection = _opened(str(file))
    # readers and a writer do not wait for each other; a power cut may cost the last turns;
    # what a visitor deletes is overwritten, in the file at the next checkpoint
    settled = f"wal_autocheckpoint = {SETTLED_PAGES}"
    for pragma in ("journal_mode = WAL", "synchronous = NORMAL", "secure_delete = ON", settled):
        connection.execute(f"PRAGMA {pragma}")
    return connection


def _in_memory() -> sqlite3.Connection:
    return _opened(":memory:")


def _opened(name: str) -> sqlite3.Connection:
    return sqlite3.connect(name, check_same_thread=False, timeout=BUSY_S, isolation_level=None)
