"""Bodies named by their part in a matter, and organisations of a kind, bear duties."""

from __future__ import annotations

import pytest

from tests.corpus.test_duties import duties


@pytest.mark.parametrize(
    "body",
    ["数据提供方", "平台运营方", "茶样评价组织", "农村集体经济组织"],
)
def test_they_are_told_what_they_must_do(body: str) -> None:
    assert duties(f"{body}应当建立安全台账。") == [("建立安全台账", f"{body}/R")]


@pytest.mark.parametrize("body", ["地方", "双方", "有关组织", "组织"])
def test_nobody_is_named(body: str) -> None:
    assert duties(f"{body}应当建立安全台账。") == []


def test_to_meet_a_standard_is_work() -> None:
    assert duties("茶样评价组织应对接审茶标准。") == [("对接审茶标准", "茶样评价组织/R")]


@pytest.mark.parametrize(
    ("said", "found"),
    [
        (
            "第八条 县水利局每年委托第三方机构对灌渠开展评估。",
            [("委托第三方机构对灌渠开展评估", "县水利局/R")],
        ),
        (
            "第八条 县水利局委托第三方机构对灌渠开展评估。",
            [("委托第三方机构对灌渠开展评估", "县水利局/R")],
        ),
        (
            "各乡镇人民政府（含园区管委会，下同）负责本辖区灌渠的日常养护。",
            [("本辖区灌渠的日常养护", "各乡镇人民政府/R")],
        ),
    ],
)
def test_who_has_it_done_and_who_is_one_of_them_is_no_other_body(
    said: str, found: list[tuple[str, str]]
) -> None:
    assert duties(said) == found
