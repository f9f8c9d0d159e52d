"""Another organ's part in a sentence that has charged one before is its own, never the first one's."""

from __future__ import annotations

import pytest

from corpus.facts.duties import find_duties
from tests.corpus.test_duties import duties


@pytest.mark.parametrize(
    ("said", "part"),
    [
        ("县茶业局配合做好采样工作", [("配合做好采样工作", "县茶业局/S")]),
        ("县茶业局协助做好培训", [("协助做好培训", "县茶业局/S")]),
        ("县茶业局参与茶样评审", [("参与茶样评审", "县茶业局/S")]),
        ("各镇人民政府按照职责积极协助开展走访", [("协助开展走访", "各镇人民政府/S")]),
        ("县茶业局保障经费", [("保障经费", "县茶业局/R")]),
        ("县委组织部组织茶农培训", [("组织茶农培训", "县委组织部/R")]),
        ("县茶业局依照茶样标准牵头组织验收", [("组织验收", "县茶业局/L")]),
        ("县财政局按每亩800元给予补助", [("按每亩800元给予补助", "县财政局/R")]),
        ("县统计局将对产量进行核查", [("对产量进行核查", "县统计局/R")]),
    ],
)
def test_a_part_behind_a_charge_is_a_duty_of_its_own(
    said: str, part: list[tuple[str, str]]
) -> None:
    charge = "县供销社负责茶叶收购，县市场监管局负责茶叶抽检，"
    assert duties(charge + said + "。")[-2:] == [("茶叶抽检", "县市场监管局/R"), *part]


def test_parts_may_follow_each_other() -> None:
    said = "县茶业局牵头负责茶园改造，县财政局拨付资金，县审计局监督资金使用，各镇协助做好发动。"
    assert duties(said) == [
        ("茶园改造", "县茶业局/L"),
        ("拨付资金", "县财政局/R"),
        ("监督资金使用", "县审计局/R"),
        ("协助做好发动", "各镇/S"),
    ]


@pytest.mark.parametrize(
    "work",
    [
        "茶园管理，配合县财政局做好拨付",
        "茶园管理，指导县供销社总公司开展收购",
        "茶园管理，部署实施改造工程",
        "茶园管理，向县政府提供数据",
        "茶园管理，吸纳县茶业主管部门参与标准制修订",
    ],
)
def test_whom_an_organ_helps_or_guides_takes_no_part(work: str) -> None:
    assert duties(f"县茶业局负责{work}。") == [(work, "县茶业局/R")]


@pytest.mark.parametrize(
    "who", ["各有关部门按照职责做好相关工作", "县农业局做好相关工作", "各镇配合做好有关工作"]
)
def test_related_work_is_neither_told_nor_left_in_the_work_before(who: str) -> None:
    assert duties(f"县茶业局负责茶园管理，{who}。") == [("茶园管理", "县茶业局/R")]


def test_related_work_that_an_organ_is_told_to_help_with_is_told() -> None:
    said = "县茶业局要划定茶园；各镇人民政府要协助做好相关工作。"
    assert duties(said)[1] == ("协助做好相关工作", "各镇人民政府/S")


def test_behind_who_guides_the_one_that_does_it_takes_no_part() -> None:
    said = "茶园改造由县政府统筹指导，县林业局组织实施。"
    assert duties(said) == [("茶园改造", "县林业局/R 县政府/G")]


def test_no_part_stands_without_a_charge_before() -> None:
    assert duties("县财政局保障经费。") == []


def test_who_helps_is_quoted_with_the_charge_it_helps() -> None:
    said = "县茶业局牵头负责考核，县统计局配合做好产量统计。"
    charge, part = find_duties(said)
    assert said[part.start : part.end] == said[:-1]
    assert said[charge.start : charge.end] == "县茶业局牵头负责考核"
    alone = "县茶业局负责考核，县财政局保障经费。"
    assert [alone[d.start : d.end] for d in find_duties(alone)] == [
        "县茶业局负责考核",
        "县财政局保障经费",
    ]
