"""Principles that a sentence names before the word: 遵循客观、公开、公正的原则.

What is read:

    named = (坚持 | 遵循 | 按照 | 本着 …) items [的] 原则
    items = A{、B} [和 C] | “A、B” | “A”“B”
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from corpus.facts.statements import balanced, pieces, sentence
from corpus.types import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

MAX_ITEM = 40

# 60 characters hold all but one in a hundred of those of 300 documents.
_NAMED = re.compile(
    r"(?:坚持|遵循|按照?|依照|本着|秉持|奉行)(?:了|以)?(?P<items>[^,;:。!?\n]{2,60}?)的?(?:基本)?原则(?!上|性)"
)
# "本方案确定的原则", "以下原则", "指导原则（2022年修订版）": named elsewhere, or a document's title
_ELSEWHERE = re.compile(r"[本该上前下]|《|以下|下列|有关|相关|规定|确定|指导$|基本$|总体$|这|各项")
_JOINT = re.compile(r"(?<=.)(?:以及|和|与|及)(?=.)")


@dataclass(frozen=True, slots=True)
class Principles:
    """Principles in order; `start:end` is the sentence that names them, `subject` what follows them."""

    subject: Span
    items: tuple[Span, ...]
    start: int
    end: int


def principles(view: str) -> Iterator[Principles]:
    """Yield what a text says is to be followed, sentence by sentence."""
    for found in _NAMED.finditer(view):
        if _ELSEWHERE.match(found["items"]) or _ELSEWHERE.search(found["items"][-4:]):
            continue
        items = _items(view, *found.span("items"))
        if items:
            start, end = sentence(view, *found.span())
            yield Principles(Span(start, found.start()), items, start, end)


def _items(view: str, start: int, end: int) -> tuple[Span, ...]:
    while view[start] == '"' and view[end - 1] == '"' and '"' not in view[start + 1 : end - 1]:
        start, end = start + 1, end - 1
    cut = pieces(view, start, end, "、")
    first, last = cut[-1]
    joint = _JOINT.search(view, first, last) if len(cut) > 1 else None
    if joint:
        cut = [*cut[:-1], (first, joint.start()), (joint.end(), last)]
    whole = all(b - a <= MAX_ITEM and balanced(view, a, b) for a, b in cut)
    return tuple(Span(a, b) for a, b in cut) if whole else ()
