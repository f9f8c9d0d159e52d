"""A plan's working groups: who leads one, who is in it, and what is stated to be its duties."""

from __future__ import annotations

import pytest

from corpus.facts.responsibilities import find_responsibilities
from corpus.outline import find_sections
from corpus.types import Role
from tests.corpus.test_duties import LETTER, duties

LED = "由县应急局牵头，县水利局、县公安局"


@pytest.mark.parametrize("made_up", ["等部门组成", "参加", "配合"])
def test_who_leads_a_group_and_what_it_does_in_one_sentence(made_up: str) -> None:
    said = f"（一）险情会商组：{LED}{made_up}，负责汇总险情。"
    assert duties(said) == [("汇总险情", "县应急局/L 县水利局/S 县公安局/S 险情会商组/R")]


def test_a_group_may_open_the_sentence() -> None:
    said = f"险情会商组{LED}组成，主要职责是汇总险情，调度物资。"
    members = "县应急局/L 县水利局/S 县公安局/S 险情会商组/R"
    assert duties(said) == [("汇总险情，调度物资", members)]


def test_who_makes_up_a_group_is_no_work() -> None:
    said = f"险情会商组：{LED}组成。"
    assert duties(said) == [("险情会商组", "县应急局/L 县水利局/S 县公安局/S")]


def test_a_mechanism_that_others_take_part_in_names_no_group() -> None:
    assert duties("建立由县应急局牵头，县水利局参加的协调机制。") == []


@pytest.mark.parametrize(
    ("lines", "body"),
    [
        (f"（一）险情会商组。{LED}参加。\n主要职责：汇总险情；调度物资。", "险情会商组"),
        ("（一）险情会商组\n组长：县应急局局长\n职责：汇总险情；调度物资。", "险情会商组"),
        ("（一）险情会商组：由县水利局、县公安局组成，负责汇总险情。", "险情会商组"),
        (f"（一）险情会商组：{LED}参加。负责汇总险情。", "险情会商组"),
        ("县防汛指挥部总指挥由县长担任。主要职责：汇总险情。", "县防汛指挥部"),
        ("县防汛指挥部办公室设在县应急局。主要职责：汇总险情。", "县防汛指挥部办公室"),
        ("（一）县茶业局职责。汇总险情。", "县茶业局"),
        ("县茶业局的主要职责是：汇总险情，调度物资。", "县茶业局"),
        ("县茶业局主要职责：1.汇总险情。2.调度物资。", "县茶业局"),
    ],
)
def test_duties_are_those_of_the_body_named_before(lines: str, body: str) -> None:
    found = [(task.split("，")[0], members) for task, members in duties(lines)]
    assert ("汇总险情", f"{body}/R") in found


@pytest.mark.parametrize(
    "lines",
    [
        "总指挥职责：全面指挥抢险。",
        "一、工作要求\n主要职责：汇总险情。",
        "（一）县防汛指挥部\n办公室设在县应急局。主要职责：汇总险情。",
        "各部门职责：汇总险情。",
        "险情会商组\n（1）成员：张某某\n主要职责：汇总险情。",
        "由县应急局牵头，县水利局参加。",
        "险情会商组：由县应急局牵头，专家组成。",
        "险情会商组：由县长牵头，县水利局组成。",
    ],
)
def test_nobody_is_named_whose_duties_they_are(lines: str) -> None:
    assert duties(lines) == []


def test_one_line_may_hold_several_groups() -> None:
    said = "险情会商组：由县水利局组成，负责汇总险情。抢险组：由县公安局组成，负责抢险。"
    assert duties(said)[0] == ("汇总险情", "险情会商组/R")


def test_the_duties_of_a_group_end_where_the_next_one_begins() -> None:
    said = f"险情会商组：{LED}组成。主要职责：汇总险情。抢险组：由县公安局牵头，县消防大队组成。"
    assert [task for task, _ in duties(said)] == ["汇总险情", "险情会商组"]


def test_the_group_keeps_who_leads_it_beside_its_duties() -> None:
    text = f"一、工作组\n（一）险情会商组。{LED}参加。\n主要职责：汇总险情；调度物资。\n"
    found = find_responsibilities(text, find_sections(text), [])
    said = [(r.task, " ".join(f"{m.unit}/{LETTER[m.role]}" for m in r.members)) for r in found]
    assert said == [
        ("险情会商组", "县应急局/L 县水利局/S 县公安局/S"),
        ("汇总险情", "险情会商组/R"),
        ("调度物资", "险情会商组/R"),
    ]
    assert text[found[1].start : found[1].end].startswith("险情会商组。由")


def test_members_of_a_group_support_who_leads_it() -> None:
    text = "一、工作组\n（一）险情会商组\n牵头单位：县应急局\n成员单位：县水利局、县公安局\n"
    found = find_responsibilities(text, find_sections(text), [])
    assert [[m.role for m in r.members] for r in found] == [[Role.LEAD, Role.SUPPORT, Role.SUPPORT]]


def test_who_is_in_a_body_alone_does_nothing() -> None:
    text = "一、工作组\n（一）防汛领导小组\n成员单位：县水利局、县公安局\n"
    assert find_responsibilities(text, find_sections(text), []) == ()
