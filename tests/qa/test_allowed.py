"""What asks in everyday words whether something is allowed is asked with 能不能."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from qa.allowed import asked_if_allowed

if TYPE_CHECKING:
    from collections.abc import Callable

    from qa.bot import Bot

RULES = """丰泽市数据机房管理办法

第一条 市、县（区）各部门不得新建数据机房，国家另有规定的除外。

第二条 市大数据局负责市级数据机房的运行维护。

第三条 允许社会企业在产业园区内租用闲置机房。
"""


@pytest.mark.parametrize(
    ("view", "asked"),
    [
        ("外地货车让不让进城", "外地货车能不能进城"),
        ("自己建机房,市里准不准", "自己建机房,市里能不能"),
        ("学校食堂许不许外包", "学校食堂能不能外包"),
        ("夜市允不允许卖活禽", "夜市能不能卖活禽"),
        ("公园里让不让遛狗", "公园里能不能遛狗"),
        ("公租房准不准转租", "公租房能不能转租"),
    ],
)
def test_everyday_words_ask_whether_it_may_be(view: str, asked: str) -> None:
    assert asked_if_allowed(view) == asked


@pytest.mark.parametrize(
    "view",
    [
        "商场让不让利",
        "公交准不准时",
        "数字准不准确",
        "许可证怎么办",
        "项目批准不准备延期",
        "国家标准不准改",
        "仪器校准不准怎么办",
        "股权转让不让产权",
        "企业许不许诺",
    ],
)
def test_what_only_looks_like_it_stays(view: str) -> None:
    assert asked_if_allowed(view) == view


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("我们县想自己建个数据机房，丰泽让不让", "不得新建数据机房"),
        ("咱区部门新建数据机房准不准", "不得新建数据机房"),
        ("企业许不许租用产业园区的闲置机房", "允许社会企业"),
    ],
)
def test_a_ban_or_a_permission_is_found(
    bot_of: Callable[..., Bot], question: str, told: str
) -> None:
    assert told in bot_of(丰泽=RULES).ask(question).answer


def test_what_no_rule_speaks_of_is_not_told(bot_of: Callable[..., Bot]) -> None:
    answer = bot_of(丰泽=RULES).ask("我们县想自己办个养马场，丰泽让不让")
    assert answer.status == "not_found"
