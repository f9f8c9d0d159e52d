"""From how much to how much something grew is told of its levels; “三个一” counts three."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from corpus.facts.enumerations import count_in

if TYPE_CHECKING:
    from collections.abc import Callable

    from qa.bot import Bot

REPORT = """云岭市政府工作报告
——2023年1月5日在云岭市第八届人民代表大会第一次会议上
各位代表：
现在，我代表市人民政府，向大会报告工作。
一、过去五年工作回顾
过去五年，全市经济迈上新台阶。地区生产总值从620亿元增加到980亿元，年均增长8.1%；财政收入从45亿元增加到71亿元；高新技术企业由60家增加到210家；城镇化率从51%提高到60.5%。
二、2023年工作安排
地区生产总值增长7%，财政收入增长6%。
建立“三个一”工作机制，即一月一调度、一季一通报、一年一评估。
推行“两个一”服务法，即一张清单、一个窗口。
"""


@pytest.fixture
def yunling(bot_of: Callable[..., Bot]) -> Bot:
    return bot_of(a=REPORT)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("云岭五年GDP从多少增加到多少", ("620亿元", "980亿元")),
        ("2023年报告里五年地区生产总值从多少涨到多少", ("620亿元", "980亿元")),
        ("云岭市2023年政府工作报告，五年GDP从多少增长到多少", ("620亿元", "980亿元")),
        ("2023年报告里财政收入由多少亿提高到多少亿", ("45亿元", "71亿元")),
        ("高新技术企业从几家增加到几家", ("60家", "210家")),
        ("过去五年高新技术企业由多少家发展到多少家", ("60家", "210家")),
        ("城镇化率从多少提高到多少", ("51%", "60.5%")),
    ],
)
def test_from_how_much_to_how_much_is_told_of_levels(
    yunling: Bot, question: str, told: tuple[str, ...]
) -> None:
    answer = yunling.ask(question).answer
    assert all(value in answer for value in told)
    assert "增速" not in answer


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("2023年地区生产总值目标增长多少", "7%"),
        ("过去五年地区生产总值年均增长多少", "8.1%"),
        ("2023年财政收入增幅目标", "6%"),
        ("2022年高新技术企业达到多少家", "210家"),
    ],
)
def test_rates_and_single_levels_are_told_as_before(yunling: Bot, question: str, told: str) -> None:
    assert told in yunling.ask(question).answer


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("三个一工作机制指什么", "一月一调度、一季一通报、一年一评估"),
        ("“三个一”是什么", "一月一调度、一季一通报、一年一评估"),
        ("三个一工作机制包括哪三个一", "一月一调度、一季一通报、一年一评估"),
        ("两个一服务法是什么意思", "一张清单、一个窗口"),
    ],
)
def test_a_slogan_that_counts_ones_is_told_by_them(yunling: Bot, question: str, told: str) -> None:
    assert told in yunling.ask(question).answer


@pytest.mark.parametrize(
    ("name", "number"),
    [
        ("三个一工作机制", 3),
        ("五个一工程", 5),
        ("三个一批", 3),
        ("一市两板", None),
        ("一核两带", None),
        ("十三五", None),
    ],
)
def test_ones_behind_a_number_are_counted_by_it(name: str, number: int | None) -> None:
    assert count_in(name) == number


@pytest.mark.parametrize("question", ["五个一工程是什么", "三个一工作法是什么", "四个一指什么"])
def test_a_slogan_that_is_not_there_is_refused(yunling: Bot, question: str) -> None:
    assert yunling.ask(question).status == "not_found"
