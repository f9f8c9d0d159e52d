"""Two tasks that one word tells apart: 组织编制 and 具体编制, 全市 and one district's."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from qa.task_texts import MIN_CLAUSE, bare
from qa.topics import Found

if TYPE_CHECKING:
    from collections.abc import Sequence

    from corpus.store import StoredTask
    from qa.library import Library

# Words that only ask elsewhere and here say which of two tasks is meant; "具体由谁负责" asks
_TELLS_APART = re.compile(
    r"全[国省市区县州]|具体(?![由是有归都又哪谁什负要在])|组织(?=[\u4e00-\u9fff]{2})|日常|统一(?=[\u4e00-\u9fff]{2})|本级"
)


def told_apart(
    view: str, topic: str, found: Found | None, tasks: Sequence[StoredTask], library: Library
) -> Found | None:
    """Keep of tasks that fit alike those that the question's own words tell from the others.

    `view` is the question, `topic` what was left of it for finding.
    """
    if found is None:
        return None
    named = _named_whole(view, topic, tasks, library)
    if named:
        return Found(named, found.confidence)
    if len({frozenset(m.unit for m in t.fact.members) for t in found.tasks}) < 2:
        return found
    said = _TELLS_APART.findall(view)
    kept = tuple(t for t in found.tasks if all(w in library.texts_of(t).title for w in said))
    return Found(kept, found.confidence) if said and kept else found


def _named_whole(
    view: str, topic: str, tasks: Sequence[StoredTask], library: Library
) -> tuple[StoredTask, ...]:
    """Return the tasks whose whole name stands in a question, less such a word in what is left of it."""
    asked, left = bare(view), bare(topic)
    names = {t.id: library.texts_of(t).title for t in tasks}
    telling = [t for t in tasks if _TELLS_APART.search(names[t.id])]
    whole = [t for t in telling if len(names[t.id]) > MIN_CLAUSE and names[t.id] in asked]
    longest = max((len(names[t.id]) for t in whole), default=0)
    return tuple(t for t in whole if len(names[t.id]) == longest and names[t.id] not in left)
