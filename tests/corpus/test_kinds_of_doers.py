"""Doers that have no name of their own: kinds of organs, purses, and who stands beside others."""

from __future__ import annotations

import pytest

from tests.corpus.test_duties import duties


@pytest.mark.parametrize(
    "who",
    [
        "政务部门",
        "行业主管部门",
        "各试点城市",
        "中央和地方各级政府",
        "当地人民政府",
        "行业主管（监管）部门",
        "涉事企业事业单位或其他生产经营者",
    ],
)
def test_a_kind_of_doer_is_told_what_to_do(who: str) -> None:
    assert duties(f"{who}应当建立茶园巡查台账。") == [("建立茶园巡查台账", f"{who}/R")]


@pytest.mark.parametrize("who", ["业务部门", "行政主管部门", "其他主管部门"])
def test_whoever_it_may_be_is_not_told(who: str) -> None:
    assert duties(f"{who}应当建立茶园巡查台账。") == []


@pytest.mark.parametrize("who", ["县财政", "市本级财政", "松山县财政"])
def test_who_pays_goes_by_its_purse(who: str) -> None:
    said = f"茶园管护经费由{who}全额负担。"
    assert duties(said) == [(said[:-1], f"{who}/R")]


@pytest.mark.parametrize(
    "said",
    [
        "茶园贷款贴息由县财政负担，设立13个茶园试验区。",
        "茶农工资改由县财政统一管理。",
    ],
)
def test_what_a_purse_has_paid_is_no_duty(said: str) -> None:
    assert duties(said) == []


def test_a_verb_in_the_name_of_a_body_opens_no_work() -> None:
    said = "（四）茶园指导协调小组对评审结果进行复核，将名单面向社会公示。"
    assert [unit for _, unit in duties(said)] == ["茶园指导协调小组/R"]


def test_what_is_of_the_doer_itself_is_no_other_doer() -> None:
    said = "政务部门应当根据目录，梳理本部门可以共享的数据资源。"
    assert duties(said) == [("根据目录，梳理本部门可以共享的数据资源", "政务部门/R")]


def test_who_does_it_in_its_office_is_told_behind_a_comma() -> None:
    said = "对于数据质量问题，数据提供方在职责范围内，须及时处理并予以反馈。"
    assert duties(said) == [(said[:-1], "数据提供方/R")]


def test_measures_that_are_taken_as_the_case_may_be() -> None:
    said = "预警发布后，县茶业局视情采取以下措施：\n（1）组织巡查；\n（2）发布提示信息。"
    assert duties(said) == [("组织巡查", "县茶业局/R"), ("发布提示信息", "县茶业局/R")]


@pytest.mark.parametrize(
    "said", ["县茶业局对茶园全过程进行指导监督。", "县茶业局对茶园实施分级管理，逐步扩大。"]
)
def test_who_watches_over_it(said: str) -> None:
    assert [unit for _, unit in duties(said)] == ["县茶业局/R"]


@pytest.mark.parametrize("more", ["对符合条件的茶农发放贷款", "逐户进行入园调查"])
def test_what_else_it_is_in_charge_of(more: str) -> None:
    said = f"县茶业局负责茶园巡查；{more}。"
    assert duties(said) == [("茶园巡查", "县茶业局/R"), (more, "县茶业局/R")]


@pytest.mark.parametrize(
    "said",
    [
        "第五条 政府及其有关部门应当完善茶园扶持措施。",
        "第五条 各城市应结合实际建立茶园台账。",
        "第五条 各级茶业部门每年应设立茶园管护经费。",
        "第八条 县茶业局在政策等方面对试点给予支持。",
        "第八条 县茶业局按照工作程序，对申报材料进行审核。",
        "第八条 县茶业局以巡查系统为依托，对茶园进行监测。",
        "第八条 县茶业局选择若干茶园开展试点，并向社会公布。",
        "第八条 联席会议根据评审意见进行审核，出具通知书。",
    ],
)
def test_who_is_told_in_an_article(said: str) -> None:
    assert len(duties(said)) == 1


def test_whom_alone_tells_no_work() -> None:
    assert duties("县茶业局每年要对30%以上的镇（乡、街道）。") == []


@pytest.mark.parametrize(
    "said",
    [
        "县茶业局将梳理茶园台账，进行总结。",
        "第五条 县茶业局、镇政府（街道办）扩大补贴范围的，需报市茶业局备案后执行。",
    ],
)
def test_what_will_be_done_and_what_is_done_in_a_case(said: str) -> None:
    assert len(duties(said)) == 1
