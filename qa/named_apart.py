"""One thing asked of two by name, taken apart into a question for each.

A类和C类人才购房补贴上限各是多少            what both are asked for stands once, behind the second
新办证和补办证，收费哪个高                 which is more is asked: both are told
杏林煤矿和石桥煤矿各死了多少人

Each question is whole in itself; `each_named` answers them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from corpus.periods import find_periods
from corpus.places import find_places
from qa.asked_twice import asked_at_once
from qa.severity import graded_alike

if TYPE_CHECKING:
    from collections.abc import Sequence

# "A和B", "A跟B", "A还有B"; not 和谐, 与会, 公共和, 不同
_JOINT = re.compile(
    r"(?<!共)和(?![谐平睦解])|(?<![参赠给授])与(?![会否])|跟(?![踪进])|还有|以及|、|(?<![不相共合协等陪连])同(?![意时级比类等步])"
)
# "各是多少", "分别罚几倍", "哪个高", "谁给得多", "有什么不同": asked of more than one
EACH = re.compile(r"分别|各自|(?<![家省市县区从在])各(?![地类种级项部区县市镇界方单有关]|个部|族)")
_MORE = r"高|多|大|快|低|少|慢|小|长|短|远|近|严格?|宽松?|重|轻|久|厚|早|晚"
_WHICH = re.compile(
    rf"[,，]?(?:哪一?[个边种项类家]|谁)(?:的)?(?P<does>[给补奖罚要拿隔]?)(?:得|的)?(?:更|最|比较)?(?P<more>{_MORE})(?:一?[些点])?(?:呢|啊)?$"
)
# "哪个多,各是多少", "哪个高?各是多少"
_WHICH_FIRST = re.compile(
    rf"[,，]?(?:哪一?[个边种项类家]|谁)的?(?:更|最|比较)?(?:{_MORE})(?:一?[些点])?(?:呢|啊)?[,，?？;；](?=各|分别)"
)
_UNLIKE = re.compile(
    r"[,，]?(?:上|方面)?(?:有)?(?:什么|啥|何|哪些)?(?:不同|不一样|区别|差别|差异|差(?=在))(?:之处|的地方)?(?:是|在)?(?:什么|啥|哪里?|哪儿)?(?:吗|呢)?$"
    r"|(?:是不是|是否)?(?:一样|相同|一致)(?:[长短多少高低])?(?:吗|么|嘛)?$"
)
_ASKS = re.compile(
    r"多少|几(?![乎何])|多[大高远久长宽厚重快]|什么|啥|怎么|如何|谁|哪|何时|百分之几"
)
_IS_TIME = re.compile(r"(?:时限|期限|时间|有效期|周期|时长|年限)$")
# "每月扣除额哪个高": 扣除多少
_IS_PAID = re.compile(r"(?:扣除|奖励|补贴|补助|资助|报销|缴纳)额$")
# "扣除标准有什么不同": 是多少; "在载人上的规定有什么不同": 怎么规定
_IS_VALUE = re.compile(
    r"(?:标准|门槛|周期|比例|上限|下限|限额|额度?|期限|时限|时间|增速|幅度|力度|价格?|率|[税罚费]款?|条数|数量)(?:要求)?$"
)
_RULES = re.compile(r"的?(?:规定|要求|说法|做法)$")
# "A类和B类", "省级和市级", "1亿元和10亿元": names of a grade each; "五星级和四星级", "重大和较大"
GRADE = re.compile(
    r"特别重大|重大|较大|一般(?=[^由是在都])|\d[\d.]*|[A-Z]|第[一二三四五六七八九十]|[一二三四五六七八九](?=[等级类档星期])|国家级?|[省市区县高中初特]级?"
)
# What one character that two names end in may be; 的, 人, 的 end anything
_ENDS = frozenset("类级等档种型期年月市县区省州业站费税奖证款万亿元%")
# "在检测和人员能力两部分各补充了什么", "A和B两类的": how many both are is no part of a name
_BOTH = re.compile(r"(?:这)?[两二](?:大?部分|个?方面|[种类项者级档])(?=的|$)")
# "在检测和人员能力两部分": of a name no part; but 在校学生, 对口企业
_WITHIN = re.compile(
    r"(?:在(?![校职岗读编线建研逃])|对(?![口外内])|就(?![业医读])|按(?!揭))(?=[\u4e00-\u9fff]{2})"
)
# "垃圾场离甲站和乙站"
_FROM = re.compile(r"[\u4e00-\u9fff]{2,6}[离距]")
_DIGIT = re.compile(r"[\d.]")
# "100亿" is no other number than 100 of it
_OF_NUMBER = re.compile(r"[万亿千百%元平人名家户年天月级分岁吨]")
NUMBERED = re.compile(rf"([\d.]+)({_OF_NUMBER.pattern}?)$")
_BEFORE_NUMBER = re.compile(r"[^\d]{1,4}(?=\d)")
_DENIES = frozenset("不非未没")
# "数据无条件共享跟有条件共享": one denies the other, and either character stands in much else
_HAS = {"有", "无"}
MIN_NAME = 2  # characters of a name
OWN = 4  # characters by which a first name is told, where its own are more


@dataclass(frozen=True, slots=True)
class Part:
    """A question for one of two things; `own` is how it is called unlike the other, `name` in all."""

    asks: str
    name: str
    own: str
    other: str


def named_apart(view: str) -> tuple[Part, ...]:
    """Return the questions for one each of two things asked for together, or none.

    >>> [p.asks for p in named_apart("A类和C类人才购房补贴上限各是多少")]
    ['A类人才购房补贴上限是多少', 'C类人才购房补贴上限是多少']
    >>> [p.asks for p in named_apart("环境影响报告书和报告表,审批时限哪个长")]
    ['环境影响报告书,审批时限多长', '环境影响报告表,审批时限多长']
    >>> named_apart("教育和医疗哪个部门牵头")
    ()
    """
    view = asked_at_once(_WHICH_FIRST.sub(",", view.strip(" ,，?？。")))
    asking = _asking_one(view)
    if asking is None:
        return ()
    head, rest = asking
    cuts = [m for m in _JOINT.finditer(head) if m.start() >= MIN_NAME]
    ways = (_split(head[: m.start()], head[m.end() :]) for m in cuts)
    named = next((way for way in ways if way), None)
    if named is None or len(cuts) > 1 + _inside(named):
        return ()
    lead, first, second, tail = named
    own, other = _unlike(first, second)
    own = (
        own if NUMBERED.match(own) else own[-max(len(other), OWN) :]
    )  # before it stands what leads: 甲区新入驻企业
    return (
        Part(f"{lead}{first}{tail}{rest}", first, own, second),
        Part(f"{lead}{second}{tail}{rest}", second, other, first),
    )


def _inside(named: Sequence[str]) -> int:
    """Count the joints within the names themselves: 租赁和商务服务业."""
    return len(_JOINT.findall("".join(named)))


def _asking_one(view: str) -> tuple[str, str] | None:
    """Return a question up to what asks of both, and what asks of one: 各是多少 → 是多少."""
    if (which := _WHICH.search(view)) and which.start() >= MIN_NAME:
        head = view[: which.start()]
        if each := EACH.search(head):  # "各要隔多远,哪个更严"
            return head[: each.start()], head[each.end() :].rstrip(",，")
        if _ASKS.search(head):
            return None
        asks = _how_much(head, which["does"], which["more"])
        return (head.removesuffix("额") if asks == "多少" else head), asks
    if (unlike := _UNLIKE.search(view)) and unlike.start() >= MIN_NAME:
        head = view[: unlike.start()].rstrip("的")
        return (head, "是多少") if _IS_VALUE.search(head) else (_RULES.sub("", head), "怎么规定")
    each = next(reversed([*EACH.finditer(view)]), None)
    if each is None or not _ASKS.search(view, each.end()):
        return None
    rest = view[each.end() :]
    rest = rest[: which.start() - each.end()] if which else rest
    return view[: each.start()].rstrip(",，"), rest


def _how_much(head: str, does: str, more: str) -> str:
    if more in "长短久" or _IS_TIME.search(head):
        return "多长"
    if more in "远近":
        return f"{does or '是'}多远"
    return "多少" if _IS_PAID.search(head) else f"{does or '是'}多少"


def _split(before: str, after: str) -> tuple[str, str, str, str] | None:
    """Return what leads, the two names, and what both are asked for, where they are two of a kind.

    A类|C类人才购房补贴: what the first ends in stands within the second, and ends its name there.
    """
    after = _BOTH.sub("", after)
    if graded := graded_alike(before, after):
        return graded
    lead, first = _after_lead(before)
    second, tail = _of_places(first, after) or _ended_alike(first, after)
    if not second:
        second, tail = _ended_by_itself(first, after)
    if second[:1] in _DENIES and first.startswith(second[1:].rstrip("的")):
        second, tail = second[0] + first, second[len(second.rstrip("的")) :] + tail
    at = _begun_alike(first, second) or _within(first, second)
    lead, first = lead + first[:at], first[at:]
    fits = all(len(name) >= MIN_NAME and not _ASKS.search(name) for name in (first, second))
    return (lead, first, second, tail) if fits and first != second else None


def _within(first: str, second: str) -> int:
    """Return where the first name begins behind what both stand in: 在|检测, 人员能力."""
    begun = _WITHIN.match(first)
    return begun.end() if begun and not _WITHIN.match(second) else 0


def _ended_by_itself(first: str, after: str) -> tuple[str, str]:
    """Return the second name up to a comma, a year, or to what is of both: A和B的补贴, A和B2025年."""
    stops = [m.start() for m in re.finditer("[,，]" if "的" in first else "[,，的]", after)]
    stops += [p.start for p in find_periods(after) if p.start >= MIN_NAME]
    end = min(stops, default=len(after))
    return after[:end], after[end:]


def _after_lead(before: str) -> tuple[str, str]:
    """Keep apart what both stand in: the clause before, a place."""
    clause = max(before.rfind(","), before.rfind("，")) + 1
    places = [p for p in find_places(before) if p.start == clause]
    at = places[0].end if places and places[0].end < len(before) - 1 else clause
    return before[:at], before[at:]


def _of_places(first: str, after: str) -> tuple[str, str] | None:
    """Return the second of two places, and what is asked of both: 甲市|乙市的目标."""
    begun = [p.end for p in find_places(after) if p.start == 0]
    whole = any(p.start == 0 and p.end == len(first) for p in find_places(first))
    return (after[: begun[0]], after[begun[0] :]) if whole and begun else None


def _ended_alike(first: str, after: str) -> tuple[str, str]:
    """Return the second name where it ends as the first does, and what stands behind it."""
    for size in range(min(len(first) - 1, 6), 0, -1):
        at = after.find(first[-size:])
        if (
            (at > 0 or (at == 0 and size > 1))
            and at + size >= MIN_NAME
            and (size > 1 or first[-1] in _ENDS)
        ):
            return after[: at + size], after[at + size :]
    return "", after


def _begun_alike(first: str, second: str) -> int:
    """Return where in the first name the second begins anew: 建设项目|报告书, 报告表; 甲区|A类, B类."""
    if second[:1] in _DENIES and first == second[1:]:
        return 0
    if second[:1] in _DENIES and first.endswith(second[1:]):
        return len(first) - len(second) + 1
    if first.endswith(second):  # 特别重大, 重大
        return 0
    at = first.find(second[:2])
    if at > 0:
        return at
    if {first[-len(second) :][:1], second[:1]} == _HAS and first.endswith(second[1:]):
        return max(0, len(first) - len(second))
    if (lead := _BEFORE_NUMBER.match(second)) and (
        also := re.search(rf"{re.escape(lead.group())}(?=\d)", first)
    ):  # 甲县满70岁, 满90岁
        return also.start()
    if (from_it := _FROM.match(first)) and from_it.group()[-1] not in second:
        return from_it.end()
    if "的" in first and "的" not in second and len(first) - first.rindex("的") > MIN_NAME:
        return first.rindex("的") + 1
    grades = list(GRADE.finditer(first)) if GRADE.match(second) else []
    return grades[-1].start() if grades and len(first) - grades[-1].start() >= MIN_NAME else 0


def _unlike(first: str, second: str) -> tuple[str, str]:
    """Leave out of two names what both begin and end in, no number torn: 一般站, 基准站 → 一般, 基准."""
    begin = 0
    while begin < min(len(first), len(second)) and first[begin] == second[begin]:
        begin += 1
    end = 0
    most = min(len(first), len(second)) - begin
    while end < most and first[-1 - end] == second[-1 - end]:
        end += 1
    while begin and _DIGIT.match(first[begin - 1]):
        begin -= 1
    while end and _DIGIT.match(first[-end]) and _DIGIT.search(first[begin : len(first) - end + 1]):
        end -= 1
    end -= bool(end and _OF_NUMBER.match(first, len(first) - end) and first[-end - 1].isdigit())
    end -= bool(end and {first[begin:-end], second[begin:-end]} == _HAS)
    return first[begin : len(first) - end], second[begin : len(second) - end]
