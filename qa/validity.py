"""Whether a document is in force on a day, and what has taken its place."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from corpus.store import Entry


class Status(StrEnum):
    """What the documents say of a document's force; the value is what is shown."""

    IN_FORCE = "现行有效"
    REPEALED = "已废止"
    EXPIRED = "已到期"
    NOT_YET = "尚未施行"
    UNSTATED = "未标明"

    @property
    def force(self) -> Force:
        """What programs read for it."""
        return _FORCES[self]


Force = Literal["in_force", "repealed", "expired", "not_yet", "unstated"]
_FORCES: dict[Status, Force] = {
    Status.IN_FORCE: "in_force",
    Status.REPEALED: "repealed",
    Status.EXPIRED: "expired",
    Status.NOT_YET: "not_yet",
    Status.UNSTATED: "unstated",
}


@dataclass(frozen=True, slots=True)
class Validity:
    """A document's status on a day, and the document that repealed it."""

    status: Status
    replaced_by: Entry | None = None


def validity(entry: Entry, entries: Iterable[Entry], day: date) -> Validity:
    """Tell whether a document is in force on a day, from its own words and the others'."""
    header, today = entry.header, day.isoformat()
    for other in entries:
        if not other.header.repeals:
            continue
        since = other.header.effective or other.header.printed or other.header.written or ""
        if other.id != entry.id and since <= today and _names(other.header.repeals, header.title):
            return Validity(Status.REPEALED, other)
    if header.effective and header.effective > today:
        return Validity(Status.NOT_YET)
    if header.expires and header.expires < today:
        return Validity(Status.EXPIRED)
    if header.period and header.period[1] < day.year:
        return Validity(Status.EXPIRED)
    if (header.effective and header.effective <= today) or header.expires or header.period:
        return Validity(Status.IN_FORCE)
    return Validity(Status.UNSTATED)


def _names(repeals: tuple[str, ...], title: str) -> bool:
    return any(name == title or name.endswith(title) for name in repeals)
