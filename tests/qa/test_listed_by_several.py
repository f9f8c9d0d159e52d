"""A list that several documents print with as many items each is told of each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.types import Kind

if TYPE_CHECKING:
    from collections.abc import Callable

    from qa.bot import Bot

PLAN = """{city}人工智能场景方案

一、基本原则
企业主导。坚持企业出题。
创新引领。坚持技术先行。
开放融合。坚持{city}协同。
二、主要任务
加快{city}场景建设。
"""


def test_each_documents_count_is_of_its_own_items(bot_of: Callable[..., Bot]) -> None:
    bot = bot_of(**{c: PLAN.format(city=c) for c in ("芜湖市", "洛阳市")})
    answer = bot.ask("人工智能场景方案的基本原则有哪些")
    assert answer.kind is Kind.LIST
    assert answer.answer.count("企业主导、创新引领、开放融合") == 2
