"""Values asked for by how they are aimed at and reached, counted, spent, dated, or alike."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from qa.named_apart import named_apart
from qa.rivals import counted_alike
from qa.types import Turn
from qa.understand import years_spelled

if TYPE_CHECKING:
    from collections.abc import Callable

    from qa.bot import Bot

PLAN = """云州市科技创新“十三五”规划
一、发展基础
“十二五”主要指标完成情况
序号	指标名称	2010年	2015年目标	2015年完成
1	科技企业孵化器(家)	63	70	217
2	国家工程研究中心(家)	21	30	27
3	技术合同成交额(亿元)	88	-	405
2015年，专利申请量达到33620件，PCT国际专利申请量达到387件。
二、发展目标
到2020年，PCT国际专利申请量达到800件，技术合同成交额突破800亿元。
到2020年，规划建设5G基站累计不少于12万个。
乡镇自动气象站的正常运行保证率达到99%以上。
评价体系划分为18个二级类和107个三级指标。
计分达到或超过90分的，视为基本达标乡村。
"""


@pytest.fixture
def yunzhou(bot_of: Callable[..., Bot]) -> Bot:
    return bot_of(a=PLAN)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("云州“十二五”科技企业孵化器的目标值和完成值差很多吗", ("70家", "217家")),
        ("云州国家工程研究中心“十二五”目标值与完成值哪个高?把数列出来", ("30家", "27家")),
        ("技术合同成交额从2010年到2015年怎么变的", ("88亿元", "405亿元")),
        ("技术合同成交额2010年、2015年、2020年目标放一起看怎么变的", ("88", "405", "800亿元")),
        ("PCT国际专利申请量现状(2015)与2020年目标", ("387件", "800件")),
        ("云州 2015 专利申请量 件数", ("33620件",)),
        ("云州2020年5G基站累计要建到多少", ("12万个",)),
        ("评价体系的三级指标有多少个", ("107个",)),
        ("要得多少分才算基本达标乡村", ("90分",)),
    ],
)
def test_a_value_is_told_as_it_is_asked(yunzhou: Bot, question: str, told: tuple[str, ...]) -> None:
    answer = yunzhou.ask(question).answer
    assert all(value in answer for value in told)


def test_what_was_reached_is_asked_of_the_indicator_told(yunzhou: Bot) -> None:
    turn = Turn("2020年技术合同成交额目标是多少", yunzhou.ask("2020年技术合同成交额目标是多少"))
    assert "405亿元" in yunzhou.ask("2015年实际做到多少", [turn]).answer


def test_what_a_thing_costs_is_told_by_no_share(yunzhou: Bot) -> None:
    assert yunzhou.ask("建一套乡镇自动气象站要花多少钱").status == "not_found"


def test_a_year_in_brackets_is_a_year_and_no_number_of_a_document() -> None:
    assert years_spelled("现状(2015)与目标") == "现状2015年与目标"
    assert years_spelled("甲政办(2023)4号") == "甲政办(2023)4号"


def test_what_is_built_in_all_counts_all_there_is() -> None:
    assert counted_alike("5G基站累计要建多少", "建设5G基站累计不少于", added=True)
    assert not counted_alike("5G基站累计要建多少", "新建5G基站", added=True)


def test_two_things_are_asked_of_whether_they_are_the_same() -> None:
    parts = named_apart("甲类数据和乙类数据的更新周期一样吗")
    assert [part.asks for part in parts] == ["甲类数据的更新周期是多少", "乙类数据的更新周期是多少"]
