"""What a document says of itself: number, issuer, dates, addressees, basis, period, chapters."""

from __future__ import annotations

from datetime import date

from corpus.store import Entry
from corpus.types import Document, Span
from qa.context import Context
from qa.drafts import Draft, refusal
from qa.fields import Field
from qa.library import Library, newest_first
from qa.types import Citation, Kind
from qa.validity import validity

# More documents than this are not told one by one unless the question asks for the list.
MAX_DOCUMENTS = 5

_NAMES = {
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


def answer(context: Context) -> Draft | None:
    """Answer from the header, citing where it is printed; a field not printed is refused."""
    field = context.question.field
    ids = newest_first(context.library, context.scope.document_ids)
    if field is None:
        return None
    if field is Field.DOCUMENTS:
        return _documents(context, ids)
    if len(ids) > MAX_DOCUMENTS:
        return _which(context, ids, field)
    if field is Field.STATUS:
        return _status(context, ids)
    told = [(i, said) for i in ids if (said := _say(context.library, i, field))]
    if not told:
        titles = "、".join(f"《{context.library.entries[i].header.title}》" for i in ids)
        return refusal(f"{titles}的文本没有写明{_NAMES[field]}", Kind.METADATA)
    sentences = [f"{context.name(i)}的{_NAMES[field]}为{text}" for i, (text, _, _) in told]
    counts = tuple(count for _, (_, _, of_it) in told for count in of_it)
    return Draft(
        answer="；".join(sentences) + "。",
        kind=Kind.METADATA,
        citations=tuple(c for _, (_, cited, _) in told for c in cited),
        confidence=0.96 if context.scope.named or len(ids) == 1 else 0.85,
        counts=counts,
    )


def _which(context: Context, ids: list[str], field: Field) -> Draft:
    names = [
        f"《{context.library.entries[i].header.title}》的{_NAMES[field]}是什么？" for i in ids[:5]
    ]
    reason = f"有{len(ids)}份文件，请说明问的是哪一份"
    return Draft(reason + "。", Kind.METADATA, reason="clarify", suggestions=tuple(names))


def _documents(context: Context, ids: list[str]) -> Draft:
    library = context.library
    shown = ids[:20]
    names = "；".join(f"（{n}）{_titled(library.entries[i])}" for n, i in enumerate(shown, 1))
    more = f"，先列出{len(shown)}份" if len(ids) > len(shown) else ""
    return Draft(
        answer=f"共有{len(ids)}份文件{more}：{names}。",
        kind=Kind.LIST,
        citations=tuple(_title_citation(library, i) for i in shown),
        confidence=0.97,
        counts=(len(ids), len(shown)),
    )


def _titled(entry: Entry) -> str:
    number = f"（{entry.header.number}）" if entry.header.number else ""
    return f"《{entry.header.title}》{number}"


def _title_citation(library: Library, document_id: str) -> Citation:
    document = library.document(document_id)
    spans = document.parsed.header.spans
    span = spans.get("title") or Span(0, document.parsed.text.find("\n"))
    end = span.end if span.end > span.start else len(document.parsed.text)
    return library.cite(document_id, span.start, end)


def _say(
    library: Library, document_id: str, field: Field
) -> tuple[str, tuple[Citation, ...], list[int]] | None:
    """Return what the document says, where, and the counts in it."""
    document = library.document(document_id)
    if field is Field.CHAPTERS:
        return _chapters(library, document)
    span = document.parsed.header.spans.get(field.value)
    if field is Field.PERIOD:
        return _period(library, document)
    if span is None:
        return None
    text = document.parsed.text[span.start : span.end]
    if field is Field.REPEALS:
        text = "".join(f"《{name}》" for name in document.parsed.header.repeals)
    if field is Field.BASIS:
        text = "".join(f"《{name}》" for name in document.parsed.header.basis)
    return text, (library.cite(document_id, span.start, span.end),), []


def _status(context: Context, ids: list[str]) -> Draft:
    """Say whether documents are in force on the day asked, with the words that tell it."""
    library = context.library
    years = context.question.years
    day = date(years[-1], 12, 31) if years else context.as_of
    sentences: list[str] = []
    cited: list[Citation] = []
    for document_id in ids:
        found = validity(library.entries[document_id], library.entries.values(), day)
        sentence = f"{context.name(document_id, plain=True)}的效力状态为{found.status.value}"
        proof = found.replaced_by.id if found.replaced_by else document_id
        spans = library.entries[proof].header.spans
        names = ("repeals",) if found.replaced_by else ("expires", "effective", "title")
        span = next((spans[n] for n in names if n in spans), None)
        if span is None:
            continue
        quote = library.cite(proof, span.start, span.end)
        if found.replaced_by:
            sentence += f"，由{context.name(proof, plain=True)}废止"
        elif quote.quote != quote.title:
            sentence += f"（{quote.quote}）"
        sentences.append(sentence)
        cited.append(quote)
        if proof != document_id:
            cited.append(_title_citation(library, document_id))
    if not cited:
        return refusal("文件没有写明施行或失效日期", Kind.METADATA)
    return Draft("；".join(sentences) + "。", Kind.METADATA, tuple(cited), confidence=0.9)


def _period(
    library: Library, document: Document
) -> tuple[str, tuple[Citation, ...], list[int]] | None:
    header = document.parsed.header
    if header.period is None or "title" not in header.spans:
        return None
    span = header.spans["title"]
    first, last = header.period
    return f"{first}—{last}年", (library.cite(document.id, span.start, span.end),), []


def _chapters(
    library: Library, document: Document
) -> tuple[str, tuple[Citation, ...], list[int]] | None:
    """Count the numbered headings that the document is divided by, the outermost kinds."""
    sections = document.parsed.sections
    said: list[str] = []
    cited: list[Citation] = []
    counts: list[int] = []
    for mark in ("篇", "章"):
        found = [
            s for s in sections if s.number.startswith("第") and s.number.endswith(mark) and s.title
        ]
        if found:
            said.append(f"{len(found)}{mark}")
            counts.append(len(found))
            cited += [library.cite(document.id, s.start, s.heading_end) for s in found]
    if not said:
        top = [s for s in sections if s.title and s.parent is None and s.number]
        said, counts = [f"{len(top)}个部分"], [len(top)]
        cited = [library.cite(document.id, s.start, s.heading_end) for s in top]
    return ("".join(said), tuple(cited), counts) if cited else None
