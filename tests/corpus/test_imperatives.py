"""What a notice tells an organ to do in a sentence of its own, without a word for charge."""

from __future__ import annotations

import pytest

from tests.corpus.test_duties import duties


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        (
            "省茶叶局要加强对茶园管护的指导，规范采摘标准。",
            [("加强对茶园管护的指导，规范采摘标准", "省茶叶局/R")],
        ),
        (
            "省水利厅、省林业局等有关部门应当建立巡查制度。",
            [("建立巡查制度", "省水利厅/R 省林业局/R")],
        ),
        (
            "省档案局将与省文联、省社科联等单位一起，组织编写村志规范。",
            [("组织编写村志规范", "省档案局/R 省文联/R 省社科联/R")],
        ),
        (
            "省民政厅将积极配合青川县推进试点，并及时总结经验。",
            [("积极配合青川县推进试点，并及时总结经验", "省民政厅/R")],
        ),
        (
            "为保护古桥，省文物局要组织普查，省交通厅要设置限载标志。",
            [("组织普查", "省文物局/R"), ("设置限载标志", "省交通厅/R")],
        ),
        (
            "古桥敏感。因此，这项工作由省文物局和省交通厅统一归口管理，各市也要相应安排。",
            [("这项工作由省文物局和省交通厅统一归口管理", "省文物局/R 省交通厅/R")],
        ),
        (
            "《古桥名录》由省文物局根据本通知精神印发。",
            [("《古桥名录》由省文物局根据本通知精神印发", "省文物局/R")],
        ),
        (
            "索道运营企业承担站区内维护责任。",
            [("站区内维护责任", "索道运营企业/R")],
        ),
    ],
)
def test_what_an_organ_is_told_to_do(sentence: str, found: list[tuple[str, str]]) -> None:
    assert duties(sentence) == found


@pytest.mark.parametrize(
    "sentence",
    [
        "各地区、各部门要高度重视。",
        "各级茶叶部门要加强管护。",
        "领导干部要作出表率。",
        "村庄布局要因地制宜，方便村民。",
        "在人民内部要坚持团结。",
        "评估组将各条目分为五档。",
        "省茶叶局要求茶农施用有机肥。",
        "省水利厅应急处置能力明显提升。",
        "省茶叶局应由三人组成评审组。",
        "材料不齐全的，省茶叶局应当一次告知。",
        "省茶叶局应当自受理之日起20日内作出决定。",
        "省茶叶局要做好以下工作。",
        "去年已由省茶叶局组织实施。",
        "一律由省茶叶局印发。",
    ],
)
def test_what_tells_no_named_organ_what_to_do(sentence: str) -> None:
    assert duties(sentence) == []
