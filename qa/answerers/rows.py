"""Lists that are tables: the rows of a box, and those of a table that have a value in a column."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from corpus.characters import shape
from corpus.facts.terms import bare
from corpus.words import cut
from qa.library import newest_first

if TYPE_CHECKING:
    from collections.abc import Iterable

    from corpus.types import Document, Span, Table
    from qa.context import Context
    from qa.types import Citation

# A caption may say so many times the characters asked: 出台支持科技创新的主要法规政策
MAX_CAPTION = 2
# A value that so few rows have tells nothing apart.
MIN_ROWS = 2

_BOX = re.compile(r"(?:专栏|附表|图表|表)\s?[\d一二三四五六七八九十]{1,3}")
_NUMBER = re.compile(r"^(?:专栏|附?[图表])[\d一二三四五六七八九十]*:?")
# "专栏3下面的注说什么": asks for none of its rows
_NOTE = re.compile(r"[的里下]面?的?(?:注|备注|脚注|说明)")
_SERIAL = re.compile(r"^(?:序号|编号|序)$")
_DIGITS = re.compile(r"^[\d.]+$")
_OF_VALUE = re.compile(r"^[的是为属于]+|[的是为属于]+$")


@dataclass(frozen=True, slots=True)
class Listing:
    """One document's list: how it is introduced, its items as printed, and what shows them."""

    opening: str
    items: tuple[str, ...]
    citations: tuple[Citation, ...]
    confidence: float
    closing: str = ""
    count: int = 0


def boxes(context: Context, term: str, of: str) -> list[tuple[str, Listing]]:
    """List the rows of a table that is named by its number or by words of its caption."""
    number = _BOX.search(term)
    if number and _NOTE.search(term, number.end()):
        return []
    index = context.library.terms
    wanted = bare(number.group() if number else term)
    if not number and (len(wanted) < 4 or of):
        return []
    found: list[tuple[str, Listing]] = []
    holding = index.holding(wanted, context.scope.document_ids) or context.scope.document_ids
    for document_id in newest_first(context.library, holding):
        document = context.library.document(document_id)
        for table in document.parsed.tables:
            if _is_named(document, table, wanted, by_number=number is not None):
                listing = _rows(context, document, table)
                found += [(document_id, listing)] if listing else []
    return found


def _is_named(document: Document, table: Table, wanted: str, *, by_number: bool) -> bool:
    if table.name is None:
        return False
    caption = bare(document.parsed.text[table.name.start : table.name.end])
    if by_number:
        return caption.startswith(wanted) and not caption[len(wanted) : len(wanted) + 1].isdigit()
    return wanted in caption or _says_the_same(caption, wanted)


def _says_the_same(caption: str, asked: str) -> bool:
    """Tell a caption that has the words asked and little else: 出台支持创新的主要法规政策."""
    words = [bare(w.text) for w in cut(asked) if len(w.text) > 1]
    named = len(_NUMBER.sub("", caption))
    long = sum(map(len, words)) * MAX_CAPTION > named
    return len(words) > 1 and long and all(w in caption for w in words)


def _rows(context: Context, document: Document, table: Table) -> Listing | None:
    text = document.parsed.text
    column = _column(text, table)
    if table.name is None or column is None:
        return None
    cells = [row[column] for row in table.rows if len(row) > column]
    items = printed(text, cells)
    first, last = table.rows[0][0].start, table.rows[-1][-1].end
    serial = text[table.rows[-1][0].start : table.rows[-1][0].end].strip()
    counted = f"共{len(items)}项，" if serial == str(len(items)) else ""
    return Listing(
        opening=f"{context.name(document.id)}{text[table.name.start : table.name.end]}，{counted}为",
        items=items,
        citations=(context.library.cite(document.id, first, last),),
        confidence=0.93,
    )


def valued(context: Context, term: str, of: str) -> list[tuple[str, Listing]]:
    """List the rows that have a value in a column: 约束性指标, 指标是约束性的."""
    wanted = bare(term)
    if of or len(wanted) < 4:
        return []
    found: list[tuple[str, Listing]] = []
    for document_id in newest_first(context.library, context.scope.document_ids):
        document = context.library.document(document_id)
        for table in document.parsed.tables:
            listing = _rows_with(context, document, table, wanted)
            found += [(document_id, listing)] if listing else []
    return found


def _rows_with(context: Context, document: Document, table: Table, wanted: str) -> Listing | None:
    text = document.parsed.text
    named = _column(text, table)
    if named is None or not table.header:
        return None
    heads = bare("".join(text[h.start : h.end] for h in (*table.header, *_caption(table))))
    for column in range(named + 1, len(table.header)):
        value = _value_asked(text, table, column, wanted, heads)
        rows = [r for r in table.rows if len(r) > column and _said(text, r[column]) == value]
        if value and MIN_ROWS <= len(rows) < len(table.rows):
            name = text[table.name.start : table.name.end] if table.name else "表"
            return Listing(
                opening=f"{context.name(document.id)}{name}，“{value}”的有{len(rows)}项：",
                items=printed(text, [row[named] for row in rows]),
                citations=tuple(
                    context.library.cite(document.id, r[0].start, r[-1].end) for r in rows
                ),
                confidence=0.93,
                count=len(rows),
            )
    return None


def _caption(table: Table) -> tuple[Span, ...]:
    return (table.name,) if table.name else ()


def _value_asked(text: str, table: Table, column: int, wanted: str, heads: str) -> str:
    """Return the cell of a column that is asked for with what the rows are: 约束性 + 指标."""
    for cell in dict.fromkeys(_said(text, r[column]) for r in table.rows if len(r) > column):
        rest = _OF_VALUE.sub("", wanted.replace(cell, "")) if len(cell) > 1 else ""
        if cell in wanted and len(rest) > 1 and rest in heads and not cell.isdigit():
            return cell
    return ""


def _said(text: str, cell: Span) -> str:
    return bare(text[cell.start : cell.end])


def _column(text: str, table: Table) -> int | None:
    """Return the first column that names what a row is about."""
    width = max((len(row) for row in table.rows), default=0)
    for at in range(width):
        head = text[table.header[at].start : table.header[at].end] if at < len(table.header) else ""
        cells = [text[r[at].start : r[at].end].strip() for r in table.rows if at < len(r)]
        if not _SERIAL.match(head.strip()) and not all(_DIGITS.match(c) for c in cells):
            return at
    return None


def printed(text: str, spans: Iterable[Span]) -> tuple[str, ...]:
    """Return stretches of a text as one prints them in a list."""
    return tuple(x for s in spans if (x := line(text[s.start : s.end])))


def line(text: str) -> str:
    """Put a stretch on one line; what ends it there has no meaning in a list."""
    joined = re.sub(r"\s*\n\s*", "", text).replace("\t", " ").strip()
    return joined[: len(shape(joined).rstrip(".。;, "))]
