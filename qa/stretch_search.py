"""The stretches of documents that may answer a question: found by search, judged, the best first."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache, partial
from typing import TYPE_CHECKING

from corpus.places import NATION, contains, find_places
from qa.asked_days import asks_between_which_days, tells_days, without_days
from qa.demand import demand_of, holds
from qa.denied import is_denied
from qa.evidence import (
    Features,
    Search,
    answers_whole,
    around,
    features,
    is_heading,
    judged,
)
from qa.own_years import own_years
from qa.provisions import article_of, asks_of_a_breach, cited_text, cites
from qa.replies import asks_for_request, only_requests
from qa.report_halves import half_asked, is_other_half, looks_back, plans_at
from qa.severity import of_other_grade
from qa.stretches import unnumbered
from qa.task_texts import bare
from qa.validity import validity
from qa.value_years import dated_otherwise

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from corpus.places import Mention
    from corpus.types import Document
    from qa.context import Context, Ranked
    from qa.demand import Demand
    from qa.evidence import Around
    from qa.stretches import Stretch

CANDIDATES = 20
# Passages looked at besides in the document found first, by the words its name does not say
WITHIN = 6
# What lies in the half of a report that is asked for may weigh so much less than the other's best: of 70
# questions on such reports that no year dates, 57 are answered by this year's half, 13 by the other.
OTHER_HALF = 5.0
# The breach of so many of the provisions found is looked up
BROKEN = 10
# So many stretches are compared by meaning; more are never the best.
COMPARED = 12
# A passage with less of the question around it is left out at once.
MIN_SHARE = 0.25
# A score of the search, in standard deviations, that stands clear of all others. Since a passage's
# terms count once, fewer stand so far out: at 8 72 of 83 passages of 1,050 questions come out right,
# at 7.5 73, at 7 74, and 161, 162 and 162 of 279 on real documents, with as many refusals.
APART = 7.5
_YEAR = re.compile(r"(?<!\d)((?:19|20)\d\d)年")
# A term set in quotes is asked for as it stands: “四个一批”
_IN_QUOTES = re.compile(r"[\"“「]([^\"”」]{2,20})[\"”」]")


@dataclass(frozen=True, slots=True)
class Found:
    """A stretch of a document, how well it answers, and what was seen of it."""

    document_id: str
    start: int
    end: int
    weight: float
    seen: Features
    meaning: float = 0.0


def demanded(context: Context) -> Demand:
    """Read what the question demands of a stretch; of a document named and no more, its name."""
    demand = demand_of(context.undated, context.question.view, context.rarity)
    if demand.words or not context.scope.named:
        return demand
    return demand_of(context.question.view, context.question.view, context.rarity)


def strongest(context: Context, demand: Demand, compared: int = COMPARED) -> list[Found]:
    """Return the stretches that may answer, the best first.

    Meaning, which costs most to compare, is looked at for the best by all else alone.
    """
    found = sorted(_candidates(context, demand), key=lambda f: -f.weight)[:compared]
    texts = [_told_with_cited(context, f) for f in found]
    alike = context.likeness(context.unscoped or context.question.view, texts)
    whole = [
        replace(f, weight=judged(f.seen, meaning), meaning=meaning)
        for f, meaning in zip(found, alike, strict=True)
    ]
    return sorted(_of_half_asked(context, demand, whole), key=lambda f: -f.weight)


def _of_half_asked(context: Context, demand: Demand, found: list[Found]) -> list[Found]:
    """Leave out the half of a report that is not asked for, where the other answers nearly as well."""
    asked = half_asked(context.question.view, context.question.years)
    if asked is None or (demand.shape is not None and demand.shape.strict):
        return found
    plans = {i: plans_at(context.library.document(i)) for i in {f.document_id for f in found}}
    other = [f for f in found if is_other_half(asked, f.start, plans[f.document_id])]
    rest = [f for f in found if f not in other]
    if not (other and rest) or _best(rest) < _best(other) - OTHER_HALF:
        return found
    return rest


def _best(found: Sequence[Found]) -> float:
    return max(f.weight for f in found)


def text_of(context: Context, found: Found) -> str:
    """Return what a stretch says, as printed."""
    return context.library.document(found.document_id).parsed.text[found.start : found.end]


def _told_with_cited(context: Context, found: Found) -> str:
    document = context.library.document(found.document_id)
    return text_of(context, found) + cited_text(document, found.start, found.end)


def _candidates(context: Context, demand: Demand) -> Iterator[Found]:
    """Yield what may be quoted around the passages found."""
    taken: set[tuple[str, int, int]] = set()
    is_replaced = cache(partial(_is_replaced, context))
    for hit, search in _searched(context, demand):
        if is_replaced(hit.passage.document_id):
            continue
        document = context.library.document(hit.passage.document_id)
        texts = context.library.texts_of_passage(hit.passage)
        there = around(demand, texts)
        if there.share < MIN_SHARE or not _may_answer(context, document, there):
            continue
        for stretch, own, bare_own in texts.quotable:
            key = (document.id, stretch.start, stretch.end)
            if key not in taken and _fits(context, demand, document, stretch, own, there):
                seen = features(demand, stretch, (own, bare_own), there, search)
                yield Found(*key, judged(seen), seen)
            taken.add(key)


def _is_replaced(context: Context, document_id: str) -> bool:
    """Tell a document that another in scope has taken the place of, unless one was named."""
    entries, scope = context.library.entries, context.scope
    if scope.named:
        return False
    by = validity(entries[document_id], entries.values(), context.as_of).replaced_by
    return by is not None and by.id in scope.document_ids


def _searched(context: Context, demand: Demand) -> Iterator[tuple[Ranked, Search]]:
    """Search for the question, and in the document found first for what its name does not say.

    The words that name a document stand all over it and outweigh the one that is asked for.
    """
    hits = context.search(context.question.view, CANDIDATES, context.scope.document_ids)
    yield from _on_breach(context, hits)
    yield from _ranked(hits, 0.0)
    if not hits:
        return
    first = hits[0].passage.document_id
    names = context.library.texts_of_passage(hits[0].passage).named
    rest = [w.text for w in demand.words if holds(w.text, names) < 1.0]
    if 0 < len(rest) < len(demand.words):
        within = context.search(" ".join(rest), WITHIN, (first,))
        yield from _ranked(within, min(1.0, hits[0].score / APART))


def _on_breach(context: Context, hits: Sequence[Ranked]) -> Iterator[tuple[Ranked, Search]]:
    """Yield, as near as a provision found, what rules on its breach (违反本办法第四条规定的，处…)."""
    if not hits or not asks_of_a_breach(context.question.view):
        return
    first = context.library.document(hits[0].passage.document_id)
    found = [(h.passage, s) for h, s in _ranked(hits, 0.0) if h.passage.document_id == first.id]
    own = {passage.id: search.near for passage, search in found}
    broken = [(a, search) for p, search in found[:BROKEN] if (a := article_of(first, p.passage))]
    query = " ".join(f"违反{article}规定" for article in dict.fromkeys(a for a, _ in broken))
    for ruling in context.search(query, CANDIDATES, (first.id,)) if broken else ():
        of = [s for article, s in broken if cites(first, ruling.passage.passage, article)]
        nearest = max(of, key=lambda s: s.near, default=None)
        if nearest and own.get(ruling.passage.id, 0.0) < nearest.near:
            yield ruling, nearest


def _ranked(hits: Sequence[Ranked], apart: float) -> Iterator[tuple[Ranked, Search]]:
    for hit in hits:
        near = (hit.score - hits[-1].score) / ((hits[0].score - hits[-1].score) or 1.0)
        yield hit, Search(near, max(apart * near, min(1.0, hit.score / APART)))


def _may_answer(context: Context, document: Document, there: Around) -> bool:
    """Tell a passage of the places asked that has what the question says in quotes."""
    terms = (bare(term) for term in _IN_QUOTES.findall(context.question.view))
    said = (*context.scope.said, *terms)
    return all(name in there.text for name in said) and _of_places(document, context.scope.about)


def _fits(
    context: Context, demand: Demand, document: Document, stretch: Stretch, text: str, there: Around
) -> bool:
    """Tell a stretch that looks as the question asks: list or no list, its kind, its years."""
    header = document.parsed.header
    if stretch.is_list and not stretch.opened and not answers_whole(demand, there.last, text):
        return False
    strict = demand.shape is not None and demand.shape.strict
    if demand.shape and strict and not demand.shape.holds.search(unnumbered(text)):
        return False
    if is_heading(text, bare(header.title)) or _names_it(document.parsed.text, stretch):
        return False
    if only_requests(text) and not asks_for_request(context.question.view):
        return False
    asked = context.question.view
    if is_denied(asked, text) or of_other_grade(asked, document, stretch.start, stretch.end):
        return False
    years, span = context.question.years, (stretch.start, stretch.end)
    if strict and _is_headed(document, span, years):
        return True
    if strict and years and asks_between_which_days(context.question.view) and tells_days(text):
        return _of_years(_over(document, span), years, own_years(document), strict=False)
    if strict and dated_otherwise(document.parsed.text, span, years):
        return False
    if strict:
        before = _year_before(document.parsed.text, stretch.start)
        own = (before,) if before else own_years(document)
        return _of_years(text, years, own, strict=True)
    last = header.year - 1 if header.year and looks_back(document) else None
    return _of_years(text, years, (*own_years(document), last), strict=False)


def _names_it(text: str, stretch: Stretch) -> bool:
    """Tell an untitled text's first line: a sentence without a mark is what it is called."""
    first = not text[: stretch.start].strip()
    return first and not re.search(r"[。；;：:，,]", text[stretch.start : stretch.end])


# "研究期限应填写2025年1月1日-2027年12月31日": days, which say of no other year what it is to reach
_DATE = re.compile(r"(?:19|20)\d\d年\d{1,2}月\d{1,2}日")


def _is_headed(document: Document, span: tuple[int, int], years: Sequence[int]) -> bool:
    """Tell a stretch over which a heading names the years asked: "五、2024年度资助计划"."""
    parsed = document.parsed
    line = parsed.text[parsed.text.rfind("\n", 0, span[0]) + 1 : span[1]]
    line = _DATE.sub("", line)
    if not years or _YEAR.search(line) or dated_otherwise(line, (0, len(line)), years):
        return False  # “十一五”期间，关停5000万千瓦 is of no year of its heading
    over = (
        parsed.text[s.start : s.heading_end] for s in parsed.sections if s.start <= span[0] < s.end
    )
    return any(all(f"{year}年" in heading for year in years) for heading in over)


def _over(document: Document, span: tuple[int, int]) -> str:
    """Return the headings over a stretch and its paragraph up to its end, without the days told."""
    parsed = document.parsed
    over = [
        parsed.text[s.start : s.heading_end] for s in parsed.sections if s.start <= span[0] < s.end
    ]
    line = parsed.text[parsed.text.rfind("\n", 0, span[0]) + 1 : span[1]]
    return without_days(" ".join([*over, line]))


def _year_before(text: str, start: int) -> int | None:
    """Return the last year that its paragraph names before a stretch: 到2027年，…。关键工序数控化率达到75%."""
    line = text.rfind("\n", 0, start) + 1
    named = _YEAR.findall(text[line:start])
    return int(named[-1]) if named else None


def _of_places(document: Document, asked: tuple[Mention, ...]) -> bool:
    """Tell whether a document is not, by its title, another place's than those asked about.

    A city's document answers for its district, but not one whose title names another district.
    """
    own = document.parsed.header.place
    if not asked or own in {m.place for m in asked}:
        return True
    titled = {p.place for p in find_places(document.parsed.header.title)}
    return all(
        any(p == m.place or contains(p, m.place) or contains(m.place, p) for m in asked)
        for p in titled
        if p != NATION
    )


def _of_years(
    text: str, asked: tuple[int, ...], own: tuple[int | None, ...], *, strict: bool
) -> bool:
    """Tell whether a stretch speaks of the years asked: by name, or as one of its document's own.

    A value that stands beside another year is that year's.
    """
    named = set(_YEAR.findall(text))
    return all(str(year) in named or (year in own and not (strict and named)) for year in asked)
