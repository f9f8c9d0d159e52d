"""What is asked of, told by words of its own: the office that a document is named by, N years after."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from qa.types import Kind, Turn

if TYPE_CHECKING:
    from collections.abc import Callable

    from qa.bot import Bot

PLAN = """洛川市人民政府办公室关于促进数字经济发展的实施意见
洛政办发〔2024〕18号
一、建设实验室集群。健全“一室一策”机制，组织开展支撑发展“擂台赛”，在成果转化方面先行先试。(牵头单位:市科技局;责任单位:市教育局、市财政局)
二、健全金融服务。设立引导基金，开展信贷试点。(牵头单位:市金融局;责任单位:市财政局、市人民政府办公室)
三、保护知识产权。建设保护中心。(牵头单位:市市场监管局;责任单位:市金融局、市科技局)
四、发展目标。2020年数字产业产值为300亿元。到2025年，数字产业产值达到800亿元。
2015年数字产业增加值占GDP比重为4%，2020年数字产业增加值占GDP比重为9%。
五、加快壮大生物、装备、软件三大战略产业。
专栏1:主要指标
序号\t指标\t2025年目标
1\t数字产业产值\t800亿元
2\t重点实验室\t35家
注：指标来自《洛川市统计公报》。
专栏2:完成情况
序号\t指标\t2020年目标值\t2020年完成值
1\t示范工厂(家)\t25\t30
2\t数字企业(家)\t100\t90
"""


@pytest.fixture
def bot(bot_of: Callable[..., Bot]) -> Bot:
    return bot_of(意见=PLAN)


@pytest.mark.parametrize(
    ("question", "told", "not_told"),
    [
        ("“一室一策”那套机制,除了牵头的还要哪些单位来跟", "市教育局", "市金融局"),
        ("健全“一室一策”那套机制搞“擂台赛”,牵头的单位到底是谁啊", "市科技局", "市教育局"),
        ("知识产权保护,牵头的是市科技局吗还是别家", "市市场监管局", "市教育局"),
        ("市人民政府办公室2024年18号文里市科技局管哪几项工作", "建设实验室集群", "信贷"),
        ("市人民政府办公室数字经济发展的意见,保护知识产权的责任单位都有谁", "市金融局", "教育局"),
        ("市科技局只当责任单位、不牵头的那些任务有哪些", "保护知识产权", "建设实验室集群"),
        ("市金融局除了知识产权,还有别的任务没有?都说说", "健全金融服务", "建设实验室集群"),
        ("市教育局2024年数字经济意见任务", "建设实验室集群", "保护知识产权"),
        ("市教育局又是哪条", "建设实验室集群", "保护知识产权"),
        ("洛政办发〔2024〕18号的全称叫什么", "关于促进数字经济发展的实施意见", "没有写明"),
        ("数字产业增加值在GDP里的份额,2015和2020差了几个百分点", "5个百分点", "亿元"),
        ("2020年示范工厂比定的目标多建了几家", "5家", "35家"),
        ("2020年示范工厂目标几家、建成几家", "30家", "35家"),
    ],
)
def test_its_own_words_say_what_is_meant(bot: Bot, question: str, told: str, not_told: str) -> None:
    answer = bot.ask(question)
    assert answer.status == "answered"
    assert told in answer.answer
    assert not_told not in answer.answer


def test_a_year_is_counted_from_the_one_asked_before(bot: Bot) -> None:
    before = "2020年数字产业产值是多少"
    turn = Turn(before, bot.ask(before))
    assert "800亿元" in bot.ask("五年后要达到多少", (turn,)).answer
    assert "800亿元" not in bot.ask("三年后要达到多少", (turn,)).answer


@pytest.mark.parametrize(
    "question", ["数字经济意见里重点发展哪些产业", "专栏1下面的注说指标来自哪里"]
)
def test_another_list_is_not_told(bot: Bot, question: str) -> None:
    assert bot.ask(question).kind is not Kind.LIST


@pytest.mark.parametrize(
    "question",
    [
        "What share of GDP should digital industry added value have reached by 2020?",
        "In 2020, what percentage of GDP did digital industry added value account for?",
    ],
)
def test_a_share_is_asked_in_english(bot: Bot, question: str) -> None:
    answer = bot.ask(question).answer
    assert "9%" in answer
    assert "4%" not in answer


@pytest.mark.parametrize("question", ["数字产业补贴多少钱", "数字产业产值补贴多少"])
def test_no_target_of_an_amount_is_told_as_what_is_paid(bot: Bot, question: str) -> None:
    assert bot.ask(question).status == "not_found"
