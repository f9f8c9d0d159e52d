"""What an organ is charged with further in a sentence that names no doer.

市茶叶局负责甲；对乙进行检查；会同市财政局制定丙。      behind "；" a verb, or "会同" organs and a verb
市茶叶局要加强巡查。要及时通报结果。                  a sentence that opens with a modal, where one is told
"""

from __future__ import annotations

import re
from dataclasses import replace

from corpus.facts.duty import Duty, group, joint_units, name_of, tells_of_another
from corpus.facts.kinds import is_call
from corpus.types import Member, Role, Span

MAX_TOLD_ON = 600  # from who is told to the end of what it is told further
OPENS_WITHIN = 3  # characters before who acts, where the sentence is on it

# What an organ does, at the head of a clause that names no other doer; 审核部门, 管理办法 are names
_DOES = (
    r"(?:(?:依法|按规定|按程序|及时|定期|统一|具体|严格|逐[笔户项件]|组织|负责|做好|并)*(?:组织|审核|审批|审定|审查|制[定订]|拟[定订]|编制|起草|承接|承担|受理|建立|健全|开展|指导|监督|督促|协调|统筹|推[进动]"
    r"|落实|完善|发布|公布|汇总|管理|办理|提供|核[定实查]|检查|评估|考核|安排|拨付|筹集|研究|提出|宣传|收集|进行|查处|维护|处理|认定|确认|加强|做好|指定|审计|确定)(?:和|、|并|及)?)+"
    r"(?!部门|单位|机构|机关|人员|办法|制度|情况|工作组|中心|结果|意见|标准|合格|通过|不|未|后|时|的|者|费|金)"
)
_ON = r"对(?!于)[^,;。]{2,60}?(?:进行|开展|实施|予以|加强|给予|发放|提供)"
# "组织验收", "负责统筹协调", "严格审核": an act that names no doer, where one has been named
_NEXT_WORK = r"(?!(?:由|其中|如|若|必要时|以及|有关|相关|各)|[^,;。]{2,20}(?<!具体)(?<!主要)(?:负责|牵头|应当|必须|由|设在|担任|为|:)(?!组)|[^,;。]{2,24}[的后时],)[\u4e00-\u9fff“《][^;。\n]{3,}"
# "；组织验收", "。负责统筹协调": the next of several duties that bear no number
_PARTED = re.compile(rf"[;。] ?(?={_NEXT_WORK})(?:(?:并|同时,?)?(?:主要|具体)?负责(?!人|同志))?")
_CLAUSE = re.compile(rf"(?:{_ON}|{_DOES})(?=[^;。]{{2,}}$)")
_WITH = re.compile(
    r"会同(?P<joint>[^,;:。()]{2,60}?)(?=(?:研究|共同|组织|定期)?(?:制[定订]|拟[定订]|编制|提出|确定|开展|建立|做好|审[核定批]|公布|组织|推进|落实|对))"
)
# "市级检查的,…", "通过审核后": a case, and no work of whoever was named before
_OF_A_CASE = re.compile(r"的,|[后时],|,(?:由|应|可|不得)|^(?:对[^,;。]{2,40}的,)")


def parted(shaped: str, start: int, end: int) -> list[Span]:
    """Part what a body is stated to do at every mark behind which it does something else."""
    cuts = list(_PARTED.finditer(shaped, start, end))
    starts, ends = [start, *(m.end() for m in cuts)], [*(m.start() for m in cuts), end]
    return [Span(a, b) for a, b in zip(starts, ends, strict=True)]


def read_further(text: str, shaped: str, before: Duty | None, start: int, end: int) -> Duty | None:
    """Read a clause without a doer right behind "；" as what the one before it is charged with."""
    if before is None or start - before.end != 1 or shaped[start - 1] != ";":
        return None
    doers = _doers(before)
    clause = shaped[start:end]
    joint = _WITH.match(clause)
    if not doers or _OF_A_CASE.search(clause) or not (joint or _CLAUSE.match(clause)):
        return None
    if not joint:
        return Duty(name_of(text[start:end]), doers, None, before.start, end, start)
    lead = tuple(replace(member, role=Role.LEAD) for member in doers)
    others = joint_units(text, group(joint, "joint", start))
    task = name_of(text[start + joint.end() : end])
    return Duty(task, (*lead, *others), None, before.start, end, start) if others else None


# "要及时通报结果", "同时,应当建立台账"; "要坚持市场导向" and "要做到公平" are principles
_TOLD_ON = re.compile(
    r"(?:同时,?|并|还)?(?:要(?![求素点件领闻])|应当|应(?![当急对用收付届邀聘变])|必须|须)"
    r"(?P<work>(?!在内|由|为|是|有|包括|符合|满足|具备|不|以|从|坚持|遵循|注重|把握|突出|做到|防止|避免)[\u4e00-\u9fff“《][^;。]{3,300})"
)


def read_told_on(text: str, shaped: str, before: Duty | None, start: int, end: int) -> Duty | None:
    """Read "要及时通报结果" right behind "市茶叶局要加强巡查。" as told to the same."""
    doers = _doers(before, 1) if before else ()
    told = _TOLD_ON.fullmatch(shaped, start, end) if doers else None
    if before is None or told is None or start - before.end != 1 or shaped[start - 1] != "。":
        return None
    if end - before.start > MAX_TOLD_ON or is_call(told["work"]):
        return None
    if tells_of_another(text[before.start : before.end]):
        return None
    task = name_of(text[told.start("work") : end])
    return Duty(task, doers, None, before.start, end, start)


def _doers(before: Duty, within: int = OPENS_WITHIN) -> tuple[Member, ...]:
    """Return who opens the sentence, none where its work does: "甲由市茶叶局负责"."""
    leading = [m for m in before.members if m.role is Role.LEAD]
    acting = leading or [m for m in before.members if m.role is Role.RESPONSIBLE]
    if not acting or acting[0].start - before.start > within:
        return ()
    return tuple(replace(m, role=Role.RESPONSIBLE) for m in acting)
