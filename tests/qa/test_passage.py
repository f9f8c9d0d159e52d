"""What no fact answers is quoted: the section named, the best sentence, the clause with the value."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from qa.types import Kind

if TYPE_CHECKING:
    from collections.abc import Callable

    from qa.bot import Bot
    from qa.types import Answer

    Ask = Callable[..., Answer]

NAMED = [
    ("指导思想是什么", "第三章 指导思想"),
    ("总体目标是什么", "一、总体目标"),
    ("怎么加强知识产权保护", "二、着力加强知识产权保护"),
    ("加强组织领导怎么做", "(一)加强组织领导"),
    ("如何攻克产业关键技术", "四、攻克产业关键技术"),
    ("怎么营造环境培育人才", "16. 营造环境培育人才"),
]


@pytest.mark.parametrize(("question", "heading"), NAMED)
def test_a_section_asked_for_by_its_heading_is_quoted(
    ask: Ask, question: str, heading: str
) -> None:
    answer = ask(question)
    assert (answer.status, answer.kind) == ("answered", Kind.PASSAGE)
    (cited,) = answer.citations
    assert heading in f"{cited.location} {cited.quote}"


@pytest.mark.parametrize(
    ("question", "title"),
    [
        ("第七章叫什么", "第七章 实施“创谷”计划"),
        ("第一篇的标题是什么", "第一篇 发展基础和发展环境"),
        ("第十五章叫什么名称", "第十五章 加强监测评估与考核"),
    ],
)
def test_a_numbered_heading_is_quoted(ask: Ask, question: str, title: str) -> None:
    answer = ask(question)
    assert answer.status == "answered"
    assert " ".join(answer.citations[0].quote.split()) == title


SENTENCES = [
    ("怎么支持青年科技人才", "设立曙光计划专项"),
    ("如何支持风险投资", "创业投资风险补偿机制"),
    ("如何改革科研项目管理模式", "定向委托制"),
    ("如何创设东湖论坛", "创设首届"),
    ("怎么引进高端产业创新人才", "靶向引进顶尖人才"),
    ("孵化器怎么提档升级", "孵化链条"),
    ("外国专家来华许可怎么优化", "优化来华工作许可审批流程"),
]


@pytest.mark.parametrize(("question", "held"), SENTENCES)
def test_the_best_sentences_are_quoted_and_no_more(ask: Ask, question: str, held: str) -> None:
    answer = ask(question)
    assert (answer.status, answer.kind) == ("answered", Kind.PASSAGE)
    (cited,) = answer.citations
    assert held in cited.quote
    assert cited.quote.count("。") <= 4
    assert len(cited.quote) <= 400


CLAUSES = [
    ("曙光计划有多少钱", "1000万元", 60),
    ("曙光计划支持多少人", "100名以上", 60),
    ("武创科技成果转化基金规模多大", "30亿元", 60),
    ("人工智能计算中心扩容到多少", "400P", 80),
    ("新增多少大学生在汉就业", "30万", 40),
    ("要建多少平方米创新街区", "120万平方米", 40),
    ("显微光学切片断层成像系统挂牌转让了多少钱", "1000万元", 120),
    ("小升高行动新增多少家高企", "200家", 60),
]


@pytest.mark.parametrize(("question", "value", "most"), CLAUSES)
def test_a_value_that_is_no_known_indicator_is_quoted_with_its_clause(
    ask_cities: Ask, question: str, value: str, most: int
) -> None:
    answer = ask_cities(question)
    assert answer.status == "answered"
    assert value in answer.answer
    assert any(value in cited.quote for cited in answer.citations)
    assert len(re.split("写道：|提出，", answer.answer)[-1]) <= most


@pytest.mark.parametrize(("question", "held"), SENTENCES)
def test_a_quote_is_given_word_for_word(ask: Ask, question: str, held: str) -> None:
    answer = ask(question)
    said = answer.answer.split("写道：", maxsplit=1)[1].removesuffix("。")
    quote = answer.citations[0].quote
    assert "".join(said.split()) == "".join(quote.split()).rstrip("。；;，,")


UNKNOWN = [
    "怎么申请补贴",
    "入学需要什么材料",
    "垃圾怎么分类",
    "公积金怎么提取",
    "第二十章讲什么",
    "第九条规定了什么",
    "东湖隧道收费标准",
    "怎么办理护照",
    "地铁票价多少钱",
    "什么是碳普惠",
    "双一流是什么意思",
]


@pytest.mark.parametrize("question", UNKNOWN)
def test_what_is_not_there_is_refused_with_the_nearest_beside(ask: Ask, question: str) -> None:
    answer = ask(question)
    assert answer.status == "not_found"
    assert answer.citations == ()
    assert answer.reason
    assert all(near.quote not in answer.answer for near in answer.nearest)


def test_a_place_named_is_quoted_from_its_documents_alone(ask_cities: Ask) -> None:
    answer = ask_cities("宜昌怎么培养青年科技人才")
    assert {c.title for c in answer.citations} == {"宜昌市2024年科技创新工作要点"}
    assert "峡江英才" in answer.answer
    wuhan = ask_cities("武汉怎么扶持青年科技人才")
    assert {c.title for c in wuhan.citations} == {"2023年武汉市科技创新工作要点"}


def test_an_items_number_is_no_figure_that_was_asked_for(bot_of: Callable[..., Bot]) -> None:
    bot = bot_of(
        a="临江市2025年工作要点\n为做好全年各项工作，推动城市品质提升，结合本市实际，制定本要点。各部门要加强协调配合，"
        "明确责任分工，确保各项任务落到实处，并于年底前报送总结。\n一、任务\n3.淘汰老旧车辆。全年淘汰老旧车辆2000辆。\n"
        "4.清理违建。加强巡查。\n"
    )
    assert bot.ask("老旧车辆要淘汰多少辆").citations[0].quote.rstrip("。") == (
        "全年淘汰老旧车辆2000辆"
    )
    assert bot.ask("违建要清理多少").status == "not_found"


def test_a_place_that_is_the_title_is_said_once(bot_of: Callable[..., Bot]) -> None:
    bot = bot_of(阿坝="一、任务\n2024年，新增高新技术企业6户。\n二、保障\n加强领导。\n")
    answer = bot.ask("阿坝2024年新增高新技术企业多少户")
    assert answer.status == "answered"
    assert answer.answer.startswith("阿坝")
    assert "自治州阿坝" not in answer.answer


def test_a_heading_that_only_repeats_the_question_is_no_answer(bot_of: Callable[..., Bot]) -> None:
    text = "平溪市改革举措推广通知\n一、主要内容\n推广改革举措共9项，包括：\n（一）茶园联营方面6项。\n（二）夜市管理方面3项。\n"
    told = bot_of(a=text).ask("改革举措茶园联营方面是哪6项")
    assert not told.answer.endswith("（一）茶园联营方面6项。")
