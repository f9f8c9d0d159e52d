"""What a document says of itself: head and foot put together, and what follows from them."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from corpus.characters import shape
from corpus.closing import find_closings
from corpus.colophon import read_colophon, read_glued_signature, read_printer
from corpus.decree import read_decree
from corpus.masthead import (
    HEAD_LINES,
    HeadLine,
    Reading,
    head_lines,
    read_issuer,
    read_masthead,
    read_publisher,
)
from corpus.periods import find_periods
from corpus.places import NATION, contains, find_places, is_known, level_of, normal
from corpus.types import Header, Span
from corpus.untitled import explanation, given_out, read_head_again

if TYPE_CHECKING:
    from collections.abc import Sequence

    from corpus.types import Section

TAIL_LINES = 30
# A text without issuer and number that speaks of 全市 or 全省 is of the place that it names so
# often, itself or what lies in it, in so large a share of all places: of 8 texts of 山东, 青岛 and
# 济南 all are told, of 3 national ones none.
_OURS = re.compile(r"[我全本](省|市|区|县|州)(?![级域块长])")
MIN_OURS = 2
MIN_SPOKEN = 3
SPOKEN_SHARE = 0.6
# "我省", "市委、市政府", "市政府办公厅印发了" in a text's first lines: it is of such a place
_OWN = re.compile(
    r"[我全本](?P<ours>省|市|区|县|州)(?![级域块长])|(?<![\u4e00-\u9fff各])(?P<organ>省|市|区|县|州)(?:委|人民政府|政府)(?!.{0,4}主管)"
)
# "适用于在青岛市行政区域内进行的…", "在山东省境内注册": where a text without a title holds
_REACH = re.compile(
    r"(?:在|于|由|本)([\u4e00-\u9fff]{2,12}[省市区县州])(?:行政区域|行政辖区|境内|辖区)(?=[内的注从依])"
)
BASIS_NAMED_WITHIN = 500
BASIS_WITHIN = 3000  # characters from the start in which 制定依据 is looked for

# "…关于印发《武汉市…要点》的通知": the notice names the document it prints
_NOTICE = re.compile(
    r"(?:印发|发布|公布|转发|下发|颁布)[《<\"]?(.{4,80}?)[》>\"]?(?:等.{0,6})?的(?:通知|公告|决定|函|令)$"
)
# "广州开发区（黄埔区）": the district that a zone lies in
_BESIDE_PLACE = re.compile(r"[\u4e00-\u9fff]{0,6}(?:开发区|新区|示范区|高新区)[(（]")
# An organ of the nation speaks for no place that its title names (关于湖北省巴东县…的复函)
_NATIONAL = re.compile(r"(?:中共中央|中华人民共和国|国务院|国家)(?!.{0,12}[省市区县]政府)")
# "(此件公开发布)武汉市…要点" where a line end was lost
_REMARK = re.compile(r"(?:[(（]此件[^()（）]*[)）])?")
# "根据《…规划纲要》,特制订本规划"
_BASIS = re.compile(
    r"(?:根据|依据|按照|依照|遵照)([^。]{0,200}?《[^。]+?)[,，](?:[^。]{0,60}?)"
    r"(?:制定|制订|特制定|特制订|编制|提出|结合|现)"
)
# "为贯彻落实《…工作方案》(…),现就…": names what it is issued for, where nothing is said of a basis
_CARRIES_OUT = re.compile(
    r"为(?:了)?[^。《\n]{0,40}(?:贯彻|落实)[^。《\n]{0,30}《[^。\n]+?》[^。《》\n]{0,40}?[,，]"
)
_BOOK = re.compile(r"《([^《》]{3,80})》")
# "我代表国务院,向大会报告政府工作", "我代表区人民政府": for whom a report is given
_SPEAKER = re.compile(
    r"我(?:谨|受[^,。]{2,12}委托,?)?代表(?:(?P<nation>国务院)|[^,。;]{0,12}?(?P<level>[市区县州盟])?(?:人民)?政府)"
)
_GIVEN = "政府工作报告"  # what such a report is called, where it states no title
SPEAKER_WITHIN = 1000  # characters from the start in which the speaker says so
# 2023年, but not 2010年代, 2012年以来
_YEAR = re.compile(r"(?<!\d)((?:19|20)\d\d)\s?年(?!代|以来|来)")
_NUMBERED_IN = re.compile(r"[\[〔(]((?:19|20)\d\d)[\])〕]")
_BARE_YEAR = re.compile(r"(?<!\d)((?:19|20)\d\d)(?!\d)")
# "07_国务院关于…", "gov_057_…", "…(FBM-CLI.12.5679380)": what a collection adds to a file's name
_FILE_JUNK = re.compile(r"^\d{1,3}[a-z]?_|^gov_\d+_|\(FBM-[^)]*\)|\.{2,}|^[0-9a-f_]{16,}$")


def read_header(text: str, sections: Sequence[Section], file_name: str) -> Header:
    """Read title, number, issuer, dates, addressees, period, basis and place of a document.

    `file_name` (without suffix) names a document that states no title; a place in it is the
    document's place when nothing else tells one.
    """
    lines = head_lines(text)
    head = lines[:HEAD_LINES]
    found = Reading()
    read_decree(found, text)
    read_masthead(found, head, sections)
    read_head_again(found, lines)
    _read_attachment(found, lines)
    closings = find_closings(text)
    closing = [line for line in lines if any(line.start in one for one in closings)]
    read_colophon(found, head, closing, lines[-TAIL_LINES:])
    _leave_out_days_before(found)
    read_glued_signature(found, text, head)
    read_issuer(found, head)
    read_publisher(found)
    read_printer(found, lines[-TAIL_LINES:])
    _read_speaker(found, text, file_name)
    found.title = found.title or given_out(text, file_name)
    return _header(found, text, sections, file_name)


def _speaker(text: str) -> re.Match[str] | None:
    return _SPEAKER.search(shape(text[:SPEAKER_WITHIN]))


def _read_speaker(found: Reading, text: str, file_name: str) -> None:
    """Take the State Council for the issuer of a report given for it, whatever its file is called.

    A file's name that is a place would pass the nation's figures off as that place's.
    """
    speaker = _speaker(text)
    if not speaker or not speaker["nation"] or found.issuer:
        return
    start, end = speaker.span("nation")
    found.put("issuer", text[start:end], Span(start, end))
    if not found.title and find_places(file_name):
        found.title = f"{text[start:end]}{_GIVEN}"


def _read_attachment(found: Reading, lines: Sequence[HeadLine]) -> None:
    """Take the title of the document that a notice prints: its name stands again as a line."""
    notice = _NOTICE.search(shape(found.title or ""))
    if not notice:
        return
    name = _bare(notice.group(1))
    for i, line in enumerate(lines[1:], start=1):
        if line.span == found.spans["title"] or len(line.text) > len(name) + 40:
            continue
        for group in (lines[i : i + 1], lines[i : i + 2]):
            if _bare("".join(x.shaped for x in group)) == name:
                _swap_titles(found, group)
                return


def _swap_titles(found: Reading, group: Sequence[HeadLine]) -> None:
    found.notice_title, found.spans["notice_title"] = found.title, found.spans["title"]
    remark = _REMARK.match(group[0].text)
    skipped = remark.end() if remark else 0
    found.title = "".join(x.text for x in group)[skipped:]
    found.spans["title"] = Span(group[0].start + skipped, group[-1].span.end)


def _bare(text: str) -> str:
    return re.sub(r"^\(此件[^()]*\)|[\s\"<>《》“”()]", "", text)


def _header(found: Reading, text: str, sections: Sequence[Section], file_name: str) -> Header:
    title = found.title or explanation(text, file_name) or title_of_file(file_name)
    basis = _basis(text)
    _leave_out_days_before(found)
    return Header(
        title=title,
        number=found.number,
        issuer=found.issuer,
        place=_place(found, text, file_name),
        written=found.written,
        printed=found.printed,
        addressees=found.addressees,
        copied_to=found.copied_to,
        period=_period(title),
        year=_year(title, found, text, sections, file_name),
        basis=basis[0] if basis else (),
        notice_title=found.notice_title,
        spans=found.spans | ({"basis": basis[1]} if basis else {}),
    )


def title_of_file(file_name: str) -> str:
    """Make a readable title of a file's name.

    >>> title_of_file("07_国务院关于环境保护的通知")
    '国务院关于环境保护的通知'
    """
    return _FILE_JUNK.sub("", file_name).strip(" _-.") or file_name


def _basis(text: str) -> tuple[tuple[str, ...], Span] | None:
    head = text[:BASIS_WITHIN]
    found = _BASIS.search(head) or _CARRIES_OUT.search(head)
    if not found:
        return None
    names = tuple(_BOOK.findall(found.group()))
    return (names, Span(found.start(), found.end())) if names else None


def _place(found: Reading, text: str, file_name: str) -> str | None:
    """Find the place a document speaks for; a national organ's document speaks for none."""
    if found.issuer and _NATIONAL.match(found.issuer):
        return None
    for source in (found.title, found.notice_title, found.issuer):
        place = _innermost(source or "")
        if place:
            return place
    speaker = _speaker(text)
    if speaker and speaker["nation"]:
        return None
    place = (speaker and _innermost(speaker.group())) or _innermost(file_name)
    if place:
        return _as_spoken_for(place, file_name, speaker and speaker["level"], text)
    if found.number or found.issuer:
        return None
    head = text[:200]
    speaks = re.search(r"人民代表大会|人民政府|(?:市|省|州|县|区)长", head)
    own = _innermost(head) if speaks else None
    return own or _spoken_of(text) or _of_its_basis(text) or _of_its_reach(text)


def _of_its_reach(text: str) -> str | None:
    """Return the one place a text holds in: "适用于在青岛市行政区域内…", "在山东省境内注册"."""
    named = {place for reach in _REACH.findall(text) if (place := _innermost(reach))}
    return named.pop() if len(named) == 1 else None


def _of_its_basis(text: str) -> str | None:
    """Return the place whose plan a text begins from, where it speaks of it as its own.

    "全面推进我省…，按照《山东省智能制造发展规划》，制定本计划"; "市政府印发了《济南市…规划》，现解读如下"
    """
    head = text[:BASIS_NAMED_WITHIN]
    own = _OWN.search(head)
    if own is None:
        return None
    level = own["ours"] or own["organ"]
    named = {place for book in _BOOK.findall(head) if (place := _innermost(book))}
    fitting = {place for place in named if (level_of(place) or place).endswith(level)}
    return fitting.pop() if len(fitting) == 1 else None


def _spoken_of(text: str) -> str | None:
    """Return the place a text speaks of all through: itself, and what lies in it.

    "全市" tells that of 济南市 and 山东省, both named throughout, the city is meant.
    """
    ours = Counter(m.group(1) for m in _OURS.finditer(text))
    if ours.total() < MIN_OURS:
        return None
    named = Counter(m.place for m in find_places(text) if m.place != NATION)
    total = sum(named.values())
    through = [
        ((level_of(place) or place).endswith(ours.most_common(1)[0][0]), times + inner, place)
        for place, times in named.items()
        if (inner := sum(n for p, n in named.items() if contains(place, p))) + times
        >= SPOKEN_SHARE * total
        and max(inner, times) >= MIN_SPOKEN
    ]
    return max(through)[2] if through else None


def _as_spoken_for(place: str, file_name: str, level: str | None, text: str) -> str:
    """Tell places of one short name apart by who speaks: 黄山 and 区人民政府 are 黄山区's.

    >>> _as_spoken_for("黄山市", "黄山", "区", "一年来,黄山区经济…")
    '黄山区'
    """
    if not level or place.endswith(level):
        return place
    named = find_places(file_name)
    spelled = file_name[named[0].start : named[0].end] + level if named else ""
    return normal(spelled) if spelled and (is_known(spelled) or spelled in text) else place


def _innermost(text: str) -> str | None:
    """Return the first place of a text: 海珠区 of 广州市海珠区, 黄埔区 of 广州开发区(黄埔区)."""
    places = find_places(text)
    if not places:
        return None
    last = places[0]
    for mention in places[1:]:
        between = text[last.end : mention.start]
        beside = not between or _BESIDE_PLACE.fullmatch(between)
        if not (beside and contains(last.place, mention.place)):
            break
        last = mention
    return last.place


def _leave_out_days_before(found: Reading) -> None:
    """Leave out days before the number's year: a page may end in another document, with its own."""
    numbered = year_of_number(found.number)
    for name in ("written", "printed"):
        iso = getattr(found, name)
        if (
            numbered and iso and int(iso[:4]) < numbered - 1
        ):  # signed in December, numbered in January
            setattr(found, name, None)
            found.spans.pop(name, None)


def year_of_number(number: str | None) -> int | None:
    """Return the year that a document's number gives.

    >>> year_of_number("国办函〔2021〕49号"), year_of_number("国务院令第693号")
    (2021, None)
    """
    year = _NUMBERED_IN.search(number or "")
    return int(year.group(1)) if year else None


def _year(
    title: str, found: Reading, text: str, sections: Sequence[Section], file_name: str
) -> int | None:
    """Return the document's own year: of its title, its date, its headings, or its file name."""
    own = _YEAR.search(title) or _BARE_YEAR.search(title)  # 科技创新2030…2021年度项目申报
    if own and found.title and _period(title) is None:
        return int(own.group(1))
    for iso in (found.written, found.printed):
        if iso:
            return int(iso[:4])
    numbered = year_of_number(found.number)
    if numbered:
        return numbered
    headings = [text[s.start : s.heading_end] for s in sections if s.title and s.rank <= 5]
    years = [year for heading in headings for year in _years(heading)]
    if years:
        return max(years)
    named = _BARE_YEAR.search(file_name)
    return int(named.group(1)) if named else None


def _years(heading: str) -> list[int]:
    """Return the years of a heading; "2023年工作回顾" is what a report of 2024 begins with."""
    years = [int(year) for year in _YEAR.findall(heading)]
    return [years[0] + 1] if len(years) == 1 and "回顾" in heading else years


def _period(title: str) -> tuple[int, int] | None:
    """Return the years a title says the document is for: “十三五”, (2021-2025年)."""
    return next(((p.first, p.last) for p in find_periods(title) if p.several), None)
