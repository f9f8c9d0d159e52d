"""Whose people come from elsewhere: the place they come from is not the one asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from qa.bot import Bot

RULES = (
    "丰泽市青年创业扶持办法\n第一条 为扶持创业，制定本办法。\n"
    "第二条 在本市创业的香港、澳门青年，可以申领场地租金补贴，每年最高5万元。\n"
    "第三条 外地户籍的老人持居住证享受就餐补贴，每餐3元。\n"
)


@pytest.mark.parametrize(
    "question",
    [
        "澳门青年在丰泽市有什么补贴",
        "丰泽市对香港青年有什么补贴",
        "丰泽市给澳门学生什么场地租金补贴",
    ],
)
def test_a_place_people_come_from_is_not_the_one_asked(
    bot_of: Callable[..., Bot], question: str
) -> None:
    assert "5万元" in bot_of(办法=RULES).ask(question).answer


@pytest.mark.parametrize(
    "question",
    [
        "澳门青年能申领多少场地租金补贴",
        "武汉青年的场地租金补贴最高多少",
        "丰泽市和武汉青年有什么补贴",
        "武汉和丰泽市青年有什么补贴",
        "丰泽市青年的场地租金补贴比武汉青年的高多少",
        "武汉市的场地租金补贴每年最高多少",
    ],
)
def test_a_place_that_is_asked_about_is_refused(bot_of: Callable[..., Bot], question: str) -> None:
    answer = bot_of(办法=RULES).ask(question)
    assert answer.status == "not_found"


ALONG = """云岭市人民政府办公室关于印发云岭市开放合作实施方案的通知
云政办发〔2024〕15号
各区人民政府，市政府各部门：
《云岭市开放合作实施方案》已经市政府同意，现印发给你们，请认真组织实施。
云岭市人民政府办公室
2024年5月8日
云岭市开放合作实施方案
一、重点任务
1.深化区域科技合作。对接成都、重庆和粤港澳大湾区，开展科技成果转化合作。（牵头单位：市科技局；责任单位：市商务局、市水利局）
2.推进跨省通办。与贵阳共建政务服务专窗，办理事项达到120项。（牵头单位：市行政审批局）
"""


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("跟成都重庆大湾区搞科技对接，水利局也要管？", "是。"),
        ("跟重庆合作科技成果转化谁牵头", "市科技局"),
        ("与成都开展科技成果转化合作，责任单位有哪些", "市商务局"),
        ("与贵阳共建专窗由谁牵头", "市行政审批局"),
        ("和贵阳搞政务服务专窗共建，市商务局也得参与？", "否。"),
        ("对接重庆搞科技合作，由谁牵头", "市科技局"),
    ],
)
def test_a_place_one_works_along_with_is_not_the_one_asked(
    bot_of: Callable[..., Bot], question: str, said: str
) -> None:
    assert said in bot_of(方案=ALONG).ask(question).answer


@pytest.mark.parametrize(
    "question",
    [
        "与上海合作由谁牵头",
        "跟西安共建科技成果专窗，牵头单位是哪个",
        "成都的科技合作谁牵头",
        "贵阳办理事项达到多少",
    ],
)
def test_a_place_that_no_text_works_along_with_is_refused(
    bot_of: Callable[..., Bot], question: str
) -> None:
    assert bot_of(方案=ALONG).ask(question).status == "not_found"
