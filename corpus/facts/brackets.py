"""What stands in a responsibility bracket → units with roles, and a deadline.

Grammar read (punctuation of either width):

    bracket  := clause ((";" | "," | "。") clause)*
    clause   := LABEL ":" units | units VERB | units "会同" units VERB | deadline
    LABEL    := 牵头单位 | 责任单位 | 责任部门 | 负责部门 | 配合单位 | 参加单位 | 考核单位 | …
    VERB     := 牵头 | 牵头负责 | 负责 | 分工负责 | 按职责分工负责 | 配合 | 参加 | 落实 | …
    units    := unit (("、" | "," | " " | "和" | "及" | "与") unit)* ["等" ["相关部门"]]
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from corpus.characters import shape
from corpus.types import Member, Role, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

LABELS: tuple[tuple[str, Role | None], ...] = (
    (r"(?:牵头)?考核(?:单位|部门|责任单位)", Role.CHECK),
    (
        r"(?:总|第一)?牵头(?:负责|责任|主办)?(?:单位|部门|处室|科室|市直部门)?|主办(?:单位|部门)|主责(?:单位|部门)",
        Role.LEAD,
    ),
    (
        r"(?:责任|负责|落实|实施|承办|主管|完成)(?:主体|单位|部门|处室|科室|地区)(?:和?地区)?|分工单位",
        Role.RESPONSIBLE,
    ),
    (
        r"(?:配合|参加|参与|协办|协同|协助|支持|会办|协作|联合)(?:责任)?(?:单位|部门|处室)",
        Role.SUPPORT,
    ),
    (r"(?:完成|办结)?(?:时限|时间|期限)(?:要求)?|时间(?:节点|进度|安排)|完成时限", None),
)
# Any other label, "配合考核单位", "联合牵头单位", "指导单位": what it holds is no more the label's before
_OTHER_LABEL = r"(?P<other>[\u4e00-\u9fff]{2,8}(?:单位|部门|处室|主体))"
_OTHER_ROLES = (
    (re.compile("配合|协|参"), Role.SUPPORT),
    (re.compile("牵头|主办"), Role.LEAD),
    (re.compile("责任|负责|落实|实施|承办"), Role.RESPONSIBLE),
)
_LABEL = re.compile(
    "|".join([*(f"(?P<l{i}>{p})" for i, (p, _) in enumerate(LABELS)), _OTHER_LABEL])
)
_LABELLED = re.compile(rf"(?:(?<=^)|(?<=[;,。:\s]))(?:{_LABEL.pattern})\s*:")
_VERB = re.compile(
    r"(?P<lead>(?:负责)?牵头(?:负责|组织|落实|推进|会同)?|主办|会同)"
    r"|(?P<support>(?:积极|协同|密切)?(?:按(?:照)?(?:各自)?(?:职责|职能)(?:分工)?)?(?:协同)?(?:配合|参加|参与|协助|协办|支持)(?:落实)?)"
    r"|(?P<check>(?:牵头)?考核)"
    r"|(?P<responsible>(?:(?:等)?(?:按(?:照)?(?:各自)?(?:职责|职能|任务)(?:分工)?|根据职责分工|依职责|分别|分工|共同|具体|联合)(?:分别|共同)?)?"
    r"(?:组织)?(?:负责(?:落实|推进|实施)?|(?:分头|具体)?落实|(?:组织|具体)实施|推进|指导))"
)
_ROLE_WORD = re.compile(r"牵头|责任|负责|配合|主办|协办|参加|参与|分工|落实|考核|实施单位")
# "2023年6月底前完成", "持续推进", "年底前", "2025年12月"
DEADLINE = re.compile(
    r"^(?:(?:完成时限|时限|完成时间)\s*:?\s*)?((?:20\d\d年)?(?:底|末|年底|年内|内)?(?:\d{1,2}月(?:份|底|末|中旬|上旬|下旬|\d{1,2}日)?)?"
    r"(?:之?前)?(?:完成|取得.{1,10}|见效|启动|落实)?|(?:持续|长期|全年|年度|常态化|分年度|按时序|按年度|适时)(?:推进|坚持|实施|开展|落实|完成)?"
    r"|第?[一二三四]季度(?:末|底)?(?:前)?(?:完成)?|年(?:底|内)前?(?:完成)?|长期|即行|立即|逐年(?:推进)?)$"
)
_UNIT_TAIL = (
    r"(?:局|委|厅|办|部|署|院|会|社|台|中心|集团|公司|银行|分行|支行|营管部|管理部|政府|机构|机关|单位|部门|地区|各市|各区|各县|"
    r"区市|县市|市区|各地|高校|学院|大学|企业|协会|学会|联合会|联盟|工会|妇联|团委|团中央|团[省市区县]委|科协|侨联|残联|文联|社科联|工商联|法院|检察院|管委会|委员会|"
    r"办公室|办公厅|领导小组|工作组|小组|专班|指挥部|开发区|高新区|新区|园区|街道|乡镇|镇|区|市|县|省|州|盟|旗|所|站|队|总队|支队|"
    r"海关|税务|邮政|电力|供电|总局|分局|总公司|运营商|平台|实验室|研究院|基金会|交易所|管理处|处|科|司|馆|校|室|组|军区|警备区|兵团|"
    r"[中省市区县]直各?部门|党委|党组|组织部|宣传部|统战部|政法委|网信办|编办|人行|人民银行|证监会|银保监会|扶贫办|港澳办|外办|贸促会|供销合作总社|总社|联社|石油|石化|移动|联通|电信|铁塔)"
)
_UNIT = re.compile(rf"^.{{0,28}}{_UNIT_TAIL}$")
_CONJUNCTION = re.compile(r"(以及|和|及|与|暨)")
# "县(市、区)人民政府": these brackets are part of the name
_PART_OF_NAME = re.compile(r"\([市县区旗州镇乡街道、,]{1,9}\)(?=[\u4e00-\u9fa5])")
_EXPLANATION = re.compile(
    r"<[^<>]*>|\((?![市县区旗州镇乡街道\x02]{1,9}\)[\u4e00-\u9fa5])[^()]*\)|\[[^\[\]]*\]|\{[^{}]*\}"
)
_SEPARATOR = re.compile(r"[、,;\s/]+|(?<=[^分])等(?=[、,;])|等和(?=各)")
# What a bracket says of the brackets after it: "列第一位者为牵头单位,下同", "以下均需…,不再列出"
_REMARK = re.compile(r"[,。;]\s*(?:列|排|以下|下同|余同|并列)[^()<>]*$")
# "等相关部门", "等有关单位", "等部门": says that the list is open, names nobody
_AND_OTHERS = re.compile(
    r"等(?:(?:\d{1,2}|[一二三四五六七八九十]{1,3})?[个家]?)?(?:国务院|中央|省|市|区|县)?(?:直)?(?:各)?(?:相关|有关)?(?:部门|单位|方面|职能部门|责任单位|部委)?(?:[和及](?:单位|部门|地方|机构))?$|等$"
)
# "由市科技局", "请市财政局", "技工院校内由人力资源社会保障部门"
_LEADING = re.compile(
    r"^(?:[^、,;]{0,8}内由|由|请|原则上由|其中|并|会同|联合|各?自?按|以及|和|及|与|还有)+"
)
# "(含技工院校)", "(不含科研机构)", "(以下简称园区)": says what a word means, names no doer
_REMARK_START = re.compile(
    r"不?含|包括|包含|除|如|例如|即|指|见|附|以下|以上|下同|简称|试行|暂行|其中"
)
MAX_UNIT_CHARS = 30


@dataclass(frozen=True, slots=True)
class Assignment:
    """Who a bracket names; spans point into the document's text."""

    members: tuple[Member, ...]
    deadline: str | None


def might_assign(content: str) -> bool:
    """Tell quickly whether a bracket could name units (牵头, 责任, 负责 …)."""
    return bool(_ROLE_WORD.search(content))


def read_assignment(text: str, span: Span) -> Assignment | None:
    """Read the bracket's content `text[span]` (brackets left out); None when it names nobody."""
    content = _without_explanations(shape(text[span.start : span.end]))
    labels = list(_LABELLED.finditer(content))
    if labels:
        members, deadline = _read_labelled(text, content, span.start, labels)
    else:
        members, deadline = _read_verbs(text, content, span.start)
    return Assignment(tuple(members), deadline) if members else None


def read_units(text: str, span: Span, role: Role) -> tuple[Member, ...]:
    """Read a bare list of units, all of one role; nothing unless every piece is a unit."""
    content = _without_explanations(shape(text[span.start : span.end]))
    whole = Span(0, len(content))
    return tuple(_units_and_deadline(text, content, whole, span.start, role, strict=True)[0])


def _without_explanations(content: str) -> str:
    """Blank out "〈含开发区…,下同〉" and "(见…)", keeping every offset."""
    content = _PART_OF_NAME.sub(lambda m: re.sub("[、,]", "\x02", m.group()), content)
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
        before, deadline = _read_verbs(text, content[: labels[0].start()], base)
        members.extend(before)
    for label, end in zip(labels, ends, strict=True):
        role = _label_role(label)
        part = Span(label.end(), end)
        if role is None and label.group("other"):
            continue  # "指导单位:…" gives them no role that is told
        if role is None:
            deadline = text[base + part.start : base + part.end].strip(" ;；,，。、") or deadline
            continue
        found, when = _units_and_deadline(text, content, part, base, role, strict=False)
        members.extend(found)
        deadline = deadline or when
    return members, deadline


def _label_role(label: re.Match[str]) -> Role | None:
    other = label.group("other")
    if other:
        return next((role for words, role in _OTHER_ROLES if words.search(other)), None)
    position = next(i for i in range(len(LABELS)) if label.group(f"l{i}"))
    return LABELS[position][1]


def _read_verbs(text: str, content: str, base: int) -> tuple[list[Member], str | None]:
    """Read "A牵头,B、C配合" by cutting behind each verb; nothing unless every piece is a unit."""
    members: list[Member] = []
    deadline: str | None = None
    at = 0
    for verb in _verbs(content):
        kind = str(verb.lastgroup)
        found, when = _units_and_deadline(
            text, content, Span(at, verb.start()), base, Role(kind), strict=True
        )
        if not found and when is None and content[at : verb.start()].strip("、,; 等由"):
            return [], None
        members.extend(found)
        deadline = deadline or when
        at = verb.end()
    rest = content[at:].strip(" ,;。、")
    last = DEADLINE.match(rest)
    if last and last.group(1):
        deadline = deadline or last.group(1)
    elif rest.replace("\x01", ""):
        return [], None
    return members, deadline


def _verbs(content: str) -> Iterator[re.Match[str]]:
    """Yield the role verbs that end a list of units: what follows is a separator or the end."""
    for verb in _VERB.finditer(content):
        after = content[verb.end() : verb.end() + 1]
        if DEADLINE.match(re.split(r"[、,;。\s]", content[: verb.end()])[-1]):
            continue  # "持续推进" says when
        behind_mark = verb.start() != 0 and content[verb.start() - 1] in "、,;:("
        if behind_mark and verb.group() != "负责":
            continue
        if after in ("", ",", ";", "。", "、", " ", "\x01") or verb.group().endswith("会同"):
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
            members.append(Member(text[start:end], role, start, end))
        elif strict:
            return [], None
    return members, deadline


def _is_unit(raw: str, *, strict: bool) -> bool:
    """Under a label any short name is a unit; before a verb it must end like one."""
    if not 2 <= len(raw) <= MAX_UNIT_CHARS or raw.isdigit() or "\x01" in raw:
        return False
    if re.search(r"[:。?!]", raw) or _REMARK_START.match(raw):
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
    """市发改委和市科技局 are two, 文化和旅游部 is one."""
    if len(left) < 2 or len(right) < 3 or re.match(r"(?:单位|部门|机构)", right):
        return False
    ends = re.search(
        r"(?:局|委|厅|办|部|署|院|委员会|协会|学会|联合会|管委会|政府|部门|单位|地区|中心|集团|公司|银行|机构|小组|[各]?[市县区])$",
        left,
    )
    return bool(ends and _UNIT.match(left) and _UNIT.match(right.rsplit("和", maxsplit=1)[-1]))


def _trimmed(content: str, start: int, end: int) -> Span:
    """Trim explanations, "由", and an open end ("等相关部门") off a piece."""
    while start < end and content[start] in " \x01、,;。:":
        start += 1
    while end > start and content[end - 1] in " \x01、,;。:":
        end -= 1
    lead = _LEADING.match(content, start, end)
    if lead and end - lead.end() >= 2:
        start = lead.end()
    others = _AND_OTHERS.search(content, start, end)
    if others and others.start() > start:
        end = others.start()
    return Span(start, end)
