"""What became of somebody's own application stands in no document; what is paid and how does."""

from __future__ import annotations

import pytest

from qa.own_affairs import asks_of_own_affair


@pytest.mark.parametrize(
    "asked",
    [
        "我妈的护理评估结果出来了没有",
        "我家申请的公租房批下来了吗",
        "我们公司的研发补贴到账了没",
        "我的入户申请审到哪一步了",
        "本人的认定材料通过了吗",
        "我的积分现在是多少",
        "我的轮候现在排第几了",
        "我孩子的助学金补助发了没有",
    ],
)
def test_what_became_of_an_application_is_the_askers_own(asked: str) -> None:
    assert asks_of_own_affair(asked)


@pytest.mark.parametrize(
    "asked",
    [
        "评估结果多久出来",
        "我的申请没通过怎么办",
        "我妈今年80岁高龄津贴每月发多少",
        "我公司注册满三年可以申请补贴吗",
        "我市的国土空间规划批复了吗",
        "我的积分要达到多少才能入户",
        "我孩子能随迁入户吗",
        "申请材料通过了以后什么时候公示",
        "我家有房了还能申请公租房吗",
        "我想申请的资助需要审核吗",
    ],
)
def test_what_a_measure_says_is_asked_of_documents(asked: str) -> None:
    assert not asks_of_own_affair(asked)
