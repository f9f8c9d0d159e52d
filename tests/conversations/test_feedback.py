"""What is stored of what visitors think of answers."""

from __future__ import annotations

import sqlite3
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from conversations import Conversations, NoSuchConversation, feedback, kept
from conversations.file import FILE_NAME
from qa.types import Filters

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from conversations import Visitor
    from qa.types import Answer


@pytest.fixture
def held(folder: Path, say: Callable[..., Answer], li: Visitor) -> Conversations:
    """Li has asked three questions in a."""
    made = Conversations.open(folder)
    say(made, "a", "一", li, request_id="request-1")
    more: dict[str, Any] = {"as_of": date(2023, 12, 31), "filters": Filters(("d1",), None, 2023)}
    say(made, "a", "二", li, request_id="request-2", **more)
    say(made, "a", "三", li, request_id="request-3")
    return made


def test_it_is_stored_with_all_it_takes_to_ask_the_same_again(
    held: Conversations, li: Visitor
) -> None:
    feedback.rate(held.file, li, "a", "request-2", "down", "年份不对")
    (one,) = feedback.all_feedback(held.file)
    assert (one.verdict, one.reason, one.question, one.turns) == ("down", "年份不对", "二", ("一",))
    assert (one.as_of, one.filters) == ("2023-12-31", Filters(("d1",), None, 2023))
    assert (one.answer.answer, one.generation) == ("答二", 7)


def test_without_a_request_id_it_is_of_the_last_turn(held: Conversations, li: Visitor) -> None:
    feedback.rate(held.file, li, "a", None, "up", None)
    (one,) = feedback.all_feedback(held.file)
    assert (one.question, one.reason) == ("三", None)
    assert one.as_of == date.today().isoformat()  # noqa: DTZ011 - where the service stands


def test_said_again_it_takes_the_place_of_what_was_said(held: Conversations, li: Visitor) -> None:
    feedback.rate(held.file, li, "a", "request-1", "down", "错")
    feedback.rate(held.file, li, "a", "request-3", "up", None)
    feedback.rate(held.file, li, "a", "request-1", "up", None)
    said = [(one.question, one.verdict, one.reason) for one in feedback.all_feedback(held.file)]
    assert said == [("一", "up", None), ("三", "up", None)]


def test_a_turn_shows_what_was_thought_of_it(held: Conversations, li: Visitor) -> None:
    feedback.rate(held.file, li, "a", "request-2", "down", None)
    assert [turn.verdict for turn in kept.whole(held.file, li, "a").turns] == [None, "down", None]


def test_an_unknown_question_cannot_be_judged(held: Conversations, li: Visitor) -> None:
    with pytest.raises(NoSuchConversation):
        feedback.rate(held.file, li, "a", "request-9", "up", None)
    assert feedback.all_feedback(held.file) == []


def test_it_outlives_its_conversation_without_whose_it_was(
    held: Conversations, folder: Path, li: Visitor
) -> None:
    feedback.rate(held.file, li, "a", "request-1", "down", "错")
    kept.deleted(held.file, li, "a")
    assert [one.question for one in feedback.all_feedback(held.file)] == ["一"]
    held.close()
    assert not any(li in file.read_bytes() for file in folder.iterdir())


def test_it_outlives_another_format_of_the_turns(
    held: Conversations, folder: Path, li: Visitor
) -> None:
    feedback.rate(held.file, li, "a", "request-1", "down", "错")
    held.close()
    with sqlite3.connect(folder / FILE_NAME) as other:
        other.execute("PRAGMA user_version = 99")
    again = Conversations.open(folder)
    assert [one.question for one in feedback.all_feedback(again.file)] == ["一"]


def test_only_the_newest_is_kept(
    held: Conversations, li: Visitor, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(feedback, "MAX_FEEDBACK", 2)
    for number in (1, 2, 3):
        feedback.rate(held.file, li, "a", f"request-{number}", "up", None)
    assert [one.question for one in feedback.all_feedback(held.file)] == ["二", "三"]
