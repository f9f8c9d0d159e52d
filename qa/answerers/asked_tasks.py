"""Which tasks a question on who does what may be answered from."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from corpus.places import NATION, find_places

if TYPE_CHECKING:
    from corpus.store import StoredTask
    from qa.context import Context

# "科技部是联席会议成员单位吗": a body has members; a task has none
_MEMBERSHIP = re.compile(r"(?:成员(?:单位|之一|部门)|的成员(?=$|[吗么,]|里)|召集人)")

# "内容审核的第一责任人是谁", where a document says so; else people ask so who does it
_FIRST = "第一责任"


def tasks_asked(context: Context) -> list[StoredTask]:
    """Return the tasks in scope that may answer; none where it is a body's members that are asked.

    Whether a place's unit (兰州市大数据局) takes part is told by the place's documents, where there
    are any: another's task does not have it.
    """
    library, question = context.library, context.question
    if _MEMBERSHIP.search(question.view):
        return []
    chosen = set(context.scope.document_ids)
    tasks = [t for t in library.tasks if t.document_id in chosen]
    said_first = any(_FIRST in library.bare_text(i) for i in chosen)
    if said_first and _FIRST in question.view:  # who works on it is not yet answerable for it
        tasks = [t for t in tasks if _FIRST in library.texts_of(t).scope]
    if not context.units or not (question.wants_yes_no or question.wants_role):
        return tasks
    unit = context.units[0].unit
    place = next((m.place for m in find_places(unit) if m.start == 0 and m.place != NATION), None)
    own = {i for i in chosen if place and library.entries[i].header.place == place}
    return [t for t in tasks if not own or t.document_id in own]


def asks_membership(view: str) -> bool:
    """Tell a question after a body's members or who calls it together."""
    return _MEMBERSHIP.search(view) is not None
