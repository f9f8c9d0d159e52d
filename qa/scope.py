"""Which documents may answer: by filters, place, named document and year, before anything else.

A place that no document is of, a named document that is not there and a year that no document is
of are refused here, however well another document's passage would fit. Words that may name a
document without saying so (综合保税区开展检测维修…) shut none out: its documents come first.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from corpus.places import NATION, Mention, contains
from corpus.store import Entry
from qa.calling import by_name
from qa.fields import Field
from qa.library import Library, year_of
from qa.named import Named, covers
from qa.origins import is_origin, is_partner
from qa.places_asked import (
    documents_of,
    in_quotes,
    in_text,
    is_topic,
    lies_in,
    may_lie_in,
    places_asked,
    said_from,
)
from qa.titles import BOOK, spelled_at, titled
from qa.types import Filters
from qa.understand import Intent, Question


@dataclass(frozen=True, slots=True)
class Scope:
    """The documents that may answer, or why none may; `named` when the question names them.

    `used` are the stretches of `Question.view` that chose the documents and are no topic; `about`
    are the places asked about, whether a document is of one or only speaks of it; `said` are
    names of places that an answer's surroundings must say, where its document is of no place.
    `first` are the documents to ask before the others, and `first_used` what named them; `beside`
    are those of the same places that a name left out.
    """

    document_ids: tuple[str, ...]
    refusal: str | None = None
    named: bool = False
    used: tuple[tuple[int, int], ...] = ()
    first: tuple[str, ...] = ()
    first_used: tuple[tuple[int, int], ...] = ()
    about: tuple[Mention, ...] = ()
    said: tuple[str, ...] = ()
    beside: tuple[str, ...] = ()

    def narrowed(self) -> tuple[Scope, ...]:
        """Return the scopes to try in order: the documents that come first, then all."""
        whole = replace(self, first=(), first_used=())
        if not self.first or len(self.first) == len(self.document_ids):
            return (whole,)
        return (replace(whole, document_ids=self.first, used=self.used + self.first_used), whole)


# "…政府工作报告里", "…政府工作报告提出的", and how one opens: "我代表市人民政府,向大会报告工作"
_REPORT = re.compile(
    r"(?:人民)?政府(?:的)?工作报告(?:里面?|当中|中|上)?(?:提出|确定|设定|明确|安排|写|说)?的?"
)
_OPENS_REPORT = re.compile(r"政\s?府\s?工\s?作\s?报\s?告|报告(?:政府)?工作")
REPORT_WITHIN = 1000  # characters in which a report says that it is one
# A title of fewer characters may be a place's name alone: 林芝.txt
MIN_TITLE = 8
# Rules are made public at most so many days before they come into force.
KNOWN_BEFORE = 180


def select(
    question: Question,
    library: Library,
    filters: Filters | None = None,
    as_of: date | None = None,
) -> Scope:
    """Choose the documents that may answer a question; none issued after `as_of`."""
    entries = [e for e in _filtered(library.entries.values(), filters) if _issued_by(e, as_of)]
    if not entries:
        return Scope((), "库里还没有文件" if not library.entries else "筛选条件下没有文件")
    entries = titled(question.view, entries) or _written_out(question, entries) or entries
    placed = _by_place(question, entries, library)
    if placed.refusal or question.field is Field.DOCUMENTS:
        return placed  # what else they are narrowed by is its answerer's business
    of_place = _among(entries, placed.document_ids)
    if placed.named and (report := _by_report(question, of_place, library)):
        of_place, stretch = report
        placed = replace(placed, document_ids=_ids(of_place), used=(*placed.used, stretch))
    named = by_name(question, of_place, placed.used, library)
    if placed.used and not named.chosen:
        named = _inside(question, entries, placed, library) or named
    if named.refusal:
        return Scope((), named.refusal)
    used = placed.used + named.used
    chosen = _of_every_place(named.chosen, placed, of_place) or placed.document_ids
    left, kept = _among(entries, chosen), set(chosen)
    dated = _by_year(question, left, library, used)
    first = _of_every_place(named.first, placed, of_place)
    first = tuple(i for i in first if i in dated.document_ids)
    return replace(
        dated,
        beside=tuple(e.id for e in of_place if e.id not in kept),
        named=placed.named or bool(named.chosen),
        used=used + dated.used,
        first=_both(first, dated.first),
        first_used=named.first_used if first else (),
        about=placed.about,
    )


def everywhere(library: Library, filters: Filters | None, as_of: date | None) -> Scope:
    """Choose every document that the filters and the day leave."""
    entries = _filtered(library.entries.values(), filters)
    return Scope(_ids(e for e in entries if _issued_by(e, as_of)))


def _written_out(question: Question, entries: Sequence[Entry]) -> list[Entry]:
    """Return the documents whose whole title a question says, where no place is named beside it."""
    if not question.places:
        return []
    view = question.view
    whole = [e for e in entries if len(e.header.title) >= MIN_TITLE and e.header.title in view]
    said = [(e, spelled_at(view, e.header.title)) for e in whole]
    return [
        e
        for e, at in said
        if at and all(at[0] <= p.start and p.end <= at[1] for p in question.places)
    ]


def _among(entries: Iterable[Entry], ids: Iterable[str]) -> list[Entry]:
    wanted = set(ids)
    return [e for e in entries if e.id in wanted]


def _of_every_place(
    ids: tuple[str, ...], placed: Scope, of_place: Sequence[Entry]
) -> tuple[str, ...]:
    """Add the documents of a place asked about that none of those named is of.

    甲市数字经济规划和乙市…: a document of one place is named, and another place beside it.
    """
    own = {e.header.place for e in of_place if e.id in ids}
    lacking = {m.place for m in placed.about} - own
    if not own or len(own) == len({m.place for m in placed.about}):
        return ids
    return ids + tuple(e.id for e in of_place if e.header.place in lacking and e.id not in ids)


def _both(named: tuple[str, ...], dated: tuple[str, ...]) -> tuple[str, ...]:
    """Return the documents that name and year both put first, else those of either."""
    return tuple(i for i in named if i in dated) or named or dated


def speaking_of(
    question: Question,
    library: Library,
    filters: Filters | None = None,
    as_of: date | None = None,
) -> Scope | None:
    """Choose documents that say where a question asks of, though they are of no place themselves.

    A report or a ministry's notice may tell what one city did. None where the question names no
    place, or a document by its title.
    """
    mentions = [m for m in question.places if m.place != NATION]
    if not mentions or BOOK.search(question.view):
        return None
    said = tuple(dict.fromkeys(_short(question.view[m.start : m.end]) for m in mentions))
    chosen = [
        e
        for e in _filtered(library.entries.values(), filters)
        if _issued_by(e, as_of)
        and all(_may_speak_of(e, m.place, question.intent) for m in mentions)
        and all(name in library.bare_text(e.id) for name in said)
    ]
    return Scope(_ids(chosen), said=said) if chosen else None


def _may_speak_of(entry: Entry, place: str, intent: Intent) -> bool:
    """Tell a document of no place, or of one in the place; but a city's value is no province's."""
    own = entry.header.place
    return own is None or (intent is not Intent.TARGET and contains(place, own))


def _short(place: str) -> str:
    """Leave out what a text may leave out of a place's name: 泰州市 is 泰州.

    >>> _short("泰州市"), _short("沛县")
    ('泰州', '沛县')
    """
    return place[:-1] if len(place) > 2 and place[-1] in "省市区县" else place


def _filtered(entries: Iterable[Entry], filters: Filters | None) -> list[Entry]:
    wanted = filters or Filters()
    return [
        e
        for e in entries
        if (not wanted.document_ids or e.id in wanted.document_ids)
        and (not wanted.issuer or wanted.issuer in (e.header.issuer or ""))
        and (wanted.year is None or _issue_year(e) == wanted.year)
    ]


def _issued_by(entry: Entry, day: date | None) -> bool:
    """Tell what is known on a day; one that only says since when it holds, half a year before."""
    header = entry.header
    issued = header.written or header.printed
    if not issued and header.effective:
        first = date.fromisoformat(header.effective) - timedelta(days=KNOWN_BEFORE)
        issued = first.isoformat()
    return day is None or issued is None or issued <= day.isoformat()


def _issue_year(entry: Entry) -> int | None:
    date = entry.header.written or entry.header.printed
    return int(date[:4]) if date else entry.header.year


def _ids(entries: Iterable[Entry]) -> tuple[str, ...]:
    return tuple(e.id for e in entries)


def _by_place(question: Question, entries: Sequence[Entry], library: Library) -> Scope:
    chosen: list[Entry] = []
    used: list[tuple[int, int]] = []
    unknown: list[Mention] = []
    about: list[Mention] = []
    named_places = False
    spoken_of: set[str] = set()
    for mention in places_asked(question, entries, library):
        named, of_place = documents_of(question, mention, entries, library)
        if about and lies_in(named, about[-1]):
            outer = about.pop()
            unknown = [m for m in unknown if m != outer]  # 广东省 of 广东省广州市
            used += [(outer.start, outer.end)] * bool(of_place)
        about.append(named)
        if of_place:
            if used and used[-1][1] == named.start and _is_inner(of_place, chosen):
                chosen = []  # 广州市海珠区: the inner one is meant
            chosen += [e for e in of_place if e not in chosen]
            named_places = True
            if not in_quotes(question.view, named):
                used.append((said_from(question.view, named), named.end))
        elif is_topic(question.view, named, entries, library):
            spoken_of.add(named.place)
        else:
            unknown.append(named)
    for mention in (m for m in unknown if m.place not in spoken_of):
        if _is_beside(question, mention, chosen, entries, library):
            continue
        if not (chosen and may_lie_in(mention, chosen, library)):
            return Scope((), f"库里没有{mention.place}的文件")
    at = tuple(dict.fromkeys(used))
    return Scope(_ids(chosen or entries), named=named_places, used=at, about=tuple(about))


def _is_beside(
    question: Question,
    mention: Mention,
    chosen: Sequence[Entry],
    entries: Sequence[Entry],
    library: Library,
) -> bool:
    """Tell a place that people come from, or with which a text says that something is done."""
    if chosen and is_origin(question.view, mention):
        return True
    said = question.view[mention.start : mention.end]
    return is_partner(question.view, mention) and in_text(said, entries, library)


def _is_inner(of_place: Sequence[Entry], chosen: Sequence[Entry]) -> bool:
    """Tell whether the documents are of a place inside that of the documents chosen before."""
    outer = {e.header.place for e in chosen}
    return all(e.header.place not in outer for e in of_place)


def _by_report(
    question: Question, entries: Sequence[Entry], library: Library
) -> tuple[list[Entry], tuple[int, int]] | None:
    """Read "三亚市政府工作报告提出的": reports are known by how they open, titled or not."""
    called = _REPORT.search(question.view)
    if not called or question.intent is Intent.METADATA:
        return None
    opening = ((e, library.document(e.id).parsed.text[:REPORT_WITHIN]) for e in entries)
    reports = [e for e, text in opening if _OPENS_REPORT.search(text)]
    return (reports, called.span()) if reports else None


def _inside(
    question: Question, entries: Sequence[Entry], placed: Scope, library: Library
) -> Named | None:
    """Read a document named with the place it lies in: 广州人力资源措施 of 海珠区."""
    outer = {e.header.place for e in entries if e.id in placed.document_ids}
    inner = [
        e
        for e in entries
        if e.header.place and any(o and contains(o, e.header.place) for o in outer)
    ]
    found = by_name(question, inner, placed.used, library) if inner else None
    return found if found and found.chosen else None


def _by_year(
    question: Question, entries: Sequence[Entry], library: Library, used: Sequence[tuple[int, int]]
) -> Scope:
    """Keep the documents of a year the question names; a value's year is the target's business."""
    named_file = question.intent is Intent.METADATA and len(entries) == 1
    if question.intent is Intent.TARGET or named_file:
        return Scope(_ids(entries))
    chosen, first = list(entries), list(entries)
    stretches: list[tuple[int, int]] = []
    for period in question.periods:
        if period.compared or any(a <= period.start and period.end <= b for a, b in used):
            continue
        said = question.view[period.start : period.end]
        said = said if re.search(r"\d|五", said) else f"{period.last}年"  # 今年
        right = [e for e in chosen if covers(e, period) or year_of(e) == period.last]
        speaking = [e for e in chosen if e in right or in_text(said, [e], library)]
        if right:
            chosen, first = speaking, [e for e in first if e in right] or right
            stretches.append((period.start, period.end))
        elif question.this_year_only:
            newest = max((y for e in entries if (y := year_of(e))), default=None)
            chosen = first = [e for e in chosen if year_of(e) == newest]
            stretches.append((period.start, period.end))
        elif speaking and question.intent is not Intent.PASSAGE:
            # a text that is not of the year and nowhere says it lists nothing of it, but a plan's
            # years have many names: 六五, 第六个五年计划
            chosen = chosen if period.several else speaking
            first = [e for e in first if e in speaking] or speaking
        elif not speaking:
            years = sorted({y for e in entries if (y := year_of(e))}, reverse=True)
            there = "、".join(f"{y}年" for y in years[:6])
            return Scope((), f"库里没有{period}年的文件" + (f"，现有{there}的" if there else ""))
    narrowed = _ids(first) if len(first) < len(chosen) else ()
    return Scope(_ids(chosen), used=tuple(stretches), first=narrowed)
