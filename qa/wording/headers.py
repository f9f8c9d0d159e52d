"""What a document says of itself, as an answer says it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from corpus.types import Span
from qa.fields import Field
from qa.validity import Status, validity

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from corpus.store import Entry
    from corpus.types import Document

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
    Field.EFFECTIVE: "施行日期",
    Field.EXPIRES: "有效期",
    Field.REPEALS: "同时废止的文件",
    Field.STATUS: "效力状态",
}


@dataclass(frozen=True, slots=True)
class Told:
    """What is said of a field, and the (document id, span) pairs where it is printed."""

    text: str
    spans: tuple[tuple[str, Span], ...]


def field_of_document(document: Document, field: Field) -> Told | None:
    """Say what a document states in a field, None when it states nothing."""
    header, text = document.parsed.header, document.parsed.text
    if field is Field.CHAPTERS:
        return _chapters(document)
    if field is Field.PERIOD:
        if header.period is None or "title" not in header.spans:
            return None
        first, last = header.period
        return Told(f"{first}—{last}年", ((document.id, header.spans["title"]),))
    span = header.spans.get(field.value)
    if span is None:
        return None
    books = {Field.REPEALS: header.repeals, Field.BASIS: header.basis}.get(field)
    said = "".join(f"《{name}》" for name in books) if books else text[span.start : span.end]
    return Told(said, ((document.id, span),))


def _chapters(document: Document) -> Told | None:
    """Count the numbered headings that the document is divided by, the outermost kinds."""
    sections = document.parsed.sections
    said: list[str] = []
    spans: list[Span] = []
    for mark in ("篇", "章"):
        found = [
            s for s in sections if s.number.startswith("第") and s.number.endswith(mark) and s.title
        ]
        if found:
            said.append(f"{len(found)}{mark}")
            spans += [Span(s.start, s.heading_end) for s in found]
    if not said:
        top = [s for s in sections if s.title and s.parent is None and s.number]
        said = [f"{len(top)}个部分"]
        spans = [Span(s.start, s.heading_end) for s in top]
    return Told("".join(said), tuple((document.id, s) for s in spans)) if spans else None


def status_of_document(
    entry: Entry, entries: Mapping[str, Entry], names: Mapping[str, str], day: date
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
    if found.status is Status.REPEALED and found.replaced_by:
        said += f"，由{names[found.replaced_by.id]}废止"
    where = [(proof.id, span)]
    if proof.id != entry.id and "title" in entry.header.spans:
        where.append((entry.id, entry.header.spans["title"]))
    return Told(said, tuple(where))
