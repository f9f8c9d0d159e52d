"""A turn asked before, taken apart: what a follow-up may take from it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from corpus.periods import Period, find_periods
from qa.context import blanked
from qa.scope import select
from qa.synonyms import is_colloquial
from qa.topics import read_topic
from qa.types import Kind, ReadAnswer, TargetFact, TaskFact
from qa.understand import Intent, Question, topic_of, understand
from qa.value_words import without_value_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qa.library import Library
    from qa.scope import Scope
    from qa.types import Answer, Turn

# A topic that comes from this many turns ago is still meant; earlier ones are forgotten.
MAX_TURNS_BACK = 4
# "为什么", "什么角色": refused, such a question is about nothing that the next could be about.
MIN_TOPIC = 3
_WIDE = re.compile(r"[全我]国|[全我]省")
OF_VALUES = (Kind.TARGET, Kind.COMPARISON)
OF_TASKS = (Kind.LEAD_UNIT, Kind.RESPONSIBLE_UNIT)


@dataclass(frozen=True)
class Earlier:
    """A question asked before, complete, and what it was answered with."""

    question: Question
    scope: Scope
    answer: Answer

    @property
    def view(self) -> str:
        """The question as it was completed, in one width and without its mark."""
        return self.question.view

    @property
    def document_ids(self) -> tuple[str, ...]:
        """The documents it was answered from; of a refused one those that it was asked of."""
        cited = tuple(dict.fromkeys(c.document_id for c in self.answer.citations))
        named = self.scope.document_ids if self.scope.named else ()
        within = self.answer.within if isinstance(self.answer, ReadAnswer) else ()
        return cited or named or within

    @cached_property
    def task(self) -> str | None:
        """The one task it was answered with."""
        tasks = {f.task for f in self.answer.facts if isinstance(f, TaskFact)}
        return tasks.pop() if len(tasks) == 1 and self.answer.kind in OF_TASKS else None

    @cached_property
    def only_listed(self) -> str | None:
        """The one task of a unit that it was answered with."""
        tasks = {f.task for f in self.answer.facts if isinstance(f, TaskFact)}
        return tasks.pop() if self.lists_tasks and len(tasks) == 1 else None

    @cached_property
    def indicator(self) -> str | None:
        """The indicator whose value it was answered with."""
        told = (f.indicator for f in self.answer.facts if isinstance(f, TargetFact))
        return next(told, None) if self.answer.kind in OF_VALUES else None

    @cached_property
    def roles(self) -> frozenset[str]:
        """Whether what it was answered with was aimed at, or was reached."""
        return frozenset(f.role for f in self.answer.facts if isinstance(f, TargetFact))

    @property
    def lists_tasks(self) -> bool:
        """Whether it asked for a unit's tasks, answered or not."""
        refused = self.answer.status == "not_found"
        asked = refused and self.question.intent is Intent.TASKS_OF_UNIT
        return asked or self.answer.kind is Kind.TASKS_OF_UNIT

    @cached_property
    def leads(self) -> tuple[str, ...]:
        """The units that lead the tasks it was answered with."""
        told = [u for f in self.answer.facts if isinstance(f, TaskFact) for u in f.leads]
        return tuple(dict.fromkeys(told))

    @cached_property
    def topic(self) -> str:
        """What it was about in its own words: no document, place, year, unit or asking word."""
        hidden = [*self.scope.used, *((p.start, p.end) for p in self.question.periods)]
        hidden += [(u.start, u.end) for u in self.question.units]
        if self.answer.kind is Kind.METADATA:
            return ""
        topic = topic_of(blanked(self.view, hidden))
        head, _, last = topic.rpartition(" ")
        topic = head if head and is_colloquial(last) else topic  # "曙光计划 钱", of 有多少钱
        if self.question.intent is Intent.TARGET:
            topic = without_value_words(topic)
        return re.sub(r"(?<=[\u4e00-\u9fff]) +(?=[\u4e00-\u9fff])", "", topic).strip(" 的,")

    @cached_property
    def named(self) -> str:
        """What it means: 曙光计划 of "曙光计划有多少钱", the indicator of a value."""
        return self.indicator or read_topic(self.topic).phrase or self.task or ""

    @cached_property
    def where(self) -> str:
        """The words that chose its documents, to be said again: "武汉", "2023年要点里"."""
        kept = (self.view[a:b] for a, b in sorted(self.scope.used))
        return "".join(k for k in kept if not _only_year(k))

    @cached_property
    def place(self) -> str:
        """The places that chose its documents, and those that no document is of."""
        used = self.scope.used
        places = [(p.start, p.end) for p in self.question.places]
        chose = [p for p in places if any(a <= p[0] and p[1] <= b for a, b in used)]
        return "".join(self.view[a:b] for a, b in (places if self.scope.refusal else chose))

    @property
    def wide(self) -> str:
        """The words that say it was asked of a whole nation or province: 全国, 我省."""
        found = _WIDE.search(self.view)
        return found.group() if found and not self.place else ""

    @cached_property
    def years(self) -> str:
        """The years it asked of, those of a document's name and of a comparison left out."""
        own = [p for p in self.question.periods if not p.compared and not self._in_name(p)]
        if own:
            return "".join(self.view[p.start : p.end] for p in own)
        told = {f.year for f in self.answer.facts if isinstance(f, TargetFact)}
        year = told.pop() if len(told) == 1 else None
        return f"{year}年" if year else ""

    @property
    def asked_years(self) -> frozenset[int]:
        """The years that it says itself that it asks of, none of them in a document's name."""
        own = [p for p in self.question.periods if not p.compared and not self._in_name(p)]
        return frozenset(year for p in own for year in range(p.first, p.last + 1))

    def _in_name(self, period: Period) -> bool:
        inside = [u for u in self.scope.used if u[0] <= period.start and period.end <= u[1]]
        return any(not _only_year(self.view[a:b]) for a, b in inside)

    @cached_property
    def of_growth(self) -> bool:
        """Whether what was told is a growth and no level."""
        told = [f.measure for f in self.answer.facts if isinstance(f, TargetFact)]
        return all(m == "growth" for m in told) if told else self.question.wants_growth


def earlier(turns: Sequence[Turn], library: Library, this_year: int | None) -> Earlier | None:
    """Return the last turn that is about something; thanks and greetings are about nothing."""
    for turn in reversed(turns[-MAX_TURNS_BACK:]):
        question = understand(_asked(turn), library, this_year)
        if question.is_order:
            continue
        one = Earlier(question, select(question, library), turn.answer)
        about = len(one.topic) >= MIN_TOPIC or question.units
        if turn.answer.citations or (about and not is_small_talk(question.view)):
            return one
    return None


def _asked(turn: Turn) -> str:
    """Return a turn's question as it was read when it was answered."""
    return turn.answer.asked if isinstance(turn.answer, ReadAnswer) else turn.question


def task_before(turns: Sequence[Turn]) -> str | None:
    """Return the task that was told last, however long ago."""
    for turn in reversed(turns):
        tasks = {f.task for f in turn.answer.facts if isinstance(f, TaskFact)}
        if turn.answer.kind in OF_TASKS and len(tasks) == 1:
            return tasks.pop()
    return None


# Said between questions; none of them is asked of documents.
_SMALL_TALK = re.compile(
    r"^(?:(?:多?谢谢?(?:你|您|啦|了)?|感谢|好的?|好吧|行|嗯+|哦+|明白了?|知道了?|收到|你好|您好|在吗|再见|辛苦了?|不客气|ok|thanks|thank you|hi|hello)[,，。!！~ ]*)+$",
    re.IGNORECASE,
)


def is_small_talk(view: str) -> bool:
    """Tell thanks and greetings from questions."""
    return _SMALL_TALK.search(view) is not None


def _only_year(words: str) -> bool:
    periods = find_periods(words)
    return bool(periods) and not without(words, periods).strip("年的度 ")


def without(text: str, periods: Sequence[Period]) -> str:
    """Leave the years and periods out of a text."""
    return cut_out(text, [(p.start, p.end) for p in periods])


def cut_out(text: str, stretches: Sequence[tuple[int, int]]) -> str:
    """Leave stretches out of a text."""
    for start, end in sorted(stretches, reverse=True):
        text = text[:start] + text[end:]
    return text
