"""Things acted on: what is bettered is no stock, and a deed holds for the list behind it."""

from __future__ import annotations

import pytest

from corpus.facts.targets import find_targets
from corpus.types import Header

ANNUAL = Header(title="2023年甲市城市建设工作要点", year=2023)


def briefs(text: str) -> list[str]:
    found = find_targets(text, (), (), ANNUAL)
    return [f"{t.indicator} {t.value:g}{t.unit} {t.measure}" for t in found]


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("优化公交线路12条。", ["优化公交线路 12条 level"]),
        ("提升老旧小区36个、棚户区9个。", ["提升老旧小区 36个 level", "提升棚户区 9个 level"]),
        ("提升改造环湖公路50公里。", ["提升改造环湖公路 50公里 level"]),
        ("优化调整村级小学18所。", ["优化调整村级小学 18所 level"]),
        ("提升森林覆盖率达到30%。", ["森林覆盖率 30% level"]),
        ("提升水库库容达到80万立方米。", ["水库库容 80万立方米 level"]),
    ],
)
def test_so_many_things_bettered_are_not_all_there_are(text: str, read: list[str]) -> None:
    assert briefs(text) == read


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("建设提升街心公园8个、绿道23公里。", ["街心公园 8个 change", "绿道 23公里 change"]),
        ("打造提升乡村旅游线路10条。", ["乡村旅游线路 10条 change"]),
        ("开通优化公交线路4条。", ["公交线路 4条 change"]),
        (
            "出台优化营商环境举措18条、人才引进措施9条。",
            ["优化营商环境举措 18条 level", "人才引进措施 9条 level"],
        ),
    ],
)
def test_what_is_made_and_bettered_is_made(text: str, read: list[str]) -> None:
    assert briefs(text) == read


@pytest.mark.parametrize(
    ("text", "read"),
    [
        (
            "新开工改造老旧小区45万平方米、棚户区2000户。",
            ["改造老旧小区 45万平方米 change", "改造棚户区 2000户 change"],
        ),
        (
            "改造提升城区道路8条、背街小巷20条。",
            ["改造提升城区道路 8条 level", "改造提升背街小巷 20条 level"],
        ),
        ("新种植油茶5万亩、坚果3万亩。", ["种植油茶 5万亩 level", "种植坚果 3万亩 level"]),
        (
            "五年淘汰炼铁产能1亿吨、炼钢产能5000万吨。",
            ["淘汰炼铁产能 1亿吨 level", "淘汰炼钢产能 5000万吨 level"],
        ),
        ("整治完成9个入河排污口。", ["整治完成入河排污口 9个 level"]),
        ("种植业产值12亿元、渔业产值3亿元。", ["种植业产值 12亿元 level", "渔业产值 3亿元 level"]),
    ],
)
def test_a_deed_holds_for_what_is_listed_behind_it(text: str, read: list[str]) -> None:
    assert briefs(text) == read


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("新招收博士后突破100人。", ["博士后 100人 change"]),
        ("新签约亿元以上项目突破90个。", ["亿元以上项目 90个 change"]),
        ("新签约项目总投资额达到90亿元。", ["新签约项目总投资额 90亿元 level"]),
        ("新能源企业达到50家。", ["新能源企业 50家 level"]),
    ],
)
def test_so_many_that_are_new_are_a_change_however_many_they_reach(
    text: str, read: list[str]
) -> None:
    assert briefs(text) == read


@pytest.mark.parametrize(
    "text",
    ["优化行政村布局，撤并89个。", "办好40件市定民生实事、特别是5件票决实事。"],
)
def test_a_deed_without_its_object_or_with_another_clause_is_no_name(text: str) -> None:
    assert briefs(text) == []
