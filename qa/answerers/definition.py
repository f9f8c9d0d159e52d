"""What a term means, as a document itself says it: 是指, a bracket, a short name, its parts."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING

from corpus.facts.definitions import Definition, How, definitions
from corpus.facts.enumerations import count_in, quoted_span
from corpus.facts.other_definitions import other_definitions
from corpus.facts.terms import Searchable, bare
from qa.demand import holds, things
from qa.drafts import Draft
from qa.library import newest_first
from qa.naming import introduced
from qa.severity import cuts_grade
from qa.spoken_near import spoken_near
from qa.term_questions import asked_definition, quoted_in, says_who
from qa.told_whole import of_its_parts
from qa.types import Kind
from qa.understand import Intent

if TYPE_CHECKING:
    from qa.context import Context

# Documents that define a term differently are told apart, newest first.
MAX_DOCUMENTS = 3
# "MES和WMS分别是什么": so many terms are asked at once, at most.
MAX_TERMS = 4
_AND = re.compile(r"[和与及跟、]")
# "号牌上的X、S", "约束条件M、O", "清理社会团体时，主管部门和挂靠单位": the first name stands behind this
_BEHIND = re.compile(r"^.*[,的里中上内]|(?<![A-Z])[\u4e00-\u9fff]+(?=[A-Z]{1,3}$)")
_EACH = re.compile(r"(?:分别|各自?|都|具体)+$")

# "（2）互联互通是指…", "3.物流是指…"
_ITEM = re.compile(r"^\s*(?:[（(][\d一二三四五六七八九十]{1,3}[)）]|\d{1,2}[.、．](?!\d))\s*")
# "X是指…": what a document says in so many words
_PLAIN = (How.SAID, How.NAMED, How.ENTRY)
# Words for a document or its glossary, which need not be its own: 细则, 政策, 术语里
_DOCUMENT = re.compile(
    r"(?:相关|有关)?术语|名词解释|[这那](?:份|个|部)|政策|细则|办法|文件|规划|通知|方案|意见|规定|措施|条例"
)
# "分哪五类", "有哪几种": what something is parted into, not what it is
_SORTS = re.compile(
    r"分(?:为|成)?了?哪|哪[几一二三四五六七八九十\d]{1,2}个?(?:大类|类|种|档|级)(?!人(?:员|群)?$)"
)
# What answers "有哪些": what a term consists of, not what it is called
_OF_LISTS = (How.SAID, How.NAMED, How.GLOSSED, How.APPOSED, How.NOTE, How.INCLUDES)
_ORDER = {how: rank for rank, how in enumerate(How)}
_CONFIDENCE = {
    How.SAID: 0.95,
    How.NAMED: 0.92,
    How.NOTE: 0.95,
    How.ENTRY: 0.93,
    How.GLOSSED: 0.94,
    How.SHORT: 0.93,
    How.CALLED: 0.93,
    How.DESCRIBED: 0.72,
    How.INCLUDES: 0.9,
    How.USED: 0.7,
    How.APPOSED: 0.9,
}
# A list that 等 leaves open, and a term that is only part of what was asked
_OPEN, _PART = 0.75, 0.9


@dataclass(frozen=True, slots=True)
class _Found:
    document_id: str
    source: Searchable
    definition: Definition


def answer(context: Context) -> Draft | None:
    """Give the sentence that defines the term asked; None where no document in scope does."""
    views = dict.fromkeys((context.question.view, context.unscoped))
    asked = [asked_definition(view) for view in views]
    of = bare(next((a.of for a in asked if a.of), ""))
    for share, terms in enumerate(_by_turn([a.terms for a in asked])):
        for term in terms:
            found = _find(context, term)
            if share:
                found = _about(context, _not_longer(context, found, term), term)
            if context.question.intent is Intent.LIST:
                found = [f for f in found if _lists(f) and _says(f, of)]
                if _SORTS.search(context.question.view):
                    found = [f for f in found if f.definition.items]
            elif count_in(term) is None:
                found = [f for f in found if f.definition.whole]
            if found:
                return _draft(context, found, 1.0 if not share else _PART)
    return _of_several(context, asked[-1].terms)


def _of_several(context: Context, terms: tuple[str, ...]) -> Draft | None:
    """Tell what MES和WMS each are, in the one document that defines them all."""
    named = _EACH.sub("", terms[0]) if terms else ""
    several = _AND.split(named) if context.question.intent is Intent.DEFINITION else []
    if not 1 < len(several) <= MAX_TERMS:
        return None
    several[0] = several[0] if _find(context, several[0]) else _BEHIND.sub("", several[0])
    each = [[f for f in _find(context, term) if f.definition.whole] for term in several]
    shared = set.intersection(*({f.document_id for f in found} for found in each))
    if not shared:
        return None
    chosen = [next(f for f in found if f.document_id in shared) for found in each]
    return _draft(context, chosen, 1.0)


def _lists(found: _Found) -> bool:
    """Tell a meaning that may be a list; a name made short is one where it names several things."""
    meaning = found.definition.meaning
    several = "、" in found.source.text[meaning.start : meaning.end]
    how = found.definition.how
    return how in _OF_LISTS or (how in (How.SHORT, How.ENTRY) and several)


def _says(found: _Found, of: str) -> bool:
    """Tell whether a meaning speaks of what 哪些 is followed by: 软件业包含哪些行业."""
    said = found.source.text[found.definition.start : found.definition.end]
    return of in bare(said)


def _beside(context: Context, term: str) -> str:
    """Return the words the question has beside the term: 南沙 in 南沙的先导区是什么意思."""
    asked = asked_definition(context.unscoped).terms
    named = asked[0] if asked else ""
    return named.replace(term, " ") if term in named else ""


def _about(context: Context, found: list[_Found], term: str) -> list[_Found]:
    """Keep what is defined where the question's other words are spoken of.

    A term in quotes is copied from a document: where one alone defines it, it is that document's.
    """
    copied = quoted_in(context.unscoped)
    if len(found) == 1 and copied and bare(copied) == bare(term):
        return found
    words = things(_DOCUMENT.sub(" ", says_who(_beside(context, term))))
    words = [w for w in words if w not in context.scope.said]
    if len(found) == 1 and found[0].definition.how in _PLAIN:  # no other document's term
        return [f for f in found if all(holds(w, f.source.bare) for w in words)]
    return [f for f in found if _speaks_of(context, f, words)]


def _speaks_of(context: Context, found: _Found, words: list[str]) -> bool:
    document = context.library.document(found.document_id)
    cited = context.library.cite(found.document_id, found.definition.start, found.definition.end)
    there = bare(introduced(document) + cited.location + cited.quote)
    return all(holds(w, there) for w in words)


def _not_longer(context: Context, found: list[_Found], term: str) -> list[_Found]:
    """Leave out documents that have a longer name asked for, whose end the term is: 功能安全标准.

    What a question sets in quotes is the whole name.
    """
    view, whole = context.unscoped, bare(term)
    if whole == bare(quoted_in(view) or ""):
        return found
    named = {bare(t) for t in asked_definition(view).terms}
    longer = {t for t in named if t.endswith(whole) and t != whole}
    return [f for f in found if not any(t in f.source.bare for t in longer)]


def _by_turn(tried: list[tuple[str, ...]]) -> tuple[list[str], list[str]]:
    """Return the terms as named, and then what else they may be."""
    whole = [t[0] for t in tried if t]
    parts = [t for terms in tried for t in terms[1:]]
    return list(dict.fromkeys(whole)), list(dict.fromkeys(parts))


def _find(context: Context, term: str) -> list[_Found]:
    """Find the best definition of each document in scope, the documents newest first."""
    if len(bare(term)) < 2 and not term.isupper():
        return []
    index = context.library.terms
    holding = index.holding(term, context.scope.document_ids)
    shut = _shut(context)
    found: list[_Found] = []
    for document_id in newest_first(context.library, holding):
        source = index.source(document_id)
        alone = other_definitions(source, term)
        read = (alone,) if len(term) == 1 else (definitions(source, term), alone)
        usable = [
            d
            for d in chain.from_iterable(read)
            if d.how not in shut and not cuts_grade(source.view, d.term.start)
        ]
        if usable and count_in(term) is not None:
            usable = spoken_near(context, source, usable, term)
        if usable:
            found.append(_Found(document_id, source, min(usable, key=_rank)))
    return _told_apart(found)


def _shut(context: Context) -> set[How]:
    """Return what answers only who asks for it: what a thing is called, what is counted with it."""
    called = re.search(r"简称|缩写", context.question.view) is not None
    shut = set() if called else {How.CALLED}
    return shut if context.question.intent is Intent.LIST else {*shut, How.INCLUDES}


def _rank(definition: Definition) -> tuple[bool, int, int]:
    return not definition.whole, _ORDER[definition.how], definition.start


def _told_apart(found: list[_Found]) -> list[_Found]:
    """Keep the plainest kind of definition, each meaning once."""
    if not found:
        return []
    best = min(_rank(f.definition)[:2] for f in found)
    kept: dict[str, _Found] = {}
    for one in found:
        if _rank(one.definition)[:2] == best:
            span = one.definition.meaning
            kept.setdefault(bare(one.source.text[span.start : span.end]), one)
    return list(kept.values())[:MAX_DOCUMENTS]


def _draft(context: Context, found: list[_Found], share: float) -> Draft:
    said = list(dict.fromkeys(_sentence(context, one) for one in found))
    sure = min(_CONFIDENCE[f.definition.how] if f.definition.whole else _OPEN for f in found)
    return Draft(
        answer="；".join(said) + "。",
        kind=Kind.DEFINITION,
        citations=tuple(
            context.library.cite(f.document_id, f.definition.start, _told_to(f)) for f in found
        ),
        confidence=round(sure * share, 2),
    )


def _sentence(context: Context, found: _Found) -> str:
    text, definition = found.source.text, found.definition
    name = context.name(found.document_id)
    term = text[slice(*quoted_span(found.source.view, definition.term))]
    meaning = _line(text[definition.meaning.start : definition.meaning.end])
    if definition.how in (How.SAID, How.NAMED, How.NOTE, How.DESCRIBED, How.INCLUDES, How.USED):
        return f"{name}写道：{_unnumbered(text[definition.start : _told_to(found)])}"
    if definition.how is How.SHORT:
        meaning = _ITEM.sub("", meaning)
        latin = term.isascii()
        return f"{name}中，{term}即{meaning}" if latin else f"{name}中，{term}是{meaning}的简称"
    if definition.how is How.CALLED:
        return f"{name}中，{term}简称{meaning}"
    if definition.items:
        meaning = "、".join(_line(text[i.start : i.end]) for i in definition.items)
    if not definition.whole:
        return f"{name}中，{term}包括{meaning}等"
    return f"{name}中，{term}指{meaning}"


def _told_to(found: _Found) -> int:
    """Return where a sentence that says what a term is has its end, what it says of its parts told too."""
    definition = found.definition
    said = definition.how in (How.SAID, How.NAMED)
    return of_its_parts(found.source.text, definition.end) if said else definition.end


def _unnumbered(text: str) -> str:
    """Leave out an item's number, which counts nothing where the item stands alone."""
    return _ITEM.sub("", _line(text)).rstrip("。；")


def _line(text: str) -> str:
    return re.sub(r"\s*\n\s*", "", text).replace("\t", " ")
