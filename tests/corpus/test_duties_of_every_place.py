"""Every place of a kind, and organs that stand without one, are told what to do."""

from __future__ import annotations

import pytest

from corpus.facts.brackets import read_assignment
from corpus.types import Span
from tests.corpus.test_duties import duties


@pytest.mark.parametrize(
    ("units", "members"),
    [
        ("各县（市、区）", "各县（市、区）/R"),
        ("各镇（街道）", "各镇（街道）/R"),
        ("各区、县（市）", "各区、县（市）/R"),
        ("各市、县（市、区）", "各市、县（市、区）/R"),
        ("各镇街", "各镇街/R"),
        ("各县（市、区）、开发区", "各县（市、区）/R 开发区/R"),
        ("各县（市、区）和市直有关部门", "各县（市、区）/R 市直有关部门/R"),
        ("各地方人民政府", "各地方人民政府/R"),
        ("残联", "残联/R"),
        ("市交投集团", "市交投集团/R"),
        ("项目管理部门", "项目管理部门/R"),
    ],
)
def test_they_are_told_in_a_sentence(units: str, members: str) -> None:
    assert duties(f"{units}要建立工作台账，每月上报进展。") == [
        ("建立工作台账，每月上报进展", members)
    ]


@pytest.mark.parametrize("units", ["县司法所", "县卫生监督所", "县环境监测站", "镇卫生院"])
def test_stations_are_organs(units: str) -> None:
    assert duties(f"{units}负责日常巡查。") == [("日常巡查", f"{units}/R")]


def test_an_enterprise_of_its_own_name_is_not_the_groups() -> None:
    assert duties("企业集团要扩大经营决策权。") == []


def test_what_is_joined_by_and_in_a_bracket_is_several() -> None:
    said = "市民政局、市残联及各区人民政府共同负责"
    found = read_assignment(said, Span(0, len(said)))
    assert found
    assert [m.unit for m in found.members] == ["市民政局", "市残联", "各区人民政府"]


@pytest.mark.parametrize(
    ("places", "work"),
    [
        ("各级党委和政府", "把防汛工作列入重要议事日程"),
        ("各区县党委、政府", "制定实施方案"),
        ("各县（市、区）党委和政府", "制定实施方案"),
        ("各区、县", "制定实施方案"),
        ("各镇、街道", "制定实施方案"),
        ("各省、市", "制定实施方案"),
        ("各级政府", "加大对污染防治、生态保护和公共设施建设的投资"),
    ],
)
def test_party_and_government_and_places_side_by_side_are_one_kind(places: str, work: str) -> None:
    assert duties(f"{places}要{work}。") == [(work, f"{places}/R")]


def test_every_place_and_a_bureau_are_two() -> None:
    assert duties("各区、市应急局负责巡查工作。") == [("巡查工作", "各区/R 市应急局/R")]


@pytest.mark.parametrize("call", ["高度重视，切实加强领导", "坚定信心，迎难而上"])
def test_party_and_government_are_called_on(call: str) -> None:
    assert duties(f"各级党委和政府要{call}。") == []
