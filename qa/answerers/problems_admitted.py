"""What a report admits to be wanting, in its one paragraph on it: 存在的问题有哪些.

同时，我们也清醒看到，发展还面临不少困难，主要是：…；…。对此，我们将…
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from corpus.characters import shape
from corpus.split import sentence_spans
from qa.answerers.quoting import quoted

if TYPE_CHECKING:
    from qa.context import Context
    from qa.drafts import Draft

_WANTING = r"(?:问题|不足|短板|困难|挑战|差距|弱项)"
_NOUN = rf"(?:主要|突出|具体)?{_WANTING}(?:[和与、]?{_WANTING})*"
_WHICH = r"(?:哪些|什么|啥)(?:样的)?"
# What is left beside place and year: "报告里承认还存在哪些问题", "存在的主要问题和不足有哪些", "还有哪些短板"
_ASKS = re.compile(
    r"(?:政府)?(?:工作)?(?:报告)?(?:里面?|中|上)?[,，]?(?:市?政府|市里|自己)*(?:也)?(?:承认|坦承|认为|认识到|清醒看到|看到|指出|提到|说到?|讲到?|写到?|列出)?(?:了|的)?(?:当前|目前|现在|发展|工作|自身|方面|中)*"
    rf"(?:(?:都|也|仍|还)*(?:存在|面临|有)(?:着|了)?{_WHICH}{_NOUN}|(?:还|仍)?(?:存在|面临)的?{_NOUN}(?:都|主要|分别)*(?:有|是|包括)(?:{_WHICH}))"
)
# "我们也清醒地认识到", "也要看到…还存在不少问题"
_ADMITS = re.compile(
    rf"清醒地?(?:认识|看|意识)到|(?:认识到|看到|深知)[^。\n]{{0,80}}?(?:存在|面临)[^。\n]{{0,16}}?{_WANTING}"
)
# "对此，我们将…": what is done about it
_ABOUT_IT = re.compile(r"\s*(?:对此|对于?这些|针对这些|面对这些|我们(?:一定|将|必须))")
MAX_CHARS = 900
CONFIDENCE = 0.75


def answer(context: Context) -> Draft | None:
    """Quote that paragraph of the one document that is asked; None for another question."""
    if not _ASKS.fullmatch(context.undated.strip(" ,，的?？")):
        return None
    found = [
        (document_id, span)
        for document_id in context.scope.document_ids
        for span in _admitted(context.library.text(document_id))
    ]
    return quoted(context, found[0][0], *found[0][1], CONFIDENCE) if len(found) == 1 else None


def _admitted(text: str) -> list[tuple[int, int]]:
    """Return from where to where paragraphs admit what is wanting, without what is done about it."""
    view = shape(text)
    found: dict[int, tuple[int, int]] = {}
    for said in _ADMITS.finditer(view):
        first, stop = view.rfind("\n", 0, said.start()) + 1, view.find("\n", said.end())
        line = sentence_spans(text, first, stop if stop >= 0 else len(text))
        told = [s for s in line if s[1] > said.start()]
        kept = [told[0]] if told else []
        for span in told[1:]:
            if _ABOUT_IT.match(view, span[0]):
                break
            kept.append(span)
        if kept and kept[-1][1] - kept[0][0] <= MAX_CHARS:
            found.setdefault(first, (kept[0][0], kept[-1][1]))
    return list(found.values())
