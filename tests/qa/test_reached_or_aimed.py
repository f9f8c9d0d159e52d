"""What was reached is told where a question says 了, parts are those of what has them, as many as asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from qa.bot import Bot

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

REPORT = """云溪市政府工作报告

2024年1月10日在云溪市第五届人民代表大会第四次会议上

一、2023年工作回顾

2023年，全市新建5G基站510个，新增高新技术企业25家。全市人口平均预期寿命达80.76岁。

二、2024年工作安排

2024年，新建5G基站400个，地区生产总值增长6%。
"""
GUIDE = """云溪市智能制造标准体系建设指南

一、总体要求

到2025年，基本建成标准体系。

二、建设内容

基础共性标准包括能力评价、参考模型、功能安全、标识解析四部分，适用于各行业。

三、保障措施

加强组织领导。
"""


@pytest.fixture(scope="module")
def bot(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Bot]:
    folder: Path = tmp_path_factory.mktemp("reached")
    for name, text in (("report", REPORT), ("guide", GUIDE)):
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    bot = Bot.open(folder / "data")
    bot.add([folder / "report.txt", folder / "guide.txt"])
    yield bot
    bot.close()


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("云溪市一共建了多少个5G基站", "510个"),
        ("云溪市2024年要建多少个5G基站", "400个"),
        ("云溪市人均预期寿命是多少岁", "80.76岁"),
        ("云溪市人口平均预期寿命", "80.76岁"),
    ],
)
def test_what_was_reached_is_told_apart_from_what_is_aimed_at(
    bot: Bot, question: str, value: str
) -> None:
    answer = bot.ask(question)
    assert answer.status == "answered"
    assert value in answer.answer
    assert not any(other in answer.answer for other in {"510个", "400个"} - {value})


def test_parts_asked_of_something_inside_are_not_the_documents_chapters(bot: Bot) -> None:
    whole = bot.ask("云溪市智能制造标准体系建设指南有几个部分")
    assert "总体要求" in whole.answer
    inside = bot.ask("云溪市智能制造标准体系建设指南里基础共性标准包括哪几部分")
    assert "标识解析" in inside.answer
    assert "总体要求" not in inside.answer


def test_a_list_is_as_long_as_the_question_says(bot: Bot) -> None:
    answer = bot.ask("基础共性标准包括哪四部分")
    assert "能力评价、参考模型、功能安全、标识解析" in answer.answer
    for number in "三六":  # fewer and more than there are
        assert bot.ask(f"基础共性标准包括哪{number}部分").kind != "list"
