"""A place named with the one it lies in is one place, and a leading team leads nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from qa.english_asked import asked_in

if TYPE_CHECKING:
    from collections.abc import Callable

    from qa.bot import Bot

TEXT = """宁波市鄞州区促进数字创意产业发展的若干措施
鄞政发〔2024〕17号
各镇人民政府、各街道办事处，区政府各部门：
现将《宁波市鄞州区促进数字创意产业发展的若干措施》印发给你们，请认真贯彻执行。
宁波市鄞州区人民政府
2024年6月3日
宁波市鄞州区促进数字创意产业发展的若干措施
一、培育主体
对新认定的数字创意领军团队，给予最高300万元创业资助。对获得金奖的原创动画，给予最高80万元奖励。
二、降低成本
对入驻园区的工作室，按租金的60%给予最高20万元补贴，补贴期限不超过3年。
"""


@pytest.fixture
def yinzhou(bot_of: Callable[..., Bot]) -> Bot:
    return bot_of(a=TEXT)


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("宁波市鄞州区数字创意领军团队创业资助最高多少钱", "300万元"),
        ("宁波鄞州区数字创意领军团队最多资助多少", "300万元"),
        ("浙江省宁波市鄞州区金奖原创动画奖励多少万元", "80万元"),
        ("宁波鄞州区金奖原创动画最高奖多少", "80万元"),
        ("浙江鄞州区入驻园区的工作室租金补贴最高多少元", "20万元"),
        ("宁波市鄞州区工作室租金补贴期限不超过几年", "3年"),
        (
            "What is the maximum startup funding for a leading team (领军团队) in Yinzhou District, Ningbo?",
            "300万元",
        ),
    ],
)
def test_what_a_district_pays_is_told_with_its_city_named(
    yinzhou: Bot, question: str, said: str
) -> None:
    assert said in yinzhou.ask(question).answer


@pytest.mark.parametrize(
    "question",
    [
        "宁波市海曙区数字创意领军团队创业资助最高多少钱",
        "海曙区数字创意领军团队创业资助多少钱",
        "杭州市鄞州区和余杭区原创动画奖励多少万元",
        "宁波市鄞州区2026年数字创意产业增加值目标多少",
    ],
)
def test_what_another_place_pays_is_not_told(yinzhou: Bot, question: str) -> None:
    assert yinzhou.ask(question).status == "not_found"


@pytest.mark.parametrize(
    "text",
    [
        "What is the subsidy for a leading enterprise",
        "What are the rewards for leading talents",
        "What is paid to leading teams",
        "What is the support of leading scientists",
        "What does the city give to the leading companies",
        "What are the leading industries",
    ],
)
def test_a_leading_thing_leads_nothing(text: str) -> None:
    assert asked_in(text)[0] != "牵头哪些任务"


@pytest.mark.parametrize(
    "text",
    [
        "Which tasks is the bureau leading",
        "Which tasks does the bureau lead",
        "What work is led by the commission",
        "Which projects does the office take the lead in",
    ],
)
def test_tasks_that_somebody_leads_are_asked_for(text: str) -> None:
    assert asked_in(text)[0] == "牵头哪些任务"
