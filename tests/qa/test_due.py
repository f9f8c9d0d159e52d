"""Which tasks fall due by a day is told complete, each with its day, of one unit where one is named."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from qa.due_days import Day, days

if TYPE_CHECKING:
    from collections.abc import Callable

    from qa.bot import Bot

POINTS = """云岭市2026年数字乡村工作要点
一、重点任务
（一）建设村级服务站。建成村级数字服务站60个。（牵头单位：市农业农村局；配合单位：市财政局；完成时限：2026年3月底）
（二）推广智能灌溉。新增智能灌溉面积2万亩。（牵头单位：市水利局；配合单位：市农业农村局；完成时限：2026年6月底）
（三）培训农村电商带头人。举办培训班12期。（牵头单位：市商务局；配合单位：市财政局；完成时限：2026年9月底）
（四）开通农产品直播间。开通直播间30个。（牵头单位：市商务局；完成时限：2026年12月底）
（五）完善长效机制。（牵头单位：市农业农村局；完成时限：持续推进）
"""


@pytest.fixture
def bot(bot_of: Callable[..., Bot]) -> Bot:
    return bot_of(要点=POINTS)


@pytest.mark.parametrize(
    ("question", "tasks"),
    [
        ("云岭数字乡村要点里哪些任务要在2026年9月底完成", ["培训农村电商带头人"]),
        ("云岭6月底前要完成哪些任务", ["建设村级服务站", "推广智能灌溉"]),
        ("云岭6月底之前得弄完哪些活", ["建设村级服务站", "推广智能灌溉"]),
        ("云岭数字乡村第三季度末要完成的任务有哪些", ["培训农村电商带头人"]),
        ("云岭市商务局年底前要完成哪几项任务", ["培训农村电商带头人", "开通农产品直播间"]),
        ("云岭市农业农村局牵头的，6月底前要完成哪些工作", ["建设村级服务站"]),
    ],
)
def test_tasks_that_fall_due_are_told_with_their_day(
    bot: Bot, question: str, tasks: list[str]
) -> None:
    answer = bot.ask(question)
    assert f"应在所问期限内完成的任务有{len(tasks)}项" in answer.answer
    assert [fact.task for fact in answer.facts] == tasks
    assert len(answer.citations) == len(tasks)
    assert answer.answer.count("（完成时限为2026年") == len(tasks)


def test_where_none_falls_due_it_is_said(bot: Bot) -> None:
    answer = bot.ask("云岭市水利局3月底前要完成哪些任务")
    assert answer.status == "not_found"
    assert "没有应在所问期限内完成的" in answer.answer


@pytest.mark.parametrize("question", ["云岭市商务局牵头哪些任务", "云岭2026年要完成哪些任务"])
def test_a_question_without_a_day_is_another(bot: Bot, question: str) -> None:
    assert "所问期限" not in bot.ask(question).answer


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2026年12月底", Day(2026, 12, 31)),
        ("6月30日", Day(2024, 6, 30)),
        ("9月上旬", Day(2024, 9, 10)),
        ("年底前", Day(2024, 12, 31)),
        ("2025年底", Day(2025, 12, 31)),
        ("上半年", Day(2024, 6, 31)),
        ("第一季度", Day(2024, 3, 31)),
        ("第四季度末", Day(2024, 12, 31)),
        ("2026年第二季度末", Day(2026, 6, 31)),
    ],
)
def test_days_are_read_as_printed(text: str, day: Day) -> None:
    assert list(days(text, 2024)) == [day]
