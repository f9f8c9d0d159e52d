"""Whether a value that a stretch holds is of what is asked: in its own clause, per head, of the place."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from corpus.words import cut
from qa.counted_things import count_others
from qa.demand import Sort, holds
from qa.stretches import unnumbered
from qa.task_texts import bare

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from corpus.places import Mention
    from corpus.types import Document
    from qa.demand import Demand

_VALUES = frozenset({"money", "share", "count"})
_CLAUSE_END = re.compile(r"[,，;；。](?!\d)")
# A word held so far in other words counts as held.
HELD = 0.8
# "每个人给多少钱", "每家补多少", "人均", "每个青年人才最多能拿多少", "给每个城市拨多少亿"; 每年 and 每月
# are told as 年度, 连续三年 too
_PER_HEAD = re.compile(
    r"每[个名位家座支所件项][\u4e00-\u9fff]{1,8}?(?=能|可|给|拨|补|奖|拿|得到?|资助|最[多高]|多少)"
    r"|每(?:个|一|名|位)?(?:人|家|户|亩|名|位|座|辆|台|吨|平方米?|公里|学生|企业|项目)(?!口)|人均|户均|亩均"
)
# "安排资金1000万元", "总投资30亿元", "共支持": a sum of all
_OF_ALL = re.compile(r"安排|设立|筹集|下达|总(?:额|投资|规模|量|计|体|资金)|合计|一?共|累计")
# "报名费多少钱" is answered by no fine
_ASKS_OF_FINES = re.compile(r"罚|违|处[理分置]|后果|怎[么样]|责任")
# "有多少编制", "支持多少青年人才": what is counted must be there
_COUNTED = re.compile(r"(?:多少|几[个名家项位])(?P<of>[\u4e00-\u9fff]{2,8})[?。]?$")
# "交几个月押金", "有几年工作经验": what lasts so long must be there
_LASTS = re.compile(
    r"几个?(?:工作日|月(?!份)|天|年|周|小时|学期)(?:的)?(?P<of>[\u4e00-\u9fff]{2,8})[?。]?$"
)
HALF = 0.5
# What a clause with a subject of its own opens with
_NAMES = ("n", "j", "x", "eng", "l", "r")
_OPENING = 12
_NUMBER = re.compile(r"\d")
_EACH = re.compile(r"每|均|各(?!级|区|县|类)|/|按")


def is_of_what_is_asked(
    document: Document, span: tuple[int, int], view: str, demand: Demand
) -> bool:
    """Tell a stretch whose value may be the one asked for."""
    shape, text = demand.shape, document.parsed.text[slice(*span)]
    if shape is None or "\t" in text:
        return True
    if shape.name not in _VALUES:
        return _holds_what_lasts(view, document, span, demand)
    if count_others(view, text, demand):
        return False
    valued = list(_valued(text, shape.holds))
    if not valued:
        return True
    if _PER_HEAD.search(view) and all(_OF_ALL.search(v) and not _EACH.search(v) for v in valued):
        return False
    if not _ASKS_OF_FINES.search(view) and all("罚" in v for v in valued):
        return False
    said, over = bare(text), bare(_over(document, span[0]))
    if not _holds_what_is_counted(view, document, span, demand):
        return False
    things = [
        w.text
        for w in demand.words
        if w.sort is Sort.THING and holds(w.text, over) < HELD <= holds(w.text, said)
    ]
    return not things or any(holds(t, bare(v)) >= HELD for v in valued for t in things)


def _over(document: Document, start: int) -> str:
    """Return the title and the headings over a place of a document."""
    parsed = document.parsed
    over = (
        parsed.text[s.start : s.heading_end] for s in parsed.sections if s.start <= start < s.end
    )
    return "".join([parsed.header.title, *over])


def _holds_what_is_counted(
    view: str, document: Document, span: tuple[int, int], demand: Demand
) -> bool:
    said = bare(_over(document, span[0]) + _paragraph(document, span))
    counted = _COUNTED.search(view)
    of = [w for w in demand.words if counted and w.text in counted["of"]]
    if any(w.sort is Sort.ASKED for w in of):  # "拿多少钱出来"
        return True
    return all(holds(w.text, said) >= HALF for w in of)


def _holds_what_lasts(view: str, document: Document, span: tuple[int, int], demand: Demand) -> bool:
    lasts = _LASTS.search(view)
    things = [
        w.text for w in demand.words if lasts and w.sort is Sort.THING and w.text in lasts["of"]
    ]
    said = bare(_over(document, span[0]) + _paragraph(document, span))
    return all(holds(thing, said) >= HELD for thing in things)


def _valued(text: str, holds_value: re.Pattern[str]) -> Iterator[str]:
    """Yield the clauses that hold a value as asked, each with those before it that hold no number, and the next."""
    cuts = [0, *(m.end() for m in _CLAUSE_END.finditer(text)), len(text)]
    clauses = [unnumbered(text[a:b]) for a, b in pairwise(cuts)]
    for at, clause in enumerate(clauses):
        if holds_value.search(clause):
            first = at
            while first > 0 and _leans_on(clauses[first - 1], clauses[first]):
                first -= 1
            behind = clauses[at + 1 : at + 2]
            yield "".join([*clauses[first : at + 1], *(b for b in behind if not _NUMBER.search(b))])


# "高新区被认定为促进中心，产值达到198亿元", "线路投入使用，投资完成20亿元": all is said of it
_SAYS_ALL = re.compile(
    r"被[^,，]{2,20}?为|(?:获批|入选|跻身|获评|荣获)[^,，;；]*$|(?:开工建设|启动建设|开工|投入使用|投用|投产|竣工|通车|揭牌)[,，;；。]?$"
)
_MODIFIERS = ("a", "b")
# "拟支持重点项目约4项，资助强度约为80万元/项": a measure of what stands before, no thing of its own
_MEASURE_OF_IT = re.compile(
    r"(?:单[个项家笔]|每[个项家人户年次]|资助|补[助贴]|奖励|支持|扶持|补偿|贷款|研究|实施|建设)?(?:强度|标准|额度|金额|期限|经费|比例|资金|周期|上限|限额|总额|数额)"
)


# "年满60周岁的，收入标准放宽到130%": the case that a value is told for, whatever number it is set by
_ITS_CASE = re.compile(r"[^目]的[,，]$")


def _leans_on(before: str, clause: str) -> bool:
    """Tell a clause that says on what the one before it speaks of."""
    if _ITS_CASE.search(before) or _goes_on(clause):
        return True
    return not (_NUMBER.search(before) or _SAYS_ALL.search(before))


def _goes_on(clause: str) -> bool:
    """Tell a clause without a subject of its own: 支持100名以上青年人才, 最高50万元."""
    if _MEASURE_OF_IT.match(clause):
        return True
    words = cut(clause[:_OPENING])
    own = [w for w in words if not w.tag.startswith(_MODIFIERS)]  # 重大工程投资
    return not own or not own[0].tag.startswith(_NAMES)


# "2024年全省实际完成保护性耕作面积3650万亩": of the whole place, whatever parts of it were named before
_OF_WHOLE_PLACE = re.compile(r"全(?:省|市|州|县|国|自治区)(?!外|际)")


def is_of_places(document: Document, span: tuple[int, int], places: Sequence[Mention]) -> bool:
    """Tell a stretch that speaks of the places asked, where its document, of another place, does.

    A place named before it in its paragraph is still the one spoken of.
    """
    parsed = document.parsed
    named = [_called(p.place) for p in places if p.place != parsed.header.place]
    if not named:
        return True
    own = parsed.text[span[0] : span[1]]
    if _OF_WHOLE_PLACE.search(own) and not any(name in own for name in named):
        return False
    said = _over(document, span[0]) + _paragraph(document, span)
    return all(name in said or name not in parsed.text for name in named)


def _paragraph(document: Document, span: tuple[int, int]) -> str:
    """Return what a paragraph says up to the end of a stretch in it."""
    text = document.parsed.text
    return text[text.rfind("\n", 0, span[0]) + 1 : span[1]]


def _called(place: str) -> str:
    return place[:-1] if len(place) > 2 and place[-1] in "省市区县州" else place
