"""By how much something grew is not how much there is of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from qa.bot import Bot

REPORT = """政府工作报告
——2024年1月10日在鄂州市第九届人民代表大会第三次会议上
各位代表：
一、2023年工作回顾
2023年，全市港口货物吞吐量较2022年增长320万吨，社会消费品零售总额较上年增加45亿元，造林面积增加3万亩，城镇新增就业5万人，新增贷款120亿元。高新技术企业增加60家、达到480家。
二、2024年主要目标
研发投入占比提高0.2个百分点。
"""


@pytest.fixture
def told(bot_of: Callable[..., Bot]) -> Callable[[str], str]:
    bot = bot_of(鄂州=REPORT)
    return lambda question: bot.ask(question).answer


@pytest.mark.parametrize(
    ("question", "increment"),
    [
        ("鄂州2023年港口货物吞吐量是多少", "320万吨"),
        ("鄂州2023年港口货物吞吐量达到多少万吨", "320万吨"),
        ("鄂州市2023年完成港口货物吞吐量多少", "320万吨"),
        ("鄂州2023年社会消费品零售总额是多少", "45亿元"),
        ("鄂州2023年社会消费品零售总额多少亿元", "45亿元"),
        ("鄂州2023年造林面积是多少", "3万亩"),
        ("鄂州2023年高新技术企业有多少家", "60家"),
    ],
)
def test_what_was_added_is_not_told_for_all_there_is(
    told: Callable[[str], str], question: str, increment: str
) -> None:
    assert increment not in told(question)


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("鄂州2023年港口货物吞吐量增长了多少万吨", "320万吨"),
        ("鄂州2023年社会消费品零售总额增加多少", "45亿元"),
        ("鄂州2023年城镇新增就业多少人", "5万人"),
        ("鄂州2023年新增贷款多少亿元", "120亿元"),
        ("鄂州2023年高新技术企业达到多少家", "480家"),
        ("鄂州2024年研发投入占比目标是多少", "0.2个百分点"),
    ],
)
def test_what_was_added_is_told_where_it_is_asked(
    told: Callable[[str], str], question: str, value: str
) -> None:
    assert value in told(question)
