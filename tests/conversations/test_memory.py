"""What asking remembers."""

from __future__ import annotations

import multiprocessing
import sqlite3
from datetime import date
from threading import Thread
from typing import TYPE_CHECKING

import pytest

from conversations import (
    NOBODY,
    Asked,
    Conversations,
    Limits,
    NoSuchConversation,
    RequestUsed,
    Said,
    new_conversation_id,
    visitor_of,
)
from conversations.file import FILE_NAME
from conversations.memory import LEANT_ON, MAX_TITLE_CHARS, title_of
from conversations.types import IN_MEMORY
from qa.types import Answer, Filters, Kind

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from conversations import Visitor
    from qa.bot import Bot

SENT = "request-1"


def questions(kept: Conversations, name: str, visitor: Visitor = NOBODY) -> list[str]:
    return [turn.question for turn in kept.turns(name, visitor)]


def rows(folder: Path, table: str) -> int:
    with sqlite3.connect(folder / FILE_NAME) as connection:
        return connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0]


def test_turns_come_back_oldest_first(folder: Path, say: Callable[..., Answer]) -> None:
    kept = Conversations.open(folder)
    for name, question in (("a", "一"), ("b", "二"), ("a", "三")):
        say(kept, name, question)
    assert questions(kept, "a") == ["一", "三"]


def test_an_unknown_conversation_has_no_turns(folder: Path) -> None:
    assert Conversations.open(folder).turns("a") == ()


def test_a_restart_forgets_nothing_of_an_answer(folder: Path, bot: Bot) -> None:
    asked = [
        "东湖科学城建设由谁牵头？",
        "2020年研发投入占GDP比重目标？",
        "上海市科技工作由谁牵头？",
    ]
    answers = [bot.ask(question) for question in asked]
    before = Conversations.open(folder)
    for question, answer in zip(asked, answers, strict=True):
        before.add(Said(NOBODY, "a", Asked(question), answer, 1))
    before.close()
    assert [turn.answer for turn in Conversations.open(folder).turns("a")] == answers
    assert all(answer.facts for answer in answers[:2])


def test_a_follow_up_leans_on_the_last_turns(
    folder: Path, say: Callable[..., Answer], li: Visitor
) -> None:
    kept = Conversations.open(folder)
    for number in range(9):
        say(kept, "a", f"{number}", li)
    assert questions(kept, "a", li) == [f"{number}" for number in range(9 - LEANT_ON, 9)]


def test_of_nobodys_conversation_no_more_is_kept_than_that(
    folder: Path, say: Callable[..., Answer], li: Visitor
) -> None:
    kept = Conversations.open(folder)
    for number in range(9):
        say(kept, "nobody's", f"{number}")
        say(kept, "Li's", f"{number}", li)
    assert rows(folder, "turns") == LEANT_ON + 9


def test_a_visitors_conversation_holds_its_last_turns(
    folder: Path, say: Callable[..., Answer], li: Visitor
) -> None:
    kept = Conversations.open(folder, Limits(turns=3))
    for number in range(5):
        say(kept, "a", f"{number}", li)
    assert questions(kept, "a", li) == ["2", "3", "4"]
    assert rows(folder, "turns") == 3


def test_nobodys_conversation_used_longest_ago_is_forgotten(
    folder: Path, say: Callable[..., Answer], li: Visitor
) -> None:
    kept = Conversations.open(folder, Limits(nobodys=2))
    say(kept, "Li's", "问", li)
    for name in ("a", "b", "a", "c"):
        say(kept, name, "问")
    assert [len(kept.turns(name)) for name in "abc"] == [2, 0, 1]
    assert len(kept.turns("Li's", li)) == 1
    assert rows(folder, "turns") == 4


def test_a_limit_is_overrun_by_a_hundredth_at_most(
    folder: Path, say: Callable[..., Answer]
) -> None:
    kept = Conversations.open(folder, Limits(nobodys=200))
    for number in range(209):
        say(kept, f"{number}", "问")
    assert 200 <= rows(folder, "conversations") <= 202
    assert len(kept.turns("208")) == 1


def test_a_full_file_forgets_the_visitors_conversation_used_longest_ago(
    folder: Path, say: Callable[..., Answer], li: Visitor, wang: Visitor
) -> None:
    kept = Conversations.open(folder, Limits(nobodys=1, file_bytes=0))
    say(kept, "nobody's", "问")
    for name, visitor in (("a", li), ("b", wang), ("a", li)):
        kept = Conversations.open(folder, Limits(nobodys=1000))
        say(kept, name, "问", visitor)
    say(Conversations.open(folder, Limits(nobodys=1, file_bytes=0)), "nobody's", "再问")
    assert [len(kept.turns(name, who)) for name, who in (("a", li), ("b", wang))] == [2, 0]
    assert questions(kept, "nobody's") == ["问", "再问"]


def test_a_file_that_is_not_full_forgets_nothing(
    folder: Path, say: Callable[..., Answer], li: Visitor
) -> None:
    kept = Conversations.open(folder, Limits(nobodys=1))
    for name in "abc":
        say(kept, name, "问", li)
    assert [len(kept.turns(name, li)) for name in "abc"] == [1, 1, 1]


# ---- whose it is


@pytest.mark.parametrize(("begun", "gone_on"), [("Li", ""), ("", "Li"), ("Li", "Wang")])
def test_a_conversation_goes_on_only_for_whom_began_it(
    folder: Path, say: Callable[..., Answer], begun: str, gone_on: str
) -> None:
    kept = Conversations.open(folder)
    say(kept, "a", "一", visitor_of(begun))
    with pytest.raises(NoSuchConversation):
        kept.turns("a", visitor_of(gone_on))
    with pytest.raises(NoSuchConversation):
        say(kept, "a", "二", visitor_of(gone_on))
    assert questions(kept, "a", visitor_of(begun)) == ["一"]


def test_no_token_stands_in_the_file(folder: Path, say: Callable[..., Answer]) -> None:
    token = "T0ken" * 6
    kept = Conversations.open(folder)
    say(kept, "a", "一", visitor_of(token))
    kept.close()
    assert not any(token.encode() in file.read_bytes() for file in folder.iterdir())


# ---- a question that is sent twice


def test_a_question_sent_again_has_the_same_answer_and_is_no_second_turn(
    folder: Path, say: Callable[..., Answer], li: Visitor
) -> None:
    kept = Conversations.open(folder)
    first = say(kept, "a", "一", li, request_id=SENT)
    assert kept.answered(Asked("一", request_id=SENT), None, li) == first
    assert kept.answered(Asked("一", request_id=SENT), "a", li) == first
    assert say(kept, "another", "一", li, request_id=SENT) == first  # both at once
    assert (questions(kept, "a", li), questions(kept, "another", li)) == (["一"], [])
    assert rows(folder, "conversations") == 1


@pytest.mark.parametrize(
    "asked",
    [
        Asked("二", request_id=SENT),
        Asked("一", date(2024, 1, 1), request_id=SENT),
        Asked("一", None, Filters(("d1",)), SENT),
    ],
)
def test_another_question_under_the_same_request_id_is_refused(
    folder: Path, say: Callable[..., Answer], li: Visitor, asked: Asked
) -> None:
    kept = Conversations.open(folder)
    say(kept, "a", "一", li, request_id=SENT)
    answer = Answer("答", "answered", Kind.PASSAGE)
    with pytest.raises(RequestUsed):
        kept.answered(asked, None, li)
    with pytest.raises(RequestUsed):
        kept.add(Said(li, "a", asked, answer, 1))


def test_the_same_question_in_another_conversation_is_another(
    folder: Path, say: Callable[..., Answer], li: Visitor
) -> None:
    kept = Conversations.open(folder)
    say(kept, "a", "一", li, request_id=SENT)
    with pytest.raises(RequestUsed):
        kept.answered(Asked("一", request_id=SENT), "b", li)


def test_no_filters_are_the_same_as_empty_ones(folder: Path, say: Callable[..., Answer]) -> None:
    kept = Conversations.open(folder)
    first = say(kept, "a", "一", request_id=SENT, filters=Filters())
    assert kept.answered(Asked("一", request_id=SENT)) == first


def test_each_visitor_has_request_ids_of_their_own(
    folder: Path, say: Callable[..., Answer], li: Visitor, wang: Visitor
) -> None:
    kept = Conversations.open(folder)
    for name, visitor in (("a", li), ("b", wang), ("c", NOBODY)):
        assert kept.answered(Asked(name, request_id=SENT), None, visitor) is None
        say(kept, name, name, visitor, request_id=SENT)
    assert [questions(kept, n, v) for n, v in (("a", li), ("b", wang), ("c", NOBODY))] == [
        ["a"],
        ["b"],
        ["c"],
    ]


def test_questions_without_a_request_id_are_all_different(
    folder: Path, say: Callable[..., Answer]
) -> None:
    kept = Conversations.open(folder)
    say(kept, "a", "一")
    say(kept, "a", "一")
    assert kept.answered(Asked("一")) is None
    assert questions(kept, "a") == ["一", "一"]


# ---- several at once


def test_two_openings_share_the_conversations_of_a_folder(
    folder: Path, say: Callable[..., Answer]
) -> None:
    first, second = Conversations.open(folder), Conversations.open(folder)
    say(first, "a", "一")
    say(second, "a", "二")
    assert questions(first, "a") == questions(second, "a") == ["一", "二"]


def test_many_threads_lose_no_turn(folder: Path, say: Callable[..., Answer], li: Visitor) -> None:
    kept = Conversations.open(folder)

    def add_ten(name: str) -> None:
        for number in range(10):
            say(kept, name, f"{number}", li)

    threads = [Thread(target=add_ten, args=(name,)) for name in "abab"]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert rows(folder, "turns") == 40


def add_fifty(folder: Path, name: str) -> None:
    kept = Conversations.open(folder)
    answer = Answer("答", "answered", Kind.PASSAGE)
    for number in range(50):
        asked = Asked(f"{number}", request_id=f"request-{number}")
        kept.add(Said(visitor_of("Li"), name, asked, answer, 1))
    kept.close()


def test_two_processes_that_begin_at_once_lose_no_turn_and_double_none(folder: Path) -> None:
    spawn = multiprocessing.get_context("spawn")
    both = [spawn.Process(target=add_fifty, args=(folder, name)) for name in ("a", "b")]
    for process in both:
        process.start()
    for process in both:
        process.join()
    assert [process.exitcode for process in both] == [0, 0]
    assert rows(folder, "turns") == 50


# ---- a file that cannot be used


@pytest.mark.parametrize("state", ["missing", "read-only", "damaged"])
def test_where_nothing_can_be_written_they_are_kept_in_memory(
    tmp_path: Path,
    folder: Path,
    say: Callable[..., Answer],
    state: str,
    caplog: pytest.LogCaptureFixture,
) -> None:
    if state == "missing":
        folder = tmp_path / "none"
    elif state == "read-only":
        folder.chmod(0o555)
    else:
        (folder / FILE_NAME).write_bytes(b"no database" * 100)
    kept = Conversations.open(folder)
    say(kept, "a", "一")
    folder.exists() and folder.chmod(0o755)
    assert questions(kept, "a") == ["一"]
    assert Conversations.open(folder).turns("a") == ()
    assert ("对话只记在内存里" in caplog.text) == (state != "missing")
    assert folder.exists() == (state != "missing")


@pytest.mark.parametrize(
    "damage",
    ["DROP TABLE turns", "UPDATE turns SET answer = '{'", "UPDATE turns SET answer = '[]'"],
)
def test_a_file_that_breaks_later_costs_the_turns_and_not_the_answer(
    folder: Path, say: Callable[..., Answer], damage: str, caplog: pytest.LogCaptureFixture
) -> None:
    kept = Conversations.open(folder)
    say(kept, "a", "一", request_id=SENT)
    with sqlite3.connect(folder / FILE_NAME) as other:
        other.executescript(damage)
    assert kept.turns("a") == ()
    assert kept.answered(Asked("一", request_id=SENT)) is None
    assert say(kept, "a", "二").answer == "答二"
    assert say(kept, "a", "一", request_id=SENT).answer == "答一"
    assert "前文读不出来" in caplog.text


def test_turns_written_in_another_format_are_forgotten(
    folder: Path, say: Callable[..., Answer]
) -> None:
    say(Conversations.open(folder), "a", "一")
    with sqlite3.connect(folder / FILE_NAME) as other:
        other.execute("PRAGMA user_version = 99")
    assert Conversations.open(folder).turns("a") == ()


# ---- names


def test_ids_are_long_and_never_twice_the_same() -> None:
    ids = {new_conversation_id() for _ in range(1000)}
    assert len(ids) == 1000
    assert min(map(len, ids)) >= 22


@pytest.mark.parametrize(
    ("question", "title"),
    [
        ("谁牵头？", "谁牵头？"),
        ("  东湖科学城\n 由谁牵头？ ", "东湖科学城 由谁牵头？"),
        ("问" * MAX_TITLE_CHARS, "问" * MAX_TITLE_CHARS),
        ("问" * 2000, "问" * (MAX_TITLE_CHARS - 1) + "…"),
    ],
)
def test_a_conversation_is_called_by_its_first_question(question: str, title: str) -> None:
    assert title_of(question) == title


def test_memory_is_filled_less_than_a_file(folder: Path, tmp_path: Path) -> None:
    on_disk, in_memory = Conversations.open(folder), Conversations.open(tmp_path / "none")
    assert (on_disk.file.lasting, in_memory.file.lasting) == (True, False)
    assert (on_disk.limits, in_memory.limits) == (Limits(), IN_MEMORY)
