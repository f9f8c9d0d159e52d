"""How plans and work programmes count: what is chosen, founded, listed by size, and measured in no unit."""

from __future__ import annotations

import pytest

from corpus.facts.targets import find_targets
from corpus.parse import parse
from corpus.types import Header

PLAN = Header(title="甲市推动港航发展三年行动方案（2025—2027年）", year=2025, period=(2025, 2027))


def briefs(text: str) -> list[str]:
    found = find_targets(text, (), (), PLAN)
    return [f"{t.indicator} {t.value:g}{t.unit} {t.measure}" for t in found]


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("遴选出200个以上应用试点项目。", ["应用试点项目 200个 change"]),
        ("每年遴选、推介100项“甲市精品”。", ["“甲市精品” 100项 change"]),
        ("指导企业研制推出100款以上智能产品。", ["智能产品 100款 change"]),
        ("指导企业开展10万场以上“数字课堂”。", ["“数字课堂” 10万场 level"]),
        ("3年内培育50家左右航运总部。", ["航运总部 50家 change"]),
        ("建成20个以上的分领域大脑。", ["分领域大脑 20个 change"]),
        ("新增、恢复和改善灌溉面积42万亩。", ["灌溉面积 42万亩 change"]),
        ("设备连接数超过7900万台套。", ["设备连接数 7900万台套 level"]),
        ("市财政局要统筹安排专项资金8000万元。", ["专项资金 8000万元 level"]),
        ("5级以上堤防达标率提高到90%。", ["5级以上堤防达标率 90% level"]),
        ("设立总规模不少于100亿元的港航发展基金。", ["港航发展基金 100亿元 change"]),
        ("全市80%以上的规模以上港区实现铁路进港。", ["规模以上港区实现铁路进港 80% level"]),
        ("80%以上的企业实现数字化转型。", ["企业实现数字化转型 80% level"]),
        ("获评重点帮扶优秀县3个。", ["重点帮扶优秀县 3个 change"]),
        ("2025年棉花播种面积安排为9030万亩。", ["棉花播种面积 9030万亩 level"]),
        (
            "全国网络零售规模连续9年居于世界首位，从1.31万亿元增长到13.1万亿元。",
            ["全国网络零售规模 1.31万亿元 level", "全国网络零售规模 13.1万亿元 level"],
        ),
        (
            "实际利用外资88亿美元，其中制造业占比51%。",
            ["实际利用外资 88亿美元 level", "实际利用外资制造业占比 51% level"],
        ),
        (
            "贷款余额500亿元，其中制造业贷款占比20%。",
            ["贷款余额 500亿元 level", "制造业贷款占比 20% level"],
        ),
        (
            "服务业占地区生产总值的比重达49.7%，增加值增长7.5%。",
            ["服务业占地区生产总值的比重 49.7% level", "服务业增加值 7.5% growth"],
        ),
        ("生产性服务业加速发展，营收增长17.8%。", ["生产性服务业营收 17.8% growth"]),
        (
            "地区总部、研发中心分别新增65家和30家。",
            ["地区总部 65家 change", "研发中心 30家 change"],
        ),
        (
            "新增停车位2000个、新能源公交车60辆。",
            ["停车位 2000个 change", "新能源公交车 60辆 change"],
        ),
        ("2025年，提升10条城市骨干道路。", ["提升城市骨干道路 10条 level"]),
        (
            "引进重点项目199个，协议金额2125.4亿元。",
            ["重点项目 199个 change", "重点项目协议金额 2125.4亿元 level"],
        ),
        (
            "建成省级以上创新平台30个，其中国家级5个。",
            ["省级以上创新平台 30个 change", "国家级创新平台 5个 change"],
        ),
    ],
)
def test_what_a_plan_counts(text: str, read: list[str]) -> None:
    assert briefs(text) == read


@pytest.mark.parametrize(
    "text",
    [
        "选择6个城市作为创新试点。",
        "单个项目最高支持2000万元。",
        "征集381家企业提出问题。",
        "选取3个领域开展规范化试点。",
        "开展碍航桥梁改造，完成改造9座市公路中心市财政局2027年6月。",
        "其中：丁关区3万亩，丙县9.5万亩。",
        "新增加的生产能力，仅部属企业就有：采煤1489万吨，发电量32亿度。",
    ],
)
def test_what_they_are_chosen_for_or_no_name_gives_nothing(text: str) -> None:
    assert briefs(text) == []


def test_a_list_goes_on_behind_a_comma_where_its_things_are_alike() -> None:
    text = "培育100个以上示范企业，50个以上示范园区，150个以上示范街道（乡镇）。"
    assert briefs(text) == [
        "示范企业 100个 change",
        "示范园区 50个 change",
        "示范街道（乡镇） 150个 change",
    ]
    assert briefs("建成103个美丽街区，59个附属空间对外开放。") == [
        "美丽街区 103个 change",
        "附属空间对外开放 59个 level",
    ]


def test_what_somebody_finishes_is_not_new_because_the_value_before_is() -> None:
    text = "新增绿地23.5平方公里，105万平方米建筑、9.9万户家庭完成清洁取暖改造。"
    assert briefs(text) == ["绿地 23.5平方公里 change", "家庭完成清洁取暖改造 9.9万户 level"]


@pytest.mark.parametrize(
    ("text", "read"),
    [
        (
            "进出口额超亿元企业达到100家、超10亿元企业达到15家。",
            ["进出口额超亿元企业 100家 level", "进出口额超10亿元企业 15家 level"],
        ),
        (
            "新培育年收入首次突破100亿元的企业9家、首次突破500亿元的企业5家。",
            ["年收入首次突破100亿元的企业 9家 change", "年收入首次突破500亿元的企业 5家 change"],
        ),
    ],
)
def test_a_larger_size_is_of_the_same_measure(text: str, read: list[str]) -> None:
    assert briefs(text) == read


def test_a_size_of_other_things_is_not_of_the_measure_before() -> None:
    text = "新增产值超10亿元企业8家、超20亿元项目3个。"
    assert briefs(text) == ["产值超10亿元企业 8家 change", "超20亿元项目 3个 change"]


def test_the_parts_of_places_are_told_apart_from_the_whole() -> None:
    assert briefs("新建农田28万亩，其中乙丙区3万亩、丁县9.5万亩。") == [
        "农田 28万亩 change",
        "乙丙区的农田 3万亩 change",
        "丁县的农田 9.5万亩 change",
    ]


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("灌溉水有效利用系数提高到0.61以上。", [("灌溉水有效利用系数", 0.61, "以上")]),
        ("新建数据中心PUE降至1.25以下。", [("数据中心PUE", 1.25, "以下")]),
        ("城乡居民收入比缩小到2.05:1。", [("城乡居民收入比", 2.05, "缩小到")]),
        ("城乡收入比降至2.1∶1以内。", [("城乡收入比", 2.1, "以内")]),
        ("城乡居民收入倍差缩小至1.57。", [("城乡居民收入倍差", 1.57, "缩小至")]),
        ("城乡居民收入之比进一步缩小至2.3。", [("城乡居民收入之比", 2.3, "缩小至")]),
        (
            "县域人均产值最高与最低的倍差缩小至1.7。",
            [("县域人均产值最高与最低的倍差", 1.7, "缩小至")],
        ),
        ("倍差降至1.5。", []),
        ("融合发展水平指数达到74。", [("融合发展水平指数", 74, "达到")]),
        (
            "利用系数由0.565提高到0.585。",
            [("利用系数", 0.565, None), ("利用系数", 0.585, "提高到")],
        ),
    ],
)
def test_what_is_measured_in_no_unit(text: str, read: list[tuple[str, float, str | None]]) -> None:
    found = find_targets(text, (), (), PLAN)
    assert [(t.indicator, t.value, t.comparator) for t in found] == read
    assert all(t.unit == "" for t in found)


def test_an_income_compared_with_an_earlier_year_is_no_ratio_of_incomes() -> None:
    found = find_targets("居民人均可支配收入比2020年增长8%。", (), (), PLAN)
    assert [(t.indicator, t.value, t.unit) for t in found] == [("居民人均可支配收入", 8, "%")]


def test_what_is_aimed_at_behind_a_rule_is_read_and_the_rule_is_not() -> None:
    rule = "对新建基站每座给予2万元奖补，到2025年，累计建成5G基站27万个。"
    assert briefs(rule) == ["5G基站 27万个 level"]
    assert briefs("对新建基站每座给予2万元奖补。") == []


def test_what_a_report_moves_is_named_behind_the_word_that_moves_it() -> None:
    assert briefs("各位代表：\n今年要把新农合补助标准提高到200元。") == [
        "新农合补助标准 200元 level"
    ]


AIMS = """甲省推进汽车产业发展行动方案（2025—2027年）
为抢抓机遇，制定本方案。
一、总体要求
（一）主要目标。到2027年，本地配套率由目前的42%提升至60%以上，三年引进高层次人才300名。
（二）阶段目标。2025年，产业营业收入达到2100亿元。
"""


def test_the_years_of_a_plan_are_to_come_and_three_of_them_are_all_of_it() -> None:
    found = parse(AIMS, "甲").targets
    assert [(t.value, t.year, t.period, str(t.role)) for t in found] == [
        (42, None, None, "baseline"),
        (60, 2027, None, "target"),
        (300, None, "2025-2027", "target"),
        (2100, 2025, None, "target"),
    ]
    longer = parse(AIMS.replace("2025—2027", "2023—2027"), "甲").targets
    assert [(t.year, t.period) for t in longer if t.value == 300] == [(2027, None)]


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("乔木林、灌木林、草地面积分别增加7.5万、4.2万、1.6万亩。", ["乔木林面积 7.5万亩 change", "灌木林面积 4.2万亩 change", "草地面积 1.6万亩 change"]),
        ("沙地、裸地面积分别净减少7.5万、4.2万亩。", ["沙地面积 7.5万亩 change", "裸地面积 4.2万亩 change"]),
        ("城镇、农村参保人数分别增加5.6万人、3.4万人。", ["城镇参保人数 5.6万人 change", "农村参保人数 3.4万人 change"]),
    ],
)  # fmt: skip
def test_the_last_of_a_list_says_what_all_are_measured_in(text: str, read: list[str]) -> None:
    assert briefs(text) == read


def test_a_verb_parts_whole_words_and_leaves_no_piece_of_one() -> None:
    assert briefs("推进共建成渝经济圈30个重大项目。") == ["成渝经济圈重大项目 30个 change"]
    assert briefs("共建成高铁90公里。") == ["高铁 90公里 change"]
