"""Which names of indicators mean the same one, and which are meant by a question."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.indicator_index import IndicatorIndex, find_indicators
from corpus.indicator_words import rewritten, same_rows
from corpus.indicators import MatchKind, compare, match, normal

KNOWN = [
    "R&D经费支出占GDP的比重(%", "高新技术产业产值(亿元)", "高新技术产业增加值(亿元)",
    "高新技术产业增加值占GDP比重(%", "高新技术企业数量(家)", "发明专利申请量(件)", "发明专利授权量(件)",
    "每万人口发明专利拥有量(件)", "国家(重点)实验室(家)", "科技企业孵化器(家)", "国家级科技企业孵化器(家)",
    "科技企业孵化器场地面积(万平方米)", "技术合同成交额(亿元)", "科技型中小企业评价入库",
    "PCT国际专利申请量", "科技贷款余额", "地区生产总值", "规上工业增加值", "社会消费品零售总额",
    "固定资产投资", "一般公共预算收入", "居民消费价格涨幅",
]  # fmt: skip

SAME = [
    ["研发投入强度", "R&D经费支出占GDP的比重", "全社会研发经费投入占地区生产总值比重", "研发投入占GDP比重",
     "全社会研发投入占比", "全社会R&D (研究与试验发展)经费支出占GDP比重", "R＆D 经费投入强度（%）", "研发投入占全省GDP的比例"],
    ["GDP", "地区生产总值", "国内生产总值", "地区生产总值(GDP)", "武汉市地区生产总值", "全市GDP增速"],
    ["高新技术企业", "高企", "高新技术企业数量(家)", "全市高新技术企业总数", "国家高新技术企业"],
    ["规上工业增加值", "规模以上工业增加值", "规模工业增加值增速"],
    ["社零", "社会消费品零售总额", "全市社会消费品零售总额(亿元)"],
    ["固投", "固定资产投资", "全社会固定资产投资", "固定资产投资（不含农户）"],
    ["一般公共预算收入", "地方一般公共预算收入"],
    ["CPI", "居民消费价格", "居民消费价格指数涨幅"],
    ["外贸进出口总额", "进出口总额", "货物进出口总值"],
    ["每万人口发明专利拥有量", "万人发明专利拥有量", "每万人口发明专利拥有量(件/万人)"],
    ["科技型中小企业", "科技型中小企业评价入库", "入库科技型中小企业"],
    ["专精特新“小巨人”企业", "国家级专精特新小巨人企业(家)"],
    ["市场主体总量", "经营主体"],
    ["技术合同成交额", "技术合同成交总额（亿元）"],
]  # fmt: skip

DIFFERENT = [
    ("科技型中小企业", "高新技术企业", MatchKind.NO),
    ("专利申请量", "专利授权量", MatchKind.NO),
    ("专利授权量", "专利拥有量", MatchKind.NO),
    ("发明专利拥有量", "发明专利授权量", MatchKind.NO),
    ("专利授权量", "发明专利授权量", MatchKind.BROADER),
    ("发明专利拥有量", "每万人口发明专利拥有量", MatchKind.BROADER),
    ("发明专利拥有量", "发明专利拥有量(件/万人)", MatchKind.BROADER),
    ("每万人口高价值发明专利拥有量", "每万人口发明专利拥有量", MatchKind.NO),
    ("高新技术产业产值", "高新技术产业增加值", MatchKind.NO),
    ("高新技术产业增加值", "高新技术产业增加值占GDP比重", MatchKind.BROADER),
    ("高新技术产业增加值占GDP比重", "高新技术产业增加值", MatchKind.NARROWER),
    ("国家级科技企业孵化器", "科技企业孵化器", MatchKind.NARROWER),
    ("PCT国际专利申请量", "发明专利申请量", MatchKind.NO),
    ("科技企业孵化器场地面积", "科技企业孵化器", MatchKind.NARROWER),
    ("GDP", "人均GDP", MatchKind.BROADER),
    ("研发投入强度", "研发投入", MatchKind.NARROWER),
    ("城镇调查失业率", "城镇登记失业率", MatchKind.NO),
    ("城镇居民人均可支配收入", "农村居民人均可支配收入", MatchKind.NO),
    ("居民人均可支配收入", "城镇居民人均可支配收入", MatchKind.BROADER),
    ("工业投资", "固定资产投资", MatchKind.NO),
    ("人口自然增长率", "人口", MatchKind.NARROWER),
    ("技术合同成交额", "技术交易额", MatchKind.NO),
    ("发明专利", "发明专利拥有量", MatchKind.BROADER),
    ("城镇新增就业", "城镇就业", MatchKind.NO),
]


@pytest.mark.parametrize("names", SAME, ids=lambda x: x[0])
def test_names_of_one_indicator(names: list[str]) -> None:
    for asked in names:
        for printed in names:
            assert match(asked, printed) >= 0.95, (asked, printed)


@pytest.mark.parametrize(("asked", "printed", "kind"), DIFFERENT)
def test_names_of_two_indicators(asked: str, printed: str, kind: MatchKind) -> None:
    assert compare(asked, printed) is kind
    assert match(asked, printed) == 0
    assert match(printed, asked) == 0


def test_no_two_groups_are_one_indicator() -> None:
    for group in SAME:
        for other in SAME:
            assert group is other or match(group[0], other[0]) == 0, (group[0], other[0])


def test_a_places_part_is_not_the_whole_said_of_the_place() -> None:
    assert compare("接待游客", "宜昌市接待游客") is MatchKind.SAME
    assert compare("接待游客", "宜昌市的接待游客") is MatchKind.BROADER
    index = IndicatorIndex(["接待游客", "宜昌市的接待游客"])
    assert index.find("宜昌市接待游客多少")[0].names == ("宜昌市的接待游客",)
    assert index.find("全市接待游客多少")[0].names == ("接待游客",)


@pytest.mark.parametrize(
    ("asked", "printed"),
    [
        ("高新技术企业", "新增高新技术企业"),
        ("数字经济", "数字经济规模"),
        ("众创孵化载体", "新增众创孵化载体"),
    ],
)
def test_what_tells_nothing_apart_may_be_added(asked: str, printed: str) -> None:
    assert compare(asked, printed) is MatchKind.NEUTRAL
    assert 0.8 <= match(asked, printed) < 0.95


@pytest.mark.parametrize(
    ("question", "printed", "words"),
    [
        ("2020年研发投入占GDP比重目标?", "R&D经费支出占GDP的比重(%", "研发投入占GDP比重"),
        ("2020年 研发投入强度", "R&D经费支出占GDP的比重(%", "研发投入强度"),
        ("全社会Ｒ＆Ｄ投入占比是多少", "R&D经费支出占GDP的比重(%", "全社会Ｒ＆Ｄ投入占比"),
        ("技术合同成交额目标", "技术合同成交额(亿元)", "技术合同成交额"),
        ("2010年发明专利授权量", "发明专利授权量(件)", "发明专利授权量"),
        ("2025年高新技术企业目标?", "高新技术企业数量(家)", "高新技术企业"),
        ("武汉有多少高企", "高新技术企业数量(家)", "高企"),
        (
            "高新技术产业增加值占GDP的比重",
            "高新技术产业增加值占GDP比重(%",
            "高新技术产业增加值占GDP的比重",
        ),
        ("科技型中小企业有多少家", "科技型中小企业评价入库", "科技型中小企业"),
        ("武汉2024年固定资产投资增长目标是多少", "固定资产投资", "固定资产投资"),
        ("社零增速", "社会消费品零售总额", "社零"),
        ("万人发明专利拥有量", "每万人口发明专利拥有量(件)", "万人发明专利拥有量"),
        ("孵化器场地面积有多大", "科技企业孵化器场地面积(万平方米)", "孵化器场地面积"),
        ("国家重点实验室有几家", "国家(重点)实验室(家)", "国家重点实验室"),
        ("武汉规模以上工业增加值增速", "规上工业增加值", "规模以上工业增加值"),
        ("CPI控制在多少", "居民消费价格涨幅", "CPI"),
    ],
)
def test_the_indicator_of_a_question(question: str, printed: str, words: str) -> None:
    (found,) = find_indicators(question, KNOWN)
    assert found.names == (printed,)
    assert found.score >= 0.9
    assert question[found.start : found.end] == words


def test_every_printed_name_of_an_indicator_is_given_the_surest_first() -> None:
    known = [
        "新增高新技术企业",
        "R&D经费支出占GDP比重",
        "高企(家)",
        "全社会研发投入强度",
        "高新技术企业",
    ]
    (found,) = find_indicators("研发投入强度是多少", known)
    assert found.names == ("全社会研发投入强度", "R&D经费支出占GDP比重")
    (found,) = find_indicators("高新技术企业有多少", known)
    assert set(found.names[:2]) == {"高企(家)", "高新技术企业"}
    assert found.matches[2] == ("新增高新技术企业", MatchKind.NEUTRAL)


def test_two_indicators_of_a_question_are_both_found_in_order() -> None:
    found = find_indicators("2015年高新技术企业数量和技术合同成交额分别是多少", KNOWN)
    assert [x.names[0] for x in found] == ["高新技术企业数量(家)", "技术合同成交额(亿元)"]


@pytest.mark.parametrize(
    ("question", "kinds"),
    [
        ("专利授权量是多少", {MatchKind.BROADER}),
        ("发明专利拥有量是多少", {MatchKind.BROADER}),
        ("人均GDP", {MatchKind.NARROWER}),
        ("高新技术企业产值是多少", {MatchKind.NARROWER}),
        ("民间固定资产投资增长多少", {MatchKind.NARROWER}),
        ("工业投资增长多少", set()),
        ("市科技局牵头什么", set()),
        ("", set()),
    ],
)
def test_another_indicator_is_never_given(question: str, kinds: set[MatchKind]) -> None:
    found = find_indicators(question, KNOWN)
    assert {x.kind for x in found} == kinds
    assert all(x.score == 0 for x in found)


def test_each_line_of_the_table_is_one_group_apart_from_the_others() -> None:
    seen: dict[str, str] = {}
    for row in same_rows():
        for name in {normal(x) for x in row}:
            assert len(name) > 2, name
            assert seen.setdefault(name, row[0]) == row[0] or row[0] == "固定资产投资", name


def test_thirty_thousand_names_are_searched_in_milliseconds() -> None:
    things = ["产业", "企业", "园区", "平台", "居民", "投资", "贷款", "机构", "人才", "专利"]
    index = IndicatorIndex([f"{a}{b}{i}类产值" for a in things for b in things for i in range(300)])
    index.find("先跑一次产业专利")
    started = time.perf_counter()
    for _ in range(20):
        index.find("请问2023年武汉市高新技术产业专利增加值占GDP的比重目标是多少")
    assert (time.perf_counter() - started) / 20 < 0.05  # ten times the usual, for a busy machine


@given(
    st.text(alphabet="全市GDP研发投入占比重高新技术企业数量增长发明专利（%）万人 的", max_size=24)
)
def test_a_normal_name_stays_as_it_is_and_matches_what_it_came_from(name: str) -> None:
    if normal(name):
        assert compare(name, name) is MatchKind.SAME


@given(st.text(max_size=40))
def test_any_question_can_be_asked_and_mentions_stand_in_it(question: str) -> None:
    for found in IndicatorIndex(KNOWN).find(question):
        assert 0 <= found.start < found.end <= len(question)


@given(st.text(max_size=40))
def test_rewriting_keeps_where_each_character_was_printed(text: str) -> None:
    result = rewritten(text)
    assert len(result.text) == len(result.starts) == len(result.ends)
    assert list(result.starts) == sorted(result.starts)
    assert all(0 <= a < b <= len(text) for a, b in zip(result.starts, result.ends, strict=True))


@given(st.sampled_from(KNOWN), st.sampled_from(["", "请问2020年", "武汉市", "到2025年末"]))
def test_every_known_name_is_found_where_it_is_asked(name: str, before: str) -> None:
    found = find_indicators(f"{before}{name}目标是多少？", KNOWN)
    assert [x.names for x in found if x.score >= 0.9] == [(name,)]


def test_a_name_of_nothing_but_measure_words_is_found_in_no_question() -> None:
    index = IndicatorIndex(["新增数量", "规模达到", "年度任务", "经营主体"])
    assert [m.names for m in index.find("2024年经营主体目标新增多少")] == [("经营主体",)]
