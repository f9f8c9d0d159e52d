"""A comparison tells both of its values: what lacks one of them is refused, with what there is."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from qa.bot import Bot
from qa.compared_with import other_compared
from qa.types import Kind

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from qa.types import Answer

    Ask = Callable[[str], Answer]

REPORT = """开封市2024年政府工作报告

各位代表：

现在，我代表市人民政府，向大会报告工作，请予审议。

一、2023年工作回顾

地区生产总值增长4%。城镇新增就业5.2万人。实用新型专利申请量900件，实用新型专利授权量700件。粮食产量310万吨。
社会消费品零售总额820亿元。城镇居民人均可支配收入36000元，农村居民人均可支配收入19000元。建成充电桩6200个。认定专精特新企业40家。

二、2024年主要目标

地区生产总值增长6%。城镇新增就业5万人。粮食产量稳定在312万吨。社会消费品零售总额880亿元。
森林覆盖率达到24.5%。新建口袋公园30个。专精特新企业达到70家。
"""
PLAN = """开封市养老服务发展规划

一、主要指标

开封市养老服务主要指标
指标\t2015年\t2020年\t2025年目标
养老机构床位数（张）\t4000\t5200\t7000
社区日间照料中心（个）\t60\t140\t
"""


@pytest.fixture(scope="module")
def ask(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ask]:
    folder = tmp_path_factory.mktemp("compared")
    for name, text in (("开封", REPORT), ("养老", PLAN)):
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    bot = Bot.open(folder / "data")
    bot.add(sorted(folder.glob("*.txt")))
    yield lambda question: bot.ask(question, as_of=date(2024, 6, 1))
    bot.close()


@pytest.mark.parametrize(
    "question",
    [
        # a place, an average, another thing that no document tells
        "开封2023年社会消费品零售总额比全国平均水平高多少",
        "开封2023年粮食产量比全省平均多多少",
        "开封市2023年城镇新增就业比同类城市多多少人",
        "开封2023年实用新型专利申请量比商标注册量多多少件",
        "开封2023年粮食产量比棉花产量高多少",
        # an aim that no document tells
        "开封2023年粮食产量比当时的目标值多了多少",
        "开封养老机构床位数2020年比原定目标少多少张",
        "开封2023年城镇新增就业比当初的计划多多少",
        "开封2024年粮食产量目标比原来定的高多少",
        # a year that no document tells
        "开封森林覆盖率2024年比2023年提高几个点",
        "开封2024年新建口袋公园目标比2023年实际多几个",
        "开封社区日间照料中心2025年比2020年多几个",
        "开封2023年建成的充电桩比2022年多还是少",
        # one of two that are asked which is more
        "开封2024年森林覆盖率和湿地保护率哪个高",
    ],
)
def test_what_lacks_one_of_two_values_is_refused(ask: Ask, question: str) -> None:
    answer = ask(question)
    assert answer.status == "not_found", answer.answer
    assert answer.reason


@pytest.mark.parametrize(
    ("question", "there"),
    [
        ("开封森林覆盖率2024年比2023年提高几个点", "2024年"),
        ("开封2024年新建口袋公园目标比2023年实际多几个", "口袋公园"),
        ("开封2023年粮食产量比全省平均多多少", "粮食产量"),
    ],
)
def test_the_reason_says_what_there_is(ask: Ask, question: str, there: str) -> None:
    assert there in (ask(question).reason or "")


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("2023年开封实用新型专利的申请量比授权量多多少件", "900-700=200件"),
        ("开封实用新型专利申请量2023年比授权量多多少件", "900-700=200件"),
        ("2023年开封实用新型专利申请量跟授权量差多少", "900-700=200件"),
        ("开封2023年城镇居民收入比农村居民的高多少", "36000-19000=17000元"),
        ("开封2024年城镇新增就业目标比2023年实际少多少", "5-5.2=-0.2万人"),
        ("开封今年（2024年）城镇新增就业目标比2023年实际完成数低多少", "5-5.2=-0.2万人"),
        ("开封去年（2023年）粮食产量和2024年目标差多少", "312-310=2万吨"),
        ("开封今年也就是2024年社会消费品零售总额目标比2023年多多少", "880-820=60亿元"),
        ("开封养老机构床位数2020年比2015年多多少张", "5200-4000=1200张"),
        ("开封养老机构床位数2025年目标比2020年多多少", "7000-5200=1800张"),
        ("开封养老机构床位数2020年比2015年的养老机构床位数多多少", "5200-4000=1200张"),
        ("开封养老机构床位数2020年比五年前多了多少张", "5200-4000=1200张"),
        ("开封2024年粮食产量目标比去年的水平高多少", "312-310=2万吨"),
    ],
)
def test_two_values_that_are_there_are_compared(ask: Ask, question: str, said: str) -> None:
    answer = ask(question)
    assert (answer.status, answer.kind) == ("answered", Kind.COMPARISON), answer.answer
    assert said in answer.answer


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("开封森林覆盖率2024年和2023年各是多少", "24.5%"),
        ("开封2024年新建口袋公园多少个，比2023年多几个", "30个"),
        ("开封2023年地区生产总值比上年增长多少", "4%"),
        ("开封2024年粮食产量目标是多少", "312万吨"),
        ("开封2024年森林覆盖率和湿地保护率哪个高？各是多少", "24.5%"),
        ("开封2024年专精特新企业目标比去年认定的数多多少", "70家"),
    ],
)
def test_a_value_that_is_asked_for_itself_is_told(ask: Ask, question: str, value: str) -> None:
    answer = ask(question)
    assert answer.status == "answered"
    assert value in answer.answer


@pytest.mark.parametrize(
    ("view", "other"),
    [
        ("2023年粮食产量比全国平均水平高多少", "全国平均水平"),
        ("申请量比授权量多多少件", "授权量"),
        ("2024年目标较2023年实际提高几个百分点", "2023年实际"),
        ("粮食产量比2022年多还是少", "2022年"),
        ("粮食产量同比增长多少", None),
        ("占生产总值的比重要提高多少", None),
        ("2010年和2015年比涨了多少", None),
        ("哪个比较高,高多少", None),
    ],
)
def test_what_a_value_is_compared_with_is_read(view: str, other: str | None) -> None:
    assert other_compared(view) == other
