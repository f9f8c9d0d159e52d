"""Raw text → everything derived from it: the whole reading on one screen."""

from __future__ import annotations

import hashlib

from corpus.facts.frames import with_report_year
from corpus.facts.responsibilities import find_responsibilities
from corpus.facts.targets import find_targets
from corpus.header import read_header
from corpus.outline import find_sections
from corpus.split import split
from corpus.tables import find_tables
from corpus.text import clean
from corpus.types import Parsed
from corpus.validity import with_validity

# Raised when the code below `parse` changes what it derives; stored documents are then parsed
# again from their kept source.
PIPELINE_VERSION = 73


def parse(raw: str, file_name: str) -> Parsed:
    """Derive clean text, header, outline, tables, passages and facts from a source's text.

    `file_name` without suffix; it names the document when the text states no title.
    """
    cleaned = clean(raw)
    text = cleaned.text
    sections = find_sections(text)
    tables = find_tables(text, sections)
    header = with_report_year(read_header(text, sections, file_name), text)
    header = with_validity(header, text)
    return Parsed(
        text=text,
        version=hashlib.sha256(text.encode()).hexdigest()[:16],
        header=header,
        pages=cleaned.pages,
        sections=sections,
        tables=tables,
        passages=split(text, sections, tables),
        responsibilities=find_responsibilities(text, sections, tables),
        targets=find_targets(text, sections, tables, header),
    )
