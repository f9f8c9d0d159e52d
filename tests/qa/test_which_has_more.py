"""What of two is compared, said behind 哪个; and several values asked for in one breath."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from qa.said_plainly import said_plainly
from qa.several_values import with_its_sentence
from qa.types import Kind

if TYPE_CHECKING:
    from collections.abc import Callable

    from qa.bot import Bot

TEXT = """沧州市促进先进材料产业发展实施意见
沧政发〔2024〕5号
各县（市、区）人民政府，市政府各部门：
现提出以下意见。
沧州市人民政府
2024年2月8日
一、主要目标
（一）壮大高分子材料。力争到2027年，全市高分子材料产业规模达到700亿元。
（二）壮大特种钢管。力争到2027年，全市特种钢管产业规模达到450亿元。
二、保障措施
新引进的材料工程师，可申请一套最大90平方米的人才公寓，按租金的40%给予补贴，补贴期不超过3年。另对用人单位给予奖励。
"""


@pytest.fixture
def cangzhou(bot_of: Callable[..., Bot]) -> Bot:
    return bot_of(a=TEXT)


@pytest.mark.parametrize(
    "question",
    [
        "沧州2027年高分子材料和特种钢管，哪个产业规模目标更大？",
        "沧州2027年高分子材料和特种钢管哪个产业规模更大",
        "沧州2027年高分子材料与特种钢管，哪一个的产业规模大",
        "沧州2027年高分子材料跟特种钢管，哪个产业规模目标定得高",
        "沧州2027年高分子材料和特种钢管哪个产业规模高一些",
    ],
)
def test_both_values_are_told_where_what_is_compared_stands_behind(
    cangzhou: Bot, question: str
) -> None:
    answer = cangzhou.ask(question)
    assert answer.kind is Kind.COMPARISON
    assert "700亿元" in answer.answer
    assert "450亿元" in answer.answer


@pytest.mark.parametrize(
    "view",
    [
        "沧州和衡水哪个城市规模更大",
        "2025年和2027年哪个年份目标更高",
        "沧州哪个产业规模最大",
        "高分子材料和特种钢管的产业规模哪个更大",
        "高分子材料和特种钢管归哪个部门管",
    ],
)
def test_other_questions_after_the_more_stay(view: str) -> None:
    assert said_plainly(view) == view


@pytest.mark.parametrize(
    "question",
    [
        "沧州新引进的材料工程师人才公寓最大多少平、租金补几成、补几年",
        "沧州新引进的材料工程师，人才公寓租金补几成，补几年",
        "沧州材料工程师的人才公寓，租金补多少、补多久",
        "沧州引进材料工程师，公寓租金补贴几成和补几年",
    ],
)
def test_several_values_of_one_sentence_are_told_with_it(cangzhou: Bot, question: str) -> None:
    told = cangzhou.ask(question).answer
    assert "40%" in told
    assert "3年" in told
    assert "用人单位" not in told


@pytest.mark.parametrize(
    "view", ["租金补几成", "人才公寓最大多少平方米", "补几成，谁来补", "几乎多少人，补贴怎么领"]
)
def test_one_value_is_told_by_its_clause(view: str) -> None:
    text = "可申请90平方米公寓，补贴40%，为期3年。"
    assert with_its_sentence(text, 0, 10, view) == (0, 10)
