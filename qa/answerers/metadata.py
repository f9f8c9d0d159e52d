"""What a document says of itself: number, issuer, dates, addressees, basis, period, chapters."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from corpus.periods import Period
from qa.called_loosely import stretches
from qa.context import Context, blanked
from qa.drafts import Draft, refusal
from qa.fields import Field, asking_spans, is_day_asked, who_makes_at
from qa.left_to_ask import fields_left
from qa.library import newest_first
from qa.named import covers
from qa.task_texts import bare
from qa.titles import of_another_kind
from qa.topics import content_words
from qa.types import Kind
from qa.understand import topic_of
from qa.wording.documents import plain_name
from qa.wording.headers import (
    FIELD_NAMES,
    OTHERWISE,
    field_of_document,
    said_of,
    status_of_document,
)
from qa.wording.marks import in_marks
from qa.wording.told import Told

if TYPE_CHECKING:
    from collections.abc import Sequence

# What things inside a document have too: they are issued, made, put into force, have parts
_DONE_TO = frozenset(
    {
        Field.WRITTEN,
        Field.PRINTED,
        Field.ISSUER,
        Field.EFFECTIVE,
        Field.EXPIRES,
        Field.BASIS,
        Field.REVISED,
        Field.CHAPTERS,
        Field.PROPOSER,
        Field.INTERPRETER,
        Field.SPEAKER,
        Field.REPORTED_TO,
        Field.ABOUT,
        Field.APPROVED,
    }
)
# What stands in a document's head or foot or nowhere: no passage says it instead
_IN_HEAD = frozenset(
    {
        Field.NUMBER,
        Field.ISSUER,
        Field.WRITTEN,
        Field.PRINTED,
        Field.SPEAKER,
        Field.ADDRESSEES,
        Field.COPIED_TO,
    }
)
# What a document may tell of something inside it alone
_ELSEWHERE = ((Field.REPORTED_TO,), (Field.APPROVED,))
# … but who drew a document up may be told inside: 市工信局组织力量开展《规划》编制工作
_TOLD_INSIDE = re.compile(r"编制|起草|编写|组织|制[定订]")
# "是几篇几章": asks twice, of one document
_HOW_MANY_PARTS = re.compile(r"(?:几|多少)个?(?:[篇章节条]|部分)")
# "第四篇下面有哪几章", "第二章分哪几节": the parts of a part
_OF_A_PART = re.compile(r"第[〇零一二三四五六七八九十\d]{1,4}(?:个|大)?(?:[篇编章]|部分).{0,10}?哪")
# "2025年10月的时候还有效吗", "2025年10月8日"
_MONTH = re.compile(r"(?:19|20)\d\d年(?P<month>\d{1,2})月(?:(?P<day>\d{1,2})[日号])?")
# More documents than this are not told one by one unless the question asks for the list.
MAX_DOCUMENTS = 5


def answer(context: Context) -> Draft | None:
    """Answer from the header, citing where it is printed; a field not printed is refused."""
    fields = tuple(f for f in context.question.fields if f in FIELD_NAMES)
    ids = newest_first(context.library, context.scope.document_ids)
    if not fields:
        return None
    if fields[0] in (*_DONE_TO, Field.TITLE) and _is_of_something_inside(context):
        return None
    if len(ids) > MAX_DOCUMENTS:
        return _which(context, ids, fields[0])
    day = _day(context) if Field.STATUS in fields else context.as_of
    said = [(i, f, told) for i in ids for f in fields if (told := _say(context, i, f, day))]
    stated = [(i, f, told) for i, f, told in said if told.spans]
    if not stated and fields in _ELSEWHERE:
        return None  # of a problem, or of something inside, that the document speaks of elsewhere
    if not stated:
        titles = "、".join(in_marks(context.library.entries[i].header.title) for i in ids)
        missing = "、".join(FIELD_NAMES[f] for f in fields)
        unsaid = refusal(f"{titles}的文本没有写明{missing}", Kind.METADATA)
        inside = _TOLD_INSIDE.search(context.question.view)
        return replace(
            unsaid, final=context.scope.named and not inside and _IN_HEAD.issuperset(fields)
        )
    sentences = [
        _sentence(context, i, f, told) for i, f, told in (said if len(ids) == 1 else stated)
    ]
    where = dict.fromkeys((i, s) for _, _, told in stated for i, s in told.spans)
    return Draft(
        answer="；".join(dict.fromkeys(sentences)) + "。",
        kind=Kind.METADATA,
        citations=tuple(context.library.cite(i, s.start, s.end) for i, s in where),
        confidence=_confidence(context, [told for _, _, told in stated]),
        as_of=day,
    )


def _confidence(context: Context, stated: Sequence[Told]) -> float:
    """Return how sure a field is: printed in a head or foot of the one asked about, or told in prose."""
    if any(told.by_prose for told in stated):
        return 0.78
    return 0.96 if context.scope.named or len(context.scope.document_ids) == 1 else 0.85


def _is_of_something_inside(context: Context) -> bool:
    """Tell "措施里申报指南什么时候发布": beside its document the question names something else."""
    view, used = context.question.view, context.scope.used
    if context.question.field is Field.CHAPTERS and _OF_A_PART.search(view):
        return True
    made_by = who_makes_at(view)
    entries = (context.library.entries[i] for i in context.scope.document_ids)
    if made_by is not None and of_another_kind(view[:made_by], entries):
        return True
    if used and fields_left(view, used):
        return False
    named = stretches(view)
    if context.question.field is Field.TITLE and not used:
        # "退休医师回乡那个计划叫什么": a plan that a document speaks of
        named = [(a, b) for a, b in named if len(content_words(view[a:b])) < 2]
    if used and made_by is not None:  # "通知里流程图由谁制定", "规划技术导则由谁制定"
        named = [s for s in named if any(a < s[1] and s[0] < b for a, b in used)]
        if not any(view[end:made_by].strip(" ,的里中是") == "" for _, end in (*named, *used)):
            return True
    hidden = [*asking_spans(view), *named, *used]
    hidden += [(p.start, p.end) for p in context.question.periods]
    hidden += [found.span() for found in _HOW_MANY_PARTS.finditer(view)]
    words = content_words(topic_of(blanked(view, hidden)))
    chosen = context.scope.document_ids
    if context.question.fields[0] is Field.CHAPTERS and words and not (used or named):
        titles = [bare(context.library.entries[i].header.title) for i in chosen]
        return not any(all(bare(w) in title for w in words) for title in titles)
    holding = context.library.names.holding
    return any(len(w) > 1 and not any(i in holding(bare(w)) for i in chosen) for w in words)


def _sentence(context: Context, document_id: str, field: Field, told: Told) -> str:
    name = context.name(document_id, plain=field is Field.STATUS)
    field = told.field or field
    return (
        f"{name}{said_of(FIELD_NAMES[field], told.text)}"
        if told.spans
        else f"{name}没有写明{FIELD_NAMES[field]}"
    )


def _day(context: Context) -> date:
    """Return the day asked about: the end of the year or month the question names, else today."""
    view = context.question.view
    asked = [
        p
        for p in context.question.periods
        if not p.several
        and (
            is_day_asked(view, p.start)
            or _is_of_none(context, p)
            or not any(a <= p.start and p.end <= b for a, b in context.scope.used)
        )
    ]
    return _last_day(view, asked[-1]) if asked else context.as_of


def _is_of_none(context: Context, period: Period) -> bool:
    """Tell a year that no document asked about is of: validity is asked as of it."""
    entries = context.library.entries
    return not any(covers(entries[i], period) for i in context.scope.document_ids)


def _last_day(view: str, period: Period) -> date:
    """Return the last day of a year, or of the month or day written behind it: 2025年10月."""
    dated = _MONTH.match(view, period.start)
    if dated is None or not 1 <= int(dated["month"]) <= 12:
        return date(period.last, 12, 31)
    month = int(dated["month"])
    last = monthrange(period.last, month)[1]
    return date(period.last, month, min(int(dated["day"] or last), last))


def _say(context: Context, document_id: str, field: Field, day: date) -> Told:
    """Tell a field, a date by the other one that is printed; without spans what is not stated."""
    library = context.library
    document = library.document(document_id)
    if field is Field.STATUS:
        names = {i: plain_name(e) for i, e in library.entries.items()}
        entry = library.entries[document_id]
        told = status_of_document(entry, document, library.entries, names, day)
        return told or Told("", ())
    for one in (field, OTHERWISE.get(field)):
        told = field_of_document(document, one, context.question.view) if one else None
        if told and one:
            return replace(told, field=told.field or one)
    return Told("", ())


def _which(context: Context, ids: list[str], field: Field) -> Draft:
    names = [
        f"{in_marks(context.library.entries[i].header.title)}的{FIELD_NAMES[field]}是什么？"
        for i in ids[:5]
    ]
    reason = f"有{len(ids)}份文件，请说明问的是哪一份"
    return Draft(reason + "。", Kind.METADATA, reason="clarify", suggestions=tuple(names))
