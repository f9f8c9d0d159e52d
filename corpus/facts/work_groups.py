"""Working groups → duties: who leads one, who is in it, what it does.

综合协调组：由市应急局牵头，市水利局、市公安局组成。        GROUP ":" ["由"] organs "牵头，" organs JOIN
综合协调组由市应急局牵头，市水利局参加，负责汇总灾情。      the same "，" DUTIES work
"""

from __future__ import annotations

import re

from corpus.facts.charges import WORK
from corpus.facts.duty import Duty, group, joint_units, name_of, organs
from corpus.numbering import numbering
from corpus.types import Member, Role, Span

# 综合协调组, 抢险救援专班, 现场指挥部
_GROUP = r"[\u4e00-\u9fff]{2,20}?(?:组|专班|指挥部)"
# "市水利局、市公安局组成", "…等部门参加", "…为成员单位"
_JOIN = r"(?:共同)?(?:组成|参加|参与|配合|协助|为成员(?:单位)?)"
_LED = re.compile(
    rf"^(?P<group>{_GROUP}(?=由))?由?(?P<leads>[^,;:。()]{{2,60}}?)(?:总)?牵头(?:负责)?,由?(?P<others>[^,;:。]{{2,300}}?){_JOIN}"
    rf"(?:,(?:并|主要|具体)*(?:负责|承担|职责(?:是|为))(?P<work>{WORK}))?$"
)
# The name in front: "(一)综合协调组:", "综合协调组。"
_NAMED = re.compile(rf"(?P<group>{_GROUP})[:。] ?$")


def read_group(text: str, shaped: str, start: int, end: int) -> Duty | None:
    """Read "综合协调组由市应急局牵头,市水利局组成,负责汇总灾情" from the clause `start:end`."""
    match = _LED.match(shaped[start:end])
    if match is None:
        return None
    named = group(match, "group", start) if match["group"] else _named_before(shaped, start)
    leads = organs(text, group(match, "leads", start), Role.LEAD)
    others = tuple(
        Member(m.unit, Role.SUPPORT, m.start, m.end)
        for m in joint_units(text, group(match, "others", start))
    )
    if not leads or not others or not (named or match["work"]):
        return None
    members = (*leads, *others)
    if named and match["work"]:
        unit = text[named.start : named.end]
        members = (*members, Member(unit, Role.RESPONSIBLE, named.start, named.end))
    told = group(match, "work", start) if match["work"] else named
    if told is None:
        return None
    opens = named.start if named else start
    return Duty(name_of(text[told.start : told.end]), members, None, opens, end)


def _named_before(shaped: str, start: int) -> Span | None:
    """Return the group whose name opens the line right before `start`."""
    line = shaped.rfind("\n", 0, start) + 1
    number = numbering(shaped, line)
    body = number.end if number else line
    named = _NAMED.fullmatch(shaped[body:start].lstrip())
    if named is None:
        return None
    body += len(shaped[body:start]) - len(shaped[body:start].lstrip())
    return group(named, "group", body)
