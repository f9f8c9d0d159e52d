"""Follow-ups on a division of tasks: among the units told, of the one task listed, a district's part."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from qa.types import Turn

if TYPE_CHECKING:
    from collections.abc import Callable

    from qa.bot import Bot

PLAN = """平溪市绿道建设行动方案
一、主要任务
1.改造老码头片区。（市住房城乡建设局牵头，江北区、南溪县人民政府配合）
2.培育茶园驿站。（市文旅局、市体育局负责）
"""


@pytest.mark.parametrize(
    ("before", "question", "said"),
    [
        ("市住房城乡建设局牵头哪些任务", "配合单位有哪些", "配合单位为江北区、南溪县人民政府"),
        ("南溪县要干什么活", "牵头的是谁", "“改造老码头片区”由市住房城乡建设局牵头"),
        ("茶园驿站由谁负责", "他们里面谁牵头", "“培育茶园驿站”文件未写明牵头单位"),
        ("茶园驿站由谁负责", "其中哪家牵头", "“培育茶园驿站”文件未写明牵头单位"),
        (
            "老码头片区谁牵头",
            "南溪县也在里面吗",
            "是。平溪市绿道建设行动方案写明，南溪县人民政府是",
        ),
    ],
)
def test_a_follow_up_on_who_does_it(
    bot_of: Callable[..., Bot], before: str, question: str, said: str
) -> None:
    bot = bot_of(plan=PLAN)
    assert said in bot.ask(question, (Turn(before, bot.ask(before)),)).answer
