"""The best passage for everything else: the sentences that hold what was asked, or nothing."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from corpus.split import sentence_spans
from qa.context import Context
from qa.drafts import Draft, refusal
from qa.library import newest_first
from qa.synonyms import held as is_held
from qa.task_texts import bare
from qa.topics import Topic, content_words, read_topic
from qa.types import Citation, Kind

CANDIDATES = 10
# Share of the question's content, weighted by length, that the passage with its headings must
# hold to be given as the answer; below it the passage is only shown as nearest.
ANSWERED_SHARE = 0.75
MAX_SENTENCES = 3
# A heading that runs in says nothing by itself: so many characters are quoted where there are more.
ENOUGH = 40
# A section asked for by its heading is quoted whole up to this length.
MAX_SECTION = 400
# One character (了, 里) is nothing to look for.
MIN_WORD = 2
# Characters a heading may have beside the words asked (基本原则 for 原则), and at least in all.
MAX_BESIDE = 2
MIN_HEADING = 3
# "第七章叫什么", "第三条规定了什么"
_NUMBERED = re.compile(r"(第[〇一二三四五六七八九十百零\d]{1,4}[篇编章节条])")
# A term set in quotes is asked for as it stands: “四个一批”
_IN_QUOTES = re.compile(r"[\"“「]([^\"”」]{2,20})[\"”」]")
_CALLED = re.compile(r"叫什么|标题|名称|题目|叫做")


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A stretch of a document with the share of the question's words that it holds."""

    document_id: str
    start: int
    end: int
    share: float
    score: float

    def holds_all(self, terms: Sequence[str], context: Context) -> bool:
        """Tell whether every term stands in the stretch itself."""
        text = bare(context.library.document(self.document_id).parsed.text[self.start : self.end])
        return all(term in text for term in terms)


def answer(context: Context) -> Draft:
    """Quote the section asked for by name, else the sentences of the best passage, or refuse."""
    topic = context.topic
    words = [bare(w) for w in content_words(topic)] or [bare(topic)]
    quoted_terms = [bare(term) for term in _IN_QUOTES.findall(context.question.view)]
    if max(map(len, words)) < MIN_WORD:
        return refusal("问题里没有可以查找的内容")
    named = section_asked(context)
    if named:
        return named
    candidates = list(_candidates(context, words))
    good = [
        c for c in candidates if c.share >= ANSWERED_SHARE and c.holds_all(quoted_terms, context)
    ]
    if not good:
        near = tuple(context.library.cite(c.document_id, c.start, c.end) for c in candidates[:3])
        return refusal(f"没有查到与“{topic or context.question.view}”直接对应的内容", nearest=near)
    best = max(good, key=lambda c: (round(c.share, 1), c.score))
    return _quoted(context, best, words, whole=False)


def only_named(context: Context) -> Draft:
    """Quote a section called so; a term that nothing explains is refused, not guessed at."""
    named = section_asked(context)
    if named:
        return named
    words = content_words(context.topic)
    candidates = list(_candidates(context, words))[:3]
    near = tuple(context.library.cite(c.document_id, c.start, c.end) for c in candidates)
    return refusal(f"文件里没有“{context.topic}”的解释", nearest=near)


def section_asked(context: Context) -> Draft | None:
    """Quote the section whose heading, or number (第七章), the question names."""
    number = _NUMBERED.search(context.question.view)
    if number:
        return _section_numbered(context, number.group(1))
    topic = read_topic(context.topic)
    allowed = set(context.scope.document_ids)
    for heading in context.library.headings:
        if _is_called(heading.words, topic) and heading.document_id in allowed:
            parsed = context.library.document(heading.document_id).parsed
            section = parsed.sections[heading.position]
            start, end = _body(parsed.text, section.heading_end, section.end)
            if end > start:
                found = _Candidate(heading.document_id, start, end, 1.0, 1.0)
                return _quoted(context, found, (), whole=True)
    return None


def _section_numbered(context: Context, number: str) -> Draft | None:
    """Quote a section by its number: its heading when its name is asked for, else its text."""
    for document_id in newest_first(context.library, context.scope.document_ids):
        parsed = context.library.document(document_id).parsed
        for section in parsed.sections:
            if section.number != number:
                continue
            if _CALLED.search(context.question.view):
                return quoted(context, document_id, section.start, section.heading_end, 0.95)
            start, end = _body(parsed.text, section.heading_end, section.end)
            if end > start:
                found = _Candidate(document_id, start, end, 1.0, 1.0)
                return _quoted(context, found, (), whole=True)
    return None


def _is_called(name: str, topic: Topic) -> bool:
    """Tell a heading that holds every word asked, and little else."""
    if len(name) < MIN_HEADING or not topic.words:
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


def _candidates(context: Context, words: Sequence[str]) -> Iterator[_Candidate]:
    for hit in context.search(context.question.view, CANDIDATES, context.scope.document_ids):
        stored = hit.passage
        start, end = stored.passage.start, stored.passage.end
        parsed = context.library.document(stored.document_id).parsed
        spans = [(s.start, s.end) for s in stored.passage.context]
        held = "".join(parsed.text[a:b] for a, b in [*spans, (start, end)])
        share = _share(bare(held + parsed.header.title), words)
        yield _Candidate(stored.document_id, start, end, share, hit.score)


def _share(held: str, words: Sequence[str]) -> float:
    weights = [math.sqrt(len(w)) for w in words]
    return sum(x for w, x in zip(words, weights, strict=True) if is_held(w, held)) / sum(weights)


def _quoted(context: Context, best: _Candidate, words: Sequence[str], *, whole: bool) -> Draft:
    text = context.library.document(best.document_id).parsed.text
    if whole and best.end - best.start <= MAX_SECTION:
        start, end = best.start, best.end
    else:
        start, end = _best_sentences(text, best.start, best.end, () if whole else words)
    confidence = 0.9 if whole else round(0.45 + 0.35 * best.share, 2)
    return quoted(context, best.document_id, start, end, confidence)


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


def _best_sentences(text: str, start: int, end: int, words: Sequence[str]) -> tuple[int, int]:
    """Return the shortest run of up to three sentences that holds most of the words."""
    sentences = sentence_spans(text, start, end)
    best: tuple[tuple[int, int, int], tuple[int, int]] | None = None
    for i in range(len(sentences)):
        for j in range(i, min(i + MAX_SENTENCES, len(sentences))):
            span = (sentences[i][0], sentences[j][1])
            content = bare(text[span[0] : span[1]])
            most = sum(len(w) for w in words if is_held(w, content))
            key = (most, min(len(content), ENOUGH), span[0] - span[1])
            if best is None or key > best[0]:
                best = (key, span)
        if not words:
            return sentences[0][0], sentences[min(MAX_SENTENCES, len(sentences)) - 1][1]
    return best[1] if best else (start, end)
