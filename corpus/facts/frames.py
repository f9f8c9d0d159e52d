"""What a stretch of a document speaks of: what was reached or what is aimed at, and of which years.

Three things say it, the nearer one wins: the document (its kind, year and plan period), turns that
hold until the next turn (2023年工作回顾 … 2024年工作安排), and the headings above a paragraph
(发展基础, 主要目标).
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from corpus.characters import shape
from corpus.periods import find_periods, plan_years
from corpus.types import Header, Section, TargetRole

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_AHEAD = (
    r"(?:工作安排|重点工作|主要任务|重点任务|目标任务|工作任务|政府工作(?!报告)|主要目标|预期目标|"
    r"总体思路|工作思路|总体要求|发展思路|"
    r"工作建议|奋斗目标|主要工作(?!回顾)|工作目标|工作打算|经济社会发展|工作(?:总体)?部署|工作的|经济工作)"
)
# "二、2024年工作安排" at the start of a line or sentence
_AHEAD_HEADING = re.compile(
    rf"(?:^|(?<=[\n。!;]))\s*(?:[一二三四]、|第[一二三四]部分\s?)?(?:全力|努力|实现|奋力|确保|"
    rf"全面|完成){{0,2}}(?P<year>20\d\d|19\d\d)年[^,。;:\n]{{0,14}}?{_AHEAD}"
)
# "2024年是新中国成立75周年": the year that the rest speaks of
_YEAR_OPENS = re.compile(
    r"(?:^|(?<=[\n。!;]))\s*(?P<year>20\d\d)年,?是[^。\n]{0,80}?(?:之年|[^一]年,|一年|周年|年份|"
    r"开局|开端)"
)
# "今年是…", "今年政府工作的总体要求": where the year itself is not printed
_NOW_OPENS = re.compile(
    rf"(?:^|(?<=[\n。!;]))\s*(?:做好|实现|完成|按照|"
    rf"综合)?[^,。\n]{{0,10}}今年(?:是[^。\n]{{0,60}}?(?:之年|一年|周年|年份|开局)|"
    rf"[^,。\n]{{0,16}}?{_AHEAD})"
)
_BACK_HEADING = re.compile(
    r"(?:^|(?<=[\n。!;]))\s*(?:[一二三]、)?\s?(?P<year>20\d\d|19\d\d)年(?:政府|主要|全市|国内|的)*工作(?:的)?回顾"
)
_FIVE_YEARS_BACK = re.compile(
    r"(?:^|(?<=[\n]))\s*(?:[一二三]、)?\s?(?:过去|本届政府)(?:的)?(?:五年|"
    r"5年)(?:的)?(?:政府)?工作(?:的)?回顾"
)
# 一、“六五”计划执行情况的回顾, “十一五”时期国民经济和社会发展的回顾
_PLAN_BACK = re.compile(
    r"(?:^|(?<=\n))\s*(?:[一二三]、)?\s?\"?(?P<plan>十?[一二三四五六七八九]五)\"?(?:计划|规划|时期|期间)"
    r"[^\n。]{0,14}?(?:回顾|执行情况|主要情况|主要成就|完成情况)"
)
# 一、过去一年和五年工作回顾, where the five years begin with 过去五年极不平凡
_ONE_AND_FIVE = re.compile(
    r"(?:^|(?<=\n))\s*[一二]、\s?过去一年和(?:过去的?)?五年(?:政府)?工作回顾"
)
_FIVE_YEARS_OPEN = re.compile(r"(?<=\n)\s*(?:各位代表[!,:])?(?:过去五年|五年来)")
# 过去五年,我国发展取得新的成就, in the part on the next plan
_FIVE_YEARS_TOLD = re.compile(r"(?:各位代表[!,:])?过去的?(?:五年|5年)[,是来]")
# 刚刚过去的2017年,…好于预期: the rest of the paragraph is of that year, amid what five years reached
_LAST_YEAR = re.compile(r"(?:各位代表[!,:])?刚刚过去的?(?:一年|(?:19|20)\d\d年)[,是来]")
# 二、“十二五”时期的主要目标和任务, in the report of the plan's first year
_PLAN_PART = re.compile(
    r"(?:^|(?<=\n))\s*[一二三]、[^\n。]{0,16}?\"?(?P<plan>十?[一二三四五六七八九]五)\"?时期[^\n。]{0,12}?"
    r"(?:任务|目标|举措|部署|方针)"
)
# Parts of reports on a budget or a plan: 1955年国家决算, 一九五七年经济战线上的胜利
_PAST_PART = re.compile(r"决算|执行情况|完成情况|胜利|成就|成绩|总结")
_AIM_PART = re.compile(r"预算|计划(?!执行|完成)|任务|安排|目标|争取|跃进")
# A paragraph of the second part that looks back: 过去一年,我们持续推进职能转变
_PAST_PARAGRAPH = re.compile(
    r"(?:各位代表[!,:])?(?:刚刚)?(?:过去(?:的)?一年|一年来|过去五年)[,是来]"
)
# 2011年,是开局之年。过去一年,我们的工作取得了很大成绩。国内生产总值增长10.3%; 今年,要…
_PAST_SENTENCE = re.compile(r"(?<=。)(?:刚刚)?过去(?:的)?一年,")
_AHEAD_AGAIN = re.compile(r"(?<=[。;])(?:今年|新的一年)")
_PAST_TURN = re.compile(r"工作回顾|回顾|完成情况|执行情况|工作总结|工作成效")
_AIM_TURN = re.compile(_AHEAD)

# 发展基础和发展环境, 工作回顾, 主要成效; but not 夯实发展基础, 信息基础设施, 发展环境不断优化
_PAST_HEADING = re.compile(
    r"(?:发展|工作|现实|产业|规划|创新|现有)基础(?!设施|研究|数据|能力)|^(?:发展)?基础(?:[与和](?:优势|条件|形势))?$|现状|工作回顾|"
    r"(?:成效|成就|成绩|进展|进展情况)$|完成情况|执行情况|实施情况|发展历程|面临的?形势|^发展环境(?!不断|持续|进一步|显著|更加|明显|全面|大幅|优化)|"
    r"^(?:发展|编制|规划)背景|形势分析|形势(?:依然|仍然|十分|更加|日益)?严峻|(?:存在|面临)的?[^,。]{0,6}(?:问题|困难|挑战)"
)
_AIM_HEADING = re.compile(
    r"目标|任务|举措|措施|^(?:巩固|夯实|加强|打造|推进|优化|完善|提升|突破|健全|构建|强化|改善|深化|"
    r"加快|扩大|增强|做好|落实|推动|实施|建设)"
)
_GOAL_HEADING = re.compile(r"目标|指标")
# Headings of what is to be done: the text does not only look back
_TO_DO = re.compile(
    r"(?:主要|重点|工作|目标|具体)任务|(?:主要|工作|发展|总体|预期|行动)目标|(?:主要|重点|政策|保障|具体)?(?:举措|措施)$|下一步|"
    r"工作(?:安排|打算|要点|思路)|指导思想|总体要求|基本原则|组织(?:实施|保障)"
)
# Documents that set rules: their numbers are conditions and sums of money, hardly targets.
_RULES_OPENING = re.compile(
    r"申报(?:指南|工作|通知|的通知)|组织申报|(?:遴选|征集)(?=[^。,;]{0,24}(?:通知|公告|工作|活动|指南|函))|推荐工作|案例|标准体系|复函|办理情况的函|"
    r"答复|通报|的函|考核指标|征求意见稿|(?:GB|DB)/?T"
)
# A document that tells what was reached in a year.
_REVIEW_TITLE = re.compile(
    r"发展(?:状况|水平)?报告|白皮书|统计公报|蓝皮书|总结报告|情况报告|评估报告"
)
_RULES_TITLE = re.compile(
    r"办法|条例|规定|细则|规程|规则|指南|规范|(?<!高)标准|章程|公告|通告|批复|答复|决议|名单|法$|法\("
)
# A document for one year: its year is meant where none is stated.
_ANNUAL_TITLE = re.compile(r"20\d\d年(?!.{0,4}-).{0,30}(?:要点|计划|安排|任务|报告|工作|方案)")
_REPORT_OPENING = re.compile(
    r"各位代表|大会.{0,6}报告|提请.{0,12}审议|政府工作报告|作工作报告|年工作回顾"
)
# 2025年政府工作报告主要目标任务责任分解: who does what a report says, and no report
_REPORT_SHARED = re.compile(r"政府工作报告\"?[^。,\n]{0,16}(?:任务|责任|分工|分解)")
_AIM_YEAR = re.compile(r"(?<!截)到(?P<year>20\d\d)年")
MAX_HEADING_CHARS = 44
# 3年内新培育…, 力争三年内: a plan that names no year
_WITHIN = re.compile(r"(?:[三五35])年内")
_LED = 3  # so many tasks with a leading unit make a plan
_OPENING_CHARS = 1_500
_TITLE_CHARS = 160
_OPENING_SHARE = 0.15  # a report that opens with 2023年是… looks back on that year


@dataclass(frozen=True, slots=True)
class Frame:
    """Role, year and period of values that state none; None where nothing says it."""

    role: TargetRole | None
    year: int | None
    period: tuple[int, int] | None = None
    goal: bool = False  # under a heading that says 目标 or 指标


@dataclass(frozen=True, slots=True)
class Frames:
    """The frames of a document by position.

    `year` is what 今年 means; `rules` says that the text sets rules, `report` that a government
    reports on its work, `titled` that it is the report of the year its header has. `first_aim` is the first
    year that is aimed at by name (到2025年); `plan` that the text names one, or who leads its tasks.
    """

    year: int | None
    rules: bool
    report: bool
    titled: bool
    first_aim: int | None
    plan: bool
    starts: tuple[int, ...]
    frames: tuple[Frame, ...]

    def at(self, offset: int) -> Frame:
        """Return the frame that holds at an offset."""
        return self.frames[max(0, bisect_right(self.starts, offset) - 1)]


# 全国社会总产值达到18774亿元,比上年增长9.1%: a report with no heading that says which year it tells of
_THAN_LAST_YEAR = re.compile(r"[比较](?:上年|上一年|去年)(?!同期|末)(?!预算)")
_NOT_TOLD = re.compile(r"计划|预算|任务|安排|目标|指标|要求|将|拟|预计|争取|力争|要(?!求)")
_OF_THIS_YEAR = re.compile(r"今年|明年|本年")


def told_of_last_year(view: str, start: int, end: int, frames: Frames) -> Frame | None:
    """Return the frame of a sentence that a report without headings compares with the year before."""
    if not frames.report or frames.year is None or frames.at(start).role is not None:
        return None
    line = view.rfind("\n", 0, start) + 1
    meant = _NOT_TOLD.search(view, start, end) or _OF_THIS_YEAR.search(view, line, end)
    told = _THAN_LAST_YEAR.search(view, start, end) and not meant
    return Frame(TargetRole.ACTUAL, frames.year - 1) if told else None


def read_frames(view: str, sections: Sequence[Section], header: Header) -> Frames:
    """Read the frames of a document from its header, its headings and its turns."""
    if _is_report(view):
        return _report_frames(view, sections, header)
    whole = _document_frame(header, view[:_TITLE_CHARS])
    reviewed = None if whole.year else _reviewed_year(sections)
    whole = Frame(TargetRole.ACTUAL, reviewed) if reviewed else whole
    turn = whole
    changes: list[tuple[int, Frame]] = [(0, whole)]
    past = _past_sections(sections)
    for start, line in _lines(view):
        turn = _turn(line, turn)
        frame = _section_frame(start, past, turn, whole)
        if frame != changes[-1][1]:
            changes.append((start, frame))
    rules = bool(
        _RULES_TITLE.search(header.title[-12:])
        or _RULES_OPENING.search(header.title + view[:_TITLE_CHARS])
    )
    starts, frames = tuple(at for at, _ in changes), tuple(frame for _, frame in changes)
    aims = [int(m["year"]) for m in _AIM_YEAR.finditer(view)]
    aims += [
        period.first
        for section in sections
        if _GOAL_HEADING.search(section.title)
        for period in find_periods(section.title)
        if period.several
    ]
    first_aim = min(aims, default=None)
    return Frames(
        header.year,
        rules,
        report=False,
        titled=False,
        first_aim=first_aim,
        plan=first_aim is not None or view.count("牵头") >= _LED or bool(_WITHIN.search(view)),
        starts=starts,
        frames=frames,
    )


def _is_report(view: str) -> bool:
    if "各位代表" in view:
        return True
    return bool(_REPORT_OPENING.search(_REPORT_SHARED.sub("", view[:_OPENING_CHARS])))


def with_report_year(header: Header, text: str) -> Header:
    """Give a government's report whose title and date state no year the one it plans for."""
    view = shape(text)
    if header.year is not None or header.period or not _is_report(view):
        return header
    return replace(header, year=_report_year(view, header))


def _report_frames(view: str, sections: Sequence[Section], header: Header) -> Frames:
    """Part one of a government's report tells what was reached, the rest what is aimed at."""
    year = _report_year(view, header)
    ahead = _ahead_from(view, year) or _behind_review(view, sections, year)
    if year is None or ahead is None:
        back = _BACK_HEADING.search(view)
        if back:
            return _of_report(year, [(0, Frame(TargetRole.ACTUAL, int(back["year"])))], header)
        return _of_report(year, [(0, Frame(None, None)), *_headed(sections, year)], header)
    past = Frame(TargetRole.ACTUAL, year - 1)
    aim = Frame(TargetRole.TARGET, year)
    changes = [(0, past)]
    changes += _longer_back(view, year, ahead, past)
    for start, plan in _plan_parts(view, year):
        if start < ahead:
            changes += [(start, plan), *_five_years_told(view, start, ahead, plan)]
    changes.append((ahead, aim))
    changes += _told_ahead(view, ahead, past, aim)
    return _of_report(year, changes, header)


def _told_ahead(view: str, ahead: int, past: Frame, aim: Frame) -> Iterator[tuple[int, Frame]]:
    """Yield where the part on the year ahead looks back, for a paragraph or the rest of one."""
    start = 0
    for line in view.split("\n"):
        end = start + len(line)
        back = start if _PAST_PARAGRAPH.match(line.lstrip()) else None
        inside = _PAST_SENTENCE.search(view, start, end)
        back = inside.start() if inside and back is None else back
        if back is not None and back > ahead:
            again = _AHEAD_AGAIN.search(view, back, end)
            yield back, past
            yield again.start() if again else end, aim
        start = end + 1


def _behind_review(view: str, sections: Sequence[Section], year: int | None) -> int | None:
    """Return where the part that looks back on the year before ends and another part follows."""
    back = _BACK_HEADING.search(view)
    if back is None or year is None or int(back["year"]) != year - 1:
        return None
    inside = [s.end for s in sections if s.start <= back.end("year") <= s.heading_end]
    end = max(inside, default=None)
    return end if end is not None and any(s.start == end for s in sections) else None


def _headed(sections: Sequence[Section], year: int | None) -> Iterator[tuple[int, Frame]]:
    """Yield the frames of parts whose headings say year and role: 1955年国家决算, 1956年的国家预算."""
    for section in sections:
        named = [p for p in find_periods(section.title) if not p.several]
        if len(named) != 1 or year is None:
            continue
        stated = named[0].last
        aims = bool(_AIM_PART.search(section.title))
        if aims and stated == year:
            frame = Frame(TargetRole.TARGET, stated)
        elif not aims and stated < year and _PAST_PART.search(section.title):
            frame = Frame(TargetRole.ACTUAL, stated)
        else:
            continue
        yield from ((section.start, frame), (section.end, Frame(None, None)))


def _longer_back(view: str, year: int, ahead: int, past: Frame) -> Iterator[tuple[int, Frame]]:
    """Yield where five years are looked back on, and the paragraphs of that on the last year alone."""
    five = _FIVE_YEARS_BACK.search(view, 0, ahead) or _five_behind_one(view, ahead)
    plan = _PLAN_BACK.search(view, 0, ahead)
    years = plan_years(plan["plan"]) if plan else None
    if five:
        start, period = five.start(), (year - 5, year - 1)
    elif plan and years and years[1] == year - 1:
        start, period = plan.start(), years
    else:
        return
    longer = Frame(TargetRole.ACTUAL, year - 1, period)
    yield start + 1, longer
    yield from _told_apart(view, (start, ahead), _LAST_YEAR, (past, longer))


def _five_behind_one(view: str, ahead: int) -> re.Match[str] | None:
    """Find where a review of one year and of five comes to the five."""
    both = _ONE_AND_FIVE.search(view, 0, ahead)
    return _FIVE_YEARS_OPEN.search(view, both.end(), ahead) if both else None


def _told_apart(
    view: str, part: tuple[int, int], opening: re.Pattern[str], frames: tuple[Frame, Frame]
) -> Iterator[tuple[int, Frame]]:
    """Yield the first frame at every paragraph of a part that opens so, the second behind it."""
    start, end = part
    for at, line in _lines(view):
        if start < at < end and opening.match(line):
            yield at, frames[0]
            yield min(at + len(view[at:].split("\n", 1)[0]), end), frames[1]


def _five_years_told(view: str, start: int, ahead: int, plan: Frame) -> Iterator[tuple[int, Frame]]:
    """Yield the paragraphs of a part on a plan that look back on the five years before it."""
    first = plan.period[0] if plan.period else 0
    told = Frame(TargetRole.ACTUAL, first - 1, (first - 5, first - 1))
    return _told_apart(view, (start, ahead), _FIVE_YEARS_TOLD, (told, plan))


def _plan_parts(view: str, year: int) -> Iterator[tuple[int, Frame]]:
    """Yield where a part on the five-year plan that begins then starts, and its frame."""
    for m in _PLAN_PART.finditer(view):
        years = plan_years(m["plan"])
        if years and years[0] == year:
            yield m.start(), Frame(TargetRole.TARGET, years[1], years)


def _of_report(year: int | None, changes: Sequence[tuple[int, Frame]], header: Header) -> Frames:
    starts, frames = tuple(at for at, _ in changes), tuple(frame for _, frame in changes)
    titled = year is not None and header.year in (None, year)
    return Frames(
        year,
        rules=False,
        report=True,
        titled=titled,
        first_aim=None,
        plan=False,
        starts=starts,
        frames=frames,
    )


def _report_year(view: str, header: Header) -> int | None:
    """Return the year a report plans for: that of its headings, or the one after its review."""
    ahead = [
        int(m["year"])
        for m in _AHEAD_HEADING.finditer(view)
        if "回顾" not in view[m.start() : m.end() + 8]
    ]
    back = [int(m["year"]) + 1 for m in _BACK_HEADING.finditer(view)]
    opens = [
        int(m["year"]) + (m.start() < len(view) * _OPENING_SHARE)
        for m in _YEAR_OPENS.finditer(view)
    ]
    if back or ahead:
        return max(back or ahead)
    if opens and not (header.year and abs(max(opens) - header.year) <= 1):
        return max(opens)  # a header's year far from the text's is some other date
    return header.year


def _ahead_from(view: str, year: int | None) -> int | None:
    """Return where the part on the year ahead begins."""
    if year is None:
        return None
    back = _BACK_HEADING.search(view)
    at = back.end() if back else 0
    named = [
        m.start()
        for p in (_AHEAD_HEADING, _YEAR_OPENS)
        for m in p.finditer(view, at)
        if int(m["year"]) == year
    ]
    if not named:
        named = [m.start() for m in _NOW_OPENS.finditer(view, at)]
    return min(named) if named else None


def _lines(view: str) -> list[tuple[int, str]]:
    lines = []
    at = 0
    for line in view.split("\n"):
        lines.append((at, line[:120].strip(" -—")))
        at += len(line) + 1
    return lines


def _is_heading(line: str) -> bool:
    return len(line) <= MAX_HEADING_CHARS and not line.endswith(("。", ";", ","))


def _document_frame(header: Header, opening: str) -> Frame:
    if _REVIEW_TITLE.search(header.title) or _REVIEW_TITLE.search(opening):
        named = re.search(r"(20\d\d)年", header.title + opening)
        return Frame(TargetRole.ACTUAL, int(named.group(1)) if named else None)
    period = header.period or _title_period(header.title)
    if period and period[0] != period[1]:
        return Frame(TargetRole.TARGET, period[1], period)
    annual = _ANNUAL_TITLE.search(header.title) and not re.search(r"规划|行动计划", header.title)
    return Frame(TargetRole.TARGET, header.year if annual else None)


def _reviewed_year(sections: Sequence[Section]) -> int | None:
    """Return the year that a text's headings only look back on: 一、2022年…取得显著成效."""
    back = [
        _past_year(s.title)
        for s in sections
        if _PAST_HEADING.search(s.title) and not _AIM_HEADING.search(s.title)
    ]
    years = {kind for kind in back if kind != _PAST}
    if len(years) != 1 or any(_TO_DO.search(s.title) for s in sections):
        return None
    return int(years.pop())


def _title_period(title: str) -> tuple[int, int] | None:
    spans = [p for p in find_periods(title) if p.several]
    return (spans[0].first, spans[0].last) if spans else None


def _turn(line: str, turn: Frame) -> Frame:
    """Return the frame from this line on: only a heading that states its year turns."""
    stated = re.search(r"(20\d\d)年", line)
    if not stated or not _is_heading(line):
        return turn
    if _PAST_TURN.search(line):
        return Frame(TargetRole.ACTUAL, int(stated.group(1)))
    if _AIM_TURN.search(line) and not re.search(r"关于|通知|印发", line):
        return Frame(TargetRole.TARGET, int(stated.group(1)))
    return turn


_PAST, _GOAL = "past", "goal"
# 1.总体目标(2013-2025年), 近期目标(到2025年): the year that the values under a heading are of
_GOAL_YEAR = re.compile(
    r"目标[(（](?:到|至)?(?:20\d\d年?[-—－~至到]{1,2})?(?P<year>20\d\d)年?[)）]$"
)


def _goal_of(title: str) -> str:
    """Return the kind of a section that names goals, with the year its heading ends in."""
    named = _GOAL_YEAR.search(title)
    return _GOAL + named["year"] if named else _GOAL


def _past_year(title: str) -> str:
    """Return the year of which a heading tells what was reached, or only that it does."""
    stated = re.search(r"(20\d\d)年", title)
    return stated.group(1) if stated else _PAST


def _past_sections(sections: Sequence[Section]) -> list[tuple[int, int, str]]:
    """Return (start, end, kind) of sections that look back or name goals, outermost first.

    The kind is "goal", with the year its heading ends in, or the year looked back on, or "past" where the heading states none.
    """
    found = []
    for section in sections:
        if _PAST_HEADING.search(section.title) and not _AIM_HEADING.search(section.title):
            found.append((section.start, section.end, _past_year(section.title)))
        elif _GOAL_HEADING.search(section.title):
            found.append((section.start, section.end, _goal_of(section.title)))
    return found


def _section_frame(
    start: int, headed: Sequence[tuple[int, int, str]], turn: Frame, whole: Frame
) -> Frame:
    """Return the frame of a paragraph: an outer past heading holds for all under it."""
    above = [kind for first, last, kind in headed if first <= start < last]
    back = [kind for kind in above if not kind.startswith(_GOAL)]
    if back:
        stated = next((int(kind) for kind in reversed(back) if kind != _PAST), None)
        known = turn.year if turn.role == TargetRole.ACTUAL else None
        before = whole.period[0] - 1 if whole.period else None
        return Frame(TargetRole.ACTUAL, stated or known or before)
    dated = next((kind.removeprefix(_GOAL) for kind in reversed(above) if kind != _GOAL), "")
    if dated:
        return Frame(TargetRole.TARGET, int(dated), goal=True)
    return replace(turn, goal=True) if above else turn
