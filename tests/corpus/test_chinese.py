"""Numerals, quantities and periods read to their values, at the place where they are printed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.chinese import find_numbers, read_number, write_digits, write_han
from corpus.periods import find_date, find_periods, part_of_year, plan_years, write_year
from corpus.quantities import find_quantities

# Text in which numbers, units, years and marks meet in every order.
MIXED = st.text(
    st.sampled_from("0123456789０３．.,，%％-—~至万亿十百千零二三五点年月日个家人元第前近超约余多以上左右达到“”十三五期间末比较去今来（）(); \n企业增长"),
    max_size=60,
)  # fmt: skip


@pytest.mark.parametrize(
    ("printed", "value"),
    [
        ("13000", 13000),
        ("1,450.5", 1450.5),
        ("13，000", 13000),
        ("３．５", 3.5),
        ("-8", -8),
        ("三十五", 35),
        ("十", 10),
        ("两千零八", 2008),
        ("二〇二三", 2023),
        ("二点四六", 2.46),
        ("一亿二千万", 120_000_000),
        ("三千六百五十", 3650),
    ],
)
def test_a_numeral_reads_to_its_value(printed: str, value: float) -> None:
    assert read_number(printed) == value


@pytest.mark.parametrize("printed", ["", "左右", "三点", "点五", "12家", "1,45", "—"])
def test_what_is_no_numeral_reads_to_none(printed: str) -> None:
    assert read_number(printed) is None


@given(st.integers(0, 10**12 - 1))
def test_a_written_numeral_reads_back(number: int) -> None:
    assert read_number(write_han(number)) == number


@given(st.integers(1000, 9999))
def test_a_year_in_chinese_digits_reads_back(year: int) -> None:
    assert read_number(write_digits(year)) == year


@given(st.integers(0, 10**9), st.integers(0, 99))
def test_separators_do_not_change_a_number(whole: int, decimals: int) -> None:
    assert read_number(f"{whole:,}.{decimals:02d}") == float(f"{whole}.{decimals:02d}")


@given(MIXED)
def test_a_found_number_stands_where_it_says(text: str) -> None:
    for number in find_numbers(text):
        assert read_number(text[number.start : number.end]) == number.value


def quantity(text: str) -> tuple[float, str, str, str]:
    (found,) = find_quantities(text)
    return found.value, found.unit, found.bound, found.after


@pytest.mark.parametrize(
    ("printed", "read"),
    [
        ("突破13000家", (13000, "家", "", "")),
        ("120万平方米", (120, "万平方米", "", "")),
        ("近10亿元", (10, "亿元", "近", "")),
        ("1000余万元", (1000, "万元", "", "余")),
        ("10万余人", (10, "万人", "", "余")),
        ("3.5%左右", (3.5, "%", "", "左右")),
        ("9000家以上", (9000, "家", "", "以上")),
        ("不低于30亿元", (30, "亿元", "不低于", "")),
        ("30万大学生", (30, "万", "", "")),
        ("28微克/立方米", (28, "微克/立方米", "", "")),
        ("6.4个百分点", (6.4, "个百分点", "", "")),
        ("5个工作日", (5, "个工作日", "", "")),
        ("3个自然日以内", (3, "个自然日", "", "以内")),
        ("百分之十五点三", (15.3, "%", "", "")),
        ("一千二百亿元", (1200, "亿元", "", "")),
        ("扩容至400P", (400, "P", "", "")),
    ],
)
def test_a_quantity_keeps_its_unit_as_printed(
    printed: str, read: tuple[float, str, str, str]
) -> None:
    assert quantity(printed) == read


@pytest.mark.parametrize(
    "text",
    [
        "居全省第3位",
        "前10名",
        "G3京台高速",
        "PM2.5",
        "2015年",
        "10个月",
        "每10万人口",
        "连续4年",
        "十条措施",
        "百亿企业",
        "武政办[2023]4号",
    ],
)
def test_ranks_dates_names_and_spans_of_time_are_no_quantities(text: str) -> None:
    assert find_quantities(text) == []


@pytest.mark.parametrize(
    ("text", "low", "high"), [("5.5%-6%", 5.5, 6), ("8至10个", 8, 10), ("3—5家", 3, 5)]
)
def test_a_range_is_one_quantity_that_starts_at_its_lower_end(
    text: str, low: float, high: float
) -> None:
    (found,) = find_quantities(text)
    assert (found.value, found.high) == (low, high)


@given(MIXED)
def test_a_quantity_stands_where_it_says(text: str) -> None:
    last = 0
    for found in find_quantities(text):
        assert read_number(text[found.value_start : found.value_end]) == found.value
        assert last <= found.start <= found.value_start < found.value_end <= found.end
        last = found.value_end


def periods(text: str, year: int | None = None) -> list[str]:
    return [str(p) for p in find_periods(text, year)]


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("2023年1月28日", ["2023"]),
        ("二〇二三年一月二十八日", ["2023"]),
        ("2023-01-28", ["2023"]),
        ("到2025年", ["2025"]),
        ("2020年底", ["2020"]),
        ("2016-2020年", ["2016-2020"]),
        ("2021年至2023年", ["2021-2023"]),
        ("“十三五”末", ["2020"]),
        ("“十二五”期间", ["2011-2015"]),
        ("一五期间", ["1953-1957"]),
        ("第3条", []),
        ("今年", []),
    ],
)
def test_a_period_is_the_years_it_names(text: str, read: list[str]) -> None:
    assert periods(text) == read


@pytest.mark.parametrize(
    ("text", "read"),
    [("今年", "2023"), ("去年底", "2022"), ("过去五年", "2018-2022"), ("今后五年", "2023-2027")],
)
def test_relative_years_are_those_of_the_document(text: str, read: str) -> None:
    assert periods(text, 2023) == [read]


@pytest.mark.parametrize(
    ("text", "compared"),
    [("比2010年增长", True), ("2010年以来", True), ("自2019年起", True), ("2015年,达到", False)],
)
def test_a_year_of_comparison_is_marked(text: str, compared: bool) -> None:  # noqa: FBT001
    (period,) = find_periods(text)
    assert period.compared is compared


def test_a_plan_that_is_named_is_told_from_its_years() -> None:
    named, meant = find_periods("“十四五”规划,“十四五”期间")
    assert (named.plan_name, meant.plan_name) == (True, False)


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("前三季度,GDP", "前三季度"),
        ("2023年1—11月，全社会固定资产投资", "1—11月"),
        ("1至10月份，规上工业增加值", "1至10月份"),
        ("上半年，GDP增长3%；一季度，", "一季度"),
        ("前三季度增长3%，预计全年GDP", None),
        ("连续三季度居全省首位，GDP", None),
        ("2020年10月至2021年11月", None),
        ("2023年GDP", None),
    ],
)
def test_a_part_of_a_year_is_what_the_figures_behind_it_hold_for(
    text: str, part: str | None
) -> None:
    assert part_of_year(text) == part


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("40年来，", "1984-2023"),
        ("十年来，", "2014-2023"),
        ("三年来", "2021-2023"),
        ("2023年来", "2023"),
    ],
)
def test_years_gone_by_are_counted_back_from_the_documents(text: str, years: str) -> None:
    assert [str(p) for p in find_periods(text, 2024)] == [years]


def test_plans_follow_each_other() -> None:
    assert plan_years("十三五") == (2016, 2020)
    assert plan_years("三五") == (1966, 1970)
    assert plan_years("年") is None


@given(st.integers(1949, 2049))
def test_a_written_year_reads_back(year: int) -> None:
    assert periods(write_year(year)) == [str(year)]


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("武汉市人民政府办公厅 2023年1月28日", "2023-01-28"),
        ("二〇二三年十二月五日", "2023-12-05"),
        ("2019-05-10 08:52", "2019-05-10"),
        ("2023年13月1日", None),
        ("2023年", None),
    ],
)
def test_the_first_full_date_is_read(text: str, date: str | None) -> None:
    assert find_date(text) == date


@given(MIXED, st.sampled_from([None, 2023]))
def test_periods_never_fail_and_stand_in_order(text: str, year: int | None) -> None:
    found = find_periods(text, year)
    assert all(p.first <= p.last and p.start < p.end <= len(text) for p in found)
    assert [p.start for p in found] == sorted(p.start for p in found)
