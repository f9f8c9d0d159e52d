"""A part of a task that its text gives to somebody is told of that one, and the task of who leads it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from qa.bot import Bot

PLAN = """洛川县乡村医疗提质方案
一、重点任务
（一）充实乡村医生队伍。实施“归雁医生”计划，招募返乡坐诊人员50名。县人力资源社会保障局负责待遇落实，县医保局负责开通结算。（牵头单位：县卫生健康局）
"""


@pytest.mark.parametrize(
    ("question", "told", "not_told"),
    [
        ("洛川返乡坐诊的医生待遇谁来落实", "县人力资源社会保障局", "县卫生健康局"),
        ("洛川返乡坐诊医生结算谁开通", "县医保局", "县卫生健康局"),
        ("洛川返乡坐诊医生待遇落实的责任单位是谁", "县人力资源社会保障局", "县卫生健康局"),
        ("洛川充实乡村医生队伍谁负责", "“充实乡村医生队伍”由县卫生健康局牵头", "县财政局"),
        ("洛川充实乡村医生队伍由谁牵头", "县卫生健康局", "县医保局"),
        ("洛川返乡坐诊医生待遇落实由谁牵头", "县卫生健康局", "县医保局"),
        ("洛川招募返乡坐诊人员谁负责", "县卫生健康局", "县医保局"),
    ],
)
def test_who_is_told_is_whose_part_is_asked(
    bot_of: Callable[..., Bot], question: str, told: str, not_told: str
) -> None:
    answer = bot_of(方案=PLAN).ask(question).answer
    assert told in answer
    assert not_told not in answer


def test_a_plan_that_a_document_speaks_of_is_not_called_by_the_documents_title(
    bot_of: Callable[..., Bot],
) -> None:
    answer = bot_of(方案=PLAN).ask("返乡医生坐诊那个计划叫什么").answer
    assert "的标题为" not in answer
