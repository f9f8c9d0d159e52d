"""What a document says of itself: number, issuer, dates, addressees, basis, period, chapters."""

from __future__ import annotations

from datetime import date

from corpus.store import Entry
from corpus.types import Span
from qa.context import Context
from qa.drafts import Draft, refusal
from qa.fields import Field
from qa.library import Library, newest_first
from qa.types import Citation, Kind
from qa.wording.documents import plain_name
from qa.wording.headers import FIELD_NAMES, Told, field_of_document, status_of_document

# More documents than this are not told one by one unless the question asks for the list.
MAX_DOCUMENTS = 5


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
    day = _day(context) if field is Field.STATUS else context.as_of
    told = [(i, said) for i in ids if (said := _say(context, i, field, day))]
    if not told:
        titles = "、".join(f"《{context.library.entries[i].header.title}》" for i in ids)
        return refusal(f"{titles}的文本没有写明{FIELD_NAMES[field]}", Kind.METADATA)
    return Draft(
        answer="；".join(
            f"{_name(context, i, field)}的{FIELD_NAMES[field]}为{t.text}" for i, t in told
        )
        + "。",
        kind=Kind.METADATA,
        citations=tuple(
            context.library.cite(i, s.start, s.end) for _, t in told for i, s in t.spans
        ),
        confidence=0.96 if context.scope.named or len(ids) == 1 else 0.85,
        as_of=day,
    )


def _day(context: Context) -> date:
    """Return the day asked about: the end of a year the question names, else today."""
    years = context.question.years
    return date(years[-1], 12, 31) if years else context.as_of


def _name(context: Context, document_id: str, field: Field) -> str:
    return context.name(document_id, plain=field is Field.STATUS)


def _say(context: Context, document_id: str, field: Field, day: date) -> Told | None:
    library = context.library
    if field is not Field.STATUS:
        return field_of_document(library.document(document_id), field)
    names = {i: plain_name(e) for i, e in library.entries.items()}
    return status_of_document(library.entries[document_id], library.entries, names, day)


def _which(context: Context, ids: list[str], field: Field) -> Draft:
    names = [
        f"《{context.library.entries[i].header.title}》的{FIELD_NAMES[field]}是什么？"
        for i in ids[:5]
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
