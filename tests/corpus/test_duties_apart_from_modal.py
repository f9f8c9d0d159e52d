"""What stands between who is told and the word that tells them: what they are at, or a comma."""

from __future__ import annotations

import pytest

from tests.corpus.test_duties import duties


@pytest.mark.parametrize(
    ("unit", "at"),
    [
        ("茶园经营者", "销售茶叶"),
        ("茶叶检测机构", "提供检测服务"),
        ("县茶业局", "采集茶园数据"),
        ("茶厂扣缴义务人", "向茶农支付货款时"),
    ],
)
def test_what_who_is_told_is_at_is_told_with_it(unit: str, at: str) -> None:
    said = f"{at}，应当建立台账"
    assert duties(f"{unit}{said}。") == [(said, f"{unit}/R")]


def test_a_comma_may_stand_behind_the_name() -> None:
    said = "茶园设施的所有权人和管理人，应当对设施进行保护。"
    assert duties(said) == [("对设施进行保护", "茶园设施的所有权人/R 管理人/R")]


@pytest.mark.parametrize(
    "said",
    [
        "报送县茶业局，应当提供下列材料。",
        "到县茶业局，应当出示证件。",
        "运营单位使用的设备，应当符合标准。",
        "个人使用茶园，应当爱护设施。",
    ],
)
def test_where_a_thing_goes_or_whose_it_is_is_not_told(said: str) -> None:
    assert duties(said) == []


def test_who_makes_a_thing_is_told_what_to_do() -> None:
    assert duties("茶机制造者应当提供操作手册。") == [("提供操作手册", "茶机制造者/R")]


def test_branches_that_share_their_last_word_stand_beside_an_organ() -> None:
    said = "县财政、审计部门和县茶业局应当加强检查。"
    assert duties(said) == [("加强检查", "县财政、审计部门/R 县茶业局/R")]
    assert duties(said.replace("县茶业局", "企业")) == []
