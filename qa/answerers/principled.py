"""Principles that a sentence names: 按什么原则, 坚持哪几条原则."""

from __future__ import annotations

from typing import TYPE_CHECKING

from corpus.facts.principles import principles
from corpus.facts.terms import bare
from qa.answerers.outlined import headings
from qa.answerers.rows import Listing
from qa.demand import holds, things
from qa.drafts import flat
from qa.library import newest_first
from qa.naming import introduced
from qa.term_questions import asks_principles

if TYPE_CHECKING:
    from corpus.facts.principles import Principles
    from qa.context import Context


def principled(context: Context, term: str, of: str) -> list[tuple[str, Listing]]:
    """Quote the one sentence that names principles of what is asked, else list those of a heading."""
    if of or not asks_principles(context.question.view):
        return []
    ids = newest_first(context.library, context.scope.document_ids)
    said = [(i, listing) for i in ids if (listing := _of_document(context, i, term))]
    headed = headings(context, term, "原则")
    basic = "基本原则" in context.question.view  # what a plan's own heading is called
    return (headed or said) if basic else (said or headed)


def _of_document(context: Context, document_id: str, term: str) -> Listing | None:
    text = context.library.document(document_id).parsed.text
    about = bare(introduced(context.library.document(document_id)))
    named = list(principles(context.library.terms.source(document_id).view))
    asked = things(term)
    for whole in (False, True):
        on = [p for p in named if _speaks_of(text, p, asked, asked, whole=whole)]
        if on:
            return _quoted(context, document_id, on[0]) if len(on) == 1 else None
    rest = [w for w in asked if not holds(w, about)]
    only = len(named) == 1 and _speaks_of(text, named[0], rest, asked, whole=True)
    return _quoted(context, document_id, named[0]) if only else None


def _speaks_of(
    text: str, one: Principles, words: list[str], asked: list[str], *, whole: bool
) -> bool:
    """Tell whether what follows the principles, or the `whole` sentence, has all words and one asked."""
    there = bare(text[one.start : one.end] if whole else text[one.subject.start : one.subject.end])
    return all(holds(w, there) for w in words) and any(holds(w, there) for w in asked)


def _quoted(context: Context, document_id: str, one: Principles) -> Listing:
    cited = context.library.cite(document_id, one.start, one.end)
    said = f"{context.name(document_id)}写道：{flat(cited.quote)}"
    return Listing(opening=said, items=(), citations=(cited,), confidence=0.85)
