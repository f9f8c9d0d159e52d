"""Who asks in which cases something happens does not ask what a counted name in it counts."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from qa.types import Kind

if TYPE_CHECKING:
    from collections.abc import Callable

    from qa.bot import Bot

RULES = """海川市老年人两项补贴管理办法
第一条 为规范老年人两项补贴发放，制定本办法。
第二条 两项补贴包括高龄生活补贴和失能护理补贴。
第三条 四大粮食作物为水稻、小麦、玉米、大豆。
第四条 补贴对象死亡、户籍迁出本市或者弄虚作假的，自次月起停止发放两项补贴。
第五条 四大粮食作物种植面积虚报的，取消四大粮食作物补贴。
"""


@pytest.mark.parametrize(
    "question",
    [
        "什么情况下会停发海川的老年人两项补贴，全部列出来",
        "什么情况下会停发老年人两项补贴",
        "哪些情形会停止发放两项补贴",
        "什么情形下要停止发放两项补贴",
        "哪些情形取消四大粮食作物补贴",
        "哪种情况会取消四大粮食作物补贴",
    ],
)
def test_what_is_counted_is_not_listed(bot_of: Callable[..., Bot], question: str) -> None:
    answer = bot_of(rules=RULES).ask(question)
    assert answer.kind is not Kind.LIST, answer.answer
    assert "高龄生活补贴" not in answer.answer
    assert "水稻" not in answer.answer


@pytest.mark.parametrize(
    ("question", "items"),
    [
        ("两项补贴包括哪些", ("高龄生活补贴", "失能护理补贴")),
        ("老年人两项补贴是哪两项", ("高龄生活补贴", "失能护理补贴")),
        ("四大粮食作物是哪些", ("水稻", "大豆")),
        ("四大粮食作物有哪四种", ("水稻", "玉米")),
    ],
)
def test_what_is_counted_is_listed_where_it_is_asked_for(
    bot_of: Callable[..., Bot], question: str, items: tuple[str, ...]
) -> None:
    answer = bot_of(rules=RULES).ask(question)
    assert all(item in answer.answer for item in items), answer.answer
