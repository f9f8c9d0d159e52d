"""What a duty's name holds is the work of its organ and of nobody else."""

from __future__ import annotations

import pytest

from corpus.facts.duties import find_duties
from tests.corpus.test_duties import duties


@pytest.mark.parametrize(
    ("said", "found"),
    [
        (
            "县茶业局负责病虫测报，县种苗站负责育苗。",
            [("病虫测报", "县茶业局/R")],
        ),
        (
            "审茶机构负责受理茶样，联席工作小组确认评审结果。",
            [("受理茶样", "审茶机构/R"), ("确认评审结果", "联席工作小组/R")],
        ),
        (
            "县公安局负责交通疏导，（2）县城管局负责市容整治。",
            [("交通疏导", "县公安局/R"), ("市容整治", "县城管局/R")],
        ),
        (
            "由县文旅局负责组织实施，县财政局做好资金保障。",
            [("做好资金保障", "县财政局/R")],
        ),
        (
            "县生态环境局负责牵头，县住建局、县水务局按照职责分工，共同推进黑臭水体治理。",
            [("推进黑臭水体治理", "县住建局/R 县水务局/R")],
        ),
        ("本办法自印发之日起施行，由县茶业局承担具体解释工作。", []),
    ],
)
def test_the_work_of_another_is_left_out(said: str, found: list[tuple[str, str]]) -> None:
    assert duties(said) == found


def test_what_an_organ_is_to_say_stays_with_it() -> None:
    (duty,) = find_duties("请县财政局在管理办法中明确，茶叶院校要单列培训经费。")
    assert duty.task == "在管理办法中明确，茶叶院校要单列培训经费"


def test_a_case_behind_a_comma_opens_with_whom_it_befalls() -> None:
    said = "茶园应建立台账，经营单位转让茶园时，应向县茶业局报告。"
    assert duties(said) == [("转让茶园时，应向县茶业局报告", "经营单位/R")]


def test_an_indicative_charge_opens_an_item() -> None:
    assert duties("1.县税务局落实好茶农减税政策。") == [("落实好茶农减税政策", "县税务局/R")]


def test_to_whom_a_notice_is_sent_has_none_of_its_parts_for_duties() -> None:
    assert duties("各镇人民政府：\n一、总体要求\n稳步推进。\n二、重点任务\n改造茶园。") == []


def test_a_list_of_duties_ends_where_an_outer_number_stands() -> None:
    said = "第六条 县茶业局负责下列工作：\n（一）受理申请；\n（二）组织审茶。\n三、附则"
    assert [task for task, _ in duties(said)] == ["受理申请", "组织审茶"]


def test_who_holds_an_office_may_be_given_its_duties_in_a_list() -> None:
    said = "第五条 县茶业局是茶叶工作的主管部门，履行下列职责：\n（一）拟订规划；\n（二）组织审茶。"
    assert duties(said) == [("拟订规划", "县茶业局/R"), ("组织审茶", "县茶业局/R")]
