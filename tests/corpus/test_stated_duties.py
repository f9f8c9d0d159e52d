"""Duties that are stated as such: numbered in the line of their organ, or in lines under it."""

from __future__ import annotations

import pytest

from tests.corpus.test_duties import duties

ITEMS = [("编制茶园规划", "县茶业局/R"), ("组织项目验收", "县茶业局/R")]


@pytest.mark.parametrize(
    "said",
    [
        "县茶业局负责：1.编制茶园规划；2.组织项目验收。",
        "县茶业局主要职责：1.编制茶园规划。2.组织项目验收。",
        "（一）县茶业局职责：（1）编制茶园规划；（2）组织项目验收。",
        "县茶业局履行以下职责：①编制茶园规划；②组织项目验收。",
        "县茶业局的主要职责是：一是编制茶园规划；二是组织项目验收。",
    ],
)
def test_numbers_in_the_line_cut_them(said: str) -> None:
    assert duties(said) == ITEMS


@pytest.mark.parametrize(
    "said",
    [
        "第六条 县茶业局负责茶园管护，具体职责包括：（一）编制茶园规划；（二）组织项目验收。",
        "第六条 县茶业局负责茶园管护，具体职责为：\n（一）编制茶园规划；\n（二）组织项目验收。",
    ],
)
def test_a_charge_keeps_its_own_name_beside_its_items(said: str) -> None:
    assert sorted(duties(said)) == sorted([("茶园管护", "县茶业局/R"), *ITEMS])


@pytest.mark.parametrize(
    "said", ["县茶业局负责：茶园。", "各部门职责：1.编制茶园规划。", "县茶业局负责人：1.李某某。"]
)
def test_nothing_is_stated(said: str) -> None:
    assert duties(said) == []


@pytest.mark.parametrize(
    ("said", "found"),
    [
        (
            "县防汛指挥部（以下简称县防指）统一领导防汛工作，办公室设在县水利局。",
            ("防汛工作", "县防汛指挥部/R"),
        ),
        ("储备粮由县发展改革委（县粮食局）负责储备。", ("储备粮", "县发展改革委/R")),
        (
            "各镇政府落实属地管理责任，负责组织隐患排查。",
            ("组织隐患排查", "各镇政府/R"),
        ),
        (
            "突发事件发生后，事发地县级政府应立即启动预案。",
            ("突发事件发生后，事发地县级政府应立即启动预案", "事发地县级政府/R"),
        ),
        ("县茶业局职责：负责人带队检查茶厂。", ("负责人带队检查茶厂", "县茶业局/R")),
        ("涉及茶叶质量的，由县茶业局负责。", ("涉及茶叶质量的，由县茶业局负责", "县茶业局/R")),
        ("（一）资金保障。县财政局安排抢险资金。", ("安排抢险资金", "县财政局/R")),
    ],
)
def test_what_stands_around_an_organ_is_no_part_of_its_work(
    said: str, found: tuple[str, str]
) -> None:
    assert duties(said) == [found]


def test_a_grave_case_is_no_matter_to_be_in_charge_of() -> None:
    assert duties("情节严重的，由县茶业局负责。") == []


@pytest.mark.parametrize(
    "head",
    [
        "预警发布后，县茶业局应当采取以下措施：",
        "县茶业局要重点做好以下工作：",
        "根据抗旱需要，成立县茶业局。主要开展以下工作：",
    ],
)
def test_measures_below_are_taken_by_who_is_told_to(head: str) -> None:
    assert duties(f"{head}\n（1）编制茶园规划；\n（2）组织项目验收。") == ITEMS


def test_measures_that_nobody_is_told_to_take() -> None:
    assert duties("要重点做好以下工作：\n（1）编制茶园规划；\n（2）组织项目验收。") == []


@pytest.mark.parametrize(
    "who", ["企业事业单位和其他生产经营者", "排放废水的企业事业单位和其他生产经营者"]
)
def test_who_else_does_the_same_has_no_name_of_its_own(who: str) -> None:
    assert duties(f"第八条 {who}应当定期排查隐患。") == [("定期排查隐患", f"{who}/R")]


def test_an_article_tells_what_is_done_in_a_case() -> None:
    said = "第八条 项目符合目录的，县茶业局核发建园批准书。"
    found = ("项目符合目录的，县茶业局核发建园批准书", "县茶业局/R")
    assert duties(said) == [found]
    assert duties(said.replace("第八条 ", "")) == []


@pytest.mark.parametrize(
    "said",
    [
        "县茶业局主要职责：编制茶园规划；负责组织项目验收。",
        "县茶业局：负责编制茶园规划；组织项目验收。",
        "县茶业局：负责编制茶园规划。同时负责组织项目验收。",
    ],
)
def test_each_of_several_stated_duties_is_a_task(said: str) -> None:
    assert duties(said) == ITEMS


@pytest.mark.parametrize("more", ["由县财政局保障经费", "组长由副县长担任", "必要时，请求支援"])
def test_what_another_does_is_no_stated_duty(more: str) -> None:
    assert duties(f"县茶业局主要职责：编制茶园规划；{more}。") == ITEMS[:1]
