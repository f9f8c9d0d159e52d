"""One indicator in several years that 分别 shares out."""

from __future__ import annotations

import pytest

from corpus.facts.targets import find_targets
from corpus.types import Header

PLAN = Header(title="甲省信息技术产业行动计划（2024-2025年）", year=2024, period=(2024, 2025))


def read(text: str) -> list[tuple[str, float, int | None, str]]:
    found = find_targets(text, (), (), PLAN)
    return [(t.indicator, t.value, t.year, str(t.role)) for t in found]


@pytest.mark.parametrize(
    "text",
    [
        "产业营收年均增长10%以上,2024年、2025年分别突破2.2万亿元、2.4万亿元。",
        "产业营收2024年和2025年分别突破2.2万亿元、2.4万亿元。",
    ],
)
def test_each_year_has_its_value(text: str) -> None:
    assert read(text)[-2:] == [
        ("产业营收", 2.2, 2024, "target"),
        ("产业营收", 2.4, 2025, "target"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "产业营收增长10%,2024年、2025年分别突破2.2万亿元、2.4万亿元、2.6万亿元。",  # one too many
        "2024年、2025年分别突破2.2万亿元、2.4万亿元。",  # of what
    ],
)
def test_what_does_not_match_is_left_out(text: str) -> None:
    assert all(value < 2 or value == 10 for _, value, _, _ in read(text))


def test_indicators_of_one_year_are_still_shared_out() -> None:
    assert read("2025年,软件企业、服务平台分别达到500家、20个。") == [
        ("软件企业", 500, 2025, "target"),
        ("服务平台", 20, 2025, "target"),
    ]
