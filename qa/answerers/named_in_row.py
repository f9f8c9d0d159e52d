"""The sentence that names all items of a list that stands apart in headings: 包括通用、安全、检测三大类."""

from __future__ import annotations

from dataclasses import replace
from itertools import takewhile
from typing import TYPE_CHECKING

from corpus.facts.terms import bare
from corpus.split import sentence_spans

if TYPE_CHECKING:
    from collections.abc import Sequence

    from corpus.types import Document
    from qa.answerers.rows import Listing
    from qa.context import Context

# Of an item so many characters tell it from the others where its beginning and its end are as theirs.
MIN_OWN = 2
# Between two items stand so many characters at most: 、 and what all of them begin or end in.
MAX_BETWEEN = 12


def with_row(context: Context, listing: Listing) -> Listing:
    """Cite before a list's headings the sentence that names them all, where one does."""
    if len(listing.citations) < len(listing.items) or len(listing.items) <= 1:
        return listing
    document_id = listing.citations[0].document_id
    document = context.library.document(document_id)
    found = naming_all(document, listing.items, context.question.view)
    cited = {(c.start, c.end) for c in listing.citations}
    if found is None or any(a <= found[0] and found[1] <= b for a, b in cited):
        return listing
    said = context.library.cite(document_id, *found)
    return replace(listing, citations=(said, *listing.citations))


def naming_all(document: Document, items: Sequence[str], view: str) -> tuple[int, int] | None:
    """Return the sentence that names all items side by side, in their order.

    Of several it is the one that says most of the question (五大类), then the shortest.
    """
    own = _own([bare(item).strip("·•-—.") for item in items])
    text = document.parsed.text
    if not own or own[0] not in bare(text):
        return None
    spans = sentence_spans(text, 0, len(text))
    found = [s for s in spans if _in_a_row(bare(text[s[0] : s[1]]), own)]
    asked = _pairs(bare(view))
    return min(
        found,
        key=lambda s: (-len(asked & _pairs(bare(text[s[0] : s[1]]))), s[1] - s[0]),
        default=None,
    )


def _pairs(text: str) -> set[str]:
    return {text[i : i + 2] for i in range(len(text) - 1)}


def _own(items: Sequence[str]) -> list[str]:
    """Leave out what all items begin or end in: 技术创新, 产品升级 of 技术创新工程, 产品升级工程."""
    begin = _alike_to(items)
    end = _alike_to([item[::-1] for item in items])
    own = [item[begin : len(item) - end] for item in items]
    return own if all(len(one) >= MIN_OWN for one in own) else []


def _alike_to(items: Sequence[str]) -> int:
    """Return how many characters all items begin with."""
    return sum(1 for _ in takewhile(lambda c: len(set(c)) == 1, zip(*items, strict=False)))


def _in_a_row(said: str, own: Sequence[str]) -> bool:
    at = said.find(own[0])
    while at >= 0:
        end, rest = at + len(own[0]), own[1:]
        for item in rest:
            start = said.find(item, end, end + MAX_BETWEEN + len(item))
            if start <= end:
                break
            end = start + len(item)
        else:
            return True
        at = said.find(own[0], at + 1)
    return False
