"""Which documents a question names by their number, in full or for short.

full     国办发〔2018〕108号 | 武政办[2023]4号
short    国发39号文 | 2018年国发39号 | 39号文
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from qa.library import bare_text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from corpus.store import Entry

# "国办发〔2018〕108号", "粤府办[2024]3号", "〔2018〕108号"
_FULL = re.compile(
    r"(?P<letters>[\u4e00-\u9fff]{0,10})[\[(〔](?P<year>(?:19|20)\d\d)[\])〕]第?(?P<serial>\d{1,4})号"
)
# "国发39号文", "2018年国办发4号文件", "39号文里"; not "第4626号提案", "12号线"
_SHORT = re.compile(
    r"(?:(?P<year>(?:19|20)\d\d)年)?(?P<letters>[\u4e00-\u9fff]{0,10})(?<!第)(?P<serial>\d{1,4})号(?=文)(?:文件|文)?"
)
# What a number's letters end in; "下发39号文" and "转发39号文" only say that it was sent
_LETTERS = re.compile(r"(?:(?<![下印转颁批])发|函|字|规|办)$")
MIN_LETTERS = 2


@dataclass(frozen=True, slots=True)
class Numbered:
    """A number said in a question and the documents that bear it: none where it is not there."""

    start: int
    end: int
    document_ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FullNumber:
    """A number written out with letters, year and serial."""

    letters: str
    year: str
    serial: str

    @property
    def text(self) -> str:
        """The number as it is printed."""
        return f"{self.letters}〔{self.year}〕{self.serial}号"

    @property
    def pattern(self) -> re.Pattern[str]:
        """What finds it in a text of one width."""
        return re.compile(rf"{self.letters}\s?[\[﹝(〔]{self.year}[\]﹞)〕]\s?第?{self.serial}号")

    def is_of(self, number: str | None) -> bool:
        """Tell whether it is the number of a document, or the end of it."""
        own = _FULL.match(bare_text(number or ""))
        return (
            own is not None
            and (own["year"], own["serial"]) == (self.year, self.serial)
            and bool(_common(self.letters, own["letters"]) or own["letters"].endswith(self.letters))
        )


def full_number(view: str) -> FullNumber | None:
    """Return the first number that a question writes out with its letters.

    >>> full_number("穗天发改规字[2024]1号还有效吗").text
    '穗天发改规字〔2024〕1号'
    """
    said = _FULL.search(view)
    letters = (
        re.sub(r"^.*?(?:请问|查|按照?|根据|依据|关于|[和与跟是的])", "", said["letters"])
        if said
        else ""
    )
    if said is None or len(letters) < MIN_LETTERS:
        return None
    return FullNumber(letters, said["year"], said["serial"])


def numbered(
    view: str, entries: Sequence[Entry], texts: Callable[[], Iterable[str]]
) -> Numbered | None:
    """Read the first number that a question names documents by; None where it names none by it.

    A number that no document bears is not there, unless one of the bare `texts` cites it.
    """
    for pattern in (_FULL, _SHORT):
        for said in pattern.finditer(view):
            bearing = [(e, letters) for e in entries if (letters := _letters(e, said)) is not None]
            if bearing:
                start = max(_letters_at(said, letters) for _, letters in bearing)
                return Numbered(start, said.end(), tuple(e.id for e, _ in bearing))
            whole = pattern is _FULL or _LETTERS.search(said["letters"])
            if whole and not any(map(_as_printed(said).search, texts())):
                return Numbered(said.start(), said.end(), ())
    return None


def _as_printed(said: re.Match[str]) -> re.Pattern[str]:
    letters, year = said["letters"][-MIN_LETTERS:], said["year"] or r"\d{4}"
    return re.compile(rf"{letters}[\[﹝]{year}[\]﹞]{said['serial']}号")


def _letters(entry: Entry, said: re.Match[str]) -> str | None:
    """Return the letters of a document's number where it is the one said, None where it is not."""
    own = _FULL.match(bare_text(entry.header.number or ""))
    if own is None or own["serial"] != said["serial"] or said["year"] not in (None, own["year"]):
        return None
    letters = said["letters"]
    named = said.re is _SHORT and not _LETTERS.search(letters)
    return own["letters"] if named or not letters or _common(letters, own["letters"]) else None


def _common(said: str, letters: str) -> int:
    """Return how many of a number's letters what is said before it ends in: 国办 of 国办发.

    >>> _common("按国办发", "国办发"), _common("国办", "国办发"), _common("国发", "国办发")
    (3, 2, 0)
    """
    sizes = range(len(letters), MIN_LETTERS - 1, -1)
    return next((n for n in sizes if said.endswith(letters[:n])), 0)


def _letters_at(said: re.Match[str], letters: str) -> int:
    year = said.start("year") if said.re is _SHORT and said["year"] else said.end("letters")
    return min(year, said.end("letters") - _common(said["letters"], letters))
