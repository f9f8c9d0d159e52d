"""A value that a text leaves to an annex which is not there: 收入和财产限额具体见附件1."""

from __future__ import annotations

import re

from corpus.split import sentence_spans
from qa.stretches import unnumbered

# "具体见附件1", "详见附表", "标准见附件"
_IN_ANNEX = re.compile(
    r"(?:具体|详细|标准|另|请|可)*(?:详见|参见|见)(?:本\w{2})?(?P<annex>附[件表录])\s?\d{0,2}"
)
_NUMBER = re.compile(r"\d")
# "家庭财产限额具体是多少万", "补贴标准分别是多少": the end of what is asked for
_ASKED = re.compile(
    r"(?P<of>[\u4e00-\u9fff]{4})(?:具体|分别|各自?|又|都|到底|究竟)*(?:是|有|为)?(?:多少|几[个元万千百])"
)


def left_to_annex(text: str, document: str, view: str) -> str | None:
    """Return what a stretch leaves the value asked for to, where no sentence with a number names it and no annex is there."""
    asked = _ASKED.search(view)
    if asked is None:
        return None
    naming = [p for p in _sentences(text) if asked["of"] in p]
    leaves = [m for p in naming if (m := _IN_ANNEX.search(p)) and not _numbers(p, m)]
    told = any(_NUMBER.search(unnumbered(p)) for p in naming if not _IN_ANNEX.search(p))
    if len(leaves) != 1 or told or _is_there(document, leaves[0]["annex"]):
        return None
    return leaves[0].group()


def _sentences(text: str) -> list[str]:
    spans = sentence_spans(text, 0, len(text))
    return [part for start, end in spans for part in text[start:end].split("\n")]


def _numbers(part: str, found: re.Match[str]) -> bool:
    return _NUMBER.search(part[: found.start()] + part[found.end() :]) is not None


def _is_there(document: str, annex: str) -> bool:
    """Tell a text with a line that opens an annex: 附件1 alone; 附件： opens a list of what they are called."""
    return re.search(rf"(?m)^\s*{annex}\s?\d{{0,2}}\s*$", document) is not None
