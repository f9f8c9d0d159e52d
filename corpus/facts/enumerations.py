"""Enumerations: a category with the items that the same statement prints before or after it.

What is read:

    before   = item {"、" item} [("和" | "及" | "与" | "以及") item] ["等" | "这" | "共" | "的"] name
    after    = name ("：" | "（" | "，即" | "包括" | "分别是" …) items
    items    = by "；" | "、" | "，", whichever agrees with the number | "一是…二是…" | numbered lines
    name     = 三大战略性新兴产业 | “四创”联动 | “5+”服务平台 | 八个国内领先、世界一流的产业园区
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from corpus.facts.listed import numbered_lines, told
from corpus.facts.parallel import numbered_inside, opening_each
from corpus.facts.statements import (
    balanced,
    clause_start,
    closing,
    leads,
    pieces,
    runs_on,
    sentence,
    without_lead,
)
from corpus.numbering import han_value, numbering
from corpus.types import Span
from corpus.words import cut

if TYPE_CHECKING:
    from collections.abc import Iterator

MAX_ITEMS = 60
MAX_ITEM = 120
MAX_APPOSED_ITEM = 60
MAX_TOLD = 4000
PAIR = 2  # two things stand side by side by chance
_MARKS = (";", "、", ",", "、,")  # what items are cut at

_HAN = "一二三四五六七八九十"
_MEASURES = "大|个|项|类|种|条|方面|点|家|座|张|件|批|处|所|支|步|级|区|部"
# A counted category as it is named: 三大…, 八个…, 5项…, 四创, “双目标”
COUNTED = re.compile(rf"(?P<number>[{_HAN}两双]{{1,3}}|\d{{1,2}})(?P<measure>{_MEASURES})?")
_PERIOD = re.compile(rf"第?十[{_HAN}]五|第[{_HAN}]|\d+\+[\dNX]|20\d\d")
_NUMERAL = re.compile(
    r"[二三四五六七八九十两双]{1,3}|(?<![A-Za-z\d.])\d{1,2}"
)  # X86 counts nothing
# 一 is a number of its own in 一市两板, part of a word in 三位一体, 三审合一, 四个统一, and of “三个一”
_NOT_COUNTING = re.compile(r"(?<![合统个])一(?!体|流|批|些|般|定|次|种)")
# What may stand between the last item and the name: "A、B等三大…", "A、B、C这三个…"
_LINK = re.compile(r"(?:等等|等|这|共计?|的|在内|组成|构成|为代表|为主|为核心)+$")
# "甲中心、乙中心、丙中心（以下简称“三个中心”）"
_CALLED = re.compile(r'\((?:以下|下)?(?:简称|统称|合称|称)(?:为)?:?\s?"?$')
# "生态保护区、农田保护区,以及城镇发展区、乡村发展区"
_AND_MORE = re.compile(r",(?:以及|还有|和|及)(?=[^,;。]{1,40}、)")
_CALLING = re.compile(r"以下(?:简称|统称|合称)")
_JOINED = re.compile(r"以及|和|及(?!其)|与")
# What binds closer than 和: 健全体系和推进国际及港澳台合作
_CLOSER = ("及", "与")
# What stands between the name and items behind it, the name's last words included:
# "三大战役：", "四个方面（", "基础数据库，即", "五项行动，包括", "三个阶段，分别是", "申请材料包括下列内容：",
# "办好十件实事。主要包括："
_AFTER = re.compile(
    r'[^,;:。!?\n()"、]{0,12}?"?\s?(?P<mark>\((?:即|指的?是?|是指|包括|分别为|分别是)?:?'
    r"|,?(?:主要|具体)?(?:(?:包括|包含|涵盖)(?!了)|分为|分别(?:是|为)|即|就是|是指|指(?![导标出挥数南定引向示派]))(?:(?:以下|下列|如下)[^:,;。\n]{0,8})?:?"
    r"|。(?:主要|具体)?(?:包括|包含|分别(?:是|为)):|:|--)"
)
# Of a name without number only these announce a list: "总体目标是：…" goes on as prose
_SURE = re.compile(r"\(|,?(?:主要|具体)?(?:(?:包括|包含|涵盖)(?!了)|分为|分别)")
# "…包括甲、乙、丙三个部分", "…由甲、乙等4个方面的指标构成": how many, behind the items
_COUNT_BEHIND = re.compile(
    rf"(?:等)?(?P<number>[{_HAN}两]{{1,2}}|\d{{1,2}})(?:个|大|种)?(?:大类|中类|小类|门类|类别?|方面|部分|种|项|环节|阶段|层次|维度|板块)(?:的?[\u4e00-\u9fff]{{0,4}})?(?=[,;。\n]|$)"
)
THESE = re.compile(r"如下|下列|以下(?!简称|统称|合称|称)")
_ADJACENT = re.compile(r'"?\s?(?:应当?|须|必须|主要|具体|如下|下列)*')
# "服务收入（不含税金、折扣、退款）", "（除港口、机场外）": what is left out of it, and no item
_WITHOUT = re.compile(r"(?:不(?:含|包括|包含|计入?)|除(?!了)|扣除|剔除)")
_NOT_ITEMS = re.compile(r"牵头|责任单位|负责|配合|以下简称|简称|下同|详见|见附件|\[?20\d\d")


@dataclass(frozen=True, slots=True)
class Enumeration:
    """A category, the number printed with it, and its items in order.

    `open_ended` where 等 says that there are more; `start:end` is the stretch to cite, which
    holds the name and every item.
    """

    name: Span
    number: int | None
    items: tuple[Span, ...]
    open_ended: bool
    start: int
    end: int

    @property
    def complete(self) -> bool:
        """Whether as many items are printed as the number says; 等 without a number is not."""
        return len(self.items) == self.number or (self.number is None and not self.open_ended)

    @property
    def miscounted(self) -> bool:
        """Whether the number printed and the items disagree although nothing says 等."""
        if self.number is None or len(self.items) == self.number:
            return False
        return not self.open_ended or len(self.items) > self.number


def count_in(name: str) -> int | None:
    """Return the number that a name counts its parts by, None where it counts none.

    >>> count_in("四创联动"), count_in("青桐三部曲"), count_in("十三五"), count_in("一市两板")
    (4, 3, None, None)
    """
    bare = _PERIOD.sub("", name)
    found = _NUMERAL.findall(bare)
    if len(found) != 1 or _NOT_COUNTING.search(bare):
        return None
    return value_of(found[0])


def value_of(numeral: str) -> int:
    """Return the value of a small numeral, 双 and 两 being two."""
    return 2 if numeral in "双两" else han_value(numeral.replace("双", "二"))


def enumerate_at(text: str, view: str, name: Span, number: int | None) -> Enumeration | None:
    """Read the items before or behind a name at `name`; outer quotes are no part of it."""
    start, end = quoted_span(view, name)
    return items_before(text, view, name, start, number) or items_after(view, name, end, number)


def quoted_span(view: str, name: Span) -> tuple[int, int]:
    """Widen a name to the quotes that stand around it or around its first or last part."""
    start, end = name.start, name.end
    odd = view.count('"', start, end) % 2 == 1
    before = start > 0 and view[start - 1] == '"'
    after = end < len(view) and view[end] == '"'
    if before and (odd or after):
        start -= 1
    if after and ((odd and not before) or (not odd and before)):
        end += 1
    return start, end


def items_before(
    text: str, view: str, name: Span, at: int, number: int | None
) -> Enumeration | None:
    """Read "A、B、C等三大X": the items that run up to `at`, where the name begins."""
    called = _CALLED.search(view, max(0, at - 12), at) if number else None
    at = called.start() if called else at
    if number is None and not _LINK.search(view, max(0, at - 2), at):
        return None
    clause = clause_start(text, view, at)
    opening = numbering(view, clause)
    clause = opening.end if opening and opening.end <= at else clause
    link = _LINK.search(view, clause, at)
    end = link.start() if link else at
    if number and (quoted := _in_quotes(view, end, number)):
        first, last = sentence(view, quoted[0].start, name.end)
        return Enumeration(name, number, quoted, open_ended=False, start=first, end=last)
    if view[end - 1 : end] == "、" or (not link and view[at : at + 1] == "双"):
        return None
    open_ended = bool(link and "等" in link.group())
    spans = _apposed(view, clause, end, number, open_ended=open_ended)
    if not _apposition(view, spans, number, open_ended=open_ended, linked=bool(link)):
        return None
    if number == PAIR and not link and not _echoes(view, name, spans):
        return None
    first, last = sentence(view, spans[0].start, name.end)
    return Enumeration(name, number, tuple(spans), open_ended, first, last)


def _in_quotes(view: str, at: int, number: int) -> tuple[Span, ...]:
    """Read “聚焦发展、改善民生、守住底线”三件大事: as many items as are counted, in one pair of quotes."""
    opening = view.rfind('"', 0, at - 1) if view[at - 1 : at] == '"' else -1
    items = pieces(view, opening + 1, at - 1, "、") if opening >= 0 else []
    counted = len(items) == number > 1 and all(b - a <= MAX_APPOSED_ITEM for a, b in items)
    whole = not re.search(r"[,;。\n]", view[opening + 1 : at - 1])
    return tuple(Span(a, b) for a, b in items) if counted and whole else ()


def _echoes(view: str, name: Span, items: list[Span]) -> bool:
    """Tell 减量化、资源化“两化” from two things that a slogan stands behind: 甲企业、乙企业“两清零”."""
    counted = COUNTED.search(view, name.start, name.end)
    if counted is None or counted["measure"]:
        return True
    said = view[counted.end() : name.end].strip('"')
    return all(any(c in view[i.start : i.end] for c in said) for i in items)


def _apposition(
    view: str, spans: list[Span], number: int | None, *, open_ended: bool, linked: bool
) -> bool:
    """Tell items that belong to the name from a list that merely stands before it."""
    if not spans or any(s.end - s.start > MAX_APPOSED_ITEM for s in spans):
        return False
    if open_ended:
        return number is None or len(spans) <= number
    if runs_on(view, spans[-1].start, spans[-1].end) or _ends_in_verb(view, spans):
        return False
    if any(_CALLING.search(view, s.start, s.end) for s in spans):
        return False
    if "等" in view[spans[-1].start : spans[-1].end] or _OF_WHOSE.match(view, *_at(spans[-1])):
        return False
    if number is None:
        quoted = all(view[s.start] == '"' and view[s.end - 1] == '"' for s in spans)
        return linked and len(spans) > 1 and quoted
    return len(spans) > 1 and (linked or len(spans) == number)


# "国家、省、市关于成果“三权”": whose rules on the three
_OF_WHOSE = re.compile(r"[^《]{1,8}(?:关于|对于|针对)")


def _at(span: Span) -> tuple[int, int]:
    return span.start, span.end


def _ends_in_verb(view: str, spans: list[Span]) -> bool:
    """Tell "企业、高校合理申请、使用" before three things: a lone verb waits for what it is done to."""
    words = [cut(view[s.start : s.end]) for s in spans]
    return [w.tag for w in words[-1]] == ["v"] and any(len(w) > 1 for w in words)


def _apposed(
    view: str, start: int, end: int, number: int | None, *, open_ended: bool
) -> list[Span]:
    found = pieces(view, start, end, "、")
    if not found or len(found) > MAX_ITEMS:
        return []
    found = _joined(view, found, number, open_ended=open_ended)
    includes = _INCLUDES.match(view, *found[0]) if len(found) > 1 else None
    first = includes.end() if includes else without_lead(view, *found[0])
    parallel = len(found) > 1 and all(leads(view, a, b) for a, b in found[1:])
    if (includes or not parallel) and balanced(view, first, found[0][1]):
        found[0] = (first, found[0][1])
    found[0] = (_behind_verb(view, *found[0]), found[0][1]) if len(found) > 1 else found[0]
    found = _echoed(view, found, number) if len(found) == 1 else found
    return [Span(a, b) for a, b in found if balanced(view, a, b)]


# "计划提出了包括加强领导、…在内的六项措施": the items begin behind it, verbs and all
_INCLUDES = re.compile(r"[^,;:。\"(]{0,20}(?:包括|包含|涵盖)了?(?=.{2})")
# "联席会议由教育部", "细分为自然修复", "应急响应设定为Ⅰ级", "培养一批研发能力强": what takes the items apart from their subject
_MADE_UP = re.compile(
    r"(?:[^,;:。\"(]{2,16}由|[^,;:。\"(]{0,16}(?:分|设定|确定|明确|归纳|概括)为|[\u4e00-\u9fff]{2,4}一(?:批|系列))(?=.{2})"
)


def _behind_verb(view: str, start: int, end: int) -> int:
    verb = _MADE_UP.match(view, start, end)
    return verb.end() if verb else start


def _joined(
    view: str, found: list[tuple[int, int]], number: int | None, *, open_ended: bool
) -> list[tuple[int, int]]:
    """Cut the last piece at its 和, where the number asks for it or no number speaks against it."""
    if number is not None and len(found) + 1 != number and len(found) > 1:
        return found
    if open_ended and len(found) > 1:
        return found
    first, last = found[-1]
    joints = list(_JOINED.finditer(view, first + 1, last - 1))
    for joint in sorted(joints, key=lambda j: (j.group() in _CLOSER, -j.start())):
        halves = (first, joint.start()), (joint.end(), last)
        if all(balanced(view, *half) for half in halves):
            return [*found[:-1], *halves]
    return found


def _echoed(view: str, found: list[tuple[int, int]], number: int | None) -> list[tuple[int, int]]:
    """Read "生态生产生活“三生”": as many words of one length as the number, sharing a character."""
    first, last = found[0]
    for length in (2, 3, 4) if number and 2 < number < 7 else ():
        start = last - length * (number or 0)
        words = [view[i : i + length] for i in range(start, last, length)]
        if start >= first and set.intersection(*map(set, words)) and len(set(words)) == number:
            return [(i, i + length) for i in range(start, last, length)]
    return found


def items_after(view: str, name: Span, at: int, number: int | None) -> Enumeration | None:
    """Read "三大X：A、B、C", "(A、B、C)", "，即…", "包括…", "一是…二是…" behind the name."""
    found = _AFTER.match(view, at)
    if found is None:
        return None
    first, last = sentence(view, name.start, found.end())
    start, end = found.end(), last
    prose = view[start:end].strip(" 。:")
    if number is None and prose and not _SURE.match(found["mark"]):
        return None
    if found["mark"].startswith("("):
        end = closing(view, found.start("mark")) or start
    elif not prose:
        # "三个中心的申请材料如下：" counts the centres, not what is announced
        own = _ADJACENT.fullmatch(view[at : found.start("mark")]) and THESE.search(view, at, last)
        counts = None if own else number
        return _listed(name, counts, numbered_lines(view, last), first)
    each = opening_each(view, start, _counted_noun(view, name), number) if number else ()
    if each:
        return _listed(name, number, each, first)
    inside = numbered_inside(view, start)
    if inside and number in (None, len(inside)):
        return _listed(name, number, inside, first)
    if _NOT_ITEMS.search(view, start, min(end, start + 40)) or _WITHOUT.match(view, start):
        return None
    if "一是" in view[max(0, start - 2) : start + 8]:
        several = told(view, start - 2, min(len(view), start + MAX_TOLD))
        return _listed(name, number, several, first)
    count = _COUNT_BEHIND.search(view, start, end) if number is None else None
    if count:  # "分为甲、乙和丙3个大类，见表1"
        number, end = value_of(count["number"]), count.start()
    return _in_a_row(view, name, number, (start, end), (first, last))


def _counted_noun(view: str, name: Span) -> str:
    """Return what a name counts, 突出 of 六个突出, which may open each item; a line end opens none."""
    counted = COUNTED.match(view, name.start, name.end)
    return view[counted.end() : name.end].strip('"') or "\n" if counted else "\n"


def _in_a_row(
    view: str, name: Span, number: int | None, row: tuple[int, int], cited: tuple[int, int]
) -> Enumeration | None:
    spans, open_ended = _split(view, *row, number)
    if not spans:
        return None
    end = max(cited[1], spans[-1].end)
    return Enumeration(name, number, tuple(spans), open_ended, cited[0], end)


def _listed(
    name: Span, number: int | None, items: tuple[Span, ...], first: int
) -> Enumeration | None:
    if len(items) < 2:
        return None
    return Enumeration(name, number, items, open_ended=False, start=first, end=items[-1].end)


def _split(view: str, start: int, end: int, number: int | None) -> tuple[list[Span], bool]:
    """Cut what stands behind the mark the way that agrees with the number; say whether 等 ends it."""
    while end > start and view[end - 1] in "。;, ":
        end -= 1
    clause = pieces(view, start, end, ",;。")[:1]
    more = _AND_MORE.match(view, clause[0][1]) if clause else None
    ways = [_way(view, start, end, marks, number) for marks in _MARKS]
    if number:  # "提质“健身圈”“阅读圈”" is one of 21
        ways = [_way(view, start, end, marks, number, apart=False) for marks in _MARKS] + ways
    if clause:
        ways.insert(0, _way(view, *clause[0], "、", number))
    if more:
        rest = pieces(view, more.end(), end, ",;。")[0]
        both = [_way(view, *one, "、", None) for one in (clause[0], rest)]
        ways.insert(0, (both[0][0] + both[1][0], both[1][1]))
    ways = [w for w in ways if len(w[0]) > 1 and all(b - a <= MAX_ITEM for a, b in w[0])]
    agreeing = [w for w in ways if len(w[0]) == number] if number else ways
    if not agreeing and number:
        agreeing = [w for w in ways if w[1] and len(w[0]) < number]
    spans, open_ended = agreeing[0] if agreeing else ([], False)
    return [Span(a, b) for a, b in spans if balanced(view, a, b)], open_ended


def _way(
    view: str, start: int, end: int, marks: str, number: int | None, *, apart: bool = True
) -> tuple[list[tuple[int, int]], bool]:
    found = pieces(view, start, end, marks, apart=apart)
    if not found:
        return [], False
    last_start, last_end = found[-1]
    more = re.search(r"等$", view[last_start:last_end]) is not None
    found[-1] = (last_start, last_end - more)
    if marks == "、" and found[-1][1] > last_start:
        found = _joined(view, found, number, open_ended=more)
    return [(a, b) for a, b in found if b > a], more


def find_enumerations(text: str, view: str) -> Iterator[Enumeration]:
    """Yield every counted category of a text for which items are printed, in order."""
    for found in COUNTED.finditer(view):
        if not found["measure"] or (found.start() and view[found.start() - 1] in "第" + _HAN):
            continue
        name = category_at(view, found.start(), found.end())
        read = enumerate_at(text, view, name, value_of(found["number"])) if name else None
        if read and not read.miscounted:
            yield read


_CATEGORY = re.compile(r'[^,;:。!?\n()"]{1,24}')


def category_at(view: str, start: int, measure_end: int) -> Span | None:
    """Return the counted category that begins at `start`, up to the clause's end."""
    found = _CATEGORY.match(view, measure_end)
    return Span(start, found.end()) if found else None
