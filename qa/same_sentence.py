"""A value that stands in the sentence of the value just told: "…有几家，其中过百亿的几家", "出口了多少".

A part of a question, or a follow-up, that names hardly anything itself is asked of what was just
told. The clause of that sentence that is counted as asked, and holds every word asked, answers it.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from corpus.periods import find_periods
from corpus.places import find_places
from qa.compare_words import CHANGED, SAME
from qa.demand import holds
from qa.drafts import Draft, flat
from qa.leaning import cited
from qa.task_texts import bare
from qa.topics import content_words
from qa.types import Kind, TargetFact
from qa.understand import topic_of, unwrapped
from qa.value_match import names_no_thing
from qa.value_units import asked_unit, unit_fits
from qa.value_words import only_value_words
from qa.wording.documents import name
from qa.wording.values import NOTED, value

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from corpus.store import StoredTarget
    from qa.library import Library
    from qa.types import Answer

MAX_CHARS = 24  # of a question that leaves out what it is about
CONFIDENCE = 0.85
# Of several clauses that fit the asker may mean one.
SEVERAL = 0.7
_ASKS = re.compile(r"多少|几(?![乎何])")
# "(2015年那会儿)", "…又有多少,哪个多": what is said beside the question itself
_BESIDE = re.compile(r"[(（][^()（）]*[)）]|[,，?？]\s*(?:谁|哪一?[个边项])[^,，]*$")
_OPENS = re.compile(r"^(?:[那又还要,， ]|其中|里面|另外|然后|这里面)+")
# "钱有多少", "资金呢多少": money, said as a name
_MONEY = re.compile(r"^(?:总?资金|总?金额|钱)(?:又|共|总共|一共|是|有|到)*(?:多少|几个?亿)")
# "目标是多少套": of what was reached the sentence told tells, or of what is aimed at
_OF_ROLE = re.compile(r"目标|预期|指标|计划(?!了)|实际|完成|增速|增长|增幅")
# What was added, of whatever was told
_ADDS = re.compile(r"新增|净增|增加|再增|新添")
_SENTENCE_ENDS = "。\n"
_ENDS = re.compile(f"[{_SENTENCE_ENDS}]")
# "154项、省级科技奖励1224项": a list of values, one a clause
_CLAUSE_ENDS = re.compile(r"[,，;；](?!\d{3}(?!\d))|、(?=[^、,，;；。\n]{1,16}?\d)")
_COUNTED = re.compile(r"\d[\d.,]*[余多]?[万亿千百]*([^\d\s,，、。;；])(?!\d)")
# "2015年", "第3条": a number that counts nothing
_NO_COUNT = frozenset("年月日号条款章")


def said_beside(text: str, told: Answer | Draft, library: Library, as_of: date) -> Draft | None:
    """Answer a question by another clause of the sentence whose value was just told, else None."""
    view = _OPENS.sub("", _BESIDE.sub("", unwrapped(text)))
    facts = [f for f in told.facts if isinstance(f, TargetFact)]
    if not (facts and _may_hang(view, text, facts)):
        return None
    unit = "元" if _MONEY.match(view) else asked_unit(view)
    words = _own_words(view, unit)
    if not words and (unit is None or any(unit_fits(unit, f.unit) for f in facts)):
        return None
    found = list(dict.fromkeys(_fitting(facts, words, unit, library)))
    if not words:  # "钱有多少": of several sums that which stands next
        found = [f for f in found if _stands_next(f, facts, library)]
    if words and all(_ADDS.fullmatch(w) for w in words):  # "新增了几个" of what was told
        found = [f for f in found if _is_named_in(f, facts, library)]
    run = _in_one_sentence(found, library) if found else None
    if run is None:
        return None
    document_id, start, end = run
    called = name(library.entries[document_id], library.entries.values(), as_of)
    stored = [t for t in library.targets_in(document_id) if start <= t.fact.value_start < end]
    one = stored[0] if len(stored) == 1 == len(found) else None
    draft = _of_value(one, library) if one else _quoted(document_id, start, end, library)
    if len(found) > 1:  # "出口了多少" of "出口织机6万台、出口绣机3万台": both are told
        draft = replace(draft, confidence=SEVERAL)
    noted = NOTED.match(told.answer)
    said = f"{noted.group() if noted else ''}{called}{draft.answer}"
    return replace(draft, answer=said, as_of=as_of)


def _may_hang(view: str, text: str, told: list[TargetFact]) -> bool:
    """Tell a question for a value that names no place and no other year, and compares nothing."""
    if len(view) > MAX_CHARS or not _ASKS.search(view) or find_places(view):
        return False
    if any(asks.search(view) for asks in (CHANGED, SAME, _OF_ROLE)):
        return False
    years = {p.last for p in find_periods(text)}
    return years <= {f.year or int((f.period or "0")[-4:]) for f in told}


def _own_words(view: str, unit: str | None) -> list[str]:
    """Return the words that name what is asked for, none of them a measure or a value's word."""
    asked = _MONEY.sub("", view)
    words = [bare(w) for w in content_words(topic_of(asked))]
    return [w for w in words if not (w == unit or only_value_words(w) or names_no_thing(w))]


def _fitting(
    told: list[TargetFact], words: list[str], unit: str | None, library: Library
) -> Iterator[tuple[str, int, int]]:
    """Yield the clauses beside those told that hold every word and are counted as asked."""
    values = {t.id: t.fact for f in told for t in library.targets_in(f.document_id)}
    for fact in told:
        document, at = library.document(fact.document_id), values[fact.id].value_start
        text = document.parsed.text
        for start, end in _clauses(text, at):
            own = any(start <= values[f.id].value_start < end for f in told)
            if own or not _is_counted(text[start:end], unit):
                continue
            said = bare(text[start:end])
            if all(holds(w, said) >= 0.5 for w in words):
                yield fact.document_id, start, end


def _in_one_sentence(
    found: list[tuple[str, int, int]], library: Library
) -> tuple[str, int, int] | None:
    """Return the clauses from the first to the last, where all are of one sentence."""
    document_id = found[0][0]
    start, end = min(a for _, a, _ in found), max(b for _, _, b in found)
    text = library.document(document_id).parsed.text
    one = all(d == document_id for d, _, _ in found)
    return (document_id, start, end) if one and not _ENDS.search(text, start, end) else None


def _is_named_in(clause: tuple[str, int, int], told: list[TargetFact], library: Library) -> bool:
    """Tell a clause that names what was just told of."""
    document_id, start, end = clause
    said = bare(library.document(document_id).parsed.text[start:end])
    return any(bare(f.indicator) in said for f in told)


def _stands_next(clause: tuple[str, int, int], told: list[TargetFact], library: Library) -> bool:
    """Tell the clause right behind that of a value told."""
    document_id, start, _ = clause
    text = library.document(document_id).parsed.text
    before = max((e for _, e in _clauses(text, start - 1) if e < start), default=-1)
    ids = {f.id for f in told}
    ends = [t.fact.value_end for t in library.targets_in(document_id) if t.id in ids]
    return any(end <= before < start and not _CLAUSE_ENDS.search(text, end, before) for end in ends)


def _is_counted(clause: str, unit: str | None) -> bool:
    counted = [c for c in _COUNTED.findall(clause) if c not in _NO_COUNT]
    return any(unit_fits(unit, c) for c in counted) if unit else bool(counted)


def _clauses(text: str, at: int) -> Iterator[tuple[int, int]]:
    """Yield the clauses of the sentence that a position stands in."""
    start = max(text.rfind(mark, 0, at) for mark in _SENTENCE_ENDS) + 1
    end = min((e for mark in _SENTENCE_ENDS if (e := text.find(mark, at)) >= 0), default=len(text))
    for cut in _CLAUSE_ENDS.finditer(text, start, end):
        yield start, cut.start()
        start = cut.end()
    yield start, end


def _of_value(stored: StoredTarget, library: Library) -> Draft:
    fact = library.target_fact(stored)
    text = library.document(stored.document_id).parsed.text
    return Draft(
        answer=f"提出，{value(text, stored.fact)}。",
        kind=Kind.TARGET,
        citations=cited(library, (fact,)),
        facts=(fact,),
        confidence=CONFIDENCE,
    )


def _quoted(document_id: str, start: int, end: int, library: Library) -> Draft:
    text = library.document(document_id).parsed.text
    begin = max(text.rfind(mark, 0, start) for mark in _SENTENCE_ENDS) + 1
    return Draft(
        answer=f"写道：{flat(text[start:end]).strip()}。",
        kind=Kind.PASSAGE,
        citations=(library.cite(document_id, begin, end),),
        confidence=CONFIDENCE,
    )
