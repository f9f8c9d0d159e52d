"""Aims without a year of their own are of the year that their plan's title or its sum ends in."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from qa.fields import Field, fields_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from qa.bot import Bot

PLAN = """云岭市茶旅融合行动计划（2024—2026年）
云政办发〔2024〕12号
一、主要任务
建设茶园驿站。累计培育30家以上精品茶庄，建成茶园步道120公里，改造民宿80家。
到2025年，举办茶会6场。
"""
ACTION = """数字云岭2023行动方案
一、主要任务
建成智慧灯杆900根，开通公交专线14条，部署充电终端70台。
"""


@pytest.fixture
def yunling(bot_of: Callable[..., Bot]) -> Bot:
    return bot_of(plan=PLAN, action=ACTION)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("到2026年要累计培育多少家精品茶庄", "30家"),
        ("到2026年茶园步道建成多少公里", "120公里"),
        ("到2026年改造民宿多少家", "80家"),
        ("2023年数字云岭要建成多少根智慧灯杆", "900根"),
        ("2023年开通公交专线多少条", "14条"),
        ("2023年部署充电终端多少台", "70台"),
        ("到2025年举办茶会多少场", "6场"),
    ],
)
def test_an_aim_is_of_the_year_that_it_is_to_be_reached_by(
    yunling: Bot, question: str, told: str
) -> None:
    assert told in yunling.ask(question).answer


@pytest.mark.parametrize(
    ("question", "not_told"),
    [
        ("到2025年要累计培育多少家精品茶庄", "30家"),
        ("到2027年茶园步道建成多少公里", "120公里"),
        ("2022年建成多少根智慧灯杆", "900根"),
        ("2024年开通公交专线多少条", "14条"),
        ("到2026年举办茶会多少场", "6场"),
    ],
)
def test_it_is_of_no_other_year(yunling: Bot, question: str, not_told: str) -> None:
    assert not_told not in yunling.ask(question).answer


@pytest.mark.parametrize(
    ("view", "articles"),
    [
        ("2023年开通公交专线多少条", False),
        ("夜市街区几条", False),
        ("航线要新增几条", False),
        ("航线开通了多少条", False),
        ("河道治理完成多少条", False),
        ("办法一共多少条", True),
        ("条例有几条", True),
        ("这个规定几条", True),
    ],
)
def test_lines_are_no_articles(view: str, *, articles: bool) -> None:
    assert (Field.ARTICLES in fields_of(view)) is articles
