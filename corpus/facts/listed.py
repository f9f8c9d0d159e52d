"""Lists told over several sentences, lines or headings: 一是…二是…, ——…, (一)…, child headings."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from corpus.characters import shape
from corpus.facts.statements import strip
from corpus.facts.terms import title_of
from corpus.numbering import RUN_IN_RANK, Numbering, numbering
from corpus.types import Section, Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

MAX_LINES = 60
MAX_BETWEEN = 8  # lines of an item behind its first
# A paragraph that only numbers gives as a heading of its own is told whole up to this length,
# else by its first sentence.
MAX_WHOLE = 150
MAX_HEAD = 60
# Heads of paragraphs that are unlike each other are no longer than this.
MAX_UNLIKE_HEAD = 16

_HAN = "一二三四五六七八九十"
# "一是…。二是…", and "一要…。二要…" of reports
_TELLING = re.compile(
    rf"(?:^|(?<=[。;,:!\n\s)])|(?<=中))([{_HAN}]{{1,2}})(?:是,?(?!否|个|种|些)|要(?!求|点|素|件|务|紧|么))"
)
_ORDER = [*_HAN, *(f"十{c}" for c in _HAN[:9])]
_STOP = re.compile(r"[。;!?\n]")
_HEAD_STOP = re.compile(r"[。:;!?]")
# "第五条 推动敏捷治理。尊重…"
_ARTICLE_HEAD = re.compile(r"\s*(?P<head>[^,;:。!?\n()]{4,14})。")
_GOES_ON = re.compile(r"[和与及或的等并、,)]")  # how the rest of a line that was cut begins
_PARAGRAPH_HEAD = re.compile(r"(?P<head>[\u4e00-\u9fff][^;:。!?\n()]{3,30})。(?=[^\n])")
_INNER = re.compile(rf"(?<=[。;])\s?(?=\([{_HAN}\d]{{1,3}}\)|\d{{1,2}}\.(?!\d))")
_LETTER = re.compile(r"([a-z])\)\s?")
_OPENED = re.compile(r"[^:\n]{0,60}:\n")  # "气象信息员职责包括：" as a section's first line
_DASHED = re.compile(r"^\s*-{1,4}\s?(?=\S)")


@dataclass(frozen=True, slots=True)
class Listed:
    """One item of a list and the stretch that shows it."""

    item: Span
    cited: Span


def told(view: str, start: int, end: int) -> tuple[Span, ...]:
    """Read "一是…。二是…。" or "一要…。二要…。": each item up to its first full stop or semicolon."""
    marks: list[re.Match[str]] = []
    for found in _TELLING.finditer(view, start, end):
        if found.group(1) == _ORDER[min(len(marks), len(_ORDER) - 1)]:
            marks.append(found)
        elif found.group(1) == "一":
            break
    if len(marks) < 2:
        return ()
    limits = [*(m.start() for m in marks[1:]), end]
    spans: list[Span] = []
    for mark, limit in zip(marks, limits, strict=True):
        stop = _STOP.search(view, mark.end(), limit)
        first, last = strip(view, mark.end(), stop.start() if stop else limit)
        spans.append(Span(first, len(view[:last].rstrip(",")) if last > first else last))
    return tuple(s for s in spans if s.end > s.start)


def _lines(view: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    at = start
    for line in view[start:end].split("\n"):
        if line.strip():
            yield strip(view, at, at + len(line))
        at += len(line) + 1


def numbered_lines(view: str, start: int) -> tuple[Span, ...]:
    """Read the lines that count up from one behind `start`, (一)…；(二)… or 1.…；2.… or a)…；b)….

    An item's second paragraph, and what is counted in it, stand between it and the next.
    """
    spans: list[Span] = []
    first_number: Numbering | None = None
    limit = min(len(view), start + MAX_LINES * MAX_WHOLE)
    lines = list(_lines(view, start, limit))
    at = 0
    while at < len(lines):
        first, last = lines[at]
        number = _lettered(view, first) or numbering(view, first)
        if number is None and spans and _GOES_ON.match(view, first):
            spans[-1] = Span(spans[-1].start, len(view[:last].rstrip("。;,")))
        elif number and _follows(number, first_number, len(spans) + 1):
            first_number = number
            spans += _split_at_numbers(view, number, last)
        elif first_number and (further := _further(view, lines[at:], first_number, len(spans) + 1)):
            at += further
            if view[spans[-1].end - 1] == ":":
                spans[-1] = _trimmed(view, spans[-1].start, lines[at - 1][1])
            continue
        else:
            break
        at += 1
    return tuple(s for s in spans if s.end > s.start) if len(spans) > 1 else ()


def _follows(number: Numbering, before: Numbering | None, value: int) -> bool:
    return number.value == value and (before is None or before.kind == number.kind)


def _further(
    view: str, lines: Sequence[tuple[int, int]], before: Numbering, value: int
) -> int | None:
    """Return how many lines further the next item stands; what is between belongs to the last.

    一、 and 二、 with text between are headings of a document's parts.
    """
    if before.kind == "han":
        return None
    for further, (first, _) in enumerate(lines[:MAX_BETWEEN]):
        number = _lettered(view, first) or numbering(view, first)
        if number and _follows(number, before, value):
            return further
        if number and number.rank <= before.rank:
            return None
    return None


def _split_at_numbers(view: str, number: Numbering, end: int) -> list[Span]:
    """Cut a line at the next numbers in it: "(二)…。(三)…" lost a line's end."""
    found: list[Span] = []
    start, value = number.end, number.value
    for inner in _INNER.finditer(view, number.end, end):
        after = numbering(view, inner.start())
        if after and (after.kind, after.value) == (number.kind, value + 1):
            found.append(_trimmed(view, start, inner.start()))
            start, value = after.end, after.value
    return [*found, _trimmed(view, start, end)]


def _trimmed(view: str, start: int, end: int) -> Span:
    first, last = strip(view, start, end)
    return Span(first, max(first, len(view[:last].rstrip("。;,"))))


def _lettered(view: str, at: int) -> Numbering | None:
    """Read the a) of a standard's list (GB/T 1.1)."""
    letter = _LETTER.match(view, at)
    value = ord(letter.group(1)) - ord("a") + 1 if letter else 0
    return Numbering("letter", RUN_IN_RANK, value, letter.end()) if letter else None


def dashed_lines(view: str, start: int, end: int) -> tuple[Listed, ...]:
    """Read lines that a dash opens: "——坚持创新驱动。…", each by its head."""
    found: list[Listed] = []
    for first, last in _lines(view, start, end):
        dash = _DASHED.match(view[first:last])
        if dash:
            body = first + dash.end()
            found.append(_headed(view, body, last))
    return tuple(found) if len(found) > 1 else ()


def _headed(view: str, start: int, end: int) -> Listed:
    """Return a paragraph by its first sentence, or whole where that is all there is."""
    stop = _HEAD_STOP.search(view, start, end)
    head = stop.start() if stop and stop.start() > start else end
    return Listed(Span(start, head), Span(start, head))


def under(text: str, sections: Sequence[Section], position: int) -> tuple[Listed, ...]:
    """Return what a section consists of: child headings, numbered items, dashed lines, 一是….

    Empty where its parts cannot be told apart surely.
    """
    children = [s for s in sections if s.parent == position]
    if len(children) > 1:
        return _children(text, children, sections[position])
    section = sections[position]
    shift = section.heading_end
    if not section.title and (title := title_of(text, section)):
        shift = text.index("\n", text.index(title, shift))
    view = shape(text[shift : section.end])
    dashed = dashed_lines(view, 0, len(view))
    if dashed:
        return tuple(Listed(_moved(d.item, shift), _moved(d.cited, shift)) for d in dashed)
    opened = _OPENED.search(view)
    spans = (
        told(view, 0, len(view))
        or (numbered_lines(view, opened.end()) if opened else ())
        or _paragraph_heads(view)
    )
    return tuple(Listed(_moved(s, shift), _moved(s, shift)) for s in spans)


def _paragraph_heads(view: str) -> tuple[Span, ...]:
    """Read "坚持问题导向，注重创新驱动。…": paragraphs that each open with a short sentence.

    Two must open with the same word, more need not: "政府引导。…", "市场主导。…", "融合发展。…".
    """
    heads = [_PARAGRAPH_HEAD.match(view, first) for first, _ in _lines(view, 0, len(view))]
    found = [h for h in heads if h]
    if len(found) < 2 or len(found) < len(heads):
        return ()
    short = len(found) > 2 and all(len(h["head"]) <= MAX_UNLIKE_HEAD for h in found)
    if not short and len({h["head"][:2] for h in found}) > 1:
        return ()
    return tuple(Span(*h.span("head")) for h in found)


def following(text: str, sections: Sequence[Section], at: int, number: int) -> tuple[int, ...]:
    """Return the positions of so many siblings, numbered from one, the first of them at `at`.

    "重点抓好以下三项工作：" announces the headings (一)…, (二)…, (三)… behind it.
    """
    first = next((i for i, s in enumerate(sections) if s.start >= at), None)
    if first is None or sections[first].start != at:
        return ()
    opening = sections[first]
    alike = [
        i
        for i, s in enumerate(sections)
        if s.parent == opening.parent and s.rank == opening.rank and s.start >= at and s.number
    ]
    values = [n.value if (n := numbering(text, sections[i].start)) else 0 for i in alike]
    whole = values == list(range(1, number + 1))
    return tuple(alike) if whole else ()


def _moved(span: Span, by: int) -> Span:
    return Span(span.start + by, span.end + by)


def _children(text: str, children: Sequence[Section], parent: Section) -> tuple[Listed, ...]:
    numbers = [c for c in children if c.number]
    if numbers and len(numbers) < len(children):
        rank = min(c.rank for c in numbers)
        children = [c for c in numbers if c.rank == rank]
    if any(c.number.endswith("条") and not c.title for c in children):
        heads = [_article_head(text, c) for c in children]
        return tuple(h for h in heads if h) if all(heads) else ()
    found: list[Listed] = []
    for child, following in pairwise([*children, None]):
        if child is None:
            continue
        found.append(heading_of(text, child))
        until = following.start if following else parent.end
        if not child.number:
            found += _between(text, child.end, until)
    return tuple(found) if len(found) > 1 else ()


def _article_head(text: str, article: Section) -> Listed | None:
    """Return the short first sentence that an article is headed by."""
    view = shape(text[article.heading_end : article.end])
    head = _ARTICLE_HEAD.match(view)
    if head is None or not view[head.end() :].strip():
        return None
    start, end = (article.heading_end + at for at in head.span("head"))
    return Listed(Span(start, end), Span(article.start, article.heading_end + head.end()))


def heading_of(text: str, child: Section) -> Listed:
    """Return a section by its heading, an untitled one by its first sentence where it is long."""
    if child.title:
        first = text.find(child.title, child.start, child.heading_end)
        item = (
            Span(first, child.heading_end) if first >= 0 else Span(child.start, child.heading_end)
        )
        return Listed(item, Span(child.start, child.heading_end))
    line = text.find("\n", child.heading_end, child.end)
    first, last = strip(text, child.heading_end, line if line >= 0 else child.end)
    if last - first > MAX_WHOLE:
        stop = _STOP.search(shape(text[first:last]))
        last = first + stop.start() if stop else last
    last = first + len(text[first:last].rstrip("。；;"))
    return Listed(Span(first, last), Span(child.start, last))


def _between(text: str, start: int, end: int) -> Iterator[Listed]:
    """Give the paragraphs between run-in headings, whose own heading is a longer first sentence."""
    view = shape(text[start:end])
    for first, last in _lines(view, 0, len(view)):
        headed = _headed(view, first, last)
        if (
            "\t" not in view[first:last]
            and headed.item.end < last - 1
            and headed.item.end - first <= MAX_HEAD
        ):
            yield Listed(_moved(headed.item, start), _moved(headed.cited, start))
