"""A slogan asked for by how many characters or words it has."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from qa.bot import Bot

FARMING = """青溪市数字农业发展行动方案
一、总体要求
坚持“稳粮田、兴茶园、扩果林、强渔业”，推动全市种植业转型。
推动乡村物流升级。按照“建枢纽、通村组、降成本、惠农户”，完善配送网络。
二、保障措施
落实“守初心、担使命，找差距、抓落实”的要求，加强组织领导。
按照“节水优先、空间均衡、系统治理、两手发力”的治水思路，推进灌区建设。
执行“农资先备、农机先行、农技先到”的春耕要求。
弘扬“团结、求实、创新、奉献”的八字合作社精神。
推行“以奖代补”，支持冷库建设；推行“先建后补”，支持冷库改造。
"""


@pytest.fixture
def bot(bot_of: Callable[..., Bot]) -> Bot:
    return bot_of(farming=FARMING)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("青溪种植业转型那十二个字是什么", "稳粮田、兴茶园、扩果林、强渔业"),
        ("青溪市种植业转型坚持哪十二个字", "稳粮田、兴茶园、扩果林、强渔业"),
        ("青溪种植业转型的12字方针是什么", "稳粮田、兴茶园、扩果林、强渔业"),
        ("青溪乡村物流升级的十二个字是啥", "建枢纽、通村组、降成本、惠农户"),
        ("青溪治水思路是哪十六个字", "节水优先、空间均衡、系统治理、两手发力"),
        ("青溪治水的十六字方针是什么", "节水优先、空间均衡、系统治理、两手发力"),
        ("青溪春耕要求的三个词分别是什么", "农资先备、农机先行、农技先到"),
        ("青溪农业方案里讲的合作社精神是哪八个字", "团结、求实、创新、奉献"),
    ],
)
def test_the_slogan_of_so_many_characters_is_quoted(bot: Bot, question: str, told: str) -> None:
    answer = bot.ask(question)
    assert told in answer.answer, answer.answer
    assert answer.confidence < 0.8


TWO = """青溪市水务工作要点
一、总体思路
治水工作要落实“控源截污、清淤疏浚、生态修复、长效管护”，坚持“节水优先、空间均衡、系统治理、两手发力”的治水思路。
"""


def test_that_which_is_called_so_comes_before_another_on_the_same(
    bot_of: Callable[..., Bot],
) -> None:
    answer = bot_of(two=TWO).ask("青溪治水的十六字思路是什么").answer
    assert "思路为节水优先、空间均衡、系统治理、两手发力" in answer


@pytest.mark.parametrize(
    ("question", "untold"),
    [
        ("青溪种植业转型那十六个字是什么", "节水优先"),  # of something else
        ("青溪治水思路是哪二十个字", "节水优先"),  # as many stand nowhere
        ("青溪畜牧业那十二个字是什么", "稳粮田"),
        ("青溪冷库那四个字是什么", "以奖代补"),  # two of that length
    ],
)
def test_no_slogan_of_another_length_or_thing_is_told(bot: Bot, question: str, untold: str) -> None:
    assert untold not in bot.ask(question).answer
