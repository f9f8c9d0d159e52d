"""Names that a question counts are told by no text that only says how many there are."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from qa.counted_list import Counted, counted_names_asked, names_them

if TYPE_CHECKING:
    from collections.abc import Callable

    from qa.bot import Bot

PLAN = """云溪市城市更新工作要点（2024年）
一、优化空间。“一核四区、六个组团”城市空间加快构建，湖滨大道、青石路、北环路、南门桥、学府街、站前路、月湖路全线贯通。
二、改善环境。建设滨江、云麓、石桥三大公园。着重落实四项管理制度。
三、提升服务。推进“家门口”“一刻钟”“点点通”三项便民工程。
"""


@pytest.mark.parametrize(
    ("view", "asked"),
    [
        ("六个组团分别叫什么", Counted(6, "组团")),
        ("三大公园都是哪些", Counted(3, "公园")),
        ("四项管理制度是什么", Counted(4, "制度")),
        ("便民工程是哪三项", Counted(3, "")),
        ("第三项制度是什么", None),
        ("三个部门都是谁", None),
        ("三项便民工程由谁牵头", None),
        ("两个中心是什么", None),
    ],
)
def test_what_is_counted_and_wanted_named_is_read(view: str, asked: Counted | None) -> None:
    assert counted_names_asked(view) == asked


@pytest.mark.parametrize(
    ("text", "many", "noun", "named"),
    [
        ("建设滨江、云麓、石桥三大公园", 3, "公园", True),
        ("建设滨江、云麓和石桥三大公园", 3, "公园", True),
        ("三大公园加快建设。甲路、乙路、丙路贯通", 3, "公园", False),
        ("三项制度：\n实行甲制度\n实行乙制度\n实行丙制度", 3, "制度", True),
        ("一是建东园。二是建西园。三是建南园", 3, "公园", True),
        ("推进“甲”“乙”“丙”三项工程", 3, "工程", True),
        ("着重落实四项管理制度", 4, "制度", False),
        ("实施三大产业链计划，推动甲、乙、丙产业延链", 3, "业链", True),
    ],
)
def test_a_text_names_as_many_or_does_not(text: str, many: int, noun: str, *, named: bool) -> None:
    assert names_them(text, Counted(many, noun)) is named


@pytest.mark.parametrize(
    "question", ["云溪市六个组团分别叫什么", "云溪着重落实的四项管理制度是什么"]
)
def test_names_that_are_not_there_are_not_told(question: str, bot_of: Callable[..., Bot]) -> None:
    assert bot_of(plan=PLAN).ask(question).status == "not_found"


def test_names_that_are_there_are_told(bot_of: Callable[..., Bot]) -> None:
    answer = bot_of(plan=PLAN).ask("云溪市的三大公园分别叫什么").answer
    assert all(name in answer for name in ("滨江", "云麓", "石桥"))
