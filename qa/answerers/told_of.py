"""Which values are told of all that a question says beside their indicator."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.answerers.own_section import of_section_named
from qa.full_names import full_names
from qa.synonyms import held
from qa.task_texts import bare

if TYPE_CHECKING:
    from collections.abc import Sequence

    from corpus.store import StoredTarget
    from qa.context import Context


def told_of(
    context: Context, targets: Sequence[StoredTarget], words: Sequence[str] = ()
) -> list[StoredTarget]:
    """Keep the values that speak of every word asked beside them, in the part that the question names."""
    fitting = [t for t in targets if speaks_of(context, t, words)]
    return of_section_named(context, fitting)


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
