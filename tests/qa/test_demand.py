"""A question's words demand as much as they are rare; what is only asked of a thing demands little."""

from __future__ import annotations

import pytest

from qa.demand import Sort, demand_of, holds, things


def _even(_: str) -> float:
    return 0.5


@pytest.mark.parametrize(
    ("question", "names"),
    [
        ("奖励要交哪些申报材料", ["奖励", "交", "申报", "材料"]),
        ("药品集采的城市有哪些", ["药品", "集采", "城市"]),
        ("县里能自己建政务云吗", ["县", "建", "政务", "云"]),
        ("哪些人住人才公寓可以免交租金", ["住", "人才公寓", "免交", "租金"]),
        ("什么人能领高龄津贴", ["领", "高龄", "津贴"]),
        ("哪些人才可以落户", ["人才", "落户"]),
        ("哪些人员要持证", ["持证"]),
        ("多大年纪才行", []),
        ("多大的场地才能申请", ["场地", "申请"]),
        ("一年最多拿多少钱", ["最多", "拿", "钱"]),
        ("办公室主任谁来当", ["办公室", "主任"]),
        ("召集人由谁当", ["召集人"]),
        ("属地责任该谁扛", ["属地"]),
        ("当地谁来当场验收", ["当地", "当场", "验收"]),
    ],
)
def test_words_are_taken_apart_where_only_one_half_names_a_thing(
    question: str, names: list[str]
) -> None:
    assert [w.text for w in demand_of(question, question, _even).words] == names


def test_a_thing_weighs_more_than_what_is_asked_of_it() -> None:
    words = {w.text: w for w in demand_of("助保贷的申报条件", "助保贷的申报条件", _even).words}
    assert words["条件"].sort is Sort.ASKED
    assert words["助保贷" if "助保贷" in words else "助保"].weight > words["条件"].weight


@pytest.mark.parametrize(
    ("word", "text", "least"),
    [
        ("经费", "所需资金纳入预算", 0.9),
        ("集采", "药品集中采购", 0.6),
        ("人才培养", "培养青年人才", 0.85),
        ("氢能", "发展新能源", 0.0),
    ],
)
def test_a_text_holds_a_word_as_it_stands_or_in_other_words(
    word: str, text: str, least: float
) -> None:
    assert holds(word, text) >= least
    assert (holds(word, text) > 0) is (least > 0)


def test_what_is_only_asked_names_no_thing() -> None:
    assert things("助餐场所的申请条件和流程") == ["助餐", "场所"]
