"""What stands in a responsibility bracket → units with roles, and a deadline.

Grammar read (punctuation of either width):

    bracket  := clause ((";" | "," | "。") clause)*
    clause   := LABEL ":" units | LABEL ":" (units VERB)+ | units VERB | units "会同" units VERB | deadline
    LABEL    := 牵头单位 | 责任单位 | 责任部门 | 负责部门 | 配合单位 | 参加单位 | 考核单位 | 指导单位 | …
    VERB     := 牵头 | 牵头负责 | 负责 | 分工负责 | 按职责分工负责 | 配合 | 参加 | 落实 | 指导 | …
    units    := unit (("、" | "," | " " | "和" | "及" | "与") unit)* ["等" ["相关部门"]]
    unit     := name ["(牵头)" | "(配合)" …]
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from corpus.characters import shape
from corpus.facts.roles import (
    DEADLINE,
    LABELLED,
    ROLE_MARK,
    ROLE_WORD,
    VERB,
    role_of_label,
    says_when,
)
from corpus.types import Member, Role, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

_UNIT_TAIL = (
    r"(?:局|委|厅|办|部|署|院|会|社|台|中心|集团|公司|银行|[农工建中交]行|国开行|农发行|分行|支行|营管部|管理部|政府|机构|机关|单位|部门|方面|地区|各市|各区|各县|"
    r"区市|县市|市区|各地|高校|学院|大学|企业|协会|学会|联合会|联盟|工会|妇联|团委|团中央|团[省市区县]委|科协|侨联|残联|文联|社科联|工商联|法院|检察院|管委会|委员会|"
    r"办公室|办公厅|联席会议|领导小组|工作组|小组|专班|指挥部|开发区|高新区|新区|园区|街道|乡镇|镇|区|市|县|省|州|盟|旗|所|站|队|总队|支队|"
    r"海关|税务|邮政|电力|供电|总局|分局|总公司|运营商|平台|实验室|研究院|基金会|交易所|管理处|处|科|司|馆|校|室|组|军区|警备区|兵团|"
    r"[中省市区县]直各?部门|党委|党组|组织部|宣传部|统战部|政法委|网信办|编办|人行|人民银行|证监会|银保监会|扶贫办|港澳办|外办|贸促会|供销合作总社|总社|联社|石油|石化|移动|联通|电信|铁塔)"
)
_UNIT = re.compile(rf"^.{{0,28}}{_UNIT_TAIL}$")
# In "所需资金由市财政局安排" a unit is named by a clause that is not read
_ORGAN = re.compile(r"[局委厅办部署院会]|部门|单位|政府|公司|中心|集团|银行|各[地区县市]|企业")
# "市工信局联合市财政局", "市城管局联合审批部门"; 工商联合会, 联合办公室 and 联合执法队 are names
_CONJUNCTION = re.compile(
    r"(以及|和|及|与|暨|联合(?![会社体办])(?:(?=[\u4e00-\u9fff]{2,8}?(?:[局厅]|委(?!员)|部门))|(?![执惩调检指工行应采审督监评实创攻党])))"
)
# "县(市、区)人民政府", "各乡镇(街道)": these brackets are part of the name
_AREA = "市|县|区|旗|州|镇|乡|街|街道|乡镇|街道办(?:事处)?|办事处|办|管委会|园区|开发区|功能区|新区|场|苏木|社区"
# 县(市、区), 省(区、市), in a bracket 县〈市、区〉; 中国(绵阳)科技城管委会; 政府办公厅(室); 村(居)民委员会; 住建厅(委、局), 有关部门(单位), 行业主管(监管)部门
_PART_OF_NAME = re.compile(
    rf"(?<=中国)\([\u4e00-\u9fff]{{2,6}}\)|(?<=办公厅)\(室\)|(?<=[局厅委])\((?:[局厅委][、,]?){{1,3}}\)|(?<=部门)\((?:单位|机构)\)|(?<=主管)\([\u4e00-\u9fff]{{2,4}}\)(?=部门)|(?<=村)\([居社][民区]?\)(?=[居民]?民?委)|(?<=[省区县市旗州镇乡村办道府])[(<](?:{_AREA})(?:[、,](?:{_AREA}))*[)>]"
)
# "省级、地市级医保部门", "市、县两级财政部门", "各区、县(市)政府": one name of many
_LEVELS = re.compile(
    r"(?<![\u4e00-\u9fff])(?:(?:国家|省|市|县|区|州|地市|乡|镇)级?[、和])+(?:省|市|县|区|州|地市|乡|镇)(?:级|[两三四]级)(?=[\u4e00-\u9fff]{3})"
    r"|省、自治区、直辖市(?:[和及、]计划单列市)?(?:[和及、]新疆生产建设兵团)?(?=[\u4e00-\u9fff]{3})"
    r"|各[\u4e00-\u9fff]{2,4}、(?=[\u4e00-\u9fff]{2,4}主管部门)|党委[、和](?=(?:人民)?政府)|各盟行政公署、(?=市人民政府)"
    r"|各(?:[省市县区旗盟州](?:\x05[^\x06]*\x06)?[、和])+[市县区旗盟州]级?(?:\x05[^\x06]*\x06)?(?=(?:人民)?政府(?!办)|党委|管委会|[,;。]|$)"
    r"|各(?:(?:街道|[省市县区镇乡])[、和])+(?:街道|[市县区镇乡])(?=(?:都|均|也)?(?:要(?!求)|应(?:当|(?=[加建按制]))|必?须|负责(?!人)))"
)
_HIDDEN = str.maketrans("()<>,、和及", "\x05\x06\x05\x06\x02\x02\x02\x02")
_HIDDEN_PART = re.compile(r"\x05[^\x06]*\x06")
# Marks that stand for "(牵头)" behind a unit, one a role
_MARKS = dict(zip(Role, "\x0e\x0f\x10\x11\x12", strict=True))
_MARKED = {mark: role for role, mark in _MARKS.items()}
_BLANK = " \x01" + "".join(_MARKED)
_BREAK = re.compile(r"<br ?/?>")  # the line end of a markdown cell
_EXPLANATION = re.compile(r"<[^<>]*>|\([^()]*\)|\[[^\[\]]*\]|\{[^{}]*\}")
_SEPARATOR = re.compile(
    r"[、,;\s/]+|(?<=[^分])等(?=[、,;])|等和(?=各)|(?<=[局委办厅部会府])等(?=各)"
)
# What a bracket says of the brackets after it: "列第一位者为牵头单位,下同", "以下均需…,不再列出"
_REMARK = re.compile(r"[,。;]\s*(?:列|排|以下|下同|余同|并列)[^()<>]*$")
# "等相关部门", "等有关单位", "等部门": says that the list is open, names nobody
_AND_OTHERS = re.compile(
    r"等(?:(?:\d{1,2}|[一二三四五六七八九十]{1,3})?[个家]?)?(?:国务院|中央|省|市|区|县)?(?:直)?(?:各)?(?:相关|有关)?(?:部门|单位|方面|职能部门|责任单位|部委)?(?:[和及](?:单位|部门|地方|机构))?$|等$"
)
# "由市科技局", "请市财政局", "会同各区", "和各区", "以上任务由市科技局"
_LEADING = re.compile(
    r"(?:[^、,;]{0,8}内由|(?:以上|上述)[^、,;]{0,6}由|由|请|原则上由|其中|并|或|会同|联合(?=各|有关|相关|省|市|区|县)|各?自?按|以及|还有"
    r"|(?:和|及|与)(?=各|有关|相关|其他|省|市|国务院))+"
)
# "(含技工院校)", "(不含科研机构)", "(以下简称园区)": says what a word means, names no doer
_REMARK_START = re.compile(
    r"不?含|包括|包含|除|如(?![皋东]|城)|例如|即(?!墨)|指(?!挥)|见|附(?!属)|以下|以上|下同|简称|试行|暂行|其中"
)
MAX_UNIT_CHARS = 30
_EDGE = " ;；,，。、"  # what a deadline is freed of
_TRIMMED = _BLANK + "、,;。:*-"  # a star marks a unit for a note


@dataclass(frozen=True, slots=True)
class Assignment:
    """Who a bracket names; spans point into the document's text."""

    members: tuple[Member, ...]
    deadline: str | None


def might_assign(content: str) -> bool:
    """Tell quickly whether a bracket could name units (牵头, 责任, 负责 …)."""
    return bool(ROLE_WORD.search(content))


# "【牵头单位】市科技局", "责任单位为市科技局": marks that stand for the colon of a label
_LABEL_MARKED = re.compile(
    r"(?P<left>\[|^)(?P<boxed>[\u4e00-\u9fff]{0,4}(?:单位|部门))\]|(?:(?<=[;,。(\n])|^)(?P<told>(?:牵头|责任|配合|主办|协办|参加)(?:单位|部门))为(?=[\u4e00-\u9fff]{2})"
)


def with_colons(content: str) -> str:
    """Write a colon behind a label that is marked in another way; offsets stay."""
    return _LABEL_MARKED.sub(
        lambda m: " " * len(m["left"] or "") + (m["boxed"] or m["told"]) + ":", content
    )


def read_assignment(text: str, span: Span) -> Assignment | None:
    """Read the bracket's content `text[span]` (brackets left out); None when it names nobody."""
    content = _without_explanations(with_colons(shape(text[span.start : span.end])))
    labels = list(LABELLED.finditer(content))
    if labels:
        members, deadline = _read_labelled(text, content, span.start, labels)
    else:
        members, deadline = _read_verbs(text, content, Span(0, len(content)), span.start)
    return Assignment(tuple(members), deadline) if members else None


def read_units(text: str, span: Span, role: Role) -> tuple[Member, ...]:
    """Read a bare list of units, all of one role; nothing unless every piece is a unit."""
    found = read_list(text, span, role)
    return found.members if found else ()


def read_list(text: str, span: Span, role: Role) -> Assignment | None:
    """Read a bare list of units, with a deadline among them or none: "市科技局,持续推进"."""
    content = _without_explanations(shape(text[span.start : span.end]))
    whole = Span(0, len(content))
    members, deadline = _units_and_deadline(text, content, whole, span.start, role, strict=True)
    return Assignment(tuple(members), deadline) if members else None


def read_deadline(text: str, span: Span) -> str | None:
    """Read a bracket that says by when and nothing else: "完成时限:2025年6月"."""
    content = shape(text[span.start : span.end]).strip(" ;,。")
    label = LABELLED.match(content)
    if label and says_when(label["known"] or label["other"]):
        return text[span.start : span.end][label.end() :].strip(_EDGE) or None
    when = DEADLINE.match(content)
    return text[span.start : span.end].strip(" ;；,，。") if when and when.group(1) else None


def with_whole_names(content: str) -> str:
    """Hide the marks inside names: 县(市、区)人民政府, 省、自治区、直辖市人民政府; offsets stay."""
    content = _PART_OF_NAME.sub(lambda m: m.group().translate(_HIDDEN), content)
    return _LEVELS.sub(lambda m: m.group().translate(_HIDDEN), content)


def _without_explanations(content: str) -> str:
    """Blank out "〈含开发区…,下同〉" and "(见…)", keeping every offset."""
    content = with_whole_names(_BREAK.sub(lambda m: ";" * len(m.group()), content))
    content = ROLE_MARK.sub(lambda m: _MARKS[Role(str(m.lastgroup))] * len(m.group()), content)
    for _ in range(2):  # one bracket may stand in another
        content = _EXPLANATION.sub(lambda m: "\x01" * len(m.group()), content)
    return _REMARK.sub(lambda m: "\x01" * len(m.group()), content)


def _read_labelled(
    text: str, content: str, base: int, labels: list[re.Match[str]]
) -> tuple[list[Member], str | None]:
    members: list[Member] = []
    deadline: str | None = None
    ends = [*(m.start() for m in labels[1:]), len(content)]
    if labels[0].start() > 0:  # "市科技局牵头;责任单位:…"
        before = Span(0, labels[0].start())
        members, deadline = _read_verbs(text, content, before, base)
    for label, end in zip(labels, ends, strict=True):
        name = label["known"] or label["other"]
        part = Span(label.end(), end)
        role = role_of_label(name)
        if says_when(name):
            deadline = text[base + part.start : base + part.end].strip(_EDGE) or deadline
        elif role:
            found, when = _read_mixed(text, content, part, base, role)
            members.extend(found)
            deadline = deadline or when
    return members, deadline


def _read_mixed(
    text: str, content: str, part: Span, base: int, role: Role
) -> tuple[list[Member], str | None]:
    """Read what stands behind a label; verbs there say more: "责任单位:市科技局牵头,各区配合"."""
    verbs = list(_verbs(content, part))
    if verbs:
        cut = verbs[-1].end()
        found, when = _read_verbs(text, content, Span(part.start, cut), base)
        if found:
            rest = _units_and_deadline(text, content, Span(cut, part.end), base, role, strict=False)
            return [*found, *rest[0]], when or rest[1]
    return _units_and_deadline(text, content, part, base, role, strict=False)


def _read_verbs(text: str, content: str, part: Span, base: int) -> tuple[list[Member], str | None]:
    """Read "A牵头,B、C配合" by cutting behind each verb; nothing unless every piece is a unit."""
    members: list[Member] = []
    deadline: str | None = None
    at = part.start
    for verb in _verbs(content, part):
        kind = str(verb.lastgroup)
        mark = content.rfind(";", at, verb.start())
        if mark > at and kind != "responsible":  # "市科技局、市财政局;各区配合"
            bare = Span(at, mark)
            before, _ = _units_and_deadline(
                text, content, bare, base, Role.RESPONSIBLE, strict=True
            )
            members.extend(before)
            at = mark if before else at
        found, when = _units_and_deadline(
            text, content, Span(at, verb.start()), base, Role(kind), strict=True
        )
        if not found and when is None and content[at : verb.start()].strip("、,; 等由"):
            return [], None
        members.extend(found)
        deadline = deadline or when
        at = verb.end()
    rest = content[at : part.end].strip(" ,;。、")
    last = DEADLINE.match(rest)
    if last and last.group(1):
        start = base + content.rindex(rest, at, part.end) + last.start(1)
        deadline = deadline or text[start : start + len(last.group(1))]
    elif rest.strip(_BLANK) and _may_name(content, Span(at, part.end)):
        return [], None
    return members, deadline


def _may_name(content: str, part: Span) -> bool:
    """Tell what stands behind the last verb and may name units too, unlike "择机公布名单".

    Behind "由市科技局牵头," it is the task.
    """
    said = content[part.start : part.end]
    return (
        content.startswith("由")
        or said[:1] not in ",;。"
        or bool(ROLE_WORD.search(said) or _ORGAN.search(said))
    )


def _verbs(content: str, part: Span) -> Iterator[re.Match[str]]:
    """Yield the role verbs that end a list of units: what follows is a separator or the end."""
    for verb in VERB.finditer(content, part.start, part.end):
        after = content[verb.end() : min(verb.end() + 1, part.end)]
        before = re.split(r"[、,;。\s]", content[part.start : verb.end()])[-1]
        if DEADLINE.match(before):
            continue  # "持续推进" says when
        behind_mark = verb.start() != part.start and content[verb.start() - 1] in "、,;:("
        if behind_mark and verb.group() != "负责":
            continue
        if after in ("", ",", ";", "。", "、", " ", "\n", "\x01") or verb.group().endswith("会同"):
            yield verb


def _units_and_deadline(
    text: str, content: str, part: Span, base: int, role: Role, *, strict: bool
) -> tuple[list[Member], str | None]:
    members: list[Member] = []
    deadline: str | None = None
    for piece in _pieces(content, part):
        raw = content[piece.start : piece.end]
        when = DEADLINE.match(raw)
        if when and when.group(1):
            deadline = deadline or text[base + piece.start : base + piece.end]
        elif _is_unit(raw, strict=strict):
            start, end = base + piece.start, base + piece.end
            own = _MARKED.get(content[piece.end : piece.end + 1], role)
            members.append(Member(text[start:end], own, start, end))
        elif strict:
            return [], None
    return members, deadline


def _is_unit(raw: str, *, strict: bool) -> bool:
    """Under a label any short name is a unit; before a verb it must end like one."""
    raw = _HIDDEN_PART.sub("", raw)
    if not 2 <= len(raw) <= MAX_UNIT_CHARS or raw.isdigit() or "\x01" in raw:
        return False
    if re.search(r"[:。?!]|(?<!工作)的(?:单位|部门)$", raw) or _REMARK_START.match(raw):
        return False
    return bool(_UNIT.match(raw)) or (not strict and not re.search(r"\d{3}|[=+]", raw))


def _pieces(content: str, part: Span) -> Iterator[Span]:
    """Cut a list of units at separators, then at 和 及 与 where both sides are units."""
    at = part.start
    cuts = list(_SEPARATOR.finditer(content, part.start, part.end))
    for start, end in [(m.start(), m.end()) for m in cuts] + [(part.end, part.end)]:
        yield from _conjoined(content, _trimmed(content, at, start))
        at = end


def _conjoined(content: str, piece: Span) -> Iterator[Span]:
    for word in _CONJUNCTION.finditer(content, piece.start + 1, piece.end):
        left = _trimmed(content, piece.start, word.start())
        right = _trimmed(content, word.end(), piece.end)
        if _both_units(content[left.start : left.end], content[right.start : right.end]):
            yield left
            yield from _conjoined(content, right)
            return
    others = re.search(
        r"等(?=(?:国务院|中央|省|市|各).{0,8}(?:部门|单位|地区)及)|等(?=各?(?:相关|有关)?.{2,}(?:政府|地区)$)",
        content[piece.start : piece.end],
    )
    if others and others.start():
        yield _trimmed(content, piece.start, piece.start + others.start())
        yield from _conjoined(content, _trimmed(content, piece.start + others.end(), piece.end))
    elif piece.end > piece.start:
        yield piece


def _both_units(left: str, right: str) -> bool:
    """市发改委和市科技局 are two, 文化和旅游部 and 领导小组及其办公室 are one."""
    left = _HIDDEN_PART.sub("", left)
    if len(left) < 2 or len(right) < 3 or re.match(r"(?:单位|部门|机构|其(?!他))", right):
        return False
    ends = re.search(
        r"(?:局|委|厅|办|部|署|院|委员会|协会|学会|联合会|管委会|政府|办公室|部门|机关|单位|地区|中心|集团|公司|银行|[农工建中交]行|国开行|农发行|机构|小组|[各]?[市县区]|残联|妇联|侨联|文联|工商联|科协|工会|红十字会|海关|[总支大]队|高校|大学|学院)$",
        left,
    )
    return bool(ends and _UNIT.match(left) and _UNIT.match(right.rsplit("和", maxsplit=1)[-1]))


def _trimmed(content: str, start: int, end: int) -> Span:
    """Trim explanations, "由", and an open end ("等相关部门") off a piece."""
    while start < end and content[start] in _TRIMMED:
        start += 1
    while end > start and content[end - 1] in _TRIMMED:
        end -= 1
    lead = _LEADING.match(content, start, end)
    if lead and end - lead.end() >= 2:
        start = lead.end()
    others = _AND_OTHERS.search(content, start, end)
    if others and others.start() > start:
        end = others.start()
    return Span(start, end)
