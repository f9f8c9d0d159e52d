"""Lists that a sentence on what is asked leads in: 对存在下列问题的社会团体予以撤销, and what follows."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from corpus.facts.listed import numbered_lines
from corpus.facts.parallel import numbered_inside
from corpus.facts.statements import strip
from corpus.facts.terms import bare
from qa.answerers.rows import Listing, printed
from qa.demand import Sort, demand_of, holds
from qa.drafts import flat
from qa.library import newest_first
from qa.naming import introduced

if TYPE_CHECKING:
    from collections.abc import Iterator

    from corpus.types import Span
    from qa.context import Context

# So many words of the question stand in the sentence itself, the others where its document is named.
MIN_SAID = 2
# A word no document holds (想当, 能不能行) is no word of theirs.
UNKNOWN = 0.99

# "符合下列条件之一的，不予支持：", "应当提交以下材料。", "一般应具备以下基本条件:", from its mark on:
# what stands before is looked up, as a pattern that began there took seconds over 500 documents
_MARK = re.compile(r"(?:下列|以下(?!简称|统称|合称|称)|如下)[^。!?\n]{0,40}[。:]\s*\n")
_BEFORE_MARK = 80  # characters
_SENTENCE_ENDS = "。!?\n"


def led_in(context: Context, _term: str, _of: str) -> list[tuple[str, Listing]]:
    """List what the one sentence leads in that has what the question asks of and for."""
    asked = demand_of(context.undated, context.question.view, context.rarity).words
    words = [
        w.text
        for w in asked
        if w.sort is not Sort.ASKED and not (w.sort is Sort.DOING and w.rarity > UNKNOWN)
    ]
    found = [
        (i, listing)
        for i in newest_first(context.library, context.scope.document_ids)
        for listing in _of_document(context, i, words)
    ]
    return found if len(found) == 1 else []


def _of_document(context: Context, document_id: str, words: list[str]) -> Iterator[Listing]:
    document = context.library.document(document_id)
    text = document.parsed.text
    view = context.library.terms.source(document_id).view
    named = bare(introduced(document))
    for first, last in leads_in(view):
        start, end = strip(view, first, last)
        said = [w for w in words if holds(w, bare(text[start:end]))]
        if len(said) < MIN_SAID:
            continue
        cited = context.library.cite(document_id, start, end)
        there = named + bare(cited.location)
        items = numbered_lines(view, last) or numbered_inside(view, last)
        if items and all(w in said or holds(w, there) for w in words):
            yield _listing(context, document_id, (start, end), items)


def leads_in(view: str) -> Iterator[tuple[int, int]]:
    """Yield where each sentence that leads in a list starts, and where its line ends."""
    before = 0
    for mark in _MARK.finditer(view):
        earliest = max(before, mark.start() - _BEFORE_MARK)
        ends = (view.rfind(end, earliest, mark.start()) for end in _SENTENCE_ENDS)
        yield max(earliest, *(end + 1 for end in ends)), mark.end()
        before = mark.end()


def _listing(
    context: Context, document_id: str, lead: tuple[int, int], items: tuple[Span, ...]
) -> Listing:
    text = context.library.document(document_id).parsed.text
    cited = context.library.cite(document_id, lead[0], items[-1].end)
    opening = flat(text[lead[0] : lead[1]]).rstrip(":：")
    return Listing(
        opening=f"{context.name(document_id)}写道：{opening}：",
        items=printed(text, items),
        citations=(cited,),
        confidence=0.82,
    )
