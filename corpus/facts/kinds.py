"""Kinds of organs that a sentence may tell what to do, named by their level or by what they look after.

县级以上地方人民政府应当… · 各省级人民政府要… · 各区要…        governments of a level
省、市级财政部门应… · 各试点城市政府要…                        and of several, or of those that take part
事发地人民政府应当… · 当地人民政府要…                     and those a thing falls to
各级医疗保障部门要… · 地方各级气象主管机构应当…              branches on every level
各地市场监管、工业和信息化主管部门要…                       and several that share their last word
中央和地方各级政府要… · 各试点城市要…                    both levels, and those that take part
国务院有关部门要… · 政府及其有关部门应当…                    those of one level whose work it is

各地区, 各部门 and 有关部门 are everybody, and who is only called to take a thing seriously does nothing.
"""

from __future__ import annotations

import re

_PLACES = r"(?:省|市|区|县|州|盟|旗|镇|乡|街道|乡镇|镇街|区县|区市|县区|县市|市县|市州|地市|设区市)"
_BRACKETED = r"(?:[(（\x05][^()（）\x05\x06]{1,14}[)）\x06])?"  # 各县(市、区), 各省(区、市)
_LEVEL = (
    rf"(?:地方)?各(?:级|地方?)|各(?:省|市|县|区)级|各{_PLACES}(?:[、和\x02]{_PLACES})*级?{_BRACKETED}|各?(?:有关)?省\x02自治区\x02直辖市(?:\x02计划单列市)?(?:\x02新疆生产建设兵团)?|[省市县区]级|各?(?:[省市县区州]|地市)级?(?:{_BRACKETED}[、和\x02](?:[省市县区州乡镇]|地市)级?)+{_BRACKETED}|各(?:有关|试点)(?:省|市|县|城市|省市){_BRACKETED}|各(?:试点|统筹)地?区|(?:事发|事故发生|灾害发生|当)地(?:[省市县区]级|(?=[县区镇乡街]))?"
    r"|(?:沿海|地方|有关)?(?:设区的市|[县市省]级|县)(?:级)?以上(?:地方)?(?:各级)?"
)
_GOVERNMENT = r"(?:党委[、和\x02]?)?(?:地方)?(?:各级)?(?:人民)?政府(?:办公厅(?:[(（\x05]室[)）\x06])?|办公室)?|管委会|人民法院|人民检察院"
_BRANCH = r"(?:人民政府)?[\u4e00-\u9fff]{2,16}?(?:部门|机构|机关|局|委|厅)"
# 各地市场监管、工业和信息化主管部门: branches that share their last word
_BRANCHES = (
    r"[\u4e00-\u9fff]{2,8}(?:[、和][\u4e00-\u9fff]{2,8}){1,5}?(?:行政|业务)?(?:主管|监管|管理)?部门"
)
_KIND = re.compile(
    rf"^(?:(?:本[省市区县])?(?:{_LEVEL})(?:(?:{_GOVERNMENT}|{_BRANCH}){_BRACKETED}|{_BRANCHES})|各{_PLACES}{_BRACKETED}(?:[、和\x02]{_PLACES})?|(?:中央[和\x02])?地方(?:各级)?(?:人民)?政府|各(?:试点)?城市|各试点[省市县区])$"
)
# 国务院有关部门, 省级人民政府有关部门, 政府及其有关部门: those of one level, or of any, whose work it is
_OF_A_LEVEL = re.compile(
    rf"^(?:国务院|(?:{_LEVEL})(?:人民)?政府|(?:人民)?政府(?:及其)?)各?(?:其他)?(?:有关|相关)(?:行政)?(?:主管)?部门(?:[(（\x05]单位[)）\x06])?$"
)
# 各级有关部门, 各级主管部门, 各地区: who of them all is meant nobody says
_ANYBODY = re.compile(
    r"(?<!各)有关|各有关(?![省市县])|相关|其他|所属|对应|同级|上一?级|下级|本级|基层|成员|各(?:地|个)?(?:级|地方)?(?:行政|业务|职能|行业|综合|主管|业务主管|行政主管|职能)*部门$|各级各|(?<!统筹)(?<!试点)地区|服务机构|担保|金融机构|评价机构|培训机构"
)
# "要高度重视,加强组织领导": a call, no work
_CALL = re.compile(
    r"^(?:要|应|也|都|切实|进一步|认真|坚决|坚持|积极|不断|真正|始终|务必|全面|共同|抓紧|尽快|加快|严格|把|将)*(?:高度重视|充分认识|提高(?:思想)?认识|深刻认识|统一思想|增强[^,]{0,16}意识|[^,]{0,12}加强(?:组织)?领导|加强对[^,]{2,20}的(?:组织)?领导"
    r"|加强(?:沟通|协调|协作|配合|协同|组织)|密切(?:协作|配合|协调)|强化(?:协调|协同|组织|责任)|明确[^,]{0,6}(?:责任|分工|职责)|落实[^,]{0,8}责任|履行[^,]{0,8}职责|精心组织|周密部署|抓好(?:贯彻)?落实|狠抓落实|贯彻落实|贯彻执行|迅速行动"
    r"|各司其职|各负其责|齐抓共管|形成[^,]{0,6}合力|结合[^,]{0,12}实际$|确保[^,]{2,}|务求|以[^,]{2,}为指导|牢固树立|坚定|解放思想|转变[^,]{0,4}(?:作风|观念|职能)|带头|关心|重视|树立|发扬|艰苦|勤俭|厉行|深入贯彻|深入学习|学习|相应[^,]{2,6}$|(?:组织)?(?:落实|实施|执行|推进)$|(?:密切|全力|大力)?(?:配合|支持)$|落实(?:任务)?分工$|给予(?:积极|有力|大力)?支持$)"
)

# Reports call on them more than they charge them: "各级政府要十分重视…", "…要坚持过紧日子"
_CALLED_ON = re.compile(r"^(?:各级|地方)(?:党委[、和\x02]?)?(?:政府|(?:政府|党政)?机关)$")
# "各级政府都要增加教育投入", "地方政府要按规定制定经费标准": an act opens the work
_ACT = re.compile(
    r"^(?:都|努力|积极|继续|大力|进一步|多渠道|按规定|及时|抓紧|尽快|逐步|相应|严格|切实|认真)*"
    r"(?:增加|加大[^,]{2,40}(?:投入|投资|力度)|建立|设立|制定|制订|编制|研究|安排|筹集|组织(?!领导)|开展|清理|公开|公布|控制|盘活|拨付|采取[^,]{0,10}(?:措施|政策)"
    r"|[把将][^,]{2,30}(?:纳入|列入|落实到位)|对[^,]{2,30}(?:进行|给予|予以|实行))(?!了|的)"
)


def charges(unit: str, work: str) -> bool:
    """Tell whether work told of a kind of organ is more than a call upon it.

    >>> charges("各级政府", "增加教育投入"), charges("各级政府", "坚持过紧日子,反对浪费")
    (True, False)
    """
    if is_call(work):
        return False
    return not _CALLED_ON.match(unit) or bool(_ACT.match(work))


def is_kind(unit: str) -> bool:
    """Tell a kind of organ that is named from everybody.

    >>> is_kind("县级以上地方人民政府"), is_kind("各级医疗保障部门"), is_kind("各级有关部门"), is_kind("各地区")
    (True, True, False, False)
    """
    named = bool(_KIND.match(unit)) and not _ANYBODY.search(unit)
    return named or bool(_OF_A_LEVEL.match(unit))


def is_call(work: str) -> bool:
    """Tell work that is nothing but calls: to take a thing seriously, to work together.

    >>> is_call("高度重视,加强组织领导"), is_call("高度重视,制定实施方案")
    (True, False)
    """
    return all(_CALL.match(clause) for clause in re.split("[,;]", work))
