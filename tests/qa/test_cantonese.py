"""Cantonese questions are put as Mandarin, and Mandarin ones stay."""

from __future__ import annotations

import pytest

from qa.language import written_plainly


@pytest.mark.parametrize(
    ("said", "written"),
    [
        ("臨時救助標準係幾多？", "临时救助标准是多少?"),
        ("租房补贴每个月几钱", "租房补贴每个月多少钱"),
        ("租房補貼最高有幾多錢", "租房补贴最高有多少钱"),
        ("审批几耐先批得落", "审批多久先批得落"),
        ("養老院邊個部門審批", "养老院哪个部门审批"),
        ("校车安全边个负责㗎", "校车安全谁负责"),
        ("點樣申請高齡津貼", "怎么申请高龄津贴"),
        ("喺邊度申請殘疾人補貼", "在哪里申请残疾人补贴"),
        ("申请要交乜嘢材料", "申请要交什么材料"),
        ("老人乘车使唔使畀钱", "老人乘车要不要给钱"),
        ("外地人有冇得领嘅补贴", "外地人有没有得领的补贴"),
        ("临海市个长者卡几耐换一次", "临海市长者卡多久换一次"),
        ("係咪要本地戶籍", "是不是要本地户籍"),
        ("点解要设立长者食堂", "为什么要设立长者食堂"),
    ],
)
def test_cantonese_is_put_as_mandarin(said: str, written: str) -> None:
    assert written_plainly(said) == written


@pytest.mark.parametrize(
    "said",
    [
        "政企关系由谁负责协调",
        "周边个体户有什么补贴",
        "系统由谁建设",
        "海边个人经营户要交多少钱",
        "三点办理要求是什么",
        "试点申报条件是什么",
        "每个老人补贴多少钱",
        "重点领取对象是谁",
        "江边各段由谁管护",
    ],
)
def test_mandarin_stays(said: str) -> None:
    assert written_plainly(said) == said


def test_the_character_is_of_names_too() -> None:
    assert written_plainly("合作關係由誰負責") == "合作关系由谁负责"
    assert written_plainly("折舊係數是多少") == "折旧系数是多少"
