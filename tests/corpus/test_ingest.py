"""Files into the store: what is told of each, and that nothing is written without need."""

from __future__ import annotations

import hashlib
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

import corpus.ingest
from corpus.ingest import collect, ingest, rederive
from corpus.parse import PIPELINE_VERSION
from corpus.store import FILE_NAME, Store

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

ONE = "一、总体要求\n(一)指导思想。坚持创新驱动发展,加快建设。(责任单位:市科技局)\n"
TWO = "一、总体要求\n(一)指导思想。坚持绿色低碳发展,加快转型。(牵头单位:市生态环境局)\n"


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with closing(Store.open(tmp_path / "data", write=True)) as opened:
        yield opened


@pytest.fixture
def files(tmp_path: Path) -> Path:
    folder = tmp_path / "files"
    (folder / "inner" / ".hidden").mkdir(parents=True)
    (folder / "武汉.txt").write_text(ONE, encoding="utf-8")
    (folder / "inner" / "b.md").write_text(TWO, encoding="utf-8")
    (folder / ".note.txt").write_text(TWO, encoding="utf-8")
    (folder / "inner" / ".hidden" / "c.txt").write_text(TWO, encoding="utf-8")
    (folder / "inner" / "manifest.json").write_text("[]")
    (folder / "photo.jpg").write_bytes(b"\xff\xd8\xff")
    return folder


def digest(store: Store) -> str:
    return hashlib.sha256((store.folder / FILE_NAME).read_bytes()).hexdigest()


def texts(store: Store) -> list[str]:
    found = [store.document(entry.id) for entry in store.entries()]
    return [document.parsed.text for document in found if document]


def test_folders_are_read_at_any_depth_without_what_is_hidden(files: Path) -> None:
    names = [path.name for path in collect([files, files / "武汉.txt"])]
    assert names == ["b.md", "photo.jpg", "武汉.txt", "武汉.txt"]


def test_each_file_is_told_of(store: Store, files: Path) -> None:
    told = {path.name: ingest(store, path) for path in collect([files])}
    statuses = {name: one.change and one.change.status for name, one in told.items()}
    assert statuses == {"b.md": "added", "武汉.txt": "added", "photo.jpg": None}
    assert told["photo.jpg"].reason == "暂不支持 .jpg 格式，可导入：.md、.txt"


def test_the_same_file_again_writes_not_one_byte(store: Store, files: Path) -> None:
    ingest(store, files / "武汉.txt")
    generation, before = store.generation, digest(store)
    stamp = (store.folder / FILE_NAME).stat().st_mtime_ns
    again = ingest(store, files / "武汉.txt")
    assert again.change is not None
    assert again.change.status == "unchanged"
    assert (store.generation, digest(store)) == (generation, before)
    assert (store.folder / FILE_NAME).stat().st_mtime_ns == stamp


def test_a_changed_file_replaces_the_old_text(store: Store, files: Path) -> None:
    ingest(store, files / "武汉.txt")
    (files / "武汉.txt").write_text(TWO, encoding="utf-8")
    changed = ingest(store, files / "武汉.txt")
    assert changed.change is not None
    assert changed.change.status == "replaced"
    assert texts(store) == [TWO.strip()]


def test_a_document_that_lost_the_file_it_was_named_by_takes_the_next_ones_name(
    store: Store, files: Path
) -> None:
    (files / "洪山区.txt").write_text(ONE, encoding="utf-8")
    for name in ("武汉.txt", "洪山区.txt"):
        ingest(store, files / name)
    assert [e.header.place for e in store.entries()] == ["武汉市"]
    kept = {p.id for p in store.passages()}
    (files / "武汉.txt").write_text(TWO, encoding="utf-8")
    ingest(store, files / "武汉.txt")
    assert [e.header.title for e in store.entries()] == ["洪山区", "武汉"]
    assert [e.header.place for e in store.entries()] == ["洪山区", "武汉市"]
    assert kept < {p.id for p in store.passages()}


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "文件是空的"),
        (b" \n ", "文件是空的"),
        (bytes(range(256)) * 40, "不是文本文件"),
        ("。。。——\n".encode(), "文件里没有文字"),
        ("当前位置: 首页>>科研\n2019-05-10 08:52\n".encode(), "没有正文"),
    ],
)
def test_a_file_without_a_document_is_refused_and_nothing_is_lost(
    store: Store, files: Path, content: bytes, reason: str
) -> None:
    ingest(store, files / "武汉.txt")
    (files / "武汉.txt").write_bytes(content)
    refused = ingest(store, files / "武汉.txt")
    assert refused.change is None
    assert reason in str(refused.reason)
    assert texts(store) == [ONE.strip()]


def test_a_missing_a_large_and_an_unreadable_file_are_refused(store: Store, tmp_path: Path) -> None:
    large = tmp_path / "large.txt"
    with large.open("wb") as out:
        out.truncate(50 * 1024 * 1024)
    assert "50 MB，超过 20 MB 的上限" in str(ingest(store, large).reason)
    assert "没有这个文件" in str(ingest(store, tmp_path / "none.txt").reason)
    folder = tmp_path / "folder.txt"
    folder.mkdir()
    assert "文件打不开" in str(ingest(store, folder).reason)


def test_new_parsing_code_reads_every_source_again_once(
    store: Store, files: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for path in collect([files]):
        ingest(store, path)
    assert len(rederive(store)) == 2
    assert store.pipeline_version == PIPELINE_VERSION
    before, passages = digest(store), store.passages()
    assert rederive(store) == []
    assert digest(store) == before
    monkeypatch.setattr(corpus.ingest, "PIPELINE_VERSION", PIPELINE_VERSION + 1)
    changes = rederive(store)
    assert [(c.added, c.removed) for c in changes] == [((), ()), ((), ())]
    assert store.passages() == passages


def test_documents_that_the_new_code_reads_alike_become_one_and_the_other_way_round(
    store: Store, files: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for path in collect([files]):
        ingest(store, path)
    rederive(store)
    real = corpus.ingest.parse
    monkeypatch.setattr(corpus.ingest, "parse", lambda raw, name: real(ONE, name))
    monkeypatch.setattr(corpus.ingest, "PIPELINE_VERSION", PIPELINE_VERSION + 1)
    rederive(store)
    assert texts(store) == [ONE.strip()]
    assert len(store.entries()[0].sources) == 2
    monkeypatch.setattr(corpus.ingest, "parse", real)
    monkeypatch.setattr(corpus.ingest, "PIPELINE_VERSION", PIPELINE_VERSION + 2)
    rederive(store)
    assert sorted(texts(store)) == sorted([ONE.strip(), TWO.strip()])


def test_an_interrupted_rederivation_is_done_again(
    store: Store, files: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for path in collect([files]):
        ingest(store, path)
    real, calls = corpus.ingest.parse, iter([True, False])

    def breaks(raw: str, name: str) -> object:
        if next(calls):
            return real(raw, name)
        raise KeyboardInterrupt

    monkeypatch.setattr(corpus.ingest, "parse", breaks)
    with pytest.raises(KeyboardInterrupt):
        rederive(store)
    assert store.pipeline_version != PIPELINE_VERSION
    assert sorted(texts(store)) == sorted([ONE.strip(), TWO.strip()])
    monkeypatch.setattr(corpus.ingest, "parse", real)
    assert len(rederive(store)) == 2
    assert store.pipeline_version == PIPELINE_VERSION


def test_a_source_that_the_new_code_refuses_keeps_its_document(
    store: Store, files: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ingest(store, files / "武汉.txt")
    real = corpus.ingest.parse
    monkeypatch.setattr(corpus.ingest, "parse", lambda raw, name: real("", name))
    assert rederive(store) == []
    assert texts(store) == [ONE.strip()]
