"""Bodies that are no organs and yet are told what they must do: operators, firms, schools, banks.

供水企业应当建立水质检测制度。                      bodies MODAL work
物业服务企业、街道办事处应当协助做好清点工作。          bodies and organs alike
运营单位负责设施的日常维护。                        bodies "负责" work
"""

from __future__ import annotations

import re

from corpus.facts.duty import organs
from corpus.facts.organs import is_organ
from corpus.types import Member, Role, Span

# 供水企业, 养老机构, 规划编制机关, 施工单位, 电力经营者, 数据处理者, 船舶经营人, 行业协会, 设区的市设立的图书馆
_BODY = re.compile(
    r"^[\u4e00-\u9fff]{2,18}(?:企业|公司|机构|机关|单位|经营者|运营者|提供者|处理者|生产者|制造者|销售者|开发者|产权人|所有权人|所有人|经营人|管理人|使用人|义务人|学校|高校|医院|幼儿园|图书馆|博物馆|电视台|媒体|银行|协会|商会|(?:行业|社会|评价|服务|经济|合作|救援|慈善)组织|服务商|供应商|运营商|合作社|基金会)$"
    r"|^[\u4e00-\u9fff]{2,4}(?:提供|监管|运营|建设|使用|需求|承包|供应|受托|委托|承办)方$"
)
# Whoever it may be, who applies, or more than a name: 相关企业, 申报单位, 强调医疗机构, 不具备条件的机构,
# 市交通局每年委托第三方机构
_ANYBODY = re.compile(
    r"^(?:原则上|一般|积极|大力|切实|坚决|全力|其中|各|每|上述|此类|所有|不|对|如|若|经(?![办营])|从|以|在|由|为|与|和|及|向|或|是|可|应|要|该|本|其|被|强调|提出|要求|明确|鼓励|引导|支持|申请|优先|大幅|厚植|并|指定|的|同时|许多|一些|破产|[这那我他])"
    r"|自行$|指定(?!的)|(?:委托|聘请|邀请|引入)(?!方$)|[局委办厅部]每[年月季]|有关|相关|由于|其他|会同|具备|所属|成员|所在|符合|参[与加评]|(?:申报|申请|推荐|牵头|责任|配合|获奖|入选|入围|中标|受检|主管|对口|主办|协办|承办|分工|各|重点|骨干|龙头|优势|规模以上|上市|试点|中央|国有|[大中小微型])(?:单位|企业|机构|公司)$|^(?:国家|有权|司法|主管|原.{0,4})机关$"
    r"|[了把被是]|根据|按照|通过|达到|未|已"
)
# "船舶所有人、经营人或者管理人": behind the first the others stand without their thing
_SHORT = re.compile(r"^(?:所有人|经营人|管理人|使用人|经营者|使用单位|管理单位|运营单位)$")
# 各银行业金融机构, 各级干部培训机构; 各试点单位 and 各企业 are whoever it may be
_EVERY = re.compile(
    r"^各(?:级各类|级|类)?(?!有关|相关|试点|成员|参|责任|牵头|项目|申)(?=[\u4e00-\u9fff]{4})"
)
# "供水、供电等公用企业": kinds of one kind
_SUCH_AS = re.compile(
    r"^[\u4e00-\u9fff]{2,8}(?:[、和][\u4e00-\u9fff]{2,8})+等(?!有关|相关|各|[其多部])(?P<kind>[\u4e00-\u9fff]{4,14})$"
)
# "勘察、设计、施工单位", "培训和评价机构": kinds that share their last word are one name
_SHARED = re.compile(r"^[\u4e00-\u9fff]{2,6}(?:[、和][\u4e00-\u9fff]{2,5}){1,4}(?:机构|企业|单位)$")
# 高校, 科研院所, 市教育局: a name of its own
_WHOLE = re.compile(r"(?:[局委厅办部院会校所行厂站社队馆园者人司门]|中心|企业|机构|单位)$")
# "排污企业和其他生产经营者": who else does the same has no name of its own
_LIKE_THEM = re.compile(r"(?:和|或者?|以及)其他(?:生产)?经营者$")
_AND = re.compile(r"、|和|以及|及(?!其)|或者?")
_EITHER = re.compile(r"或者?")
_VERB = re.compile("(?:履|执|自|进|实|另)行$")  # ends like a bank


def is_bearer(unit: str) -> bool:
    """Tell a kind of body, named by what it does, from anybody.

    >>> is_bearer("供水企业"), is_bearer("养老服务机构"), is_bearer("相关企业"), is_bearer("企业")
    (True, True, False, False)
    """
    kind = _EVERY.sub("", unit)
    beside_organ = (
        is_organ(kind.partition("与")[0]) if "与" in kind else False
    )  # 市民政局与运营机构
    return bool(_BODY.match(kind)) and not _ANYBODY.search(kind) and not beside_organ


def is_shared(units: str) -> bool:
    """Tell several kinds of body that share their last word.

    >>> is_shared("勘察、设计、施工单位"), is_shared("市教育局、相关单位")
    (True, False)
    """
    parts = re.split("[、和]", units)
    named = not any(_ANYBODY.search(part) or _WHOLE.search(part) for part in parts[:-1])
    return bool(_SHARED.match(units)) and named and is_bearer("".join(parts))


def doers(text: str, shaped: str, span: Span, role: Role) -> tuple[Member, ...]:
    """Read a list of organs or such bodies; nothing where one of them is neither."""
    if shaped[span.start : span.end].endswith(("机构等", "企业等", "单位等")):
        span = Span(span.start, span.end - 1)
    others = _LIKE_THEM.search(shaped, span.start, span.end)
    if others and is_bearer(shaped[span.start : others.start()]):
        return (Member(text[span.start : span.end], role, span.start, span.end),)
    such = _SUCH_AS.match(shaped[span.start : span.end])
    if such and is_bearer(such["kind"]):
        return (Member(text[span.start : span.end], role, span.start, span.end),)
    members = _bearers(text, shaped, span, role)
    if not members and is_shared(shaped[span.start : span.end]):
        return (Member(text[span.start : span.end], role, span.start, span.end),)
    either = _EITHER.search(shaped, span.start, span.end)
    if members and (either or any(is_bearer(m.unit) for m in members)):
        return members
    return organs(text, span, role) or members


def _bearers(text: str, shaped: str, span: Span, role: Role) -> tuple[Member, ...]:
    cuts = [m.span() for m in _AND.finditer(shaped, span.start, span.end)]
    starts, ends = [span.start, *(b for _, b in cuts)], [*(a for a, _ in cuts), span.end]
    members = tuple(Member(text[a:b], role, a, b) for a, b in zip(starts, ends, strict=True))
    first, *others = members
    known = _is_known(first.unit) and all(
        _is_known(m.unit) or (is_bearer(first.unit) and _SHORT.match(m.unit)) for m in others
    )
    return members if known else ()


def _is_known(unit: str) -> bool:
    return is_bearer(unit) or (is_organ(unit) and not _VERB.search(unit))
