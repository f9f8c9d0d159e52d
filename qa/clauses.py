"""The least of a stretch that answers: the sentences on what is asked, the clauses with the value asked for."""

from __future__ import annotations

import itertools
import re
from typing import TYPE_CHECKING

from corpus.split import sentence_spans
from qa.demand import Sort, holds
from qa.stretches import unnumbered
from qa.task_texts import bare

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qa.demand import Demand

# Shapes whose value stands in one or two clauses of a sentence
_VALUES = frozenset({"money", "share", "count", "span", "often", "time"})
_CLAUSE_END = re.compile(r"[,，;；。](?!\d)")
# "且年满30周岁的，可以申请": a condition of two, the first of which stands in the clause before
_JOINS = re.compile(r"且|[而并]且|或者")
# Shapes that ask for one fact, which a sentence tells
_FACTS = frozenset({"may", "who", "source"})
# A quote no longer than this is read at a glance.
AT_A_GLANCE = 150
# A heading that runs in is no longer than this.
MAX_HEAD = 40
# A word held so far in other words counts as held.
HELD = 0.8


def valued_clauses(text: str, demand: Demand, years: Sequence[str] = ()) -> tuple[int, int]:
    """Return the fewest neighbouring clauses that hold every value, year and word held at all."""
    if demand.shape is None or demand.shape.name not in _VALUES or "\n" in text:
        return 0, len(text)
    cuts = [0, *(m.end() for m in _CLAUSE_END.finditer(text)), len(text)]
    words = [w.text for w in demand.words if holds(w.text, bare(text)) >= HELD]
    words += [year for year in years if year in text]
    pieces = list(itertools.pairwise(cuts))
    valued = [(a, b) for a, b in pieces if demand.shape.holds.search(unnumbered(text[a:b]))]
    for _, a, b in sorted((b - a, a, b) for i, a in enumerate(cuts) for b in cuts[i + 1 :]):
        clause = bare(text[a:b])
        if valued and all(holds(w, clause) >= HELD for w in words):
            start, end = min(a, valued[0][0]), max(b, valued[-1][1])
            while start > 0 and _JOINS.match(text, start):
                start = max(cut for cut in cuts if cut < start)
            return start, start + len(text[start:end].rstrip(",，;；。:： "))
    return 0, len(text)


def on_what_is_asked(
    text: str, demand: Demand, named: str, years: Sequence[str], *, all_said: bool
) -> tuple[int, int]:
    """Return of a long stretch the fewest lines, and of one line the sentences, that hold every thing asked.

    What `named`, the document's names and the headings over the stretch, say need not be said
    again. A paragraph whose opening words are on a thing asked is on it as a whole, unless the
    question is for a fact (能不能, 谁, 多少). One in which not `all_said` is that is asked is left
    whole too: what answers may stand in the sentence that shares no word.
    """
    words = _required(bare(text), demand, named)
    words += [year for year in years if year in text]
    if not words:
        return 0, len(text)
    start, end = _fewest(text, _lines(text), words, demand) or (0, len(text))
    spans = [(start + a, start + b) for a, b in sentence_spans(text[start:end], 0, end - start)]
    short = end - start <= AT_A_GLANCE or len(spans) < 2
    whole = short or "\n" in text[start:end] or not all_said
    opening = bare(text[start : min(spans[0][1], start + MAX_HEAD)]) if spans else ""
    if whole or (not _for_a_fact(demand) and any(holds(w, opening) >= HELD for w in words)):
        return start, end
    told = _fewest(text, spans, words, demand)
    if told is None or (told[0] == start and told[1] - start <= MAX_HEAD):
        return start, end
    return told


def _fewest(
    text: str, spans: Sequence[tuple[int, int]], words: Sequence[str], demand: Demand
) -> tuple[int, int] | None:
    """Return the fewest neighbouring spans that hold all words, and look as asked where any does."""
    shape = demand.shape.holds if demand.shape and demand.shape.holds.search(text) else None
    for count in range(1, len(spans) + 1):
        for first in range(len(spans) - count + 1):
            start, end = spans[first][0], spans[first + count - 1][1]
            said = bare(text[start:end])
            looks = shape is None or shape.search(text, start, end)
            if looks and all(holds(w, said) >= HELD for w in words):
                return start, end
    return None


def _for_a_fact(demand: Demand) -> bool:
    return demand.shape is not None and (demand.shape.strict or demand.shape.name in _FACTS)


def heading_line(text: str) -> str:
    """Return the line that heads a stretch of several, nothing where it is no heading."""
    line, _, rest = text.partition("\n")
    return line if rest and len(line) <= MAX_HEAD else ""


def _lines(text: str) -> list[tuple[int, int]]:
    return [m.span() for m in re.finditer(r"[^\n]+", text)]


def _required(said: str, demand: Demand, named: str) -> list[str]:
    """Return the words of the question that a stretch holds and its headings do not: things first."""
    there = [w for w in demand.words if holds(w.text, said) >= HELD > holds(w.text, named)]
    things = [w.text for w in there if w.sort is Sort.THING]
    return things if len(things) > 1 else [w.text for w in there]
