"""The words that give a unit its role in a task, and those that say by when.

牵头单位: · 配合部门: · 指导单位: · 牵头: · 完成时限: · 责任领导:    labels, before what they label
…牵头 · …按职责分工负责 · …配合 · …指导 · …为牵头单位             verbs, behind their units
市科技局(牵头)                                                marks, behind one unit
2023年6月底前完成 · 持续推进 · 第三季度                           deadlines
"""

from __future__ import annotations

import re

from corpus.types import Role

# What a label ends in when it names units: "责任单位", "承办处室", "实施主体"
_OF_UNITS = "单位|部门|处室|科室|股室|主体|地区|机构|分工"
# "牵头:市科技局;配合:市财政局"
_SHORT = "牵头|主办|协办|配合|责任|负责|参与|参加|落实|指导"
_WHEN = "(?:完成|办结|整改|落实)?(?:时限|时间|期限|日期)(?:要求)?|时间(?:节点|进度|安排|要求)|进度(?:要求|安排)"
_PERSON = "(?:责任|牵头|分管|包联|联系)(?:负责)?(?:[省市县区州])?领导|责任人|牵头人|负责人|联系人"
# The words inside a label, first match first: "配合考核单位" supports, "牵头考核单位" checks
_LABEL_ROLES = (
    (re.compile("配合|协办|协同|协助|协作|参[加与]|支持|会办|^成员"), Role.SUPPORT),
    (re.compile("考核"), Role.CHECK),
    (re.compile("指导"), Role.GUIDE),
    (re.compile("牵头|主办|主责"), Role.LEAD),
    (re.compile("联合"), Role.SUPPORT),
    (re.compile("责任|负责|落实|实施|承办|主管|完成|分工"), Role.RESPONSIBLE),
)
_KNOWN = (
    rf"(?:总|第一|联合|共同|主要|其他|主体|[省市区县州][直级])?(?:牵头|主办|主责|责任|负责|配合|参加|参与|协办|协同|考核|指导|落实|实施|承办)"
    rf"(?:负责|责任|考核|主办)?(?:{_OF_UNITS})(?:和地区)?|(?:完成|办结)(?:时限|时间)|时间节点|{_PERSON}"
)
# Behind a mark anything before a colon is a label, so that what it holds is not the label's before;
# a space between two labels may be lost ("市科技局责任单位:市财政局"), then only a known one is.
LABELLED = re.compile(
    rf"(?:(?P<known>{_KNOWN})|(?:^|(?<=[;,。\s\-]))(?P<other>(?:(?!{_KNOWN})[\u4e00-\u9fff]){{2,10}}))\s*:"
)
# A label that opens a run of labels in a line of text: "牵头单位:", "完成时限:", "责任领导:"
RUN_LABEL = (
    rf"(?:{_KNOWN}|成员(?:单位|部门)|完成(?:时限|时间)要求|时限要求|(?:任务|工作|职责)分工)\s*:"
)

VERB = re.compile(
    r"(?P<lead>(?:分别|负责|共同|联合|总)?牵头(?:负责|组织(?:实施|落实)?|落实|推进|抓总|实施|会同)?|主办|主抓|会同|为(?:总|第一)?牵头(?:单位|部门))"
    r"|(?P<support>(?:积极|协同|密切|共同)?(?:按(?:照)?(?:各自)?(?:职责|职能)(?:分工)?)?(?:协同)?(?:配合|参加|参与|协助|协办|支持)(?:落实|实施|配合|推进)?"
    r"|协同(?:推进|落实|实施)?|协作|为(?:配合|协办|参与|参加)(?:单位|部门))"
    r"|(?P<check>(?:牵头)?考核)"
    r"|(?P<guide>(?:负责|业务|统筹)?指导)"
    r"|(?P<responsible>(?:(?:等)?(?:按(?:照)?(?:各自)?(?:职责|职能|任务)(?:分工)?|根据职责分工|依职责|分别|分工|共同|具体|联合)(?:分别|共同)?)?"
    r"(?:组织)?(?:负总责|负责(?:落实|推进|实施)?|承办|(?:分头|具体)?落实|(?:组织|具体)?实施|推进)|为(?:责任|实施|落实)(?:单位|部门|主体))"
)
ROLE_WORD = re.compile(r"牵头|责任|负责|配合|主办|协办|参加|参与|分工|落实|考核|实施|指导|协同")
# "市科技局(牵头)、市财政局": the mark makes one unit of the list something else
ROLE_MARK = re.compile(
    r"\((?:(?P<lead>(?:总|第一)?(?:牵头|主办|主责))|(?P<support>配合|协办|参与|参加)|(?P<responsible>负责|责任|落实|承办)"
    r"|(?P<guide>指导)|(?P<check>考核))(?:负责)?(?:单位|部门)?\)"
)

_PART = r"(?:上半年|下半年|第?[一二三四]季度(?:末|底)?|\d{1,2}月(?:\d{1,2}日|份|底|末|初|中旬|上旬|下旬)?|年?底|年?末|年?内|年中)"
_DATE = rf"(?:20\d\d年{_PART}?|{_PART})(?:[-至到](?:20\d\d年)?{_PART}?)?(?:[之以]?前)?"
_ACT = (
    r"(?:基本|全面|全部)?(?:完成|取得|出台|印发|制定|发布|建成|投用|开工|形成|报送|落实|启动|见效|实现|组织|开展|持续|推进|实施|提交|公布|公开|建立|修订|编制|上线|竣工|投产|投运|验收|拨付|下达|办结|上报|完善|整改)"
    r"[^,;。]{0,14}"
)
_STANDING = (
    r"(?:持续|长期|全年|年度|常态化?|分年度|按时序|按年度|适时|每年|逐年|动态)(?:推进|坚持|实施|开展|落实|完成|推动|抓好|更新|调整)?"
    r"|即行|立即"
)
# "2023年6月底前完成", "2024年9月30日前出台政策", "持续推进", "年底前"; the deadline is group 1
DEADLINE = re.compile(
    rf"^(?:(?:完成时限|时限|完成时间)\s*:?\s*|于)?((?:20\d\d[-至](?:20)?\d\d年|{_DATE})(?:{_ACT})?|{_STANDING})$"
)


def says_when(label: str) -> bool:
    """Tell a label of deadlines: 完成时限, 时间节点."""
    return bool(re.fullmatch(_WHEN, label))


def role_of_label(label: str) -> Role | None:
    """Return the role a label gives; None for one of persons, deadlines and all else.

    >>> role_of_label("联合牵头单位"), role_of_label("配合考核单位"), role_of_label("责任领导")
    (<Role.LEAD: 'lead'>, <Role.SUPPORT: 'support'>, None)
    """
    names_units = re.search(rf"(?:{_OF_UNITS})$", label) or re.fullmatch(_SHORT, label)
    if not names_units:
        return None
    return next((role for words, role in _LABEL_ROLES if words.search(label)), None)
