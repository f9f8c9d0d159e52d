"""What a body must have or meet is no question of its tasks, though the body has some."""

from __future__ import annotations

import pytest

from qa.question_words import TASKS


@pytest.mark.parametrize(
    "question",
    [
        "开一家茶叶代理机构得具备哪些条件",
        "茶叶龙头企业的研发经费有什么门槛",
        "见习单位有哪些行为会被取消资格",
        "市茶叶局有哪些下属茶场",
    ],
)
def test_conditions_are_no_tasks(question: str) -> None:
    assert not TASKS.search(question)


@pytest.mark.parametrize(
    "question",
    [
        "市茶叶局有哪些",
        "市茶叶局有哪些要做的",
        "市茶叶局有哪几条任务",
        "市茶叶局有什么任务",
        "市茶叶局有哪些项",
    ],
)
def test_tasks_are_asked_for_by_their_count(question: str) -> None:
    assert TASKS.search(question)
