"""Lines that open with their organ → duties: the members of a body, each with its work.

市公安局：负责现场警戒。维护秩序。               organ ":" VERB work {("；" | "。") work}, to the line's end
市教育局：组织学校开展宣传。                    organ ":" work, where lines beside it open with theirs
3.市教育局。组织学校开展宣传。                   organ "。" work likewise, behind a number
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from corpus.facts.duty import Duty, group, name_of, organs
from corpus.facts.further import parted
from corpus.numbering import numbering
from corpus.types import Role, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from corpus.numbering import Numbering

_CHARGED = re.compile(
    r"^(?P<units>[^,;:。()\t]{3,30})[:。](?:主要)?(?:职责[:。]?)?(?:主要|具体)?(?:负责|承担)(?P<work>(?!人(?!工智能|才|力资源|口)|同志)[\u4e00-\u9fff“].{2,})$"
)
# "县（市、区）人民政府：落实属地责任": any work that names no other who does it; no name, no telephone
_ANY_WORK = re.compile(
    r"^(?P<units>[^,;:。\t]{3,40})(?P<mark>[:。])(?P<work>(?![^,;。]{2,40}(?:负责|牵头))(?!.{0,12}\d{4})[\u4e00-\u9fff“][^:\t]{3,})$"
)
# "…;市财政局:负责…": the next one in the same line
_NAMED = r"[^,;:。()\t]{3,30}:(?:主要)?(?:负责|承担)"
_FIRST = re.compile(_NAMED)
_NEXT = re.compile(rf"[;。](?={_NAMED})")
# "县公安局 负责火场警戒": it opens with its organ too, and is read with the sentences
_OPENS = re.compile(r"^(?P<units>[^,;:。()\t]{3,30}?) ?(?:主要|具体)?(?:负责|承担)")
# "采购小组:负责具体采购,由联合办公室对其培训": from there on another does it
_BY_ANOTHER = re.compile(
    r"[，,]由(?=[\u4e00-\u9fff]{2,20}(?:办公室|小组|部门|委员会|中心|[局委厅办])(?:对|负责|进行|组织|开展|统一|牵头))"
)
MIN_LINES = 3  # that open with an organ one behind the other: so many divide work


def organ_lines(text: str, shaped: str) -> Iterator[Duty]:
    """Yield the duties of lines that open with their organ, in their order."""
    lines = [_line(text, shaped, *line) for line in _lines_behind_number(shaped)]
    for opens, run in groupby(lines, key=lambda line: line.opens):
        found = list(run)
        if opens:
            listed = len(found) >= MIN_LINES
            yield from (d for x in found if x.charged or listed for d in x.duties)


@dataclass(frozen=True, slots=True)
class _Line:
    """A line, whether it opens with an organ, and what it tells it to do; `charged` in so many words."""

    opens: bool
    charged: bool
    duties: tuple[Duty, ...]


def _line(text: str, shaped: str, start: int, end: int, number: Numbering | None) -> _Line:
    charged = _charged(text, shaped, start, end)
    duties = charged or _told(text, shaped, start, end, numbered=number is not None)
    head = None if duties else _OPENS.match(shaped[start:end])
    opens = bool(duties or (head and organs(text, group(head, "units", start), Role.RESPONSIBLE)))
    return _Line(opens, bool(charged), duties)


def _charged(text: str, shaped: str, start: int, end: int) -> tuple[Duty, ...]:
    """Read "市公安局：负责…"."""
    return _read(text, shaped, _CHARGED.match(shaped[start:end]), start, end)


def _told(text: str, shaped: str, start: int, end: int, *, numbered: bool) -> tuple[Duty, ...]:
    """Read "市教育局：组织…", which alone might be anything."""
    found = _ANY_WORK.match(shaped[start:end])
    told = found and (numbered or found["mark"] == ":")
    return _read(text, shaped, found, start, end) if told else ()


def _read(
    text: str, shaped: str, found: re.Match[str] | None, start: int, end: int
) -> tuple[Duty, ...]:
    if found is None or re.search(f"(?:成立|组建|设立){re.escape(found['units'])}", found["work"]):
        return ()  # "专家组。组织专家成立专家组,负责…": who founds it is another
    members = organs(text, group(found, "units", start), Role.RESPONSIBLE)
    works = parted(shaped, start + found.start("work"), end) if members else []
    return tuple(
        Duty(_name(text, work), members, None, start, work.end, work.start if i else None)
        for i, work in enumerate(works)
    )


def _name(text: str, work: Span) -> str:
    return name_of(_BY_ANOTHER.split(text[work.start : work.end])[0])


def _lines_behind_number(shaped: str) -> Iterator[tuple[int, int, Numbering | None]]:
    """Yield every line from behind its number on, its last mark left out, and the number."""
    at = 0
    for line in shaped.split("\n"):
        number = numbering(shaped, at)
        start = number.end if number else at
        while shaped[start : start + 1] == " ":
            start += 1
        end = max(start, at + len(line.rstrip("。; ")))
        yield from ((a, b, number) for a, b in _parts(shaped, start, end))
        at += len(line) + 1


def _parts(shaped: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Cut "市民政局:负责甲;市财政局:负责乙" before each that opens with its organ."""
    opens = _FIRST.match(shaped, start, end)
    cuts = [m.start() for m in _NEXT.finditer(shaped, start, end)] if opens else []
    yield from zip([start, *(cut + 1 for cut in cuts)], [*cuts, end], strict=True)
