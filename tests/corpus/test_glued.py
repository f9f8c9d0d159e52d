"""Tables whose cells run into each other are taken apart where their own sums tell how."""

from __future__ import annotations

import pytest

from corpus.glued import take_apart
from corpus.parse import parse

ROWS = (
    "1甲污染物排放总量（万吨）14141270-10%2乙污染物排放总量（万吨）264.4238.0-10%"
    "3丙类水质的比例（%）26.1＜22-4.1个百分点丁类水质的比例（%）55＞605个百分点"
)
TABLE = "专栏1：“十二五”主要指标序号指　标2010年2015年2015年比2010年增长" + ROWS


def test_the_third_number_tells_where_the_first_two_end() -> None:
    glued = take_apart("规划如下。" + TABLE + "　注：以普查为准。")
    assert glued is not None
    assert (glued.before, glued.caption) == ("规划如下。", "专栏1：“十二五”主要指标")
    assert glued.after.strip() == "注：以普查为准。"
    assert glued.rows == (
        ("序号", "指标", "2010年", "2015年", "2015年比2010年增长"),
        ("1", "甲污染物排放总量（万吨）", "1414", "1270", "-10%"),
        ("2", "乙污染物排放总量（万吨）", "264.4", "238.0", "-10%"),
        ("3", "丙类水质的比例（%）", "26.1", "＜22", "-4.1个百分点"),
        ("", "丁类水质的比例（%）", "55", "＞60", "5个百分点"),
    )


@pytest.mark.parametrize(
    "line",
    [
        "到2015年，污染物排放总量比2010年下降8%。",
        TABLE.replace("264.4238.0-10%", "264.4238.0-30%"),  # no cut fits
        "序号指标2010年2015年增减1甲（万吨）1001100%",  # one row is no table
    ],
)
def test_a_line_that_does_not_tell_is_left_as_it_stands(line: str) -> None:
    assert take_apart(line) is None


def test_its_values_are_read_with_year_and_role() -> None:
    text = (
        f"甲省环境保护“十二五”规划\n一、主要目标\n减少排放。\n{TABLE}\n二、主要任务\n加强治理。\n"
    )
    parsed = parse(text, "甲省环境保护规划")
    read = [(t.indicator, t.value, t.unit, t.year, str(t.role)) for t in parsed.targets]
    assert read[:3] == [
        ("甲污染物排放总量", 1414, "万吨", 2010, "baseline"),
        ("甲污染物排放总量", 1270, "万吨", 2015, "target"),
        ("甲污染物排放总量", -10, "%", 2015, "target"),
    ]
    assert ("丁类水质的比例", 60, "%", 2015, "target") in read
    assert "加强治理" in parsed.text
    assert "\t" not in parsed.text.split("二、")[1]


def test_a_header_may_be_cut_by_a_line_end() -> None:
    text = "指标2005年2010年“十一五”\n\n增减情况" + ROWS + "\n各市要加强治理。\n"
    parsed = parse("甲省环境保护“十一五”规划\n" + text, "甲省环境保护规划")
    first = parsed.targets[0]
    assert (first.indicator, first.value, first.year) == ("甲污染物排放总量", 1414, 2005)


def test_taking_apart_invents_no_character() -> None:
    glued = take_apart(TABLE)
    assert glued is not None
    printed = "".join(c for row in glued.rows for c in "".join(row))
    assert glued.before + glued.caption + printed == TABLE.replace("　", "")
