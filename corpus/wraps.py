"""Lines back into paragraphs: what a page break or a fixed line width cut is joined again."""

from __future__ import annotations

import re
from dataclasses import dataclass
from statistics import median
from typing import TYPE_CHECKING

from corpus.characters import shape
from corpus.numbering import numbering
from corpus.paging import Line
from corpus.tables import CAPTION

if TYPE_CHECKING:
    from collections.abc import Sequence

# Lines are hard-wrapped where this share of the longer ones has nearly the same width. Measured
# in blocks of 60 lines over 530 policy texts: the best block of a text saved from the web lies
# under 0.55, that of a text taken out of PDF at 0.74 to 1.0. A document may hold both, so each
# stretch is measured by itself.
WRAPPED_SHARE = 0.56
WRAPPED_MIN_LINES = 12
WRAPPED_MAX_WIDTH = 120  # half-width characters: the widest of those texts had 86
BLOCK_LINES = 60
_LONG_LINE = 36
_SAME_WIDTH = 6

_CLOSED = re.compile(r"[。！？；：!?;:…\])）】》”\"]$|[.]$")
_GOES_ON = re.compile(r"[、，,（(《〈“—]$")
# What begins a paragraph of its own: "——…", "抄送:…", "附件:…", "注:…", "(此件公开发布)"
_BREAK_BEFORE = re.compile(r"^(——|--|抄送|附件|附\s*录|注\s*:|\(此件|主题词|\(联系人)")
# "武汉市人民政府办公厅 2023年1月28日", "2023年1月28日印发", "二〇二三年一月二十八日"
_DATE_LINE = re.compile(
    r"^.{0,30}\d{4}年\d{1,2}月\d{1,2}日(印发)?$|^[〇○零一二三四五六七八九十]{4}年.{2,8}日$"
)
# How far before a line end an open bracket still says that the line goes on: the longest of 834
# brackets that assign tasks has 481 characters.
_BRACKET_REACH = 500
_BRACKET_LINES = 4  # lines behind a line, blank ones too, in which its bracket may close


@dataclass(slots=True)
class _Paragraph:
    """The paragraph being put together and what its last line was like."""

    text: str = ""
    wide: bool = False
    crossed_page: bool = False


def join_lines(lines: Sequence[Line]) -> list[tuple[Line, bool]]:
    """Return the lines, each with whether it goes on with the one before; blank ones are gone.

    A line with empty text and a `page_end` marks where inside or between paragraphs a page ended:
    its text position is the end of the text before it.
    """
    widths = _wrap_widths(lines)
    result: list[tuple[Line, bool]] = []
    now = _Paragraph()
    for at, (line, width) in enumerate(zip(lines, widths, strict=True)):
        if not line.text:
            if line.page_end is not None:
                result.append((line, False))
                now.crossed_page = True
            continue
        joins = _joins(now, line, _following(lines, at))
        result.append((line, joins))
        now.text = now.text[-_BRACKET_REACH:] + line.text if joins else line.text
        now.crossed_page = line.page_end is not None
        now.wide = width is not None and abs(line.width - width) <= _SAME_WIDTH
    return result


def _following(lines: Sequence[Line], at: int) -> str:
    """Return a line with those behind it that may go on with it: a bracket may run over three."""
    behind = [line.text for line in lines[at + 1 : at + 1 + _BRACKET_LINES] if line.text]
    own = next((i for i, text in enumerate(behind) if _starts_anew(text)), len(behind))
    return "".join([lines[at].text, *behind[:own]])


def _wrap_widths(lines: Sequence[Line]) -> list[int | None]:
    """Return for each line the width its neighbourhood was cut at, None where it was not."""
    filled = [i for i, line in enumerate(lines) if line.text]
    best: dict[int, tuple[float, int]] = {}
    for first in range(0, max(len(filled), 1), BLOCK_LINES // 2):
        block = filled[first : first + BLOCK_LINES]
        found = _wrap_width([lines[i] for i in block])
        for i in block if found else ():
            best[i] = max(best.get(i, (0.0, 0)), found or (0.0, 0))
    return [best[i][1] if i in best else None for i in range(len(lines))]


def _wrap_width(lines: Sequence[Line]) -> tuple[float, int] | None:
    """Return (share of lines of that width, width) of a block that was cut at a fixed width."""
    widths = [x.width for x in lines if x.width > _LONG_LINE and "\t" not in x.text]
    if len(widths) < WRAPPED_MIN_LINES:
        return None
    typical = int(median(widths))
    share = sum(abs(w - typical) <= _SAME_WIDTH for w in widths) / len(widths)
    return (share, typical) if share >= WRAPPED_SHARE and typical <= WRAPPED_MAX_WIDTH else None


def _joins(now: _Paragraph, line: Line, following: str) -> bool:
    before, text = now.text, line.text
    if not before or "\t" in before or "\t" in text or _starts_anew(text):
        return False
    if _inside_bracket(before, following) or text[0] in "》）)”，。；、":
        return True
    if CAPTION.match(shape(before)):
        return False
    if _GOES_ON.search(before):
        return True
    if now.crossed_page and not _CLOSED.search(before):
        return not _is_heading(before)
    return now.wide and not line.indented and not _CLOSED.search(before)


def _starts_anew(text: str) -> bool:
    return bool(
        numbering(text)
        or _BREAK_BEFORE.match(shape(text[:12]))
        or (len(text) < 60 and (_DATE_LINE.match(text) or CAPTION.match(shape(text))))
    )


def _is_heading(paragraph: str) -> bool:
    found = numbering(paragraph)
    return found is not None and len(paragraph) < 40 and not re.search("[。;；,，]", paragraph)


def _inside_bracket(before: str, after: str) -> bool:
    """Tell a bracket that is open at the line's end and closed by what follows.

    One may stand in another: "(责任单位:各县(市)人民政" goes on with "府,市财政局)".
    """
    tail, head = shape(before[-_BRACKET_REACH:]), shape(after[:_BRACKET_REACH])
    return any(
        _open(tail, left, right) and _closes(head, left, right) for left, right in ("()", "[]")
    )


def _open(tail: str, left: str, right: str) -> bool:
    """Tell whether one more bracket opens than closes, from the end of the tail backwards."""
    depth = 0
    for char in reversed(tail):
        depth += (char == right) - (char == left)
        if depth < 0:
            return True
    return False


def _closes(head: str, left: str, right: str) -> bool:
    """Tell whether one more bracket closes than opens, before the head's first line could end."""
    depth = 0
    for char in head:
        depth += (char == left) - (char == right)
        if depth < 0:
            return True
    return False
