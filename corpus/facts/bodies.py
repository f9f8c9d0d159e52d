"""Bodies and offices → duties: what is founded with its work, who leads it, who holds an office.

成立领导小组，负责统筹协调。                              "成立" body "，负责" work
市数据局是全市数据工作的主管部门。                       organ COPULA work OFFICE
联席会议由市科技局、市财政局组成，市科技局为牵头单位。       body "由" organs "组成" organ COPULA OFFICE
由市工信局会同市公安局共同组成工作小组。                 "由" organ "会同" organs "组成" body
"""

from __future__ import annotations

import re

from corpus.facts.charges import SHORT_NAME, WORK
from corpus.facts.duty import Duty, group, joint_units, name_of, organs
from corpus.types import Role

# "由市长任组长", "市工信局、市财政局等为成员单位": who is in it, before what it does
_HEADED = r"由?[^,;:。()]{2,60}(?:(?:担|兼)?任[^,;:。()]{0,8}(?:组长|指挥长?|主任|召集人)|为(?:主要)?成员(?:单位)?|(?:参加|组成))"
# "成立省评审委员会(以下简称…),负责评审工作", "成立县专班,由县长任组长,统筹推进茶园改造"
_FOUNDED = re.compile(
    rf"^[^;:。]{{0,100}}?(?:成立|设立|组建|下设)(?P<units>(?:(?!办公室在|设在)[^,;:。()]){{3,40}}){SHORT_NAME},(?:(?:办公室)?设在[^,;。]{{2,30}},|(?:{_HEADED},){{1,3}})?"
    rf"(?:(?:主要|具体)?(?:负责|承担)|(?=统一领导|统筹(?:推进|协调|指导|全|组织)))(?P<work>{WORK})$"
)
# "市数据局是全市数据工作的主管部门", "应急部为专用号牌的核发主管单位"
_HOLDS_OFFICE = re.compile(
    r"^(?P<units>[^,;:。()]{2,60}?)(?:是|为)(?P<work>(?!了|[^,;。]{0,40}(?:提供|编制|由))[^,;:。()]{3,40}?)的?(?:第一)?(?P<office>主管|牵头|责任)(?:部门|单位|机构|主体)(?:,(?!负责|承担)[^;。]+)?$"
)
# "设立工作联席会议(以下简称联席会议),联席会议由…组成,市住建局为牵头单位,办公室设在市住建局"
_LEADS_BODY = re.compile(
    r"^(?:[^;:。]{0,30}(?:设立|成立|建立|组建)[^;:。]{2,60},)?(?:成员单位|组成人员|组织机构)?(?P<work>[^,;:。()由]{0,40}?(?:联席会议|领导小组|协调机制|工作组|专班|指挥部|委员会))由[^;。]{4,300}组成,"
    r"(?P<units>[^,;:。()]{2,40}?)(?:为|是|作为)牵头(?:单位|部门)(?:,(?!负责|承担)[^;。]+)?$"
)
# "由市工信局会同市公安局共同组成联席工作小组"
_MADE_UP = re.compile(
    rf"^由?(?P<units>[^,;:。()由]{{2,40}}?)会同(?P<joint>[^,;:。()]{{2,80}}?)(?:共同)?(?:组成|组建|成立|设立)(?P<work>[^,;:。()]{{2,40}}?(?:联席会议|小组|协调机制|专班|指挥部|委员会)){SHORT_NAME}(?:,[^;。]+)?$"
)


def read_founded(text: str, shaped: str, start: int, end: int) -> Duty | None:
    """Read "成立领导小组,负责统筹协调": the body is founded with its work."""
    match = _FOUNDED.match(shaped[start:end])
    members = organs(text, group(match, "units", start), Role.RESPONSIBLE) if match else ()
    if match is None or not members:
        return None
    work = group(match, "work", start)
    return Duty(name_of(text[work.start : work.end]), members, None, start, end)


def read_in_office(text: str, shaped: str, start: int, end: int) -> Duty | None:
    """Read "市数据局是全市数据工作的主管部门", and who leads a body that several make up."""
    body = _LEADS_BODY.match(shaped[start:end])
    match = body or _HOLDS_OFFICE.match(shaped[start:end])
    if match is None:
        return None
    role = Role.LEAD if body or match["office"] == "牵头" else Role.RESPONSIBLE
    members = organs(text, group(match, "units", start), role)
    work = group(match, "work", start)
    return (
        Duty(name_of(text[work.start : work.end]), members, None, start, end) if members else None
    )


def read_made_up(text: str, shaped: str, start: int, end: int) -> Duty | None:
    """Read "由市工信局会同市公安局共同组成联席工作小组": the one that brings others in leads the body."""
    match = _MADE_UP.match(shaped[start:end])
    if match is None:
        return None
    members = organs(text, group(match, "units", start), Role.LEAD)
    joint = joint_units(text, group(match, "joint", start))
    work = group(match, "work", start)
    task = name_of(text[work.start : work.end])
    return Duty(task, (*members, *joint), None, start, end) if members and joint else None
