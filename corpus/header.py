"""What a document says of itself in its first and last lines (版头, 落款, 版记; GB/T 9704)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from corpus.characters import shape
from corpus.periods import find_date, find_periods
from corpus.places import find_places
from corpus.types import Header, Section, Span

HEAD_LINES = 25  # a document's own title, number and addressees stand this near its start
TAIL_LINES = 30
MAX_TITLE = 90

# 文号: 武政办[2023]4号, 国办发〔2020〕24号, 粤基金函字〔2024〕58号, 国务院令第693号, 2025年第12号
_NUMBER = (
    r"(?:[\u4e00-\u9fa5]{1,16}?[\[(]\s?(?:19|20)\d\d\s?[\])]\s?第?\s?\d{1,4}\s?号"
    r"|(?:中华人民共和国)?[\u4e00-\u9fa5]{2,16}令\s?\(?第?\s?\d{1,4}\s?号\)?"
    r"|第\s?\d{1,4}\s?号令?|(?:19|20)\d\d年第\s?\d{1,3}号)"
)
_NUMBER_LINE = re.compile(rf"^\(?({_NUMBER})\)?$")
# "国务院办公厅国办函〔2004〕88号": the issuer before the number on one line
_ISSUER_BEFORE_NUMBER = re.compile(
    r"[\u4e00-\u9fa5]*(?:国务院|办公[厅室]|委员会|人民政府|[部局厅])(?=[\u4e00-\u9fa5]{2,8}[\[(])"
)
# "发文字号：国办发〔2025〕25号", "成文日期：2025年07月03日" on an official page's card
_CARD = re.compile(r"^([\u4e00-\u9fa5 ]{2,8})\s?:\s?(\S.{1,120})$")
_CARD_KEYS = {
    "标题": "title", "名称": "title", "政策名": "title", "标题名称": "title", "文件名称": "title",
    "文号": "number", "发文字号": "number", "政策文号": "number", "文件编号": "number",
    "发文机关": "issuer", "发布机构": "issuer", "发布机关": "issuer", "制定机关": "issuer",
    "成文日期": "written",
}
_DATE = r"(?:(?:19|20)\d\d年\d{1,2}月\d{1,2}日|[〇○零一二三四五六七八九]{4}年[一二三四五六七八九十]{1,3}月[一二三四五六七八九十]{1,3}日)"
_SIGNED = re.compile(rf"^(?P<unit>[\u4e00-\u9fa5、 ]{{0,60}}?)\s?\(?(?P<date>{_DATE})\)?(?P<printed>印发)?$")
_PRINTED = re.compile(rf"(?P<date>{_DATE})\s?印发")
# 文种 that ends a title
_GENRE = (
    r"(?:通知|意见|办法|规定|决定|方案|规划|纲要|计划|要点|措施|细则|条例|报告|批复|复函|答复|函|公告|通告|公报|通报|指引|指南|清单|预案|"
    r"章程|规程|规范|标准|决议|制度|政策|令|规则|计划书|倡议书|提示|解读|分工|若干条|条款|目录|体系|导则|要求|框架|白皮书|声明|宣言|协议|名单)"
)
_TITLE = re.compile(
    rf"^[^。;!?]{{3,{MAX_TITLE}}}?{_GENRE}(?:[》\"”])?(?:\s?[(（][^()（）]{{2,24}}[)）])?(?:的(?:通知|公告|函|决定|批复))?$"
)
_ADDRESSEES = re.compile(r"^([^:。;]{2,400}?):")
_ADDRESSED = re.compile(r"各|委|局|部|厅|政府|单位|办|公司|院|企业")
_ADDRESSED_END = re.compile(r"(?:[局委部厅府位司会院校业办署区市县构关心队兵所室]|机构|团体|\)|同志)$")
_NOT_TITLE = re.compile(r"(?:[(（]此件[^()（）]*[)）])?")
_COPIED = re.compile(r"^抄\s?送\s?:\s?(.+)$")
_ORGAN = re.compile(
    r"(?:政府|办公厅|办公室|委员会|管委会|局|厅|部|署|院|委|会|办|社|中心|小组|党组|机关|银行|总局|分局|国务院|法院|检察院|基金会|管理处)$"
)
_NOTICE = re.compile(r"(?:印发|发布|公布|转发|下发|颁布)[《<\"]?(.{4,80}?)[》>\"]?(?:等.{0,6})?的(?:通知|公告|决定|函|令)$")
_BASIS = re.compile(r"(?:根据|依据|按照|依照|遵照)([^。]{0,200}?《[^。]+?)[,，](?:[^。]{0,60}?)(?:制定|制订|特制定|特制订|编制|提出|结合|现)")
_BOOK = re.compile(r"《([^《》]{3,80})》")
_YEAR = re.compile(r"(?<!\d)((?:19|20)\d\d)\s?年(?!代|以来|来)")
# "2024年工作安排" as a line of its own, without a number
_YEAR_HEADING = re.compile(r"(?m)^(?:19|20)\d\d年.{0,12}(?:任务|目标|安排|工作|打算|重点|部署)$")
_FILE_JUNK = re.compile(r"^\d{1,3}[a-z]?_|^gov_\d+_|\(FBM-[^)]*\)|\.{2,}|^[0-9a-f_]{16,}$")


@dataclass(slots=True)
class _Reading:
    """What has been found so far, and where."""

    title: str | None = None
    number: str | None = None
    issuer: str | None = None
    written: str | None = None
    printed: str | None = None
    addressees: tuple[str, ...] = ()
    copied_to: tuple[str, ...] = ()
    notice_title: str | None = None
    spans: dict[str, Span] = field(default_factory=dict)

    def put(self, name: str, value: str | tuple[str, ...], span: Span) -> None:
        """Keep the first value found for a field."""
        if not getattr(self, name):
            setattr(self, name, value)
            self.spans[name] = span


@dataclass(frozen=True, slots=True)
class _HeadLine:
    text: str
    shaped: str
    start: int

    @property
    def span(self) -> Span:
        return Span(self.start, self.start + len(self.text))


def read_header(text: str, sections: Sequence[Section], file_name: str) -> Header:
    """Read title, number, issuer, dates, addressees, period, basis and place of a document.

    `file_name` (without suffix) names a document that states no title; a place in it is the
    document's place when nothing else tells one.
    """
    lines = [_HeadLine(line, shape(line), start) for line, start in _lines(text)]
    head, tail = lines[:HEAD_LINES], lines[-TAIL_LINES:]
    found = _Reading()
    _read_card(found, head)
    _read_title(found, head, sections)
    _read_number(found, head)
    _read_addressees(found, head)
    _read_attachment(found, lines)
    _read_signature(found, head, tail)
    _read_imprint(found, tail)
    _read_issuer(found, head)
    return _header(found, text, sections, file_name)


def _lines(text: str) -> Iterator[tuple[str, int]]:
    at = 0
    for line in text.split("\n"):
        if line:
            yield line, at
        at += len(line) + 1


def _read_card(found: _Reading, head: Sequence[_HeadLine]) -> None:
    for line in head:
        card = _CARD.match(line.shaped)
        name = _CARD_KEYS.get(card.group(1).replace(" ", "")) if card else None
        if card is None or name is None:
            continue
        span = Span(line.start + card.start(2), line.start + card.end(2))
        value = line.text[card.start(2) : card.end(2)].strip()
        if name == "written":
            iso = find_date(value)
            if iso:
                found.put("written", iso, span)
        elif len(value) > 2:
            found.put(name, value, span)


def _read_title(found: _Reading, head: Sequence[_HeadLine], sections: Sequence[Section]) -> None:
    """Find the first line, or up to four following lines, that end in a 文种 (通知, 规划 …)."""
    first_section = sections[0].start if sections else None
    for i, line in enumerate(head[:15]):
        if found.title or (first_section is not None and line.start >= first_section):
            return
        if line.shaped.endswith((":", "。", ";")) or _is_field(line):
            if line.shaped.endswith(":") and i > 0:
                return  # addressees: the title has gone by
            continue
        for count in (1, 2, 3, 4):
            group = head[i : i + count]
            if len(group) < count or any(_is_field(x) for x in group):
                break
            joined = "".join(x.text for x in group)
            if _TITLE.match(shape(joined)) and not _red_head(shape(joined)):
                if count == 1 and _opens_title(head, i):
                    continue
                span = Span(group[0].start, group[-1].span.end)
                found.put("title", joined, span)
                return
            if len(joined) > MAX_TITLE or not _goes_on(group[-1].text):
                break


def _opens_title(head: Sequence[_HeadLine], i: int) -> bool:
    """Tell a line whose bracketed period stands on the next: "…行动计划" / "(2021-2025年)"."""
    return i + 1 < len(head) and bool(re.match(r"^\((?:19|20)\d\d[^()]{0,16}\)$", head[i + 1].shaped))


def _goes_on(line: str) -> bool:
    return len(line) < 40 and not re.search(r"[。；：:;,，、]$", line)


def _is_field(line: _HeadLine) -> bool:
    return bool(
        _NUMBER_LINE.match(line.shaped) or _CARD.match(line.shaped) or _SIGNED.match(line.shaped)
    )


def _red_head(shaped: str) -> bool:
    """Tell the red head "武汉市人民政府办公厅文件" or "中华人民共和国国务院令"."""
    return bool(re.fullmatch(r"[\u4e00-\u9fa5]{2,30}(?:文件|令)", shaped))


def _read_number(found: _Reading, head: Sequence[_HeadLine]) -> None:
    for line in head[:18]:
        whole = _NUMBER_LINE.match(line.shaped)
        if whole:
            issuer = _ISSUER_BEFORE_NUMBER.match(whole.group(1))
            start, end = whole.start(1) + (issuer.end() if issuer else 0), whole.end(1)
            span = Span(line.start + start, line.start + end)
            found.put("number", line.text[start:end], span)
    if found.number or not head:
        return
    for line in head[:3]:  # "…的实施意见国办发〔2020〕24号各省…": printed without line ends
        glued = re.match(rf"^(.{{6,{MAX_TITLE}}}?{_GENRE}(?:的(?:通知|复?函|批复|决定))?)((?:[\u4e00-\u9fa5]{{2,8}}?)[\[(]\d{{4}}[\])]\d{{1,4}}号)", line.shaped)
        if glued:
            if not found.title:
                found.put("title", line.text[: glued.end(1)], Span(line.start, line.start + glued.end(1)))
            span = Span(line.start + glued.start(2), line.start + glued.end(2))
            found.put("number", line.text[glued.start(2) : glued.end(2)], span)


def _read_addressees(found: _Reading, head: Sequence[_HeadLine]) -> None:
    for line in head[:18]:
        body = line.shaped
        offset = 0
        number = re.search(r"\d{1,4}号", body[:MAX_TITLE + 30])
        if number and re.match(r"[各\u4e00-\u9fa5]", body[number.end() : number.end() + 1] or "-"):
            offset = number.end()
        match = _ADDRESSEES.match(body, offset) if not offset else _ADDRESSEES.match(body[offset:])
        if not match or _CARD_KEYS.get(match.group(1).replace(" ", "")):
            continue
        names = match.group(1)
        if names.startswith("各位") or not _ADDRESSED_END.search(names) or not _ADDRESSED.search(names) or len(body) - offset > len(names) + 600:
            continue
        if not (body.startswith("各", offset) or offset or len(body) == match.end()):
            continue
        start = line.start + offset
        span = Span(start, start + len(names))
        printed = line.text[offset : offset + len(names)]
        found.put("addressees", tuple(x for x in re.split("[,，]", printed) if x), span)
        return


def _read_attachment(found: _Reading, lines: Sequence[_HeadLine]) -> None:
    """Take the title of the document that a notice prints: its name stands again as a line."""
    if not found.title:
        return
    notice = _NOTICE.search(shape(found.title))
    if not notice:
        return
    name = _bare(notice.group(1))
    for i, line in enumerate(lines[1:], start=1):
        if line.span == found.spans["title"]:
            continue
        for group in (lines[i : i + 1], lines[i : i + 2]):
            if _bare("".join(x.shaped for x in group)) == name:
                found.notice_title = found.title
                found.spans["notice_title"] = found.spans["title"]
                start = group[0].start + len(_NOT_TITLE.match(group[0].text).group())
                found.title = "".join(x.text for x in group)[start - group[0].start :]
                found.spans["title"] = Span(start, group[-1].span.end)
                return


def _bare(text: str) -> str:
    return re.sub(r"^\(此件[^()]*\)|[\s\"<>《》“”()]", "", text)


def _read_signature(
    found: _Reading, head: Sequence[_HeadLine], tail: Sequence[_HeadLine]
) -> None:
    """Read "X办公厅2023年1月28日", or the unit's line above the date's, at a notice's end."""
    lines = [*head, *(line for line in tail if not head or line.start > head[-1].start)]
    for i, line in enumerate(lines):
        signed = _SIGNED.match(line.shaped)
        if not signed or signed.group("printed"):
            continue
        unit = signed.group("unit").strip()
        start = line.start + signed.start("date")
        iso = find_date(signed.group("date"))
        if not unit and i and _is_unit_line(lines[i - 1]):
            unit = lines[i - 1].text
            found.put("issuer", unit, lines[i - 1].span)
        elif unit and _ORGAN.search(unit):
            found.put("issuer", line.text[: len(unit)], Span(line.start, line.start + len(unit)))
        elif unit:
            continue
        if iso and not re.search(r"通过|发布|修订|修正", line.text):
            found.put("written", iso, Span(start, start + len(signed.group("date"))))


def _is_unit_line(line: _HeadLine) -> bool:
    return bool(_ORGAN.search(line.shaped)) and 3 <= len(line.text) <= 40 and "。" not in line.text


def _read_imprint(found: _Reading, tail: Sequence[_HeadLine]) -> None:
    for line in tail:
        copied = _COPIED.match(line.shaped)
        if copied:
            start = line.start + copied.start(1)
            names = re.split("[,，。;；]", line.text[copied.start(1) :])
            found.put(
                "copied_to", tuple(n for n in names if n), Span(start, line.start + len(line.text))
            )
        printed = _PRINTED.search(line.shaped)
        if printed:
            iso = find_date(printed.group("date"))
            if iso:
                start = line.start + printed.start("date")
                found.put("printed", iso, Span(start, line.start + printed.end("date")))


def _read_issuer(found: _Reading, head: Sequence[_HeadLine]) -> None:
    """Take the issuer of the red head, else of the title ("国务院办公厅关于…")."""
    for line in head[:4]:
        red = re.fullmatch(r"([\u4e00-\u9fa5]{3,28}?)(?:文件|令)(?:\s?\(?第.{1,8}号\)?)?", line.shaped)
        if red and _ORGAN.search(red.group(1)):
            span = Span(line.start, line.start + red.end(1))
            if not found.issuer or len(red.group(1)) > len(found.issuer):
                found.issuer, found.spans["issuer"] = line.text[: red.end(1)], span
            return
    for name in ("notice_title", "title"):
        title = getattr(found, name)
        if found.issuer or not title or name not in found.spans:
            continue
        about = re.match(r"^([\u4e00-\u9fa5、 ]{2,60}?)(?:关于|印发)", shape(title))
        if about and _ORGAN.search(about.group(1)):
            start = found.spans[name].start
            found.put("issuer", title[: about.end(1)], Span(start, start + about.end(1)))


def _header(
    found: _Reading, text: str, sections: Sequence[Section], file_name: str
) -> Header:
    title = found.title or title_of_file(file_name)
    basis = _basis(text)
    place = _place(title, found, text, file_name)
    return Header(
        title=title,
        number=found.number,
        issuer=found.issuer,
        place=place,
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
    """Make a readable title of a file's name: "07_国务院关于…" → "国务院关于…"."""
    return _FILE_JUNK.sub("", file_name).strip(" _-.") or file_name


def _basis(text: str) -> tuple[tuple[str, ...], Span] | None:
    found = _BASIS.search(text[:3000])
    if not found:
        return None
    names = tuple(_BOOK.findall(found.group()))
    return (names, Span(found.start(), found.end())) if names else None


def _place(title: str, found: _Reading, text: str, file_name: str) -> str | None:
    """Find the place a document speaks for; a national organ's document speaks for none."""
    for source in (title, found.notice_title, found.issuer, file_name):
        places = find_places(source or "")
        if places:
            return places[0].place
    if found.number or found.issuer:
        return None
    places = find_places(text[:200])
    return places[0].place if places and _speaks_for(text[:200]) else None


def _speaks_for(head: str) -> bool:
    return bool(re.search(r"人民代表大会|人民政府|(?:市|省|州|县|区)长", head))


def _year(
    title: str, found: _Reading, text: str, sections: Sequence[Section], file_name: str
) -> int | None:
    """Return the document's own year: of its title, its date, its headings, or its file name."""
    own = re.search(r"(?<!\d)((?:19|20)\d\d)(?!\d)", title)
    if own and found.title and _period(title) is None:
        return int(own.group(1))
    for iso in (found.written, found.printed):
        if iso:
            return int(iso[:4])
    headings = [text[s.start : s.heading_end] for s in sections if s.title and s.rank <= 5]
    headings += _YEAR_HEADING.findall(text)
    years = [int(y) for h in headings for y in _YEAR.findall(h)]
    if years:
        return max(years)
    named = re.search(r"(?<!\d)((?:19|20)\d\d)(?!\d)", file_name)
    return int(named.group(1)) if named else None


def _period(title: str) -> tuple[int, int] | None:
    """Return the years a title says the document is for: “十三五”, (2021-2025年)."""
    return next(((p.first, p.last) for p in find_periods(title) if p.several), None)
