"""What visitors do with their conversations."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING

import pytest

from conversations import ConversationError, Conversations, NoSuchConversation, feedback, kept
from conversations.file import FILE_NAME

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from conversations import Visitor
    from qa.types import Answer


@pytest.fixture
def held(folder: Path, say: Callable[..., Answer], li: Visitor, wang: Visitor) -> Conversations:
    """Li has talked in a, b and a again, Wang in w, nobody in n."""
    made = Conversations.open(folder)
    for name, question, who in (
        ("a", "一", li),
        ("b", "二", li),
        ("w", "旁", wang),
        ("a", "三", li),
    ):
        say(made, name, question, who)
    say(made, "n", "无")
    return made


def test_a_visitors_conversations_are_listed_those_used_last_first(
    held: Conversations, li: Visitor
) -> None:
    found = kept.listed(held.file, li, 10, 0)
    assert [(one.id, one.title, one.turns) for one in found.conversations] == [
        ("a", "一", 2),
        ("b", "二", 1),
    ]
    assert found.total == 2


def test_pages_of_conversations_add_up_to_all(held: Conversations, li: Visitor) -> None:
    pages = [kept.listed(held.file, li, 1, offset) for offset in range(3)]
    assert [one.id for page in pages for one in page.conversations] == ["a", "b"]
    assert {page.total for page in pages} == {2}


def test_a_conversation_is_given_whole_oldest_turn_first(
    held: Conversations, say: Callable[..., Answer], li: Visitor
) -> None:
    for number in range(10):
        say(held, "a", f"{number}", li, request_id=f"request-{number}")
    found = kept.whole(held.file, li, "a")
    assert [turn.question for turn in found.turns] == ["一", "三", *map(str, range(10))]
    assert [turn.answer.answer for turn in found.turns[:2]] == ["答一", "答三"]
    assert [turn.request_id for turn in found.turns[1:3]] == [None, "request-0"]
    assert found.created <= found.turns[0].asked <= found.turns[-1].asked <= found.updated
    assert found.updated.endswith("+00:00")


def test_a_conversation_is_renamed_and_keeps_its_name_and_its_place(
    held: Conversations, say: Callable[..., Answer], li: Visitor
) -> None:
    assert kept.renamed(held.file, li, "b", "新名").title == "新名"
    assert [one.id for one in kept.listed(held.file, li, 9, 0).conversations] == ["a", "b"]
    say(held, "b", "又", li)
    assert kept.whole(held.file, li, "b").title == "新名"


def test_a_deleted_conversation_is_gone_with_its_words(
    held: Conversations, folder: Path, say: Callable[..., Answer], li: Visitor
) -> None:
    say(held, "a", "不可外传的问题", li)
    kept.deleted(held.file, li, "a")
    with pytest.raises(NoSuchConversation):
        kept.whole(held.file, li, "a")
    assert held.turns("a", li) == ()
    held.close()
    assert not any("不可外传".encode() in file.read_bytes() for file in folder.iterdir())


@pytest.mark.parametrize("name", ["w", "n", "none"])
def test_the_conversations_of_others_are_not_there(
    held: Conversations, li: Visitor, name: str
) -> None:
    for work in (
        lambda: kept.whole(held.file, li, name),
        lambda: kept.renamed(held.file, li, name, "新名"),
        lambda: kept.deleted(held.file, li, name),
        lambda: feedback.rate(held.file, li, name, None, "up", None),
    ):
        with pytest.raises(NoSuchConversation, match="没有这个对话"):
            work()
    with sqlite3.connect(held_file(held)) as other:
        assert other.execute("SELECT count(*) FROM conversations").fetchone() == (4,)
        assert other.execute(
            "SELECT count(*) FROM conversations WHERE title = '新名'"
        ).fetchone() == (0,)


def held_file(held: Conversations) -> str:
    return held.file.read("SELECT file FROM pragma_database_list")[0][0]


def test_a_file_that_breaks_is_told_to_the_visitor(
    held: Conversations, folder: Path, li: Visitor
) -> None:
    with sqlite3.connect(folder / FILE_NAME) as other:
        other.executescript("DROP TABLE turns")
    for work in (
        lambda: kept.listed(held.file, li, 9, 0),
        lambda: kept.whole(held.file, li, "a"),
        lambda: feedback.rate(held.file, li, "a", None, "up", None),
    ):
        with pytest.raises(ConversationError, match="提问不受影响"):
            work()
