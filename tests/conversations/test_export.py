"""What visitors thought of answers, as questions to evaluate by."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import orjson
import pytest

from conversations.export import as_lines, row
from conversations.feedback import Feedback
from qa.evaluate import evaluate, load, parse
from qa.types import Answer, Filters, Kind

if TYPE_CHECKING:
    from contract import Verdict
    from qa.bot import Bot

DAY = "2023-12-31"
BUNDLED = Path(__file__).parents[2] / "benchmarks" / "questions" / "bundled.jsonl"
ASKED = [one for one in load(BUNDLED) if not one.held_out and not one.turns][::6]
LEAD = "东湖科学城建设由谁牵头？"


def said(number: int, question: str, answer: Answer, verdict: Verdict, **more: Any) -> Feedback:
    made = Feedback(number, DAY, verdict, None, (), question, DAY, None, answer, 7)
    return replace(made, **more)


def wrong_ones(bot: Bot, stored: list[Feedback]) -> list[tuple[str, tuple[str, ...]]]:
    rows = [parse(orjson.loads(line)) for line in as_lines(stored).splitlines()]
    return [
        (one.question.question, one.problems) for one in evaluate(bot, rows).results if one.problems
    ]


def test_what_was_right_is_right_when_it_is_answered_so_again(bot: Bot) -> None:
    day = date.fromisoformat(DAY)
    stored = [
        said(number, one.question, bot.ask(one.question, as_of=day), "up")
        for number, one in enumerate(ASKED)
    ]
    assert len({one.answer.kind for one in stored}) >= 8
    assert wrong_ones(bot, stored) == []


def test_what_was_right_is_wrong_when_it_is_answered_otherwise(bot: Bot) -> None:
    given = bot.ask(LEAD)
    other = bot.ask("曙光计划归谁管")
    assert other.facts
    for answer in (
        other,
        replace(given, status="not_found"),
        replace(given, citations=other.citations),
    ):
        assert wrong_ones(bot, [said(1, LEAD, answer, "up")]) != []


def test_what_was_wrong_is_wrong_until_it_is_answered_otherwise(bot: Bot) -> None:
    given = bot.ask(LEAD)
    other = replace(given, answer="东湖科学城建设由市科技局牵头。")
    assert wrong_ones(bot, [said(1, LEAD, given, "down")]) == [(LEAD, (f"says {given.answer}",))]
    assert wrong_ones(bot, [said(1, LEAD, other, "down")]) == []


def test_a_refusal_that_was_wrong_wants_an_answer(bot: Bot) -> None:
    question = "上海市科技工作由谁牵头？"
    refused = said(1, question, bot.ask(question), "down")
    assert wrong_ones(bot, [refused]) == [(question, ("status not_found, not answered",))]


def test_a_follow_up_is_asked_after_the_questions_before_it(bot: Bot) -> None:
    question = "那责任单位呢？"
    answer = bot.ask(question, (), date.fromisoformat(DAY))
    assert answer.status == "not_found"
    alone = said(1, question, answer, "down", turns=(LEAD,))
    assert wrong_ones(bot, [alone]) == []


def test_a_question_is_asked_of_what_it_was_asked_of(bot: Bot) -> None:
    nothing = Filters(("no-such-document",))
    answer = bot.ask(LEAD, filters=nothing)
    assert answer.status == "not_found"
    assert wrong_ones(bot, [said(1, LEAD, answer, "up", filters=nothing)]) == []
    assert wrong_ones(bot, [said(1, LEAD, answer, "up")]) != []


def test_a_row_tells_what_it_came_from() -> None:
    answer = Answer("答", "answered", Kind.PASSAGE)
    made = row(said(5, "问", answer, "down", reason="年份不对"))
    assert made["id"] == "feedback-5"
    assert (made["answer"], made["verdict"], made["reason"]) == ("答", "down", "年份不对")
    assert (made["given"], made["generation"], made["as_of"]) == (DAY, 7, DAY)


@pytest.mark.parametrize("hostile", ['"}\n{"id": 1', "</script>\u2028", "\x00"])
def test_one_row_is_one_line_whatever_was_said(hostile: str) -> None:
    answer = Answer(hostile, "answered", Kind.PASSAGE)
    written = as_lines([said(1, hostile, answer, "down", reason=hostile)])
    assert written.count(b"\n") == 1
    assert json.loads(written)["reason"] == hostile
