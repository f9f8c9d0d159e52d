"""What place a value holds among others is told by its sentence, and never by the value itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from qa.shapes import shape_asked
from qa.types import Kind

if TYPE_CHECKING:
    from collections.abc import Callable

    from qa.bot import Bot

TEXT = """云州市2026年政府工作报告
——2026年1月20日在云州市第八届人民代表大会第六次会议上
各位代表：
现在，我代表市人民政府，向大会报告工作。
一、2025年工作回顾
2025年地区生产总值完成1850亿元，增长6.1%。粮食总产量达到46万吨，居全省第3位。
技术合同成交额达到230亿元，增长9%，排全省第5名。快递业务量达到4.6亿件，位居全省第二。特产云雾茶影响力位列全国名茶前三。
"""


@pytest.fixture
def yunzhou(bot_of: Callable[..., Bot]) -> Bot:
    return bot_of(a=TEXT)


@pytest.mark.parametrize(
    ("question", "rank"),
    [
        ("云州粮食总产量在全省排第几", "第3位"),
        ("云州技术合同成交额全省第几名", "第5名"),
        ("云州快递业务量全省排名第几", "第二"),
        ("云州的粮食总产量列全省第几位", "第3位"),
        ("云州云雾茶影响力在全国名茶里排第几", "前三"),
    ],
)
def test_the_rank_stands_in_the_answer(yunzhou: Bot, question: str, rank: str) -> None:
    answer = yunzhou.ask(question)
    assert rank in answer.answer
    assert answer.confidence < 0.8


@pytest.mark.parametrize("question", ["云州地区生产总值在全省排第几", "云州地区生产总值排名多少"])
def test_the_rank_of_another_value_is_not_told(yunzhou: Bot, question: str) -> None:
    assert yunzhou.ask(question).status == "not_found"


@pytest.mark.parametrize("question", ["云州粮食总产量达到多少", "云州技术合同成交额多少"])
def test_a_value_is_told_as_before(yunzhou: Bot, question: str) -> None:
    assert yunzhou.ask(question).kind is Kind.TARGET


@pytest.mark.parametrize(
    "view",
    [
        "条例是国务院令第几号",
        "第几条说的处罚",
        "名单是第几批",
        "考核排名靠后的怎么处理",
        "曙光计划安排多少资金",
    ],
)
def test_no_rank_is_asked_for(view: str) -> None:
    shape = shape_asked(view)
    assert shape is None or shape.name != "rank"
