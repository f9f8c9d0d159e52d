"""The values of what is called by its place: 鄂州高新区, 鄂州港; and those of the place itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from qa.bot import Bot

REPORT = """政府工作报告
——2024年1月10日在鄂州市第九届人民代表大会第三次会议上
各位代表：
一、2024年工作目标
今年经济社会发展的主要预期目标是：规上工业增加值增长9%，进出口总额增长8%，全市集装箱吞吐量达到45万标箱。
二、2024年重点工作
做强国家级平台，鄂州经开区、鄂州高新区规上工业增加值分别增长11%和14%，确保位次前移。
壮大省级开发区经济，加快培育一批百亿级产业，规上工业增加值增长10%以上。
提升省级经开区能级，技术改造投资增长12%。各高新区加快发展，研发投入增长16%。
建好枢纽，鄂州港集装箱吞吐量达到30万标箱，鄂州综保区进出口总额增长20%。
"""


@pytest.fixture
def told(bot_of: Callable[..., Bot]) -> Callable[[str], str]:
    bot = bot_of(鄂州=REPORT)
    return lambda question: bot.ask(question).answer


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("鄂州经开区2024年规上工业增加值增长目标是多少", "11%"),
        ("2024年鄂州高新区规上工业增加值增速目标", "14%"),
        ("鄂州高新区，2024年规上工业增加值要增长多少", "14%"),
        ("鄂州高新区的规上工业增加值2024年增长目标是多少", "14%"),
        ("鄂州港2024年集装箱吞吐量要达到多少", "30万标箱"),
        ("2024年鄂州港的集装箱吞吐量目标", "30万标箱"),
        ("鄂州综保区2024年进出口总额增长多少", "20%"),
        ("鄂州省级经开区2024年技术改造投资增长目标", "12%"),
        ("鄂州各高新区2024年研发投入增长目标", "16%"),
        ("鄂州2024年规上工业增加值增长目标", "9%"),
        ("鄂州市2024年进出口总额增长目标是多少", "8%"),
        ("鄂州2024年集装箱吞吐量目标是多少", "45万标箱"),
    ],
)
def test_the_value_is_of_what_the_question_names(
    told: Callable[[str], str], question: str, value: str
) -> None:
    answer = told(question)
    assert value in answer
    assert not [v for v in ("9%", "11%", "14%", "8%", "20%", "10%") if v != value and v in answer]


def test_two_zones_asked_for_together_have_each_their_own(told: Callable[[str], str]) -> None:
    answer = told("鄂州经开区和鄂州高新区，2024年规上工业增加值增速目标各是多少？")
    assert "11%" in answer
    assert "14%" in answer
    assert "10%" not in answer


@pytest.mark.parametrize(
    "question",
    [
        "鄂州自贸区2024年规上工业增加值增长目标是多少",
        "鄂州经开区2024年进出口总额增长多少",
        "鄂州经开区2024年技术改造投资增长目标是多少",
        "鄂州高新区2024年研发投入增长目标是多少",
        "鄂州空港2024年集装箱吞吐量目标是多少",
    ],
)
def test_what_has_no_value_of_its_own_gets_none_of_another(
    told: Callable[[str], str], question: str
) -> None:
    assert "未在文件中找到依据" in told(question)
