"""Who does something is told by what says who does it, not by what stands beside a company."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from qa.bot import Bot

REPORT = """洛川市政府工作报告
一、2024年工作安排
激活夜间经济。打造堤坝夜市，引导企业和公司延长营业时间，改造提升夜间经济街区5条。
规范共享单车。共享单车停放秩序由市城管执法局负责，每月通报。
"""


def test_a_passage_without_a_doer_answers_nobody(bot_of: Callable[..., Bot]) -> None:
    bot = bot_of(洛川=REPORT)
    assert bot.ask("洛川市夜间经济由哪个部门负责").status == "not_found"


def test_a_passage_that_says_who_is_quoted(bot_of: Callable[..., Bot]) -> None:
    answer = bot_of(洛川=REPORT).ask("洛川市共享单车停放秩序由哪个部门负责")
    assert answer.status == "answered"
    assert "市城管执法局" in answer.answer
