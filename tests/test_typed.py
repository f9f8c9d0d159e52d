"""What is written as JSON reads back as the dataclass it was."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import orjson
import pytest

from contract import (
    DocumentDetail,
    DocumentList,
    TargetPage,
    TaskPage,
    document_detail,
    document_list,
    to_json,
)
from qa.filters import DocumentFilter
from qa.types import Answer, Kind
from typed import typed

if TYPE_CHECKING:
    from qa.bot import Bot

DAY = date(2024, 6, 1)


def back(value: Any) -> Any:
    return typed(type(value), orjson.loads(to_json(value)))


@pytest.mark.parametrize(
    "question",
    ["东湖科学城建设由谁牵头？", "2020年研发投入占GDP比重目标？", "上海市科技工作由谁牵头？"],
)
def test_an_answer_reads_back_as_it_was(bot: Bot, question: str) -> None:
    asked = bot.ask(question, as_of=DAY)
    answer = Answer(**{name: getattr(asked, name) for name in Answer.__slots__})
    assert back(answer) == answer
    assert isinstance(back(answer).kind, Kind)


def test_lists_and_documents_read_back_as_they_were(bot: Bot) -> None:
    rows = bot.lists().documents(DocumentFilter(), DAY)
    listed: DocumentList = document_list(rows, len(rows))
    tasks, targets = (TaskPage(tuple(bot.tasks()[0]), 1), TargetPage(tuple(bot.targets()[0]), 1))
    assert [back(one) for one in (listed, tasks, targets)] == [listed, tasks, targets]
    for row in rows:
        document = bot.document(row.entry.id)
        assert document is not None
        detail: DocumentDetail = document_detail(row, document)
        assert back(detail) == detail


def test_a_field_that_is_not_known_is_left_out() -> None:
    assert typed(TaskPage, {"tasks": [], "total": 0, "newer": 1}) == TaskPage((), 0)


@pytest.mark.parametrize(
    "value",
    [None, [], "page", {}, {"tasks": 1, "total": 0}, {"tasks": {}, "total": 0}, {"tasks": [1], "total": 1}],
)  # fmt: skip
def test_what_has_another_form_is_refused(value: Any) -> None:
    with pytest.raises((TypeError, ValueError)):
        typed(TaskPage, value)
