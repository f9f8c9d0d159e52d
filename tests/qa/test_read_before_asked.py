"""Small readings of a question by themselves: years after, offices in documents' names, words cut whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from corpus.unit_mentions import UnitMention
from qa.issuer_named import asked_about
from qa.topics import whole_words
from qa.types import Answer, Kind, Turn
from qa.years_after import dated_after

if TYPE_CHECKING:
    from collections.abc import Callable

ISSUERS = frozenset({"国务院办公厅", "洛川市民政局"})


@pytest.mark.parametrize(
    ("before", "text", "read"),
    [
        ("2015年产值多少", "五年后呢", "2020年呢"),
        ("2015年产值多少", "那十年之后要达到多少", "2025年要达到多少"),
        ("2015年和2018年产值各多少", "五年后呢", "五年后呢"),
        ("产值多少", "五年后呢", "五年后呢"),
        ("2015年产值多少", "毕业五年后还能领吗", "毕业五年后还能领吗"),
    ],
)
def test_years_are_counted_from_the_one_year_asked(before: str, text: str, read: str) -> None:
    turn = Turn(before, Answer("", "answered", Kind.TARGET))
    assert dated_after(text, (turn,)) == read
    assert dated_after(text, ()) == text


@pytest.mark.parametrize(
    ("view", "unit", "asked"),
    [
        ("国办2020年24号文里有什么任务", "国办", False),
        ("国办优化营商环境更好服务企业的意见,责任单位有谁", "国办", False),
        ("国办牵头制定哪个意见,责任单位有谁", "国办", True),
        ("国办有哪些任务", "国办", True),
        ("教育部2020年24号文里有什么任务", "教育部", True),
        ("通知里写明国办2020年24号文由谁落实", "国办", True),
    ],
)
def test_an_office_that_names_a_document_is_not_asked_about(
    view: str, unit: str, *, asked: bool
) -> None:
    start = view.index(unit)
    mention = UnitMention(unit, start, start + len(unit))
    assert bool(asked_about(view, (mention,), ISSUERS)) is asked


def test_what_is_done_with_what_follows_is_no_end_of_a_word() -> None:
    assert whole_words("企业建200家研发机构", lambda _: True) == ()
    assert whole_words("健康码怎么方便老人", lambda _: True) == ("健康码",)


def test_a_table_s_note_is_none_of_its_rows(ask: Callable[..., Answer]) -> None:
    assert ask("专栏3下面的注说指标都出自哪些文件?").kind is not Kind.LIST
    assert ask("专栏3列了哪些指标").kind is Kind.LIST
