from __future__ import annotations

import sqlite3
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING

import pytest

from conversations import FILE_NAME, Conversations, new_conversation_id
from corpus.store import Store
from qa.types import Answer, Kind, Turn

if TYPE_CHECKING:
    from qa.bot import Bot

ANSWER = Answer("答", "answered", Kind.PASSAGE)


def turn(number: int) -> Turn:
    return Turn(f"第{number}问", ANSWER)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A data folder that holds a store."""
    Store.open(tmp_path / "data", write=True).close()
    return tmp_path / "data"


def test_turns_come_back_oldest_first(folder: Path) -> None:
    kept = Conversations.open(folder)
    kept.add("a", turn(1))
    kept.add("b", turn(2))
    kept.add("a", turn(3))
    assert kept.turns("a") == (turn(1), turn(3))


def test_an_unknown_conversation_has_no_turns(folder: Path) -> None:
    assert Conversations.open(folder).turns("a") == ()


def test_a_restart_forgets_nothing_of_an_answer(folder: Path, bot: Bot) -> None:
    asked = [
        "东湖科学城建设由谁牵头？",
        "2020年研发投入占GDP比重目标？",
        "上海市科技工作由谁牵头？",
    ]
    turns = tuple(Turn(question, bot.ask(question)) for question in asked)
    before = Conversations.open(folder)
    for one in turns:
        before.add("a", one)
    before.close()
    assert Conversations.open(folder).turns("a") == turns
    assert all(one.answer.facts for one in turns[:2])


def test_only_the_last_turns_are_kept(folder: Path) -> None:
    kept = Conversations.open(folder, turns=2)
    for number in range(5):
        kept.add("a", turn(number))
    assert kept.turns("a") == (turn(3), turn(4))
    assert rows(folder, "turns") == 2


def test_the_conversation_used_longest_ago_is_forgotten(folder: Path) -> None:
    kept = Conversations.open(folder, limit=2)
    for name in ("a", "b", "a", "c"):
        kept.add(name, turn(1))
    assert [len(kept.turns(name)) for name in "abc"] == [2, 0, 1]
    assert rows(folder, "turns") == 3


def test_two_processes_share_the_conversations_of_a_folder(folder: Path) -> None:
    first, second = Conversations.open(folder), Conversations.open(folder)
    first.add("a", turn(1))
    second.add("a", turn(2))
    assert first.turns("a") == second.turns("a") == (turn(1), turn(2))


def test_many_threads_lose_no_turn(folder: Path) -> None:
    kept = Conversations.open(folder, turns=100)

    def add_ten(name: str) -> None:
        for number in range(10):
            kept.add(name, turn(number))

    threads = [Thread(target=add_ten, args=(name,)) for name in "abab"]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert [len(kept.turns(name)) for name in "ab"] == [20, 20]


@pytest.mark.parametrize("state", ["missing", "read-only", "damaged"])
def test_where_nothing_can_be_written_they_are_kept_in_memory(
    tmp_path: Path, folder: Path, state: str, caplog: pytest.LogCaptureFixture
) -> None:
    if state == "missing":
        folder = tmp_path / "none"
    elif state == "read-only":
        folder.chmod(0o555)
    else:
        (folder / FILE_NAME).write_bytes(b"no database" * 100)
    kept = Conversations.open(folder)
    kept.add("a", turn(1))
    folder.exists() and folder.chmod(0o755)
    assert kept.turns("a") == (turn(1),)
    assert Conversations.open(folder).turns("a") == ()
    assert ("对话只记在内存里" in caplog.text) == (state != "missing")
    assert folder.exists() == (state != "missing")


def test_a_file_that_breaks_later_costs_the_turns_and_not_the_answer(
    folder: Path, caplog: pytest.LogCaptureFixture
) -> None:
    kept = Conversations.open(folder)
    with sqlite3.connect(folder / FILE_NAME) as other:
        other.executescript("DROP TABLE turns")
    kept.add("a", turn(1))
    assert kept.turns("a") == ()
    assert "这一问没有记下" in caplog.text


def test_turns_written_in_another_format_are_forgotten(folder: Path) -> None:
    Conversations.open(folder).add("a", turn(1))
    with sqlite3.connect(folder / FILE_NAME) as other:
        other.execute("PRAGMA user_version = 99")
    assert Conversations.open(folder).turns("a") == ()


def test_ids_are_long_and_never_twice_the_same() -> None:
    ids = {new_conversation_id() for _ in range(1000)}
    assert len(ids) == 1000
    assert min(map(len, ids)) >= 22


def rows(folder: Path, table: str) -> int:
    with sqlite3.connect(folder / FILE_NAME) as connection:
        return connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0]
