"""A second value wished for behind a question is told beside the first."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from qa.also_wished import second_wish
from qa.types import Turn

if TYPE_CHECKING:
    from collections.abc import Callable

    from qa.bot import Bot

REPORT = """2024年洛川市政府工作报告
一、2023年工作回顾
2023年，全市社会消费品零售总额210亿元，增长6.2%。城镇、农村常住居民人均可支配收入分别达41000元、19800元，分别增长4.1%、7.3%。进出口总额85亿元，增长11.5%。
二、2024年工作安排
主要预期目标是：社会消费品零售总额增长7%左右。
"""


@pytest.mark.parametrize(
    ("question", "parts"),
    [
        ("农村的呢，增幅也说下", ("农村的呢", "增幅")),
        ("洛川2023年进出口多少？顺便说下增速", ("洛川2023年进出口多少", "增速")),
        ("那外资呢，增速一并告诉我", ("那外资呢", "增速")),
        ("2023年的呢,目标值也报一下", ("2023年的呢", "目标值")),
        ("一产呢，占比也讲讲", ("一产呢", "占比")),
        ("税收多少，再给我涨幅", ("税收多少", "涨幅")),
    ],
)
def test_a_second_wish_is_parted(question: str, parts: tuple[str, str]) -> None:
    assert second_wish(question) == parts


@pytest.mark.parametrize(
    "question",
    [
        "洛川GDP目标和增速，都说下",
        "洛川2023年进出口增速多少",
        "农村的呢，说下",
        "谁牵头，责任单位也说下",
        "增速呢",
    ],
)
def test_others_are_left_whole(question: str) -> None:
    assert second_wish(question) is None


@pytest.mark.parametrize(
    ("talk", "values"),
    [
        (["洛川2023年城镇居民人均可支配收入多少", "农村的呢，增幅也说下"], ("19800元", "7.3%")),
        (["洛川2023年农村居民人均可支配收入多少，增幅也说下"], ("19800元", "7.3%")),
        (["洛川2023年社会消费品零售总额多少？顺便说下增速"], ("210亿元", "6.2%")),
        (["洛川2023年社会消费品零售总额多少", "进出口呢，增速一并说下"], ("85亿元", "11.5%")),
    ],
)
def test_both_values_are_told(
    bot_of: Callable[..., Bot], talk: list[str], values: tuple[str, ...]
) -> None:
    bot, turns = bot_of(报告=REPORT), list[Turn]()
    for question in talk:
        turns.append(Turn(question, bot.ask(question, turns)))
    said = turns[-1].answer.answer
    assert all(value in said for value in values), said


def test_a_wish_that_no_document_tells_makes_the_answer_half(bot_of: Callable[..., Bot]) -> None:
    answer = bot_of(报告=REPORT).ask("洛川2023年进出口总额多少，占比也说下")
    assert "85亿元" in answer.answer
    assert answer.confidence < 0.8
