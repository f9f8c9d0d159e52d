"""Which of the values of one sentence is asked for: 消费券带动消费 is not what the 消费券 cost."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from corpus.indicator_words import rewritten
from qa.demand import without_asking
from qa.task_texts import bare
from qa.value_words import without_value_words

if TYPE_CHECKING:
    from corpus.store import StoredTarget
    from qa.context import Context

# "拉动消费", "撬动投资": what documents call 带动消费
_MOVES = re.compile(r"拉动|撬动|带动|带来|促成|撬起")
_DONE = re.compile(r"了|的")
_SENTENCE_ENDS = "。\n；;"
# Characters that a name must have to end a question with
MIN_NAME = 3


def asked_behind(context: Context, target: StoredTarget) -> StoredTarget:
    """Return the value of the same sentence whose name the question ends in, else the value.

    "政府消费券带动消费多少" asks for the second of 政府消费券1.4亿元，带动消费超22亿元.
    """
    asked = _plain(without_asking(without_value_words(context.question.view)))
    own = _plain(target.fact.indicator)
    if asked.endswith(own[-2:]):
        return target
    behind = [
        mate
        for mate in _mates(context, target)
        if len(name := _plain(mate.fact.indicator)) >= MIN_NAME and asked.endswith(name)
    ]
    return behind[0] if len(behind) == 1 else target


def _plain(text: str) -> str:
    return _DONE.sub("", _MOVES.sub("带动", bare(rewritten(text).text))).strip(" ，,")


def _mates(context: Context, target: StoredTarget) -> list[StoredTarget]:
    """Return the other values of a value's sentence, of its year."""
    text = context.library.document(target.document_id).parsed.text
    at = target.fact.value_start
    start = max(text.rfind(mark, 0, at) for mark in _SENTENCE_ENDS) + 1
    ends = [e for mark in _SENTENCE_ENDS if (e := text.find(mark, at)) >= 0]
    return [
        t
        for t in context.library.targets_in(target.document_id)
        if start <= t.fact.value_start < min(ends, default=len(text))
        and t.id != target.id
        and t.fact.year == target.fact.year
    ]
