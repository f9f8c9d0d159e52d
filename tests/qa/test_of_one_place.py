"""A guide that is of no place by its name, and speaks of one place alone, answers for that place."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from qa.bot import Bot

GUIDE = """电子游园证如何申领？一文说清
01 什么是电子游园证？
电子游园证是公园管理机构签发的游园证电子文件。
02 申领条件和渠道
{who}持有效证件，可以申领电子游园证。申领电子游园证的审核期限为4个工作日，审核通过后在线核发。
03 换发
电子游园证遗失的，凭有效证件到发证窗口换发，换发不收取费用。
04 使用
入园时出示电子游园证二维码，由公园工作人员核验。
"""
RULES = """株洲市市政公园管理办法
第一条 为加强株洲市市政公园管理，制定本办法。
第二条 市城管局负责市政公园的监督管理工作。
第三条 公园开放时间不少于12小时。
"""
ASKED = "在株洲申领电子游园证，审核要几个工作日"


def _asked(bot_of: Callable[..., Bot], who: str, question: str = ASKED) -> str:
    return bot_of(指南=GUIDE.format(who=who), 办法=RULES).ask(question).answer


@pytest.mark.parametrize(
    "question",
    [
        ASKED,
        "株洲市申领电子游园证审核要用几天",
        "株洲电子游园证审核要多少个工作日",
    ],
)
def test_what_it_says_is_of_the_place_it_speaks_of(
    bot_of: Callable[..., Bot], question: str
) -> None:
    assert "4个工作日" in _asked(bot_of, "市民在株洲居住满半年的，", question)


def test_a_place_around_it_and_one_in_it_are_no_other_place(bot_of: Callable[..., Bot]) -> None:
    assert "4个工作日" in _asked(bot_of, "湖南省内居民和株洲天元区居民在株洲居住的，")


def test_it_is_no_surer_than_what_is_said_of_no_place(bot_of: Callable[..., Bot]) -> None:
    bot = bot_of(指南=GUIDE.format(who="在株洲居住的市民"), 办法=RULES)
    assert 0.0 < bot.ask(ASKED).confidence < 0.8


@pytest.mark.parametrize(
    "who",
    [
        "在株洲、湘潭居住的市民",
        "在湘潭居住的市民",
        "各省、自治区、直辖市居民，如株洲居民，",
        "市民",
    ],
)
def test_what_speaks_of_other_places_or_of_none_does_not_answer(
    bot_of: Callable[..., Bot], who: str
) -> None:
    assert "4个工作日" not in _asked(bot_of, who)


def test_another_place_is_not_answered_for(bot_of: Callable[..., Bot]) -> None:
    said = _asked(bot_of, "在株洲居住的市民", "湘潭申领电子游园证审核要几个工作日")
    assert "4个工作日" not in said
