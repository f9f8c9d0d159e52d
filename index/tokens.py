"""Text → the terms keywords are searched by: jieba words and character bigrams."""

from __future__ import annotations

import re
import sys
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from threading import Lock
from typing import TYPE_CHECKING, Any

from corpus.spellings import one_spelling

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

TOKENIZER_VERSION = "2"
"""Raise it whenever the same text gives other terms: every index made before is then rebuilt."""

ASKING_WORDS = (
    # How a question is opened and closed; a policy document never says them.
    "麻烦问一下", "麻烦您", "麻烦你", "麻烦", "请问一下", "请问", "问一下", "想问",
    "想知道", "想了解", "我想", "告诉我", "帮我查一下", "帮我查", "查一下", "请介绍", "介绍一下",
    "谢谢", "你好", "您好",
    # What the answer should be: its kind is read from the question, its place is not found by it.
    "是什么", "有什么", "为什么", "做什么", "什么时候", "什么", "有哪些", "哪些", "哪几个", "哪个",
    "哪里", "哪儿", "哪家", "哪年", "谁来", "是谁", "由谁", "谁", "多少", "有几个", "几个", "是几",
    "多久", "多长时间", "多大", "怎么样", "怎么", "怎样", "如何", "是否", "是不是", "有没有",
    "能不能", "可不可以", "吗", "呢", "吧", "啊", "呀",
)  # fmt: skip
"""Left out of a query: they find passages that ask or list, not the one that answers."""

_ASKING = re.compile("|".join(sorted(map(re.escape, ASKING_WORDS), key=len, reverse=True)))
_IMPORTING = Lock()
_HAN_RUN = re.compile(r"[\u3400-\u4dbf\u4e00-\u9fff〇]+")


Cutter = Callable[[str], "Iterable[str]"]
"""A dictionary that cuts text into words and their shorter parts, without guessing new ones."""


@dataclass(frozen=True, slots=True)
class Terms:
    """What a text is found by: its words and its character bigrams, repetitions kept."""

    words: tuple[str, ...]
    bigrams: tuple[str, ...]


def fold(text: str) -> str:
    """Write full-width forms, compatibility characters and capitals the one way terms are kept.

    >>> fold("ＧＤＰ增长３．５％")
    'gdp增长3.5%'
    """
    return one_spelling(unicodedata.normalize("NFKC", text).lower())


def bigrams(text: str) -> Iterator[str]:
    """Give each two neighbouring Chinese characters, and a character that stands alone.

    >>> list(bigrams("科技局2023年"))
    ['科技', '技局', '年']
    """
    return _bigrams(fold(text))


def _bigrams(folded: str) -> Iterator[str]:
    for run in _HAN_RUN.findall(folded):
        yield from map("".join, pairwise(run)) if len(run) > 1 else run


def without_asking(question: str) -> str:
    """Leave out the words that only ask; a question of nothing else stays as it is.

    >>> without_asking("请问东湖科学城建设由谁牵头?")
    ' 东湖科学城建设 牵头?'
    """
    rest = _ASKING.sub(" ", question)
    return rest if any(map(str.isalnum, rest)) else question


def jieba_cutter(words: Iterable[str]) -> Cutter:
    """Cut with jieba itself, the reference: slow to start (0.5 s) and a tenth as fast."""
    import jieba  # noqa: PLC0415  # costs half a second, and only where rjieba is missing

    jieba.setLogLevel("WARNING")
    tokenizer = jieba.Tokenizer()
    for word in words:
        tokenizer.add_word(word)
    return lambda text: tokenizer.cut_for_search(text, HMM=False)


def rjieba_cutter(words: Iterable[str]) -> Cutter:
    """Cut with rjieba, which gives jieba's own output ten times as fast while HMM is off."""
    dictionary = _rjieba_dictionary()
    for word in words:
        dictionary.add_word(word, None, None)
    return lambda text: dictionary.cut_for_search(text, False)  # noqa: FBT003  # hmm; positional is all it takes


def _rjieba_dictionary() -> Any:
    """Give a dictionary nobody else has.

    Importing rjieba makes one (0.1 s, which answering from facts never pays); where it was not
    imported before, the first to ask takes that one over instead of waiting for a second.
    """
    with _IMPORTING:
        unused = "rjieba" not in sys.modules
        import rjieba  # noqa: PLC0415

        return rjieba._DEFAULT_JIEBA if unused else rjieba.Jieba()  # noqa: SLF001


class Tokenizer:
    """Cuts text with jieba's dictionary and `words` (units, indicators) added to it.

    The dictionary is loaded at the first cut. Safe to use from several threads; does not pickle.
    """

    def __init__(self, words: Iterable[str] = ()) -> None:
        self.dictionary = tuple(sorted({fold(word) for word in words}))

    @cached_property
    def _cut(self) -> Cutter:
        try:
            return rjieba_cutter(self.dictionary)
        except ImportError:
            return jieba_cutter(self.dictionary)

    def words(self, text: str) -> list[str]:
        """Cut into words and their shorter parts, in order; marks and blanks are left out.

        >>> Tokenizer(["市科技局"]).words("市科技局牵头。")
        ['科技', '科技局', '市科技局', '牵头']
        """
        return self._words(fold(text))

    def _words(self, folded: str) -> list[str]:
        return [w for w in self._cut(folded) if w.isalnum() or any(map(str.isalnum, w))]

    def terms(self, text: str) -> Terms:
        """Give what a passage is found by."""
        folded = fold(text)
        return Terms(tuple(self._words(folded)), tuple(_bigrams(folded)))

    def query(self, question: str) -> Terms:
        """Give what a question looks for."""
        return self.terms(without_asking(question))
