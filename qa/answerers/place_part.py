"""What a paper says of one place inside its own: "章丘区在产业布局里要做什么", "历下区的定位".

Told are the sentences that name the place, under headings or in a paper that speak of what is
asked; where none does, nothing else is: what stands beside is another place's.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

from corpus.places import find_places
from corpus.split import sentence_spans
from qa.answerers import passage
from qa.answerers.quoting import quoted
from qa.context import blanked
from qa.demand import holds, things
from qa.drafts import refusal
from qa.part_of_place import is_inside, places_with_a_part
from qa.passage_texts import headings_over, names_of
from qa.task_texts import bare
from qa.two_asked import joined

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context
    from qa.drafts import Draft

# The sentence, its headings and its paper's name hold so many of the words asked beside the place.
SHARE = 0.5
# So many sentences of a place tell its part; of more no one is meant.
MAX_SENTENCES = 3
CONFIDENCE = 0.72
# What a paper is called by its kind says nothing of what is asked: "人工智能行动计划里"
_PAPER = re.compile(
    r"(?:行动|实施|工作|推进|建设|若干|指导|总体)*(?:计划|方案|意见|规划|措施|政策|要点|办法|通知|文件|行动|布局|格局)(?=[里中上内的,，\s]|$)"
)
# "章丘区加快…", "支持青岛、潍坊等市以…": what the sentence is of stands before its first stop
_OPENS = re.compile(r"^[^,，:：]*")


@dataclass(frozen=True, slots=True)
class Said:
    """A sentence that names a place, how much of what is asked stands there, and how near its head."""

    document_id: str
    start: int
    end: int
    share: float
    head: int


def answer(context: Context) -> Draft | None:
    """Quote what is said of each place asked, refuse where one is not spoken of; None for other questions."""
    question, entries = context.question, context.library.entries
    asked = places_with_a_part(question.view, question.places)
    if asked is None or question.units:
        return None
    row, (start, end) = asked
    owners = [entries[i].header.place for i in context.scope.document_ids]
    if not all(is_inside(m.place, owners) for m in row):
        return None
    words = _words_beside(context, start, end)
    told: list[Draft] = []
    for mention in row:
        sentences = _said_of(context, mention.place, words)
        if not sentences:
            return _none(context, mention.place) if len(row) == 1 else None
        if len(sentences) > MAX_SENTENCES:
            return None
        told.append(joined([_quoted(context, one) for one in sentences], ()))
    if len({c.document_id for draft in told for c in draft.citations}) > 1:
        return None
    return joined(told, ())


def _words_beside(context: Context, start: int, end: int) -> list[str]:
    """Return what the question names beside the place and the words that ask after its part."""
    view = context.question.view
    inside = re.search(r"在(?P<what>[^,，]+?)(?:[里中上内]面?|方面)", view[start:end])
    spans = [*context.scope.used, *((p.start, p.end) for p in context.question.places)]
    left = blanked(view, [*spans, (start, end)])
    if inside:
        left += " " + blanked(view, spans)[start:end][slice(*inside.span("what"))]
    return [w for w in dict.fromkeys(things(_PAPER.sub(" ", left))) if len(w) > 1]


def _said_of(context: Context, place: str, words: list[str]) -> list[Said]:
    """Return the sentences on a place with most of what is asked, those it is the subject of before others."""
    found = [
        one
        for document_id in context.scope.document_ids
        for one in _naming(context, document_id, place, words)
        if one.share >= SHARE
    ]
    most = max((one.share for one in found), default=0.0)
    best = [one for one in found if one.share == most]
    return [one for one in best if one.head == max(b.head for b in best)]


def _naming(context: Context, document_id: str, place: str, words: list[str]) -> Iterator[Said]:
    """Yield the sentences of a document that name a place."""
    document = context.library.document(document_id)
    text, name = document.parsed.text, _short(place)
    titled = bare(names_of(document))
    lines = re.finditer(rf"[^\n]*{re.escape(name)}[^\n]*", text)
    for line in lines:
        for start, end in sentence_spans(text, *line.span()):
            said = text[start:end]
            if name not in said or not _is_named(place, said):
                continue
            there = f"{titled}{bare(headings_over(document, start) + line[0])}"
            share = sum(holds(w, there) for w in words) / len(words) if words else 1.0
            opens = _OPENS.match(said)
            head = said.startswith(name) + (opens is not None and name in opens[0])
            yield Said(document_id, start, end, share, head)


def _is_named(place: str, text: str) -> bool:
    """Tell a text that names the place, and not what it begins: 市中心 is no 市中区."""
    if place in text or any(m.place == place for m in find_places(text)):
        return True
    return re.search(rf"{re.escape(_short(place))}(?:、|等[地市县区])", text) is not None


def _short(place: str) -> str:
    return place[:-1] if len(place) > 2 and place[-1] in "省市区县旗" else place


def _quoted(context: Context, one: Said) -> Draft:
    return quoted(context, one.document_id, one.start, one.end, CONFIDENCE)


def _none(context: Context, place: str) -> Draft:
    """Quote the likeliest stretch that names the place, else refuse for good."""
    found = passage.best_stretch(context, partial(_is_named, place))
    if found.citations:
        return found
    about = context.topic or context.question.view
    return replace(refusal(f"没有查到“{about}”中关于{place}的内容"), final=True)
