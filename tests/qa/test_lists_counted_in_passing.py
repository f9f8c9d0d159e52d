"""Lists asked for by their number in everyday words, and of the document that holds them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from qa.said_plainly import said_plainly
from qa.shapes import shape_asked
from qa.types import Kind

if TYPE_CHECKING:
    from collections.abc import Callable

    from qa.bot import Bot


@pytest.mark.parametrize(
    ("view", "plainly"),
    [
        ("梧山那五个方面重点工作都突出什么?列一下", "梧山五个方面重点工作有哪些?列一下"),
        ("六大行动分别抓什么", "六大行动有哪些"),
        ("这八项任务都强调啥", "八项任务有哪些"),
        ("建设模式一共有几种,名字报一下", "建设模式有哪几种"),
        ("园区总共有几类企业,把名称都列出来", "园区有哪几类企业"),
        ("标准体系分哪6块", "标准体系分哪6个部分"),
        ("方案主要分成哪几大块", "方案主要分成哪几个部分"),
        ("投资保底增几个点,力争几个点", "投资确保增长几个点,力争几个点"),
        ("投资保底完成多少亿", "投资确保完成多少亿"),
    ],
)
def test_they_are_put_as_lists_are_asked_for(view: str, plainly: str) -> None:
    assert said_plainly(view) == plainly


@pytest.mark.parametrize(
    "view",
    [
        "第三个方面都强调什么",
        "保底工资多少",
        "保底收购价是多少",
        "有几种,列一下理由",
        "分哪几块地",
        "两项制度抓什么",
    ],
)
def test_what_asks_otherwise_stays(view: str) -> None:
    assert said_plainly(view) == view


GUIDE = """竹编标准体系建设指南
一、建设思路
（一）竹编标准体系结构
竹编标准体系结构包括总则、工艺、管理等三个部分。
C竹编工艺标准包括选竹、破竹、刮青、分丝、编织、上漆等六个部分，涵盖智能编织等新技术的应用。
"""
OTHER = """为加快构建人工编织产业的标准体系，制定本文。
二、建设思路
人工编织标准体系结构包括原料、工具、技法、产品、检验、安全等6个部分，如图1所示。
"""


@pytest.mark.parametrize(
    "question",
    ["人工编织标准体系结构分哪6块？", "人工编织标准体系结构分为哪6个部分"],
)
def test_the_parts_are_those_of_what_is_named(bot_of: Callable[..., Bot], question: str) -> None:
    answer = bot_of(甲=GUIDE, 乙=OTHER).ask(question)
    assert answer.kind is Kind.LIST
    assert "技法" in answer.answer
    assert "刮青" not in answer.answer


@pytest.mark.parametrize(
    ("view", "text", "holds"),
    [
        ("一个网格配几名网格员", "具体包括：1）人口信息管理", False),
        ("每组有多少人", "（一）人员要求：按规定配齐", False),
        ("设几个站点", "（二）项目管理", False),
        ("每村配几名护林员", "每村配2名护林员", True),
        ("每组有多少人", "每组不少于3（含3）人", True),
        ("设几名副组长", "设若干（不超过5）名副组长", True),
    ],
)
def test_the_number_of_an_item_counts_nothing(view: str, text: str, holds: bool) -> None:  # noqa: FBT001
    shape = shape_asked(view)
    assert shape is not None
    assert bool(shape.holds.search(text)) is holds
