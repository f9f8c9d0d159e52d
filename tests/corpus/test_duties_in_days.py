"""What is to be done so many days after something: who does it, with whom, by what rule."""

from __future__ import annotations

import pytest

from tests.corpus.test_duties import duties

IN_DAYS = "自收到申请之日起3个工作日内"


@pytest.mark.parametrize("told", ["", "应当"])
@pytest.mark.parametrize("comma", ["，", ""])
def test_whom_it_acts_with_stands_behind_the_days(told: str, comma: str) -> None:
    work = f"{IN_DAYS}{comma}会同县财政局重新核实"
    assert duties(f"县茶业局{told}{work}。") == [(work, "县茶业局/L 县财政局/R")]


def test_by_what_rule_may_stand_between() -> None:
    work = f"{IN_DAYS}，根据巡查情况，提出审核意见"
    assert duties(f"县茶业局{work}。") == [(work, "县茶业局/R")]


def test_a_case_before_is_told_with_it() -> None:
    said = f"茶农对公示有异议的，县茶业局{IN_DAYS}，会同县财政局重新核实，并告知茶农"
    assert duties(said + "。") == [(said, "县茶业局/L 县财政局/R")]


def test_what_was_done_is_no_duty() -> None:
    assert duties(f"县茶业局{IN_DAYS}，会同县财政局审核了申请。") == []


def test_who_will_go_on_bettering_a_thing_is_to_do_it() -> None:
    said = "县茶业局将不断完善巡查制度。"
    assert duties(said) == [("不断完善巡查制度", "县茶业局/R")]
