"""A sum asked for by the payment's name is told by no text without a word of that name."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from qa.bot import Bot

RULES = """丰泽市引进人才办法

第一条 对培养数控机床人才的单位，按每名2000元给予培养补贴。引进的数控机床博士团队可享受本市人才政策。

第二条 引进的数控机床博士，每人每月发放生活津贴3000元。

第三条 数控机床实训基地按照每平方米每月15元收取场地租金，物业管理费每平方米2元。

第四条 来丰泽参加数控机床面试的毕业生，往返交通费用按每人500元报销。
"""


@pytest.mark.parametrize(
    "question",
    [
        "引进的数控机床博士团队安家费是多少万元",
        "丰泽给数控机床博士的取暖费是多少",
        "数控机床人才的误餐费给多少",
        "数控机床实训基地的停车费收多少元",
        "数控机床人才培养单位的慰问金发多少钱",
        "数控机床实训基地保证金交多少",
    ],
)
def test_a_payment_that_no_text_names_is_not_told(
    bot_of: Callable[..., Bot], question: str
) -> None:
    assert bot_of(丰泽=RULES).ask(question).status == "not_found"


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("数控机床博士的生活津贴每月多少", "3000元"),
        ("数控机床实训基地物业费多少钱", "2元"),
        ("参加数控机床面试的毕业生交通费给多少", "500元"),
        ("培养数控机床人才的单位每名给多少补贴", "2000元"),
    ],
)
def test_a_payment_that_is_named_is_told(
    bot_of: Callable[..., Bot], question: str, told: str
) -> None:
    assert told in bot_of(丰泽=RULES).ask(question).answer
