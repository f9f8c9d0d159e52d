"""Questions in the wordings of an office: both roles at once, who asked, what something is for."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from qa.types import Kind
from qa.wrapping import without_wrapping

if TYPE_CHECKING:
    from collections.abc import Callable

    from qa.bot import Bot

DAY = date(2024, 6, 1)
PLAN = """丰泽市科技发展“十四五”规划

一、发展基础。2015年孵化器达到217家（2010年为63家），“十二五”目标为70家。
指标	2010年	2015年目标	2015年	2020年目标
科技企业孵化器（家）	63	70	217	300
每万人口发明专利拥有量（件）	5	9	19	25
二、计划体系。第三条 市科技计划是指由市级财政支持的科学研究、成果转化和平台建设活动。市科技计划体系由重点研发计划、成果转化计划和平台建设计划三类组成。
三、成立科技咨询委员会，研究重大问题，对重大决策提供咨询评估。
"""
PROGRAMME = """丰泽市2024年科技创新工作要点

一、建设中试平台。建成纺织中试平台3个。（牵头单位：市科技局；责任单位：市粮食局、市财政局）
二、保障粮食安全。建设智慧粮库5个。（牵头单位：市粮食局；责任单位：市科技局）
三、全面推行首席数据官（即CDO，由分管负责人担任）。
"""


@pytest.fixture
def bot(bot_of: Callable[..., Bot]) -> Bot:
    return bot_of(规划=PLAN, 要点=PROGRAMME)


def test_both_roles_asked_one_after_the_other_are_told(bot: Bot) -> None:
    answer = bot.ask("建设纺织中试平台由谁牵头，另外责任单位是谁", as_of=DAY).answer
    assert "由市科技局牵头，责任单位为市粮食局、市财政局" in answer


@pytest.mark.parametrize(
    "question",
    [
        "市粮食局 全部任务 牵头+责任",
        "市粮食局既有牵头的也有参与的吧，分别是什么",
        "我们市粮食局在要点里挂了几项，都是啥",
        "市粮食局的任务帮我捋一下",
    ],
)
def test_a_units_tasks_of_both_roles_are_listed(bot: Bot, question: str) -> None:
    answer = bot.ask(question, as_of=DAY)
    assert answer.kind is Kind.TASKS_OF_UNIT
    assert "牵头1项任务" in answer.answer
    assert "参与1项任务" in answer.answer


def test_a_unit_has_tasks_in_the_role_asked_for(bot: Bot) -> None:
    answer = bot.ask("市粮食局 要牵头的任务", as_of=DAY).answer
    assert "保障粮食安全" in answer
    assert "中试平台" not in answer


def test_what_was_reached_is_compared_where_no_aim_is_asked_for(bot: Bot) -> None:
    assert "154家" in bot.ask("2010年跟2015年比，科技企业孵化器多了多少家", as_of=DAY).answer


def test_what_one_year_reached_is_compared_with_what_another_aims_at(bot: Bot) -> None:
    answer = bot.ask("每万人口发明专利拥有量，2015年实际跟2020年目标差几件", as_of=DAY).answer
    assert "25-19=6件" in answer


def test_sorts_are_told_and_not_what_the_thing_is(bot: Bot) -> None:
    assert "重点研发计划、成果转化计划" in bot.ask("丰泽市科技计划分哪三类", as_of=DAY).answer


def test_what_something_is_for_is_told_though_nothing_defines_it(bot: Bot) -> None:
    answer = bot.ask("科技咨询委员会是干什么用的", as_of=DAY).answer
    assert "对重大决策提供咨询评估" in answer


def test_letters_in_brackets_stand_for_the_name_before_them(bot: Bot) -> None:
    assert "CDO即首席数据官" in bot.ask("CDO是什么意思", as_of=DAY).answer


@pytest.mark.parametrize(
    ("said", "asked"),
    [
        ("有家企业来窗口问，平台多久能建成", "平台多久能建成"),
        ("城管队员问的：台账要存几年", "台账要存几年"),
        ("有个博士来问，补贴发几年", "补贴发几年"),
        ("谁问的:", "谁问的:"),
    ],
)
def test_who_asked_is_no_part_of_the_question(said: str, asked: str) -> None:
    assert without_wrapping(said) == asked


def test_a_sum_a_month_asks_for_no_documents(bot_of: Callable[..., Bot]) -> None:
    """Of more than five documents such a question was taken for one after a document's field."""
    bot = bot_of(**{f"第{i}份": f"丰泽市第{i}号通知\n\n内容{i}。" for i in range(6)})
    assert bot.ask("新落户的博士每个月发多少", as_of=DAY).status == "not_found"


RULES = """丰泽市餐厨垃圾管理办法

第一条 为了加强餐厨垃圾管理，制定本办法。
第二条 单位应当建立餐厨垃圾台账。
第三条 违反本办法第二条规定，未建立台账的，由城市管理部门责令限期改正；逾期不改正的，处500元以上2000元以下罚款。
第四条 擅自收集餐厨垃圾的，处3万元以上10万元以下罚款。
"""


@pytest.mark.parametrize(
    ("question", "sum_"),
    [("餐厨垃圾没建台账，逾期不改罚多少", "500元以上2000元以下"), ("擅自收集餐厨垃圾罚多少", "3万元以上10万元以下")],
)  # fmt: skip
def test_a_penalty_is_told_with_the_rule_that_was_broken(
    bot_of: Callable[..., Bot], question: str, sum_: str
) -> None:
    """处…以下罚款 opens no list, and 逾期不改正的 alone says not what for."""
    answer = bot_of(办法=RULES).ask(question, as_of=DAY).answer
    assert sum_ in answer
    assert "台账" in answer or "收集" in answer
