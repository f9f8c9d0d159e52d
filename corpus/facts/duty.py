"""A duty read from prose, and how its organs and its name are read."""

from __future__ import annotations

import re
from dataclasses import dataclass

from corpus.facts.brackets import read_units
from corpus.facts.organs import is_organ
from corpus.facts.task_names import short_task
from corpus.types import Member, Role, Span

# Behind organs that are named others may stand without a name: "市财政局和有关部门", "…相关管理部门",
# "各县（市、区）、开发区"
_UNNAMED_REST = re.compile(
    r"^(?:有关|相关|其他|其他有关)[\u4e00-\u9fff]{0,8}(?:部门|单位|机构|地区)$|^各?(?:功能区|开发区|产业园区|园区|高新区|经开区|新区)$"
)
# "开展检测，相关企业应给予配合", "实施检查，林业部门予以配合", "增加投入，中央财政拟安排3185亿元": what others do
_OTHERS = re.compile(
    r"[，,](?=(?:相关|有关|各有关|各相关)(?:企业|单位|部门|机构|地区)(?:应当?|要|须)[^，,]|(?:中央|省级?|市级?)财政(?:拟|将|要|安排)|[\u4e00-\u9fff、]{1,24}(?:部门|机构|单位|街道|乡镇|镇街|政府|公司|[局委])(?:予以|给予)(?:积极|密切)?(?:配合|协助|支持))"
)
# "统一领导防汛工作，办公室设在…", "负责预算管理，具体职责为：",
# "受理申请，市茶叶局审核，…", "做好登记，根据性质，分别由…办理",
# "加强管理，评价结果要经得起检验", "…，管理经费应专项使用", "…，财政和医保部门结合结果": what is said of another
_OF_ANOTHER = re.compile(
    r"[，,](?=(?:(?:根据|按照|依据)[^，,]{2,20}[，,])?分别由|(?:其)?办公室设在|由[^，,]{2,40}任(?:组长|总?指挥|主任)|(?:主要|具体|工作)*职责(?:是|为|包括|如下)+(?:[:：]|$))|(?<![的后时])[，,](?=[\u4e00-\u9fff]{0,12}(?:规则|结果|经费|费用|专家|负责人|工作人员)(?:(?:主要)?由|应当?(?![急对用届])|要(?![求素点])|须)"
    r"|(?!对|与|和)(?:(?![由经报将向])[\u4e00-\u9fff]){2,14}(?:[局委厅]|部门|政府|办公室|办事处)(?:审[核批定]|复[核审]|初审|受理|汇总|备案)(?:后|[，,；;。]|$)"
    r"|(?!明确|指定|确定|设立|成立|安排|委托|授权|组织|聘请)[\u4e00-\u9fff]{2,14}(?:[所站队院局委厅办部处室会府校司团]|中心|单位|机构|集团|街道|乡镇)(?:具体|主要|分别)?负责(?!人|的|同志|任|制)"
    r"|(?:[\u4e00-\u9fff]{2}[、和])+[\u4e00-\u9fff]{2,4}部门(?:结合|根据|按照|负责|应|要|须))"
)
# "民政、政法、住房城乡建设（城市管理）、农业农村等部门": branches without their word, many of them
_BRANCHES = re.compile(
    r"^(?!各级|有关|相关|我|由|.{0,9}的)(?:[省市县区]、[省市县区])?[\u4e00-\u9fff]{2,10}(?:、[\u4e00-\u9fff]{2,10}(?:[(（][\u4e00-\u9fff]{2,8}[)）])?){2,}等(?:政府|全[省市县区]|[\u4e00-\u9fff]{2,6}领域的?)?(?:有关|相关)?(?:职能|主管|行政)*(?:部门|单位)$"
)
# "国务院税务、环境保护主管部门": ends like an organ and is the first of several branches
_ONLY_A_BRANCH = re.compile(r"^(?:国务院|各?[省市县区州]级?|各级|地方|各地)?(?:税务|邮政|电力)$")
# "发展改革、环保等有关部门", "市、区公安机关": the last word is that of all of them
_SUMS_UP = ("部门", "单位", "机关", "人民政府")
# "做好登记，根据性质": by what the next is to be done
_LEFT_OPEN = re.compile(
    r"(?<=[\u4e00-\u9fff]{4})[，,](?:根据|按照|依据)[^，,。]{2,20}(?:性质|类别|类型|情况)$"
)
# "按照《…意见》精神，修订管理办法": by what rule stands before what is done
_BY_RULE = re.compile(
    r"^(?:按照|根据|依据|依照)[^，,；;。]{2,}(?:规定|要求|精神|原则|部署)[，,](?=[^，,；;。]{8})"
)


@dataclass(frozen=True, slots=True)
class Duty:
    """Units and the work they are to do, said in one clause at `start:end`.

    Where other work of theirs stands between, its own begins at `own`.
    """

    task: str
    members: tuple[Member, ...]
    deadline: str | None
    start: int
    end: int
    own: int | None = None


def name_of(work: str) -> str:
    """Name a duty by its first clause of work, behind the rule it is done by."""
    told = re.split("[。；;]", work)[0]
    first = _OF_ANOTHER.split(_OTHERS.split(told)[0])[0].strip(" ,，、")
    return short_task(_BY_RULE.sub("", _LEFT_OPEN.sub("", first)))


def tells_of_another(told: str) -> bool:
    """Tell a sentence that says of another too what it does: "市茶叶局要增加投入，中央财政拟安排3亿元"."""
    return bool(_OTHERS.search(told) or _OF_ANOTHER.search(told))


def group(match: re.Match[str], name: str, base: int) -> Span:
    """Return where a named group of a match stands in the text."""
    return Span(base + match.start(name), base + match.end(name))


def organs(text: str, span: Span, role: Role) -> tuple[Member, ...]:
    """Read a list of organs; nothing where one of them is none."""
    members = read_units(text, span, role)
    printed = text[span.start : span.end]
    if any(_ONLY_A_BRANCH.search(m.unit) for m in members[:-1]):
        members = ()
    listed = is_organ(printed) or _BRANCHES.match(printed)
    if not members and "、" in printed and listed and printed.endswith(_SUMS_UP):
        return (Member(printed, role, span.start, span.end),)
    named = members[:1] + tuple(m for m in members[1:] if not _UNNAMED_REST.match(m.unit))
    if all(is_organ(m.unit) for m in named) and members:
        return members
    return _branches_and_more(text, span, role)


# "市财政、教育部门和市残联": branches that share their last word, then others
_AND_MORE = re.compile(
    r"(?P<branches>(?!有关|相关|其他)[^和及与，,、]{2,16}(?:、[^和及与，,、]{2,10}){1,8}(?:部门|机关))(?:以及|和|及|与)(?=[^和及与]{2,30}$)"
)


def _branches_and_more(text: str, span: Span, role: Role) -> tuple[Member, ...]:
    """Read branches that share their last word as one, those behind them one by one."""
    found = _AND_MORE.match(text, span.start, span.end)
    if found is None or not is_organ(found["branches"]):
        return ()
    others = read_units(text, Span(found.end(), span.end), role)
    named = others and all(is_organ(m.unit) for m in others)
    first = Member(found["branches"], role, *found.span("branches"))
    return (first, *others) if named else ()


def joint_units(text: str, span: Span) -> tuple[Member, ...]:
    """Read whom an organ acts with; "同级财政、税务部门" is not taken apart."""
    printed = text[span.start : span.end]
    if re.search("审核|同意|依托", printed):
        return ()  # "会同运营单位审核同意后…": more than names
    units = read_units(text, span, Role.RESPONSIBLE)
    if units or not re.search("(?:部门|单位|机构|地区)$", printed):
        return units
    return (Member(printed, Role.RESPONSIBLE, span.start, span.end),)
