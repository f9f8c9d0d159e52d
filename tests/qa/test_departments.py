"""An organ is asked for by its field: 税务部门."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from qa.departments import departments

if TYPE_CHECKING:
    from collections.abc import Callable

    from qa.bot import Bot

POINTS = """2026年洛川市产业工作要点
一、重点任务
1.优化服务。推行一次办结。（牵头单位：市税务局；责任单位：市财政局、市教育局）
2.培育企业。新增企业20家。（牵头单位：市科技局；责任单位：市税务局）
"""


@pytest.mark.parametrize(
    ("question", "unit"),
    [
        ("税务部门在要点里承担哪项任务", "税务局"),
        ("财政主管部门参与哪些任务", "财政局"),
        ("我们科技部门牵头什么", "科技局"),
        ("武汉市财政部门牵头什么", "武汉市财政局"),
        ("市税务部门牵头什么", "市税务局"),
        ("区市税务部门要干哪些事", None),
        ("各级税务部门负责什么", None),
        ("哪些部门参与优化服务", None),
        ("相关部门要做什么", None),
        ("水务部门牵头什么", None),
    ],
)
def test_an_organ_is_known_by_its_field(question: str, unit: str | None) -> None:
    found = departments(question, ["市税务局", "市财政局", "市教育局", "市科学技术局"])
    assert [u.unit for u in found] == ([unit] if unit else [])


def test_what_a_document_calls_so_itself_is_left_as_it_is() -> None:
    assert departments("税务部门做什么", ["税务部门", "市税务局"]) == ()


def test_its_tasks_are_told_under_its_name(bot_of: Callable[..., Bot]) -> None:
    answer = bot_of(要点=POINTS).ask("洛川税务部门在要点里承担哪几项任务").answer
    assert "优化服务" in answer
    assert "培育企业" in answer
    assert "不在" not in bot_of(要点=POINTS).ask("洛川水务部门在要点里承担哪几项任务").answer
