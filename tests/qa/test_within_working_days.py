"""Within how many working days a unit does something is no question for its tasks, and is told in days."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from qa.bot import Bot

RULES = """海川市住房救助实施办法
第一章 总则
第一条 为规范住房救助，保障困难群众基本居住需求，制定本办法。
第二条 市住房城乡建设部门负责全市住房救助的统筹协调。区住房城乡建设部门负责本辖区住房救助的审批和资金发放。镇人民政府负责申请受理、入户调查。
第二章 申请与审批
第三条 申请危房改造救助，申请人材料齐全的，镇人民政府应当当场受理，出具受理通知书。
镇人民政府应当自受理之日起7个工作日内完成入户调查，提出初审意见。
第四条 区住房城乡建设部门应当自收到初审意见之日起15个工作日内作出审批决定。
第五条 公示有异议的，镇人民政府应当在10个工作日内重新核查。人均救助金额超过3个月租金标准的，由区住房城乡建设部门会同区财政部门核定。
第六条 租赁补贴每2个月发放一次。
"""


@pytest.fixture
def bot(bot_of: Callable[..., Bot]) -> Bot:
    return bot_of(rules=RULES)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("区住房城乡建设部门收到初审意见后几个工作日内作出审批决定", "15个工作日"),
        ("区住房城乡建设部门多少个工作日内作出住房救助审批决定", "15个工作日"),
        ("公示有异议的，镇人民政府几个工作日内重新核查", "10个工作日"),
        ("海川住房救助申请受理后几个工作日内完成入户调查、提出初审意见", "7个工作日"),
        ("镇人民政府受理危房改造救助后几个工作日内完成入户调查", "7个工作日"),
        ("海川住房救助公示有异议要在几个工作日内重新核查", "10个工作日"),
    ],
)
def test_the_days_are_told(bot: Bot, question: str, told: str) -> None:
    answer = bot.ask(question)
    assert answer.kind.value == "passage"
    assert told in answer.answer


@pytest.mark.parametrize(
    ("question", "kind"),
    [
        ("区住房城乡建设部门有几项工作", "tasks_of_unit"),
        ("镇人民政府负责哪些工作", "tasks_of_unit"),
        ("市住房城乡建设部门的任务有哪些", "tasks_of_unit"),
        ("海川租赁补贴几个月发放一次", "passage"),
    ],
)
def test_what_else_is_asked_of_units_stays(bot: Bot, question: str, kind: str) -> None:
    assert bot.ask(question).kind.value == kind


def test_no_months_are_told_where_working_days_are_asked(bot: Bot) -> None:
    assert "3个月" not in bot.ask("海川租金标准要在几个工作日内核定人均救助金额").answer
