"""A category as it is asked → where a text enumerates it: 八大园区 finds 八个…产业园区.

What is read:

    asked = [words] [number [measure]] noun            八大园区, 三大战略性新兴产业, 人才计划
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from corpus.facts.enumerations import (
    COUNTED,
    THESE,
    Enumeration,
    count_in,
    enumerate_at,
    items_after,
    items_before,
    quoted_span,
    value_of,
)
from corpus.facts.parallel import alike, around, begun_alike, opened, quoted
from corpus.facts.statements import sentence
from corpus.facts.terms import bare
from corpus.types import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from corpus.facts.terms import Searchable

# "八个国内领先、世界一流的产业园区": the number may stand this far before the noun
MAX_BETWEEN = 24
# So many names that end alike are no chance.
MIN_BY_FORM = 3
# How a text may print a count
_DIGITS = ("", *"一二三四五六七八九")
_NUMERALS: dict[int, tuple[str, ...]] = {n: (str(n), c) for n, c in enumerate(_DIGITS) if c}
_NUMERALS[2] = ("2", "二", "两", "双")
_NUMERALS |= {
    10 * tens + n: (str(10 * tens + n), f"{_DIGITS[tens] if tens > 1 else ''}十{c}")
    for tens in range(1, 10)
    for n, c in enumerate(_DIGITS)
}
_MORE = frozenset("第一二三四五六七八九十百千万.")  # before a numeral: it is part of a longer one
_BREAK = re.compile(r"[,;:。!?\n()]")
_ASKED = re.compile(
    r"^(?P<before>.*?)(?P<number>[二三四五六七八九十两双]{1,3}|\d{1,2})(?P<measure>个?方面的?|大|个|项|类|种|条|件|点|家|张|块|批|步)?的?(?P<noun>[^\d]{2,})$"
)
# "9个成员单位", "12家单位": a text counts 部门和单位
_MEMBERS = re.compile(
    r"(?P<number>[二三四五六七八九十两]{1,3}|\d{1,2})(?:个|家)?(?:成员|组成|参加)?(?:单位|部门)$"
)
_OPEN = re.compile(r'等(?P<printed>[^,;:。!?\n()、等"]{0,14})$')
_ANNOUNCES = re.compile(r"[^,;:。!?\n()]{0,8}[:。]\s*\n\s*")
_COUNT_BEHIND = re.compile(
    r"(?:共有?|有)?(?P<count>(?P<number>[二三四五六七八九十]{1,3}|\d{1,2})(?:项|个|条|类|种|件|家))(?=:)"
)
_SAYS = re.compile(
    r",?(?:应当?|须|必须|需要?|一般|至少|还|主要|具体|重点)*(?:(?:包括|包含|涵盖)(?!了)|分为|分别(?:是|为))"
)
# "要打响的五大产业", "优先干的8项工程", "计划实施的三大行动": what is done to them, not of what they are
_DONE = re.compile(
    r"(?:(?<![重主需必])要|将|优先|着力|计划|打算|准备|正在|提出)[\u4e00-\u9fff]{1,4}的$|的$"
)


@dataclass(frozen=True, slots=True)
class Category:
    """What is asked for: `number` None where the question gives none; `noun` bare."""

    asked: str
    number: int | None
    noun: str

    @property
    def anchor(self) -> str:
        """What of the noun is looked for: the number tells 产业园区 for 园区, else its end does."""
        return self.noun[-2:] if self.number else self.noun[-3:]


def category(asked: str) -> Category:
    """Take an asked category apart.

    >>> category("八大园区").number, category("八大园区").noun
    (8, '园区')
    """
    named = _MEMBERS.sub(r"\g<number>个单位", bare(asked))
    found = _ASKED.match(named)
    if found and count_in(named):
        return Category(named, value_of(found["number"]), found["noun"])
    return Category(named, count_in(named), named)


def said_before(asked: str) -> str:
    """Return what an asked category has before its number: of what its parts are, no verb done to them.

    >>> said_before("港口安全的五条措施"), said_before("咸宁要打响的五大产业"), said_before("港口措施")
    ('港口安全', '咸宁', '')
    """
    found = _ASKED.match(asked) if count_in(bare(asked)) else None
    return _DONE.sub("", found["before"]) if found else ""


def enumerated(source: Searchable, wanted: Category) -> Iterator[Enumeration]:
    """Yield where a text lists the category: by its very name, by number and noun, by noun alone."""
    for place in source.find(wanted.asked):
        behind = None if wanted.number else _COUNT_BEHIND.match(source.view, place.end)
        if behind:  # "知识产权保护方面5项：…"
            name = Span(place.start, behind.end("count"))
            counted = items_after(source.view, name, name.end, value_of(behind["number"]))
            if counted:
                yield counted
        found = enumerate_at(source.text, source.view, place, wanted.number)
        if found and (wanted.number is not None or _uncounted(source, place)):
            yield found
    yield from _by_noun(source, wanted)
    if wanted.number is None:
        yield from _by_open(source, wanted)


def _uncounted(source: Searchable, place: Span) -> bool:
    """Tell a name without number that a list is surely of: "A、B等X", "X包括A、B"."""
    view, (start, end) = source.view, quoted_span(source.view, place)
    announced = view[end : end + 2] == ":\n" and bool(THESE.search(view, max(0, start - 12), start))
    return view[start - 1 : start] == "等" or announced or bool(_SAYS.match(view, end))


def _by_noun(source: Searchable, wanted: Category) -> Iterator[Enumeration]:
    """Look for a number with the noun behind it, 八个国内领先的产业园区 for 八大园区."""
    places = _with_number if wanted.number else _with_any_number
    for counted, end in places(source, wanted):
        between = source.view[counted.end() : end]
        if _BREAK.search(between) or not _within(wanted, bare(between)):
            continue
        name = Span(counted.start(), end)
        found = enumerate_at(source.text, source.view, name, value_of(counted["number"]))
        if found:
            yield found


def announced(source: Searchable, wanted: Category) -> Iterator[tuple[Span, int]]:
    """Yield the 八个方面工作 of "重点抓好八个方面工作：", and where what it announces begins."""
    for counted, end in _with_number(source, wanted):
        between = source.view[counted.end() : end]
        behind = _ANNOUNCES.match(source.view, end)
        if behind and not _BREAK.search(between) and _within(wanted, bare(between)):
            yield Span(counted.start(), end), behind.end()


def _with_number(source: Searchable, wanted: Category) -> Iterator[tuple[re.Match[str], int]]:
    """Yield where the number asked is printed with a measure, and where the noun ends behind it."""
    view = source.view
    for numeral in _NUMERALS.get(wanted.number or 0, ()):
        at = view.find(numeral)
        while at >= 0:
            head = view.find(wanted.anchor, at, at + MAX_BETWEEN + len(wanted.anchor))
            counted = COUNTED.match(view, at) if head > at else None
            if counted and counted["measure"] and view[at - 1 : at] not in _MORE:
                yield counted, head + len(wanted.anchor)
            at = view.find(numeral, at + 1)


# "八个世界一流的产业园区" counts no 产业
_OTHER_HEAD = re.compile(r"园区?|基地|集群|集聚区|链|平台|中心|项目|工程|基金|体系")


def _with_any_number(source: Searchable, wanted: Category) -> Iterator[tuple[re.Match[str], int]]:
    """Yield every number with a measure before the noun, and where the noun ends."""
    view = source.view
    for head in source.find(wanted.anchor):
        for counted in COUNTED.finditer(view, max(0, head.start - MAX_BETWEEN), head.start):
            more = view[counted.start() - 1 : counted.start()] in _MORE
            if counted["measure"] and not more and not _OTHER_HEAD.match(view, head.end):
                yield counted, head.end


def _by_open(source: Searchable, wanted: Category) -> Iterator[Enumeration]:
    """Read "A、B等产业新赛道" for 新赛道 and 产业创新新赛道: one name holds the other."""
    view = source.view
    for head in source.find(wanted.anchor) if len(wanted.noun) > 2 else ():
        found = _OPEN.search(view, max(0, head.start - MAX_BETWEEN), head.end)
        printed = bare(found["printed"]) if found else ""
        if not found or not (_in_order(printed, wanted.noun) or _in_order(wanted.noun, printed)):
            continue
        name = Span(found.start("printed"), head.end)
        listed = items_before(source.text, view, name, name.start, None)
        if listed:
            yield listed


def _by_form(source: Searchable, wanted: Category, number: int) -> Iterator[Enumeration]:
    """Read 五大中心 where five names that end in 中心 stand in a row, open five sentences, or are quoted."""
    if number < MIN_BY_FORM:
        return
    view = source.view
    for noun in dict.fromkeys((wanted.noun, wanted.anchor)):
        opening = opened(view, noun, number)
        in_row = (
            *alike(view, noun, number),
            *begun_alike(view, noun, number),
            *quoted(view, noun, number),
        )
        for items in (*in_row, *((opening,) if opening else ())):
            name = _noun_of(view, items[0], noun)
            first, last = around(view, items)
            if items == opening:  # what is said of the last stands behind its name
                last = sentence(view, last, last + 1)[1]
            yield Enumeration(name, number, items, open_ended=False, start=first, end=last)


def _noun_of(view: str, item: Span, noun: str) -> Span:
    """Return where an item has the noun that all of a list share: at its beginning, else its end."""
    if view.startswith(noun, item.start):
        return Span(item.start, item.start + len(noun))
    return Span(item.end - len(noun), item.end)


def _in_order(few: str, many: str) -> bool:
    letters = iter(many)
    return all(c in letters for c in few)


def _within(wanted: Category, printed: str) -> bool:
    """Tell whether the printed category has the asked noun's characters, in order."""
    if wanted.number is None:
        return wanted.noun in printed
    return _in_order(wanted.noun, printed)


def fullest(source: Searchable, wanted: Category) -> list[Enumeration]:
    """Return the enumerations of a category that are as full as any, the earliest first."""
    usable = [e for e in enumerated(source, wanted) if not e.miscounted and _enough(e)]
    if wanted.number and not any(e.complete for e in usable):
        usable += _by_form(source, wanted, wanted.number)
    most = max(((e.complete, len(e.items)) for e in usable), default=None)
    return sorted((e for e in usable if (e.complete, len(e.items)) == most), key=lambda e: e.start)


def _enough(found: Enumeration) -> bool:
    return len(found.items) > 1 or found.number is not None
