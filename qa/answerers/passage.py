"""The best passage for everything else: the sentences that hold what was asked, or nothing."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from corpus.split import sentence_spans
from qa.context import Context, Ranked
from qa.drafts import Draft, refusal
from qa.topics import bare, content_words
from qa.types import Citation, Kind

CANDIDATES = 10
# Share of the question's content, weighted by length, that the passage with its headings must
# hold to be given as the answer; below it the passage is only shown as nearest.
ANSWERED_SHARE = 0.75
MAX_SENTENCES = 3


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A passage with the share of the question's words that stand in it and over it."""

    ranked: Ranked
    share: float


def answer(context: Context) -> Draft:
    """Quote the sentences of the best passage; refuse when no passage holds what was asked."""
    topic = context.topic
    words = [bare(w) for w in content_words(topic)] or [bare(topic)]
    if not any(words):
        return refusal("问题里没有可以查找的内容")
    hits = context.search(context.question.view, CANDIDATES, context.scope.document_ids)
    candidates = [_Candidate(hit, _share(context, hit, words)) for hit in hits]
    good = [c for c in candidates if c.share >= ANSWERED_SHARE]
    if not good:
        near = tuple(_cite(context, c.ranked) for c in candidates[:3])
        return refusal(f"没有查到与“{topic or context.question.view}”直接对应的内容", nearest=near)
    best = max(good, key=lambda c: (round(c.share, 2), c.ranked.score))
    return _quoted(context, best, words)


def _share(context: Context, ranked: Ranked, words: Sequence[str]) -> float:
    stored = ranked.passage
    text = context.library.document(stored.document_id).parsed.text
    spans = [(s.start, s.end) for s in stored.passage.context]
    own = (stored.passage.start, stored.passage.end)
    title = context.library.entries[stored.document_id].header.title
    whole = bare("".join(text[a:b] for a, b in [*spans, own]) + title)
    weights = [math.sqrt(len(w)) for w in words]
    held = sum(weight for w, weight in zip(words, weights, strict=True) if w in whole)
    return held / sum(weights)


def _cite(context: Context, ranked: Ranked) -> Citation:
    stored = ranked.passage
    return context.library.cite(stored.document_id, stored.passage.start, stored.passage.end)


def _quoted(context: Context, best: _Candidate, words: Sequence[str]) -> Draft:
    stored = best.ranked.passage
    text = context.library.document(stored.document_id).parsed.text
    start, end = _best_sentences(text, stored.passage.start, stored.passage.end, words)
    citation = context.library.cite(stored.document_id, start, end)
    quote = citation.quote.replace("\n", " ").replace("\t", " ").rstrip("。")
    return Draft(
        answer=f"{context.name(stored.document_id)}写道：{quote}。",
        kind=Kind.PASSAGE,
        citations=(citation,),
        confidence=round(0.5 + 0.3 * best.share, 2),
    )


def _best_sentences(
    text: str, start: int, end: int, words: Sequence[str]
) -> tuple[int, int]:
    """Return the shortest run of up to three sentences that holds most of the words."""
    sentences = sentence_spans(text, start, end)
    best: tuple[tuple[float, int], tuple[int, int]] | None = None
    for i in range(len(sentences)):
        for j in range(i, min(i + MAX_SENTENCES, len(sentences))):
            span = (sentences[i][0], sentences[j][1])
            content = bare(text[span[0] : span[1]])
            held = sum(len(w) for w in words if w in content)
            key = (held, -(span[1] - span[0]))
            if best is None or key > best[0]:
                best = (key, span)
    return best[1] if best else (start, end)
