"""A list that counts on within a paragraph (一是…二是…), told to its last item.

今年重点办好10件民生实事。一是实施…。二是加快…。…十是实施….     asked: 10件民生实事是哪些
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from corpus.chinese import read_number
from corpus.split import sentence_spans
from qa.stretch_search import text_of
from qa.stretches import MAX_LIST

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context
    from qa.demand import Demand
    from qa.stretch_search import Found

# "一是实施…", "十一是…", "（二）加快…", "第三，…", "3.…": what an item within a paragraph opens with
_NUMBERED = re.compile(
    r"\s*(?:(?P<told>[一二三四五六七八九十]{1,3})是(?![一否])|[（(](?P<in>[一二三四五六七八九十]{1,3}|\d{1,2})[)）]"
    r"|第(?P<nth>[一二三四五六七八九十]{1,3})[,，、]|(?P<plain>\d{1,2})[.．、](?!\d))"
)
MIN_ITEMS = 2
# Questions that all of a list answers: 哪些, 怎么做, and those that ask in no known way
_OF_ALL = frozenset({"list", "how"})
_ASKS = re.compile(r"哪[些几]|什么|啥|怎么|怎样|如何|咋")


def counted_on(context: Context, best: Found, demand: Demand) -> Found:
    """Quote a list that a paragraph counts through to its last item, where it begins in what is quoted."""
    shape, view = demand.shape, context.question.view
    said = text_of(context, best)
    if (shape and shape.name not in _OF_ALL) or not _ASKS.search(view) or "\n" in said.strip():
        return best
    text = context.library.document(best.document_id).parsed.text
    stop = text.find("\n", best.end)
    stop = stop if stop >= 0 else len(text)
    items = list(_items(text, best.start, stop))
    if len(items) < MIN_ITEMS or not best.start < items[0][0] <= best.end < items[-1][1]:
        return best  # 一是… alone is asked for by what it says
    end = items[-1][1]
    return replace(best, end=end) if end - best.start <= MAX_LIST else best


def _items(text: str, start: int, stop: int) -> Iterator[tuple[int, int]]:
    """Yield the items of the first list that counts from one, each with the sentences that go on it.

    Behind the last item only its own sentence is its.
    """
    opened: tuple[int, int] | None = None
    expected = 1
    for first, last in sentence_spans(text, start, stop):
        if _number(text, first) == expected:
            if opened:
                yield opened[0], first
            opened = (first, last)
            expected += 1
    if opened:
        yield opened


def _number(text: str, at: int) -> int | None:
    found = _NUMBERED.match(text, at)
    if found is None:
        return None
    read = read_number(next(group for group in found.groups() if group))
    return None if read is None else int(read)
