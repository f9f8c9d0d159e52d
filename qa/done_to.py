"""What a list of things that something is done to is called: 登记项目 of 证上登记哪些项目."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from corpus.words import Word, cut

if TYPE_CHECKING:
    from qa.term_questions import Asked

# "要记载", "应当公示", "都登记": that and how it is done is no part of the name
_MUST = re.compile(r"(?:应当?|应该|必须|需要?|要|须|得|可以?|会|都|主要|具体|还|分别)+$")
# What may stand between: 身份证上, 申请时, 章程里
_IN_IT = re.compile(r"(?:上|里面?|中|内|时|的时候)+(?:面)?$")
# 项目, 内容, 信息, 服务内容; not 领域的国家质检中心
_NOUN = re.compile(r"(?!什么|哪)[\u4e00-\u9fff]{2,4}(?<!的)")


def lists_done_to(asked: Asked) -> tuple[tuple[str, str], ...]:
    """Return the names that a list may have, each with the words that say what it is of.

    >>> from qa.term_questions import asked_list
    >>> lists_done_to(asked_list("渔船证书上登记哪些项目"))
    (('登记项目', '渔船证书'), ('登记的项目', '渔船证书'))
    """
    words = cut(asked.terms[0]) if asked.terms and _NOUN.fullmatch(asked.behind) else []
    if len(words) < 2 or len(words[-1].text) < 2 or not _is_done(words[-1]):
        return ()
    of = _IN_IT.sub("", _MUST.sub("", asked.terms[0][: words[-1].start]))
    verb = words[-1].text
    return tuple((f"{verb}{joint}{asked.behind}", of) for joint in ("", "的")) if of else ()


def _is_done(word: Word) -> bool:
    """Tell what is done, 记录 too, which the dictionary has as a thing."""
    return word.tag in ("v", "vn") or word.text == "记录"
