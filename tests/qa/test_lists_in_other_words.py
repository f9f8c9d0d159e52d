"""Counted slogans, quoted names, boxes and whole sentences: lists asked for in the asker's own words."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from qa.answerers.led_in import leads_in
from qa.types import Kind

if TYPE_CHECKING:
    from collections.abc import Callable

    from qa.bot import Bot

PLAN = """海川市港口发展规划（2024—2028年）
一、总体要求
按照“储备一批、开工一批、投产一批”的要求推进港航项目，推动港口生产、安全、环保“三责同担”制度建设。
二、主要任务
（一）壮大港航企业
实施小微企业“扬帆行动”，新增企业30家。实施骨干企业“远航行动”，营业收入超过20亿元。实施上市企业“领航行动”，上市企业达到3家。
（二）建设绿色港口
港口绿色指数由能耗、排放、噪声等3个方面的指标构成。推广岸电。港口岸电是船舶靠港期间所用陆上电源设施的统称，包括高压岸电和低压岸电。
（三）提升服务水平
优化通关流程，实行统一引航、统一调度和统一监管。
专栏1：海川市“十三五”出台的促进港口发展的主要政策
序号	文件名称
1	《海川市港口条例》
2	《海川市航运补贴办法》
"""

ASKED = [
    ("壮大港航企业的三个“行动”分别叫什么？", ["扬帆行动", "远航行动", "领航行动"]),
    ("港航企业的三个行动各叫啥", ["扬帆行动", "远航行动", "领航行动"]),
    ("港航项目的“三个一批”是哪几个一批", ["储备一批", "开工一批", "投产一批"]),
    ("“三个一批”是什么", ["储备一批", "开工一批", "投产一批"]),
    ("港口的三个统一是哪三个", ["统一引航", "统一调度", "统一监管"]),
    ("“三个统一”指什么", ["统一引航", "统一调度", "统一监管"]),
    ("港口“三责同担”是哪三种责任", ["生产", "安全", "环保"]),
    (
        "海川港口规划的主要任务分成哪三个方面？按顺序列一下。",
        ["壮大港航企业", "建设绿色港口", "提升服务水平"],
    ),
    (
        "海川出台的促进港口发展的主要政策都有哪些？请列全。",
        ["《海川市港口条例》", "《海川市航运补贴办法》"],
    ),
]


@pytest.fixture
def bot(bot_of: Callable[..., Bot]) -> Bot:
    return bot_of(plan=PLAN)


@pytest.mark.parametrize(("question", "items"), ASKED)
def test_a_list_is_found_however_it_is_asked_for(bot: Bot, question: str, items: list[str]) -> None:
    answer = bot.ask(question)
    assert answer.kind is Kind.LIST
    places = [answer.answer.index(item) for item in items]
    assert places == sorted(places)
    quoted = "".join(c.quote for c in answer.citations)
    assert all(item in quoted for item in items)


@pytest.mark.parametrize("question", ["四个“行动”分别叫什么？", "“五个一批”是哪几个一批"])
def test_another_number_of_names_is_another_list(bot: Bot, question: str) -> None:
    assert bot.ask(question).kind is not Kind.LIST


def test_what_something_is_made_up_of_is_told_by_its_sentence(bot: Bot) -> None:
    answer = bot.ask("海川港口绿色指数由哪几个方面构成？")
    assert answer.kind is Kind.LIST
    assert "由能耗、排放、噪声等3个方面的指标构成" in answer.citations[0].quote
    assert bot.ask("海川港口安全指数由哪几个方面构成？").kind is not Kind.LIST


def test_what_is_called_the_whole_of_something_is_defined(bot: Bot) -> None:
    answer = bot.ask("港口岸电是啥意思")
    assert answer.kind is Kind.DEFINITION
    assert "陆上电源设施的统称" in answer.answer


def test_a_lead_begins_where_its_sentence_does() -> None:
    view = "甲。\n申请时应当提交下列材料:\n(一)申请表;\n乙!符合以下条件的可以报名。\n"
    assert [view[a:b].strip() for a, b in leads_in(view)] == [
        "申请时应当提交下列材料:",
        "符合以下条件的可以报名。",
    ]


CASES = """海川市茶农补贴办法
第三条 停止发放。补贴对象有以下情况之一的，自次月起停止发放补贴：
1.死亡或宣告死亡的；2.户籍迁出本市的；3.申请材料弄虚作假的。
第四条 茶园符合下列情形之一的，视为弃管：
（一）连续两年未采摘；
（二）杂草覆盖超过六成。
"""


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("海川茶农补贴什么情况下停止发放", "户籍迁出本市"),
        ("海川茶农补贴哪种情况下停止发放", "户籍迁出本市"),
        ("海川茶农补贴在何种情况下停止发放", "户籍迁出本市"),
        ("海川的茶园什么样的情形视为弃管", "杂草覆盖超过六成"),
    ],
)
def test_cases_are_listed_however_they_are_asked_for(
    bot_of: Callable[..., Bot], question: str, told: str
) -> None:
    assert told in bot_of(办法=CASES).ask(question).answer


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("海川申请人哪些情形视为无采摘能力", "年满七十五周岁的，视为无采摘能力"),
        ("海川申请人什么情形“视为无采摘能力”", "年满七十五周岁的，视为无采摘能力"),
    ],
)
def test_in_which_case_something_counts_as_such_is_told_by_its_sentence(
    bot_of: Callable[..., Bot], question: str, told: str
) -> None:
    rules = CASES + "第五条 补贴从宽发放。申请人年满七十五周岁的，视为无采摘能力。\n"
    assert told in bot_of(办法=rules).ask(question).answer


def test_a_case_that_counts_as_something_else_is_refused(bot_of: Callable[..., Bot]) -> None:
    answer = bot_of(办法=CASES).ask("海川茶园哪些情形视为放弃补贴资格")
    assert answer.status == "not_found"
