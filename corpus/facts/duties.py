"""A sentence that gives units their work → duties.

省财政厅负责资金保障，省发展改革委负责项目衔接。          organs VERB work
市科技局牵头，会同市财政局建设平台。                     organs "会同" organs ACT work
日常工作由市发展改革委负责。                           work "由" organs VERB [work]
市数据局是全市数据工作的主管部门。                       organ COPULA work OFFICE
评价由领导小组统筹指导，领导小组办公室组织实施。             work "由" organs GUIDE "，" organs DO
联席会议由市科技局、市财政局组成，市科技局为牵头单位。       body "由" organs "组成" organ COPULA OFFICE
由市工信局会同市公安局共同组成工作小组。                 "由" organ "会同" organs "组成" body
由市科技局牵头，各区配合，建设重点实验室。                 an assignment, then the work
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from corpus.characters import shape
from corpus.facts.answerable import read_answerable
from corpus.facts.brackets import Assignment, read_assignment, with_whole_names
from corpus.facts.duty import Duty, group, joint_units, name_of, organs
from corpus.facts.imperatives import TELLINGS, Told
from corpus.facts.organ_items import organ_items
from corpus.facts.organ_lines import organ_lines
from corpus.facts.organs import is_organ
from corpus.facts.sentences import line_sentences
from corpus.types import Role, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

MIN_WORK = 4
MAX_WORK = 80  # of "…,由市应急局负责", the words before
MAX_SENTENCE = 600  # what an organ is charged with may fill a paragraph
_HOW = (
    r"(?:应当?|要|须|将)?(?:(?:按照|依照|根据)[^,;:。]{0,12}(?:规定|要求))?(?:主要|具体|统一|总体|依法|全面|分别|共同|联合|各自)?"
    r"(?:按(?:照)?(?:各自)?(?:职责|职能)(?:分工)?,?|依据?(?:各自)?职责|根据职责分工,?)?(?:具体|共同|牵头)?"
)
# "承担日常工作", "统筹接入工作": only with the word for work, 承担费用 and 统筹城乡 charge nobody
_BEARS = (
    r"(?:应当?|要|须)?(?:主要|具体|切实|分别)?(?:承担起?|(?=履行[^,;。]{2,40}职[责能](?:,|$)))(?=[^,;。]{2,40}(?:工作|职责|任务|责任|职能))(?![^,;。]{0,6}(?:过多|支出|费用))"
    r"|(?=统筹[^,;。]{2,40}(?:工作|任务)|统筹(?:安排|制定|推进|协调)[^,;。]{4,})"
)
# "国务院交通主管部门主管港区水域的防治工作"
_LOOKS_AFTER = r"主管(?!部门|机关|单位|机构|行政|人员|领导)(?=[^,;。]{2,60}工作(?:,|$))"
_CHARGE = rf"{_HOW}(?:牵头)?负责(?:牵头)?|{_BEARS}|(?:应当?|要)?牵头(?:抓总)?|{_LOOKS_AFTER}"
# What organs do together, when no 负责 says it: "市财政局会同市税务局落实优惠政策"
_ACT = (
    r"(?<!、)(?=及时|共同(?!组成)|定期|适时|进一步|密切|研究(?![院所室会]|中心|提出)|对[^,;。]{2,60},?进行|(?:按照职责分工|抓紧)?(?:制定|制订|做好|组织(?!部)|开展|推进|建立|编制|加强|落实|承担|实施|完善|指导|统筹"
    r"|完成(?=[^,;。]{3})(?!了|的)|将[^,;。]{2,40}(?:纳入|拨付|报送|列入)|根据[^,;。]{4,40},(?=认真|及时|研究|制定|提出)|继续|认真|尽快|探索"
    r"|建设(?![部厅局委银])|督促|负责|监督|检查|处理|解决|出台|拟[定订]|推动|协调|健全|成立|组建|筛选|进行(?!了)|规定|提出(?=[\u4e00-\u9fff]{3})(?!了|办理)))"
)
# 负责人, 负责同志, 负责任, 负责制, 负责的: no work follows; what only explains the document is none
_WORK = (
    r"(?!人(?!工智能|才|力资源|口)|的|同志|任(?![务何])|制(?![定订作造])|解释|施工的|规定的|开展的|组织的|制定的|编制的|建设的|[^,;]{0,12}了)"
    r"[\u4e00-\u9fff“\"《0-9A-Z][^。;]{1,600}"
)
# "负责落实" alone does not say what
_EMPTY = re.compile(
    r"^(?:具体)?(?:组织)?(?:落实|实施|执行|办理|推进|管理|监督|处理|负责)(?:工作)?$|^及时(?:处理|办理)$"
)
# ",各有关部门按照职责…", ",国务院有关部门可以…": another subject goes on
_OTHER_SUBJECT = re.compile(
    r"各(?:试点|有关|相关|级|省|市|县|区|地|部门|单位)|有条件的|[^,;]{2,40}(?:部门|机构|政府|单位|法院|地区|局|厅|委)(?:要|应|可以|可|按|在|根据|依法)"
)
# "(以下简称网信办)", "领导小组办公室(市科技局)"
_SHORT_NAME = r"(?:\((?:(?:以下|下称)[^()]{2,30}|(?<=[室班组部会]\()[^()]{2,30}[局委办厅部])\))?"
# "省人民政府委托省委宣传部负责…"
_ON_BEHALF = r"(?:[^,;:。()]{2,14}(?:授权|委托))?"
# "市数据局是全市数据工作的主管部门,负责…", "评审委办公室设在市社科联,由各局选派人员参加,承担…",
# "市民政局在职责范围内,分别负责…", "市教育局按照“谁审批、谁负责”的原则,负责…"
_ASIDE = (
    r"(?:,?(?:(?:是|作为|设在)[^,;:。()]{2,40}|在[^,;:。()]{2,40}(?:领导|指导)下|在(?:各自)?(?:的)?职(?:责|权)范围内"
    r"|(?:按照?|根据|依据)[^,;:。()]{2,40}?(?:原则|规定|要求|精神)|由[^,;:。()]{2,80}(?:组成|选派人员参加|派员参加)),|(?<=\)),){0,3}"
)
_TOGETHER = rf"(?:牵头)?,?(?:应当?|要|须|可|将)?会同(?P<joint>(?:[^,;:。()]|(?<=门)\((?:单位|机构)\)){{2,60}}?)(?:(?P<verb>{_CHARGE})|,?{_ACT})"
_DUTY = re.compile(
    rf"^(?:将(?=由))?{_ON_BEHALF}(?P<units>[^,;:。()]{{2,80}}?){_SHORT_NAME}{_ASIDE}"
    rf"(?:{_TOGETHER}|(?P<charge>{_CHARGE}))(?P<comma>(?:(?<=牵头)|(?<=抓总)),)?(?P<work>{_WORK})$"
)
# "日常工作由市发展改革委负责", "对跨区的灾害,由涉灾区政府负责处置"; what follows 解释 is no task
_CHARGED = re.compile(
    rf"^(?P<work>[^;:。]{{2,{MAX_WORK}}}?)(?:,?(?:按照|根据|依据)[^,;:。]{{2,14}})?(?:原则上|具体|统一|分别)?,?由(?P<units>[^,;:。()]{{2,60}}?)"
    rf"(?:会同(?P<joint>[^,;:。()]{{2,60}}?)(?=(?:研究|另行|共同)?(?:提出|拟定|拟订|制定|制订|确定|负责|组织|编制|公布|认定|解决|规定|处理|协调))|(?P<verb>{_CHARGE}))"
    rf"(?P<more>(?!人|同志|的|解释|、)[^,;。]{{0,60}})(?:,(?P<others>[^。;]+))?$"
)
# "由相关区政府共同负责,或由上一级政府负责"
_OR_ELSE = re.compile(r"^或者?由(?P<units>[^,;。]{2,40}?)(?:共同)?负责$")
# "评价由领导小组统筹指导,领导小组办公室负责组织实施": one guides, the other does it, others may help
_GUIDED = re.compile(
    rf"^(?P<work>[^,;:。]{{2,{MAX_WORK}}}?)(?:,?(?:一般|原则上))?,?由(?P<guides>[^,;:。()]{{2,60}}?)(?:负责)?(?:统筹|统一|总体|宏观)?(?:指导|领导|协调|监督|部署)(?:(?:和|、)?(?:指导|协调|监督|管理))?"
    r"(?:,(?P<helpers>[^,;:。()]{2,60}?)(?:积极|密切|协同|共同)*(?:支持|配合|协助|参与))?"
    r",(?:由)?(?P<units>[^,;:。()]{2,60}?)(?:具体|分别|共同)?(?:负责|承担)?(?:具体)?(?:组织)?(?:实施|落实|执行|推进|承办|开展)(?:工作)?$"
)
# "成立省评审委员会(以下简称…),负责评审工作"
_FOUNDED = re.compile(
    rf"^[^;:。]{{0,100}}?(?:成立|设立|组建|下设)(?P<units>[^,;:。()]{{3,40}}){_SHORT_NAME},(?:(?:办公室)?设在[^,;。]{{2,30}},)?"
    rf"(?:主要|具体)?(?:负责|承担)(?P<work>{_WORK})$"
)
# "市数据局是全市数据工作的主管部门", "应急部为专用号牌的核发主管单位"
_HOLDS_OFFICE = re.compile(
    r"^(?P<units>[^,;:。()]{2,60}?)(?:是|为)(?P<work>(?!了|[^,;。]{0,40}(?:提供|编制|由))[^,;:。()]{3,40}?)的?(?:第一)?(?P<office>主管|牵头|责任)(?:部门|单位|机构|主体)(?:,(?!负责|承担)[^;。]+)?$"
)
_LEADS_BODY = re.compile(
    r"^(?:成员单位|组成人员|组织机构)?(?P<work>[^,;:。()由]{0,40}?(?:联席会议|领导小组|协调机制|工作组|专班|指挥部|委员会))由[^;。]{4,300}组成,"
    r"(?P<units>[^,;:。()]{2,40}?)(?:为|是|作为)牵头(?:单位|部门)$"
)
# "由市工信局会同市公安局共同组成联席工作小组"
_MADE_UP = re.compile(
    rf"^由?(?P<units>[^,;:。()由]{{2,40}}?)会同(?P<joint>[^,;:。()]{{2,80}}?)(?:共同)?(?:组成|组建|成立|设立)(?P<work>[^,;:。()]{{2,40}}?(?:联席会议|小组|协调机制|专班|指挥部|委员会)){_SHORT_NAME}(?:,[^;。]+)?$"
)
# "必要时,由…", "建立由…牵头的机制", "根据有关规定,由…": no work stands before 由
_NO_WORK = re.compile(
    r"^(?:必要时|原则上|分别|具体|统一|并|一般|其中|同时|可以?|也可|拟|交)$|(?:建立|成立|组建|形成|设立|实行|采取|健全|完善|推行|构建|坚持)$"
    r"|^(?:按照|根据|经|如|若|当|因)|(?<!自)由|(?:的|后|下|时|规定|部署|要求|需要|情况)$"
)
_MIGHT_CHARGE = re.compile(
    "负责|牵头|会同|承担|[部委局办厅会议院门构关府司处](?:及时|定期|每年)?(?:建立|做好|加强|汇总|发布|公布|受理|审核|复核|确定|委托|将|对)|履行|前完成|统筹|主管|责任主体|责任单位|由|请|职责|职能|组织|对.{2,60}(?:负|实施|进行|开展|实行|提供)|,(?:要|应当)|各[省市县区州旗镇街][^,;。]{0,8}(?:要|应|须|将)|[部委局办厅会议室署院组心门关司府处构行队所道镇业](?:\\([^()]*\\))?.?(?:要|应|须|将|必须|拟)"
)
# "由市应急局负责应对工作": too little to name a task, the words before say what is met
MAX_VAGUE = 6


# "2026年市财政局将…", "今年,市财政局要…": since when stands before who
_WHEN = re.compile(r"(?:20\d\d年(?:起)?|今年|明年|目前|下一步|近期),?(?=[\u4e00-\u9fff]{3})")
# "市机关局于6月底前完成核查": who does what is told behind an assignment
_SUBJECT = re.compile(
    r"[^,;。]{2,20}(?:局|委|厅|办|部|政府|中心|公司)(?:于|在|要|应|须|将|可|完成|组织|按)"
)
# "每年3月底前,", "2026年10月15日前,": by when stands in a clause of its own
_BY_DAY = re.compile(
    r"(?:^|(?<=[,;。\n)]))(?P<day>(?:每年)?(?:20\d\d年)?(?:\d{1,2}月)?(?:\d{1,2}日|[年月]?[底末]|[上中下]旬)?(?:之?前)),$"
)
MAX_DAY = 20
_SEATED = re.compile(r"(?:办公室|秘书处|专班|中心)设在[^,;:]{2,40}$")
# "办公室负责督促落实": the office of a body that a duty named shortly before
_SHORT_BODY = re.compile(
    r"(?P<body>办公室|领导小组|指挥部|委员会|专班|工作组)(?:具体|主要)?负责(?!人|的|同志|制)(?=[^,;。]{4,})"
)
# "负责归集数据" behind a duty goes on with what its organs do
_MORE = re.compile(r"(?:同时|并|还)?(?:具体|主要)?(?:负责|承担)(?!人|的|同志|制|任)(?=[^,;。]{4,})")
# "(市发改委牵头,市教体局配合,择机公布目录)": a bracket that assigns is none of prose; (一) is a number
_BRACKETED = re.compile(r"\s*\((?![一二三四五六七八九十\d]+\))")


def find_duties(text: str) -> Iterator[Duty]:
    """Yield duties in the order of their sentences: one a clause."""
    shaped = with_whole_names(shape(text))
    items = list(organ_items(text, shaped))
    lines = [
        d
        for d in organ_lines(text, shaped)
        if not any(i.start < d.end and d.start < i.end for i in items)
    ]
    labelled = [*items, *lines]
    yield from labelled
    last: Duty | None = None
    named: Duty | None = None
    for start, end in line_sentences(shaped, MAX_SENTENCE):
        taken = any(d.start < end and start < d.end for d in labelled)
        if (
            taken
            or _BRACKETED.match(shaped[start:end])
            or not _MIGHT_CHARGE.search(shaped[start:end])
        ):
            continue
        found = list(_duties_of(text, shaped, start, end))
        more = (
            None
            if found
            else _going_on(text, shaped, last, start, end)
            or _of_the_body(text, shaped, named, start, end)
        )
        yield from [more] if more else found
        last = found[-1] if found else more
        named = found[-1] if found else named


def _duties_of(text: str, shaped: str, start: int, end: int) -> Iterator[Duty]:
    """Cut a sentence where a new subject takes over, and read each part."""
    part_start = start
    before: Duty | None = None
    for at in [*_subjects(text, shaped, start, end), end + 1]:
        part_end = at - 1
        duty = _duty(text, shaped, part_start, part_end)
        last = shaped.rfind(",由", part_start, part_end) + 1
        if duty is None and last:
            duty = _duty(text, shaped, last, part_end)
        duty = (
            duty
            or _going_on(text, shaped, before, part_start, part_end)
            or _named_before(text, shaped, start, part_start, part_end)
        )
        if duty:
            yield _from_its_day(shaped, duty)
        before = duty
        part_start = at


def _named_before(text: str, shaped: str, first: int, start: int, end: int) -> Duty | None:
    """Read "市公安局:负责交通疏导" among others in one sentence."""
    more = _MORE.match(shaped, start, end)
    if more is None or shaped[start - 1] != ":":
        return None
    behind = max(shaped.rfind(mark, first, start - 1) for mark in ";:,")
    units = Span(max(behind + 1, first), start - 1)
    members = organs(text, units, Role.RESPONSIBLE)
    if not members:
        return None
    return Duty(name_of(text[more.end() : end]), members, None, units.start, end)


def _from_its_day(shaped: str, duty: Duty) -> Duty:
    """Begin a duty with the clause that says by when: "3月底前,市林业局完成排查"."""
    day = _BY_DAY.search(shaped, max(0, duty.start - MAX_DAY), duty.start)
    return replace(duty, start=day.start("day")) if day else duty


def _going_on(text: str, shaped: str, before: Duty | None, start: int, end: int) -> Duty | None:
    """Read "负责B" right behind "市数据局负责A", whose quote it shares."""
    more = _MORE.match(shaped, start, end)
    if (
        more is None
        or before is None
        or start - before.end > 1
        or end - before.start > MAX_SENTENCE
    ):
        return None
    return Duty(name_of(text[more.end() : end]), before.members, None, before.start, end, start)


def _of_the_body(text: str, shaped: str, named: Duty | None, start: int, end: int) -> Duty | None:
    """Read "办公室负责B" behind "协调委办公室负责A" in one paragraph, whose quote it shares."""
    short = _SHORT_BODY.match(shaped, start, end)
    if short is None or named is None or end - named.start > MAX_SENTENCE:
        return None
    same = len(named.members) == 1 and named.members[0].unit.endswith(short["body"])
    if not same or "\n" in shaped[named.start : start]:
        return None
    return Duty(name_of(text[short.end() : end]), named.members, None, named.start, end, start)


def _subjects(text: str, shaped: str, start: int, end: int) -> list[int]:
    """Return where, behind a mark, a new subject takes over.

    Words before ",由…负责" are its work, unless they are a duty themselves.
    """
    marks = [start + m.end() for m in re.finditer("[,;:]", shaped[start:end])]
    found: list[int] = []
    part_start = start
    for i, at in enumerate(marks):
        until = _clause_end(shaped, marks, i, end)
        other = _OTHER_SUBJECT.match(shaped, at, until)
        opens = shaped[at - 1] in ";:" or (other and not read_assignment(text, Span(at, until)))
        if not opens and _duty(text, shaped, at, until):
            opens = not _goes_on(text, shaped, part_start, at, until)
        if opens:
            found.append(at)
            part_start = at
    return found


def _clause_end(shaped: str, marks: list[int], i: int, end: int) -> int:
    """Return where the clause behind mark `i` ends; "办公室设在…," is told with the next."""
    ends = [*(mark - 1 for mark in marks[i + 1 :]), end]
    seated = len(ends) > 1 and _SEATED.search(shaped[marks[i] : ends[0]])
    return ends[1] if seated else ends[0]


def _goes_on(text: str, shaped: str, part_start: int, at: int, until: int) -> bool:
    """Tell whether the words before ",由…负责" say what the charge at `at` is about."""
    if shaped[at] != "由" or at - part_start > MAX_WORK:
        return False
    if shaped.startswith(("关于", "对"), part_start):
        return True
    own = _active(text, shaped, at, until)
    vague = own is None or len(own.task) <= MAX_VAGUE
    return vague and _duty(text, shaped, part_start, at - 1) is None


def _duty(text: str, shaped: str, start: int, end: int) -> Duty | None:
    """Read one clause, or one with the clauses that tell more of its work."""
    while start < end and shaped[start] in " \n?":
        start += 1
    part = shaped[start:end]
    if part.count("(") != part.count(")"):
        return None
    when = _WHEN.match(part)
    duty = next((d for d in (read(text, shaped, start, end) for read in _READINGS) if d), None)
    if duty is None and when:
        return _duty(text, shaped, start + when.end(), end)
    return None if duty is None or _EMPTY.match(duty.task) else duty


def _active(text: str, shaped: str, start: int, end: int) -> Duty | None:
    match = _DUTY.match(shaped[start:end])
    if not match:
        return None
    charge = match["verb"] or match["charge"] or ""
    lead = "牵头" in charge or bool(match["joint"])
    members = organs(text, group(match, "units", start), Role.LEAD if lead else Role.RESPONSIBLE)
    if match["joint"]:
        joint = joint_units(text, group(match, "joint", start))
        members = (*members, *joint) if members and joint else ()
    if not members:
        return None
    work = group(match, "work", start)
    beside = re.match(
        r"[^,]*(?:(?:参与|参加|配合|协同)|(?:负责|落实)(?=,|$))", shaped[work.start : work.end]
    )
    if match["comma"] and beside:
        return None  # "由市科技局牵头,各区配合" says no work
    others, work_end = _others(text, shaped, work)
    more = others.members if others else ()
    when = others.deadline if others else None
    return Duty(name_of(text[work.start : work_end]), (*members, *more), when, start, end)


def _guided(text: str, shaped: str, start: int, end: int) -> Duty | None:
    """Read "评价由领导小组统筹指导,办公室组织实施": the second does what the first guides."""
    match = _GUIDED.match(shaped[start:end])
    if match is None or _NO_WORK.search(match["work"]):
        return None
    guides = organs(text, group(match, "guides", start), Role.GUIDE)
    units = organs(text, group(match, "units", start), Role.RESPONSIBLE)
    work = group(match, "work", start)
    task = name_of(text[work.start : work.end])
    helpers = joint_units(text, group(match, "helpers", start)) if match["helpers"] else ()
    helped = tuple(replace(m, role=Role.SUPPORT) for m in helpers)
    return Duty(task, (*units, *guides, *helped), None, start, end) if guides and units else None


def _passive(text: str, shaped: str, start: int, end: int) -> Duty | None:
    """Read "日常工作由市发展改革委负责"; the work is what stands before, else behind."""
    match = _CHARGED.match(shaped[start:end])
    if not match or match["work"].count("(") != match["work"].count(")"):
        return None
    verb = match["verb"] or ""
    role = Role.LEAD if "牵头" in verb or match["joint"] else Role.RESPONSIBLE
    members = organs(text, group(match, "units", start), role)
    if match["joint"] and members:
        members = (*members, *joint_units(text, group(match, "joint", start)))
    behind = "承担" in verb or _NO_WORK.search(match["work"])
    task = group(match, "more" if behind else "work", start)
    if behind and len(match["more"]) < MIN_WORK:
        return None
    others = read_assignment(text, group(match, "others", start)) if match["others"] else None
    if not members or task.end - task.start < 2 or match["more"].endswith("的"):
        return None
    more = others.members if others and all(is_organ(m.unit) for m in others.members) else ()
    either = _OR_ELSE.match(match["others"] or "")
    if either:
        more = joint_units(text, group(either, "units", start + match.start("others")))
    when = others.deadline if others else None
    return Duty(name_of(text[task.start : task.end]), (*members, *more), when, start, end)


def _assigned(text: str, shaped: str, start: int, end: int) -> Duty | None:
    """Read "由市科技局牵头,各区配合,建设重点实验室": who with whom, then the work."""
    commas = [start + m.start() for m in re.finditer(",", shaped[start:end])]
    for comma in reversed(commas[:4]):
        found = read_assignment(text, Span(start, comma))
        if found and len({m.role for m in found.members}) > 1:
            if not all(is_organ(m.unit) for m in found.members if m.role is Role.LEAD):
                return None
            if _duty(text, shaped, comma + 1, end) or _SUBJECT.match(shaped, comma + 1, end):
                return None  # another organ's work
            task = name_of(text[comma + 1 : end])
            return Duty(task, found.members, found.deadline, start, end) if task else None
    return None


def _founded(text: str, shaped: str, start: int, end: int) -> Duty | None:
    """Read "成立领导小组,负责统筹协调": the body is founded with its work."""
    match = _FOUNDED.match(shaped[start:end])
    members = organs(text, group(match, "units", start), Role.RESPONSIBLE) if match else ()
    if match is None or not members:
        return None
    work = group(match, "work", start)
    return Duty(name_of(text[work.start : work.end]), members, None, start, end)


def _in_office(text: str, shaped: str, start: int, end: int) -> Duty | None:
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


def _made_up(text: str, shaped: str, start: int, end: int) -> Duty | None:
    """Read "由市工信局会同市公安局共同组成联席工作小组": the one that brings others in leads the body."""
    match = _MADE_UP.match(shaped[start:end])
    if match is None:
        return None
    members = organs(text, group(match, "units", start), Role.LEAD)
    joint = joint_units(text, group(match, "joint", start))
    work = group(match, "work", start)
    task = name_of(text[work.start : work.end])
    return Duty(task, (*members, *joint), None, start, end) if members and joint else None


def _imperative(text: str, shaped: str, start: int, end: int) -> Duty | None:
    """Read "省教育厅要加强指导" and "这项工作由省教育厅归口管理"."""
    tellings = (read(shaped, start, end) for read in TELLINGS)
    return next(
        (d for told in tellings if told and (d := _told(text, shaped, told, start, end))), None
    )


def _told(text: str, shaped: str, told: Told, start: int, end: int) -> Duty | None:
    members = organs(text, told.units, _role_told(shaped, told))
    joint = joint_units(text, told.joint) if told.joint else ()
    if not members or (told.joint and not joint):
        return None
    task = name_of(text[told.work.start : told.work.end])
    return Duty(task, (*members, *joint), None, min(start, told.work.start), end)


# 要积极配合做好整治: the work itself says in what role
_SUPPORTS = re.compile(r"(?:积极|密切|主动|全力|做好|共同|协同)*(?:配合|协助|协同|支持配合)(?!度)")


def _role_told(shaped: str, told: Told) -> Role:
    """Return the role of who is told to act: that of the work where it says so."""
    if _calls_others(shaped, told):
        return Role.LEAD
    helps = _SUPPORTS.match(shaped, told.work.start, told.work.end)
    return Role.SUPPORT if helps else Role.RESPONSIBLE


def _calls_others(shaped: str, told: Told) -> bool:
    """Tell "会同", who acts so leads; "与…一起" acts side by side."""
    return told.joint is not None and shaped.endswith("会同", 0, told.joint.start)


def _others(text: str, shaped: str, work: Span) -> tuple[Assignment | None, int]:
    """Read what stands behind the work, "…,市财政局配合,2025年底前完成", and where it begins."""
    for comma in re.finditer(",", shaped[: work.end]):
        if comma.start() > work.start:
            others = read_assignment(text, Span(comma.end(), work.end))
            if others and is_organ(others.members[0].unit):
                return others, comma.start()
    return None, work.end


_READINGS = (
    _made_up,
    _active,
    _guided,
    _passive,
    read_answerable,
    _assigned,
    _founded,
    _in_office,
    _imperative,
)
