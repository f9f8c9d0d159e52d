"""How a question is read, answered by what it asks for, and the answer checked.

readings (with the turns before) → understand → scope → answerers → the first draft that answers;
then the parts of a question for several values, or a slip or two mended where nothing answers.
"""

from __future__ import annotations

import logging
import re
from dataclasses import dataclass, fields, replace
from functools import cached_property, lru_cache, partial
from typing import TYPE_CHECKING

from corpus.periods import find_periods
from corpus.places import find_places
from qa import ground
from qa.ages import says
from qa.answerers import (
    answerers,
    cited,
    elsewhere,
    number_within,
    passage,
    responsibility,
)
from qa.beside_told import beside_told
from qa.called_loosely import stretches
from qa.context import Context, Ranked, Rarity
from qa.conversation import readings
from qa.drafts import Draft, refusal
from qa.each_named import each_of_both
from qa.earlier import without
from qa.fields import Field, asks_who_makes
from qa.first_told import first_told
from qa.left_to_ask import fields_left
from qa.library import Library, bare_text
from qa.mending import mended
from qa.of_one_place import spoken_of
from qa.own_affairs import asks_no_document
from qa.parts import together, with_stops
from qa.reading import Reading
from qa.retelling import Ungrounded
from qa.same_sentence import said_beside
from qa.scope import Scope, everywhere, select
from qa.shapes import asks_what_is_paid
from qa.task_texts import bare
from qa.titles import of_another_kind
from qa.two_asked import both
from qa.types import Answer, Filters, Kind, ReadAnswer, TargetFact, Turn
from qa.understand import Intent, Question, names_year_alone, understand, unwrapped
from qa.validity import validity
from qa.value_words import doing, only_value_words
from qa.value_years import as_counted_there
from qa.ways_of_asking import in_words_of, less_sure, others_after
from qa.years_after import dated_after

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from corpus.store import Store
    from qa.answerers import Answerer
    from qa.search import PassageSearch

log = logging.getLogger("wence")

# Passages nearest to a question, in which a slipped character is looked for
MENDED_BY = 20
# Slipped characters that are mended, one after the other: 媒矿的名单由谁公部
MAX_SLIPS = 2
# Passages nearest to a refused question, whose documents' own questions are suggested instead
NEAREST = 3
# What a text says under a field's name, where no document is called as asked, must be so sure: of 8 so told
# on real documents the one below it was half wrong, and the others were right.
OF_CONTENTS = 0.5
MIN_TOLD = 2  # documents of which one may have taken the other's place
# A talk stays in its document unless all documents hold an answer surer by more than this.
MAX_LESS_SURE = 0.1


@dataclass(frozen=True)
class Asking:
    """What a question is asked of: the documents, their passages, the day, and the filters."""

    library: Library
    store: Store
    passages: PassageSearch
    as_of: date
    filters: Filters | None = None

    def read(self, text: str, turns: Sequence[Turn]) -> tuple[Reading, Draft]:
        """Read a question as a whole, and in its parts where it asks for several things."""
        reading, draft = self.whole(dated_after(text, turns), turns)
        view = with_stops(unwrapped(reading.text))
        valued = together(view, draft, self._of_parts, self.as_of.year)
        if valued is not draft and not _lacks(valued):
            return reading, valued
        told = draft if valued is not draft else both(view, draft, self._of_parts)
        if told is draft:
            told = each_of_both(view, draft, self._each, self._naming)
        half = valued is not draft and (told is draft or _lacks(told))
        return reading, valued if half else told

    def _each(self, questions: Sequence[str]) -> list[Draft]:
        """Answer questions each by itself, in the documents of one another where they differ."""
        drafts = [self.whole(question, ())[1] for question in questions]
        cited = [tuple(dict.fromkeys(c.document_id for c in d.citations)) for d in drafts]
        ways = [drafts]
        for ids in dict.fromkeys(ids for ids in cited if ids):
            there = replace(self, filters=_narrowed(self.filters, ids))
            if any(ids != own for own in cited):
                ways.append([there.whole(question, ())[1] for question in questions])
        return max(ways, key=lambda way: min(d.confidence for d in way))

    def _naming(self, text: str, named: Callable[[str], bool], least: float | None) -> Draft:
        """Quote the stretch that answers best of those with the name asked of, if `least` so likely."""
        question = understand(text, self.library, self.as_of.year)
        scope = select(question, self.library, self.filters, self.as_of)
        if scope.refusal:
            return refusal(scope.refusal)
        found = passage.best_stretch(self._context(question, scope), named, least)
        return replace(found, as_of=self.as_of)

    def _of_parts(self, parts: Sequence[str]) -> list[Draft]:
        """Answer the parts of a question, each as a follow-up of the one before."""
        drafts: list[Draft] = []
        turns: list[Turn] = []
        for part in parts:
            reading, draft = self._staying(part, turns)
            drafts.append(draft)
            turns.append(Turn(part, read_as(checked(self.library, draft), reading)))
        return drafts

    def _staying(self, part: str, turns: Sequence[Turn]) -> tuple[Reading, Draft]:
        """Answer a part in the documents of the part before, else in others of the same place."""
        if not turns:
            return self.whole(part, turns)
        if beside := said_beside(part, turns[-1].answer, self.library, self.as_of):
            return Reading(part), beside
        said = self._in_place_and_year(part, turns)
        ids = tuple(dict.fromkeys(c.document_id for c in turns[-1].answer.citations))
        own = re.sub("[新净]增", "", without(part, find_periods(part)))
        names = not (only_value_words(own) or doing(own))
        if not ids:
            if not names:
                return Reading(part), refusal("没有说明是什么的数值")
            return self.read(said, ()) if said != part else self.whole(part, turns)
        there = replace(self, filters=_narrowed(self.filters, ids))
        if names:
            reading, draft = there.read(said, ())
            if draft.citations and draft.kind is Kind.TARGET:
                return reading, draft
        reading, draft = there.whole(part, turns)
        if draft.citations:
            return reading, draft
        again, other = self.whole(part, turns)
        entries = self.library.entries
        places = {entries[i].header.place for i in ids}
        near = {entries[c.document_id].header.place for c in other.citations} <= places
        return (again, other) if near else (reading, draft)

    def _in_place_and_year(self, part: str, turns: Sequence[Turn]) -> str:
        """Say a part with the place and the years of the part before that it leaves out."""
        before = unwrapped(turns[-1].question)
        if isinstance(turns[-1].answer, ReadAnswer):
            before = unwrapped(turns[-1].answer.asked)
        year = self.as_of.year
        places = () if find_places(part) else find_places(before)
        own = find_periods(part, year)
        years = () if own else [p for p in find_periods(before, year) if not p.compared]
        spans = [*((p.start, p.end) for p in places), *((p.start, p.end) for p in years)]
        return "".join(before[a:b] for a, b in spans) + part

    def whole(self, text: str, turns: Sequence[Turn]) -> tuple[Reading, Draft]:
        """Return the first reading of a question that the documents answer, or why the last is not."""
        if beside := beside_told(text, turns, self.library, self.as_of):
            return Reading(text), beside
        unanswered: list[tuple[Reading, Draft]] = []
        year = self.as_of.year
        said = in_words_of(self.library, text)
        ways = others_after(said, self.library, text, year, self.find, alone=not turns)
        read = ((way, r) for way in ways for r in readings(way, turns, self.library, year))
        for way, reading in read:
            draft = self._draft(reading.text, reading.document_ids)
            if not _answers(draft, reading):
                if way in said or draft.reason == "clarify":  # not why another order of words fails
                    unanswered.append((reading, _not_of_it(draft, reading)))
                continue
            draft = draft if way in said and not reading.loose else less_sure(draft)
            whole = self._draft(way) if reading.stays else draft
            if whole.citations and whole.confidence > draft.confidence + MAX_LESS_SURE:
                return Reading(way), whole
            return reading, draft
        asked = unanswered[0][0]
        refused = next((d for _, d in unanswered if d.reason == "clarify"), unanswered[-1][1])
        return self._mended(asked, refused) or (asked, refused)

    def _mended(self, asked: Reading, refused: Draft) -> tuple[Reading, Draft] | None:
        """Answer a refused question with its slipped characters mended, if that can be.

        A place that no document is of is no slip.
        """
        library = self.library
        if refused.reason == "clarify" or not library.entries:
            return None
        view = unwrapped(asked.text)
        for _ in range(MAX_SLIPS):
            near = self.find(view, MENDED_BY, tuple(library.entries))
            texts = [bare_text(library.passage_text(r.passage)) for r in near]
            meant = mended(view, texts, partial(self.passages.knows, self.library, self.store))
            if meant is None or not _places(asked.text) <= _places(meant):
                return None
            draft = self._draft(meant)
            if draft.citations:
                return Reading(meant), draft
            view = meant
        return None

    def _draft(self, text: str, document_ids: tuple[str, ...] = ()) -> Draft:
        library, as_of = self.library, self.as_of
        question = understand(text, library, as_of.year)
        if unasked := asks_no_document(question):
            return refusal(unasked)
        allowed = _narrowed(self.filters, document_ids)
        scope = select(question, library, allowed, as_of)
        question = as_counted_there(
            _of_document(question, scope, library), scope, library, as_of.year
        )
        draft = self._of_one_cited(question) or self._within(question, scope)
        if scope.refusal and (inside := _of_contents(question)):
            made = self._within(inside, select(inside, library, allowed, as_of))
            draft = made if made.citations and made.confidence >= OF_CONTENTS else draft
        if question.intent is Intent.UNITS_OF_TASK:
            draft = self._of_task_said(question, allowed) or draft
        if not _is_settled(draft) and names_year_alone(question):
            value = replace(
                question, intent=Intent.TARGET
            )  # its year is the value's, no document's
            valued = self._within(value, select(value, library, allowed, as_of))
            draft = valued if valued.kind is Kind.TARGET and valued.citations else draft
        if not _is_settled(draft) and question.intent in elsewhere.TRIED:
            spoken = spoken_of(question, library, allowed, as_of)
            said = (elsewhere.answer(self._context(*asked)) for asked in spoken)
            draft = next((found for found in said if found), draft)
        return draft if draft.as_of else replace(draft, as_of=as_of)

    def _of_one_cited(self, question: Question) -> Draft | None:
        """Answer of a document that is not there what another one says of it."""
        everything = everywhere(self.library, self.filters, self.as_of)
        if not question.fields:
            return None
        context = self._context(question, everything)
        draft = cited.answer(context)
        if draft is None or not draft.citations:
            draft = number_within.answer(context) or draft
        return replace(draft, as_of=self.as_of) if draft else None

    def _of_task_said(self, question: Question, allowed: Filters | None) -> Draft | None:
        """Ask every document where a question says a task word for word, 国务院 and 办法 in it too."""
        plain = replace(question, places=(), periods=(), units=())
        scope = everywhere(self.library, allowed, self.as_of)
        if not responsibility.names_a_task(self._context(plain, scope)):
            return None
        draft = self._within(plain, scope)
        return draft if draft.citations else None

    def _within(self, question: Question, scope: Scope) -> Draft:
        """Ask the documents in scope, those that come first before the others."""
        if scope.refusal:
            return refusal(scope.refusal)
        contexts = [self._context(question, narrowed) for narrowed in scope.narrowed()]
        if question.intent is Intent.UNITS_OF_TASK and responsibility.names_a_task(contexts[-1]):
            contexts = contexts[-1:]
        ask = partial(_first, answerers()[question.intent])
        draft = first_told(question.intent, contexts, ask)
        left = self._not_replaced(draft, scope)
        return self._within(question, left) if left else draft

    def _not_replaced(self, draft: Draft, scope: Scope) -> Scope | None:
        """Return a scope without the documents told of whose place others told of have taken."""
        entries, told = self.library.entries, {c.document_id for c in draft.citations}
        if scope.named or len(told) < MIN_TOLD:
            return None
        by = {i: validity(entries[i], entries.values(), self.as_of).replaced_by for i in told}
        old = {i for i, one in by.items() if one is not None and one.id in told}
        left = tuple(i for i in scope.document_ids if i not in old)
        return replace(scope, document_ids=left, first=()) if old else None

    def _context(self, question: Question, scope: Scope) -> Context:
        likeness = partial(self.passages.likeness, self.library, self.store)
        library, as_of = self.library, self.as_of
        return Context(question, scope, library, self.find, as_of, self._rarity, likeness)

    @cached_property
    def _rarity(self) -> Rarity:
        return lru_cache(maxsize=None)(partial(self.passages.rarity, self.library, self.store))

    def find(self, query: str, limit: int, document_ids: tuple[str, ...]) -> list[Ranked]:
        """Search passages, best first; a third of all searches ask for what one before has found."""
        asked, found = self._found.get((query, document_ids), (0, []))
        if asked < limit and len(found) == asked:
            found = self.passages.search(self.library, self.store, query, limit, document_ids)
            self._found[query, document_ids] = limit, found
        return found[:limit]

    def near(self, question: str) -> list[str]:
        """Return the documents of the passages nearest to a question, the nearest first."""
        found = self.find(unwrapped(question), NEAREST, tuple(self.library.entries))
        return [ranked.passage.document_id for ranked in found]

    @cached_property
    def _found(self) -> dict[tuple[str, tuple[str, ...]], tuple[int, list[Ranked]]]:
        return {}


def checked(library: Library, draft: Draft) -> Answer:
    """Let `ground` have the last word."""
    if draft.reason == "clarify":
        return Answer(draft.answer, "need_clarification", draft.kind, suggestions=draft.suggestions)
    if not draft.citations:
        return Answer(
            draft.answer,
            "not_found",
            Kind.NONE,
            draft.reason,
            nearest=draft.nearest,
            suggestions=draft.suggestions,
        )
    try:
        ground.check(draft, library)
    except Ungrounded as error:
        log.warning("答案未通过核对：%s：%s", error, draft.answer)
        lost = refusal("找到了相近内容，但未能与原文逐项核对")
        return Answer(lost.answer, "not_found", Kind.NONE, lost.reason, nearest=draft.citations[:3])
    return Answer(
        draft.answer,
        "answered",
        draft.kind,
        confidence=draft.confidence,
        citations=draft.citations,
        facts=draft.facts,
        suggestions=draft.suggestions[:3],
    )


def read_as(answer: Answer, reading: Reading) -> ReadAnswer:
    """Give an answer the reading that the next turn goes by."""
    held = {f.name: getattr(answer, f.name) for f in fields(answer)}
    return ReadAnswer(**held, asked=reading.text, within=reading.document_ids)


# "违规情况会抄送哪些部门", "排污许可的审批期限", "按什么思路": fields of a document, and words of its text
_SAID_OF_OTHERS = frozenset(
    {Field.COPIED_TO, Field.BASIS, Field.EXPIRES, Field.PERIOD, Field.STATUS}
)


def _of_contents(question: Question) -> Question | None:
    """Ask of what documents say where no document is called so: "病证分类与代码谁印发"."""
    if question.intent is not Intent.METADATA:
        return None
    if _asks_of_something(question):
        return replace(question, intent=Intent.UNITS_OF_TASK, fields=(), wants_units=True)
    if not _SAID_OF_OTHERS.issuperset(question.fields):
        return None
    return replace(question, intent=Intent.PASSAGE, fields=())


def _asks_of_something(question: Question) -> bool:
    """Tell who makes, gives out or agrees to a thing called by no 文种: "病证分类与代码谁印发"."""
    issued = question.fields in ((Field.ISSUER,), (Field.APPROVED,)) and not stretches(
        question.view
    )
    return asks_who_makes(question.view) or issued


def _of_document(question: Question, scope: Scope, library: Library) -> Question:
    """Ask a document for what the words beside its name ask of it: 咸农发23号是哪两家联合发的."""
    if not (scope.named or len(scope.first) == 1):
        return question
    used = (*scope.used, *scope.first_used)
    left = fields_left(question.view, used)
    if not set(left) > set(question.fields):
        return question
    named = question.view[: max((end for _, end in used), default=0)]
    entries = (library.entries[i] for i in scope.document_ids)
    if Field.ISSUER in left and of_another_kind(named, entries):
        return question
    return replace(question, intent=Intent.METADATA, fields=left)


def _is_settled(draft: Draft) -> bool:
    """Tell a draft that nothing further is tried for: an answer, a question back, a last word."""
    return bool(draft.citations) or draft.final or draft.reason == "clarify"


def _lacks(draft: Draft) -> bool:
    """Tell an answer that says itself what of the question it found nothing of."""
    return "；没有查到" in draft.answer


def _first(tried: Sequence[Answerer], context: Context) -> Draft:
    """Return the first answer; a refusal stands unless the last resort, a passage, answers.

    What a measure pays is no indicator's value, and a question of no document by name is none of a
    document's header: neither is the last word before a passage was looked for.
    """
    view = context.question.view
    paid = asks_what_is_paid(view)
    anyones = context.question.intent is Intent.METADATA and not context.scope.named
    unanswered: Draft | None = None
    for answerer in tried:
        last = answerer in (passage.answer, passage.of_unit)
        if unanswered and not last:
            continue
        draft = answerer(context)
        if draft is None:
            continue
        weak = (draft.final and paid) or (draft.reason == "clarify" and anyones)
        if draft.citations or (_is_settled(draft) and (last or not weak)):
            return draft
        unanswered = unanswered or draft
    return unanswered or refusal("没有能回答这类问题的内容")


def _narrowed(filters: Filters | None, document_ids: tuple[str, ...]) -> Filters | None:
    """Leave a question only the documents that both the asker and the talk allow."""
    if not document_ids:
        return filters
    wanted = filters or Filters()
    both = tuple(i for i in document_ids if not wanted.document_ids or i in wanted.document_ids)
    return replace(wanted, document_ids=both) if both else filters


def _answers(draft: Draft, reading: Reading) -> bool:
    """Tell whether a draft answers a reading: with citations that hold its words."""
    told = bare("".join(f"{c.quote}{c.location}{c.title}" for c in draft.citations))
    if draft.kind is Kind.TARGET:
        told = bare(_said_of_values(draft))
    found = [w for w in reading.words if says(bare(w), told)]
    right_kind = not reading.kinds or draft.kind in reading.kinds
    right_kind &= reading.allows(draft.facts)
    if reading.valued and not any(re.search(r"\d", c.quote) for c in draft.citations):
        return False
    sure = draft.confidence >= reading.least
    return bool(told) and right_kind and sure and len(found) >= reading.share * len(reading.words)


NEARLY = 0.5
"""Where no reading is answered in full, the last may be by what holds this share of its words."""


def _not_of_it(draft: Draft, reading: Reading) -> Draft:
    """Refuse what was found in vain: citations that are not of what the reading asks about."""
    if not draft.citations or _answers(draft, replace(reading, share=NEARLY)):
        return draft
    return refusal(f"没有查到与“{reading.text}”直接对应的内容")


def _said_of_values(draft: Draft) -> str:
    """Return what is said of the values told: of several in a sentence each has its own clause."""
    own = [_clauses_of(f) for f in draft.facts if isinstance(f, TargetFact)]
    return "".join([*own, *(f"{c.location}{c.title}" for c in draft.citations)])


def _clauses_of(fact: TargetFact) -> str:
    pieces = re.split("[,，;；、。]", fact.quote)
    return fact.indicator + "".join(p for p in pieces if fact.value_text in p)


def _places(text: str) -> set[str]:
    return {mention.place for mention in find_places(unwrapped(text))}
