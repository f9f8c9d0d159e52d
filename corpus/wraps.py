"""Lines back into paragraphs: what a page break or a fixed line width cut is joined again."""

from __future__ import annotations

import re
from collections.abc import Sequence
from statistics import median

from corpus.characters import shape
from corpus.numbering import numbering
from corpus.paging import Line
from corpus.tables import CAPTION

# A text is hard-wrapped when this share of its longer lines has nearly the same width; the
# policy texts saved from web pages lie under 0.15, those taken out of PDF over 0.6.
WRAPPED_SHARE = 0.5
WRAPPED_MIN_LINES = 20
_LONG_LINE = 18

_CLOSED = re.compile(r"[。！？；：!?;:…\])）】》”\"]$|[.]$")
_GOES_ON = re.compile(r"[、，,（(《〈“—]$")
_BREAK_BEFORE = re.compile(r"^(——|--|抄送|附件|注\s*:|\(此件|主题词|\(联系人)")
_DATE_LINE = re.compile(r"^.{0,30}\d{4}年\d{1,2}月\d{1,2}日(印发)?$|^[〇○零一二三四五六七八九十]{4}年.{2,8}日$")
# How far before a line end an open bracket still says that the line goes on: the longest list of
# units in 829 real brackets has 233 characters.
_BRACKET_REACH = 260


def wrap_width(lines: Sequence[Line]) -> int | None:
    """Return the width in characters that a hard-wrapped text was cut at, None for other texts."""
    widths = [len(x.text) for x in lines if len(x.text) > _LONG_LINE and "\t" not in x.text]
    if len(widths) < WRAPPED_MIN_LINES:
        return None
    typical = int(median(widths))
    near = sum(abs(w - typical) <= 3 for w in widths)  # noqa: PLR2004
    return typical if near / len(widths) >= WRAPPED_SHARE and typical < 100 else None


def join_lines(lines: Sequence[Line]) -> list[Line]:
    """Join lines that belong together; blank lines are gone, page numbers stay in place.

    Returns paragraphs in order; a `Line` with empty text and a `page_end` marks where inside or
    between paragraphs a page ended: its text position is the end of the text before it.
    """
    width = wrap_width(lines)
    result: list[Line] = []
    crossed_page = False
    wide_before = False
    for line in lines:
        if not line.text:
            if line.page_end is not None:
                result.append(line)
                crossed_page = True
            continue
        if _joins(_last_text(result), line, crossed_page=crossed_page, wrapped=wide_before):
            result.append(Line("\x00" + line.text, page_end=line.page_end))
        else:
            result.append(line)
        crossed_page = line.page_end is not None
        wide_before = width is not None and abs(len(line.text) - width) <= 3  # noqa: PLR2004
    return result


def _last_text(result: list[Line]) -> str:
    """Return the paragraph so far, the pieces joined."""
    pieces: list[str] = []
    for line in reversed(result):
        if line.text:
            pieces.append(line.text.lstrip("\x00"))
            if not line.text.startswith("\x00"):
                break
    return "".join(reversed(pieces))


def _joins(before: str, line: Line, *, crossed_page: bool, wrapped: bool) -> bool:
    if not before or "\t" in before or "\t" in line.text or _starts_anew(line.text):
        return False
    if _inside_bracket(before, line.text) or line.text[0] in "》）)”，。；、":
        return True
    if CAPTION.match(shape(before)):
        return False
    if _GOES_ON.search(before):
        return True
    if crossed_page and not _CLOSED.search(before):
        return not _is_heading(before)
    return wrapped and not line.indented and not _CLOSED.search(before)


def _starts_anew(text: str) -> bool:
    shaped = shape(text)
    return bool(
        numbering(text) or _BREAK_BEFORE.match(shaped) or _DATE_LINE.match(text) or CAPTION.match(shaped)
    )


def _is_heading(paragraph: str) -> bool:
    found = numbering(paragraph)
    return found is not None and len(paragraph) < 40 and not re.search("[。;；,，]", paragraph)


def _inside_bracket(before: str, after: str) -> bool:
    """Tell a bracket that is open at the line's end and closed by what follows."""
    tail = shape(before[-_BRACKET_REACH:])
    head = shape(after[:_BRACKET_REACH])
    for left, right in ("()", "[]"):
        if tail.rfind(left) > tail.rfind(right):
            closes, opens = head.find(right), head.find(left)
            return closes >= 0 and (opens < 0 or closes < opens)
    return False
