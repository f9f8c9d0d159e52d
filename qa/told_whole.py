"""What a sentence needs beside it to be told whole: the items it leads in, what limits it.

第九条 有下列行为之一的，处警告：       its items (一)…(二)…, all of them
不再换领新证；但是，应当登记备案。      the exception, and the rule before an exception
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from corpus.facts.listed import numbered_lines
from corpus.split import sentence_spans
from corpus.tables import section_at
from qa.stretch_search import text_of
from qa.stretches import MAX_LIST

if TYPE_CHECKING:
    from collections.abc import Sequence

    from corpus.types import Section
    from qa.context import Context
    from qa.stretch_search import Found

# "现将有关事项通知如下：" leads in a whole document
_WHOLE_DOCUMENT = re.compile(
    r"(?:通知|通告|公告|批复|函复|函告|报告|决定|意见|办法|方案|分工)如下[。：:]?\s*$"
)
# "…给予处分：", "应当提交下列材料。"
_LEADS_IN = re.compile(
    r"[:：]\s*$|(?:下列|以下(?!简称|统称|合称|称)|如下)[^。；;\n]{0,12}[。:：]\s*$"
)
# "。其中，企业研发费用应当符合…；高校研发费用应当符合…。": what a definition says of what it defines
_OF_ITS_PARTS = re.compile(r" ?其中[，,:：]?[^\n。]{6,300}。")
# "；但是，应当登记备案。", "。但有特殊情况的除外。"; not 但凡
_EXCEPTION = re.compile(r"但(?!凡)")


def told_whole(context: Context, best: Found) -> Found:
    """Return a stretch with the items that it leads in, or with the exception to the rule it tells."""
    document = context.library.document(best.document_id)
    text, sections = document.parsed.text, document.parsed.sections
    said = text_of(context, best).rstrip()
    if _LEADS_IN.search(said):
        if leads_in_document(said):
            return best
        end = _items_end(text, sections, best.start + len(said))
        return replace(best, end=end) if end and end - best.start <= MAX_LIST else best
    if "\n" in said or "\t" in said:
        return best
    return _with_exception(text, best)


def leads_in_document(sentence: str) -> bool:
    """Tell "现将有关事项通知如下：", behind which all of a document stands, and no list."""
    return _WHOLE_DOCUMENT.search(sentence) is not None


def of_its_parts(text: str, end: int) -> int:
    """Return where a definition ends that goes on to say what holds of some of what it defines.

    >>> of_its_parts("本办法所称票据，是指收据和发票。其中，发票应当加盖公章。", 16)
    28
    """
    more = _OF_ITS_PARTS.match(text, end) if text[end - 1 : end] == "。" else None
    return more.end() if more else end


def _items_end(text: str, sections: Sequence[Section], at: int) -> int | None:
    """Return where the items end that follow at once: those of the outline, else numbered lines."""
    within = section_at(sections, at - 1)
    items = [s for s in sections if s.parent == within and s.number] if within is not None else []
    if len(items) > 1 and items[0].start >= at and not text[at : items[0].start].strip():
        return _last_item_end(text, sections, items[-1])
    lines = numbered_lines(text, at)
    return lines[-1].end + text.startswith(("。", "；"), lines[-1].end) if lines else None


def _last_item_end(text: str, sections: Sequence[Section], last: Section) -> int:
    """Return where the last item ends: without parts at its line's end, what follows is the article's."""
    parts = last.title or any(last.start < s.start < last.end for s in sections)
    line = text.find("\n", last.start, last.end)
    end = last.end if parts or line < 0 or text[line - 1] != "。" else line
    return last.start + len(text[last.start : end].rstrip())


def _with_exception(text: str, best: Found) -> Found:
    """Quote a rule with the exception behind it, and an exception with the rule before it."""
    first = text.rfind("\n", 0, best.start) + 1
    stop = text.find("\n", best.end)
    line = sentence_spans(text, first, stop if stop >= 0 else len(text))
    behind = next((s for s in line if s[0] >= best.end), None)
    before = next((s for s in reversed(line) if s[1] <= best.start), None)
    if before and text[before[1] - 1] in "；;" and _EXCEPTION.match(text, best.start):
        return replace(best, start=before[0])
    if behind and _EXCEPTION.match(text, behind[0]) and text[best.end - 1] in "。；;":
        return replace(best, end=behind[1])
    return best
