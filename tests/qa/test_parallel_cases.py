"""Cases that one sentence sets side by side, and conditions that a value is told for."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from corpus.periods import find_periods
from qa.answerers.admitted import repeats_values
from qa.demand import Demand
from qa.said_plainly import said_plainly
from qa.shapes import RANK_ASKED, shape_asked
from qa.years_of_applying import years_asked

if TYPE_CHECKING:
    from collections.abc import Callable

    from qa.bot import Bot

MEASURE = """宜昌市人才公寓管理办法
宜府办规〔2024〕7号
第一条 为规范人才公寓管理，制定本办法。
第二条 人才公寓建成后移交市住房保障部门管理的，面向全市引进人才配租；移交区住房保障部门管理的，优先面向本区引进人才配租。
第三条 人才公寓退租的，承租人可申请3个月过渡期。其中，原按定额方式计租的，过渡期内按租金标准的60%计租；原按浮动方式计租的，过渡期内减免原减免额的40%。
第四条 所有承租人均年满55周岁的，家庭收入标准放宽到上述标准的120%。
第五条 申请人按基础分值从高到低排名，基础分值相同时，按照在本市居住时长排名。
第六条 申请人应当缴纳社会保险满3年。
"""


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("宜昌人才公寓移交给区住房保障部门管理的，先配租给谁", ["优先面向本区引进人才"]),
        ("宜昌人才公寓移交市住房保障部门管理的，面向谁配租", ["面向全市引进人才"]),
        (
            "宜昌人才公寓过渡期内按定额计租的和按浮动计租的，租金有什么不同",
            ["租金标准的60%", "原减免额的40%"],
        ),
        ("宜昌人才公寓过渡期内，定额方式和浮动方式计租的区别是什么", ["60%", "40%"]),
        ("宜昌人才公寓承租人都满55周岁的，收入标准放宽到百分之多少", ["120%"]),
        ("宜昌人才公寓申请人基础分一样的时候，先后怎么排", ["居住时长排名"]),
        ("宜昌人才公寓申请人社保要交满几年", ["满3年"]),
    ],
)
def test_the_case_asked_of_is_told(bot_of: Callable[..., Bot], asked: str, told: list[str]) -> None:
    answer = bot_of(measure=MEASURE).ask(asked)
    assert all(said in answer.answer for said in told)


@pytest.mark.parametrize(
    ("asked", "not_told"),
    [
        ("宜昌人才公寓过渡期内，原按定额方式计租的按多少计租", "40%"),
        ("宜昌人才公寓建成后移交市住房保障部门管理的，面向哪些人配租", "60%"),
    ],
)
def test_a_case_that_is_told_needs_no_other(
    bot_of: Callable[..., Bot], asked: str, not_told: str
) -> None:
    assert not_told not in bot_of(measure=MEASURE).ask(asked).answer


@pytest.mark.parametrize(
    "view",
    [
        "上年度研发费用达到多少才能申请资助",
        "上年度营收要多少可以申报",
        "上年营业收入达到多少能认定",
        "想申领补贴，上年度营收要多少",
        "上年度产值多少可以享受补贴",
        "上年度社保缴纳多少人才能申领",
    ],
)
def test_the_year_before_applying_is_none_asked_of(view: str) -> None:
    assert not years_asked(view, find_periods(view, 2026))


@pytest.mark.parametrize(
    "view", ["上年生产总值是多少", "2025年研发补贴多少", "去年发了多少补贴", "上年末常住人口多少"]
)
def test_other_years_are_asked_of(view: str) -> None:
    assert years_asked(view, find_periods(view, 2026))


@pytest.mark.parametrize(
    ("asked", "written"),
    [
        ("基础分一样的时候怎么排名", "基础分值相同时怎么排名"),
        ("积分都一样的话按什么排", "积分相同时按什么排"),
        ("总得分打平了怎么办", "总得分相同时怎么办"),
        ("名单先后怎么排", "名单怎么排名"),
        ("班次怎么排", "班次怎么排"),
        ("两地标准一样的时候", "两地标准一样的时候"),
    ],
)
def test_as_many_points_are_said_so(asked: str, written: str) -> None:
    assert said_plainly(asked) == written


@pytest.mark.parametrize("asked", ["分值相同时怎么排名", "如何排名", "按什么排名"])
def test_how_one_ranks_is_no_rank(asked: str) -> None:
    assert not RANK_ASKED.search(asked)


@pytest.mark.parametrize("asked", ["全国排名第几", "外贸排名如何", "全省排名", "位次是多少"])
def test_a_rank_is_asked_for(asked: str) -> None:
    assert RANK_ASKED.search(asked)


@pytest.mark.parametrize(
    ("view", "text", "repeats"),
    [
        ("注册不满两个年度的企业研发费用多少", "注册不足两个年度的企业另行计算。", True),
        ("3家企业合并补多少", "3家企业合并的，给予支持。", True),
        ("2025年要搞多少万亩", "2025年完成1万亩。", False),
        ("60岁以上每月补多少", "60岁以上每月补100元。", False),
    ],
)
def test_a_number_of_the_question_is_no_answer(view: str, text: str, repeats: bool) -> None:  # noqa: FBT001
    assert repeats_values(Demand((), shape_asked(view), ""), view, text) is repeats
