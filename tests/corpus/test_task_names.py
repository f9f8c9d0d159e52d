"""A task's name is short, and says what is done."""

from __future__ import annotations

import pytest

from corpus.facts.task_names import MAX_TASK, MAX_WITH_CASE, short_task

WHOM = "对造林面积增加、古树保护有力、林区防火到位、林下经济发展较快、苗木质量提升、林权登记及时以及病虫害防治成效明显的县（市、区）"


def test_a_long_name_is_cut_where_a_clause_ends() -> None:
    name = short_task("加强巡护，" * 30)
    assert len(name) <= MAX_TASK
    assert name.endswith("加强巡护")


def test_a_name_that_says_only_of_whom_goes_on_to_what_is_done() -> None:
    said = WHOM + "，给予护林补助，用于购置设备、改善巡护条件并逐步增加护林员的报酬"
    assert short_task(said) == WHOM + "，给予护林补助"
    assert len(short_task(said)) <= MAX_WITH_CASE


def test_such_a_name_ends_in_no_open_bracket() -> None:
    said = WHOM + "，给予护林补助（按面积计算，分两年拨付），用于购置设备、改善巡护条件"
    assert short_task(said) == WHOM + "，给予护林补助"


def test_what_would_be_far_too_long_stays_cut() -> None:
    assert short_task(WHOM + "，" + "给予护林补助" * 20) == WHOM


@pytest.mark.parametrize(
    "last",
    [
        "到2026年底前",
        "经县政府审议通过后",
        "在护林站建设、护林员培训、防火物资储备等方面",
        "以护林站为支撑",
        "并按照省里的规定",
        "对验收合格的",
        "通过公开招标等方式",
        "在不增加负担的前提下",
    ],
)
def test_a_cut_name_does_not_end_where_only_when_or_how_is_said(last: str) -> None:
    work = "完善护林制度，建设护林站和防火物资储备库，加强护林员培训"
    more = "逐步在全部林区推广护林站标准化建设经验" * 4
    assert short_task(f"{work}，{last}，{more}") == work


def test_where_nothing_else_is_said_the_name_goes_on() -> None:
    when = "在古树名木保护设施年度检修任务及其后续养护工作由县林业局和乡镇人民政府共同验收合格后"
    how = "通过政府购买服务、委托护林协会组织志愿者参与等方式"
    assert (
        short_task(f"{when}，{how}，更新保护名录，报县政府备案并公布")
        == f"{when}，{how}，更新保护名录"
    )
