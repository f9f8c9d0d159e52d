"""A limit is told with the share it bounds where both are asked, and nothing else is added."""

from __future__ import annotations

import pytest

from qa.capped import with_cap
from qa.shapes import shape_asked

TEXT = "按实际租金的40%给予补贴，单个企业每年最高不超过20万元，期限不超过3年。"


@pytest.mark.parametrize(
    "view",
    [
        "入驻企业租金能补几成,一年封顶多少",
        "租金补贴比例是多少,最高多少",
        "租金按多大比例补,最多多少钱",
        "房租补贴多少,上限是多少",
        "房租补百分之几,每年不超过多少",
        "租金补贴是什么比例,最高几万",
    ],
)
def test_the_limit_stands_with_the_share(view: str) -> None:
    start, end = with_cap(TEXT, 0, 12, view)
    assert TEXT[start:end].endswith("20万元")


def test_a_sum_before_the_share_is_not_its_limit() -> None:
    text = "不超过500万元的贷款，按利息的30%给予贴息，每家每年最高10万元。"
    start, end = with_cap(text, 0, text.index("，每家"), "贷款贴息几成,一年封顶多少")
    assert text[start:end].endswith("10万元")


@pytest.mark.parametrize(
    ("text", "view"),
    [
        (TEXT, "租金补贴比例是多少"),
        (TEXT, "租金补几成,补几年"),
        ("按租金的40%给予补贴。\n展位费最高补贴5万元。", "租金补几成,封顶多少"),
        ("按租金的40%给予补贴，补贴期限不超过3年。", "租金补几成,封顶多少"),
    ],
)
def test_nothing_else_is_added(text: str, view: str) -> None:
    assert with_cap(text, 0, 10, view) == (0, 10)


@pytest.mark.parametrize(
    ("view", "shape"),
    [
        ("两地的通勤时间是多长", "span"),
        ("通勤时间分别是多长", "span"),
        ("什么时候办结", "time"),
        ("截止时间是哪天", "time"),
    ],
)
def test_what_the_answer_looks_like(view: str, shape: str) -> None:
    found = shape_asked(view)
    assert found is not None
    assert found.name == shape
