"""What a question's naming of documents comes to, and how sure words must be of it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from corpus.periods import Period
from corpus.store import Entry
from qa.library import Library
from qa.task_texts import bare
from qa.topics import content_words
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


# "那个", "年度", "版": what stands between the words of a name
FILLER = re.compile(r"[\"'的]|年度|版|今年|本年|(?:那|这|该|此|本|咱们?|我们)(?:个|份|部|项)?")
# What follows a name: "要点里", "办法规定", "意见中"
BEHIND = re.compile(
    r"里面?|当中|中(?!心|小|部|央|国|期|长|途|型|级|介|药|断|止|层|标(?!准)|试(?!点|行|验)|医(?:药|院|馆))|内(?!容|部)"
)
# "数字山东2021和新一代信息技术产业行动计划": two names in one stretch
JOINT = re.compile(r"和|与|跟|及|、|比")
# Part of a stretch's words, weighted, that the documents named hold. Measured on 400 questions about
# 30 documents: at 0.5 documents that are not there are taken for others, at 0.7 loose names are lost.
NAMED = 0.6
# Below this share of the words no document is even near: it is refused, not asked which.
HINTED = 0.34
# Documents whose share is so near to the best are named as well.
TIED = 0.1
# Another 文种 than the document's (方案 for 意见) needs nearly every word.
OTHER_KIND = 0.8
# So many documents may be named by a few words.
FEW = 3
# A run of so many characters that a title alone has is the document's name, not the topic; a short
# form of so many (综保区) is one too.
NAME_RUN = 6
SHORT_FORM = 3
MIN_TITLE = 4


def with_in(view: str, start: int, end: int) -> Stretch:
    """Take the 里 or 中 behind a document's name with it."""
    behind = BEHIND.match(view[end:])
    return start, end + (behind.end() if behind else 0)


def title_words(text: str) -> list[str]:
    """Return the words that may be a title's."""
    return [b for w in content_words(text) if len(b := bare(w)) > 1]


def nearest_named(
    words: Sequence[str], ids: Sequence[str], library: Library, least: float
) -> list[str]:
    """Give the documents whose names hold the largest share of the words, `least` at least."""
    shares = {i: library.names.share(words, i) for i in ids}
    best = max(shares.values(), default=0.0)
    return [i for i, share in shares.items() if share >= max(least, best - TIED)] if words else []


def without_stretches(view: str, start: int, end: int, used: Sequence[Stretch]) -> str:
    """Blank the place out of a short name: it has chosen its documents already."""
    return "".join(" " if any(a <= i < b for a, b in used) else view[i] for i in range(start, end))


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


def no_such_document(name: str, called: Sequence[Entry]) -> str:
    """Say that no document is called so, and which are nearly."""
    there = "、".join(in_marks(e.header.title) for e in called[:3])
    return f"库里没有“{name.strip()}”" + (f"，相近的有{there}" if there else "")
