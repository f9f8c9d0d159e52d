"""Dictionaries → features of words: the same English gloss or the same meaning, the same feature.

CC-CEDICT has `補貼 补贴 [bu3 tie1] /to subsidize/subsidy/allowance/`; the word nets have
`02199590-v<TAB>cmn:lemma<TAB>补贴`, one line a word and meaning.
"""

from __future__ import annotations

import gzip
import re
from collections import defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Container, Iterator
    from pathlib import Path

    Features = dict[str, dict[str, float]]

GLOSS_WEIGHT = 1.5  # a gloss word for word the same tells more than one of its words

_ENTRY = re.compile(r"\S+ (?P<word>\S+) \[[^\]]*\] /(?P<glosses>.*)/")
_MEANING = re.compile(r"(?P<meaning>\d+-\w)\t[^\t]*\t(?P<word>[^\t]+)")
_ASIDE = re.compile(r"\([^)]*\)|\[[^\]]*\]|CL:.*")
_ENGLISH = re.compile(r"[a-z]{2,}")
_ENDINGS = (("ies", "y"), ("ing", ""), ("es", ""), ("ed", ""), ("s", ""))
_EMPTY = frozenset(
    "an the of to in on for and or with by be is sth sb one ones from as at esp etc fig lit idiom"
    " variant also see abbr surname person place it that not up out into over used".split()
)


def features(folder: Path, words: Container[str]) -> Features:
    """Read the features of these words from a folder of dictionaries; none where it has none."""
    found: Features = defaultdict(lambda: defaultdict(float))
    for file in sorted(folder.glob("*.txt.gz")):
        for word, feature, weight in _of_dictionary(file):
            if word in words:
                found[word][feature] += weight
    for file in sorted(folder.glob("*.tab")):
        for word, feature in _of_word_net(file):
            if word in words:
                found[word][feature] += 1
    return found


def _of_dictionary(file: Path) -> Iterator[tuple[str, str, float]]:
    with gzip.open(file, "rt", encoding="utf-8") as lines:
        for line in lines:
            if entry := _ENTRY.match(line):
                for gloss in entry["glosses"].split("/"):
                    yield from ((entry["word"], *feature) for feature in _of_gloss(gloss))


def _of_gloss(gloss: str) -> Iterator[tuple[str, float]]:
    """Give a gloss whole, and its words, together as one."""
    found = _ENGLISH.findall(_ASIDE.sub("", gloss).lower())
    stems = [_stem(word) for word in found if word not in _EMPTY]
    if stems:
        yield "gloss " + " ".join(stems), GLOSS_WEIGHT
    yield from (("word " + stem, len(stems) ** -0.5) for stem in stems)


def _of_word_net(file: Path) -> Iterator[tuple[str, str]]:
    for line in file.read_text("utf-8").splitlines():
        if (meaning := _MEANING.match(line)) is not None:
            yield meaning["word"], f"meaning {meaning['meaning']}"


def _stem(word: str) -> str:
    for ending, instead in _ENDINGS:
        if word.endswith(ending) and len(word) > len(ending) + 3:
            return word.removesuffix(ending) + instead
    return word
