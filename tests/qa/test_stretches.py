"""What may be quoted: a list's last item is no heading of the paragraph behind it."""

from __future__ import annotations

import pytest

from corpus.parse import parse
from corpus.types import Document
from qa.stretches import stretches

RULES = """云岭市河湖管护办法
第一条 为加强河湖管护，制定本办法。
第二条 下列河道的管护方案，由市水务局批准：
（一）跨县的河道；
（二）饮用水源河道；
（三）由市政府列名的河道。
前款以外的河道的管护方案，由县水务局批准。
第三条 申请承包管护的单位应当具备下列条件：
（一）有独立法人资格；
（二）有三名以上巡河员；
（三）近两年无失信记录。
符合条件的单位向县水务局提出申请，县水务局应当在十日内答复。
第四条 巡河员每周巡河两次。但是，汛期每日一次。
发现排污的，应当当日报告。
第五条 承包单位不得将管护转包给他人。违反规定的，县水务局应当终止承包。
"""
PLAN = """云岭市河湖管护要点
1.加强巡河。
各县组织巡河员每周巡河两次，建立巡河台账。
2.整治排污。
各县封堵非法排污口，年底前完成整治。
3.修复岸线。
各县修复受损岸线，种植护岸林。
"""


def _quotable(text: str) -> list[str]:
    document = Document("d", ("d.txt",), "2026-01-01", parse(text, "d.txt"))
    passages = document.parsed.passages
    return [text[s.start : s.end].strip() for p in passages for s in stretches(document, p)]


@pytest.mark.parametrize(
    "sentence",
    [
        "前款以外的河道的管护方案，由县水务局批准。",
        "符合条件的单位向县水务局提出申请，县水务局应当在十日内答复。",
        "发现排污的，应当当日报告。",
    ],
)
def test_a_paragraph_behind_a_line_that_closes_is_quoted_by_itself(sentence: str) -> None:
    assert sentence in _quotable(RULES)


@pytest.mark.parametrize("item", ["（三）由市政府列名的河道。", "（三）近两年无失信记录。"])
def test_the_last_item_is_not_quoted_with_what_follows_its_list(item: str) -> None:
    found = _quotable(RULES)
    assert item in found
    assert not any(q.startswith(item) and len(q) > len(item) for q in found)


def test_what_follows_from_a_breach_is_quoted_with_the_rule() -> None:
    rule = "承包单位不得将管护转包给他人。违反规定的，县水务局应当终止承包。"
    assert any(q.endswith(rule) for q in _quotable(RULES))


@pytest.mark.parametrize(
    "whole",
    [
        "1.加强巡河。\n各县组织巡河员每周巡河两次，建立巡河台账。",
        "2.整治排污。\n各县封堵非法排污口，年底前完成整治。",
        "3.修复岸线。\n各县修复受损岸线，种植护岸林。",
    ],
)
def test_a_heading_is_quoted_with_what_it_heads(whole: str) -> None:
    assert whole in _quotable(PLAN)
