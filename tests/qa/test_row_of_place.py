"""A table that parts a plan's numbers among places is told by the row of the place asked about."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from qa.bot import Bot

PLAN = """湘潭市2025年科技创新工作方案
一、目标
全市高新技术企业总数达到1800家。2024年全市实际完成技术改造面积40万平方米。
附件：2025年高新技术企业净增任务分解表
县（市、区）\t2024年存量（家）\t2025年净增任务（家）\t创新街区面积（万平方米）
雨湖区\t210\t28\t12
岳塘区\t265\t32\t15
韶山市\t90\t14\t3
高新区\t320\t46\t20
合计\t885\t120\t50
"""


@pytest.fixture
def bot(bot_of: Callable[..., Bot]) -> Bot:
    return bot_of(plan=PLAN)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("雨湖区2025年要净增几家高企", ["2025年", "雨湖区", "28家"]),
        ("韶山今年高新技术企业任务数", ["没有今年", "韶山市", "14家"]),
        ("岳塘区2024年有多少家高企", ["2024年", "265家"]),
        ("高新区的创新街区面积是多少", ["20万平方米"]),
        ("雨湖区和岳塘区谁的净增任务多", ["28家", "32家"]),
        ("雨湖区有多少家高企", ["2024年", "存量为210家"]),
        ("湘潭韶山市净增任务是多少家", ["14家"]),
    ],
)
def test_the_row_and_the_column_asked_are_told(bot: Bot, question: str, told: list[str]) -> None:
    answer = bot.ask(question)
    assert all(part in answer.answer for part in told), answer.answer
    assert answer.kind.value == "target"


@pytest.mark.parametrize(
    "question",
    [
        "雨湖区高企总数要达到多少家",  # a task of what is added
        "雨湖区2023年高企净增任务",
        "雨湖区新能源汽车多少辆",
        "湘乡市2025年要净增几家高企",
        "韶山市技术改造面积多少",
    ],
)
def test_what_no_column_says_is_refused(bot: Bot, question: str) -> None:
    answer = bot.ask(question)
    assert answer.status == "not_found", answer.answer
