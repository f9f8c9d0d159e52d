"""Change, ratio and fulfilment are worked out over cited values, exactly, with the working shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from qa.arithmetic import in_one_unit, work
from qa.types import Kind, TargetFact

if TYPE_CHECKING:
    from collections.abc import Callable

    from qa.bot import Bot
    from qa.types import Answer

    Ask = Callable[..., Answer]


@pytest.mark.parametrize(
    ("later", "earlier", "sign", "result"),
    [
        (3.5, 3.0, "-", "0.5"),
        (0.3, 0.1, "-", "0.2"),
        (2235.65, 2700.0, "-", "-464.35"),
        (16500.0, 7701.41, "-", "8798.59"),
        (405.3, 88.87, "-", "316.43"),
        (1.0, 1.0, "-", "0"),
        (16500.0, 7701.41, "/", "2.14"),
        (100.0, 10.0, "/", "10"),
        (1.0, 3.0, "/", "0.33"),
        (2.0, 3.0, "/", "0.67"),
        (920.0, 220.0, "%", "318.18"),
        (110.0, 100.0, "%", "10"),
        (90.0, 100.0, "%", "-10"),
        (1.005, 1.0, "%", "0.5"),
        (100.125, 100.0, "%", "0.13"),
    ],
)
def test_arithmetic_is_exact_and_rounded_once(
    later: float, earlier: float, sign: str, result: str
) -> None:
    assert work(later, earlier, sign) == result


def test_nothing_is_divided_by_nothing() -> None:
    with pytest.raises(ArithmeticError):
        work(1.0, 0.0, "/")


COMPARED = [
    ("2020年技术合同成交额比2015年增加多少", (800.0, 405.3), ["增加394.7亿元", "800-405.3=394.7亿元", "97.38%"]),
    ("2015年发明专利授权量比2010年增加多少", (6003.0, 1731.0), ["增加4272件", "6003-1731=4272件"]),
    ("2020年R&D经费支出占GDP的比重比2015年提高多少", (3.5, 3.0), ["0.5个百分点"]),
    ("R&D经费占比2020年目标比2010年提高多少", (3.5, 2.46), ["1.04个百分点"]),
    ("2020年公民具备基本科学素质比率比2015年提高多少", (16.5, 10.7), ["5.8个百分点"]),
    ("2020年高新技术产业产值是2015年的几倍", (16500.0, 7701.41), ["是2015年的2.14倍"]),
    ("2020年技术合同成交额是2015年的几倍", (800.0, 405.3), ["是2015年的1.97倍"]),
    ("2020年众创空间是2015年的几倍", (100.0, 10.0), ["是2015年的10倍"]),
    ("十二五期间技术合同成交额提高了多少", (405.3, 88.87), ["增加316.43亿元", "356.06%"]),
    ("2020年高新技术产业产值比2015年增长多少", (16500.0, 7701.41), ["8798.59亿元", "114.25%"]),
    ("2023年高新技术企业目标比2020年目标多多少", (13000.0, 3000.0), ["10000家"]),
]  # fmt: skip


@pytest.mark.parametrize(("question", "values", "said"), COMPARED, ids=[c[0] for c in COMPARED])
def test_two_values_are_compared_with_the_working_and_both_cited(
    ask: Ask, question: str, values: tuple[float, float], said: list[str]
) -> None:
    answer = ask(question)
    assert (answer.status, answer.kind) == ("answered", Kind.COMPARISON)
    assert tuple(f.value for f in answer.facts if isinstance(f, TargetFact)) == values
    assert all(part in answer.answer for part in said), answer.answer
    cited = {(c.document_id, c.start, c.end) for c in answer.citations}
    assert {(f.document_id, f.start, f.end) for f in answer.facts} == cited


@pytest.mark.parametrize(
    "question",
    [
        "2020年R&D经费支出占GDP的比重比2015年提高多少",
        "2020年公民具备基本科学素质比率比2015年提高多少",
    ],
)
def test_shares_differ_by_points_and_not_by_percent(ask: Ask, question: str) -> None:
    answer = ask(question).answer
    assert "个百分点" in answer
    assert "增长" not in answer


FULFILLED = [
    ("2015年高新技术产业产值目标完成了吗", True, (7701.41, 7500.0)),
    ("2015年科技企业孵化器目标完成了吗", True, (217.0, 70.0)),
    ("2015年每万人口发明专利拥有量达到目标了吗", True, (19.0, 9.0)),
    ("市级产业技术创新战略联盟2015年目标实现了没有", True, (61.0, 50.0)),
    ("2015年R&D经费支出占GDP比重完成目标了吗", True, (3.0, 3.0)),
    ("2015年高新技术产业增加值目标完成了吗", False, (2235.65, 2700.0)),
    ("2015年国家工程(技术)研究中心目标完成了吗", False, (27.0, 30.0)),
]


@pytest.mark.parametrize(("question", "done", "values"), FULFILLED, ids=[f[0] for f in FULFILLED])
def test_what_was_reached_is_held_against_what_was_aimed_at(
    ask: Ask,
    question: str,
    done: bool,  # noqa: FBT001  # a column of the table
    values: tuple[float, float],
) -> None:
    answer = ask(question)
    assert (answer.status, answer.kind) == ("answered", Kind.COMPARISON)
    assert answer.answer.startswith("完成" if done else "未完成")
    assert tuple(f.value for f in answer.facts if isinstance(f, TargetFact)) == values
    assert {f.year for f in answer.facts if isinstance(f, TargetFact)} == {2015}


@pytest.mark.parametrize(
    "question",
    [
        "2015年技术合同成交额目标完成了吗",
        "2020年技术合同成交额目标完成了吗",
        "2023年高新技术企业目标完成了吗",
    ],
)
def test_without_both_values_fulfilment_is_not_guessed(ask: Ask, question: str) -> None:
    answer = ask(question)
    assert answer.status == "not_found"
    assert "无法判断是否完成" in (answer.reason or "")
    assert answer.nearest


@pytest.mark.parametrize(
    "question", ["武汉和宜昌的技术合同成交额目标差多少", "宜昌比武汉技术合同成交额目标少多少"]
)
def test_two_places_are_compared_with_each_other_or_not_at_all(
    ask_cities: Ask, question: str
) -> None:
    answer = ask_cities(question)
    if answer.status == "answered":
        assert {"宜昌" in f.title for f in answer.facts} == {True, False}


def test_a_rate_that_is_printed_is_quoted_and_not_worked_out(ask: Ask) -> None:
    answer = ask("十二五期间高新技术产业产值年均增长多少")
    assert answer.kind is Kind.TARGET
    assert "年均增长22.24%" in answer.answer


def test_the_facts_make_a_series_for_a_chart(ask: Ask) -> None:
    facts = [
        f for f in ask("2020年技术合同成交额比2015年增加多少").facts if isinstance(f, TargetFact)
    ]
    assert {(f.year, f.value, f.unit) for f in facts} == {
        (2020, 800.0, "亿元"),
        (2015, 405.3, "亿元"),
    }


def test_a_fall_is_told_as_one(bot_of: Callable[..., Bot], ask: Ask) -> None:
    text = "襄阳市节能规划（2021—2025年）\n\n一、目标\n2020年，单位能耗为0.8吨。2025年，单位能耗达到0.6吨。\n"
    answer = bot_of(plan=text).ask("2025年单位能耗比2020年下降多少")
    assert answer.status == "answered"
    assert "减少0.2吨" in answer.answer or "下降0.2吨" in answer.answer


REPORT = """丰泽市2024年政府工作报告

各位代表：

一、2023年工作回顾

工业总产值达900.5亿元。完成城镇老旧小区改造310个。完成营造林52.5万亩。新增城镇就业6.2万人。26个重点项目完成投资超过210亿元，达到年度投资计划的126%。规上工业企业总数8000家。

二、2024年主要目标

工业总产值达950亿元。开工改造老旧小区255个。完成营造林不少于70万亩。规上工业企业达到1.2万家。
"""
YEARS = [
    ("丰泽工业总产值2024年要比上年增加多少亿元？", ["900.5亿元", "950亿元", "49.5亿元"]),
    ("丰泽工业总产值2024年比上一年多多少？", ["900.5亿元", "950亿元", "49.5亿元"]),
    ("丰泽老旧小区改造2024年比2023年少了多少个？", ["310个", "255个", "减少55个"]),
    ("丰泽营造林面积2024年目标比2023年多多少？", ["52.5万亩", "70万亩", "17.5万亩"]),
    ("丰泽规上工业企业2024年比2023年多多少家？", ["1.2万家", "8000家", "12000-8000=4000家"]),
]


@pytest.mark.parametrize(("question", "said"), YEARS, ids=[q for q, _ in YEARS])
def test_values_of_two_years_are_compared_however_they_are_written(
    bot_of: Callable[..., Bot], question: str, said: list[str]
) -> None:
    answer = bot_of(丰泽=REPORT).ask(question)
    assert answer.kind is Kind.COMPARISON
    assert all(part in answer.answer for part in said)


def test_a_sentence_that_tells_itself_how_far_a_plan_was_met_is_quoted(
    bot_of: Callable[..., Bot],
) -> None:
    answer = bot_of(丰泽=REPORT).ask("丰泽2023年重点项目完成投资的计划完成了吗？")
    assert answer.status == "answered"
    assert "达到年度投资计划的126%" in answer.answer


def test_the_year_that_could_not_be_compared_is_said(bot_of: Callable[..., Bot]) -> None:
    answer = bot_of(丰泽=REPORT).ask("丰泽新增城镇就业2023年比2022年多多少？")
    assert "没有查到2022年的数值" in answer.answer
    assert answer.confidence < 0.8


@pytest.mark.parametrize(
    ("later", "earlier", "unit"),
    [
        ((1.46, "万家"), (8000.0, "家"), "家"),
        ((2.0, "万亿元"), (3000.0, "亿元"), "亿元"),
        ((5.0, "%"), (4.0, "%"), "%"),
    ],
)
def test_values_of_one_kind_are_written_in_one_unit(
    later: tuple[float, str], earlier: tuple[float, str], unit: str
) -> None:
    both = in_one_unit(later, earlier)
    assert both is not None
    assert both.unit == unit


@pytest.mark.parametrize(
    ("one", "other"), [("万元", "万吨"), ("%", "个百分点"), ("亿元", "亿美元"), ("万亩", "万公顷")]
)
def test_values_of_other_kinds_are_not_compared(one: str, other: str) -> None:
    assert in_one_unit((1.0, one), (2.0, other)) is None


NATION = "{0}年国务院政府工作报告\n\n各位代表：\n\n今年主要预期目标是：国内生产总值增长{1}%，城镇新增就业{2}万人，赤字率{3}%。\n"


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("2024年全国赤字率比2018年高多少个百分点？", ["2.6%", "3%", "0.4个百分点"]),
        ("2018年和2024年全国城镇新增就业目标哪个高？", ["1100万人", "1200万人", "100万人"]),
        ("2018年到2024年全国国内生产总值增长目标降了几个点？", ["增速", "6.5%", "5%", "1.5"]),
    ],
)
def test_the_aims_of_two_years_are_compared(
    bot_of: Callable[..., Bot], question: str, said: list[str]
) -> None:
    bot = bot_of(r18=NATION.format(2018, 6.5, 1100, 2.6), r24=NATION.format(2024, 5, 1200, 3))
    answer = bot.ask(question)
    assert answer.kind is Kind.COMPARISON
    assert all(part in answer.answer for part in said)


def test_a_fall_is_not_compared_with_a_rise(bot_of: Callable[..., Bot]) -> None:
    text = "丰泽市2024年政府工作报告\n\n一、回顾\n2023年，进出口总额下降3%。\n\n二、目标\n2024年，进出口总额增长5%。\n"
    answer = bot_of(丰泽=text).ask("丰泽2024年进出口总额增速比2023年高多少？")
    assert answer.kind is not Kind.COMPARISON


def test_an_aim_that_was_missed_is_quoted_where_the_text_says_so(
    bot_of: Callable[..., Bot],
) -> None:
    text = "全国环保“十一五”规划\n\n一、形势\n“十五”期间，化学需氧量仅减少3.4%，未完成削减8%的控制目标。\n\n二、目标\n到2010年，化学需氧量削减8%。\n"
    answer = bot_of(plan=text).ask("“十五”期间化学需氧量削减8%的目标完成了吗？")
    assert "未完成削减8%的控制目标" in answer.answer


def test_a_difference_that_is_printed_is_quoted(bot_of: Callable[..., Bot]) -> None:
    text = "2006年国务院政府工作报告\n\n各位代表：\n\n今年拟安排中央财政赤字1980亿元，比上年预算减少30亿元。\n"
    answer = bot_of(r06=text).ask("2006年中央财政赤字比上年减少多少？")
    assert "减少30亿元" in answer.answer
    assert "没有查到" not in answer.answer


def test_values_that_could_not_be_set_off_against_each_other_are_not_sure(
    bot_of: Callable[..., Bot],
) -> None:
    text = "丰泽市2024年工作要点\n\n一、回顾\n截至2023年底，5G基站达到417个。\n"
    answer = bot_of(丰泽=text).ask("丰泽5G基站2023年底比2023年7月多多少个？")
    assert answer.confidence < 0.8
