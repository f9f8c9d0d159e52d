"""A follow-up taken apart, and what every way to complete it asks of the turn before."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from corpus.places import find_places
from qa.answerers.mentions import MIN_SCORE
from qa.earlier import OF_VALUES, Earlier
from qa.fields import Field, field_of
from qa.follow_values import before_or_all
from qa.library import Library
from qa.reading import Reading
from qa.scope import select
from qa.topics import content_words
from qa.types import Filters
from qa.understand import Intent, Question, topic_of, understand

# A follow-up is this short; a longer one names everything it asks about.
MAX_FOLLOW_UP = 18


@dataclass(frozen=True, slots=True)
class Follow:
    """A follow-up without its frame (那…呢), and the question it follows."""

    core: str
    framed: bool
    before: Earlier
    before_that: Earlier | None
    task: str | None
    library: Library
    this_year: int | None

    def _everywhere(self, text: str) -> tuple[Reading, ...]:
        return before_or_all(text, self.before.document_ids)

    def _asks_field(self, core: str) -> bool:
        """Tell "有效期多长" from "武汉要点的文号" and "有哪些文件", which name what they ask of."""
        field = field_of(core)
        if field is None or field is Field.DOCUMENTS or find_places(core):
            return False
        named = re.search(r"《|.(?:要点|规划|办法|通知|方案|意见|计划|报告|条例)", core)
        return not named and len(core) <= MAX_FOLLOW_UP

    def _titled(self, rest: str, ids: tuple[str, ...]) -> str:
        """Say the document's title before what is asked of it."""
        title = self.library.entries[ids[0]].header.title if len(ids) == 1 else ""
        return f"《{title}》的{rest}" if title and not re.search("[《》<>]", title) else rest

    def _has_scope(self, question: Question) -> bool:
        """Tell a question that names its own place or document."""
        return bool(question.places) or select(question, self.library).named

    def _in_last(self, question: Question) -> bool:
        """Tell whether what a question names fits the documents of the last answer."""
        ids = self.before.document_ids
        return bool(ids) and not select(question, self.library, Filters(ids)).refusal

    def _names_indicator(self, view: str) -> bool:
        return any(m.score >= MIN_SCORE for m in self.library.indicators.find(view))

    def _of_year_told(self, core: str, question: Question | None = None) -> Iterator[Reading]:
        """ "那建设多少套保障房" after a value of 2024: another thing of the same year and document."""
        asked = question or understand(core, self.library, self.this_year)
        before, ids = self.before, self.before.document_ids
        years = before.years
        if not (ids and years and before.indicator) or asked.periods:
            return
        if asked.intent is not Intent.TARGET or self._asks_otherwise(asked):
            return
        words = tuple(content_words(topic_of(asked.view)))
        known = self._names_indicator(asked.view)
        yield Reading(f"{years}{core}", ids, () if known else words, kinds=OF_VALUES)

    def _asks_otherwise(self, asked: Question) -> bool:
        """Tell what was reached from what is aimed at, where the turn before told the other one."""
        told = self.before.roles
        return (asked.wants_target and "target" not in told) or (
            asked.wants_actual and "actual" not in told
        )

    def _task_around(self) -> str | None:
        """Return the one task that all of what was quoted last stands in."""
        cited = self.before.answer.citations
        tasks = {
            t.fact.task
            for t in self.library.tasks
            if all(
                t.document_id == c.document_id
                and t.fact.scope_start <= c.start
                and c.end <= t.fact.end
                for c in cited
            )
        }
        return tasks.pop() if cited and len(tasks) == 1 else None
