"""Questions asked and answers scored against their gold."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import replace
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING, Protocol

from qa.evaluate.report import Report, Result
from qa.types import Answer, Citation, Filters, TaskFact, Turn

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from datetime import date

    from corpus.types import Document
    from qa.evaluate.questions import Evidence, Question


class Asked(Protocol):
    """What is evaluated; `qa.bot.Bot` is one."""

    def ask(
        self,
        question: str,
        turns: Sequence[Turn] = (),
        as_of: date | None = None,
        filters: Filters | None = None,
    ) -> Answer:
        """Answer a question."""

    def documents(self) -> list[Document]:
        """Return every document."""

    def tasks(self, *, limit: int) -> tuple[list[TaskFact], int]:
        """Return the responsibilities, and how many there are."""


def evaluate(bot: Asked, questions: Sequence[Question], as_of: date | None = None) -> Report:
    """Ask every question, each in a conversation of its own, and score the answers.

    `as_of` is the day on which those are asked that name none; the answers hang on it.
    """
    documents = _names(bot.documents())
    units = known_units(bot, questions)
    dated = [replace(question, as_of=question.as_of or as_of) for question in questions]
    return Report(tuple(_result(bot, question, documents, units) for question in dated))


def known_units(bot: Asked, questions: Iterable[Question]) -> frozenset[str]:
    """Return the units that an answer could state: those of the documents and of the gold."""
    listed, total = bot.tasks(limit=1)
    listed, _ = bot.tasks(limit=max(1, total))
    printed = {folded(m.unit) for task in listed for m in task.members}
    return frozenset(printed | {folded(unit) for q in questions for unit in q.units})


def _names(documents: Iterable[Document]) -> dict[str, frozenset[str]]:
    """Return under each document's id what it may be called: id, title, file names, stems."""
    return {
        one.id: frozenset(
            folded(name)
            for source in one.sources
            for name in (
                one.id,
                one.parsed.header.title,
                one.parsed.header.notice_title or "",
                source,
                Path(source).name,
                Path(source).stem,
            )
        )
        for one in documents
    }


def _result(
    bot: Asked, question: Question, names: Mapping[str, frozenset[str]], units: frozenset[str]
) -> Result:
    turns: list[Turn] = []
    asked = (question.as_of, question.filters)
    for earlier in question.turns:
        turns.append(Turn(earlier, bot.ask(earlier, tuple(turns), *asked)))
    began = perf_counter()
    answer = bot.ask(question.question, tuple(turns), *asked)
    took_ms = (perf_counter() - began) * 1000
    needed = [e for e in question.evidence if not e.optional]
    missing = [e for e in needed if not any(_holds(c, e, names) for c in answer.citations)]
    fitting = [c for c in answer.citations if any(_holds(c, e, names) for e in question.evidence)]
    return Result(
        question,
        answer,
        tuple(problems(question, answer, units, missing)),
        len(answer.citations),
        len(fitting),
        len(needed),
        len(needed) - len(missing),
        took_ms,
    )


def problems(
    question: Question, answer: Answer, units: frozenset[str], missing: Iterable[Evidence] = ()
) -> Iterator[str]:
    """Say in what an answer is not as the gold has it; nothing where it is right."""
    if answer.status != question.status:
        yield f"status {answer.status}, not {question.status}"
        return
    said = folded(answer.answer)
    if question.units:
        told = answer.answer
        for cited in answer.citations:  # 广州开发区（黄埔区）… names no unit that is told
            told = told.replace(cited.title, "")
        yield from _differing("unit", set(stated_units(told, units)), question.units)
    if question.tasks:
        yield from _wrong_tasks(question.tasks, answer, said)
    for wanted in (*question.values, *question.years, *question.contains):
        if not any(stands(one, said) for one in wanted.split("|")):
            yield f"lacks {wanted}"
    yield from (f"says {bad}" for bad in question.excludes if stands(bad, said))
    yield from (f"does not cite {evidence.texts[0]}" for evidence in missing)


def _differing(what: str, stated: set[str], gold: Iterable[str]) -> Iterator[str]:
    wanted = {folded(one) for one in gold}
    yield from (f"{what} missing: {one}" for one in sorted(wanted - stated))
    yield from (f"{what} too many: {one}" for one in sorted(stated - wanted))


def _wrong_tasks(gold: Sequence[str], answer: Answer, said: str) -> Iterator[str]:
    """A task may be worded longer or shorter than in the gold, as a clause of one sentence is.

    One of several in an item may be called as the item is, where the answer says so.
    """
    listed = [
        (folded(f.task), folded(f.location.rpartition(" > ")[2]))
        for f in answer.facts
        if isinstance(f, TaskFact)
    ]
    for task in map(folded, gold):
        same = [one for one in listed if one[0] in task or task in one[0]]
        of_item = [one for one in listed if task in said and one[1].endswith(task)]
        if not same and task not in said:
            yield f"task missing: {task}"
        for one in same[:1] or of_item:
            listed.remove(one)
    yield from (f"task too many: {one}" for one in sorted({one for one, _ in listed}))


def stated_units(text: str, units: frozenset[str]) -> list[str]:
    """Return the units a sentence states, the longest name first; titles and quotes left out.

    Units named only to be left out ("除市科技局外，还有…") are not stated.

    >>> stated_units("《市科技局要点》:市科技局、市发改委", frozenset({"市科技局", "市发改委"}))
    ['市科技局', '市发改委']
    """
    if not units:
        return []
    longest_first = sorted(units, key=lambda name: (-len(name), name))
    whole = [name for name in longest_first if '"' in name and name in folded(text)]
    if whole:  # 省推进“一网通办”改革小组: the quotes are the name's own
        rest = re.sub("|".join(map(re.escape, whole)), "、", folded(text))
        return [*whole, *stated_units(rest, units)]
    plain = folded(_LEFT_OUT.sub("", _NAMED.sub("", text)))
    return list(dict.fromkeys(re.findall("|".join(map(re.escape, longest_first)), plain)))


_NAMED = re.compile(r"《[^《》]*》|“[^“”]*”|「[^「」]*」|\"[^\"]*\"")
_LEFT_OUT = re.compile(r"除[^，。；]+外(?=，(?:..单位)?还有|没有列)")
_SAME = str.maketrans({"“": '"', "”": '"', "‘": "'", "’": "'", "〔": "[", "〕": "]", "–": "—"})


def folded(text: str) -> str:
    """Leave out what a comparison must not hang on: width, white space, shape of quotes, case."""
    return "".join(unicodedata.normalize("NFKC", text).translate(_SAME).lower().split())


def stands(wanted: str, said: str) -> bool:
    """Tell whether a string stands in a text, a number not as a part of another number."""
    text, said = folded(wanted), folded(said)
    before = r"(?<![\d])(?<!\d\.)" if text[:1].isdigit() else ""
    after = r"(?!\d)(?!\.\d)" if text[-1:].isdigit() else ""
    return re.search(before + re.escape(text) + after, said) is not None


def _holds(citation: Citation, evidence: Evidence, names: Mapping[str, frozenset[str]]) -> bool:
    quote = folded(citation.quote)
    named = names.get(citation.document_id, frozenset({folded(citation.title)}))
    return folded(evidence.document) in named and any(folded(t) in quote for t in evidence.texts)
