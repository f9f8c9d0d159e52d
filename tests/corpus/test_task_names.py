"""A task's name is short, and says what is done."""

from __future__ import annotations

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
