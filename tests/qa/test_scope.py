"""Place, document and year choose the documents first; what no document is of is refused."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from qa.scope import Scope, select
from qa.types import Filters, Kind
from qa.understand import understand

if TYPE_CHECKING:
    from collections.abc import Callable

    from qa.bot import Bot
    from qa.types import Answer

PLAN, POINTS, YICHANG = (
    "武汉市科技创新发展“十三五”规划",
    "2023年武汉市科技创新工作要点",
    "宜昌市2024年科技创新工作要点",
)
EVERY = {PLAN, POINTS, YICHANG}


@pytest.fixture(scope="module")
def choose(cities: Bot) -> Callable[..., Scope]:
    library = cities._current()

    def choose(question: str, filters: Filters | None = None, day: date | None = None) -> Scope:
        return select(understand(question, library, 2024), library, filters, day)

    return choose


@pytest.fixture(scope="module")
def titles(cities: Bot) -> Callable[[Scope], set[str]]:
    entries = cities._current().entries
    return lambda scope: {entries[i].header.title for i in scope.document_ids}


CHOSEN = [
    ("三峡实验室由谁牵头", EVERY),
    ("武汉的东湖科学城由谁牵头", {PLAN, POINTS}),
    ("武汉市知识产权由谁牵头", {PLAN, POINTS}),
    ("宜昌知识产权由谁牵头", {YICHANG}),
    ("宜昌市的中试服务谁负责", {YICHANG}),
    ("武汉市洪山区的人才政策由谁负责", {PLAN, POINTS}),
    ("武汉和宜昌的科普由谁负责", EVERY),
    ("2023年要点的文号是什么", {POINTS}),
    ("《宜昌市2024年科技创新工作要点》的文号", {YICHANG}),
    ("武政办[2023]4号由谁印发", {POINTS}),
    ("宜府办发〔2024〕12号是什么时候发布的", {YICHANG}),
    ("宜府办发[2024]12号是什么时候发布的", {YICHANG}),
    ("十三五规划有几章", {PLAN}),
    ("科技创新发展规划的指导思想", {PLAN}),
    ("2023年的工作目标由谁负责", {POINTS}),
    ("2024年人才工作由谁牵头", {YICHANG}),
    ("2022-2024年人才工作由谁牵头", {YICHANG}),
    ("2016年的科技服务由谁牵头", {PLAN}),
]


@pytest.mark.parametrize(("question", "chosen"), CHOSEN)
def test_a_question_is_answered_from_the_documents_it_names(
    choose: Callable[..., Scope],
    titles: Callable[[Scope], set[str]],
    question: str,
    chosen: set[str],
) -> None:
    scope = choose(question)
    assert scope.refusal is None
    assert titles(scope) == chosen


@pytest.mark.parametrize(
    ("question", "named"),
    [
        ("武汉的东湖科学城由谁牵头", True),
        ("2023年要点的文号是什么", True),
        ("武汉和宜昌的科普由谁负责", True),
        ("三峡实验室由谁牵头", False),
        ("技术合同成交额目标", False),
    ],
)
def test_it_is_told_whether_the_question_names_its_documents(
    choose: Callable[..., Scope],
    question: str,
    named: bool,  # noqa: FBT001  # a column of the table
) -> None:
    assert choose(question).named is named


REFUSED = [
    ("上海市科技工作由谁牵头", "库里没有上海市的文件"),
    ("北京的人工智能由谁牵头", "库里没有北京市的文件"),
    ("襄阳高新技术企业目标", "库里没有襄阳市的文件"),
    ("浙江省技术合同成交额目标", "库里没有浙江省的文件"),
    ("湖北省的人才政策由谁负责", "库里没有湖北省的文件"),
    ("黄石市曙光计划由谁牵头", "库里没有黄石市的文件"),
]


@pytest.mark.parametrize(("question", "reason"), REFUSED)
def test_a_place_that_no_document_is_of_is_refused(
    choose: Callable[..., Scope], question: str, reason: str
) -> None:
    scope = choose(question)
    assert scope.refusal == reason
    assert scope.document_ids == ()


def test_a_place_the_text_speaks_of_is_no_place_asked_about(choose: Callable[..., Scope]) -> None:
    assert choose("加强与北京、上海对接由谁牵头").refusal is None
    assert choose("长江中游城市群科技合作由谁负责").refusal is None


@pytest.mark.parametrize(
    ("question", "named"),
    [
        ("2021年要点的文号是什么", "2021年要点"),
        ("《武汉市数字经济条例》的文号", "武汉市数字经济条例"),
        ("十四五规划的文号", "十四五规划"),
    ],
)
def test_a_document_that_is_not_there_is_refused_by_name(
    choose: Callable[..., Scope], question: str, named: str
) -> None:
    refusal = choose(question).refusal
    assert refusal is not None
    assert named in refusal


def test_a_year_of_no_document_is_refused_with_those_there_are(
    choose: Callable[..., Scope],
) -> None:
    assert choose("2021年人才工作由谁牵头").refusal == (
        "库里没有2021年的文件，现有2024年、2023年、2020年的"
    )


def test_this_year_stands_for_the_newest_there_is(
    choose: Callable[..., Scope], titles: Callable[[Scope], set[str]]
) -> None:
    assert titles(choose("今年的人才工作由谁牵头")) == {YICHANG}
    assert titles(choose("武汉今年的人才工作由谁牵头")) == {POINTS}


def test_what_was_issued_later_is_not_known_on_the_day(
    choose: Callable[..., Scope], titles: Callable[[Scope], set[str]]
) -> None:
    assert titles(choose("人才工作由谁牵头", None, date(2024, 3, 5))) == EVERY
    assert titles(choose("人才工作由谁牵头", None, date(2024, 3, 4))) == {PLAN, POINTS}
    assert titles(choose("人才工作由谁牵头", None, date(2023, 1, 27))) == {PLAN}


def test_filters_come_before_the_question(
    choose: Callable[..., Scope], titles: Callable[[Scope], set[str]]
) -> None:
    assert titles(choose("人才工作由谁牵头", Filters(issuer="武汉市"))) == {POINTS}
    assert titles(choose("人才工作由谁牵头", Filters(year=2024))) == {YICHANG}
    assert choose("宜昌的人才工作由谁牵头", Filters(year=2023)).refusal == "库里没有宜昌市的文件"
    assert choose("人才工作", Filters(document_ids=("0000000000",))).refusal == "筛选条件下没有文件"


def test_a_file_without_a_title_is_of_the_place_in_its_name(bot_of: Callable[..., Bot]) -> None:
    text = "今年要抓好以下工作：\n一、实施氢能示范，建成加氢站6座。（牵头单位：市经信局）\n"
    bot = bot_of(荆州=text)
    answer: Answer = bot.ask("荆州氢能示范由谁牵头")
    assert "市经信局牵头" in answer.answer
    assert bot.ask("宜昌氢能示范由谁牵头").reason == "库里没有宜昌市的文件"


def test_a_list_is_no_text_s_that_is_not_of_the_year_and_nowhere_says_it(
    bot_of: Callable[..., Bot],
) -> None:
    helping = "现就做好2022年有关工作通知如下。将行动范围扩大至石家庄、太原、福州、长沙4个城市。"
    bot = bot_of(
        a=f"关于深入开展“暖阳”公益行动的通知\n\n{helping}\n",
        b="关于养老工作的通知\n\n2023年继续做好养老工作。\n",
    )
    assert bot.ask("“暖阳”公益行动扩大到哪些城市").status == "answered"
    assert bot.ask("2023年“暖阳”公益行动扩大到哪些城市").kind is not Kind.LIST


def test_a_title_written_out_is_the_document_whatever_place_it_speaks_of(
    bot_of: Callable[..., Bot],
) -> None:
    reply = "国务院办公厅关于广东与香港合建气象站有关问题的复函\n国办函〔1996〕4号\n广东省人民政府：\n同意合建。\n一九九六年二月六日\n"
    other = "广东省茶园奖励办法\n第一条 为奖励茶园，制定本办法。\n第二条 本办法自2025年6月30日起施行。\n"
    told = bot_of(a=reply, b=other).ask(
        "国务院办公厅关于广东与香港合建气象站有关问题的复函什么时候印发的"
    )
    assert "一九九六年二月六日" in told.answer
    assert {c.title for c in told.citations} == {
        "国务院办公厅关于广东与香港合建气象站有关问题的复函"
    }


def test_a_task_said_word_for_word_is_found_beside_documents_called_like_it(
    bot_of: Callable[..., Bot],
) -> None:
    plan = "平溪市茶园建设方案\n一、任务\n1.制定茶园联合检查清单和实施办法。细化清单。（市农业农村局牵头，市林业局配合）\n"
    rules = "石桥市茶园检查实施办法\n第一条 为规范茶园检查，制定本办法。\n"
    told = bot_of(a=plan, b=rules).ask("制定茶园联合检查清单和实施办法的责任单位有哪些")
    assert "市农业农村局" in told.answer
