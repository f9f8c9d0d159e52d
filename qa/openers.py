"""Questions to begin with, made from the facts of the newest documents, of every kind in turn."""

from __future__ import annotations

import re
from collections import deque
from typing import TYPE_CHECKING, TypeVar

from corpus.indicators import normal, synonyms
from corpus.types import Role, TargetRole
from corpus.units import is_group
from qa.wording.marks import in_marks

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from corpus.store import Entry, StoredTarget, StoredTask
    from qa.facts import Facts

    Kind = Callable[[Facts, Entry], Iterator[str]]

Asked = TypeVar("Asked")

# A name that reads well in a question of one line: "推动东湖科学城建设加力提速", "高新技术企业"
_READS_WELL = re.compile(r"[^\s，。；：、（）()《》,;:]{4,20}")


def openers(facts: Facts, document_ids: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Yield questions with the document whose facts answer each; kinds and documents take turns."""
    kinds = (_leads, _aims, _units, _headers, _reached, _headings)
    yield from _in_turn(
        _of_kind(kind, facts, [*document_ids[at:], *document_ids[:at]])
        for at, kind in enumerate(kinds)
    )


def _of_kind(kind: Kind, facts: Facts, document_ids: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Yield the questions of a kind, the first of each document before the second of any."""
    yield from _in_turn(_of_document(kind, facts, document_id) for document_id in document_ids)


def _of_document(kind: Kind, facts: Facts, document_id: str) -> Iterator[tuple[str, str]]:
    for question in kind(facts, facts.library.entries[document_id]):
        yield question, document_id


def _in_turn(sources: Iterable[Iterator[Asked]]) -> Iterator[Asked]:
    """Yield one of each in turn until all are empty; no more is drawn than is taken."""
    waiting = deque(sources)
    while waiting:
        source = waiting.popleft()
        for one in source:
            yield one
            waiting.append(source)
            break


def _leads(facts: Facts, entry: Entry) -> Iterator[str]:
    for task in facts.tasks_in(entry.id):
        if _READS_WELL.fullmatch(task.fact.task) and _leading(task):
            yield f"{task.fact.task}由谁牵头？"


def _units(facts: Facts, entry: Entry) -> Iterator[str]:
    units = (unit for task in facts.tasks_in(entry.id) for unit in _leading(task))
    yield from (f"{unit}牵头哪些任务？" for unit in dict.fromkeys(units) if not is_group(unit))


def _aims(facts: Facts, entry: Entry) -> Iterator[str]:
    for target in _targets(facts, entry, TargetRole.TARGET):
        yield f"{_place(entry)}{target.fact.year}年{target.fact.indicator}的目标是多少？"


def _reached(facts: Facts, entry: Entry) -> Iterator[str]:
    for target in _targets(facts, entry, TargetRole.ACTUAL):
        yield f"{_place(entry)}{target.fact.year}年{target.fact.indicator}是多少？"


def _headers(_facts: Facts, entry: Entry) -> Iterator[str]:
    header = entry.header
    for stated, asked in (
        (header.number, "的文号是什么"),
        (header.effective, "什么时候施行"),
        (header.written or header.printed, "是什么时候印发的"),
        (header.issuer, "是谁印发的"),
    ):
        if stated:
            yield f"{in_marks(header.title)}{asked}？"


def _headings(facts: Facts, entry: Entry) -> Iterator[str]:
    sections = facts.library.document(entry.id).parsed.sections
    titles = (section.title for section in sections if section.rank == 0)
    yield from (f"{title}有哪些？" for title in titles if _READS_WELL.fullmatch(title))


def _place(entry: Entry) -> str:
    return entry.header.place or ""


def _targets(facts: Facts, entry: Entry, role: TargetRole) -> list[StoredTarget]:
    """Return the values of a role that can be asked for by a year, the best known and latest first."""
    asked = [
        target
        for target in facts.library.targets_in(entry.id)
        if target.fact.role is role and _READS_WELL.fullmatch(target.fact.indicator)
    ]
    return sorted(
        (target for target in asked if target.fact.year),
        key=lambda target: (not _is_known(target.fact.indicator), -(target.fact.year or 0)),
    )


def _is_known(indicator: str) -> bool:
    """Tell an indicator that people have several names for from one that a text made up."""
    return bool(synonyms(normal(indicator)))


def _leading(task: StoredTask) -> list[str]:
    return [m.unit for m in task.fact.members if m.role is Role.LEAD]
