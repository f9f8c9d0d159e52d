"""Lines that count up: items with a second paragraph, items with parts, and where a list ends."""

from __future__ import annotations

import pytest

from corpus.characters import shape
from corpus.facts.listed import numbered_lines
from corpus.facts.parallel import opening_each

TWO_PARAGRAPHS = "（一）受理。窗口登记申请。\n材料不全的，一次告知。\n（二）审核。\n（三）公示。公示七日。\n公示期满后归档。\n第九条 本办法自印发之日起施行。"
PARTS = "（一）申请人应当具有本市户籍，但以下情形除外：\n1．随军家属；\n2．引进人才。\n（二）无房产。\n（三）无失信记录。"
HEADINGS = "一、总体要求\n坚持稳中求进。\n二、主要任务\n推进改革。\n三、保障措施"
OTHER_LIST = "（一）甲；\n（二）乙。\n第八条 有下列情形的，不予登记：\n（三）丙；\n（四）丁。"
FURTHER = (
    "1.编制清单。\n清单每年更新。\n2.公布清单。\n（1）网站公布；\n（2）窗口公布。\n3.接受监督。"
)


@pytest.mark.parametrize(
    ("text", "items"),
    [
        (TWO_PARAGRAPHS, ["受理。窗口登记申请", "审核", "公示。公示七日"]),
        (
            PARTS,
            [
                "申请人应当具有本市户籍，但以下情形除外：\n1．随军家属；\n2．引进人才",
                "无房产",
                "无失信记录",
            ],
        ),
        (HEADINGS, []),
        (OTHER_LIST, ["甲", "乙"]),
        (FURTHER, ["编制清单", "公布清单", "接受监督"]),
        ("（一）甲；\n（二）乙；\n（四）丁。", ["甲", "乙"]),
        ("（一）甲。\n本条自公布之日起施行。", []),
    ],
)
def test_items_are_counted_past_what_belongs_to_them(text: str, items: list[str]) -> None:
    found = numbered_lines(shape(text), 0)
    assert [text[s.start : s.end] for s in found] == items


def test_clauses_that_open_alike_are_a_list_only_if_they_are_as_many_as_told() -> None:
    text = "突出甲方。突出乙方。突出丙方。"
    assert [text[s.start : s.end] for s in opening_each(text, 0, "突出", 3)] == [
        "突出甲方",
        "突出乙方",
        "突出丙方",
    ]
    assert opening_each(text, 0, "突出", 2) == ()
