"""Targets stated in sentences.

    level     高新技术企业突破13000家 · 公民科学素质比率达到16.5% · 由2.46%提高到3.0%
    growth    地区生产总值增长5.8%左右 · 科技贷款余额增幅不低于10%
    change    两院院士新增13人 · 新增成果转化联络员100名 · 组建10个科技成果转化中心
    list      发明专利申请量和授权量分别突破30000件和12000件 · 科技贷款、创业投资均增长10%
    ellipsis  技术合同成交额1450亿元,增长10%   (the subject of the clause before)
    earlier   占比达到62%(2024年为57.5%)

Where the indicator is not clear nothing is returned: a wrong figure is worse than none.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from corpus.facts.clauses import MASKS, mask, segments, sentences
from corpus.facts.dating import UP_TO, Setting, finish, is_of_aim
from corpus.facts.distribution import counted_each, distributed_count, read_distributed
from corpus.facts.earlier_values import earlier_value
from corpus.facts.frames import told_of_last_year
from corpus.facts.readings import Sentence
from corpus.facts.standing import is_standing, named_apart, standing_from
from corpus.facts.value_reading import read_segment
from corpus.periods import Period, find_periods
from corpus.quantities import Quantity, find_quantities

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from corpus.facts.clauses import Segment
    from corpus.facts.frames import Frames
    from corpus.types import Target

# Money given by rule, conditions and penalties are no indicators.
_RULE_SENTENCE = re.compile(
    r"给予|(?:奖励|补贴|补助|资助|扶持)[^,。]{0,8}?\d[\d.]*[万亿]?元|元的?(?:[^,。]{0,6})(?:奖励|"
    r"补贴|补助|资助)|罚款|处以(?![上下内])|并处|罚金|贴息|最高(?:不超过|给予|可|额度)?\d|不予|一次性|"
    r"注册资本|应当|不得|"
    r"应(?:具备|具有|围绕|为|是)|拥有(?:相关核心|稳定的)|符合(?:下列|以下|条件)|(?<!必)须|的,|申请人|限(?:申?报|额)|申报(?:条件|单位|企业|主体|书)|具备.{0,8}条件|按照.{0,16}标准|"
    r"每(?:家|户|人(?!口|每[月年])|个|项|件|次|亩|名|平方米|吨|辆|台)(?!.{0,6}(?:拥有|口))"
)
# "对新建基站给予奖补，到2025年，累计建成5G基站27万个": the aim behind a rule
# "不得新增同类项目，确保主业占比达到80%以上"
_AIM_BEHIND = re.compile(
    r",(?:力争|争取|确保)?到(?:19|20)\d\d年[底末]?,?(?=.)|"
    r",(?:力争|争取|确保)(?=[^,;]{2,24}?(?:率|占比|比例|比重)(?:达到?|提高到|提升到|不低于|超过)\d)"
)
# An item of a list: "1、…", "(2)…", "—— …"
_LISTED = re.compile(r"\s*(?:[-—·●▪◆]|\(?[\d一二三四五六七八九十]{1,3}[、.)]|[①-⑳])")
# "到2027年，…。\n普及率显著提升。重点企业…达到90%", "…。\n——应用服务。…": what is aimed at, item by item
_AIM_OPENS = re.compile(
    r"\s*(?:第[一二三四五]步,?|[一二三]步,)?(?:力争|争取|确保|预计)?到(?=\s?(?:19|20)\d\d\s?年)"
)
# (二)发展目标。|到2026年,…: a heading that runs into its paragraph
_RUN_IN_GOAL = re.compile(
    r"(?:\(?[一二三四五六七八九十\d]{1,3}[).、]{1,2})?\s*[\u4e00-\u9fff]{0,8}(?:目标|要求|思路)[。:]"
)
# 支撑能力显著增强,|到2025年|底,在各领域…
_TURNS = re.compile(r",(?:力争|争取|确保)?到$")
_THEN = re.compile(r"年?[底末]?,")
_AIM_ITEM = re.compile(
    r"\s*(?:[-—·●▪◆]{1,2}\s*\S|[一二三四五六七八九十]是|[\u4e00-\u9fff、\"]{4,20}[。:](?=[^\n]))"
)
# "…机架数达到35万个；2025年底前超过45万个": the same at a later time, with no name of its own
_LATER = re.compile(
    r";(?=\s?(?:力争|确保|争取)?到?\s?(?:19|20)\d\d\s?年(?:[底末]前?|前)?,?(?:力争|要|将|预计|分别|均)?"
    r"(?:建成|达到?|到|突破|超过?|不低于|不少于|至少|实现|提高[到至]|提升[到至]|增加[到至]|增至|扩大到|增长|下降|降低|减少)*\d)"
)
# 新增加的生产能力有:棉纱38万件,原盐65万吨: not what the goods themselves amount to
_HEADED_LIST = re.compile(
    r"能力(?:◇+)?(?:,[^,:。]{0,14})?(?:分别)?(?:就?有|为|是|如下|包括)?:|计算如下:"
)
# 上年|结转收入10亿元, 1955年|本年收入80亿元: entries of one year's budget
_CARRIED_OVER = re.compile(r"(?:财政)?(?:结转|结余)(?!资金的)")
# 2021年启动试点50个,|2022年总结经验,|到2023年全面推广
_STAGE = re.compile(r"[,，;；](?:力争)?(?:到|至)?$")
_LINE_ENDS = "。;:!?,\n"
_OPENING = 8  # characters before a year that opens its sentence (到, 截至, 1、, 二是)


def prose_targets(
    text: str, view: str, frames: Frames, skipped: Sequence[tuple[int, int]]
) -> Iterator[Target]:
    """Yield the targets of the running text; `skipped` stretches (tables) are left out."""
    masked = _LATER.sub(",", mask(view))
    named = [
        p
        for p in find_periods(view, _this_year(view, frames))
        if not (_is_enclosed(view, masked, p) or _is_of_budget(view, p) or _is_looked_to(view, p))
    ]
    years = _Years(view, frames, named)
    quantities = find_quantities(masked)
    at = 0
    for start, end in sentences(masked):
        first = at
        while at < len(quantities) and quantities[at].end <= end:
            at += 1
        inside = [q for q in quantities[first:at] if q.start >= start]
        periods = years.inside(start, end)
        if inside and not any(a < end and start < b for a, b in skipped):
            sentence = Sentence(text, masked, start, end, periods)
            each_year = "每年" in masked[start : inside[0].start]
            frame = told_of_last_year(view, start, end, frames) or frames.at(start)
            setting = Setting(frame, frames, years.before(start, each_year=each_year))
            yield from _read(sentence, setting, inside)
        years.hand_on(start, end, periods)


def _this_year(view: str, frames: Frames) -> int | None:
    """Return what 今年 means: the year before the one planned for, where that is 明年."""
    ahead = frames.report and not frames.titled and "明年" in view
    return frames.year - 1 if frames.year and ahead else frames.year


def _is_enclosed(view: str, masked: str, period: Period) -> bool:
    """Whether a year stands in a title or a bracket: 《…规划(2022-2035)》, but not “十四五”期间."""
    return masked[period.start] in MASKS and view[period.start] != '"'


def _is_of_budget(view: str, period: Period) -> bool:
    """Whether 上年 or 本年 only names an entry of the budget of the year before it or of its own."""
    named = view[period.start : period.end] == "本年" and view[period.start - 1] == "年"
    return named or bool(_CARRIED_OVER.match(view, period.end))


def _is_looked_to(view: str, period: Period) -> bool:
    """Whether a year says how far ahead something looks: 面向2035年的重大专项."""
    return view[period.start - 2 : period.start] == "面向"


def _read(s: Sentence, setting: Setting, quantities: Sequence[Quantity]) -> Iterator[Target]:
    """Yield the targets of one sentence."""
    frames = setting.frames
    begin = _values_from(s, setting)
    standing = begin is None
    begin = standing_from(s) if begin is None else begin
    if begin is None:
        return
    quantities = [q for q in quantities if q.start >= begin]
    cut = segments(s.masked, begin, s.end, quantities)
    i = 0
    while i < len(cut):
        i += _read_from(s, cut, i)
    if standing:
        s.found += named_apart(s, quantities)
    headed = _HEADED_LIST.search(s.masked, s.start, s.end)
    for found in s.found:
        if headed and found.span.start >= headed.end() and not found.quantity.counted:
            continue
        if standing and not is_standing(s, found):
            continue
        target = finish(s, found, setting)
        if target is None:
            continue
        yield target
        earlier = earlier_value(s, found, target.year, frames.year)
        before = finish(s, earlier, setting) if earlier else None
        if before:
            yield before


def _read_from(s: Sentence, cut: Sequence[Segment], i: int) -> int:
    """Read the segments from `i` on that belong together; return how many they are."""
    each = counted_each(s, cut, i)
    if each:
        return each
    count = distributed_count(s, cut, i)
    if count:
        read_distributed(s, cut[i : i + count])
    else:
        read_segment(s, cut[i])
    return count or 1


def _values_from(s: Sentence, setting: Setting) -> int | None:
    """Return where a sentence's values may begin, None where a rule's figures are none."""
    frames = setting.frames
    undated = all(p.compared for p in s.periods) and not is_of_aim(s, setting.inherited)
    if frames.rules and undated:
        return None
    return s.start if frames.report else _behind_rules(s)


def _behind_rules(s: Sentence) -> int | None:
    """Return where a sentence's values may begin: none does, but for what is aimed at behind a rule."""
    rules = list(_RULE_SENTENCE.finditer(s.masked, s.start, s.end))
    if not rules or UP_TO.match(s.masked, s.start, s.end):
        return s.start  # 截至2025年底,累计发放补贴1.2亿元: what has been paid, and no rule of it
    aim = _AIM_BEHIND.search(s.masked, rules[-1].end(), s.end)
    return aim.start() + 1 if aim else None


class _Years:
    """The years a text names, and those that a sentence hands on in its paragraph or list."""

    def __init__(self, view: str, frames: Frames, named: list[Period]) -> None:
        self._view = view
        self._frames = frames
        self._all = named
        self._at = 0
        self._paragraph: Period | None = None
        self._lead_in: Period | None = None
        self._aim: Period | None = None

    def inside(self, start: int, end: int) -> list[Period]:
        """Return the years named in a sentence; sentences are asked for in order."""
        while self._at < len(self._all) and self._all[self._at].end <= start:
            self._at += 1
        last = self._at
        while last < len(self._all) and self._all[last].start < end:
            last += 1
        return self._all[self._at : last]

    def before(self, start: int, *, each_year: bool = False) -> Period | None:
        """Return the year that governs a sentence that names none before its value.

        What is done `each_year` is not of the year that all is aimed at.
        """
        line_start = self._view.rfind("\n", 0, start) + 1
        if self._frames.report and self._view[start - 1 : start] == "。":
            self._paragraph = None  # a report's year holds for its one sentence
        if not self._view[line_start:start].strip():
            self._paragraph = None
            if not _LISTED.match(self._view, start):
                self._lead_in = None
            if not (_AIM_ITEM.match(self._view, start) or self._goes_on(line_start)):
                self._aim = None
        return self._paragraph or self._lead_in or (None if each_year else self._aim)

    def _goes_on(self, line_start: int) -> bool:
        """Whether the line before was cut in its sentence: 研发设计1 / 工具普及率达到90%."""
        before = self._view[max(0, line_start - 2) : line_start - 1]
        return bool(before) and before not in _LINE_ENDS

    def hand_on(self, start: int, end: int, periods: Sequence[Period]) -> None:
        """Keep the year that opens a sentence ("十二五"期间,…; 2020年,实现以下目标:)."""
        self.before(start)
        own = [p for p in periods if not p.compared and not p.plan_name and p.end <= end]
        opening = next((p for p in own if p.start - start <= _OPENING), None)
        if opening and self._goes_by_stages(opening, own):
            self._paragraph = self._aim = None
            return
        self._paragraph = opening or self._turned_to(start, end, own) or self._paragraph
        if opening and self._aims(start):
            self._aim = opening
        ends_line = self._view[end : end + 1] in ("\n", "")
        if ends_line and self._view[start:end].rstrip().endswith(":"):
            self._lead_in = opening or self._lead_in

    def _goes_by_stages(self, opening: Period, own: Sequence[Period]) -> bool:
        """Whether later clauses open with later years: which of them goes on is not said."""
        later = (p for p in own if p.first > opening.last)
        return any(_STAGE.search(self._view, p.start - 4, p.start) for p in later)

    def _aims(self, start: int) -> bool:
        """Whether a sentence opens its paragraph with the year a plan of no stated period aims at."""
        if not self._frames.plan or self._frames.report or self._frames.at(start).period:
            return False
        line_start = self._view.rfind("\n", 0, start) + 1
        before = self._view[line_start:start].strip()
        opens = not before or bool(_RUN_IN_GOAL.fullmatch(before))
        return opens and bool(_AIM_OPENS.match(self._view, start))

    def _turned_to(self, start: int, end: int, own: Sequence[Period]) -> Period | None:
        """Return the year that a sentence (…提升,到2025年,…) turns a plan's paragraph to."""
        if not self._frames.plan or self._frames.report or self._frames.at(start).period:
            return None
        last = own[-1] if own else None
        if last is None or last.several or not _TURNS.search(self._view, start, last.start):
            return None
        return last if _THEN.match(self._view, last.end, end) else None
