"""Which of several things of one name is meant, by the words that stand near it: 教育上的“三大行动”."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from corpus.facts.definitions import Definition
from corpus.facts.enumerations import Enumeration
from corpus.facts.terms import bare
from qa.demand import holds, things

if TYPE_CHECKING:
    from collections.abc import Sequence

    from corpus.facts.terms import Searchable
    from qa.context import Context

# So many characters before say what it is of: "推进教育高质量发展。…。实施A、B、C“三大行动”"
BEFORE = 60


Kind = TypeVar("Kind", Definition, Enumeration)


def spoken_near(
    context: Context, source: Searchable, found: Sequence[Kind], term: str
) -> list[Kind]:
    """Keep those with most of the question's other words in them or right before them."""
    words = [w for w in things(context.undated) if w not in term]
    if len(found) < 2 or not words:
        return list(found)
    spans = [_told(one) for one in found]
    texts = [bare(source.text[max(0, start - BEFORE) : end]) for start, end in spans]
    held = [sum(holds(word, text) for word in words) for text in texts]
    return [one for one, so_many in zip(found, held, strict=True) if so_many == max(held)]


def _told(one: Definition | Enumeration) -> tuple[int, int]:
    """Return from where to where a name stands with what it means."""
    spans = (one.name, *one.items) if isinstance(one, Enumeration) else (one.term, one.meaning)
    return min(s.start for s in spans), max(s.end for s in spans)
