"""Divisions of tasks whose cells span rows: left empty, left out, or going on below."""

from __future__ import annotations

import pytest

from corpus.parse import parse
from corpus.types import Role

LETTER = {Role.LEAD: "L", Role.RESPONSIBLE: "R", Role.SUPPORT: "S"}
HEAD = "序号\t重点任务\t工作内容\t牵头单位\t配合单位\t完成时限"


def tasks(*rows: str) -> list[tuple[str, str, str | None]]:
    text = "甲市港航发展任务分工方案\n一、分工\n" + "\n".join(rows) + "\n"
    return [
        (r.task, " ".join(f"{m.unit}/{LETTER[m.role]}" for m in r.members), r.deadline)
        for r in parse(text, "甲").responsibilities
    ]


@pytest.mark.parametrize("merged", ["2\t\t改造桥梁", "2\t改造桥梁"])
def test_under_a_group_of_tasks_each_row_is_named_by_its_own_work(merged: str) -> None:
    assert tasks(
        HEAD,
        "1\t畅通航道\t整治甲河\t市交通局\t市水利局\t2026年12月",
        f"{merged}\t市公路中心\t市财政局\t2027年6月",
    ) == [
        ("整治甲河", "市交通局/L 市水利局/S", "2026年12月"),
        ("改造桥梁", "市公路中心/L 市财政局/S", "2027年6月"),
    ]


def test_a_task_with_its_own_name_keeps_it() -> None:
    assert tasks(
        HEAD,
        "1\t畅通航道\t整治甲河\t市交通局\t市水利局\t2026年",
        "2\t建设港口\t新建泊位\t市港航局\t市发改委\t2027年",
    ) == [
        ("畅通航道", "市交通局/L 市水利局/S", "2026年"),
        ("建设港口", "市港航局/L 市发改委/S", "2027年"),
    ]


def test_a_row_of_units_alone_goes_on_with_the_task_above() -> None:
    assert tasks(
        "项目名称\t建设内容\t责任单位\t完成时限",
        "景区提升\t游客中心\t丁县人民政府\t2025年10月",
        "\t\t市文旅局\t",
        "度假区\t酒店\t戊县人民政府\t2025年12月",
    ) == [
        ("景区提升", "丁县人民政府/R 市文旅局/R", "2025年10月"),
        ("度假区", "戊县人民政府/R", "2025年12月"),
    ]


def test_a_leader_is_no_unit_and_a_row_without_its_first_cell_is_read_from_the_right() -> None:
    assert tasks(
        "类别\t任务\t牵头领导\t牵头单位\t完成时限",
        "产业\t新增企业\t张三\t市科技局\t2025年底",
        "新开项目\t李四\t市发改委\t2025年10月",
    ) == [
        ("新增企业", "市科技局/L", "2025年底"),
        ("新开项目", "市发改委/L", "2025年10月"),
    ]


def test_who_answers_for_a_unit_is_no_part_of_its_name() -> None:
    assert tasks(
        "实事项目\t牵头单位及责任人\t协同单位\t时限",
        "一、教育惠民\t市教育局李强\t市财政局\t8月底前",
        "二、交通惠民\t市交通局 赵勇\t市公安局\t10月底前",
    ) == [
        ("教育惠民", "市教育局/L 市财政局/S", "8月底前"),
        ("交通惠民", "市交通局/L 市公安局/S", "10月底前"),
    ]


def test_a_row_whose_leading_unit_cannot_be_read_tells_nothing() -> None:
    head = "任务\t牵头单位\t配合单位\t时限"
    bad = "建平台\t另行研究确定并报批\t市财政局\t8月"
    assert tasks(head, bad, "优流程\t市数据局\t各区\t9月") == [
        ("优流程", "市数据局/L 各区/S", "9月")
    ]


def test_a_cell_of_units_may_fill_several_lines_and_says_itself_who_leads() -> None:
    lines = (
        "序号|工作任务|责任部门及配合部门|完成时间|1|推行一业一证|牵头：区审批局|配合：区市监局、区卫健局|6月底|"
        "2|建设服务中心|区发改局（牵头）|区财政局|9月底|3|压减检查频次|区司法局|各街道办事处|全年推进"
    )
    assert tasks(*lines.split("|")) == [
        ("推行一业一证", "区审批局/L 区市监局/S 区卫健局/S", "6月底"),
        ("建设服务中心", "区发改局/L 区财政局/R", "9月底"),
        ("压减检查频次", "区司法局/R 各街道办事处/R", "全年推进"),
    ]


@pytest.mark.parametrize(
    "narrow",
    [
        "2\t改造桥梁\t市公路中心\t市财政局",  # two cells are left out, and what is last says no time
        "2\t改造桥梁\t加固桥墩\t市财政局\t2027年6月",  # no unit leads where one should
    ],
)
def test_a_row_that_does_not_fit_its_heads_is_left_out(narrow: str) -> None:
    first = "1\t畅通航道\t整治甲河\t市交通局\t市水利局\t2026年12月"
    found = tasks(HEAD, first, narrow, first.replace("甲河", "乙河"))
    assert [task for task, _, _ in found] == ["整治甲河", "整治乙河"]


def test_the_aims_in_a_table_of_tasks_are_read_and_its_units_are_none() -> None:
    text = (
        "甲县2025年政府工作报告主要目标任务责任分解\n序号\t目标任务\t责任领导\t牵头单位\t责任单位\n"
        "1\t地区生产总值增长6%左右\t陈某\t县发改局\t县统计局\n"
        "2\t改造老旧小区18个\t刘某\t县住建局\t12个乡镇、县财政局\n"
    )
    found = parse(text, "甲").targets
    assert [(t.indicator, t.value, str(t.role), t.year) for t in found] == [
        ("地区生产总值", 6, "target", 2025),
        ("改造老旧小区", 18, "target", 2025),
    ]


def test_a_column_of_who_shares_the_work_may_say_it_in_words() -> None:
    head = "序号\t工作内容\t分工\t时间要求"
    assert tasks(
        head, "1\t整治甲河\t市水利局牵头，市财政局配合\t2026年", "2\t修桥\t市公路中心\t"
    ) == [
        ("整治甲河", "市水利局/L 市财政局/S", "2026年"),
        ("修桥", "市公路中心/R", None),
    ]


def test_a_table_of_members_lists_their_duties_behind_them() -> None:
    assert tasks("成员单位\t工作职责", "市水利局\t负责整治甲河。", "市财政局\t保障资金") == [
        ("整治甲河", "市水利局/R", None),
        ("保障资金", "市财政局/R", None),
    ]
    assert tasks("部门\t岗位", "市水利局\t科员") == []


def test_who_answers_first_leads_and_who_assists_supports() -> None:
    head = "任务类别\t重点工作\t主责单位\t协助单位"
    rows = ("治水\t整治甲河\t市水利局\t市财政局", "治水\t疏浚乙河\t市水利局\t各区")
    assert tasks(head, *rows) == [
        ("整治甲河", "市水利局/L 市财政局/S", None),
        ("疏浚乙河", "市水利局/L 各区/S", None),
    ]
