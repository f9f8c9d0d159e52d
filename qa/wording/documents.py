"""How an answer names a document: title, with the place and year it lacks, and its status."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from qa.validity import Status, validity

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from corpus.store import Entry


# A title that ends so reads as a name by itself: "2023年武汉市科技创新工作要点"
_GENRE = re.compile(
    r"(?:规划|纲要|要点|方案|计划|意见|办法|通知|措施|报告|条例|规定|细则|决定|批复|函|公告|通告|分工表?|清单|目录|指南)(?:[（(][^（()）]*[)）])?$"
)


def plain_name(entry: Entry) -> str:
    """Return a document's title, with the place and year it lacks.

    One that names others (国务院关于…的通知), or is a file's name, stands in 《》.
    """
    header = entry.header
    title, place = header.title, header.place or ""
    if place.startswith(title):
        return _dated(place, header.year)  # 黄山.txt of 黄山区
    marked = "《" not in title and ("关于" in title or not _GENRE.search(title))
    if place and place.rstrip("省市区县") not in title:
        title = place + title
    return _dated(f"《{title}》" if marked else title, header.year)


def distinct_title(entry: Entry) -> str:
    """Return a title that others have too with the place or issuer, and the year, that it lacks."""
    header = entry.header
    whose = header.place or header.issuer or ""
    lacks = whose and whose.rstrip("省市区县") not in header.title
    return _dated(whose + header.title if lacks else header.title, header.year)


def _dated(title: str, year: int | None) -> str:
    return f"{title}（{year}年）" if year and str(year) not in title else title


def name(entry: Entry, entries: Iterable[Entry], day: date) -> str:
    """Return the name with a label where the document is no longer in force (已废止, 已到期)."""
    status = validity(entry, entries, day).status
    label = f"（{status.value}）" if status in (Status.REPEALED, Status.EXPIRED) else ""
    return plain_name(entry) + label


def possible_names(entry: Entry, entries: Mapping[str, Entry]) -> tuple[str, ...]:
    """Return every name the document can truly have on some day, the longest first."""
    plain = plain_name(entry)
    header = entry.header
    labels = [""]
    if header.expires or header.period:
        labels.append(f"（{Status.EXPIRED.value}）")
    if any(header.title in other.header.repeals for other in entries.values()):
        labels.append(f"（{Status.REPEALED.value}）")
    return tuple(sorted((plain + label for label in labels), key=len, reverse=True))
