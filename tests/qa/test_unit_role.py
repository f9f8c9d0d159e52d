"""Whether a unit takes part, and as what: yes or no first, then the words that say so."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from qa.bot import Bot
    from qa.types import Answer

    Ask = Callable[..., Answer]

YES = [
    ("市财政局参与东湖科学城建设了吗", "市财政局是“推动东湖科学城建设加力提速”的责任单位"),
    ("市财政局有没有参与东湖科学城建设", "的责任单位"),
    (
        "市发改委是不是重大科技基础设施集群的牵头单位",
        "市发改委是“打造重大科技基础设施集群”的牵头单位",
    ),
    ("市发展改革委参与东湖科学城建设了吗", "的责任单位"),
    ("市市场监管局是知识产权创造运用保护的牵头单位吗", "的牵头单位"),
    ("曙光计划是不是市科技局牵头", "的牵头单位"),
    ("武汉人才集团参与了曙光计划吗", "的责任单位"),
    ("东湖科学城建设里市财政局参加了吗", "的责任单位"),
    ("东湖科学城建设这个任务里市财政局参加了吗", "的责任单位"),
    ("东湖科学城建设中市财政局参与没有", "的责任单位"),
]
NO = [
    ("市教育局参与了曙光计划吗", "“营造环境培育人才”没有列市教育局"),
    ("市科技局是知识产权创造运用保护的牵头单位吗", "由市市场监管局牵头"),
    ("市科技局牵头东湖科学城建设吗", "由东湖高新区管委会牵头"),
    ("市民政局参与了东湖科学城建设吗", "没有列市民政局"),
    ("省科技厅参与了曙光计划吗", "没有列省科技厅"),
    ("东湖科学城建设里市水务局参加了吗", "没有列市水务局"),
    ("外国专家服务是不是市委外办牵头的", "由市科技局牵头"),
]


@pytest.mark.parametrize(("question", "said"), YES)
def test_yes_with_the_words_that_say_so(ask: Ask, question: str, said: str) -> None:
    answer = ask(question)
    assert answer.status == "answered"
    assert answer.answer.startswith("是。")
    assert said in answer.answer
    assert len(answer.citations) == len(answer.facts) == 1


@pytest.mark.parametrize(("question", "said"), NO)
def test_no_with_who_it_is_instead(ask: Ask, question: str, said: str) -> None:
    answer = ask(question)
    assert answer.status == "answered"
    assert answer.answer.startswith("否。")
    assert said in answer.answer
    assert len(answer.citations) == len(answer.facts) == 1


ROLES = [
    ("市科技局在加强知识产权创造运用保护里是什么角色", "责任单位"),
    ("市市场监管局在加强知识产权创造运用保护里担任什么", "牵头单位"),
    ("市经信局是人工智能发展高地的什么角色", "牵头单位"),
    ("市财政局是东湖科学城建设的牵头还是责任单位", "责任单位"),
]


@pytest.mark.parametrize(("question", "role"), ROLES)
def test_the_role_a_unit_has(ask: Ask, question: str, role: str) -> None:
    answer = ask(question)
    assert answer.status == "answered"
    assert f"的{role}" in answer.answer
    assert not answer.answer.startswith(("是。", "否。"))


@pytest.mark.parametrize(
    ("question", "verdict", "role"),
    [
        ("市税务局参与实施科技企业梯次培育了吗", "是。", "配合单位"),
        ("市税务局是实施科技企业梯次培育的牵头单位吗", "否。", "配合单位"),
        ("市商务局是节水技术推广的配合单位吗", "是。", "配合单位"),
        ("市科协牵头科普惠民吗", "否。", "文件未写明牵头单位"),
        ("团市委在青年科技人才培养中是什么角色", "", "责任单位"),
    ],
)
def test_roles_are_kept_apart(ask_cities: Ask, question: str, verdict: str, role: str) -> None:
    answer = ask_cities(question)
    assert answer.status == "answered"
    assert answer.answer.startswith(verdict)
    assert role in answer.answer


@pytest.mark.parametrize(
    "question", ["市科技局参与了火星基地建设吗", "市科技局是地铁建设的牵头单位吗"]
)
def test_of_a_task_that_is_not_there_nothing_is_said(ask: Ask, question: str) -> None:
    assert ask(question).status == "not_found"


def test_a_task_of_two_documents_is_told_of_in_both(bot_of: Callable[..., Bot]) -> None:
    text = "{}绿道建设方案\n一、任务\n1.推进绿道环线联通。建设环线。（{}牵头，各区政府配合）\n"
    bot = bot_of(a=text.format("平溪市", "市园林局"), b=text.format("石桥市", "市住房城乡建设局"))
    told = bot.ask("市水务局参与推进绿道环线联通吗").answer
    assert told.startswith("否。")
    assert told.count("没有列市水务局") == 2
    assert bot.ask("市园林局参与推进绿道环线联通吗").answer.startswith("是。平溪市")


PLAN = """平溪市绿道建设行动方案
一、主要任务
1.推进绿道国际合作。引进赛事。（市体育局、市委外办负责）
2.培育国际赛事绿道品牌。（市体育局负责）
3.建立养护资金台账。（市财政局、市水利局负责）
"""


def test_of_two_tasks_the_one_that_has_the_unit_is_told(bot_of: Callable[..., Bot]) -> None:
    answer = bot_of(plan=PLAN).ask("国际绿道，市委外办有没有参与")
    assert answer.answer.startswith("是。")
    assert "市委外办是“推进绿道国际合作”的责任单位" in answer.answer


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("市财政局有没有牵头的任务", "文件中没有市财政局牵头的任务"),
        ("市财政局在绿道方案里有分工吗", "作为责任单位参与1项任务：建立养护资金台账"),
        ("市财政局是主办还是协办", "作为责任单位参与1项任务：建立养护资金台账"),
        ("市财政局在里面是什么角色", "作为责任单位参与1项任务：建立养护资金台账"),
    ],
)
def test_a_role_in_no_task_named_is_told_of_all(
    bot_of: Callable[..., Bot], question: str, said: str
) -> None:
    assert said in bot_of(plan=PLAN).ask(question).answer


@pytest.mark.parametrize("question", ["养护资金台账由哪些部门建立", "养护资金台账归哪几个部门"])
def test_which_departments_do_it_asks_who(bot_of: Callable[..., Bot], question: str) -> None:
    assert "责任单位为市财政局、市水利局" in bot_of(plan=PLAN).ask(question).answer


@pytest.mark.parametrize(
    "question",
    [
        "曙光计划的责任单位都有谁，武汉人才集团在不在里面",
        "曙光计划责任单位有哪些，武汉人才集团是不是",
    ],
)
def test_whether_a_unit_is_among_them_is_told_with_all_of_them(ask: Ask, question: str) -> None:
    answer = ask(question).answer
    assert answer.startswith("是。")
    assert "武汉人才集团是“营造环境培育人才”的责任单位之一，责任单位为" in answer


@pytest.mark.parametrize(
    ("question", "lead", "other"),
    [
        ("东湖科学城建设是市科技局牵头还是东湖高新区管委会牵头", "东湖高新区管委会", "市科技局"),
        ("知识产权创造运用保护是市科技局还是市市场监管局牵头", "市市场监管局", "市科技局"),
    ],
)
def test_which_of_two_leads_is_told_by_the_lead_alone(
    ask: Ask, question: str, lead: str, other: str
) -> None:
    answer = ask(question).answer
    assert f"由{lead}牵头" in answer
    assert other not in answer
