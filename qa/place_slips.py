"""One wrong character in the name of a place that documents are of: 泸洲 for 泸州, 崇佐 for 崇左."""

from __future__ import annotations

from typing import TYPE_CHECKING

from corpus.places import is_known
from corpus.slips import alike
from corpus.words import cut

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator

# A place's name opens a question or stands behind one of these: "咱泸洲", "广元和泸洲", "在泸洲"
_BEFORE = frozenset(" ,、(和与跟同比在对到从及或咱老问们")
LONGEST = 5


def places_mended(view: str, names: Collection[str], holds: Callable[[str], bool]) -> str:
    """Write a slipped place as it is written, where it can only be one of those by name.

    `holds` tells what stands in a document, which is no slip; neither is a word or another place.

    >>> places_mended("泸洲2023年目标", {"泸州"}, lambda _: False)
    '泸州2023年目标'
    >>> places_mended("无息贷款多少", {"无锡"}, lambda _: False)
    '无息贷款多少'
    """
    for start, end, single in _unknown(view):
        written = view[start:end]
        meant = {n for n in names if (at := _slipped(written, n)) is not None and at in single}
        if len(meant) == 1 and not is_known(written) and not holds(written):
            return view[:start] + meant.pop() + view[end:]
    return view


def _unknown(view: str) -> Iterator[tuple[int, int, frozenset[int]]]:
    """Give stretches of several words where a place may stand, and where in them words of one character do."""
    words = cut(view)
    for at, first in enumerate(words):
        if first.start and view[first.start - 1] not in _BEFORE:
            continue
        single: set[int] = set()
        for word in words[at : at + LONGEST]:
            if word.end - first.start > LONGEST:
                break
            single |= {word.start - first.start} if len(word.text) == 1 else set()
            if word is not first:
                yield first.start, word.end, frozenset(single)


def _slipped(written: str, meant: str) -> int | None:
    """Return where the one character stands that is written for one that sounds or looks like it."""
    if len(written) != len(meant):
        return None
    at = [i for i, (a, b) in enumerate(zip(written, meant, strict=True)) if a != b]
    return at[0] if len(at) == 1 and alike(written[at[0]], meant[at[0]]) else None
