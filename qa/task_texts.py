"""What tasks and headings are found by: their words without marks, made ready once."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from corpus.characters import shape
from corpus.outline import path

if TYPE_CHECKING:
    from corpus.store import StoredTask
    from corpus.types import Document

_MARKS = re.compile(r"[\s\"'“”‘’《》<>()（）\[\]【】、,，。;；:：?？!！·\-—~]")


@dataclass(frozen=True, slots=True)
class TaskTexts:
    """A task's name, its item's heading, the headings above, its text, its document's title.

    `pairs` are the neighbouring characters of name, heading and text.
    """

    title: str
    heading: str
    above: str
    scope: str
    document: str
    pairs: frozenset[str]


def bare(text: str) -> str:
    """Leave out marks and blanks.

    >>> bare("推进“双创”载体 建设")
    '推进双创载体建设'
    """
    return _MARKS.sub("", shape(text).lower())


def pairs_of(text: str) -> frozenset[str]:
    """Return the neighbouring characters of a text, two by two."""
    return frozenset(text[i : i + 2] for i in range(len(text) - 1))


def texts_of(task: StoredTask, document: Document) -> TaskTexts:
    """Make a task's words ready to look into."""
    parsed, fact = document.parsed, task.fact
    named = [s.title for s in path(parsed.sections, fact.section) if s.title]
    title, heading = bare(fact.task), bare(named[-1]) if named else ""
    scope = bare(parsed.text[fact.scope_start : fact.end])
    return TaskTexts(
        title=title,
        heading=heading,
        above=bare(" ".join(named[:-1])),
        scope=scope,
        document=bare(parsed.header.title),
        pairs=pairs_of(title) | pairs_of(heading) | pairs_of(scope),
    )
