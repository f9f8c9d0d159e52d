"""A part of what was just told, called by one word: it is named with its whole."""

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
        ("净增经营主体5万户，其中企业2万户。", ["经营主体 5万户 change", "经营主体中的企业 2万户 change"]),
        ("新增发电装机容量1.2亿千瓦，其中水电600万千瓦、核电80万千瓦。", ["发电装机容量 1.2亿千瓦 change", "发电装机容量中的水电 600万千瓦 change", "发电装机容量中的核电 80万千瓦 change"]),
        ("铁路营业里程达900公里，其中高铁300公里。", ["铁路营业里程 900公里 level", "铁路营业里程中的高铁 300公里 level"]),
        # more than the whole, of another measure, or an amount that is told itself
        ("新增发电量40万千瓦，其中水电60万千瓦。", ["发电量 40万千瓦 change"]),
        ("新建幼儿园23所，其中学位4万个。", ["幼儿园 23所 change", "学位 4万个 level"]),
        ("新增就业3万人，其中农村1万人。", ["新增就业 3万人 change", "农村新增就业 1万人 change"]),
    ],
)  # fmt: skip
def test_a_part_is_named_with_its_whole(text: str, read: list[str]) -> None:
    assert reviewed(text) == read
