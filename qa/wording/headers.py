"""What a document says of itself, as an answer says it."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from corpus.characters import shape
from corpus.numbering import han_value
from corpus.periods import find_date
from corpus.types import Span
from corpus.unit_mentions import find_units
from corpus.validity import stated_years
from qa.fields import Field
from qa.replies import askers, received
from qa.validity import validity
from qa.wording.contents import NAME as CONTENTS
from qa.wording.contents import contents
from qa.wording.divisions import articles, chapters, mark_asked, part_asked
from qa.wording.given import approved_by, day_given, days_sent, meeting, speaker
from qa.wording.told import Told, evidence, one_line
from qa.wording.told_issuer import issuer_in_text
from qa.wording.turned_to import interpreter, reported_to

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from corpus.store import Entry
    from corpus.types import Document, Header

# "失效日期：2025-06-27": the day on which a document ceases to hold, by its name
ENDS_ON = re.compile(r"^(?P<name>(?:失效|终止|废止)(?:日期|时间))\s?[:：为]\s?")
# A day printed may be so many days off the one that the stated years make.
NEAR_DAYS = 62
FIELD_NAMES = {
    Field.NUMBER: "文号",
    Field.ISSUER: "发文机关",
    Field.WRITTEN: "成文日期",
    Field.PRINTED: "印发日期",
    Field.ADDRESSEES: "主送机关",
    Field.COPIED_TO: "抄送机关",
    Field.PERIOD: "规划期",
    Field.BASIS: "制定依据",
    Field.TITLE: "标题",
    Field.CHAPTERS: "章节数",
    Field.PART: "章节标题",
    Field.ARTICLES: "条数",
    Field.ATTACHMENTS: "附件",
    Field.REVISED: "公布和修订情况",
    Field.EFFECTIVE: "施行日期",
    Field.EXPIRES: "有效期",
    Field.REPEALS: "同时废止的文件",
    Field.STATUS: "效力状态",
    Field.REPLIES_TO: "答复对象",
    Field.PROPOSER: "提出人",
    Field.INTERPRETER: "解释单位",
    Field.SPEAKER: "报告人",
    Field.GIVEN: "作报告日期",
    Field.REPORTED_TO: "反映问题的单位",
    Field.ABOUT: CONTENTS,
    Field.APPROVED: "审批机关",
}


def said_of(name: str, text: str) -> str:
    """Say what a field is; a text that begins with the field's name has said so (有效期至…)."""
    told = text.startswith(name) or ENDS_ON.match(text)
    return f"的{text}" if told else f"的{name}为{text}"


# Where a document does not state one date, the other says when it came out.
# A plan of certain years that states no term holds for these.
OTHERWISE = {
    Field.PRINTED: Field.WRITTEN,
    Field.WRITTEN: Field.PRINTED,
    Field.EXPIRES: Field.PERIOD,
    Field.SPEAKER: Field.ISSUER,
}
# "《…的通知》（穗人社规字〔2024〕3号）"
_NUMBER_BEHIND = re.compile(r"\s?[（(][^（）()]{3,30}?\d号[）)]")
# "甲局 乙局 丙局关于印发…的通知": a title names all who issued it together
_ISSUED_BY = re.compile(r"^(?P<who>[\u4e00-\u9fff\s]{6,200}?[部委局厅院署会办室府])\s*关于")
# "附件:1.任务分工表" and the lines "2.…" below it; "附件：任务分工表"
_ATTACHMENTS = re.compile(
    r"^附\s?件\s?\d{0,2}\s?:\s?(?P<first>\S.{1,80})(?P<more>(?:\n\s*\d{1,2}\s?[.、]\s?\S.{1,80})*)$",
    re.MULTILINE,
)
# "(2011年12月15日…令第61号公布,根据…《…》第一次修订)" under a title
_HISTORY = re.compile(
    r"^\((?=[^\n]{0,60}(?:19|20)\d\d年)(?P<history>(?:[^()\n]|\n{1,4}(?=\S)|\([^()\n]*\)){10,600}?(?:公布|修订|修正|通过|发布|施行)[^()\n]{0,10})\)$",
    re.MULTILINE,
)
HISTORY_WITHIN = 1500
# "规划期限为2021-2035年", "规划期为2021—2025年，展望至2035年"
_PERIOD = re.compile(
    r"(?:规划|计划|实施|行动)(?:期限|年限|期)(?:为|是|:)?\s?(?P<first>(?:19|20)\d\d)\s?年?\s?[-—–~至到]{1,2}\s?(?P<last>(?:19|20)\d\d)\s?年?(?:,?(?:远景|并)?展望(?:期)?[至到为]?\s?(?P<outlook>20\d\d)年)?"
)
# "自然资源部" / "二〇二〇年八月": the foot of a cover, where no day is printed
_COVER = re.compile(
    r"^(?P<who>[\u4e00-\u9fff]{2,20}(?:部|委|局|厅|院|署|府|委员会|办公室))\s*\n\s*"
    r"(?P<when>(?:19|20)\d\d\s?年\s?\d{1,2}\s?月|[〇零○ОO一二三四五六七八九]{4}年[一二三四五六七八九十]{1,2}月)\s*$",
    re.MULTILINE,
)
COVER_WITHIN = 600
# "有效期5年", "有效期为三年"
_LASTS = re.compile(
    r"有效期(?:限)?(?:为|是)?\s?(?P<years>(?:[一二三四五六七八九十]{1,2}|\d{1,2})\s?年)"
)
_LABEL = re.compile(
    r"^(?:失效|终止|截止|有效|到期|废止|实施|施行|生效)(?:日期|时间|期)?\s?[:：]\s?"
)


def field_of_document(document: Document, field: Field, view: str = "") -> Told | None:
    """Say what a document states in a field, None when it states nothing.

    `view` is the question, which may say of which of its parts.
    """
    if field is Field.PART:
        return part_asked(document, view)
    if field is Field.CHAPTERS:
        return chapters(document, mark_asked(view))
    reader = _READERS.get(field)
    if reader:
        return reader(document)
    header, text = document.parsed.header, document.parsed.text
    if field is Field.WRITTEN and (day := _day_done(document, view)):
        return day
    span = header.spans.get(field.value)
    if span is None:
        told = _history(document) if field in (Field.NUMBER, Field.WRITTEN) else None
        told = told or _on_cover(document, field)
        return told or (issuer_in_text(document, view) if field is Field.ISSUER else None)
    books = {Field.REPEALS: header.repeals, Field.BASIS: header.basis}.get(field)
    said = _books(text, span, books) if books else one_line(text, span)
    if field is Field.ISSUER and header.issuer and "、" in header.issuer:
        said = header.issuer  # several, printed one a line
    elif field is Field.ISSUER:
        said = issuers_apart(said)
        if (joint := _joint_issuers(document, said)) is not None:
            return joint
    signed = _signature(document) if field in (Field.ISSUER, Field.WRITTEN) else None
    return Told(said.rstrip("。"), ((document.id, signed or evidence(text, span)),))


def _day_done(document: Document, view: str) -> Told | None:
    """Tell the day on which a report was given, with its meeting where that is asked, or a letter sent."""
    at = meeting(document) if "会" in view else None
    return at or day_given(document) or days_sent(document)


def _signature(document: Document) -> Span | None:
    """Return where a document is signed and dated, 甲局 and the day right behind it, as one place."""
    header, text = document.parsed.header, document.parsed.text
    day = header.spans.get("written")
    if not day or not header.issuer:
        return None
    before = re.search(rf"{re.escape(header.issuer)}\s*$", text[: day.start])
    return Span(before.start(), day.end) if before else None


def _books(text: str, span: Span, names: tuple[str, ...]) -> str:
    """Name documents, each with the number printed behind it in the stretch."""
    stretch = text[span.start : span.end]
    said = []
    for name in names:
        at = stretch.find(f"《{name}》")
        number = _NUMBER_BEHIND.match(stretch, at + len(name) + 2) if at >= 0 else None
        said.append(f"《{name}》{number.group().strip() if number else ''}")
    return "".join(said).replace("\n", "")


def _joint_issuers(document: Document, issuer: str) -> Told | None:
    """Tell the several issuers that a title names, where a page's card gives only the first."""
    spans, text = document.parsed.header.spans, document.parsed.text
    span = spans.get("notice_title") or spans.get("title")
    found = span and _ISSUED_BY.match(text[span.start : span.end])
    names = issuers_apart(found["who"]) if found else ""
    if span is None or "、" not in names or issuer not in names.split("、") or "、" in issuer:
        return None
    return Told(names, ((document.id, span),))


def issuers_apart(printed: str) -> str:
    """Put a mark between issuers that a line prints side by side.

    >>> issuers_apart("工业和信息化部 国家标准化管理委员会"), issuers_apart("平湖市科技局平湖市财政局")
    ('工业和信息化部、国家标准化管理委员会', '平湖市科技局、平湖市财政局')
    >>> issuers_apart("海关总署国家移民局民航局")
    '海关总署、国家移民局、民航局'
    """
    units = [u.unit for u in find_units(printed, ())]
    if len(units) > 1 and "".join(units) == re.sub(r"\s", "", printed):
        return "、".join(units)
    place = re.match(r"[\u4e00-\u9fff]{2,4}[省市区县州旗]", printed)
    again = f"|{place.group()}" if place else ""
    apart = rf"(?<=[部委局厅室院署会办社府行])(?:\s+(?=[\u4e00-\u9fff]{{3}})|(?=国家|国务院|中华人民|中国|中共{again}))"
    return re.sub(apart, "、", printed)


def _period(document: Document) -> Told | None:
    """Tell the years in the title, those that the text calls its period where it says more."""
    header, text = document.parsed.header, document.parsed.text
    stated = _PERIOD.search(shape(text))
    where = header.spans.get("title") or _named_in_text(document)
    if stated and (where is None or header.period is None or _looks_on(stated, header.period)):
        said = f"{stated['first']}—{stated['last']}年"
        if stated["outlook"]:
            said += f"，展望至{stated['outlook']}年"
        return Told(said, ((document.id, evidence(text, Span(*stated.span()))),))
    if header.period is None or where is None:
        return None
    first, last = header.period
    return Told(f"{first}—{last}年", ((document.id, where),))


def _looks_on(stated: re.Match[str], period: tuple[int, int]) -> bool:
    """Tell a text that says of the same years to which further one it looks."""
    same = (int(stated["first"]), int(stated["last"])) == period
    return same and stated["outlook"] is not None


def _named_in_text(document: Document) -> Span | None:
    """Return where a text writes out the name that stands in its title between 《 and 》."""
    header, text = document.parsed.header, document.parsed.text
    named = re.search("《([^《》]+)》", header.title)
    at = text.find(named[1]) if named else -1
    return Span(at, at + len(named[1])) if named and at >= 0 else None


def _title(document: Document) -> Told | None:
    header, text = document.parsed.header, document.parsed.text
    name = "notice_title" if "notice_title" in header.spans else "title"
    spans = [header.spans[n] for n in dict.fromkeys(("title", name)) if n in header.spans]
    said = "，".join(dict.fromkeys(one_line(text, s) for s in spans))
    if not spans:
        return None
    number = header.spans.get("number")  # "国发〔2019〕3号是什么文件"
    where = [*spans, *([evidence(text, number)] if number else [])]
    return Told(said, tuple((document.id, s) for s in dict.fromkeys(where)))


def _effective(document: Document) -> Told | None:
    """Tell the day printed, or from what on (自印发之日起施行) with the day that makes."""
    header, text = document.parsed.header, document.parsed.text
    span = header.spans.get("effective")
    if span is None:
        return None
    said = _LABEL.sub("", one_line(text, span))
    where = [evidence(text, span)]
    if not find_date(said) and header.effective:
        said += f"，即{_day(header.effective)}"
        own = header.spans.get("printed") or header.spans.get("written")
        where += [evidence(text, own)] if own else []
    return Told(said, tuple((document.id, s) for s in where))


def _expires(document: Document) -> Told | None:
    """Tell how long a document holds as printed, and to which day that makes."""
    header, text = document.parsed.header, document.parsed.text
    span = header.spans.get("expires")
    if span is None:
        return None
    line = one_line(text, span)
    said = _LABEL.sub("", line)
    where = [evidence(text, span)]
    lasts = None if _LASTS.search(shape(said)) else stated_years(shape(text))
    if lasts and find_date(said) and _makes(lasts, header, find_date(said)):
        said = f"{lasts['years']}年，至{said.removeprefix('至')}"
        where.append(evidence(text, Span(*lasts.span())))
    elif ends := ENDS_ON.match(line):
        said = f"{ends['name']}为{said}"
    if not find_date(said) and header.expires and header.effective:
        said += f"，自{_day(header.effective)}起算至{_day(header.expires)}"
        names = ("effective", "printed") if "printed" in header.spans else ("effective", "written")
        where += [evidence(text, header.spans[n]) for n in names if n in header.spans]
    return Told(said, tuple((document.id, s) for s in dict.fromkeys(where)))


def _makes(lasts: re.Match[str], header: Header, day: str | None) -> bool:
    """Tell years that a document says it holds and that end about the day printed, as far as is known."""
    start = header.effective or header.printed or header.written
    if start is None or day is None:
        return True
    first, last = date.fromisoformat(start), date.fromisoformat(day)
    years = han_value(lasts["years"].replace("两", "二"))
    return abs((last - first).days - 365.25 * years) <= NEAR_DAYS


def _day(iso: str) -> str:
    year, month, day = iso.split("-")
    return f"{int(year)}年{int(month)}月{int(day)}日"


def _replies_to(document: Document) -> Told | None:
    """Tell what a reply answers: the request that it says was received."""
    text = document.parsed.text
    found = received(text)
    if not found:
        return None
    said = one_line(text, Span(*found.span("what")))
    return Told(said, ((document.id, evidence(text, Span(*found.span()))),))


def _proposer(document: Document) -> Told | None:
    """Tell whose proposal a reply answers: the deputies or members it is addressed to."""
    text = document.parsed.text
    found = askers(text)
    if not found:
        return None
    said = one_line(text, Span(*found.span("who")))
    return Told(said, ((document.id, Span(*found.span("who"))),))


def _attachments(document: Document) -> Told | None:
    text = document.parsed.text
    listed = _ATTACHMENTS.search(shape(text))
    if not listed:
        return None
    more = [x.strip() for x in text[listed.start("more") : listed.end()].split("\n") if x.strip()]
    names = [text[listed.start("first") : listed.end("first")].strip(), *more]
    bare = [re.sub(r"^\d{1,2}\s?[.、．]\s?", "", name) for name in names]
    return Told(f"{len(bare)}个：{'、'.join(bare)}", ((document.id, Span(*listed.span())),))


def _history(document: Document) -> Told | None:
    """Tell when and by which order a document was made public and amended, as printed."""
    text = document.parsed.text
    found = _HISTORY.search(shape(text[:HISTORY_WITHIN]))
    if not found:
        return None
    start, end = found.span("history")
    return Told(re.sub(r"\s*\n\s*", "", text[start:end]), ((document.id, Span(start, end)),))


def _on_cover(document: Document, field: Field) -> Told | None:
    """Tell who gave a document out, and in which month, by the two lines at its cover's foot."""
    name = {Field.ISSUER: "who", Field.WRITTEN: "when"}.get(field)
    text = document.parsed.text
    found = _COVER.search(text[:COVER_WITHIN]) if name else None
    if found is None or name is None:
        return None
    return Told(found[name], ((document.id, Span(*found.span())),))


_READERS: dict[Field, Callable[[Document], Told | None]] = {
    Field.PERIOD: _period,
    Field.TITLE: _title,
    Field.EFFECTIVE: _effective,
    Field.EXPIRES: _expires,
    Field.ARTICLES: articles,
    Field.ATTACHMENTS: _attachments,
    Field.REVISED: _history,
    Field.REPLIES_TO: _replies_to,
    Field.PROPOSER: _proposer,
    Field.INTERPRETER: interpreter,
    Field.SPEAKER: speaker,
    Field.GIVEN: day_given,
    Field.REPORTED_TO: reported_to,
    Field.ABOUT: contents,
    Field.APPROVED: approved_by,
}


def _named(field: Field, text: str) -> str:
    name = FIELD_NAMES[field]
    return text if name[:2] in text[:6] or "期" in text[:6] else f"{name}{text}"


def status_of_document(
    entry: Entry,
    document: Document,
    entries: Mapping[str, Entry],
    names: Mapping[str, str],
    day: date,
) -> Told | None:
    """Say whether a document is in force on a day, with the words that tell it.

    `names` are the documents' names by id.
    """
    found = validity(entry, entries.values(), day)
    proof = found.replaced_by or entry
    spans = proof.header.spans
    fields = ("repeals",) if found.replaced_by else ("expires", "effective", "title")
    span = next((spans[n] for n in fields if n in spans), None)
    if span is None:
        return None
    said = found.status.value
    if found.replaced_by:
        said += f"，由{names[found.replaced_by.id]}废止"
        where = [(proof.id, span)]
    else:
        expires = field_of_document(document, Field.EXPIRES)
        held = expires or field_of_document(document, Field.EFFECTIVE)
        said += f"，{_named(Field.EXPIRES, expires.text)}" if expires else ""
        said += f"，{held.text}" if held and not expires else ""
        where = list(held.spans) if held else [(proof.id, span)]
    if proof.id != entry.id and "title" in entry.header.spans:
        where.append((entry.id, entry.header.spans["title"]))
    return Told(said, tuple(where))
