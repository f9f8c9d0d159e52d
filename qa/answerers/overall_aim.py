"""What a document as a whole aims at by a year: "行动计划到2025年的目标是什么".

asked := name of the document, a year, 目标 | 愿景 | "要达到什么" | "要实现什么", and nothing else
told  := the paragraph that begins "到2025年，…"
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from qa.context import blanked
from qa.drafts import Draft
from qa.types import Kind

if TYPE_CHECKING:
    from qa.context import Context

_ASKED = re.compile(r"目标|愿景|蓝图|达到什么|实现什么|什么(?:程度|水平)")
# What is left of such a question beside the document's name and the year
_LEFT = re.compile(
    r"(?:目标|愿景|蓝图|总体|主要|具体|阶段性?|行动|发展|建设|工作|预期|提出|设定|确定|规定|达到|实现|什么|哪些|怎么|如何|多少"
    r"|程度|水平|表述|描述|样|说|写|讲|定|做|到|至|底|末|的|总|是|要|会|将|为|有|里|中|内|呢|啊|[\s,。?!、;:])*"
)
MIN_SAID = 20  # characters: a shorter paragraph is a heading
MAX_SAID = 600  # of a longer paragraph, the first sentence


def answer(context: Context) -> Draft | None:
    """Quote the paragraph in which the one document named says what is to be by the year asked about."""
    question, scope = context.question, context.scope
    years = [p for p in question.periods if not p.several]
    if len(scope.document_ids) != 1 or not scope.used or len(years) != 1:
        return None
    spans = [*scope.used, *((p.start, p.end) for p in years)]
    left = blanked(question.view, spans)
    if not _ASKED.search(left) or not _LEFT.fullmatch(left):
        return None
    document_id = scope.document_ids[0]
    text = context.library.document(document_id).parsed.text
    said = re.search(_by_year(years[0].last), text)
    if said is None:
        return None
    cited = context.library.cite(document_id, *said.span("said"))
    quote = re.sub(r"\s*\n\s*", "", cited.quote).rstrip("。")
    return Draft(
        f"{context.name(document_id)}提出：{quote}。", Kind.PASSAGE, (cited,), confidence=0.85
    )


def _by_year(year: int) -> str:
    """Return what finds "到2025年，…" at the start of a paragraph or sentence, to the paragraph's end."""
    opens = rf"(?:^|[。\n])\s*(?P<said>(?:力争|努力|展望|通过努力[,，])?(?:到|至)?\s?{year}\s?年(?:底|末)?[,，]"
    return rf"{opens}(?:[^\n]{{{MIN_SAID},{MAX_SAID}}}(?=\n|$)|[^。\n]{{{MIN_SAID},}}。?))"
