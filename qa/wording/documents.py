"""How an answer names a document: title, with the place and year it lacks, and its status."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.validity import Status, validity

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from corpus.store import Entry


def plain_name(entry: Entry) -> str:
    """Return a document's title, with the place and year it lacks."""
    header = entry.header
    title, place = header.title, header.place or ""
    if place.startswith(title):
        title = place  # 黄山.txt of 黄山区
    elif place and place.rstrip("省市区县") not in title:
        title = place + title
    if header.year and str(header.year) not in title:
        title = f"{title}（{header.year}年）"
    return title


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
