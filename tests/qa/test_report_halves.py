"""A report tells of the year before and of this one: which half answers, the question says."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from qa.report_halves import Half, half_asked

if TYPE_CHECKING:
    from collections.abc import Callable

    from qa.bot import Bot

REPORT = """云岭市2024年政府工作报告
各位代表：
现在，我代表市人民政府向大会报告政府工作，请予审议。
一、2023年工作回顾
过去一年，我们着力保护古镇，启动古镇修缮工程，完成古镇三条老街立面整治。
湿地治理成效明显，湿地公园清淤20万方，关停湿地周边养殖场12家。
夜间经济持续活跃，举办夜间市集36场，夜间经济街区客流翻番。
二、2024年工作安排
做好今年政府工作的总体要求是：稳中求进、以进促稳。
加强古镇保护，实施古镇消防改造，推动古镇申报历史文化名镇。
深化湿地治理，建设湿地生态缓冲带，开展湿地水系连通。
发展夜间经济，新建夜间经济街区两处，延长夜间公交运营时间。
"""


@pytest.fixture
def bot(bot_of: Callable[..., Bot]) -> Bot:
    return bot_of(report=REPORT)


@pytest.mark.parametrize(
    ("question", "told", "untold"),
    [
        ("云岭打算怎么保护古镇", "消防改造", "立面整治"),
        ("云岭湿地治理有哪些举措", "缓冲带", "清淤"),
        ("云岭发展夜间经济有哪些安排", "夜间公交", "36场"),
        ("云岭湿地是怎么治理的", "清淤", "缓冲带"),
    ],
)
def test_the_half_asked_for_is_told(bot: Bot, question: str, told: str, untold: str) -> None:
    answer = bot.ask(question).answer
    assert told in answer
    assert untold not in answer


@pytest.mark.parametrize(
    "view",
    [
        "太湖治理怎么做",
        "古城怎么保护利用",
        "优化营商环境的举措",
        "打算怎么省着花钱",
        "养老服务有什么安排",
        "对大学生创业有什么扶持",
        "准备如何改造敬老院",
    ],
)
def test_what_is_to_be_done_is_planned(view: str) -> None:
    assert half_asked(view, ()) is Half.PLANNED


@pytest.mark.parametrize(
    "view",
    [
        "垃圾分类是怎么推进的",
        "合作区开起来了吗",
        "农村改革效果如何",
        "去年怎么稳就业",
        "征了多少地",
    ],
)
def test_what_was_done_is_done(view: str) -> None:
    assert half_asked(view, ()) is Half.DONE


@pytest.mark.parametrize("view", ["公用品牌值多少钱", "报告怎么看房价", "通车情况怎么样", "谁负责"])
def test_other_questions_ask_for_neither(view: str) -> None:
    assert half_asked(view, ()) is None


def test_a_year_says_it_by_itself() -> None:
    assert half_asked("怎么保护古城", (2023,)) is None
