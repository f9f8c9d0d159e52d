"""What is stated to be a body's duties → one duty: "主要职责：" behind its name or under its heading.

市茶业局主要职责：制定年度计划。组织验收。                 organ DUTIES work {("；" | "。") work}, to the line's end
综合协调组：由市应急局牵头，市水利局组成。主要职责：汇总灾情。  name of the body, how it is made up, DUTIES work
（一）综合协调组                                     name of the body, alone or with how it is made up
成员单位：市水利局                                   lines with a label of their own
主要职责：汇总灾情。                                  DUTIES work
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from corpus.facts.duty import Duty, group, name_of
from corpus.facts.further import parted
from corpus.facts.organs import is_organ
from corpus.numbering import numbering
from corpus.types import Member, Role, Span
from corpus.units import is_group

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

MAX_QUOTE = 600  # from the body's name to the end of its duties
MAX_BETWEEN = 8  # lines with a label between the heading and the duties
_DUTIES = r"(?:主要|具体|工作|基本)*职责(?:任务|分工)?(?:是|为|包括|如下)*[:。]"
# "1.", "(一)" (blank behind a colon), "①", "一是"
_NUMBER = r"(?: {3,5}|\(?\d{1,2}[.、)](?!\d)|[①-⑳]|[一二三四五六七八九]是)"
_WORK = rf" ?(?P<number>{_NUMBER})? ?(?:主要|具体)?(?:负责(?!人))?(?P<work>(?![^,;。\n]{{2,30}}:)[\u4e00-\u9fff“《][^\n]{{3,}})"
_NEXT = re.compile(rf"[;。] ?{_NUMBER} ?(?=[\u4e00-\u9fff“《])")
_STATED = re.compile(rf"(?:^|(?<=[。;\n])) ?(?P<opens>{_DUTIES}){_WORK}")
# "市茶业局的主要职责是:制定计划", where the line opens with it
_OWN = re.compile(rf"(?P<opens>)(?P<unit>[^,;:。()]{{3,30}}?)的?{_DUTIES}{_WORK}")
# "市茶业局负责:1.制定计划;2.组织验收", "市财政局负责预算管理,具体职责为:(一)编制预算": only with numbers
_NUMBERED = re.compile(
    r"(?P<opens>)(?P<unit>[^,;:。()]{3,30}?)(?:应当|应|须)?(?:主要|具体)?(?:负责|履行|承担)"
    r"(?:(?:以下|下列|如下)?(?:职责|工作|任务|义务)?(?=:)|(?P<charge>(?!人|的|同志|制|任)[^;:。]{2,60}),(?:其)?(?:主要|具体)?职责(?:是|为|包括|如下)*)"
    rf":(?=\s?{_NUMBER}){_WORK}"
)
# "由市应急局牵头,市水利局组成。负责汇总灾情": behind how a group is made up its work needs no label
_MADE_UP = re.compile(
    r"(?:组成|参加|参与|配合|成员单位|协助)(?P<mark>[,。]) ?(?P<opens>(?:主要|具体)?(?:负责|承担))(?P<number>)(?!人|的|同志|制|任)"
    r"(?P<work>[\u4e00-\u9fff“《][^\n]{3,})"
)
# "综合协调组", "综合协调组:", "综合协调组由…", "市防汛指挥部总指挥由…", "市防指办公室设在…", "综合协调组组成及职责"
_NAME = re.compile(
    r"(?P<unit>[^,;:。()]{2,30}?)(?:\([^()\n]{2,40}\))?(?:$|[:。]|(?:组成)?由|设在|下设|(?:总指挥|指挥长|组长|主任)(?:由|:)|(?:组成)?(?:及|和|、)?(?:其)?(?:主要)?职责$)"
)
_BODY = re.compile(r"(?:组|专班|指挥部|委员会|办公室|中心|[\u4e00-\u9fff]{2}办)$")
# "牵头单位:…", "组长:…", "总指挥由…", "由市应急局牵头,…"
_BETWEEN = re.compile(r"[\u4e00-\u9fff]{2,10}:|(?:总指挥|副?组长|主任|成员|由)")
# "办公室设在市应急局,…": from there on it may be the office's duties
_OFFICE = re.compile(r"办公室(?:设在|设于|主任|职责|承担|负责|为)|设(?:立)?办公室")


# "…;抢险救援组:由…": the next body in the same line
_ANOTHER = re.compile(r"[。;](?=[\u4e00-\u9fff]{2,12}(?:组|专班)(?::|由))")


@dataclass(frozen=True, slots=True)
class _Line:
    start: int
    body: int  # behind the number
    end: int


def stated_duties(text: str, shaped: str) -> Iterator[Duty]:
    """Yield the duties that are stated so, in their order."""
    lines = list(_lines(shaped))
    for i, line in enumerate(lines):
        found = _own(shaped, line) or _stated(shaped, lines, i)
        if found:
            yield from _duties(text, shaped, *found, line.end)


def _own(shaped: str, line: _Line) -> tuple[re.Match[str], Span] | None:
    """Return the duties that a line states behind the organ it opens with."""
    for form in (_OWN, _NUMBERED):
        found = form.match(shaped, line.body, line.end)
        if found and is_organ(found["unit"]) and not is_group(found["unit"]):
            return found, group(found, "unit", 0)
    return None


def _stated(shaped: str, lines: Sequence[_Line], i: int) -> tuple[re.Match[str], Span] | None:
    """Return the duties that line `i` states, and whose they are."""
    line = lines[i]
    found = _STATED.search(shaped, line.body, line.end) or _made_up(shaped, line)
    if found is None:
        return None
    named = _name(shaped, line) if found.start() > line.body else None
    if named is None and found.re is _STATED:
        named = _name_above(shaped, lines, i)
    of_office = named is None or _is_of_office(shaped, named, found.start())
    return None if named is None or of_office else (found, named)


def _made_up(shaped: str, line: _Line) -> re.Match[str] | None:
    """Return the work behind how a group is made up; with who leads it, it is read elsewhere."""
    found = _MADE_UP.search(shaped, line.body, line.end)
    led = found and found["mark"] == "," and "牵头" in shaped[line.body : found.start()]
    return None if led else found


def _is_of_office(shaped: str, named: Span, until: int) -> bool:
    """Tell duties that may be those of the body's office."""
    own = shaped.endswith("办公室", 0, named.end)
    return not own and bool(_OFFICE.search(shaped, named.end, until))


def _name_above(shaped: str, lines: Sequence[_Line], i: int) -> Span | None:
    """Return the body a line above names, with nothing but labelled lines between."""
    for above in reversed(lines[max(0, i - MAX_BETWEEN) : i]):
        named = _name(shaped, above)
        if named:
            return named
        if above.body > above.start or not _BETWEEN.match(shaped, above.body, above.end):
            return None
    return None


def _name(shaped: str, line: _Line) -> Span | None:
    """Return the body whose name opens a line."""
    found = _NAME.match(shaped[line.body : line.end])
    if found is None or not (is_organ(found["unit"]) and _BODY.search(found["unit"])):
        return None
    return Span(line.body + found.start("unit"), line.body + found.end("unit"))


def _duties(
    text: str, shaped: str, found: re.Match[str], unit: Span, line_end: int
) -> Iterator[Duty]:
    """Quote from the body's name on, where that is near; its heading names it anyway."""
    members = (Member(text[unit.start : unit.end], Role.RESPONSIBLE, unit.start, unit.end),)
    charge = found.groupdict().get("charge")
    if charge:
        yield Duty(name_of(charge), members, None, unit.start, found.end("charge"))
    another = _ANOTHER.search(shaped, found.start("work"), line_end)
    for work in _works(shaped, found, another.start() if another else line_end):
        own = work.start if found["number"] else found.start("opens")
        start = unit.start if work.end - unit.start <= MAX_QUOTE else own
        yield Duty(name_of(text[work.start : work.end]), members, None, start, work.end, own)


def _works(shaped: str, found: re.Match[str], end: int) -> list[Span]:
    """Return what is stated: one stretch behind each number, or behind each mark."""
    start = found.start("work")
    if not found["number"]:
        return parted(shaped, start, end)
    cuts = list(_NEXT.finditer(shaped, start, end))
    starts, ends = [start, *(m.end() for m in cuts)], [*(m.start() for m in cuts), end]
    return [Span(a, b) for a, b in zip(starts, ends, strict=True)]


def _lines(shaped: str) -> Iterator[_Line]:
    at = 0
    for line in shaped.split("\n"):
        number = numbering(shaped, at)
        body = number.end if number else at
        while shaped[body : body + 1] == " ":
            body += 1
        yield _Line(at, body, max(body, at + len(line.rstrip("。; "))))
        at += len(line) + 1
