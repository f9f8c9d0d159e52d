"""Of the values of one sentence the one is told whose name a question ends in."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from qa.parts import parts_asked

if TYPE_CHECKING:
    from collections.abc import Callable

    from qa.bot import Bot

REPORT = """海川市政府工作报告
各位代表：现在，我代表市人民政府报告工作。
一、2024年工作回顾
发放家电、餐饮等政府消费券1.4亿元，带动消费超22亿元。
举办招聘会120场，达成就业意向8600人。
引进文旅项目36个，到位资金18亿元。
建成农产品冷库42座，仓储面积31万平方米。
设立科技成果转化贷款9亿元，撬动社会投资30亿元。
二、2025年工作安排
粮食产量1.3万吨以上，单位地区生产总值能耗降低2.5%左右，森林覆盖率达到40%。
"""


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("海川2024年政府消费券带动消费多少", "22亿元"),
        ("海川2024年政府消费券拉动消费多少", "22亿元"),
        ("海川2024年招聘会达成就业意向多少人", "8600人"),
        ("海川2024年文旅项目到位资金多少", "18亿元"),
        ("海川2024年农产品冷库仓储面积多大", "31万平方米"),
        ("海川2024年科技成果转化贷款撬动社会投资多少", "30亿元"),
        ("海川2024年发放政府消费券多少", "1.4亿元"),
        ("海川2024年引进文旅项目多少个", "36个"),
        ("海川2024年农产品冷库多少座", "42座"),
        ("海川2024年举办招聘会多少场", "120场"),
    ],
)
def test_the_value_is_the_one_the_question_ends_in(
    bot_of: Callable[..., Bot], question: str, value: str
) -> None:
    answer = bot_of(report=REPORT).ask(question)
    assert value in answer.answer, answer.answer


@pytest.mark.parametrize(
    ("question", "values"),
    [
        ("海川2024年发了多少餐饮、家电这些政府消费券，拉动消费多少", ("1.4亿元", "22亿元")),
        ("海川2025年单位GDP能耗要降多少，粮食产量多少吨", ("2.5%", "1.3万吨")),
        ("海川2025年单位GDP能耗降多少，森林覆盖率达到多少", ("2.5%", "40%")),
    ],
)
def test_each_of_two_values_is_told(
    bot_of: Callable[..., Bot], question: str, values: tuple[str, str]
) -> None:
    answer = bot_of(report=REPORT).ask(question)
    assert all(value in answer.answer for value in values), answer.answer


@pytest.mark.parametrize(
    ("view", "parts"),
    [
        ("要退出几座、整改几座", ("要退出几座", "要整改几座")),
        ("发了多少餐饮、家电消费券,拉动消费多少", ("发了多少餐饮、家电消费券", "拉动消费多少")),
        ("建了多少公里、投资多少", ("建了多少公里", "投资多少")),
        ("建几所高水平学校、几个骨干专业", ("建几所高水平学校", "几个骨干专业")),
        ("引进多少外资和内资项目", ()),
    ],
)
def test_what_is_counted_in_one_breath_is_asked_once(view: str, parts: tuple[str, ...]) -> None:
    assert parts_asked(view) == parts
