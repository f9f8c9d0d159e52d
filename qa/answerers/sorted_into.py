"""What something is sorted into, said behind what it is: X是指…的统称，一般分为甲类、乙类及丙类三种类型."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from corpus.facts.enumerations import items_after, quoted_span
from corpus.facts.statements import sentence
from qa.answerers.quoting import quoted
from qa.term_questions import asked_list
from qa.types import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context
    from qa.drafts import Draft

# "分成哪几类", "分为几种类型", "划分哪几个等级", "有几类,分别是什么"
_ASKED = re.compile(
    r"(?:分(?:为|成)?了?|有)(?:哪|几|多少)[几些]?[二两三四五六七八九十]?个?大?(?:类|种|型|级|档|等级)"
)
# "…，一般分为", "…，按功能划分为": the clause goes on of the same thing
_SORTED = re.compile(
    r",(?:一般|主要|通常|可以?|应当?|具体|按照?[^,;。]{2,12}?|根据[^,;。]{2,12}?|共)*(?P<mark>(?:划|区|细)?分(?:为|成))"
)
# "青溪数据专区作为…，是指…": the sentence is of the term, before which at most whose it is stands
_IS = re.compile(r'"?(?:\([^()\n]{1,24}\))?,?(?:是|作为|指|即|系)')
MAX_BEFORE = 8
CONFIDENCE = 0.78


def answer(context: Context) -> Draft | None:
    """Quote the one sentence that says of the thing asked what it is sorted into; None for another question."""
    if not _ASKED.search(context.question.view):
        return None
    views = dict.fromkeys((context.question.view, context.unscoped))
    terms = dict.fromkeys(t for view in views for t in asked_list(view).terms)
    for term in terms:
        found = {
            said: (i, said) for i in context.scope.document_ids for said in _said(context, i, term)
        }
        if len(found) == 1:
            ((document_id, (start, end)),) = found.values()
            return replace(quoted(context, document_id, start, end, CONFIDENCE), kind=Kind.LIST)
    return None


def _said(context: Context, document_id: str, term: str) -> Iterator[tuple[int, int]]:
    """Yield the sentences that open with the term and say further on what it is sorted into."""
    source = context.library.terms.source(document_id)
    for place in source.find(term):
        start, end = quoted_span(source.view, place)
        first, last = sentence(source.view, start, end)
        before = source.view[first:start].strip()
        if len(before) > MAX_BEFORE or "," in before or not _IS.match(source.view, end):
            continue
        found = _SORTED.search(source.view, end, last)
        if found and items_after(source.view, place, found.start("mark"), None):
            yield first, last
