"""What a reply (答复, 复函, 批复) says of the request it answers, and who made it.

王超斌委员：您提出的《关于设立总理热线电话的提案》收悉 | 你局《关于…的请示》（…〔2004〕14号）收悉
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from corpus.characters import shape
from corpus.split import sentence_spans

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

# "二、关于支持国有企业问题。你省请求，国家对…给予补助。", "你市希望省里…", "…的请示收悉。"
_REQUESTS = re.compile(
    r"(?:[一二三四五六七八九十]+、[^。\n]{4,40}。\s*)?[你您贵](?:们|单位|[省市区县州部委局厅院校])?(?:[\u4e00-\u9fff]{2,4}[市区县州])?(?:请求|恳请|希望|建议)|[^。]*收悉。?$"
)
# "湖北请求了什么", "代表提的什么建议": the request itself is asked for
_ASKS_REQUEST = re.compile(
    r"(?:请求|恳请|申请|希望|建议|请示|提)(?:了|过|的|出)*(?:什么|啥|哪)|(?:什么|啥|哪[个些几]?)(?:请求|请示|建议|诉求|希望)"
)


def only_requests(said: str) -> bool:
    """Tell a sentence of a reply that says what was asked for, and nothing of what is replied.

    >>> only_requests("你省请求，国家对该港建设给予补助。"), only_requests("同意你省请求。")
    (True, False)
    """
    found = _REQUESTS.match(shape(said))
    return found is not None and "\n" not in said and _is_one(said[found.end() :])


def asks_for_request(view: str) -> bool:
    """Tell a question for what was requested, not for the reply."""
    return _ASKS_REQUEST.search(view) is not None


def _is_one(rest: str) -> bool:
    return len(sentence_spans(rest, 0, len(rest))) <= 1


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
