"""What one organ does and the next, to the same work or behind it."""

from __future__ import annotations

import pytest

from tests.corpus.test_duties import duties


def test_the_same_work_falls_to_one_and_then_to_the_next() -> None:
    said = "建设经费由县财政局负担，由县茶业局列入年度预算，并按合同拨付。"
    assert duties(said) == [
        ("建设经费由县财政局负担", "县财政局/R"),
        ("建设经费由县茶业局列入年度预算", "县茶业局/R"),
    ]


def test_the_last_may_bring_others_in() -> None:
    said = "茶园名单由县茶业局初审，再由市茶业局会同市财政局审定。"
    assert duties(said)[1] == ("茶园名单由市茶业局会同市财政局审定", "市茶业局/L 市财政局/R")


@pytest.mark.parametrize("of", ["符合条件的", "其中属补助的部分"])
def test_a_case_or_a_part_between_is_not_left_out(of: str) -> None:
    said = f"茶园名录由县茶业局编制，{of}，由县财政局拨付。"
    assert duties(said) == [("茶园名录由县茶业局编制", "县茶业局/R")]


def test_one_is_to_do_this_and_the_next_that() -> None:
    said = "由县茶业局牵头编制方案，由县财政局安排资金。"
    assert duties(said) == [("编制方案", "县茶业局/L"), ("安排资金", "县财政局/R")]


def test_what_another_examines_is_not_told_of_the_first() -> None:
    said = "由镇人民政府受理申请，县茶业局审核，县财政局拨付资金。"
    assert duties(said) == [("受理申请", "镇人民政府/R"), ("拨付资金", "县财政局/R")]


@pytest.mark.parametrize(
    ("work", "done"),
    [
        ("清算结果", "抄送县财政局"),
        ("茶园证书", "统一制发、管理"),
        ("未提供凭证的，", "核定应纳税额"),
        ("名单调整", "按职责分工审核办理"),
        ("线下申请的，", "按照前款规定为茶农办理"),
        ("补助方案", "审核后报县政府批准"),
        ("认定的具体办法", "另行规定"),
        ("茶园验收", "组织"),
    ],
)
def test_what_an_organ_is_to_do_to_work(work: str, done: str) -> None:
    said = f"{work}由县茶业局{done}"
    assert duties(said + "。") == [(said, "县茶业局/R")]


@pytest.mark.parametrize(
    "said",
    [
        "由县财政局拨付事业经费的单位转制为企业，免征税款。",
        "各园应当公布由县茶业局核定的招工计划。",
        "收费标准由县茶业局与运营机构通过协议方式确定。",
    ],
)
def test_whose_thing_it_is_does_not_tell_who_does_it(said: str) -> None:
    assert duties(said) == []


def test_an_organ_that_an_office_appoints_somebody_is_none() -> None:
    assert duties("各镇政府指定专门机构负责茶园巡查工作。") == []


def test_each_of_two_is_to_do_its_part() -> None:
    said = "根据茶园性质，分别由县茶业局和县民政局依法办理登记手续。"
    assert duties(said) == [("办理登记手续", "县茶业局/R 县民政局/R")]
