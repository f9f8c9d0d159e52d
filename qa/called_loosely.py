"""Documents named loosely, by words of a title and a 文种: "23年科创要点", "综保区21条"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from corpus.periods import Period, find_periods
from corpus.store import Entry
from corpus.words import cut
from qa.fields import Field, asking_spans
from qa.library import Library, year_of
from qa.named import (
    BEHIND,
    FEW,
    FILLER,
    HINTED,
    JOINT,
    MIN_TITLE,
    NAME_RUN,
    NAMED,
    OTHER_KIND,
    SHORT_FORM,
    Named,
    Stretch,
    covers,
    nearest_named,
    no_such_document,
    title_words,
    with_in,
    without_stretches,
)
from qa.naming import LEAD
from qa.task_texts import bare
from qa.understand import Intent, Question, in_name

# 文种 by which a document is called for short: "2023年要点", "科创规划", "那份通知", "综保区21条";
# in "GDP计划增长多少" 计划 is a verb
_KINDS = (
    r"工作要点|要点|规划纲要|规划|纲要|实施方案|(?:专项)?行动方案|专项方案|方案|(?:[一二两三四五]年|专项)?行动(?:计划|方案)|[一二两三四五]年(?:计划|方案)|计划(?!增长|增加|达到|完成|新增|新建|建设|实现|突破|培育|招收|减少|下降|安排)|指导意见|实施意见|若干意见|意见|通知"
    r"|管理办法|暂行办法|实施办法|办法|实施细则|细则|条例|政府工作报告|工作报告|报告|若干措施|政策措施|(?<!保障)措施|若干政策|政策"
    r"|规定|决定|通告|公告|批复|复函|函|文件|(?<!办事)(?<!操作)(?<!服务)(?<!申报)指南|指引|发展战略|(?:管理|审核|技术|工作|服务|建设|测试)规范"
)
KIND = re.compile(
    rf"(?P<kind>{_KINDS})(?![员层])|(?<![第\d一二三四五六七八九十])(?P<articles>[\d一二三四五六七八九十]{{1,3}}条)"
    r"(?=里|中|的|$|[,。])|(?<=那个|这个|那份|这份|个的)(?P<text>文)(?=[,里中的]|$)"
)
# What any document may be called: none is of this kind more than another.
_ANY = re.compile(r"文件|文|指南|指引|发展战略|\S+规范|\S+条|政策\S*|通知|措施|若干\S*")
# "依据什么文件", "有哪些政策", "同时废止的文件": asks for documents and names none
_ASKS_FOR = re.compile(
    r"(?:什么|哪些|哪个|哪份|几份|几个|多少份?|啥|何种|有关|相关|废止的?|替代的?|其他)$"
)
# "申报试点,建设方案里要写清哪些内容": a paper that is still to be written names none
_TO_BE_WRITTEN = re.compile(
    r"(?:里面?|里头|中)?(?:一般|至少|都|还|具体)*(?:要|应当?|应该|必须|需要?|须|得|该)(?:写|载明|列明|注明|标明|说清|交代清|讲清|填写)"
)
# "武汉的五年规划": any plan that says its years
_FIVE_YEARS = re.compile(r".{0,6}?(?:五年|5年|中长期|中期)(?:发展)?")
_BOUNDARY = re.compile(
    r"[,。;:?!\s()]|在|请问|看|查|按照?|根据|里|中的|对(?!外)|把|问|是|由|谁|跟|参与|牵头"
)
_POINTING = re.compile(r"(?:那|这|该|此|本)(?:个|份|部|项)?(?:的)?$")
# "车联网(智能网联汽车)产业发展行动计划": a bracket inside a name
_IN_NAME = re.compile(r"(?<=[\u4e00-\u9fff])\(([^()]{2,12})\)(?=[\u4e00-\u9fff])")
_GOES_ON = re.compile(
    r"里|中(?!心|小)|的|规定|提出|提到|要求|明确|说|[,，、和与跟及]|$|分别|各(?:是|有|要)|\((?:19|20)\d\d"
)
# "高校人工智能计划和车联网计划": behind a 文种 another name begins
_NEXT = re.compile(rf"(?:{_KINDS})(?:\([^()]{{2,12}}\))?[和与跟及、比]")
_EDITION = re.compile(r"\(?(?P<year>(?:19|20)\d\d)年?版")
# "到2025年检测装备行动计划要达到什么": the year is not the document's
_BY = re.compile(r"[到至]$")
# Of a stretch, the words beside the 文种 alone may name a document, so surely.
SUFFIX = 0.8
# So few characters stand in the first lines of too many untitled documents to name one: 改革前计划.
ONE_WORD = 3


@dataclass(frozen=True, slots=True)
class _Stretch:
    """A stretch of a question that ends in a 文种 and may name a document."""

    start: int
    kind_at: int
    end: int
    kind: str


def stretches(view: str) -> list[Stretch]:
    """Return the stretches of a question that end in a 文种."""
    return [(s.start, s.end) for s in kind_stretches(view, ())]


def kind_stretches(view: str, used: Sequence[Stretch]) -> Iterator[_Stretch]:
    """Give the stretches before a 文种 that no document named whole has taken."""
    inner = _IN_NAME.sub("·\\1·", view)
    for found in KIND.finditer(view):
        if _ASKS_FOR.search(view[: found.start()]) or _TO_BE_WRITTEN.match(view, found.end()):
            continue
        if any(a <= found.start() and found.end() <= b for a, b in used):
            continue
        cuts = [
            m.end() for m in _BOUNDARY.finditer(inner, max(0, found.start() - 40), found.start())
        ]
        cuts += [m.end() for m in _NEXT.finditer(view, max(0, found.start() - 40), found.start())]
        start = max(cuts) if cuts else max(0, found.start() - 40)
        yield _Stretch(start, found.start(), found.end(), found.group())


def called_or_half(
    stretch: _Stretch,
    question: Question,
    entries: Sequence[Entry],
    used: Sequence[Stretch],
    library: Library,
) -> Named | None:
    """Read a stretch; of "数字山东2021和…行动计划" the half behind the 和 where the whole names none."""
    whole = _called(stretch, question, entries, used, library)
    joints = list(JOINT.finditer(question.view, stretch.start, stretch.kind_at))
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
    chunk = without_stretches(view, stretch.start, stretch.kind_at, hidden)
    periods = [*find_periods(chunk), *_bare_years(chunk, library)]
    rest = _without(chunk, periods)
    words = title_words(rest) or _as_one(rest, library)
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
        return Named(refusal=no_such_document(chunk + kind, of_kind)) if absent else None
    start = stretch.start if kept == len(words) else _start_of(view, words[-kept], stretch)
    periods = [p for p in periods if stretch.start + p.start >= start or kept == len(words)]
    if Field.STATUS in question.fields:
        periods = [p for p in periods if not _is_later(p, chunk, found)]
    found = _spelled(bare(rest), found, library)
    right = [e for e in found if all(_is_of(e, p, library) for p in periods)]
    if not right:
        return Named(refusal=no_such_document(chunk + kind, found), of_another_year=True)
    if _of_elsewhere(rest, right, library):
        return Named(refusal=no_such_document(chunk + kind, right))
    ids = tuple(e.id for e in right)
    start -= view[:start].endswith("在")  # "测试区在管理规范里怎么定义"
    span = (with_in(view, start, stretch.end),)
    pointed = _POINTING.search(chunk) or _GOES_ON.match(view[stretch.end :]) or periods
    of_unit = question.intent is Intent.TASKS_OF_UNIT  # no other document's tasks are told
    if question.intent is Intent.METADATA or of_unit or pointed:
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
    span = (with_in(question.view, stretch.start, stretch.end),)
    right = [e for e in of_kind if all(covers(e, p) for p in periods)]
    if not periods and FILLER.sub("", chunk).strip():
        return None
    if periods:
        if right:
            return Named(tuple(e.id for e in right), span)
        return Named(refusal=no_such_document(chunk + kind, of_kind)) if of_kind else None
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
        or bool(BEHIND.match(view[stretch.end :]))
    )


def _short(kind: str) -> str:
    return re.sub(
        r"工作(?=要点|报告)|政府|规划(?=纲要)|实施|行动|专项|[一二两三四五]年|指导|若干|管理|暂行|政策(?=措施)",
        "",
        kind,
    )


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
        found = nearest_named(words, ids, library, least)
        if found:
            return [e for e in group if e.id in found], len(words)
    for kept in range(len(words) - 1, 0, -1):
        tail = words[-kept:]
        short = len("".join(tail)) < MIN_TITLE
        if whole or short or len(library.names.holding(tail[0])) > FEW:
            continue
        found = nearest_named(tail, [e.id for e in of_kind], library, SUFFIX)
        if found:
            return [e for e in of_kind if e.id in found], kept
    return [], 0


def _only_untitled(words: Sequence[str], of_kind: Sequence[Entry], library: Library) -> list[Entry]:
    """Return the one document of a kind left by a place, where its text states no title to differ from."""
    ids = [e.id for e in of_kind]
    untitled = len(ids) == 1 and not library.names.titled(ids[0])
    near = untitled and library.names.holding(words[-1]).get(ids[0], 0) > 0
    return list(of_kind) if near and nearest_named(words, ids, library, HINTED) else []


def _start_of(view: str, word: str, stretch: _Stretch) -> int:
    at = view.lower().rfind(word, stretch.start, stretch.kind_at)
    return at if at >= 0 else stretch.start


def _without(chunk: str, periods: Sequence[Period]) -> str:
    kept = list(chunk)
    for period in periods:
        kept[period.start : period.end] = " " * (period.end - period.start)
    return FILLER.sub(" ", "".join(kept))


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
