"""Lists of things that something is done to: 登记哪些项目 is told by what is called 登记项目."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from qa.done_to import lists_done_to
from qa.term_questions import asked_list

if TYPE_CHECKING:
    from collections.abc import Callable

    from qa.bot import Bot

RULES = """海川市渔船证书管理办法
第一章 总则
第一条 为规范渔船证书管理，制定本办法。
第二条 渔船证书登记项目包括：船名、船籍港、主机功率和所有人姓名。
第三条 渔船证书登记项目内容以检验报告为准，由船籍港渔政机构统一采集。
第四条 渔业码头应当设置公示栏，公示信息包括泊位数量、潮汐时间、值班电话。
第五条 捕捞日志由船长填写，记录的内容包括捕捞日期、渔获数量、转运船只。
第六条 海上救助中心向渔民免费服务，提供服务分为气象预警、伤病救治、故障拖带三类。
第七条 船东申请渔船证书的，应当提交下列材料：
（一）船舶检验报告；
（二）船东身份证明。
第八条 渔政机构工作人员在渔船证书登记工作中有下列行为之一的，给予处分：
（一）对渔船证书登记项目审查不严的；
（二）故意提供渔船证书登记项目虚假信息的。
"""

ITEMS = ["船名", "船籍港", "主机功率", "所有人姓名"]


@pytest.fixture
def bot(bot_of: Callable[..., Bot]) -> Bot:
    return bot_of(rules=RULES)


@pytest.mark.parametrize(
    ("question", "items"),
    [
        ("海川渔船证书上登记哪些项目？", ITEMS),
        ("渔船证书都要登记哪些项目", ITEMS),
        ("渔船证书里应当登记哪些项目", ITEMS),
        ("渔业码头要公示哪些信息", ["泊位数量", "潮汐时间", "值班电话"]),
        ("捕捞日志应该记录哪些内容", ["捕捞日期", "渔获数量", "转运船只"]),
        ("海上救助中心提供哪些服务", ["气象预警", "伤病救治", "故障拖带"]),
    ],
)
def test_the_list_called_so_is_told(bot: Bot, question: str, items: list[str]) -> None:
    answer = bot.ask(question)
    assert all(item in answer.answer for item in items), answer.answer
    assert all(any(item in c.quote for c in answer.citations) for item in items)
    assert "审查不严" not in answer.answer


@pytest.mark.parametrize(
    ("question", "untold"),
    [
        ("船东申请渔船证书要提交哪些材料", "船名"),
        ("养殖许可证上登记哪些项目", "船名"),
        ("渔业码头记录哪些内容", "捕捞日期"),
        ("渔政机构工作人员有哪些行为要给处分", "主机功率"),
    ],
)
def test_another_things_list_is_not_told(bot: Bot, question: str, untold: str) -> None:
    assert untold not in bot.ask(question).answer


@pytest.mark.parametrize(
    "question",
    ["规划筹建哪些领域的质检中心", "登记哪些项目", "渔船证书有哪些项目", "章程包括哪些内容"],
)
def test_what_nothing_is_done_to_has_no_such_name(question: str) -> None:
    assert lists_done_to(asked_list(question)) == ()


def test_another_name_for_it_is_no_such_list(bot_of: Callable[..., Bot]) -> None:
    bot = bot_of(
        plan="海川市数字港口规划\n一、现状\n数字港口建设还存在一些突出问题，主要是标准不一、数据不通。\n二、任务\n统一数据标准。",
        report="白沙县政府工作报告\n各位代表：\n整治薄养厚葬、大操大办等突出问题，推进移风易俗。",
    )
    assert "薄养厚葬" not in bot.ask("数字港口建设目前存在哪些突出问题").answer
