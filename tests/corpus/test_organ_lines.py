"""Several organs may open their duties in one line, and none takes in another's."""

from __future__ import annotations

from tests.corpus.test_duties import duties


def test_each_in_a_line_has_its_own() -> None:
    said = "县民政局：负责统筹协调；县财政局：负责资金保障；县卫健局：主要负责医疗服务。"
    assert duties(f"（二）部门职责\n{said}") == [
        ("统筹协调", "县民政局/R"),
        ("资金保障", "县财政局/R"),
        ("医疗服务", "县卫健局/R"),
    ]


def test_what_another_body_does_is_no_part_of_it() -> None:
    said = "3.采茶小组。负责采茶实施，由联合采茶办公室对小组成员进行培训。"
    assert duties(said) == [("采茶实施", "采茶小组/R")]


def test_a_research_institute_opens_a_line_too() -> None:
    lines = [
        "（一）县茶业局。编制茶园规划。",
        "（二）省茶叶研究所。开展茶种调查。",
        "（三）县财政局。保障资金。",
    ]
    assert duties("\n".join(lines)) == [
        ("编制茶园规划", "县茶业局/R"),
        ("开展茶种调查", "省茶叶研究所/R"),
        ("保障资金", "县财政局/R"),
    ]
