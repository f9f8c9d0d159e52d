"""By when a task is to be done is told, in whatever words it is asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from qa.bot import Bot

PLAN = """襄阳市2026年公共文化服务工作要点

一、重点任务
1.延长图书馆开放时间。全市公共图书馆夜间延时开放。（牵头单位：市文旅局；责任单位：市财政局；完成时限：2026年6月底）
2.修建文化步道。新建文化步道30公里。（牵头单位：市住建局；责任单位：市城管委；完成时限：2026年11月底）
3.办好读书节。举办第五届读书节。（牵头单位：市文旅局；责任单位：团市委）
4.推进古城墙修缮。古城墙北段已于2024年建成景观带。（牵头单位：市文物局）
"""


@pytest.mark.parametrize(
    ("question", "day"),
    [
        ("图书馆夜间延时开放最迟哪个月搞定", "2026年6月底"),
        ("什么时候能把文化步道修完", "2026年11月底"),
        ("襄阳文化步道几月份要修好", "2026年11月底"),
        ("文化步道30公里，截止日期是", "2026年11月底"),
        ("文化步道的时间节点", "2026年11月底"),
        ("文化步道要在哪天之前建好", "2026年11月底"),
    ],
)
def test_a_day_is_told_in_whatever_words_it_is_asked(
    bot_of: Callable[..., Bot], question: str, day: str
) -> None:
    answer = bot_of(plan=PLAN).ask(question)
    assert answer.status == "answered"
    assert answer.answer.endswith(f"完成时限为{day}。")


def test_who_is_told_beside_by_when(bot_of: Callable[..., Bot]) -> None:
    answer = bot_of(plan=PLAN).ask("文化步道什么时候修好，归谁负责")
    assert answer.answer.endswith("由市住建局牵头，责任单位为市城管委，完成时限为2026年11月底。")


def test_a_units_tasks_are_told_with_their_days(bot_of: Callable[..., Bot]) -> None:
    answer = bot_of(plan=PLAN).ask("市文旅局牵头哪些任务，什么时候完成")
    assert "（1）延长图书馆开放时间（完成时限为2026年6月底）" in answer.answer
    assert "（2）办好读书节（文件未写明完成时限）" in answer.answer


def test_a_follow_up_asks_by_when(bot_of: Callable[..., Bot]) -> None:
    from qa.types import Turn

    bot = bot_of(plan=PLAN)
    before = Turn("文化步道谁牵头", bot.ask("文化步道谁牵头"))
    assert "完成时限为2026年11月底" in bot.ask("几月底前", (before,)).answer


def test_what_is_past_is_no_deadline(bot_of: Callable[..., Bot]) -> None:
    answer = bot_of(plan=PLAN).ask("古城墙北段景观带哪年建成的")
    assert "未写明完成时限" not in answer.answer
