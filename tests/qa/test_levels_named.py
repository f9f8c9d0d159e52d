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
