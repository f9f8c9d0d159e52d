"""What a paper must say, where a sentence tells it in a row: 申请书应当载明项目名称、建设地点、投资估算."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from corpus.facts.statements import sentence
from qa.answerers.quoting import quoted
from qa.demand import holds
from qa.naming import introduced
from qa.task_texts import bare
from qa.types import Kind
from qa.words_beside import words_beside

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context
    from qa.drafts import Draft

_WRITTEN = "(?:写明|载明|列明|注明|标明|标注|填写|写清楚?|说明|明确|包括|包含)"
# "项目申请书要写明哪些内容", "许可证上注明什么", "合同应当明确哪些事项"
_ASKED = re.compile(
    rf"(?P<before>.*?)(?P<paper>[\u4e00-\u9fff]{{0,8}}(?:书|表|证|件|单|函|合同|协议|报告|方案|目录|清单|票据?|标签|公告|通知|档案|台账|标识|铭牌))(?:里面?|里头|中|上|当中)?(?:一般|至少|都|还|具体)*(?:要|应当?|应该|必须|需要?|须|得|该)*(?:{_WRITTEN}|写明?|填)(?:了|些)?(?:哪些|哪几[项个类]|什么|啥)(?:内容|东西|事项|信息|要素|项目|方面)?$"
)
_SAYS = rf"[^,;。\n]{{0,4}}(?:应当?|须|必须|需要?|要|中|里|上|内|均|一般|至少)*{_WRITTEN}(?=[^;。\n]*、)"
# A name of one word may be of any paper: 证件, 方案.
SHORTEST = 2
CONFIDENCE = 0.75


def answer(context: Context) -> Draft | None:
    """Quote the one sentence that tells in a row what the paper asked of must say; else None."""
    asked = _ASKED.fullmatch(context.unscoped)
    if asked is None:
        return None
    words = words_beside(context, asked["before"])
    said = {
        span: i
        for i in context.scope.document_ids
        for span in _said(context, i, asked["paper"], words)
    }
    if len(said) != 1:
        return None
    (((start, end), document_id),) = said.items()
    return replace(quoted(context, document_id, start, end, CONFIDENCE), kind=Kind.LIST)


def _said(
    context: Context, document_id: str, paper: str, words: list[str]
) -> Iterator[tuple[int, int]]:
    """Yield the sentences of a document that say of the paper what stands in it."""
    source = context.library.terms.source(document_id)
    about = bare(introduced(context.library.document(document_id)))
    for found in re.finditer(re.escape(paper) + _SAYS, source.view):
        start, end = sentence(source.view, *found.span())
        there = about + bare(source.text[start:end])
        if len(paper) > SHORTEST and all(holds(w, there) for w in words):
            yield start, end
