"""An item that a document numbers, pointed at by its place in the list quoted before: 第五件是什么."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from corpus.facts.listed import numbered_lines, told
from corpus.facts.parallel import numbered_inside
from qa.drafts import Draft, flat
from qa.nth_told import pointing, turn_pointed_into
from qa.types import Kind
from qa.wording.documents import name

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from corpus.types import Span
    from qa.library import Library
    from qa.types import Citation, Turn

# Where a list may begin: "(1)", "1.", "①", "(一)", "一是", "一要"
_FIRST = re.compile(
    r"\([1一]\)|(?<![\d.])1[.、)](?!\d)|①|(?<![\u4e00-\u9fff])一[是要]|(?:(?<=\n)|^)\s*一、"
)
_OF_LISTS = (Kind.LIST, Kind.DEFINITION, Kind.PASSAGE)
MIN_COVERED = 2  # items that a quote holds, for the list to be what was quoted
CONFIDENCE = 0.75


def nth_item(text: str, turns: Sequence[Turn], library: Library, as_of: date) -> Draft | None:
    """Quote the item pointed at of the one numbered list that was quoted before, else None."""
    pointed = pointing(text)
    into = turn_pointed_into(turns) if pointed else None
    if not pointed or not into or not pointed.asks_what:
        return None
    if into[0].answer.kind not in _OF_LISTS or len(into[0].answer.citations) != 1:
        return None
    cited = into[0].answer.citations[0]
    lists = set(_lists(cited, library))
    if len(lists) != 1 or (pointed.noun and pointed.noun not in cited.quote):
        return None
    items = lists.pop()
    at = pointed.of(len(items))
    if at is None:
        return None
    document_id, item = cited.document_id, items[at]
    whole = library.document(document_id).parsed.text
    called = name(library.entries[document_id], library.entries.values(), as_of)
    return Draft(
        answer=f"{called}写道：{flat(whole[item.start : item.end]).strip()}。",
        kind=Kind.PASSAGE,
        citations=(library.cite(document_id, item.start, item.end),),
        confidence=CONFIDENCE,
        as_of=as_of,
    )


def _lists(cited: Citation, library: Library) -> Iterator[tuple[Span, ...]]:
    """Yield the numbered lists of which a quote holds several items."""
    view = library.terms.source(cited.document_id).view
    for first in _FIRST.finditer(view, cited.start, cited.end):
        line = view.find("\n", first.start())
        paragraph = line if line >= 0 else len(view)
        items = (
            told(view, first.start(), paragraph)
            if first.group().endswith(("是", "要"))
            else numbered_inside(view, first.start())
            or numbered_lines(view, view.rfind("\n", 0, first.start()) + 1)
        )
        if sum(item.start < cited.end for item in items) >= MIN_COVERED:
            yield items
