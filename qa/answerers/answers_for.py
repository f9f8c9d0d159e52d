"""What somebody answers for: "检测机构对什么负责" is told by 检测机构应当对其出具的报告负责."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from qa.answerers.quoting import quoted
from qa.context import blanked
from qa.drafts import refusal
from qa.task_texts import bare
from qa.topics import content_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context
    from qa.drafts import Draft

# "检测机构对什么负责", "申报单位要对哪些东西负责", "依托单位对谁负责"; not 对什么负责人
_ASKED = re.compile(
    r"^(?P<who>[^,，]{2,24}?)(?:各自|分别|都|应当?|需要?|必须|要|得|该|是)*对(?P<of>什么|啥|谁|哪些?\w{0,4}?|什么\w{1,4}?)(?:负责|担责|承担责任)(?:的|任)?$"
)
# "检测机构应当对其出具的报告的真实性、准确性负责"; not 对质量负责的单位, 对申报负责审核
_SAID = re.compile(
    r"(?P<who>[^,，。；;:：\n\t]{2,30}?)(?:应当?|必须|需要?|须|要|依法|全面)*对(?P<of>[^。；;\n\t]{2,120}?)(?:全面|共同)?负责(?=[,，。；;\n]|$)"
)
# "由检测机构对报告负责", "其中,各区政府"
_OPENING = re.compile(r"^(?:[由各\s\d.、]|其中|规定)+")
_WHOM = re.compile(
    r"人民$|政府$|大会$|常务?委员会$|常委会$|党委$|组织$|会议$|法人$|股东$|理事会$|董事会$"
)
MIN_WHO = 3
CONFIDENCE = 0.78


def answer(context: Context) -> Draft | None:
    """Quote the one sentence in scope that says what the one asked about answers for.

    To whom is refused where none says so: who does one of its tasks is not to whom it answers.
    """
    view = blanked(context.question.view, context.scope.used).strip(" ,，?？。")
    asked = _ASKED.match(view)
    who = bare(asked["who"]) if asked else ""
    words = content_words(who)
    if asked is None or len(who) < MIN_WHO or not words:
        return None
    saying = context.library.saying(max(words, key=len))
    to_whom = asked["of"] == "谁"
    found = [
        (document_id, start, end)
        for document_id in context.scope.document_ids
        if document_id in saying
        for start, end in _said(context, document_id, who, whom=to_whom)
    ]
    if to_whom and not found:
        return replace(refusal(f"没有写明{who}对谁负责"), final=True)
    said = {bare(context.library.text(i)[start:end]) for i, start, end in found}
    if len(said) != 1:
        return None
    return quoted(context, *found[0], CONFIDENCE)


def _said(context: Context, document_id: str, who: str, *, whom: bool) -> Iterator[tuple[int, int]]:
    """Find the clauses that say what somebody of that name answers for, or to whom."""
    for found in _SAID.finditer(context.library.text(document_id)):
        named = _OPENING.sub("", found["who"])
        other = bare(named)
        if other.endswith(who) and bool(_WHOM.search(found["of"])) is whom:
            yield found.end("who") - len(named), found.end()
