"""What a passage is judged by: the words in and around it, and what may be quoted, made ready once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from qa.provisions import cited_text, spoken_of
from qa.stretches import Stretch, above, stretches
from qa.task_texts import bare

if TYPE_CHECKING:
    from corpus.types import Document, Passage

# A document's first words name it as its title does, and where there is none alone.
OPENING, LEAD = 80, 400


@dataclass(frozen=True, slots=True)
class PassageTexts:
    """What stands over a passage, in it, and names its document, written bare.

    `last` is the heading right over it as printed; `quotable` the stretches with their own text as
    printed and bare.
    """

    over: str
    beside: str
    named: str
    lead: str
    last: str
    quotable: tuple[tuple[Stretch, str, str], ...]


def passage_texts(document: Document, passage: Passage) -> PassageTexts:
    """Make a passage's words ready to look into."""
    text, over = document.parsed.text, above(document, passage)
    found = [(s, text[s.start : s.end]) for s in stretches(document, passage)]
    return PassageTexts(
        over=bare(over),
        beside=bare(
            text[passage.start : passage.end] + spoken_of(document, passage.start, passage.end)
        ),
        named=bare(names_of(document)),
        lead=bare(lead_of(document)),
        last=over.rsplit("\n", 1)[-1],
        quotable=tuple(
            (s, own, bare(own + cited_text(document, s.start, s.end))) for s, own in found
        ),
    )


def names_of(document: Document) -> str:
    """Return what names a document: its title and how it opens, behind the addressees."""
    start = _opens_at(document)
    return document.parsed.header.title + document.parsed.text[start : start + OPENING]


def lead_of(document: Document) -> str:
    """Return the first words of a document without a title: the things in them name it."""
    start = _opens_at(document)
    titled = "title" in document.parsed.header.spans
    return "" if titled else document.parsed.text[start : start + LEAD]


def _opens_at(document: Document) -> int:
    spans = document.parsed.header.spans
    return spans["addressees"].end if "addressees" in spans and "title" not in spans else 0
