"""The answers to the bundled questions are as right as they have ever been."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from benchmarks import answers, floors

if TYPE_CHECKING:
    from qa.evaluate import Report


@pytest.fixture(scope="module")
def report() -> Report:
    return answers.run()


def test_no_floor_is_broken(report: Report) -> None:
    assert floors.broken(floors.read()["floors"], floors.measured(report)) == []


def test_the_floors_were_measured_on_these_questions_and_documents() -> None:
    assert json.loads(floors.FLOORS.read_text(encoding="utf-8"))["digest"] == floors.digest(), (
        "the questions or documents changed: run python benchmarks/floors.py"
    )


def test_a_figure_that_fell_or_is_gone_is_told() -> None:
    assert floors.broken({"a": 0.9, "b": 0.5, "c": 0.1}, {"a": 0.899, "b": 0.5}) == [
        "a: 0.899 is under the floor of 0.900",
        "c: 0.000 is under the floor of 0.100",
    ]


def test_the_questions_set_aside_are_not_run(report: Report) -> None:
    assert not any(result.question.held_out for result in report.results)


def test_there_are_enough_questions_of_every_kind_a_fifth_set_aside() -> None:
    from qa.evaluate import load

    questions = [
        question
        for name in answers.LIBRARIES
        for question in load(answers.HERE / "questions" / f"{name}.jsonl")
    ]
    aside = [question for question in questions if question.held_out]
    unanswerable = [question for question in questions if question.status == "not_found"]
    assert len(questions) >= 400
    assert len(unanswerable) / len(questions) >= 0.2
    assert len(aside) / len(questions) >= 0.2
    assert {question.kind for question in aside} == {question.kind for question in questions}
