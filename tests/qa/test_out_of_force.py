"""How long a document holds, and which one it takes the place of, asked as people ask it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from qa.fields import Field, fields_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from qa.bot import Bot

RULES = """洛川市人民政府办公室关于印发洛川市驿站奖学金管理办法的通知
洛政办规〔2024〕3号
各区县人民政府，市政府各部门：
现将《洛川市驿站奖学金管理办法》印发给你们，请认真贯彻执行。
洛川市人民政府办公室
2024年3月14日
洛川市驿站奖学金管理办法
第一条 为规范驿站奖学金管理，制定本办法。
第二条 驿站奖学金由市教育局发放。
第三条 本办法自2024年4月1日起施行，有效期5年。《洛川市驿站助学金暂行办法》（洛政办规〔2020〕8号）同时废止。
"""


@pytest.mark.parametrize(
    ("question", "fields"),
    [
        ("驿站奖学金办法有效几年", (Field.EXPIRES,)),
        ("驿站奖学金办法有效多久", (Field.EXPIRES,)),
        ("驿站奖学金办法有效到哪天", (Field.EXPIRES,)),
        ("办法什么时候生效,有效几年", (Field.EFFECTIVE, Field.EXPIRES)),
        ("办法出来以后,哪个老文件跟着作废了", (Field.REPEALS,)),
        ("办法一实施,哪部旧条例就废止了", (Field.REPEALS,)),
        ("办法施行后原来的哪份文件也失效了", (Field.REPEALS,)),
        ("办法一出台,之前的哪个通知一并废止", (Field.REPEALS,)),
        ("新办法出来后,旧的哪份文号作废了", (Field.REPEALS,)),
        ("旧办法的文号是多少", (Field.REPEALS,)),
        ("原来那个规定是几号文", (Field.REPEALS,)),
        ("老年人优待办法的文号是多少", (Field.NUMBER,)),
        ("旧村改造办法的文号是多少", (Field.NUMBER,)),
        ("哪个文号的老办法跟着失效了", (Field.REPEALS,)),
        ("原来的几号文停止执行", (Field.REPEALS,)),
        ("哪几号文同时失效", (Field.REPEALS,)),
        ("被废止的老文件是几号文", (Field.REPEALS,)),
        ("作废的那份旧办法文号是多少", (Field.REPEALS,)),
        ("把哪个旧文件废了,文号是什么", (Field.REPEALS,)),
        ("同时废止的文件文号是多少", (Field.REPEALS,)),
        ("办法的文号是多少,废止了哪些文件", (Field.NUMBER, Field.REPEALS)),
        ("废止了哪些文件,本办法文号是多少", (Field.REPEALS, Field.NUMBER)),
        ("这个文号作废了吗", (Field.NUMBER, Field.STATUS)),
        ("办法是几号文", (Field.NUMBER,)),
        ("哪些情形下驿站卡会作废", ()),
        ("哪类合同会作废", ()),
        ("哪些证件跟着作废", ()),
        ("怎样申请才有效", ()),
        ("有效票据有几张", ()),
    ],
)
def test_what_is_asked_of_a_document(question: str, fields: tuple[Field, ...]) -> None:
    assert fields_of(question) == fields


def test_both_its_day_and_its_term_are_told(bot_of: Callable[..., Bot]) -> None:
    answer = bot_of(办法=RULES).ask("洛川驿站奖学金管理办法什么时候生效，有效几年")
    assert "2024年4月1日" in answer.answer
    assert "5年" in answer.answer


def test_the_old_one_is_told(bot_of: Callable[..., Bot]) -> None:
    answer = bot_of(办法=RULES).ask("洛川驿站奖学金管理办法出来以后，哪个老文件跟着作废了")
    assert "洛政办规〔2020〕8号" in answer.answer


@pytest.mark.parametrize(
    "question",
    [
        "洛川驿站奖学金办法出来后，旧的哪份文号作废了",
        "洛川驿站奖学金办法把哪个旧文件废了，文号是什么",
    ],
)
def test_the_number_of_the_old_one_is_told_and_not_its_own(
    bot_of: Callable[..., Bot], question: str
) -> None:
    answer = bot_of(办法=RULES).ask(question)
    assert "洛政办规〔2020〕8号" in answer.answer
    assert "洛政办规〔2024〕3号" not in answer.answer
