"""Which of a document's parallel parts a question names: each has a value of the same name.

(十)光谷--…每年举办对接活动不少于2场。(十一)储能城--…每年举办对接活动不少于3场。
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.demand import holds, things
from qa.passage_texts import headings_over
from qa.task_texts import bare

if TYPE_CHECKING:
    from collections.abc import Sequence

    from corpus.store import StoredTarget
    from qa.context import Context

# With so many characters a paragraph opens that has its heading in its own line.
OPENING_CHARS = 40
# A word this rare names a part; 创新 and 场景 stand over many.
NAMING = 0.6


def of_section_named(context: Context, targets: Sequence[StoredTarget]) -> list[StoredTarget]:
    """Keep of one document's values that differ those under the heading that the question says.

    All of them where the question says no rare word of some headings that others lack.
    """
    if len({(t.fact.value, t.fact.unit) for t in targets}) < 2:
        return list(targets)
    if len({t.document_id for t in targets}) > 1:
        return list(targets)
    over = [bare(_over(context, t)) for t in targets]
    said = [bare(_clause(context, t)) for t in targets]
    words = [w for w in things(context.undated) if len(w) > 1]
    words = [w for w in words if not all(holds(w, clause) for clause in said)]
    having = {w: sum(w in o for o in over) for w in words if context.rarity(w) > NAMING}
    fewest = min((n for n in having.values() if 0 < n < len(over)), default=0)
    naming = [w for w, n in having.items() if n == fewest > 0]
    kept = [t for t, o in zip(targets, over, strict=True) if any(w in o for w in naming)]
    return kept or list(targets)


def _clause(context: Context, target: StoredTarget) -> str:
    """Return a value's name and the clause from there to the value."""
    text, fact = context.library.document(target.document_id).parsed.text, target.fact
    at = max(text.rfind(mark, 0, fact.value_start) for mark in "，,。；;\n")
    return fact.indicator + text[at + 1 : fact.value_end]


def _over(context: Context, target: StoredTarget) -> str:
    """Return the headings over a value, and how its paragraph opens."""
    document = context.library.document(target.document_id)
    text, at = document.parsed.text, target.fact.start
    line = text.rfind("\n", 0, at) + 1
    opening = text[line : min(at, line + OPENING_CHARS)]
    return headings_over(document, at) + opening
