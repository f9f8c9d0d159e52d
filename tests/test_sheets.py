"""Tables as files: no text becomes a formula, and what is read back is what was written."""

from __future__ import annotations

import csv
import io
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from service.sheets import Column, Sheet, csv_bytes, xlsx_bytes

LINK = "http://127.0.0.1:8000/documents/a#1-2"
FORMULAS = [
    "=1+1", '=HYPERLINK("http://a")', "+86", "-5%左右", "@SUM(A1)", "\t=1", "\r=1", " =1",
    "＝1+1", "＋1", "－1", "＠1",
]  # fmt: skip
HARMLESS = ["R&D经费", "3.5%", "市科技局、市发改委", "“引号”,逗号", "一行\n两行", "10-12月"]


def sheet(*cells: Any) -> Sheet:
    return Sheet("表", (Column("文"), Column("链接")), [(cell, LINK) for cell in cells])


def cells_of_csv(made: Sheet) -> list[str]:
    rows = csv.reader(io.StringIO(csv_bytes(made).decode("utf-8-sig"), newline=""))
    return [row[0] for row in rows][1:]


def cells_of_xlsx(made: Sheet) -> list[Any]:
    page = load_workbook(io.BytesIO(xlsx_bytes(made)))["表"]
    return [row[0] for row in page.iter_rows(min_row=2)]


@pytest.mark.parametrize("text", FORMULAS)
def test_a_text_that_reads_as_a_formula_is_written_as_text(text: str) -> None:
    assert cells_of_csv(sheet(text)) == [f"'{text}"]
    (cell,) = cells_of_xlsx(sheet(text))
    assert (cell.data_type, cell.quotePrefix) == ("s", True)


@pytest.mark.parametrize("text", HARMLESS)
def test_any_other_text_is_written_as_it_is(text: str) -> None:
    assert cells_of_csv(sheet(text)) == [text]
    assert cells_of_xlsx(sheet(text))[0].value == text


@pytest.mark.parametrize("number", [-3.5, 0, 13000, 1e20])
def test_a_number_stays_a_number(number: float) -> None:
    assert [float(cell) for cell in cells_of_csv(sheet(number))] == [number]
    (cell,) = cells_of_xlsx(sheet(number))
    assert (cell.data_type, cell.value) == ("n", number)


@settings(deadline=None)
@given(st.lists(st.text(), max_size=3))
def test_whatever_a_document_says_gives_a_file_without_formulas(texts: list[str]) -> None:
    csv_bytes(sheet(*texts)).decode("utf-8")
    assert all(cell.data_type in {"s", "n", "inlineStr"} for cell in cells_of_xlsx(sheet(*texts)))


def test_a_heading_row_stays_in_sight_and_filters() -> None:
    page = load_workbook(io.BytesIO(xlsx_bytes(sheet("甲", "乙"))))["表"]
    assert page.freeze_panes == "A2"
    assert page.auto_filter.ref == "A1:B3"
    assert page["A1"].font.bold
