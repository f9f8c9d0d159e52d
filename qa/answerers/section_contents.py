"""What a short section of its own says: "冷链标准规范哪些内容" asks for 3.冷链标准。规范冷链的…."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from qa.answerers.quoting import quoted
from qa.context import blanked
from qa.headings_called import heading_called

if TYPE_CHECKING:
    from qa.context import Context
    from qa.drafts import Draft

# "冷链标准都规范些什么内容", "第一类产品主要涉及哪些方面", "冷链标准规范哪些技术要求"
_ASKED = re.compile(
    r"^(?P<name>[^,，]{3,30}?)(?:里面?|中)?(?:都|主要|具体|又)*(?P<does>规范|规定|涉及|讲|说|明确|写)(?:了|的是|的)?"
    r"些?(?:哪些|什么|啥|哪几个?方面)(?:样的)?(?:(?:技术|具体)?(?:要求|内容|方面|东西|事项))?$"
)
# A section is told whole up to this length; what is longer has parts that others ask for.
MAX_CHARS = 300
CONFIDENCE = 0.78


def answer(context: Context) -> Draft | None:
    """Quote the one section called so, where it is short and has no headings below."""
    view = re.sub(r"[(（]\s*[)）]", "", blanked(context.question.view, context.scope.used))
    asked = _ASKED.match(view.strip(" ,，?？。"))
    called = heading_called(context, asked["name"]) if asked else None
    if called is None:
        return None
    parsed = context.library.document(called.document_id).parsed
    section = called.section
    at = parsed.sections.index(section)
    start, end = section.heading_end, section.end
    while start < end and parsed.text[start] in "。.:：  \n\t":
        start += 1
    while end > start and parsed.text[end - 1].isspace():
        end -= 1
    has_parts = any(s.parent == at for s in parsed.sections)
    if has_parts or not 0 < end - start <= MAX_CHARS:
        return None
    return quoted(context, called.document_id, start, end, CONFIDENCE)
