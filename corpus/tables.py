"""Tables: those flattened to one cell a line are rebuilt; all are found again in clean text.

In clean text a row is one line, its cells separated by tabs. A table is one or more rows in
following lines, with a caption line above ("专栏3:…主要指标", "表1 …") and notes under it ("注:…").
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

from corpus.barred import barred_rows
from corpus.blocked import blocked_rows
from corpus.characters import shape, squeeze
from corpus.folded import folded_rows
from corpus.glued import take_apart
from corpus.numbering import RANKS, numbering
from corpus.paging import Line
from corpus.types import Section, Span, Table
from corpus.unnumbered import OPENS, unnumbered_width

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

# "专栏1:…", "专栏 1 …", "表1 …", "表 3-2 …", "附表：…"
CAPTION = re.compile(
    r"^(?:(?:专栏|附表|图表)\s*[\d一二三四五六七八九十]{0,3}|表\s*[A-Z]?[.\d一二三四五六七八九十]{1,4})"
    r"(?:[-.]\d{1,2})?\s*[:.]?\s*\S.{1,60}$"
)
_SERIAL = re.compile(r"^(序号|编号|序)$")
_NOTE = re.compile(r"^(注|备注|说明|资料来源)\s*\d?\s*:")
# A number as a table prints it: 3.5, 15077/6003, ≥30, [12], -, 15%左右
_NUMERIC = re.compile(
    r"^(-|/|[≥≤<>约]?\[?[\d,.]+\]?%?(/[\d,.]+%?)?(以上|以下|左右)?(年|家|个|件|项|人|亿元|万元)?)$"
)
_SENTENCE_END = re.compile(r"[。;；!！]$")

# "一、生态宜居", "(二)创新": the name of a group of rows
_GROUP = re.compile(
    r"^(?:[一二三四五六七八九十]{1,3}、|[(（][一二三四五六七八九十]{1,3}[)）])\S.{0,29}$"
)

MAX_CELL_CHARS = 200  # an explanation in a cell may be a paragraph; a longer line is text
MAX_NOTE_CHARS = 1_500
MIN_COLUMNS, MAX_COLUMNS = 2, 9
MIN_ROWS = 2


def rebuild_tables(lines: Sequence[Line]) -> list[Line]:
    """Return the lines with every flattened table as one tab-separated line a row."""
    result: list[Line] = []
    i = 0
    while i < len(lines):
        table = (
            _barred_at(lines, i)
            or _blocked_at(lines, i)
            or _flattened_at(lines, i)
            or _unnumbered_at(lines, i)
            or _markdown_at(lines, i)
            or _glued_at(lines, i)
        )
        if table is None:
            result.append(lines[i])
            i += 1
        else:
            result.extend(table.lines)
            i = table.after
    return result


@dataclass(frozen=True, slots=True)
class _Rebuilt:
    lines: list[Line]
    after: int


def _barred_at(lines: Sequence[Line], start: int) -> _Rebuilt | None:
    """Read a table of one cell a line, each closed by a line that only has a bar."""
    if not _SERIAL.match(lines[start].text.strip()):
        return None
    found = barred_rows([line.text for line in islice(lines, start, None)])
    if found is None:
        return None
    rows, used = found
    return _Rebuilt([Line("\t".join(row)) for row in rows], start + used)


def _blocked_at(lines: Sequence[Line], start: int) -> _Rebuilt | None:
    """Read a table of one cell a line whose rows are parted by a blank line."""
    if not _SERIAL.match(lines[start].text.strip()):
        return None
    found = blocked_rows([line.text for line in islice(lines, start, None)])
    if found is None:
        return None
    rows, used = found
    return _Rebuilt([Line("\t".join(row)) for row in rows], start + used)


def _markdown_at(lines: Sequence[Line], start: int) -> _Rebuilt | None:
    """Read `| a | b |` rows, the ruler row left out."""
    rows: list[Line] = []
    i = start
    while i < len(lines) and _is_markdown_row(lines[i].text):
        cells = [squeeze(c) for c in lines[i].text.strip().strip("|").split("|")]
        if not all(re.fullmatch(r":?-{2,}:?", c) for c in cells):
            rows.append(Line("\t".join(cells)))
        i += 1
    return _Rebuilt(rows, i) if len(rows) >= MIN_ROWS else None


# "指标2005年2010年"十一五"": a glued table whose last head stands on the next line
_CUT_HEADER = re.compile(r"指\s*标(?:名称)?\s*(?:(?:19|20)\d\d年){2}\S{0,8}$")


def _glued_at(lines: Sequence[Line], start: int) -> _Rebuilt | None:
    """Read a table whose cells run into each other on one line."""
    text = lines[start].text
    after = start + 1
    if "指" not in text or not re.search(r"指\s*标", text):
        return None
    if _CUT_HEADER.search(text.strip()):
        after = next((i for i in range(after, len(lines)) if lines[i].text), start) + 1
        text = text.strip() + lines[after - 1].text.strip()
    glued = take_apart(text)
    if glued is None:
        return None
    rest = _glued_at([Line(glued.after)], 0)
    parts = [glued.before, glued.caption, *("\t".join(row) for row in glued.rows)]
    rows = [Line(part) for part in parts if part.strip()]
    return _Rebuilt([*rows, *(rest.lines if rest else [Line(glued.after)])], after)


def _is_markdown_row(text: str) -> bool:
    return text.startswith("|") and text.endswith("|") and text.count("|") > 2


def _flattened_at(lines: Sequence[Line], start: int) -> _Rebuilt | None:
    """Read a table of one cell a line whose first header cell is 序号, starting at `start`."""
    if not _SERIAL.match(lines[start].text.strip()):
        return None
    first = [text for _, text in islice(_cells(lines, start), MAX_COLUMNS + 2)]
    body = first.index("1") if "1" in first else 0
    width = body - 1 if body and _GROUP.match(first[body - 1]) else body
    if not MIN_COLUMNS <= width <= MAX_COLUMNS:
        return None
    cells = list(_cells(lines, start))
    texts = [text for _, text in cells]
    rows, used = folded_rows(texts, width) or _numbered_rows(texts, width)
    if sum(len(row) > 1 for row in rows) < MIN_ROWS:
        return None
    # a name over a group of rows gets an empty cell, so that its line is still a row
    body_rows = [row if len(row) > 1 else [*row, ""] for row in rows]
    header = [text for _, text in cells[:width]]
    return _Rebuilt([Line("\t".join(row)) for row in [header, *body_rows]], cells[used - 1][0] + 1)


def _unnumbered_at(lines: Sequence[Line], start: int) -> _Rebuilt | None:
    """Read a table of one cell a line that has no serial numbers, starting at `start`."""
    if not OPENS.match(squeeze(lines[start].text)):
        return None
    cells = list(_cells(lines, start))
    found = unnumbered_width([text for _, text in cells])
    if found is None:
        return None
    width, count = found
    rows = [[text for _, text in cells[i * width : (i + 1) * width]] for i in range(count)]
    return _Rebuilt([Line("\t".join(row)) for row in rows], cells[width * count - 1][0] + 1)


def _cells(lines: Sequence[Line], start: int) -> Iterable[tuple[int, str]]:
    """Yield (line number, text) of the short lines from `start` on, up to text or a caption."""
    for i in range(start, len(lines)):
        text = squeeze(lines[i].text)
        if not text:
            continue
        if i > start and _SERIAL.match(text):  # the next table's header
            return
        if len(text) > MAX_CELL_CHARS or _NOTE.match(shape(text)) or CAPTION.match(shape(text)):
            return
        yield i, text


def _numbered_rows(cells: list[str], width: int) -> tuple[list[list[str]], int]:
    """Cut the cells into rows that start with 1, 2, 3 …; return rows and the cells used.

    A row with fewer cells than the header lost an empty one: it is kept as it stands and is as
    narrow, so that no value can be read under a wrong header.
    """
    rows: list[list[str]] = []
    at, number = width, 1
    while at < len(cells):
        if _opens_row(cells, at, number) and _GROUP.match(cells[at]):
            rows.append([cells[at]])
            at += 1
        if cells[at] != str(number):
            break
        end = _row_end(cells, at, width, number) or _last_row_end(cells, at, width, rows)
        if end is None:
            break
        rows.append(cells[at:end])
        at, number = end, number + 1
    return rows, at


def _opens_row(cells: list[str], at: int, number: int) -> bool:
    """Tell whether a row of this number, or the name of a group before it, stands at `at`."""
    following = cells[at : at + 2]
    return following[:1] == [str(number)] or (
        following[1:] == [str(number)] and bool(_GROUP.match(following[0]))
    )


def _row_end(cells: list[str], at: int, width: int, number: int) -> int | None:
    """Return where the row ends: a full row's width on, else where the next number stands."""
    full = at + width
    last = cells[full - 1 : full]
    if _opens_row(cells, full, number + 1) and not (last and _GROUP.match(last[0])):
        return full
    # a narrower row: the number must be followed by a row's cells, or it is a value
    nearer = range(at + MIN_COLUMNS, min(full, len(cells) - 1))
    return next((end for end in nearer if _opens_row(cells, end, number + 1)), None)


def _last_row_end(cells: list[str], at: int, width: int, rows: list[list[str]]) -> int | None:
    """Return the end of a row that no other follows: all that is left, else as wide as most."""
    full = [len(row) for row in rows if len(row) > 1]
    usual = max(full, key=full.count) if full else width
    row = cells[at : at + (width if len(cells) - at <= width else usual)]
    headings = [i for i, cell in enumerate(row) if i >= MIN_COLUMNS and _heads_a_section(cell)]
    row = row[: headings[0]] if headings else row
    prose = any(_SENTENCE_END.search(cell) for cell in row)
    if prose and not any(_SENTENCE_END.search(cell) for other in rows for cell in other):
        return None
    return at + len(row) if len(row) >= MIN_COLUMNS else None


def _heads_a_section(cell: str) -> bool:
    found = numbering(cell)
    return found is not None and found.rank <= RANKS["han_bracket"]


def find_tables(text: str, sections: Sequence[Section] = ()) -> tuple[Table, ...]:
    """Find the tables of clean text, with caption, header row, rows and notes."""
    lines = list(_line_spans(text))
    tables: list[Table] = []
    i = 0
    while i < len(lines):
        j = i
        while j < len(lines) and "\t" in text[lines[j].start : lines[j].end]:
            j += 1
        if j - i >= MIN_ROWS:
            tables.append(_table(text, lines, i, j, sections))
        i = max(j, i + 1)
    return tuple(tables)


def _line_spans(text: str) -> Iterable[Span]:
    at = 0
    for line in text.split("\n"):
        yield Span(at, at + len(line))
        at += len(line) + 1


def _table(
    text: str, lines: list[Span], first: int, after: int, sections: Sequence[Section]
) -> Table:
    rows = [tuple(_cell_spans(text, span)) for span in lines[first:after]]
    header = rows[0] if _is_header(text, rows) else ()
    above = lines[first - 1] if first else None
    name = above if above and CAPTION.match(shape(text[above.start : above.end])) else None
    below = lines[after] if after < len(lines) else None
    note = below if below and _is_note(text[below.start : below.end]) else None
    body = tuple(rows[1:]) if header else tuple(rows)
    return Table(name, header, body, note, section_at(sections, lines[first].start))


def _is_note(line: str) -> bool:
    """Tell notes under a table; a line as long as a text has run into what follows them."""
    return len(line) <= MAX_NOTE_CHARS and bool(_NOTE.match(shape(line)))


def _cell_spans(text: str, row: Span) -> Iterable[Span]:
    at = row.start
    for cell in text[row.start : row.end].split("\t"):
        yield Span(at, at + len(cell))
        at += len(cell) + 1


def _is_header(text: str, rows: list[tuple[Span, ...]]) -> bool:
    """Tell a header row: no cell of it is a bare number, but for a year."""
    cells = [shape(text[c.start : c.end]).strip() for c in rows[0]]
    return not any(_NUMERIC.match(c) and not re.fullmatch(r"(19|20)\d\d年?", c) for c in cells)


def section_at(sections: Sequence[Section], offset: int) -> int | None:
    """Return the position of the innermost section that holds the offset."""
    begun = bisect_right(sections, offset, key=lambda section: section.start)
    return next((i for i in reversed(range(begun)) if offset < sections[i].end), None)
