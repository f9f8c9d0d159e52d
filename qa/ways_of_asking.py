"""The ways in which a question is put to the documents: in Chinese, with places as they are written."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from corpus.periods import find_periods
from qa.english import in_chinese, is_english, ways_in_chinese
from qa.language import written_plainly
from qa.library import bare_text
from qa.place_slips import places_mended
from qa.understand import unwrapped

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from qa.context import Ranked
    from qa.drafts import Draft
    from qa.library import Library

    Find = Callable[[str, int, tuple[str, ...]], list[Ranked]]
    """Passages nearest to words, so many, of some documents."""


def in_words_of(library: Library, text: str) -> tuple[str, ...]:
    """Ask an English question in the Chinese words that the documents hold, of places as they are written."""
    view = written_plainly(text)
    if not is_english(view):
        meant = places_mended(view, library.place_names, library.holds)
        return (text if meant == view else meant,)
    return ways_in_chinese(view, library.holds, sorted(library.units), library.spelled)


# Passages nearest to a question, in whose words it is asked, and of these the ways that are tried
PASSAGES_NEAR = 20
WAYS_NEAR = 3
# How sure an answer to a question asked in such words is at most
SURE_NEAR = 0.75
# A year within a name has so many characters before it and behind it.
YEAR_WITHIN = 4


def year_first(text: str, this_year: int) -> tuple[str, ...]:
    """Ask with the year before the name that it stands in: 城镇居民2023年人均可支配收入.

    >>> year_first("滁州城镇居民2023年人均可支配收入", 2026)
    ('2023年滁州城镇居民人均可支配收入',)
    """
    view = unwrapped(text)
    periods = find_periods(view, this_year)
    if len(periods) != 1 or periods[0].compared or periods[0].several:
        return ()
    start, end = periods[0].start, periods[0].end
    if start < YEAR_WITHIN or len(view) - end < YEAR_WITHIN:
        return ()
    return (f"{view[start:end]}{view[:start]}{view[end:]}",)


def in_words_near(library: Library, text: str, find: Find) -> Iterator[str]:
    """Ask an English question in the Chinese words that one passage holds together, the likeliest first."""
    view = written_plainly(text)
    if not is_english(view):
        return
    units = sorted(library.units)
    heard: dict[str, None] = {}

    def hear(word: str) -> bool:
        heard[word] = None
        return False

    in_chinese(view, hear, units, library.spelled)
    ways: dict[str, int] = {}
    entries = library.entries
    for ranked in find("".join(heard), PASSAGES_NEAR, tuple(entries)):
        title = entries[ranked.passage.document_id].header.title
        near = f"{title}\n{library.passage_text(ranked.passage)}"
        held: set[str] = set()
        way = in_chinese(view, partial(_holds, bare_text(near), held), units, library.spelled)
        ways[way] = max(ways.get(way, 0), sum(len(word) for word in held if word in way))
    yield from sorted(ways, key=lambda way: -ways[way])[:WAYS_NEAR]


def others_after(
    said: tuple[str, ...], library: Library, text: str, this_year: int, find: Find, *, alone: bool
) -> Iterator[str]:
    """Give the ways to ask, then what else can be tried; of a question that stands alone its year first."""
    yield from said
    if alone:
        yield from year_first(text, this_year)
    yield from in_words_near(library, text, find)


def less_sure(draft: Draft) -> Draft:
    """Answer a question asked in other words than its own no surer than that allows."""
    return replace(draft, confidence=min(draft.confidence, SURE_NEAR))


def _holds(text: str, held: set[str], word: str) -> bool:
    if bare_text(word) not in text:
        return False
    held.add(word)
    return True
