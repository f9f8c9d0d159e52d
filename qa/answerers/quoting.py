"""An answer that quotes a stretch of a document and says nothing else."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from qa.drafts import Draft, flat
from qa.provisions import asks_of_a_breach, cited
from qa.types import Citation, Kind

if TYPE_CHECKING:
    from qa.context import Context


def quoted(
    context: Context,
    document_id: str,
    start: int,
    end: int,
    confidence: float,
    said: tuple[int, int] | None = None,
) -> Draft:
    """Draft an answer that quotes a stretch of a document, or `said` of it, and nothing else."""
    citation: Citation = context.library.cite(document_id, start, end)
    first, last = said or (start, end)
    quote = flat(citation.quote[first - start : last - start])
    return Draft(
        answer=f"{context.name(document_id)}写道：{quote}。",
        kind=Kind.PASSAGE,
        citations=(citation,),
        confidence=confidence,
    )


def with_what_is_broken(context: Context, draft: Draft, document_id: str) -> Draft:
    """Cite with a rule on a breach (违反本办法第四条第一项规定的，处…) the provision that is broken."""
    if not asks_of_a_breach(context.question.view):
        return draft
    quote, library = draft.citations[0], context.library
    found = cited(library.document(document_id), quote.start, quote.end)
    more = [library.cite(document_id, p.start, p.end) for p in found]
    return replace(draft, citations=tuple(dict.fromkeys((quote, *more))))
