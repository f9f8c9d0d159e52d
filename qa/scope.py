"""Which documents may answer: by filters, place, named document and year, before anything else.

A place that no document is of, a named document that is not there and a year that no document is
of are refused here, however well another document's passage would fit.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from corpus.characters import shape
from corpus.periods import Period, find_periods
from corpus.places import NATION, Mention, contains, level_of
from corpus.store import Entry
from qa.library import Library, bare_text, year_of
from qa.types import Filters
from qa.understand import Intent, Question


@dataclass(frozen=True, slots=True)
class Scope:
    """The documents that may answer, or why none may; `named` when the question names them.

    `used` are the stretches of `Question.view` that chose the documents and are no topic; `about`
    are the places asked about, whether a document is of one or only speaks of it.
    """

    document_ids: tuple[str, ...]
    refusal: str | None = None
    named: bool = False
    used: tuple[tuple[int, int], ...] = ()
    about: tuple[Mention, ...] = ()


# 文种 by which a document is called for short: "2023年要点", "科创规划", "那份通知"
_GENRE = re.compile(
    r"工作要点|要点|规划纲要|规划|纲要|实施方案|方案|行动计划|三年计划|计划|实施意见|意见|通知|办法|实施细则|细则|条例|报告|措施|决定|通告|公告|批复|函|文件"
)
# "武汉的五年规划": any plan that says its years
_FIVE_YEARS = re.compile(r".{0,6}?(?:五年|5年|中长期|中期)(?:发展)?")
_BOOK = re.compile(r"《([^《》]{2,60})》|<([^<>]{2,60})>")
_BOUNDARY = re.compile(r"[,。;:?!\s]|在|请问|看|查|按照?|根据|里|中的|对|把|问|是|由|谁")
_NOT_A_NAME = re.compile(r"^(?:的|那份|这份|该|此|本|这个|那个|份|个|版)*|(?:的)$")
# A place in "与北京、上海对接": not whom the question is about
_BESIDE = re.compile(r"(?:与|和|同|跟|向|至|到|、|以及|及|对接|联动|合作|支援|学习)$")
_PROVINCES = frozenset({"省", "自治区"})
_CONTEXT = 2  # characters behind a place that must follow it in a text to make it the text's words


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
    placed = _by_place(question, entries, library)
    if placed.refusal:
        return placed
    entries = [e for e in entries if e.id in placed.document_ids]
    named = _by_name(question, entries, placed.used)
    if named.refusal:
        return named
    entries = [e for e in entries if e.id in named.document_ids]
    used = placed.used + named.used
    dated = _by_year(question, entries, library, used)
    ids, refusal = dated.document_ids, dated.refusal
    return Scope(ids, refusal, placed.named or named.named, used + dated.used, placed.about)


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
    issued = entry.header.written or entry.header.printed or entry.header.effective
    return day is None or issued is None or issued <= day.isoformat()


def _issue_year(entry: Entry) -> int | None:
    date = entry.header.written or entry.header.printed
    return int(date[:4]) if date else entry.header.year


def _ids(entries: Iterable[Entry]) -> tuple[str, ...]:
    return tuple(e.id for e in entries)


def _by_place(question: Question, entries: Sequence[Entry], library: Library) -> Scope:
    chosen: list[Entry] = []
    used: list[tuple[int, int]] = []
    about: list[Mention] = []
    for named in question.places:
        mention = named
        beside = _BESIDE.search(question.view[: mention.start])
        if mention.place == NATION or (beside and not _goes_on(used, beside.start())):
            continue
        of_place = [e for e in entries if _is_of(e, mention.place)]
        if not of_place and (namesake := _namesake(question.view, mention, entries)):
            mention, of_place = namesake
        if about and _lies_in(mention, about[-1]):
            about.pop()
        about.append(mention)
        if of_place:
            chosen += [e for e in of_place if e not in chosen]
            used.append((mention.start, mention.end))
        elif not _in_text(question.view[mention.start : mention.end + _CONTEXT], entries, library):
            return Scope((), f"库里没有{mention.place}的文件")
    return Scope(_ids(chosen or entries), named=bool(used), used=tuple(used), about=tuple(about))


def _lies_in(inner: Mention, outer: Mention) -> bool:
    """Tell 萧山区 right behind 杭州市: the question is about the district."""
    smaller = contains(outer.place, inner.place) or inner.place[-1] in "区县旗"
    return inner.start == outer.end and smaller


def _namesake(
    view: str, mention: Mention, entries: Sequence[Entry]
) -> tuple[Mention, list[Entry]] | None:
    """Read a short name as the place of that name which documents are of: 恩施 as 恩施市."""
    if level_of(mention.place) in _PROVINCES:
        return None  # 吉林 is the province
    spelled = view[mention.start : mention.end]
    own = {e.header.place for e in entries if e.header.place}
    called = [p for p in own if p[:-1] == spelled and p[-1] in "市区县州盟旗"]
    if len(called) != 1:
        return None
    return replace(mention, place=called[0]), [e for e in entries if e.header.place == called[0]]


def _goes_on(used: Sequence[tuple[int, int]], at: int) -> bool:
    """Tell "芜湖和洛阳": the place before the word that joins them chose documents too."""
    return any(end == at for _, end in used)


def _is_of(entry: Entry, place: str) -> bool:
    """Tell a document of the place, or of a place it lies in."""
    own = entry.header.place
    return own is not None and (own == place or contains(own, place))


def _in_text(words: str, entries: Sequence[Entry], library: Library) -> bool:
    wanted = _bare(words)
    return any(wanted in library.bare_text(e.id) for e in entries)


def _by_name(
    question: Question, entries: Sequence[Entry], used: Sequence[tuple[int, int]]
) -> Scope:
    view = question.view
    for book in _BOOK.finditer(view):
        name = (book.group(1) or book.group(2)).strip()
        found = [e for e in entries if _bare(name) in _bare(_titles(e))]
        if found:
            return Scope(_ids(found), named=True, used=(_with_in(view, book.start(), book.end()),))
        if question.intent is Intent.METADATA:
            return Scope((), f"库里没有《{name}》")
    for entry in entries:
        for name in (entry.header.title, entry.header.number, entry.header.notice_title):
            at = _bare(view).find(_bare(name)) if name and len(name) > 4 else -1
            if at >= 0 and name:
                same = [e for e in entries if _bare(name) in _bare(_titles(e))]
                return Scope(_ids(same), named=True, used=_stretch(view, name))
    return _by_short_name(view, entries, used)


def _titles(entry: Entry) -> str:
    header = entry.header
    return " ".join(x for x in (header.title, header.notice_title, header.number) if x)


def _bare(text: str) -> str:
    return bare_text(text)


def _with_in(view: str, start: int, end: int) -> tuple[int, int]:
    """Take the 里 or 中 behind a document's name with it."""
    behind = re.match(r"里面?|当中|中(?!心|小|部|央|国)|内(?!容|部)", view[end:])
    return start, end + (behind.end() if behind else 0)


def _stretch(view: str, name: str) -> tuple[tuple[int, int], ...]:
    at = view.find(shape(name))
    return (_with_in(view, at, at + len(name)),) if at >= 0 else ()


def _without_used(view: str, start: int, end: int, used: Sequence[tuple[int, int]]) -> str:
    """Blank the place out of a short name: it has chosen its documents already."""
    return "".join(" " if any(a <= i < b for a, b in used) else view[i] for i in range(start, end))


def _by_short_name(view: str, entries: Sequence[Entry], used: Sequence[tuple[int, int]]) -> Scope:
    """Read "2023年要点", "“十三五”规划": year, words of the title, 文种."""
    for genre in _GENRE.finditer(view):
        kind = genre.group()
        start = _name_start(view, genre.start())
        chunk = _without_used(view, start, genre.start(), used)
        periods = find_periods(chunk)
        words = _NOT_A_NAME.sub("", _without(chunk, periods))
        of_kind = [e for e in entries if kind in _titles(e) or kind == "文件"]
        if kind == "规划" and _FIVE_YEARS.fullmatch(words):
            words = ""
            of_kind = [e for e in of_kind if e.header.period]
        called = [e for e in of_kind if _spelled(words, _titles(e))]
        if not called or (
            not words and not periods and kind in ("计划", "措施", "文件", "方案", "意见")
        ):
            continue
        if not words and not periods and len(called) == len(entries) > 1:
            continue
        right = [e for e in called if all(_covers(e, p) for p in periods)]
        if not right and periods:
            return Scope((), _no_such(chunk + kind, called))
        if right:
            return Scope(_ids(right), named=True, used=(_with_in(view, start, genre.end()),))
    return Scope(_ids(entries))


def _name_start(view: str, end: int) -> int:
    cuts = [m.end() for m in _BOUNDARY.finditer(view, max(0, end - 24), end)]
    return cuts[-1] if cuts else max(0, end - 24)


def _without(chunk: str, periods: Sequence[Period]) -> str:
    kept = list(chunk)
    for period in periods:
        kept[period.start : period.end] = [""] * (period.end - period.start)
    return re.sub(r"[\s\"的年度]", "", "".join(kept))


def _spelled(words: str, title: str) -> bool:
    """Tell whether words of a short name stand in a title, two characters at a time."""
    bare = _bare(title)
    return all(words[i : i + 2] in bare for i in range(max(len(words) - 1, bool(words)) or 0))


def _covers(entry: Entry, period: Period) -> bool:
    header = entry.header
    if period.several:
        return header.period == (period.first, period.last)
    if header.year == period.last:
        return True
    return (
        header.year is None
        and header.period is not None
        and (header.period[0] <= period.first and period.last <= header.period[1])
    )


def _no_such(name: str, called: Sequence[Entry]) -> str:
    there = "、".join(f"《{e.header.title}》" for e in called[:3])
    return f"库里没有“{name.strip()}”，相近的有{there}"


def _by_year(
    question: Question, entries: Sequence[Entry], library: Library, used: Sequence[tuple[int, int]]
) -> Scope:
    """Keep the documents of a year the question names; a value's year is the target's business."""
    named_file = question.intent is Intent.METADATA and len(entries) == 1
    if question.intent is Intent.TARGET or named_file:
        return Scope(_ids(entries))
    chosen = list(entries)
    stretches: list[tuple[int, int]] = []
    for period in question.periods:
        if period.compared or any(a <= period.start and period.end <= b for a, b in used):
            continue
        right = [e for e in chosen if _covers(e, period) or year_of(e) == period.last]
        if right:
            chosen = right
            stretches.append((period.start, period.end))
        elif question.this_year_only:
            newest = max((y for e in entries if (y := year_of(e))), default=None)
            chosen = [e for e in chosen if year_of(e) == newest]
            stretches.append((period.start, period.end))
        elif not _in_text(question.view[period.start : period.end], chosen, library):
            years = sorted({y for e in entries if (y := year_of(e))}, reverse=True)
            there = "、".join(f"{y}年" for y in years[:6])
            return Scope((), f"库里没有{period}年的文件" + (f"，现有{there}的" if there else ""))
    return Scope(_ids(chosen), used=tuple(stretches))
