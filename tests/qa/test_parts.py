"""Of several values asked at once each is told, or said to be missing: a half answer looks whole."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from qa.parts import names_asked, names_behind, parts_asked
from qa.types import Kind, TargetFact, Turn

if TYPE_CHECKING:
    from collections.abc import Callable

    from qa.bot import Bot
    from qa.types import Answer

REPORT = """丰泽市2024年政府工作报告

各位代表：

一、2023年工作回顾

全市地区生产总值达到1234.5亿元，增长6.1%。湖滨集团白酒销量突破45万吨、出口3万吨。高新技术企业达到560家。河道小水电退出21座、生态整改13座。城镇、农村居民人均可支配收入分别为45678元、23456元。科技型中小企业突破900家。

二、2024年主要目标

今年发展主要预期目标是：地区生产总值增长6.5%左右，城镇新增就业5万人以上，城镇登记失业率低于4%。高新技术企业达到640家。河道小水电退出9座、生态整改6座。到2024年，秸秆综合利用率达到93%以上，重点用膜区当季地膜回收率达到88%以上。新增科技型中小企业120家。建成公共冷库30个，面积达到12万平方米。
"""
DAY = date(2024, 6, 1)


@pytest.fixture
def fengze(bot_of: Callable[..., Bot]) -> Callable[..., Answer]:
    bot = bot_of(丰泽=REPORT)

    def ask(question: str, *before: str) -> Answer:
        turns: list[Turn] = []
        for earlier in before:
            turns.append(Turn(earlier, bot.ask(earlier, turns, DAY)))
        return bot.ask(question, turns, DAY)

    return ask


def given(answer: Answer) -> set[tuple[int | None, float, str]]:
    return {(f.year, f.value, f.unit) for f in answer.facts if isinstance(f, TargetFact)}


TWO = [
    ("丰泽2023年生产总值多少亿，增速几个点？", {(2023, 1234.5, "亿元"), (2023, 6.1, "%")}),
    ("丰泽2024年城镇新增就业多少人，登记失业率控制在多少？", {(2024, 5.0, "万人"), (2024, 4.0, "%")}),
    ("丰泽的高新技术企业2023年有多少家，2024年打算达到多少家？", {(2023, 560.0, "家"), (2024, 640.0, "家")}),
    ("丰泽2024年秸秆综合利用率、地膜回收率要达到多少？", {(2024, 93.0, "%"), (2024, 88.0, "%")}),
    ("丰泽今年河道小水电要退出几座、整改几座？", {(2024, 9.0, "座"), (2024, 6.0, "座")}),
    ("丰泽2023年生产总值多少，同比增长多少？", {(2023, 1234.5, "亿元"), (2023, 6.1, "%")}),
    ("丰泽2023年生产总值，含增速", {(2023, 1234.5, "亿元"), (2023, 6.1, "%")}),
    ("丰泽2023年生产总值（包括同比增速）", {(2023, 1234.5, "亿元"), (2023, 6.1, "%")}),
    ("丰泽2023年生产总值连同增幅一起", {(2023, 1234.5, "亿元"), (2023, 6.1, "%")}),
    ("丰泽2023年生产总值是多少，连带它的增速", {(2023, 1234.5, "亿元"), (2023, 6.1, "%")}),
    ("丰泽2024年公共冷库目标：个数和面积", {(2024, 30.0, "个"), (2024, 12.0, "万平方米")}),
    ("丰泽2023年城镇和农村居民人均可支配收入各是多少", {(2023, 45678.0, "元"), (2023, 23456.0, "元")}),
]  # fmt: skip


@pytest.mark.parametrize(("question", "values"), TWO, ids=[q for q, _ in TWO])
def test_both_values_are_told(
    fengze: Callable[..., Answer], question: str, values: set[tuple[int, float, str]]
) -> None:
    answer = fengze(question)
    assert answer.kind is Kind.TARGET
    assert given(answer) == values
    assert answer.answer.count("提出，") == 1  # the document is named once


def test_how_many_there_are_is_not_how_many_come_to_them(fengze: Callable[..., Answer]) -> None:
    assert given(fengze("丰泽科技型中小企业数量是多少")) == {(2023, 900.0, "家")}


def test_what_no_value_was_found_for_is_said(fengze: Callable[..., Answer]) -> None:
    answer = fengze("丰泽2023年高新技术企业多少家，财政补贴多少万元？")
    assert given(answer) == {(2023, 560.0, "家")}
    assert "没有查到“财政补贴”的数值" in answer.answer
    assert answer.confidence < 0.8


def test_the_second_value_is_of_the_same_year(fengze: Callable[..., Answer]) -> None:
    answer = fengze("增速几个点", "丰泽2023年生产总值多少亿")
    assert given(answer) == {(2023, 6.1, "%")}


def test_a_question_for_one_value_has_no_parts() -> None:
    for view in (
        "甲市规划里,2025年高新技术企业要达到多少家",
        "甲市2024年软件和信息技术服务业收入目标",
        "高新技术企业目标是多少",
    ):
        assert parts_asked(view) == ()
    assert names_asked("甲市2020年和2025年分别是多少") == ()
    assert names_asked("甲市和乙市分别是多少") == ()


def test_two_are_asked_for_and_one_told_is_not_sure(bot_of: Callable[..., Bot]) -> None:
    text = "丰泽市2024年工作要点\n\n一、目标\n2024年，高新技术企业达到640家。\n"
    answer = bot_of(丰泽=text).ask("丰泽2024年高新技术企业、瞪羚企业分别要达到多少家？", (), DAY)
    assert answer.confidence < 0.8


def test_a_part_stays_in_the_place_of_the_first(bot_of: Callable[..., Bot]) -> None:
    report = "{}市2024年政府工作报告\n\n一、主要目标\n2024年，{}\n"
    bot = bot_of(
        丰泽=report.format("丰泽", "一般公共预算收入增长4%，社会消费品零售总额增长6%。"),
        襄阳=report.format("襄阳", "一般公共预算收入增长5%，社会消费品零售总额增长8%。"),
    )
    question = "襄阳2024年一般公共预算收入增长几个点，社会消费品零售总额增长几个点？"
    assert given(bot.ask(question, (), DAY)) == {(2024, 5.0, "%"), (2024, 8.0, "%")}


ELSEWHERE = "襄阳市2024年政府工作报告\n\n一、主要目标\n2024年，进出口总额增长8%，研发投入强度达到2.4%。2023年，研发投入强度为2.2%。\n"


@pytest.mark.parametrize(
    "question",
    [
        "天门2024年地区生产总值增长目标多少，进出口总额目标多少？",
        "丰泽2025年地区生产总值目标多少，研发投入强度目标多少？",
    ],
)
def test_no_part_is_answered_by_another_place_or_year(
    bot_of: Callable[..., Bot], question: str
) -> None:
    assert bot_of(丰泽=REPORT, 襄阳=ELSEWHERE).ask(question, (), DAY).status == "not_found"


def test_a_year_that_stands_in_is_said_once(bot_of: Callable[..., Bot]) -> None:
    question = "丰泽今年地区生产总值增长目标多少，高新技术企业要达到多少家？"
    answer = bot_of(丰泽=REPORT).ask(question, (), date(2026, 6, 1))
    assert answer.answer.count("文件中没有今年的数值，最近的是：") == 1
    assert given(answer) == {(2024, 6.5, "%"), (2024, 640.0, "家")}


def test_a_name_that_joins_two_words_is_one_thing() -> None:
    view = "丰泽2024年软件和信息技术服务业收入、电子信息制造业收入目标分别多少"
    told = ("软件和信息技术服务业收入", "电子信息制造业收入")
    assert len(names_asked(view, told)) == 2


def test_two_documents_named_are_no_two_things() -> None:
    assert names_asked("丰泽行动方案和襄阳发展规划分别是多少") == ()


def test_nothing_is_told_of_what_the_first_part_did_not_find(bot_of: Callable[..., Bot]) -> None:
    text = "丰泽市2024年政府工作报告\n\n一、回顾\n2023年，新增外资企业200家。\n"
    answer = bot_of(丰泽=text).ask("丰泽上市公司2023年总数多少家，新增多少家？", (), DAY)
    assert "外资" not in answer.answer


SEVERAL = """云岭市政府工作报告
——2024年1月5日在云岭市第八届人民代表大会第三次会议上
各位代表：
现在，我代表市人民政府，向大会报告工作。
一、2024年工作安排
开展乡村补短板行动，重点打造样板村9个、特色村70个、整治村210个。
新建幼儿园5所、小学3所、初中2所。发放文旅、家电消费券2000万元。
培育农民合作社40家、家庭农场120家。
"""


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("云岭2024年要打造多少样板村、特色村、整治村", ("9个", "70个", "210个")),
        ("2024年打造多少个样板村和特色村", ("9个", "70个")),
        ("2024年新建多少所幼儿园、小学、初中", ("5所", "3所", "2所")),
        ("2024年新建多少所幼儿园和小学", ("5所", "3所")),
        ("2024年培育多少家农民合作社、家庭农场", ("40家", "120家")),
        ("2024年发放多少文旅、家电消费券", ("2000万元",)),
    ],
)
def test_each_of_several_names_behind_what_asks_is_told(
    bot_of: Callable[..., Bot], question: str, told: tuple[str, ...]
) -> None:
    answer = bot_of(a=SEVERAL).ask(question).answer
    assert all(value in answer for value in told)
    assert "没有查到" not in answer


@pytest.mark.parametrize(
    "view",
    [
        "发了多少文旅、家电消费券",
        "种了多少水稻、玉米种植面积",
        "要打造多少精品村",
        "有多少家企业参与制定和修订",
        "多少钱和谁出",
    ],
)
def test_names_that_share_a_head_are_one(view: str) -> None:
    assert names_behind(view) == ()


def test_a_name_that_has_no_value_leaves_the_answer_half(bot_of: Callable[..., Bot]) -> None:
    answer = bot_of(a=SEVERAL).ask("2024年新建多少所大学、小学、初中")
    assert answer.confidence <= 0.6
