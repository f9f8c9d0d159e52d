"""Who else has a part in a task whose leader the question names, and what one unit has in both roles."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from qa.types import Kind, Turn

if TYPE_CHECKING:
    from collections.abc import Callable

    from qa.bot import Bot

PLAN = (
    "海州市养老服务行动方案\n\n一、主要任务\n"
    "（一）扩大护理保险。将上门服务由12项增加到18项。（市医保局牵头，市财政局、市民政局配合）\n"
    "（二）推进适老化改造。完成改造2000户。（市民政局牵头，市医保局、市残联配合）\n"
)


@pytest.mark.parametrize(
    "question",
    [
        "上门服务从12项加到18项，医保局牵头，配合部门都有谁",
        "扩大护理保险，市医保局之外的配合部门",
        "扩大护理保险 除市医保局外的配合部门",
        "扩大护理保险由医保局牵头，其他参与单位呢",
    ],
)
def test_beside_the_leader_named_the_others_are_asked_for(
    bot_of: Callable[..., Bot], question: str
) -> None:
    answer = bot_of(plan=PLAN).ask(question)
    assert answer.kind is Kind.RESPONSIBLE_UNIT
    assert "市财政局、市民政局" in answer.answer


@pytest.mark.parametrize(
    "question",
    [
        "扩大护理保险，医保局牵头，谁配合",
        "扩大护理保险，除了牵头的市医保局，配合单位是谁",
        "扩大护理保险，配合市医保局的是哪些单位",
        "扩大护理保险，哪几家配合市医保局",
        "扩大护理保险这事，和市医保局一起干的是谁",
        "扩大护理保险这块，市医保局牵头，参加的部门有哪些",
        "扩大护理保险，市医保局牵头，另外几家是谁",
        "哪些部门陪着市医保局搞扩大护理保险",
        "和市医保局一道扩大护理保险的是哪几家",
        "扩大护理保险，市医保局跟谁一起负责",
        "扩大护理保险，单位里除了市医保局还列了谁",
        "扩大护理保险这项，市医保局之外的单位",
        "市医保局牵头的那条有哪些配合单位",
    ],
)
def test_those_who_help_the_leader_named_are_told_without_it(
    bot_of: Callable[..., Bot], question: str
) -> None:
    answer = bot_of(plan=PLAN).ask(question)
    assert answer.kind is Kind.RESPONSIBLE_UNIT
    assert answer.answer.endswith("还有市财政局、市民政局。")


def test_tasks_that_two_have_together_are_not_the_others_of_one(
    bot_of: Callable[..., Bot],
) -> None:
    for question in ("市医保局和市民政局共同负责哪些条款", "市医保局和市民政局共同负责的有哪些"):
        answer = bot_of(plan=PLAN).ask(question)
        assert answer.kind is Kind.TASKS_OF_UNIT
        assert "共同参与2项任务" in answer.answer


def test_of_two_units_named_with_or_the_task_tells_which(bot_of: Callable[..., Bot]) -> None:
    answer = bot_of(plan=PLAN).ask("适老化改造归医保局还是民政局管").answer
    assert "由市民政局牵头" in answer


def test_a_unit_that_does_not_lead_is_told_who_does(bot_of: Callable[..., Bot]) -> None:
    answer = bot_of(plan=PLAN).ask("推进适老化改造，市医保局牵头，谁配合").answer
    assert "由市民政局牵头" in answer


def test_a_task_may_be_named_by_who_leads_it_alone(bot_of: Callable[..., Bot]) -> None:
    answer = bot_of(plan=PLAN).ask("市医保局牵头的那项，配合的是谁").answer
    assert answer.endswith("“扩大护理保险”除牵头单位外，配合单位还有市财政局、市民政局。")


JOINT = (
    "海州市绿道方案\n\n一、主要任务\n"
    "（一）改造码头。（市体育局、市水利局牵头，市公安局、市民政局配合）\n"
)


def test_of_several_leaders_the_other_ones_do_not_help(bot_of: Callable[..., Bot]) -> None:
    bot = bot_of(plan=JOINT)
    assert "市水利局" not in bot.ask("改造码头，市体育局牵头，谁参加").answer
    other = bot.ask("改造码头，和市体育局共同牵头的是谁").answer
    assert other.endswith("除市体育局外，牵头单位还有市水利局。")


def test_both_roles_of_a_task_nobody_is_named_for_are_told(bot_of: Callable[..., Bot]) -> None:
    answer = bot_of(plan=PLAN).ask("扩大护理保险，哪个部门牵头，谁配合").answer
    assert "市医保局" in answer
    assert "市财政局" in answer


@pytest.mark.parametrize(
    "question", ["市医保局：牵头的、当配合单位的事项", "市医保局牵头什么、配合什么"]
)
def test_both_roles_asked_are_both_told(bot_of: Callable[..., Bot], question: str) -> None:
    answer = bot_of(plan=PLAN).ask(question).answer
    assert "扩大护理保险" in answer
    assert "推进适老化改造" in answer


LUMP = (
    "宜昌市数字经济方案\n\n二、重点任务\n（一）夯实基础\n"
    "1.建设千兆光网。每年新建5G基站3000个。（责任单位：市经信局、市住建局）\n"
    "2.推进改造。设立5亿元数字化改造贴息资金。（责任单位：市财政局）\n"
)


def test_a_list_of_several_tasks_tells_not_whose_one_of_them_is(
    bot_of: Callable[..., Bot],
) -> None:
    answer = bot_of(plan=LUMP).ask("宜昌设5亿数字化改造贴息资金，责任落在哪几家").answer
    assert "市住建局" not in answer


def test_who_is_in_charge_is_told_without_those_who_only_help(bot_of: Callable[..., Bot]) -> None:
    text = (
        "海州市印章方案\n\n一、任务\n"
        "（一）建设印章系统。接入平台。（市数据局、市公安局分工负责，各区政府配合）\n"
    )
    bot = bot_of(plan=text)
    assert bot.ask("印章系统是哪两个部门分工负责").answer.endswith("市数据局、市公安局。")
    assert "各区政府" in bot.ask("印章系统由谁负责").answer


@pytest.mark.parametrize(
    "follow", ["那除了它还有谁负责", "除此之外还有谁参与", "和它一起干的是哪几家", "配合的呢"]
)
def test_a_follow_up_asks_for_those_beside_the_leader_just_told(
    bot_of: Callable[..., Bot], follow: str
) -> None:
    bot = bot_of(plan=PLAN)
    first = bot.ask("扩大护理保险由谁牵头")
    answer = bot.ask(follow, [Turn("扩大护理保险由谁牵头", first)])
    assert answer.answer.endswith("市财政局、市民政局。")


SEVERAL = (
    "海州市消费方案\n\n一、改善消费条件\n"
    "（一）改善消费条件。改造体育场馆，盘活场馆资源，降低活动安保成本。（市体育局负责）"
    "支持银行研发体育消费信贷新产品，推动消费便利化。（市金融局负责）\n"
    "（二）培育人才。培训教练。（市人社局负责）\n"
)


def test_a_stretch_of_several_tasks_does_not_tell_whose_one_is(bot_of: Callable[..., Bot]) -> None:
    answer = bot_of(plan=SEVERAL).ask("改善消费条件的场馆改造、信贷产品研发由谁承办")
    assert "市人社局" not in answer.answer


ITEMS = (
    "海州市物流方案\n\n一、主要任务\n"
    "1.打造物流网络。开通货运班列。（市发改委牵头，市港航集团、市铁路办配合）"
    "加密货运航线。（市交通局牵头，市机场集团配合）发布航线目录。（市商务局负责）\n"
    "2.培训人才。开办培训班。（市人社局牵头）\n"
)


@pytest.mark.parametrize(
    ("question", "told", "untold"),
    [
        ("打造物流网络由谁牵头", ["市发改委", "市交通局"], ["市商务局", "市人社局"]),
        ("打造物流网络谁负责", ["市发改委", "市交通局", "市商务局"], ["市人社局"]),
        ("打造物流网络的配合单位有哪些", ["市港航集团", "市机场集团"], ["市商务局"]),
        ("打造物流网络，市交通局牵头，谁配合", ["市机场集团"], ["市港航集团"]),
    ],
)
def test_who_asks_by_an_items_heading_asks_for_all_its_sentences(
    bot_of: Callable[..., Bot], question: str, told: list[str], untold: list[str]
) -> None:
    answer = bot_of(plan=ITEMS).ask(question).answer
    assert all(unit in answer for unit in told)
    assert not any(unit in answer for unit in untold)


@pytest.mark.parametrize(
    "question",
    [
        "护理保险这块谁说了算",
        "护理保险由哪个口子管",
        "护理保险谁是第一责任人",
        "护理保险的事找哪个部门对接",
        "扩大护理保险一共几家单位参与",
    ],
)
def test_who_does_it_is_asked_in_words_of_the_office(
    bot_of: Callable[..., Bot], question: str
) -> None:
    assert "由市医保局牵头，配合单位为市财政局、市民政局" in bot_of(plan=PLAN).ask(question).answer


def test_whether_a_unit_has_to_do_with_a_task_is_whether_it_takes_part(
    bot_of: Callable[..., Bot],
) -> None:
    bot = bot_of(plan=PLAN)
    assert bot.ask("市财政局跟护理保险有关系吗").answer.startswith("是。")
    assert bot.ask("市残联跟扩大护理保险有关系吗").answer.startswith("否。")


RESCUE = (
    "海州市防汛应急预案\n\n一、工作组\n"
    "（一）险情会商组。由市应急局牵头，市水利局、市气象局参加。\n主要职责：汇总险情；调度物资。\n"
    "（二）抢险组。由市公安局牵头，市交通局参加。\n主要职责：组织抢险。\n"
)


@pytest.mark.parametrize("between", ["，", "", "里"])
def test_who_else_is_in_a_group_that_has_duties_of_its_own(
    bot_of: Callable[..., Bot], between: str
) -> None:
    answer = bot_of(plan=RESCUE).ask(f"险情会商组{between}除了市应急局还有谁参加")
    assert answer.kind is Kind.RESPONSIBLE_UNIT
    assert "市水利局" in answer.answer
    assert "市气象局" in answer.answer
