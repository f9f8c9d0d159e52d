"""Rows of one cell a line that a blank line parts are rebuilt, cells of several lines too."""

from __future__ import annotations

from corpus.parse import parse
from corpus.tables import find_tables
from corpus.text import clean

HEAD = ("序号", "单位名称", "产品名称", "主要功能", "咨询电话")
ONE = ("1", "海川云帆公司", "云帆仓储", "为渔业企业管理冷库，随时查看库存和温度。", "0500-1234567")
TWO = ("2", "临江数联公司", "数联记账", "为小微企业代理记账，按月生成报表。", "13900000001")
THREE = ("3", "南浦智造公司", "智造排产", "按订单安排生产，减少换线和等待。", "4000-500-600")


def rows(*blocks: tuple[str, ...]) -> list[list[list[str]]]:
    """Return the rows of each table found where a blank line parts the blocks."""
    text = clean("海川市产品目录\n\n" + "\n\n".join("\n".join(b) for b in blocks)).text
    return [
        [[text[c.start : c.end] for c in row] for row in (table.header, *table.rows)]
        for table in find_tables(text)
    ]


def test_rows_that_a_blank_line_parts_are_rebuilt() -> None:
    assert rows(HEAD, ONE, TWO, THREE) == [[list(HEAD), list(ONE), list(TWO), list(THREE)]]


def test_a_cell_of_several_lines_is_put_where_its_lines_are_alike() -> None:
    several = (
        *("4", "海川渔信公司", "渔信通", "渔信课堂", "随时查看渔港和天气，一键报告险情。"),
        *("组织渔民线上学习，推荐合适的课程。", "13900000004"),
    )
    assert rows(HEAD, ONE, TWO, THREE, several)[0][4] == [
        *("4", "海川渔信公司", "渔信通 渔信课堂"),
        "随时查看渔港和天气，一键报告险情。 组织渔民线上学习，推荐合适的课程。",
        "13900000004",
    ]


def test_a_number_of_two_lines_is_one_cell() -> None:
    several = (
        "4",
        "海川渔信公司",
        "渔信通",
        "随时查看渔港和天气，一键报告险情。",
        "0500-1111",
        "转8",
    )
    assert rows(HEAD, ONE, TWO, THREE, several)[0][4][-1] == "0500-1111 转8"


def test_lines_that_fit_in_two_cells_stay_as_they_stand() -> None:
    head = ("序号", "单位", "产品", "对象")
    plain = (("1", "甲公司", "云帆仓储", "渔业企业"), ("2", "乙公司", "数联记账", "小微企业"))
    doubtful = ("3", "丙公司", "智造排产", "智造仓储", "制造企业")
    assert rows(head, *plain, doubtful)[0][3] == list(doubtful)


def test_a_row_that_lost_a_cell_stays_narrow() -> None:
    narrow = ("4", "海川渔信公司", "渔信通", "13900000004")
    assert rows(HEAD, ONE, TWO, THREE, narrow)[0][4] == list(narrow)


def test_a_description_may_be_longer_than_a_cell_is_elsewhere() -> None:
    long = ("2", "临江数联公司", "数联记账", "为小微企业代理记账，" * 25, "13900000001")
    assert rows(HEAD, ONE, long, THREE)[0][2] == list(long)


def test_every_row_of_a_long_table_keeps_its_number() -> None:
    many = [(str(n), f"海川第{n}公司", "记账", "代理记账。", "13900000001") for n in range(1, 25)]
    assert [row[0] for row in rows(HEAD, *many)[0][1:]] == [str(n) for n in range(1, 25)]


def test_a_table_ends_at_the_next_heading() -> None:
    parsed = parse(
        "\n\n".join(
            "\n".join(b)
            for b in (
                ("海川市产品目录",),
                ("一、仓储类（3家）", *HEAD),
                ONE,
                TWO,
                THREE,
                ("二、记账类（2家）", *HEAD),
                ONE,
                TWO,
            )
        ),
        "目录",
    )
    assert [len(table.rows) for table in parsed.tables] == [3, 2]
    titles = [parsed.sections[t.section].title for t in parsed.tables if t.section is not None]
    assert titles == ["仓储类（3家）", "记账类（2家）"]


def test_numbered_paragraphs_are_no_rows() -> None:
    text = clean("序号\n\n1\n甲公司提供服务。\n\n2\n乙公司提供服务。\n\n3\n丙公司提供服务。").text
    assert not [t for t in find_tables(text) if len(t.rows[0]) > 2]


def test_blocks_whose_numbers_do_not_count_up_are_no_table() -> None:
    assert rows(HEAD, ("7", *ONE[1:]), ("9", *TWO[1:])) == []
