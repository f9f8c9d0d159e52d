"""A notice of one year that is for the next answers for the year it is for."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from qa.bot import Bot

NOTICE = """海川市养老保险服务中心关于开展2027年度海川市灵活就业人员集中参保工作的通告
为做好参保工作，现通告如下：
一、缴费标准
（一）青年人员：个人缴费标准为每人210元，财政补助标准为每人305元。
（二）其他人员：个人缴费标准为每人260元，财政补助标准为每人255元。
二、集中参保期
集中参保期为60天。
三、办理窗口
全市设置18个办理窗口。2024年，全市设置办理窗口11个。
海川市养老保险服务中心
2026年9月1日
"""
PLAN = """海川市绿道建设工作方案（2025—2028年）
一、工作安排
全市建设驿站26个。
海川市园林局
2026年3月1日
"""


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("2027年度海川灵活就业参保，青年人员个人交多少", "210元"),
        ("海川2027年度灵活就业参保其他人员财政补助标准是多少", "255元"),
        ("2027年灵活就业人员参保，青年人员财政补多少", "305元"),
        ("海川灵活就业人员2027年集中参保期多少天", "60天"),
        ("海川灵活就业参保其他人员个人缴费标准多少", "260元"),
        ("海川灵活就业参保2024年设置多少个办理窗口", "11个"),
    ],
)
def test_it_answers_for_the_year_in_its_name(
    bot_of: Callable[..., Bot], question: str, value: str
) -> None:
    assert value in bot_of(notice=NOTICE, plan=PLAN).ask(question).answer


@pytest.mark.parametrize(
    "question",
    [
        "2030年度海川灵活就业参保，青年人员个人交多少",
        "海川2025年灵活就业参保集中参保期多少天",
        "海川绿道建设2027年建设驿站多少个",
        "海川绿道建设2029年全市建设驿站多少个",
    ],
)
def test_of_other_years_it_says_nothing(bot_of: Callable[..., Bot], question: str) -> None:
    assert bot_of(notice=NOTICE, plan=PLAN).ask(question).status == "not_found"
