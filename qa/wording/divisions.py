"""The parts a document is divided by: how many there are, and what one of them is called."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from corpus.characters import shape
from corpus.numbering import han_value, numbering
from corpus.types import Span
from qa.wording.told import Told, evidence

if TYPE_CHECKING:
    from collections.abc import Iterator

    from corpus.types import Document, Section

# Headings are named where there are no more than these.
MAX_NAMED = 12
# The deepest rank of a heading that parts a document: 一、
PART_RANK = 5
# So large a part of a document's articles is read as their own; a page may glue one to a line's end.
ARTICLES_READ = 0.8
MARKS = ("篇", "章")

_ARTICLE = re.compile(r"第([〇零一二三四五六七八九十百\d]{1,5})条")
# "《若干政策》共七部分14条", "《规划》分四个板块，共六章"
_OWN_COUNT = re.compile(
    r"(?:《(?P<name>[^《》\n]{2,40})》|本[\u4e00-\u9fff]{2,6})[^。;\n]{0,6}?(?:共|分为?|由)(?P<counts>[^。;\n]{1,24}?(?:部分|章|篇|板块|条)(?:,?共?[\d一二三四五六七八九十百]{1,4}(?:章|条))?)(?![\u4e00-\u9fff]{0,2}规定)"
)
_PARTS = re.compile(r"[\d一二三四五六七八九十百]{1,4}(?:个|大)?(?:部分|章|篇|板块)")
_ARTICLES_COUNTED = re.compile(r"[\d一二三四五六七八九十百]{1,4}条")
_CHAPTER = re.compile(r"第([一二三四五六七八九十百]{1,4})章(?!第)")
# "分几篇": the outermost parts alone are counted; "有几章" is told with the 篇 above them
_COUNTED = re.compile(r"(?:几|多少)(?:个|大)?(?P<mark>篇)(?!.{0,4}章)")
# "第三篇", "第2章", "第二部分"
_ORDINAL = re.compile(
    r"第(?P<n>[〇零一二三四五六七八九十百\d]{1,4})(?:个|大)?(?P<mark>[篇编章]|部分|大?块)"
)


def mark_asked(view: str) -> str:
    """Return the kind of part that a question counts alone, empty where it says none.

    >>> mark_asked("规划分几篇"), mark_asked("规划有几个部分"), mark_asked("规划有几篇几章")
    ('篇', '', '')
    """
    found = _COUNTED.search(view)
    return found["mark"] if found else ""


def part_asked(document: Document, view: str) -> Told | None:
    """Tell what the part is called that a question names by its number: 第三篇, 第二部分."""
    asked = _ORDINAL.search(view)
    if asked is None:
        return None
    value = _value(asked["n"])
    marks = ("部分", "、") if asked["mark"] not in (*MARKS, "编") else (asked["mark"],)
    text = document.parsed.text
    found = [s for s in _parts(document) if s.number.endswith(marks) and _number(text, s) == value]
    return _called(document, found[0]) if len(found) == 1 else None


def parts_called(document: Document) -> Iterator[Told]:
    """Yield what each part is called that has a number of its own."""
    return (_called(document, section) for section in _parts(document))


def _parts(document: Document) -> Iterator[Section]:
    for section in document.parsed.sections:
        ordinal = _ORDINAL.fullmatch(section.number)
        top = section.parent is None and section.rank <= PART_RANK and section.number.endswith("、")
        if section.title and (ordinal or top):
            yield section


def _number(text: str, section: Section) -> int:
    ordinal = _ORDINAL.fullmatch(section.number)
    read = None if ordinal else numbering(text, section.start)
    return _value(ordinal["n"]) if ordinal else read.value if read else 0


def _value(numeral: str) -> int:
    return int(numeral) if numeral.isdigit() else han_value(numeral)


def _called(document: Document, section: Section) -> Told:
    said = document.parsed.text[section.start : section.heading_end].replace("\n", " ").strip()
    return Told(said, ((document.id, Span(section.start, section.heading_end)),))


def chapters(document: Document, mark: str = "") -> Told | None:
    """Count the numbered headings that the document is divided by, the outermost kinds.

    With a `mark` only those that end in it. What the text says of its own parts comes first: a reading
    of a plan has other headings.
    """
    stated = _own_count(document, _PARTS)
    if stated and mark in stated.text:
        return stated
    sections = document.parsed.sections
    said: list[str] = []
    found: list[Section] = []
    for one in (mark,) if mark else MARKS:
        kind = [s for s in sections if s.number.startswith("第") and s.number.endswith(one)]
        if kind:
            said.append(f"{len(kind)}{one}")
            found += kind
    if mark and not found:
        return chapters(document)
    if not found and (glued := _chapters_in_lines(document)):
        return glued
    if not found:
        found = [
            s for s in sections if s.title and s.parent is None and s.number and s.rank <= PART_RANK
        ]
        said = [f"{len(found)}个部分"]
    names = "、".join(s.title for s in found if s.title) if len(found) <= MAX_NAMED else ""
    spans = tuple((document.id, Span(s.start, s.heading_end)) for s in found)
    return Told("".join(said) + (f"：{names}" if names else ""), spans) if spans else None


def _own_count(document: Document, counted: re.Pattern[str]) -> Told | None:
    """Tell how many parts or articles the text says that it, or what it explains, has."""
    text = document.parsed.text
    view = shape(text)
    for found in _OWN_COUNT.finditer(view):
        name = found["name"]
        own = name is None or name in shape(document.parsed.header.title)
        called = own or f"称《{name}》" in view or f"称:《{name}》" in view
        counts = list(counted.finditer(found["counts"])) if called else []
        if counts:  # "四个板块，共六章"
            start = found.start("counts")
            said = text[start + counts[0].start() : start + counts[-1].end()]
            return Told(said, ((document.id, evidence(text, Span(*found.span()))),))
    return None


def _chapters_in_lines(document: Document) -> Told | None:
    """Count chapters whose headings lost their lines: 第一章 … 第二章 … in order."""
    text = document.parsed.text
    marks: list[re.Match[str]] = []
    for found in _CHAPTER.finditer(text):
        if han_value(found.group(1)) == len(marks) + 1:
            marks.append(found)
    if len(marks) < 2:
        return None
    where = tuple((document.id, Span(*mark.span())) for mark in marks)
    return Told(f"{len(marks)}章", where)


def articles(document: Document) -> Told | None:
    """Count the articles: the last one's number, where nearly all before it are there."""
    stated = _own_count(document, _ARTICLES_COUNTED)
    if stated:
        return stated
    text = document.parsed.text
    own = [
        (han_value(number.group(1)), s)
        for s in document.parsed.sections
        if (number := _ARTICLE.fullmatch(s.number))
    ]
    if not own:
        return None
    last, section = max(own, key=lambda x: x[0])
    if len({n for n, _ in own}) < ARTICLES_READ * last:
        return None
    ends = [own[0][1], section] if own[0][1] != section else [section]
    where = [evidence(text, Span(s.start, s.start + len(s.number))) for s in ends]
    return Told(f"{last}条", tuple((document.id, s) for s in where))
