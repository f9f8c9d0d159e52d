"""A value asked for with hardly a word stands beside the one just told, in its sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from qa.types import Turn

if TYPE_CHECKING:
    from collections.abc import Callable

    from qa.bot import Bot

TEXT = """云州市2024年政府工作报告
——2024年1月20日在云州市第八届人民代表大会第三次会议上
各位代表：
现在，我代表市人民政府，向大会报告工作。
一、2023年工作回顾
获得国家级科技奖励15项、省级科技奖励122项。省级孵化器达到26家。
产值过50亿元的企业29家，其中过百亿元的17家。
生产纺织机械8万台，出口6万台。新增出口实绩企业52家。
活跃的养老机构达到724家，注册资金达到74亿元，发放贷款31亿元。
二、2024年工作安排
设立启明计划专项，安排资金1000万元，支持100名以上青年人才。
"""


@pytest.fixture
def yunzhou(bot_of: Callable[..., Bot]) -> Bot:
    return bot_of(a=TEXT)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("云州2023年获得多少国家级科技奖励,省级的又有多少,哪个多", ("15项", "122项")),
        ("云州产值过50亿的企业有几家,其中过百亿的几家(2023年那会儿)", ("29家", "17家")),
        ("云州活跃的养老机构有多少家,钱有多少", ("724家", "74亿元")),
    ],
)
def test_the_second_of_two_values_is_read_in_the_sentence_of_the_first(
    yunzhou: Bot, question: str, told: tuple[str, ...]
) -> None:
    answer = yunzhou.ask(question)
    assert all(value in answer.answer for value in told)
    assert "没有查到" not in answer.answer


@pytest.mark.parametrize(
    ("first", "then", "told"),
    [
        ("云州2023年生产纺织机械多少台", "出口了多少？", "6万台"),
        ("云州启明计划安排了多少资金", "准备支持多少人", "100名"),
    ],
)
def test_a_follow_up_is_asked_of_the_sentence_told(
    yunzhou: Bot, first: str, then: str, told: str
) -> None:
    turn = Turn(first, yunzhou.ask(first))
    assert told in yunzhou.ask(then, [turn]).answer


def test_a_follow_up_of_another_year_or_place_is_not_answered_from_that_sentence(
    yunzhou: Bot,
) -> None:
    turn = Turn("云州2023年生产纺织机械多少台", yunzhou.ask("云州2023年生产纺织机械多少台"))
    assert "6万台" not in yunzhou.ask("2020年出口了多少", [turn]).answer
