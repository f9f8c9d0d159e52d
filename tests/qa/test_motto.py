"""A motto asked for by how many characters or words it has."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from qa.bot import Bot

TEXT = """云岭市水务发展规划
云政发〔2024〕8号
一、总体要求
坚持“节水优先、空间均衡、系统治理、两手发力”的治水思路，全面提升水安全保障能力。
落实“巩固、增强、提升、畅通”八字方针，推动水务产业发展。
当前水务工作进入以“总量控、质量升、效率高”为主要特征的新阶段。
二、重点任务
打造“一核、两带、三区、四源”的空间布局。
大力弘扬“忠诚、干净、担当，科学、求实、创新”的新时代水利精神。
遵循“政府主导、市场运作”的原则和“企业主体、社会参与”的原则。
"""


@pytest.fixture
def yunling(bot_of: Callable[..., Bot]) -> Bot:
    return bot_of(a=TEXT)


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("十六字治水思路是什么", "治水思路为节水优先、空间均衡、系统治理、两手发力"),
        ("云岭规划的16字治水思路", "节水优先、空间均衡、系统治理、两手发力"),
        ("水务产业 八字方针", "巩固、增强、提升、畅通"),
        ("十二字水利精神是哪十二个字", "忠诚、干净、担当、科学、求实、创新"),
        ("水务工作新阶段的特征，三个词", "总量控、质量升、效率高"),
        ("水务新阶段特征用哪三个词", "总量控、质量升、效率高"),
        ("八字空间布局是什么", "一核、两带、三区、四源"),
    ],
)
def test_a_motto_is_found_by_its_length(yunling: Bot, question: str, said: str) -> None:
    answer = yunling.ask(question)
    assert said in answer.answer
    assert answer.confidence < 0.8


@pytest.mark.parametrize(
    "question", ["十二字治水思路", "二十字水利精神", "八字要求", "四字理念是什么"]
)
def test_one_of_another_length_is_none(yunling: Bot, question: str) -> None:
    assert yunling.ask(question).status == "not_found"


@pytest.mark.parametrize(
    "question",
    [
        "八字原则是什么",
        "报告要写多少字",
        "五百字的说明材料",
        "不超过十六字的标题要求",
        "治水思路是什么",
    ],
)
def test_what_has_no_such_length_is_asked_as_before(yunling: Bot, question: str) -> None:
    assert "为" not in yunling.ask(question).answer.partition("中，")[2][:6]
