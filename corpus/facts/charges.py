"""Who is charged with what in one clause that has a word for it: 负责, 牵头, 承担, 会同.

省财政厅负责资金保障                                   organs VERB work
市科技局牵头，会同市财政局建设平台                          organs "会同" organs ACT work
日常工作由市发展改革委负责                               work "由" organs VERB [work]
评价由领导小组统筹指导，领导小组办公室组织实施               work "由" organs GUIDE "，" organs DO
"""

from __future__ import annotations

import re
from dataclasses import replace

from corpus.facts.bearers import doers
from corpus.facts.brackets import Assignment, read_assignment
from corpus.facts.duty import Duty, group, joint_units, name_of, organs
from corpus.facts.organs import is_organ
from corpus.types import Member, Role, Span

MIN_WORK = 4
MAX_WORK = 80  # of "…,由市应急局负责", the words before
_HOW = (
    r"(?:应当?|要|须|将)?(?:(?:按照|依照|根据)[^,;:。]{0,12}(?:规定|要求))?(?:主要|具体|统一|总体|依法|全面|分别|共同|联合|各自)?"
    r"(?:按(?:照)?(?:各自)?(?:职责|职能)(?:分工)?,?|依据?(?:各自)?职责|根据职责分工,?)?(?:具体|共同|牵头)?"
)
# "承担日常工作", "统筹接入工作": only with the word for work, 承担费用 and 统筹城乡 charge nobody
_BEARS = (
    r"(?:应当?|要|须)?(?:主要|具体|切实|分别)?(?:承担起?|(?=履行[^,;。]{2,40}职[责能](?:,(?!会同)|$)))(?=[^,;。]{2,40}(?:工作|职责|任务|责任|职能)(?!的[^,;。]{1,10}(?:程度|能力|水平)))(?![^,;。]{0,6}(?:过多|支出|费用))"
    r"|(?=统筹[^,;。]{2,40}(?:工作|任务)|统筹(?:安排|制定|推进|协调)[^,;。]{4,})"
)
# "市人民政府统一领导节水工作", "国务院交通主管部门主管港区水域的防治工作"
_LOOKS_AFTER = (
    r"(?:统一领导|主管(?!部门|机关|单位|机构|行政|人员|领导))(?=[^,;。]{2,60}工作(?:,|$))"
)
_CHARGE = rf"{_HOW}(?:牵头)?负责(?:牵头)?|{_BEARS}|(?:应当?|要)?牵头(?:抓总)?|{_LOOKS_AFTER}"
# What organs do together, when no 负责 says it: "市财政局会同市税务局落实优惠政策"
# "于每年6月底前组织申报", "8月底前完成排查", "于2026年11月组织评估"
_DATED = (
    r"(?=[于在每\d年])(?:于|在)?(?:每年)?(?:20\d\d年)?(?:\d{1,2}月)?(?:\d{1,2}日|年?[底末]|[上中下]旬)?前(?=[\u4e00-\u9fff])"
    r"|于20\d\d年(?:\d{1,2}月)?(?=组织|开展|完成)"
)
_ACT = (
    rf"(?<!、)(?={_DATED}"
    r"|每[年月季]度?|及时|共同(?!组成)|定期|适时|进一步|密切|研究(?![院所室会]|中心|提出)|对[^,;。]{2,60},?(?:进行|开展|实施|加强)|(?:按照职责分工|抓紧)?(?:制定|制订|做好|组织(?!部)|开展|推进|建立|编制|加强|落实|承担|实施|完善|指导|统筹"
    r"|完成(?=[^,;。]{3})(?!了|的)|将[^,;。]{2,40}(?:纳入|拨付|报送|列入)|根据[^,;。]{4,40},(?=认真|及时|研究|制定|提出)|继续|认真|尽快|探索"
    r"|建设(?![部厅局委银])|督促|负责|监督|检查|审[核查批](?!同意|意见|中心)|核[查定实]|处理|解决|出台|拟[定订]|推动|协调|健全|成立|组建|筛选|进行(?!了)|规定|提出(?=[\u4e00-\u9fff]{3})(?!了|办理)))"
)
# 负责人, 负责同志, 负责任, 负责制, 负责的: no work follows; what only explains the document is none
WORK = (
    r"(?!人(?!工智能|才|力资源|口)|的|同志|任(?![务何])|制(?![定订作造])|解释|施工的|规定的|开展的|组织的|制定的|编制的|建设的|[^,;]{0,12}了)"
    r"[\u4e00-\u9fff“\"《0-9A-Z][^。;]{1,600}"
)
# "(以下简称网信办)", "领导小组办公室(市科技局)", "市发展改革委(市粮食和储备局)"
# "各乡镇人民政府(含开发区管委会,下同)": who is one of them is no other organ
SHORT_NAME = r"(?:\((?:(?:以下|下称)[^()]{2,30}|不?含[^()]{2,30}|(?<=[室班组部会委局厅办]\()[^()]{2,30}[局委办厅部])\))?"
# "省人民政府委托省委宣传部负责…"
_ON_BEHALF = r"(?:[^,;:。()]{2,14}(?:授权|委托))?"
# "市数据局是全市数据工作的主管部门,负责…", "评审委办公室设在市社科联,由各局选派人员参加,承担…",
# "科技部充分发挥推进办公室的统筹作用,会同…", "市民政局在职责范围内,分别负责…", "市教育局按照“谁审批、谁负责”的原则,负责…"
_ASIDE = (
    r"(?:,?(?:(?:(?:是|作为|设在)[^,;:。()]{2,40}|为[^,;:。()]{0,30}(?:业主|主体|部门|单位|机构))|在[^,;:。()]{2,40}(?:领导|指导)下|在(?:各自)?(?:的)?职(?:责|权)范围内"
    r"|(?:按照?|根据|依据)[^,;:。()]{2,40}?(?:原则|规定|要求|精神|结果|情况|意见|需要|计划)|由[^,;:。()]{2,80}(?:组成|选派人员参加|派员参加)|(?:切实|严格)?落实[^,;:。()]{2,16}责任|(?:充分)?发挥[^,;:。()]{2,40}作用),|(?<=\)),){0,3}"
)
# "市民政局会同市财政局制定…", "市民政局牵头会市财政局拟订…"
_TOGETHER = rf"(?:(?:牵头)?,?(?:应当?|要|须|可|将)?会同|牵头会(?!议|商|同|计))(?P<joint>(?:[^,;:。()]|(?<=门)\((?:单位|机构)\)){{2,60}}?)(?:(?P<verb>{_CHARGE})|,?{_ACT})"
_DUTY = re.compile(
    rf"^(?:将(?=由))?{_ON_BEHALF}(?P<units>[^,;:。()]{{2,80}}?){SHORT_NAME}{_ASIDE}"
    rf"(?:{_TOGETHER}|(?P<charge>{_CHARGE}))(?P<comma>(?:(?<=牵头)|(?<=抓总)),)?(?P<work>{WORK})$"
)
# "日常工作由市发展改革委负责", "对跨区的灾害,由涉灾区政府负责处置"; what follows 解释 is no task
_CHARGED = re.compile(
    rf"^(?P<work>[^;:。]{{2,{MAX_WORK}}}?)(?:,?(?:按照|根据|依据)[^,;:。]{{2,14}})?(?:原则上|主要|具体|统一|分别)?,?由(?P<units>[^,;:。()]{{2,60}}?){SHORT_NAME}"
    rf"(?:会同(?P<joint>[^,;:。()]{{2,60}}?)(?=(?:研究|另行|共同)?(?:提出|拟定|拟订|制定|制订|确定|负责|组织|编制|公布|认定|核定|解决|规定|处理|协调))|(?P<verb>{_CHARGE}))"
    rf"(?P<more>(?!人|同志|的|(?:负责)?(?:具体)?解释|、)[^,;。]{{0,60}})(?:,(?P<others>[^。;]+))?$"
)
# "由相关区政府共同负责,或由上一级政府负责"
_OR_ELSE = re.compile(r"^或者?由(?P<units>[^,;。]{2,40}?)(?:共同)?负责$")
# "评价由领导小组统筹指导,领导小组办公室负责组织实施": one guides, the other does it, others may help
_GUIDED = re.compile(
    rf"^(?P<work>[^,;:。]{{2,{MAX_WORK}}}?)(?:,?(?:一般|原则上))?,?由(?P<guides>[^,;:。()]{{2,60}}?)(?:负责)?(?:统筹|统一|总体|宏观)?(?:指导|领导|协调|监督|部署)(?:(?:和|、)?(?:指导|协调|监督|管理))?"
    r"(?:,(?P<helpers>[^,;:。()]{2,60}?)(?:积极|密切|协同|共同)*(?:支持|配合|协助|参与))?"
    r",(?:由)?(?P<units>[^,;:。()]{2,60}?)(?:具体|分别|共同)?(?:负责|承担)?(?:具体)?(?:组织)?(?:实施|落实|执行|推进|承办|开展)(?:工作)?$"
)
# "必要时,由…", "建立由…牵头的机制", "根据有关规定,由…": no work stands before 由
_NO_WORK = re.compile(
    r"^(?:必要时|原则上|分别|具体|统一|并|一般|其中|同时|可以?|也可|拟|交)$|(?:建立|成立|组建|形成|设立|实行|采取|健全|完善|推行|构建|坚持)$"
    r"|^(?:按照|根据|经|如|若|当|因)|无[需须]|(?<!自)由|(?:的|后|下|时|规定|部署|要求|需要|情况)$"
)


# "涉及食品安全的,由市市场监管局负责": what it is in charge of is the case
_IN_CASE = re.compile(r"^(?:凡|对)?(?:涉及|属于|属|跨|在|发生|出现)[^,]{2,}的,?$")


# "市茶叶局是茶园管护工作的行政主管部门,负责本办法的组织实施": what it carries out is its office's work
_OFFICE = re.compile(
    r"[是为](?P<work>[^,;:。()]{4,40}?)的?(?:行政|业务)?(?:主管|管理)(?:部门|单位|机关|机构),"
)
_CARRIES_OUT = re.compile(r"本[\u4e00-\u9fff]{2,6}的?(?:具体|组织|贯彻|统筹)*实施(?:工作)?")


def read_active(text: str, shaped: str, start: int, end: int) -> Duty | None:
    """Read "省财政厅负责资金保障" and "市科技局会同市财政局建设平台"."""
    match = _DUTY.match(shaped[start:end])
    if not match:
        return None
    charge = match["verb"] or match["charge"] or ""
    lead = "牵头" in charge or bool(match["joint"])
    members = _charged(text, shaped, match, start, Role.LEAD if lead else Role.RESPONSIBLE)
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
    office = _OFFICE.search(shaped, start, work.start)
    if office and _CARRIES_OUT.fullmatch(shaped, work.start, work_end):
        work, work_end = group(office, "work", 0), office.end("work")
    return Duty(name_of(text[work.start : work_end]), (*members, *more), when, start, end)


def _charged(
    text: str, shaped: str, match: re.Match[str], start: int, role: Role
) -> tuple[Member, ...]:
    """Read who is charged; a bare "科研机构牵头" is said of whichever one did it."""
    units = group(match, "units", start)
    bare = (match["charge"] or "").startswith("牵头")
    return organs(text, units, role) if bare else doers(text, shaped, units, role)


def read_guided(text: str, shaped: str, start: int, end: int) -> Duty | None:
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


def read_passive(text: str, shaped: str, start: int, end: int) -> Duty | None:
    """Read "日常工作由市发展改革委负责"; the work is what stands before, else behind."""
    match = _CHARGED.match(shaped[start:end])
    if not match or match["work"].count("(") != match["work"].count(")"):
        return None
    verb = match["verb"] or ""
    role = Role.LEAD if "牵头" in verb or match["joint"] else Role.RESPONSIBLE
    members = doers(text, shaped, group(match, "units", start), role)
    if match["joint"] and members:
        members = (*members, *joint_units(text, group(match, "joint", start)))
    behind = "承担" in verb or _NO_WORK.search(match["work"])
    task = group(match, "more" if behind else "work", start)
    if behind and len(match["more"]) < MIN_WORK:
        told = Span(start, start + match.end("more"))
        if not _IN_CASE.search(match["work"]) or told.end - told.start > MAX_WORK:
            return None
        task = told
    others = read_assignment(text, group(match, "others", start)) if match["others"] else None
    if not members or task.end - task.start < 2 or match["more"].endswith("的"):
        return None
    more = others.members if others and all(is_organ(m.unit) for m in others.members) else ()
    either = _OR_ELSE.match(match["others"] or "")
    if either:
        more = joint_units(text, group(either, "units", start + match.start("others")))
    when = others.deadline if others else None
    return Duty(name_of(text[task.start : task.end]), (*members, *more), when, start, end)


def _others(text: str, shaped: str, work: Span) -> tuple[Assignment | None, int]:
    """Read what stands behind the work, "…,市财政局配合,2025年底前完成", and where it begins."""
    for comma in re.finditer(",", shaped[: work.end]):
        if comma.start() > work.start:
            others = read_assignment(text, Span(comma.end(), work.end))
            if others and is_organ(others.members[0].unit):
                return others, comma.start()
    return None, work.end
