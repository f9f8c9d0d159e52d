"""The thing a question speaks of before it asks for a value of something else: 它 points at that."""

from __future__ import annotations

from typing import TYPE_CHECKING

from corpus.words import cut
from qa.task_texts import bare

if TYPE_CHECKING:
    from collections.abc import Collection

MIN_NAME = 4  # characters of a name that documents print
_BEGIN_NO_NAME = ("v", "d", "p", "r", "m", "c", "u")  # tags: 支持, 还, 对, 这, 三, 和, 的


def spoken_subject(topic: str, indicator: str, texts: Collection[str]) -> str | None:
    """Return the longest opening of a topic that one of the bare texts prints, and is no indicator.

    >>> spoken_subject("星火计划专项要支持青年人才", "青年人才", ["设立星火计划专项,支持青年人才"])
    '星火计划专项'
    >>> spoken_subject("技术合同成交额", "技术合同成交额", ["技术合同成交额"])
    """
    words = cut(topic)
    if not words or words[0].tag.startswith(_BEGIN_NO_NAME):
        return None
    openings = (topic[: w.end] for w in reversed(words[:-1]) if w.end >= MIN_NAME)
    found = next((o for o in openings if any(bare(o) in text for text in texts)), None)
    told = found and (found in indicator or indicator in found)
    return None if told else found
