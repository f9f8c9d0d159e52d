"""A duty whose doer, or way, stands a little way off: under a title, behind a word, beyond a comma."""

from __future__ import annotations

import pytest

from tests.corpus.test_duties import duties


@pytest.mark.parametrize("on", ["负责", "同时，负责", "此外，负责", "还负责"])
def test_what_is_charged_further_is_the_same_organs(on: str) -> None:
    said = f"县茶业局负责茶园巡查工作。{on}茶价统计上报。"
    assert duties(said)[1] == ("茶价统计上报", "县茶业局/R")


def test_a_paragraph_under_a_title_that_names_work_tells_what_is_done() -> None:
    said = "（一）统筹制定巡查计划。\n县茶业局结合各镇需求，统筹制定年度巡查计划，明确任务。"
    assert duties(said) == [("统筹制定年度巡查计划，明确任务", "县茶业局/R")]


@pytest.mark.parametrize(
    "said",
    [
        "（一）背景情况。\n县茶业局结合各镇需求，统筹制定年度巡查计划。",
        "（一）加强巡查。\n县茶业局结合各镇需求，统筹制定年度巡查计划，完成巡查30次。",
        "县茶业局结合各镇需求，统筹制定年度巡查计划。",
    ],
)
def test_elsewhere_it_might_be_told_of_the_past(said: str) -> None:
    assert duties(said) == []


def test_who_leads_brings_others_in_however_its_part_is_praised() -> None:
    said = "县茶业局要发挥牵头作用，加强统筹协调，会同各有关部门推进茶园改造。"
    assert duties(said)[0][1] == "县茶业局/L 各有关部门/R"


def test_organizing_as_needed_is_organizing() -> None:
    said = "县茶业局根据需要组织编制茶园规划，县财政局定期组织开展绩效评价。"
    assert duties(said) == [
        ("组织编制茶园规划", "县茶业局/R"),
        ("组织开展绩效评价", "县财政局/R"),
    ]


def test_who_guides_does_not_do_it() -> None:
    said = "灾后重建由县茶业局在县防汛指挥部指导下，组织编制规划并抓好落实。"
    assert duties(said)[0][1] == "县茶业局/R"
