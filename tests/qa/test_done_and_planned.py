"""What was done and what is planned, asked to be set side by side, are compared."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from qa.done_and_planned import done_beside_planned

if TYPE_CHECKING:
    from collections.abc import Callable

    from qa.bot import Bot

REPORT = """云溪市2025年政府工作报告

一、2024年工作回顾
过去一年，城镇新增就业3.2万人，登记失业率4.1%。

二、2025年工作安排
2025年，城镇新增就业2.5万人以上。
"""


@pytest.mark.parametrize(
    ("view", "asked"),
    [
        (
            "城镇新增就业,2024年完成的和2025年打算的比一比",
            "城镇新增就业,2024年完成的和2025年目标差多少",
        ),
        ("口袋公园2024年建成的跟2025年计划建的对比一下", "口袋公园2024年完成的和2025年目标差多少"),
        ("新建充电桩今年计划的和去年完成的放一起比比", "新建充电桩去年完成的和今年目标差多少"),
        (
            "旧改户数2023年实际完成的数和2024年计划完成的数差多少",
            "旧改户数2023年完成的和2024年目标差多少",
        ),
        ("托位去年新增的与今年打算新增的比较一下", "托位去年完成的和今年目标差多少"),
        ("造林面积上年完成的同今年要做的哪个多", "造林面积上年完成的和今年目标差多少"),
    ],
)
def test_the_two_are_asked_by_their_difference(view: str, asked: str) -> None:
    assert done_beside_planned(view) == asked


@pytest.mark.parametrize(
    "view",
    [
        "2024年完成的和2025年打算的任务分别由谁负责",
        "2024年完成的和2025年打算做的有哪些",
        "2024年完成的项目比一比",
        "今年打算怎么做",
    ],
)
def test_other_questions_stay(view: str) -> None:
    assert done_beside_planned(view) == view


def test_both_values_are_told(bot_of: Callable[..., Bot]) -> None:
    question = "云溪城镇新增就业，2024年完成的和2025年打算的比一比"
    answer = bot_of(云溪=REPORT).ask(question, as_of=date(2025, 6, 1)).answer
    assert "3.2万人" in answer
    assert "2.5万人" in answer
