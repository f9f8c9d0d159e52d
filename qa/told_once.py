"""A task whose whole name another one of the list tells as well is told once: 配合制定目录, and 制定目录."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qa.types import TaskFact

# A shorter name may be part of another's by chance.
MIN_NAME = 8
# What may stand before a task inside another one's name: "…，配合", "会同市财政局", "做好"
_BEFORE = re.compile(
    r"(?:^|[，,；;、]|(?:配合|协助|参与|负责|牵头|做好|组织)(?:[^，,；;、]{2,12}?(?:局|委|部门|办))?)$"
)
_BEHIND = re.compile(r"$|[，,；;。]")


def told_once(facts: Sequence[TaskFact]) -> list[TaskFact]:
    """Leave out the tasks of one document that stand word for word in another one's name."""
    return [fact for fact in facts if not any(_is_part(fact, other) for other in facts)]


def _is_part(fact: TaskFact, other: TaskFact) -> bool:
    name, whole = fact.task, other.task
    if len(name) < MIN_NAME or name == whole or fact.document_id != other.document_id:
        return False
    at = whole.find(name)
    return at >= 0 and bool(_BEFORE.search(whole[:at]) and _BEHIND.match(whole, at + len(name)))
