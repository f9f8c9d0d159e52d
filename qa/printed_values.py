"""Of which year a paragraph tells, by the known values that it prints.

六安2024年计划完成农村改厕多少万户      新改厕4万户, beside 治理黑臭水体47条 of 2023
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from qa.context import Context
    from qa.stretch_search import Found

# One value may have a year of its own; so many of one paragraph show what time it tells of.
MIN_VALUES = 2


def of_other_years(context: Context, found: Found) -> bool:
    """Tell a stretch whose paragraph's known values are all of other years than those asked.

    One that writes a year asked is of it, and so may values of no year be.
    """
    asked = context.question.years
    text = context.library.document(found.document_id).parsed.text
    if not asked or any(str(year) in text[found.start : found.end] for year in asked):
        return False
    told = years_told(context, found.document_id, (found.start, found.end))
    return bool(told) and told.isdisjoint(asked)


def years_told(context: Context, document_id: str, span: tuple[int, int]) -> set[int]:
    """Return the years of the known values of a paragraph, none where they do not show them."""
    text = context.library.document(document_id).parsed.text
    start, end = text.rfind("\n", 0, span[0]) + 1, text.find("\n", span[1])
    values = (t.fact for t in context.library.targets_in(document_id))
    years = [v.year for v in values if start <= v.value_start < (end if end >= 0 else len(text))]
    known = {year for year in years if year is not None}
    return known if len(years) >= MIN_VALUES and None not in years else set()
