"""What a document is about, whose proposal a reply answers, and other ways to ask for its header."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from qa.bot import Bot

RULES = """平溪市停车管理办法

平府规〔2024〕3号

各县区人民政府、市直各部门：

为规范停车秩序，根据《平溪市城市管理条例》，制定本办法。

第一章 总则
第一条 停车应当有序。
第二章 收费
第二条 收费由市发改委定。

平溪市人民政府
2024年3月1日
"""
REPLY = """平溪市人民政府办公室对市政协三次会议第46号提案的答复

平府办函〔2024〕8号

王大同委员：

您提出的《关于设立夜间公交热线的提案》收悉。现答复如下：
夜间公交由市交通局研究。

平溪市人民政府办公室
2024年10月18日
"""


@pytest.fixture
def bot(bot_of: Callable[..., Bot]) -> Bot:
    return bot_of(rules=RULES, reply=REPLY)


@pytest.mark.parametrize(
    "question",
    [
        "平府规〔2024〕3号讲的是什么",
        "停车管理办法主要讲了啥",
        "平溪停车办法的主要内容是什么",
        "停车办法是干什么用的",
    ],
)
def test_a_document_is_about_what_it_says_it_is_made_for(bot: Bot, question: str) -> None:
    answer = bot.ask(question).answer
    assert answer.endswith(
        "的主要内容：为规范停车秩序，根据《平溪市城市管理条例》，制定本办法；分2章：总则、收费。"
    )


def test_a_reply_without_a_purpose_is_about_what_it_answers(bot: Bot) -> None:
    answer = bot.ask("平府办函〔2024〕8号讲什么").answer
    assert answer.endswith("的主要内容：答复《关于设立夜间公交热线的提案》。")


@pytest.mark.parametrize(
    "question",
    [
        "设立夜间公交热线的提案是谁提的",
        "夜间公交热线是哪位委员提的建议",
        "平府办函〔2024〕8号答复的是谁",
    ],
)
def test_a_reply_is_known_by_what_was_proposed_and_tells_by_whom(bot: Bot, question: str) -> None:
    assert bot.ask(question).answer.endswith("的提出人为王大同委员。")


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("停车办法是哪天印的", "2024年3月1日"),
        ("停车办法对外发布是哪天", "2024年3月1日"),
        ("停车办法是根据什么要求制定的", "《平溪市城市管理条例》"),
        ("停车办法是给谁的", "各县区人民政府、市直各部门"),
        ("停车办法发给哪几个部门", "各县区人民政府、市直各部门"),
        ("停车办法的文号和日期", "平府规〔2024〕3号；"),
        ("停车办法的文号和日期", "成文日期为2024年3月1日"),
        ("第46号提案答复的日期", "2024年10月18日"),
    ],
)
def test_the_header_is_asked_for_in_everyday_words(bot: Bot, question: str, told: str) -> None:
    assert told in bot.ask(question).answer


def test_what_this_document_says_is_asked_back_where_there_are_many(
    bot_of: Callable[..., Bot],
) -> None:
    texts = {
        f"f{n}": RULES.replace("停车", name)
        for n, name in enumerate("绿化 供水 路灯 消防 公交 桥梁".split())
    }
    assert bot_of(**texts).ask("这份文件讲什么").status == "need_clarification"


def test_what_a_document_says_of_something_is_no_question_of_the_whole(bot: Bot) -> None:
    assert "主要内容" not in bot.ask("停车办法对夜间停车讲了什么").answer


def test_the_basis_is_told_with_the_numbers_printed_behind_it(bot_of: Callable[..., Bot]) -> None:
    text = (
        "平溪市开店办法\n\n平府规〔2024〕3号\n\n"
        "第一条 为鼓励开店，根据《平溪市商业条例》、《平溪市商业规定》（平府〔2019〕4号），制定本办法。\n"
    )
    for question in ("开店办法依据哪些文件", "开店办法依据哪个文号制定"):
        assert "《平溪市商业规定》（平府〔2019〕4号）" in bot_of(shops=text).ask(question).answer


def test_when_a_rule_was_first_made_stands_in_its_history(bot_of: Callable[..., Bot]) -> None:
    text = (
        "平溪市停车办法\n（2001年3月4日平溪市人民政府令第6号发布\n\n"
        "根据2018年9月6日平溪市人民政府令第9号修订）\n\n第一条 为管理停车，制定本办法。\n"
    )
    for question in ("停车办法最早是哪年发布的", "停车办法最早是第几号令"):
        assert "2001年3月4日平溪市人民政府令第6号发布" in bot_of(stop=text).ask(question).answer
