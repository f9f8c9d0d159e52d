"""A bracket within a word gives it two spellings, and years compared are not those of the plan."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from qa.either_spelling import every_spelling

if TYPE_CHECKING:
    from collections.abc import Callable

    from qa.bot import Bot

RULES = """云川市助企贷业务管理办法
云川市财政局
2024年5月6日

第一条 为规范助企贷业务，制定本办法。
第二条 不同类型企业的贷款额度如下：
（一）信用贷款额度上限为800万元。
（二）抵（质）押贷款额度不超过企业提供抵（质）押物评估价值的2倍，上限为2500万元。
第三条 改（扩）建项目按投资额的5%给予补助，新建项目按投资额的8%给予补助。
第四条 本办法自2024年6月1日起施行。
"""
PLAN = """云川市环境保护“十一五”规划
云川市人民政府
2007年3月1日

一、环境形势
“十五”环境保护计划指标没有全部实现，2005年，二氧化硫排放量比2000年增加了12.4%，化学需氧量仅减少3.6%。
二、规划目标
到2010年，二氧化硫、化学需氧量比2005年削减10%。
"""


@pytest.mark.parametrize(
    ("text", "spelled"),
    [
        ("抵（质）押贷款", ["抵押贷款", "质押贷款"]),
        ("改（扩）建项目", ["改建项目", "扩建项目"]),
        ("乡镇（街道）干部", ["乡镇干部", "街道干部"]),
        ("补助（含税）的企业", []),
        ("（一）信用贷款", []),
        ("奖励（最高100万元）的企业", []),
    ],
)
def test_both_spellings_are_read(text: str, spelled: list[str]) -> None:
    assert every_spelling(text).split("\n")[1:] == spelled


@pytest.mark.parametrize(
    ("question", "values"),
    [
        ("云川助企贷信用贷款跟抵押贷款额度上限哪个高？各是多少", ("800万元", "2500万元")),
        ("云川助企贷，信用贷款和质押贷款的额度上限分别是多少", ("800万元", "2500万元")),
        ("云川助企贷里扩建项目和新建项目的补助比例各是多少", ("5%", "8%")),
    ],
)
def test_each_of_two_is_told(
    bot_of: Callable[..., Bot], question: str, values: tuple[str, str]
) -> None:
    answer = bot_of(rules=RULES).ask(question)
    assert all(value in answer.answer for value in values), answer.answer


@pytest.mark.parametrize(
    "question",
    [
        "云川环保十一五规划讲到“十五”没完成，化学需氧量2005年比2000年是增还是减、多少",
        "云川环保十一五规划里，化学需氧量2005年比2000年增减多少",
        "云川市环境保护“十一五”规划，化学需氧量2005年比2000年减少多少",
    ],
)
def test_no_value_of_the_plans_end_is_told_of_years_compared(
    bot_of: Callable[..., Bot], question: str
) -> None:
    answer = bot_of(plan=PLAN).ask(question)
    assert "3.6%" in answer.answer
    assert "10%" not in answer.answer


def test_a_value_of_one_of_two_is_not_sure(bot_of: Callable[..., Bot]) -> None:
    asked = "云川环保十一五规划里，二氧化硫和化学需氧量2005年比2000年各增减多少"
    answer = bot_of(plan=PLAN).ask(asked)
    assert "12.4%" in answer.answer or answer.confidence <= 0.6
    assert "10%" not in answer.answer
