"""The whole of a list, in order: a counted category, a heading's parts, a box's rows."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from corpus.facts.categories import category, enumerated, fullest, said_before
from corpus.facts.enumerations import COUNTED, count_in, items_after, quoted_span, value_of
from corpus.facts.terms import bare
from corpus.tables import section_at
from corpus.words import cut
from qa.answerers.composed import composed
from qa.answerers.counted_headings import counted_headings
from qa.answerers.excluded import excluded
from qa.answerers.headed import headed
from qa.answerers.led_in import led_in
from qa.answerers.named_in_row import with_row
from qa.answerers.outlined import alike, alike_at_last, all_in, announced, headed_by_noun, headings
from qa.answerers.principled import principled
from qa.answerers.rows import Listing, boxes, line, printed, valued
from qa.demand import holds, things
from qa.done_to import lists_done_to
from qa.drafts import Draft
from qa.exclusions import exclusion
from qa.fields import Field
from qa.library import newest_first
from qa.naming import introduced
from qa.passage_texts import headings_over
from qa.spoken_near import spoken_near
from qa.synonyms import is_asked
from qa.term_questions import Asked, asked_definition, asked_list, bare_question
from qa.types import Kind
from qa.wording.marks import in_marks

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from corpus.facts.categories import Category
    from corpus.facts.enumerations import Enumeration
    from corpus.facts.terms import Searchable
    from corpus.types import Document
    from qa.context import Context

    Way = Callable[[Context, str, str], list[tuple[str, Listing]]]

# A question that names no document is answered for this many, newest first; more are asked back.
MAX_DOCUMENTS = 5
# So many characters before a list in its section say what it is of.
MAX_BEFORE = 200
# Items longer than this are numbered, shorter ones stand in a row.
MAX_IN_ROW = 16
# A text that holds this much of a word holds one half of it: 智能 of 人工智能.
HALF_SAID = 0.4
# A question may say this many words behind the category: "哪些大科学装置布局武汉"
MAX_BEHIND = 3

_YEAR = re.compile(r"(?:20\d\d|今)年度?")
_CLAUSE_END = re.compile(r"[,，。；;]")
# "什么情况下会停发两项补贴", "哪些情形取消三大作物补贴"
_IN_WHICH_CASES = re.compile(
    r"(?:什么|啥|哪些?|哪几?种|何种)(?:样的)?(?:情况|情形|场合)(?:之?下)?(?:[会要应将可需]|就|才|不|停|取|终|撤|暂|追|收回|视)"
)
# "包括哪六部分", "是哪四类": the list has so many
_SO_MANY = re.compile(r"哪(?P<number>[两二三四五六七八九十]{1,3})(?![两二三四五六七八九十百年月])")


def answer(context: Context) -> Draft | None:
    """Give the list asked for, whole and in order; None where no document in scope prints it."""
    if exclusion(bare_question(context.question.view)):
        found = excluded(context)
        return _draft(found) if found else None
    asked_views = dict.fromkeys((context.question.view, context.unscoped))
    tried = [_asked(view) for view in asked_views]
    said = headed(context, tried[0].behind) if tried[0].behind else []
    if len(said) == 1:
        return _draft([with_row(context, said[0][1])])
    for asked in tried:
        for term in asked.terms:
            draft = _answered(context, term, asked.of, _beside(term, asked.terms[0]))
            if draft is not None:
                return draft
    for asked in tried:
        draft = _answered(context, asked.counted, "", asked.terms[0]) if asked.counted else None
        if draft is not None:
            return draft
    named = (one for asked in tried for one in lists_done_to(asked))
    drafts = (_answered(context, name, "", of, (_exactly_called,)) for name, of in named)
    return next((draft for draft in drafts if draft is not None), None)


def of_parts(context: Context) -> Draft | None:
    """List the parts that are asked for of something in a document: 第四篇下面有哪几章."""
    question = context.question
    which = question.fields == (Field.CHAPTERS,) and "哪" in question.view
    return answer(context) if which else None


def _asked(view: str) -> Asked:
    """Return what a list question names; of what a term means the terms that count their parts."""
    asked = asked_list(view)
    if _IN_WHICH_CASES.search(view):  # of 停发两项补贴 the cases, and not which two they are
        return replace(asked, terms=tuple(t for t in asked.terms if count_in(t) is None))
    if asked.terms:
        return asked
    return Asked(tuple(t for t in asked_definition(view).terms if count_in(t) is not None))


def _beside(term: str, named: str) -> str:
    """Return what a question names beside the term: 无废城市试点 in 无废城市试点的基本原则."""
    rest = named.replace(term, " ") if term in named else ""
    return rest if rest.strip() else said_before(term)


def _answered(
    whole: Context, term: str, of: str, beside: str, ways: Sequence[Way] = ()
) -> Draft | None:
    context = _narrowed(whole, beside)
    counted = category(term).number is not None
    for way in ways or (_COUNTED_WAYS if counted else _WAYS):
        found = [one for one in way(context, term, of) if _is_about(context, *one, beside)]
        found = [one for one in found if _has_so_many(context.question.view, one[1])]
        if len(found) > MAX_DOCUMENTS:
            return _which(context, term, [document_id for document_id, _ in found])
        if found:
            return _draft([with_row(context, one) for _, one in found])
    return None


def _has_so_many(view: str, listing: Listing) -> bool:
    """Tell whether a list is as long as a question says, where it does; a sentence is quoted whole."""
    asked = _SO_MANY.search(view)
    return not asked or not listing.items or len(listing.items) == value_of(asked["number"])


def _narrowed(context: Context, beside: str) -> Context:
    """Leave out the documents that nowhere speak of what the question names beside the term."""
    words = things(_YEAR.sub("", beside))
    if not words:
        return context
    source = context.library.terms.source
    ids = (i for i in context.scope.document_ids if all(holds(w, source(i).bare) for w in words))
    return replace(context, scope=replace(context.scope, document_ids=tuple(ids)))


def _is_about(context: Context, document_id: str, listing: Listing, beside: str) -> bool:
    """Tell a list that is of what the question names beside it: by title, heading or sentence."""
    if not beside.strip():
        return True
    document = context.library.document(document_id)
    cited = (f"{c.location}{_to_its_end(c.quote, listing.items)}" for c in listing.citations)
    there = bare(
        introduced(document) + "".join(cited) + _before(document, listing.citations[0].start)
    )
    words = [w for w in things(_YEAR.sub("", beside)) if w not in context.scope.said]
    return all(holds(w, there) > HALF_SAID for w in words)


def _to_its_end(quote: str, items: Sequence[str]) -> str:
    """Leave out what a sentence goes on to say behind its list: …等六个部分[，涵盖各个业务的应用]."""
    last = quote.rfind(items[-1]) if items else -1
    stop = _CLAUSE_END.search(quote, last + len(items[-1])) if last >= 0 else None
    return quote[: stop.start()] if stop else quote


def _before(document: Document, at: int) -> str:
    """Return what the section that a list stands in says before it."""
    position = section_at(document.parsed.sections, at)
    start = 0 if position is None else document.parsed.sections[position].start
    return document.parsed.text[max(start, at - MAX_BEFORE) : at]


def _draft(listings: Sequence[Listing]) -> Draft:
    return Draft(
        answer="；".join(_said(one) for one in listings) + "。",
        kind=Kind.LIST,
        citations=tuple(c for one in listings for c in one.citations),
        confidence=min(one.confidence for one in listings),
        counts=tuple(one.count for one in listings if one.count),
    )


def _said(one: Listing) -> str:
    long = max(map(len, one.items), default=0) > MAX_IN_ROW
    if len(one.items) > 1 and (long or any(mark in item for item in one.items for mark in "、，")):
        listed = "；".join(f"（{n}）{item}" for n, item in enumerate(one.items, 1))
    else:
        listed = "、".join(one.items)
    return one.opening + listed + one.closing


def _which(context: Context, term: str, document_ids: Sequence[str]) -> Draft:
    ids = list(dict.fromkeys(document_ids))
    names = tuple(
        f"{in_marks(context.library.entries[i].header.title)}的{term}有哪些？" for i in ids[:5]
    )
    reason = f"有{len(ids)}份文件写了{term}，请说明问的是哪一份"
    return Draft(reason + "。", Kind.LIST, reason="clarify", suggestions=names)


# ---- a counted category: 八大园区, 三大战略性新兴产业


def _counted(context: Context, term: str, of: str) -> list[tuple[str, Listing]]:
    """List what a category holds; behind "X有哪些Y" the sentence on Y must speak of X."""
    for name in _shorter(of) if of else [term]:
        found = _of_category(context, category(name), term if of else "")
        if of:
            found = [one for one in found if _is_about(context, *one, of)]
        if found:
            return found
    return []


def _shorter(of: str) -> list[str]:
    """Leave out what a question says behind the category: 国家大科学装置[布局][武汉]."""
    words = cut(of)
    ends = (w.end for w in reversed(words[-MAX_BEHIND - 1 :]) if w.text != "的")
    return [of[:end] for end in ends if end > 1]


def _of_category(context: Context, wanted: Category, spoken_of: str) -> list[tuple[str, Listing]]:
    if len(wanted.noun) < 2:
        return []
    index = context.library.terms
    holding = [
        i
        for i in index.holding(wanted.anchor, context.scope.document_ids)
        if all_in(spoken_of, index.source(i).bare)
    ]
    found: list[tuple[str, Enumeration]] = []
    for document_id in newest_first(context.library, holding):
        source = index.source(document_id)
        if wanted.number is None and is_asked(wanted.noun) and _several(source, wanted):
            one = _called(source, wanted, spoken_of)
        else:
            alike = spoken_near(context, source, fullest(source, wanted), wanted.noun)
            one = next(iter(alike), None)
        if one and _is_named_otherwise(context, source, wanted, one):
            continue
        if one and _speaks_of(context, document_id, one, spoken_of):
            found.append((document_id, one))
    whole = [(i, e) for i, e in found if e.complete] or found
    return [(i, _enumerated(context, i, e)) for i, e in _told_apart(context, whole)]


# Nouns this short end many categories: 哪些产业 asks for no 四大战略产业
SHORT_NOUN = 2


def _is_named_otherwise(
    context: Context, source: Searchable, wanted: Category, found: Enumeration
) -> bool:
    """Tell a counted category by the words before its noun, none of which the question has."""
    if wanted.number is not None or len(wanted.noun) > SHORT_NOUN or found.number is None:
        return False
    name = bare(source.text[found.name.start : found.name.end])
    before = COUNTED.sub("", name.partition(wanted.noun)[0], count=1)
    words = [w for w in things(before) if len(w) > 1]
    return bool(words) and not any(w in bare(context.question.view) for w in words)


def _several(source: Searchable, wanted: Category) -> bool:
    """Tell a document with several lists of 条件 or 材料: what they are of decides, not their length."""
    return len({e.items[0].start for e in enumerated(source, wanted) if e.items}) > 1


def _called(source: Searchable, wanted: Category, spoken_of: str) -> Enumeration | None:
    """Return the one list whose very name says what it is of: 三种生态修复方式."""
    found = {
        e.items[0].start: e
        for e in enumerated(source, wanted)
        if e.items and all_in(spoken_of, bare(source.text[e.name.start : e.name.end]))
    }
    return next(iter(found.values())) if spoken_of and len(found) == 1 else None


def _speaks_of(context: Context, document_id: str, found: Enumeration, term: str) -> bool:
    document = context.library.document(document_id)
    parsed, over = document.parsed, headings_over(document, found.start)
    return all_in(term, bare(over + parsed.text[found.start : found.end] + parsed.header.title))


def _told_apart(
    context: Context, found: Iterable[tuple[str, Enumeration]]
) -> list[tuple[str, Enumeration]]:
    """Tell the same list once, of the newest document that prints it."""
    kept: dict[tuple[str, ...], tuple[str, Enumeration]] = {}
    for document_id, one in found:
        text = context.library.terms.source(document_id).text
        kept.setdefault(tuple(bare(x) for x in printed(text, one.items)), (document_id, one))
    return list(kept.values())


def _exactly_called(context: Context, term: str, _of: str) -> list[tuple[str, Listing]]:
    """List what stands behind a name that a text has as it is: 登记项目包括：船名、船籍港."""
    index, ids = context.library.terms, context.scope.document_ids
    found: list[tuple[str, Listing]] = []
    for document_id in newest_first(context.library, index.holding(term, ids)):
        source = index.source(document_id)
        read = (items_after(source.view, at, at.end, None) for at in source.find(term))
        listed = [one for one in read if one and len(one.items) > 1]
        if listed:
            longest = max(listed, key=lambda one: len(one.items))
            found.append((document_id, _enumerated(context, document_id, longest)))
    return found


def _enumerated(context: Context, document_id: str, found: Enumeration) -> Listing:
    source = context.library.terms.source(document_id)
    name = line(source.text[slice(*quoted_span(source.view, found.name))])
    inside = found.items[0].start <= found.name.start < found.items[0].end
    whole, uncounted = found.complete, found.number is None
    return Listing(
        opening=f"{context.name(document_id)}中，{name}{'包括' if inside else _verb(found)}",
        items=printed(source.text, found.items),
        citations=(context.library.cite(document_id, found.start, found.end),),
        confidence=0.93 if whole and found.number else 0.75,
        closing="" if whole else "等" if uncounted else "，没有列全",
        count=found.number or 0,
    )


def _verb(found: Enumeration) -> str:
    if found.number is None:
        return "包括"
    return "为" if found.complete else "只列出了"


# What is tried for a category, with a number and without, in this order
_COUNTED_WAYS = (
    composed,
    boxes,
    announced,
    _counted,
    headings,
    headed_by_noun,
    counted_headings,
)
_WAYS = (
    composed,
    principled,
    valued,
    boxes,
    headings,
    alike,
    announced,
    led_in,
    _counted,
    alike_at_last,
)
