"""Whether a value is told of all that a question says beside its indicator."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.full_names import full_names
from qa.synonyms import held
from qa.task_texts import bare

if TYPE_CHECKING:
    from collections.abc import Sequence

    from corpus.store import StoredTarget
    from qa.context import Context


def speaks_of(context: Context, target: StoredTarget, words: Sequence[str]) -> bool:
    """Tell a value whose sentence, headings or document hold every word asked beside it.

    A short name (试验区) holds the words of the name it stands for.
    """
    if not words:
        return True
    quoted = context.library.cite(target.document_id, target.fact.start, target.fact.end)
    header = context.library.entries[target.document_id].header
    said = f"{quoted.quote}{target.fact.indicator}"
    text = context.library.document(target.document_id).parsed.text
    there = bare(
        f"{said}{quoted.location}{quoted.title}{header.place}{header.issuer}"
        f"{header.notice_title}{full_names(text, said)}"
    )
    return all(held(w, there) for w in words)
