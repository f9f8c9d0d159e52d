"""What documents of no place say of the place asked about: a ministry's notice, an untitled plan."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from qa.answerers import definition, listing, passage
from qa.understand import Intent

if TYPE_CHECKING:
    from qa.answerers import Answerer
    from qa.context import Context
    from qa.drafts import Draft

TRIED: dict[Intent, tuple[Answerer, ...]] = {
    Intent.PASSAGE: (),
    Intent.LIST: (listing.answer,),
    Intent.TARGET: (),
    Intent.DEFINITION: (definition.answer, listing.answer),
}
"""What may be answered so, and what is tried before a passage, which defines no term."""

UNSAID = 0.75
"""What no sentence says to be of the place, but its document speaks of no other, is no surer."""


def answer(context: Context) -> Draft | None:
    """Answer from the documents in scope, which all say where; None where they do not answer."""
    draft = _found(context)
    if draft is None or context.scope.said:
        return draft
    return replace(draft, confidence=min(draft.confidence, UNSAID))


def _found(context: Context) -> Draft | None:
    intent = context.question.intent
    drafts = (tried(context) for tried in TRIED[intent])
    draft = next((d for d in drafts if d is not None and d.citations), None)
    if draft or intent is Intent.DEFINITION:
        return draft
    draft = passage.best_stretch(context)
    return draft if draft.citations else None
