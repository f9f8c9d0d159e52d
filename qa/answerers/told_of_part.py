"""The list behind 包括 of a name that the question has in it: 单病种 of 单病种质量控制包括哪些病种."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from corpus.facts.enumerations import items_after
from corpus.facts.statements import clause_start, sentence, strip, without_lead
from corpus.numbering import numbering
from corpus.types import Span
from qa.answerers.quoting import quoted
from qa.demand import holds
from qa.library import newest_first
from qa.task_texts import bare
from qa.types import Kind
from qa.words_beside import words_beside

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context
    from qa.drafts import Draft

# "质量控制包括哪些病种", "监测涉及哪些病虫害"
_ASKED = re.compile(
    r"(?P<before>.{4,}?)(?:都|主要|具体|分别|还)*(?:包括|包含|涵盖|涉及|有|是|分)(?:了)?(?:的)?(?:哪些|哪几[个种类项]?)(?P<of>[\u4e00-\u9fff]{2,6})$"
)
_INCLUDES = re.compile(r"(?:主要|具体|一般)*(?:包括|包含|涵盖)(?!了)")
CONFIDENCE = 0.75


def answer(context: Context) -> Draft | None:
    """Quote the one sentence that lists the kind asked for under a name in the question; else None."""
    asked = _ASKED.fullmatch(context.unscoped)
    if asked is None:
        return None
    before, of = bare(asked["before"]), bare(asked["of"])
    found = {
        name: (i, *said)
        for i in newest_first(context.library, context.scope.document_ids)
        for name, said in _listed(context, i, before, of)
    }
    if len(found) != 1:
        return None
    (said,) = found.values()
    return replace(quoted(context, *said, CONFIDENCE), kind=Kind.LIST)


def _listed(
    context: Context, document_id: str, before: str, of: str
) -> Iterator[tuple[str, tuple[int, int]]]:
    """Yield the names that end in the kind asked for, stand in the question, and are told by 包括."""
    source = context.library.terms.source(document_id)
    view = source.view
    for place in source.find(of):
        if not _INCLUDES.match(view, place.end):
            continue
        clause = strip(view, clause_start(source.text, view, place.start), place.end)[0]
        opening = numbering(view, clause)
        clause = opening.end if opening and opening.end <= place.start else clause
        start = without_lead(view, clause, place.end)
        name = bare(source.text[start : place.end])
        if name == of or name not in before:
            continue
        beside = words_beside(context, before.replace(name, " "))
        if not all(holds(word, source.bare) for word in beside):
            continue  # 岩溶区病虫害监测, of which the document says nothing
        listed = items_after(view, Span(start, place.end), place.end, None)
        if listed and len(listed.items) > 1:
            yield name, sentence(view, start, listed.end)
