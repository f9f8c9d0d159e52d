"""A task of one level of government does not answer a question on another's."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from qa.levels_named import is_of_other_level
from qa.question_words import OWNED

if TYPE_CHECKING:
    from collections.abc import Callable

    from qa.bot import Bot

PLAN = """关于加强水库安全监测的意见

一、健全监测体系。2024年3月底前，水利部建立全国水库安全监测信息系统。2024年9月底前，各省份建立省级水库安全监测信息系统，与全国系统相连。

二、保障运行。各级水行政主管部门负责监测设施的日常维护。
"""


def test_the_nation_s_day_is_not_the_provinces(bot_of: Callable[..., Bot]) -> None:
    bot = bot_of(plan=PLAN)
    nation = bot.ask("全国水库安全监测信息系统什么时候建好")
    assert "2024年3月底前" in nation.answer
    assert "2024年3月" not in bot.ask("各省的水库安全监测信息系统最晚什么时候建好").answer


LACKING = """云溪市数据分区管理办法

第五条 领域类数据分区由相关行业主管部门监管。

第六条 对尚无明确领域归属的数据分区，由市数据局进行监管和指导。
"""


def test_what_is_asked_of_all_the_parts_are_of_as_well() -> None:
    assert not is_of_other_level("全市的水库由谁巡查", "推进各区水库巡查")
    assert is_of_other_level("各区的水库由谁巡查", "建立市级水库巡查制度")


def test_who_has_what_lacks_a_thing_has_not_what_has_it(bot_of: Callable[..., Bot]) -> None:
    bot = bot_of(lacking=LACKING)
    assert "市数据局" in bot.ask("尚无明确领域归属的数据分区归谁监管").answer
    assert "市数据局" not in bot.ask("领域类数据分区归谁监管").answer


@pytest.mark.parametrize(
    ("question", "owned"),
    [
        ("赛事的相关权利归谁所有", True),
        ("科研设备归哪家单位所有", True),
        ("成果收益到底归谁", True),
        ("水库监测归谁管", False),
        ("农田水利归谁", False),
        ("专利归谁", True),
        ("成果转化收益归谁负责核算", False),
    ],
)
def test_who_owns_a_thing_is_not_who_does_it(question: str, *, owned: bool) -> None:
    assert (OWNED.search(question) is not None) is owned


OWNED_BY = """关于茶企改制的若干规定

一、中央所属改制茶企的认定，由商务部会同财政部确定并发布名单；地方所属改制茶企的认定，由地方各级商务部门会同同级财政部门确定和发布名单，并抄送商务部和中央有关单位。
"""


@pytest.mark.parametrize(
    ("question", "told", "untold"),
    [
        ("中央所属的改制茶企由谁来认定、发名单", "商务部牵头", "地方各级商务部门"),
        ("中央所属改制茶企的名单由谁发布", "商务部牵头", "地方各级商务部门"),
        ("地方所属的改制茶企由谁来认定、发名单", "地方各级商务部门", "“中央所属"),
        ("地方所属改制茶企的名单归谁发布", "地方各级商务部门", "“中央所属"),
    ],
)
def test_whose_a_thing_is_tells_two_tasks_apart(
    bot_of: Callable[..., Bot], question: str, told: str, untold: str
) -> None:
    answer = bot_of(rules=OWNED_BY).ask(question).answer
    assert told in answer
    assert untold not in answer


def test_a_question_of_either_is_told_of_both(bot_of: Callable[..., Bot]) -> None:
    answer = bot_of(rules=OWNED_BY).ask("改制茶企由谁认定").answer
    assert "商务部牵头" in answer
    assert "地方各级商务部门" in answer


@pytest.mark.parametrize(
    ("asked", "named", "other"),
    [
        ("中央企业的煤矿由谁验收", "地方国有煤矿验收", True),
        ("央企的煤矿由谁验收", "地方煤矿和中央企业煤矿验收", False),
        ("地方企业的煤矿由谁验收", "中央企业煤矿验收", True),
        ("煤矿由谁验收", "中央企业煤矿验收", False),
        ("中央企业和地方企业的煤矿由谁验收", "地方企业煤矿验收", False),
        ("中央财政资金由谁下达", "地方企业资金下达", False),
        ("省属企业由谁认定", "地方所属企业的认定", False),
    ],
)
def test_what_belongs_to_the_centre_belongs_to_no_place(
    asked: str, named: str, *, other: bool
) -> None:
    assert is_of_other_level(asked, named) is other
