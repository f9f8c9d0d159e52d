"""The ways in which a question is put to the documents: in Chinese, with places as they are written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from corpus.periods import find_periods
from qa.english import is_english, ways_in_chinese
from qa.language import written_plainly
from qa.place_slips import places_mended
from qa.understand import unwrapped

if TYPE_CHECKING:
    from qa.library import Library


def in_words_of(library: Library, text: str) -> tuple[str, ...]:
    """Ask an English question in the Chinese words that the documents hold, of places as they are written."""
    view = written_plainly(text)
    if not is_english(view):
        meant = places_mended(view, library.place_names, library.holds)
        return (text if meant == view else meant,)
    return ways_in_chinese(view, library.holds, sorted(library.units), library.spelled)


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
