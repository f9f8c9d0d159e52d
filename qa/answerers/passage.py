"""The best passage for everything else: the sentence or list that answers what was asked, or nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from corpus.places import NATION, Mention, contains, find_places
from corpus.split import sentence_spans
from corpus.types import Document
from qa.context import Context
from qa.demand import Demand, demand_of
from qa.drafts import Draft, refusal
from qa.evidence import Features, answers_whole, features, is_heading, judged
from qa.library import newest_first
from qa.stretches import Stretch, stretches
from qa.task_texts import bare
from qa.topics import Topic, content_words, read_topic
from qa.types import Citation, Kind
from qa.understand import Intent

CANDIDATES = 20
# What is at least as likely as this to answer is given; below it the passage is only shown.
ANSWERED = 0.52
APART = 8.0
# A question whose words weigh less in all (你是谁开发的) asks after nothing that can be found.
MIN_WEIGHT = 0.2
MAX_SENTENCES = 3
# A document's first words name it as its title does, and where there is none alone.
OPENING = 80
_YEAR = re.compile(r"(?<!\d)((?:19|20)\d\d)年")
# A section asked for by its heading is quoted whole up to this length.
MAX_SECTION = 400
# Characters a heading may have beside the words asked (基本原则 for 原则), and at least in all.
MAX_BESIDE = 2
MIN_HEADING = 3
# A section is asked for by its number alone only where this few documents may be meant.
MAX_NUMBERED = 3
# "第七章叫什么", "第三条规定了什么"
_NUMBERED = re.compile(r"(第[〇一二三四五六七八九十百零\d]{1,4}[篇编章节条])")
_OF_A_TARGET = re.compile(r"目标|预期|增速|增长|增幅|指标")
# A term set in quotes is asked for as it stands: “四个一批”
_IN_QUOTES = re.compile(r"[\"“「]([^\"”」]{2,20})[\"”」]")
_CALLED = re.compile(r"叫什么|标题|名称|题目|叫做")


@dataclass(frozen=True, slots=True)
class Found:
    """A stretch of a document, how likely it answers, and what was seen of it."""

    document_id: str
    start: int
    end: int
    likely: float
    seen: Features | None = None


def answer(context: Context) -> Draft:
    """Quote the section asked for by name, else the stretch that answers best, or refuse.

    An indicator's target that no table or sentence has as a value is not looked for in prose: what
    stands near is another's.
    """
    question = context.question
    if question.intent is Intent.TARGET and _OF_A_TARGET.search(question.view):
        return refusal(f"没有查到“{context.topic or question.view}”的数值", Kind.TARGET)
    named = section_asked(context)
    if named:
        return named
    return best_stretch(context)


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
    if found and found[0].likely >= ANSWERED:
        best = found[0]
        confidence = round(min(0.95, 0.25 + 0.75 * best.likely), 2)
        return quoted(context, best.document_id, best.start, best.end, confidence)
    about = context.topic or context.question.view
    return refusal(f"没有查到与“{about}”直接对应的内容", nearest=_near(context, found))


def demanded(context: Context) -> Demand:
    """Read what the question demands of a stretch; of a document named and no more, its name."""
    demand = demand_of(context.undated, context.question.view, context.rarity)
    if demand.words or not context.scope.named:
        return demand
    return demand_of(context.question.view, context.question.view, context.rarity)


def strongest(context: Context, demand: Demand) -> list[Found]:
    """Return the stretches that may answer, the likeliest first."""
    found = list(_candidates(context, demand))
    texts = [_text(context, f) for f, _, _ in found]
    alike = context.likeness(context.unscoped or context.question.view, texts)
    judged_ones = [
        _judged(context, demand, each, text, meaning)
        for each, text, meaning in zip(found, texts, alike, strict=True)
    ]
    return sorted((j for j in judged_ones if j), key=lambda j: -j.likely)


def _near(context: Context, found: list[Found]) -> tuple[Citation, ...]:
    return tuple(context.library.cite(f.document_id, f.start, f.end) for f in found[:3])


def _text(context: Context, found: Found) -> str:
    return context.library.document(found.document_id).parsed.text[found.start : found.end]


def _candidates(
    context: Context, demand: Demand
) -> Iterator[tuple[Found, Stretch, tuple[float, float]]]:
    """Yield what may be quoted around the passages found, and how near each is to the first."""
    hits = context.search(context.question.view, CANDIDATES, context.scope.document_ids)
    seen: set[tuple[str, int, int]] = set()
    terms = [bare(term) for term in _IN_QUOTES.findall(context.question.view)]
    for hit in hits:
        near = (hit.score - hits[-1].score) / ((hits[0].score - hits[-1].score) or 1.0)
        document = context.library.document(hit.passage.document_id)
        for stretch in stretches(document, hit.passage.passage):
            key = (document.id, stretch.start, stretch.end)
            text = document.parsed.text[stretch.start : stretch.end]
            unasked = stretch.is_list and not stretch.opened
            if key in seen or (unasked and not answers_whole(demand, stretch, text)):
                continue
            seen.add(key)
            if terms and not all(t in bare(text + stretch.above) for t in terms):
                continue
            yield Found(*key, 0.0), stretch, (near, min(1.0, hit.score / APART))


def _judged(
    context: Context,
    demand: Demand,
    candidate: tuple[Found, Stretch, tuple[float, float]],
    text: str,
    meaning: float,
) -> Found | None:
    found, stretch, near = candidate
    document = context.library.document(found.document_id)
    header = document.parsed.header
    names = bare(header.title), bare(document.parsed.text[:OPENING])
    around = bare(stretch.above + stretch.before + text) + "".join(names)
    if not all(name in around for name in context.scope.said):
        return None
    seen = features(demand, stretch, text, names, (near[0], meaning, near[1]))
    shape = demand.shape
    strict = shape is not None and shape.strict
    if is_heading(text, names[0]) or (strict and not seen.shape):
        return None
    if not _of_places(document, context.scope.about):
        return None
    if not _of_years(text, context.question.years, header.year, strict=strict):
        return None
    return Found(found.document_id, found.start, found.end, judged(seen), seen)


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
    for year in asked:
        if str(year) not in named and (year != own or (strict and named)):
            return False
    return True


def section_asked(context: Context) -> Draft | None:
    """Quote the section whose heading, or number (第七章), the question names."""
    number = _NUMBERED.search(context.question.view)
    if number:
        return _section_numbered(context, number.group(1))
    topic = read_topic(context.topic)
    if not topic.words:
        return None
    allowed = set(context.scope.document_ids)
    for heading in context.library.headings_with(topic.words):
        if _is_called(heading.words, topic) and heading.document_id in allowed:
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


def quoted(context: Context, document_id: str, start: int, end: int, confidence: float) -> Draft:
    """Draft an answer that quotes a stretch of a document and nothing else."""
    citation: Citation = context.library.cite(document_id, start, end)
    quote = citation.quote.replace("\n", " ").replace("\t", " ").rstrip("。；;，,")
    return Draft(
        answer=f"{context.name(document_id)}写道：{quote}。",
        kind=Kind.PASSAGE,
        citations=(citation,),
        confidence=confidence,
    )
