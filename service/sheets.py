"""Tables as files that spreadsheets open: CSV and XLSX, in which no text becomes a formula."""

from __future__ import annotations

import csv
import io
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    Cell = str | int | float | None

# "=1+1", "+86…", "-5%左右", "@某", and the wide marks that editions for East Asia read alike
_FORMULA = re.compile(r"\s*[=+\-@＝＋－＠]|[\t\r\n]")
# What no cell of a workbook may hold; cleaned text has none, the name of a file may.
_NO_CHARACTER = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
MAX_LINKS = 65_530  # a sheet with more is not opened
LINK = "0563C1"  # the blue that spreadsheets give links
WIDE, NARROW = 40, 14
"""Columns of a sheet, in characters: for sentences, and for the rest."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column by its heading; `wide` where sentences stand in it."""

    heading: str
    wide: bool = False


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table under its heading row; the last column holds links."""

    name: str
    columns: tuple[Column, ...]
    rows: Sequence[tuple[Cell, ...]]

    @property
    def headings(self) -> list[str]:
        """The heading row."""
        return [column.heading for column in self.columns]


def csv_bytes(sheet: Sheet) -> bytes:
    """Write a table as CSV, in UTF-8 with the mark by which Excel knows it.

    A text that would be taken for a formula begins with an apostrophe.
    """
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(sheet.headings)
    writer.writerows(map(_harmless, sheet.rows))
    return out.getvalue().encode("utf-8-sig", "replace")


def _harmless(row: Iterable[Cell]) -> list[Cell]:
    return [f"'{cell}" if _reads_as_formula(cell) else cell for cell in row]


def _reads_as_formula(cell: Cell) -> bool:
    return isinstance(cell, str) and _FORMULA.match(cell) is not None


def xlsx_bytes(sheet: Sheet) -> bytes:
    """Write a table as a workbook: its heading row stays and filters, its links open."""
    from openpyxl import Workbook  # noqa: PLC0415 - 0.2 s, for those who export

    book = Workbook(write_only=True)
    page = book.create_sheet(sheet.name)
    page.freeze_panes = "A2"
    for letter, column in zip(_letters(len(sheet.columns)), sheet.columns, strict=True):
        page.column_dimensions[letter].width = WIDE if column.wide else NARROW
    page.auto_filter.ref = f"A1:{letter}{len(sheet.rows) + 1}"
    for row in _cells(page, sheet):
        page.append(row)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _letters(count: int) -> Iterator[str]:
    from openpyxl.utils import get_column_letter  # noqa: PLC0415 - as above

    return map(get_column_letter, range(1, count + 1))


def _cells(page: Any, sheet: Sheet) -> Iterator[list[Any]]:
    from openpyxl.cell import WriteOnlyCell  # noqa: PLC0415 - as above
    from openpyxl.styles import Font  # noqa: PLC0415 - as above

    bold, blue = Font(bold=True), Font(color=LINK, underline="single")

    def styled(value: Cell, font: Font) -> Any:
        made = WriteOnlyCell(page, value)
        made.font = font
        return made

    def text(value: Cell) -> Any:
        if not _reads_as_formula(value):
            return value
        made = WriteOnlyCell(page, value)
        made.data_type, made.quotePrefix = "s", True
        return made

    yield [styled(heading, bold) for heading in sheet.headings]
    for number, row in enumerate(sheet.rows):
        written = [_NO_CHARACTER.sub("", one) if isinstance(one, str) else one for one in row]
        link = styled(written[-1], blue)
        if number < MAX_LINKS:
            link.hyperlink = written[-1]
        yield [*map(text, written[:-1]), link]
