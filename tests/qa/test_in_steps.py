"""How much something changed and how much further it is to change are worked out one by one."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from qa.bot import Bot
from qa.in_steps import steps_asked
from qa.types import Kind

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from qa.types import Answer

    Ask = Callable[[str], Answer]

PLAN = """开封市养老服务发展“十三五”规划

一、主要指标

开封市养老服务“十三五”主要指标
指标\t2010年\t2015年目标\t2015年\t2020年目标
养老机构床位数（张）\t2800\t3500\t4000\t5200
护理型床位占比（%）\t21\t25\t30\t45
社区日间照料中心（个）\t\t\t60\t140
"""


@pytest.fixture(scope="module")
def ask(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ask]:
    folder = tmp_path_factory.mktemp("steps")
    (folder / "养老.txt").write_text(PLAN, encoding="utf-8")
    bot = Bot.open(folder / "data")
    bot.add([folder / "养老.txt"])
    yield lambda question: bot.ask(question, as_of=date(2024, 6, 1))
    bot.close()


BEDS = ("4000-2800=1200张", "5200-4000=1200张")


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("开封养老机构床位数，2010年到2015年涨了多少，到2020年还要再涨多少", BEDS),
        ("开封养老机构床位数2015年比2010年多了多少张，2020年目标又要再多多少张", BEDS),
        ("从2010年到2015年，开封养老机构床位数增加了多少，到2020年还要增加多少", BEDS),
        ("开封养老机构床位数“十二五”增加了多少，“十三五”还要增加多少", BEDS),
        ("2015年开封养老机构床位数比2010年多了多少，到2020年末又要多多少", BEDS),
        (
            "开封护理型床位占比2010年到2015年提高了几个点，2020年还要再提高几个点",
            ("30-21=9个百分点", "45-30=15个百分点"),
        ),
    ],
)
def test_both_steps_are_worked_out(ask: Ask, question: str, said: tuple[str, str]) -> None:
    answer = ask(question)
    assert (answer.status, answer.kind) == ("answered", Kind.COMPARISON), answer.answer
    assert all(step in answer.answer for step in said), answer.answer
    assert answer.confidence < 0.8


def test_a_step_that_cannot_be_worked_out_is_said(ask: Ask) -> None:
    answer = ask("开封社区日间照料中心2010年到2015年多了几个，到2020年还要再多几个")
    assert "140-60=80个" in answer.answer
    assert "没有查到" in answer.answer
    assert answer.confidence <= 0.6


@pytest.mark.parametrize(
    "view",
    [
        "甲市高企2015年比2010年多几家,2023年有几家",
        "甲市高企2015年比2010年多几家,孵化器又多几家",
        "甲市高企2015年比2010年多几家,2020年孵化器还要多几家",
        "甲市高企2020年比2015年多几家,2010年又多几家",
        "甲市高企2015年多少家,到2020年还要再多几家",
        "甲市高企2015年比2010年多几家",
    ],
)
def test_other_questions_are_no_two_steps(view: str) -> None:
    assert steps_asked(view) == ()
