"""What a body does itself beside who is in it: 应急监测组由环保局牵头, and 应急监测组制定监测方案."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.task_texts import bare

if TYPE_CHECKING:
    from collections.abc import Sequence

    from corpus.store import StoredTask


def without_own_work(tasks: Sequence[StoredTask]) -> tuple[StoredTask, ...]:
    """Leave out what a body is charged with where another of the tasks is the body, and names who is in it."""
    bodies = {(t.document_id, bare(t.fact.task)) for t in tasks}
    return tuple(
        t for t in tasks if not any((t.document_id, bare(m.unit)) in bodies for m in t.fact.members)
    )
