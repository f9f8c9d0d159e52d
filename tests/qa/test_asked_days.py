"""Between which days something is: the days told are no years that a question's year rules out."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from qa.asked_days import asks_between_which_days, tells_days
from qa.shapes import shape_asked

if TYPE_CHECKING:
    from collections.abc import Callable

    from qa.bot import Bot

POINTS = """株洲市积分入学实施方案
1.2025年度积分入学的名额有多少？
答：2025年度积分入学名额为800个。
2.2025年度积分入学材料的计算时间？
答：2025年度积分入学材料计算时间截至2025年6月30日。其中，志愿服务材料计算时间为2021年7月1日—2025年6月30日；社保缴费材料计算时间为2022年1月1日至2024年12月31日。
提醒：申请人应当先把志愿服务、社保缴费两项材料调整到计算时间段内。
3.其他年度的安排？
答：2023年度积分入学报名时间为2023年3月1日至2023年3月20日。
"""


@pytest.mark.parametrize(
    ("question", "asks"),
    [
        ("社保材料算哪一段时间", True),
        ("纳税凭证取哪段时间的", True),
        ("评选看的是哪个时间段", True),
        ("征集的起止时间是什么", True),
        ("报名从哪天到哪天", True),
        ("展会从几号开到几号", True),
        ("体检安排在哪个时段", True),
        ("材料哪天交", False),
        ("公示几天", False),
        ("哪个区的时间银行试点", False),
        ("什么时候报名", False),
    ],
)
def test_a_question_for_a_stretch_of_days_is_told_by_how_it_asks(
    question: str, *, asks: bool
) -> None:
    assert asks_between_which_days(question) is asks


@pytest.mark.parametrize(
    ("question", "name"),
    [
        ("补缴材料算哪一段时间", "time"),
        ("缴费凭证看哪个时间段的", "time"),
        ("要交哪些材料", "material"),
    ],
)
def test_a_stretch_of_time_asked_of_papers_asks_for_no_papers(question: str, name: str) -> None:
    shape = shape_asked(question)
    assert shape is not None
    assert shape.name == name


def test_days_are_read_across_a_dash_and_words() -> None:
    assert tells_days("计算时间为2022年1月1日—2024年12月31日")
    assert tells_days("2025年10月10日9时至11月10日17时")
    assert not tells_days("截至2025年9月30日")


def test_the_days_are_told_though_they_are_of_other_years(bot_of: Callable[..., Bot]) -> None:
    answer = bot_of(方案=POINTS).ask("株洲市积分入学2025年度社保缴费材料算哪一段时间")
    assert "2022年1月1日至2024年12月31日" in answer.answer


def test_days_of_another_year_are_not_told(bot_of: Callable[..., Bot]) -> None:
    answer = bot_of(方案=POINTS).ask("株洲市2025年度积分入学报名从哪天到哪天")
    assert "3月20日" not in answer.answer


SHOW = """海川市渔业博览会工作方案
一、报名。参展企业报名时间为2024年3月1日至2024年3月20日。
二、展出。展出时间为2024年5月8日至5月12日。
三、补助政策。参展补助政策的执行期限为2024年1月1日至2026年12月31日。
四、验收。2024年6月底前完成总结。
"""


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("海川市渔业博览会参展补助政策的执行期限从哪天到哪天", "2026年12月31日"),
        ("渔业博览会展出时间是从哪天到哪天", "5月8日至5月12日"),
        ("渔业博览会参展企业报名从哪一天开始到哪一天结束", "3月1日至2024年3月20日"),
        ("渔业博览会参展企业报名时间哪天起到哪天止", "3月1日至2024年3月20日"),
        ("参展补助政策执行期限自哪一天到哪一天截止", "2024年1月1日至2026年12月31日"),
        ("渔业博览会的展出时间从哪天开始，到哪天结束", "5月8日至5月12日"),
    ],
)
def test_from_which_day_to_which_is_told_of_both(
    bot_of: Callable[..., Bot], question: str, told: str
) -> None:
    assert told in bot_of(show=SHOW).ask(question).answer


@pytest.mark.parametrize(
    "question",
    [
        "渔业博览会的评审从哪天到哪天",
        "渔业博览会闭幕式从哪天开始到哪天结束",
        "海川市茶叶节展出时间从哪天到哪天",
        "渔业博览会的门票从哪天到哪天打折",
    ],
)
def test_no_other_thing_s_days_are_told(bot_of: Callable[..., Bot], question: str) -> None:
    answer = bot_of(show=SHOW).ask(question)
    assert answer.status != "answered", answer.answer
