"""Whose people come from elsewhere: the place they come from is not the one asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from qa.bot import Bot

RULES = (
    "丰泽市青年创业扶持办法\n第一条 为扶持创业，制定本办法。\n"
    "第二条 在本市创业的香港、澳门青年，可以申领场地租金补贴，每年最高5万元。\n"
    "第三条 外地户籍的老人持居住证享受就餐补贴，每餐3元。\n"
)


@pytest.mark.parametrize(
    "question",
    [
        "澳门青年在丰泽市有什么补贴",
        "丰泽市对香港青年有什么补贴",
        "丰泽市给澳门学生什么场地租金补贴",
    ],
)
def test_a_place_people_come_from_is_not_the_one_asked(
    bot_of: Callable[..., Bot], question: str
) -> None:
    assert "5万元" in bot_of(办法=RULES).ask(question).answer


@pytest.mark.parametrize(
    "question",
    [
        "澳门青年能申领多少场地租金补贴",
        "武汉青年的场地租金补贴最高多少",
        "丰泽市和武汉青年有什么补贴",
        "武汉和丰泽市青年有什么补贴",
        "丰泽市青年的场地租金补贴比武汉青年的高多少",
        "武汉市的场地租金补贴每年最高多少",
    ],
)
def test_a_place_that_is_asked_about_is_refused(bot_of: Callable[..., Bot], question: str) -> None:
    answer = bot_of(办法=RULES).ask(question)
    assert answer.status == "not_found"
