"""A document that is not there and that another speaks of, and the day a question is asked as of."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from qa.bot import Bot

RULES = """平溪市社会科学成果奖励办法

平府办〔2025〕16号

各有关单位：

第一条 为奖励社会科学成果，根据《平溪市奖励规定》（平府规〔2019〕4号）制定本办法。
第二条 奖励每两年一次。
第三条 本办法自印发之日起施行，有效期2年。2004年印发的《平溪市社会科学成果奖励试行办法》（平府办〔2004〕9号）同时废止。

平溪市人民政府办公厅
2025年6月30日
"""


@pytest.fixture
def bot(bot_of: Callable[..., Bot]) -> Bot:
    return bot_of(rules=RULES)


@pytest.mark.parametrize(
    "question",
    [
        "平府办〔2004〕9号还有效吗",
        "平府办[2004]9号废止了没有",
        "2004年的平溪社科成果奖励试行办法还能用吗",
        "平溪市社会科学成果奖励试行办法现在还管用吗",
    ],
)
def test_of_a_repealed_document_it_is_told_what_repeals_it(bot: Bot, question: str) -> None:
    answer = bot.ask(question, as_of=date(2026, 1, 5))
    assert "《平溪市社会科学成果奖励试行办法》（平府办〔2004〕9号）同时废止" in answer.answer
    assert "现行有效" not in answer.answer


@pytest.mark.parametrize(
    "question", ["平府规〔2019〕4号什么时候印发的", "平府办〔2004〕9号是谁发的"]
)
def test_a_cited_document_has_not_the_header_of_the_one_that_cites_it(
    bot: Bot, question: str
) -> None:
    answer = bot.ask(question)
    assert answer.status == "not_found"
    assert "只有别的文件提到它" in answer.answer


def test_a_cited_document_is_called_as_it_is_cited(bot: Bot) -> None:
    answer = bot.ask("平府规〔2019〕4号是什么文件")
    assert "《平溪市奖励规定》（平府规〔2019〕4号）" in answer.answer


@pytest.mark.parametrize(
    ("question", "status"),
    [
        ("平溪社科奖励办法2026年的时候还管用不", "现行有效"),
        ("平溪社科成果奖励办法在2027年5月还有效吗", "现行有效"),
        ("2027年12月的时候平溪社科成果奖励办法还有效吗", "已到期"),
        ("平溪社科成果奖励办法现在还有效吗", "现行有效"),
    ],
)
def test_validity_is_told_as_of_the_month_asked(bot: Bot, question: str, status: str) -> None:
    answer = bot.ask(question, as_of=date(2026, 1, 5)).answer
    assert f"效力状态为{status}，有效期2年" in answer
