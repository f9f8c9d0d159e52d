"""To when a document holds, where its page gives a day and its text also speaks of other terms."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from qa.bot import Bot

CARD = """政策文号：澜开规〔2024〕2号
实施日期：2024-02-08
失效日期：{end}
澜州市促进海洋人才发展办法
澜开规〔2024〕2号
一、引进人才
{inside}
二、附则
{own}
"""
PERMIT = "为高层次海洋人才签发有效期5年的居留许可，简化办理程序。"
DAY = date(2026, 6, 1)


def _asked(bot_of: Callable[..., Bot], end: str, inside: str, own: str) -> str:
    bot = bot_of(a=CARD.format(end=end, inside=inside, own=own))
    return bot.ask("澜州市促进海洋人才发展办法有效期到什么时候", as_of=DAY).answer


@pytest.mark.parametrize(
    "inside",
    [
        PERMIT,
        "海洋人才证书有效期为5年，到期可以续期。",
        "船员资格凭证有效期5年。",
        "给予签发最长有效期5年的工作许可。",
        "专家聘书有效期五年，期满可以续聘。",
        "实验室备案有效期5年。",
    ],
)
def test_the_term_of_what_a_document_gives_is_not_its_own(
    bot_of: Callable[..., Bot], inside: str
) -> None:
    told = _asked(bot_of, "2025-06-27", inside, "本办法自印发之日起施行。")
    assert "失效日期为2025-06-27" in told
    assert "5年" not in told
    assert "五年" not in told


def test_its_own_years_are_told_where_they_make_the_day(bot_of: Callable[..., Bot]) -> None:
    told = _asked(bot_of, "2027-02-07", PERMIT, "本办法自2024年2月8日起施行，有效期3年。")
    assert "3年，至2027-02-07" in told
    assert "5年" not in told


def test_years_that_do_not_make_the_day_are_left_out(bot_of: Callable[..., Bot]) -> None:
    told = _asked(bot_of, "2025-06-27", PERMIT, "本办法自2024年2月8日起施行，有效期3年。")
    assert "失效日期为2025-06-27" in told
    assert "3年" not in told


def test_when_it_ceased_to_hold_is_said_so(bot_of: Callable[..., Bot]) -> None:
    bot = bot_of(a=CARD.format(end="2025-06-27", inside=PERMIT, own="本办法自印发之日起施行。"))
    told = bot.ask("澜州市促进海洋人才发展办法还有效吗", as_of=DAY).answer
    assert "已到期，失效日期为2025-06-27" in told
