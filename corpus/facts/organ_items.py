"""Items under a line that names their organ → duties, one an item.

（一）市科技局                     number organ
1.负责制定规划。                    deeper number, work
第六条 市财政局主要职责：             organ DUTIES ":"
（一）审核预算；                    deeper number, work
运营单位应当履行下列职责：           organ or body "应当" DUTIES ":"
成立县应急指挥部。主要开展以下工作：   "成立" body "。" DUTIES ":"
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from corpus.facts.bearers import doers
from corpus.facts.duty import Duty, group, name_of, organs
from corpus.numbering import numbering
from corpus.types import Member, Role

if TYPE_CHECKING:
    from collections.abc import Iterator

    from corpus.numbering import Numbering

MAX_QUOTE = 600  # from the line of the organ to the end of the item
_DUTIES = r"(?:主要|具体|工作|相关)*(?:职责|责任|职能)(?:和任务|分工)?(?:是|为|包括|如下)*"
# "市科技局", "市财政局主要职责:", "市财政局负责预算管理,具体职责为:", "市科技局是专项资金的主管部门,主要职责包括:", "市审计局负责:"
_HEAD = re.compile(
    rf"^(?P<units>[^,;:。]{{3,40}}?)(?:(?:及其?|的)?{_DUTIES}:?|(?:负责|承担)(?!人)[^;:。]{{2,60}},(?:其)?{_DUTIES}:|(?:是|作为)[^;:。]{{2,60}},(?:的)?{_DUTIES}:|(?:(?:是|作为)[^;:。]{{2,60}},)?(?:依法|主要|具体)?(?:负责|履行|承担)(?:以下|下列|如下)?(?:工作|职责|任务)?:|:)?$"
)
# "运营单位应当履行下列职责:", "产生单位应当遵守下列规定:", "预警发布后,县应急局应当采取以下措施:", "县应急局视情采取以下措施:"; an organ or any other body
_BOUND = re.compile(
    r"^(?:[^,;:。]{2,40}(?<=[后时前的]),)?(?P<units>[^,;:。]{3,40}?)(?:(?:应当?|必须|须|要)(?:立即|及时|视情(?:况)?|依法|按规定|重点)*|(?:立即|及时|视情(?:况)?|根据需要))(?:履行|遵守|承担|做好|采取|开展)(?:以下|下列|如下)(?:[一1]项或(?:者)?多项)?(?:应急)?(?:职责|义务|规定|责任|工作|措施):$"
)
# "成立县应急指挥部。主要开展以下工作:": the body that is founded does them
_FOUNDED = re.compile(
    r"^(?:[^;:。]{2,60},)?(?:成立|设立|组建)(?P<units>[^,;:。()]{3,30})[。,](?:主要)?(?:开展|承担|履行|负责)(?:以下|下列|如下)(?:工作|职责|任务):$"
)
# A heading that says what is done may end like an organ: 优化创新平台布局, 全面履行政府职能
_DONE = re.compile(r"履行|建设|优化|推[动进]|加[强快]|强化|完善|落实|明确|压实|健全|构建|[布格]局$")
# An organ that stands alone in its line is one of a place: 市科技局, 甲县财政局, 各镇人民政府
_OF_A_PLACE = re.compile(r"^(?:各|[省市县区州盟旗镇]|[\u4e00-\u9fff]{2,6}?[省市县区州盟旗])")
_CHARGE = re.compile(r"^(?:主要|具体)?负责")
_OF_A_TEXT = ("part", "chapter", "section", "han")  # numbers of a whole text's parts
# "法律、法规规定的其他职责" closes a list and says nothing of what
_REST = re.compile(r"(?:规定|约定)的其他(?:事项|职责|义务|工作|任务|责任|情形)$")


# "办公室设在市应急局,…。办公室承担以下职责:": a paragraph between the organ's heading and its items
_LEADS_IN = re.compile(
    r"(?:承担|履行|负责|主要|具体)(?:以下|下列|如下)?(?:工作)?职[责能](?:是|为|如下|包括)*:$"
)


@dataclass(frozen=True, slots=True)
class _Line:
    start: int
    body: int  # behind the number
    end: int
    number: Numbering | None


def organ_items(text: str, shaped: str) -> Iterator[Duty]:
    """Yield the items that stand under a line of their organ."""
    members: tuple[Member, ...] = ()
    head: _Line | None = None
    outermost = 0  # the rank of the first item
    for line in _lines(shaped):
        named = _named(text, shaped, line)
        if named:
            members, head, outermost = named, line, 0
        elif head is None or not _is_item(head, line, outermost):
            kept = head is not None and _LEADS_IN.search(shaped[line.body : line.end])
            members, head = (members, head) if kept else ((), None)
        elif line.end - head.start <= MAX_QUOTE:
            outermost = outermost or (line.number.rank if line.number else 0)
            charge = _CHARGE.match(shaped[line.body : line.end])
            work = line.body + (charge.end() if charge else 0)
            task = name_of(text[work : line.end])
            if task and not _REST.search(task):
                yield Duty(task, members, None, head.body, line.end, line.body)


def _is_item(head: _Line, line: _Line, outermost: int) -> bool:
    """Tell a line numbered deeper than its head, and no less deep than the first item.

    Behind "各区人民政府:", to whom a notice is sent, stands "一、总体要求": none of its duties.
    """
    if line.number is None or (head.number is None and line.number.kind in _OF_A_TEXT):
        return False
    deeper = head.number is None or line.number.rank > head.number.rank
    return deeper and line.number.rank >= outermost


def _named(text: str, shaped: str, line: _Line) -> tuple[Member, ...]:
    """Return the organs a numbered line names and nothing else, or says to have the duties below."""
    head = shaped[line.body : line.end]
    bound = _BOUND.match(head) or _FOUNDED.match(head)
    if bound:
        return doers(text, shaped, group(bound, "units", line.body), Role.RESPONSIBLE)
    found = _HEAD.match(shaped[line.body : line.end])
    if found is None or _DONE.search(found["units"]):
        return ()
    alone = found.end("units") == line.end - line.body
    if (line.number is None and not shaped.endswith(":", 0, line.end)) or (
        alone and not _OF_A_PLACE.match(found["units"])
    ):
        return ()
    return organs(text, group(found, "units", line.body), Role.RESPONSIBLE)


def _lines(shaped: str) -> Iterator[_Line]:
    at = 0
    for text in shaped.split("\n"):
        number = numbering(shaped, at)
        body = number.end if number else at
        while shaped[body : body + 1] == " ":
            body += 1
        yield _Line(at, body, max(body, at + len(text.rstrip("。; "))), number)
        at += len(text) + 1
