"""Which documents answer a question: those likely meant before the others, unless these hold the list it asks for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.drafts import refusal
from qa.types import Kind
from qa.understand import Intent

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from qa.context import Context
    from qa.drafts import Draft

# A list of other documents is told where it is surer by this than a passage of those likely meant.
SURER = 0.1


def first_told(
    intent: Intent, contexts: Sequence[Context], ask: Callable[[Context], Draft]
) -> Draft:
    """Return what the first documents that answer say; the others' list before their mere passage."""
    draft = refusal("没有能回答这类问题的内容")
    for tried, context in enumerate(contexts, 1):
        draft = ask(context)
        if draft.citations or draft.reason == "clarify":
            return _their_list(intent, draft, contexts[tried:], ask)
    return draft


def _their_list(
    intent: Intent, told: Draft, others: Sequence[Context], ask: Callable[[Context], Draft]
) -> Draft:
    """Return the list that other documents surely hold, where a list is asked for and a passage told."""
    if intent is not Intent.LIST or told.kind is not Kind.PASSAGE:
        return told
    drafts = (ask(context) for context in others)
    surer = (d for d in drafts if d.kind is Kind.LIST and d.confidence > told.confidence + SURER)
    return next((d for d in surer if d.citations), told)
