"""What was asked amiss when new questions came: whose level, who pays, what a fine is for, reasons, aims in words."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from qa.language import written_plainly
from qa.types import Kind
from qa.understand import unwrapped

if TYPE_CHECKING:
    from collections.abc import Callable

    from qa.bot import Bot

RULES = """气象设施保护条例

第一条 为了保护气象设施，制定本条例。
第二条 本条例所称气象设施，是指探测设施、信息传输设施和专用装备。
第三条 禁止实施下列危害气象设施的行为：
（一）侵占气象设施；
（二）挤占专用频率。
第四条 气象台站迁移、建设费用由建设单位承担。
第五条 擅自迁移气象台站的，处5万元以下的罚款；情节严重的，处10万元以下的罚款。
第六条 专家评审费每次800元。
"""
REPORT = """咸宁市2024年政府工作报告

各位代表：现在，我代表市人民政府，向大会报告政府工作。

一、过去一年工作回顾
地区生产总值增速未达预期，主要原因是主动关停一批化工企业。培育大健康、电子信息、装备制造、食品饮料、清洁能源五大优势产业，引进五大优势产业项目199个。

二、今年工作安排
地区生产总值增长6%左右，PM2.5平均浓度控制在33微克/立方米以内。到2025年，产业体系更加完善，城乡面貌焕然一新。
"""
DAY = date(2024, 6, 1)


@pytest.fixture
def rules(bot_of: Callable[..., Bot]) -> Bot:
    return bot_of(条例=RULES)


@pytest.fixture
def report(bot_of: Callable[..., Bot]) -> Bot:
    return bot_of(咸宁=REPORT)


def test_a_term_of_the_document_is_defined_and_no_list_that_names_it(rules: Bot) -> None:
    answer = rules.ask("条例里说的气象设施包括什么", as_of=DAY)
    assert answer.kind is Kind.DEFINITION
    assert "探测设施、信息传输设施和专用装备" in answer.answer


def test_who_pays_is_no_task_of_a_unit(rules: Bot) -> None:
    answer = rules.ask("气象台站迁移的钱由谁出", as_of=DAY)
    assert "由建设单位承担" in answer.answer


def test_a_fee_is_no_fine(rules: Bot) -> None:
    assert "罚款" not in rules.ask("迁移气象台站要交多少报名费", as_of=DAY).answer
    assert "5万元以下" in rules.ask("擅自迁移气象台站罚多少", as_of=DAY).answer


def test_a_report_tells_of_the_year_before_as_of_its_own(report: Bot) -> None:
    answer = report.ask("咸宁2023年有些指标没达预期，原因是什么", as_of=DAY).answer
    assert "主动关停一批化工企业" in answer


def test_a_counted_list_alone_is_asked_for(report: Bot) -> None:
    answer = report.ask("咸宁的五大优势产业", as_of=DAY)
    assert answer.kind is Kind.LIST
    assert "大健康、电子信息、装备制造、食品饮料、清洁能源" in answer.answer


def test_a_level_asks_for_the_value(report: Bot) -> None:
    assert "33微克" in report.ask("咸宁今年PM2.5要控制在什么水平", as_of=DAY).answer


def test_an_aim_asked_for_in_words_is_told_in_words(report: Bot) -> None:
    assert "城乡面貌焕然一新" in report.ask("咸宁到2025年要达到什么目标", as_of=DAY).answer


@pytest.mark.parametrize(
    ("said", "plain"),
    [
        ("国办发2014 25号", "国办发[2014]25号"),
        ("银发2020年11号文", "银发[2020]11号文"),
        ("孵化器26年要建几家", "孵化器2026年要建几家"),
        ("最长20年要还清", "最长20年要还清"),
    ],
)
def test_numbers_and_years_said_short_are_written_out(said: str, plain: str) -> None:
    assert written_plainly(said) == plain


def test_who_asked_before_a_colon_is_left_out() -> None:
    assert unwrapped("记者核实：平台建成了吗") == "平台建成了吗"


SIGNED = """丰泽市科技局关于申报中试基地的通知

各单位：
现组织申报中试基地。
丰泽市科技局
2024年3月11日
"""


def test_who_issued_it_and_when_cite_the_signature(bot_of: Callable[..., Bot]) -> None:
    answer = bot_of(通知=SIGNED).ask("中试基地通知是谁发的，落款日期是哪天", as_of=DAY)
    assert "2024年3月11日" in answer.answer
    assert any(c.quote == "丰泽市科技局\n2024年3月11日" for c in answer.citations)
