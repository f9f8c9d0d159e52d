"""A name that goes on behind an indicator is another's, and a body is asked by its full name."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from qa.types import Turn

if TYPE_CHECKING:
    from collections.abc import Callable

    from qa.bot import Bot

REPORT = """云岭市2025年政府工作报告
一、2024年工作回顾
高质量办好30件民生实事。新增高新技术企业60家，技术合同成交额突破21亿元。
二、2025年重点工作
今年我们公开征集群众建议，形成八大类45件候选项目提交大会。技术合同成交额突破25亿元，高新技术企业累计达到420家，力争在新材料领域新组建5家左右新型研发机构。
"""
REPLY = """云岭省人民政府办公厅关于同意建立山区道路隐患治理厅际联席会议制度的函
省交通运输厅：
经省政府同意，建立山区道路隐患治理厅际联席会议（以下简称联席会议）制度。
一、成员单位
联席会议由省交通运输厅、省公安厅、省应急管理厅等5个部门组成，省交通运输厅为牵头单位。
联席会议办公室设在省公路局，承担联席会议日常工作。
"""


@pytest.fixture
def bot(bot_of: Callable[..., Bot]) -> Bot:
    return bot_of(report=REPORT, reply=REPLY)


@pytest.mark.parametrize("question", ["云岭民生实事候选项目有几件", "云岭民生实事候选项目多少件"])
def test_what_goes_on_behind_a_name_is_asked_as_well(bot: Bot, question: str) -> None:
    answer = bot.ask(question).answer
    assert "30件" not in answer


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("云岭2024年办好民生实事多少件", "30件"),
        ("云岭2025年技术合同成交额要冲到多少", "25亿元"),
        ("云岭2025年高新技术企业累计多少家", "420家"),
    ],
)
def test_how_much_is_no_longer_name(bot: Bot, question: str, value: str) -> None:
    assert value in bot.ask(question).answer


@pytest.mark.parametrize(
    ("question", "unit"),
    [
        ("山区道路隐患治理厅际联席会议由谁牵头", "省交通运输厅"),
        ("山区道路隐患治理联席会议是哪个部门牵头的", "省交通运输厅"),
    ],
)
def test_a_body_is_asked_by_its_full_name(bot: Bot, question: str, unit: str) -> None:
    answer = bot.ask(question)
    assert answer.kind.value == "lead_unit"
    assert unit in answer.answer


@pytest.mark.parametrize("question", ["新型研发机构的主要任务是什么", "新型研发机构的职责是什么"])
def test_what_something_is_for_is_told_by_no_number_of_it(bot: Bot, question: str) -> None:
    assert bot.ask(question).kind.value != "target"


FOUNDED = """云岭市2026年城市更新工作要点
一、重点任务
（一）推进老旧小区改造。加装电梯60部。（牵头单位：市住建局；责任单位：市财政局；完成时限：2026年11月底）
（二）保护历史街区。设立城市更新工作联席会议（以下简称联席会议），联席会议由市住建局、市文旅局等9个部门组成，市文旅局为牵头单位，办公室设在市住建局。
"""


def test_a_body_founded_in_the_same_sentence_has_its_leader(bot_of: Callable[..., Bot]) -> None:
    answer = bot_of(要点=FOUNDED).ask("云岭城市更新工作联席会议哪个部门牵头")
    assert answer.kind.value == "lead_unit"
    assert "市文旅局牵头" in answer.answer


def test_a_day_is_asked_in_everyday_words(bot_of: Callable[..., Bot]) -> None:
    bot = bot_of(要点=FOUNDED)
    first = "云岭老旧小区改造谁牵头"
    assert "11月底" in bot.ask("哪天前搞完", (Turn(first, bot.ask(first)),)).answer


PIPES = """云岭市2026年城市更新工作要点
一、重点任务
（一）实施管网更新。更新老化燃气管道120公里，由云岭燃气公司组织施工。（市城管局牵头，市应急局配合）
（二）推进绿化。建设口袋公园24处。（市林业局牵头）
"""


@pytest.mark.parametrize(
    "question", ["云岭燃气管道更新谁施工", "云岭燃气管道更新由哪个单位组织施工"]
)
def test_who_does_it_in_a_tasks_own_words_is_not_who_leads_it(
    bot_of: Callable[..., Bot], question: str
) -> None:
    answer = bot_of(要点=PIPES).ask(question)
    assert answer.kind.value == "passage"
    assert "云岭燃气公司组织施工" in answer.answer


def test_who_leads_it_is_told_all_the_same(bot_of: Callable[..., Bot]) -> None:
    answer = bot_of(要点=PIPES).ask("云岭燃气管道更新谁牵头")
    assert answer.kind.value == "lead_unit"
