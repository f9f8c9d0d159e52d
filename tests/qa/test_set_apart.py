"""A case that a task's own words give to somebody else is told of that one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from qa.bot import Bot

TEXT = """云州市人民政府办公室关于印发云州市城市管理实施方案的通知
云政办发〔2024〕9号
各县（市、区）人民政府，市政府各部门：
《云州市城市管理实施方案》已经市政府同意，现印发给你们，请认真贯彻执行。
云州市人民政府办公室
2024年3月5日
云州市城市管理实施方案
一、重点任务
市城管局、市市场监管局负责管理监督户外广告的设置（高速公路沿线由市交通运输局负责），并每年公布一次检查结果。
市教育局、市人力资源社会保障局负责组织技能等级证书的考核（技工院校内由市技能鉴定中心负责），考核结果向社会公布。
市水利局负责清理河道垃圾（景区内由景区管委会负责），清理情况按月通报。
市园林局负责养护行道树（含新栽树木），养护费用列入预算。
"""


@pytest.fixture
def yunzhou(bot_of: Callable[..., Bot]) -> Bot:
    return bot_of(a=TEXT)


@pytest.mark.parametrize(
    ("question", "told", "other"),
    [
        ("云州高速公路沿线的户外广告设置由谁管理监督", "市交通运输局", "市城管局"),
        ("云州技工院校内的技能等级证书考核由谁负责", "市技能鉴定中心", "市教育局"),
        ("云州景区内的河道垃圾由谁负责清理", "景区管委会", "市水利局"),
        ("云州技工院校里技能等级证书考核归谁管", "市技能鉴定中心", "市教育局"),
    ],
)
def test_the_case_named_is_told_of_whom_it_is_given_to(
    yunzhou: Bot, question: str, told: str, other: str
) -> None:
    answer = yunzhou.ask(question)
    assert told in answer.answer
    assert other not in answer.answer
    assert answer.confidence < 0.8


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("云州户外广告的设置由谁管理监督", "市城管局"),
        ("云州技能等级证书的考核由谁负责组织", "市教育局"),
        ("云州河道垃圾由谁负责清理", "市水利局"),
        ("云州行道树由谁负责养护", "市园林局"),
    ],
)
def test_without_the_case_the_task_s_units_are_told(yunzhou: Bot, question: str, told: str) -> None:
    assert told in yunzhou.ask(question).answer
