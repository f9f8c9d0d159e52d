"""What a document says of itself, as an answer says it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from corpus.characters import shape
from corpus.numbering import han_value
from corpus.periods import find_date
from corpus.types import Span
from qa.fields import Field
from qa.validity import validity

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import date

    from corpus.store import Entry
    from corpus.types import Document, Section

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
    Field.ARTICLES: "条数",
    Field.ATTACHMENTS: "附件",
    Field.REVISED: "公布和修订情况",
    Field.EFFECTIVE: "施行日期",
    Field.EXPIRES: "有效期",
    Field.REPEALS: "同时废止的文件",
    Field.STATUS: "效力状态",
}


# Where a document does not state one date, the other says when it came out.
OTHERWISE = {Field.PRINTED: Field.WRITTEN, Field.WRITTEN: Field.PRINTED}
# A short line is cited whole; of a longer one, the sentence.
MAX_LINE = 160
MAX_SENTENCE = 400
# Headings are named where there are no more than these.
MAX_NAMED = 12
# The deepest rank of a heading that parts a document: 一、
PART_RANK = 5
# So large a part of a document's articles is read as their own; a page may glue one to a line's end.
ARTICLES_READ = 0.8

_SENTENCE_END = re.compile("[。；;\n]")
_ARTICLE = re.compile(r"第([〇零一二三四五六七八九十百\d]{1,5})条")
# "附件:1.任务分工表" and the lines "2.…" below it; "附件：任务分工表"
_ATTACHMENTS = re.compile(
    r"^附\s?件\s?\d{0,2}\s?:\s?(?P<first>\S.{1,80})(?P<more>(?:\n\s*\d{1,2}\s?[.、]\s?\S.{1,80})*)$",
    re.MULTILINE,
)
# "(2011年12月15日…令第61号公布,根据…《…》第一次修订)" under a title
_HISTORY = re.compile(
    r"^\((?=[^\n]{0,60}(?:19|20)\d\d年)(?P<history>(?:[^()\n]|\([^()\n]*\))*(?:公布|修订|修正|通过|发布|施行)[^()\n]{0,10})\)$",
    re.MULTILINE,
)
HISTORY_WITHIN = 1500


@dataclass(frozen=True, slots=True)
class Told:
    """What is said of a field, and the (document id, span) pairs where it is printed.

    `field` is the one that tells it, where that is not the one asked for.
    """

    text: str
    spans: tuple[tuple[str, Span], ...]
    field: Field | None = None


def field_of_document(document: Document, field: Field) -> Told | None:
    """Say what a document states in a field, None when it states nothing."""
    reader = _READERS.get(field)
    if reader:
        return reader(document)
    header, text = document.parsed.header, document.parsed.text
    span = header.spans.get(field.value)
    if span is None:
        return _history(document) if field in (Field.NUMBER, Field.WRITTEN) else None
    books = {Field.REPEALS: header.repeals, Field.BASIS: header.basis}.get(field)
    said = "".join(f"《{name}》" for name in books) if books else _one_line(text, span)
    return Told(said.rstrip("。"), ((document.id, evidence(text, span)),))


def _one_line(text: str, span: Span) -> str:
    """Return a stretch without line ends and the rules that a page draws beside it."""
    return text[span.start : span.end].replace("\n", "").strip("─━═-=* ")


def evidence(text: str, span: Span) -> Span:
    """Widen a span to its line where that is short, else to its sentence."""
    start, end = text.rfind("\n", 0, span.start) + 1, text.find("\n", span.end)
    end = len(text) if end < 0 else end
    if end - start > MAX_LINE:
        before = [m.end() for m in _SENTENCE_END.finditer(text, start, span.start)]
        after = _SENTENCE_END.search(text, span.end, end)
        start, end = (before[-1] if before else start), (after.end() if after else end)
    if end - start > MAX_SENTENCE:
        return span
    while start < span.start and text[start].isspace():
        start += 1
    while end > span.end and text[end - 1].isspace():
        end -= 1
    return Span(start, end)


def _period(document: Document) -> Told | None:
    header = document.parsed.header
    if header.period is None or "title" not in header.spans:
        return None
    first, last = header.period
    return Told(f"{first}—{last}年", ((document.id, header.spans["title"]),))


def _title(document: Document) -> Told | None:
    header, text = document.parsed.header, document.parsed.text
    name = "notice_title" if "notice_title" in header.spans else "title"
    spans = [header.spans[n] for n in dict.fromkeys(("title", name)) if n in header.spans]
    said = "，".join(dict.fromkeys(_one_line(text, s) for s in spans))
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
    said = _one_line(text, span)
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
    said = _one_line(text, span)
    where = [evidence(text, span)]
    if not find_date(said) and header.expires and header.effective:
        said += f"，自{_day(header.effective)}起算至{_day(header.expires)}"
        names = ("effective", "printed") if "printed" in header.spans else ("effective", "written")
        where += [evidence(text, header.spans[n]) for n in names if n in header.spans]
    return Told(said, tuple((document.id, s) for s in dict.fromkeys(where)))


def _day(iso: str) -> str:
    year, month, day = iso.split("-")
    return f"{int(year)}年{int(month)}月{int(day)}日"


def _chapters(document: Document) -> Told | None:
    """Count the numbered headings that the document is divided by, the outermost kinds."""
    sections = document.parsed.sections
    said: list[str] = []
    found: list[Section] = []
    for mark in ("篇", "章"):
        kind = [s for s in sections if s.number.startswith("第") and s.number.endswith(mark)]
        if kind:
            said.append(f"{len(kind)}{mark}")
            found += kind
    if not found:
        found = [
            s for s in sections if s.title and s.parent is None and s.number and s.rank <= PART_RANK
        ]
        said = [f"{len(found)}个部分"]
    names = "、".join(s.title for s in found if s.title) if len(found) <= MAX_NAMED else ""
    spans = tuple((document.id, Span(s.start, s.heading_end)) for s in found)
    return Told("".join(said) + (f"：{names}" if names else ""), spans) if spans else None


def _articles(document: Document) -> Told | None:
    """Count the articles: the last one's number, where nearly all before it are there."""
    text = document.parsed.text
    own = [
        (han_value(number.group(1)), s)
        for s in document.parsed.sections
        if (number := _ARTICLE.fullmatch(s.number))
    ]
    if not own:
        return None
    last, section = max(own, key=lambda x: x[0])
    if len({n for n, _ in own}) < ARTICLES_READ * last:
        return None
    ends = [own[0][1], section] if own[0][1] != section else [section]
    where = [evidence(text, Span(s.start, s.start + len(s.number))) for s in ends]
    return Told(f"{last}条", tuple((document.id, s) for s in where))


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
    return Told(text[start:end], ((document.id, Span(start, end)),))


_READERS: dict[Field, Callable[[Document], Told | None]] = {
    Field.PERIOD: _period,
    Field.TITLE: _title,
    Field.EFFECTIVE: _effective,
    Field.EXPIRES: _expires,
    Field.CHAPTERS: _chapters,
    Field.ARTICLES: _articles,
    Field.ATTACHMENTS: _attachments,
    Field.REVISED: _history,
}


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
        held = field_of_document(document, Field.EXPIRES) or field_of_document(
            document, Field.EFFECTIVE
        )
        said += f"，{held.text}" if held else ""
        where = list(held.spans) if held else [(proof.id, span)]
    if proof.id != entry.id and "title" in entry.header.spans:
        where.append((entry.id, entry.header.spans["title"]))
    return Told(said, tuple(where))
