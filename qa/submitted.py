"""Who approves what others submit: a task that ends in "报市人民政府批准" is not the approver's."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from corpus.store import StoredTask
    from qa.context import Context
    from qa.topics import Found

_APPROVES = "批准|审批|核准|审定|审核|审查|审议|备案|同意"
# "报谁批准", "由哪个部门审定", "要经谁同意", "报哪里备案"
_ASKED = re.compile(
    rf"(?:谁|哪(?:里|儿|一?级(?:政府|部门)?|[些个家几两]{{0,2}}(?:部门|单位|机关|政府|[局厅委办])?))(?:来|去|负责|进行)?({_APPROVES})(?:通过|的|过)*(?=$|[,，。?])"
)
# "经规划委员会审议后报市人民政府", "报请…", "提请…", "须征得…": who submits, before whom it is submitted to
_SUBMITTED = re.compile(r"(?:报|经|提请|提交|呈|送|征得)[^,，。；;]{2,40}$")


def by_approver(context: Context, found: Found | None) -> Found | None:
    """Leave out tasks whose unit only submits what is asked to be approved; None where none is left."""
    asked = _ASKED.search(context.question.view)
    if found is None or asked is None:
        return found
    kept = tuple(t for t in found.tasks if not _is_submitted(context, t, asked.group(1)))
    return replace(found, tasks=kept) if kept else None


def _is_submitted(context: Context, task: StoredTask, word: str) -> bool:
    """Tell a text in which what is asked to be done is done by nobody but whom it is submitted to."""
    text = context.library.text(task.document_id)[task.fact.scope_start : task.fact.end]
    places = [m.start() for m in re.finditer(word, text)]
    return bool(places) and all(_SUBMITTED.search(text, 0, at) for at in places)
