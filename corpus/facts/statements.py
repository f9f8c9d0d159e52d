"""Where a statement begins and ends, and where a list in it is cut: brackets and quotes respected.

Every `view` is `corpus.characters.shape` of the text: the same length, punctuation in one width.
"""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from corpus.words import cut

if TYPE_CHECKING:
    from collections.abc import Collection

# A statement is searched this far back and forth; a sentence longer than this is one in a
# thousand of those of 530 documents.
REACH = 600
_OPENING = "([{《"
_CLOSING = ")]}》"
_ENDS = "。!?\n"
_CLAUSE_ENDS = ",;:。!?\n\t"


@cache
def _words(kind: str) -> frozenset[str]:
    """Read the words of one kind: lead, strong or waiting."""
    table = files("corpus").joinpath("data/lead_words.tsv").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in table.splitlines() if line and line[0] != "#")
    return frozenset(word for of, words in rows if of == kind for word in words.split())


# "做大做强A、B", "五是A、B"
_PAIR = re.compile(r"(?:做[大强优精]做[大强优精]|[一二三四五六七八九十]{1,2}是)+")
_EARLY = 5  # a 了 among the first words ends the verb: "打赢了A和B两场硬仗"


def sentence(view: str, start: int, end: int) -> tuple[int, int]:
    """Return the sentence around `view[start:end]`, full stop included, without blanks around."""
    floor, ceiling = max(0, start - REACH), min(len(view), end + REACH)
    first = max(view.rfind(c, floor, start) for c in _ENDS) + 1 or floor
    stops = [at for c in _ENDS if (at := view.find(c, end, ceiling)) >= 0]
    last = min(stops, default=ceiling)
    if stops and view[last] != "\n":
        last += 1
        while last < ceiling and view[last] in '")':
            last += 1
    return strip(view, first, last)


def strip(view: str, start: int, end: int) -> tuple[int, int]:
    """Leave out blanks at both ends."""
    while start < end and view[start].isspace():
        start += 1
    while end > start and view[end - 1].isspace():
        end -= 1
    return start, end


def clause_start(text: str, view: str, at: int) -> int:
    """Return where the clause that ends at `at` begins: after a comma, an open bracket or quote."""
    depth, quoted = 0, False
    floor = max(0, at - REACH)
    for i in range(at - 1, floor - 1, -1):
        char = view[i]
        if char == '"':
            if not quoted and text[i] in "“「『":
                return i + 1
            quoted = not quoted
        elif quoted:
            continue
        elif char in _CLOSING:
            depth += 1
        elif char in _OPENING:
            if not depth:
                return i + 1
            depth -= 1
        elif not depth and char in _CLAUSE_ENDS:
            return i + 1
    return floor


def closing(view: str, opening: int) -> int | None:
    """Return where the bracket that opens at `opening` closes, within the statement."""
    depth = 0
    for i in range(opening, min(len(view), opening + REACH)):
        if view[i] in _OPENING:
            depth += 1
        elif view[i] in _CLOSING:
            depth -= 1
            if not depth:
                return i
    return None


def pieces(
    view: str, start: int, end: int, marks: Collection[str], *, apart: bool = True
) -> list[tuple[int, int]]:
    """Cut at marks outside brackets and quotes, and, if `apart`, between “A”“B” side by side."""
    found: list[tuple[int, int]] = []
    depth, quoted, first = 0, False, start
    for i in range(start, end):
        char = view[i]
        if char == '"':
            quoted = not quoted
            side_by_side = not quoted and not depth and i + 1 < end and view[i + 1] == '"'
            if apart and side_by_side:
                found.append((first, i + 1))
                first = i + 1
        elif char in _OPENING:
            depth += 1
        elif char in _CLOSING:
            depth = max(0, depth - 1)
        elif char in marks and not depth and not quoted:
            found.append((first, i))
            first = i + 1
    found.append((first, end))
    return [span for a, b in found if (span := strip(view, a, b))[1] > span[0]]


def balanced(view: str, start: int, end: int) -> bool:
    """Tell whether quotes and brackets of a stretch are closed in it."""
    stretch = view[start:end]
    even = stretch.count('"') % 2 == 0
    return even and all(
        stretch.count(a) == stretch.count(b) for a, b in zip(_OPENING, _CLOSING, strict=True)
    )


def without_lead(view: str, start: int, end: int) -> int:
    """Return where a name begins in a clause: behind the words that only lead to it.

    >>> text = "全面推进三大工程"
    >>> text[without_lead(text, 0, len(text)):]
    '三大工程'
    """
    pair = _PAIR.match(view, start, end)
    start = pair.end() if pair and pair.end() < end else start
    words, lead, strong = cut(view[start:end]), _words("lead"), _words("strong")
    at = 0
    for i, word in enumerate(words[:-1]):
        whole = word.text in strong or (word.text[:-2] in lead and word.text[-2:] in strong)
        if whole or (word.text == "了" and i < _EARLY):  # 推行, 全面推行
            at = i + 1
    while at < len(words) - 1 and (words[at].text in lead or words[at].text.isspace()):
        at += 1
    return start + (words[at].start if words else 0)


def leads(view: str, start: int, end: int) -> bool:
    """Tell whether a stretch opens with a word that leads to something."""
    words = cut(view[start : min(end, start + 12)])
    return len(words) > 1 and words[0].text in _words("lead")


def leads_to(word: str) -> bool:
    """Tell whether a word only leads to what is spoken of (加快, 培育, 实施)."""
    return word in _words("lead") or word in _words("strong")


def runs_on(view: str, start: int, end: int) -> bool:
    """Tell whether a stretch needs what follows it: "人才实施", "死亡人数持续", "上市和", "、"."""
    words = cut(view[start:end])
    if not words or not (view[end - 1].isalnum() or view[end - 1] in '")]}》'):
        return True
    last = words[-1]
    if last.text in _words("lead") or last.text in _words("waiting"):
        return len(words) > 1 or last.text != "发展"
    strong = _words("strong")
    waits = last.tag[:1] in ("c", "p") or (last.tag[:1] == "d" and len(last.text) > 1)
    return waits or any(w.text in strong for w in words[1:])
