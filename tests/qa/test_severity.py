"""How grave an event is: 重大 is neither 特别重大 nor 较大, and of two grades each is told."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from qa.named_apart import named_apart
from qa.severity import grades_in

if TYPE_CHECKING:
    from collections.abc import Callable

    from qa.bot import Bot

PLAN = """云川市燃气事故应急预案
云川市人民政府办公室
2023年6月1日

一、事故分级
（一）特别重大燃气事故
有下列情形之一的，为特别重大燃气事故：
1.造成30人以上死亡的；
2.造成供气中断影响居民用户10万户以上的；
3.造成直接经济损失9000万元以上的。
（二）重大燃气事故
有下列情形之一的，为重大燃气事故：
1.造成10人以上30人以下死亡的；
2.造成供气中断影响居民用户3万户以上10万户以下的；
3.造成直接经济损失4000万元以上9000万元以下的。
（三）较大燃气事故
有下列情形之一的，为较大燃气事故：
1.造成3人以上10人以下死亡的；
2.造成供气中断影响居民用户6000户以上3万户以下的；
3.造成直接经济损失700万元以上4000万元以下的。
二、应急响应
发生特别重大、重大燃气事故，由市应急指挥部组织处置；发生较大燃气事故，由事发地区人民政府组织处置。
三、其他
建立燃气用户档案，对有重大影响的管线每年检测2次。
"""


@pytest.fixture
def yunchuan(bot_of: Callable[..., Bot]) -> Bot:
    return bot_of(plan=PLAN)


@pytest.mark.parametrize(
    ("question", "told", "other"),
    [
        ("云川市重大燃气事故直接经济损失是多少", "4000万元以上9000万元以下", "9000万元以上"),
        ("云川市重大燃气事故是怎么界定的", "10人以上30人以下死亡", "造成30人以上死亡"),
        ("什么叫较大燃气事故", "3人以上10人以下死亡", "造成30人以上死亡"),
        ("云川市燃气事故死几个人以上算特别重大", "30人以上死亡", "3人以上10人以下"),
        ("燃气事故影响多少户居民供气属于较大", "6000户以上3万户以下", "10万户以上"),
        ("燃气事故直接经济损失多少万元才构成重大", "4000万元以上9000万元以下", "700万元"),
    ],
)
def test_the_grade_asked_is_told(yunchuan: Bot, question: str, told: str, other: str) -> None:
    answer = yunchuan.ask(question)
    assert told in answer.answer, answer.answer
    assert other not in answer.answer.replace(told, "")


@pytest.mark.parametrize(
    ("question", "values"),
    [
        ("云川市重大和较大燃气事故，在直接经济损失上有什么区别", ("9000万元以下", "700万元以上")),
        (
            "特别重大燃气事故与重大燃气事故的直接经济损失标准有什么不同",
            ("9000万元以上", "4000万元"),
        ),
        ("较大、重大燃气事故的死亡人数各是多少", ("3人以上10人以下", "10人以上30人以下")),
    ],
)
def test_each_of_two_grades_is_told(yunchuan: Bot, question: str, values: tuple[str, str]) -> None:
    answer = yunchuan.ask(question)
    assert all(value in answer.answer for value in values), answer.answer


def test_grades_said_together_are_of_each(yunchuan: Bot) -> None:
    assert "市应急指挥部" in yunchuan.ask("云川市重大燃气事故由谁组织处置").answer
    assert "事发地区人民政府" in yunchuan.ask("云川市较大燃气事故由谁组织处置").answer


@pytest.mark.parametrize(
    ("text", "grades"),
    [
        ("特别重大、重大突发环境事件", {"特别重大", "重大"}),
        ("重大（Ⅱ级）和较大（Ⅲ级）地质灾害", {"重大", "较大"}),
        ("较大以上生产安全事故", {"较大"}),
        ("死亡多少人算一般", {"一般"}),
        ("造成重大跨国境影响的境内事件", set()),
        ("一般由街道处置的火灾", set()),
        ("重大项目建设", set()),
        ("重大决策部署,妥善处理事件", set()),
    ],
)
def test_grades_are_read_of_events_alone(text: str, grades: set[str]) -> None:
    assert grades_in(text) == grades


@pytest.mark.parametrize(
    ("view", "asked"),
    [
        (
            "重大和较大森林火灾,过火面积标准各是多少",
            ["重大森林火灾,过火面积标准是多少", "较大森林火灾,过火面积标准是多少"],
        ),
        (
            "助企贷信用贷款跟抵押贷款上限哪个高?各是多少",
            ["助企贷信用贷款上限是多少", "抵押贷款上限是多少"],
        ),
        ("公租房和人才房2025年分别建多少套", ["公租房2025年建多少套", "人才房2025年建多少套"]),
        (
            "氨氮和总磷2020年比2015年各降多少",
            ["氨氮2020年比2015年降多少", "总磷2020年比2015年降多少"],
        ),
        ("一般工业固废和危险废物各产生多少", ["一般工业固废产生多少", "危险废物产生多少"]),
    ],
)
def test_two_are_asked_apart(view: str, asked: list[str]) -> None:
    assert [part.asks for part in named_apart(view)] == asked
