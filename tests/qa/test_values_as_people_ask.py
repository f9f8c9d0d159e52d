"""Values asked as people ask: beside another name, with words that only ask, two at a time."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from qa.compare_words import AIM_AND_DONE
from qa.demand import demand_of
from qa.language import written_plainly
from qa.shapes import shape_asked
from qa.types import Kind

if TYPE_CHECKING:
    from collections.abc import Callable

    from qa.bot import Bot
    from qa.types import Answer

    Ask = Callable[[str], Answer]

PARKS = """丰泽市零碳园区建设实施方案

丰政办发〔2024〕7号

丰泽市人民政府办公室
2024年3月5日

一、总体目标

到2026年，建成零碳园区3个，园区绿电消费占比达到60%，新型储能装机规模达到150万千瓦。
到2030年，建成零碳园区8个，园区绿电消费占比达到90%以上。

二、重点任务

设立英才计划专项，用于扶持青年科技人才，安排资金1000万元，支持100名以上青年人才。
到2026年，遴选出200个以上零碳示范试点项目。
"""
REPORT = """丰泽市2024年政府工作报告

各位代表：

一、2023年工作回顾

全市地区生产总值增长6.1%。高新技术企业达到560家，孵化场地面积达到92万平方米。重大工程投资完成225.4亿元。
新建中心村97个，治理黑臭水体47条。一体推进农村人居环境整治，新改厕4万户。

二、2024年工作安排

今年主要预期目标是：地区生产总值增长6.5%左右。加快推进重大工程建设，全年完成投资230亿元。
"""
ELSEWHERE = """新野市2024年政府工作报告

各位代表：

一、2023年工作回顾

全市投资总规模达到500亿元，增长7%。
"""
DAY = date(2024, 6, 1)


@pytest.fixture
def ask(bot_of: Callable[..., Bot]) -> Ask:
    bot = bot_of(a=PARKS, b=REPORT, c=ELSEWHERE)
    return lambda question: bot.ask(question, as_of=DAY)


def test_a_name_before_another_value_s_name_is_not_what_is_asked(ask: Ask) -> None:
    answer = ask("丰泽零碳园区2030年绿电消费占比")
    assert "90%" in answer.answer
    assert "8个" not in answer.answer
    assert "8个" in ask("丰泽2030年零碳园区建成多少个").answer


def test_a_loose_name_no_document_asked_has_a_value_of_is_not_the_last_word(ask: Ask) -> None:
    assert "230亿元" in ask("丰泽2024年重大工程计划完成多少投资").answer


def test_what_only_asks_is_no_unknown_thing(ask: Ask) -> None:
    assert "92万平方米" in ask("丰泽2023年孵化场地有多大面积").answer


def test_a_paragraph_of_other_years_values_answers_for_no_year_beside_them(ask: Ask) -> None:
    assert ask("丰泽2024年计划完成农村改厕多少万户").status == "not_found"


def test_a_part_that_a_sentence_answers_is_quoted_beside_the_values(ask: Ask) -> None:
    answer = ask("英才计划安排了多少钱，支持多少青年人才")
    assert "1000万元" in answer.answer
    assert "100名" in answer.answer
    assert "没有查到" not in answer.answer


def test_how_many_a_rule_allows_is_no_plan_s_number(ask: Ask) -> None:
    assert "200个" not in ask("企业能同时申报几个零碳示范试点项目").answer


@pytest.mark.parametrize("question", ["企业能同时申报几个试点项目", "每人最多报几项"])
def test_a_question_of_what_is_allowed_wants_a_limit(question: str) -> None:
    shape = shape_asked(question)
    assert shape
    assert shape.holds.search("每个企业只可单独或者联合申报一个项目")
    assert not shape.holds.search("遴选出200个以上标准应用试点项目")


@pytest.mark.parametrize(
    "question", ["项目最多可以拿多少钱", "产能多少", "具备产业化能力的报告几份"]
)
def test_what_is_paid_or_produced_is_not_asked_of_a_limit(question: str) -> None:
    shape = shape_asked(question)
    assert shape is None or shape.name != "allowed"


@pytest.mark.parametrize(
    ("question", "left_out"),
    [
        ("申请书不能超过多少字", {"不能", "超过", "字"}),
        ("保险不得低于多少钱", {"不得", "低于"}),
        ("重大工程计划完成多少投资", {"计划"}),
        ("重点项目力争年度投资多少", {"力争"}),
        ("每户手里有几件专利", {"手里", "手"}),
    ],
)
def test_how_a_value_is_bounded_or_aimed_at_is_not_demanded(
    question: str, left_out: set[str]
) -> None:
    words = {w.text for w in demand_of(question, question, lambda _: 0.5).words}
    assert words
    assert not words & left_out


@pytest.mark.parametrize(
    ("asked", "read"),
    [
        ("洛川 冷气库 2027 万吨", "洛川冷气库2027年万吨"),
        ("产量2027万吨", "产量2027万吨"),
        ("每一万人有几件发明专利", "每万人有几件发明专利"),
        ("城里人和农村人收入哪个高", "城镇居民和农村居民收入哪个高"),
        ("农村人居环境怎么改善", "农村人居环境怎么改善"),
        ("农村人均收入", "农村人均收入"),
    ],
)
def test_years_apart_and_people_are_written_as_documents_do(asked: str, read: str) -> None:
    assert written_plainly(asked) == read


@pytest.mark.parametrize(
    ("question", "asks"),
    [
        ("增加值目标定了2700亿,实际完成多少?差了多少", True),
        ("实际完成的和目标差多少", True),
        ("2015年目标和2010年差多少", False),
        ("增加值实际完成多少", False),
    ],
)
def test_an_aim_beside_what_came_of_it_is_asked_together(question: str, asks: bool) -> None:  # noqa: FBT001
    assert bool(AIM_AND_DONE.search(question)) is asks


def test_money_is_told_by_no_number_of_people(ask: Ask) -> None:
    for question in ("青年科技人才能拿多少钱", "英才计划给青年人才多少钱", "青年人才安排了几块钱"):
        answer = ask(question)
        assert answer.kind is not Kind.TARGET
        assert answer.status == "not_found" or "1000万元" in answer.answer
