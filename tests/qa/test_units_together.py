"""What several units have together is listed, not what each has."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from qa.types import TaskFact

if TYPE_CHECKING:
    from collections.abc import Callable

    from qa.bot import Bot
    from qa.types import Answer

    Ask = Callable[..., Answer]

BOTH = ["打造国家级产业创新平台集群", "实施重大科技专项"]
PLAN = """平溪市绿道建设行动方案
一、主要任务
1.改造老码头片区。（市体育局、市公安局负责）
2.培育茶园驿站。（市公安局负责）
3.建立信用体系。（市公安局、市体育局负责）
4.统筹绿道建设。（市体育局牵头，市公安局配合）
"""


def names(answer: Answer) -> list[str]:
    return [f.task for f in answer.facts if isinstance(f, TaskFact)]


@pytest.mark.parametrize(
    "question",
    [
        "市卫健委跟市经信局一起负责的任务有哪些",
        "市卫健委和市经信局共同负责哪些任务",
        "市卫健委、市经信局都参与的任务有哪些",
    ],
)
def test_what_all_of_them_have_is_listed(ask: Ask, question: str) -> None:
    answer = ask(question)
    assert answer.status == "answered"
    assert names(answer) == BOTH
    assert "市卫健委和市经信局共同参与2项任务：" in answer.answer


def test_what_all_of_them_lead_is_listed(ask: Ask) -> None:
    assert names(ask("市科技局和市经信局共同牵头哪些任务")) == [
        "大力培育创新产业集群",
        "打造人工智能发展高地",
    ]


def test_units_that_share_nothing_are_refused(ask: Ask) -> None:
    answer = ask("市水务局和市税务局共同负责哪些任务")
    assert answer.status == "not_found"
    assert "没有市水务局和市税务局共同参与的任务" in answer.answer


def test_lists_of_two_units_are_told_one_after_the_other(bot_of: Callable[..., Bot]) -> None:
    answer = bot_of(plan=PLAN).ask("市体育局和市公安局分别负责哪些任务")
    assert answer.status == "answered"
    assert (
        "市公安局作为责任单位参与3项任务：（1）改造老码头片区；（2）培育茶园驿站" in answer.answer
    )


SHARED = """平溪市绿道建设行动方案
一、主要任务
1.改造老码头片区。（市体育局牵头，市公安局、市水利局配合）
2.培育茶园驿站。（市公安局牵头，市体育局参加）
3.建立信用体系。（市体育局、市公安局牵头，市水利局配合）
4.统筹绿道建设。（市体育局牵头，市公安局参加）
"""


@pytest.mark.parametrize(
    "question",
    [
        "市体育局牵头、市公安局配合的有哪几项",
        "市公安局参与的市体育局牵头的任务有哪些",
        "市体育局牵头的工作里，市公安局参加哪些",
        "由市体育局牵头、市公安局参与的事是什么",
        "市公安局配合市体育局做哪些事",
        "市体育局牵头而市公安局要配合的工作有几项",
        "市体育局牵头的事里哪些要市公安局配合",
        "由市体育局挂帅、市公安局帮忙的是哪几项",
        "市体育局牵头、市公安局参与的绿道举措是哪些",
    ],
)
def test_what_one_leads_and_the_other_takes_part_in_is_listed(
    bot_of: Callable[..., Bot], question: str
) -> None:
    answer = bot_of(plan=SHARED).ask(question)
    assert names(answer) == ["改造老码头片区", "统筹绿道建设"]
    assert "市体育局牵头、市公安局参与2项任务：" in answer.answer


def test_what_each_of_two_does_is_still_told_one_after_the_other(
    bot_of: Callable[..., Bot],
) -> None:
    answer = bot_of(plan=SHARED).ask("市体育局牵头哪些任务，市公安局配合哪些任务")
    assert "市公安局牵头" not in answer.answer.split("。")[0]
    assert "牵头、市公安局参与" not in answer.answer
