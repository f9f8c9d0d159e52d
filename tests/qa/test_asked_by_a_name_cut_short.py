"""An indicator is known whose name holds what ends like a unit (可办率), and who sees to a task in plain words."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from qa.bot import Bot

PLAN = """云岭市“十五五”数字政府规划
专栏1 主要指标
序号	指标名称	单位	2025年	2030年	属性
1	政务服务事项网上可办率	%	96.0	100.0	约束性
2	一网通办事项数	项	1200	1500	预期性

一、重点任务
（一）办好首届云岭山货节。（牵头单位：市商务局；责任单位：市文化和旅游局）
"""


@pytest.mark.parametrize(
    "question", ["云岭政务服务网上可办率是约束性指标吗", "云岭政务服务网上可办率是什么性质的指标"]
)
def test_what_kind_of_indicator_one_is(bot_of: Callable[..., Bot], question: str) -> None:
    answer = bot_of(规划=PLAN).ask(question).answer
    assert "约束性" in answer
    assert "100.0" in answer
    assert "预期性" not in answer


def test_its_value_is_told_where_that_is_asked(bot_of: Callable[..., Bot]) -> None:
    answer = bot_of(规划=PLAN).ask("云岭2030年政务服务网上可办率目标是多少").answer
    assert "100.0%" in answer
    assert "约束性" not in answer


@pytest.mark.parametrize(
    "question", ["云岭山货节归哪个局张罗", "谁来操持云岭山货节", "头一回办的云岭山货节谁拿总"]
)
def test_who_sees_to_a_task_in_plain_words(bot_of: Callable[..., Bot], question: str) -> None:
    assert "由市商务局牵头" in bot_of(规划=PLAN).ask(question).answer
