"""How answers, tables and usage errors look on a terminal."""

from __future__ import annotations

import csv
import io
import re
import unicodedata
from itertools import zip_longest
from typing import TYPE_CHECKING

import click

from qa.wording.marks import in_marks

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from qa.types import Answer, Citation, Outcome

CELL_COLUMNS = 36  # a longer cell is wrapped, so that a table of tasks stays readable
NEVER_FIRST = "、，；。）》”"  # no line begins with these; they hang over the edge
SAID = {"target": "目标", "actual": "完成", "baseline": "基期"}  # in a table for people
OUTCOMES = {"added": "新增", "unchanged": "未变", "replaced": "已替换", "refused": "已拒绝"}


def answer_text(answer: Answer) -> str:
    """Lay out an answer: the sentence, then each quote with its place.

    A refusal shows its reason, the nearest passages (told apart from an answer) and what can
    be asked instead.
    """
    if answer.status == "answered":
        return "\n\n".join([click.style(answer.answer, bold=True), *_quotes(answer.citations)])
    parts = [answer.answer]
    if answer.reason and answer.reason not in answer.answer:
        parts.append(answer.reason)
    if answer.nearest:
        parts += [click.style("相近的原文（不是答案）：", dim=True), *_quotes(answer.nearest)]
    if answer.suggestions:
        parts.append("\n".join(["可以问：", *(f"  {one}" for one in answer.suggestions)]))
    return "\n\n".join(parts)


def _quotes(citations: Iterable[Citation]) -> Iterator[str]:
    for number, citation in enumerate(citations, start=1):
        head = click.style(f"[{number}] {place(citation)}", dim=True)
        quote = "\n".join(f"    {line}" for line in citation.quote.splitlines())
        yield f"{head}\n{quote}"


def place(citation: Citation) -> str:
    """Say where a citation stands: title, number, headings and page, as far as they are known.

    >>> from qa.types import Citation
    >>> place(Citation("d1", "v1", "工作要点", None, "二、任务", 3, "原文", 0, 2, "/"))
    '《工作要点》 · 二、任务 · 第3页'
    """
    page = None if citation.page is None else f"第{citation.page}页"
    parts = (in_marks(citation.title), citation.document_number, citation.location, page)
    return " · ".join(part for part in parts if part)


def outcome_line(outcome: Outcome) -> str:
    """Say in one line what became of a file."""
    line = f"{OUTCOMES[outcome.status]}  {click.format_filename(outcome.path)}"
    if outcome.status == "refused":
        return f"{line}：{outcome.reason}"
    title = in_marks(outcome.title or "")
    counts = f"{outcome.passages} 段 · {outcome.tasks} 项任务 · {outcome.targets} 项指标"
    return f"{line}  {title} {counts}"


def table_text(header: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Lay out an aligned table in which a Chinese character takes two columns.

    >>> print(table_text(["单位", "n"], [["市科技局", "9"], ["团市委", "1"]]))
    单位      n
    市科技局  9
    团市委    1
    """
    wrapped = [[_wrap(cell) for cell in row] for row in [header, *rows]]
    widths = [
        max(columns(line) for cell in cells for line in cell)
        for cells in zip(*wrapped, strict=True)
    ]
    return "\n".join(line for row in wrapped for line in _lines(row, widths))


def _lines(row: Sequence[Sequence[str]], widths: Sequence[int]) -> Iterator[str]:
    for cells in zip_longest(*row, fillvalue=""):
        padded = (
            cell + " " * (width - columns(cell)) for cell, width in zip(cells, widths, strict=True)
        )
        yield "  ".join(padded).rstrip()


def _wrap(text: str) -> list[str]:
    lines, line, used = [], "", 0
    for character in " ".join(text.split()):
        if used + columns(character) > CELL_COLUMNS and character not in NEVER_FIRST:
            lines.append(line)
            line, used = "", 0
        line, used = line + character, used + columns(character)
    return [*lines, line]


def columns(text: str) -> int:
    """Count the columns text takes on a terminal.

    >>> columns("GDP占比")
    7
    """
    return sum(_character_columns(character) for character in text)


def _character_columns(character: str) -> int:
    if unicodedata.combining(character):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def csv_text(header: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Write rows as CSV, without the last line end."""
    out = io.StringIO()
    csv.writer(out, lineterminator="\n").writerows([header, *rows])
    return out.getvalue().removesuffix("\n")


class Formatter(click.HelpFormatter):
    """Click's help page with its headings in Chinese."""

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:  # noqa: ARG002
        """Write the usage line."""
        super().write_usage(prog, args, prefix="用法：")

    def write_heading(self, heading: str) -> None:
        """Write the heading of a list."""
        known = {"Options": "选项", "Commands": "命令", "Arguments": "参数"}
        self.write(f"{known.get(heading, heading)}：\n")


def usage_problem(error: click.UsageError) -> str:
    """Say in Chinese what is wrong with a command line."""
    match error:
        case click.MissingParameter():
            return f"缺少 {_parameter_name(error)}"
        case click.NoSuchOption():
            return f"没有选项 {error.option_name}"
        case click.NoSuchCommand():
            return f"没有命令 {error.command_name}；全部命令见 wence --help"
        case click.BadParameter():
            return f"{_parameter_name(error)} 的值不对：{_expected(error)}"
    if extra := re.fullmatch(r"Got unexpected extra arguments? \((.*)\)", error.message):
        return f"多出参数 {extra[1]}；带空格的问题要加引号"
    return error.message


def _expected(error: click.BadParameter) -> str:
    match error.param and error.param.type:
        case click.Choice(choices=choices):
            return f"可选 {'、'.join(choices)}"
        case click.IntRange(min=lowest, max=highest):
            return f"应为 {lowest} 到 {highest} 的整数"
        case click.types.IntParamType():
            return "应为整数"
        case click.DateTime():
            return "应为日期，如 2024-12-31"
        case click.Path():
            return "没有这个文件或文件夹"
    return error.message


def _parameter_name(error: click.BadParameter) -> str:
    hint = error.param.get_error_hint(error.ctx) if error.param and error.ctx else ""
    return hint.replace("'", "")
