"""The best passage for everything else: the sentences that hold what was asked, or nothing."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from corpus.split import sentence_spans
from qa.context import Context
from qa.drafts import Draft, refusal
from qa.library import newest_first
from qa.synonyms import held as is_held
from qa.topics import bare, content_words
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
# Characters of a question that may stand beside a heading's own words (原则 for 基本原则).
MAX_BESIDE = 2


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A stretch of a document with the share of the question's words that it holds."""

    document_id: str
    start: int
    end: int
    share: float
    score: float


def answer(context: Context) -> Draft:
    """Quote the section asked for by name, else the sentences of the best passage, or refuse."""
    topic = context.topic
    words = [bare(w) for w in content_words(topic)] or [bare(topic)]
    if not any(words):
        return refusal("问题里没有可以查找的内容")
    named = next(_sections_called(context, bare(topic)), None)
    if named:
        return _quoted(context, named, words, whole=True)
    candidates = list(_candidates(context, words))
    good = [c for c in candidates if c.share >= ANSWERED_SHARE]
    if not good:
        near = tuple(context.library.cite(c.document_id, c.start, c.end) for c in candidates[:3])
        return refusal(
            f"没有查到与“{topic or context.question.view}”直接对应的内容", nearest=near
        )
    best = max(good, key=lambda c: (round(c.share, 1), c.score))
    return _quoted(context, best, words, whole=False)


def _sections_called(context: Context, phrase: str) -> Iterator[_Candidate]:
    """Find sections whose heading is what the question asks for, newest document first."""
    for document_id in newest_first(context.library, context.scope.document_ids):
        parsed = context.library.document(document_id).parsed
        for section in parsed.sections:
            title = bare(section.title)
            beside = len(phrase) - len(title)
            if len(title) >= 3 and title in phrase and beside <= MAX_BESIDE:
                start, end = _body(parsed.text, section.heading_end, section.end)
                if end > start:
                    yield _Candidate(document_id, start, end, 1.0, 1.0)


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
