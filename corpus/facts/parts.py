"""The part another organ takes in a sentence that has charged one before → duties.

市科技局负责项目管理，市财政局保障经费，各区配合做好宣传。    …，organs [HOW] work
"""

from __future__ import annotations

import re

from corpus.facts.duty import Duty, group, name_of, organs
from corpus.types import Role

# "要积极配合做好宣传", "依照职业标准牵头组织开发": how and by what, before the verb
_HOW = r"(?:要|应当?|须|将)?(?:(?:按照|根据|依据|依照)[^,;。]{2,12}?(?=牵头|积极|配合|协助|协同|参与|组织|制定|做好|开展))?(?:(?:按照?|根据|依据?)(?:各自)?(?:的)?(?:职责|职能)(?:分工)?)?(?:积极|密切|主动|全力|及时|共同|分别|具体|依法|全程|统一)*"
# "市人社局协助做好培训", "参与评审工作"; a bare "协同支持" is read with the work of the one charged
_HELPS = r"(?:配合|协助|协同|参与|参加)(?!度|单位|部门|(?:支持|配合|协助|落实|推进|实施)*(?:,|;|$))"
# Without a word for charge, behind one: "市财政局保障经费", "省电力公司提供用电数据"
_DOES = r"(?:保障|提供|做好|落实|承办|监督(?!管理)|维护|开展|安排|核查|审核|汇总|确认|组织(?!部|机构)|制[定订]|编制|指导|督促|支持|加强|拨付|受理|发布|公布|建立|推进|实施(?!细则))"
# "将对数据进行核查", "按每个床位8000元给予补助"
_CHECKS = r"对[^,;。]{2,30}(?:进行|开展|实施|给予)|按照?[^,;。]{2,24}?(?:给予|予以|拨付|发放)"
_PART = re.compile(
    rf"^(?P<units>(?:各[市县区镇乡]|[^,;:。()]{{3,60}}?)){_HOW}(?:(?P<leads>牵头)(?=组织|制定|做好|开展|推进|建设|负责))?(?P<work>(?:(?P<helps>{_HELPS})|{_DOES}|{_CHECKS})(?!的|了|已|过)[^;。]{{2,300}})$"
)
# "配合市财政局做好…", "指导市属企业落实…": the organ is whom the first is to help or to guide;
# 组织部, 协调小组 and 指导委员会 only open with such a word
_NO_SUBJECT = re.compile(
    r"(?!(?:组织部|[\u4e00-\u9fff]{2}(?:小组|机制|委)))(?:由|经|会同|联合|向|应|在|配合|协助|按|对|与|和|及|为|将|把|给|报|商|请|并|或|从|以|充分|建议|组织|指导|督促|协调|支持|推[进动]|引导|鼓励"
    r"|委托|通过|根据|加[强快大]|强化|完善|建立|健全|落实|负责|承担|牵头|做好|开展|实施|提[供高升请]|通知|要求|授权|参与|参加|构建|打造|优化|深化|帮助|服务|吸[纳引收]|邀请|聘请|召集|发动|动员|依[托靠]|发[现挥布])|.{0,30}(?:所属|直属)企业"
)
# "做好相关工作": what it is nobody says; it ends the work before, and is not told
_VAGUE = re.compile(r"^(?:做好|落实|开展|配合|协助)*(?:各自|其他|相关|有关)*(?:工作|任务|事宜)$")


def read_part(text: str, shaped: str, start: int, end: int) -> Duty | None:
    """Read "各区配合做好宣传" from the clause `start:end` behind a charge."""
    found = _PART.match(shaped[start:end])
    if found is None or _NO_SUBJECT.match(found["units"]):
        return None
    helps = Role.SUPPORT if found["helps"] else Role.RESPONSIBLE
    role = Role.LEAD if found["leads"] else helps
    members = organs(text, group(found, "units", start), role)
    task = name_of(text[start + found.start("work") : end])
    return Duty(task, members, None, start, end) if members else None


def is_vague(task: str) -> bool:
    """Tell work that says nothing of what is done.

    >>> is_vague("配合做好相关工作"), is_vague("配合做好采样工作")
    (True, False)
    """
    return bool(_VAGUE.match(task))
