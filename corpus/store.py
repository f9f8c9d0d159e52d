"""The store: one SQLite file, the only place where text, sources and facts are kept.

Every document goes in by one transaction. Identifiers are never used twice: documents' are kept
in `used_ids` after removal, passages' come from AUTOINCREMENT.
"""

from __future__ import annotations

import hashlib
import re
import sqlite3
import zlib
from contextlib import contextmanager
from dataclasses import astuple
from datetime import UTC, datetime
from threading import RLock
from typing import TYPE_CHECKING, Any

from corpus import records
from corpus.folder import check_folder, check_writable, may_write
from corpus.stored import Change, Entry, Size, Source, StoredPassage, StoredTarget, StoredTask
from corpus.types import Document, Member, Parsed, Passage, Responsibility, Role, StoreError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

__all__ = [
    "Change",
    "Entry",
    "Size",
    "Source",
    "Store",
    "StoredPassage",
    "StoredTarget",
    "StoredTask",
]

FILE_NAME = "wence.db"
SCHEMA_VERSION = 1

# What every table holds is said where it is filled; all of it in one transaction.
_SCHEMA = f"""
BEGIN IMMEDIATE;
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
INSERT INTO meta VALUES ('schema_version', '{SCHEMA_VERSION}'), ('generation', '0');
COMMIT;
"""  # noqa: S608 - a number of ours


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
        check_folder(folder, FILE_NAME)
        if write:
            check_writable(folder, FILE_NAME)
            folder.mkdir(parents=True, exist_ok=True)
        try:
            return cls._open(folder, file, write=write)
        except sqlite3.DatabaseError as error:
            raise StoreError(
                f"打不开数据库 {file}：{error}。请换一个数据文件夹，或删除后重新导入"
            ) from error

    @classmethod
    def _open(cls, folder: Path, file: Path, *, write: bool) -> Store:
        if write:
            connection = _connect(f"{file.resolve().as_uri()}?mode=rwc")
        elif file.exists() and file.stat().st_size:
            _finish_interrupted(file)
            connection = _connect(f"{file.resolve().as_uri()}?mode=ro")
        else:
            connection = _connect(":memory:")
        store = cls(folder, connection, writable=write)
        try:
            store._check_schema(file)
        except BaseException:
            connection.close()
            raise
        return store

    def _check_schema(self, file: Path) -> None:
        if not self._connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]:
            self._connection.executescript(_SCHEMA)
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

    def sizes(self) -> dict[str, Size]:
        """Return how much each document holds, without reading any."""
        counted = (
            f"(SELECT count(*) FROM {table} WHERE document_id = d.id)"  # noqa: S608 - names of ours
            for table in ("passages", "tasks", "targets")
        )
        query = f"SELECT d.id, length(d.text), {', '.join(counted)} FROM documents d"  # noqa: S608
        return {document_id: Size(*counts) for document_id, *counts in self._rows(query)}

    def text(self, document_id: str) -> str:
        """Return a document's text alone, empty where there is no such document."""
        rows = self._rows("SELECT text FROM documents WHERE id = ?", document_id)
        return str(rows[0][0]) if rows else ""

    def documents_saying(self, words: str) -> frozenset[str]:
        """Return the documents whose text holds these words, however its Latin letters are cased."""
        pattern = re.sub(r"([%_\\])", r"\\\1", words)
        query = r"SELECT id FROM documents WHERE text LIKE ? ESCAPE '\'"
        return frozenset(row[0] for row in self._rows(query, f"%{pattern}%"))

    def document(self, document_id: str, *, facts: bool = True) -> Document | None:
        """Return a document with its text and what is derived from it; passages and facts if asked."""
        rows = self._rows(
            "SELECT version, added, text, header, outline FROM documents WHERE id = ?", document_id
        )
        if not rows:
            return None
        version, added, text, header, outline = rows[0]
        pages, sections, tables = records.outline(outline)
        parsed = Parsed(
            text,
            version,
            records.header(header),
            pages,
            sections,
            tables,
            tuple(p.passage for p in self.passages(document_id)) if facts else (),
            tuple(t.fact for t in self.tasks(document_id)) if facts else (),
            tuple(t.fact for t in self.targets(document_id)) if facts else (),
        )
        return Document(document_id, tuple(self.source_paths(document_id)), added, parsed)

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
            "SELECT id, document_id, start, end, section, context FROM passages"  # noqa: S608
            f" WHERE id IN ({marks})",  # only question marks
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

    def source_paths(self, document_id: str | None = None) -> list[str]:
        """Return the paths of a document's sources, or of all; the first names the document."""
        if document_id is None:
            rows = self._rows("SELECT path FROM sources ORDER BY rowid")
        else:
            rows = self._rows(
                "SELECT path FROM sources WHERE document_id = ? ORDER BY rowid", document_id
            )
        return [row[0] for row in rows]

    def read_source(self, path: str) -> Source | None:
        """Return a source with its bytes."""
        rows = self._rows("SELECT name, suffix, bytes FROM sources WHERE path = ?", path)
        return Source(path, rows[0][0], rows[0][1], zlib.decompress(rows[0][2])) if rows else None

    # ---- writing

    def put(self, source: Source, parsed: Parsed) -> Change:
        """Store what a file says, replacing what it said before; one transaction.

        The same text from two files is one document with two sources. A file that changed keeps
        its document's id, unless another file still says the old text.
        """
        with self._transaction():
            known = self.source(source.path)
            same = self._document_of(parsed.version)
            if same:
                return self._attach(source, same, known[0] if known else None)
            if known and self.source_paths(known[0]) == [source.path]:
                self._write_source(source, known[0])
                return self._refill(known[0], parsed)
            return self._add(source, parsed)

    def rederive(self, source: Source, parsed: Parsed) -> Change:
        """Replace what was derived from a source by a new parse of it; one transaction.

        Two documents that now read the same become one; two sources of a document that now read
        differently become two.
        """
        with self._transaction():
            known = self.source(source.path)
            same = self._document_of(parsed.version)
            if known and same and same != known[0]:
                return self._attach(source, same, known[0])
            if known and self.source_paths(known[0])[0] == source.path:
                return self._refill(known[0], parsed)
            return Change("unchanged", same) if known and same else self._add(source, parsed)

    def remove(self, document_id: str) -> tuple[int, ...]:
        """Remove a document with its sources and facts; return its passages' ids."""
        with self._transaction():
            return self._drop(document_id)

    def set_pipeline_version(self, version: int) -> None:
        """Note which version of the parsing code the facts come from."""
        self._set_meta("pipeline_version", str(version))

    def _attach(self, source: Source, document_id: str, before: str | None) -> Change:
        """Make the file one more source of the document that says the same."""
        removed: tuple[int, ...] = ()
        self._write_source(source, document_id)
        if before is None or before == document_id:
            return Change("unchanged", document_id)
        if not self.source_paths(before):
            removed = self._drop(before)
        return Change("replaced", document_id, (), removed)

    def _add(self, source: Source, parsed: Parsed) -> Change:
        document_id = self._new_id(f"{source.name}{source.suffix}\n{source.digest}")
        self._insert_document(document_id, parsed)
        self._write_source(source, document_id)
        return Change("added", document_id, self._fill(document_id, parsed))

    def _refill(self, document_id: str, parsed: Parsed) -> Change:
        """Derive a document anew; passages that stay as they were keep their ids."""
        before = self.passages(document_id)
        if (
            self._document_of(parsed.version) == document_id
            and tuple(p.passage for p in before) == parsed.passages
        ):
            self._clear(document_id, ("tasks", "targets"))
            self._fill_facts(document_id, parsed)
            return Change("replaced", document_id)
        self._clear(document_id, ("passages", "tasks", "targets"))
        added = self._fill(document_id, parsed)
        return Change("replaced", document_id, added, tuple(p.id for p in before))

    def _drop(self, document_id: str) -> tuple[int, ...]:
        removed = tuple(self.passage_ids([document_id]))
        self._connection.execute("DELETE FROM documents WHERE id = ?", (document_id,))
        return removed

    def _document_of(self, version: str) -> str | None:
        rows = self._rows("SELECT id FROM documents WHERE version = ?", version)
        return str(rows[0][0]) if rows else None

    def _new_id(self, seed: str) -> str:
        """Return a short id never used before; the same file gives it in any folder."""
        for attempt in range(1_000_000):
            candidate = hashlib.sha256(f"{seed}\n{attempt}".encode()).hexdigest()[:10]
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

    def _write_source(self, source: Source, document_id: str) -> None:
        self._connection.execute(
            "INSERT INTO sources VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (path) DO UPDATE SET"
            " document_id = excluded.document_id, name = excluded.name, suffix = excluded.suffix,"
            " digest = excluded.digest, bytes = excluded.bytes",
            (
                source.path,
                document_id,
                source.name,
                source.suffix,
                source.digest,
                zlib.compress(source.data),
            ),
        )

    def _clear(self, document_id: str, tables: Sequence[str]) -> None:
        for table in tables:
            self._connection.execute(f"DELETE FROM {table} WHERE document_id = ?", (document_id,))  # noqa: S608

    def _fill(self, document_id: str, parsed: Parsed) -> tuple[int, ...]:
        """Write everything derived; return the new passages' ids."""
        self._fill_facts(document_id, parsed)
        ids: list[int] = []
        for p in parsed.passages:
            cursor = self._connection.execute(
                "INSERT INTO passages (document_id, start, end, section, context)"
                " VALUES (?,?,?,?,?)",
                (document_id, p.start, p.end, p.section, records.dump(p.context)),
            )
            ids.append(int(cursor.lastrowid or 0))
        return tuple(ids)

    def _fill_facts(self, document_id: str, parsed: Parsed) -> None:
        """Write everything derived but the passages."""
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

    def _facts(self, columns: str, table: str, document_id: str | None) -> list[tuple[Any, ...]]:
        order = "ORDER BY d.position, f.rowid"
        named = ", ".join(f"f.{c.strip()}" for c in columns.split(","))
        query = f"SELECT {named} FROM {table} f JOIN documents d ON d.id = f.document_id"  # noqa: S608
        if document_id is None:
            return self._rows(f"{query} {order}")
        return self._rows(f"{query} WHERE f.document_id = ? {order}", document_id)

    def _rows(self, query: str, *values: object) -> list[tuple[Any, ...]]:
        try:
            with self._lock:
                return self._connection.execute(query, values).fetchall()
        except sqlite3.DatabaseError as error:
            raise StoreError(
                f"数据库 {self.folder / FILE_NAME} 读不出来：{error}。请换一个数据文件夹，或删除后重新导入"
            ) from error

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


def _finish_interrupted(file: Path) -> None:
    """Take back a transaction that a crash left half written; a reader alone may not do it."""
    journal = file.with_name(file.name + "-journal")
    if journal.exists() and may_write(file) and may_write(file.parent):
        connection = _connect(f"{file.resolve().as_uri()}?mode=rw")
        try:
            connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
        finally:
            connection.close()
