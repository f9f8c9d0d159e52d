"""Lists told over several sentences that each say what must be done: 一要…。二要…。"""

from __future__ import annotations

import pytest

from corpus.characters import shape
from corpus.facts.listed import told

TOLD = [
    ("一要加快治理散煤。清退小锅炉。二要治理港口尾气。三要应对大风。", ["加快治理散煤", "治理港口尾气", "应对大风"]),
    ("打好碧海保卫战：一要清滩；二要护礁；三要巡岸。", ["清滩", "护礁", "巡岸"]),
    ("办好学。一要增加投入，改善校舍。二要稳定教师。", ["增加投入，改善校舍", "稳定教师"]),
    ("一要稳粮\n二要稳畜\n", ["稳粮", "稳畜"]),
    ("一是修路。二是架桥。", ["修路", "架桥"]),
    ("要求如下。一要快，抓进度。二要准，抓质量。三要实。四要廉。", ["快，抓进度", "准，抓质量", "实", "廉"]),
]  # fmt: skip
NOT_TOLD = [
    "一要求二要点，分别落实。二要求不变。",
    "一要加快治理散煤。清退小锅炉。",
    "全市统一要把好关。万一要停，二要报告。",
    "二要治理尾气。三要应对大风。",
]


@pytest.mark.parametrize(("text", "items"), TOLD)
def test_each_that_must_be_done(text: str, items: list[str]) -> None:
    view = shape(text)
    assert [text[s.start : s.end] for s in told(view, 0, len(view))] == items


@pytest.mark.parametrize("text", NOT_TOLD)
def test_no_list(text: str) -> None:
    assert told(shape(text), 0, len(text)) == ()
