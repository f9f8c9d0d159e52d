"""How long something lasts is told in years or days, never by how many there are."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from qa.bot import Bot

REPORT = """鄂州市2024年科技创新工作要点
2024年，科技企业孵化器达到70家，中小企业孵化园12个，人才公寓3000套，创业贷款8亿元。
高新技术企业达到480家，近五年培育瞪羚企业36家。
全年空气质量优良天数达到320天。
"""


@pytest.fixture
def told(bot_of: Callable[..., Bot]) -> Callable[[str], str]:
    bot = bot_of(鄂州=REPORT)
    return lambda question: bot.ask(question).answer


@pytest.mark.parametrize(
    "question",
    [
        "鄂州科技企业孵化器免租几年",
        "鄂州科技企业孵化器最多能住几年",
        "鄂州人才公寓能租几年",
        "鄂州创业贷款能贷几个月",
        "鄂州2024年人才公寓多少天能办下来",
        "鄂州中小企业孵化园入驻期是几年",
    ],
)
def test_a_count_is_no_time(told: Callable[[str], str], question: str) -> None:
    assert "未在文件中找到依据" in told(question)


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("鄂州2024年科技企业孵化器有几家", "70家"),
        ("鄂州2024年空气质量优良天数要达到多少天", "320天"),
        ("鄂州这几年培育了多少家瞪羚企业", "36家"),
        ("鄂州近几年培育瞪羚企业多少家", "36家"),
    ],
)
def test_a_count_or_days_are_told(told: Callable[[str], str], question: str, value: str) -> None:
    assert value in told(question)


FLATS = """云岭市人才公寓申请公告
一、房源。湖滨大厦人才公寓12套，位于云岭市湖滨路，租期3年，到期前1个月申请续租。
二、申请人应当具有2年以上本地工作经历，湖滨大厦公寓入住须在1个月内办结。
"""


def test_how_long_another_thing_lasts_is_no_answer(bot_of: Callable[..., Bot]) -> None:
    question = "云岭湖滨大厦人才公寓租期到了给几个月宽限期"
    assert bot_of(云岭=FLATS).ask(question).status == "not_found"


def test_how_long_what_is_asked_lasts_is_told(bot_of: Callable[..., Bot]) -> None:
    assert "2年以上" in bot_of(云岭=FLATS).ask("申请湖滨大厦公寓要几年本地工作经历").answer
