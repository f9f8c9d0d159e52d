"""What the store promises: one document a text, no id twice, old or new and nothing between."""

from __future__ import annotations

import hashlib
import os
import shutil
import sqlite3
import subprocess
import sys
import threading
from contextlib import closing
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.parse import parse
from corpus.store import FILE_NAME, Change, Source, Store
from corpus.types import StoreError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from corpus.types import Parsed

ONE = "一、总体要求\n(一)指导思想。坚持创新驱动发展。(责任单位:市科技局)\n(二)目标。到2025年,高新技术企业达到3000家。"
TWO = "一、总体要求\n(一)指导思想。坚持绿色低碳发展。(牵头单位:市生态环境局)"


def source(path: str, text: str) -> Source:
    return Source(path, path.rsplit("/", 1)[-1], ".txt", text.encode())


def put(store: Store, path: str, text: str) -> Change:
    return store.put(source(path, text), parse(text, path))


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with closing(Store.open(tmp_path / "data", write=True)) as opened:
        yield opened


def digest(store: Store) -> str:
    return hashlib.sha256((store.folder / FILE_NAME).read_bytes()).hexdigest()


def everything(store: Store) -> list[Parsed]:
    found = [store.document(entry.id) for entry in store.entries()]
    return [document.parsed for document in found if document]


def test_what_goes_in_comes_out(store: Store) -> None:
    change = put(store, "/a", ONE)
    document = store.document(change.document_id)
    assert document is not None
    assert document.parsed == parse(ONE, "/a")
    assert document.sources == ("/a",)
    assert [p.id for p in store.passages(change.document_id)] == list(change.added)


def test_every_bundled_document_comes_out_as_it_went_in(store: Store, bundled: list[Path]) -> None:
    for file in bundled:
        put(store, str(file), file.read_text(encoding="utf-8"))
    assert everything(store) == [parse(f.read_text(encoding="utf-8"), str(f)) for f in bundled]


def test_a_changed_file_replaces_everything_and_keeps_its_id(store: Store) -> None:
    first = put(store, "/a", ONE)
    second = put(store, "/a", TWO)
    assert second.status == "replaced"
    assert second.document_id == first.document_id
    assert second.removed == first.added
    assert not set(second.added) & set(first.added)
    assert everything(store) == [parse(TWO, "/a")]
    assert [t.fact.members[0].unit for t in store.tasks()] == ["市生态环境局"]
    assert store.targets() == ()


def test_the_same_text_from_two_files_is_one_document(store: Store) -> None:
    first = put(store, "/a", ONE)
    second = put(store, "/b", ONE + "\n\n")
    assert second == Change("unchanged", first.document_id)
    assert store.entries()[0].sources == ("/a", "/b")
    assert len(store.passages()) == len(first.added)


def test_one_of_two_sources_changes_and_there_are_two_documents(store: Store) -> None:
    first = put(store, "/a", ONE)
    put(store, "/b", ONE)
    change = put(store, "/a", TWO)
    assert change.status == "added"
    assert change.document_id != first.document_id
    assert [entry.sources for entry in store.entries()] == [("/b",), ("/a",)]
    assert [parsed.text for parsed in everything(store)] == [ONE, TWO]


def test_a_file_that_comes_to_say_what_another_says_joins_it(store: Store) -> None:
    first, second = put(store, "/a", ONE), put(store, "/b", TWO)
    change = put(store, "/b", ONE)
    assert change == Change("replaced", first.document_id, (), second.added)
    assert [entry.sources for entry in store.entries()] == [("/a", "/b")]


def test_no_id_is_used_twice(store: Store) -> None:
    documents: list[str] = []
    passages: list[int] = []
    for _ in range(4):
        change = put(store, "/a", ONE)
        documents.append(change.document_id)
        passages.extend(change.added)
        assert store.remove(change.document_id) == change.added
    assert len(set(documents)) == len(documents)
    assert len(set(passages)) == len(passages)
    assert store.entries() == store.passages() == store.tasks() == store.targets() == ()


@settings(deadline=None)
@given(
    st.lists(
        st.tuples(st.sampled_from("abc"), st.sampled_from([ONE, TWO, ONE + "新增一句。"])),
        max_size=8,
    )
)
def test_after_any_order_of_changes_the_store_says_what_the_files_say(
    tmp_path_factory: pytest.TempPathFactory, steps: list[tuple[str, str]]
) -> None:
    with closing(Store.open(tmp_path_factory.mktemp("any"), write=True)) as store:
        files: dict[str, str] = {}
        for path, text in steps:
            put(store, path, text)
            files[path] = text
        said = {
            path: document.parsed.text
            for entry in store.entries()
            for path in entry.sources
            if (document := store.document(entry.id))
        }
        assert said == files
        assert len(store.entries()) == len(set(files.values()))


def test_an_error_in_mid_transaction_leaves_the_old_state(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(store, "/a", ONE)
    generation, before = store.generation, digest(store)
    half = parse(TWO, "/a")
    broken = Source("/a", "a", ".txt", TWO.encode())
    object.__setattr__(half, "passages", (*half.passages, None))
    with pytest.raises(AttributeError):
        store.put(broken, half)
    assert (store.generation, digest(store)) == (generation, before)
    assert everything(store) == [parse(ONE, "/a")]


CRASH = """
import os, sys
from pathlib import Path
from corpus.parse import parse
from corpus.store import Source, Store
store = Store.open(Path(sys.argv[1]), write=True)
store._connection.execute("PRAGMA cache_spill = 1")
store._connection.execute("PRAGMA cache_size = 2")
text = sys.argv[2]
store._fill = lambda *given: (Store._fill(store, *given), os._exit(9))
store.put(Source("/a", "a", ".txt", text.encode() * 500), parse(text, "a"))
"""


@pytest.mark.parametrize("write", [False, True])
def test_a_crash_in_mid_transaction_leaves_the_old_state(tmp_path: Path, *, write: bool) -> None:
    folder = tmp_path / "data"
    with closing(Store.open(folder, write=True)) as store:
        put(store, "/a", ONE * 200)
        before = everything(store)
    crashed = subprocess.run([sys.executable, "-c", CRASH, folder, TWO * 300], check=False)
    assert crashed.returncode == 9
    assert (folder / f"{FILE_NAME}-journal").exists()
    with closing(Store.open(folder, write=write)) as store:
        assert everything(store) == before


def test_a_reader_sees_the_old_state_while_another_writes(store: Store) -> None:
    put(store, "/a", ONE)
    filled, seen = threading.Event(), threading.Event()
    fill = store._fill

    def slow_fill(document_id: str, parsed: Parsed) -> tuple[int, ...]:
        ids = fill(document_id, parsed)
        filled.set()
        assert seen.wait(10)
        return ids

    store._fill = slow_fill  # type: ignore[method-assign]
    writer = threading.Thread(target=put, args=(store, "/a", TWO))
    writer.start()
    assert filled.wait(10)
    with closing(Store.open(store.folder)) as reader:
        assert everything(reader) == [parse(ONE, "/a")]
        seen.set()
        writer.join()
        assert everything(reader) == [parse(TWO, "/a")]


def test_reading_a_folder_that_is_not_there_makes_nothing(tmp_path: Path) -> None:
    with closing(Store.open(tmp_path / "none")) as store:
        assert store.entries() == ()
    assert not (tmp_path / "none").exists()


def test_a_read_only_folder_is_read_and_says_why_it_is_not_written(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    with closing(Store.open(folder, write=True)) as store:
        put(store, "/a", ONE)
    for path in (folder / FILE_NAME, folder):
        path.chmod(0o555)
    try:
        with closing(Store.open(folder)) as store:
            assert everything(store) == [parse(ONE, "/a")]
        with pytest.raises(StoreError, match="是只读的，不能导入；提问不受影响"):
            Store.open(folder, write=True)
    finally:
        folder.chmod(0o755)


def test_a_store_opened_for_reading_refuses_to_write(tmp_path: Path) -> None:
    with closing(Store.open(tmp_path)) as store, pytest.raises(StoreError, match="以只读方式打开"):
        put(store, "/a", ONE)


def garbage(folder: Path) -> None:
    (folder / FILE_NAME).write_bytes(b"SQLite or not " * 400)


def cut(folder: Path) -> None:
    with closing(Store.open(folder, write=True)) as store:
        put(store, "/a", ONE * 200)
    os.truncate(folder / FILE_NAME, 5000)


def newer(folder: Path) -> None:
    Store.open(folder, write=True).close()
    with closing(sqlite3.connect(folder / FILE_NAME)) as connection, connection:
        connection.execute("UPDATE meta SET value = '99' WHERE key = 'schema_version'")


def foreign(folder: Path) -> None:
    (folder / "notes.txt").write_text("x")


def another_database(folder: Path) -> None:
    with closing(sqlite3.connect(folder / FILE_NAME)) as connection, connection:
        connection.execute("CREATE TABLE other (x)")


@pytest.mark.parametrize("write", [False, True])
@pytest.mark.parametrize(
    ("spoil", "message"),
    [
        (garbage, "打不开数据库"),
        (newer, "由更新版本的问策写成（格式 99"),
        (foreign, "不是问策的数据文件夹"),
        (another_database, "no such table"),
    ],
)
def test_a_folder_that_cannot_be_used_is_refused(
    tmp_path: Path, spoil: object, message: str, *, write: bool
) -> None:
    assert callable(spoil)
    spoil(tmp_path)
    with pytest.raises(StoreError, match=message):
        Store.open(tmp_path, write=write)


def test_a_database_that_lost_its_end_is_refused(tmp_path: Path) -> None:
    cut(tmp_path)
    with pytest.raises(StoreError, match="malformed"), closing(Store.open(tmp_path)) as store:
        everything(store)


def test_a_file_is_no_data_folder(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(StoreError, match="不是文件夹"):
        Store.open(tmp_path / "file")


def test_a_copy_of_the_folder_reads_the_same(store: Store, tmp_path: Path) -> None:
    put(store, "/a", ONE)
    shutil.copytree(store.folder, tmp_path / "copy")
    with closing(Store.open(tmp_path / "copy")) as copy:
        assert everything(copy) == everything(store)
