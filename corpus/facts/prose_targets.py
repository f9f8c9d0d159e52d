"""Targets stated in sentences.

    level     高新技术企业突破13000家 · 公民科学素质比率达到16.5% · 由2.46%提高到3.0%
    growth    地区生产总值增长5.8%左右 · 科技贷款余额增幅不低于10%
    change    两院院士新增13人 · 新增成果转化联络员100名 · 组建10个科技成果转化中心
    list      发明专利申请量和授权量分别突破30000件和12000件 · 科技贷款、创业投资均保持10%以上增长
    ellipsis  技术合同成交额1450亿元,增长10%   (the subject of the clause before)

Where the indicator is not clear nothing is returned: a wrong figure is worse than none.
"""

from __future__ import annotations

import re

from corpus.facts.clauses import mask, segments, sentences
from corpus.facts.dating import finish, is_vouched
from corpus.facts.distribution import distributed_count, read_distributed
from corpus.facts.readings import Sentence
from corpus.facts.value_reading import read_segment
from corpus.periods import Period, find_periods
from corpus.quantities import Quantity, find_quantities
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from corpus.types import Target
    from corpus.facts.frames import Frames
    from collections.abc import Iterator, Sequence

# Money given by rule, conditions and penalties are no indicators.
_RULE_SENTENCE = re.compile(
    r"给予|(?:奖励|补贴|补助|资助|扶持)[^,。]{0,8}?\d[\d.]*[万亿]?元|元的?(?:[^,。]{0,6})(?:奖励|补贴|补助|资助)|罚款|处以|并处|罚金|贴息|最高(?:不超过|给予|可|额度)?\d|不予|一次性|注册资本|应当|不得|"
    r"符合(?:下列|以下|条件)|须|的,|申请人|申报(?:条件|单位|企业)|具备.{0,8}条件|按照.{0,16}标准|"
    r"每(?:家|户|人(?!口)|个|项|件|次|亩|名|平方米|吨|辆|台)(?!.{0,6}(?:拥有|口))"
)


def prose_targets(
    text: str, view: str, frames: Frames, skipped: Sequence[tuple[int, int]]
) -> Iterator[Target]:
    """Yield the targets of the running text; `skipped` stretches (tables, headings) are left out."""
    masked = mask(view)
    quantities = find_quantities(masked)
    carry = _Carry(view, frames)
    at = 0
    for start, end in sentences(masked):
        inside: list[Quantity] = []
        while at < len(quantities) and quantities[at].start < end:
            if quantities[at].start >= start and quantities[at].end <= end:
                inside.append(quantities[at])
            at += 1
        periods = list(carry.periods(start, end))
        if inside and not any(a < end and start < b for a, b in skipped):
            yield from _read(text, view, masked, (start, end), inside, periods, frames, carry)
        carry.after(start, end, periods)


class _Carry:
    """Years that a sentence hands to the ones after it in its paragraph or its list."""

    def __init__(self, view: str, frames: Frames) -> None:
        self._view = view
        self._frames = frames
        self._all = find_periods(view, frames.year)
        self._at = 0
        self._paragraph: Period | None = None
        self._lead_in: Period | None = None

    def periods(self, start: int, end: int) -> list[Period]:
        while self._at < len(self._all) and self._all[self._at].end <= start:
            self._at += 1
        i = self._at
        found = []
        while i < len(self._all) and self._all[i].start < end:
            found.append(self._all[i])
            i += 1
        return found

    def before(self, start: int) -> Period | None:
        """Return the period that governs a sentence that names none before its value."""
        line_start = self._view.rfind("\n", 0, start) + 1
        if self._frames.report and self._view[start - 1 : start] == "。":
            self._paragraph = None  # a report's year holds for its one sentence
        if start == line_start or not self._view[line_start:start].strip():
            self._paragraph = None
            if self._lead_in and not _LISTED.match(self._view, start):
                self._lead_in = None
        return self._paragraph or self._lead_in

    def after(self, start: int, end: int, periods: Sequence[Period]) -> None:
        self.before(start)
        opening = [
            p for p in periods if not p.compared and p.start - start <= _OPENING and p.end <= end
        ]
        if opening:
            self._paragraph = opening[0]
        line_end = self._view[end : end + 1]
        if line_end in ("\n", "") and self._view[start:end].rstrip().endswith(":"):
            self._lead_in = opening[0] if opening else self._lead_in


_LISTED = re.compile(r"\s*(?:[-—·●▪◆]|\(?[\d一二三四五六七八九十]{1,3}[、.)]|[①-⑳])")


_OPENING = 8  # characters before a year that opens its sentence (到, 截至, 1、, 二是)


def _read(
    text: str,
    view: str,
    masked: str,
    span: tuple[int, int],
    quantities: Sequence[Quantity],
    periods: Sequence[Period],
    frames: Frames,
    carry: _Carry,
) -> Iterator[Target]:
    start, end = span
    if frames.rules and not any(not p.compared for p in periods):
        return
    if not frames.report and _RULE_SENTENCE.search(masked, start, end):
        return
    sentence = Sentence(view, masked, text, start, end, periods, frames.rules)
    cut = segments(masked, start, end, quantities)
    i = 0
    while i < len(cut):
        group = distributed_count(sentence, cut, i)
        if group > 1:
            read_distributed(sentence, cut[i : i + group])
            i += group
            continue
        read_segment(sentence, cut[i])
        i += 1
    inherited = carry.before(start)
    for found in sentence.found:
        frame = frames.at(start)
        if not is_vouched(sentence, found, frame, frames, inherited):
            continue
        target = finish(sentence, found, frame, frames.year, inherited)
        if target:
            yield target
