"""What a notice tells an organ to do in a sentence of its own, without a word for charge.

省教育厅要加强业务指导，规范办学行为。                   organs MODAL work
省财政厅将与省审计厅等单位一起，组织制定核算标准。         organs MODAL "与" organs "一起" work
请省财政厅会同省审计厅制定核算标准。                      "请" organs ["会同" organs] work
这项工作由省民政厅和省档案局统一归口管理。                work "由" organs DOES
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from corpus.facts.kinds import is_call, is_kind
from corpus.types import Span
from corpus.units import is_group

# "要求", "要点", "应急", "应对": words of their own; "应由", "应为", "应包括" charge no subject
_MODAL = (
    r"(?:(?:也|还|均|都)?(?:必须|应当|须|应(?![用急对届邀聘付收力变知会]|该)|要(?![求点素闻件领么])))"
    r"(?!在内|由|为|是|有|包括|包含|具备|符合|满足|位于|设[在有]|不|能|被|高于|低于|大于|小于|达到|保持在)"
)
# "将积极配合…"; but "将条目分为五档" moves an object
_WILL = (
    r"(?:还|也|均|都)?将(?=(?:积极|继续|进一步|着重|重点|及时|认真|适时|抓紧|尽快|定期|大力|密切|根据|按照|依据|会同|会商|与|同|从)"
    r"|(?:配合|支持|加强|加大|做好|组织|开展|研究|制定|建立|完善|推动|推进|指导|协调|落实|加快|强化|健全|负责|牵头|跟踪|督促|统筹)(?!.{0,3}作为))"
)
# "省卫生健康委于2026年12月底前完成分析", "每年3月底前完成…": by when it is to be done
_DATED = r"(?=(?:于|在|每年)(?:20\d\d年)?(?:\d{1,2}月)?(?:\d{1,2}日|年?[底末]|[上中下]旬)?前完成(?!上述|以上)[^,;。]{3})"
_TOGETHER = (
    r"(?:,?会同(?P<joint>[^,;:。()]{2,60}?)(?:,|(?=研究|加强|做好|组织|开展|制定|建立|加快|抓紧|对|继续|认真|尽快|探索|根据|按照|每年|定期))"
    r"|[与同和](?P<beside>[^,;:。()]{2,60}?)(?:一起|一道|共同|联合),?)?"
)
# A verb or an adverb opens the work; no clause that says "X要的…" or breaks off
_WORK = r"(?P<work>[\u4e00-\u9fff“\"《][^。;]{3,600})"
_TOLD = re.compile(
    rf"^(?P<units>[^,;:。()]{{2,80}}?)(?:\((?:以下|下称)[^()]{{2,30}}\))?(?:{_MODAL}|{_WILL}|{_DATED}){_TOGETHER}{_WORK}$"
)
# "请省财政厅会同有关部门制定办法": a verb or a preposition opens what is asked for
_ASKED = re.compile(
    rf"^请(?P<units>[^,;:。()]{{2,60}}?){_TOGETHER}(?P<work>(?=按照|根据|在[^,;。]{{2,40}}中|落实|制定|制订|提出|研究|加强|尽快|抓紧|组织(?!部)|做好|指导|督促|协调|牵头|负责|完善|出台|继续|认真)[\u4e00-\u9fff“\"《][^。;]{{3,600}})$"
)
_WAY = r"(?:(?:按照?|根据|依据)[^,;:。]{2,14}?(?:规定|要求|精神|程序|权限|实际)|统一|另行|共同|分别|依法|具体|负责|组织|集中)*"
# "由省财政厅统一归口管理", "由省数据局根据本通知精神印发": what is done to the work before; more may follow
_DONE = re.compile(
    rf"^(?P<work>[^;:。]{{2,80}}?)(?:,?一律|,?原则上)?,?(?<!自)由(?P<units>[^,;:。()]{{2,60}}?){_WAY}"
    r"(?P<done>登记管理|归口(?:管理|上报)|上报|汇总|保管|维护|承担|负担|印发|发布|公布|制定|制订|编制|组织(?:集中)?(?:实施|建设|开展|起草|编写)|承办|审批|核准|核发|审查|审定|认定|评定|(?:进行|实施)(?:统一)?(?:监管|监督|管理|指导|审批|审查|评审|评估)(?:和(?:监督|指导|管理))?|统筹(?:协调|管理|实施)?(?:指导)?|实施|建设|主办|拨付|管理)(?:,[^。;]+)?$"
)
# The past, a doer's deed and not its duty: "去年已对其中300户由银行提供资金"
_PAST = re.compile(r"了|已|曾|去年|上年")
# "一律", "会议": no work that would tell what is done
_NO_WORK = re.compile(r"^.{1,3}$|(?<!自)由|(?<!《)本(?:文件|标准|指南|办法)")
# "重点做好以下工作": what the work is stands elsewhere; "自受理之日起20日内作出决定" says when, of a case
_ELSEWHERE = re.compile(
    r"^[^,]{0,4}(?:各司其职|各负其责)|^[^,]{0,6}(?:以下|如下)|^(?:自|从|于|在)[^,;]{2,40}之日起|^(?:自|于|在)[^,;]{0,12}\d+个?(?:工作)?日内"
)
# What is said only of a case, or of somebody: "发现不符合要求的,…", "逾期后,…", "对有功人员,…"
_CASE = re.compile(r"(?:的|后|时)$|^(?:如|若|因|除|对)")
# Not one organ or one kind of organ that is named: 各地区, 各级卫生部门, 县级以上政府, 国务院
_UNNAMED = re.compile(
    r"各|有关|相关|其他|所属|对应|同级|上一?级|下级|本级|基层|[省市县区乡]级(?![\u4e00-\u9fff]{2,10}部门$)|[两三四]级|(?<![省市县区州乡镇])(?<![省市县区州乡镇]人民)政府$|^(?:国务院|中央|银行|政务部门|原?审批部门|(?:业务|行政|职能|主管|行业|综合)[^,]{0,4}部门)$|(?<!人民)银行$|政府部门$"
)
# Words that only end like an organ, or open with more than its name: 领导干部, 空间布局, 不但财政部门
_NO_ORGAN = re.compile(
    r"(?:干部|内部|外部|全部|布局|格局|大局|机组|院校|主体)(?:$|[、和及])|队伍|企业(?!.{0,4}[局部厅委]$|[、和及]|$)|^(?:不但|不仅|在|对|但|而|且|各)|[部委局厅门]商(?!务)"
)


@dataclass(frozen=True, slots=True)
class Told:
    """Where the organs, those they act with, and the work stand in a clause."""

    units: Span
    joint: Span | None
    work: Span


def read_told(shaped: str, start: int, end: int) -> Told | None:
    """Read "省教育厅要…" from the clause `start:end`."""
    match = _TOLD.match(shaped[start:end]) or _ASKED.match(shaped[start:end])
    if match is None or _ELSEWHERE.match(match["work"]):
        return None
    kinds = _is_kind(match["units"])
    if not (_is_named(match["units"]) or (kinds and not is_call(match["work"]))):
        return None
    if _CASE.search(_clause_before(shaped, start)):
        return None
    joint = next((_span(match, n, start) for n in ("joint", "beside") if match[n]), None)
    return Told(_span(match, "units", start), joint, _span(match, "work", start))


def read_done(shaped: str, start: int, end: int) -> Told | None:
    """Read "…由省财政厅统一归口管理" from the clause `start:end`; what is done is told whole."""
    match = _DONE.match(shaped[start:end])
    if match is None or not _is_named(match["units"]):
        return None
    if _PAST.search(match["work"]) or _NO_WORK.search(match["work"]):
        return None
    told = Span(start, start + match.end("done"))
    return Told(_span(match, "units", start), None, told)


def _is_named(units: str) -> bool:
    """Tell organs named one by one; a group may only stand behind them."""
    first = re.sub(r"等(?:有关|相关)(?:部门|单位)$", "", re.split("、|和|及", units)[0])
    named = not _UNNAMED.search(first) and not is_group(first)
    return named and not _NO_ORGAN.search(units)


def _is_kind(units: str) -> bool:
    """Tell a kind of organ, or several: "各地工信部门、市场监管部门"; more may stand behind them."""
    return is_kind(_first(units)) and not _NO_ORGAN.search(units.removeprefix("各"))


def _first(units: str) -> str:
    """Return the first of several organs."""
    whole = re.sub(r"等(?:有关|相关)?(?:部门|单位)$", "", units)
    return whole if is_kind(whole) else re.split("、|和|及", whole)[0]


def _clause_before(shaped: str, start: int) -> str:
    """Return the clause before the one that opens at `start`, nothing where a sentence opens there."""
    if shaped[start - 1 : start] != ",":
        return ""
    return re.split("[,;:。\n]", shaped[: start - 1][-60:])[-1]


def _span(match: re.Match[str], name: str, base: int) -> Span:
    return Span(base + match.start(name), base + match.end(name))
