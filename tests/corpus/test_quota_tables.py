"""What a table parts among places: whose, of what, in which unit, aimed at or reached."""

from __future__ import annotations

import pytest

from corpus.parse import parse

ROWS = "天元区\t1860\t18\n茶陵县\t1240\t14\n合计\t3100\t32"


def read(table: str) -> list[str]:
    text = f"甲市2025年旅游工作要点\n一、要求\n抓好落实。\n{table}\n"
    return [
        f"{t.indicator} {t.value:g}{t.unit} {t.measure} {t.role} {t.year}"
        for t in parse(text, "甲").targets
    ]


def test_each_place_has_its_part_and_the_sum_is_the_whole() -> None:
    head = "2025年各县（市、区）任务分解表\n县（市、区）\t接待游客（万人次）\t新增民宿（家）"
    assert read(f"{head}\n{ROWS}") == [
        "天元区的接待游客 1860万人次 level target 2025",
        "天元区的新增民宿 18家 change target 2025",
        "茶陵县的接待游客 1240万人次 level target 2025",
        "茶陵县的新增民宿 14家 change target 2025",
        "接待游客 3100万人次 level target 2025",
        "新增民宿 32家 change target 2025",
    ]


def test_the_unit_and_the_thing_may_stand_over_the_table() -> None:
    head = "2026年高标准农田建设任务分解表\n单位：亩\n序号\t县（市、区）\t新建\t节水灌溉\t备注"
    rows = "1\t天元区\t12,000\t800\t含飞地\n2\t茶陵县\t9500\t2200\t\n合计\t\t21500\t3000\t"
    assert read(f"{head}\n{rows}") == [
        "天元区的新建高标准农田 12000亩 change target 2026",
        "天元区的节水灌溉 800亩 level target 2026",
        "茶陵县的新建高标准农田 9500亩 change target 2026",
        "茶陵县的节水灌溉 2200亩 level target 2026",
        "新建高标准农田 21500亩 change target 2026",
        "节水灌溉 3000亩 level target 2026",
    ]


def test_what_was_reached_is_no_aim() -> None:
    head = "2024年任务完成情况\n县（市、区）\t接待游客（万人次）\t新增民宿（家）"
    assert {one.split()[-2] for one in read(f"{head}\n{ROWS}")} == {"actual"}


def test_what_prose_says_of_a_place_is_not_told_again() -> None:
    head = (
        "天元区任务1860万人次，茶陵县任务1240万人次。\n县（市、区）\t任务（万人次）\t新增民宿（家）"
    )
    found = read(f"{head}\n{ROWS}")
    assert [one for one in found if one.startswith("天元区的任务")] == []


@pytest.mark.parametrize(
    "table",
    [
        f"县（市、区）\t接待游客\t新增民宿\n{ROWS}",  # in what unit
        f"姓名\t得分（分）\t排名（名）\n{ROWS}",  # nobody's part
        "县（市、区）\t任务（亩）\n天元区\t详见附件\n茶陵县\t1240",  # no numbers
    ],
)
def test_other_tables_part_nothing(table: str) -> None:
    assert [one for one in read(table) if "的" in one] == []


def test_a_column_has_its_own_year_and_the_thing_of_the_caption() -> None:
    head = "附件：2025年高新技术企业净增任务分解表\n县（市、区）\t2024年存量（家）\t2025年净增任务（家）\t创新街区（个）"
    rows = "天元区\t210\t28\t2\n茶陵县\t90\t14\t1"
    assert read(f"2023年实际完成技术改造。\n{head}\n{rows}")[:3] == [
        "天元区的高新技术企业存量 210家 level actual 2024",
        "天元区的高新技术企业净增任务 28家 change target 2025",
        "天元区的创新街区 2个 level target 2025",
    ]
