"""What is called like a field of a document, and is said in its text, is found there."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from qa.bot import Bot

MEASURES = """云岭市研发资助管理办法
第一条 为规范研发资助，制定本办法。
第二条 小微排污单位的排污许可审批期限为15日，重点单位的审批期限为25日。
第三条 骗取研发资助的，由市科技局追缴资金，并将违规情况抄送市发展改革、市场监管等部门。
第四条 打造“学术特区”，按照“新平台配新机制”的增量改革思路推进。
第五条 本办法自2025年3月1日起施行，有效期3年。
"""
PLAN = """云岭市数字经济发展规划
一、总体要求
到2027年，数字经济核心产业增加值占比达到12%。
"""


@pytest.fixture
def bot(bot_of: Callable[..., Bot]) -> Bot:
    return bot_of(measures=MEASURES, plan=PLAN)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("骗研发资助的，违规情况会抄送给哪些部门", "市发展改革、市场监管"),
        ("重点单位排污许可的审批期限是多少天", "25日"),
        ("“学术特区”是按什么增量改革思路来的", "新平台配新机制"),
    ],
)
def test_the_text_tells_it(bot: Bot, question: str, told: str) -> None:
    answer = bot.ask(question)
    assert told in answer.answer
    assert all(c.quote for c in answer.citations)


@pytest.mark.parametrize(
    "question",
    [
        "海洋经济示范办法有效期到什么时候",
        "青岚市茶园补助细则抄送给哪些单位",
        "海洋经济示范办法的文号",
    ],
)
def test_a_document_that_is_not_there_is_refused(bot: Bot, question: str) -> None:
    assert bot.ask(question).status == "not_found"
