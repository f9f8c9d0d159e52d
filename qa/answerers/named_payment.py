"""A value in the tables and sentences of plans, none of another payment than the one asked for by name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.answerers import target
from qa.pay_named import is_of_another_payment

if TYPE_CHECKING:
    from qa.context import Context
    from qa.drafts import Draft


def answer(context: Context) -> Draft | None:
    """Answer with a target; None where each told is another payment's: 实习补贴 for 交通补贴."""
    draft = target.answer(context)
    if draft is None or not draft.citations:
        return draft
    document = context.library.document
    others = (
        is_of_another_payment(context, document(c.document_id), (c.start, c.end))
        for c in draft.citations
    )
    return None if all(others) else draft
