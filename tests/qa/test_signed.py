"""Who signed an order stands before what it makes public."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from qa.types import Turn

if TYPE_CHECKING:
    from collections.abc import Callable

    from qa.bot import Bot

ORDER = """洛川市人民政府令
第12号
《洛川市牧场管理条例》已经2024年3月1日市人民政府第5次常务会议通过，现予公布，自2024年6月1日起施行。
市长　李河川
2024年3月9日
洛川市牧场管理条例
第一条 为了加强牧场管理，制定本条例。
第二条 牧场准入证由县级农牧部门签发。
"""
NOTICE = """洛川市农牧局关于做好春耕的通知
各县区农牧部门：
请认真组织春耕。
洛川市农牧局
2024年3月9日
"""


@pytest.mark.parametrize(
    "question",
    [
        "洛川市牧场管理条例由谁签署",
        "洛川市牧场管理条例是谁签发的",
        "洛川市牧场管理条例是哪位市长签的",
        "洛川市牧场管理条例的签署人是谁",
        "洛川市牧场管理条例谁签字公布的",
        "洛川市牧场管理条例是由谁签署公布的",
    ],
)
def test_who_signed_is_quoted_with_the_day(bot_of: Callable[..., Bot], question: str) -> None:
    answer = bot_of(条例=ORDER, 通知=NOTICE).ask(question)
    assert "李河川 2024年3月9日" in answer.answer


def test_who_signed_is_asked_of_the_document_told_of(bot_of: Callable[..., Bot]) -> None:
    bot = bot_of(条例=ORDER, 通知=NOTICE)
    first = "洛川市牧场管理条例什么时候施行"
    turn = Turn(first, bot.ask(first))
    assert "李河川" in bot.ask("谁签的", turns=[turn]).answer


@pytest.mark.parametrize(
    "question",
    [
        "洛川牧场准入证由谁签发",
        "洛川春耕通知由谁签署",
        "洛川牧场合同由谁签字",
        "洛川市牧场管理条例由谁解释",
    ],
)
def test_what_else_is_signed_is_not_the_order(bot_of: Callable[..., Bot], question: str) -> None:
    assert "李河川" not in bot_of(条例=ORDER, 通知=NOTICE).ask(question).answer
