"""Whether a unit is a member of a body is told from the sentence that lists them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from qa.drafts import Draft
from qa.ground import check
from qa.retelling import Ungrounded

if TYPE_CHECKING:
    from collections.abc import Callable

    from qa.bot import Bot

REPLY = """国务院关于同意建立茶产业发展部际联席会议制度的批复
国函〔2024〕7号
农业农村部：
同意建立由农业农村部牵头的茶产业发展部际联席会议制度。
一、成员单位
茶产业发展部际联席会议由农业农村部、财政部、商务部、税务总局4个部门组成，农业农村部为牵头单位。
"""


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("财政部是茶产业发展部际联席会议成员单位吗", "是，列有财政部。"),
        ("科技部是茶产业发展部际联席会议成员单位吗", "否，没有列科技部。"),
        ("商务部是不是茶产业发展部际联席会议的成员", "是，列有商务部。"),
    ],
)
def test_yes_or_no_stands_before_the_list(
    question: str, verdict: str, bot_of: Callable[..., Bot]
) -> None:
    answer = bot_of(reply=REPLY).ask(question)
    assert answer.answer.startswith(verdict)
    assert "农业农村部、财政部、商务部、税务总局" in answer.citations[0].quote


@pytest.mark.parametrize("wrong", ["否，没有列财政部。", "是，列有科技部。"])
def test_a_verdict_that_the_list_does_not_bear_out_is_refused(
    wrong: str, bot_of: Callable[..., Bot]
) -> None:
    bot = bot_of(reply=REPLY)
    told = bot.ask("财政部是茶产业发展部际联席会议成员单位吗")
    draft = Draft(told.answer, told.kind, told.citations, confidence=told.confidence)
    library = bot._current()
    check(draft, library)
    lie = replace(draft, answer=told.answer.replace("是，列有财政部。", wrong))
    with pytest.raises(Ungrounded):
        check(lie, library)
