"""Lists of what is not given and what must not be done are told whole, by the sentence that leads them in."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from qa.exclusions import exclusion
from qa.types import Kind

if TYPE_CHECKING:
    from collections.abc import Callable

    from qa.bot import Bot

NOTICE = """海川市商务局关于申报跨境电商扶持资金的通知
各县区商务局：
为发展跨境电商，现就申报扶持资金通知如下。
一、申报条件
申报企业应当依法登记。
二、不予扶持情形
（一）近两年被列入严重失信名单的；
（二）申报材料弄虚作假的。
三、联系方式
市商务局电商处。
"""
RULES = """海川市湿地公园管理办法
第一章 总则
第一条 为保护湿地公园，制定本办法。
第二章 保护
第二条 湿地公园内禁止下列行为：
（一）捕捞鱼类；
（二）倾倒垃圾；
（三）采挖野生植物。
第三条 有下列情形之一的，不予批准占用湿地：
（一）破坏候鸟栖息地的；
（二）影响防洪安全的。
"""

TOLD = [
    ("海川跨境电商资金哪些情形不给支持", ["列入严重失信名单", "弄虚作假"]),
    ("海川跨境电商扶持资金，什么情况下拿不到补助？", ["列入严重失信名单", "弄虚作假"]),
    ("跨境电商扶持资金不予扶持的情形有哪些", ["列入严重失信名单", "弄虚作假"]),
    ("海川湿地公园里哪些事不能干？把禁止的都说一下", ["捕捞鱼类", "倾倒垃圾", "采挖野生植物"]),
    ("海川湿地公园禁止哪些行为", ["捕捞鱼类", "倾倒垃圾", "采挖野生植物"]),
    ("湿地公园哪些行为是被禁止的", ["捕捞鱼类", "倾倒垃圾", "采挖野生植物"]),
    ("占用湿地什么情形不予批准", ["破坏候鸟栖息地的", "影响防洪安全的"]),
]


@pytest.fixture
def bot(bot_of: Callable[..., Bot]) -> Bot:
    return bot_of(notice=NOTICE, rules=RULES)


@pytest.mark.parametrize(("question", "items"), TOLD)
def test_what_is_not_given_or_not_allowed_is_listed_whole(
    bot: Bot, question: str, items: list[str]
) -> None:
    answer = bot.ask(question)
    assert answer.kind is Kind.LIST
    assert all(item in answer.answer for item in items)
    assert all(item in "".join(c.quote for c in answer.citations) for item in items)


@pytest.mark.parametrize(
    "question",
    ["海川湿地公园哪些情形不给补助", "海川跨境电商哪些行为是禁止的", "养老机构什么情形不予批准"],
)
def test_a_list_of_something_else_is_not_given(bot: Bot, question: str) -> None:
    assert bot.ask(question).kind is not Kind.LIST


@pytest.mark.parametrize("question", ["哪些情形给予支持", "哪些地方没有补贴", "哪些工作做得不好"])
def test_it_asks_for_no_exclusion(question: str) -> None:
    assert exclusion(question) is None
