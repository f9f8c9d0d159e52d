"""Organs that act together are told apart: who joins whom, who brings whom in, each in its office."""

from __future__ import annotations

import pytest

from tests.corpus.test_duties import duties


@pytest.mark.parametrize(
    ("said", "found"),
    [
        (
            "市商务局联合市财政局组织开展项目评审，择优确定支持名单。",
            ("组织开展项目评审，择优确定支持名单", "市商务局/R 市财政局/R"),
        ),
        (
            "第八条 市商务局联合市财政局、市税务局对项目进行评审。",
            ("对项目进行评审", "市商务局/R 市财政局/R 市税务局/R"),
        ),
        (
            "第八条 市商务局联合工信局、应急管理部门对项目进行评审。",
            ("对项目进行评审", "市商务局/R 工信局/R 应急管理部门/R"),
        ),
        ("第八条 市商务局联合开展项目评审。", ("开展项目评审", "市商务局/R")),
        ("市工商业联合会负责联系民营茶企。", ("联系民营茶企", "市工商业联合会/R")),
    ],
)
def test_to_join_another_is_to_act_side_by_side(said: str, found: tuple[str, str]) -> None:
    assert duties(said) == [found]


def test_who_leads_brings_others_in_for_what_is_behind_the_comma() -> None:
    said = "市茶业局牵头，会同市公安局、市水利局等部门，对全市茶厂开展排查。"
    assert duties(said) == [("对全市茶厂开展排查", "市茶业局/L 市公安局/R 市水利局/R")]


def test_each_does_its_part_by_its_office() -> None:
    said = "市财政局、市商务局按照各自职责，分别做好资金拨付和项目验收工作。"
    assert duties(said) == [("做好资金拨付和项目验收工作", "市财政局/R 市商务局/R")]


@pytest.mark.parametrize(
    "units",
    [
        "市场监管、教育、公安、文化和旅游、海关、税务、统计等信用监管领域有关部门",
        "县级民政、财政、住房和城乡建设（城市管理）、农业农村等部门",
        "各省、市、县级人民政府",
    ],
)
def test_branches_and_levels_that_are_listed_are_one_name(units: str) -> None:
    said = f"{units}要加强对茶园巡查的指导。"
    assert duties(said) == [("加强对茶园巡查的指导", f"{units}/R")]


def test_what_looks_after_enterprises_is_an_organ() -> None:
    said = "国有资产管理机构和企业主管部门要加强对工资分配的指导。"
    assert duties(said)[0][1] == "国有资产管理机构/R 企业主管部门/R"
