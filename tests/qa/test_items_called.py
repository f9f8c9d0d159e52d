"""A task that is one of several in an item is listed under the item's name."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from qa.evaluate.questions import Question
from qa.evaluate.scoring import problems
from qa.types import Turn

if TYPE_CHECKING:
    from collections.abc import Callable

    from qa.bot import Bot

PLAN = """云岭市推进外贸发展实施方案
一、重点任务
1.用好展会平台。支持企业参加各类展会，加强招商推介。（市商务局牵头，市工信局配合）探索举办山区特产论坛。（市外办负责）
2.打造物流通道。开通山区至港口的货运专线，建设中转仓。（市交通运输局负责）
3.优化金融服务。扩大出口信保覆盖面。（市金融办负责）引导银行创新贷款产品。（市外办、人行云岭支行负责）
"""


@pytest.fixture
def bot(bot_of: Callable[..., Bot]) -> Bot:
    return bot_of(plan=PLAN)


@pytest.mark.parametrize(
    ("unit", "told"),
    [
        ("市外办", ["用好展会平台——探索举办山区特产论坛", "优化金融服务——引导银行创新贷款产品"]),
        ("市金融办", ["优化金融服务——扩大出口信保覆盖面"]),
        ("市交通运输局", ["：打造物流通道。"]),
    ],
)
def test_the_item_is_named_before_its_task(bot: Bot, unit: str, told: list[str]) -> None:
    answer = bot.ask(f"云岭{unit}负责哪些任务").answer
    assert all(part in answer for part in told), answer


@pytest.mark.parametrize(
    ("gold", "right"),
    [
        (("用好展会平台", "优化金融服务"), True),
        (("探索举办山区特产论坛", "优化金融服务"), True),
        (("用好展会平台", "打造物流通道"), False),
        (("用好展会平台",), False),
    ],
)
def test_gold_may_name_the_item(bot: Bot, gold: tuple[str, ...], right: bool) -> None:  # noqa: FBT001
    answer = bot.ask("云岭市外办负责哪些任务")
    question = Question("a", "云岭市外办负责哪些任务", "tasks_of_unit", "answered", tasks=gold)
    assert (not list(problems(question, answer, frozenset()))) is right


def test_an_item_told_so_is_pointed_at_by_its_place(bot: Bot) -> None:
    first = "云岭市外办负责哪些任务"
    answer = bot.ask("第二项谁负责", (Turn(first, bot.ask(first)),)).answer
    assert "人行云岭支行" in answer
    assert "展会" not in answer
