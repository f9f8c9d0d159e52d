"""What a reply (答复, 复函, 批复) says of the request it answers, and who made it.

王超斌委员：您提出的《关于设立总理热线电话的提案》收悉 | 你局《关于…的请示》（…〔2004〕14号）收悉
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from corpus.characters import shape

if TYPE_CHECKING:
    from collections.abc import Iterator

WITHIN = 1500
"""Characters in which a reply says so."""
# "你们《关于…的请示》（…〔2004〕14号）收悉", "你局关于…的请示（…）收悉"
_RECEIVED = re.compile(
    r"(?P<what>(?:[《<\"][^《》<>\"\n]{4,80}[》>\"]|关于[^《》。;\n]{4,80}?的(?:请示|函|报告|提案|建议))(?:及[^。\n()]{2,12})?\s?(?:\([^()\n]{4,40}\))?)[^。\n]{0,12}收悉"
)
# "王超斌委员：", "刘庆峰等15位代表：" on a line of its own
_ASKERS = re.compile(
    r"^\s*(?P<who>[\u4e00-\u9fff·]{2,12}(?:等\d{0,3}[位名]?)?(?:代表|委员|同志)) ?:\s*$",
    re.MULTILINE,
)
# A document that replies, by its title
_REPLIES = re.compile(r"答复|复函|批复|的复")


def received(text: str) -> re.Match[str] | None:
    """Find the request that a text says was received; `what` names it."""
    return _RECEIVED.search(shape(text[:WITHIN]))


def askers(text: str) -> re.Match[str] | None:
    """Find the deputies or members that a reply is addressed to, `who`."""
    return _ASKERS.search(shape(text[:WITHIN]))


def replies(title: str) -> bool:
    """Tell a document that replies, by its title."""
    return _REPLIES.search(title) is not None


def asked_about(text: str) -> Iterator[str]:
    """Yield what a reply is called by besides its title: the request, and who made it."""
    if found := received(text):
        yield found["what"]
    if found := askers(text):
        yield found["who"]
