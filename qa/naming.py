"""How people call a document for short: which documents the words of a question may name.

title "国务院关于促进综合保税区高水平开放高质量发展的若干意见"
called 综保区意见 | 综保区21条 | 促进综合保税区开放的意见 | 国务院综保区文件 | 高水平开放若干意见 …

A document whose text states no title is called by the words its text begins with.
"""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from corpus.characters import shape
from corpus.header import title_of_file
from corpus.untitled import purposes
from corpus.words import cut
from qa.replies import asked_about, replies
from qa.synonyms import held as is_written
from qa.synonyms import is_colloquial
from qa.task_texts import bare

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from corpus.store import Entry
    from corpus.types import Document

# A document without a title tells what it is about in so many characters from its start.
LEAD = 400
# The first words of one that has a title say no more than what it is on.
OPENING = 80
# An abbreviation's characters may leave out so many words between them: 工(业)(和)信(息化)部
MAX_SKIPPED = 2
MAX_ABBREVIATION = 5
# Shares by which a word counts that is written otherwise or stands in a lead only.
ABBREVIATED = 0.9
IN_LEAD = 0.8
# A word of so many characters may share its halves only (高质量发展 for 高水平发展).
LONG_WORD = 3
FOUR = 4
HALF = 0.5

# "…以下简称《纲要》", "本办法", "本实施方案": what an untitled text calls itself
_SELF = re.compile(
    r"(?:本|以下|下列|如下|该)(?:实施|行动|管理|暂行|工作|若干|专项|扶持|指导)*(?P<genre>[\u4e00-\u9fff]{2})"
)
# "印发了《…规划》(以下简称《规划》),现解读如下": an untitled text is about what it calls so for short
_EXPLAINED = re.compile(r"《([^《》\n]{6,60})》[(（]以下(?:简)?称")


# "为贯彻落实《…规划》和《…方案》", "根据《…意见》": what a text follows is another document
_FOLLOWED = re.compile(
    r"(?:贯彻|落实|根据|按照|依据|依照)[^《》。\n]{0,40}(?P<books>《[^《》\n]{4,80}》(?:[^《》。\n]{0,24}《[^《》\n]{4,80}》)*)"
)
_BOOKS = re.compile(r"《([^《》\n]{4,80})》")
# "智慧社区是充分应用…", "车联网(智能网联汽车)产业是…": what a text begins to tell of
_SUBJECT = re.compile(r"(?:^|:\n)(?P<what>[^,。:;《》\n]{3,24}?)(?:行业|产业)?是(?!否)")


@dataclass(frozen=True, slots=True)
class Called:
    """The words a document is called by: those of its titles and issuer, or of its first lines.

    `followed` are the names of other documents that the first lines say it carries out.
    """

    names: str
    words: tuple[str, ...]
    lead: str
    genres: frozenset[str]
    opening: Mapping[str, tuple[int, ...]]
    """Where the words stand that begin with a character."""
    followed: tuple[str, ...] = ()

    def holds(self, word: str) -> float:
        """Return how far a word is one that the document is called by, 0 to 1."""
        if word in self.names:
            return 1.0
        if word in self.lead:
            return IN_LEAD
        if is_colloquial(word) and is_written(word, self.names or self.lead):
            return ABBREVIATED
        if len(word) <= MAX_ABBREVIATION and (self._abbreviates(word) or self._is_short_for(word)):
            return ABBREVIATED
        return self._halves(word) if len(word) > LONG_WORD else 0.0

    def _abbreviates(self, short: str) -> bool:
        """Tell 综保区 of 综合保税区, 国办 of 国务院办公厅: a character of each word, few left out."""
        places = self.opening.get(short[0], ())
        return (
            bool(places) and _is_chinese(short) and any(_from(short, self.words, i) for i in places)
        )

    def _is_short_for(self, word: str) -> bool:
        """Tell 高校 of 高等学校, 环保 of 环境保护: one word the document says for two that are said."""
        short = {word[0] + word[2], word[0] + word[3]} if len(word) == FOUR else set()
        return any(self.words[i] in short for i in self.opening.get(word[0], ()))

    def _halves(self, word: str) -> float:
        pairs = [word[i : i + 2] for i in range(len(word) - 1)]
        there = self.names or self.lead
        share = sum(pair in there for pair in pairs) / len(pairs)
        return share if share >= HALF else 0.0

    def spells(self, name: str) -> bool:
        """Tell whether a name of several words stands as one in what the document is called by."""
        return name in self.names or name in self.lead

    def is_a(self, genre: str) -> bool:
        """Tell whether the document is of a kind: by its titles, else by what it calls itself."""
        return genre in self.names or genre in self.genres


def called(entry: Entry, text: Callable[[], str]) -> Called:
    """Read what a document is called by; its text is only asked for where it has no title."""
    header = entry.header
    parts = (header.title, header.notice_title, header.issuer, header.number, header.place)
    names = bare(" ".join(part for part in parts if part))
    words = [w.text for part in parts[:3] if part for w in cut(part)]
    if "title" in header.spans:
        more = list(asked_about(text())) if replies(header.title) else []
        plain = _clean([*words, *(w.text for part in more for w in cut(part))])
        names += bare(" ".join(more))
        return Called(names, plain, "", frozenset(), _opening(plain))
    whole = text()
    followed = tuple(
        bare(b) for m in _FOLLOWED.finditer(whole[:LEAD]) for b in _BOOKS.findall(m["books"])
    )
    head = _FOLLOWED.sub("", whole[:LEAD])
    lead = bare(head)
    genres = frozenset(m.group("genre") for m in _SELF.finditer(whole))
    about = [
        *([names] if title_of_file(header.title) else []),
        *map(bare, _EXPLAINED.findall(whole[:LEAD])),
        *map(bare, purposes(whole)),
        *map(bare, asked_about(whole)),
        *(bare(m["what"]) for m in _SUBJECT.finditer(shape(head))),
    ]
    plain = _clean([*words, *(w.text for w in cut(head))])
    return Called("\n".join(about), plain, lead, genres, _opening(plain), followed)


def called_so(name: str) -> Called:
    """Read what a document that is not there is called by: its name in another one."""
    plain = _clean(w.text for w in cut(name))
    return Called(bare(name), plain, "", frozenset(), _opening(plain))


def introduced(document: Document) -> str:
    """Return what a document says it is on: its title and first words, without a title more of them."""
    header = document.parsed.header
    return header.title + document.parsed.text[: OPENING if "title" in header.spans else LEAD]


def _clean(words: Iterable[str]) -> tuple[str, ...]:
    """Take the marks out; a word of four characters is two (环境保护, of which 环保 is short)."""
    plain = [b for w in words if (b := bare(w))]
    return tuple(x for w in plain for x in ((w[:2], w[2:]) if len(w) == FOUR else (w,)))


def _is_chinese(short: str) -> bool:
    return len(short) > 1 and all("\u4e00" <= c <= "\u9fff" for c in short)


def _opening(words: Sequence[str]) -> dict[str, tuple[int, ...]]:
    places: dict[str, list[int]] = {}
    for place, word in enumerate(words):
        places.setdefault(word[0], []).append(place)
    return {character: tuple(found) for character, found in places.items()}


def _from(short: str, words: Sequence[str], first: int) -> bool:
    at, skipped, used = 0, 0, 0
    for word in words[first : first + len(short) + MAX_SKIPPED]:
        taken = _taken(short[at:], word)
        if taken:
            at += taken
            used += 1
            if at == len(short):
                return used > 1
        else:
            skipped += 1
            if skipped > (MAX_SKIPPED if len(short) > 2 else 0):
                return False
    return False


def _taken(rest: str, word: str) -> int:
    """Return how many characters of an abbreviation a word gives: its first, its last, or all."""
    if rest.startswith(word):
        return len(word)
    if rest[0] != word[0]:
        return 1 if len(word) > 1 and rest[0] == word[-1] and len(rest) == 1 else 0
    if len(rest) > 1 and len(word) > 2 and rest[1] == word[-1]:
        return 2
    return 1


class Names:
    """The names of a library's documents, and how much a word tells among them."""

    def __init__(self, entries: Iterable[Entry], text: Callable[[str], str]) -> None:
        self._called = {e.id: called(e, lambda e=e: text(e.id)) for e in entries}  # type: ignore[misc]
        self._held: dict[str, dict[str, float]] = {}

    def holding(self, word: str) -> dict[str, float]:
        """Return the ids of the documents called by a word, with how far they are."""
        if word not in self._held:
            found = {i: c.holds(word) for i, c in self._called.items()}
            self._held[word] = {i: share for i, share in found.items() if share}
        return self._held[word]

    def weight(self, word: str) -> float:
        """Return how much a word tells: a long word that few documents are called by, most."""
        known = max(1, len(self.holding(word)))
        return math.sqrt(len(word)) * math.log1p(len(self._called) / known)

    def share(self, words: Sequence[str], document_id: str) -> float:
        """Return which part of the words, weighted, a document is called by."""
        weights = [self.weight(w) for w in words]
        held = [self.holding(w).get(document_id, 0.0) for w in words]
        total = sum(weights)
        return sum(w * h for w, h in zip(weights, held, strict=True)) / total if total else 0.0

    def follows(self, document_id: str, words: Sequence[str], genre: str) -> bool:
        """Tell whether a text of another kind says that it follows a document of these words."""
        called = self._called[document_id]
        named = [f for f in called.followed if genre in f and all(w in f for w in words)]
        return bool(named) and not called.is_a(genre)

    def is_a(self, document_id: str, genre: str) -> bool:
        """Tell whether a document is of a kind (规划, 办法 …)."""
        return self._called[document_id].is_a(genre)

    def spells(self, document_id: str, name: str) -> bool:
        """Tell whether a document's name, or what it says it is for, has these words in one piece."""
        return self._called[document_id].spells(name)

    def is_for(self, document_id: str, name: str) -> bool:
        """Tell whether a text without a title says of a thing of this name that it is for it."""
        return not self.titled(document_id) and name in self._called[document_id].names

    def titled(self, document_id: str) -> bool:
        """Tell whether the document's text states a title."""
        return not self._called[document_id].lead
