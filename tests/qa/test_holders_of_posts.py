"""Who holds a post of a body is no unit that a task is given to."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from qa.answerers.post import asks_for_post
from qa.types import Kind

if TYPE_CHECKING:
    from collections.abc import Callable

    from qa.bot import Bot

PLAN = """洛川市低温储粮产业集聚区实施方案
一、保障措施
（一）加强组织领导。成立由市政府分管领导任组长，相关部门、重点企业为成员单位的洛川市低温储粮产业集聚区工作专班。统筹推进重点任务。（责任单位：市粮食局、市商务局）
（二）加强人才引育。引进储粮人才20名。（牵头单位：市人社局）
"""


@pytest.mark.parametrize(
    ("question", "asks"),
    [
        ("工作专班的组长由谁当", True),
        ("专班由谁担任组长", True),
        ("领导小组副组长是谁", True),
        ("联席会议召集人由谁担任", True),
        ("谁来当指挥部主任", False),
        ("委员会主任谁来当", True),
        ("组长单位是谁", False),
        ("项目负责人是谁", False),
        ("工作专班谁牵头", False),
        ("局长信箱由谁管", False),
    ],
)
def test_a_question_for_who_holds_a_post_is_told(question: str, *, asks: bool) -> None:
    assert asks_for_post(question) is asks


@pytest.mark.parametrize(
    "question",
    [
        "洛川市低温储粮产业集聚区工作专班的组长由谁当",
        "洛川市低温储粮产业集聚区工作专班由谁任组长",
    ],
)
def test_who_holds_it_is_quoted(bot_of: Callable[..., Bot], question: str) -> None:
    answer = bot_of(方案=PLAN).ask(question)
    assert "由市政府分管领导任组长" in answer.answer
    assert "责任单位" not in answer.answer


def test_a_post_nobody_is_named_for_is_refused(bot_of: Callable[..., Bot]) -> None:
    answer = bot_of(方案=PLAN).ask("洛川市低温储粮产业集聚区工作专班的秘书长由谁当")
    assert answer.status == "not_found"


def test_a_task_is_still_given_to_units(bot_of: Callable[..., Bot]) -> None:
    answer = bot_of(方案=PLAN).ask("洛川市低温储粮产业集聚区人才引育谁牵头")
    assert answer.kind is Kind.LEAD_UNIT
    assert "市人社局" in answer.answer
