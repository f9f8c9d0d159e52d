"""Where two clauses fit what hangs on the value told both are told; what hangs on a year, by the day."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from qa.types import Turn

if TYPE_CHECKING:
    from collections.abc import Callable

    from qa.bot import Bot
    from qa.types import Answer

TEXT = """云州市2026年政府工作报告
——2026年1月20日在云州市第八届人民代表大会第六次会议上
各位代表：
现在，我代表市人民政府，向大会报告工作。
一、2025年工作回顾
生产农用机械8万台，出口插秧机6万台、出口脱粒机3万台。产值过50亿元的企业29家，其中过百亿元的本地企业7家、过百亿元的外来企业4家。建成养老床位9000张，护理型床位5000张。
二、2026年工作安排
全年新引进项目800个以上，其中亿元以上工业项目300个以上。
到2027年，建成充电桩5万个、换电站60座。2025年底，建成充电桩3.2万个。2026年，建成充电桩4万个。
"""
TODAY = date(2026, 6, 30)


@pytest.fixture
def ask(bot_of: Callable[..., Bot]) -> Callable[..., Answer]:
    bot = bot_of(a=TEXT)

    def asked(question: str, *before: str) -> Answer:
        turns: list[Turn] = []
        for earlier in before:
            turns.append(Turn(earlier, bot.ask(earlier, turns, TODAY)))
        return bot.ask(question, turns, TODAY)

    return asked


@pytest.mark.parametrize(
    ("first", "then", "told"),
    [
        ("云州2025年生产农用机械多少台", "出口了多少", ("6万台", "3万台")),
        ("云州2025年产值过50亿的企业几家", "其中过百亿的几家", ("7家", "4家")),
    ],
)
def test_all_that_fit_are_told(
    ask: Callable[..., Answer], first: str, then: str, told: tuple[str, ...]
) -> None:
    for answer in (ask(then, first), ask(f"{first}，{then}")):
        assert all(value in answer.answer for value in told)
        assert answer.confidence < 0.8


@pytest.mark.parametrize(
    ("then", "told", "other"),
    [("出口脱粒机多少台", "3万台", "6万台"), ("出口插秧机多少台", "6万台", "3万台")],
)
def test_the_one_that_is_named_is_told_alone(
    ask: Callable[..., Answer], then: str, told: str, other: str
) -> None:
    answer = ask(then, "云州2025年生产农用机械多少台")
    assert told in answer.answer
    assert other not in answer.answer


@pytest.mark.parametrize(
    ("first", "then", "told"),
    [
        ("云州2027年要建成多少充电桩", "去年底呢", "3.2万个"),
        ("云州2027年要建成多少充电桩", "那去年呢", "3.2万个"),
        ("云州2027年要建成多少充电桩", "上一年呢", "4万个"),
        ("云州2026年要建成多少充电桩", "去年呢", "3.2万个"),
        ("云州2026年要建成多少充电桩", "2027年呢", "5万个"),
    ],
)
def test_last_year_is_that_before_the_day_where_a_year_to_come_was_told(
    ask: Callable[..., Answer], first: str, then: str, told: str
) -> None:
    answer = ask(then, first)
    assert told in answer.answer


@pytest.mark.parametrize(
    "questions",
    [
        ("云州2026年新引进多少项目", "其中亿元以上的工业项目呢"),
        ("云州2026年亿元以上工业项目多少个",),
    ],
)
def test_a_clause_that_opens_with_among_them_is_quoted_with_what_it_is_part_of(
    ask: Callable[..., Answer], questions: tuple[str, ...]
) -> None:
    answer = ask(questions[-1], *questions[:-1])
    assert any("新引进项目800个以上，其中亿元以上" in cited.quote for cited in answer.citations)


def test_any_other_value_is_quoted_by_its_own_clause_s_sentence(
    ask: Callable[..., Answer],
) -> None:
    answer = ask("云州2027年要建成多少充电桩")
    assert all("2026年" not in cited.quote for cited in answer.citations)
