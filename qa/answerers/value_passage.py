"""A value that is no known indicator: the sentence that holds every word asked, and a number."""

from __future__ import annotations

from corpus.characters import shape
from corpus.split import sentence_spans
from qa.answerers.passage import CANDIDATES, quoted
from qa.context import Context
from qa.drafts import Draft, refusal
from qa.synonyms import held
from qa.topics import bare, read_topic
from qa.types import Kind


def answer(context: Context) -> Draft:
    """Quote the one sentence; refuse rather than give a number that stands near."""
    topic = read_topic(context.topic)
    words = topic.words or (topic.phrase,)
    years = [str(y) for y in context.question.years]
    hits = context.search(context.question.view, CANDIDATES, context.scope.document_ids)
    for hit in hits:
        stored = hit.passage
        document = context.library.document(stored.document_id)
        own_year = str(document.parsed.header.year)
        text = document.parsed.text
        for start, end in sentence_spans(text, stored.passage.start, stored.passage.end):
            sentence = bare(text[start:end])
            dated = all(y in shape(text[start:end]) or y == own_year for y in years)
            wanted = [w for w in words if w not in years]
            if dated and any(c.isdigit() for c in sentence) and all(held(w, sentence) for w in wanted):
                return quoted(context, stored.document_id, start, end, 0.82)
    near = tuple(
        context.library.cite(h.passage.document_id, h.passage.passage.start, h.passage.passage.end)
        for h in hits[:3]
    )
    return refusal(f"没有查到“{context.topic or context.question.view}”的数值", Kind.TARGET, near)
