"""Lists under a heading that the question says in its own words: 加快哪些关键环节的数字化转型."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from corpus.facts.categories import category
from corpus.facts.terms import bare
from corpus.outline import location
from corpus.words import cut
from qa.answerers.outlined import parts_of
from qa.demand import holds, things
from qa.library import newest_first
from qa.naming import introduced

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.answerers.rows import Listing
    from qa.context import Context

# A heading shorter than this (任务) is on anything.
MIN_HEADING = 4
CONFIDENCE = 0.85
# What a heading may say besides: 主要任务 for 哪些任务
_USUAL = frozenset("主要 重点 工作 基本 总体 具体 加快 推进 加强 实施 开展".split())
_YEAR = re.compile(r"(?:20\d\d|今)年度?")


def headed(context: Context, behind: str) -> list[tuple[str, Listing]]:
    """List the parts under the one heading of a document that has what 哪些 is followed by.

    Every word of the heading stands in the question; what else the question names, the document
    is on, or what stands over the heading.
    """
    wanted = category(behind)
    noun = _words(wanted.noun if wanted.number else behind)
    if not noun:
        return []
    found: list[tuple[str, Listing]] = []
    for document_id in newest_first(context.library, context.scope.document_ids):
        listings = _of_document(context, document_id, noun)
        fitting = [one for one in listings if wanted.number in (None, one.count)]
        found += [(document_id, fitting[0])] if fitting else []
    return found


def _of_document(context: Context, document_id: str, noun: list[str]) -> Iterator[Listing]:
    """Yield what stands under the headings that say what is asked, those that say most first."""
    document = context.library.document(document_id)
    asked = bare(context.question.view)
    named = [w for w in things(_YEAR.sub("", context.question.view)) if w not in context.scope.said]
    about = bare(introduced(document))
    said = [
        (position, title)
        for position, title in context.library.terms.titles(document_id)
        if len(title) >= MIN_HEADING and _says(title, noun, asked)
    ]
    for position, _ in sorted(said, key=lambda one: (-len(one[1]), one[0])):
        over = location(document.parsed.text, document.parsed.sections, position)
        if all(holds(w, about + bare(over)) for w in named):
            listing = parts_of(context, document_id, position, CONFIDENCE)
            if listing:
                yield listing


def _says(title: str, noun: list[str], asked: str) -> bool:
    """Tell a heading that has the noun asked, and no word but the question's."""
    return all(w in title for w in noun) and all(
        w in asked for w in _words(title) if w not in _USUAL
    )


def _words(text: str) -> list[str]:
    return [b for w in cut(text) if len(b := bare(w.text)) > 1]
