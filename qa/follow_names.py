"""Follow-ups by another thing's name alone, and questions that stay in the talk's document."""

from __future__ import annotations

import re
from collections.abc import Iterator

from corpus.periods import find_periods
from corpus.words import cut
from qa.answerers.mentions import sibling
from qa.earlier import OF_VALUES
from qa.fields import Field
from qa.follow_base import MAX_FOLLOW_UP, Follow
from qa.follow_values import before_or_all
from qa.follow_words import ASKS_ITSELF, CLASS, LEVEL, TAIL, asked_last
from qa.reading import Reading
from qa.rivals import swapped
from qa.synonyms import is_asked
from qa.task_texts import bare
from qa.topics import content_words
from qa.types import Kind
from qa.understand import Intent, topic_of, understand
from qa.value_words import asks_value, without_value_words

# Kinds of question in which a name alone is asked about
_OF_NAMES = (Kind.DEFINITION, Kind.LIST, Kind.TARGET, Kind.LEAD_UNIT, Kind.RESPONSIBLE_UNIT)
# A question without a place or document of its own stays in the last answer's document up to this.
MAX_STAYING = 30
# Of free words: put in the place of at most so many words of the question before.
MAX_REPLACED = 4
MIN_BESIDE = 2  # characters that a text must hold beside them to show that they stand there
SAME_END = 3  # what a character that both names end in counts for, in characters beside them
# "中小微企业稳岗返还呢": so long a name says all of what it is about
LONG_NAME = 6
# "谁审批", "补几年": so short a question with one word of its own is none without the talk
MAX_ELLIPTIC = 6
# "申报条件有哪些": so few words of its own leave open what it is about
FEW_WORDS = 2
# "投资多少亿" may be another investment than that of the thing talked about.
SURE = 0.6
# What the last document does not answer may be a new topic; its answer holds half of the words.
HALF = 0.5


class NameAnew(Follow):
    """A name, or a question of its own."""

    __slots__ = ()

    def _other_word(self) -> Iterator[Reading]:
        """ "农村的呢", "授权量的目标是多少": of what is told from what the value before was of."""
        before = self.before
        word = without_value_words(self.core).removesuffix("的")
        if of_level := list(self._of_level(word)):
            yield from of_level
            return
        other = swapped(before.view, word) if before.answer.kind in OF_VALUES else None
        if other:
            yield from before_or_all(other, before.document_ids)
            yield from self._name()

    def _name(self) -> Iterator[Reading]:
        """ "知识产权呢", "授权量呢", "单建的呢", "中小微呢": of another thing by its name alone."""
        core = self.core.removesuffix("的")
        if self.before.document_ids and CLASS.fullmatch(core):
            yield from self._of_class(core)
            return
        short = len(core) <= (MAX_FOLLOW_UP + 6 if self.framed else MAX_FOLLOW_UP // 2)
        if not short or len(core) < 2 or ASKS_ITSELF.search(core) or self._stands_alone(core):
            return
        if not content_words(topic_of(core)):
            return
        before, ids = self.before, self.before.document_ids
        if before.answer.kind in OF_VALUES and (other := swapped(before.view, core)):
            yield from before_or_all(other, ids)
        if before.indicator and (half := sibling(core, before.indicator, self.library.targets_of)):
            yield from self._everywhere(f"{before.years}{half}是多少")
        words = tuple(content_words(topic_of(core)))
        if before.answer.status == "answered" or ids:
            yield from (Reading(t, ids, words) for t in self._replaced(core, ids))
        beside = [Reading(t, ids, words) for t in self._beside(core)] if ids else []
        known = before.indicator or before.task or before.answer.kind in _OF_NAMES
        renamed = list(self._renamed(core, ids))
        long = len(core) >= LONG_NAME
        yield from (*renamed, *beside) if known or long else (*beside, *renamed)
        if before.scope.refusal and before.place not in core:
            core = f"{before.place}{core}"  # the place stays the one that is asked about
        asked = asked_last(before.view)
        if not asks_value(asked):
            yield Reading(core, ids, words)
            return
        if not ids:
            alike = self._in_place_of_alike(core)
            yield from (Reading(t, words=words, least=SURE) for t in alike)
            yield Reading(f"{core}{asked}", words=words, least=SURE)
        else:
            years = frozenset[int]() if find_periods(core) else before.asked_years
            yield Reading(f"{core}{_unmeasured(asked)}", ids, words, years=years)
            yield Reading(core, ids, words, valued=True, years=years)

    def _of_level(self, core: str) -> Iterator[Reading]:
        """ "省级的呢" after 国家级孵化器: of the same thing, a level of its own before it."""
        view = self.before.view
        theirs = LEVEL.search(view)
        if theirs and LEVEL.fullmatch(core) and self.before.answer.kind in OF_VALUES:
            said = f"{view[: theirs.start()]}{core}{view[theirs.end() :]}"
            yield Reading(said, self.before.document_ids, (core,), kinds=OF_VALUES)

    def _in_place_of_alike(self, core: str) -> Iterator[str]:
        """Put a name in the place of one that differs from it in its end: 报告书, 补贴比例."""
        view = self.before.view
        start = view.find(core[:MIN_BESIDE])
        theirs = view[start : start + len(core)]
        ends = any(w.end == start + len(core) for w in cut(view))
        if start >= 0 and theirs != core and ends:
            yield view[:start] + core + view[start + len(core) :]

    def _of_class(self, core: str) -> Iterator[Reading]:
        """ "C类呢" after A类, "二等奖的呢" after 一等奖: the class alone, whatever stood before it."""
        view, ids = self.before.view, self.before.document_ids
        spans = self.before.scope.used
        found = [m for m in CLASS.finditer(view) if m.group(2) == core[-len(m.group(2)) :]]
        for theirs in found:
            if any(a <= theirs.start() < b for a, b in spans):
                continue
            asked = view[theirs.end() :]
            yield Reading(f"{core}{asked}", ids, (core,))
            yield Reading(f"{view[: theirs.start()]}{core}{asked}", ids, (core,))

    def _replaced(self, core: str, ids: tuple[str, ...]) -> list[str]:
        """Put a name in the place of words beside which a document has it: 结建 → 单建地下空间."""
        view, texts = self.before.view, [self.library.bare_text(i) for i in ids]
        spans = {(a, b) for a, b in self.before.scope.used}
        words = [w for w in cut(view) if not any(a <= w.start < b for a, b in spans)]
        tail = TAIL.search(view)
        words = [w for w in words if not tail or w.end <= tail.start() or tail.start() == 0]
        scored: list[tuple[int, int, int, str]] = []
        for i in range(len(words)):
            for j in range(i, min(i + MAX_REPLACED, len(words))):
                left, right = view[: words[i].start], view[words[j].end :]
                beside = max((_stands(left, core, right, t) for t in texts), default=0)
                if beside >= MIN_BESIDE:
                    start, end = words[i].start, words[j].end
                    alike = _shared(core[::-1], view[start:end][::-1])  # 大型企业, 中小微企业
                    unlike = abs(end - start - len(core))  # 结建 gives way to 单建, not its 建
                    score = -beside - SAME_END * alike
                    scored.append((score, unlike, end - start, left + core + right))
        return [text for *_, text in sorted(scored)[:2]]

    def _renamed(self, core: str, ids: tuple[str, ...]) -> Iterator[Reading]:
        """Ask the same of the name alone: "四创联动" + "指什么"."""
        before = self.before
        kind, view = before.answer.kind, before.view
        of = before.task or before.indicator
        if of and of in view:
            yield from self._everywhere(view.replace(of, core))
            return
        asked = _unmeasured(asked_last(view).rstrip("?!。"))
        fixed = {Kind.DEFINITION: "指什么", Kind.LIST: "有哪些"}.get(kind, asked)
        if not fixed:
            return
        of_value = asks_value(fixed)
        text = f"{before.years if of_value and not find_periods(core) else ''}{core}{fixed}"
        words = tuple(content_words(topic_of(core))) if of_value else ()
        if of_value and self._names_indicator(core):
            words = ()
        if ids:
            yield Reading(text, ids, words)
        place = self.before.place
        if not words:
            yield Reading(place + text if place else text)

    def _beside(self, core: str) -> Iterator[str]:
        """Put a name before the question, which loses its first words one after the other."""
        before = self.before
        spans = [*before.scope.used, *((p.start, p.end) for p in before.question.periods)]
        words = [w.text for w in cut(before.view) if not any(a <= w.start < b for a, b in spans)]
        own = "" if find_periods(core) else before.years
        while words and words[0] in "的里中,":
            words.pop(0)
        for left in range(1, min(MAX_REPLACED, len(words) - 1) + 1):
            if words[left] not in "的里中":
                yield f"{own}{core}{''.join(words[left:])}"

    def _staying(self) -> Iterator[Reading]:
        """Ask a question with words of its own in the document that the talk is about."""
        ids, core = self.before.document_ids, self.core
        question = understand(core, self.library, self.this_year)
        elsewhere = self._has_scope(question) and not (self.framed and self._in_last(question))
        if not ids or len(core) > MAX_STAYING or elsewhere:
            return
        yield from self._of_year_told(core, question)
        exact = question.intent in (Intent.UNITS_OF_TASK, Intent.TASKS_OF_UNIT) or (
            question.intent is Intent.TARGET and self._names_indicator(question.view)
        )
        words = tuple(content_words(topic_of(question.view)))
        topic = self.before.topic
        if len(core) <= MAX_ELLIPTIC and len(words) <= 1 and question.intent is not Intent.METADATA:
            subject = self.before.task or topic if not words else topic
            defines = question.intent is Intent.DEFINITION
            if subject and not defines and not re.search("为什么|为何", core):
                yield Reading(f"{subject}{core}", ids, words, least=SURE if words else 0.0)
            yield Reading(core, ids, least=SURE)
            if question.intent in (Intent.DEFINITION, Intent.LIST):
                yield Reading(core, words=words)
        elif exact and not self.framed:
            if question.intent is Intent.TARGET and self.before.place:
                yield Reading(core, ids)
                yield Reading(f"{self.before.place}{core}")
                return
            yield Reading(core)
            yield Reading(core, ids)
        elif question.field is Field.DOCUMENTS:
            yield Reading(core)
        elif exact or question.intent is Intent.METADATA:
            yield from self._everywhere(core)
        else:
            bare_question = self.framed or len(words) <= FEW_WORDS
            if topic and words and bare_question and len(core) <= MAX_FOLLOW_UP:
                named = tuple(w for w in words if not _only_asks(w))
                yield Reading(f"{topic}{core}", ids, named, stays=True)
            yield Reading(core, ids, stays=True)
            yield Reading(core, words=words, share=HALF)

    def _stands_alone(self, core: str) -> bool:
        """Tell "2020年技术合同成交额目标" and "市科技局牵头任务": a whole question by itself."""
        question = understand(core, self.library, self.this_year)
        if question.intent not in (Intent.PASSAGE, Intent.TARGET):
            return True
        if self.framed:
            elsewhere = self._has_scope(question) and not self._in_last(question)
            return elsewhere and len(content_words(topic_of(core))) > 1
        if self._has_scope(question) or question.units:
            return True
        return question.intent is Intent.TARGET and self._names_indicator(core)


def _only_asks(word: str) -> bool:
    """Tell a word of 最多能领几个月 that its answer need not have: 不超过6个月."""
    return is_asked(word) or word in ("多", "少", "长", "短")


def _unmeasured(asked: str) -> str:
    """Leave out the measure, which is another thing's: 要达到多少家 → 要达到多少."""
    return re.sub(r"(?<=多少).*$|(?<=几)[家个件项人名所户亩].*$", "", asked)


def _stands(left: str, core: str, right: str, text: str) -> int:
    """Return how many characters of the question stand beside a name somewhere in a text."""
    name, before, after = bare(core), bare(left), bare(right)
    best, at = 0, text.find(name)
    while at >= 0:
        end = at + len(name)
        behind = _shared(after, text[end : end + len(after)])
        ahead = _shared(before[::-1], text[max(0, at - len(before)) : at][::-1])
        best = max(best, behind if behind >= MIN_BESIDE else 0, ahead if ahead >= MIN_BESIDE else 0)
        at = text.find(name, end)
    return best


def _shared(one: str, other: str) -> int:
    pairs = zip(one, other, strict=False)
    return next((i for i, (a, b) in enumerate(pairs) if a != b), min(len(one), len(other)))
