"""Who keeps a standard or a guide and who explains it, as its preface says of itself.

本指南由某部负责管理，由某院负责技术解释。        指南由哪个司负责管理 | 条文看不懂归哪家解释
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from corpus.characters import shape
from corpus.facts.statements import sentence
from qa.answerers.quoting import quoted
from qa.demand import holds, things
from qa.library import bare_text
from qa.naming import introduced
from qa.task_texts import bare

if TYPE_CHECKING:
    from collections.abc import Iterator

    from corpus.types import Document
    from qa.context import Context
    from qa.drafts import Draft

_KIND = "指南|规范|标准|规程|导则|规则|图集|定额|目录"
_WHO = r"(?:谁|(?:哪(?:一)?[个家]|什么|啥)(?:部门|单位|机关|机构|[司局委办厅处院所](?!长)|公司|协会|中心)?)"
# Behind the name of one: "由哪个司负责管理", "的日常管理归谁", "有条文看不懂,归哪家负责技术解释"; not "谁来管理社区"
_ASKS = re.compile(
    rf"(?:里)?(?:的)?[,，]?(?:(?:有|对|里面?的?|的)*(?:具体)?(?:条文|条款|内容|技术)(?:有(?:疑问|问题)|看不懂|不明白|不清楚)(?:的话)?[,，]?)?(?:都|又|具体|应该|要)*"
    rf"(?:(?:由|归|是|找|请)*{_WHO}(?:来|在)?(?:负责|承担)?(?P<deed>(?:日常|具体|统一|技术(?:内容)?|条文)*的?(?:管理|解释)(?:工作)?)"
    rf"|(?P<noun>(?:日常|具体|统一|技术(?:内容)?|条文)*(?:管理|解释)(?:工作|单位|部门)?)(?:由|归|是)*{_WHO}(?:来)?(?:负责|承担)?)的?[?？呢啊]*"
)
_NAME = re.compile(
    rf"^[《\"“]?(?P<name>[^,，?？]{{2,40}}?(?P<kind>{_KIND}))[》\"”]?(?:\(?20\d\d年?版?\)?)?"
)
# "本指南由某部组织编制，由某司负责管理，某中心负责技术解释", "本规范由某部负责管理和对强制性条文的解释"
_OF_ITSELF = re.compile(rf"本(?P<kind>{_KIND})由(?=[^。\n]{{2,160}}?(?:管理|解释))")
# "全国智慧社区指南": of the whole country, which its name need not say
_OF_ALL_CHINA = frozenset(("全国", "国家", "我国", "中国"))
# A preface stands so near the beginning; what names a text without title stands in it.
PREFACE = 3000
CONFIDENCE = 0.75


def answer(context: Context) -> Draft | None:
    """Quote what the one document named says of who keeps or explains it; None for another question."""
    view = context.question.view
    named = _NAME.match(view)
    asked = _ASKS.fullmatch(view, named.end()) if named else None
    if named is None or asked is None:
        return None
    deed = "管理" if "管理" in (asked["deed"] or asked["noun"]) else "解释"
    name = named["name"].removesuffix(named["kind"])
    words = [word for word in things(name) if word not in _OF_ALL_CHINA]
    if not words:
        return None
    found = [
        (document_id, said)
        for document_id in context.library.entries
        for said in _said(context.library.document(document_id), named["kind"], deed, words)
    ]
    return quoted(context, found[0][0], *found[0][1], CONFIDENCE) if len(found) == 1 else None


def _said(document: Document, kind: str, deed: str, words: list[str]) -> Iterator[tuple[int, int]]:
    """Yield the preface's sentence on who does it, of a document that is on all words of the name."""
    text = document.parsed.text
    if any(holds(w, bare(introduced(document)) + bare_text(text[:PREFACE])) < 1 for w in words):
        return
    view = shape(text[:PREFACE])
    for found in _OF_ITSELF.finditer(view):
        start, end = sentence(view, *found.span())
        if found["kind"] == kind and re.search(rf"负责[^,;]{{0,16}}{deed}", view[start:end]):
            yield start, end
