"""The sentence beside the one found that says what is asked and the one found leaves out.

…有两个以上意向用地者的，应当公开招标；只有一个的，可以协议出让。     asked: 只有一家，可以协议出让么
加快选育适于机械化作业的品种。将适应机械化作为品种审定的重要目标。     asked: 选育品种要考虑适合机械作业吗
"""

from __future__ import annotations

from dataclasses import replace
from operator import itemgetter
from typing import TYPE_CHECKING

from corpus.split import sentence_spans
from qa.demand import Sort, holds
from qa.stretch_search import text_of
from qa.task_texts import bare

if TYPE_CHECKING:
    from qa.context import Context
    from qa.demand import Demand, Demanded
    from qa.stretch_search import Found

# What is told with the sentence beside it is no longer than this.
MAX_TOLD = 240
# A word this common says little of what a sentence is on.
TELLING = 0.45
# A word held so far in other words counts as held.
HELD = 0.8


def said_beside(context: Context, best: Found, demand: Demand) -> Found:
    """Quote with a sentence its neighbour that holds a telling word of the question it lacks."""
    said = text_of(context, best)
    lacking = [w for w in _telling(demand) if holds(w.text, bare(said)) < HELD]
    if not lacking or "\n" in said.strip() or "\t" in said:
        return best
    text = context.library.document(best.document_id).parsed.text
    told = [
        (_told_of(lacking, bare(text[start:end])), start, end)
        for start, end in _neighbours(text, best)
        if max(end, best.end) - min(start, best.start) <= MAX_TOLD
    ]
    weight, start, end = max(told, key=itemgetter(0), default=(0.0, 0, 0))
    if not weight:
        return best
    return replace(best, start=min(start, best.start), end=max(end, best.end))


def _told_of(words: list[Demanded], sentence: str) -> float:
    return sum(w.rarity for w in words if holds(w.text, sentence) >= HELD)


def _telling(demand: Demand) -> list[Demanded]:
    return [w for w in demand.words if w.sort is not Sort.ASKED and w.rarity >= TELLING]


def _neighbours(text: str, best: Found) -> list[tuple[int, int]]:
    """Return the sentences of the paragraph right behind and right before a stretch."""
    first = text.rfind("\n", 0, best.start) + 1
    stop = text.find("\n", best.end)
    line = sentence_spans(text, first, stop if stop >= 0 else len(text))
    behind = next((s for s in line if s[0] >= best.end), None)
    before = next((s for s in reversed(line) if s[1] <= best.start), None)
    return [span for span in (behind, before) if span]
