"""A value is given with its unit, comparator, year and document; another indicator's never is."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from qa.types import Kind, TargetFact, Turn

if TYPE_CHECKING:
    from collections.abc import Callable

    from qa.bot import Bot
    from qa.types import Answer

    Ask = Callable[..., Answer]

PLAN, POINTS, YICHANG = (
    "武汉市科技创新发展“十三五”规划",
    "2023年武汉市科技创新工作要点",
    "宜昌市2024年科技创新工作要点",
)


def given(answer: Answer) -> list[tuple[int | None, str, float, str]]:
    facts = [f for f in answer.facts if isinstance(f, TargetFact)]
    return [(f.year, str(f.role), f.value, f.unit) for f in facts]


VALUES = [
    ("2020年技术合同成交额目标", [(2020, "target", 800.0, "亿元"), (2015, "baseline", 405.3, "亿元")], "突破800亿元"),
    ("2015年技术合同成交额", [(2015, "actual", 405.3, "亿元")], "405.3亿元"),
    ("2010年技术合同成交额", [(2010, "baseline", 88.87, "亿元")], "88.87亿元"),
    ("2023年技术合同成交额目标", [(2023, "target", 1450.0, "亿元")], "突破1450亿元"),
    ("“十三五”末技术合同成交额目标", [(2020, "target", 800.0, "亿元"), (2015, "baseline", 405.3, "亿元")], "800亿元"),
    ("2015年高新技术产业产值目标", [(2015, "target", 7500.0, "亿元"), (2010, "baseline", 2638.04, "亿元")], "7500亿元"),
    ("2015年高新技术产业产值实际完成多少", [(2015, "actual", 7701.41, "亿元")], "7701.41亿元"),
    ("2010年发明专利授权量", [(2010, "baseline", 1731.0, "件")], "1731件"),
    ("2015年专利授权量", [(2015, "actual", 21740.0, "件")], "21740件"),
    ("2015年发明专利申请量", [(2015, "actual", 15077.0, "件")], "15077件"),
    ("2015年专利申请量", [(2015, "actual", 33620.0, "件")], "33620件"),
    ("2020年PCT国际专利申请量目标", [(2020, "target", 800.0, "件"), (2015, "baseline", 387.0, "件")], "800件"),
    ("2023年每万人口高价值发明专利拥有量", [(2023, "target", 30.0, "件")], "30件"),
    ("2015年每万人口发明专利拥有量", [(2015, "actual", 19.0, "件")], "19件"),
    ("2023年高新技术产业增加值增长目标", [(2023, "target", 11.5, "%")], "增长11.5%以上"),
    ("2023年科技型中小企业评价入库目标", [(2023, "target", 9000.0, "家")], "9000家"),
    ("2023年数字经济核心产业增加值占比目标", [(2023, "target", 11.0, "%")], "11%左右"),
    ("2020年创谷目标", [(2020, "target", 15.0, "个")], "15个"),
    ("2015年科技保险保额", [(2015, "actual", 300.0, "亿元")], "300亿元"),
    ("2020年东湖高新区企业总收入", [(2020, "target", 30000.0, "亿元"), (2015, "baseline", 10062.0, "亿元")], "30000亿元"),
]  # fmt: skip


@pytest.mark.parametrize(("question", "values", "said"), VALUES, ids=[v[0] for v in VALUES])
def test_the_value_asked_for_comes_with_unit_year_and_comparator(
    ask: Ask, question: str, values: list[tuple[int, str, float, str]], said: str
) -> None:
    answer = ask(question)
    assert (answer.status, answer.kind) == ("answered", Kind.TARGET)
    assert given(answer) == values
    assert f"{values[0][0]}年" in answer.answer
    assert said in answer.answer


SYNONYMS = [
    "2020年R&D经费支出占GDP的比重目标",
    "2020年研发投入强度目标",
    "2020年研发投入占GDP比重目标",
    "2020年全社会研发经费占比目标",
    "2020年R&D经费投入强度目标",
    "2020年研发经费占地区生产总值比重目标",
]


@pytest.mark.parametrize("question", SYNONYMS)
def test_an_indicator_goes_by_several_names(ask: Ask, question: str) -> None:
    assert given(ask(question)) == [(2020, "target", 3.5, "%"), (2015, "baseline", 3.0, "%")]


def test_two_values_asked_are_both_given(ask: Ask) -> None:
    answer = ask("2020年发明专利申请量和授权量目标分别是多少")
    assert {(y, r, v) for y, r, v, _ in given(answer)} == {
        (2020, "target", 30000.0),
        (2015, "baseline", 15077.0),
        (2020, "target", 12000.0),
        (2015, "baseline", 6003.0),
    }
    years = ask("2015年和2020年的技术合同成交额")
    assert {(y, v) for y, _, v, _ in given(years)} >= {(2015, 405.3), (2020, 800.0)}


def test_without_a_place_each_documents_value_is_given_newest_first(ask_cities: Ask) -> None:
    answer = ask_cities("技术合同成交额目标")
    titles = [f.title for f in answer.facts]
    assert list(dict.fromkeys(titles)) == [YICHANG, POINTS, PLAN]
    assert answer.answer.index("620") < answer.answer.index("1450") < answer.answer.index("800")


@pytest.mark.parametrize(
    ("question", "values"),
    [
        ("宜昌技术合同成交额目标", {620.0}),
        ("宜昌市高新技术企业达到多少家", {1500.0}),
        ("武汉2023年高新技术企业目标", {13000.0}),
    ],
)
def test_a_place_named_is_answered_from_its_documents_alone(
    ask_cities: Ask, question: str, values: set[float]
) -> None:
    answer = ask_cities(question)
    assert {v for _, _, v, _ in given(answer)} == values


@pytest.mark.parametrize(
    ("as_of", "title", "noted"),
    [
        (date(2024, 6, 1), YICHANG, False),
        (date(2026, 6, 1), YICHANG, True),
        (date(2023, 6, 1), POINTS, False),
    ],
)
def test_this_year_is_the_clocks_or_the_newest_there_is_and_said_to_be(
    ask_cities: Ask,
    as_of: date,
    title: str,
    noted: bool,  # noqa: FBT001  # a column of the table
) -> None:
    answer = ask_cities("今年技术合同成交额目标", as_of=as_of)
    assert {f.title for f in answer.facts} == {title}
    assert ("没有今年的数值" in answer.answer) is noted


def test_last_year_is_counted_from_the_clock(ask_cities: Ask) -> None:
    answer = ask_cities("去年技术合同成交额目标")
    assert given(answer) == [(2023, "target", 1450.0, "亿元")]


NEAR_MISSES = [
    "2023年科技型企业数量目标",
    "2020年专利申请量目标",
    "2020年实用新型专利授权量目标",
    "2023年每万人口发明专利拥有量目标",
    "2020年每万人口高价值发明专利拥有量目标",
    "技术合同成交额增长目标",
    "2020年技术合同登记数目标",
    "2020年GDP目标",
    "2020年进出口总额目标",
    "2015年高新技术企业目标",
    "2019年技术合同成交额",
    "2025年研发投入占GDP比重目标",
    "2023年固定资产投资增长目标",
    "2023年专精特新企业数量目标",
    "2020年科技企业孵化器目标",
    "2023年瞪羚企业目标",
    "2020年财政科技支出目标",
]


@pytest.mark.parametrize("question", NEAR_MISSES)
def test_a_near_indicator_year_or_measure_is_refused(ask: Ask, question: str) -> None:
    answer = ask(question)
    assert answer.status == "not_found", answer.answer
    assert answer.citations == answer.facts == ()
    assert answer.reason


def test_a_refusal_says_which_years_there_are_and_suggests_them(ask: Ask) -> None:
    answer = ask("2019年技术合同成交额")
    assert answer.reason == (
        "有“技术合同成交额”，但没有2019年的数值，现有2010年、2015年、2020年、2023年的数值"
    )
    assert answer.nearest
    assert [ask(s).status for s in answer.suggestions] == ["answered"] * len(answer.suggestions)


def test_a_level_is_no_rate_and_a_change_is_said_to_be_one(ask: Ask, ask_cities: Ask) -> None:
    assert "增长" in ask("2023年科技贷款增长目标").answer
    assert "新增" in ask("十二五期间省级孵化器新增多少家").answer
    assert "目标为200家" not in ask_cities("宜昌高新技术企业目标是多少").answer


def test_a_yearly_mean_is_said_to_be_one(ask: Ask) -> None:
    for question in [
        "十二五期间发明专利授权量年均增长多少",
        "十三五期间高新技术产业产值年均增长目标",
    ]:
        assert "年均增长" in ask(question).answer


def test_a_value_printed_twice_is_given_once_and_with_its_comparator(ask: Ask) -> None:
    answer = ask("2020年高新技术企业目标")
    assert answer.answer.count("3000家") == 1
    assert "突破3000家" in answer.answer


@pytest.mark.parametrize("question", ["研发投入占GDP的基数是多少", "技术合同成交额的基数"])
def test_the_starting_point_is_given_where_it_is_asked(ask: Ask, question: str) -> None:
    answer = ask(question)
    assert answer.status == "answered"
    assert {role for _, role, _, _ in given(answer)} <= {"baseline", "actual"}


def test_what_documents_disagree_on_is_told_of_each(bot_of: Callable[..., Bot]) -> None:
    texts = {
        f"f{year}": f"{year}年襄阳市政府工作报告\n\n一、主要目标\n{year}年，粮食总产量达到{value}万吨。\n"
        for year, value in [(2022, 480), (2023, 490)]
    }
    bot = bot_of(**texts)
    answer = bot.ask("襄阳粮食总产量目标", as_of=date(2024, 1, 1))
    assert given(answer) == [(2023, "target", 490.0, "万吨"), (2022, "target", 480.0, "万吨")]
    one = bot.ask("襄阳2022年粮食总产量目标", as_of=date(2024, 1, 1))
    assert given(one) == [(2022, "target", 480.0, "万吨")]


def test_confidence_falls_with_what_is_less_sure(ask: Ask) -> None:
    exact = ask("2020年技术合同成交额目标").confidence
    synonym = ask("2020年研发投入强度目标").confidence
    assert 0.8 <= synonym <= exact <= 1


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("技术合同成交额2015年和2030年是多少", "2015年技术合同成交额为405.3亿元；没有查到2030年的数值。"),
        ("科技贷款余额2015年和2020年目标各是多少", "；没有查到2020年的数值。"),
        ("武汉市2019年和2023年技术合同成交额", "；没有查到2019年的数值。"),
    ],
)  # fmt: skip
def test_of_several_years_asked_the_one_without_a_value_is_named(
    ask: Ask, question: str, said: str
) -> None:
    assert ask(question).answer.endswith(said)


@pytest.mark.parametrize(
    "question", ["2015年和2020年技术合同成交额目标分别是多少", "2020年技术合同成交额目标"]
)
def test_nothing_is_said_to_be_missing_where_every_year_has_its_value(
    ask: Ask, question: str
) -> None:
    answer = ask(question)
    assert "没有查到" not in answer.answer
    assert {year for year, *_ in given(answer)} == {2015, 2020}


def test_of_two_years_asked_the_one_without_an_aim_is_told_as_reached(ask: Ask) -> None:
    answer = ask("2015年和2020年技术合同成交额的目标分别是多少")
    assert "；2015年技术合同成交额为405.3亿元" in answer.answer


def test_the_size_of_the_economy_of_the_whole_year_is_gdp(bot_of: Callable[..., Bot]) -> None:
    text = "丰泽市2024年政府工作报告\n\n一、回顾\n2023年，地区生产总值达到1234.5亿元。\n"
    answer = bot_of(丰泽=text).ask("丰泽2023年全年经济总量做到了多少？")
    assert "1234.5亿元" in answer.answer


LIFTS = """洛阳市2024年政府工作报告

各位代表：

一、2023年工作回顾

完成加装电梯310部。规模以上工业增加值增长7%。

二、2024年工作安排

新增既有住宅加装电梯650部以上。高技术制造业增加值增长12%。
"""
YEAR_BEFORE = [
    ("洛阳市2024年要新增既有住宅加装电梯多少部", "去年实际完成了多少", "310部"),
    ("洛阳市2024年要新增既有住宅加装电梯多少部", "上一年呢", "310部"),
    ("洛阳市要新增既有住宅加装电梯多少部", "前一年完成多少", "310部"),
]


@pytest.mark.parametrize(("before", "question", "value"), YEAR_BEFORE)
def test_last_year_behind_a_year_asked_of_is_the_one_before_it(
    bot_of: Callable[..., Bot], before: str, question: str, value: str
) -> None:
    bot, day = bot_of(洛阳=LIFTS), date(2026, 6, 1)
    answer = bot.ask(question, [Turn(before, bot.ask(before, as_of=day))], day)
    assert value in answer.answer
    assert "2023年" in answer.answer


def test_a_part_of_something_has_not_the_whole_s_value(bot_of: Callable[..., Bot]) -> None:
    answer = bot_of(洛阳=LIFTS).ask("洛阳市2023年高技术制造业增加值增长多少")
    assert answer.status == "not_found"
