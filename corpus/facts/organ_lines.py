"""Lines that open with their organ → duties: the members of a body, each with its work.

市公安局：负责现场警戒。维护秩序。               organ ":" VERB work, to the line's end
市教育局：组织学校开展宣传。                    organ ":" work, where lines beside it say so too
"""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING

from corpus.facts.duty import Duty, name_of, organs
from corpus.numbering import numbering
from corpus.types import Role, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

_CHARGED = re.compile(
    r"^(?P<units>[^,;:。()\t]{3,30})[:。](?:主要)?(?:职责[:。]?)?(?:主要|具体)?(?:负责|承担)(?P<work>(?!人(?!工智能|才|力资源|口)|同志)[\u4e00-\u9fff“].{2,})$"
)
# "县（市、区）人民政府：落实属地责任": any work that names no other who does it; no name, no telephone
_ANY_WORK = re.compile(
    r"^(?P<units>[^,;:。\t]{3,40}):(?P<work>(?![^,;。]{2,40}(?:负责|牵头))(?!.{0,12}\d{4})[\u4e00-\u9fff“][^:\t]{3,})$"
)
MIN_LINES = 3  # that open with an organ one behind the other: so many divide work
MAX_NAME = 60


def organ_lines(text: str, shaped: str) -> Iterator[Duty]:
    """Yield the duties of lines that open with their organ, in their order."""
    lines = [(*line, _charged(text, shaped, *line)) for line in _lines_behind_number(shaped)]
    told = [(duty or _told(text, shaped, start, end), duty) for start, end, duty in lines]
    for opens, run in groupby(told, key=lambda pair: pair[0] is not None):
        found = list(run)
        if opens:
            listed = len(found) >= MIN_LINES
            yield from (any_work for any_work, own in found if any_work and (own or listed))


def _charged(text: str, shaped: str, start: int, end: int) -> Duty | None:
    """Read "市公安局：负责…"."""
    return _read(text, _CHARGED.match(shaped[start:end]), start, end)


def _told(text: str, shaped: str, start: int, end: int) -> Duty | None:
    """Read "市教育局：组织…", which alone might be anything."""
    if ":" not in shaped[start : min(start + MAX_NAME, end)]:
        return None
    return _read(text, _ANY_WORK.match(shaped[start:end]), start, end)


def _read(text: str, found: re.Match[str] | None, start: int, end: int) -> Duty | None:
    if found is None:
        return None
    units = Span(start + found.start("units"), start + found.end("units"))
    members = organs(text, units, Role.RESPONSIBLE)
    work = text[start + found.start("work") : end]
    return Duty(name_of(work), members, None, start, end) if members else None


def _lines_behind_number(shaped: str) -> Iterator[tuple[int, int]]:
    """Yield every line from behind its number on, its last mark left out."""
    at = 0
    for line in shaped.split("\n"):
        number = numbering(shaped, at)
        start = number.end if number else at
        while shaped[start : start + 1] == " ":
            start += 1
        yield start, max(start, at + len(line.rstrip("。; ")))
        at += len(line) + 1
