"""Shares and people of whom something is said: 90%的物种得到保护, 营养计划惠及3700万学生."""

from __future__ import annotations

import pytest

from corpus.facts.targets import find_targets
from corpus.types import Header

ANNUAL = Header(title="2023年甲市工作要点", year=2023)
REPORT = Header(title="甲市政府工作报告", year=2024)


def briefs(text: str, header: Header = ANNUAL) -> list[str]:
    found = find_targets(text, (), (), header)
    return [f"{t.indicator} {t.value:g}{t.unit} {t.measure}" for t in found]


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("90%的重点保护物种得到保护。", ["重点保护物种得到保护 90% level"]),
        ("全市60%的菜市达到文明标准。", ["菜市达到文明标准 60% level"]),
        ("推动80%以上的社区实现智慧化管理。", ["社区实现智慧化管理 80% level"]),
        ("全市12个乡镇达到示范标准。", ["乡镇达到示范标准 12个 level"]),
        ("8000多万农业转移人口成为城镇居民。", ["农业转移人口成为城镇居民 8000万 level"]),
        ("4.8万名老年人享受护理待遇。", ["老年人享受护理待遇 4.8万名 level"]),
        ("90%以上自然保护区有健全的机构。", ["自然保护区有健全的机构 90% level"]),
        ("6所高中成功创建示范性高中。", ["高中成功创建示范性高中 6所 level"]),
        ("营养改善计划惠及3700多万学生。", ["营养改善计划惠及学生 3700万 level"]),
        ("物流贸易网络覆盖152个城市。", ["物流贸易网络覆盖城市 152个 level"]),
    ],
)
def test_a_share_or_a_number_stands_before_those_it_is_of(text: str, read: list[str]) -> None:
    assert briefs(text) == read


@pytest.mark.parametrize(
    "text",
    [
        "56.2%的受访者表示已经具备操作技能。",
        "50%的增速目标已经实现。",
        "3%的比例达到要求。",
        "千兆光网具备覆盖5亿户家庭能力。",
    ],
)
def test_what_nobody_reached_is_no_share(text: str) -> None:
    assert briefs(text) == []
