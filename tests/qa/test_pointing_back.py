"""它 after a unit's tasks is the unit, after a value the thing it was asked of; an aim set once is of its year."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from qa.conversation import complete
from qa.spoken_subject import spoken_subject
from qa.types import Turn

if TYPE_CHECKING:
    from collections.abc import Callable

    from qa.bot import Bot
    from qa.types import Answer

PLAN = """2024年海川市渔业工作要点
一、重点任务
1.建设深水网箱。设立蓝海计划专项,用于扶持养殖户更新网箱,安排资金800万元,支持260名以上新渔民。(牵头单位:市渔业局;责任单位:市财政局、市海事局)
2.整治渔港环境。整治渔港6座,新增国家级渔港2座。(牵头单位:市生态环境局;责任单位:市渔业局)
3.培育冷链企业。培育冷链企业30家。(牵头单位:市商务局;责任单位:市渔业局)
"""
SUMMARY = """洛川市“十四五”工业发展规划
2020年，工业总产值完成548亿元。
2025年，工业总产值达到900亿元，规上工业企业达到320家。2025年，工业机器人达到1200台。
2023年，地区生产总值增长5.2%，其中一、二、三产分别增长3.1%、6.4%、4.9%。
"""


def asked_in_turn(bot: Bot, *questions: str) -> Answer:
    turns: list[Turn] = []
    for question in questions:
        turns.append(Turn(question, bot.ask(question, turns)))
    return turns[-1].answer


@pytest.mark.parametrize(
    "then",
    [
        "它还是哪几项的责任单位？",
        "又是哪几项的责任单位",
        "它还在哪几项里当责任单位",
        "还当了哪些任务的责任单位",
        "它是责任单位的有哪些",
        "作为责任单位的任务有哪几项",
    ],
)
def test_it_is_the_unit_whose_tasks_were_told(bot_of: Callable[..., Bot], then: str) -> None:
    said = asked_in_turn(bot_of(要点=PLAN), "海川要点里市渔业局牵头哪项", then).answer
    assert "整治渔港环境" in said
    assert "培育冷链企业" in said
    assert "建设深水网箱" not in said


@pytest.mark.parametrize("then", ["它牵头的有吗", "它牵头的任务有没有", "那它牵头的有么"])
def test_whether_it_has_any_is_told_by_them(bot_of: Callable[..., Bot], then: str) -> None:
    bot = bot_of(要点=PLAN)
    first = "海川要点里市渔业局作为责任单位参与哪些任务"
    assert "建设深水网箱" in asked_in_turn(bot, first, then).answer


@pytest.mark.parametrize(
    ("then", "told"),
    [
        ("它有多少钱", "800万元"),
        ("它安排多少资金", "800万元"),
        ("这个专项有多少钱", "800万元"),
        ("它由谁牵头", "由市渔业局牵头"),
        ("它的责任单位是哪些", "市财政局、市海事局"),
    ],
)
def test_it_is_what_the_value_was_asked_of(
    bot_of: Callable[..., Bot], then: str, told: str
) -> None:
    bot = bot_of(要点=PLAN)
    assert told in asked_in_turn(bot, "海川要点里蓝海计划专项要支持多少新渔民", then).answer


@pytest.mark.parametrize(
    ("topic", "indicator", "found"),
    [
        ("蓝海计划专项要支持新渔民", "新渔民", "蓝海计划专项"),
        ("新渔民", "新渔民", None),
        ("支持新渔民", "新渔民", None),
        ("绿海行动要支持新渔民", "新渔民", None),
    ],
)
def test_the_subject_is_what_a_text_prints(topic: str, indicator: str, found: str | None) -> None:
    assert spoken_subject(topic, indicator, ["设立蓝海计划专项,支持新渔民"]) == found


@pytest.mark.parametrize(
    ("then", "asked"),
    [
        ("当初定的目标是多少", "2020年工业总产值目标是多少"),
        ("原来设的目标呢", "2020年工业总产值目标"),
        ("当时的目标是多少", "2020年工业总产值目标是多少"),
        ("原定目标是多少", "2020年工业总产值目标是多少"),
        ("当时提出的目标值是多少", "2020年工业总产值目标值是多少"),
        ("最初的目标呢", "2020年工业总产值目标"),
    ],
)
def test_an_aim_set_once_is_of_the_year_told(
    bot_of: Callable[..., Bot], then: str, asked: str
) -> None:
    bot = bot_of(规划=SUMMARY)
    first = "洛川2020年工业总产值实际是多少"
    turn = Turn(first, bot.ask(first))
    assert asked in complete(then, [turn], bot._library)


def test_the_aim_and_what_was_reached_are_set_side_by_side(bot: Bot) -> None:
    talk = ("武汉2015年高新技术产业产值实际是多少", "当初定的目标是多少")
    assert "7500亿元" in asked_in_turn(bot, *talk).answer
    assert "7701.41-7500=201.41亿元" in asked_in_turn(bot, *talk, "差多少").answer


def test_an_aim_that_no_document_sets_is_refused(bot_of: Callable[..., Bot]) -> None:
    talk = ("洛川2020年工业总产值实际是多少", "当初定的目标是多少")
    answer = asked_in_turn(bot_of(规划=SUMMARY), *talk)
    assert answer.status == "not_found"
    assert "2025年" in answer.answer


def test_a_year_asked_of_before_is_kept_by_another_name(bot_of: Callable[..., Bot]) -> None:
    answer = asked_in_turn(bot_of(规划=SUMMARY), "洛川2020年工业总产值目标", "工业机器人呢")
    assert "1200" not in answer.answer, answer.answer


@pytest.mark.parametrize("then", ["省级呢", "市级的呢", "那区级的"])
def test_of_another_level_no_other_thing_is_told(bot_of: Callable[..., Bot], then: str) -> None:
    answer = asked_in_turn(bot_of(要点=PLAN), "海川2024年新增国家级渔港多少座", then)
    assert answer.status == "not_found", answer.answer


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("洛川2023年二产增长多少", "6.4%"),
        ("洛川2023年三产增速", "4.9%"),
        ("洛川2023年一产增长了多少", "3.1%"),
    ],
)
def test_a_sector_is_asked_for_by_its_short_name(
    bot_of: Callable[..., Bot], question: str, value: str
) -> None:
    assert value in bot_of(规划=SUMMARY).ask(question).answer


def test_a_sector_is_told_among_those_of_the_whole(bot_of: Callable[..., Bot]) -> None:
    answer = asked_in_turn(bot_of(规划=SUMMARY), "洛川2023年GDP增长多少", "其中二产呢")
    assert "6.4%" in answer.answer
