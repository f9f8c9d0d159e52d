"""Questions that can be answered, made from the documents' own facts."""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from typing import TypeVar

from corpus.stored import StoredTarget, StoredTask
from corpus.types import Role, TargetRole
from corpus.unit_mentions import find_units
from corpus.units import canonical
from qa.demand import things
from qa.library import Library, newest_first
from qa.task_texts import bare
from qa.wording.contents import contents
from qa.wording.marks import in_marks

MAX_SUGGESTIONS = 3
# A task of fewer characters, or of more, is none that anybody would ask for.
MIN_TASK, MAX_TASK = 2, 30

# What a document without parts may be asked of itself
_OF_ITSELF = (("effective", "什么时候施行"), ("number", "的文号是什么"), ("issuer", "是谁发的"))
_HAN = re.compile(r"[\u4e00-\u9fff]")  # a name, not central_079
_Fact = TypeVar("_Fact", StoredTask, StoredTarget)


def suggest(library: Library, question: str, near: Sequence[str] = ()) -> tuple[str, ...]:
    """Return up to three questions that facts answer, on the units a refused one names first.

    `near` are the documents that hold something like it, the nearest first: what they say in its
    words, and what they are about; what else one says, or any other, where that is nothing.
    """
    asked = [
        *_on_units(library, question),
        *_on_words(library, question, near),
        *_on_documents(library, near),
        *_on_facts(library, near[:1]),
    ]
    for one in near[1:]:
        asked = asked or list(_on_facts(library, [one]))
    asked = asked or list(_on_facts(library, library.entries))
    return tuple(dict.fromkeys(asked))[:MAX_SUGGESTIONS]


def _on_words(library: Library, question: str, near: Collection[str]) -> Iterator[str]:
    """Ask for the task and the value, of documents near, that have most of a question's words."""
    words = [word for word in map(bare, things(question)) if len(word) > 1]
    tasks = (t for t in library.tasks if t.document_id in near and _leads(t) and _can_be_asked(t))
    task = _most(tasks, words, lambda t: t.fact.task)
    if task:
        yield _of_task(task)
    targets = (t for t in library.targets if t.document_id in near and _is_aim(t))
    target = _most(targets, words, lambda t: t.fact.indicator)
    if target:
        yield _of_target(target)


def _most(
    facts: Iterable[_Fact], words: Sequence[str], text: Callable[[_Fact], str]
) -> _Fact | None:
    """Return the fact with the longest words of the question, None where none has any."""
    held = ((sum(len(w) for w in words if w in bare(text(f))), f) for f in facts)
    best = max(held, key=lambda x: x[0], default=None)
    return best[1] if best and best[0] else None


def _on_documents(library: Library, near: Collection[str]) -> Iterator[str]:
    """Ask what the documents near are about, else what they say of themselves."""
    for document_id in newest_first(library, near):
        header = library.entries[document_id].header
        if not _HAN.search(header.title):
            continue
        if contents(library.document(document_id)):
            yield f"{in_marks(header.title)}主要讲什么？"
        else:
            said = (asked for name, asked in _OF_ITSELF if name in header.spans)
            yield from (f"{in_marks(header.title)}{asked}？" for asked in itertools.islice(said, 1))


def _on_units(library: Library, question: str) -> Iterator[str]:
    named = {canonical(mention.unit).name for mention in find_units(question, library.units)}
    for task in library.tasks if named else ():
        for unit in _leads(task):
            if canonical(unit).name in named:
                yield f"{unit}牵头哪些任务？"


def _on_facts(library: Library, near: Collection[str]) -> Iterator[str]:
    task = _last(library.tasks, near, lambda t: _leads(t) and _can_be_asked(t))
    if task:
        yield _of_task(task)
        yield f"{_leads(task)[0]}牵头哪些任务？"
    target = _last(library.targets, near, _is_aim)
    if target:
        yield _of_target(target)


def _of_task(task: StoredTask) -> str:
    return f"{task.fact.task}由谁牵头？"


def _of_target(target: StoredTarget) -> str:
    return f"{target.fact.year}年{target.fact.indicator}的目标是多少？"


def _can_be_asked(task: StoredTask) -> bool:
    """Tell a task whose words make a question: not 本办法, nor two sentences."""
    words = task.fact.task
    return MIN_TASK <= len(words) <= MAX_TASK and "。" not in words and words[0] not in "本该其"


def _is_aim(target: StoredTarget) -> bool:
    return target.fact.role is TargetRole.TARGET and target.fact.year is not None


def _leads(task: StoredTask) -> list[str]:
    return [m.unit for m in task.fact.members if m.role is Role.LEAD]


def _last(
    facts: Sequence[_Fact], near: Collection[str], fits: Callable[[_Fact], object]
) -> _Fact | None:
    """Return the newest fact that fits of the documents `near`."""
    return next((f for f in reversed(facts) if f.document_id in near and fits(f)), None)
