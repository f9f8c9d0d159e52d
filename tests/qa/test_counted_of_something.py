"""A counted list is told only of what the question counts it of: 港口安全的三大工程, and no other three."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from qa.bot import Bot

PLAN = """海川市2024年城市更新行动计划
一、完善配套设施
加快推进保障住房、应急设施、旧村改造“三大工程”。
二、保障数据安全
从物理安全、网络安全、主机安全三个层面完善措施。
三、发展海洋牧场
实施苗种繁育、装备升级、品牌建设“三大行动”。
四、推进港口减排
推进岸电改造、散货封闭、车辆更新三项措施。
"""


@pytest.fixture
def bot(bot_of: Callable[..., Bot]) -> Bot:
    return bot_of(plan=PLAN)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("海洋牧场的三大行动有哪些", "苗种繁育、装备升级、品牌建设"),
        ("海川市海洋牧场的三大行动是什么", "苗种繁育、装备升级、品牌建设"),
        ("数据安全的三个层面有哪些", "物理安全、网络安全、主机安全"),
        ("港口减排的三项措施是哪些", "岸电改造、散货封闭、车辆更新"),
        ("城市更新的三大工程有哪些", "保障住房、应急设施、旧村改造"),
        ("海川要推进的三大工程有哪些", "保障住房、应急设施、旧村改造"),
        ("三大工程有哪些", "保障住房、应急设施、旧村改造"),
    ],
)
def test_of_what_is_asked(bot: Bot, question: str, told: str) -> None:
    assert told in bot.ask(question).answer


@pytest.mark.parametrize(
    "question",
    [
        "火星移民的三大工程有哪些",
        "火星移民的三大工程是什么",
        "冰雪旅游的三个层面是什么",
        "学前教育的三大行动有哪些",
        "养老服务的三项措施是什么",
        "林业碳汇的三大工程分别叫什么",
    ],
)
def test_of_another_thing_nothing_is_told(bot: Bot, question: str) -> None:
    answer = bot.ask(question)
    assert answer.kind != "list"
    assert answer.confidence < 0.5
