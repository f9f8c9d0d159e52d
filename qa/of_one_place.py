"""Documents that say of no place that they are of it, but speak of one alone: a guide for 来穗人员.

What they say is of that place, whether a sentence names it or not.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

from corpus.places import NATION, contains, find_places
from qa.scope import speaking_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from qa.library import Library
    from qa.scope import Scope
    from qa.types import Filters
    from qa.understand import Question

# A text to all the country names one place as an example or an address.
_TO_ALL = re.compile(r"各省|各地区|各地方|全国各地|各级人民政府|自治区、直辖市|各[地州]?市人民政府")


def spoken_of(
    question: Question, library: Library, filters: Filters | None, as_of: date | None
) -> Iterator[tuple[Question, Scope]]:
    """Yield how to ask documents of no place: those of the one place alone without its name, then all."""
    speaking = speaking_of(question, library, filters, as_of)
    if speaking is None:
        return
    asked = [m for m in question.places if m.place != NATION]
    if len({m.place for m in asked}) == 1:
        place = asked[0].place
        alone = tuple(i for i in speaking.document_ids if _speaks_of_it_alone(library, i, place))
        used = tuple((m.start, m.end) for m in asked)
        if alone:
            scope = replace(speaking, document_ids=alone, said=(), used=used)
            yield replace(question, places=()), scope
    yield question, speaking


def _speaks_of_it_alone(library: Library, document_id: str, place: str) -> bool:
    header = library.entries[document_id].header
    if header.place or header.issuer:
        return False
    text = library.text(document_id)
    named = _places(text)
    return place in named and not _TO_ALL.search(text) and all(_is_of(p, place) for p in named)


def _is_of(named: str, place: str) -> bool:
    return named == place or contains(named, place) or contains(place, named)


@lru_cache(maxsize=512)
def _places(text: str) -> frozenset[str]:
    return frozenset(m.place for m in find_places(text)) - {NATION}
