"""A number that counts one thing does not answer how many there are of another."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from qa.counted_things import count_others
from qa.demand import demand_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from qa.bot import Bot

GUIDE = """鄂州市科学技术局关于发布湖区治理科研专项申报指南的通知

各有关单位：

现将湖区治理科研专项申报指南予以发布。

一、总体要求

湖区治理科研专项面向全市征集，申请书中的资助类别选择“培育项目”或“重点项目”，根据研究内容选择不超过3个申请代码。培育项目和重点项目的合作单位不得超过2个。

二、2024年度支持计划

拟支持培育项目约15项，资助强度不超过20万元/项，研究期限应填写“2025年1月1日—2026年12月31日”；拟支持重点项目约4项，资助强度约为80万元/项，研究期限应填写“2025年1月1日—2027年12月31日”。

鄂州市科学技术局
2024年3月5日
"""


@pytest.mark.parametrize(
    ("view", "text", "another"),
    [
        ("专项支持多少个项目", "根据内容选择不超过3个申请代码。", True),
        ("试点一共多少个单位", "围绕三大任务统筹推进试点单位建设。", True),
        ("要建几个养老驿站", "创建2个国家级园区。", True),
        ("评选多少名技术能手", "组织5名评委现场打分。", True),
        ("建多少座公厕", "新增3座变电站。", True),
        ("重点项目支持几项", "重点项目的合作单位不得超过2个。", True),
        ("专项支持多少个项目", "支持3个以上的重点项目。", False),
        ("要建几个养老驿站", "建成养老驿站6个，方便老人就近就餐。", False),
        ("要建几个养老驿站", "养老驿站达到6个并投入使用。", False),
        ("合作单位最多几个", "重点项目的合作单位不得超过2个。", False),
        ("建多少座公厕", "新建公厕3座。", False),
        ("培训多少人", "组织5名评委现场打分，培训300人。", False),
    ],
)
def test_what_the_numbers_count(view: str, text: str, *, another: bool) -> None:
    assert count_others(view, text, demand_of(view, view, lambda _: 0.5)) is another


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("湖区治理科研专项2024年拟支持培育项目多少项", "15项"),
        ("湖区治理科研专项2024年重点项目支持几项", "4项"),
        ("湖区治理科研专项2024年重点项目每项资助多少钱", "80万元"),
        ("湖区治理科研专项的合作单位最多几个", "2个"),
    ],
)
def test_the_number_is_of_what_is_asked_under_a_heading_with_its_year(
    bot_of: Callable[..., Bot], question: str, value: str
) -> None:
    assert value in bot_of(指南=GUIDE).ask(question).answer


@pytest.mark.parametrize(
    "question",
    ["湖区治理科研专项2022年拟支持培育项目多少项", "湖区治理科研专项2019年重点项目支持几项"],
)
def test_no_other_year_is_answered(bot_of: Callable[..., Bot], question: str) -> None:
    assert bot_of(指南=GUIDE).ask(question).status == "not_found"
