"""A value of what a document calls by a short name is one of the name in full."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from qa.full_names import full_names

if TYPE_CHECKING:
    from collections.abc import Callable

    from qa.bot import Bot

GUIDE = """为加快落实渔业部署，进一步明确国家新型智慧渔业融合发展示范区的总体要求，制定本指引。
一、总体要求
国家新型智慧渔业融合发展示范区（以下简称示范区）是先行先试的区域。
到2026年，布局建设20个左右示范区。
二、配套建设
依托海洋观测数据共享服务中心（简称“共享中心”）开展服务，2027年共享中心达到8家。
三、试点建设
沿海冷链物流集散基地（下称基地）和种苗繁育试验基地（下称基地）同步推进。2026年，建设基地30个。
四、其他
2026年建设码头12个。
"""


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("国家新型智慧渔业融合发展示范区到2026年打算布局多少个", "20个"),
        ("国家智慧渔业融合发展示范区2026年要建设多少个", "20个"),
        ("新型智慧渔业示范区到2026年建几个", "20个"),
        ("海洋观测数据共享服务中心2027年达到多少家", "8家"),
        ("海洋观测共享中心2027年要达到几家", "8家"),
        ("2026年建设码头多少个", "12个"),
    ],
)
def test_the_value_is_told_of_the_full_name(
    bot_of: Callable[..., Bot], question: str, value: str
) -> None:
    assert value in bot_of(guide=GUIDE).ask(question).answer


@pytest.mark.parametrize(
    "question",
    ["远洋捕捞示范区到2026年布局建设多少个", "国家远洋捕捞码头到2026年打算布局多少个"],
)
def test_it_is_none_of_another_name(bot_of: Callable[..., Bot], question: str) -> None:
    answer = bot_of(guide=GUIDE).ask(question)
    assert answer.status == "not_found", answer.answer


@pytest.mark.parametrize(
    ("said", "full"),
    [
        ("建设基地30个", ""),  # two things are called so
        ("建设码头12个", ""),
        ("共享中心8家", "依托海洋观测数据共享服务中心"),
        ("20个左右示范区", "国家新型智慧渔业融合发展示范区"),
    ],
)
def test_a_short_name_stands_for_one_thing_or_none(said: str, full: str) -> None:
    assert full_names(GUIDE, said) == full
