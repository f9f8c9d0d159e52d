"""What an answerer works with: the question, where to look, and how to search and cite."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from corpus.periods import Period
from corpus.store import StoredPassage
from corpus.unit_mentions import UnitMention
from qa.deadline_words import without_when
from qa.library import Library
from qa.scope import Scope
from qa.understand import Intent, Question, topic_of
from qa.wording.documents import name, plain_name


@dataclass(frozen=True, slots=True)
class Ranked:
    """A passage found by search; a higher score is better."""

    passage: StoredPassage
    score: float


Search = Callable[[str, int, tuple[str, ...]], list[Ranked]]
"""Search passages: (query, how many, the documents to look in), best first."""


Rarity = Callable[[str], float]
"""How rare a word is in the library: 0 for one that every passage holds, 1 for one that none does."""

Likeness = Callable[[str, Sequence[str]], list[float]]
"""How near each text's meaning is to a question's."""


def _even(_: str) -> float:
    return 0.5


def _unlike(_: str, texts: Sequence[str]) -> list[float]:
    return [0.0] * len(texts)


@dataclass(frozen=True, slots=True)
class Context:
    """A question with the documents that may answer it."""

    question: Question
    scope: Scope
    library: Library
    search: Search
    as_of: date
    rarity: Rarity = _even
    likeness: Likeness = _unlike

    @property
    def topic(self) -> str:
        """The question's topic without the words that only chose the documents."""
        question = self.question
        hidden = list(self.scope.used)
        if question.intent is Intent.UNITS_OF_TASK:
            hidden += [(u.start, u.end) for u in question.units if self._takes_part(u)]
        view = blanked(question.view, hidden)
        return topic_of(without_when(view) if question.wants_deadline else view)

    @property
    def units(self) -> tuple[UnitMention, ...]:
        """The units asked about, not those that only name the document."""
        inside = self.scope.used
        asked = (
            u
            for u in self.question.units
            if not any(a <= u.start and u.end <= b for a, b in inside)
        )
        return tuple(asked)

    def _takes_part(self, unit: UnitMention) -> bool:
        """Tell a unit asked about, or helped by who is (给X打配合的是谁), from what else a name is part of.

        "X门户网站由谁牵头建", "X的日常工作谁干": what is asked is spoken of by that name alone.
        """
        question = self.question
        if _GROUP.search(unit.unit) and _BUT_ONE.match(question.view, unit.end):
            return False
        asked = question.wants_others or question.wants_yes_no or question.wants_role
        return asked or bool(_HELPED.search(question.view[: unit.start]))

    @property
    def unscoped(self) -> str:
        """The question without the words that only chose the documents."""
        return blanked(self.question.view, self.scope.used).strip(" ,的")

    @property
    def undated(self) -> str:
        """The question without the words that only chose the documents, and without its years."""
        question = self.question
        years = [(p.start, p.end) for p in question.periods if _is_year(question.view, p)]
        return blanked(question.view, [*self.scope.used, *years]).strip(" ,的")

    def topic_without(self, unit: UnitMention) -> str:
        """The topic with a unit's name taken out as well."""
        return topic_of(blanked(self.question.view, [*self.scope.used, (unit.start, unit.end)]))

    def name(self, document_id: str, *, plain: bool = False) -> str:
        """Return how an answer names a document: its title, with the place and year it lacks.

        Unless `plain`, one that is no longer in force is labelled so (已废止, 已到期).
        """
        entries = self.library.entries
        if plain:
            return plain_name(entries[document_id])
        return name(entries[document_id], entries.values(), self.as_of)


# "抢险救援组,除了市水利局还有谁参加": the group is what others are in, no other of them
_GROUP = re.compile(r"(?:组|专班|指挥部)$")
_BUT_ONE = re.compile(r"(?:里面?|中|内)?[,、 ]*除")
_HELPED = re.compile(r"(?:给|帮|替|跟|和|与|同|配合|协助)$")


def _is_year(view: str, period: Period) -> bool:
    return not period.several and bool(
        re.fullmatch(r"(?:\d{4}|[今去本])年?度?", view[period.start : period.end])
    )


def blanked(view: str, stretches: Sequence[tuple[int, int]]) -> str:
    """Put blanks for stretches of a text."""
    kept = list(view)
    for start, end in stretches:
        kept[start:end] = " " * (end - start)
    return "".join(kept)
