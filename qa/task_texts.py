"""What tasks and headings are found by: their words without marks, made ready once."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from corpus.characters import shape
from corpus.outline import path
from corpus.spellings import one_spelling
from qa.full_names import full_names

if TYPE_CHECKING:
    from corpus.store import StoredTask
    from corpus.types import Document

# A document without a title says in its first lines what it is about.
OPENING = 500
# Behind these a clause goes on with its sentence: "建立…机制，日常工作由市数据局负责"
_GOES_ON = "，,：:"
_SENTENCE_END = re.compile(r"[。；;\n]")
MAX_BEFORE = 200
# "这项工作由省民政厅归口管理": what work it is stands in the sentence before
_POINTS_BACK = re.compile(r"^(?:因此|为此)?[,，]?(?:这项|此项|该项|上述|以上)(?:工作|任务|事项)")
# A name's own clause of so many characters calls the task: 深化科技合作 of "深化科技合作，培育开放生态"
MIN_CLAUSE = 5
# … and a body that is led by somebody: 联席会议
_BODY = re.compile(r"联席会议|领导小组|工作专班|协调机制")
_CLAUSE_MARK = re.compile(r"[，,、；;：:。]|[—–-]{1,2}")
_MARKS = re.compile(r"[\s\"'“”‘’《》<>()（）\[\]【】、,，。;；:：?？!！·\-—~]")


@dataclass(frozen=True, slots=True)
class TaskTexts:
    """A task's name, its item's heading, the headings and the sentence above, its text, its document.

    `full` is what the name's short names stand for: 某部际联席会议 of 联席会议; `document` is its title, or how it opens; `before` is what stands before a task that is the end of a sentence; `names` are the clauses of
    its name, the longest first; `pairs` the neighbouring characters of name, heading and text.
    """

    title: str
    full: str
    heading: str
    above: str
    scope: str
    before: str
    document: str
    names: tuple[str, ...]
    pairs: frozenset[str]


def bare(text: str) -> str:
    """Leave out marks and blanks.

    >>> bare("推进“双创”载体 建设")
    '推进双创载体建设'
    """
    return _MARKS.sub("", one_spelling(shape(text).lower()))


def pairs_of(text: str) -> frozenset[str]:
    """Return the neighbouring characters of a text, two by two."""
    return frozenset(text[i : i + 2] for i in range(len(text) - 1))


def texts_of(task: StoredTask, document: Document) -> TaskTexts:
    """Make a task's words ready to look into."""
    parsed, fact = document.parsed, task.fact
    named = [s.title for s in path(parsed.sections, fact.section) if s.title]
    title, heading = bare(fact.task), bare(named[-1]) if named else ""
    scope = bare(parsed.text[_told_from(parsed.text, fact.scope_start) : fact.end])
    return TaskTexts(
        title=title,
        full=bare(full_names(parsed.text, fact.task)),
        heading=heading,
        above=bare(" ".join([*named[:-1], _sentence_before(parsed.text, fact.scope_start)])),
        scope=scope,
        before=bare(_before(parsed.text, fact.scope_start)),
        document=bare(_subject(document)),
        names=_clauses(fact.task),
        pairs=pairs_of(title) | pairs_of(heading) | pairs_of(scope),
    )


def _told_from(text: str, start: int) -> int:
    """Return where the sentence before begins that "这项工作…" goes on with, else `start`."""
    if not _POINTS_BACK.match(text[start : start + 12]):
        return start
    end = text.rfind("。", 0, start)
    own = end > text.rfind("\n", 0, start)
    return max(text.rfind(mark, 0, end) for mark in "。；\n") + 1 if own else start


def _before(text: str, start: int) -> str:
    """Return the clauses before the one that a sentence ends with."""
    if text[start - 1 : start].strip() not in tuple(_GOES_ON):
        return ""
    before = text[max(0, start - MAX_BEFORE) : start]
    return _SENTENCE_END.split(before)[-1]


def _sentence_before(text: str, start: int) -> str:
    """Return the sentence before, of its paragraph, that a short one goes on with: "具体办法由…制定"."""
    before = text[max(0, start - MAX_BEFORE) : start].rpartition("\n")[2].strip()
    return _SENTENCE_END.split(before[:-1])[-1] if before.endswith("。") else ""


def _subject(document: Document) -> str:
    """Return what a document is about: its title, and how it opens where the text has none."""
    header, text = document.parsed.header, document.parsed.text
    return header.title if "title" in header.spans else f"{header.title} {text[:OPENING]}"


def _clauses(name: str) -> tuple[str, ...]:
    parts = {bare(part) for part in _CLAUSE_MARK.split(name)}
    clauses = {c for c in parts if len(c) >= MIN_CLAUSE or _BODY.fullmatch(c)}
    return tuple(sorted(clauses, key=lambda c: (-len(c), c)))
