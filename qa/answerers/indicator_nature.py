"""Whether an indicator binds or is only expected: "化肥施用量是约束性还是预期性指标"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from qa.answerers.mentions import indicators_asked
from qa.answerers.quoting import quoted
from qa.types import TargetFact

if TYPE_CHECKING:
    from collections.abc import Iterable

    from qa.context import Context
    from qa.drafts import Draft

_NATURE = re.compile("约束性|预期性|指导性")
# "是约束性还是预期性", "是不是约束性指标", "是什么性质的指标": but not "约束性指标有哪些"
_ASKED = re.compile(
    r"(?:是|属于|算).{0,4}(?:约束性|预期性|指导性)(?!指标?(?:有|都|包))|(?:约束性|预期性).{0,3}还是|什么(?:属性|性质)"
)
CONFIDENCE = 0.85


def nature(context: Context) -> Draft | None:
    """Quote the row of a table that says what kind of indicator one is; None where none does."""
    if not _ASKED.search(context.question.view):
        return None
    allowed = set(context.scope.document_ids)
    rows = [
        target
        for mention in indicators_asked(context)
        for name in mention.names
        for target in context.library.targets_of.get(name, ())
        if target.document_id in allowed
    ]
    spans = ((row.document_id, row.fact.start, row.fact.end) for row in rows)
    return _row_of(context, spans)


def nature_instead(context: Context, told: Draft | None) -> Draft | None:
    """Quote what kind of indicator it is where a value was found in other words: 网上可办率 of 服务事项."""
    if told is None or not _ASKED.search(context.question.view):
        return told
    facts = (f for f in told.facts if isinstance(f, TargetFact))
    return _row_of(context, ((f.document_id, f.start, f.end) for f in facts)) or told


def _row_of(context: Context, spans: Iterable[tuple[str, int, int]]) -> Draft | None:
    """Quote the first of the rows of tables that these lie in which says one nature."""
    for document_id, first, last in spans:
        text = context.library.document(document_id).parsed.text
        start, end = text.rfind("\n", 0, first) + 1, text.find("\n", last)
        end = len(text) if end < 0 else end
        if len(set(_NATURE.findall(text[start:end]))) == 1:
            return quoted(context, document_id, start, end, CONFIDENCE)
    return None
