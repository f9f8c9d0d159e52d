"""The fewest clauses of a stretch that answer a question for a value."""

from __future__ import annotations

import itertools
import re
from typing import TYPE_CHECKING

from qa.demand import holds
from qa.stretches import unnumbered
from qa.task_texts import bare

if TYPE_CHECKING:
    from qa.demand import Demand

# Shapes whose value stands in one or two clauses of a sentence
_VALUES = frozenset({"money", "share", "count", "span", "often", "time"})
_CLAUSE_END = re.compile(r"[,，;；。](?!\d)")
# A word held so far in other words counts as held.
HELD = 0.8


def valued_clauses(text: str, demand: Demand) -> tuple[int, int]:
    """Return the fewest neighbouring clauses that hold every value and every word held at all."""
    if demand.shape is None or demand.shape.name not in _VALUES or "\n" in text:
        return 0, len(text)
    cuts = [0, *(m.end() for m in _CLAUSE_END.finditer(text)), len(text)]
    words = [w.text for w in demand.words if holds(w.text, bare(text)) >= HELD]
    pieces = list(itertools.pairwise(cuts))
    valued = [(a, b) for a, b in pieces if demand.shape.holds.search(unnumbered(text[a:b]))]
    for _, a, b in sorted((b - a, a, b) for i, a in enumerate(cuts) for b in cuts[i + 1 :]):
        clause = bare(text[a:b])
        if valued and all(holds(w, clause) >= HELD for w in words):
            start, end = min(a, valued[0][0]), max(b, valued[-1][1])
            return start, start + len(text[start:end].rstrip(",，;；。 "))
    return 0, len(text)
