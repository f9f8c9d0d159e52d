"""One thing that a unit does is told once, and who it is done with where that is asked as well."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from qa.question_words import BOTH_ROLES

if TYPE_CHECKING:
    from collections.abc import Callable

    from qa.bot import Bot

MEASURE = """宜昌市积分入学管理办法
宜府办规〔2024〕9号
第一条 为规范积分入学，制定本办法。
第二条 市教育局主管本市积分入学工作，负责组织实施本办法。
市教育局负责积分入学的统筹协调；会同市统计局编制紧缺学位目录；组织开发积分入学系统。
市统计局负责将学位指标统一纳入全市年度统计，配合编制紧缺学位目录。
积分入学评估办法由市教育局另行制定。
积分入学核查办法由市教育局另行制定。
积分入学服务规范由市教育局制定。
积分入学公示办法由市教育局制定。
积分入学申诉办法由市教育局制定。
积分入学专家库由市教育局建立。
积分入学数据由市教育局核验。
积分入学台账由市教育局管理。
积分入学结果由市教育局公布。
"""


def test_what_one_task_tells_is_not_told_again(bot_of: Callable[..., Bot]) -> None:
    answer = bot_of(measure=MEASURE).ask("市统计局在宜昌积分入学里负责哪些事")
    assert answer.answer.count("编制紧缺学位目录") == 1


def test_who_it_is_made_with_is_told_too(bot_of: Callable[..., Bot]) -> None:
    answer = bot_of(measure=MEASURE).ask("谁牵头编制宜昌的紧缺学位目录，又是会同谁")
    assert "市教育局" in answer.answer
    assert "市统计局" in answer.answer


def test_who_is_in_charge_is_told_of_many_tasks(bot_of: Callable[..., Bot]) -> None:
    answer = bot_of(measure=MEASURE).ask("积分入学在宜昌归哪个部门主管")
    assert answer.status == "answered"
    assert [c.quote for c in answer.citations] == [
        "市教育局主管本市积分入学工作，负责组织实施本办法"
    ]


@pytest.mark.parametrize(
    "asked",
    [
        "谁牵头定目录,又是会同谁",
        "目录由谁会同谁制定",
        "哪个部门牵头编目录,跟哪些部门一起",
        "谁主办这件事,还要会同哪个部门",
        "细则由哪个部门会同谁拟订",
        "哪个局牵头,又和谁一起干",
    ],
)
def test_both_are_asked_for(asked: str) -> None:
    assert BOTH_ROLES.search(asked)


@pytest.mark.parametrize(
    "asked",
    [
        "谁牵头定目录",
        "目录由谁会同财政局制定",
        "和市科技局一起负责的是谁",
        "谁来跟企业对接",
        "谁和谁签的合同",
    ],
)
def test_one_alone_is_asked_for(asked: str) -> None:
    assert not BOTH_ROLES.search(asked)


DUTIES = """宜昌市公寓管理办法
宜府办规〔2024〕8号
第一条 为规范公寓管理，制定本办法。
第二条 市住房保障办公室负责公寓筹集、资格审核等工作，指导各区住房保障部门开展相关工作。
各区住房保障部门负责辖区内公寓配租、违规查处等工作。
各县市教育部门负责学位安排。
"""


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("宜昌各区住房保障部门在公寓管理中有哪些任务", "公寓配租"),
        ("宜昌市各区住房保障部门负责哪些工作", "公寓配租"),
        ("各区住房保障部门负责哪些工作", "公寓配租"),
        ("宜昌各县市教育部门在公寓管理里负责什么", "学位安排"),
    ],
)
def test_units_of_each_district_of_a_city(
    bot_of: Callable[..., Bot], asked: str, told: str
) -> None:
    answer = bot_of(duties=DUTIES).ask(asked)
    assert answer.kind == "tasks_of_unit"
    assert told in answer.answer
    assert "资格审核" not in answer.answer
