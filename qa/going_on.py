"""What a paragraph goes on to say: its opening sentence says that something is done, the next ones how."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from corpus.split import sentence_spans
from qa.stretch_search import text_of

if TYPE_CHECKING:
    from qa.context import Context
    from qa.demand import Demand
    from qa.stretch_search import Found

# A paragraph is told on up to this length: 86 of 100 with 40 characters or more are no longer (22,428 of 528 documents).
MAX_TOLD = 320
# Questions that one sentence need not answer: 怎么做, 会怎样, 哪些, and those that ask in no known way
_TOLD_ON = frozenset({"how", "consequence", "list", "use"})
# "怎么筛", "能做什么", "有何后果": asks for more than that it is done
_HOW = re.compile(r"怎么|怎样|如何|咋|什么|啥|哪|何")


def going_on(context: Context, best: Found, demand: Demand) -> Found:
    """Quote with a paragraph's opening sentence those behind it, where how or what is asked."""
    shape, view = demand.shape, context.question.view
    if (shape and shape.name not in _TOLD_ON) or not _HOW.search(view) or best.seen.listed:
        return best
    said = text_of(context, best)
    text = context.library.document(best.document_id).parsed.text
    if "\n" in said.strip() or not _opens_paragraph(text, best.start) or said[-1:] not in "。；;":
        return best
    stop = text.find("\n", best.end)
    end = stop if stop >= 0 else len(text)
    for _, last in sentence_spans(text, best.end, end):
        if last - best.start > MAX_TOLD:
            break
        best = replace(best, end=last)
    return best


def _opens_paragraph(text: str, start: int) -> bool:
    """Tell a stretch that a line begins with, or its heading: "第三条 ", "（二）完善机制。"."""
    line = text.rfind("\n", 0, start) + 1
    return start - line <= MAX_HEAD and "。" not in text[line : start - 1]


# A heading that runs in is no longer than this.
MAX_HEAD = 30
