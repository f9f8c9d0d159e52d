"""Who is in a working group is told without what the group does itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from qa.bot import Bot

PLAN = """云溪市防汛应急预案
云政办发〔2024〕9号
附件
工作组及职责
（一）水情监测组
由市水利局牵头，市气象局、市自然资源局参加。
主要职责：制定水情监测方案，确定水情监测点位；发布水情预警。
（二）物资保障组
由市应急局牵头，市商务局参加。
主要职责：调运防汛物资。
"""


def test_who_is_in_a_group_is_told_without_its_own_work(bot_of: Callable[..., Bot]) -> None:
    answer = bot_of(plan=PLAN).ask("水情监测组参加的有哪些单位")
    assert "市气象局、市自然资源局" in answer.answer
    assert "责任单位为水情监测组" not in answer.answer


def test_what_a_group_does_is_still_told(bot_of: Callable[..., Bot]) -> None:
    answer = bot_of(plan=PLAN).ask("水情监测组要做什么")
    assert "制定水情监测方案" in answer.answer
