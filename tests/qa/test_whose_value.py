"""A number that stands near is told only where it is of what is asked: its clause, its place, per head."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from qa.bot import Bot

DAY = date(2024, 6, 1)
PROGRAMME = """丰泽市2024年科技创新工作要点

一、主要目标。全社会研发经费支出占地区生产总值比重达到3.3%，新增高新技术企业300家以上、总数突破3400家，技术合同成交额增长15%、突破420亿元。
二、培育青年人才。设立晨星计划专项，用于扶持青年科技人才，安排资金800万元。
三、加快建设丰泽光子研究院，力争在热管理领域新组建5家新型研发机构。
"""
NOTICE = """黑龙江省农业农村厅关于做好2025年保护性耕作项目实施工作的通知

一、任务安排
2025年全省实施保护性耕作面积3900万亩。齐齐哈尔市任务860万亩，佳木斯市任务610万亩。
"""


@pytest.fixture
def bot(bot_of: Callable[..., Bot]) -> Bot:
    return bot_of(丰泽=PROGRAMME)


@pytest.mark.parametrize(
    "question",
    [
        "丰泽2024年研发经费一共多少亿元",  # the sum beside it is of contracts
        "晨星计划每个人给多少钱",  # what is printed is the sum of all
        "丰泽光子研究院有多少编制",  # what is counted is other things
    ],
)
def test_a_number_of_something_else_is_not_told(bot: Bot, question: str) -> None:
    assert bot.ask(question, as_of=DAY).status == "not_found"


@pytest.mark.parametrize(
    ("question", "value"),
    [("晨星计划安排了多少钱", "800万元"), ("丰泽今年要新组建多少家新型研发机构", "5家")],
)
def test_the_value_asked_for_is_told(bot: Bot, question: str, value: str) -> None:
    assert value in bot.ask(question, as_of=DAY).answer


def test_a_value_is_of_the_place_asked(bot_of: Callable[..., Bot]) -> None:
    bot = bot_of(耕作=NOTICE)
    answer = bot.ask("佳木斯2025年保护性耕作任务多少亩", as_of=date(2025, 6, 1))
    assert answer.status == "not_found" or "610万亩" in answer.answer


FLATS = """丰泽市人才三年行动计划（2022—2024年）

到2024年，建成人才公寓5000套，公共充电桩达到38000个。
"""


@pytest.mark.parametrize(
    "question", ["丰泽人才公寓的租金标准是多少", "丰泽公共充电桩的收费标准是每度多少钱"]
)
def test_a_price_is_no_count_of_what_is_let(bot_of: Callable[..., Bot], question: str) -> None:
    answer = bot_of(计划=FLATS).ask(question, as_of=DAY)
    assert "5000" not in answer.answer
    assert "38000" not in answer.answer
