"""What a text says a term is in passing: behind a dash, made short with its kind, as a slogan's sum.

dashed   = what it is "——" “term”                              提出了首个潮汐观测数据集——“观潮”，可用于…
short    = name "(" 以下称 term (试点 | 工作 | …) ")"             “师傅+徒弟”培养制度试点（以下称师徒制试点）
sign     = Latin letters (代表 | 表示) meaning                    用G表示干线、S表示支线
summed   = items “number + number” kind                        A行动、B行动和C专项整治“2+1”工程
slogan   = what its numbers count, are made of, or stand for   see corpus.facts.slogans
line     = Latin letters "：" name "(" English ")"              WLAN：无线局域网（Wireless Local Area Network）
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from corpus.facts.definitions import Definition, How
from corpus.facts.enumerations import quoted_span
from corpus.facts.glossaries import abbreviated
from corpus.facts.slogans import added_up, made_of, of_a_part, parts
from corpus.facts.statements import balanced, clause_start, sentence, strip, without_lead
from corpus.types import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from corpus.facts.terms import Searchable

# What stands before a dash says what the term is from so many characters on.
MIN_NAME = 6
_SHORT_OF = re.compile(r'\((?:以下|下)?(?:简称|统称|合称|称)(?:为|作)?:?\s?"?$')
_KIND_BEHIND = re.compile(r'"?(?:试点|工作|改革|项目|行动|计划|政策)\)')
_SUM = re.compile(r"(\d)\+(\d)(?:\+(\d))?")
_MEANS = re.compile(r"(?:分别)?(?:代表|表示|代指)(?P<what>[^,、;。\n]{2,20})")
_BETWEEN = re.compile(r"[、和与及]")


def other_definitions(source: Searchable, term: str) -> Iterator[Definition]:
    """Yield the places of a text that say in passing what a term is, in order."""
    for place in source.find(term):
        for read in (_behind_dash, _short_with_kind, _sign, _abbreviated, _summed, _slogan):
            found = read(source, place)
            if found is not None:
                yield found


def _behind_dash(source: Searchable, term: Span) -> Definition | None:
    """Read "提出了首个潮汐观测数据集——“观潮”": a quoted name, and before the dash what has it."""
    view = source.view
    start, end = quoted_span(view, term)
    opens = min(term.start, start)
    quoted = view[opens] == '"' and view[end - 1] == '"'
    if not quoted or view[opens - 2 : opens] != "--":
        return None
    name = Span(*strip(view, clause_start(source.text, view, opens - 2), opens - 2))
    if name.end - name.start < MIN_NAME or "\n" in view[name.start : name.end]:
        return None
    return Definition(term, name, How.DESCRIBED, *sentence(view, name.start, end))


def _short_with_kind(source: Searchable, term: Span) -> Definition | None:
    """Read "“师傅+徒弟”培养制度试点（以下称师徒制试点）" for 师徒制."""
    view = source.view
    opening = _SHORT_OF.search(view, max(0, term.start - 12), term.start)
    if opening is None or not _KIND_BEHIND.match(view, term.end):
        return None
    first, last = strip(view, clause_start(source.text, view, opening.start()), opening.start())
    start = without_lead(view, first, last)
    name = Span(start if balanced(view, start, last) else first, last)
    return Definition(term, name, How.SHORT, *sentence(view, name.start, term.end))


def _sign(source: Searchable, term: Span) -> Definition | None:
    """Read "用G表示干线、S表示支线": what letters stand for."""
    view = source.view
    letters = view[term.start : term.end]
    means = _MEANS.match(view, term.end)
    inside = re.match(r"[A-Za-z\d]", view[term.start - 1 : term.start])  # the C of ABC
    if means is None or inside or not letters.isascii():
        return None
    what = Span(*means.span("what"))
    return Definition(term, what, How.SAID, *sentence(view, term.start, what.end))


def _summed(source: Searchable, term: Span) -> Definition | None:
    """Read "A行动、B行动和C专项整治“2+1”工程": as many items before it as its numbers make."""
    view = source.view
    start, _ = quoted_span(view, term)
    number = _SUM.match(view[term.start : term.end].strip('"'))
    if number is None or view[start] != '"':
        return None
    first, last = strip(view, clause_start(source.text, view, start), start)
    items = _BETWEEN.split(view[first:last])
    if len(items) != sum(int(n) for n in number.groups() if n) or not all(items):
        return None
    return Definition(term, Span(first, last), How.USED, *sentence(view, first, term.end))


def _slogan(source: Searchable, term: Span) -> Definition | None:
    """Read what the numbers of “三改一整”, “1+4” or “一线串六珠” count, are made of or stand for."""
    counted = added_up(source, term)
    if counted:
        return Definition(
            term, counted.meaning, How.APPOSED, counted.start, counted.end, counted.items
        )
    said = parts(source, term) or of_a_part(source, term) or made_of(source, term)
    return Definition(term, said.meaning, How.DESCRIBED, said.start, said.end) if said else None


def _abbreviated(source: Searchable, term: Span) -> Definition | None:
    """Read "WLAN：无线局域网（Wireless Local Area Network）": a line of a list of abbreviations."""
    said = abbreviated(source.view, term)
    return Definition(term, said.meaning, How.SHORT, said.start, said.end) if said else None
