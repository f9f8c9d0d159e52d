"""What a table parts among places says of the one asked about: "襄州区要净增几家高企" of a city's plan.

question := name of a row (县、区、开发区) + words that its column, its caption or its document says
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from corpus.types import TargetRole
from qa.answerers.mentions import words_beside
from qa.answerers.target import told_as_printed
from qa.context import blanked
from qa.library import newest_first
from qa.synonyms import held
from qa.task_texts import bare
from qa.topics import content_words
from qa.value_units import counted_as_asked
from qa.value_years import of_role, of_years

if TYPE_CHECKING:
    from collections.abc import Sequence

    from corpus.store import StoredTarget
    from qa.context import Context
    from qa.drafts import Draft
    from qa.understand import Question

# 韶山市 is asked for as 韶山, 雨湖区 as 雨湖, but 高新区 not as 高新
_SORT_OF_PLACE = re.compile(r"(?<=..)[市县州旗]$|(?<=..)(?<!高新)(?<!经开)(?<!开发)(?<!新)区$")
# "高企总数要达到多少家", beside 净增任务, 新增民宿
_ALL = re.compile(r"达到|总数|总量|累计|一共|共有|保有")
_AIMS = re.compile(r"[要将](?:达到|完成|净增|新增|建成|培育|做到|实现)|力争|计划")
_ADDED = re.compile(r"[净新]增|增量|增加")
# So many lines over a table may say what it parts and in which unit.
ABOVE = 2
CONFIDENCE = 0.9


def answer(context: Context) -> Draft | None:
    """Tell the value of each row that the question names; None unless each has one column asked for."""
    rows = _rows_named(context)
    if not rows:
        return None
    view, periods = context.question.view, context.question.periods
    said = [*rows, *context.scope.used, *((p.start, p.end) for p in periods)]
    words = content_words(blanked(view, said))
    things = [w for w in words if w in words_beside(context, ())]
    chosen = [_column_asked(context, row, words, things) for row in rows.values()]
    told = [c for c in chosen if c is not None]
    if not words or len(told) < len(rows):
        return None
    draft = told_as_printed(context, [t for t, _ in told], told[0][1])
    return replace(draft, confidence=min(draft.confidence, CONFIDENCE))


def _rows_named(context: Context) -> dict[tuple[int, int], list[StoredTarget]]:
    """Return the rows named, each of the newest document that has it, by where they are named."""
    view = context.question.view
    found: dict[tuple[int, int], dict[str, list[StoredTarget]]] = {}
    for label, target in context.library.parted_targets:
        if target.document_id not in context.scope.document_ids:
            continue
        named = (n for n in (label, _SORT_OF_PLACE.sub("", label)) if n in view)
        name = next(named, None)
        if name:
            at = view.index(name)
            of_document = found.setdefault((at, at + len(name)), {})
            of_document.setdefault(target.document_id, []).append(target)
    library = context.library
    newest = {span: newest_first(library, of)[0] for span, of in found.items()}
    return {span: found[span][newest[span]] for span in sorted(found)}


def _column_asked(
    context: Context, row: Sequence[StoredTarget], words: Sequence[str], things: Sequence[str]
) -> tuple[StoredTarget, str] | None:
    """Return the one value of a row of the year, its column saying most words, it or its caption all things."""
    dated = of_years(context, row)
    question = context.question
    of_asked = _of_role(question, dated.targets)
    counted = counted_as_asked(question.view, of_asked)
    if _ADDED.search(question.view):
        counted = of_asked
    fitting = [t for t in counted if _says(context, t, things) and not _of_more(context, t)]
    said = {t.id: sum(held(w, bare(t.fact.indicator)) for w in words) for t in fitting}
    best = [t for t in fitting if said[t.id] == max(said.values())]
    return (best[0], dated.for_lack_of) if len(best) == 1 else None


def _of_role(question: Question, targets: Sequence[StoredTarget]) -> list[StoredTarget]:
    """Keep what is aimed at of "要达到多少", else what is of the role asked, else all."""
    if _AIMS.search(question.view):
        return [t for t in targets if t.fact.role is TargetRole.TARGET]
    return of_role(question, targets) or list(targets)


def _of_more(context: Context, target: StoredTarget) -> bool:
    """Tell what is added of a question after all there are: 净增任务 of "高企要达到多少家"."""
    return bool(_ALL.search(context.question.view) and _ADDED.search(target.fact.indicator))


def _says(context: Context, target: StoredTarget, words: Sequence[str]) -> bool:
    """Tell a value whose column says one of the words at least, its caption or its title the others."""
    column = bare(target.fact.indicator.partition("的")[2])
    if not any(held(w, column) for w in words):
        return False
    parsed = context.library.document(target.document_id).parsed
    at = target.fact.start
    table = next(t for t in parsed.tables if t.rows[0][0].start <= at <= t.rows[-1][0].start)
    above = parsed.text[: table.header[0].start].rstrip("\n").split("\n")[-ABOVE:]
    caption = "".join(line for line in above if not line.rstrip().endswith("。"))
    there = f"{column}{bare(caption)}{bare(parsed.header.title)}"
    return all(held(w, there) for w in words)
