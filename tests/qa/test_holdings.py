"""Which documents there are: of a place, an issuer, a year, on a topic."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from qa.types import Kind

if TYPE_CHECKING:
    from collections.abc import Callable

    from qa.bot import Bot

RULES = """平溪市{topic}管理办法

平科发〔{year}〕{number}号

各有关单位：

第一条 为加强{topic}管理，制定本办法。
第二条 {topic}单位应当守规矩。{more}

平溪市科学技术局
{year}年3月1日
"""
NOTICE = """国务院办公厅关于2019年部分节假日安排的通知

国办发〔2018〕15号

各省、自治区、直辖市人民政府：

一、元旦：放假1天。
二、春节：放假7天，与周末连休。
三、清明节：放假1天。

国务院办公厅
2018年12月4日
"""


@pytest.fixture
def library(bot_of: Callable[..., Bot]) -> Bot:
    return bot_of(
        parking=RULES.format(topic="停车", year=2021, number=3, more=""),
        boats=RULES.format(
            topic="游船",
            year=2022,
            number=7,
            more="\n第三条 从业单位应当聘用持有船员证书的人员，优先引进技术人才，并报主管部门备案。",
        ),
        days=NOTICE,
    )


@pytest.mark.parametrize(
    "question",
    [
        "有没有关于停车的文件",
        "关于停车的文件有吗",
        "库里有讲停车的吗",
        "停车方面的文件有哪些",
        "哪些文件是关于停车的",
    ],
)
def test_documents_on_a_topic_are_those_whose_titles_say_it(library: Bot, question: str) -> None:
    answer = library.ask(question)
    assert (answer.status, answer.kind) == ("answered", Kind.LIST)
    assert answer.answer == "共有1份文件：（1）《平溪市停车管理办法》（平科发〔2021〕3号）。"


def test_a_topic_that_no_title_says_is_looked_for_in_the_texts(library: Bot) -> None:
    answer = library.ask("有没有关于放假的文件")
    assert answer.answer.startswith("没有以“放假”为题的文件，写到的有1份文件：（1）《国务院办公厅")
    assert "放假" in answer.citations[0].quote


def test_a_word_said_by_the_way_makes_no_document_of_it(library: Bot) -> None:
    answer = library.ask("有没有关于人才的文件")
    assert answer.status == "not_found"
    assert answer.answer.endswith("库里没有关于“人才”的文件。")


@pytest.mark.parametrize(
    ("question", "count", "named"),
    [
        ("国务院办公厅发过哪些文件", 1, "节假日"),
        ("平溪市科技局都发了什么文件", 2, "停车"),
        ("平溪市科技局有没有发过文", 2, "游船"),
        ("2022年印发的文件有几份", 1, "游船"),
        ("2018年发的文件有哪些", 1, "节假日"),
        ("平溪市科技局2021年发布的文件列一下", 1, "停车"),
    ],
)
def test_documents_are_told_apart_by_issuer_and_year(
    library: Bot, question: str, count: int, named: str
) -> None:
    answer = library.ask(question)
    assert answer.answer.startswith(f"共有{count}份文件：")
    assert named in answer.answer


def test_an_issuer_without_documents_is_refused(library: Bot) -> None:
    answer = library.ask("平溪市财政局发过哪些文件")
    assert answer.status == "not_found"
    assert answer.answer.endswith("库里没有平溪市财政局发的文件。")


def test_a_province_holds_the_documents_of_its_cities(bot_of: Callable[..., Bot]) -> None:
    texts = {"a": "武汉市停车办法\n\n第一条 为管理停车，制定本办法。\n"}
    for question in ("湖北省的文件有哪些", "湖北省武汉市有哪些文件"):
        assert bot_of(**texts).ask(question).answer.startswith("共有1份文件")
