"""A document is named by its number, in full or for short; one that is not there is refused."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from qa.numbered import numbered

if TYPE_CHECKING:
    from collections.abc import Callable

    from qa.bot import Bot

NOTICE = "{title}\n\n{number}\n\n各有关单位：\n\n{body}\n\n{issuer}\n{day}\n"
STATE = NOTICE.format(
    title="国务院关于支持海岛渔业发展的意见",
    number="国发〔2018〕41号",
    body="税务总局负责落实优惠。依据《渔业规划》（农渔发〔2016〕7号）执行。",
    issuer="国务院",
    day="2018年5月3日",
)
OFFICE = NOTICE.format(
    title="国务院办公厅关于加强远洋渔船管理的通知",
    number="国办发〔2019〕41号",
    body="税务总局负责核对船舶。",
    issuer="国务院办公厅",
    day="2019年6月3日",
)


@pytest.fixture
def fishing(bot_of: Callable[..., Bot]) -> Bot:
    return bot_of(state=STATE, office=OFFICE)


@pytest.mark.parametrize(
    ("question", "titles"),
    [
        ("国发〔2018〕41号里税务总局负责什么", "意见"),
        ("国办发[2019]41号是什么文件", "通知"),
        ("国发41号文 税务总局负责什么", "意见"),
        ("按国办发41号文，税务总局负责什么", "通知"),
        ("国办41号文里写了什么", "通知"),
        ("2018年41号文说了什么", "意见"),
        ("41号文说了什么", "意见通知"),
        ("下发的41号文说了什么", "意见通知"),
        ("41号线经过哪里", None),
        ("农渔发〔2016〕7号是什么文件", None),
        ("国发〔2019〕41号是什么文件", ""),
        ("国发〔2018〕1号是什么文件", ""),
        ("国函41号文讲什么", ""),
    ],
)
def test_a_number_names_the_documents_that_bear_it(
    fishing: Bot, question: str, titles: str | None
) -> None:
    library = fishing._current()
    found = numbered(
        question, list(library.entries.values()), lambda: map(library.bare_text, library.entries)
    )
    if titles is None:
        assert found is None
    else:
        assert found is not None
        named = {library.entries[i].header.title[-2:] for i in found.document_ids}
        assert named == {titles[i : i + 2] for i in range(0, len(titles), 2)}


def test_what_is_asked_of_a_number_is_answered_by_its_document_alone(fishing: Bot) -> None:
    answer = fishing.ask("国办发41号文 税务总局负责什么")
    assert {c.document_number for c in answer.citations} == {"国办发〔2019〕41号"}


def test_a_number_that_is_not_there_is_refused_however_near_another_is(fishing: Bot) -> None:
    answer = fishing.ask("国办发〔2019〕42号是什么文件")
    assert answer.status == "not_found"
    assert "库里没有国办发" in answer.answer
