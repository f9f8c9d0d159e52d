"""Several values asked for in one breath, told with the whole sentence that holds the first of them."""

from __future__ import annotations

import re

from corpus.split import sentence_spans

_VALUE = r"(?:多少|几(?![乎何])|多[大久长高])"
# "最大多少平、租金补几成、补几年", "补多少钱,补几个月", "住几天和报销几成"
_SEVERAL = re.compile(rf"{_VALUE}[^,，、;；]{{0,6}}?[,，、;；和][^,，、;；]{{0,12}}?{_VALUE}")
# So many characters of a sentence are told whole.
MAX_CHARS = 120


def with_its_sentence(text: str, start: int, end: int, view: str) -> tuple[int, int]:
    """Return the clauses of a text with the rest of their sentence, where several values are asked for.

    >>> told = with_its_sentence("可领50%补贴，为期3年。另有奖励。", 0, 7, "补几成、补几年")
    >>> "可领50%补贴，为期3年。另有奖励。"[slice(*told)]
    '可领50%补贴，为期3年。'
    """
    if not _SEVERAL.search(view):
        return start, end
    around = [s for s in sentence_spans(text, 0, len(text)) if s[0] < end and start < s[1]]
    if not around or around[-1][1] - around[0][0] > MAX_CHARS:
        return start, end
    return min(start, around[0][0]), max(end, around[-1][1])
