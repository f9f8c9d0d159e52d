"""What a text says a term is.

What is read:

    named    = (所称 | 所指 | 所谓) … term … (是指 | 指 | 包括 | 是)       所称“散乱污”企业，是指…
             | name that ends in term ["，"] (是指 | 指的是)           移动终端预置应用软件是指…
    said     = term ("，" 是指 | 是指 | 指的是 | ，即 | 就是 | 是一种 …) meaning     本办法所称X，是指…
    glossed  = term "(" meaning ")"                                  “三权”(使用权、处置权、收益权)
    short    = name "(" [以下] 简称 term ")" | name "(" Latin ")"      …创新中心(简称科创中心)
             | term "(" (含 | 包括) items ["，下同"] ")"                  各区(含开发区、新区管委会，下同)
             | items "(“" term "”)", a character for each item       小型化、快速化、轻量化、精准化(“小快轻准”)
    entry    = term alone on a line of a glossary, or before 指 or 定义：, its meaning below    A.7 洪涝风险控制线 | 为保障…划定的…空间。
    note     = "[3]" term ["(" name ")"] "：" meaning, at a line's start   reports' footnotes
    told of  = A、B的 “term” | term "，" 用于 purpose
             | term [改革 | 机制 …] "，" (将 | 把 | 由 …) what is done    “一业一证”改革，将多张许可证整合为一张
             | what is done "，" 形成 “term” [体系 …]                  强化安全防护，形成“数盾”体系
             | term 是 … {"，" [也] 是 …}, where a paragraph opens      数字商务是数字经济…的组成，是…的实践
    apposed  = items term                                            创新、创业、创投、客创“四创”联动
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from operator import contains
from typing import TYPE_CHECKING

from corpus.facts.enumerations import Enumeration, count_in, enumerate_at, quoted_span
from corpus.facts.glossaries import TRANSLATED, entry, labelled
from corpus.facts.listed import numbered_lines
from corpus.facts.statements import (
    balanced,
    clause_start,
    closing,
    sentence,
    strip,
    without_lead,
)
from corpus.facts.terms import Searchable, bare
from corpus.numbering import numbering
from corpus.types import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

MAX_MEANING = 1200
MIN_DESCRIPTION = 10
MIN_ITEMS = 3


class How(StrEnum):
    """How a text defines a term, the plainest first."""

    SAID = "said"  # 本办法所称X，是指…
    NAMED = "named"  # 所称“X”企业，是指…: the term is part of the name defined
    NOTE = "note"  # [3]X：…
    ENTRY = "entry"  # A.7 X, and what it is in the line below
    GLOSSED = "glossed"  # X(…)
    SHORT = "short"  # …(以下简称X)
    DESCRIBED = "described"  # A、B的“X”; X，用于…
    CALLED = "called"  # X(以下简称Y): Y is another name, not what X is
    APPOSED = "apposed"  # A、B、C等X; X：A、B、C
    INCLUDES = "includes"  # X(含A、B): what is counted with it, not what it is
    USED = "used"  # “X”改革，将A整合为B: what is done under that name


@dataclass(frozen=True, slots=True)
class Definition:
    """A term and what it is said to be; `items` where the meaning is a list.

    `start:end` is the sentence to cite, which holds term and meaning. `whole` is False where 等
    leaves items out.
    """

    term: Span
    meaning: Span
    how: How
    start: int
    end: int
    items: tuple[Span, ...] = ()
    whole: bool = True


# "，是指", "是指", "主要指", "指的是", "，即", "就是", "是一种", "系指"; not 指导, 指标, 指出 …
# … and "X作为平台的重要组成部分，是指"
_SAYS = re.compile(
    r"(?:\([^()]{1,10}\)|作为[^,;:。!?\n]{2,30}(?=,))?,?\s?(?P<mark>(?:是)?(?:主要|一般|通常|专门?|特|泛)(?:是)?指(?!标|导|定|派|明|向)|是指|指的是|系指|即指|就是指|是指的是|意指|是一(?:种|类|项|个)|即(?!可|将|使|时|便|刻|日|期)|就是|"
    r"指(?![导标出挥数南定引向示派战明控望责点令]))[,:]?\s?"
)
# "X是以…为引领的模式", "X是由…组成的…", "X是…数据的总称", where X opens the sentence
_IS = re.compile(
    r"是(?=以|由|为|指|一[种类项个]|在|经|通过|依托|利用|面向|针对|基于|[^,;:。!?\n]{2,40}的(?:总称|统称|合称|总和|集合体?|泛称|代称)(?![\u4e00-\u9fff]))"
)
# "X是运用…的新理念和新模式", "X是航行于…的船舶,": what kind of thing it is, where X opens the sentence
_IS_A = re.compile(
    r"是(?!否|不是|[^,;:。!?\n]{0,30}(?:之一|的(?:是|事)))(?=[^;:。!?\n]{6,200}?的(?P<kind>[^,;。!?\n的]{0,12}?(?:理念|模式|形态|系统|平台|体系|方式|方法|过程|活动|行为|机构|组织|单位|人员"
    r"|企业|产品|服务|设备|装置|设施|技术|汽车|车辆|船舶|区域|场所|空间|场景|网络|资金|基金|制度|机制|程序|凭证|证明|手段|形式|载体))(?:[,;。]|$))"
)
# "X是推动发展的重要载体": what it is worth, not what it is
_WORTH = re.compile(
    r"重[要大]|关键|核心|必然|必要|战略|基[础本]|先导|支[柱撑]|主要|有效|必由|最佳|重点|根本|首要|优势|特[色征]|先进|领先|主体|保障"
)
# "X是A，也是B": each of what X is said to be
_IS_SAID = re.compile(r"是(?!否|不是)[^,;:。!?\n]{6}")
_SAID_TO_BE = re.compile(r"是[^,;。!?\n]{6,}")
# "X是产业发展的核心支撑，将甲与乙融合，形成…系统": beside its worth what it is made of and forms
_HOW_MADE = re.compile(
    r",(?:即|将|把|通过|利用|运用|依托|借助)[^。\n]{8,}?,(?:[^,。\n]{0,6})?(?:形成|构成|构建|建立|实现)[^,。\n]{4,}"
)
_OPENS = re.compile(r"(?:^|[。!?;\n])\s*(?:第[一二三四五六七八九十百\d]{1,4}条\s*)?\"?$")
# "所称“散乱污”企业，是指", "所指的人力资源服务机构是", "所称数据资源（以下简称资源），是通过…"
_NAMED = re.compile(
    r"(?:所称的?|所指的?|所谓的?)(?P<name>[^,;:。!?\n]{2,30}?)(?:\((?:(?:以下|下)?(?:简称|称)[^()]{2,12}|[A-Za-z][A-Za-z &/,.-]{1,60})\))?,?\s?(?P<mark>是指|系指|指的是|即|包括|包含|涵盖|指(?![导标出挥数南定引向示派战明控望])|是(?=在|由|以|经|对|用|一|依|从|具|符|按|为|我|中)|(?<=,)是(?!否))"
)
_NAME_REACH = 40  # characters before a term in which 所称 may stand
# "移动终端预置应用软件是指": what only a definition says, for the end of a longer name as well
_ENDS_NAME = re.compile(r"(?:\([^()]{1,10}\))?,?\s?(?P<mark>(?:是|系)指(?:的是)?|指的是)[,:]?\s?")
# Of a longer name an end is the term asked from so many characters on; behind 的 a shorter one is.
MIN_END, MIN_END_BEHIND = 5, 3
# What may stand before the term where it is what the sentence speaks of
_SUBJECT = re.compile(
    r'(?:^|[,;:。!?\n\t()、]|所称的?|所指的?|所谓的?|其中|中的?|本|该|此处|这里的?|\[\d{1,3}\]|\d[.、]|第[一二三四五六七八九十百\d]{1,4}[条章节款]|"|>)\s{0,3}"?$'
)
_SHORT = re.compile(r'\((?:以下|下)?(?:简称|统称|合称|称)(?:为|作)?:?\s?"?《?$')
_SHORT_AFTER = re.compile(
    r'》?\s?\((?:以下|下)?(?:简称|统称|合称|称)(?:为|作)?:?\s?"?(?P<name>[^)"、,\n]{2,20})"?[)、,]'
)
_MARKS_BEFORE = frozenset('"(《称为作:等的].谓')
_MARKS_AFTER = frozenset('(,:" 是指即就意系用旨主专目包涵分作》')
# "“无废城市”建设示范模式": the quoted term is no name of its own there
_GOES_ON = re.compile(
    r"[\u4e00-\u9fff]*?(?:模式|体系|机制|制度|工程|行动|试点|示范|方案|工作|建设|计划|任务)"
)
# "传输到数据中心，用于归档": it is not the term that is for it
_TO = frozenset("到至在向于从对给与和由")
_PURPOSE = re.compile(r",?(?P<what>(?:主要|专门)?(?:用于|旨在|用来|目的是))")
# "“一业一证”改革，将多张许可证整合为一张", "“揭榜挂帅”机制，由企业出题"
_DOES = re.compile(
    r"(?:改革|机制|制度|模式|行动|工程|工作|计划|服务|方式|试点){0,2},(?P<what>(?:即|将(?!要|来|会)|把(?![握控关脉])|由(?!于)|允许)[^;。!?\n]{8,})"
)
# "强化安全防护，形成“数盾”体系"
_FORMS = re.compile(r"(?:形成|构成|组成|构建(?:起|成)?|搭建(?:起)?)$")
# "异常数据采用“倒三角”模式，逐级报送": what is done in that manner
_BY = re.compile(r"(?:采用|采取|实行|推行|执行)$")
_MANNER = re.compile(r"(?:模式|方式|机制|制度|办法|做法),\S{6,}")
_FORMED = re.compile(r"(?:体系|格局|模式|机制|网络|平台)?(?=[;。,\n]|$)")
_ARTICLE = re.compile(r"第[一二三四五六七八九十百\d]{1,4}[条章节]\s*")
_SHORT_END = re.compile(r'》?"?\s?[)、,]')
_GLOSS = re.compile(r"\((?:即|也就是|指的?是?|是指|分别指|包括|含义为)?:?\s?")
_NO_GLOSS = re.compile(
    r"牵头|责任|负责|配合|简称|统称|以下称|下同|详见|见附|附件|附后|试行|暂行|草案|修订|征求意见|^[筹、\d\s]*$|如[^意果]|^[含不]|^除.*外$|^[扣剔]除|除外|以[上下]"
    r"|\[?(?:19|20)\d\d|号$|^(?:图|表|公式)|单位:|截至|略$|期$|cid|^[一二三四五六七八九十]+$|^第|不受(?:此|该|其)?(?:影响|限制?|约束)|不适用|不在此[限列]"
)
# "各区人民政府(含开发区、新区管委会,下同)"
_INCLUDES = re.compile(r"\((?:含|包括|包含)(?!税)(?P<items>[^(),;:。\n]{2,60})(?:,下同)?\)")
_LATIN = re.compile(r"[a-z][a-z&+\-\d./]*")
# "首席数据官(即CDO,由分管负责人担任)", "(英文简称CDO)"
_LATIN_OPENS = re.compile(r"\((?:即|英文)?(?:简称|缩写)?:?$")
_NOTE = re.compile(r'(?:^|\n)\s*(?:\[\d{1,3}\]|\(\d{1,3}\)|[①-⑳]|\d{1,2}[.、])\s?"?$')
_NOTE_MARK = re.compile(r'"?(?:\([^()\n]{2,20}\))?[^,;:。\n()]{0,8}?:\s?(?:是?指)?')
_GLOSSARY = re.compile(r"名词解释|名词注释|术语解释|注\s?释")


def definitions(source: Searchable, term: str) -> Iterator[Definition]:
    """Yield every place of a text that says what a term is, in order."""
    counted = count_in(term) is not None
    for place in source.find(term):
        found = read_definition(source, place) if counted or _may(source.view, place) else None
        if found is not None:
            yield found


def _may(view: str, term: Span) -> bool:
    """Tell at a glance a place that no reader below can make anything of: most places of 人才."""
    before, after = view[term.start - 1 : term.start], view[term.end : term.end + 1]
    if (after in " \n" or after.isascii()) and TRANSLATED.match(view, term.end):
        return True
    if view.find("所", max(0, term.start - _NAME_REACH), term.start) >= 0:
        return True
    return before in _MARKS_BEFORE or after in _MARKS_AFTER or '"' in view[term.start : term.end]


def read_definition(source: Searchable, term: Span) -> Definition | None:
    """Read what the text says at one place of a term, None where it only uses it."""
    for read in (_said, _named, _ending, _note, _entry, _short, _behind_items, _glossed):
        found = read(source, term)
        if found is not None:
            return found
    listed = enumerate_at(
        source.text, source.view, term, count_in(source.text[term.start : term.end])
    )
    if listed and not listed.miscounted:
        return _apposed(term, listed)
    told_of = (
        read(source, term) for read in (_including, _called, _described, _characterised, _in_use)
    )
    return next((d for d in told_of if d is not None), None)


def _apposed(term: Span, listed: Enumeration) -> Definition:
    meaning = Span(listed.items[0].start, listed.items[-1].end)
    whole = listed.complete or not listed.open_ended
    return Definition(term, meaning, How.APPOSED, listed.start, listed.end, listed.items, whole)


def _short(source: Searchable, term: Span) -> Definition | None:
    """Read "武汉…科技创新中心(简称科创中心)" and "地区生产总值(GDP)": the name before the bracket."""
    view = source.view
    floor = max(0, term.start - 12)
    opening = _SHORT.search(view, floor, term.start)
    if opening is not None:
        if not _SHORT_END.match(view, term.end):
            return None
        at = opening.start()
    else:
        latin = _LATIN.fullmatch(bare(source.text[term.start : term.end]))
        opens = _LATIN_OPENS.search(view, floor, term.start)
        if not (latin and opens and view[term.end : term.end + 1] in (")", ",", "、")):
            return None
        at = opens.start()
    case = _case_before(view, at)
    name = case or _name_before(source, at)
    if name is None:
        return None
    first, last = sentence(view, name.start, term.end)
    return Definition(term, name, How.SHORT, case.start if case else first, last)


def _behind_items(source: Searchable, term: Span) -> Definition | None:
    """Read 小型化、快速化、轻量化、精准化(“小快轻准”): an item for each character of the term."""
    view = source.view
    start, end = quoted_span(view, term)
    letters = view[term.start : term.end]
    alone = start < term.start and view[start - 1] == "(" and view[end : end + 1] == ")"
    clause = view[clause_start(source.text, view, start - 1) : start - 1]
    items = clause.split("、")[-len(letters) :] if alone else []
    if len(items) < MIN_ITEMS or not all(map(contains, items, letters)):
        return None
    first = start - 1 - len("、".join(items)) + items[0].rindex(letters[0])
    return Definition(term, Span(first, start - 1), How.SHORT, *sentence(view, first, end))


def _characterised(source: Searchable, term: Span) -> Definition | None:
    """Read a paragraph that opens with "X是…，也是…": what X is said to be, unless that is praise alone."""
    view = source.view
    start, end = quoted_span(view, term)
    if not _IS_SAID.match(view, end) or view[view.rfind("\n", 0, start) + 1 : start].strip():
        return None
    first, last = sentence(view, start, end)
    said = [c[0] for c in _SAID_TO_BE.finditer(view, end, last)]
    if all(map(_WORTH.search, said)) and not _HOW_MADE.search(view, end, last):
        return None
    meaning = Span(end + 1, _without_stop(view, end + 1, last))
    return Definition(term, meaning, How.DESCRIBED, first, last)


def _called(source: Searchable, term: Span) -> Definition | None:
    """Read "…科技创新中心(简称科创中心)" for the long name: what it is called for short."""
    view = source.view
    _, end = quoted_span(view, term)
    opening = _SHORT_AFTER.match(view, end)
    if opening is None or not _stands_alone(source, term):
        return None
    name = Span(*opening.span("name"))
    return Definition(term, name, How.CALLED, *sentence(view, term.start, name.end + 1))


def _described(source: Searchable, term: Span) -> Definition | None:
    """Read "A、B的“X”", what a quoted term is said to be like, and "X，用于…", what it is for."""
    view = source.view
    start, end = quoted_span(view, term)
    purpose = None if view[start - 1 : start] in _TO else _PURPOSE.match(view, end)
    first, last = sentence(view, start, purpose.end() if purpose else end)
    if purpose:
        return Definition(
            term,
            Span(purpose.start("what"), _without_stop(view, end, last)),
            How.DESCRIBED,
            first,
            last,
        )
    heading = view[end : end + 1] in ("", "\n")
    if (
        heading
        or _GOES_ON.match(view, end)
        or start == term.start
        or end == term.end
        or view[start - 1 : start] != "的"
    ):
        return None
    clause = strip(view, clause_start(source.text, view, start), start)
    name = without_lead(view, *clause)
    if start - name < MIN_DESCRIPTION or "、" not in view[name:start]:
        return None
    return Definition(term, Span(name, start), How.DESCRIBED, first, last)


# ",但距法定退休年龄不足1年的大龄人员", ",且连续缴费满2年的职工": the last of the clauses that tell a case
_OF_A_CASE = re.compile(r"(?:但|且|并且|同时|或者?)[^,;。]*的[^,;。的]{1,16}$")


def _case_before(view: str, at: int) -> Span | None:
    """Return the clauses that together tell whom a short name is of, where the last only adds to them."""
    clause = max(view.rfind(mark, 0, at) for mark in ",;。\n") + 1
    if view[clause - 1 : clause] != "," or not _OF_A_CASE.match(view, clause, at):
        return None
    first, _ = sentence(view, clause, at)
    opening = numbering(view, first)
    first, last = strip(view, opening.end if opening else first, at)
    return Span(first, last) if last - first <= MAX_MEANING else None


def _name_before(source: Searchable, at: int) -> Span | None:
    """Return the name that ends at `at`: a book title, a quoted name, or the clause without lead."""
    text, view = source.text, source.view
    first, last = strip(view, clause_start(text, view, at), at)
    if view[last - 1 : last] == "》":
        book = view.rfind("《", first, last)
        return Span(book, last) if book >= 0 else None
    article = list(_ARTICLE.finditer(view, first, last))
    first = article[-1].end() if article else first
    start = without_lead(view, first, last)
    start = start if balanced(view, start, last) else first
    return Span(start, last) if last - start > 1 else None


def _glossed(source: Searchable, term: Span) -> Definition | None:
    """Read "“三权”(使用权、处置权、收益权)"; an unquoted term must be the whole name."""
    view = source.view
    _, end = quoted_span(view, term)
    opening = end + (view[end : end + 1] == " ")
    gloss = _GLOSS.match(view, opening)
    last = closing(view, opening) if gloss else None
    if gloss is None or last is None or not _stands_alone(source, term):
        return None
    inside = view[gloss.end() : last]
    if not 2 <= len(inside) <= MAX_MEANING or _NO_GLOSS.search(inside):
        return None
    latin = _is_latin(view, term)
    if _LATIN.fullmatch(inside.lower().replace(" ", "")) and not latin:
        return None
    marked = quoted_span(view, term)[0] < term.start or "、" in inside or len(gloss.group()) > 1
    if not (latin or marked) and len(inside) < term.end - term.start:
        return None  # "建筑业企业资质(简单变更)": a part of it, not what it is
    meaning = Span(gloss.end(), last)
    return Definition(term, meaning, How.GLOSSED, *sentence(view, term.start, last + 1))


def _including(source: Searchable, term: Span) -> Definition | None:
    """Read "各区(含开发区、新区管委会，下同)": what is counted with what stands before the bracket."""
    view = source.view
    _, end = quoted_span(view, term)
    opening = _INCLUDES.match(view, end)
    if opening is None or not _stands_alone(source, term):
        return None
    meaning = Span(*opening.span("items"))
    return Definition(term, meaning, How.INCLUDES, *sentence(view, term.start, opening.end()))


def _is_latin(view: str, term: Span) -> bool:
    return view[term.start : term.end].isascii()


def _stands_alone(source: Searchable, term: Span) -> bool:
    """Tell a term that is the whole name from the tail of a longer one."""
    view = source.view
    start, _ = quoted_span(view, term)
    ends_quoted = '"' in view[term.start : term.end] and view[term.end : term.end + 1] == '"'
    if start < term.start or ends_quoted or _SUBJECT.search(view, max(0, start - 8), start):
        return True
    if _is_latin(view, term):
        return not view[start - 1 : start].isascii()
    clause = clause_start(source.text, view, start)
    name = without_lead(view, clause, term.end)
    return name >= start


def _note(source: Searchable, term: Span) -> Definition | None:
    """Read a footnote or an entry of a list of terms: "[12]“三个提升”专项行动：…"."""
    view = source.view
    line = view.rfind("\n", 0, term.start) + 1
    before = view[line : quoted_span(view, term)[0]]
    mark = _NOTE.search("\n" + before + '"')
    if mark is None and len(before) > 4:
        numbered = re.match(r"\s*\[\d{1,3}\]", before)
        if not numbered or len(before) - numbered.end() > 4:
            return None
    elif not before.lstrip().startswith("[") and not _GLOSSARY.search(view, 0, line):
        return None
    says = _NOTE_MARK.match(view, term.end)
    end = view.find("\n", term.end)
    first, last = strip(view, says.end() if says else 0, end if end >= 0 else len(view))
    if says is None or not 3 < last - first <= MAX_MEANING:
        return None
    return Definition(
        term, Span(first, _without_stop(view, first, last)), How.NOTE, *strip(view, line, last)
    )


def _entry(source: Searchable, term: Span) -> Definition | None:
    """Read a glossary's entry, or a heading whose first line says what it names."""
    said = entry(source.view, term) or labelled(source.view, term)
    return Definition(term, said.meaning, How.ENTRY, said.start, said.end) if said else None


def _said(source: Searchable, term: Span) -> Definition | None:
    """Read "本办法所称X，是指…" and "X，即…"; the list a colon announces belongs to it."""
    view = source.view
    start, end = quoted_span(view, term)
    short = _SHORT_AFTER.match(view, end)  # "环境污染第三方治理(以下简称第三方治理)是…的新模式"
    end = short.end() if short and short.group().endswith(")") else end
    says = _SAYS.match(view, end)
    if says is None and _OPENS.search(view, max(0, start - 10), start):
        says = _IS.match(view, end) or _kind_of(view, end)
    if says is None or not _SUBJECT.search(view, max(0, start - 8), start):
        return None
    first, last = sentence(view, term.start, says.end())
    if says.group().strip(", ") == "即":
        last = _clause_end(view, says.end(), last)
    if view[last - 1 : last] == ":":
        lines = numbered_lines(view, last)
        last = lines[-1].end if lines and lines[-1].end - first <= MAX_MEANING else last
    meaning = Span(says.end(), _without_stop(view, says.end(), last))
    if meaning.end - meaning.start < 2:
        return None
    return Definition(
        term, meaning, How.SAID, first, max(last, sentence(view, term.start, term.end)[1])
    )


def _kind_of(view: str, end: int) -> re.Match[str] | None:
    """Read "X是运用…的新模式", which names the kind of thing X is; praise of X is no such thing."""
    says = _IS_A.match(view, end)
    if says is None:
        return None
    clause = re.split(r"[,;。!?\n]", view[end : says.end("kind")], maxsplit=1)[0]
    praised = says["kind"] + (clause.rpartition("的")[2] if "的" in clause else "")
    return None if _WORTH.search(praised) else says


def _named(source: Searchable, term: Span) -> Definition | None:
    """Read "所称中小企业助保贷业务，是指…" for 助保贷: what the name it is part of is said to be."""
    view = source.view
    for called in _NAMED.finditer(view, max(0, term.start - _NAME_REACH), term.end + _NAME_REACH):
        if called.start("name") <= term.start and term.end <= called.end("name"):
            first, last = sentence(view, called.start(), called.end())
            if view[last - 1 : last] == ":":
                lines = numbered_lines(view, last)
                last = lines[-1].end if lines and lines[-1].end - first <= MAX_MEANING else last
            meaning = Span(called.end(), _without_stop(view, called.end(), last))
            whole = called["name"].strip('"') == view[term.start : term.end].strip('"')
            if not whole and count_in(view[term.start : term.end]) is not None:
                return None  # "所指的三个中心服务资源包括…" says nothing of the centres
            how = How.SAID if whole else How.NAMED
            return (
                Definition(term, meaning, how, first, last) if meaning.end > meaning.start else None
            )
    return None


def _ending(source: Searchable, term: Span) -> Definition | None:
    """Read "移动终端预置应用软件是指…" for 预置应用软件: the term ends the name that is defined."""
    view = source.view
    start, end = quoted_span(view, term)
    says = _ENDS_NAME.match(view, end)
    least = MIN_END_BEHIND if view[start - 1 : start] == "的" else MIN_END
    if says is None or term.end - term.start < least or not view[start - 1 : start].isalpha():
        return None
    first, last = sentence(view, term.start, says.end())
    meaning = Span(says.end(), _without_stop(view, says.end(), last))
    whole = meaning.end - meaning.start > 1
    return Definition(term, meaning, How.NAMED, first, last) if whole else None


def _in_use(source: Searchable, term: Span) -> Definition | None:
    """Read what is done under a quoted name: "“一业一证”改革，将…", "强化安全防护，形成“数盾”体系"."""
    view = source.view
    start, end = quoted_span(view, term)
    if start == term.start or end == term.end:
        return None
    first, last = sentence(view, start, end)
    does = _DOES.match(view, end, last)
    if does and not re.search(rf"(?:^|,){does['what'][0]}", view[first:start]):
        meaning = Span(does.start("what"), _without_stop(view, end, does.end()))
        return Definition(term, meaning, How.USED, first, last)
    by = _BY.search(view, first, start)
    if by and _MANNER.match(view, end, last):
        clause = max(view.rfind(c, first, start) for c in ";；") + 1 or first
        stop = view.find(";", end, last)
        told = Span(*strip(view, clause, stop if stop >= 0 else last))
        meaning = Span(told.start, _without_stop(view, end, told.end))
        return Definition(term, meaning, How.USED, told.start, told.end)
    formed = _FORMS.search(view, first, start)
    if formed is None or not _FORMED.match(view, end) or view[formed.start() - 1] != ",":
        return None
    piece = max(view.rfind(c, first, start) for c in ";；") + 1 or first
    told = Span(*strip(view, piece, formed.start() - 1))
    stop = view.find(";", end, last)
    long = told.end - told.start >= MIN_DESCRIPTION
    cited = Span(told.start, stop if stop >= 0 else last)
    return Definition(term, told, How.USED, cited.start, cited.end) if long else None


def _clause_end(view: str, start: int, end: int) -> int:
    """End what 即 says at its clause where that is a list: "即A、B、C，实现…"."""
    comma = re.compile(r"[,;]").search(view, start, end)
    return comma.start() if comma and "、" in view[start : comma.start()] else end


def _without_stop(view: str, start: int, end: int) -> int:
    while end > start and view[end - 1] in "。;, ":
        end -= 1
    return end


_QUOTED = re.compile(r'"([^"\n]{2,20})"')
_CALLED = re.compile(
    r'所称的?"?([^,，。是指"\n]{2,20})"?(?=,?(?:是指|指))|简称(?:为)?"?([^)"\n]{2,16})"?\)'
)


def find_definitions(source: Searchable) -> list[Definition]:
    """Return what a whole text defines: quoted terms, terms called, names made short; in order."""
    places = {Span(*m.span(1)) for m in _QUOTED.finditer(source.view)}
    for called in _CALLED.finditer(source.view):
        places.add(Span(*called.span(1 if called.group(1) else 2)))
    found = (read_definition(source, p) for p in sorted(places, key=lambda s: (s.start, s.end)))
    return [d for d in found if d is not None]
