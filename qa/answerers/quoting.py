"""An answer that quotes a stretch of a document and says nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.drafts import Draft, flat
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
