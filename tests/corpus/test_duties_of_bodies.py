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
