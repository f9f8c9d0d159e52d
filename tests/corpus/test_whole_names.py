"""Names that are whole: rates by what they are of, no fragments; and years that run from one to another."""

from __future__ import annotations

import pytest

from corpus.parse import parse
from corpus.types import Target, TargetRole

REPORT = "2024年政府工作报告\n各位代表：\n一、2023年工作回顾\n{}\n二、2024年工作安排\n做好。"


def found(text: str) -> tuple[Target, ...]:
    return parse(REPORT.format(text), "甲市").targets


def briefs(text: str) -> list[str]:
    return [f"{t.indicator} {t.value:g}{t.unit} {t.measure}" for t in found(text)]


@pytest.mark.parametrize(
    ("text", "read"),
    [
        (
            "化解遗留问题5356宗，化解率达90%。",
            ["化解遗留问题 5356宗 level", "化解遗留问题化解率 90% level"],
        ),
        (
            "交付“保交楼”1.1万套、交付率98%。",
            ["交付“保交楼” 1.1万套 level", "交付“保交楼”交付率 98% level"],
        ),
        (
            "收集问题办结率100%、办成率97.7%。",
            ["收集问题办结率 100% level", "收集问题办成率 97.7% level"],
        ),
        (
            "重点项目完成投资1509亿元，投资完成率121%。",
            ["重点项目完成投资 1509亿元 level", "重点项目投资完成率 121% level"],
        ),
        (
            "“津农精品”增加到225个，年销售额突破100亿元。",
            ["“津农精品” 225个 level", "“津农精品”年销售额 100亿元 level"],
        ),
        ("建成规范化门诊19家，筛查率94.89%。", ["规范化门诊 19家 change"]),
        ("巩固提升成果，参保率稳定在95%以上。", []),
        ("赤字率稳定在2.1%。", ["赤字率 2.1% level"]),
    ],
)
def test_a_bare_rate_or_amount_is_named_by_what_it_is_of_or_left_out(
    text: str, read: list[str]
) -> None:
    assert briefs(text) == read


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("全市进出口额连续两年突破100亿元。", ["进出口额 100亿元 level"]),
        ("粮食产量连年稳定在1.3万亿斤以上。", ["粮食产量 1.3万亿斤 level"]),
        ("人口自然增长率降到6.45‰。", ["人口自然增长率 6.45‰ growth"]),
        ("达到千兆城市建设标准的城市增至110个。", ["达到千兆城市建设标准的城市 110个 level"]),
        ("多环节农业生产托管面积超500万亩。", ["多环节农业生产托管面积 500万亩 level"]),
        (
            "中央交办第一、二、三批积案提交办结率均达100%。",
            ["中央交办第一、二、三批积案提交办结率 100% level"],
        ),
        (
            "项目审批率居全省第3位、全流程办理时限压缩至55个工作日。",
            ["全流程办理时限 55个工作日 level"],
        ),
        (
            "正极材料产值增长51.95%，体量排全省第3位、占比16%。",
            ["正极材料产值 51.95% growth", "正极材料产值占比 16% level"],
        ),
        ("新建5G基站510个、到村331个。", ["5G基站 510个 change"]),
        ("盘活低效项目7个，正在推动盘活销号12个。", ["盘活低效项目 7个 level"]),
        ("力争新上规企业800家以上。", ["新上规企业 800家 change"]),
        ("新增“四上”企业（2）1159家。", ["“四上”企业 1159家 change"]),
        ("日均通关42万人次、单日最高达78万人次。", ["日均通关 42万人次 level"]),
        ("灌溉总面积达到六亿亩以上。", ["灌溉总面积 6亿亩 level"]),
        ("培育形成10个左右规模达到1000亿元以上的产业集群。", []),
    ],
)
def test_a_name_is_no_fragment(text: str, read: list[str]) -> None:
    assert briefs(text) == read


def test_years_that_run_from_one_to_another_are_those_of_the_value() -> None:
    base, high, spent, yearly = found(
        "从2013年到2018年，原煤由6亿吨增加到8亿吨。从2014年到2016年，用于住宅的支出152亿元。"
        "三年新增企业2758家。"
    )
    assert (base.year, high.year) == (2013, 2018)
    assert (spent.year, spent.period) == (None, "2014-2016")
    assert (yearly.year, yearly.period) == (None, "2021-2023")


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("抗灾工作加强，中央财政五年支出551亿元。", "2019-2023"),
        ("全国基础研究经费五年增长1倍。", "2019-2023"),
        ("全国财政收入十年接近翻一番。", "2014-2023"),
        ("固定资产投资总额五年为8960亿元。", "2019-2023"),
        ("中央财政连续三年累计投入90亿元，用于学校建设。", "2021-2023"),
    ],
)
def test_what_five_years_come_to_is_of_them_all(text: str, years: str) -> None:
    (sum_,) = found(text)
    assert (sum_.year, sum_.period) == (None, years)


def test_a_growth_five_years_running_is_of_the_last() -> None:
    (income,) = found("居民收入连续五年增长10%。")
    assert (income.year, income.period) == (2023, None)


@pytest.mark.parametrize(
    "text",
    [
        "支持近两年新入规企业做大做强，推进工业项目100个。",
        "电网建设规模相当于“十三五”期间总和，工业项目开工100个。",
        "刑事案件实现十年来首次零新增，治安案件下降41.5%。",
        "学前三年入园率达97.8%。",
        "2000年前符合条件的老旧小区全部改造，改建供热管网300公里。",
        "旅游人次恢复到2019年的104.9%，带动房产销售超过3000套。",
    ],
)
def test_a_year_that_something_else_is_of_is_not_the_values(text: str) -> None:
    last = found(text)[-1]
    assert (last.year, last.period) == (2023, None)


def test_of_two_years_named_the_first_is_that_from_which_a_value_rose() -> None:
    base, high = found("2003年到2023年，地区生产总值由104亿元增加到1118亿元。")
    assert (base.year, high.year) == (2003, 2023)


def test_a_sentence_on_the_year_behind_is_of_it_amid_what_is_to_come() -> None:
    text = (
        "2024年是开局之年，做好工作很重要。过去一年，我们的工作取得了很大成绩。"
        "国内生产总值增长10.3%。今年要新增就业1000万人。"
    )
    grown, planned = parse(AHEAD.format(text), "甲市").targets
    assert (grown.role, grown.year) == (TargetRole.ACTUAL, 2023)
    assert (planned.role, planned.year) == (TargetRole.TARGET, 2024)


AHEAD = "2024年政府工作报告\n各位代表：\n一、2023年工作回顾\n做好。\n二、2024年工作安排\n{}"


@pytest.mark.parametrize(
    "text",
    [
        "改造提升现有景区，全年旅游收入增长超过10%。",
        "构建有利于人才发展的体系，研发人员全时当量保持在36万人年以上。",
        "新建、已建居住区养老设施配建率分别达100%、90%以上。",
    ],
)
def test_what_is_there_already_is_not_what_is_reached(text: str) -> None:
    targets = parse(AHEAD.format(text), "甲市").targets
    assert {(t.role, t.year) for t in targets} == {(TargetRole.TARGET, 2024)}
