"""Whom a document says to turn to: who explains it, and who hears of problems in carrying it out."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from corpus.characters import shape
from corpus.closing import ORGAN
from corpus.types import Span
from qa.wording.told import Told, evidence, one_line

if TYPE_CHECKING:
    from corpus.types import Document

# "本办法由市科技局负责解释", "解释权属省委宣传部、省社科联"
_EXPLAINS = re.compile(
    r"由(?P<who>[\u4e00-\u9fff、()和]{2,60}?)(?:会同[^,。;\n]{2,40})?(?:负责|承担|具体负责|进行)?解释(?:工作)?(?=[。;,\n]|$)"
    r"|解释权(?:归|属于?|由)(?P<whose>[\u4e00-\u9fff、()和]{2,60}?)(?:所有)?(?=[。;,\n]|$)"
)
# "执行过程中遇到问题,请径向市科技局反映", "执行中若遇到问题,请及时报告最高人民法院"
_REPORTED_TO = re.compile(
    r"(?:执行|实施|落实|贯彻|操作|试行|推行)[^,。\n]{0,12}?(?:问题|困难)[^,。\n]{0,6},?(?:请|可|应)?(?:及时|径|迳|直接|随时)*"
    r"(?:向|与|报告?|反馈(?:至|给)|报送)(?P<who>[\u4e00-\u9fff、()]{2,40}?)(?:反映|反馈|报告|联系|咨询|提出)?(?=[。;\n,]|$)"
)


def interpreter(document: Document) -> Told | None:
    """Tell who explains a document's rules, as its last articles say."""
    text = document.parsed.text
    found = list(_EXPLAINS.finditer(shape(text)))
    if not found:
        return None
    name = "who" if found[-1]["who"] else "whose"
    said = one_line(text, Span(*found[-1].span(name)))
    return Told(said, ((document.id, evidence(text, Span(*found[-1].span()))),))


def reported_to(document: Document) -> Told | None:
    """Tell whom to turn to where carrying a document out meets a problem."""
    text = document.parsed.text
    found = _REPORTED_TO.search(shape(text))
    said = one_line(text, Span(*found.span("who"))) if found else ""
    if found is None or not ORGAN.search(said):
        return None
    return Told(said, ((document.id, evidence(text, Span(*found.span()))),))
