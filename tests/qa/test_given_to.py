"""A unit's tasks, asked for as what was given to it; who follows up, who steps forward, whose 单位 it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from qa.fields import Field, fields_of
from qa.given_to import given_to
from qa.types import Kind

if TYPE_CHECKING:
    from collections.abc import Callable

    from qa.bot import Bot

TEXT = """云岭市人民政府办公室关于印发云岭市数字岛建设实施方案的通知
云政办发〔2024〕12号
各区人民政府，市政府各部门：
《云岭市数字岛建设实施方案》已经市政府同意，现印发给你们，请认真组织实施。
云岭市人民政府办公室
2024年3月5日
云岭市数字岛建设实施方案
一、重点任务
1.建设数据中心。建成一座绿色数据中心，争取海底光缆登陆站落地。（牵头单位：市发改委；责任单位：市统计局、市教育局）
2.推广数字课堂。在全市学校推广数字课堂，健全“一校一案”机制。（牵头单位：市教育局；责任单位：市财政局、市文旅局）
3.完善数据统计。健全数字经济统计制度。（牵头单位：市统计局；责任单位：市发改委）
4.保障经费。统筹安排资金3000万元。（牵头单位：市财政局；责任单位：市发改委）
"""


@pytest.fixture
def yunling(bot_of: Callable[..., Bot]) -> Bot:
    return bot_of(a=TEXT)


@pytest.mark.parametrize(
    ("question", "tasks"),
    [
        ("数字岛方案给市统计局派了哪几项任务？", {"完善数据统计", "建设数据中心"}),
        ("给市教育局都安排了什么活", {"推广数字课堂", "建设数据中心"}),
        ("派给市教育局的任务有哪些", {"推广数字课堂", "建设数据中心"}),
        ("数字岛方案里交给市财政局办的事有哪几件", {"保障经费", "推广数字课堂"}),
        ("压到市统计局头上的担子有哪些", {"完善数据统计", "建设数据中心"}),
        ("数字岛方案让市文旅局干什么活", {"推广数字课堂"}),
        ("安排市财政局做哪些工作", {"保障经费", "推广数字课堂"}),
        ("云岭数字岛方案向市统计局布置了几项任务", {"完善数据统计", "建设数据中心"}),
    ],
)
def test_what_was_given_to_a_unit_are_its_tasks(
    yunling: Bot, question: str, tasks: set[str]
) -> None:
    answer = yunling.ask(question)
    assert answer.kind is Kind.TASKS_OF_UNIT
    assert {fact.task for fact in answer.facts} == tasks


@pytest.mark.parametrize(
    "view",
    [
        "给企业安排了哪些工作",
        "给市财政局分了多少钱",
        "给市教育局安排了多少资金",
        "方案让学校做什么",
        "供给区里的电有多少",
        "给毕业生安排了什么工作",
        "数据中心交给谁办",
        "市统计局有哪些任务",
    ],
)
def test_goods_and_those_who_are_no_organ_are_given_no_tasks(view: str) -> None:
    assert given_to(view) == view


@pytest.mark.parametrize(
    ("question", "kind", "units"),
    [
        ("推广数字课堂，牵头的单位是谁啊", Kind.LEAD_UNIT, "市教育局"),
        ("在全市学校推广数字课堂，负责的部门是哪个", Kind.LEAD_UNIT, "市教育局"),
        ("海底光缆登陆站谁出面去争取落地", Kind.LEAD_UNIT, "市发改委"),
        ("“一校一案”推进，除了牵头的还要哪些单位跟进？", Kind.RESPONSIBLE_UNIT, "市文旅局"),
        ("数字经济统计制度除了牵头的还有哪些单位跟进", Kind.RESPONSIBLE_UNIT, "市发改委"),
    ],
)
def test_roles_said_with_de_and_by_whoever_follows_up_name_nothing(
    yunling: Bot, question: str, kind: Kind, units: str
) -> None:
    answer = yunling.ask(question)
    assert answer.kind is kind
    assert units in answer.answer


@pytest.mark.parametrize(
    ("view", "asked"),
    [
        ("数字岛方案是什么字号", True),
        ("云岭市实施方案的字号", True),
        ("那份文件的字号是多少", True),
        ("材料用什么字号字体", False),
        ("云岭的老字号有哪些", False),
        ("标题要用什么字号", False),
        ("企业字号能不能用地名", False),
    ],
)
def test_a_documents_number_has_another_name(view: str, *, asked: bool) -> None:
    assert (Field.NUMBER in fields_of(view)) is asked
