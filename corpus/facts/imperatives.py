"""What a notice tells an organ to do in a sentence of its own, without a word for charge.

省教育厅要加强业务指导，规范办学行为。                   organs MODAL work
省财政厅将与省审计厅等单位一起，组织制定核算标准。         organs MODAL "与" organs "一起" work
请省财政厅会同省审计厅制定核算标准。                      "请" organs ["会同" organs] work
这项工作由省民政厅和省档案局统一归口管理。                work "由" organs DOES
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from corpus.facts.articles import in_article, opens_item, read_act
from corpus.facts.kinds import charges, is_kind
from corpus.facts.task_names import MAX_TASK
from corpus.numbering import numbering
from corpus.types import Span
from corpus.units import is_group

# "要求", "要点", "应急", "应对" (but 应对其进行评估): words of their own; "应由", "应为", "应包括" charge no subject
_MODAL = (
    r"(?:(?:也|还|均|都)?(?:必须|应当|须|应(?=当[场天日面])|应(?![当用急届邀聘付收力变知会]|该|对(?![^,;。]{2,60}(?:进行|开展|实施|加强|予以|给予)))|要(?![求点素闻件领么])))"
    r"(?!在内|由|为(?![^,;。]{2,30}提供)|是|有|包括|包含|具备|符合|满足|位于|设[在有]|不|能|被|高于|低于|大于|小于|达到|保持在)"
)
# "将积极配合…", "将于4月底前组织验收"; but "将条目分为五档" moves an object
_WILL = (
    r"(?:还|也|均|都)?将(?=(?:积极|继续|进一步|着重|重点|及时|认真|适时|抓紧|尽快|定期|大力|密切|根据|按照|依据|会同|会商|与|同|从|于(?:20\d\d年)?[^,;。]{2,12}前)"
    r"|(?:配合|支持|加强|加大|做好|组织|开展|研究|制定|建立|完善|推动|推进|指导|协调|落实|加快|强化|健全|负责|牵头|跟踪|督促|统筹)(?!.{0,3}作为))"
)
# "科技部拟在三个行业安排课题": what a reply says that an organ means to do
_MEANS = r"拟(?=(?:研究|继续|积极|进一步|组织|开展|制[定订]|建立|推[进动]|加强|加大|修订|出台|选择|安排|在[^,;。]{2,20},?(?:选择|安排|开展|建立|加强|继续)))"
# "国务院工信部门在各自职责范围内,做好管理": its office says it, without a modal
_IN_OFFICE = (
    r",?(?:在(?:各自)?(?:的)?职(?:责|权)范围内|(?:根据|按照?|依据?)(?:各自)?(?:的)?(?:职责|职能)(?:分工)?),?"
    r"(?:主动|密切|积极|共同|具体)*(?=(?:做好|开展|加强|组织|落实|推进|实施|对|依法|指导|配合|协助|协同)(?!配合$))"
)
# "省卫生健康委于2026年12月底前完成分析", "每年3月底前完成…": by when it is to be done
_DATED = r"(?=(?:于|在|每年)(?:20\d\d年)?(?:\d{1,2}月)?(?:\d{1,2}日|年?[底末]|[上中下]旬)?前完成(?!上述|以上)[^,;。]{3})"
_TOGETHER = (
    r"(?:,?会同(?P<joint>[^,;:。()]{2,60}?)(?:,|(?=研究|加强|做好|组织|开展|制定|建立|加快|抓紧|对|继续|认真|尽快|探索|根据|按照|每年|定期))"
    r"|[与同和](?P<beside>[^,;:。()]{2,60}?)(?:一起|一道|共同|联合),?)?"
)
# "应当根据防治的需要,会同海洋主管部门建立机制"
_BY_RULE = r"(?:(?:根据|按照|依据|依照)[^,;。]{2,60},(?=会同))?"
# A verb or an adverb opens the work; no clause that says "X要的…" or breaks off
_WORK = r"(?P<work>[\u4e00-\u9fff“\"《][^。;]{3,600})"
# "市场监管局作为监管的先行者,要…": what stands between the organ and its modal; "在核准报告前,应当…", "发现隐患的,应当…" tell when
_ASIDE = r"(?:(?P<when>(?:在[^,;:。]{2,60}|(?:接到|接报|收到|发现|获悉|得知|认定|认为|研判)[^,;:。]{2,60}(?:时|后|的)),)|(?:根据|按照|依据|依照|结合|围绕|通过|作为)[^,;:。]{2,60},){0,2}"
# "(以下简称领导小组)", "省级工信部门(大数据产业主管部门)": another name of who is told
_ALIAS = r"(?:\((?:(?:以下|下称|简称)[^()]{2,30}|[^()]{2,20}(?:部门|[局委办厅]))\))?"
_TOLD = re.compile(
    rf"^(?P<units>(?:[^,;:。()]|\([\u4e00-\u9fff]{{2,8}}\)(?=、)){{2,140}}?){_ALIAS}{_ASIDE}(?:{_MODAL}|{_WILL}|{_DATED}|{_MEANS}|{_IN_OFFICE}){_BY_RULE}{_TOGETHER}{_WORK}$"
)
# "省级主管部门组织专家对申报方案进行初审": how a thing is done, not that it was: no number, nothing done
_ORGANIZES = re.compile(
    r"^(?!由|会同|联合)(?P<units>[^,;:。()]{2,60}?)(?P<work>组织(?!部|了|架|机构|的|法|完成|召开|举办|体系|单位|力量|结构)"
    r"(?![^;。]*(?:了|已|形成|完成|参加会议|有效|\d))[\u4e00-\u9fff“《][^。;]{4,300})$"
)
# Behind a comma such a subject opens with its level: "…,国务院教育部门组织制定标准"
_OF_A_LEVEL = re.compile(r"^(?:国务院|[省市区县州])")
# "请省财政厅会同有关部门制定办法": a verb or a preposition opens what is asked for
_ASKED = re.compile(
    rf"^请(?P<units>[^,;:。()]{{2,60}}?){_TOGETHER}(?P<work>(?=按照|根据|在[^,;。]{{2,40}}中|落实|制定|制订|提出|研究|加强|尽快|抓紧|组织(?!部)|做好|指导|督促|协调|牵头|负责|完善|出台|继续|认真)[\u4e00-\u9fff“\"《][^。;]{{3,600}})$"
)
_WAY = r"(?:(?:按照?|根据|依据)[^,;:。]{2,14}?(?:规定|要求|精神|程序|权限|实际)|统一|另行|共同|分别|依法|具体|负责|组织|集中)*"
# "…的,由县水务局责令限期改正", "依照《…条例》有关规定予以处罚", "取消其申报资格"
_PUNISHES = (
    r"责令[^,;。]{2,24}|(?:(?:依照|依据|依法|按照?|根据)[^,;。]{0,40}?)?(?:予以|给予|进行)?(?:处罚|处理|处置|警告|通报批评|行政处罚)"
    r"|取消[^,;。]{2,20}资格|督促[^,;。]{4,30}|(?:按程序)?办理[^,;。]{2,24}"
)
# "由省财政厅统一归口管理", "由省数据局根据本通知精神印发": what is done to the work before; more may follow
_DONE = re.compile(
    rf"^(?P<work>[^;:。]{{2,80}}?)(?:,?一律|,?原则上)?,?(?<![自可])(?<!可以)由(?P<units>[^,;:。()]{{2,60}}?){_WAY}"
    r"(?P<done>登记管理|归口(?:管理|上报)|上报|汇总|保管|维护|承担|负担|印发|发布|公布|制定|制订|编制|组织(?:集中)?(?:实施|建设|开展|起草|编写)|组织(?!实施|起来)[\u4e00-\u9fff]{4,24}|承办|审批|核准|核发|审查|审定|认定|评定|(?:对[^,;。]{2,24})?(?:进行|实施|开展|建立)(?!的)[^,;。]{2,24}|商(?P<joint>[^,;。]{2,40}?)(?:另行|共同)?(?:确定|制[定订]|提出|落实)|统筹(?:协调|管理|实施)?(?:指导)?|实施|建设|主办|拨付|管理"
    rf"|(?:研究)?确定(?:并(?:予以)?公布)?|(?:统筹)?安排|征求[^,;。]{{2,40}}意见后[^,;。]{{2,16}}|核定后?公布|综合上报[^,;。]{{0,8}}|颁发[^,;。]{{2,30}}|出具[^,;。]{{2,40}}|统一(?:规划|建设|组织|部署)[^,;。]{{0,12}}|反馈[^,;。]{{2,14}}|受理|提出并归口|{_PUNISHES})(?:,[^。;]+)?$"
)
# "由交通主管部门统一建设数据中心,构建体系": a sentence of its own, what is done stands behind
_TOLD_BY = re.compile(
    rf"^由(?P<units>[^,;:。()]{{2,60}}?){_WAY}(?P<work>(?=组织(?!部|的)|建设(?![部厅局委])|对[^,;。]{{2,40}}进行|制[定订]|编制|研究|审核|审查|受理|出具|发布|公布|实施(?!的)|开展|推进|安排|征求|汇总|评[估审]|办理|核查|指导|统筹)[\u4e00-\u9fff“《][^。;]{{3,300}})$"
)
# The past, a doer's deed and not its duty: "去年已对其中300户由银行提供资金"
_PAST = re.compile(r"了|已|曾|去年|上年")
# "一律", "会议": no work that would tell what is done
_NO_WORK = re.compile(r"^.{1,3}$|是指|(?<!自)由|^(?:第.{1,6}条)? ?本(?:文件|标准|指南|办法)")
# "重点做好以下工作": what the work is stands elsewhere
_ELSEWHERE = re.compile(r"^[^,]{0,4}(?:各司其职|各负其责)|^[^,]{0,6}(?:以下|如下)")
# What is said only of a case, or of somebody: "材料不齐全的,…", "逾期后,…", "对有功人员,…" is told with its case
_SENTENCE_START = ("", "\n", "。", ";", ":", " ", ")", "、", ".")
_CASE = re.compile(
    r"(?:的|(?<!今)(?<!此)(?<!最)(?<!然)后|(?<!同)(?<!届)(?<!此)时)$|^(?:如|若|因|除|对)"
)
# "申请救助,材料齐全的,…": a party's deed or state is a case by itself
_PARTY = re.compile(r"[\u4e00-\u9fff]{3}的$")
# Not one organ or one kind of organ that is named: 各地区, 各级卫生部门, 县级以上政府, 国务院
_UNNAMED = re.compile(
    r"各|有关|相关|其他|所属|对应|同级|上一?级|下级|本级|基层|[省市县区乡]级(?![\u4e00-\u9fff]{2,10}部门$)|[两三四]级|(?<![省市县区州乡镇])(?<![省市县区州乡镇]人民)政府$|^(?:国务院|中央|银行|政务部门|原?审批部门|(?:业务|行政|职能|主管|行业|综合)[^,]{0,4}部门)$|(?<!人民)银行$|政府部门$"
)
# "民政、财政等部门", "民政、财政等政府相关职能部门": what sums a list up names nobody
_OF_MANY = re.compile(r"等(?:政府)?(?:有关|相关)?(?:职能|主管|行政)*(?:部门|单位)$")
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
    if not (
        _is_named(match["units"]) or (kinds and charges(_first(match["units"]), match["work"]))
    ):
        return None
    before = _clause_before(shaped, start)
    if _CASE.search(before):
        return _in_case(shaped, match, before, start)
    opens = match.start("when" if match.groupdict().get("when") else "work")
    work = Span(start + opens, start + match.end("work"))
    return Told(_span(match, "units", start), _joint(match, start), work)


def _joint(match: re.Match[str], start: int) -> Span | None:
    named = match.groupdict()
    return next((_span(match, n, start) for n in ("joint", "beside") if named.get(n)), None)


def _in_case(shaped: str, match: re.Match[str], case: str, start: int) -> Told | None:
    """Read "接到报告后,市应急局应当核实情况" with its case, which opens the sentence."""
    line = start - 1 - len(case)
    number = numbering(shaped, line)
    opens = number.end if number and number.end < start else line
    opens += len(shaped[opens:start]) - len(shaped[opens:start].lstrip())
    first = re.split("[,;]", match["work"])[0]
    too_long = start - opens + match.start("work") + len(first) >= MAX_TASK
    opened = shaped[line - 1 : line] in _SENTENCE_START or _PARTY.search(case)
    if too_long or not opened:
        return None
    work = Span(opens, start + match.end("work"))
    return Told(_span(match, "units", start), _joint(match, start), work)


def read_organizes(shaped: str, start: int, end: int) -> Told | None:
    """Read "省级主管部门组织专家评审" at the start of a sentence."""
    match = _ORGANIZES.match(shaped[start:end])
    if match is None or not _is_named(match["units"]):
        return None
    if shaped[start - 1 : start] == "," and not _OF_A_LEVEL.match(match["units"]):
        return None
    return Told(_span(match, "units", start), None, _span(match, "work", start))


def read_told_by(shaped: str, start: int, end: int) -> Told | None:
    """Read "由省科技厅组织项目申报", where no work stands before."""
    match = _TOLD_BY.match(shaped[start:end])
    if match is None or shaped[start - 1 : start] == "," or not _is_named(match["units"]):
        return None
    if _PAST.search(match["work"]):
        return None
    return Told(_span(match, "units", start), None, _span(match, "work", start))


def read_done(shaped: str, start: int, end: int) -> Told | None:
    """Read "…由省财政厅统一归口管理" from the clause `start:end`; what is done is told whole."""
    match = _DONE.match(shaped[start:end])
    if match is None or not _is_named(match["units"]):
        return None
    if _PAST.search(match["work"]) or _NO_WORK.search(match["work"]):
        return None
    told = Span(start, start + match.end("done"))
    if told.end - told.start > MAX_TASK:
        return None  # a name cut short would tell of the case alone
    return Told(_span(match, "units", start), _joint(match, start), told)


def _is_named(units: str) -> bool:
    """Tell organs named one by one; a group may only stand behind them."""
    first = _OF_MANY.sub("", re.split("、|和|及", _OF_MANY.sub("", units))[0])
    first = (
        _OF_MANY.sub("", units) if first in ("省", "市", "县", "区") else first
    )  # "省、市级相关主管部门"
    named = not _UNNAMED.search(first) and not is_group(first)
    return named and not _NO_ORGAN.search(units)


def _is_kind(units: str) -> bool:
    """Tell a kind of organ, or several: "各地工信部门、市场监管部门"; more may stand behind them."""
    return is_kind(_first(units)) and not _NO_ORGAN.search(units.removeprefix("各"))


def _first(units: str) -> str:
    """Return the first of several organs."""
    whole = _OF_MANY.sub("", units)
    return whole if is_kind(whole) else re.split("、|和|及", whole)[0]


def _clause_before(shaped: str, start: int) -> str:
    """Return the clause before the one that opens at `start`, nothing where a sentence opens there."""
    if shaped[start - 1 : start] != ",":
        return ""
    return re.split("[,;:。\n]", shaped[: start - 1][-60:])[-1]


def _span(match: re.Match[str], name: str, base: int) -> Span:
    return Span(base + match.start(name), base + match.end(name))


def read_acts(shaped: str, start: int, end: int) -> Told | None:
    """Read "第七条 区级主管部门对项目进行初审" from a clause of an article."""
    match = read_act(shaped[start:end])
    if match is None or not (_is_named(match["units"]) or _is_kind(match["units"])):
        return None
    if _CASE.search(_clause_before(shaped, start)):
        return None
    if not in_article(shaped, start) and not opens_item(shaped, start, end):
        return None
    return Told(_span(match, "units", start), None, _span(match, "work", start))


TELLINGS = (read_told, read_done, read_told_by, read_organizes, read_acts)
