"""Tables printed in rows, in markdown, and one cell a line, with what belongs to them."""

from __future__ import annotations

import pytest

from corpus.characters import squeeze
from corpus.parse import parse
from corpus.tables import find_tables
from corpus.text import clean


def tables(raw: str) -> list[tuple[str | None, list[list[str]], str | None]]:
    """Each table's name, its header and rows, and its note."""
    text = clean(raw).text
    found = []
    for table in find_tables(text):
        rows = [[text[c.start : c.end] for c in row] for row in (table.header, *table.rows)]
        name = table.name and text[table.name.start : table.name.end]
        note = table.note and text[table.note.start : table.note.end]
        found.append((name, rows, note))
    return found


def flat(*cells: str) -> str:
    return "\n \n\n".join(cells)


HEAD = ("序号", "指标名称", "2015", "2020年目标值")
ROWS = (
    ("1", "研发经费占GDP比重(%", "3.0", "3.5"),
    ("2", "专利申请量/授权量(件)", "15077/6003", "30000/12000"),
    ("3", "“创谷”(个)", "-", "15"),
)


def test_a_table_of_one_cell_a_line_is_rebuilt() -> None:
    raw = flat(
        "专栏3:主要指标",
        *HEAD,
        *(c for row in ROWS for c in row),
        "注:1.序号149指标来源于规划。",
        "第三篇 任务",
    )
    assert tables(raw) == [
        ("专栏3:主要指标", [list(HEAD), *map(list, ROWS)], "注:1.序号149指标来源于规划。")
    ]


def test_a_value_that_is_the_next_rows_number_is_a_value() -> None:
    raw = flat("序号", "名称", "值", "1", "甲", "2", "2", "乙", "3", "3", "丙", "4")
    assert tables(raw)[0][1][1:] == [["1", "甲", "2"], ["2", "乙", "3"], ["3", "丙", "4"]]


def test_a_row_that_lost_an_empty_cell_stays_narrow() -> None:
    raw = flat(
        "序号", "名称", "值", "备注", "1", "甲", "5", "约束", "2", "乙", "6", "3", "丙", "7", "预期"
    )
    assert tables(raw)[0][1][1:] == [
        ["1", "甲", "5", "约束"],
        ["2", "乙", "6"],
        ["3", "丙", "7", "预期"],
    ]


def test_rows_may_stand_in_named_groups() -> None:
    raw = flat(
        "序号",
        "指标",
        "值",
        "一、生态",
        "1",
        "绿地",
        "5",
        "2",
        "水质",
        "6",
        "二、安全",
        "3",
        "避难",
        "7",
    )
    assert tables(raw)[0][1][1:] == [
        ["一、生态", ""], ["1", "绿地", "5"], ["2", "水质", "6"], ["二、安全", ""], ["3", "避难", "7"],
    ]  # fmt: skip


def barred(*cells: str) -> str:
    return "".join(f" {cell}\n | \n" if cell else " | \n" for cell in cells)


GUIDED = (
    *("序号", "改革举措", "指导部门", "范围"),
    "一、金融方面（共3项）",
    *("1", "推广信用贷款", "省金融局、省财政局", "全省"),
    "二、土地方面（共0项）",
    "三、人才方面（共1项）",
    *("7", "下放职称评审", "省人社厅", ""),
    *("8", "建立容错机制", "省审计厅", "全省"),
)


def test_a_table_whose_cells_lines_with_a_bar_close_is_rebuilt() -> None:
    (found,) = tables(f"标题\n{barred(*GUIDED)} | \n |")
    assert found[1] == [
        list(GUIDED[:4]),
        ["一、金融方面（共3项）", ""],
        list(GUIDED[5:9]),
        ["二、土地方面（共0项）", ""],
        ["三、人才方面（共1项）", ""],
        list(GUIDED[11:15]),
        list(GUIDED[15:]),
    ]


def test_text_behind_a_barred_table_is_no_row() -> None:
    text = clean(f"标题\n{barred(*GUIDED)}以上事项由省办公室解释。\n特此通知。").text
    assert text.endswith("全省\n以上事项由省办公室解释。\n特此通知。")


def test_the_text_after_a_table_is_no_row() -> None:
    raw = flat(
        "序号",
        "名称",
        "1",
        "甲",
        "2",
        "乙",
        "第二章 发展环境",
        "当今世界，新一轮科技革命蓄势待发。",
    )
    assert tables(raw)[0][1] == [["序号", "名称"], ["1", "甲"], ["2", "乙"]]
    assert "第二章 发展环境\n当今世界" in clean(raw).text


@pytest.mark.parametrize(
    "cells",
    [
        ("序号", "名称", "1", "甲"),
        ("序号", "名称", "说明"),
        ("序号", "1", "2", "3"),
        ("工作序号", "名称", "1", "甲", "2", "乙"),
        ("序号", "名称", "2", "甲", "3", "乙"),
    ],
)
def test_lines_that_are_no_table_stay_lines(cells: tuple[str, ...]) -> None:
    assert tables(flat(*cells)) == []


def test_a_markdown_table_at_the_files_start() -> None:
    raw = "| 任务 | 牵头单位 |\n|:---|---:|\n| 建设 平台 | 市科技局 |\n| 优化流程 | - |"
    assert tables(raw) == [
        (None, [["任务", "牵头单位"], ["建设平台", "市科技局"], ["优化流程", "-"]], None)
    ]


@pytest.mark.parametrize(
    ("first", "header"),
    [
        ("指标\t2015年\t2020年", True),
        ("任务\t单位\t时限", True),
        ("经费\t3.0\t3.5", False),
        ("企业\t≥3000家\t-", False),
    ],
)
def test_a_header_has_no_bare_number_but_a_year(first: str, *, header: bool) -> None:
    text = f"{first}\n专利\t387\t800"
    assert bool(find_tables(text)[0].header) is header


@pytest.mark.parametrize(
    "name",
    [
        "专栏1:主要指标",
        "专栏 2 重点项目",
        "表1 任务分工",
        "表3-2 指标体系",
        "附表：分工表",
        "表A.1 符号表",
    ],
)
def test_a_caption_names_the_table_under_it(name: str) -> None:
    assert tables(f"{name}\n指标\t值\n经费\t3\n")[0][0] == squeeze(name)


@pytest.mark.parametrize("line", ["表彰先进单位和个人", "表明经济向好", "主要指标如下"])
def test_a_line_above_that_is_no_caption(line: str) -> None:
    assert tables(f"{line}\n指标\t值\n经费\t3\n")[0][0] is None


def test_one_row_alone_is_no_table() -> None:
    assert tables("联系人：张三\t电话：123\n一、要求\n") == []


def test_a_flattened_table_without_serial_numbers_is_rebuilt_by_its_columns() -> None:
    cells = (
        "专栏1 主要指标|指标名称|单位|2020年|2025年|高新技术企业|家|860|1800|研发投入强度|%|2.1|3"
        "|科普场馆|个|-|12|科技人才|人|-|300|注：年末数。"
    )
    text = clean("\n\n".join(cells.split("|"))).text
    (table,) = find_tables(text)
    rows = [[text[c.start : c.end] for c in row] for row in (table.header, *table.rows)]
    assert rows[0] == ["指标名称", "单位", "2020年", "2025年"]
    assert rows[1:] == [
        ["高新技术企业", "家", "860", "1800"],
        ["研发投入强度", "%", "2.1", "3"],
        ["科普场馆", "个", "-", "12"],
        ["科技人才", "人", "-", "300"],
    ]


def test_cells_that_only_blanks_part_are_a_table() -> None:
    text = (
        "保定市数字规划\n\n表1 主要指标\n\n序号  指标  单位  2025年  2030年\n1  算力规模  P  3200  9000\n"
        "2  共享率  %  82  98\n\n市 长：张 三    审 核：李 四    校 对：王 五\n"
    )
    parsed = parse(text, "保定.txt")
    values = {(t.indicator, t.year, t.value) for t in parsed.targets}
    assert {("算力规模", 2030, 9000.0), ("共享率", 2025, 82.0)} <= values


def test_under_a_header_one_blank_parts_the_cells() -> None:
    text = (
        "甲市规划\n\n附表2 主要指标\n序号 指标 单位 2025年 2030年 属性\n"
        "1 货物吞吐量 亿吨 0.95 1.5 预期性\n2 岸电使用率 % 72 ≥90 约束性\n3 泊位 个 86 120 预期性\n"
    )
    values = {(t.indicator, t.year, t.value, t.unit) for t in parse(text, "甲.txt").targets}
    assert {("货物吞吐量", 2030, 1.5, "亿吨"), ("岸电使用率", 2030, 90.0, "%")} <= values
    words = "加快 培育 市场 主体\n不断 完善 服务 体系\n全面 提升 治理 效能\n"
    assert tables(words) == []


def test_an_empty_cell_at_a_rows_edge_is_kept_and_an_indent_is_not() -> None:
    rows = "任务\t牵头单位\t时限\n建平台\t市科技局\t\n\t市数据局\t年底\n"
    ((_, found, _),) = tables(rows)
    assert found[1:] == [["建平台", "市科技局", ""], ["", "市数据局", "年底"]]
    assert clean("\t一、总体要求\n\t推进建设。").text == "一、总体要求\n推进建设。"


def test_a_rate_of_change_by_name_is_one_in_a_table() -> None:
    raw = "指标\t2025年\t2030年\n万元产值用水量下降（%）\t[21]\t[15]\n节水率（%）\t9\t12\n"
    found = parse(f"甲市规划\n{raw}", "甲.txt").targets
    assert {(t.indicator, str(t.measure)) for t in found} == {
        ("万元产值用水量下降", "growth"),
        ("节水率", "level"),
    }
