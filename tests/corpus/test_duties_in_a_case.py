"""What befalls whom a duty is laid on, and how soon it is to be done, stand before the work."""

from __future__ import annotations

import pytest

from corpus.facts.deadlines import deadline_in
from tests.corpus.test_duties import duties


@pytest.mark.parametrize(
    ("said", "found"),
    [
        (
            "养老机构解散的，应当妥善安置老年人。",
            ("解散的，应当妥善安置老年人", "养老机构/R"),
        ),
        (
            "用人单位招录残疾人后，应当依法签订劳动合同。",
            ("招录残疾人后，应当依法签订劳动合同", "用人单位/R"),
        ),
        (
            "县财政局、县审计局开展检查时，应当出示证件。",
            ("开展检查时，应当出示证件", "县财政局/R 县审计局/R"),
        ),
        (
            "县民政局自接到初审意见之日起，应在5个工作日内完成审定。",
            ("在5个工作日内完成审定", "县民政局/R"),
        ),
        (
            "县行政审批局自受理之日起3个工作日内办结。",
            ("自受理之日起3个工作日内办结", "县行政审批局/R"),
        ),
        (
            "县财政局收到申请后10个工作日内完成资金拨付。",
            ("收到申请后10个工作日内完成资金拨付", "县财政局/R"),
        ),
        ("县医保局将在1个至5个工作日内完成审核。", ("在1个至5个工作日内完成审核", "县医保局/R")),
        ("县医保局将自动办理续保。", ("自动办理续保", "县医保局/R")),
        ("县茶业局6月底前完成核查。", ("6月底前完成核查", "县茶业局/R")),
        ("到2026年6月底，县茶业局完成目录编制。", ("完成目录编制", "县茶业局/R")),
    ],
)
def test_it_is_told_with_the_work(said: str, found: tuple[str, str]) -> None:
    assert duties(said) == [found]


@pytest.mark.parametrize(
    "said",
    [
        "县财政局在10日内完成了退税。",
        "县气象局发布暴雨警报后，应当加强巡查。",
        "派出机构要大力精简。",
        "茶园经营人变更的，应当在三十日内办理变更登记。",
    ],
)
def test_it_is_no_duty_of_theirs(said: str) -> None:
    assert duties(said) == []


def test_a_day_of_every_month_is_a_deadline() -> None:
    assert deadline_in("建立台账，每月5日前上报进展。") == "每月5日前"
