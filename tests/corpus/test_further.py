"""What an organ is charged with goes on behind semicolons."""

from __future__ import annotations

import pytest

from corpus.facts.duties import find_duties


def _told(text: str) -> list[tuple[str, tuple[str, ...]]]:
    return [(d.task, tuple(m.unit for m in d.members)) for d in find_duties(text)]


@pytest.mark.parametrize(
    ("sentence", "unit", "tasks"),
    [
        (
            "市数据局负责平台工作的统筹协调；对平台用户进行核查；组织开发信息系统。",
            "市数据局",
            ["平台工作的统筹协调", "对平台用户进行核查", "组织开发信息系统"],
        ),
        (
            "市民政局负责养老服务工作的指导；审核补贴资格名单；定期公布服务机构名录。",
            "市民政局",
            ["养老服务工作的指导", "审核补贴资格名单", "定期公布服务机构名录"],
        ),
        (
            "县林业局负责古树名木的保护工作；建立古树名木档案。",
            "县林业局",
            ["古树名木的保护工作", "建立古树名木档案"],
        ),
        (
            "省能源局负责示范矿井的评审工作；指导各市开展申报；按程序确定示范名单。",
            "省能源局",
            ["示范矿井的评审工作", "指导各市开展申报", "按程序确定示范名单"],
        ),
        (
            "区商务局承担展会的组织工作；汇总各镇街参展需求。",
            "区商务局",
            ["展会的组织工作", "汇总各镇街参展需求"],
        ),
        (
            "市水利局负责河道采砂规划的编制工作；监督采砂单位落实措施。",
            "市水利局",
            ["河道采砂规划的编制工作", "监督采砂单位落实措施"],
        ),
    ],
)
def test_deeds_behind_semicolons_are_the_same_organs(
    sentence: str, unit: str, tasks: list[str]
) -> None:
    assert _told(sentence) == [(task, (unit,)) for task in tasks]


@pytest.mark.parametrize(
    ("sentence", "not_told"),
    [
        ("市数据局负责平台工作；组织单位应当提交年度报告。", "市数据局"),
        ("市数据局负责平台工作的统筹；管理单位负责日常维护工作。", "管理单位负责日常维护工作"),
        ("平台免费开放；组织开发信息系统。", "组织开发信息系统"),
        ("市数据局负责平台工作的统筹。组织开发信息系统。", "组织开发信息系统"),
    ],
)
def test_another_subject_and_another_sentence_are_not_theirs(sentence: str, not_told: str) -> None:
    told = _told(sentence)
    behind = [
        (task, units) for task, units in told if "报告" in task or task.startswith(("组织", "管理"))
    ]
    assert all(not_told not in (task, *units) for task, units in behind)


def test_whom_a_deed_brings_in_takes_part_in_it_alone() -> None:
    told = _told("市数据局负责统筹平台；会同市发展改革部门制定平台目录；组织开发信息系统。")
    assert told == [
        ("统筹平台", ("市数据局",)),
        ("制定平台目录", ("市数据局", "市发展改革部门")),
        ("组织开发信息系统", ("市数据局",)),
    ]


def test_a_deed_is_quoted_from_its_organ_on_and_read_from_its_own_words() -> None:
    text = "一、分工\n市数据局负责统筹平台；审核用户名单。"
    first, further = find_duties(text)
    assert further.start == first.start == text.index("市数据局")
    assert text[further.own : further.end] == "审核用户名单"


@pytest.mark.parametrize(
    ("said", "tasks"),
    [
        ("县茶业局要加强巡查。要及时通报结果。", ["加强巡查", "及时通报结果"]),
        ("县茶业局负责茶园巡查。同时，应当建立台账。", ["茶园巡查", "建立台账"]),
        ("（三）加强监管。县茶业局要加强巡查。要及时通报结果。", ["加强巡查", "及时通报结果"]),
        # another is told, the one told does not open the sentence, a principle, another paragraph
        ("县茶业局要加强巡查。县财政局要保障经费。要及时通报结果。", ["加强巡查", "保障经费"]),
        ("茶园巡查由县茶业局负责。要及时通报结果。", ["茶园巡查"]),
        ("县茶业局要加强巡查，中央财政拟安排3亿元。要及时通报结果。", ["加强巡查"]),
        ("县茶业局要加强巡查。要坚持依法办事。", ["加强巡查"]),
        ("县茶业局要加强巡查。\n要及时通报结果。", ["加强巡查"]),
        ("茶园很多，也很老。县茶业局要加强巡查。要及时通报结果。", ["加强巡查"]),
    ],
)
def test_what_the_only_one_told_is_told_further(said: str, tasks: list[str]) -> None:
    assert [task for task, _ in _told(said)] == tasks
