"""Which words of a text are places, and which place lies in which."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.places import contains, find_places, known_places, level_of, normal, of_abbreviation

PREFECTURES = {
    "河北省": 11, "山西省": 11, "内蒙古自治区": 12, "辽宁省": 14, "吉林省": 9, "黑龙江省": 13,
    "江苏省": 13, "浙江省": 11, "安徽省": 16, "福建省": 9, "江西省": 11, "山东省": 16,
    "河南省": 17, "湖北省": 13, "湖南省": 14, "广东省": 21, "广西壮族自治区": 14, "海南省": 4,
    "四川省": 21, "贵州省": 9, "云南省": 16, "西藏自治区": 7, "陕西省": 10, "甘肃省": 14,
    "青海省": 8, "宁夏回族自治区": 5, "新疆维吾尔自治区": 14,
}  # fmt: skip


def test_every_province_has_all_its_prefectures() -> None:
    places = known_places()
    provinces = [place.name for place in places if "中国" in place.parents]
    counted = Counter(
        parent
        for place in places
        if place.level in {"市", "自治州", "地区", "盟"}
        for parent in place.parents
    )
    assert len(provinces) == 34
    assert counted == PREFECTURES
    assert counted.total() == 333


def test_every_place_lies_in_a_place_of_the_table() -> None:
    names = {place.name for place in known_places()}
    for place in known_places():
        assert set(place.parents) <= names, place
        assert place.name == "中国" or contains("中国", place.name), place


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("武汉2024年GDP目标", ["武汉市"]),
        ("2023年武汉市科技创新工作要点的文号是什么", ["武汉市"]),
        ("上海市科技工作由谁牵头", ["上海市"]),
        ("武汉市市场监管局牵头什么", ["武汉市"]),
        ("武汉大学生创业有什么支持", ["武汉市"]),
        ("武汉市场主体目标", ["武汉市"]),
        ("陕西省西安市雁塔区", ["陕西省", "西安市", "雁塔区"]),
        ("吉林省吉林市GDP", ["吉林省", "吉林市"]),
        ("吉林GDP", ["吉林省"]),
        ("海南2024年", ["海南省"]),
        ("海南州GDP", ["海南藏族自治州"]),
        ("黔东南2024年固定资产投资", ["黔东南苗族侗族自治州"]),
        ("内蒙古自治区发展改革委", ["内蒙古自治区"]),
        # in the table or not: written in full
        ("洪山区人民政府负责什么", ["洪山区"]),
        ("昆山市目标", ["昆山市"]),
        ("请问赫章县GDP", ["赫章县"]),
        ("柯桥区和增城区", ["柯桥区", "增城区"]),
        # common words that are places too
        ("日照2024年GDP", ["日照市"]),
        ("来宾社会消费品零售总额", ["来宾市"]),
        ("安康一般公共预算收入", ["安康市"]),
        ("全国GDP增长目标", ["中国"]),
        # Nothing is a place here.
        ("日照时数", []),
        ("来宾接待", []),
        ("长治久安", []),
        ("全国重点实验室", []),
        ("国家级科技企业孵化器", []),
        ("上海路", []),
        ("北京东路怎么走", []),
        ("南京大学和上海交通大学", []),
        ("合肥海关负责什么", []),
        ("人民银行济南分行", []),
        ("武汉人才集团", []),
        ("推广东湖科技保险", []),
        ("扩大同时", []),
        ("巩固原有成果，确保定期检查，诚信阳光", []),
        ("市科技局、省科技厅、区科技局", []),
        ("市市场监管局", []),
        ("全市各市县本市我市城市超市股市上市门市", []),
        ("市区园区开发区示范区试验区功能区地区新区自治县", []),
    ],
)
def test_the_places_of_a_text(text: str, places: list[str]) -> None:
    assert [mention.place for mention in find_places(text)] == places


@pytest.mark.parametrize(
    ("name", "full"),
    [
        ("武汉", "武汉市"),
        ("武汉市", "武汉市"),
        ("湖北", "湖北省"),
        ("恩施州", "恩施土家族苗族自治州"),
        ("广西", "广西壮族自治区"),
        ("国家", "中国"),
        ("无名县", "无名县"),
    ],
)
def test_the_full_name_of_a_place(name: str, full: str) -> None:
    assert normal(name) == full


@pytest.mark.parametrize(
    ("outer", "inner", "inside"),
    [
        ("湖北省", "武汉市", True),
        ("湖北", "洪山区", True),
        ("全国", "洪山区", True),
        ("南京市", "鼓楼区", True),
        ("福州市", "鼓楼区", True),
        ("武汉市", "湖北省", False),
        ("武汉市", "武汉市", False),
        ("湖南省", "武汉市", False),
        ("武汉市", "无名县", False),
    ],
)
def test_which_place_lies_in_which(outer: str, inner: str, inside: bool) -> None:  # noqa: FBT001
    assert contains(outer, inner) is inside


def test_levels_and_abbreviations() -> None:
    assert [level_of(x) for x in ("湖北", "武汉", "洪山区", "昆山", "无名县")] == [
        "省", "市", "区", "县级市", None,
    ]  # fmt: skip
    assert of_abbreviation("鄂") == "湖北省"
    assert of_abbreviation("武") is None


@given(st.text(alphabet="武汉市湖北省吉林海南洪山区县路东大学全国京上 A1。\n", max_size=30))
def test_mentions_stand_in_order_and_read_as_their_place(text: str) -> None:
    end = 0
    for mention in find_places(text):
        assert end <= mention.start < mention.end <= len(text)
        assert normal(text[mention.start : mention.end]) == mention.place
        end = mention.end


@given(st.text(max_size=40))
def test_any_text_can_be_asked_for_places(text: str) -> None:
    find_places(text)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("长治和蚌埠差多少", ["长治市", "蚌埠市"]),
        ("蚌埠与黄山哪个高", ["蚌埠市", "黄山市"]),
        ("天门、仙桃、潜江", ["天门市", "仙桃市", "潜江市"]),
        ("青岛比日照高多少", ["青岛市", "日照市"]),
        ("中山跟珠海", ["中山市", "珠海市"]),
        ("大同和太原分别是多少", ["大同市", "太原市"]),
        ("社会大同和谐发展", []),
        ("健康安康和幸福", []),
        ("全国和北京", ["北京市"]),
        ("青岛市和大同小异的做法", ["青岛市"]),
    ],
)
def test_a_name_that_is_a_word_too_is_a_place_beside_another(text: str, found: list[str]) -> None:
    assert [mention.place for mention in find_places(text)] == found
