"""A stretch on another sort of what is asked of: 电竞俱乐部 where the question says 足球俱乐部."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from corpus.words import Word, cut
from qa.demand import holds, without_asking
from qa.synonyms import is_asked
from qa.task_texts import bare
from qa.topics import GENERIC

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context

_NAMES = ("n", "j", "x", "b", "eng", "vn")
# What sorts things: a noun; what is done (出租房屋) may be called otherwise
_SORTS = ("n", "j", "b")
# A word less rare is no sort of its own (项目资金), and many sorts share it (服务, 平台).
TELLING = 0.5
HELD = 0.5
_WHOLE, _HALF = 4, 2
BEFORE = 8
_CLAUSE = re.compile(r"[^\u4e00-\u9fff]")


def of_another_sort(context: Context, document_id: str, text: str) -> bool:
    """Tell a text that puts another noun before each thing asked of, whose own sort its document never names."""
    for sort, thing in _sorts(context):
        if holds(sort, context.library.bare_text(document_id)) >= HELD:
            continue
        found = (m.start() for m in re.finditer(re.escape(thing), text))
        if any(_called_before(text[max(0, at - BEFORE) : at]) for at in found):
            return True
    return False


def _called_before(before: str) -> bool:
    """Tell words that end in a noun, of two characters in one word or in two: 激励电竞."""
    words = cut(_CLAUSE.split(before)[-1])
    last = words[-1:] if words and len(words[-1].text) >= _HALF else words[-_HALF:]
    return len(_said(last)) >= _HALF and all(w.tag.startswith(_NAMES) for w in last)


def _said(words: list[Word]) -> str:
    return "".join(w.text for w in words)


def _sorts(context: Context) -> Iterator[tuple[str, str]]:
    """Yield what a thing is called by and the thing, side by side in the question: 足球, 俱乐部."""
    words = cut(without_asking(context.undated))
    halves = (
        cut(w.text[:_HALF]) + cut(w.text[_HALF:])
        for w in words
        if len(w.text) == _WHOLE and not context.library.holds(w.text)
    )
    beside = ((a, b) for a, b in pairwise(words) if a.end == b.start)
    for one, other in [*beside, *(h for h in halves if len(h) == _HALF)]:
        noun = one.tag.startswith(_SORTS) and other.tag.startswith(_NAMES)
        if noun and _is_telling(context, one) and _is_telling(context, other):
            yield bare(one.text), bare(other.text)


def _is_telling(context: Context, word: Word) -> bool:
    name = bare(word.text)
    own = len(name) > 1 and name not in GENERIC
    return own and not is_asked(name) and context.rarity(name) > TELLING
