"""What is said of a document, with the stretches that print it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from corpus.types import Span

if TYPE_CHECKING:
    from qa.fields import Field

# A short line is cited whole; of a longer one, the sentence.
MAX_LINE = 160
MAX_SENTENCE = 400
_SENTENCE_END = re.compile("[。；;\n]")


@dataclass(frozen=True, slots=True)
class Told:
    """What is said of a field, and the (document id, span) pairs where it is printed.

    `field` is the one that tells it, where that is not the one asked for; `by_prose` where a
    sentence on it tells it, and no head or foot.
    """

    text: str
    spans: tuple[tuple[str, Span], ...]
    field: Field | None = None
    by_prose: bool = False


def evidence(text: str, span: Span) -> Span:
    """Widen a span to its line where that is short, else to its sentence."""
    start, end = text.rfind("\n", 0, span.start) + 1, text.find("\n", span.end)
    end = len(text) if end < 0 else end
    if end - start > MAX_LINE:
        before = [m.end() for m in _SENTENCE_END.finditer(text, start, span.start)]
        after = _SENTENCE_END.search(text, span.end, end)
        start, end = (before[-1] if before else start), (after.end() if after else end)
    if end - start > MAX_SENTENCE:
        return span
    while start < span.start and text[start].isspace():
        start += 1
    while end > span.end and text[end - 1].isspace():
        end -= 1
    return Span(start, end)


def one_line(text: str, span: Span) -> str:
    """Return a stretch without line ends and the rules that a page draws beside it."""
    return text[span.start : span.end].replace("\n", "").strip("─━═-=* ")
