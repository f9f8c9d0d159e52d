"""Targets: sums over several years, shares in a row, whom something reaches, what one verb shares out."""

from __future__ import annotations

import pytest

from corpus.facts.targets import find_targets
from corpus.types import Header, Target

REPORT = Header(title="2024年甲市政府工作报告", year=2024)


def found(text: str) -> list[Target]:
    return list(find_targets(text, (), (), REPORT))


def briefs(text: str) -> list[str]:
    return [f"{t.indicator} {t.value:g}{t.unit} {t.measure}" for t in found(text)]


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("五年中央财政用于科技的投入达到3406亿元。", "2019-2023"),
        ("今后三年各级政府拟投入8500亿元。", "2024-2026"),
        ("五年间，贸易额增长两倍，实际利用外商直接投资累计达到2740亿美元。", "2019-2023"),
    ],
)
def test_what_was_spent_over_years_is_of_all_of_them(text: str, period: str) -> None:
    target = found(text)[-1]
    assert (target.year, target.period) == (None, period)


def test_a_stock_is_of_the_last_year_whatever_was_summed_up_before_it() -> None:
    summed, stock = found("“十三五”期间，累计培育企业30家，甲类企业总数达到400家。")
    assert (summed.period, stock.period, stock.year) == ("2016-2020", None, 2020)


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("提出到2025年甲市经济规模占GDP比重超过52%。", ["甲市经济规模占GDP比重 52% level"]),
        ("三月份的平均日产量迅速上升到113万吨。", ["三月份的平均日产量 113万吨 level"]),
        ("一九八○比一九七五年增加226亿元。", []),
        (
            "中央财政投入资金450亿元，补贴家电下乡和农机具购置。",
            ["中央财政投入资金补贴家电下乡和农机具购置 450亿元 level"],
        ),
        (
            "新增发电装机容量1950万千瓦，采煤能力8000万吨。",
            ["发电装机容量 1950万千瓦 change", "采煤能力 8000万吨 change"],
        ),
    ],
)
def test_a_name_is_whole_and_nothing_else(text: str, read: list[str]) -> None:
    assert briefs(text) == read


@pytest.mark.parametrize(
    ("text", "read"),
    [
        (
            "93%的村庄和96%的农户实现清洁取暖。",
            ["村庄实现清洁取暖 93% level", "农户实现清洁取暖 96% level"],
        ),
        ("全市财政支出70%以上用于民生。", ["财政支出用于民生 70% level"]),
        ("基本药物制度覆盖80%以上村卫生室。", ["基本药物制度覆盖村卫生室 80% level"]),
        ("将75%以上财力用于改善民生。", ["财力用于改善民生 75% level"]),
    ],
)
def test_shares_take_what_is_done_with_them(text: str, read: list[str]) -> None:
    assert briefs(text) == read


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("水源替换惠及207.3万人。", ["水源替换惠及 207.3万人 level"]),
        (
            "发放困难群众救助金25亿元，惠及60万人。",
            ["发放困难群众救助金 25亿元 level", "发放困难群众救助金惠及 60万人 level"],
        ),
        ("营养改善计划惠及3200万孩子。", ["营养改善计划惠及孩子 3200万 level"]),
        ("惠及60万人。", []),
    ],
)
def test_whom_something_reaches_names_what_reaches_them(text: str, read: list[str]) -> None:
    assert briefs(text) == read


@pytest.mark.parametrize(
    ("text", "read"),
    [
        (
            "进口、出口通关时间分别压减67%和92%。",
            ["进口通关时间 67% growth", "出口通关时间 92% growth"],
        ),
        (
            "三次产业分别增长5%、9%、6%。",
            ["第一产业 5% growth", "第二产业 9% growth", "第三产业 6% growth"],
        ),
        ("三次产业分别增长5%、9%。", []),
        (
            "5个市重大项目、9个省重点项目分别完成年度投资13亿元、4亿元。",
            ["市重大项目完成年度投资 13亿元 level", "省重点项目完成年度投资 4亿元 level"],
        ),
        (
            "市政府发文、会议数量分别减少7%、5.5%。",
            ["市政府发文数量 7% growth", "会议数量 5.5% growth"],
        ),
    ],
)
def test_one_verb_shares_values_out(text: str, read: list[str]) -> None:
    assert briefs(text) == read


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("94个重建项目全部开工、完工74个。", ["重建项目全部开工 94个 level", "重建项目完工 74个 level"]),
        ("小区整治新开工300个、完工200个。", ["小区整治 300个 change", "小区整治完工 200个 level"]),
        ("小区整治新开工300个、完工200公里。", ["小区整治 300个 change"]),
        ("甲业产值达到650亿元，比1952年的270亿元增长141%。", ["甲业产值 650亿元 level", "甲业产值 141% growth"]),
        ("钢突破7000万吨。", ["钢 7000万吨 level"]),
        ("易涝点由488个减至277个。", ["易涝点 488个 level", "易涝点 277个 level"]),
        (
            "建设投资在总投资中的比重，由过去的30%以上，降低到20%左右。",
            ["建设投资在总投资中的比重 30% level", "建设投资在总投资中的比重 20% level"],
        ),
        (
            "经营收益100万元以上的村达20个、50万元以上的村达240个。",
            ["经营收益100万元以上的村 20个 level", "经营收益50万元以上的村 240个 level"],
        ),
    ],
)  # fmt: skip
def test_what_goes_on_is_of_what_was_just_told(text: str, read: list[str]) -> None:
    assert briefs(text) == read
