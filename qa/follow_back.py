"""Follow-ups that point back: 还有吗, 他们还牵头什么, 这个文件的有效期, 它有多少钱."""

from __future__ import annotations

import re
from collections.abc import Iterator

from corpus.periods import find_periods
from qa.answerers.mentions import sibling
from qa.earlier import without
from qa.follow_base import Follow
from qa.follow_words import (
    ASKS_ITSELF,
    BESIDE_IT,
    HAS_ANY,
    HOLDS_ROLE,
    MORE,
    OF_DOCUMENT,
    OF_UNITS,
    ONLY_ROLE,
    PRONOUN,
    PURE_ROLE,
    ROLE_WITH_TASKS,
    ROLE_WORD,
    SAYS_MORE,
    SOURCE,
    WHICH_ROLE,
    WITH_WORK,
)
from qa.reading import Reading
from qa.spoken_subject import spoken_subject
from qa.topics import content_words
from qa.types import Kind
from qa.value_words import asks_value, only_value_words, without_value_words

MIN_SURE = 0.6  # of an answer about the thing that the question before spoke of


class PointingBack(Follow):
    """What a follow-up points back to."""

    __slots__ = ()

    def _source(self) -> Iterator[Reading]:
        """ "哪个文件说的", "第几页": the answer again, which cites where it stands."""
        if SOURCE.match(self.core) and self.before.answer.status == "answered":
            yield Reading(self.before.view, self.before.document_ids)

    def _more(self) -> Iterator[Reading]:
        """ "还有吗": the other roles of a task, or of a unit."""
        before = self.before
        beside = before.task and BESIDE_IT.match(self.core)
        if not beside and not (MORE.match(self.core) and SAYS_MORE.search(self.core)):
            return
        if before.task:
            yield Reading(f"除牵头单位外{before.task}还有哪些单位参与", before.document_ids)
        elif before.lists_tasks and before.question.units:
            yield Reading(f"{before.question.units[0].unit}参与哪些任务", before.document_ids)
        elif before.answer.status == "answered":
            yield Reading(before.view, before.document_ids)

    def _of_units(self) -> Iterator[Reading]:
        """ "他们还牵头什么": of the unit that the last answer named."""
        found = OF_UNITS.match(self.core)
        rest = self.core[found.end() :] if found else self.core
        again = re.match(
            rf"^(?:都|也|又)?还(?:要)?(?:{ROLE_WORD}|管)|^[都也又还]+(?:{HOLDS_ROLE.pattern})", rest
        )
        of_role = ROLE_WITH_TASKS.match(rest) if self.before.lists_tasks or found else None
        if not found and not of_role and not (again and WITH_WORK.search(rest)):
            return
        asked = tuple(u.unit for u in self.before.question.units)
        units = asked if self.before.lists_tasks else self.before.leads
        units = units or asked
        rest = HAS_ANY.sub("的", rest)  # "它牵头的有吗"
        rest = re.sub(r"^[都也又还]+|^(?:只|光|仅)(?:是|有)?", "", rest)  # "那它只配合的呢"
        if of_role:
            rest = f"是哪些任务的{of_role.group(1)}单位"
        role = re.match(rf"(?:要)?(?:{ROLE_WORD}|管|有|干|做)", rest) or HOLDS_ROLE.match(rest)
        if not units or not role:
            return
        if found and found.group() in ("它", "他") and not self._is_work(rest):
            return
        pure = PURE_ROLE.match(rest) or WHICH_ROLE.match(rest)
        yield from self._everywhere(f"{units[0]}{f'{pure.group(1)}哪些任务' if pure else rest}")

    def _is_work(self, rest: str) -> bool:
        """Tell "它牵头什么" and "它牵头的", of a unit's work, from "它有多少钱"."""
        if not self.before.lists_tasks and not self.before.task:
            return False
        if HOLDS_ROLE.match(rest):
            return True
        return bool(re.match(ROLE_WORD, rest)) and bool(
            WITH_WORK.search(rest) or PURE_ROLE.match(rest)
        )

    def _of_document(self) -> Iterator[Reading]:
        """ "这个文件的有效期", "文中提到几个园区": of the document cited last."""
        found = OF_DOCUMENT.match(self.core)
        ids = self.before.document_ids
        rest = self.core[found.end() :] if found else ""
        if ids and rest:
            yield Reading(self._titled(rest, ids), ids)

    def _pronoun(self) -> Iterator[Reading]:
        """ "它有多少钱", "这项任务由谁牵头", "其责任单位"."""
        found = PRONOUN.match(self.core)
        topic = self.before.named or self.before.topic
        if not found:
            return
        rest, ids = self.core[found.end() :], self.before.document_ids
        if not topic and ids and rest:  # "它跨境电商那块由谁负责", of the document told of
            yield Reading(rest, ids)
            return
        if not topic:
            return
        if self._asks_field(rest) and self.before.answer.kind is Kind.METADATA:
            yield Reading(self._titled(rest, self.before.document_ids), self.before.document_ids)
            return
        if self.before.indicator and not (ASKS_ITSELF.search(rest) or ONLY_ROLE.match(rest)):
            rest = rest if asks_value(rest) else f"{rest}是多少"  # "它的产量呢"
        if self.before.indicator and self._names_indicator(rest) and asks_value(rest):
            yield from self._of_year_told(
                rest
            )  # "它的服务贸易额目标": of the place, not of the value
        of = (self.before.task or self._task_around() or topic) if ONLY_ROLE.match(rest) else topic
        yield from self._of_subject(rest)
        own = without(rest, find_periods(rest, self.this_year))
        if self.before.indicator and asks_value(rest) and not only_value_words(own):
            yield from self._of_value(of, rest)
            return
        yield from self._everywhere(f"{of}{rest}")

    def _of_subject(self, rest: str) -> Iterator[Reading]:
        """ "它有多少钱" after "星火计划支持多少青年人才": of the plan, and not of those it supports."""
        before, ids = self.before, self.before.document_ids
        if not (before.indicator and ids) or not ASKS_ITSELF.search(rest):
            return
        texts = [self.library.bare_text(i) for i in ids]
        subject = spoken_subject(before.topic, before.indicator, texts)
        if subject and not ONLY_ROLE.match(rest):
            said = next((n for n in range(len(subject), 1, -1) if subject.endswith(rest[:n])), 0)
            yield Reading(f"{subject}{rest[said:]}", ids, (subject,), least=MIN_SURE)

    def _of_value(self, of: str, rest: str) -> Iterator[Reading]:
        """ "它占GDP的比重是多少" after a value of 2015: of that year first, and in its own words."""
        own = find_periods(rest, self.this_year)
        words = tuple(content_words(without_value_words(without(rest, own))))
        years = "" if own else self.before.years
        name = without_value_words(without(rest, own))
        half = sibling(name, self.before.indicator or "", self.library.targets_of)
        if half and not own:
            yield Reading(f"{years}{half}是多少", self.before.document_ids)
        for text in (f"{years}{of}{rest}", f"{years}{rest}", f"{of}{rest}"):
            yield Reading(text, self.before.document_ids, words)
