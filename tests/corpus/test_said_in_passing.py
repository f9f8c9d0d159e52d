"""What a term is, said behind its worth, or of a pair that one thing is done to; what a bracket leaves out."""

from __future__ import annotations

import pytest

from corpus.facts.definitions import How, definitions
from corpus.facts.other_definitions import other_definitions
from corpus.facts.terms import searchable


@pytest.mark.parametrize(
    ("text", "term", "told"),
    [
        (
            "冰雪旅游是冬季服务业的重要组成部分，表现为经营者为满足游客需要而开展的活动。",
            "冰雪旅游",
            "经营者为满足游客需要而开展的活动",
        ),
        (
            "数据标注是人工智能的基础环节，是指对原始数据进行分类和标记的过程。",
            "数据标注",
            "对原始数据进行分类和标记的过程",
        ),
        ("共享菜园作为乡村旅游的新载体，主要表现为市民认领菜地。", "共享菜园", "市民认领菜地"),
        ("开展手提货物和托运货物“双预检”试点。", "双预检", "手提货物和托运货物"),
        ("事故起数和死亡人数持续“双下降”。", "双下降", "事故起数和死亡人数持续"),
        ("实现能耗总量与能耗强度“双达标”，推进转型。", "双达标", "能耗总量与能耗强度"),
        ("推进设备更新和技术更新“双促进”。", "双促进", "设备更新和技术更新"),
        (
            "保洁员持健康证、培训证上岗，企业办理意外险，即“三证上岗”。",
            "三证上岗",
            "保洁员持健康证、培训证上岗",
        ),
        (
            "材料当场受理、当场审核、当场发证，也就是“三当场”；其余限时办结。",
            "三当场",
            "当场受理、当场审核、当场发证",
        ),
    ],
)
def test_a_term_is_told_in_passing(text: str, term: str, told: str) -> None:
    source = searchable(text)
    found = list(other_definitions(source, term))
    assert [told in text[d.start : d.end] for d in found] == [True]
    assert all(d.how in (How.DESCRIBED, How.USED) for d in found)
    assert all(told in text[d.meaning.start : d.meaning.end] for d in found)


@pytest.mark.parametrize(
    ("text", "term"),
    [
        ("冰雪旅游是冬季服务业的重要组成部分，各县要做好冰雪旅游规划。", "冰雪旅游"),
        ("发展冰雪旅游是服务业的重要内容，表现为客流增长。", "冰雪旅游"),
        ("加强组织领导和落实“双随机”抽查。", "双随机"),
        ("加强宣传和推进“双提升”行动。", "双提升"),
        ("推进甲学院和乙学院“双优质”高校建设。", "双优质"),
        ("推进边远村和牧区“双千兆”网络建设。", "双千兆"),
        ("甲企业、乙企业“双清零”。", "双清零"),
        ("推进证照改革，即“三证合办”改革试点的扩面。", "三证合办"),
        ("收到通知，即“三证上岗”。", "三证上岗"),
    ],
)
def test_a_term_that_is_only_named_is_not_told(text: str, term: str) -> None:
    assert not list(other_definitions(searchable(text), term))


@pytest.mark.parametrize(
    "bracket",
    [
        "不含税金、折扣、退款",
        "不包括税金、折扣、退款",
        "除税金、折扣、退款外",
        "扣除税金、折扣、退款",
    ],
)
def test_what_a_bracket_leaves_out_is_no_meaning(bracket: str) -> None:
    source = searchable(f"服务收入（{bracket}）占总收入的比例由财政部门核定。")
    assert not list(definitions(source, "服务收入"))


@pytest.mark.parametrize("bracket", ["咨询、检测、培训", "包括咨询、检测、培训"])
def test_what_a_bracket_lists_is_one(bracket: str) -> None:
    source = searchable(f"服务收入（{bracket}）占总收入的比例由财政部门核定。")
    assert list(definitions(source, "服务收入"))
