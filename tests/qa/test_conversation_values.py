"""A follow-up about a sum or a value keeps the year, the place and the way it was asked before."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from qa.follow_words import asked_last
from qa.types import TargetFact, Turn

if TYPE_CHECKING:
    from collections.abc import Callable

    from qa.bot import Bot
    from qa.types import Answer

REPORT = """丰泽市2024年政府工作报告

一、2023年工作回顾
过去一年，城镇新增就业7.1万人，跨境电商进出口33亿元，开工保障性租赁住房5200套，改造老旧小区12个，粮食加工业产值210亿元，占工业产值的比重达18%。

二、2024年工作安排
2024年，城镇新增就业6万人，跨境电商进出口45亿元，数字贸易进出口额55亿元，服务贸易进出口额70亿元，开工保障性租赁住房9000套，改造老旧小区14个，粮食加工业占工业产值的比重达25%。
"""
RULES = """丰泽市星火企业扶持办法

第一条 对示范车间，每个最高奖励60万元。
第二条 申报标杆工厂的企业应当设在本市，有车间20间以上。
第三条 对入选的标杆工厂，由市财政局按年度安排资金，每个给予不超过90万元的奖励。
第四条 受理甲类许可申请后20日内作出决定，受理乙类许可申请后35日内作出决定。
"""
DAY = date(2024, 6, 1)


def _talking(bot: Bot) -> Callable[..., Answer]:
    def ask(*said: str) -> Answer:
        turns: list[Turn] = []
        for question in said:
            turns.append(Turn(question, bot.ask(question, turns, DAY)))
        return turns[-1].answer

    return ask


@pytest.fixture
def asked(bot_of: Callable[..., Bot]) -> Callable[..., Answer]:
    return _talking(bot_of(报告=REPORT, 办法=RULES))


@pytest.mark.parametrize(
    ("said", "told", "year"),
    [
        (["丰泽2024年城镇新增就业目标是多少", "那开工多少套保障性租赁住房？"], "9000套", 2024),
        (["丰泽2023年城镇新增就业多少人", "那开工多少套保障性租赁住房？"], "5200套", 2023),
        (["丰泽2024年数字贸易进出口额目标", "它的服务贸易进出口额目标是多少"], "70亿元", 2024),
        (["丰泽2023年粮食加工业产值是多少", "它占工业产值的比重是多少"], "18%", 2023),
        (["丰泽2024年跨境电商进出口目标", "去年实际做了多少"], "33亿元", 2023),
        (["丰泽2024年改造老旧小区多少个", "去年改了多少"], "12个", 2023),
    ],
)
def test_a_value_asked_next_is_of_the_same_year_and_place(
    asked: Callable[..., Answer], said: list[str], told: str, year: int
) -> None:
    answer = asked(*said)
    assert told in answer.answer
    assert [f.year for f in answer.facts if isinstance(f, TargetFact)] == [year]


def test_what_is_aimed_at_is_not_asked_of_the_year_that_was_reached(
    asked: Callable[..., Answer],
) -> None:
    answer = asked("丰泽2023年城镇新增就业多少人", "保障性租赁住房目标是多少套")
    assert "9000套" in answer.answer


@pytest.mark.parametrize(
    ("said", "told"),
    [
        (["星火办法里示范车间最高奖多少", "标杆工厂呢"], "90万元"),
        (["甲类许可申请多少日内作出决定", "乙类呢，多少日"], "35日"),
    ],
)
def test_another_name_is_asked_the_same_sum_or_time(
    asked: Callable[..., Answer], said: list[str], told: str
) -> None:
    assert told in asked(*said).answer


def test_a_name_alone_is_no_question_where_a_value_was_asked_in_vain(
    asked: Callable[..., Answer],
) -> None:
    assert asked("云雀工厂补贴要多少天到账", "标杆工厂呢").status == "not_found"


@pytest.mark.parametrize(
    ("question", "end"),
    [
        ("示范车间最高奖多少", "最高奖多少"),
        ("研发投入不低于多少", "不低于多少"),
        ("工厂奖励上限是多少", "奖励上限是多少"),
        ("城镇新增就业目标是多少", "目标是多少"),
        ("多少", ""),
    ],
)
def test_how_a_value_is_bounded_belongs_to_how_it_is_asked(question: str, end: str) -> None:
    assert asked_last(question) == end


@pytest.mark.parametrize("asked_of", ["它参与的是哪一项", "它参与的又是哪几项任务"])
def test_which_tasks_it_has_another_part_in_is_asked_of_the_unit(
    ask: Callable[..., Answer], asked_of: str
) -> None:
    answer = ask(asked_of, "市人才工作局牵头哪项任务")
    assert "营造环境培育人才" in answer.answer


PLATES = """丰泽市渡船标识规定

第一条 渡船标识牌规格为480毫米×140毫米，快艇标识牌规格为220毫米×140毫米。

图3渡船标识牌尺寸（单位：毫米）

图4快艇标识牌尺寸（单位：毫米）
"""


def test_the_number_of_a_figure_answers_no_how_much(bot_of: Callable[..., Bot]) -> None:
    answer = bot_of(规定=PLATES).ask("渡船标识牌尺寸是多少")
    assert "480毫米×140毫米" in answer.answer


TALENT = """丰泽市人才扶持措施

一、杰出人才（A类）支持。最高给予500万元购房补贴。（牵头单位：市科技局）
二、精英人才（C类）支持。按购房金额的80%最高给予200万元购房补贴。（牵头单位：市人才局）
三、专家评审。评审组中专家人数不得少于四分之三。
"""


@pytest.fixture
def talent(bot_of: Callable[..., Bot]) -> Callable[..., Answer]:
    return _talking(bot_of(措施=TALENT))


def test_another_class_is_asked_the_same_without_what_named_the_first(
    talent: Callable[..., Answer],
) -> None:
    answer = talent("丰泽杰出人才A类购房补贴最高多少", "C类的呢")
    assert "200万元" in answer.answer
    assert "500万元" not in answer.answer


def test_who_leads_after_a_passage_is_asked_of_the_task_it_stands_in(
    talent: Callable[..., Answer],
) -> None:
    answer = talent("丰泽精英人才购房补贴怎么给", "谁牵头")
    assert "市人才局" in answer.answer
    assert "市科技局" not in answer.answer


def test_a_fraction_in_words_is_a_number(talent: Callable[..., Answer]) -> None:
    assert "四分之三" in talent("评审组专家人数不得少于多少").answer


NEIGHBOURS = (
    "{0}2024年政府工作报告\n\n一、2023年工作回顾\n2023年，{1}\n\n二、2024年工作安排\n2024年，{2}\n"
)


@pytest.fixture
def neighbours(bot_of: Callable[..., Bot]) -> Callable[..., Answer]:
    one = NEIGHBOURS.format(
        "襄阳市",
        "新建标准厂房14万方。",
        "新增工业用地1000亩，粮油综合产值突破240亿元，粮油精深加工产值突破70亿元，确保粮食播种面积和产量稳定在426万亩、183万吨以上。",
    )
    other = NEIGHBOURS.format(
        "十堰市", "新增工业用地700亩。", "新建标准厂房100万平方米，新增工业用地800亩。"
    )
    return _talking(bot_of(襄阳=one, 十堰=other))


def test_no_value_of_another_place_is_told_after_one_of_a_named_place(
    neighbours: Callable[..., Answer],
) -> None:
    answer = neighbours("襄阳2024年新增工业用地多少亩", "标准厂房要建多少")
    assert "十堰" not in answer.answer


def test_what_it_has_of_another_name_is_told_in_its_own_words(
    neighbours: Callable[..., Answer],
) -> None:
    answer = neighbours("襄阳2024年粮油综合产值目标", "它的精深加工产值目标是多少")
    assert "70亿元" in answer.answer


def test_the_other_half_of_a_name_is_that_of_the_same_thing(
    neighbours: Callable[..., Answer],
) -> None:
    answer = neighbours("襄阳2024年粮食播种面积多少", "它的产量呢")
    assert "183万吨" in answer.answer


def test_what_number_an_order_has_is_asked_of_the_document_told_of(
    bot_of: Callable[..., Bot],
) -> None:
    order = "中华人民共和国国务院令\n\n第{}号\n\n《{}条例》已经国务院常务会议通过，现予公布，自2019年3月1日起施行。\n\n{}条例\n\n第一条 为规范{}，制定本条例。\n"
    talk = _talking(
        bot_of(
            a=order.format(806, "渡船", "渡船", "渡船"), b=order.format(807, "灯塔", "灯塔", "灯塔")
        )
    )
    answer = talk("渡船条例什么时候施行", "第几号国务院令公布的")
    assert "806" in answer.answer
    assert "807" not in answer.answer


def test_what_has_no_number_answers_no_value(asked: Callable[..., Answer]) -> None:
    answer = asked("丰泽2024年城镇新增就业目标是多少", "丰泽市财政局呢")
    assert answer.status == "not_found"
