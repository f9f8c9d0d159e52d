"""How often a card is renewed is how long it holds; 澳门人 are people, and no place asked about."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from qa.bot import Bot

RULES = """丰泽市便民证照管理办法
第一条 为规范便民证照管理，方便群众办事，优化营商环境，维护群众和经营者的合法权益，根据有关法律、法规的规定，结合本市实际情况，制定本办法。本市行政区域内便民证照的申领、使用和监督管理，适用本办法。
第二条 乘车优待证有效期为3年。遗失的，应当及时补办。
第三条 摊贩经营许可证设置2年有效期，期满前一个月内办理延续手续。
第四条 停车凭证遗失的，收取工本费10元。
第五条 在丰泽居住的港澳台居民遭遇突发困难的，可以向居住地街道办事处申请临时租房补助。
第六条 本办法自2024年5月1日起施行，有效期5年。
"""


@pytest.fixture
def bot(bot_of: Callable[..., Bot]) -> Bot:
    return bot_of(rules=RULES)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("丰泽乘车优待证多久续一次", "3年"),
        ("丰泽乘车优待证几年就要换一次", "3年"),
        ("丰泽摊贩经营许可证多长时间要续期一次", "2年"),
        ("丰泽摊贩经营许可证几年要重新办一次", "2年"),
        ("住在丰泽的香港人突然有困难，能申请临时租房补助吗", "港澳台居民"),
        ("澳门人在丰泽能申请临时租房补助吗", "港澳台居民"),
    ],
)
def test_what_holds_is_told(bot: Bot, question: str, told: str) -> None:
    assert told in bot.ask(question).answer


@pytest.mark.parametrize(
    ("question", "other"),
    [
        ("丰泽停车凭证多久续一次", "5年"),
        ("丰泽停车凭证几年换一次", "3年"),
        ("丰泽便民证照管理办法几年续一次", "3年"),
        ("香港便民证照管理办法什么时候施行", "2024年5月1日"),
        ("澳门的摊贩经营许可证几年换一次", "2年"),
    ],
)
def test_nothing_else_is_told_for_it(bot: Bot, question: str, other: str) -> None:
    assert other not in bot.ask(question).answer
