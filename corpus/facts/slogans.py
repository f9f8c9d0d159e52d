"""What a text says a slogan of numbers is: “三改一整”, “1+4”, “一线串六珠”.

added_up  = items slogan | slogan "(" items ")", as many as its numerals make       改厨、改厕、整理院落“两改一整”
made_of   = what it is made of 的 “number+number”                       以A为核心、B为支撑的“1+N”项目群
parts     = “1+4” … “1” (即 | 是指 | ： | 个 …) … “4” …                  each of its numbers told in turn
of_a_part = “1” (即 | 是指 | 为) “slogan” "，" what it is                  “1”即“一环通三港”，以快速路连通…
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from corpus.facts.enumerations import enumerate_at, quoted_span, value_of
from corpus.facts.statements import clause_start, sentence, strip, without_lead
from corpus.types import Span

if TYPE_CHECKING:
    from corpus.facts.terms import Searchable

_N = "一二两双三四五六七八九十"
# 三改一整, 两化三害, 四清四整: two numerals or three, each with what it counts
_ADDED = re.compile(rf"(?:[{_N}][^\W\d_{_N}]{{1,3}}){{2,3}}")
_COUNTED = re.compile(rf"([{_N}])([^\W\d_{_N}]{{1,3}})")
# 1+4, 123+X, 1+3+N, 9+X
_SUM = re.compile(r"(?P<digits>\d{1,3}|[A-Z])(?:\+(?:\d{1,2}|[NXn]))+")
_PART = re.compile(r"\d{1,2}|[A-Za-z]")
# "以A为核心", "包含A", "由A组成", "N个", by which a slogan is made of what stands before it
_MADE_OF = re.compile(
    r"以[^,;。]{2,40}?为(?:核心|龙头|引领|支撑|主体|基础|骨干|中心|统领|牵引|主干|补充|依托|重点|代表|主)|包[含括]|由[^,;。]{4,}(?:组成|构成)|涵盖|[NX]个"
)
# "“1”即", "“4”个重点产业：", "“N”是指", "“X”为": what one of its numbers is
_OPENS = r'(?:^|(?<=[;。,:\n\s-]))"{part}"(?=即|(?:是|分别)?指|是|为|代表|:|--|[个大条项类家座]?[\u4e00-\u9fff]{{0,12}}:)'
# So far behind the slogan's sentence, or behind one part, the next is told.
REACH, MAX_TOLD = 400, 1000
# "“1”即" right before a slogan
_IS_PART = re.compile(r'"(?:\d{1,2}|[A-Z])"(?:即|就?是指?|指的?是?|为)$')
MIN_SAID = 8


@dataclass(frozen=True, slots=True)
class Slogan:
    """What a slogan is said to be, and the stretch to cite."""

    meaning: Span
    start: int
    end: int
    items: tuple[Span, ...] = ()


def added_up(source: Searchable, term: Span) -> Slogan | None:
    """Read "改厨、改厕、整理院落“两改一整”": every item has a character of what is counted."""
    named = source.view[term.start : term.end].strip('"')
    if not _ADDED.fullmatch(named):
        return None
    counted = _COUNTED.findall(named)
    number = sum(value_of(numeral) for numeral, _ in counted)
    listed = enumerate_at(source.text, source.view, term, number)
    if listed is None or len(listed.items) != number:
        return None
    letters = {letter for _, noun in counted for letter in noun}
    if not all(letters.intersection(source.view[i.start : i.end]) for i in listed.items):
        return None
    meaning = Span(listed.items[0].start, listed.items[-1].end)
    return Slogan(meaning, listed.start, listed.end, listed.items)


def made_of(source: Searchable, term: Span) -> Slogan | None:
    """Read "构建以A为核心、B为支撑的“1+N”项目群": what a sum in quotes is made of."""
    view = source.view
    start, end = quoted_span(view, term)
    if not _is_sum(view, term) or view[start] != '"' or view[start - 1] != "的":
        return None
    clause = strip(view, clause_start(source.text, view, start), start)
    said = view[slice(*clause)]
    if not _MADE_OF.search(said) or not re.search("[、和与及]", said):
        return None
    meaning = Span(without_lead(view, *clause), start)
    return Slogan(meaning, *sentence(view, start, end))


def parts(source: Searchable, term: Span) -> Slogan | None:
    """Read “1+4” with what its 1 and its 4 are told in turn behind it, in sentences or lines."""
    view = source.view
    if not _is_sum(view, term):
        return None
    start, _ = sentence(view, *quoted_span(view, term))
    _, last = quoted_span(view, term)
    first = 0
    for part in _PART.findall(_apart(view[term.start : term.end].strip('"'))):
        found = re.compile(_OPENS.format(part=part)).search(view, last, last + REACH)
        if found is None:
            return None
        first, last = first or found.start(), _told_to(view, found.end())
    if last - start > MAX_TOLD:
        return None
    return Slogan(Span(first, last), start, last)


def of_a_part(source: Searchable, term: Span) -> Slogan | None:
    """Read "“1”即“一环通三港”，以快速路连通…": what a slogan that one number stands for is."""
    view = source.view
    start, end = quoted_span(view, term)
    is_part = _IS_PART.search(view, max(0, start - 8), start)
    if is_part is None or view[start] != '"' or view[end : end + 1] not in (",", ":"):
        return None
    last = _told_to(view, end)
    if last - end < MIN_SAID:
        return None
    return Slogan(Span(end + 1, last), is_part.start(), last)


def _is_sum(view: str, term: Span) -> bool:
    return _SUM.fullmatch(view[term.start : term.end].strip('"')) is not None


def _apart(named: str) -> str:
    """Return the numbers of a sum apart: 123+X stands for 1, 2, 3 and X."""
    head = _SUM.fullmatch(named)
    digits = head["digits"] if head else ""
    counts_up = len(digits) > 1 and digits == "123456789"[: len(digits)]
    return named.replace(digits, "+".join(digits), 1) if counts_up else named


def _told_to(view: str, at: int) -> int:
    """End what a part is told with at its full stop, or at the semicolon before the next part."""
    stop = re.compile(r'[。\n]|[;,](?="(?:\d{1,2}|[A-Za-z])")').search(view, at)
    end = stop.start() if stop else len(view)
    return strip(view, at, end)[1]
