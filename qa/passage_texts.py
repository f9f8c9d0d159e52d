"""What a passage is judged by: the words in and around it, and what may be quoted, made ready once."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from corpus.outline import location
from corpus.tables import section_at
from qa.provisions import cited_text, spoken_of
from qa.stretches import Stretch, above, stretches
from qa.task_texts import bare

if TYPE_CHECKING:
    from corpus.types import Document, Passage

# A document's first words name it as its title does, and where there is none alone.
OPENING, LEAD = 80, 400
# "有下列情形之一的，应当自发生之日起10个工作日内更新": what holds in each of the cases listed below it
_IN_CASES = re.compile(r"(?:下列|以下|如下)(?:情形|情况|行为|条件)之一")
# So much of the cases is looked at.
CASES = 600


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
            text[passage.start : passage.end]
            + spoken_of(document, passage.start, passage.end)
            + _cases(document, passage)
        ),
        named=bare(names_of(document)),
        lead=bare(lead_of(document)),
        last=over.rsplit("\n", 1)[-1],
        quotable=tuple(
            (s, own, bare(own + cited_text(document, s.start, s.end))) for s, own in found
        ),
    )


def _cases(document: Document, passage: Passage) -> str:
    """Return the cases listed below a passage that says what holds in each of them."""
    text, sections = document.parsed.text, document.parsed.sections
    if passage.section is None or not _IN_CASES.search(text, passage.start, passage.end):
        return ""
    own = sections[passage.section]
    start = next((s.start for s in sections if s.parent == passage.section), own.end)
    return text[max(start, passage.end) : min(own.end, start + CASES)]


def names_of(document: Document) -> str:
    """Return what names a document: its title and how it opens, behind the addressees."""
    start = _opens_at(document)
    return document.parsed.header.title + document.parsed.text[start : start + OPENING]


def headings_over(document: Document, at: int) -> str:
    """Return the headings that a place of a document stands under."""
    parsed = document.parsed
    return location(parsed.text, parsed.sections, section_at(parsed.sections, at))


def lead_of(document: Document) -> str:
    """Return the first words of a document without a title: the things in them name it."""
    start = _opens_at(document)
    titled = "title" in document.parsed.header.spans
    return "" if titled else document.parsed.text[start : start + LEAD]


def _opens_at(document: Document) -> int:
    spans = document.parsed.header.spans
    return spans["addressees"].end if "addressees" in spans and "title" not in spans else 0
