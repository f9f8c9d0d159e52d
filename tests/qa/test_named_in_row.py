"""A list that stands apart in headings is cited with the sentence that names all of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from qa.bot import Bot

PLAN = """海川市智能渔业发展行动计划
一、总体要求
实施种苗优育、装备升级、冷链提速、品牌培育四大工程，推动渔业转型。
二、重点工程
（一）种苗优育工程
建设育种基地。
（二）装备升级工程
更新渔船设备。
（三）冷链提速工程
建设冷库。
（四）品牌培育工程
打造品牌。
三、标准体系
基础共性标准包括术语、数据、检测三大类。
（一）基础共性标准
1. 术语标准
统一术语。
2. 数据标准
统一数据格式。
3. 检测标准
统一检测方法。
四、培育方向
企业围绕海水养殖、远洋捕捞、水产加工和休闲渔业等方向开展培育。
（一）海水养殖。建设深水网箱。
（二）远洋捕捞。更新远洋渔船。
（三）水产加工。发展预制菜。
（四）休闲渔业。建设渔家乐。
五、保障措施
（一）加强组织领导。建立专班。
（二）强化资金支持。统筹资金。
（三）营造良好氛围。开展宣传。
六、建设任务
海川市要建设甲鱼基地。
（一）打造甲鱼养殖基地。扩大面积。
（二）打造河蟹养殖基地。扩大面积。
（三）打造对虾养殖基地。扩大面积。
"""


@pytest.mark.parametrize(
    ("question", "sentence"),
    [
        ("智能渔业行动计划要实施哪四大工程", "实施种苗优育、装备升级、冷链提速、品牌培育四大工程"),
        (
            "海川市智能渔业行动计划的基础共性标准分哪三大类",
            "基础共性标准包括术语、数据、检测三大类",
        ),
        ("智能渔业的基础共性标准有哪些", "基础共性标准包括术语、数据、检测三大类"),
        ("智能渔业行动计划的培育方向有哪些", "围绕海水养殖、远洋捕捞、水产加工和休闲渔业等方向"),
        ("海川市智能渔业的培育方向是哪四个", "围绕海水养殖、远洋捕捞、水产加工和休闲渔业等方向"),
        ("智能渔业行动计划的重点工程有哪些", "实施种苗优育、装备升级、冷链提速、品牌培育四大工程"),
    ],
)
def test_the_sentence_that_names_all_is_cited(
    bot_of: Callable[..., Bot], question: str, sentence: str
) -> None:
    answer = bot_of(plan=PLAN).ask(question)
    assert any(sentence in c.quote for c in answer.citations), answer.answer


@pytest.mark.parametrize(
    ("question", "first"),
    [
        ("智能渔业行动计划的保障措施有哪些", "保障措施"),
        ("智能渔业行动计划的建设任务有哪些", "建设任务"),
    ],
)
def test_headings_that_no_sentence_names_are_cited_alone(
    bot_of: Callable[..., Bot], question: str, first: str
) -> None:
    answer = bot_of(plan=PLAN).ask(question)
    assert all("海川市要建设" not in c.quote for c in answer.citations)
    assert first in answer.citations[0].quote + answer.citations[0].location
