"""One wrong character in a question's words, mended where the documents leave one way to read them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence

from corpus.slips import alike
from corpus.words import cut

# A character is mended by what stands on its sides: so many characters with it, as one stretch.
WINDOW = 4
_RUN = re.compile(r"[\u4e00-\u9fff]{4,}")
# "什么是城中村", "红黑榜指什么", "由哪些部门", "想去食堂", "老人去食堂吃饭": what asks stands in no document and is no slip
_ASKING = re.compile(
    r"(?:什么|啥|何谓)(?:是|叫)?|(?:是|指|有|包括|叫)(?:的是)?(?:什么|啥|哪|谁|多少)|是指|怎么|如何|多少|哪[些个几]|谁|意思|含义|(?<=[想要能会该])去"
    r"|去(?=[\u4e00-\u9fff]{2,8}(?:吃|看|办|领|交|申|报|找|买|住|玩|学))"
)


def mended(view: str, texts: Sequence[str], is_known: Callable[[str], bool]) -> str | None:
    """Return a question with one slipped character mended, None where not exactly one fits.

    `texts` are what is near the question; `is_known` tells what stands in any document. A
    character may be wrong when nothing known has it with what stands beside it, nor the word it
    is in.

    >>> known = "创设首届东湖论坛,培育高端论坛"
    >>> mended("东湖论谈由谁牵头", [known], known.__contains__)
    '东湖论坛由谁牵头'
    """
    votes: Counter[tuple[int, str]] = Counter()
    for position in _suspects(view, is_known):
        for before, after in _sides(view, position):
            meant = {
                c
                for text in texts
                for c in _between(text, before, after)
                if c != view[position] and alike(view[position], c)
            }
            votes.update((position, c) for c in meant)
    if not votes:
        return None
    (position, character), most = votes.most_common(1)[0]
    tied = [at for (at, _), n in votes.items() if n == most and abs(at - position) < WINDOW]
    if len(tied) > 1:  # further off it is another slip, mended after this one
        return None
    return view[:position] + character + view[position + 1 :]


def _suspects(view: str, is_known: Callable[[str], bool]) -> Iterator[int]:
    asking = {at for m in _ASKING.finditer(view) for at in range(*m.span())}
    for run in _RUN.finditer(view):
        for word in cut(run.group()):
            known = len(word.text) > 1 and is_known(word.text)
            for at in range(word.start, word.end) if not known else ():
                position = run.start() + at
                if position in asking:
                    continue
                windows = (a + view[position] + b for a, b in _sides(view, position))
                if not any(map(is_known, windows)):
                    yield position


def _sides(view: str, position: int) -> list[tuple[str, str]]:
    """Give what stands before and behind a character in each window of Chinese around it."""
    starts = range(max(0, position - WINDOW + 1), min(position, len(view) - WINDOW) + 1)
    windows = [(s, view[s : s + WINDOW]) for s in starts]
    return [(w[: position - s], w[position - s + 1 :]) for s, w in windows if _RUN.fullmatch(w)]


def _between(text: str, before: str, after: str) -> Iterator[str]:
    """Give the characters that stand between two stretches of a text."""
    anchor, offset = (before, len(before)) if len(before) >= len(after) else (after, -1)
    at = text.find(anchor)
    while at >= 0:
        place = at + offset
        if (
            place >= 0
            and text.startswith(before, place - len(before))
            and text.startswith(after, place + 1)
        ):
            yield text[place : place + 1]
        at = text.find(anchor, at + 1)
