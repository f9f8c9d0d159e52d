"""Who has a part in a task, who does it where another leads, and units beside a document's number."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from qa.handed_out import handed_out
from qa.types import Kind
from qa.understand import Intent, topic_of, understand

if TYPE_CHECKING:
    from collections.abc import Callable

    from qa.bot import Bot

TEXT = """岚州市人民政府办公室关于印发岚州市推动就近就医若干措施的通知
岚政发〔2024〕31号
各县（市、区）人民政府，市政府各部门：
现将《岚州市推动就近就医若干措施》印发给你们，请认真贯彻执行。
岚州市人民政府办公室
2024年4月11日
岚州市推动就近就医若干措施
一、主要措施
（一）建设医疗联合体。组建紧密型医疗联合体8个，推行检查结果互认。（卫生健康委牵头，各县（市、区）人民政府、医保局按职责分工负责）
（二）推进药品供应保障。完善短缺药品监测，推动集中采购药品进社区。（医保局牵头，药监局、卫生健康委按职责分工负责）
（三）培养全科医生。每年培养全科医生200名。（教育局、卫生健康委负责）
各部门要制定实施办法，于2024年6月30日前报送市人民政府办公室。
"""


@pytest.fixture
def lanzhou(bot_of: Callable[..., Bot]) -> Bot:
    return bot_of(a=TEXT)


@pytest.mark.parametrize(
    "question",
    [
        "岚州培养全科医生哪些部门有份儿",
        "岚州培养全科医生都有哪几家有份",
        "岚州培养全科医生，谁有份",
        "岚州培养全科医生哪几家单位沾边",
        "岚州全科医生的培养，哪些单位有份儿呀",
        "岚州全科医生培养这事哪几个部门占一份",
    ],
)
def test_who_has_a_part_is_who_does_it(lanzhou: Bot, question: str) -> None:
    answer = lanzhou.ask(question)
    told = {unit for fact in answer.facts for unit in (*fact.leads, *fact.others)}
    assert told == {"教育局", "卫生健康委"}


@pytest.mark.parametrize(
    "view",
    [
        "补助资金谁有份",
        "哪些企业有份额",
        "市教育局在培养全科医生里有没有份",
        "全科医生哪些是有份量的",
        "股权哪几家有份",
    ],
)
def test_a_share_of_goods_is_no_part_in_a_task(view: str) -> None:
    assert handed_out(view) == view


@pytest.mark.parametrize(
    "question",
    [
        "岚州推进药品供应保障，医保局牵头，具体谁负责",
        "岚州推进药品供应保障，医保局牵头，由谁落实",
        "岚州推进药品供应保障，医保局牵头，具体落实的是谁",
        "岚州推进药品供应保障，医保局牵头，哪些单位承担",
        "岚州推进药品供应保障，医保局牵头，那具体哪几家负责",
        "岚州推进药品供应保障，医保局主办，落实的是哪些单位",
        "岚州药品供应保障这块，医保局来牵头，具体由哪些部门负责呢",
    ],
)
def test_who_does_it_where_another_leads_is_told_without_the_leader(
    lanzhou: Bot, question: str
) -> None:
    answer = lanzhou.ask(question)
    assert answer.kind is Kind.RESPONSIBLE_UNIT
    assert answer.answer.endswith("还有药监局、卫生健康委。")


@pytest.mark.parametrize(
    "question",
    [
        "岚州推进药品供应保障谁负责",
        "岚州推进药品供应保障谁牵头",
        "岚州药品供应保障哪个部门牵头负责",
    ],
)
def test_the_leader_is_told_where_none_is_named(lanzhou: Bot, question: str) -> None:
    assert "医保局" in lanzhou.ask(question).answer


@pytest.mark.parametrize(
    ("question", "task"),
    [
        ("药监局在岚政发〔2024〕31号里参与哪些任务", "推进药品供应保障"),
        ("药监局按岚政发〔2024〕31号要负责哪些任务", "推进药品供应保障"),
        ("教育局在岚政发〔2024〕31号中负责什么工作", "培养全科医生"),
        ("教育局根据岚政发〔2024〕31号有哪些任务", "培养全科医生"),
        ("岚政发〔2024〕31号里教育局负责什么", "培养全科医生"),
        ("岚政发〔2024〕31号，药监局参与哪些任务", "推进药品供应保障"),
    ],
)
def test_a_unit_before_a_document_s_number_is_asked_about(
    lanzhou: Bot, question: str, task: str
) -> None:
    answer = lanzhou.ask(question)
    assert answer.kind is Kind.TASKS_OF_UNIT
    assert [fact.task for fact in answer.facts] == [task]


@pytest.mark.parametrize(
    "question", ["国办函〔2018〕46号谁印发", "市政府办公室发〔2018〕46号有哪些任务"]
)
def test_the_head_of_a_number_is_no_unit(lanzhou: Bot, question: str) -> None:
    assert not understand(question, lanzhou.lists().library).units


@pytest.mark.parametrize(
    "view",
    [
        "各部门的实施办法什么时候报上去",
        "各部门的管理办法啥时候报",
        "市教育局的考核办法什么时间印发",
    ],
)
def test_when_a_measure_is_sent_in_asks_for_no_tasks(lanzhou: Bot, view: str) -> None:
    assert understand(view, lanzhou.lists().library).intent is not Intent.TASKS_OF_UNIT


def test_by_when_measures_are_sent_in_is_told(lanzhou: Bot) -> None:
    answer = lanzhou.ask("岚政发〔2024〕31号要求各部门的实施办法什么时候报上去")
    assert "2024年6月30日" in answer.answer


@pytest.mark.parametrize(
    ("view", "kept"),
    [
        ("稳岗能用哪些办法", "办法"),
        ("治堵有哪些做法", "做法"),
        ("扩消费有哪些抓手", "抓手"),
        ("危化品有哪些管理措施", "管理措施"),
        ("扩消费归哪些部门管", ""),
        ("这事哪些部门办", ""),
        ("扩消费哪个部门抓", ""),
    ],
)
def test_what_is_asked_for_keeps_its_name(view: str, kept: str) -> None:
    assert kept in topic_of(view)
    assert not any(word in topic_of(view) for word in ("管", "办", "抓") if not kept)
