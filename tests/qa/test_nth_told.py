"""An item of the list told before is pointed at by its place in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from qa.nth_told import pointing
from qa.types import Turn

if TYPE_CHECKING:
    from collections.abc import Callable

    from qa.bot import Bot
    from qa.types import Answer

PLAN = """2024年海川市渔业工作要点
一、重点任务
1.建设深水网箱。新建深水网箱120口。(牵头单位:市渔业局;责任单位:市财政局、市海事局)
2.整治渔港环境。整治渔港6座。(牵头单位:市渔业局;责任单位:市生态环境局)
3.培育冷链企业。培育冷链企业30家。(牵头单位:市商务局;责任单位:市渔业局)
4.发展休闲渔业。建成休闲渔业基地9个。(牵头单位:市渔业局;责任单位:市文旅局,各县人民政府)
"""
REPORT = """2024年洛川市政府工作报告
一、2023年工作回顾
过去一年，全市办成了一批实事。
二、2024年工作安排
我们将继续办好“六件民生实事”：（1）新建农村公厕300座；（2）改造老旧小区45个，惠及群众2万户；（3）新增公办学位5000个；（4）新建口袋公园28处；（5）改造农村公路160公里；（6）为8000名老年人免费体检。
"""
LEADS = "海川要点里市渔业局牵头哪些任务"


def asked_in_turn(bot: Bot, *questions: str) -> Answer:
    turns: list[Turn] = []
    for question in questions:
        turns.append(Turn(question, bot.ask(question, turns)))
    return turns[-1].answer


@pytest.mark.parametrize(
    ("question", "nth", "rest"),
    [
        ("第二项的责任单位是哪些？", 2, "责任单位是哪些"),
        ("那第3个谁牵头", 3, "谁牵头"),
        ("最后一项呢", -1, ""),
        ("倒数第二项由谁负责", -2, "由谁负责"),
        ("第五件是什么", 5, "是什么"),
        ("其中第一个任务什么时候完成", 1, "什么时候完成"),
        ("第十二项的具体内容", 12, "具体内容"),
        ("第四条任务归谁管", 4, "归谁管"),
    ],
)
def test_a_place_in_a_list_is_read(question: str, nth: int, rest: str) -> None:
    found = pointing(question)
    assert found is not None
    assert (found.nth, found.rest) == (nth, rest)


@pytest.mark.parametrize(
    "question",
    [
        "第二产业呢",
        "第三方评估怎么做",
        "第四条规定了什么",
        "第一批有多少家",
        "第一个五年规划的目标是多少",
        "第二季度完成多少",
        "最后一个季度增长多少",
        "第二章讲什么",
    ],
)
def test_what_counts_something_else_is_not(question: str) -> None:
    assert pointing(question) is None


@pytest.mark.parametrize(
    ("talk", "told"),
    [
        (["第二项的责任单位是哪些"], "市生态环境局"),
        (["那第3个的责任单位呢"], "市文旅局"),
        (["最后一项谁参与"], "市文旅局"),
        (["第一项的责任单位", "第二项呢"], "市生态环境局"),
        (["第一项的责任单位", "谢谢", "最后一个呢"], "市文旅局"),
        (["倒数第二项的责任单位有哪些"], "市生态环境局"),
        (["第二项呢"], "“整治渔港环境”由市渔业局牵头，责任单位为市生态环境局"),
        (["第二项是什么"], "6座"),
    ],
)
def test_a_task_of_those_told_is_meant(
    bot_of: Callable[..., Bot], talk: list[str], told: str
) -> None:
    assert told in asked_in_turn(bot_of(要点=PLAN), LEADS, *talk).answer


def test_what_is_asked_of_a_task_is_a_guess_where_nothing_is(bot_of: Callable[..., Bot]) -> None:
    assert asked_in_turn(bot_of(要点=PLAN), LEADS, "第二项呢").confidence < 0.8


@pytest.mark.parametrize(
    ("first", "then", "said"),
    [
        (LEADS, "第四项谁牵头", "上面只列出3项任务"),
        ("海川要点里市渔业局参与哪些任务", "第二项谁牵头", "请说明问的是哪一项任务"),
        ("海川要点里市商务局牵头哪些任务", "第二项谁牵头", "上面只列出1项任务"),
        (LEADS, "第九项的责任单位呢", "上面只列出3项任务"),
    ],
)
def test_a_place_that_points_at_no_one_task_is_refused(
    bot_of: Callable[..., Bot], first: str, then: str, said: str
) -> None:
    answer = asked_in_turn(bot_of(要点=PLAN), first, then)
    assert answer.status == "not_found"
    assert said in answer.answer


@pytest.mark.parametrize(
    ("first", "talk", "told"),
    [
        ("洛川市2024年“六件民生实事”有哪些", ["第三件是什么"], "新增公办学位5000个"),
        ("洛川市2024年“六件民生实事”有哪些", ["第五件民生实事是啥"], "改造农村公路160公里"),
        ("洛川市2024年“六件民生实事”有哪些", ["最后一件呢"], "免费体检"),
        ("洛川市2024年“六件民生实事”是什么", ["第一件是什么", "第二件呢"], "老旧小区45个"),
        ("洛川市2024年“六件民生实事”是什么", ["倒数第三件是什么"], "口袋公园28处"),
    ],
)
def test_an_item_that_a_document_numbers_is_quoted(
    bot_of: Callable[..., Bot], first: str, talk: list[str], told: str
) -> None:
    answer = asked_in_turn(bot_of(报告=REPORT), first, *talk)
    assert told in answer.answer
    assert answer.answer.count("；") == 0


@pytest.mark.parametrize(
    "then", ["第七件是什么", "第二个目标是什么", "第三章是什么", "第二件花了多少钱"]
)
def test_an_item_that_is_not_in_the_list_is_not(bot_of: Callable[..., Bot], then: str) -> None:
    answer = asked_in_turn(bot_of(报告=REPORT), "洛川市2024年“六件民生实事”有哪些", then)
    assert answer.status == "not_found", answer.answer


OWN = """海川市渔业发展“十四五”规划
一、目标
推动捕捞、养殖、加工“三业”融合，三个产业指远洋捕捞、深水养殖、精深加工。到2025年，水产品加工产值达到80亿元。
"""


@pytest.mark.parametrize("then", ["第三个是什么意思", "第二个呢"])
def test_an_item_of_a_list_without_numbers_is_asked_by_its_name(
    bot_of: Callable[..., Bot], then: str
) -> None:
    answer = asked_in_turn(bot_of(规划=OWN), "“三业”是哪三业", then)
    assert answer.status == "not_found", answer.answer
    assert "没有编号" in answer.answer


def test_a_year_of_another_document_takes_the_place_of_the_one_asked_before(
    bot_of: Callable[..., Bot],
) -> None:
    plan = PLAN + "二、目标\n2024年水产品加工产值达到70亿元。\n"
    bot = bot_of(要点=plan, 规划=OWN)
    first = "海川市2024年水产品加工产值目标是多少"
    answer = asked_in_turn(bot, first, "十四五规划里2025年的呢")
    assert "80亿元" in answer.answer
    assert "没有查到" not in answer.answer
