"""A question on somebody of an age is told what holds at that age, and nothing of other ages."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from qa.ages import age_told, shuts_out
from qa.types import Turn

if TYPE_CHECKING:
    from collections.abc import Callable

    from qa.bot import Bot

RULES = """海川市公园优待办法
第一条 为方便市民游览公园，制定本办法。
第二条 年满60周岁不满70周岁的老年人凭优待卡购买市属公园门票，享受五折优惠。
70周岁以上老年人凭优待卡免费进入市属公园。
第三条 不满6周岁的儿童免购市属公园门票；6周岁至18周岁的未成年人购买市属公园门票，享受半价优惠。
第四条 申请公园志愿讲解员的，应当年满18周岁，身体健康。
"""


@pytest.fixture
def bot(bot_of: Callable[..., Bot]) -> Bot:
    return bot_of(rules=RULES)


@pytest.mark.parametrize(
    ("question", "told", "other"),
    [
        ("海川66岁老人凭优待卡进市属公园要门票吗", "五折", "免费进入"),
        ("海川72岁老人凭优待卡进市属公园要门票吗", "免费进入", "五折"),
        ("海川60岁的老年人凭优待卡买市属公园门票有什么优惠", "五折", "免费进入"),
        ("海川70岁的老年人凭优待卡进市属公园有什么优惠", "免费进入", "五折"),
    ],
)
def test_what_holds_at_the_age_is_told(bot: Bot, question: str, told: str, other: str) -> None:
    answer = bot.ask(question).answer
    assert told in answer, answer
    assert other not in answer


@pytest.mark.parametrize(
    ("first", "then", "told"),
    [
        ("海川70岁以上老人凭优待卡进市属公园要门票吗", "那66岁的呢", "五折"),
        ("海川72岁老人凭优待卡进市属公园要门票吗", "65岁的呢", "五折"),
    ],
)
def test_another_age_is_asked_after_it(bot: Bot, first: str, then: str, told: str) -> None:
    turns = (Turn(first, bot.ask(first)),)
    assert told in bot.ask(then, turns).answer


@pytest.mark.parametrize(
    ("view", "age"),
    [
        ("63岁老人坐公交要钱吗", 63),
        ("我爸今年刚满80周岁能领津贴吗", 80),
        ("65岁以上老人坐公交要钱吗", None),
        ("60至69岁老人有什么补贴", None),
        ("18岁以下能参加吗", None),
        ("70周岁及以上有什么优惠", None),
    ],
)
def test_an_age_is_no_bound(view: str, age: int | None) -> None:
    assert age_told(view) == age


@pytest.mark.parametrize(
    ("text", "age", "out"),
    [
        ("年满60周岁不满65周岁的老年人", 65, True),
        ("年满60周岁、不满65周岁的老年人", 60, False),
        ("6周岁至18周岁的未成年人", 18, False),
        ("45周岁以下的青年", 46, True),
        ("不满16周岁的", 16, True),
        ("80周岁（含）以上", 79, True),
        ("申请人应当提交材料", 30, False),
        ("70周岁以上每月100元，80周岁以上每月200元", 75, False),
    ],
)
def test_ages_shut_others_out(text: str, age: int, *, out: bool) -> None:
    assert shuts_out(text, age) is out
