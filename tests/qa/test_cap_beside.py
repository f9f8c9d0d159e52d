"""How much at most is asked of what was just told."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from qa.bot import Bot

RULES = """海川市渔业扶持办法
第一条 为扶持渔业发展，制定本办法。
第二条 合法承租渔船的，每满1年计5分，最高不超过20分。
第三条 新建深水网箱的，按照每口2万元的标准给予补贴，每家企业累计不超过60万元。
第四条 渔民参加技能培训的，每次补贴300元。
第五条 购买冷藏设备的，按照购置费用的30%给予补助，同一主体最高补助50万元。
第六条 渔港临时停泊每次不超过10天，全年累计不超过60天。
"""


@pytest.mark.parametrize(
    ("first", "then", "value"),
    [
        ("海川承租渔船每满一年计几分", "最多能记几分", "20分"),
        ("海川承租渔船每满一年计几分", "那封顶多少", "20分"),
        ("海川新建深水网箱每口补多少钱", "最多能拿多少钱", "60万元"),
        ("海川新建深水网箱每口补多少钱", "上限呢", "60万元"),
        ("海川购买冷藏设备按购置费用的多少给予补助", "最高能补多少", "50万元"),
        ("海川购买冷藏设备按购置费用的多少给予补助", "那封顶多少万元", "50万元"),
    ],
)
def test_the_limit_beside_it_is_told(
    bot_of: Callable[..., Bot], ask_in_turn: Callable[..., str], first: str, then: str, value: str
) -> None:
    assert value in ask_in_turn(bot_of(rules=RULES), first, then)


@pytest.mark.parametrize(
    ("first", "then", "wrong"),
    [
        ("海川渔民参加技能培训每次补贴多少钱", "最多能拿多少钱", "万元"),
        ("海川承租渔船每满一年计几分", "最多能拿多少钱", "元"),
        ("海川渔港临时停泊每次不超过几天", "最多几次", "60天"),
        ("海川新建深水网箱每口补多少钱", "最多能建几口", "60万元"),
    ],
)
def test_another_limit_is_not(
    bot_of: Callable[..., Bot], ask_in_turn: Callable[..., str], first: str, then: str, wrong: str
) -> None:
    said = ask_in_turn(bot_of(rules=RULES), first, then)
    assert said.startswith("未在文件中找到依据") or wrong not in said, said


@pytest.fixture
def ask_in_turn() -> Callable[..., str]:
    from qa.types import Turn

    def ask(bot: Bot, first: str, then: str) -> str:
        turns = (Turn(first, bot.ask(first)),)
        return bot.ask(then, turns).answer

    return ask
