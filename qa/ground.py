"""The last word on every answer: what it states must stand in what it cites, or it is refused.

Checked, whatever wrote the draft:
- every citation's quote is the document's text at its offsets, its location and title are right;
- every fact is one of the store's, unchanged, and its span is cited;
- every number, quoted term and book title of the answer stands in a citation (its quote, title,
  location, document number, the table's header over it), is a year of a cited fact or document,
  or is a declared count that counts the facts cited;
- what the sentences claim of units, roles, years and values is what the cited facts say (`claims`).
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from corpus.characters import shape
from corpus.outline import location
from corpus.tables import section_at
from qa.arithmetic import work
from qa.claims import Ungrounded, check_ordinals, check_tasks, check_values
from qa.drafts import Draft
from qa.library import Library, place_of
from qa.types import Citation, Kind, TargetFact, TaskFact

_NUMBER = re.compile(r"\d+(?:\.\d+)?")
_QUOTED = re.compile(r"[“\"]([^“”\"]{1,120})[”\"]|《([^《》]{1,120})》")
_ORDINAL = re.compile(r"（\d{1,3}）")
_TASK_KINDS = (Kind.LEAD_UNIT, Kind.RESPONSIBLE_UNIT, Kind.TASKS_OF_UNIT)


def check(draft: Draft, library: Library) -> None:
    """Let a grounded draft pass.

    Raises:
        Ungrounded: something the answer states stands in none of its citations.
    """
    if not draft.citations:
        raise Ungrounded("没有引文")
    for citation in draft.citations:
        _check_citation(citation, library)
    for fact in draft.facts:
        _check_fact(fact, draft, library)
    evidence = shape("\n".join(_evidence(draft, library)))
    check_ordinals(draft.answer)
    _check_numbers(draft, evidence)
    _check_quoted(draft, evidence)
    if draft.kind in _TASK_KINDS:
        tasks = [f for f in draft.facts if isinstance(f, TaskFact)]
        check_tasks(draft.answer, tasks, library.units)
    if draft.kind in (Kind.TARGET, Kind.COMPARISON):
        values = [f for f in draft.facts if isinstance(f, TargetFact)]
        check_values(draft.answer, values, _worked(draft))


def _check_citation(citation: Citation, library: Library) -> None:
    try:
        document = library.document(citation.document_id)
    except KeyError:
        raise Ungrounded(f"文件 {citation.document_id} 已不在库中") from None
    parsed = document.parsed
    if not citation.quote or parsed.text[citation.start : citation.end] != citation.quote:
        raise Ungrounded(f"引文与原文 {citation.start}:{citation.end} 不符")
    if citation.location != place_of(document, citation.start, citation.end):
        raise Ungrounded("引文位置与原文不符")
    if citation.title != parsed.header.title or citation.version != parsed.version:
        raise Ungrounded("引文标题或版本与原文不符")


def _check_fact(fact: TaskFact | TargetFact, draft: Draft, library: Library) -> None:
    if fact != _stored(fact, library):
        raise Ungrounded(f"事实 {fact.id} 与库中不符")
    cited = any(
        c.document_id == fact.document_id and c.start <= fact.start and fact.end <= c.end
        for c in draft.citations
    )
    if not cited:
        raise Ungrounded(f"事实 {fact.id} 没有引文")


def _stored(fact: TaskFact | TargetFact, library: Library) -> TaskFact | TargetFact | None:
    if isinstance(fact, TaskFact):
        task = library.task_by_id.get(fact.id)
        return library.task_fact(task) if task else None
    target = library.target_by_id.get(fact.id)
    return library.target_fact(target) if target else None


def _evidence(draft: Draft, library: Library) -> Iterable[str]:
    for citation in draft.citations:
        header = library.entries[citation.document_id].header
        yield from (citation.quote, citation.location, citation.title, header.number or "")
        yield from (str(y) for y in (header.year, *(header.period or ())) if y)
        yield _table_header(citation, library)
    for fact in draft.facts:
        if isinstance(fact, TargetFact):
            yield from (str(y) for y in (fact.year, fact.period) if y)


def _table_header(citation: Citation, library: Library) -> str:
    parsed = library.document(citation.document_id).parsed
    for table in parsed.tables:
        rows = table.rows
        if rows and rows[0][0].start <= citation.start and citation.end <= rows[-1][-1].end:
            return "\t".join(parsed.text[c.start : c.end] for c in table.header)
    return location(parsed.text, parsed.sections, section_at(parsed.sections, citation.start))


def _check_numbers(draft: Draft, evidence: str) -> None:
    there = set(_NUMBER.findall(evidence))
    counts = {str(n) for n in draft.counts if n in _countable(draft)} | _worked(draft)
    stated = _ORDINAL.sub("", shape_numbers(draft.answer))
    for number in _NUMBER.findall(shape(stated)):
        if number not in there and number not in counts:
            raise Ungrounded(f"答案里的 {number} 不在引文中")


def _worked(draft: Draft) -> set[str]:
    """Return the results and operands of the arithmetic shown, each worked out again."""
    values = {f.id: f.value for f in draft.facts if isinstance(f, TargetFact)}
    shown: set[str] = set()
    for step in draft.workings:
        later, earlier = values.get(step.later), values.get(step.earlier)
        if later is None or earlier is None or work(later, earlier, step.sign) != step.result:
            raise Ungrounded(f"算式结果 {step.result} 与所引数值不符")
        shown |= {step.result.lstrip("-"), f"{later:.10g}", f"{earlier:.10g}"}
    return shown


def shape_numbers(answer: str) -> str:
    """Leave out the numbers that only number a list, （1）（2）…, counting up from one."""
    expected = 1
    result = answer
    for found in _ORDINAL.findall(answer):
        if found == f"（{expected}）":
            result = result.replace(found, "", 1)
            expected += 1
    return result if expected > 1 else answer


def _countable(draft: Draft) -> set[int]:
    """Return every count that can be made of what the draft cites."""
    total = max(len(draft.facts), len(draft.citations))
    return set(range(total + 1)) | {n for n in draft.counts if n <= total}


def _check_quoted(draft: Draft, evidence: str) -> None:
    bare = re.sub(r"\s", "", evidence)
    for found in _QUOTED.finditer(draft.answer):
        term = re.sub(r"\s", "", shape(found.group(1) or found.group(2)))
        if term not in bare and not any(term == shape(getattr(f, "task", "")) for f in draft.facts):
            raise Ungrounded(f"答案里的“{term}”不在引文中")
