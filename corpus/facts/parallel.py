"""Lists that only their form shows: names that end alike, sentences that open alike, headings.

What is read:

    alike   = name noun {"、" name noun} [和 name noun]      加工制造中心、研发设计中心、物流分拨中心
            | noun name {"、" noun name}                       统一标准、统一平台、统一监管: 三个统一
    opening = {name noun "。" 包括 …}                         农村环保惠民工程。包括…。生态环境保护工程。包括…
    quoted  = {… "“" name noun "”" … | … "“" name "”" noun …}  实施企业“登高行动”，…。实施人才“入海行动”，…
    each    = {noun … "。"}, behind "六个突出："                突出招更大的企业，…。突出招更好的企业，…。
    inside  = "(1)" item "(2)" item … in one paragraph       十件民生实事：（1）…。（2）…。
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from corpus.characters import shape
from corpus.facts.statements import sentence, strip
from corpus.types import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from corpus.types import Section

# Of names that end alike so many are a list where no number is asked for.
MIN_ALIKE = 3
MAX_NAME = 24
MAX_ITEM = 150
# Characters of a heading's first clause, which says what is done: 打好转型升级攻坚战
MAX_CLAUSE = 24

_JOINT = "(?:、|以及|和|与|及)"
_NUMBERED = re.compile(r"\((\d{1,2})\)|(?<![\d.])(\d{1,2})[.、)](?!\d)|([①-⑳])")
_STOP = re.compile(r"[。;!?\n]")


def alike(view: str, noun: str, number: int | None) -> Iterator[tuple[Span, ...]]:
    """Yield runs of names that end in a noun, as many as the number, each list once."""
    name = rf'[^,;:。!?\n()、"]{{1,{MAX_NAME}}}?{re.escape(noun)}'
    least = (number or MIN_ALIKE) - 1
    for found in re.finditer(rf"{name}(?:{_JOINT}{name}){{{least},}}(?![\u4e00-\u9fff])", view):
        ends = [found.start() + m.end() for m in re.finditer(re.escape(noun), found.group())]
        spans: list[Span] = []
        start = found.start()
        for end in ends:
            joint = re.match(_JOINT, view[start:end]) if spans else None
            spans.append(Span(start + (joint.end() if joint else 0), end))
            start = end
        spans[0] = _without_clause(view, spans[0])
        if number in (None, len(spans)) and all(s.end - s.start > len(noun) for s in spans):
            yield tuple(spans)


def begun_alike(view: str, noun: str, number: int) -> Iterator[tuple[Span, ...]]:
    """Yield runs of names that begin with a noun, as many as the number: 统一标准、统一平台、统一监管."""
    name = rf'{re.escape(noun)}[^,;:。!?\n()、"]{{1,{MAX_NAME}}}?'
    run = re.compile(
        rf'(?<!、)(?={re.escape(noun)}){name}(?:{_JOINT}{name}){{{number - 1}}}(?=[,;:。!?\n()"]|的|等|$)(?!、)'
    )
    for found in run.finditer(view):
        starts = [found.start() + m.start() for m in re.finditer(re.escape(noun), found.group())]
        if len(starts) != number:
            continue
        ends = [*starts[1:], found.end()]
        joints = [re.search(rf"{_JOINT}$", view[a:b]) for a, b in zip(starts, ends, strict=True)]
        yield tuple(
            Span(a, b - (len(j.group()) if j and b != found.end() else 0))
            for a, b, j in zip(starts, ends, joints, strict=True)
        )


def _without_clause(view: str, name: Span) -> Span:
    """Begin the first name behind its clause: 成为具有竞争力的加工制造中心."""
    behind = max(view.rfind(c, name.start, name.end - 1) for c in "的为成") + 1
    return Span(max(name.start, behind), name.end)


def opened(view: str, noun: str, number: int) -> tuple[Span, ...]:
    """Return the names that open sentences side by side, "农村环保惠民工程。包括…", if so many."""
    heads = re.compile(
        rf"(?:^|(?<=[。;\n\s]))(?P<name>[^,;:。!?\n()\s]{{2,{MAX_NAME}}}{re.escape(noun)})[。:](?=\s?(?:主要)?包括)"
    )
    found = tuple(Span(*m.span("name")) for m in heads.finditer(view))
    return found if len(found) == number else ()


def quoted(view: str, noun: str, number: int) -> Iterator[tuple[Span, ...]]:
    """Yield the quoted names of one paragraph that end in a noun, where they are as many as the number."""
    name = re.compile(
        rf'"[^"\n]{{1,{MAX_NAME}}}{re.escape(noun)}"|"[^"\n]{{1,{MAX_NAME}}}"{re.escape(noun)}'
    )
    by_line: dict[int, dict[str, Span]] = {}
    for found in name.finditer(view):
        start, end = found.span()
        inside = Span(start + 1, end - 1) if view[end - 1] == '"' else Span(start, end)
        line = by_line.setdefault(view.rfind("\n", 0, start), {})
        line.setdefault(view[inside.start : inside.end], inside)
    yield from (tuple(names.values()) for names in by_line.values() if len(names) == number)


def opening_each(view: str, start: int, noun: str, number: int) -> tuple[Span, ...]:
    """Read the sentences, or the clauses, from `start` to its line's end that all open with a noun, if so many."""
    stop = view.find("\n", start)
    end = stop if stop >= 0 else len(view)
    for marks in ("。;", "。;,", "。;,、"):
        heads = re.compile(rf"(?:(?<=[{marks}])|(?<=[{marks}] )){re.escape(noun)}(?![{marks}])")
        first = strip(view, start, end)[0]
        if not view.startswith(noun, first):
            return ()
        starts = [first, *(m.start() for m in heads.finditer(view, first + 1, end))]
        if len(starts) == number:
            limits = [*starts[1:], _last_end(view, starts[-1], end, marks)]
            spans = (strip(view, a, b) for a, b in zip(starts, limits, strict=True))
            read = tuple(Span(a, a + len(view[a:b].rstrip("。;,、 "))) for a, b in spans)
            return read if all(s.end - s.start <= MAX_ITEM for s in read) else ()
    return ()


def _last_end(view: str, start: int, end: int, marks: str) -> int:
    """Return where the last of items parted by marks ends: a list of sentences with its first."""
    stop = re.compile(f"[{marks}]").search(view, start, end)
    return stop.end() if stop else end


def numbered_inside(view: str, start: int) -> tuple[Span, ...]:
    """Read items numbered within a paragraph that starts at `start`: "（1）…。（2）…。"."""
    end = view.find("\n", start)
    end = end if end >= 0 else len(view)
    marks: list[re.Match[str]] = []
    for found in _NUMBERED.finditer(view, start, end):
        if _value(found) == len(marks) + 1 and (marks or not view[start : found.start()].strip()):
            marks.append(found)
    if len(marks) < 2:
        return ()
    limits = [*(m.start() for m in marks[1:]), end]
    spans: list[Span] = []
    for mark, limit in zip(marks, limits, strict=True):
        last = limit
        if limit == end:
            stop = _STOP.search(view, mark.end(), end)
            last = stop.start() if stop else end
        first, last = strip(view, mark.end(), last)
        spans.append(Span(first, len(view[:last].rstrip("。;,"))))
    whole = all(0 < s.end - s.start <= MAX_ITEM for s in spans)
    return tuple(spans) if whole else ()


def _value(mark: re.Match[str]) -> int:
    circled = mark.group(3)
    return ord(circled) - ord("①") + 1 if circled else int(mark.group(1) or mark.group(2))


def headings_alike(
    text: str, sections: Sequence[Section], noun: str, *, last: bool = False
) -> Iterator[tuple[Span, ...]]:
    """Yield the first clauses of sibling headings that all end in a noun, 打好…攻坚战, or the `last` ones."""
    by_parent: dict[int | None, list[Span]] = {}
    for section in sections:
        clause = _clause(text, section, _LAST_CLAUSE if last else _FIRST_CLAUSE)
        longer = clause is not None and clause.end - clause.start > len(noun)
        if clause and longer and text.endswith(noun, clause.start, clause.end):
            by_parent.setdefault(section.parent, []).append(clause)
    yield from (tuple(spans) for spans in by_parent.values() if len(spans) >= MIN_ALIKE)


_FIRST_CLAUSE = re.compile(r"[^,;:。、]+")
_LAST_CLAUSE = re.compile(r"(?<=[,;、])[^,;:。、]+(?=[。\s]*$)")


def _clause(text: str, section: Section, which: re.Pattern[str]) -> Span | None:
    """Return a clause of a section's heading, None where it has none or a long one."""
    at = text.find(section.title, section.start, section.heading_end) if section.title else -1
    found = which.search(shape(section.title)) if at >= 0 else None
    if found is None or len(found.group().rstrip()) > MAX_CLAUSE:
        return None
    return Span(at + found.start(), at + found.start() + len(found.group().rstrip()))


def around(view: str, items: Sequence[Span]) -> tuple[int, int]:
    """Return the stretch to cite for items: from the sentence of the first to that of the last."""
    return sentence(view, items[0].start, items[0].end)[0], sentence(
        view, items[-1].start, items[-1].end
    )[1]
