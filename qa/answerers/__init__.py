"""One file a kind of question; each takes a question apart further and drafts an answer."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from qa.understand import Intent

if TYPE_CHECKING:
    from qa.context import Context
    from qa.drafts import Draft


class Answerer(Protocol):
    """Drafts the answer to one kind of question, a refusal when the documents do not hold it."""

    def __call__(self, context: Context) -> Draft | None:
        """Return None when the question is not of this kind after all."""


def answerers() -> dict[Intent, tuple[Answerer, ...]]:
    """Return what is tried for each intent, in order, until one answers; the last never declines."""
    from qa.answerers import (  # noqa: PLC0415
        answers_for,
        called_so,
        cell,
        comparison,
        contact,
        definition,
        due,
        heading_bracket,
        holdings,
        including,
        kept_by,
        lasting,
        listing,
        membership,
        metadata,
        motto,
        named_payment,
        overall_aim,
        paper_contents,
        passage,
        place_part,
        post,
        problems_admitted,
        responsibility,
        row_of_place,
        sanctioned,
        section_contents,
        section_table,
        sharing_noun,
        signed,
        sorted_into,
        target,
        told_of_part,
        unit_role,
        unit_tasks,
        whole_document,
    )

    return {
        Intent.METADATA: (
            due.answer,
            signed.answer,
            lasting.answer,
            holdings.answer,
            heading_bracket.answer,
            cell.answer,
            contact.answer,
            metadata.answer,
            listing.of_parts,
            responsibility.of_making,
            passage.answer,
        ),
        Intent.TASKS_OF_UNIT: (
            due.answer,
            answers_for.answer,
            unit_role.answer,
            unit_tasks.answer,
            responsibility.answer,
            passage.of_unit,
        ),
        Intent.UNITS_OF_TASK: (
            due.answer,
            answers_for.answer,
            signed.answer,
            heading_bracket.answer,
            cell.answer,
            contact.answer,
            membership.answer,
            post.answer,
            including.answer,
            kept_by.answer,
            whole_document.answer,
            unit_role.answer,
            responsibility.answer,
            passage.answer,
        ),
        Intent.TARGET: (
            due.answer,
            heading_bracket.answer,
            cell.answer,
            contact.answer,
            sanctioned.answer,
            overall_aim.answer,
            row_of_place.answer,
            comparison.answer,
            named_payment.answer,
            passage.answer,
        ),
        Intent.DEFINITION: (
            place_part.answer,
            heading_bracket.answer,
            cell.answer,
            contact.answer,
            sanctioned.answer,
            overall_aim.answer,
            motto.answer,
            problems_admitted.answer,
            definition.answer,
            listing.answer,
            sharing_noun.answer,
            passage.only_named,
        ),
        Intent.LIST: (
            due.answer,
            answers_for.answer,
            heading_bracket.answer,
            cell.answer,
            contact.answer,
            sanctioned.answer,
            motto.answer,
            place_part.answer,
            section_table.answer,
            section_contents.answer,
            sorted_into.answer,
            problems_admitted.answer,
            listing.answer,
            called_so.answer,
            definition.answer,
            target.by_value,
            sharing_noun.answer,
            told_of_part.answer,
            paper_contents.answer,
            passage.answer,
        ),
        Intent.PASSAGE: (
            due.answer,
            answers_for.answer,
            signed.answer,
            heading_bracket.answer,
            cell.answer,
            contact.answer,
            sanctioned.answer,
            overall_aim.answer,
            motto.answer,
            problems_admitted.answer,
            place_part.answer,
            section_contents.answer,
            sharing_noun.answer,
            passage.answer,
        ),
    }
