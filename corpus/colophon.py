"""The foot of a document: who signed it and when (落款), 抄送 and 印发日期 (版记, GB/T 9704)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from corpus.characters import shape
from corpus.closing import DATE, MAX_SIGNERS, ORGAN, is_unit_line
from corpus.periods import find_date
from corpus.types import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from corpus.masthead import HeadLine, Reading

# "武汉市人民政府办公厅2023年1月28日", "2023年1月28日", "2021年1月26日(此件公开发布)"
_SIGNED = re.compile(
    rf"^(?P<unit>[\u4e00-\u9fa5、 ]{{0,60}}?)\s?(?P<date>{DATE})(?:\((?:此件|本文)[^()]*\))?$"
)
# "2018年7月30日签发", "2018年8月3日发布": lines of their own below who signed
_SENT = re.compile(rf"^\(?(?P<unit>)(?P<date>{DATE})\s?(?:签发|发布|公布)\)?$")
# "--2024年2月1日在某市第七届人民代表大会第五次会议上" under a report's title
_GIVEN = re.compile(
    rf"^[-( ]*(?P<unit>)(?P<date>{DATE})\s?在[^。;]{{6,60}}(?:会议|大会)上?\)?[\u4e00-\u9fff ]{{0,20}}$"
)
# "(2021年4月30日)" under a title
_BRACKETED = re.compile(rf"^\((?P<unit>)(?P<date>{DATE})\)$")
# "2023年1月28日印发", "武汉市人民政府办公厅 2023年1月28日印发"
_PRINTED = re.compile(rf"(?P<date>{DATE})\s?印发\)?$")
_IMPRINT = re.compile(rf"^(?P<unit>[\u4e00-\u9fa5 ]{{3,40}}?)\s?{DATE}\s?印发$")
# "请认真贯彻执行。国务院二○一一年十二月十五日": a notice printed without line ends
_GLUED = re.compile(
    rf"(?:执行|落实|实施|遵照|办理|通知)。\s*(?P<unit>[\u4e00-\u9fa5 ]{{2,30}}?)\s*(?P<date>{DATE})(?=\s|\(|$)"
)
GLUED_WITHIN = 1500
# "…切实见效。国务院办公厅2020年7月15日(此件公开发布)": at the text's very end
_GLUED_AT_END = re.compile(
    rf"[。;]\s*(?P<unit>[\u4e00-\u9fa5 ]{{2,30}}?)\s*(?P<date>{DATE})\s*(?:\((?:此件|本文)[^()]*\))?\s*$"
)
AT_END = 200
NUMBER_LINES = 6  # a day printed beside the number stands so near the start
# "国发〔1990〕65号(一九九〇年十二月五日)"
_BEHIND_NUMBER = re.compile(rf"号\s?\((?P<date>{DATE})\)$")
_COPIED = re.compile(r"^抄\s?送\s?:\s?(.+)$")


def read_colophon(
    found: Reading, head: Sequence[HeadLine], closing: Sequence[HeadLine], tail: Sequence[HeadLine]
) -> None:
    """Read signature, 抄送 and 印发日期.

    `closing` are the lines that close the document or a part of it; the first date there or in
    `head` is the notice's own. One in brackets under the title, one that says what was done on it
    and the day a report was given on count where there is no other.
    """
    lines = sorted({*head, *closing}, key=lambda line: line.start)
    for among, form in ((lines, _SIGNED), (head, _BRACKETED), (lines, _SENT), (head, _GIVEN)):
        if not found.written:
            _read_signature(found, among, form)
    for line in [*tail, *head[:NUMBER_LINES]]:
        _read_imprint(found, line)


def _read_signature(found: Reading, lines: Sequence[HeadLine], form: re.Pattern[str]) -> None:
    for i, line in enumerate(lines):
        signed = form.match(line.shaped)
        iso = find_date(signed.group("date")) if signed else None
        if signed is None or iso is None:
            continue
        unit = signed.group("unit").strip()
        if unit and not ORGAN.search(unit):
            continue
        if unit:
            found.put("issuer", line.text[: len(unit)], line.part(0, len(unit)))
        else:
            _read_signers(found, lines, i)
        found.put("written", iso, line.part(*signed.span("date")))


def _read_signers(found: Reading, lines: Sequence[HeadLine], date: int) -> None:
    """Take the units that signed, one a line above the date, joined by 、."""
    first = date
    while first > 0 and date - first < MAX_SIGNERS and is_unit_line(lines[first - 1].shaped):
        if lines[first - 1].span.end + 1 != lines[first].start:
            break
        first -= 1
    units = [unit for line in lines[first:date] for unit in _units(line.text)]
    if not units:
        return
    if len(units) > 1 and found.issuer in units:  # a page's card names the first alone
        found.issuer = None
    found.put("issuer", "、".join(units), Span(lines[first].start, lines[date - 1].span.end))


def _units(line: str) -> list[str]:
    """Part a line into the units that sign on it: 交通运输部  国家发展改革委."""
    parts = line.split()
    return parts if len(parts) > 1 and all(map(ORGAN.search, parts)) else [line]


def read_glued_signature(found: Reading, text: str, head: Sequence[HeadLine]) -> None:
    """Read who signed and when, where line ends were lost and nothing else tells it."""
    tail = max(0, len(text) - AT_END)
    shaped = shape(text)
    for signed in (*_GLUED.finditer(shaped, 0, GLUED_WITHIN), _GLUED_AT_END.search(shaped, tail)):
        unit = signed.group("unit").replace(" ", "") if signed else ""
        iso = find_date(signed.group("date")) if signed else None
        if signed and iso and ORGAN.search(unit):
            found.put("written", iso, Span(*signed.span("date")))
            found.put("issuer", unit, Span(*signed.span("unit")))
    for line in head[:3]:
        dated = _BEHIND_NUMBER.search(line.shaped)
        iso = find_date(dated.group("date")) if dated else None
        if dated and iso:
            found.put("written", iso, line.part(*dated.span("date")))


def read_printer(found: Reading, tail: Sequence[HeadLine]) -> None:
    """Take the unit that printed a document for its issuer, where nothing else names one."""
    for line in tail:
        imprint = _IMPRINT.match(line.shaped)
        unit = imprint.group("unit").strip() if imprint else ""
        if unit and ORGAN.search(unit):
            found.put("issuer", line.text[: len(unit)], line.part(0, len(unit)))


def _read_imprint(found: Reading, line: HeadLine) -> None:
    copied = _COPIED.match(line.shaped)
    if copied:
        start, end = copied.span(1)
        names = tuple(n for n in re.split("[,，。;；]", line.text[start:end]) if n)
        found.put("copied_to", names, line.part(start, end))
    printed = _PRINTED.search(line.shaped)
    iso = find_date(printed.group("date")) if printed else None
    if printed and iso:
        found.put("printed", iso, line.part(*printed.span("date")))
