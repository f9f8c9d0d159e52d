"""A body that is founded with who heads it, and what is not its own name or work."""

from __future__ import annotations

import pytest

from tests.corpus.test_duties import duties


@pytest.mark.parametrize(
    "headed",
    [
        "由县长任组长，负责统筹茶园改造",
        "由县长担任总指挥，统筹推进茶园改造",
        "由县长任组长，县茶业局、县财政局为成员单位，负责统筹茶园改造",
    ],
)
def test_who_heads_it_stands_before_its_work(headed: str) -> None:
    task, members = duties(f"成立县茶园改造领导小组，{headed}。")[0]
    assert task in ("统筹茶园改造", "统筹推进茶园改造")
    assert members == "县茶园改造领导小组/R"


def test_who_heads_it_is_no_work() -> None:
    said = "成立县茶园改造领导小组，统筹协调茶园改造工作，由县长任组长。"
    assert duties(said) == [("统筹协调茶园改造工作", "县茶园改造领导小组/R")]


def test_who_heads_its_office_is_not_who_heads_it() -> None:
    said = "成立县茶园专班，办公室设在县茶业局，由局长任主任，负责日常工作。"
    assert duties(said) == []


def test_where_its_office_stands_is_no_name() -> None:
    assert duties("领导小组下设办公室在县茶业局，负责日常协调。") == []


@pytest.mark.parametrize("place", ["镇（街道）", "村（社区）", "县（市、区）"])
def test_kinds_of_places_in_one_name(place: str) -> None:
    assert duties(f"{place}负责日常巡查工作。") == [("日常巡查工作", f"{place}/R")]


def test_what_others_lend_is_no_part_of_the_work() -> None:
    said = "县公安局负责占道经营整治，各街道予以配合。"
    assert duties(said) == [("占道经营整治", "县公安局/R")]


def test_out_of_which_budget_it_is_paid_stands_between() -> None:
    said = "茶园改造所需资金由县财政局从专项资金中统筹安排。"
    found = "茶园改造所需资金由县财政局从专项资金中统筹安排"
    assert duties(said) == [(found, "县财政局/R")]


def test_a_bureau_for_short_has_its_own_duties() -> None:
    said = "县防汛办设在县水利局，由县水利局局长兼任主任。主要职责：起草防汛文件。"
    assert duties(said) == [("起草防汛文件", "县防汛办/R")]
