"""When a document was given out and by whom, where it is not signed: a report to a meeting, a day with its verb.

report := title "——2024年2月1日在某市第七届人民代表大会第五次会议上" "市长 张三"
sent   := unit "2018年7月30日签发" "2018年8月3日发布"
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from corpus.characters import shape
from corpus.closing import DATE
from corpus.types import Span
from qa.fields import Field
from qa.wording.told import Told, evidence, one_line

if TYPE_CHECKING:
    from corpus.types import Document

# A report's day and speaker stand so near its start.
GIVEN_WITHIN = 400
# The days on which a document was signed and sent stand so near its end.
SENT_WITHIN = 600
# The day, and below or right behind it who spoke: "市长 黄江", "国务院总理李克强"
_GIVEN = re.compile(
    rf"^[-( ]*(?P<when>{DATE})\s?在[^。;\n]{{6,60}}(?:会议|大会)上?\)?"
    r"\s*(?P<who>[\u4e00-\u9fff]{0,16}?(?:[市省州盟县区旗镇乡]长|主席|总理|专员)\s*[\u4e00-\u9fff·]{2,6})?$",
    re.MULTILINE,
)
# "《…要点》已经市人民政府同意,现印发给你们", "已经国务院第23次常务会议修订通过": said in the first lines
_APPROVED = re.compile(
    r"(?:[已业]经|报经|^经|(?<=[,。;》])经)(?P<who>[^,。;《》\n]{2,40}?)(?:研究|审查|审核|审定)?"
    r"(?:同意|批准|(?:审议|讨论|修订|表决)?通过|审定)(?=[,。;]|并|后|$|现)",
    re.MULTILINE,
)
APPROVED_WITHIN = 1500
_SENT = re.compile(rf"^(?P<said>{DATE}\s?(?:签发|发布|公布))$", re.MULTILINE)


def speaker(document: Document) -> Told | None:
    """Tell who gave a report, as it stands below the title."""
    text = document.parsed.text
    found = _GIVEN.search(shape(text[:GIVEN_WITHIN]))
    if found is None or not found["who"]:
        return None
    said = text[slice(*found.span("who"))].replace("\n", "")
    return Told(said, ((document.id, Span(*found.span("who"))),))


def day_given(document: Document) -> Told | None:
    """Tell the day on which a report was given."""
    text = document.parsed.text
    found = _GIVEN.search(shape(text[:GIVEN_WITHIN]))
    if found is None:
        return None
    end = found.start("who") if found["who"] else found.end()
    line = Span(found.start(), found.start() + len(text[found.start() : end].rstrip()))
    return Told(text[slice(*found.span("when"))], ((document.id, line),), Field.GIVEN)


def meeting(document: Document) -> Told | None:
    """Tell the day on which a report was given, and at which meeting."""
    text = document.parsed.text
    found = _GIVEN.search(shape(text[:GIVEN_WITHIN]))
    told = day_given(document)
    if found is None or told is None:
        return None
    _, line = told.spans[0]
    said = one_line(text, Span(found.start("when"), line.end)).rstrip(")）")
    return Told(said, told.spans, Field.GIVEN)


def approved_by(document: Document) -> Told | None:
    """Tell who agreed to a document before it was given out."""
    text = document.parsed.text
    found = _APPROVED.search(shape(text[:APPROVED_WITHIN]))
    if found is None:
        return None
    said = one_line(text, Span(*found.span("who")))
    return Told(said, ((document.id, evidence(text, Span(*found.span()))),))


def days_sent(document: Document) -> Told | None:
    """Tell the days on which a document was signed and made public, each with its verb."""
    text = document.parsed.text
    tail = max(0, len(text) - SENT_WITHIN)
    sent = [Span(tail + m.start(), tail + m.end()) for m in _SENT.finditer(shape(text[tail:]))]
    said = "，".join(text[s.start : s.end] for s in sent)
    return Told(said, tuple((document.id, s) for s in sent)) if sent else None
