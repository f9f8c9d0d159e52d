"""Page debris: page numbers, running heads and contents lists, taken out; numbers remembered."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median
from typing import TYPE_CHECKING

from corpus.characters import CJK, shape

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the source without its margin; `page_end` is the page number printed under it.

    An empty `text` is a blank line. `indented` says that the source set the line in; `width` is
    the printed width in half-width characters, spaces included.
    """

    text: str
    indented: bool = False
    page_end: int | None = None
    width: int = 0


# "— 2 —", "— 3 **—**", "-12-", "· 5 ·", "第 3 页 共 10 页", "Page 3 of 10"
_DASHES = r"[-~·•*_ ]*[-·•][-~·•*_ ]*"
_NUMBER_LINE = re.compile(
    rf"^(?:{_DASHES}(\d{{1,3}}){_DASHES}|第 ?(\d{{1,3}}) ?页(?:[ ,/]*共 ?\d{{1,3}} ?页)?"
    r"|[Pp]age (\d{1,3})(?: of \d{1,3})?)$"
)
# "===PAGE 12===", "--- Page 3 ---", "[Page 4]": what a converter puts over a page
_PAGE_STARTS = re.compile(
    r"^(?:[=#\-* ]{2,}|\[ ?)(?:PAGE|Page|page|第) ?(\d{1,3})(?: ?页)?(?:[=#\-* ]{2,}|\])$"
)
# "https://www.example.gov.cn/zcwj/123.html 2/7" under a page that a browser printed, and the clock over
# it, with the page's title or none: "2025/4/8 10:50 关于印发…的通知", "11/26/26, 10:50 PM"
_PRINTED_ADDRESS = re.compile(r"^(?:https?|file)://\S+ (\d{1,3})/\d{1,3}$")
_PRINTED_CLOCK = re.compile(
    r"^\d{1,4}/\d{1,2}/\d{1,4},? (?:[上下]午)?\d{1,2}:\d{2}(?: [AP]M)?(?: \S.{0,60})?$"
)
# "建设创新街 — 2 —": the number at the end of the page's last line; only the long dash, since
# "2014-2020" and "- 3" are text
_NUMBER_TAIL = re.compile(r"(?<=\S)\s+[—–]+\s*(\d{1,3})\s*\**[—–]+\**$")
# "全市收入一 — 1 — 般公共预算…": page numbers amid the words of a text that was saved as one line,
# told by counting up by one
_INNER_NUMBER = re.compile(r"\s*[—–]{1,2}\s*(\d{1,3})\s*[—–]{1,2}\s*")
INNER_NUMBERS = 3
# Contents lines: "第二章 规划愿景与目标 .......... 7", "前言 ........ II"; and with a tab, where
# several stand together: "6.4 监测分析数据⇥12"
_CONTENTS = re.compile(r"[.…·]{4,}\s*(?:\d{1,3}|[IVX]{1,4})$")
_TABBED_CONTENTS = re.compile(r"^[^\t]*[^\t\d][^\t]*\t(\d{1,3}|[IVX]{1,4})$")
TABBED_CONTENTS_LINES = 4
# A page number printed alone, or before the first words of its next page ("6 组团式、网络化
# 发展"), is told from a cell or a value by its company: at least this many that count up by one,
# as far apart as pages are. In 20 texts taken out of PDF the filled lines of a page were 19 to 30
# at the median, 8 at the least and 60 at the most; the numbers of table rows stood 10 apart, or
# hundreds. Before a measure word ("5 个一级分区") it is a value.
BARE_NUMBERS = 3
MORE_BARE_NUMBERS = 5  # for a second chain, of another document in the file
PAGE_LINES = range(8, 61)
USUAL_PAGE_LINES = 15
_BARE_NUMBER = re.compile(r"^(?:[1-9]\d{0,2}|[1-9](?: \d){1,2})$")
_MEASURE = "个项家年月日万亿类种次人米公平大条所座套批级处倍分元亩吨天小名位期县市省区号点层幢"
_GLUED_NUMBER = re.compile(rf"^([1-9]\d{{0,2}}) ?(?=[{CJK}“《])(?![{_MEASURE}])")
# A standard's running head: "TD/T XXXXX—202X", "5 DB33/T 2016—2016", at a line's end too.
_STANDARD = r"(?:GB|DB|TD|HJ|JGJ|CJJ|CJ|MZ|QX|T)\d{0,2}(?:/[A-Z]{1,6})? ?[\dX.]{3,9}—[\dX]{4}"
_RUNNING_HEAD = re.compile(rf"^(?:(\d{{1,3}})\s*)?{_STANDARD}$")
_HEAD_AT_END = re.compile(rf"(?<=[^\s\d/])\s*(?:(\d{{1,3}})\s*)?{_STANDARD}$")
RUNNING_HEADS = 3


def take_page_marks(lines: Sequence[str]) -> list[Line]:
    """Return the lines without page numbers; each number is kept on the line it stood under."""
    lines = [_without_inner_numbers(raw) for raw in _without_clocks(lines)]
    tabbed = _tabbed_contents(lines)
    edged = _edged_rows(lines)
    marked = [
        _row(raw) if i in edged else _line(raw)
        for i, raw in enumerate(lines)
        if i not in tabbed and not _CONTENTS.search(raw.rstrip())
    ]
    return _without_running_heads(marked)


def _without_clocks(lines: Sequence[str]) -> Sequence[str]:
    """Take out the clock over each page where a browser printed its address under them."""
    if not any(_PRINTED_ADDRESS.match(raw.strip()) for raw in lines):
        return lines
    return [raw for raw in lines if not _PRINTED_CLOCK.match(raw.strip())]


def _without_inner_numbers(raw: str) -> str:
    """Take out page numbers that stand amid a line's words and count up by one."""
    numbers = [int(number) for number in _INNER_NUMBER.findall(raw)]
    counted = range(numbers[0], numbers[0] + len(numbers)) if numbers else ()
    told = len(numbers) >= INNER_NUMBERS and numbers == list(counted)
    return _INNER_NUMBER.sub("", raw) if told else raw


def _edged_rows(lines: Sequence[str]) -> set[int]:
    """Find rows whose first or last cell is empty: as many tabs as the filled line before or behind."""
    filled = [(i, raw.strip(" \u3000\r").count("\t")) for i, raw in enumerate(lines) if raw.strip()]
    found: set[int] = set()
    for (before, tabs), (behind, others) in pairwise(filled):
        if tabs == others and tabs > 1:
            rows = (before, behind)
            found.update(rows if any("\t" in lines[i].strip() for i in rows) else ())
    return {i for i in found if lines[i].strip() != lines[i].strip(" \u3000\r")}


def _row(raw: str) -> Line:
    """Keep the tabs at a row's edges: they part empty cells."""
    text = raw.strip(" \u3000\r")
    return Line(text, width=_width(text))


def _line(raw: str) -> Line:
    text = raw.strip()
    if len(text) < 24:
        shaped = shape(text)
        whole = _NUMBER_LINE.match(shaped)
        if whole:
            return Line("", page_end=int(next(group for group in whole.groups() if group)))
        starts = _PAGE_STARTS.match(shaped)
        if starts:
            return Line("", page_end=int(starts.group(1)) - 1)
    printed = _PRINTED_ADDRESS.match(text)
    if printed:
        return Line("", page_end=int(printed[1]))
    indented = raw[:1] in (" ", "\t")
    tail = _NUMBER_TAIL.search(text) if text.endswith(("—", "–", "*")) else None
    if tail:
        text = text[: tail.start()]
        return Line(text, indented, int(tail.group(1)), _width(text))
    return Line(text, indented, None, _width(text))


def _width(text: str) -> int:
    """Return the printed width in half-width characters: a Chinese one takes two."""
    return len(text) + (len(text.encode()) - len(text)) // 2


def _tabbed_contents(lines: Sequence[str]) -> set[int]:
    """Find the entries of a contents list whose page number stands behind a tab."""
    found: set[int] = set()
    run: list[int] = []
    for i, raw in enumerate([*lines, "-"]):
        text = raw.strip()
        if text.count("\t") == 1 and _TABBED_CONTENTS.match(text):
            run.append(i)
        elif text:
            if len(run) >= TABBED_CONTENTS_LINES and _never_falls(lines, run):
                found.update(run)
            run = []
    return found


def _never_falls(lines: Sequence[str], run: Sequence[int]) -> bool:
    pages = [lines[i].strip().rsplit("\t", 1)[1] for i in run]
    numbers = [int(page) for page in pages if page.isdigit()]
    return len(numbers) >= TABBED_CONTENTS_LINES and numbers == sorted(numbers)


def _without_running_heads(lines: Sequence[Line]) -> list[Line]:
    """Take out a standard's head where it is printed page by page; its number is a page's."""
    heads = [i for i, line in enumerate(lines) if _RUNNING_HEAD.match(line.text)]
    if len(heads) < RUNNING_HEADS:
        return list(lines)
    return [_without_head(line) for line in lines]


def _without_head(line: Line) -> Line:
    found = _RUNNING_HEAD.match(line.text) or _HEAD_AT_END.search(line.text)
    if not found:
        return line
    number = int(found.group(1)) if found.group(1) else line.page_end
    text = line.text[: found.start()].rstrip()
    return replace(line, text=text, page_end=number, width=_width(text))


def take_bare_numbers(lines: Sequence[Line]) -> list[Line]:
    """Turn page numbers printed with no dash into page marks.

    To be called when tables are rebuilt, so that no cell is taken for one.
    """
    bare = _counting_up(lines)
    return [one for i, line in enumerate(lines) for one in _parted(line, taken=i in bare)]


def _parted(line: Line, *, taken: bool) -> Iterator[Line]:
    """Yield a page number and the text that follows it on its line."""
    if not taken:
        yield line
        return
    glued = _GLUED_NUMBER.match(line.text)
    yield Line("", page_end=int(glued.group(1) if glued else line.text.replace(" ", "")))
    if glued:
        yield replace(line, text=line.text[glued.end() :], indented=False)


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A number that may be a page's: on which line, and how many filled lines stand above it."""

    line: int
    number: int
    filled: int
    sure: bool = True  # alone on its line, or in mid-sentence: no heading's and no list's number


def _counting_up(lines: Sequence[Line]) -> set[int]:
    """Find the lines whose numbers count up; a file may hold several documents, each from 1."""
    found: set[int] = set()
    candidates = list(_candidates(lines))
    wanted = BARE_NUMBERS
    while True:
        chain = _longest_chain(candidates)
        if sum(one.sure for one in chain) < wanted:
            break
        gaps = [after.filled - before.filled for before, after in pairwise(chain)]
        if median(gaps) >= USUAL_PAGE_LINES:
            found.update(one.line for one in chain)
        seen = {one.line for one in chain}
        candidates = [one for one in candidates if one.line not in seen]
        wanted = MORE_BARE_NUMBERS
    return found


def _longest_chain(candidates: Sequence[_Candidate]) -> tuple[_Candidate, ...]:
    """Return the run of numbers counting up by one, far enough apart, that has most sure ones."""
    chains: defaultdict[int, list[tuple[int, tuple[_Candidate, ...]]]] = defaultdict(list)
    best: tuple[int, tuple[_Candidate, ...]] = (0, ())
    for one in candidates:
        sure = 0
        before: tuple[_Candidate, ...] = ()
        for count, chain in chains[one.number - 1]:
            if one.filled - chain[-1].filled in PAGE_LINES and count >= sure:
                sure, before = count, chain
        if before or one.sure:
            chains[one.number].append((sure + one.sure, (*before, one)))
            if one.sure:  # an unsure one counts only between sure ones
                best = max(best, chains[one.number][-1], key=lambda counted: counted[0])
    return best[1]


def _candidates(lines: Sequence[Line]) -> Iterable[_Candidate]:
    filled = 0
    before = ""
    for i, line in enumerate(lines):
        filled += bool(line.text)
        bare = _BARE_NUMBER.match(line.text)
        if bare:
            yield _Candidate(i, int(bare.group().replace(" ", "")), filled)
        elif line.text[:1].isdigit():
            glued = _GLUED_NUMBER.match(line.text)
            if glued:
                sure = len(before) > 15 and before[-1] not in "。！？；：.;:!?”）)"
                yield _Candidate(i, int(glued.group(1)), filled, sure)
        before = line.text or before
