"""Who leads and who shares each task of the bundled work programme, exactly as it prints them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from qa.types import Kind, TaskFact
from tests.corpus.test_bundled import TASKS

if TYPE_CHECKING:
    from collections.abc import Callable

    from qa.bot import Bot
    from qa.types import Answer

    Ask = Callable[..., Answer]

BY_TASK = [(task, leads.split("、"), others.split("、")) for _, task, leads, others in TASKS]


def only(answer: Answer) -> TaskFact:
    (fact,) = answer.facts
    assert isinstance(fact, TaskFact)
    return fact


@pytest.mark.parametrize(("task", "leads", "others"), BY_TASK, ids=[t[0] for t in BY_TASK])
def test_every_task_has_its_lead_and_its_responsible_units(
    ask: Ask, task: str, leads: list[str], others: list[str]
) -> None:
    led = ask(f"{task}由谁牵头")
    assert (led.status, led.kind) == ("answered", Kind.LEAD_UNIT)
    assert only(led).task == task
    assert f"由{'、'.join(leads)}牵头。" in led.answer
    shared = ask(f"{task}的责任单位有哪些")
    assert (shared.status, shared.kind) == ("answered", Kind.RESPONSIBLE_UNIT)
    assert only(shared).task == task
    assert f"的责任单位为{'、'.join(others)}。" in shared.answer


CONTENTS = [
    ("曙光计划归谁管", "营造环境培育人才"),
    ("赛马制由谁负责", "深化重点改革先行先试"),
    ("东湖论坛由哪个单位牵头", "打造一流创新创业生态"),
    ("武汉英才计划谁牵头", "搭建平台引聚人才"),
    ("汉江国家实验室谁牵头", "打造高水平实验室建设集群"),
    ("育苗行动谁负责", "大力培育科技企业"),
    ("武汉专利运营转化协作网络由谁组建", "加强知识产权创造运用保护"),
    ("外国人来华工作许可审批流程谁优化", "做好外国专家服务工作"),
    ("磁约束氘氚聚变中子源由谁牵头", "打造重大科技基础设施集群"),
    ("武创科技成果转化基金由谁设立", "健全科技金融服务体系"),
    ("中试平台谁牵头", "提升科技成果转化效能"),
    ("创新街区由谁牵头建设", '推进"双创"载体建设量质齐升'),
]


@pytest.mark.parametrize(("question", "task"), CONTENTS)
def test_a_task_is_known_by_what_stands_in_it(ask: Ask, question: str, task: str) -> None:
    answer = ask(question)
    assert answer.status == "answered"
    assert task in [f.task for f in answer.facts if isinstance(f, TaskFact)]
    assert any(word in "".join(c.quote for c in answer.citations) for word in [question[:2], task])


def test_what_two_tasks_speak_of_is_answered_of_both(ask: Ask) -> None:
    answer = ask("揭榜挂帅由谁牵头")
    assert [f.task for f in answer.facts if isinstance(f, TaskFact)] == [
        "实施重大科技专项",
        "深化重点改革先行先试",
    ]
    assert len(answer.citations) == 2


def test_both_roles_asked_are_both_told(ask: Ask) -> None:
    answer = ask("健全科技金融服务体系的牵头单位和责任单位分别是谁")
    assert "由市地方金融局、人行武汉分行营管部牵头" in answer.answer
    assert "责任单位为市发改委、市科技局、市财政局、武汉投控集团、各区人民政府" in answer.answer


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("中试服务由谁牵头", "文件未写明牵头单位，责任单位为市经信局、市科技局、各县市区人民政府"),
        ("科普惠民由谁牵头", "文件未写明牵头单位，责任单位为市科协"),
        ("节水技术推广由谁牵头", "由市水务局牵头"),
        ("节水技术推广的配合单位有哪些", "配合单位为市商务局、市生态环境局"),
        ("节水技术推广的责任单位有哪些", "文件未写明责任单位"),
        ("三峡实验室的配合单位有哪些", "文件未写明配合单位"),
        ("青年科技人才培养由谁牵头", "由市委组织部、市人社局牵头"),
        ("三峡实验室什么时候完成", "完成时限为2024年12月底"),
        ("三峡实验室由谁牵头，什么时候完成", "由市科技局牵头，完成时限为2024年12月底"),
        ("节水技术推广什么时候完成", "文件未写明完成时限"),
    ],
)
def test_roles_are_kept_apart_and_what_is_missing_is_said(
    ask_cities: Ask, question: str, said: str
) -> None:
    answer = ask_cities(question)
    assert answer.status == "answered"
    assert said in answer.answer


@pytest.mark.parametrize(
    ("question", "others"),
    [
        ("做好外国专家服务工作除了牵头单位还有谁", ["市委外办", "各区人民政府"]),
        (
            "实施重大科技专项除了市科技局还有哪些单位",
            ["市发改委", "市经信局", "市卫健委", "市农业农村局", "各区人民政府"],
        ),
        (
            "实施重大科技专项除了市发改委还有谁参与",
            ["市科技局", "市经信局", "市卫健委", "市农业农村局", "各区人民政府"],
        ),
    ],
)
def test_the_others_are_all_but_the_ones_named(ask: Ask, question: str, others: list[str]) -> None:
    answer = ask(question)
    assert answer.answer.endswith(f"还有{'、'.join(others)}。")


def test_too_many_tasks_are_asked_back(bot_of: Callable[..., Bot]) -> None:
    names = ["东城", "西城", "南城", "北城", "高新", "临港", "空港", "综保", "滨江", "航空"]
    items = "".join(
        f"{i}. 建设{name}示范园区。完善{name}配套设施。（牵头单位：市发改委）\n"
        for i, name in enumerate(names, 1)
    )
    bot = bot_of(plan=f"襄阳市园区建设方案\n\n一、重点任务\n{items}")
    answer = bot.ask("示范园区由谁牵头")
    assert answer.status == "need_clarification"
    assert "10项" in answer.answer
    assert len(answer.suggestions) == 5
    assert {bot.ask(s).status for s in answer.suggestions} == {"answered"}


def test_brackets_at_sentences_are_told_apart(bot_of: Callable[..., Bot]) -> None:
    text = (
        "襄阳市优化营商环境实施方案\n\n一、重点任务\n"
        "（一）提升政务服务。推行一窗通办（市政务局牵头，市市场监管局配合）。"
        "压减工程审批时限至60个工作日（市住建局牵头，市自然资源局配合）。"
        "推广电子印章应用（市公安局负责）。\n"
    )
    bot = bot_of(plan=text)
    for question, lead in [("一窗通办谁牵头", "市政务局"), ("工程审批时限谁牵头", "市住建局")]:
        answer = bot.ask(question)
        assert only(answer).leads == (lead,)
    shared = only(bot.ask("电子印章由谁负责"))
    assert (shared.leads, shared.others) == ((), ("市公安局",))


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("除了市审批局，审批改革还有谁牵头", "除市审批局外，牵头单位还有市住建局。"),
        ("审批改革除了市住建局还有哪些单位配合", "除市住建局外，配合单位还有市发改委。"),
        ("窗口服务除了市审批局还有谁牵头", "除市审批局外没有列其他牵头单位。"),
    ],
)
def test_others_are_told_in_the_role_they_are_asked_for(
    bot_of: Callable[..., Bot], question: str, told: str
) -> None:
    text = (
        "甲市工作要点\n1.深化审批改革。拿地即开工。（牵头单位：市审批局、市住建局；配合单位：市发改委）\n"
        "2.改进窗口服务。延时办理。（牵头单位：市审批局；责任单位：市财政局）\n"
    )
    assert bot_of(points=text).ask(question).answer.endswith(told)


def test_units_are_left_out_by_the_names_people_say(bot_of: Callable[..., Bot]) -> None:
    text = (
        "丰泽市2024年金融工作要点\n\n一、重点任务\n\n1. 完善普惠金融体系。设立风险补偿基金。"
        "（牵头单位：市地方金融局、人行丰泽分行营管部；责任单位：市发改委、市财政局）\n"
        "2. 做好粮食收购。（牵头单位：市粮食局；责任单位：市财政局）\n"
    )
    answer = bot_of(丰泽=text).ask("普惠金融体系那项，除了金融局和人行还有哪些单位配合")
    assert answer.answer.endswith("还有市发改委、市财政局。")
    other = bot_of(丰泽=text).ask("完善普惠金融体系除了人行、财政局以外还有谁")
    assert other.answer.endswith("除人行丰泽分行营管部、市财政局外，还有市地方金融局、市发改委。")
