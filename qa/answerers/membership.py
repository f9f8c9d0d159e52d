"""Whether a unit is a member of a body that a document makes: yes or no, and the list that says so."""

from __future__ import annotations

from dataclasses import replace

from qa.answerers import passage
from qa.answerers.asked_tasks import asks_membership
from qa.context import Context, blanked
from qa.drafts import Draft
from qa.members import is_listed, listed
from qa.types import Kind


def answer(context: Context) -> Draft | None:
    """Answer "X是Y的成员单位吗" from the sentence that lists them; None for other questions."""
    question = context.question
    if not (context.units and question.wants_yes_no and asks_membership(question.view)):
        return None
    asked = context.units[0]
    left = blanked(question.view, [(asked.start, asked.end)])
    draft = passage.answer(replace(context, question=replace(question, view=left)))
    if draft.kind is not Kind.PASSAGE or not draft.citations:
        return None
    unit, quote = asked.unit, draft.citations[0].quote
    if not listed(quote):
        return None
    verdict = f"是，列有{unit}。" if is_listed(unit, quote) else f"否，没有列{unit}。"
    return replace(draft, answer=verdict + draft.answer)
