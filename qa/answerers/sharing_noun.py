"""Names in a row that share their last word, asked for by that word: 说的几个“先导”分别是什么."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from corpus.facts.enumerations import count_in
from corpus.facts.parallel import alike, around
from qa.answerers.quoting import quoted
from qa.demand import holds
from qa.naming import introduced
from qa.task_texts import bare
from qa.types import Kind
from qa.words_beside import words_beside

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context
    from qa.drafts import Draft

_NOUN = r"(?P<noun>\"[^\"]{2,6}\"|[\u4e00-\u9fff]{2,4}?)"
# "几个“先导”分别是什么", "讲的几个引领是哪几个"; "有几个平台" asks how many
_EACH = re.compile(
    rf"(?P<before>.*?)几[个大]{_NOUN}(?:分别|各自?|都|具体|又)*(?:是|有|指|叫)(?:的是)?(?:什么|啥|哪[几些]?[个大]?)$"
)
# "有哪几个“先导”", "围绕哪几大引领"
_WHICH = re.compile(rf"(?P<before>.*?)(?:是|有|的)?哪几[个大]{_NOUN}$")
_QUOTED = re.compile(r'"([^"]+)"')
# A row of names is one thing's, however often it is printed; a word in quotes is copied from it
QUOTED, CONFIDENCE = 0.75, 0.65


def answer(context: Context) -> Draft | None:
    """Quote the sentence with the one row of names that all end in the word asked; None for another question."""
    asked = _EACH.fullmatch(context.unscoped) or _WHICH.fullmatch(context.unscoped)
    if asked is None:
        return None
    noun = asked["noun"].strip('"')
    if any(count_in(said) is not None for said in _QUOTED.findall(asked["before"])):
        return None  # "“五个一批”是哪几个一批": three are another list
    words = words_beside(context, asked["before"])
    rows = {said: (i, start, end) for i, said, start, end in _rows(context, noun, words)}
    if len(rows) != 1:
        return None
    ((document_id, start, end),) = rows.values()
    sure = QUOTED if asked["noun"].startswith('"') else CONFIDENCE
    return replace(quoted(context, document_id, start, end, sure), kind=Kind.LIST)


def _rows(context: Context, noun: str, words: list[str]) -> Iterator[tuple[str, str, int, int]]:
    """Yield the rows of what is asked about: document, names, and the sentence to quote."""
    for document_id in context.library.terms.holding(noun, context.scope.document_ids):
        source = context.library.terms.source(document_id)
        about = bare(introduced(context.library.document(document_id)))
        for items in alike(source.view, noun, None):
            start, end = around(source.view, items)
            if all(holds(w, about + bare(source.text[start:end])) for w in words):
                yield document_id, bare(source.text[items[0].start : items[-1].end]), start, end
