"""What a text says a term is in passing: behind a dash, made short with its kind, as a slogan's sum.

dashed   = what it is "——" “term”                              提出了首个潮汐观测数据集——“观潮”，可用于…
short    = name "(" 以下称 term (试点 | 工作 | …) ")"             “师傅+徒弟”培养制度试点（以下称师徒制试点）
sign     = Latin letters (代表 | 表示) meaning                    用G表示干线、S表示支线
whom     = who a short name is of, and what they must be         see corpus.facts.qualified
summed   = items “number + number” kind                        A行动、B行动和C专项整治“2+1”工程
worth    = term 是 … (组成部分 | 载体 | …) "，" (表现为 | 是指) …    X是Y的重要组成部分，表现为…
pair     = name 和 name “双…”                                  手提行李和托运行李“双预检”试点
last     = what it is "，即" “term” "。"                          持健康证、培训证上岗，即“双证”。
slogan   = what its numbers count, are made of, or stand for   see corpus.facts.slogans
line     = Latin letters "：" name "(" English ")"              WLAN：无线局域网（Wireless Local Area Network）
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from corpus.facts.definitions import Definition, How
from corpus.facts.enumerations import quoted_span
from corpus.facts.glossaries import abbreviated
from corpus.facts.qualified import qualified
from corpus.facts.slogans import added_up, made_of, of_a_part, parts
from corpus.facts.statements import balanced, clause_start, sentence, strip, without_lead
from corpus.types import Span
from corpus.words import cut

if TYPE_CHECKING:
    from collections.abc import Iterator

    from corpus.facts.terms import Searchable

# ",即“双证双保”。", ",也就是“一站式”服务;": a name that sums up what its sentence has said
_NAMED_LAST = re.compile(r',(?:即|也就是|简称|统称)(?:为|作)?"$')
# What stands before a dash says what the term is from so many characters on.
MIN_NAME = 6
_SHORT_OF = re.compile(r'\((?:以下|下)?(?:简称|统称|合称|称)(?:为|作)?:?\s?"?$')
_KIND_BEHIND = re.compile(r'"?(?:试点|工作|改革|项目|行动|计划|政策)\)')
_SUM = re.compile(r"(\d)\+(\d)(?:\+(\d))?")
_MEANS = re.compile(r"(?:分别)?(?:代表|表示|代指)(?P<what>[^,、;。\n]{2,20})")
_BETWEEN = re.compile(r"[、和与及]")
# "X是Y的重要组成部分，表现为…", "X是Y的基础环节，是指…": what it is worth, and then what it is
_WORTH_FIRST = re.compile(
    r"(?:是|作为)[^,;:。!?\n]{2,40}(?:组成部分|[载主]体|环节|内容|形式|分支|类型|举措|手段|领域|力量|基础|保障|支撑|门类),(?:主要|具体|一般)*(?P<mark>表现为|是指|指的是|即指|就是指?)(?=[^,;。\n]{4})"
)
# "死亡人数和事故起数(持续实现)“双下降”": a pair, and what becomes of both
_PAIR = re.compile(
    r"(?P<one>[^,;:。!?\n\"、()]{2,16}?)(?:以及|[和与及])(?P<other>[^,;:。!?\n\"、()和与]{2,12}?)(?:继续|持续|连续|实现|同步|全部|均)*\"$"
)
# "双预检", "双下降", "双轮驱动"; 双创, 双减, 双千兆 are names of their own
_DOUBLED = re.compile(r"双(?!一流|随机|千兆|碳|高|创|减|拥|百)[\u4e00-\u9fff]{2,4}")
_POLICY_BEHIND = re.compile(r'"?[\u4e00-\u9fff]{0,2}?(?:政策|计划|建设|高校|院校|模范|示范)')


def other_definitions(source: Searchable, term: str) -> Iterator[Definition]:
    """Yield the places of a text that say in passing what a term is, in order."""
    for place in source.find(term):
        for read in _READERS:
            found = read(source, place)
            if found is not None:
                yield found


def _behind_dash(source: Searchable, term: Span) -> Definition | None:
    """Read "提出了首个潮汐观测数据集——“观潮”": a quoted name, and before the dash what has it."""
    view = source.view
    start, end = quoted_span(view, term)
    opens = min(term.start, start)
    quoted = view[opens] == '"' and view[end - 1] == '"'
    if not quoted or view[opens - 2 : opens] != "--":
        return None
    name = Span(*strip(view, clause_start(source.text, view, opens - 2), opens - 2))
    if name.end - name.start < MIN_NAME or "\n" in view[name.start : name.end]:
        return None
    return Definition(term, name, How.DESCRIBED, *sentence(view, name.start, end))


def _named_last(source: Searchable, term: Span) -> Definition | None:
    """Read "持健康证、培训证上岗，即“双证”。": what a sentence says before the name it ends in."""
    view = source.view
    start, end = quoted_span(view, term)
    first, last = sentence(view, start, end)
    mark = _NAMED_LAST.search(view, first, start + 1)
    ends = view[end : end + 1] in ("", "。", ";", "\n")
    if mark is None or not ends or view[end - 1] != '"' or mark.start() - first < MIN_NAME:
        return None
    return Definition(term, Span(first, mark.start()), How.DESCRIBED, first, last)


def _short_with_kind(source: Searchable, term: Span) -> Definition | None:
    """Read "“师傅+徒弟”培养制度试点（以下称师徒制试点）" for 师徒制."""
    view = source.view
    opening = _SHORT_OF.search(view, max(0, term.start - 12), term.start)
    if opening is None or not _KIND_BEHIND.match(view, term.end):
        return None
    first, last = strip(view, clause_start(source.text, view, opening.start()), opening.start())
    start = without_lead(view, first, last)
    name = Span(start if balanced(view, start, last) else first, last)
    return Definition(term, name, How.SHORT, *sentence(view, name.start, term.end))


def _sign(source: Searchable, term: Span) -> Definition | None:
    """Read "用G表示干线、S表示支线": what letters stand for."""
    view = source.view
    letters = view[term.start : term.end]
    means = _MEANS.match(view, term.end)
    inside = re.match(r"[A-Za-z\d]", view[term.start - 1 : term.start])  # the C of ABC
    if means is None or inside or not letters.isascii():
        return None
    what = Span(*means.span("what"))
    return Definition(term, what, How.SAID, *sentence(view, term.start, what.end))


def _summed(source: Searchable, term: Span) -> Definition | None:
    """Read "A行动、B行动和C专项整治“2+1”工程": as many items before it as its numbers make."""
    view = source.view
    start, _ = quoted_span(view, term)
    number = _SUM.match(view[term.start : term.end].strip('"'))
    if number is None or view[start] != '"':
        return None
    first, last = strip(view, clause_start(source.text, view, start), start)
    items = _BETWEEN.split(view[first:last])
    if len(items) != sum(int(n) for n in number.groups() if n) or not all(items):
        return None
    return Definition(term, Span(first, last), How.USED, *sentence(view, first, term.end))


def _slogan(source: Searchable, term: Span) -> Definition | None:
    """Read what the numbers of “三改一整”, “1+4” or “一线串六珠” count, are made of or stand for."""
    counted = added_up(source, term)
    if counted:
        return Definition(
            term, counted.meaning, How.APPOSED, counted.start, counted.end, counted.items
        )
    said = parts(source, term) or of_a_part(source, term) or made_of(source, term)
    return Definition(term, said.meaning, How.DESCRIBED, said.start, said.end) if said else None


def _abbreviated(source: Searchable, term: Span) -> Definition | None:
    """Read "WLAN：无线局域网（Wireless Local Area Network）": a line of a list of abbreviations."""
    said = abbreviated(source.view, term)
    return Definition(term, said.meaning, How.SHORT, said.start, said.end) if said else None


def _worth_first(source: Searchable, term: Span) -> Definition | None:
    """Read "X是Y的重要组成部分，表现为…", where X opens its sentence."""
    view = source.view
    start, end = quoted_span(view, term)
    first, last = sentence(view, start, end)
    said = _WORTH_FIRST.match(view, end, last) if start <= strip(view, first, last)[0] else None
    if said is None:
        return None
    meaning = Span(said.end(), len(view[:last].rstrip("。;, ")))
    return Definition(term, meaning, How.DESCRIBED, first, last)


def _pair(source: Searchable, term: Span) -> Definition | None:
    """Read "手提行李和托运行李“双预检”试点": the two things that one thing is done to."""
    view = source.view
    start, end = quoted_span(view, term)
    doubled = _DOUBLED.fullmatch(view[term.start : term.end].strip('"'))
    if doubled is None or view[start] != '"' or view[end - 1] != '"':
        return None
    pair = _PAIR.search(view, max(0, start - 40), start + 1)
    if pair is None or _POLICY_BEHIND.match(view, end) or not _two_things(pair):
        return None
    return Definition(term, Span(pair.start("one"), start), How.USED, *sentence(view, start, end))


def _two_things(pair: re.Match[str]) -> bool:
    """Tell 总量和强度 from 加强领导和落实: both are things, or both end in the same word."""
    last = [cut(pair[name])[-1] for name in ("one", "other")]
    return all(word.tag.startswith(("n", "vn")) for word in last) or last[0].text == last[1].text


_READERS = (
    _behind_dash,
    _named_last,
    _short_with_kind,
    qualified,
    _sign,
    _abbreviated,
    _summed,
    _slogan,
    _worth_first,
    _pair,
)
