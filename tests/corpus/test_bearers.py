"""Who is no organ and yet is told what it must do, when and to whom."""

from __future__ import annotations

import pytest

from corpus.facts.bearers import is_bearer
from tests.corpus.test_duties import duties


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        (
            "未附具说明的，茶园登记机关应当要求其补充。",
            [("未附具说明的，茶园登记机关应当要求其补充", "茶园登记机关/R")],
        ),
        (
            "渡船所有人、经营人或者管理人应当制定应急预案。",
            [("制定应急预案", "渡船所有人/R 经营人/R 管理人/R")],
        ),
        ("茶叶交易服务提供者应当建立投诉机制。", [("建立投诉机制", "茶叶交易服务提供者/R")]),
        ("合作银行要加强贷款风险控制。", [("加强贷款风险控制", "合作银行/R")]),
        ("三级公立医院要加强病案管理。", [("加强病案管理", "三级公立医院/R")]),
        ("各茶叶经营企业应当建立台账。", [("建立台账", "各茶叶经营企业/R")]),
        (
            "供水、供电、供气等公用企事业单位应当公开服务标准。",
            [("公开服务标准", "供水、供电、供气等公用企事业单位/R")],
        ),
        (
            "茶园认定机构收到申请后，应当核实情况。",
            [("收到申请后，应当核实情况", "茶园认定机构/R")],
        ),
        (
            "合作银行在合作期内须按约定放大贷款额度。",
            [("在合作期内须按约定放大贷款额度", "合作银行/R")],
        ),
        (
            "公立医院对持卡的老年人应当减收诊查费。",
            [("对持卡的老年人应当减收诊查费", "公立医院/R")],
        ),
        (
            "医疗机构应当为老年患者预留一定数量的号源。",
            [("为老年患者预留一定数量的号源", "医疗机构/R")],
        ),
    ],
)
def test_a_body_is_told_with_when_and_to_whom(sentence: str, found: list[tuple[str, str]]) -> None:
    assert duties(sentence) == found


@pytest.mark.parametrize(
    "sentence",
    [
        "申报单位应为本市依法设立的企业。",
        "外国代理机构在本市设立办事机构，须经市司法局批准。",
        "积极支持监察机关履行职责，要让老问题减少。",
        "各单位应当高度重视。",
        "原则上茶园登记机关应当重新评价。",
    ],
)
def test_what_is_asked_of_nobody_named_is_none(sentence: str) -> None:
    assert duties(sentence) == []


def test_every_body_of_a_kind_is_a_bearer() -> None:
    assert is_bearer("各银行业金融机构")
    assert not is_bearer("各试点单位")
    assert not is_bearer("国家机关")


def test_a_body_answers_for_its_part() -> None:
    said = "茶园审核机构对登记的审核意见负责。"
    assert duties(said) == [("登记的审核意见", "茶园审核机构/R")]
