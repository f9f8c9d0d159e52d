"""Lists of what is not given and what must not be done: 不予支持情形, 禁止下列行为."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from corpus.facts.listed import numbered_lines
from corpus.facts.parallel import numbered_inside
from corpus.facts.statements import strip
from corpus.facts.terms import bare
from qa.answerers.outlined import parts_of
from qa.answerers.rows import Listing, printed
from qa.demand import holds, things
from qa.drafts import flat
from qa.exclusions import exclusion
from qa.library import newest_first
from qa.term_questions import bare_question

if TYPE_CHECKING:
    from collections.abc import Iterator

    from corpus.types import Document
    from qa.context import Context
    from qa.exclusions import Exclusion

# So many characters from a document's start tell what all of it is on.
OPENING = 1000
# A heading no longer than this names its list: 不予支持情形
MAX_TITLE = 20

# "有下列情形之一的，不予支持：", "禁止下列行为：", "以下项目不予受理。"
_LEADS_IN = re.compile(
    r"[^。!?\n]{0,120}(?:下列|以下(?!简称|统称|合称|称)|如下)[^。!?\n]{0,60}[。:]\s*"
)


def excluded(context: Context) -> list[Listing]:
    """List what the one lead or heading in scope that says not so leads in."""
    for view in dict.fromkeys((context.unscoped, context.question.view)):
        asked = exclusion(bare_question(view))
        found = [] if asked is None else _lists(context, asked)
        if len(found) == 1:
            return found
    return []


def _lists(context: Context, asked: Exclusion) -> list[Listing]:
    words = [w for w in things(asked.rest) if w not in context.scope.said]
    found: list[Listing] = []
    for document_id in newest_first(context.library, context.scope.document_ids):
        document = context.library.document(document_id)
        own = [*_led_in(context, document, asked)] or [*_headed(context, document, asked)]
        found += [one for one in own if _is_on(document, one, words)]
    return found


def _is_on(document: Document, one: Listing, words: list[str]) -> bool:
    said = "".join(f"{c.location}{c.quote}" for c in one.citations)
    there = bare(document.parsed.header.title + document.parsed.text[:OPENING] + said)
    return all(holds(w, there) for w in words)


def _led_in(context: Context, document: Document, asked: Exclusion) -> Iterator[Listing]:
    text = document.parsed.text
    view = context.library.terms.source(document.id).view
    for lead in _LEADS_IN.finditer(view):
        start, end = strip(view, *lead.span())
        items = numbered_lines(view, lead.end()) or numbered_inside(view, lead.end())
        if items and asked.said.search(view, start, end):
            opening = flat(text[start:end]).rstrip(":：。")
            yield Listing(
                opening=f"{context.name(document.id)}写道：{opening}：",
                items=printed(text, items),
                citations=(context.library.cite(document.id, start, items[-1].end),),
                confidence=0.85,
            )


def _headed(context: Context, document: Document, asked: Exclusion) -> Iterator[Listing]:
    for position, section in enumerate(document.parsed.sections):
        if section.title and len(section.title) <= MAX_TITLE and asked.said.search(section.title):
            listing = parts_of(context, document.id, position, 0.85)
            if listing:
                yield listing
