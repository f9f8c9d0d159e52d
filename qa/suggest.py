"""Questions that can be answered, made from the documents' own facts."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from typing import TypeVar

from corpus.stored import StoredTarget, StoredTask
from corpus.types import Role, TargetRole
from corpus.unit_mentions import find_units
from corpus.units import canonical
from qa.library import Library

MAX_SUGGESTIONS = 3

_Fact = TypeVar("_Fact", StoredTask, StoredTarget)


def suggest(library: Library, question: str, near: Collection[str] = ()) -> tuple[str, ...]:
    """Return up to three questions that facts answer, on the units a refused one names first.

    `near` are the documents that hold something like it; others are drawn on where they have none.
    """
    asked = (*_on_units(library, question), *_on_facts(library, near))
    return tuple(dict.fromkeys(asked))[:MAX_SUGGESTIONS]


def _on_units(library: Library, question: str) -> Iterator[str]:
    named = {canonical(mention.unit).name for mention in find_units(question, library.units)}
    for task in library.tasks if named else ():
        for unit in _leads(task):
            if canonical(unit).name in named:
                yield f"{unit}牵头哪些任务？"


def _on_facts(library: Library, near: Collection[str]) -> Iterator[str]:
    task = _last(library.tasks, near, _leads)
    if task:
        yield f"{task.fact.task}由谁牵头？"
        yield f"{_leads(task)[0]}牵头哪些任务？"
    target = _last(library.targets, near, _is_aim)
    if target:
        yield f"{target.fact.year}年{target.fact.indicator}的目标是多少？"


def _is_aim(target: StoredTarget) -> bool:
    return target.fact.role is TargetRole.TARGET and target.fact.year is not None


def _leads(task: StoredTask) -> list[str]:
    return [m.unit for m in task.fact.members if m.role is Role.LEAD]


def _last(
    facts: Sequence[_Fact], near: Collection[str], fits: Callable[[_Fact], object]
) -> _Fact | None:
    """Return the newest fact that fits, of the documents `near` where they have one."""
    of_near = (f for f in reversed(facts) if f.document_id in near and fits(f))
    return next(of_near, None) or next((f for f in reversed(facts) if fits(f)), None)
