"""The store: one SQLite file, the only place where text, sources and facts are kept.

Every document goes in by one transaction. Identifiers are never used twice: documents' are kept
in `used_ids` after removal, passages' come from AUTOINCREMENT.
"""

from __future__ import annotations

import hashlib
import os
import sqlite3
import zlib
from contextlib import contextmanager
from dataclasses import astuple, dataclass
from datetime import UTC, datetime
from threading import RLock
from typing import TYPE_CHECKING, Literal

from corpus import records
from corpus.types import (
    Document,
    Header,
    Member,
    Parsed,
    Passage,
    Responsibility,
    Role,
    StoreError,
    Target,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

FILE_NAME = "wence.db"
SCHEMA_VERSION = 1

_SCHEMA = """
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL);
CREATE TABLE used_ids (id TEXT PRIMARY KEY);
CREATE TABLE documents (
    id TEXT PRIMARY KEY, position INTEGER UNIQUE, version TEXT NOT NULL, added TEXT NOT NULL,
    text TEXT NOT NULL, header TEXT NOT NULL, outline TEXT NOT NULL);
CREATE UNIQUE INDEX documents_version ON documents(version);
CREATE TABLE sources (
    path TEXT PRIMARY KEY, document_id TEXT NOT NULL REFERENCES documents(id) ON DELETE CASCADE,
    name TEXT NOT NULL, suffix TEXT NOT NULL, digest TEXT NOT NULL, bytes BLOB NOT NULL);
CREATE TABLE passages (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    document_id TEXT NOT NULL REFERENCES documents(id) ON DELETE CASCADE,
    start INTEGER, end INTEGER, section INTEGER, context TEXT);
CREATE INDEX passages_document ON passages(document_id);
CREATE TABLE tasks (
    id TEXT PRIMARY KEY, document_id TEXT NOT NULL REFERENCES documents(id) ON DELETE CASCADE,
    position INTEGER, task TEXT, deadline TEXT, scope_start INTEGER, start INTEGER, end INTEGER,
    section INTEGER);
CREATE INDEX tasks_document ON tasks(document_id);
CREATE TABLE members (
    task_id TEXT NOT NULL REFERENCES tasks(id) ON DELETE CASCADE, position INTEGER,
    unit TEXT, role TEXT, start INTEGER, end INTEGER, PRIMARY KEY (task_id, position));
CREATE TABLE targets (
    id TEXT PRIMARY KEY, document_id TEXT NOT NULL REFERENCES documents(id) ON DELETE CASCADE,
    position INTEGER, indicator TEXT, value REAL, unit TEXT, value_text TEXT, comparator TEXT,
    measure TEXT, year INTEGER, period TEXT, role TEXT, start INTEGER, end INTEGER,
    value_start INTEGER, value_end INTEGER, indicator_start INTEGER, indicator_end INTEGER,
    section INTEGER);
CREATE INDEX targets_document ON targets(document_id);
"""


@dataclass(frozen=True, slots=True)
class Source:
    """A file as it was read: `path` tells it from other files, `name` has no suffix."""

    path: str
    name: str
    suffix: str
    data: bytes

    @property
    def digest(self) -> str:
        """Digest of the bytes."""
        return hashlib.sha256(self.data).hexdigest()


@dataclass(frozen=True, slots=True)
class Entry:
    """A document without its text: what questions are sorted out by."""

    id: str
    version: str
    header: Header
    sources: tuple[str, ...]
    added: str


@dataclass(frozen=True, slots=True)
class StoredPassage:
    """A passage with its identifiers."""

    id: int
    document_id: str
    passage: Passage


@dataclass(frozen=True, slots=True)
class StoredTask:
    """A responsibility with its identifiers."""

    id: str
    document_id: str
    fact: Responsibility


@dataclass(frozen=True, slots=True)
class StoredTarget:
    """A target with its identifiers."""

    id: str
    document_id: str
    fact: Target


@dataclass(frozen=True, slots=True)
class Change:
    """What storing one file did, and which passages the index must add and drop."""

    status: Literal["added", "unchanged", "replaced"]
    document_id: str
    added: tuple[int, ...] = ()
    removed: tuple[int, ...] = ()


class Store:
    """Documents with their sources, passages and facts; safe to read from several threads."""

    def __init__(self, folder: Path, connection: sqlite3.Connection, *, writable: bool) -> None:
        self.folder = folder
        self.writable = writable
        self._connection = connection
        self._lock = RLock()

    @classmethod
    def open(cls, folder: Path, *, write: bool = False) -> Store:
        """Open the store of a data folder; with `write` the folder is made when missing.

        A folder that does not exist yet or is empty reads as an empty store.

        Raises:
            StoreError: the folder is none of ours, from a newer version, damaged, or (with
                `write`) read-only.
        """
        file = folder / FILE_NAME
        _check_folder(folder, file)
        if write:
            _check_writable(folder)
            folder.mkdir(parents=True, exist_ok=True)
        try:
            if not file.exists() and not write:
                connection = _connect(":memory:")
                connection.executescript(_SCHEMA)
            else:
                connection = _connect(f"{file.resolve().as_uri()}?mode={'rwc' if write else 'ro'}")
            store = cls(folder, connection, writable=write)
            store._check_schema(file)
        except sqlite3.Error as error:
            raise StoreError(
                f"打不开数据库 {file}：{error}。请换一个数据文件夹，或删除后重新导入"
            ) from error
        return store

    def _check_schema(self, file: Path) -> None:
        tables = self._connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
        if not tables:
            with self._connection:
                self._connection.executescript(_SCHEMA)
                self._set_meta("schema_version", str(SCHEMA_VERSION))
                self._set_meta("generation", "0")
        version = int(self._meta("schema_version") or SCHEMA_VERSION)
        if version > SCHEMA_VERSION:
            raise StoreError(
                f"{file} 由更新版本的问策写成（格式 {version}，本程序只认到 {SCHEMA_VERSION}），请升级后再用"
            )

    def close(self) -> None:
        """Close the database."""
        self._connection.close()

    # ---- reading

    @property
    def generation(self) -> int:
        """A number that grows with every change."""
        return int(self._meta("generation") or 0)

    @property
    def pipeline_version(self) -> int:
        """The version of the parsing code the stored facts come from; 0 for an empty store."""
        return int(self._meta("pipeline_version") or 0)

    def entries(self) -> tuple[Entry, ...]:
        """Return every document without its text, in the order of adding."""
        paths: dict[str, list[str]] = {}
        for document_id, path in self._rows("SELECT document_id, path FROM sources ORDER BY rowid"):
            paths.setdefault(document_id, []).append(path)
        return tuple(
            Entry(i, version, records.header(header), tuple(paths.get(i, ())), added)
            for i, version, header, added in self._rows(
                "SELECT id, version, header, added FROM documents ORDER BY position"
            )
        )

    def document(self, document_id: str) -> Document | None:
        """Return a document with its text and everything derived from it."""
        rows = self._rows(
            "SELECT version, added, text, header, outline FROM documents WHERE id = ?", document_id
        )
        if not rows:
            return None
        version, added, text, header, outline = rows[0]
        pages, sections, tables = records.outline(outline)
        sources = self._rows(
            "SELECT path FROM sources WHERE document_id = ? ORDER BY rowid", document_id
        )
        parsed = Parsed(
            text,
            version,
            records.header(header),
            pages,
            sections,
            tables,
            tuple(p.passage for p in self.passages(document_id)),
            tuple(t.fact for t in self.tasks(document_id)),
            tuple(t.fact for t in self.targets(document_id)),
        )
        return Document(document_id, tuple(s[0] for s in sources), added, parsed)

    def passages(self, document_id: str | None = None) -> tuple[StoredPassage, ...]:
        """Return the passages of a document, or all, in order."""
        rows = self._facts("id, document_id, start, end, section, context", "passages", document_id)
        return tuple(
            StoredPassage(i, d, Passage(start, end, section, records.spans(context)))
            for i, d, start, end, section, context in rows
        )

    def passages_by_id(self, ids: Sequence[int]) -> dict[int, StoredPassage]:
        """Return the passages with these ids; ids that are gone are left out."""
        marks = ",".join("?" * len(ids))
        rows = self._rows(
            "SELECT id, document_id, start, end, section, context FROM passages"
            f" WHERE id IN ({marks})",
            *ids,
        )
        return {
            i: StoredPassage(i, d, Passage(start, end, section, records.spans(context)))
            for i, d, start, end, section, context in rows
        }

    def passage_ids(self, document_ids: Iterable[str]) -> list[int]:
        """Return the ids of the passages of these documents."""
        return [
            row[0]
            for document_id in document_ids
            for row in self._rows("SELECT id FROM passages WHERE document_id = ?", document_id)
        ]

    def tasks(self, document_id: str | None = None) -> tuple[StoredTask, ...]:
        """Return the responsibilities of a document, or all, in order."""
        members: dict[str, list[Member]] = {}
        condition = "" if document_id is None else " WHERE task_id LIKE ? || '-%'"
        for task_id, unit, role, start, end in self._rows(
            f"SELECT task_id, unit, role, start, end FROM members{condition} ORDER BY task_id, position",  # noqa: S608
            *(() if document_id is None else (document_id,)),
        ):
            members.setdefault(task_id, []).append(Member(unit, Role(role), start, end))
        columns = "id, document_id, task, deadline, scope_start, start, end, section"
        return tuple(
            StoredTask(
                i, d, Responsibility(task, tuple(members[i]), deadline, scope, start, end, section)
            )
            for i, d, task, deadline, scope, start, end, section in self._facts(
                columns, "tasks", document_id
            )
        )

    def targets(self, document_id: str | None = None) -> tuple[StoredTarget, ...]:
        """Return the targets of a document, or all, in order."""
        columns = (
            "id, document_id, indicator, value, unit, value_text, comparator, measure, year, period,"
            " role, start, end, value_start, value_end, indicator_start, indicator_end, section"
        )
        rows = self._facts(columns, "targets", document_id)
        return tuple(StoredTarget(row[0], row[1], records.target(row[2:])) for row in rows)

    def source(self, path: str) -> tuple[str, str] | None:
        """Return (document id, digest of the bytes) of a known source path."""
        rows = self._rows("SELECT document_id, digest FROM sources WHERE path = ?", path)
        return (rows[0][0], rows[0][1]) if rows else None

    def sources(self) -> Iterator[tuple[str, Source]]:
        """Yield (document id, source) of every document's first source."""
        for document_id, path, name, suffix, data, _ in self._rows(
            "SELECT document_id, path, name, suffix, bytes, min(rowid) FROM sources GROUP BY document_id"
        ):
            yield document_id, Source(path, name, suffix, zlib.decompress(data))

    # ---- writing

    def put(self, source: Source, parsed: Parsed) -> Change:
        """Store what a file says, replacing what it said before; one transaction.

        The same text from two files is one document with two sources. A file that changed keeps
        its document's id, unless another file still says the old text.
        """
        with self._transaction():
            known = self.source(source.path)
            same = self._rows("SELECT id FROM documents WHERE version = ?", parsed.version)
            if same:
                return self._attach(source, same[0][0], known[0] if known else None)
            if known and self._is_only_source(known[0], source.path):
                removed = self._clear(known[0])
                self._insert_source(source, known[0])
                added = self._fill(known[0], parsed)
                return Change("replaced", known[0], added, removed)
            document_id = self._new_id(source.path)
            self._insert_document(document_id, parsed)
            self._insert_source(source, document_id)
            return Change("added", document_id, self._fill(document_id, parsed))

    def rederive(self, document_id: str, parsed: Parsed) -> Change:
        """Replace everything derived from a document by a new parse of the same source."""
        with self._transaction():
            removed = self._clear(document_id)
            return Change("replaced", document_id, self._fill(document_id, parsed), removed)

    def remove(self, document_id: str) -> tuple[int, ...]:
        """Remove a document with its sources and facts; return its passages' ids."""
        with self._transaction():
            removed = tuple(self.passage_ids([document_id]))
            self._connection.execute("DELETE FROM documents WHERE id = ?", (document_id,))
            return removed

    def set_pipeline_version(self, version: int) -> None:
        """Note which version of the parsing code the facts come from."""
        with self._connection:
            self._set_meta("pipeline_version", str(version))

    def _attach(self, source: Source, document_id: str, before: str | None) -> Change:
        """Make the file one more source of the document that says the same."""
        removed: tuple[int, ...] = ()
        self._insert_source(source, document_id)
        if before is None or before == document_id:
            return Change("unchanged", document_id)
        if not self._rows("SELECT 1 FROM sources WHERE document_id = ?", before):
            removed = tuple(self.passage_ids([before]))
            self._connection.execute("DELETE FROM documents WHERE id = ?", (before,))
        return Change("replaced", document_id, (), removed)

    def _is_only_source(self, document_id: str, path: str) -> bool:
        rows = self._rows("SELECT path FROM sources WHERE document_id = ?", document_id)
        return [r[0] for r in rows] == [path]

    def _new_id(self, path: str) -> str:
        """Return a short id made from the source, never used before."""
        for attempt in range(1_000_000):
            candidate = hashlib.sha256(f"{path}\n{attempt}".encode()).hexdigest()[:10]
            if not self._rows("SELECT 1 FROM used_ids WHERE id = ?", candidate):
                return candidate
        raise StoreError("无法为文件分配编号")

    def _insert_document(self, document_id: str, parsed: Parsed) -> None:
        self._connection.execute("INSERT INTO used_ids VALUES (?)", (document_id,))
        self._connection.execute(
            "INSERT INTO documents VALUES (?, (SELECT coalesce(max(position), 0) + 1 FROM documents),"
            " ?, ?, '', '', '')",
            (document_id, parsed.version, datetime.now(UTC).isoformat(timespec="seconds")),
        )

    def _insert_source(self, source: Source, document_id: str) -> None:
        self._connection.execute(
            "INSERT OR REPLACE INTO sources VALUES (?, ?, ?, ?, ?, ?)",
            (
                source.path,
                document_id,
                source.name,
                source.suffix,
                source.digest,
                zlib.compress(source.data),
            ),
        )

    def _clear(self, document_id: str) -> tuple[int, ...]:
        removed = tuple(self.passage_ids([document_id]))
        for table in ("passages", "tasks", "targets"):
            self._connection.execute(f"DELETE FROM {table} WHERE document_id = ?", (document_id,))  # noqa: S608
        return removed

    def _fill(self, document_id: str, parsed: Parsed) -> tuple[int, ...]:
        """Write everything derived; return the new passages' ids."""
        run = self._connection.execute
        run(
            "UPDATE documents SET version = ?, text = ?, header = ?, outline = ? WHERE id = ?",
            (
                parsed.version,
                parsed.text,
                records.dump(parsed.header),
                records.dump([parsed.pages, parsed.sections, parsed.tables]),
                document_id,
            ),
        )
        for n, task in enumerate(parsed.responsibilities):
            self._insert_task(f"{document_id}-r{n + 1}", document_id, n, task)
        for n, target in enumerate(parsed.targets):
            values = (f"{document_id}-t{n + 1}", document_id, n, *astuple(target))
            run(f"INSERT INTO targets VALUES ({','.join('?' * len(values))})", values)  # noqa: S608
        ids: list[int] = []
        for p in parsed.passages:
            cursor = run(
                "INSERT INTO passages (document_id, start, end, section, context) VALUES (?,?,?,?,?)",
                (document_id, p.start, p.end, p.section, records.dump(p.context)),
            )
            ids.append(int(cursor.lastrowid or 0))
        return tuple(ids)

    def _insert_task(self, task_id: str, document_id: str, n: int, task: Responsibility) -> None:
        self._connection.execute(
            "INSERT INTO tasks VALUES (?,?,?,?,?,?,?,?,?)",
            (
                task_id,
                document_id,
                n,
                task.task,
                task.deadline,
                task.scope_start,
                task.start,
                task.end,
                task.section,
            ),
        )
        self._connection.executemany(
            "INSERT INTO members VALUES (?,?,?,?,?,?)",
            [(task_id, i, m.unit, m.role, m.start, m.end) for i, m in enumerate(task.members)],
        )

    # ---- plumbing

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        if not self.writable:
            raise StoreError(f"数据文件夹 {self.folder} 以只读方式打开，不能导入或删除")
        with self._lock:
            try:
                self._connection.execute("BEGIN IMMEDIATE")
                yield
                self._set_meta("generation", str(self.generation + 1))
                self._connection.commit()
            except sqlite3.OperationalError as error:
                self._connection.rollback()
                raise StoreError(
                    f"写不进数据文件夹 {self.folder}：{error}，请检查磁盘空间和权限"
                ) from error
            except BaseException:
                self._connection.rollback()
                raise

    def _facts(self, columns: str, table: str, document_id: str | None) -> list[tuple]:  # type: ignore[type-arg]
        order = "ORDER BY d.position, f.rowid"
        named = ", ".join(f"f.{c.strip()}" for c in columns.split(","))
        query = f"SELECT {named} FROM {table} f JOIN documents d ON d.id = f.document_id"  # noqa: S608
        if document_id is None:
            return self._rows(f"{query} {order}")
        return self._rows(f"{query} WHERE f.document_id = ? {order}", document_id)

    def _rows(self, query: str, *values: object) -> list[tuple]:  # type: ignore[type-arg]
        with self._lock:
            return self._connection.execute(query, values).fetchall()

    def _meta(self, key: str) -> str | None:
        rows = self._rows("SELECT value FROM meta WHERE key = ?", key)
        return str(rows[0][0]) if rows else None

    def _set_meta(self, key: str, value: str) -> None:
        self._connection.execute("INSERT OR REPLACE INTO meta VALUES (?, ?)", (key, value))


def _connect(name: str) -> sqlite3.Connection:
    connection = sqlite3.connect(
        name, uri=name != ":memory:", check_same_thread=False, timeout=20, isolation_level=None
    )
    connection.execute("PRAGMA foreign_keys = ON")
    return connection


def _check_folder(folder: Path, file: Path) -> None:
    if folder.exists() and not folder.is_dir():
        raise StoreError(f"{folder} 不是文件夹，请用 --data 指定一个文件夹")
    if folder.exists() and not file.exists() and any(folder.iterdir()):
        raise StoreError(
            f"{folder} 不是问策的数据文件夹（里面没有 {FILE_NAME}），请指定空文件夹或原来的数据文件夹"
        )


def _check_writable(folder: Path) -> None:
    """Refuse a folder whose permissions say read-only, to whoever asks."""
    existing = next(p for p in (folder, *folder.resolve().parents) if p.exists())
    files = [existing, folder / FILE_NAME]
    locked = [
        p for p in files if p.exists() and not (p.stat().st_mode & 0o222 and os.access(p, os.W_OK))
    ]
    if locked:
        raise StoreError(
            f"{locked[0]} 是只读的，不能导入；提问不受影响。请改权限，或用 --data 换一个文件夹"
        )
