"""What 市发展改革部门 does is told of the organ by any of its names, and of no other document's."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from qa.bot import Bot

RULES = """洛川市积分制落户管理办法
第一条 市发展改革部门负责将落户指标纳入年度人口计划。
第二条 市级人力资源社会保障部门负责落户工作的统筹协调；会同市发展改革部门制定急需工种目录；组织开发信息系统。
第三条 各区财政部门负责经费保障。
"""
OPINION = """关于推进洛川市场景创新的指导意见
一、任务
（一）打造重大场景。（市科技局牵头，市发展改革委配合）
"""
FARMING = """关于推进洛川市农机装备发展的指导意见
一、任务
（一）培养农机人才。（市教育局牵头，市农牧局配合）
"""


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("洛川市发改部门在积分制落户中承担什么", "纳入年度人口计划"),
        ("洛川市发改委在积分制落户办法里负责什么", "纳入年度人口计划"),
        ("市发展改革委在积分制落户办法里有哪些任务", "纳入年度人口计划"),
        ("洛川市发展和改革委员会在积分制落户办法里负责什么", "纳入年度人口计划"),
        ("人社部门在洛川积分制落户里都要干啥", "统筹协调"),
        ("市人社局在积分制落户办法里负责什么", "组织开发信息系统"),
        ("市人力资源社会保障局在积分制落户办法里负责什么", "急需工种目录"),
    ],
)
def test_an_organ_and_its_department_are_one(
    bot_of: Callable[..., Bot], question: str, told: str
) -> None:
    assert told in bot_of(办法=RULES).ask(question).answer


@pytest.mark.parametrize(
    "question",
    [
        "洛川市财政局在积分制落户办法里负责什么",
        "省发展改革委在积分制落户办法里负责什么",
        "洛川市水利局在积分制落户办法里负责什么",
        "洛川市教育部门在积分制落户办法里负责什么",
    ],
)
def test_another_level_or_field_is_another_organ(bot_of: Callable[..., Bot], question: str) -> None:
    answer = bot_of(办法=RULES).ask(question).answer
    assert "人口计划" not in answer
    assert "统筹协调" not in answer


@pytest.mark.parametrize(
    "question",
    [
        "场景创新指导意见由市教育局负责哪几项任务",
        "洛川市场景创新指导意见市教育局牵头哪些任务",
        "场景创新意见市教育局负责什么",
    ],
)
def test_a_unit_without_a_task_in_the_document_named_has_none_of_another(
    bot_of: Callable[..., Bot], question: str
) -> None:
    answer = bot_of(意见=OPINION, 农机=FARMING).ask(question)
    assert "农机人才" not in answer.answer


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("场景创新指导意见由市科技局负责哪几项任务", "打造重大场景"),
        ("市教育局负责哪几项任务", "农机人才"),
        ("农机装备发展指导意见由市教育局负责哪几项任务", "农机人才"),
    ],
)
def test_a_unit_with_a_task_there_is_told_of(
    bot_of: Callable[..., Bot], question: str, told: str
) -> None:
    assert told in bot_of(意见=OPINION, 农机=FARMING).ask(question).answer
