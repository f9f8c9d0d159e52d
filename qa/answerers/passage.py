"""The best passage for everything else: the sentence or list that answers what was asked, or nothing."""

from __future__ import annotations

import itertools
import math
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache, partial

from corpus.numbering import numbering
from corpus.places import NATION, Mention, contains, find_places
from corpus.split import sentence_spans
from corpus.types import Document
from corpus.unit_mentions import find_units
from qa.context import Context, Ranked
from qa.demand import Demand, Sort, demand_of, holds
from qa.drafts import Draft, flat, refusal
from qa.evidence import (
    Around,
    Features,
    Search,
    Standing,
    answers_whole,
    around,
    features,
    is_heading,
    judged,
    leaves_known,
    likelihood,
)
from qa.library import newest_first
from qa.rivals import rivals
from qa.shapes import shape_asked
from qa.stretches import Stretch
from qa.task_texts import bare
from qa.topics import Topic, content_words, read_topic
from qa.types import Citation, Kind
from qa.understand import Intent, Question
from qa.validity import validity
from qa.value_years import dated_otherwise

CANDIDATES = 20
# Passages looked at besides in the document found first, by the words its name does not say
WITHIN = 6
# What is at least as likely as this to answer is given; below it the passage is only shown. Of 1,050
# questions 1,028 came out right with 0.34, 1,029 with this, 1,028 with 0.37; answered without an answer
# were 2, 1 and 1; of 1,432 on real documents 1,228 with 0.34 and with 0.37.
ANSWERED = 0.35
# Who does something is told from a passage only where it is so likely: another task's doer is a wrong one.
# Right are 1,028 of 1,050 and 1,228 of 1,432 with it, as many as without.
DOER = 0.55
# A value may be another thing's: of 17 said to be less likely than VALUE 5 are right. Where a thing is
# left out that the documents know, or that its document speaks of elsewhere, it must be likelier; where
# any is, no more than MOST_WITHOUT is told. So 10 fewer of 488 questions without an answer get a value,
# and 5 values fewer are found.
VALUE, VALUE_WITHOUT, MOST_WITHOUT = 0.55, 0.8, 0.75
# Of those said to be 0.92 likely and more 0.96 are right: what is told of them is so much less.
SURE_SHARE = 0.87
# So many stretches are compared by meaning; more are never the best.
COMPARED = 12
# The ninth best is what the best of a field stands above.
FIELD = 8
# A passage with less of the question around it is left out at once.
MIN_SHARE = 0.25
# A score of the search, in standard deviations, that stands clear of all others. Since a passage's
# terms count once, fewer stand so far out: at 8 72 of 83 passages of 1,050 questions come out right,
# at 7.5 73, at 7 74, and 161, 162 and 162 of 279 on real documents, with as many refusals.
APART = 7.5
# A question whose words weigh less in all (你是谁开发的) asks after nothing that can be found.
MIN_WEIGHT = 0.2
MAX_SENTENCES = 3
# "由建设主管部门给予警告", "用人单位负责", "地方人民政府是责任主体"
_DOER = re.compile(r"部门|机关|单位|政府|机构|委员会|办公室|联席会议|小组|中心|企业|公司")
# What makes a doer of it: "由…", "…负责", "…会同", "…应当"
_DOES = re.compile(
    r"由|负责|牵头|承担|主管|会同|统筹|责任|协调|监督|应当|制定|审[核批查]|验收|受理|组织(?=[实开验评审])"
)
# How rare a thing may be that a sentence on who does it leaves unsaid
UNSAID = 0.3
_YEAR = re.compile(r"(?<!\d)((?:19|20)\d\d)年")
# A section asked for by its heading is quoted whole up to this length.
MAX_SECTION = 400
# Characters a heading may have beside the words asked (基本原则 for 原则), and at least in all.
MAX_BESIDE = 2
MIN_HEADING = 3
# Shapes that ask for all of a list; it is given whole where it is less than this below an item
_WHOLE = frozenset({"list", "condition", "material"})
PART = 1.5
# Shapes whose value stands in one or two clauses of a sentence
_VALUES = frozenset({"money", "share", "count", "span", "often", "time"})
_CLAUSE_END = re.compile(r"[,，;；。](?!\d)")
# A word held so far in other words counts as held.
HELD = 0.8
# A section is asked for by its number alone only where this few documents may be meant.
MAX_NUMBERED = 3
# "第七章叫什么", "第三条规定了什么"
_NUMBERED = re.compile(r"(第[〇一二三四五六七八九十百零\d]{1,4}[篇编章节条])")
_OF_A_TARGET = re.compile(r"增长目标|目标增长|预期目标|增速|增长率|增幅|增长预期|数量目标")
# A term set in quotes is asked for as it stands: “四个一批”
_IN_QUOTES = re.compile(r"[\"“「]([^\"”」]{2,20})[\"”」]")
_CALLED = re.compile(r"叫什么|标题|名称|题目|叫做")


@dataclass(frozen=True, slots=True)
class Found:
    """A stretch of a document, how well it answers, and what was seen of it."""

    document_id: str
    start: int
    end: int
    weight: float
    seen: Features
    meaning: float = 0.0


def answer(context: Context) -> Draft:
    """Quote the section asked for by name, else the stretch that answers best, or refuse.

    An indicator's target that no table or sentence has as a value is not looked for in prose: what
    stands near is another's.
    """
    question = context.question
    if question.intent is Intent.TARGET and _is_of_a_target(question):
        return refusal(f"没有查到“{context.topic or question.view}”的数值", Kind.TARGET)
    shape = shape_asked(question.view)
    named = None if shape and shape.strict else section_asked(context)
    if named and _asks_who(question) and not _names_doer(named.answer, context):
        named = None
    return named or best_stretch(context)


def _asks_who(question: Question) -> bool:
    return question.intent is Intent.UNITS_OF_TASK and not question.wants_deadline


def _is_of_a_target(question: Question) -> bool:
    view = question.view
    if _OF_A_TARGET.search(view) or len(question.places) > 1:
        return True
    numbered = re.search(r"多少|几|(?:目标|指标)值?$", view) is not None
    aimed = re.search(r"目标|预期|指标|完成了|达标", view) is not None
    return aimed and (numbered or bool(question.years))


def only_named(context: Context) -> Draft:
    """Quote a section called so; a term that nothing explains is refused, not guessed at."""
    named = section_asked(context)
    if named:
        return named
    found = strongest(context, demanded(context))
    return refusal(f"文件里没有“{context.topic}”的解释", nearest=_near(context, found))


def best_stretch(context: Context) -> Draft:
    """Quote the stretch that answers best, or refuse."""
    demand = demanded(context)
    if sum(word.weight for word in demand.words) < MIN_WEIGHT:
        return refusal("问题里没有可以查找的内容")
    found = strongest(context, demand)
    if _asks_who(context.question):
        found = [f for f in found if _says_who(context, demand, f)]
    if context.question.intent is Intent.LIST:
        found = [f for f in found if not _only_repeats(_text(context, f), context.question.view)]
    if context.question.intent is Intent.TARGET:
        found = [f for f in found if not rivals(context.undated, _text(context, f))]
    likely = _likely(context, demand, found)
    if likely >= _needed(context, demand, found):
        best = _whole(found, demand)
        confidence = _sureness(demand, found[0], likely)
        start, end = _clauses(_text(context, best), demand)
        said = best.start + start, best.start + end
        return quoted(context, best.document_id, best.start, best.end, confidence, said)
    about = context.topic or context.question.view
    return refusal(f"没有查到与“{about}”直接对应的内容", nearest=_near(context, found))


def _only_repeats(text: str, view: str) -> bool:
    """Tell a stretch that says no more than the question: "（四）信贷服务方面6项。"."""
    asked = bare(view)
    return all(bare(word) in asked for word in content_words(text))


def _needed(context: Context, demand: Demand, found: Sequence[Found]) -> float:
    """Return how likely an answer must be: more for a value, which may be another thing's."""
    if not found or not _is_value(demand):
        return DOER if _asks_who(context.question) else ANSWERED
    without = leaves_known(found[0].seen) or _leaves_to_others(context, demand, found[0])
    return VALUE_WITHOUT if without else VALUE


def _leaves_to_others(context: Context, demand: Demand, best: Found) -> bool:
    """Tell a stretch without a thing that its document speaks of elsewhere: neither beside nor over it."""
    parsed = context.library.document(best.document_id).parsed
    text = parsed.text
    over = [text[s.start : s.heading_end] for s in parsed.sections if s.start <= best.start < s.end]
    line = text[text.rfind("\n", 0, best.start) + 1 : best.end]
    here = bare("".join([parsed.header.title, *over, line]))
    things = [w.text for w in demand.words if w.sort is Sort.THING and w.rarity > UNSAID]
    return any(thing in text and not holds(thing, here) for thing in things)


def _sureness(demand: Demand, best: Found, likely: float) -> float:
    """Return what is told of how likely an answer is: no value is sure beside which a thing is left out."""
    told = round(SURE_SHARE * likely, 2)
    left_out = _is_value(demand) and best.seen.thing > UNSAID
    return min(told, MOST_WITHOUT) if left_out else told


def _is_value(demand: Demand) -> bool:
    return demand.shape is not None and demand.shape.strict


def _says_who(context: Context, demand: Demand, found: Found) -> bool:
    """Tell a stretch that says who does something, and leaves nothing unsaid of what is asked for.

    Who does something is no guess: 垃圾分类由谁负责 is not answered by what another task's units
    do, nor by what 垃圾分类 offers 企业, nor by who does the next sentence's work.
    """
    things = [w.text for w in demand.words if w.sort is Sort.THING and w.rarity > UNSAID]
    anyone = context.question.role is None  # "要上岛得谁同意" has no division of tasks in mind
    return found.seen.thing <= UNSAID and any(
        _names_doer(said, context)
        and (anyone or opens or any(holds(t, bare(said)) for t in things))
        for said, opens in _sentences(_text(context, found))
    )


# Sentences of a stretch that is about one thing
SHORT = 2
# "…。（市科技局牵头）": the bracket is of the sentence before it
_SENTENCE = re.compile(r"[^。；;\n]+(?:[。；;]\s*[（(][^（()）]*[)）])?")


def _sentences(text: str) -> Iterator[tuple[str, bool]]:
    """Yield the sentences of a text, and whether what the first is about is still told of."""
    found = [m.group() for m in _SENTENCE.finditer(text)]
    yield from ((said, len(found) <= SHORT or i == 0) for i, said in enumerate(found))


def _names_doer(text: str, context: Context) -> bool:
    """Tell a clause in which somebody does something."""
    return any(
        _DOES.search(clause) and (_DOER.search(clause) or find_units(clause, context.library.units))
        for clause in _CLAUSE_END.split(text)
    )


def _clauses(text: str, demand: Demand) -> tuple[int, int]:
    """Return the fewest neighbouring clauses that hold every value and every word held at all."""
    if demand.shape is None or demand.shape.name not in _VALUES or "\n" in text:
        return 0, len(text)
    cuts = [0, *(m.end() for m in _CLAUSE_END.finditer(text)), len(text)]
    words = [w.text for w in demand.words if holds(w.text, bare(text)) >= HELD]
    pieces = list(itertools.pairwise(cuts))
    valued = [(a, b) for a, b in pieces if demand.shape.holds.search(_unnumbered(text[a:b]))]
    for _, a, b in sorted((b - a, a, b) for i, a in enumerate(cuts) for b in cuts[i + 1 :]):
        clause = bare(text[a:b])
        if valued and all(holds(w, clause) >= HELD for w in words):
            start, end = min(a, valued[0][0]), max(b, valued[-1][1])
            return start, start + len(text[start:end].rstrip(",，;；。 "))
    return 0, len(text)


def _unnumbered(text: str) -> str:
    """Leave out an item's number: the 3 of "3.淘汰车辆" is no value."""
    opening = numbering(text, 0)
    return text[opening.end :] if opening else text


def demanded(context: Context) -> Demand:
    """Read what the question demands of a stretch; of a document named and no more, its name."""
    demand = demand_of(context.undated, context.question.view, context.rarity)
    if demand.words or not context.scope.named:
        return demand
    return demand_of(context.question.view, context.question.view, context.rarity)


def _whole(found: Sequence[Found], demand: Demand) -> Found:
    """Return the list that the best stretch is an item of, where a list is asked for."""
    best = found[0]
    if demand.shape is None or demand.shape.name not in _WHOLE:
        return best
    whole = (f for f in found[1:] if f.seen.listed and f.start <= best.start and best.end <= f.end)
    of_it = (f for f in whole if f.document_id == best.document_id)
    return next((f for f in of_it if f.weight > best.weight - PART), best)


def _likely(context: Context, demand: Demand, found: Sequence[Found]) -> float:
    """Return how likely the first of these answers, beside the best that lies elsewhere."""
    if not found:
        return 0.0
    best = found[0]
    others = (f.weight for f in found[1:] if not _overlap(f, best))
    standing = Standing(
        margin=best.weight - next(others, -math.inf),
        above=best.weight - found[min(FIELD, len(found) - 1)].weight,
        formed=demand.shape is not None and best.seen.shape > 0,
        scoped=len(context.scope.document_ids) == 1,
    )
    return likelihood(best.seen, best.meaning, standing)


def _overlap(one: Found, other: Found) -> bool:
    return one.document_id == other.document_id and one.start < other.end and other.start < one.end


def strongest(context: Context, demand: Demand, compared: int = COMPARED) -> list[Found]:
    """Return the stretches that may answer, the best first.

    Meaning, which costs most to compare, is looked at for the best by all else alone.
    """
    found = sorted(_candidates(context, demand), key=lambda f: -f.weight)[:compared]
    texts = [_text(context, f) for f in found]
    alike = context.likeness(context.unscoped or context.question.view, texts)
    whole = [
        replace(f, weight=judged(f.seen, meaning), meaning=meaning)
        for f, meaning in zip(found, alike, strict=True)
    ]
    return sorted(whole, key=lambda f: -f.weight)


def _near(context: Context, found: list[Found]) -> tuple[Citation, ...]:
    return tuple(context.library.cite(f.document_id, f.start, f.end) for f in found[:3])


def _text(context: Context, found: Found) -> str:
    return context.library.document(found.document_id).parsed.text[found.start : found.end]


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
    yield from _ranked(hits, 0.0)
    if not hits:
        return
    first = hits[0].passage.document_id
    names = context.library.texts_of_passage(hits[0].passage).named
    rest = [w.text for w in demand.words if holds(w.text, names) < 1.0]
    if 0 < len(rest) < len(demand.words):
        within = context.search(" ".join(rest), WITHIN, (first,))
        yield from _ranked(within, min(1.0, hits[0].score / APART))


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
    if demand.shape and strict and not demand.shape.holds.search(_unnumbered(text)):
        return False
    if is_heading(text, bare(header.title)):
        return False
    years, span = context.question.years, (stretch.start, stretch.end)
    if strict and dated_otherwise(document.parsed.text, span, years):
        return False
    return _of_years(text, years, header.year, strict=strict)


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


def _of_years(text: str, asked: tuple[int, ...], own: int | None, *, strict: bool) -> bool:
    """Tell whether a stretch speaks of the years asked: by name, or as its document's own year.

    A value that stands beside another year is that year's.
    """
    named = set(_YEAR.findall(text))
    return all(
        not (str(year) not in named and (year != own or (strict and named))) for year in asked
    )


def section_asked(context: Context) -> Draft | None:
    """Quote the section whose heading, or number (第七章), the question names."""
    number = _NUMBERED.search(context.question.view)
    if number:
        return _section_numbered(context, number.group(1))
    topic = read_topic(context.topic)
    if not topic.words:
        return None
    whole = bare(context.topic)
    allowed = set(context.scope.document_ids)
    for heading in context.library.headings_with(topic.words):
        called = _is_called(heading.words, topic) or _says(heading.words, whole)
        if called and heading.document_id in allowed:
            parsed = context.library.document(heading.document_id).parsed
            section = parsed.sections[heading.position]
            start, end = _body(parsed.text, section.heading_end, section.end)
            if end > start:
                return _section(context, heading.document_id, start, end)
    return None


def _section_numbered(context: Context, number: str) -> Draft | None:
    """Quote a section by its number: its heading when its name is asked for, else its text.

    Every document has a 第三章: where the question does not say whose, nothing is quoted.
    """
    ids = _titled(context, number)
    for document_id in newest_first(context.library, ids):
        parsed = context.library.document(document_id).parsed
        for section in parsed.sections:
            if section.number != number:
                continue
            if _CALLED.search(context.question.view):
                return quoted(context, document_id, section.start, section.heading_end, 0.95)
            start, end = _body(parsed.text, section.heading_end, section.end)
            if end > start:
                return _section(context, document_id, start, end)
    return None


def _titled(context: Context, number: str) -> tuple[str, ...]:
    """Return the documents in scope whose title has the question's other words."""
    ids = context.scope.document_ids
    entries = context.library.entries
    words = [w for w in content_words(context.topic.replace(number, " ")) if len(w) > 1]
    if context.scope.named and not words:
        return ids
    titled = tuple(
        i for i in ids if words and all(w in bare(entries[i].header.title) for w in words)
    )
    return titled or (ids if len(ids) <= MAX_NUMBERED or context.scope.named else ())


def _says(name: str, whole: str) -> bool:
    """Tell a heading that says all that is asked and little else: 二、着力加强知识产权保护."""
    return len(whole) > MIN_HEADING and whole in name and len(name) - len(whole) <= MAX_BESIDE + 1


def _is_called(name: str, topic: Topic) -> bool:
    """Tell a heading that holds every word asked, and little else."""
    if len(name) < MIN_HEADING:
        return False
    return all(w in name for w in topic.words) and (
        name in topic.phrase or len(name) - sum(map(len, topic.words)) <= MAX_BESIDE
    )


def _body(text: str, start: int, end: int) -> tuple[int, int]:
    """Return a section's text behind its heading, marks and blanks trimmed."""
    while start < end and text[start] in "。.:： \n\t":
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def _section(context: Context, document_id: str, start: int, end: int) -> Draft:
    """Quote a section whole, or its first sentences where it is long."""
    if end - start > MAX_SECTION:
        text = context.library.document(document_id).parsed.text
        sentences = sentence_spans(text, start, end)
        end = sentences[min(MAX_SENTENCES, len(sentences)) - 1][1]
    return quoted(context, document_id, start, end, 0.9)


def quoted(
    context: Context,
    document_id: str,
    start: int,
    end: int,
    confidence: float,
    said: tuple[int, int] | None = None,
) -> Draft:
    """Draft an answer that quotes a stretch of a document, or `said` of it, and nothing else."""
    citation: Citation = context.library.cite(document_id, start, end)
    first, last = said or (start, end)
    quote = flat(citation.quote[first - start : last - start])
    return Draft(
        answer=f"{context.name(document_id)}写道：{quote}。",
        kind=Kind.PASSAGE,
        citations=(citation,),
        confidence=confidence,
    )
