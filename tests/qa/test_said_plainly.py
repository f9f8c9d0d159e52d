"""Everyday words about a value or a list, put as documents put them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from qa.said_plainly import said_plainly
from qa.types import Turn

if TYPE_CHECKING:
    from collections.abc import Callable

    from qa.bot import Bot


@pytest.mark.parametrize(
    ("view", "plainly"),
    [
        ("湿地保护率的目标值和2020年基数分别是多少", "湿地保护率的目标值是多少,2020年是多少"),
        ("湿地保护率2025年目标值和2020年基数", "湿地保护率2025年目标值和2020年实际值"),
        ("湿地保护率2020年实际值和目标各是多少", "湿地保护率的目标是多少,2020年是多少"),
        ("校舍从2020年到2024年大了多少", "校舍面积从2020年到2024年增加了多少"),
        ("厂房2024年比2020年大了几万平方米", "厂房面积2024年比2020年增加了几万平方米"),
        ("保税区面积大了多少", "保税区面积增加了多少"),
        ("地热井数量少,供暖面积小了多少", "地热井数量少,供暖面积减少了多少"),
        ("驿站总数多少,三年添了几座", "驿站总数多少,新增了几座"),
        ("还要添几个", "还要新增几个"),
        ("增添了多少台", "新增了多少台"),
        ("用水量那五年年均下降多少", "用水量年均下降多少"),
        ("林木蓄积那五年年均增长多少", "林木蓄积年均增长多少"),
        ("自给率的底线是多少", "自给率不低于多少"),
        ("要做的那几个“行动”都叫什么名字", "有哪几个行动"),
        ("这几项工程分别叫什么", "有哪几项工程"),
        ("重点盯着哪两个方向", "重点聚焦哪两个方向"),
        ("那市、县一级呢", "那市、县级呢"),
        ("乡一级要建几个", "乡级要建几个"),
        ("超出标准的钱算谁的", "超出标准的钱由谁承担"),
        ("评审专家至少要几个人", "评审专家至少要几人"),
        ("几个人才能成团", "几人才能成团"),
        ("一个队多少个人可以报名", "一个队多少人可以报名"),
        ("检查组由几个人组成", "检查组由几人组成"),
        ("引进了几个人才项目", "引进了几个人才项目"),
        ("扣了多少个人所得税", "扣了多少个人所得税"),
        ("建几个人民调解室", "建几个人民调解室"),
        ("票房收入多少起可以申请奖励", "票房收入达到多少可以申请奖励"),
        ("投资几千万元起就给补助", "投资达到几千万元就给补助"),
        ("租金从多少起算", "租金达到多少算"),
        ("办结多少起案件", "办结多少起案件"),
        ("一共发生几起能源事故", "一共发生几起能源事故"),
        ("驿站补贴在那里申报", "驿站补贴在哪里申报"),
        ("身份证去那儿办", "身份证去哪儿办"),
        ("怎么去那里办", "怎么去那里办"),
        ("人在那里办证件", "人在那里办证件"),
        ("树倒了砸坏车,损失算谁的", "树倒了砸坏车,损失由谁承担"),
        ("鉴定的费用该算在谁头上", "鉴定的费用由谁承担"),
    ],
)
def test_everyday_words_are_put_as_documents_put_them(view: str, plainly: str) -> None:
    assert said_plainly(view) == plainly


@pytest.mark.parametrize(
    "view",
    [
        "湿地保护率2025年目标值和2020年实际值",
        "规模扩大了多少",
        "是大了还是小了",
        "孩子大了几岁",
        "生态保护红线底线是什么",
        "这五年有什么成绩",
        "一直盯着哪家企业",
        "组长叫什么名字",
        "省一级幼儿园有几所",
        "新添的研究机构",
        "村一级医院",
    ],
)
def test_other_words_stay_as_they_are(view: str) -> None:
    assert said_plainly(view) == view


TEXT = """云岭市文旅发展规划（2021—2025年）
云政发〔2021〕9号
一、发展基础
“十三五”期间，文旅驿站新增12座，达到48座；民宿新增300家，达到1200家；星级酒店新增5家，达到31家。
年底前，市级场馆预约率不低于90%，县、乡级不低于70%，门票减免30%以上。
二、先行区
（一）桐花谷--打造花卉之乡
依托花卉研究院开展育种攻关。每年举办花市不少于6场、接待研学不少于80次，培育新品不少于4项。
（二）石桥古镇--打造影视之城
依托影视学院开展数字制作。每年举办花市不少于2场、接待研学不少于30次，培育新品不少于9项。
"""


@pytest.fixture
def yunling(bot_of: Callable[..., Bot]) -> Bot:
    return bot_of(a=TEXT)


@pytest.mark.parametrize(
    ("question", "told", "not_told"),
    [
        ("文旅驿站总数多少，五年添了几个", ("48座", "12座"), "300"),
        ("民宿总数多少，新增几家", ("1200家", "300家"), "12座"),
        ("桐花谷每年接待研学多少次", ("80次",), "30次"),
        ("石桥古镇每年接待研学多少次", ("30次",), "80次"),
        ("石桥古镇每年举办花市几场", ("2场",), "6场"),
        ("每年举办花市多少场", ("6场", "2场"), "80次"),
    ],
)
def test_the_value_of_the_part_named_is_told(
    yunling: Bot, question: str, told: tuple[str, ...], not_told: str
) -> None:
    answer = yunling.ask(question).answer
    assert all(value in answer for value in told)
    assert not_told not in answer


def test_what_was_added_is_told_of_what_was_told_before(yunling: Bot) -> None:
    first = yunling.ask("星级酒店有多少家")
    then = yunling.ask("新增了几家", (Turn("星级酒店有多少家", first),))
    assert "5家" in then.answer
    assert "300家" not in then.answer
