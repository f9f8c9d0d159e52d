"""The head of a document (版头, GB/T 9704): the publisher's card, title, 文号, addressees.

card       := ("索引号" | "发文机关" | "文号" | "成文日期" | "标题" …) ":" value   one a line
head       := [issuer "文件"] [文号] title [文号] [addressees ":"]
title      := one to four lines whose last ends in a 文种 (通知, 规划, 意见 …)
"""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from corpus.characters import shape
from corpus.closing import DATE, ORGAN
from corpus.dressing import SITE
from corpus.periods import find_date
from corpus.types import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from corpus.types import Section

HEAD_LINES = 25  # a document's own title, number and addressees stand this near its start
TITLE_LINES = 15
MAX_TITLE = 90  # characters; the longest of 179 titles read has 83
MAX_LONG_TITLE = 300  # where many issuers stand in it; the longest read has 179

# 武政办[2023]4号, 国办发〔2020〕24号, 国务院令第693号, 2025年第12号, 中发〔20158号 (bracket lost)
NUMBER = (
    r"(?:[\u4e00-\u9fa5]{1,16}?[\[(]\s?(?:19|20)\d\d\s?[\])]?\s?第?\s?\d{1,4}\s?号"
    r"|(?:中华人民共和国)?[\u4e00-\u9fa5]{1,16}令\s?\(?第?\s?\d{1,4}\s?号\)?"
    r"|第\s?\d{1,4}\s?号令?|(?:19|20)\d\d年第\s?\d{1,3}号)"
)
_NUMBER_LINE = re.compile(rf"^\(?({NUMBER})\)?$")
# "国办发〔2015〕94号各省、自治区…", "(保政发〔2026〕5号 2026年1月28日印发)": addressees or day on the same line
_NUMBER_OPENS = re.compile(
    rf"^\(?(?P<number>[\u4e00-\u9fa5]{{2,10}}[\[(](?:19|20)\d\d[\])]\s?\d{{1,4}}\s?号)(?=各|\s+{DATE}\s?(?:印发|发布)?\)?$)"
)
NUMBER_LINES = 6
# "国务院办公厅国办函〔2004〕88号", "国务院国令第706号": the issuer before the number on one line
_ISSUER_BEFORE_NUMBER = re.compile(
    r"[\u4e00-\u9fa5]*(?:国务院|办公[厅室]|委员会|人民政府|[部局厅])(?=[\u4e00-\u9fa5]{2,8}[\[(])|国务院(?=国令)"
)
# "发文字号：国办发〔2025〕25号", "成文日期：2025年07月03日": a publisher's own fields
_CARD = re.compile(r"^([\u4e00-\u9fa5 ]{2,8}|Title)\s?:\s?(\S.{1,300})$")
# "发布机构：交通运输部    公开日期：2026年02月27日": two fields on one line
_NEXT_FIELD = re.compile(r"\s+[\u4e00-\u9fa5]{2,6}\s?:.*$")
# "分类：", "主题词：", "文号：发布日期：2026-02-25": a field of the catalogue that is left empty
_EMPTY_FIELD = re.compile(
    r"^(?:索引号|分类|主题分类|主题词|关键词|体裁分类|发布机构|发文机关|文号|发文字号|名称|标题|成文日期|发布日期|生效日期|失效日期)\s?:$"
)
_FIELD_NEXT = re.compile(r"[\u4e00-\u9fa5]{2,6}\s?:")
_CARD_KEYS = {
    "title": ("标题", "名称", "政策名", "标题名称", "文件名称", "文件标题", "Title"),
    "number": ("文号", "发文字号", "政策文号", "文件编号", "发文文号"),
    "issuer": ("发文机关", "制定机关", "发文单位", "发文机构"),
    "publisher": ("发布机构", "发布机关"),
    "written": ("成文日期", "发文日期", "签发日期"),
}
_FIELD_OF_KEY = {key: name for name, keys in _CARD_KEYS.items() for key in keys}
# "岳优化办〔2025〕2号 岳阳市…办公室 2025年3月3日": all three on one line under the title
_LINE_CARD = re.compile(
    rf"^\W*(?P<number>{NUMBER})[\s|·,]*(?P<unit>[\u4e00-\u9fa5、]{{3,40}}?)[\s|·,]*(?P<date>{DATE})\W*$"
)
# "洛川市发展和改革委员会　洛发改能源〔2024〕7号　2024年4月19日印发": who issued it first
_ISSUED_CARD = re.compile(
    rf"^\W*(?P<unit>[\u4e00-\u9fa5、]{{2,36}}?(?:委员会|办公室|人民政府|局|厅|部))[\s|·,]*(?P<number>{NUMBER})[\s|·,]*(?P<date>{DATE})\s?(?P<printed>印发)?\W*$"
)
# 文种: the kind of document a title ends in
GENRE = (
    r"(?:通知|意见|办法|规定|决定|方案|规划|纲要|计划|要点|措施|细则|条例|报告|批复|复函|答复|函|公告|通告|公报|通报|指引|指南|清单"
    r"|预案|章程|规程|规范|标准|决议|制度|政策|令|规则|计划书|倡议书|提示|解读|分工|若干条|条款|目录|体系|导则|要求|框架|白皮书"
    r"|声明|宣言|协议|名单|解释|(?<![做方看想用])法)"
)
# "…局…局…委员会关于印发…的通知": many issuers sign together
_LONG_TITLE = re.compile(
    rf"^[\u4e00-\u9fa5、]{{{MAX_TITLE // 3},}}(?:局|厅|委员会|部|办公室|办公厅|委|中心)关于[^。;!?:]{{4,}}(?:通知|意见|公告|函)$"
)
_TITLE = re.compile(
    rf"^[^。;!?]{{3,{MAX_TITLE}}}?{GENRE}(?:[》\"”])?(?:\s?[(（][^()（）]{{2,24}}[)）])?"
    r"(?:的(?:通知|公告|函|决定|批复))?$"
)
# "…的实施意见国办发〔2020〕24号各省…": a head printed without line ends
_GLUED_HEAD = re.compile(
    rf"^([^。:：]{{6,{MAX_TITLE}}}?{GENRE}(?:的(?:通知|复?函|批复|决定))?)"
    r"([\u4e00-\u9fa5]{2,8}?[\[(]\d{4}[\])]\d{1,4}号)"
)
# A line that is no part of a title: a date, alone or with "(此件公开发布)"; "附件"; "文件"; "JNCR—2022—0040001"
_DATED = re.compile(
    rf"^[\u4e00-\u9fa5、 ]{{0,60}}?\s?\(?{DATE}\)?(?:印发)?(?:\((?:此件|本文)[^()]*\))?$"
)
_BETWEEN = re.compile(r"^(?:文\s?件|附\s?件\s?\d{0,2}:?|[A-Z]{1,8}[-\d]{6,})$")
# "武汉市人民政府办公厅文件", "中华人民共和国国务院令"
_RED_HEAD = re.compile(r"([\u4e00-\u9fa5]{2,28}?)(?:文件|令)(?:\s?\(?第.{1,8}号\)?)?")
_ADDRESSEES = re.compile(r"([^:。;]{2,400}?):")
_ADDRESSED = re.compile(r"各|委|局|部|厅|政府|单位|办|公司|院|企业")
_ADDRESSED_END = re.compile(
    r"(?:[局委部门厅府位司会院校业办署区市县构关心队兵团所室]|[银分支]行|机构|团体|\)|同志)$"
)
# Characters on the line behind the colon, where line ends were lost; on the first lines, any: there
# the whole text may be one line
MAX_AFTER_ADDRESSEES = 600
FIRST_LINES = 3


@dataclass(slots=True)
class Reading:
    """What has been found so far, and where."""

    title: str | None = None
    number: str | None = None
    issuer: str | None = None
    written: str | None = None
    printed: str | None = None
    addressees: tuple[str, ...] = ()
    copied_to: tuple[str, ...] = ()
    notice_title: str | None = None
    publisher: str | None = None  # whose site shows it; the issuer where nothing else tells one
    spans: dict[str, Span] = field(default_factory=dict)

    def put(self, name: str, value: str | tuple[str, ...], span: Span) -> None:
        """Keep the first value found for a field."""
        if not getattr(self, name):
            setattr(self, name, value)
            self.spans[name] = span


@dataclass(frozen=True, slots=True)
class HeadLine:
    """A line of the text, the same with punctuation of one width, and where it starts."""

    text: str
    shaped: str
    start: int

    @property
    def span(self) -> Span:
        """Where the line stands."""
        return Span(self.start, self.start + len(self.text))

    def part(self, start: int, end: int) -> Span:
        """Return where a stretch of the line stands in the text."""
        return Span(self.start + start, self.start + end)


def head_lines(text: str) -> list[HeadLine]:
    """Return the lines that are not empty."""
    return [HeadLine(line, shape(line), start) for line, start in _lines(text)]


def _lines(text: str) -> Iterator[tuple[str, int]]:
    at = 0
    for line in text.split("\n"):
        if line:
            yield line, at
        at += len(line) + 1


def read_masthead(found: Reading, head: Sequence[HeadLine], sections: Sequence[Section]) -> None:
    """Read card, title, number and addressees from a document's first lines."""
    _read_card(found, head)
    _read_glued_head(found, head[:3])
    _read_title(found, head, sections)
    _read_line_card(found, head)
    _read_number(found, head)
    _read_addressees(found, head)


def _read_card(found: Reading, head: Sequence[HeadLine]) -> None:
    for line in head:
        card = _CARD.match(line.shaped)
        name = _FIELD_OF_KEY.get(card.group(1).replace(" ", "")) if card else None
        if card is None or name is None:
            continue
        start, end = card.span(2)
        if name != "title" and _FIELD_NEXT.match(line.shaped, start):
            continue
        if name != "title" and (beside := _NEXT_FIELD.search(line.shaped, start)):
            end = beside.start()
        if name == "title" and (site := SITE.search(line.shaped, start)):
            end = site.start()
        value = line.text[start:end].strip()
        if name == "written":
            value = find_date(value) or ""
        if len(value) > 2:
            found.put(name, value, line.part(start, end))


def _read_line_card(found: Reading, head: Sequence[HeadLine]) -> None:
    for line in head:
        card = _LINE_CARD.match(line.shaped) or _ISSUED_CARD.match(line.shaped)
        if card and ORGAN.search(card.group("unit")):
            start, end = card.span("number")
            found.put("number", line.text[start:end], line.part(start, end))
            found.put("issuer", card.group("unit"), line.part(*card.span("unit")))
            dated = "printed" if card.groupdict().get("printed") else "written"
            found.put(dated, find_date(card.group("date")) or "", line.part(*card.span("date")))
            return


def _read_glued_head(found: Reading, head: Sequence[HeadLine]) -> None:
    for line, after in itertools.zip_longest(head, head[1:]):
        both = f"{line.text}\n{after.text}" if after else line.text
        glued = _GLUED_HEAD.match(line.shaped) or _GLUED_HEAD.match(shape(both))
        if glued:
            for name, group in (("title", 1), ("number", 2)):
                start, end = glued.span(group)
                found.put(name, both[start:end].replace("\n", ""), line.part(start, end))
            return


def _read_title(found: Reading, head: Sequence[HeadLine], sections: Sequence[Section]) -> None:
    """Find the first line, or up to four following lines, that end in a 文种."""
    first_section = sections[0].start if sections else None
    for i, line in enumerate(head[:TITLE_LINES]):
        if found.title or (first_section is not None and line.start >= first_section):
            return
        if line.shaped.endswith(":") and i > 0 and not _is_field(line):
            return  # addressees: the title has gone by
        if line.shaped.endswith((":", "。", ";")) or _is_field(line):
            continue
        group = _title_from(head, i)
        if group:
            found.put("title", "".join(x.text for x in group), Span(line.start, group[-1].span.end))


def _title_from(head: Sequence[HeadLine], i: int) -> Sequence[HeadLine]:
    """Return the lines of a title that begins on line `i`; none when none begins there."""
    for count in (1, 2, 3, 4):
        group = head[i : i + count]
        if len(group) < count or any(_is_field(x) for x in group):
            return ()
        joined = shape("".join(x.text for x in group))
        if count == 1 and len(joined) <= MAX_LONG_TITLE and _LONG_TITLE.match(joined):
            return group
        if _TITLE.match(joined) and not (joined.endswith("令") and _RED_HEAD.fullmatch(joined)):
            # "…行动计划" / "(2021-2025年)": the bracketed period stands on the next line
            return head[i : i + count + 1] if _opens_title(head, i + count) else group
        if len(joined) > MAX_TITLE or not _goes_on(group[-1].shaped):
            return ()
    return ()


def _opens_title(head: Sequence[HeadLine], i: int) -> bool:
    return i < len(head) and bool(re.match(r"^\((?:19|20)\d\d[^()月]{0,16}\)$", head[i].shaped))


def _goes_on(line: str) -> bool:
    return len(line) < 40 and not re.search(r"[。:;,、]$", line)


def _is_field(line: HeadLine) -> bool:
    return any(
        pattern.match(line.shaped)
        for pattern in (_NUMBER_LINE, _CARD, _DATED, _BETWEEN, _EMPTY_FIELD)
    ) or bool(re.fullmatch(r"[\u4e00-\u9fa5]{2,30}文件", line.shaped))


def _read_number(found: Reading, head: Sequence[HeadLine]) -> None:
    for line in head[:18]:
        whole = _NUMBER_LINE.match(line.shaped)
        if whole:
            issuer = _ISSUER_BEFORE_NUMBER.match(whole.group(1))
            start, end = whole.start(1) + (issuer.end() if issuer else 0), whole.end(1)
            found.put("number", line.text[start:end], line.part(start, end))
    for line in head[:NUMBER_LINES]:
        opening = _NUMBER_OPENS.match(line.shaped)
        if opening:
            start, end = opening.span("number")
            found.put("number", line.text[start:end], line.part(start, end))


def _read_addressees(found: Reading, head: Sequence[HeadLine]) -> None:
    for i, line in enumerate(head[:18]):
        offset = _after_number(line.shaped)
        match = _ADDRESSEES.match(line.shaped, offset)
        if match is None or _FIELD_OF_KEY.get(match.group(1).replace(" ", "")):
            continue
        names = match.group(1)
        alone = len(line.shaped) == match.end()
        if not (names.startswith("各") or offset or alone) or not _addresses(names):
            continue
        if i < FIRST_LINES or len(line.shaped) - match.end() <= MAX_AFTER_ADDRESSEES:
            printed = line.text[offset : offset + len(names)]
            value = tuple(x for x in re.split("[,，]", printed) if x)
            found.put("addressees", value, line.part(offset, offset + len(names)))
            return


def _after_number(shaped: str) -> int:
    """Return where the addressees begin behind a 文号 on the same line, else 0."""
    number = re.search(r"\d{1,4}号(?=[\u4e00-\u9fa5])", shaped[: MAX_TITLE + 30])
    return number.end() if number else 0


def _addresses(names: str) -> bool:
    return bool(
        not names.startswith("各位") and _ADDRESSED_END.search(names) and _ADDRESSED.search(names)
    )


def read_issuer(found: Reading, head: Sequence[HeadLine]) -> None:
    """Take the issuer of the red head, else of the title ("国务院办公厅关于…")."""
    for line in head[:4]:
        red = _RED_HEAD.fullmatch(line.shaped)
        if red and ORGAN.search(red.group(1)):
            if not found.issuer or len(red.group(1)) > len(found.issuer):
                found.issuer, found.spans["issuer"] = (
                    line.text[: red.end(1)],
                    line.part(0, red.end(1)),
                )
            return
    for name in ("notice_title", "title"):
        title = getattr(found, name)
        if found.issuer or not title or name not in found.spans:
            continue
        about = re.match(
            r"^([\u4e00-\u9fa5、 ]{2,60}?)(?:关于|印发|转发|批转|发布|公布)", shape(title)
        )
        if about and ORGAN.search(about.group(1)):
            start = found.spans[name].start
            found.put("issuer", title[: about.end(1)], Span(start, start + about.end(1)))


def read_publisher(found: Reading) -> None:
    """Take who published a document for who issued it, where nothing else tells."""
    if found.publisher:
        found.put("issuer", found.publisher, found.spans["publisher"])
