"""What is told with its items, its exception and its parts, and what stands alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from qa.told_whole import leads_in_document, of_its_parts
from qa.types import Turn

if TYPE_CHECKING:
    from collections.abc import Callable

    from qa.bot import Bot

RULES = """海川市渔船管理办法
第一章 总则
第一条 为规范渔船管理，保障渔业生产安全，制定本办法。
第二条 本办法所称休闲渔船，是指从事垂钓、观光等休闲活动的渔船。其中，近岸休闲渔船应当在距岸3海里以内活动；远岸休闲渔船应当配备救生筏。
本办法所称养殖渔船，是指从事水产养殖生产的渔船。养殖渔船不得载客。
第二章 登记
第三条 渔船所有人变更的，应当在三十日内办理变更登记；但是，因继承取得渔船的，可以在九十日内办理。
第四条 渔船灭失的，应当申请注销登记。注销登记不收取费用。
第五条 渔船报废后不得继续出海作业。但经检验合格改作展示用途的除外。
第三章 法律责任
第六条 渔船船长、船员在渔船安全生产和海上应急救援工作中有下列行为之一的，由渔业行政主管部门依照有关规定予以警告；情节严重的，暂扣船员证书：
（一）擅自关闭船位监测设备的；
（二）不服从应急救援调度，有下列情形的：
1.拒不返港避风；
2.拒不救助遇险人员；
（三）超员载客的。
"""


@pytest.fixture
def bot(bot_of: Callable[..., Bot]) -> Bot:
    return bot_of(rules=RULES)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        (
            "渔船船长、船员在安全生产和应急救援工作里干了啥会被警告、暂扣船员证书",
            ["擅自关闭船位监测设备", "拒不救助遇险人员", "超员载客"],
        ),
        ("渔船所有人变更要办理变更登记吗", ["三十日内", "因继承取得渔船的"]),
        ("渔船报废后能不能继续出海作业", ["不得继续出海作业", "改作展示用途的除外"]),
        ("休闲渔船是指什么", ["垂钓、观光", "距岸3海里以内", "救生筏"]),
        ("休闲渔船指什么样的船", ["垂钓、观光"]),
        ("养殖渔船指的是什么样的渔船", ["水产养殖生产"]),
    ],
)
def test_a_sentence_is_told_with_what_it_leads_in_and_what_limits_it(
    bot: Bot, question: str, told: list[str]
) -> None:
    answer = bot.ask(question)
    assert all(part in answer.answer for part in told), answer.answer
    assert all(any(part in c.quote for c in answer.citations) for part in told)


@pytest.mark.parametrize(
    ("question", "untold"),
    [
        ("渔船灭失要注销登记吗", "继续出海"),
        ("养殖渔船是指什么", "不得载客"),
        ("渔船报废后能不能继续出海作业", "第六条"),
    ],
)
def test_what_follows_by_itself_is_not_told_with_it(bot: Bot, question: str, untold: str) -> None:
    answer = bot.ask(question)
    assert answer.citations
    assert untold not in answer.answer


@pytest.mark.parametrize(
    ("sentence", "whole"),
    [
        ("现将有关事项通知如下：", True),
        ("现就做好防汛工作提出意见如下：", True),
        ("申请材料如下：", False),
        ("有下列情形之一的，不予批准：", False),
    ],
)
def test_a_sentence_before_a_whole_document_leads_in_no_list(sentence: str, *, whole: bool) -> None:
    assert leads_in_document(sentence) is whole


@pytest.mark.parametrize(
    ("behind", "more"),
    [
        ("其中，发票应当加盖公章。", True),
        ("其中发票应当加盖公章；收据应当编号。", True),
        ("发票应当加盖公章。", False),
        ("\n其中，发票应当加盖公章。", False),
        ("", False),
    ],
)
def test_a_definition_goes_on_to_its_parts(behind: str, *, more: bool) -> None:
    text = "本办法所称票据，是指收据和发票。" + behind
    assert (of_its_parts(text, 16) > 16) is more


STALLS = """海川市早市管理办法
第一条 为规范早市管理，制定本办法。
第二条 具有本市户籍，且年满18周岁的居民可以申请早市摊位；单身老人可以优先申请。
第三条 早市摊位租赁合同期限为3年。租期届满的，摊主应当自收到通知之日起，1个月内续签租赁合同。
第四条 摊主按季交纳摊位费。经民政部门认定为低保对象的摊主免交摊位费。
"""


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("多大年纪能申请海川早市的摊位", "具有本市户籍，且年满18周岁"),
        ("海川早市摊位租赁合同一次签几年", "期限为3年"),
        ("哪些人摆早市可以免交摊位费（海川）", "低保对象的摊主免交摊位费"),
    ],
)
def test_plain_questions_find_their_sentence(
    bot_of: Callable[..., Bot], question: str, told: str
) -> None:
    assert told in bot_of(stalls=STALLS).ask(question).answer


PAID = """海川市青年实习办法
第一条 为支持青年来海川实习，制定本办法。
第二条 在海川港区企业实习的高校学生，给予每人每月1000元实习补贴，补贴期限不超过5个月。
第三条 在海川港区企业连续就业满1年的青年，可以租住青年公寓，租期最长2年。
第四条 港区企业每年最多可以推荐3名青年领取就业奖金，奖金分2年领取。
"""


def test_what_is_given_tells_that_there_is_some(bot_of: Callable[..., Bot]) -> None:
    bot = bot_of(paid=PAID)
    assert "每月1000元实习补贴" in bot.ask("大学生在海川港区企业实习有没有补贴").answer
    assert "1000元" in bot.ask("高校学生去海川港区企业实习有没有补助").answer


def test_a_value_of_nothing_named_is_not_told(bot_of: Callable[..., Bot]) -> None:
    assert not bot_of(paid=PAID, stalls=STALLS).ask("最多能领几个月").citations


@pytest.mark.parametrize(
    ("first", "then", "told"),
    [
        ("大学生在海川港区企业实习有没有补贴", "那最多能领几个月？", "不超过5个月"),
        ("高校学生去海川港区企业实习有没有补助", "最长能领几个月呢", "不超过5个月"),
        ("海川港区企业实习的学生有没有补贴", "最多可以领多少个月", "不超过5个月"),
        ("海川青年公寓就业满1年能不能租", "那最长能租几年？", "租期最长2年"),
    ],
)
def test_a_follow_up_that_only_asks_is_of_what_was_told(
    bot_of: Callable[..., Bot], first: str, then: str, told: str
) -> None:
    bot = bot_of(paid=PAID)
    before = bot.ask(first)
    assert told in bot.ask(then, [Turn(first, before)]).answer


def test_a_follow_up_that_names_another_thing_is_of_that(bot_of: Callable[..., Bot]) -> None:
    bot = bot_of(paid=PAID, stalls=STALLS)
    first = "大学生在海川港区企业实习有没有补贴"
    then = bot.ask("那早市摊位租赁合同一次签几年？", [Turn(first, bot.ask(first))])
    assert "不超过5个月" not in then.answer
