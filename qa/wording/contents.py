"""What a document is about, in its own words: what it is made for, and the parts it has."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from corpus.characters import shape
from corpus.types import Span
from qa.replies import received
from qa.wording.divisions import chapters
from qa.wording.told import Told

if TYPE_CHECKING:
    from corpus.types import Document

NAME = "主要内容"
# Characters from the start in which a document says what it is made for.
PURPOSE_WITHIN = 2500
# "为规范…管理，根据《…》，制定本办法", "为深入贯彻…，现将有关事项通知如下", "根据《…纲要》,特制订本规划"
_PURPOSE = re.compile(
    r"(?:(?<=[\n。:])|^)\s*(?:第[一1]条\s*)?(?P<said>(?:为|根据|按照|经)[^。\n]{10,320}?"
    r"(?:制定|制订|编制|提出|通知|函复|批复|决定|设立|意见|公布)[^。\n]{0,60}?)(?=[。:\n])"
)


def contents(document: Document) -> Told | None:
    """Tell what a document is made for, or what it replies to, and its parts; None without either."""
    text = document.parsed.text
    said: list[str] = []
    spans: list[tuple[str, Span]] = []
    purpose = _PURPOSE.search(shape(text[:PURPOSE_WITHIN]))
    asked = None if purpose else received(text)
    if purpose:
        start, end = purpose.span("said")
        said.append(text[start:end].replace("\n", ""))
        spans.append((document.id, Span(start, end)))
    elif asked:
        start, end = asked.span("what")
        said.append(f"答复{text[start:end]}".replace("\n", ""))
        spans.append((document.id, Span(*asked.span())))
    named = document.parsed.header.spans.get("title")
    if named:
        spans.insert(0, (document.id, named))
    parts = chapters(document)
    if parts:
        said.append(f"分{parts.text}")
        spans.extend(parts.spans)
    return Told(f"{NAME}：{'；'.join(said)}", tuple(spans)) if said else None
