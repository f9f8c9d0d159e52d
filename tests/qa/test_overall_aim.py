"""What a plan as a whole is to reach by a year is the paragraph that opens with that year."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from qa.bot import Bot

PLAN = """平溪市绿道发展行动计划
一、总体要求
统筹推进绿道建设。
二、行动目标
到2027年，绿道网络基本形成，居民步行可达，管护机制健全。
到2030年，绿道与山水格局融为一体，成为城市名片。
三、重点任务
完善绿道标识。
"""
OTHER = "平溪市湿地保护规划\n一、目标\n到2027年，湿地得到全面保护，生态功能稳定。\n"


@pytest.mark.parametrize(
    "question",
    [
        "绿道行动计划到2027年的目标是什么",
        "绿道发展行动计划2027年总目标怎么表述",
        "到2027年绿道行动计划要达到什么目标",
    ],
)
def test_the_aim_of_a_plan_by_a_year_is_its_paragraph(
    bot_of: Callable[..., Bot], question: str
) -> None:
    answer = bot_of(plan=PLAN, other=OTHER).ask(question).answer
    assert "绿道网络基本形成，居民步行可达，管护机制健全" in answer
    assert "湿地" not in answer
    assert "2030" not in answer


def test_a_year_that_a_plan_does_not_speak_of_is_refused(bot_of: Callable[..., Bot]) -> None:
    bot = bot_of(plan=PLAN, other=OTHER)
    assert bot.ask("绿道行动计划到2035年的目标是什么").status == "not_found"


def test_the_aim_of_one_thing_is_not_that_of_the_plan(bot_of: Callable[..., Bot]) -> None:
    answer = bot_of(plan=PLAN, other=OTHER).ask("绿道行动计划到2027年充电桩的目标是多少")
    assert answer.status == "not_found"
