from __future__ import annotations

import click
import pytest

import terminal
from qa.types import Answer, Citation, Kind, Outcome

CITATION = Citation(
    "d", "v", "工作要点", "武政办[2023]4号", "二、任务", 2, "第一行\n第二行", 0, 7, "/"
)


def plain(answer: Answer) -> str:
    return click.unstyle(terminal.answer_text(answer))


def test_an_answer_is_followed_by_its_quote_and_place() -> None:
    answer = Answer("由市科技局牵头。", "answered", Kind.LEAD_UNIT, citations=(CITATION,))
    assert plain(answer) == (
        "由市科技局牵头。\n\n"
        "[1] 《工作要点》 · 武政办[2023]4号 · 二、任务 · 第2页\n"
        "    第一行\n"
        "    第二行"
    )


def test_a_refusal_tells_what_is_near_from_an_answer_and_says_what_can_be_asked() -> None:
    answer = Answer(
        "未在文件中找到依据。",
        "not_found",
        Kind.NONE,
        reason="没有上海市的文件",
        nearest=(CITATION,),
        suggestions=("武汉呢",),
    )
    assert plain(answer).split("\n\n") == [
        "未在文件中找到依据。",
        "没有上海市的文件",
        "相近的原文（不是答案）：",
        "[1] 《工作要点》 · 武政办[2023]4号 · 二、任务 · 第2页\n    第一行\n    第二行",
        "可以问：\n  武汉呢",
    ]


def test_a_reason_that_the_answer_gives_is_not_said_twice() -> None:
    answer = Answer("未找到：没有上海的文件。", "not_found", Kind.NONE, reason="没有上海的文件")
    assert plain(answer) == "未找到：没有上海的文件。"


@pytest.mark.parametrize(
    ("outcome", "line"),
    [
        (
            Outcome("a.txt", "added", "d", "要点", passages=3, tasks=2, targets=1),
            "新增  a.txt  《要点》 3 段 · 2 项任务 · 1 项指标",
        ),
        (Outcome("a.txt", "unchanged", "d", "要点"), "未变  a.txt  《要点》"),
        (Outcome("a.txt", "refused", reason="是空文件"), "已拒绝  a.txt：是空文件"),
    ],
)
def test_each_outcome_is_one_line(outcome: Outcome, line: str) -> None:
    assert terminal.outcome_line(outcome).startswith(line)


def test_columns_line_up_where_a_chinese_character_takes_two() -> None:
    text = terminal.table_text(["单位", "件数"], [["市科技局", "9"], ["GDP", "10"]])
    assert text.splitlines() == ["单位      件数", "市科技局  9", "GDP       10"]


def test_a_long_cell_is_wrapped_and_nothing_of_it_is_lost() -> None:
    units = "、".join(f"市第{number}局" for number in range(20))
    lines = terminal.table_text(["任务", "单位"], [["一", units]]).splitlines()
    assert "".join(line[4:].strip() for line in lines[1:]).replace(" ", "") == units
    assert max(map(terminal.columns, lines)) <= 6 + terminal.CELL_COLUMNS + 2
    assert not any(line.strip().startswith("、") for line in lines)


def test_csv_quotes_what_needs_it() -> None:
    assert terminal.csv_text(["a", "b"], [["一,二", "三"]]) == 'a,b\n"一,二",三'
