"""Text → its words with their places, as jieba's own dictionary cuts and tags them."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache, lru_cache

Tagger = Callable[[str], Iterable[tuple[str, str]]]


@dataclass(frozen=True, slots=True)
class Word:
    """A word at `start:end` of the text it was cut from; `tag` is jieba's part of speech."""

    text: str
    tag: str
    start: int
    end: int


# Nouns that the dictionary takes for pronouns, 本科 for "this branch"
_TAGS = {"本科": "n"}


def cut(text: str) -> list[Word]:
    """Cut the whole text: the words stand side by side and leave nothing out.

    >>> [word.text for word in cut("推广东湖科技保险")]
    ['推广', '东湖', '科技', '保险']
    """
    words: list[Word] = []
    position = 0
    for piece, tag in _tagger()(text):
        start = text.index(piece, position)
        position = start + len(piece)
        words.append(Word(piece, _TAGS.get(piece, tag), start, position))
    return words


# What the dictionary's own corpus counts in all
_COUNTED = 60_101_967


@lru_cache(maxsize=1 << 14)  # what people ask in has no end
def commonness(word: str) -> float:
    """Return how common a word is in the language at large, from 1 to 0 for one no dictionary has.

    >>> commonness("走") > commonness("选址") > commonness("创谷")
    True
    """
    return max(0.0, math.log(max(1, _frequency()(word))) / math.log(_COUNTED))


@cache
def _frequency() -> Callable[[str], int]:
    try:
        import rjieba  # noqa: PLC0415  # 0.1 s, as below
    except ImportError:
        import jieba  # noqa: PLC0415  # the reference, where rjieba has no wheel

        return jieba.Tokenizer().suggest_freq  # type: ignore[no-any-return]
    frequency: Callable[[str], int] = rjieba._DEFAULT_JIEBA.suggest_freq  # noqa: SLF001
    return frequency


@cache
def _tagger() -> Tagger:
    """Load the dictionary at the first cut: a question without a place or unit never needs it."""
    try:
        import rjieba  # noqa: PLC0415  # 0.1 s, see above
    except ImportError:
        import jieba.posseg  # noqa: PLC0415  # the reference, where rjieba has no wheel

        reference = jieba.posseg.POSTokenizer()
        return lambda text: ((x.word, x.flag) for x in reference.cut(text, HMM=False))
    return lambda text: rjieba.tag(text, False)  # noqa: FBT003  # hmm; positional is all it takes
