"""What a notice tells an organ to do in a sentence of its own, without a word for charge.

省教育厅要加强业务指导，规范办学行为。                   organs MODAL work
省财政厅将与省审计厅等单位一起，组织制定核算标准。         organs MODAL "与" organs "一起" work
请省财政厅会同省审计厅制定核算标准。                      "请" organs ["会同" organs] work
"""

from __future__ import annotations

import re

from corpus.facts.articles import in_article, only_in_article, opens_item, read_act
from corpus.facts.done_by import PAST, read_done, read_told_by
from corpus.facts.kinds import charges
from corpus.facts.task_names import MAX_TASK
from corpus.facts.told import Told, first_of, is_kind_named, is_named, joint_of, span_of
from corpus.numbering import numbering
from corpus.types import Span

# "要求", "要点", "应急", "应对" (but 应对其进行评估, 应对材料的真实性负责): words of their own; "应由", "应为", "应包括" charge no subject
_MODAL = (
    r"(?:(?:也|还|均|都)?(?:必须|应当|须|需(?![求要用的属])(?=[执提按及建在对向报])|应(?=当[场天日面])|应(?![当用急届邀聘付收力变知]|会(?!同)|该|对(?!接)(?![^,;。]{2,60}(?:进行|开展|实施|加强|予以|给予|负(?:总|全|主要|首要|直接|全部|主体)?责|承担[^,;。]{0,12}责任)))|要(?![求点素闻件领么])))"
    r"(?!在内|由|为(?![^,;。]{2,30}提供|[^,;。的依在]{2,14}(?:预留|办理|设置|开通|配备|减免|购买|出具|开具|优先))|是|有|包括|包含|具备|符合|满足|位于|设[在有]|不|能|被|经[^,;。]{2,24}(?:批准|同意|审批|许可|核准)$|高于|低于|大于|小于|达到|保持在)"
)
# "将积极配合…", "将于4月底前组织验收", "将对试点进行评估", "将通过专家组,对试点进行指导", "将在期满后组织验收";
# but "将条目分为五档" moves an object
_WILL = (
    r"(?:还|也|均|都)?将(?=(?:积极|继续|不断|进一步|另行制[定订]|自动|着重|重点|及时|认真|适时|抓紧|尽快|定期|大力|密切|根据|按照|依据|会同|会商|与|同|从|于(?:20\d\d年)?[^,;。]{2,12}前)"
    r"|(?:配合|支持|加强|加大|做好|组织|开展|研究|制定|建立|完善|推动|推进|指导|协调|落实|加快|强化|健全|负责|牵头|跟踪|督促|统筹|委托|综合梳理|梳理|汇总|核查|抽查)(?!.{0,3}作为)"
    r"|对[^,;。]{2,60}(?:进行|开展|实施|给予|予以)(?!了|的)|(?:通过|采取|依托)[^;。]{4,60},(?:对|为|组织|指导|开展|推[动进]|引导|加强)"
    r"|在\d{1,2}个?(?:[至到-]\d{1,2}个?)?(?:工作日|自然日|日|天)内,?(?:完成|组织|审核|办理|作出|答复|反馈|公布|公示)|在[^,;。]{2,24}(?:后|期间|网站|平台),?(?:组织|公布|公开|发布|开展|对))"
)
# "科技部拟在三个行业安排课题": what a reply says that an organ means to do
_MEANS = r"拟(?=(?:研究|继续|积极|进一步|组织|开展|制[定订]|建立|推[进动]|加强|加大|修订|出台|选择|安排|在[^,;。]{2,20},?(?:选择|安排|开展|建立|加强|继续)))"
# "国务院工信部门在各自职责范围内,做好管理": its office says it, without a modal
_IN_OFFICE = (
    r",?(?:在(?:各自)?(?:的)?职(?:责|权)范围内|(?:根据|按照?|依据?)(?:各自)?(?:的)?(?:职责|职能)(?:分工)?),?"
    r"(?:主动|密切|积极|共同|具体|及时|分别|认真|切实)*(?=(?:做好|抓好|采取|开展|加强|组织|落实|推[动进]|实施|对|依法|指导|督促|配合|协助|协同)(?!配合$))"
)
# "省卫生健康委于2026年12月底前完成分析", "市民政局3月底前完成编制", "每年3月底前向省政府报告…": by when it is to be done
_DAY = r"(?:20\d\d年)?(?:\d{1,2}月)?(?:\d{1,2}日|年?[底末]|[上中下]旬)?前"
_DATED = (
    rf"(?=(?:于|在|每年|(?=\d|年[底末])){_DAY}完成(?!上述|以上)[^,;。]{{2}}"
    rf"|(?:于|在)(?:每[年月])?{_DAY}(?:向[^,;。]{{2,20}}(?:报送|报告|提交|上报)|将[^,;。]{{2,30}}(?:报|送)|(?:汇总)?(?:上报|报送?|提交|公布|发布)(?!的))[^,;。]{{2}})"
)
# "市行政审批局自受理之日起3个工作日内办结", "市财政局收到申请后10个工作日内完成拨付": how soon it is done
_WITHIN = (
    r"(?P<within>(?=(?:自|在|于|收到|接到)[^,;。了已]{0,24}\d{1,3}个?(?:工作日|自然日|日|天)(?:之?内),?(?:(?:根据|按照|依据)[^,;。]{2,40},)?"
    r"(?:完成|办结|作出|出具|下达|拨付|反馈|答复|审核|审查|组织|提出|告知|予以|会同)(?!了|的)))"
)
# "市应急局立即组织抢险": what a plan or a rule says is done at once; elsewhere it tells what was done
_AT_ONCE = r"(?P<at_once>(?=(?:应)?(?:立即|迅速|第一时间)(?:组织(?!了)|启动|开展|赶赴|派|向|报告|采取|进入|上报|通报|核实|调集|成立|召开|部署|按|将|处置|实施|调度|通知)))"
_OF_RULES = re.compile(r"本(?:预案|办法|规定|条例|细则|规程|规范|制度)")
_TOGETHER = (
    r"(?:,?会同(?P<joint>[^,;:。()]{2,60}?)(?:,|(?=研究|加强|推[动进行](?!办|小?组|委|中心)|协调(?!办|小?组|机|委|中心)|指导(?!办|小?组|委|中心)|落实(?!办|小?组)|实施(?!办|单位|主体|机构)|做好|组织|开展|制定|建立|加快|抓紧|对|继续|认真|尽快|探索|根据|按照|按规定|按程序|依法|共同|联合|及时|提出|核查|督促|每年|定期|重新|进行|(?:审核|复核|认定|调查|办理)(?![部单机委局组队中]|意见)))"
    r"|[与同和](?P<beside>[^,;:。()]{2,60}?)(?:一起|一道|共同|联合),?)?"
)
# "应当自收到申请之日起5个工作日内会同市财政局审核": how soon, before whom it acts with
_SOON = r"(?:(?P<soon>(?:自|在|于|收到|接到)[^,;。了已]{0,30}\d{1,3}个?(?:工作日|自然日|日|天)之?内),?(?=会同))?"
# "应当根据防治的需要,会同海洋主管部门建立机制", "要发挥牵头作用,会同有关部门制定方案"
_BY_RULE = r"(?:(?:(?:(?:根据|按照|依据|依照)[^,;。]{2,60}|(?:切实|充分)?(?:发挥[^,;。]{2,24}作用|(?:履行|落实)[^,;。]{0,8}牵头[^,;。]{0,6}(?:职责|责任)|(?:加强|强化)(?:统筹|组织)[^,;。]{0,6})),){1,3}(?=会同))?"
# A verb or an adverb opens the work; no clause that says "X要的…" or breaks off
_WORK = r"(?P<work>(?:24小时|(?:20\d\d年)?(?:\d{1,2}月)?(?:\d{1,2}日)?)[\u4e00-\u9fff“\"《][^。;]{3,600})"
# "在每年年末要…", "对持卡老人应当减收…": when or to whom, right before the modal
_OF_WHOM = r"(?P<whom>(?:(?:在|自)[^,;:。]{2,30}?(?:[内前后时中末底]|期间)|对(?:[^,;:。对]|对象){2,40}?,?)(?=应当|必须|须|应(?![用急])|要(?![求点素]))|)"
# "养老机构解散的,应当…", not "渔船所有人变更的,应当…" (another owner comes), "运营单位对外提供服务时,应当…", "收到申请后": what happens to who is told
_HAPPENS = (
    r"接到|接报|收到|发现|获悉|得知|认定|认为|研判|完成|作出|受理|审核|解散|终止|(?<!人)变更|变更(?=[^,;:。的时后前]{2})|注销|转制|停[止业办]|被[撤吊取列]|申请|接受|注册|使用|[对向][^,;:。]{2,20}(?:提供|支付)|提供"
    r"|开展|实施|进行|组织(?!部|机构)|审查|需要|确需|因|报送|提交|委托|采购|新建|逾期|举办|签订|录用|招[标录收]|转让|购买|从事|扩大|提高|调整"
)
# "市场监管局作为监管的先行者,要…": what stands between the organ and its modal; "在核准报告前,应当…", "发现隐患的,应当…" tell when
_ENDS = r"(?<=[\x06部委局厅办署院会社台心司行府构关位门组室队所站处校者人业])"
# "经营者提供住宿服务,应当…", "市数据局采集数据,应当…": what who is told may be at, without a word for when
_AT_IT = r"(?:提供|采集|收集|销售|发布|举办|开展|从事|使用|组织|生产|经营(?!者|人|单位|主体))(?!的|者|方|商|单位|部门|机构)[^,;:。的]{2,30}(?<![后时前])(?=,(?:应当|必须|须))"
_ASIDE = (
    rf"(?:(?P<when>(?:{_ENDS}{_AT_IT}|"
    r"在[^,;:。]{2,60}|"
    + _ENDS
    + "(?:"
    + _HAPPENS
    + r")[^,;:。]{0,60}(?:时|后|前|的)),)|(?:根据|按照|依据|依照|结合|围绕|通过|作为)[^,;:。]{2,60},|自[^,;:。]{2,40}(?:之日起?|之后|后),){0,2}"
)
# "县级以上人民政府海洋主管部门,应当…": a comma right behind a name that opens the sentence
_COMMA = r"(?P<comma>(?<=[部委局厅办署会府构关门者人]),(?=应当(?!场)|必须))?"
# "报送市茶叶局,应当…", "到市财政局,应当…": not who is told
_NO_NAME = re.compile(
    r"(?:报|到|向|送|交|经(?![营贸济信办管])|提交|移交|转|通知|告知|抄送|委托|进入|设立|成立|对)"
)
# "(以下简称领导小组)", "省级工信部门(大数据产业主管部门)": another name of who is told
_ALIAS = r"(?:\((?:(?:以下|下称|简称)[^()]{2,30}|[^()]{2,20}(?:部门|[局委办厅]))\))?"
_TOLD = re.compile(
    rf"^(?P<units>(?:[^,;:。()]|\([\u4e00-\u9fff]{{2,8}}\)(?=、)){{2,140}}?){_ALIAS}{_ASIDE}{_COMMA}(?:每年|每半年|每[月季])?{_OF_WHOM}(?P<verb>{_MODAL}|{_WILL}|{_DATED}|{_WITHIN}|{_MEANS}|{_IN_OFFICE}|{_AT_ONCE}){_SOON}{_BY_RULE}{_TOGETHER}{_WORK}$"
)
# "省级主管部门组织专家对申报方案进行初审": how a thing is done, not that it was: no number, nothing done
_ORGANIZES = re.compile(
    r"^(?!由|会同|联合)(?P<units>[^,;:。()]{2,60}?)(?:根据(?:工作|实际)?需要|按(?:程序|规定|职责|计划)|定期|适时|及时|每年|依法|统一){0,2}(?P<work>组织(?!部|了|架|机构|的|法|完成|召开|举办|体系|单位|力量|结构)"
    r"(?![^;。]*(?:了|已|形成|完成|参加会议|有效|\d(?!\d*个?(?:工作日|自然日))))[\u4e00-\u9fff“《][^。;]{4,300})$"
)
# Behind a comma such a subject opens with its level: "…,国务院教育部门组织制定标准"
_OF_A_LEVEL = re.compile(r"^(?:国务院|[省市区县州])")
# "请省财政厅会同有关部门制定办法": a verb or a preposition opens what is asked for
_ASKED = re.compile(
    rf"^请(?P<units>[^,;:。()]{{2,60}}?){_TOGETHER}(?P<work>(?=按照|根据|在[^,;。]{{2,40}}中|落实|制定|制订|提出|研究|加强|尽快|抓紧|组织(?!部)|做好|指导|督促|协调|牵头|负责|完善|出台|继续|认真)[\u4e00-\u9fff“\"《][^。;]{{3,600}})$"
)
# "重点做好以下工作", "对30%以上的县(市、区)": what the work is stands elsewhere
_ELSEWHERE = re.compile(
    r"^[^,]{0,4}(?:各司其职|各负其责)|^[^,]{0,6}(?:以下|如下)|^对[^,;。]{2,80}[)\x06]$"
)
# "2026年6月底前,市林业局建立巡护系统": by when stands before, an act opens the work
_BY_THEN = re.compile(
    r"\s*(?:[到至])?(?:(?:20\d\d年)?(?:\d{1,2}月)?(?:\d{1,2}日|[年月]?[底末]|[上中下]旬)?之?前|20\d\d年(?:\d{1,2}月)?[底末])"
)
_DOES = re.compile(
    r"^(?P<units>[^,;:。()]{2,60}?)(?P<work>(?:全面|基本|全部|率先|组织)?(?:完成|建成|建立|健全|完善|出台|印发|制[定订]|编制|修订|推行|推广|实现|启动|开展|报送|上报|公布|发布|上线|组织(?!部))(?!了|的)[^;。]{2,300})$"
)
# What is said only of a case, or of somebody: "材料不齐全的,…", "逾期后,…", "对有功人员,…" is told with its case
_SENTENCE_START = ("", "\n", "。", ";", ":", " ", ")", "、", ".")
_CASE = re.compile(
    r"(?:的|(?<!今)(?<!此)(?<!最)(?<!然)后|(?<!同)(?<!届)(?<!此)时)$|^(?:如|若|因|除|对)"
)
# "申请救助,材料齐全的,…": a party's deed or state is a case by itself
_PARTY = re.compile(r"[\u4e00-\u9fff]{3}的$")


# "派出机构要大力精简": what is done to it by others
_DONE_TO_IT = re.compile(r"^(?:大力|坚决|逐步|适当|进一步|切实)*(?:精简|撤[销并]|合并|裁减|压缩)$")


def read_told(shaped: str, start: int, end: int) -> Told | None:
    """Read "省教育厅要…" from the clause `start:end`."""
    match = _TOLD.match(shaped[start:end]) or _ASKED.match(shaped[start:end])
    if match is None or _ELSEWHERE.match(match["work"]) or _DONE_TO_IT.match(match["work"]):
        return None
    if match.groupdict().get("comma") and _NO_NAME.match(match["units"]):
        return None
    kinds = is_kind_named(match["units"])
    if not (
        is_named(match["units"]) or (kinds and charges(first_of(match["units"]), match["work"]))
    ):
        return None
    if match.groupdict().get("at_once") is not None and not _is_rule(shaped, match["work"]):
        return None
    if match.groupdict().get("within") is not None and PAST.search(match["work"]):
        return None
    before = _clause_before(shaped, start)
    if _CASE.search(before):
        return _in_case(shaped, match, before, start)
    named = match.groupdict()
    opens = match.start(next((n for n in ("when", "whom", "soon") if named.get(n)), "work"))
    work = Span(start + opens, start + match.end("work"))
    return Told(span_of(match, "units", start), joint_of(match, start), work, _verb(match, start))


def _verb(match: re.Match[str], base: int) -> int | None:
    return base + match.start("verb") if match.groupdict().get("verb") is not None else None


def _is_rule(shaped: str, work: str) -> bool:
    """Tell "X立即…" of a plan or a rule from a deed that is told of."""
    return not PAST.search(work) and bool(_OF_RULES.search(shaped))


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
    return Told(span_of(match, "units", start), joint_of(match, start), work, _verb(match, start))


def read_organizes(shaped: str, start: int, end: int) -> Told | None:
    """Read "省级主管部门组织专家评审" at the start of a sentence."""
    match = _ORGANIZES.match(shaped[start:end])
    if match is None or not is_named(match["units"]):
        return None
    if shaped[start - 1 : start] == "," and not _OF_A_LEVEL.match(match["units"]):
        return None
    return Told(span_of(match, "units", start), None, span_of(match, "work", start))


def read_by_then(shaped: str, start: int, end: int) -> Told | None:
    """Read "2026年6月底前,市林业局建立巡护系统" from the clause behind the day."""
    if not _BY_THEN.fullmatch(_clause_before(shaped, start)):
        return None
    match = _DOES.match(shaped[start:end])
    if match is None or PAST.search(match["work"]):
        return None
    if not (is_named(match["units"]) or is_kind_named(match["units"])):
        return None
    return Told(span_of(match, "units", start), None, span_of(match, "work", start))


def _clause_before(shaped: str, start: int) -> str:
    """Return the clause before the one that opens at `start`, nothing where a sentence opens there."""
    if shaped[start - 1 : start] != ",":
        return ""
    return re.split("[,;:。\n]", shaped[: start - 1][-60:])[-1]


# "…，市林业局进行抽查", "比如，市林业局推动改革": behind a clause they leave out of what, or tell of the past
_AT_THE_HEAD = ("进行", "推动", "推进")


def read_acts(shaped: str, start: int, end: int) -> Told | None:
    """Read "第七条 区级主管部门对项目进行初审" from a clause of an article."""
    match = read_act(shaped[start:end])
    if match is None or not (is_named(match["units"]) or is_kind_named(match["units"])):
        return None
    before, work = _clause_before(shaped, start), match["work"]
    if _CASE.search(before):
        return _in_case(shaped, match, before, start) if in_article(shaped, start) else None
    if before and work.startswith(_AT_THE_HEAD):
        return None
    listed = not only_in_article(work) and opens_item(shaped, start, end)
    if not listed and not in_article(shaped, start):
        return None
    return Told(span_of(match, "units", start), None, span_of(match, "work", start))


TELLINGS = (read_told, read_by_then, read_done, read_told_by, read_organizes, read_acts)
