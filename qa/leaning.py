"""A clause that leans on the one before: "…800个以上，其中亿元以上工业项目300个以上" says of what."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from qa.library import Library
    from qa.types import Citation, TargetFact

# "其中亿元以上工业项目300个", "其余20个"
_LEANS = re.compile(r"\s*(?:其中|其余)")
_CLAUSE_ENDS = "，,；;。:：\n"
_SENTENCE_ENDS = "。\n"
# What a clause leans on stands no further before it.
MAX_BEFORE = 120


def leans_on(text: str, start: int) -> int:
    """Return where the clause begins that one which begins at `start` leans on, else `start`.

    >>> said = "全年引进项目80个,其中工业项目30个,其中外资2个。其中"
    >>> leans_on(said, 10), leans_on(said, 20), leans_on(said, 27), leans_on(said, 0)
    (0, 0, 27, 0)
    """
    first = start
    while _LEANS.match(text, first):
        stop = len(text[:first].rstrip()) - 1
        if stop < 0 or text[stop] in _SENTENCE_ENDS:
            return first
        first = max(text.rfind(mark, 0, stop) for mark in _CLAUSE_ENDS) + 1
        if start - first > MAX_BEFORE:
            return start
    return first


def cited(library: Library, facts: Iterable[TargetFact]) -> tuple[Citation, ...]:
    """Cite values, each with the clause that its own leans on."""
    spans = dict.fromkeys((f.document_id, f.start, f.end) for f in facts)
    texts = {d: library.document(d).parsed.text for d, _, _ in spans}
    return tuple(library.cite(d, leans_on(texts[d], start), end) for d, start, end in spans)
