"""A document that is not there and that another one speaks of: that it is repealed, what it is called.

穗天发改规字〔2024〕1号还有效吗 | 2004年的社科奖励试行办法还能用吗 | 人社部发〔2021〕89号是什么文件
排污许可管理条例从哪天起施行, where a report says: "公布《排污许可管理条例》，自2021年3月1日起施行"
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from corpus.facts.statements import sentence
from qa.called_loosely import stretches
from qa.context import blanked
from qa.drafts import Draft, flat, refusal
from qa.fields import Field, asking_spans
from qa.library import newest_first
from qa.naming import called_so
from qa.numbered import full_number
from qa.task_texts import bare
from qa.titles import titles
from qa.topics import content_words
from qa.types import Kind
from qa.understand import topic_of

if TYPE_CHECKING:
    from corpus.store import Entry
    from corpus.types import Span
    from qa.context import Context
    from qa.types import Citation

# Words that tell an old document from the one that repeals it.
_OLD = re.compile(r"原来?的?|旧|老|以前|之前|过去")
# How another document tells a field of the one it names
_TELLS = {
    Field.EFFECTIVE: re.compile(r"起?(?:施行|实施|生效|执行)"),
    Field.NUMBER: re.compile(r"\d号"),
    Field.WRITTEN: re.compile(r"\d日[^。]{0,30}(?:公布|印发|发布|通过|签署|出台)"),
    Field.PRINTED: re.compile(r"\d日[^。]{0,30}(?:公布|印发|发布|签署)"),
    Field.ISSUER: re.compile(r"(?:印发|公布|发布|出台|签署)"),
}
# A name of fewer characters (《条例》, 《实施办法》) is another document's as well.
MIN_NAME = 6
_OUT_OF_FORCE = re.compile("废止|失效|停止执行|不再执行")


def answer(context: Context) -> Draft | None:
    """Quote what is said of it, or refuse what nobody says; None where it is there or not named."""
    if not context.question.fields:
        return None
    number = full_number(context.question.view)
    if number is None:
        repealed = _by_name(context) if Field.STATUS in context.question.fields else None
        return repealed or _named_in_another(context)
    if any(number.is_of(e.header.number) for e in context.library.entries.values()):
        return None
    found = [c for i in _newest(context) if (c := _sentence(context, i, number.pattern))]
    repealing = [c for c in found if _OUT_OF_FORCE.search(c.quote)]
    if found and Field.TITLE in context.question.fields:
        return _draft(context, found[0])
    if repealing and Field.STATUS in context.question.fields:
        return _draft(context, repealing[0])
    if not found:
        return None
    return replace(
        refusal(f"库里没有{number.text}，只有别的文件提到它", nearest=tuple(found[:3])), final=True
    )


def _newest(context: Context) -> list[str]:
    return newest_first(context.library, context.library.entries)


def _sentence(context: Context, document_id: str, pattern: re.Pattern[str]) -> Citation | None:
    source = context.library.terms.source(document_id)
    found = pattern.search(source.view)
    if found is None:
        return None
    return context.library.cite(document_id, *sentence(source.view, *found.span()))


def _draft(context: Context, cited: Citation) -> Draft:
    return Draft(
        answer=f"{context.name(cited.document_id)}写道：{flat(cited.quote)}。",
        kind=Kind.PASSAGE,
        citations=(cited,),
        confidence=0.85,
    )


def _by_name(context: Context) -> Draft | None:
    """Quote the sentence that repeals the document called so: 2004年的…试行办法."""
    for document_id in _newest(context):
        entry = context.library.entries[document_id]
        span = entry.header.spans.get("repeals")
        if span and any(_is_called(context, name, entry, span) for name in entry.header.repeals):
            return _draft(context, context.library.cite(document_id, span.start, span.end))
    return None


def _named_in_another(context: Context) -> Draft | None:
    """Quote the sentence that names, between 《 and 》, what is asked about, and tells each field."""
    view, fields = context.question.view, context.question.fields
    names = [bare(view[start:end]) for start, end in stretches(view)]
    if not all(f in _TELLS for f in fields) or any(len(n) < MIN_NAME for n in names) or not names:
        return None
    library = context.library
    if any(names[0] in bare(titles(e)) for e in library.entries.values()):
        return None
    for document_id in _newest(context):
        source = library.terms.source(document_id)
        at = source.view.find(f"《{names[0]}》")
        if at >= 0:
            cited = library.cite(document_id, *sentence(source.view, at, at + len(names[0]) + 2))
            if all(_TELLS[f].search(cited.quote) for f in fields):
                return _draft(context, cited)
    return None


def _is_called(context: Context, name: str, entry: Entry, span: Span) -> bool:
    """Tell whether the question's words name a repealed document, and not the one that repeals it."""
    question, view = context.question, context.question.view
    hidden = [*asking_spans(view), *((p.start, p.end) for p in question.periods)]
    words = [b for w in content_words(topic_of(blanked(view, hidden))) if len(b := bare(w)) > 1]
    old = called_so(name)
    if not words or not all(old.holds(word) or _OLD.fullmatch(word) for word in words):
        return False
    if any(
        context.library.names.share(words, i) > 0.99
        for i in context.library.entries
        if i != entry.id
    ):
        return False
    said = context.library.text(entry.id)[span.start : span.end]
    years = [
        p.last for p in question.periods if str(p.last) in said and p.last != entry.header.year
    ]
    held = context.library.names.holding
    own = any(held(word).get(entry.id, 0.0) == 0.0 for word in words)
    return bool(years) or own or bool(_OLD.search(view))
