"""Measures that are issued: how many, and what they are for."""

from __future__ import annotations

import pytest

from corpus.parse import parse


def reviewed(text: str) -> list[str]:
    """What a report's review tells in a sentence."""
    report = parse(f"各位代表：\n一、2023年工作回顾\n{text}\n", "2024年甲市政府工作报告")
    return [f"{t.indicator} {t.value:g}{t.unit} {t.measure}" for t in report.targets]


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("出台促进养老服务发展23条措施。", ["促进养老服务发展措施 23条 change"]),
        ("制定实施优化口岸环境41项改革举措，通关时间压缩20%。", ["优化口岸环境改革举措 41项 change", "通关时间 20% growth"]),
        ("研究制定32条稳定工业增长政策措施。", ["稳定工业增长政策措施 32条 change"]),
        ("推出激发夜间消费17条举措。", ["激发夜间消费举措 17条 level"]),
        # what they are for is not said, or more than that
        ("出台22条政策措施。", []),
        ("出台13条支持措施。", []),
        ("制定实施促进民营经济发展6大行动35条政策。", []),
        ("出台工业发展的实施意见和支持企业12条措施。", []),
        # another's policy, whose length is no value
        ("落实促进青年就业35项措施。", []),
        ("落实省30条支持政策。", []),
    ],
)  # fmt: skip
def test_measures_are_counted_with_what_they_are_for(text: str, read: list[str]) -> None:
    assert reviewed(text) == read
