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
    """A task's name, its item's heading, the headings above, its text whole and by sentence."""

    title: str
    heading: str
    above: str
    scope: str
    document: str
    sentences: tuple[str, ...]


def bare(text: str) -> str:
    """Leave out marks and blanks.

    >>> bare("推进“双创”载体 建设")
    '推进双创载体建设'
    """
    return _MARKS.sub("", shape(text).lower())


def texts_of(task: StoredTask, document: Document) -> TaskTexts:
    """Make a task's words ready to look into."""
    parsed, fact = document.parsed, task.fact
    named = [s.title for s in path(parsed.sections, fact.section) if s.title]
    scope = parsed.text[fact.scope_start : fact.end]
    return TaskTexts(
        title=bare(fact.task),
        heading=bare(named[-1]) if named else "",
        above=bare(" ".join(named[:-1])),
        scope=bare(scope),
        document=bare(parsed.header.title),
        sentences=tuple(bare(s) for s in re.split(r"[。;；\n]", scope)),
    )
