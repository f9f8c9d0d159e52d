"""A unit's work is listed whole, counted and cited; another level or city is another unit."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from qa.types import Kind, TaskFact
from tests.corpus.test_bundled import TASKS

if TYPE_CHECKING:
    from collections.abc import Callable

    from qa.bot import Bot
    from qa.types import Answer

    Ask = Callable[..., Answer]

LED: dict[str, list[str]] = {}
SHARED: dict[str, list[str]] = {}
for _, name, leads, others in TASKS:
    for unit in leads.split("、"):
        LED.setdefault(unit, []).append(name)
    for unit in others.split("、"):
        SHARED.setdefault(unit, []).append(name)


def names(answer: Answer) -> list[str]:
    return [f.task for f in answer.facts if isinstance(f, TaskFact)]


def of_city(answer: Answer, city: str) -> list[str]:
    return [f.task for f in answer.facts if isinstance(f, TaskFact) and city in (f.issuer or "")]


@pytest.mark.parametrize("unit", LED)
def test_what_a_unit_leads_is_listed_whole_and_counted(ask: Ask, unit: str) -> None:
    answer = ask(f"{unit}牵头哪些任务")
    assert (answer.status, answer.kind) == ("answered", Kind.TASKS_OF_UNIT)
    assert names(answer) == LED[unit]
    assert f"{unit}牵头{len(LED[unit])}项任务" in answer.answer
    assert len(answer.citations) == len(LED[unit])
    assert all(unit in cited.quote for cited in answer.citations)


@pytest.mark.parametrize("unit", sorted({*LED, *SHARED}))
def test_all_of_a_units_work_is_grouped_by_role(ask: Ask, unit: str) -> None:
    answer = ask(f"{unit}有哪些任务")
    led, shared = LED.get(unit, []), SHARED.get(unit, [])
    assert names(answer) == led + shared
    if led:
        assert f"牵头{len(led)}项任务" in answer.answer
    if shared:
        assert f"作为责任单位参与{len(shared)}项任务" in answer.answer


@pytest.mark.parametrize(
    "question", ["市科技局一共牵头几项", "市科技局总共牵头多少项任务", "市科技局牵头的任务有几项"]
)
def test_a_count_is_the_number_of_what_is_listed(ask: Ask, question: str) -> None:
    answer = ask(question)
    assert "17项" in answer.answer
    assert re.findall(r"（(\d+)）", answer.answer) == [str(n) for n in range(1, 18)]
    assert names(answer) == LED["市科技局"]


ALIASES = [
    (
        "市发改委",
        ["发改委", "市发展改革委", "市发展和改革委员会", "武汉市发改委", "武汉市发展和改革委员会"],
    ),
    ("市经信局", ["经信局", "市经济和信息化局", "武汉市经信局"]),
    ("市卫健委", ["卫健委", "市卫生健康委", "市卫生健康委员会"]),
    ("市市场监管局", ["市场监管局", "市市场监督管理局", "武汉市市场监管局"]),
    ("市人社局", ["人社局", "市人力资源和社会保障局", "市人力资源社会保障局"]),
    ("市科技局", ["科技局", "武汉市科技局", "市科学技术局"]),
    ("团市委", ["武汉团市委", "共青团武汉市委"]),
]


@pytest.mark.parametrize(
    ("unit", "alias"), [(unit, alias) for unit, aliases in ALIASES for alias in aliases]
)
def test_a_unit_goes_by_several_names(ask: Ask, unit: str, alias: str) -> None:
    assert ask(f"{alias}有哪些任务").facts == ask(f"{unit}有哪些任务").facts != ()


@pytest.mark.parametrize(
    ("slipped", "unit"),
    [
        ("市科计局", "市科技局"),
        ("市财正局", "市财政局"),
        ("市教玉局", "市教育局"),
        ("市商误局", "市商务局"),
    ],
)
def test_one_slipped_character_is_forgiven(ask: Ask, slipped: str, unit: str) -> None:
    assert ask(f"{slipped}有哪些任务").facts == ask(f"{unit}有哪些任务").facts != ()


def test_a_slip_that_fits_two_units_asks_back(ask: Ask) -> None:
    answer = ask("市睡务局有哪些任务")
    assert answer.status == "need_clarification"
    assert "市税务局" in answer.answer
    assert "市水务局" in answer.answer
    assert answer.citations == answer.facts == ()
    assert all(ask(s).status == "answered" for s in answer.suggestions)


@pytest.mark.parametrize(
    "unit",
    [
        "省科技厅",
        "科技部",
        "省发改委",
        "国家发改委",
        "市民政局",
        "市体育局",
        "省教育厅",
        "北京市科技局",
        "宜昌市科技局",
    ],
)
def test_another_level_or_city_is_another_unit(ask: Ask, unit: str) -> None:
    answer = ask(f"{unit}牵头哪些任务")
    assert answer.status == "not_found"
    assert answer.facts == ()


def test_two_cities_units_of_one_name_are_told_apart(ask_cities: Ask) -> None:
    answer = ask_cities("市科技局牵头哪些任务")
    assert of_city(answer, "宜昌") == ["建设三峡实验室", "实施科技企业梯次培育"]
    assert of_city(answer, "武汉") == LED["市科技局"]
    newest, older = answer.answer.split("；2023年武汉市")
    assert "宜昌市2024年科技创新工作要点中，市科技局牵头2项任务" in newest
    assert "市科技局牵头17项任务" in older


@pytest.mark.parametrize(
    ("question", "tasks"),
    [
        ("宜昌市科技局牵头哪些任务", ["建设三峡实验室", "实施科技企业梯次培育"]),
        ("宜昌的市科技局牵头哪些任务", ["建设三峡实验室", "实施科技企业梯次培育"]),
        ("宜昌团市委有哪些任务", ["培养青年科技人才"]),
        ("宜昌市税务局配合哪些任务", ["实施科技企业梯次培育"]),
        ("武汉市税务局有哪些任务", ["大力培育科技企业"]),
        ("武汉团市委在哪些任务里", ["搭建平台引聚人才", "打造一流创新创业生态"]),
        ("2023年市税务局有哪些任务", ["大力培育科技企业"]),
    ],
)
def test_a_place_or_year_named_leaves_one_citys_tasks(
    ask_cities: Ask, question: str, tasks: list[str]
) -> None:
    assert names(ask_cities(question)) == tasks


def test_roles_it_does_not_have_are_denied_and_those_it_has_told(ask: Ask) -> None:
    answer = ask("市教育局牵头哪些任务")
    assert answer.answer.startswith("文件中没有市教育局牵头的任务；")
    assert "市教育局作为责任单位参与4项任务" in answer.answer
    assert names(answer) == SHARED["市教育局"]


def test_a_denied_role_is_told_of_each_city_by_itself(ask_cities: Ask) -> None:
    answer = ask_cities("市科技局配合哪些任务")
    assert "19项" not in answer.answer
    assert "宜昌市2024年科技创新工作要点" in answer.answer


def test_two_units_asked_are_both_told(ask: Ask) -> None:
    answer = ask("市水务局和市商务局有哪些任务")
    assert names(answer) == ["巩固提升区域科技合作水平", "更好融入全球创新网络"]
    assert "市商务局" in answer.answer


def test_what_comes_beside_leading_leaves_leading_out(ask: Ask) -> None:
    answer = ask("市科技局除了牵头还参与哪些任务")
    assert names(answer) == SHARED["市科技局"]


def test_a_group_counts_for_its_members_only_where_it_is_asked_for(ask: Ask) -> None:
    assert names(ask("洪山区人民政府有哪些任务")) == ["打造重大科技基础设施集群"]
    assert names(ask("各区人民政府有哪些任务")) == SHARED["各区人民政府"]


def test_a_district_that_no_task_names_is_refused_for_that_reason(ask: Ask) -> None:
    answer = ask("江汉区人民政府有哪些任务")
    assert answer.status == "not_found"
    assert answer.reason == "任务分工里没有江汉区人民政府"


TWO_ROLES = """扬州市2024年科技工作要点

一、主要任务

1.建设实验室。建设省级实验室3家。（牵头单位：市科技局；责任单位：市财政局；配合单位：市教育局）

2.培养人才。引进人才100名。（牵头单位：市人社局；责任单位：市教育局）
"""


def test_a_role_a_unit_never_has_is_said_to_be_missing_and_the_others_are_counted(
    bot_of: Callable[..., Bot],
) -> None:
    answer = bot_of(yangzhou=TWO_ROLES).ask("市教育局一共牵头几项任务")
    assert answer.answer == (
        "文件中没有市教育局牵头的任务；扬州市2024年科技工作要点中，市教育局作为责任单位参与1项任务："
        "培养人才；作为配合单位参与1项任务：建设实验室。合计2项。"
    )


def test_two_names_of_one_unit_are_told_once(ask: Ask) -> None:
    answer = ask("市自然资源规划局（市自然资源和规划局）负责哪些任务")
    assert answer.status == "answered"
    assert answer.answer.count("作为责任单位参与4项任务") == 1


ELDERLY = (
    "关于方便老年人运用智能技术的方案\n\n一、任务\n"
    "（一）场馆适老。保留老年人的人工窗口。（体育总局、文化部负责）\n"
)
MATCHES = "关于发展体育竞赛的意见\n\n一、任务\n（一）职业赛事。发展联赛。（体育总局、民政部负责）\n"


def test_only_documents_that_speak_of_all_that_is_asked_about_are_told_of(
    bot_of: Callable[..., Bot],
) -> None:
    bot = bot_of(elderly=ELDERLY, matches=MATCHES)
    assert names(bot.ask("体育总局要为老年人用智能技术做哪些事")) == ["场馆适老"]
    assert len(names(bot.ask("体育总局负责哪些任务"))) == len([ELDERLY, MATCHES])


FIELDS = (
    "海州市发展方案\n\n一、任务\n"
    "（一）引进人才。每年引进博士30名。（市人社局、市科技局负责）\n"
    "（二）建设基站。新建基站300个。（市通信局、市科技局负责）\n"
    "（三）改造窗口。为老年人保留现金窗口。（市科技局负责）\n"
)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("在人才引进方面，市科技局负责什么", ["引进人才"]),
        ("基站建设这块，市科技局负责哪些工作", ["建设基站"]),
        ("市科技局负责给老年人做什么", ["改造窗口"]),
        ("市科技局单独负责的有哪几项", ["改造窗口"]),
        ("在科技方面，市科技局负责哪些任务", ["引进人才", "建设基站", "改造窗口"]),
    ],
)
def test_in_a_field_only_the_tasks_that_speak_of_it_are_listed(
    bot_of: Callable[..., Bot], question: str, told: list[str]
) -> None:
    assert names(bot_of(plan=FIELDS).ask(question)) == told
