"""Two copies of one document in a library are called the same, and both may be cited."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.qa.conftest import AS_OF

if TYPE_CHECKING:
    from collections.abc import Callable

    from qa.bot import Bot

PRINTED = """洛川市堤坝产业若干措施

洛川市发展和改革局
洛川市科学技术局
洛川市商务局
2024年4月24日

第一条 支持建设堤坝实验室。

2024年，堤坝企业达到120家。
"""
ON_A_PAGE = "成文日期：2024-04-24\n" + PRINTED.replace("120家", "120家以上")


def test_what_each_copy_states_is_told(bot_of: Callable[..., Bot]) -> None:
    bot = bot_of(印发=PRINTED, 网页=ON_A_PAGE)
    answer = bot.ask("洛川市堤坝产业若干措施是什么时候成文的", as_of=AS_OF)
    assert answer.status == "answered"
    assert {c.document_id for c in answer.citations} == {d.id for d in bot.documents()}


def test_values_that_copies_print_differently_are_both_told(bot_of: Callable[..., Bot]) -> None:
    bot = bot_of(印发=PRINTED, 网页=ON_A_PAGE)
    answer = bot.ask("洛川市2024年堤坝企业目标是多少家", as_of=AS_OF)
    assert answer.status == "answered"
    assert "120家以上" in answer.answer


def test_several_issuers_are_told_one_after_the_other(bot_of: Callable[..., Bot]) -> None:
    bot = bot_of(印发=PRINTED)
    answer = bot.ask("洛川市堤坝产业若干措施是哪些单位发的", as_of=AS_OF)
    assert "洛川市发展和改革局、洛川市科学技术局、洛川市商务局" in answer.answer
