"""A library that another process takes documents in to, or out of, while it is asked."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from corpus.folder import changing, is_changing
from corpus.ingest import ingest
from corpus.store import Store
from qa.bot import Bot

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from qa.library import Library

ASKED = "怎样推进科技成果转化"


@pytest.fixture
def asked(library: Path, tmp_path: Path) -> Iterator[Bot]:
    data = tmp_path / "data"
    shutil.copytree(library, data)
    bot = Bot.open(data)
    bot.warm()
    yield bot
    bot.close()


@pytest.fixture
def new(tmp_path: Path) -> Path:
    file = tmp_path / "new.txt"
    file.write_text(
        "鹿鸣市数字经济实施方案\n\n一、建设云谷\n由市数据局牵头建设鹿鸣云谷。\n", "utf-8"
    )
    return file


def test_an_index_is_not_built_anew_while_another_process_is_at_it(
    asked: Bot, new: Path, caplog: pytest.LogCaptureFixture
) -> None:
    folder = asked.settings.data_dir
    with changing(folder):
        assert is_changing(folder)
        store = Store.open(folder, write=True)
        ingest(store, new)
        store.close()
        assert asked.search(ASKED)
        assert asked.size() == 3
        assert caplog.text == ""
    assert not is_changing(folder)
    assert "鹿鸣" in asked.search("鹿鸣云谷")[0].text
    assert "重建检索索引" in caplog.text  # that process ended without doing it


def test_an_index_whose_files_went_is_read_from_where_they_are_now(asked: Bot, new: Path) -> None:
    unread = Bot.open(asked.settings.data_dir)
    unread._search.ready(unread._current(), unread._store)  # opened, its vectors are not yet
    asked.add([new])
    unread._library = asked._library  # what it knew when its question began
    assert unread.search("鹿鸣云谷")
    unread.close()


def test_what_was_read_while_the_library_changed_is_read_again(asked: Bot, new: Path) -> None:
    other = Bot.open(asked.settings.data_dir)
    sizes = []

    def reading(library: Library) -> int:
        sizes.append(len(library.entries))
        if len(sizes) == 1:
            other.add([new])
            raise KeyError("of a document that is no more")
        return len(library.entries)

    assert asked._of_one_state(reading) == 3
    assert sizes == [2, 3]
    other.close()


def test_an_error_is_one_where_nothing_changed(asked: Bot) -> None:
    def fail(_: Library) -> None:
        raise KeyError("gone")

    with pytest.raises(KeyError):
        asked._of_one_state(fail)
