"""A counted category whose members only headings name: 十大工程 of ten headed 实施…“强芯”工程."""

from __future__ import annotations

from typing import TYPE_CHECKING

from corpus.facts.categories import MIN_BY_FORM, category
from corpus.facts.enumerations import COUNTED
from corpus.facts.parallel import headings_alike
from corpus.facts.terms import bare
from corpus.split import sentence_spans
from qa.answerers.rows import Listing, printed
from qa.library import newest_first

if TYPE_CHECKING:
    from collections.abc import Sequence

    from corpus.types import Span
    from qa.context import Context
    from qa.types import Citation

CONFIDENCE = 0.78
MIN_NOUN = 2  # characters


def counted_headings(context: Context, term: str, of: str) -> list[tuple[str, Listing]]:
    """List the headings side by side that end in the noun, as many as counted, of a text that says so.

    That the text itself speaks of 十大工程 tells them from ten that happen to be as many.
    """
    wanted = category(term)
    if of or len(wanted.noun) < MIN_NOUN or (wanted.number or 0) < MIN_BY_FORM:
        return []
    if not COUNTED.match(bare(term)) or _stands_in_a_row(context.question.view, term):
        return []
    found: list[tuple[str, Listing]] = []
    for document_id in newest_first(context.library, context.scope.document_ids):
        if bare(term) not in context.library.terms.source(document_id).bare:
            continue
        items = _headings(context, document_id, wanted.noun, wanted.number or 0)
        if items:
            found.append((document_id, _listed(context, document_id, term, items)))
    return found


def _stands_in_a_row(view: str, term: str) -> bool:
    """Tell a category that is asked for beside another: 一个中心、三大平台."""
    asked = bare(view)
    at = asked.find(bare(term))
    return asked[max(at - 1, 0) : at] in tuple("、,，和与及跟") or asked[at + len(bare(term)) :][
        :1
    ] in tuple("、和与及跟")


def _headings(context: Context, document_id: str, noun: str, number: int) -> tuple[Span, ...]:
    """Return the one run of so many sibling headings, of which a clause each ends in the noun."""
    parsed = context.library.document(document_id).parsed
    runs = {
        items
        for last in (False, True)
        for items in headings_alike(parsed.text, parsed.sections, noun, last=last)
        if len(items) == number
    }
    return next(iter(runs)) if len(runs) == 1 else ()


def _listed(context: Context, document_id: str, term: str, items: Sequence[Span]) -> Listing:
    text = context.library.document(document_id).parsed.text
    cited = (
        _announcing(context, document_id, term),
        *(_cited(context, document_id, i) for i in items),
    )
    return Listing(
        opening=f"{context.name(document_id)}的{bare(term)}为",
        items=printed(text, items),
        citations=cited,
        confidence=CONFIDENCE,
        count=len(items),
    )


def _announcing(context: Context, document_id: str, term: str) -> Citation:
    """Cite the sentence that says how many there are."""
    source = context.library.terms.source(document_id)
    at = next(iter(source.find(bare(term))))
    line = source.text.rfind("\n", 0, at.start) + 1
    stop = source.text.find("\n", at.end)
    spans = sentence_spans(source.text, line, stop if stop >= 0 else len(source.text))
    start, end = next(s for s in spans if s[0] <= at.start < s[1])
    return context.library.cite(document_id, start, end)


def _cited(context: Context, document_id: str, item: Span) -> Citation:
    """Cite the heading that an item is a clause of."""
    text = context.library.document(document_id).parsed.text
    end = item.end + 1 if text.startswith("。", item.end) else item.end
    return context.library.cite(document_id, item.start, end)
