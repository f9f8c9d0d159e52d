"""What is paid to each at regular times is told with that, where a list says it once."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from qa.bot import Bot

RULES = """云山市民政局关于发放两项补贴的公告
2025年12月20日
一、发放标准
2026年1月起，全市高龄老人生活补贴和失能老人护理补贴标准分别提高至每人每月150元、200元。
二、办理方式
向户籍所在地街道提出申请。
"""


def test_the_later_of_two_standards_is_told_by_the_month(bot_of: Callable[..., Bot]) -> None:
    answer = bot_of(云山=RULES).ask("2026年失能老人护理补贴标准是多少？").answer
    assert "失能老人护理补贴标准每人每月200元" in answer
