"""What is to be done by an organ: "由" stands before it, the work before that or behind.

这项工作由省民政厅和省档案局统一归口管理。              work "由" organs [HOW] DOES
弄虚作假的，由市民政局取消其资格。                    case "由" organs DOES
由交通主管部门统一建设数据中心。                     "由" organs ["会同" organs] [HOW] work
"""

from __future__ import annotations

import re

from corpus.facts.articles import tells_of_past
from corpus.facts.organs import is_purse
from corpus.facts.task_names import MAX_TASK
from corpus.facts.told import Told, is_kind_named, is_named, joint_of, span_of
from corpus.types import Span

# "按照有关规定", "根据评估结果", "从医保个人账户", "每季度": by what rule, from what and how often it is done
_BY_RULE = (
    r"(?:按照?|根据|依据)[^,;:。]{2,14}?(?:规定|要求|精神|程序|权限|实际)|按规定|按程序|按(?:照)?(?:各自)?职[责能]分工"
    r"|(?:根据|按照?|依据|结合|参照|综合考虑)[^,;:。]{2,40},(?=根据|按照|参照|结合|综合|确定|制[定订]|安排|统筹安排|核定|给予)"
    r"|(?:根据|按照|参照|依据|结合|通过)[^,;:。]{2,30}?(?=制[定订]|确定|编制|核准|核定|调整|安排|提供|统筹|拨付|发放|支付|按规定|记账|审[核查])"
)
_UNDER = r"在[^,;:。]{2,30}(?:领导|指导|统筹|协调)下,?"
_OUT_OF = r"从[^,;:。]{0,30}(?:资金|经费|预算|费用)中(?=统筹|安排|列支|支付)"
_FOR = r"[为从][\u4e00-\u9fff]{1,16}(?=建立|办理|按月|代扣|划转|开立|提供)"
_WAY = rf"(?:{_BY_RULE}|{_UNDER}|{_OUT_OF}|{_FOR}|每[日月季年]|按月|按年度?|直接|全额|足额|提前|及时|统一|一次性|继续|联合|另行|共同|分别|依法|依规|具体|负责|组织|集中){{0,4}}"
# "…的,由县水务局责令限期改正", "依照《…条例》有关规定予以处罚", "取消其申报资格", "处1万元以下的罚款"
_PUNISHES = (
    r"责令[^,;。]{2,24}|(?:(?:依照|依据|依法|按照?|根据)[^,;。]{0,40}?)?(?:予以|给予|进行)?(?:处罚|处理|处置|警告|通报批评|行政处罚)"
    r"|取消[^,;。]{2,20}资格|(?:吊销|撤销|注销|收回|停止|暂停|中止)[^,;。]{2,24}|处[^,;。]{2,30}罚款|(?:予以|给予)通报"
)
# "由供养机构提供照料", "由合作银行向市财政局提交申请": what is told with its object
_GIVES = (
    r"(?:提供|提交)[^,;。]{2,30}|提出(?:申请|请求|建议|意见)(?=,|$)|(?:通知|提请|委托|派|督促)[^,;。]{4,30}|(?:纳入|列入)[^,;。]{2,20}|代为[^,;。]{2,16}|(?:换发|反馈)[^,;。]{2,16}|(?:按程序)?办理[^,;。]{2,24}"
    r"|(?:(?:审核|初审|审查|复核|汇总)(?:同意|通过)?|提出[^,;。的]{0,12})后,?(?:报|提交|送|转)[^,;。]{2,24}|抄送[^,;。]{2,20}|(?:核定|选聘|做好)[^,;。的]{2,24}"
    r"|向[^,;。]{2,20}(?:提交|提出|申报|报告|报送|申请)[^,;。]{0,24}|报[^,;。]{2,20}(?:批准|同意|审定|审批|备案)(?:后,?[^,;。]{0,30})?"
    r"|(?:给予|发放|拨付|兑现)[^,;。的]{0,30}(?:奖励|补助|补贴|资助|资金|支持)|从[^,;。]{2,20}中(?:随机)?(?:抽取|选取|遴选|确定|选派)"
)
_MAKES = (
    r"(?:制[定订]|编制(?!部门|机关))(?!的)[^,;。]{0,24}|拟[定订]|组织(?:集中)?(?:实施|建设|开展|起草|编写|验收|评审|申报|评估|审核|复核|论证)|组织(?!实施|起来)[\u4e00-\u9fff]{4,24}"
    r"|(?:对[^,;。并]{2,24})?(?:进行|实施|开展|建立|实行)(?!的)[^,;。]{2,24}|统一(?:规划|建设|组织|部署)[^,;。]{0,12}|(?:颁发|出具)[^,;。]{2,40}"
    r"|商(?P<joint>[^,;。]{2,40}?)(?:另行|共同)?(?:确定|制[定订]|提出|落实)|(?:研究)?确定(?:并(?:予以)?公布)?|确定[^,;。]{2,24}|启动[^,;。]{2,24}"
)
_MANAGES = (
    r"登记管理|予以(?:报销|支付|受理|登记|备案)|归口(?:管理|上报)|上报|综合上报[^,;。]{0,8}|汇总|保管|维护|承建|发放|研究决定|审议|承担|负担|印发|发布|公布|承办|审批|核准|核发|核准制发|核定(?:后?公布)?|审查|审定|认定|评定|初审|复审"
    r"|列支(?=,|$)|保障(?=,|$)|解决(?=,|$)|统筹(?:协调|管理|实施)?(?:指导)?|实施|建设|主办|拨付|管理|划转|代扣代缴|调整|记账结算|申报结算|按(?:月|季度?|年度?|照规定|规定)[^,;。]{2,24}"
    r"|(?:制发|签发|统筹协调|审核)(?:[、及和]?(?:管理|发放|办理))?(?=,|$)|办理(?=,|$)|组织(?=,|$)|协调(?:处理|解决)|(?:另行)?规定(?=,|$)"
    r"|(?:统筹)?安排(?:[^,;。]{2,24})?|征求[^,;。]{2,40}意见后[^,;。]{2,16}|受理|提出并归口"
)
# "由省财政厅统一归口管理", "由市民政局会同市公安局依法启动核查", "由省数据局根据本通知精神印发": what is done to the work before; more may follow
_BY = (
    r"由(?P<units>(?:(?!会同)[^,;:。()]){2,60}?)(?:会同(?P<beside>[^,;:。()]{2,40}?(?:部门|单位|局|委|厅|办|机构)))?"
    rf"{_WAY}(?P<done>{_MANAGES}|{_MAKES}|{_PUNISHES}|{_GIVES})(?:并[^,;。]{{2,24}})?"
)
_DONE = re.compile(
    rf"^(?P<work>[^;:。]{{2,80}}?)(?:,?一律|,?原则上)?,?(?<![自可])(?<!可以){_BY}(?:,[^。;]+)?$"
)
# "建设经费由市财政局负担,由市民政局列入预算": behind the first, the next to whom the same work falls
_NEXT = re.compile(rf"^(?P<then>再|最后)?{_BY}$")
# "由交通主管部门统一建设数据中心,构建体系": a sentence of its own, what is done stands behind
_TOLD_BY = re.compile(
    rf"^(?:分别)?由(?P<units>(?:(?!会同)[^,;:。()]){{2,60}}?)(?:会同(?P<joint>[^,;:。()]{{2,40}}?))?{_WAY}(?P<work>(?=组织(?!部|的)|(?:提出|拨付)(?![^,;。]*的)|建设(?![部厅局委])|对[^,;。]{{2,40}}进行|制[定订]|编制(?!部门|机关|委)|研究|审核|审查|受理|出具|发布|公布|实施(?!的)|开展|推进|安排|征求|汇总|评[估审]|办理|核查|指导|统筹|向[^,;。]{{2,24}}(?:提交|提出|申请|申报|报告|报送))[\u4e00-\u9fff“《][^。;]{{3,300}})$"
)
# "由县茶业局编制方案,": what stands behind the comma is another's work, and not told of this
_BY_ANOTHER = re.compile(r"(?:^|(?<=[,;:。\n 、]))由[^,;:。\n]{4,80}$")
# The past, a doer's deed and not its duty: "去年已对其中300户由银行提供资金"
PAST = re.compile(r"了|已|曾|去年|上年")
# "一律", "会议", "探索…": no work that would tell what is done
_NO_WORK = re.compile(
    r"^.{1,2}$|改$|^(?:必要时|原则上|一般由)$|^(?:探索|鼓励|引导|支持)|是指|(?<!自)由|^(?:第.{1,6}条)? ?(?:本(?:文件|标准|规程|导则|指南|办法|规范|规定|细则|条例|通知|意见|方案|预案)|(?:应当?|须)?先$)"
)


def read_told_by(shaped: str, start: int, end: int) -> Told | None:
    """Read "由省科技厅组织项目申报", where no work stands before."""
    match = _TOLD_BY.match(shaped[start:end])
    if match is None or not is_named(match["units"]):
        return None
    each = shaped.startswith("分别由", start)  # "根据性质,分别由…办理": no work stands before
    if (
        shaped[start - 1 : start] == ","
        and not each
        and not _BY_ANOTHER.search(shaped, 0, start - 1)
    ):
        return None
    if PAST.search(match["work"]):
        return None
    return Told(
        span_of(match, "units", start), joint_of(match, start), span_of(match, "work", start)
    )


def read_done(shaped: str, start: int, end: int) -> Told | None:
    """Read "…由省财政厅统一归口管理" from the clause `start:end`; what is done is told whole."""
    match = _DONE.match(shaped[start:end])
    if match is None or not (is_named(match["units"]) or is_kind_named(match["units"])):
        return None
    if _is_past(match["work"]) or _NO_WORK.search(match["work"]):
        return None
    if is_purse(match["units"]) and tells_of_past(shaped, start, _sentence_end(shaped, end)):
        return None  # "退税增量由中央财政负担,设立13个试验区": a report
    told = Span(start, start + match.end("work" if _is_a_text(match) else "done"))
    if told.end - told.start > MAX_TASK:
        last = _last_case(match, start)
        if last is None:
            return None  # a name cut short would tell of the case alone
        told = last
    return Told(span_of(match, "units", start), joint_of(match, start), told)


def _sentence_end(shaped: str, at: int) -> int:
    end = re.compile("[。\n]").search(shaped, at)
    return end.start() if end else len(shaped)


def read_next_done(shaped: str, start: int, end: int) -> Told | None:
    """Read "由市民政局列入预算" from the clause `start:end`, behind "建设经费由市财政局负担"."""
    match = _NEXT.match(shaped[start:end])
    if match is None or not is_named(match["units"]) or PAST.search(match["done"]):
        return None
    told = Span(start + match.end("then") if match["then"] else start, start + match.end("done"))
    return Told(span_of(match, "units", start), joint_of(match, start), told)


def _is_a_text(match: re.Match[str]) -> bool:
    """Tell "技术规范由市茶叶局根据技术导则制定", whose name the other text would blur."""
    way = match.string[match.end("units") : match.start("done")]
    made = match["done"] in ("制定", "制订", "编制", "拟定", "拟订")
    return made and way.startswith(("根据", "依据", "按照"))


def _is_past(work: str) -> bool:
    """Tell what was done; "已取得证书的," is a case."""
    case = work.rstrip(",").endswith("的")
    return bool(PAST.search(work.replace("已", "") if case else work))


# "…,或者冒用他人凭证的,由市民政局停止优待": the last of several cases; "有下列行为之一的" is none by itself
_LAST_CASE = re.compile(
    r",(?:或者?)?(?P<case>(?![^,]*(?:下列|之一|情形|前款|严重))[^,;:。]{6,60}的),?$"
)


def _last_case(match: re.Match[str], start: int) -> Span | None:
    """Begin a name that is too long with the last of the cases it is told of."""
    case = _LAST_CASE.search(match["work"])
    end = start + match.end("done")
    opens = start + case.start("case") if case else start
    return Span(opens, end) if case and end - opens <= MAX_TASK else None
