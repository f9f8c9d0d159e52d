"""Which documents a question names: 《…》, a number, a title, or loosely by words of it.

named     := 《title》 | 文号 | title | [year] words [的|那个] 文种        "23年科创要点", "综保区21条"
words     := some words of the title in any order, short forms (综保区), issuer (国办), place
metadata  := what is left of a question that asks only for a field        "示范煤矿 有效期"
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from corpus.periods import Period, find_periods
from corpus.store import Entry
from corpus.words import cut
from qa.fields import Field, asking_spans
from qa.library import Library, year_of
from qa.naming import ABBREVIATED, LEAD
from qa.numbered import numbered
from qa.runs import Run, find_run
from qa.task_texts import bare
from qa.titles import BOOK, bare_title, key, spelled_at, titles
from qa.topics import content_words
from qa.understand import Intent, Question, in_name, topic_of
from qa.wording.marks import in_marks

Stretch = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Named:
    """The documents a question names, those it may name, and the stretches that do so.

    `by_kind` where nothing but a 文种 names them: "本意见"; `of_another_year` where all that is
    lacking is the year that is named.
    """

    chosen: tuple[str, ...] = ()
    used: tuple[Stretch, ...] = ()
    refusal: str | None = None
    first: tuple[str, ...] = ()
    first_used: tuple[Stretch, ...] = ()
    by_kind: bool = False
    of_another_year: bool = False


# 文种 by which a document is called for short: "2023年要点", "科创规划", "那份通知", "综保区21条";
# in "GDP计划增长多少" 计划 is a verb
_KINDS = (
    r"工作要点|要点|规划纲要|规划|纲要|实施方案|(?:专项)?行动方案|专项方案|方案|(?:[一二两三四五]年|专项)?行动(?:计划|方案)|[一二两三四五]年(?:计划|方案)|计划(?!增长|增加|达到|完成|新增|新建|建设|实现|突破|培育|招收|减少|下降|安排)|指导意见|实施意见|若干意见|意见|通知"
    r"|管理办法|暂行办法|实施办法|办法|实施细则|细则|条例|政府工作报告|工作报告|报告|若干措施|政策措施|(?<!保障)措施|若干政策|政策"
    r"|规定|决定|通告|公告|批复|复函|函|文件|(?<!办事)(?<!操作)(?<!服务)(?<!申报)指南|指引|发展战略|(?:管理|审核|技术|工作|服务|建设|测试)规范"
)
_KIND = re.compile(
    rf"(?P<kind>{_KINDS})(?![员层])|(?<![第\d一二三四五六七八九十])(?P<articles>[\d一二三四五六七八九十]{{1,3}}条)"
    r"(?=里|中|的|$|[,。])|(?<=那个|这个|那份|这份|个的)(?P<text>文)(?=[,里中的]|$)"
)
# What any document may be called: none is of this kind more than another.
_ANY = re.compile(r"文件|文|指南|指引|发展战略|\S+规范|\S+条|政策\S*|通知|措施|若干\S*")
# "依据什么文件", "有哪些政策", "同时废止的文件": asks for documents and names none
_ASKS_FOR = re.compile(
    r"(?:什么|哪些|哪个|哪份|几份|几个|多少份?|啥|何种|有关|相关|废止的?|替代的?|其他)$"
)
# "2020年度申报指南", no month behind it
_WHOLE_YEAR = re.compile(r"(?:19|20)\d\d年度?(?!\d)")
# "武汉的五年规划": any plan that says its years
_FIVE_YEARS = re.compile(r".{0,6}?(?:五年|5年|中长期|中期)(?:发展)?")
_BOUNDARY = re.compile(
    r"[,。;:?!\s()]|在|请问|看|查|按照?|根据|里|中的|对(?!外)|把|问|是|由|谁|跟|参与|牵头"
)
_FILLER = re.compile(r"[\"'的]|年度|版|今年|本年|(?:那|这|该|此|本|咱们?|我们)(?:个|份|部|项)?")
_POINTING = re.compile(r"(?:那|这|该|此|本)(?:个|份|部|项)?(?:的)?$")
# "车联网(智能网联汽车)产业发展行动计划": a bracket inside a name
_IN_NAME = re.compile(r"(?<=[\u4e00-\u9fff])\(([^()]{2,12})\)(?=[\u4e00-\u9fff])")
# What follows a name: "要点里", "办法规定", "意见中"
_BEHIND = re.compile(r"里面?|当中|中(?!心|小|部|央|国|期|长)|内(?!容|部)")
_GOES_ON = re.compile(
    r"里|中(?!心|小)|的|规定|提出|提到|要求|明确|说|[,，、和与跟及]|$|分别|各(?:是|有|要)|\((?:19|20)\d\d"
)
# "高校人工智能计划和车联网计划": behind a 文种 another name begins
_NEXT = re.compile(rf"(?:{_KINDS})(?:\([^()]{{2,12}}\))?[和与跟及、比]")
_EDITION = re.compile(r"\(?(?P<year>(?:19|20)\d\d)年?版")
# "到2025年检测装备行动计划要达到什么": the year is not the document's
_BY = re.compile(r"[到至]$")
# "2023年政府工作报告", "2013年和2015年的政府工作报告"
_YEARS_BEFORE = re.compile(r"(?:(?:19|20)\d\d年?度?[和与跟及、])*(?:19|20)\d\d年度?的?$")
# "数字山东2021和新一代信息技术产业行动计划": two names in one stretch
_JOINT = re.compile(r"和|与|跟|及|、|比")

# Part of a stretch's words, weighted, that the documents named hold. Measured on 400 questions about
# 30 documents: at 0.5 documents that are not there are taken for others, at 0.7 loose names are lost.
NAMED = 0.6
# Below this share of the words no document is even near: it is refused, not asked which.
HINTED = 0.34
# Documents whose share is so near to the best are named as well.
TIED = 0.1
# Another 文种 than the document's (方案 for 意见) needs nearly every word.
OTHER_KIND = 0.8
# Of a stretch, the words beside the 文种 alone may name a document: so surely, and that few.
SUFFIX = 0.8
FEW = 3
# A run of so many characters that a title alone has is the document's name, not the topic; a short
# form of so many (综保区) is one too.
NAME_RUN = 6
SHORT_FORM = 3
MIN_TITLE = 4
# So few characters stand in the first lines of too many untitled documents to name one: 改革前计划.
ONE_WORD = 3


def by_name(
    question: Question, entries: Sequence[Entry], used: Sequence[Stretch], library: Library
) -> Named:
    """Read which of the documents a question names; nothing chosen where it names none."""
    whole = (
        _by_book(question, entries, library)
        or _by_number(question.view, entries, library)
        or _by_title(question.view, entries)
    )
    if whole and whole.refusal:
        return whole
    used = (*used, *whole.used) if whole else used
    found = [
        n
        for s in _stretches(question.view, used)
        if (n := _called_or_half(s, question, entries, used, library))
    ]
    refused = next((n for n in found if n.refusal), None)
    others = [n for n in found if not whole or _beside(whole, n, question.view)]
    sure = [n for n in (whole, *others) if n and n.chosen]
    if sure:
        return _together(sure, question.view, entries)
    if refused:
        return refused
    if question.intent is Intent.METADATA:
        return _by_rest(question, entries, used, library)
    likely = next((n for n in found if n.first), None)
    if likely:
        return likely
    hidden = [*used, *((p.start, p.end) for p in question.periods)]
    hidden += [(u.start, u.end) for u in question.units]
    run = find_run(_hidden(question.view, hidden), _titles_of(entries))
    return _by_run(run, question, entries, used) or _by_short_form(
        question, entries, hidden, library
    )


def _beside(whole: Named, other: Named, view: str) -> bool:
    """Tell a document named beside one whose title is written out: "《…》和科创要点"."""
    between = (
        view[min(a[1], b[1]) : max(a[0], b[0])].strip() for a in whole.used for b in other.used
    )
    return not other.by_kind and any(not x or _JOINT.fullmatch(x) for x in between)


def _together(sure: Sequence[Named], view: str, entries: Sequence[Entry]) -> Named:
    """Put the documents named one by one together, and one named beside them without a 文种."""
    chosen = dict.fromkeys(i for n in sure for i in n.chosen)
    used = [s for n in sure for s in n.used]
    if used and _JOINT.match(view[max(0, used[0][0] - 1) :]):
        run = find_run(_hidden(view, used), _titles_of(entries))
        if run and len(run.document_ids) == 1 and run.end - run.start >= NAME_RUN:
            chosen |= dict.fromkeys(run.document_ids)
            used.append((run.start, run.end))
    return Named(tuple(chosen), tuple(used))


# ---- named whole


def _by_book(question: Question, entries: Sequence[Entry], library: Library) -> Named | None:
    for book in BOOK.finditer(question.view):
        name = (book.group(1) or book.group(2)).strip()
        stretch = (_with_in(question.view, book.start(), book.end()),)
        found = [e.id for e in entries if key(name) in key(titles(e))]
        found = found or _nearest(_words(name), [e.id for e in entries], library, OTHER_KIND)
        if found:
            return Named(tuple(found), stretch)
        if question.intent is Intent.METADATA:
            return Named(refusal=f"库里没有《{name}》")
    return None


def _by_number(view: str, entries: Sequence[Entry], library: Library) -> Named | None:
    said = numbered(view, entries, lambda: map(library.bare_text, library.entries))
    if said is None:
        return None
    if not said.document_ids:
        return Named(refusal=f"库里没有{view[said.start : said.end]}")
    return Named(said.document_ids, (_with_in(view, said.start, said.end),))


def _by_title(view: str, entries: Sequence[Entry]) -> Named | None:
    said = key(view)
    for entry in entries:
        for name in (entry.header.title, entry.header.number, entry.header.notice_title):
            if name and len(name) > MIN_TITLE and key(name) in said:
                same = [e for e in entries if key(name) in key(titles(e))]
                return _of_year_before(view, name, same)
    return None


def _of_year_before(view: str, name: str, same: Sequence[Entry]) -> Named:
    """Leave of the documents with a title those of the year said before it: 2023年政府工作报告."""
    stretch = _stretch_of(view, name)
    said = _YEARS_BEFORE.search(view[: stretch[0][0]]) if stretch else None
    years = [int(year) for year in re.findall(r"\d{4}", said.group())] if said else []
    right = [e for e in same if not years or e.header.year in (None, *years)]
    if said and not right:
        return Named(refusal=_no_such(said.group() + name, same), of_another_year=True)
    return Named(tuple(e.id for e in right), stretch)


def _with_in(view: str, start: int, end: int) -> Stretch:
    """Take the 里 or 中 behind a document's name with it."""
    behind = _BEHIND.match(view[end:])
    return start, end + (behind.end() if behind else 0)


def _stretch_of(view: str, name: str) -> tuple[Stretch, ...]:
    spelled = spelled_at(view, name)
    return (_with_in(view, *spelled),) if spelled else ()


# ---- named loosely, with a 文种


@dataclass(frozen=True, slots=True)
class _Stretch:
    """A stretch of a question that ends in a 文种 and may name a document."""

    start: int
    kind_at: int
    end: int
    kind: str


def stretches(view: str) -> list[Stretch]:
    """Return the stretches of a question that end in a 文种."""
    return [(s.start, s.end) for s in _stretches(view, ())]


def _stretches(view: str, used: Sequence[Stretch]) -> Iterator[_Stretch]:
    inner = _IN_NAME.sub("·\\1·", view)
    for found in _KIND.finditer(view):
        if _ASKS_FOR.search(view[: found.start()]):
            continue
        if any(a <= found.start() and found.end() <= b for a, b in used):
            continue
        cuts = [
            m.end() for m in _BOUNDARY.finditer(inner, max(0, found.start() - 40), found.start())
        ]
        cuts += [m.end() for m in _NEXT.finditer(view, max(0, found.start() - 40), found.start())]
        start = max(cuts) if cuts else max(0, found.start() - 40)
        yield _Stretch(start, found.start(), found.end(), found.group())


def _called_or_half(
    stretch: _Stretch,
    question: Question,
    entries: Sequence[Entry],
    used: Sequence[Stretch],
    library: Library,
) -> Named | None:
    """Read a stretch; of "数字山东2021和…行动计划" the half behind the 和 where the whole names none."""
    whole = _called(stretch, question, entries, used, library)
    joints = list(_JOINT.finditer(question.view, stretch.start, stretch.kind_at))
    if (whole and (not whole.refusal or whole.of_another_year)) or not joints:
        return whole
    half = replace(stretch, start=joints[-1].end())
    return _called(half, question, entries, used, library) or whole


def _called(
    stretch: _Stretch,
    question: Question,
    entries: Sequence[Entry],
    used: Sequence[Stretch],
    library: Library,
) -> Named | None:
    """Read "2023年要点", "“十三五”规划", "综保区21条": year, words of the title, 文种."""
    view, kind = question.view, stretch.kind
    hidden = [*used, *asking_spans(view)] if question.intent is Intent.METADATA else used
    chunk = _blanked(view, stretch.start, stretch.kind_at, hidden)
    periods = [*find_periods(chunk), *_bare_years(chunk, library)]
    rest = _without(chunk, periods)
    words = _words(rest) or _as_one(rest, library)
    periods = [p for p in periods if not _BY.search(chunk[: p.start])]
    periods += _of_edition(view, stretch)
    of_kind = [e for e in entries if _ANY.fullmatch(kind) or library.names.is_a(e.id, _short(kind))]
    if _short(kind) == "规划" and _FIVE_YEARS.fullmatch(rest.strip()):
        words, of_kind = [], [e for e in of_kind if e.header.period]
    if not words:
        return _by_kind(stretch, question, entries, of_kind, periods, chunk)
    found, kept = _held(words, entries, of_kind, library, whole=question.intent is Intent.METADATA)
    if not found and used and question.intent is Intent.METADATA:
        found, kept = _only_untitled(words, of_kind, library), len(words)
    if stretch.kind_at - stretch.start <= ONE_WORD and question.intent is not Intent.METADATA:
        short = bare(rest)
        found = [
            e for e in found if library.names.titled(e.id) or library.names.is_for(e.id, short)
        ]
    found = [e for e in found if not library.names.follows(e.id, words, _short(kind))]
    if not found:
        absent = question.intent is Intent.METADATA and not _ANY.fullmatch(kind)
        return Named(refusal=_no_such(chunk + kind, of_kind)) if absent else None
    start = stretch.start if kept == len(words) else _start_of(view, words[-kept], stretch)
    periods = [p for p in periods if stretch.start + p.start >= start or kept == len(words)]
    if Field.STATUS in question.fields:
        periods = [p for p in periods if not _is_later(p, chunk, found)]
    found = _spelled(bare(rest), found, library)
    right = [e for e in found if all(_is_of(e, p, library) for p in periods)]
    if not right:
        return Named(refusal=_no_such(chunk + kind, found), of_another_year=True)
    if _of_elsewhere(rest, right, library):
        return Named(refusal=_no_such(chunk + kind, right))
    ids = tuple(e.id for e in right)
    start -= view[:start].endswith("在")  # "测试区在管理规范里怎么定义"
    span = (_with_in(view, start, stretch.end),)
    pointed = _POINTING.search(chunk) or _GOES_ON.match(view[stretch.end :]) or periods
    if question.intent is Intent.METADATA or pointed:
        return Named(ids, span)
    return Named(first=ids, first_used=span)


def _spelled(name: str, called: list[Entry], library: Library) -> list[Entry]:
    """Of several documents keep those whose names have the words in one piece: 数字山东行动方案."""
    alike = [e for e in called if len(name) >= SHORT_FORM and library.names.spells(e.id, name)]
    return alike or called


def _is_of(entry: Entry, period: Period, library: Library) -> bool:
    """Tell a document of a year, or one of no year whose first lines say so, where it has no title."""
    undated = entry.header.year is None and not library.names.titled(entry.id)
    return covers(entry, period) or (
        undated and not period.several and str(period.last) in library.text(entry.id)[:LEAD]
    )


def _is_later(period: Period, chunk: str, called: Sequence[Entry]) -> bool:
    """Tell the year as of which validity is asked, 2029年花都细则, from a document's, 2022年的细则."""
    own = [y for e in called if (y := year_of(e))]
    return bool(own) and period.last > max(own) and not chunk[period.end :].startswith("的")


def _of_elsewhere(name: str, called: Sequence[Entry], library: Library) -> bool:
    """Tell a name with a place's word that none of the documents has: 番禺元宇宙办法, of 南沙's."""
    places = [w.text for w in cut(name) if w.tag == "ns" and len(w.text) > 1]
    return any(
        not any(library.names.holding(bare(p)).get(e.id) or p in library.text(e.id) for e in called)
        for p in places
    )


def _by_kind(
    stretch: _Stretch,
    question: Question,
    entries: Sequence[Entry],
    of_kind: Sequence[Entry],
    periods: Sequence[Period],
    chunk: str,
) -> Named | None:
    """Read "2023年要点", "十三五规划", "那份通知": a 文种, and a year or no more."""
    kind = stretch.kind
    span = (_with_in(question.view, stretch.start, stretch.end),)
    right = [e for e in of_kind if all(covers(e, p) for p in periods)]
    if not periods and _FILLER.sub("", chunk).strip():
        return None
    if periods:
        if right:
            return Named(tuple(e.id for e in right), span)
        return Named(refusal=_no_such(chunk + kind, of_kind)) if of_kind else None
    if _ANY.fullmatch(kind) or not of_kind or len(of_kind) == len(entries):
        return None
    ids = tuple(e.id for e in of_kind)
    return Named(ids, span, by_kind=True) if _names_kind(stretch, question) else Named(first=ids)


def _names_kind(stretch: _Stretch, question: Question) -> bool:
    """Tell "那个要点", "规划里", "要点的文号" from "有什么办法"."""
    view = question.view
    return (
        question.intent is Intent.METADATA
        or bool(_POINTING.search(view[: stretch.kind_at]))
        or bool(_BEHIND.match(view[stretch.end :]))
    )


def _short(kind: str) -> str:
    return re.sub(
        r"工作(?=要点|报告)|政府|规划(?=纲要)|实施|行动|专项|[一二两三四五]年|指导|若干|管理|暂行|政策(?=措施)",
        "",
        kind,
    )


def _words(text: str) -> list[str]:
    """Return the words that may be a title's."""
    return [b for w in content_words(text) if len(b := bare(w)) > 1]


def _as_one(text: str, library: Library) -> list[str]:
    """Take a short name that is no word of the table for one, where documents are called so: 绿道."""
    name = re.sub("^[到至]", "", bare(text))
    return [name] if 1 < len(name) <= NAME_RUN and library.names.holding(name) else []


def _held(
    words: Sequence[str],
    entries: Sequence[Entry],
    of_kind: Sequence[Entry],
    library: Library,
    *,
    whole: bool,
) -> tuple[list[Entry], int]:
    """Return the documents called by the words, and by how many of them, the last ones.

    The word beside the 文种 must be one of theirs. Unless the `whole` stretch must be a name, the
    topic may stand before it (检测维修在…综保区意见): then the words that only few are called by.
    """
    for group, least in ((of_kind, NAMED), (entries, OTHER_KIND)):
        ids = [e.id for e in group if library.names.holding(words[-1]).get(e.id, 0) > 0]
        found = _nearest(words, ids, library, least)
        if found:
            return [e for e in group if e.id in found], len(words)
    for kept in range(len(words) - 1, 0, -1):
        tail = words[-kept:]
        short = len("".join(tail)) < MIN_TITLE
        if whole or short or len(library.names.holding(tail[0])) > FEW:
            continue
        found = _nearest(tail, [e.id for e in of_kind], library, SUFFIX)
        if found:
            return [e for e in of_kind if e.id in found], kept
    return [], 0


def _only_untitled(words: Sequence[str], of_kind: Sequence[Entry], library: Library) -> list[Entry]:
    """Return the one document of a kind left by a place, where its text states no title to differ from."""
    ids = [e.id for e in of_kind]
    untitled = len(ids) == 1 and not library.names.titled(ids[0])
    near = untitled and library.names.holding(words[-1]).get(ids[0], 0) > 0
    return list(of_kind) if near and _nearest(words, ids, library, HINTED) else []


def _nearest(words: Sequence[str], ids: Sequence[str], library: Library, least: float) -> list[str]:
    shares = {i: library.names.share(words, i) for i in ids}
    best = max(shares.values(), default=0.0)
    return [i for i, share in shares.items() if share >= max(least, best - TIED)] if words else []


def _start_of(view: str, word: str, stretch: _Stretch) -> int:
    at = view.lower().rfind(word, stretch.start, stretch.kind_at)
    return at if at >= 0 else stretch.start


def _blanked(view: str, start: int, end: int, used: Sequence[Stretch]) -> str:
    """Blank the place out of a short name: it has chosen its documents already."""
    return "".join(" " if any(a <= i < b for a, b in used) else view[i] for i in range(start, end))


def _without(chunk: str, periods: Sequence[Period]) -> str:
    kept = list(chunk)
    for period in periods:
        kept[period.start : period.end] = " " * (period.end - period.start)
    return _FILLER.sub(" ", "".join(kept))


def _bare_years(chunk: str, library: Library) -> list[Period]:
    """Read the year of "数字山东2021行动方案"; that of 中国制造2025 is part of a name."""
    years = re.finditer(r"(?<!\d)(?:19|20)\d\d(?![\d年])", chunk)
    return [
        Period(int(m.group()), int(m.group()), *m.span())
        for m in years
        if not in_name(chunk, m, library.names_with_year)
    ]


def _of_edition(view: str, stretch: _Stretch) -> list[Period]:
    """Read the year behind a name: "标准体系建设指南(2021年版)", "指南2024年版"."""
    said = _EDITION.match(view, stretch.end)
    at = stretch.kind_at - stretch.start  # of the chunk, at its end
    return [Period(int(said["year"]), int(said["year"]), at, at)] if said else []


def covers(entry: Entry, period: Period) -> bool:
    """Tell whether a document is of a year, or a plan of exactly these years."""
    header = entry.header
    if period.several:
        return header.period == (period.first, period.last)
    if header.year == period.last or str(period.last) in header.title:
        return True
    return (
        header.year is None
        and header.period is not None
        and (header.period[0] <= period.first and period.last <= header.period[1])
    )


def _no_such(name: str, called: Sequence[Entry]) -> str:
    there = "、".join(in_marks(e.header.title) for e in called[:3])
    return f"库里没有“{name.strip()}”" + (f"，相近的有{there}" if there else "")


# ---- named by the way


def _by_rest(
    question: Question, entries: Sequence[Entry], used: Sequence[Stretch], library: Library
) -> Named:
    """Read a question that asks for a field: all it says beside names the document."""
    hidden = [*used, *asking_spans(question.view), *((p.start, p.end) for p in question.periods)]
    rest = _FILLER.sub(" ", _blanked(question.view, 0, len(question.view), hidden))
    words = _words(topic_of(rest))
    if not words or len(entries) == 1:
        return Named()
    ids = [e.id for e in entries]
    if not _nearest(words, ids, library, HINTED):
        return Named(refusal=f"库里没有“{''.join(words)}”的文件")
    found = _nearest(words, ids, library, NAMED)
    if not found:
        return Named()
    named = [e for e in entries if e.id in found]
    right = [e for e in named if not _of_another_year(e, question)]
    if not right:
        years = "".join(question.view[p.start : p.end] for p in question.periods)
        return Named(refusal=_no_such(years + "".join(words), named))
    return Named(tuple(e.id for e in right)) if len(right) < len(entries) else Named()


def _of_another_year(entry: Entry, question: Question) -> bool:
    """Tell a document whose year is none of those a question names before what it asks for."""
    years = [p for p in question.periods if not p.several and _names_year(p, question.view)]
    if Field.STATUS in question.fields or not years or year_of(entry) is None:
        return False
    return not any(covers(entry, p) or year_of(entry) == p.last for p in years)


def _names_year(period: Period, view: str) -> bool:
    """Tell "2020年度申报指南" from a day: 2025年10月8日."""
    return _WHOLE_YEAR.match(view, period.start) is not None


def _by_run(
    run: Run | None, question: Question, entries: Sequence[Entry], used: Sequence[Stretch]
) -> Named | None:
    """Put the documents first whose titles alone hold a run of the question's characters."""
    if run is None or not len(run.document_ids) <= min(FEW, len(entries) - 1):
        return None
    stretch = (run.start, run.end)
    if _KIND.fullmatch(question.view[run.start : run.end]):
        return None  # "行动计划" alone
    long = run.end - run.start >= NAME_RUN
    rest = _words(topic_of(_hidden(question.view, [*used, stretch])))
    return Named(first=run.document_ids, first_used=(stretch,) if long and rest else ())


def _by_short_form(
    question: Question, entries: Sequence[Entry], used: Sequence[Stretch], library: Library
) -> Named:
    """Put the documents first that a word of the question is a short form of: 综保区."""
    ids = {e.id for e in entries}
    for word in _words(topic_of(_hidden(question.view, used))):
        holding = {i: h for i, h in library.names.holding(word).items() if i in ids}
        short = len(word) >= SHORT_FORM and set(holding.values()) == {ABBREVIATED}
        if short and len(holding) <= min(FEW, len(entries) - 1):
            at = question.view.lower().find(word)
            return Named(
                first=tuple(holding), first_used=((at, at + len(word)),) if at >= 0 else ()
            )
    return Named()


def _titles_of(entries: Sequence[Entry]) -> dict[str, str]:
    return {e.id: bare_title(titles(e)) for e in entries}


def _hidden(view: str, stretches: Sequence[Stretch]) -> str:
    return _blanked(view, 0, len(view), stretches)
