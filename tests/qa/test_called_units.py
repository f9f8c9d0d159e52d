"""A unit called by its kind, and what the sentences on it say of the subject asked about."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from qa.called_units import called_by_kind

if TYPE_CHECKING:
    from collections.abc import Callable

    from qa.bot import Bot

MEALS = """洛川市驿站供餐服务管理办法
第一条 为规范驿站供餐服务，制定本办法。
第二条 市（区）公安机关负责核查驿站运营者的处罚记录；办理驿站备案手续。
市驿站服务指导单位负责全市驿站供餐补贴的清算及信息化建设等工作。
镇人民政府（街道办事处）负责具体实施驿站供餐服务，遴选驿站运营机构，受理供餐补贴申请。
"""
HOUSES = """洛川市公共廉租房申请规定
一、审核机制
（一）街道办事处（镇政府）受理公共廉租房申请时，对收入偏低的家庭，应当指导填报收入明细，采取入户调查等方式核查。申请家庭应当配合核查。
（二）市住建局受理后抽查，区公安分局核对公共廉租房申请家庭的户籍。
"""


@pytest.mark.parametrize(
    ("view", "units"),
    [
        ("公安机关在供餐服务里负责什么", ["市、区公安机关", "市(区)公安机关"]),
        ("老龄工作机构管哪些事", ["区老龄工作机构"]),
        ("镇街要做什么", ["镇人民政府(街道办事处)"]),
        ("镇(街)分到的责任有哪些", ["镇人民政府(街道办事处)"]),
        ("街道办、镇政府要做哪些事", ["镇人民政府(街道办事处)"]),
        ("各镇街负责什么", ["镇人民政府(街道办事处)"]),
        ("责任单位负责什么", []),
        ("受理机构要做什么", []),
        ("审核机关管什么", []),
        ("镇长要做什么", []),
        ("街上的摊位有什么要求", []),
    ],
)
def test_the_printed_units_of_a_kind(view: str, units: list[str]) -> None:
    known = {
        "市(区)公安机关",
        "市、区公安机关",
        "区老龄工作机构",
        "镇人民政府(街道办事处)",
        "市责任单位",
        "市受理机构",
        "区审核机关",
    }
    assert [u.unit for u in called_by_kind(view, known)] == units


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("公安机关在洛川驿站供餐服务里负责什么", "办理驿站备案手续"),
        ("镇街在洛川驿站供餐服务里要做什么", "遴选驿站运营机构"),
        ("街道办在洛川驿站供餐服务里要做什么", "遴选驿站运营机构"),
        ("洛川市驿站服务指导单位在驿站供餐服务中管哪几项工作", "清算"),
    ],
)
def test_its_tasks_are_told(bot_of: Callable[..., Bot], question: str, said: str) -> None:
    answer = bot_of(供餐=MEALS, 廉租=HOUSES).ask(question)
    assert answer.kind == "tasks_of_unit"
    assert said in answer.answer


def test_another_documents_tasks_are_not_told(bot_of: Callable[..., Bot]) -> None:
    bot = bot_of(供餐=MEALS, 廉租=HOUSES)
    answer = bot.ask("洛川公共廉租房申请这块，碰到收入偏低的家庭，街道办、镇政府要做哪些事")
    assert "供餐" not in answer.answer
    assert "指导填报收入明细" in answer.answer
    assert "户籍" not in answer.answer


@pytest.mark.parametrize("question", ["公安机关由谁指导", "洛川市指导单位是谁"])
def test_who_guides_is_still_asked_as_a_role(bot_of: Callable[..., Bot], question: str) -> None:
    assert bot_of(供餐=MEALS).ask(question).kind != "tasks_of_unit"
