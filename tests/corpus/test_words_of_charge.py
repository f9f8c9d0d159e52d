"""Further words that give units their work: dated, together, one after the other, in their office."""

from __future__ import annotations

import pytest

from corpus.facts.responsibilities import find_responsibilities
from corpus.outline import find_sections
from tests.corpus.test_duties import LETTER, duties


@pytest.mark.parametrize(
    ("said", "found"),
    [
        (
            "由县茶业局会同县财政局于每年6月底前组织项目申报。",
            ("于每年6月底前组织项目申报", "县茶业局/L 县财政局/R"),
        ),
        (
            "县教育局牵头，会同县公安局、县交警支队，8月底前完成校车排查。",
            ("8月底前完成校车排查", "县教育局/L 县公安局/R 县交警支队/R"),
        ),
        (
            "县茶业局会同县统计局每年开展监测。",
            ("每年开展监测", "县茶业局/L 县统计局/R"),
        ),
        (
            "县茶业局根据评审结果，会同县财政局提出资金安排方案。",
            ("提出资金安排方案", "县茶业局/L 县财政局/R"),
        ),
        ("县城投公司为项目业主，负责项目建设。", ("项目建设", "县城投公司/R")),
        (
            "县茶业局为茶叶工作的主管部门，负责本办法的组织实施。",
            ("茶叶工作", "县茶业局/R"),
        ),
        ("县人民政府统一领导全县节水工作。", ("全县节水工作", "县人民政府/R")),
        (
            "项目验收后，由县茶业局一次性拨付剩余资金。",
            ("项目验收后，由县茶业局一次性拨付剩余资金", "县茶业局/R"),
        ),
        (
            "项目建成后，由县茶业局组织验收。",
            ("项目建成后，由县茶业局组织验收", "县茶业局/R"),
        ),
        (
            "茶叶实验室由县茶业局实行动态管理。",
            ("茶叶实验室由县茶业局实行动态管理", "县茶业局/R"),
        ),
        (
            "评审专家由县茶业局从专家库中随机抽取。",
            ("评审专家由县茶业局从专家库中随机抽取", "县茶业局/R"),
        ),
        ("由县民政局、县残联联合开展评估。", ("开展评估", "县民政局/R 县残联/R")),
        ("重大事项由县政府研究决定。", ("重大事项由县政府研究决定", "县政府/R")),
        ("1.县茶业局每月调度一次建设进度。", ("调度一次建设进度", "县茶业局/R")),
        (
            "2.县茶业局组织专家评审，公示5个工作日后报县政府审定。",
            ("组织专家评审，公示5个工作日后报县政府审定", "县茶业局/R"),
        ),
        (
            "3.县茶业局对申报材料进行审核后报县政府审定。",
            ("对申报材料进行审核后报县政府审定", "县茶业局/R"),
        ),
    ],
)
def test_who_is_to_do_what(said: str, found: tuple[str, str]) -> None:
    assert duties(said) == [found]


@pytest.mark.parametrize(
    "said",
    [
        "本办法由县茶业局会同县财政局负责解释。",
        "1.茶园保护工作获县茶业局通报表扬。",
        "县茶业局已组织验收。",
    ],
)
def test_nobody_is_given_work(said: str) -> None:
    assert duties(said) == []


@pytest.mark.parametrize(
    ("said", "members"),
    [
        (
            "县茶业局为牵头单位，县林业局、县水利局为责任单位。",
            "县茶业局/L 县林业局/R 县水利局/R",
        ),
        ("改造茶园。（县茶业局负总责，县林业局具体实施）", "县茶业局/R 县林业局/R"),
    ],
)
def test_roles_said_in_other_words(said: str, members: str) -> None:
    text = f"（一）改造茶园。{said}"
    (found,) = find_responsibilities(text, find_sections(text), ())
    assert " ".join(f"{m.unit}/{LETTER[m.role]}" for m in found.members) == members
