"""The three industries said for short are spelled out where a value of each is asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from qa.three_industries import industries_spelled

if TYPE_CHECKING:
    from collections.abc import Callable

    from qa.bot import Bot

_ALL = "第一产业增加值、第二产业增加值、第三产业增加值"


@pytest.mark.parametrize(
    ("view", "spelled"),
    [
        ("梧山一产二产三产增加值各自的目标", f"梧山{_ALL}各自的目标"),
        ("第一、第二、第三产业增加值分别增长多少", f"{_ALL}分别增长多少"),
        ("一、二、三产业增加值各增多少", f"{_ALL}各增多少"),
        ("一二三产增加值", _ALL),
        ("第二、第三产业投资增速", "第二产业投资、第三产业投资增速"),
        ("二产和三产税收各多少", "第二产业税收、第三产业税收各多少"),
        ("梧山二产增速多少", "梧山第二产业增速多少"),
        ("三产占GDP比重", "第三产业占GDP比重"),
    ],
)
def test_they_are_named_in_full(view: str, spelled: str) -> None:
    assert industries_spelled(view) == spelled


@pytest.mark.parametrize(
    "view",
    [
        "一二三产业融合发展有哪些项目",
        "统一产权登记",
        "单一产业占比",
        "第一产业增加值增长多少",
        "第二产业园投资多少",
        "三产融合示范园有几个",
        "第一产品投资",
    ],
)
def test_what_is_called_otherwise_stays(view: str) -> None:
    assert industries_spelled(view) == view


REPORT = """梧山市2024年政府工作报告
二、2024年目标
今年发展的主要预期目标是：地区生产总值增长6%，其中第一、第二、第三产业增加值分别增长2%、5.5%和6.5%。
"""


@pytest.mark.parametrize(
    "question",
    [
        "梧山2024年一产二产三产增加值各自的增长目标",
        "梧山2024年第一、第二、第三产业增加值分别增长多少",
    ],
)
def test_the_value_of_each_is_told(bot_of: Callable[..., Bot], question: str) -> None:
    told = bot_of(梧山=REPORT).ask(question).answer
    assert all(value in told for value in ("2%", "5.5%", "6.5%"))
